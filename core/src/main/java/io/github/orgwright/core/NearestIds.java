package io.github.orgwright.core;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds the known ids that a mistyped one may have meant. */
final class NearestIds {
  private static final int SHOWN = 3;
  private static final int LONGEST_COMPARED = 64;

  private NearestIds() {}

  private record Candidate(String id, int distance) {}

  /** At most three ids, by edit distance that ignores case, then in given order. */
  static List<String> of(String wanted, Stream<String> known) {
    String folded = fold(wanted);
    List<Candidate> nearest = new ArrayList<>();
    known.forEachOrdered(id -> insert(nearest, new Candidate(id, distance(folded, fold(id)))));
    return nearest.stream().map(Candidate::id).collect(ImmutableList.toImmutableList());
  }

  /** Keeps the nearest in order, and those of one distance in the order in which they came. */
  private static void insert(List<Candidate> nearest, Candidate candidate) {
    int at = nearest.size();
    while (at > 0 && nearest.get(at - 1).distance() > candidate.distance()) {
      at--;
    }
    nearest.add(at, candidate);
    if (nearest.size() > SHOWN) {
      nearest.remove(SHOWN);
    }
  }

  private static String fold(String id) {
    String start = id.length() > LONGEST_COMPARED ? id.substring(0, LONGEST_COMPARED) : id;
    return start.toLowerCase(Locale.ROOT);
  }

  private static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
      }
      int[] swap = above;
      above = row;
      row = swap;
    }
    return above[b.length()];
  }
}
