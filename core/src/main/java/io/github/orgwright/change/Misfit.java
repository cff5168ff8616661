package io.github.orgwright.change;

import static java.util.Objects.requireNonNull;

import io.github.orgwright.core.internal.SafeText;

/**
 * A change that cannot be applied to an organization, because the organization does not have the
 * value that the change expects, or lacks a position or person that the change needs.
 *
 * <p>Immutable and thread-safe.
 *
 * @param change the change
 * @param reason why it cannot be applied, such as {@code title of pm is "Product owner", not
 *     "Product manager"}
 * @since 0.1.0
 */
public record Misfit(Change change, String reason) {
  /**
   * Creates a misfit.
   *
   * @param change the change
   * @param reason why it cannot be applied
   */
  public Misfit {
    requireNonNull(change, "change");
    reason = SafeText.of(requireNonNull(reason, "reason"));
  }

  /** {@return the change that was not applied, and the reason} */
  @Override
  public String toString() {
    return "change not applied: " + change + "; cause: " + reason;
  }
}
