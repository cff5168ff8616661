package io.github.orgwright.product;

import com.google.common.collect.ImmutableSet;
import org.jspecify.annotations.Nullable;

/** The words that make a title one of a seat, from the top down. */
enum TitlePosition {
  CHIEF("chief"),
  VP("vp"),
  HEAD("head"),
  DIRECTOR("director"),
  MANAGER("manager"),
  LEAD("lead", "leader"),
  OWNER("owner"),
  ENGINEER("engineer", "developer"),
  DESIGNER("designer"),
  ANALYST("analyst");

  private final ImmutableSet<String> words;

  TitlePosition(String... words) {
    this.words = ImmutableSet.copyOf(words);
  }

  /** The seat that a word stands for. */
  static @Nullable TitlePosition of(String word) {
    for (TitlePosition seat : values()) {
      if (seat.words.contains(word)) {
        return seat;
      }
    }
    return null;
  }

  /** Whether it is one above all managers, so that no junior sits there. */
  boolean isOfLeader() {
    return compareTo(DIRECTOR) <= 0;
  }
}
