package io.github.orgwright.io;

import com.google.common.base.CharMatcher;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Finds ids that people cannot tell apart, because they differ in the Unicode form of their letters
 * or in invisible characters alone.
 */
final class LookalikeIds {
  private static final CharMatcher INVISIBLE =
      CharMatcher.forPredicate(c -> Character.getType(c) == Character.FORMAT);

  private LookalikeIds() {}

  /** Reports such ids of positions, and of people where these are others. */
  static void report(List<Entry> entries, RowProblems problems) {
    report(entries, entry -> entry.position().id(), problems);
    report(
        entries,
        entry -> entry.person().equals(entry.position().id()) ? "" : entry.person(),
        problems);
  }

  private static void report(
      List<Entry> entries, Function<Entry, String> idOf, RowProblems problems) {
    Map<String, Entry> first = new HashMap<>();
    Map<String, Entry> reported = new HashMap<>();
    for (Entry entry : entries) {
      String id = idOf.apply(entry);
      if (!id.isEmpty() && !isPlain(id)) {
        add(form(id), id, entry, first, reported, idOf, problems);
      }
    }
    for (Entry entry : entries) { // a plain id may look like one that is not
      String id = idOf.apply(entry);
      if (!first.isEmpty() && isPlain(id) && first.containsKey(id)) {
        add(id, id, entry, first, reported, idOf, problems);
      }
    }
  }

  private static void add(
      String form,
      String id,
      Entry entry,
      Map<String, Entry> first,
      Map<String, Entry> reported,
      Function<Entry, String> idOf,
      RowProblems problems) {
    Entry other = first.putIfAbsent(form, entry);
    if (other != null && !idOf.apply(other).equals(id) && reported.put(id, entry) == null) {
      problems.alikeIds(idOf.apply(other), other.row(), id, entry.row());
    }
  }

  private static boolean isPlain(String id) {
    return CharMatcher.ascii().matchesAllOf(id);
  }

  private static String form(String id) {
    return INVISIBLE.removeFrom(Normalizer.normalize(id, Normalizer.Form.NFKC));
  }
}
