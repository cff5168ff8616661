package io.github.orgwright.io;

import com.google.common.collect.ImmutableSet;
import java.util.Set;

/** Words that say whether a row leads its group. */
final class LeadWords {
  private static final ImmutableSet<String> LEAD =
      ImmutableSet.of(
          "yes",
          "y",
          "true",
          "1",
          "x",
          "\u2713",
          "\u2714",
          "lead",
          "leader",
          "team lead",
          "team leader",
          "head",
          "manager",
          "owner");

  private static final ImmutableSet<String> MEMBER =
      ImmutableSet.of("no", "n", "false", "0", "-", "n/a", "member", "team member");

  private LeadWords() {}

  /** What a cell says. */
  enum Meaning {
    LEAD,
    MEMBER,
    UNKNOWN
  }

  /**
   * The meaning of a cell.
   *
   * @param own words for leads in folded form; with these, every other text means a member
   */
  static Meaning of(String cell, Set<String> own) {
    String word = StatusWords.fold(cell);
    if ((own.isEmpty() ? LEAD : own).contains(word)) {
      return Meaning.LEAD;
    }
    return word.isEmpty() || !own.isEmpty() || MEMBER.contains(word)
        ? Meaning.MEMBER
        : Meaning.UNKNOWN;
  }
}
