package io.github.orgwright.draw;

import static java.util.Objects.requireNonNull;

/**
 * Something that a chart says about one position, in addition to its label.
 *
 * @param kind what is said, for programs
 * @param text what is said, in words, without line breaks or unsafe characters
 */
record Mark(Kind kind, String text) {
  /** What a mark says. Formats show each kind by its words, and some also by shape or color. */
  enum Kind {
    /** The position is known to have no holder. */
    VACANT,
    /** It is not known whether the position has a holder, though holders of others are known. */
    HOLDER_NOT_KNOWN,
    /** The position has an acting holder. */
    ACTING,
    /** Several people hold the position. */
    SHARED,
    /** All solid lines of the position lead to unknown managers. */
    DETACHED,
    /** The position is in a cycle of solid lines. */
    CYCLE,
    /** A superior outside the organization. */
    OUTSIDE,
    /** A line to a manager that is not drawn as a part of the tree. */
    LINE,
    /** A violation of a rule with severity ERROR. */
    ERROR,
    /** A violation of a rule with severity WARNING. */
    WARNING,
    /** A violation of a rule with a lower severity. */
    INFO,
    /** The position is part of an answer. */
    FOUND,
    /** The position is a candidate that was skipped. */
    SKIPPED,
    /** Only the later version of a difference has the position. */
    ADDED,
    /** Only the earlier version of a difference has the position. */
    REMOVED,
    /** The position has other managers than in the earlier version. */
    MOVED,
    /** Another part of the position changed. */
    CHANGED
  }

  Mark {
    requireNonNull(kind, "kind");
    requireNonNull(text, "text");
  }
}
