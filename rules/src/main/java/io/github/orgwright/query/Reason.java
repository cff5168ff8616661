package io.github.orgwright.query;

/**
 * Why a candidate was passed over. The constants are promised.
 *
 * @since 0.1.0
 */
public enum Reason {
  /** Nobody holds the position or stands in for it. */
  VACANT("vacant"),
  /** Everybody who could answer for the position is away. */
  AWAY("away"),
  /** Only the requester would answer for the position. */
  IS_REQUESTER("is the requester"),
  /** The position does not have the authority. */
  NO_AUTHORITY("no authority"),
  /** The position has the authority, but not for so much. */
  LIMIT_TOO_LOW("limit too low"),
  /** The position does not have the traits that were asked for, or it is not known to. */
  TRAIT_NOT_MET("trait not met");

  private final String words;

  Reason(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
