package io.github.orgwright.query;

/**
 * Why a candidate was skipped. The constants are stable: programs may use them.
 *
 * @since 0.1.0
 */
public enum Reason {
  /** The position has no holder and no deputy. */
  VACANT("is vacant"),
  /** It is not known whether the position has a holder, and it has no deputy. */
  OCCUPANCY_UNKNOWN("has no recorded holder"),
  /** The holder of the position is not disclosed, and may therefore be the requester. */
  HOLDER_UNDISCLOSED("has an undisclosed holder, who may be the requester"),
  /** All holders and deputies of the position are away. */
  AWAY("has no one present"),
  /** No one but the requester is available for the position. */
  IS_REQUESTER("has no one available but the requester"),
  /** The position does not have the authority. */
  NO_AUTHORITY("has no authority"),
  /**
   * The authority of the position has a limit that is below the amount, or the request has no
   * amount.
   */
  LIMIT_TOO_LOW("has a limit that is too low"),
  /** The position does not have a trait of the question. */
  TRAIT_NOT_MET("does not have the trait"),
  /** It is not known whether the position has a trait of the question. */
  TRAIT_NOT_KNOWN("not known whether it has the trait");

  private final String words;

  Reason(String words) {
    this.words = words;
  }

  /** {@return the reason in words that follow the name of a position, such as {@code is vacant}} */
  public String words() {
    return words;
  }
}
