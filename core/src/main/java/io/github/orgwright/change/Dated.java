package io.github.orgwright.change;

import static java.util.Objects.requireNonNull;

/**
 * A value and the period in which it is valid.
 *
 * <p>Immutable and thread-safe, if the value is.
 *
 * @param <T> the type of the value
 * @param validity the period
 * @param value the value
 * @since 0.1.0
 */
public record Dated<T>(Validity validity, T value) {
  /**
   * Creates a dated value.
   *
   * @param validity the period
   * @param value the value
   */
  public Dated {
    requireNonNull(validity, "validity");
    requireNonNull(value, "value");
  }

  /** {@return the period and the value} */
  @Override
  public String toString() {
    return validity + " " + value;
  }
}
