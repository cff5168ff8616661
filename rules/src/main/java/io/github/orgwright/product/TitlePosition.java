package io.github.orgwright.product;

import com.google.common.collect.ImmutableSet;
import org.jspecify.annotations.Nullable;

/** The positions that a title may name, from the highest down. */
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

  /** The position that the given word names. */
  static @Nullable TitlePosition of(String word) {
    for (TitlePosition position : values()) {
      if (position.words.contains(word)) {
        return position;
      }
    }
    return null;
  }

  /** Whether this is above all managers, so it is never junior. */
  boolean isOfLeader() {
    return compareTo(DIRECTOR) <= 0;
  }
}
