package io.github.orgwright.core;

import io.github.orgwright.core.internal.PlainAmount;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A request for a decision, such as {@code SPEND.request(7_200)} or {@code HIRE.request()}. A
 * position may approve it if an {@link Authority} of the position covers it. Only an authority
 * without a limit covers a request without an amount.
 *
 * <p>Amounts that differ only in trailing zeros are equal. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class AuthorityRequest {
  AuthorityRequest() {}

  /** {@return the name of the authority that is needed, never blank} */
  public abstract String name();

  /**
   * {@return the amount, never negative, without trailing zeros; empty if the request has no
   * amount}
   */
  public abstract Optional<BigDecimal> amount();

  /** {@return the name, and the amount if there is one: {@code spend of 7200}} */
  @Override
  public final String toString() {
    return amount().map(amount -> name() + " of " + PlainAmount.of(amount)).orElse(name());
  }
}
