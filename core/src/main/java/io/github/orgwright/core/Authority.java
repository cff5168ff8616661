package io.github.orgwright.core;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.orgwright.core.internal.PlainAmount;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a seat may decide. An authority is held, without limit or up to one, and asked for, for an
 * amount:
 *
 * <pre>{@code
 * Authority SPEND = Authority.named("spend");
 * SPEND.upTo(10_000).allows(SPEND.of(7_200)); // true
 * SPEND.allows(SPEND.of(1_000_000));          // true: held without limit
 * SPEND.upTo(10_000).allows(SPEND);           // false: asked without limit
 * }</pre>
 *
 * <p>Limits are inclusive plain numbers, kept exactly; use one authority for each currency. Amounts
 * that differ only in trailing zeros are equal.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Authority {
  Authority() {}

  /** {@return the name, which identifies the authority, never blank} */
  public abstract String name();

  /** {@return the greatest amount this allows, or the amount asked for; empty: without limit} */
  public abstract Optional<BigDecimal> limit();

  /**
   * {@return the authority of that name, without limit}
   *
   * @param name the name, not blank
   * @throws IllegalArgumentException if the name is blank
   */
  public static Authority named(String name) {
    requireNonNull(name, "name");
    checkArgument(!name.isBlank(), "name of an authority must not be blank");
    return ImmutableAuthority.builder().name(name).build();
  }

  /**
   * {@return this authority as held up to a limit, the limit included}
   *
   * @param limit the greatest amount allowed, not negative
   * @throws IllegalArgumentException if the limit is negative
   */
  public final Authority upTo(long limit) {
    return upTo(BigDecimal.valueOf(limit));
  }

  /**
   * {@return this authority as held up to a limit, the limit included}
   *
   * @param limit the greatest amount allowed, not negative
   * @throws IllegalArgumentException if the limit is negative
   */
  public final Authority upTo(BigDecimal limit) {
    return limited(limit, "limit");
  }

  /**
   * {@return this authority as asked for, for one amount}
   *
   * @param amount the amount, not negative
   * @throws IllegalArgumentException if the amount is negative
   */
  public final Authority of(long amount) {
    return of(BigDecimal.valueOf(amount));
  }

  /**
   * {@return this authority as asked for, for one amount}
   *
   * @param amount the amount, not negative
   * @throws IllegalArgumentException if the amount is negative
   */
  public final Authority of(BigDecimal amount) {
    return limited(amount, "amount");
  }

  private Authority limited(BigDecimal amount, String attribute) {
    checkArgument(
        amount.signum() >= 0,
        "%s of authority %s must not be negative: %s",
        attribute,
        name(),
        amount);
    return ImmutableAuthority.builder().name(name()).limit(amount.stripTrailingZeros()).build();
  }

  /** {@return this authority without a limit} */
  public final Authority unlimited() {
    return limit().isPresent() ? named(name()) : this;
  }

  /**
   * {@return whether a seat that holds this may decide what is asked: the names are the same, and
   * this has no limit or one that is at least the amount asked for}
   *
   * @param asked the authority asked for
   */
  public final boolean allows(Authority asked) {
    return name().equals(asked.name())
        && (limit().isEmpty()
            || (asked.limit().isPresent() && limit().get().compareTo(asked.limit().get()) >= 0));
  }

  /** {@return the name, and the limit if there is one: {@code spend up to 10000}} */
  @Override
  public final String toString() {
    return limit().map(amount -> name() + " up to " + PlainAmount.of(amount)).orElse(name());
  }
}
