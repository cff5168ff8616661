package io.github.orgwright.product;

import com.google.common.collect.ImmutableSet;
import org.jspecify.annotations.Nullable;

/** The levels of seniority. If a title has several, the last in this order decides. */
enum TitleLevel {
  NONE,
  SENIOR("senior"),
  JUNIOR("junior", "associate"),
  LEAD("lead"),
  STAFF("staff"),
  PRINCIPAL("principal", "distinguished"),
  GROUP("group");

  private final ImmutableSet<String> words;

  TitleLevel(String... words) {
    this.words = ImmutableSet.copyOf(words);
  }

  /** The level that the given word names. */
  static @Nullable TitleLevel of(String word) {
    for (TitleLevel level : values()) {
      if (level.words.contains(word)) {
        return level;
      }
    }
    return null;
  }

  /** The one of two levels that decides. */
  TitleLevel or(@Nullable TitleLevel other) {
    return other != null && other.compareTo(this) > 0 ? other : this;
  }

  /** The usual word for this level. */
  String word() {
    return words.isEmpty() ? "" : words.asList().get(0);
  }
}
