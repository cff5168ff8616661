package io.github.orgwright.product;

import java.util.Locale;

/**
 * How firmly a document says something.
 *
 * @since 0.1.0
 */
public enum Modality {
  /** Said flatly, without a hedge; which is not to say that it is true everywhere. */
  ALWAYS,
  /** Said to be so as a rule: often, usually, in most cases. */
  TYPICALLY,
  /** Said to be needed, advised or ideal. */
  SHOULD,
  /** Said to be possible or allowed. */
  MAY,
  /** Said to hold only under a condition. */
  CONDITIONAL,
  /** Told of the past, or of one day. */
  HISTORICAL;

  /** {@return the name in small letters, as the ledger writes it} */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
