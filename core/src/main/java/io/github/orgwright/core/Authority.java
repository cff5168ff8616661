package io.github.orgwright.core;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.orgwright.core.internal.PlainAmount;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The right of a position to make one kind of decision, such as spending money, with or without a
 * limit. To ask for such a decision, create an {@link AuthorityRequest}:
 *
 * <pre>{@code
 * Authority SPEND = Authority.named("spend");
 * SPEND.upTo(10_000).allows(SPEND.request(7_200)); // true
 * SPEND.allows(SPEND.request(1_000_000));          // true: no limit
 * SPEND.upTo(10_000).allows(SPEND.request());      // false: the request has no amount
 * }</pre>
 *
 * <p>A limit is an exact number without a unit, so use one authority for each currency. An amount
 * equal to the limit is allowed. Limits that differ only in trailing zeros are equal.
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

  /**
   * {@return the largest amount that this authority allows, never negative; empty if there is no
   * limit}
   */
  public abstract Optional<BigDecimal> limit();

  /**
   * {@return an authority with the given name and without a limit}
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
   * {@return a copy of this authority with the given limit; a request for exactly that amount is
   * allowed}
   *
   * @param limit the largest amount allowed, not negative
   * @throws IllegalArgumentException if the limit is negative
   */
  public final Authority upTo(long limit) {
    return upTo(BigDecimal.valueOf(limit));
  }

  /**
   * {@return a copy of this authority with the given limit; a request for exactly that amount is
   * allowed}
   *
   * @param limit the largest amount allowed, not negative
   * @throws IllegalArgumentException if the limit is negative
   */
  public final Authority upTo(BigDecimal limit) {
    return ImmutableAuthority.builder().name(name()).limit(amount(limit, "limit")).build();
  }

  /**
   * {@return a request without an amount that needs this authority; only an authority without a
   * limit allows it}
   */
  public final AuthorityRequest request() {
    return ImmutableAuthorityRequest.builder().name(name()).build();
  }

  /**
   * {@return a request that needs this authority for the given amount}
   *
   * @param amount the amount, not negative
   * @throws IllegalArgumentException if the amount is negative
   */
  public final AuthorityRequest request(long amount) {
    return request(BigDecimal.valueOf(amount));
  }

  /**
   * {@return a request that needs this authority for the given amount}
   *
   * @param amount the amount, not negative
   * @throws IllegalArgumentException if the amount is negative
   */
  public final AuthorityRequest request(BigDecimal amount) {
    return ImmutableAuthorityRequest.builder()
        .name(name())
        .amount(amount(amount, "amount"))
        .build();
  }

  private BigDecimal amount(BigDecimal amount, String attribute) {
    checkArgument(
        amount.signum() >= 0,
        "%s of authority \"%s\" must not be negative, but is %s",
        attribute,
        name(),
        amount);
    return amount.stripTrailingZeros();
  }

  /** {@return a copy of this authority without a limit} */
  public final Authority unlimited() {
    return limit().isPresent() ? named(name()) : this;
  }

  /**
   * {@return whether this authority covers the given request: the names are the same, and the
   * amount is not above the limit, if there is a limit}
   *
   * @param request the request
   */
  public final boolean allows(AuthorityRequest request) {
    return name().equals(request.name())
        && (limit().isEmpty()
            || (request.amount().isPresent()
                && limit().get().compareTo(request.amount().get()) >= 0));
  }

  /** {@return the name, and the limit if there is one: {@code spend up to 10000}} */
  @Override
  public final String toString() {
    return limit().map(amount -> name() + " up to " + PlainAmount.of(amount)).orElse(name());
  }
}
