package io.github.orgwright.core.internal;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds known ids that are similar to a mistyped one: first those that differ only in case, white
 * space, zeros before a number, a trailing {@code .0}, Unicode form or invisible characters, then
 * those within two edits that change at most a third of the text. Less similar ids are not
 * suggested.
 */
public final class NearestIds {
  /** How many similar ids are suggested. */
  public static final int SHOWN = 3;

  /** The difference between ids that are equal if case is ignored, in words. */
  public static final String CASE = "case";

  private static final int LONGEST_COMPARED = 64;
  private static final int MOST_EDITS = 2;
  private static final int SHARE_EDITED = 3;

  private static final CharMatcher INVISIBLE =
      CharMatcher.whitespace().or(CharMatcher.forPredicate(NearestIds::isFormat));
  private static final Pattern LEADING_ZEROS_OR_POINT_ZERO =
      Pattern.compile("^0+(?=.)|(?<![0-9.])0+(?=[0-9])|\\.0$");

  private NearestIds() {}

  private record Candidate(String id, int distance) {}

  /** At most three ids, the most similar first; equally similar ones in the order given. */
  public static List<String> of(String wanted, Stream<String> known) {
    String folded = fold(wanted);
    int most = Math.min(MOST_EDITS, folded.length() / SHARE_EDITED);
    List<Candidate> nearest = new ArrayList<>();
    known.forEachOrdered(
        id -> {
          String other = fold(id);
          if (Math.abs(other.length() - folded.length()) <= most) {
            int distance = distance(folded, other);
            if (distance <= most) {
              insert(nearest, new Candidate(id, distance));
            }
          }
        });
    return nearest.stream().map(Candidate::id).collect(ImmutableList.toImmutableList());
  }

  /** Keeps the candidates sorted by distance; those with the same distance keep their order. */
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

  private static boolean isFormat(char character) {
    return Character.getType(character) == Character.FORMAT;
  }

  private static String fold(String id) {
    return form(id.length() > LONGEST_COMPARED ? id.substring(0, LONGEST_COMPARED) : id);
  }

  /** The id without differences that people do not see or mean; equal for ids that are alike. */
  public static String form(String id) {
    String visible =
        INVISIBLE
            .removeFrom(Normalizer.normalize(id, Normalizer.Form.NFKC))
            .toLowerCase(Locale.ROOT);
    return LEADING_ZEROS_OR_POINT_ZERO.matcher(visible).replaceAll("");
  }

  /** Of the ids of one form, those that differ from an id of that form only in case, else all. */
  public static List<String> alike(String id, List<String> ofItsForm) {
    List<String> inCase = ofItsForm.stream().filter(id::equalsIgnoreCase).toList();
    return inCase.isEmpty() ? ofItsForm : inCase;
  }

  /** In what an id differs from another one of the same {@linkplain #form form}, in words. */
  public static String difference(String id, String other) {
    return id.equalsIgnoreCase(other) ? CASE : "zeros, white space or characters that look alike";
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
