package io.github.orgwright.core;

import com.google.common.collect.Iterables;
import java.util.Collection;
import java.util.stream.Collectors;

/** How lists of ids are told to people. */
final class Words {
  private static final int SHOWN = 8;

  private Words() {}

  /** The first eight ids, then how many more. */
  static String list(Collection<String> ids) {
    String shown = String.join(", ", Iterables.limit(ids, SHOWN));
    return ids.size() > SHOWN ? shown + " and " + (ids.size() - SHOWN) + " more" : shown;
  }

  /** Ids in quotes, all of them. */
  static String quoted(Collection<String> ids) {
    return ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(", "));
  }

  /** A count with its noun: 1 position, 2 positions. */
  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
