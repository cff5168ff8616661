package io.github.orgwright.product;

import java.util.Locale;

/**
 * How firmly a document makes a claim.
 *
 * @since 0.1.0
 */
public enum Modality {
  /** Stated without restriction. This does not mean that it is true of every organization. */
  ALWAYS,
  /** Stated as usual practice: often, usually, in most cases. */
  TYPICALLY,
  /** Stated as necessary, advisable or ideal. */
  SHOULD,
  /** Stated as possible or allowed. */
  MAY,
  /** Stated only under a condition. */
  CONDITIONAL,
  /** Stated about the past or about a single day. */
  HISTORICAL;

  /** The word for this modality in texts; "should" is what a document calls a must, or ideal. */
  String words() {
    return switch (this) {
      case ALWAYS -> "a fact";
      case SHOULD -> "necessary or advised";
      case MAY -> "possible";
      case HISTORICAL -> "in the past";
      case TYPICALLY -> "usual";
      case CONDITIONAL -> toString();
    };
  }

  /** {@return the name in lower case} */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
