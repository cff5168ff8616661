package io.github.orgwright.product;

import java.util.Locale;

/**
 * How firmly a document says something.
 *
 * @since 0.1.0
 */
public enum Modality {
  /** Stated without restriction, though it may not be true everywhere. */
  ALWAYS,
  /** Stated as usual: often, usually, in most cases. */
  TYPICALLY,
  /** Stated as necessary, advisable or ideal. */
  SHOULD,
  /** Stated as possible or allowed. */
  MAY,
  /** Stated under a condition only. */
  CONDITIONAL,
  /** Stated about the past, or a single day. */
  HISTORICAL;

  /** {@return the name in lower case, as in the ledger} */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
