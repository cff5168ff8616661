package io.github.orgwright.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds ids that a spreadsheet has probably changed: numbers with an exponent, and numbers that
 * differ only in zeros at the beginning or after a decimal point.
 */
final class DamagedIds {
  private static final Pattern WITH_EXPONENT = Pattern.compile("[0-9](?:[.,][0-9]+)?[eE]\\+[0-9]+");
  private static final Pattern NUMBER = Pattern.compile("0*([0-9]+?)(?:[.,]0+)?");

  private DamagedIds() {}

  /** Reports such ids of positions, by their first rows. */
  static void report(FirstRows firstRows, RowProblems problems) {
    List<Entry> changed = new ArrayList<>();
    Map<String, Entry> byNumber = new HashMap<>();
    Matcher withExponent = WITH_EXPONENT.matcher("");
    Matcher number = NUMBER.matcher("");
    firstRows.forEach(
        (id, entry) -> {
          if (id.isEmpty() || id.charAt(0) < '0' || id.charAt(0) > '9') {
            return;
          }
          if (withExponent.reset(id).matches()) {
            changed.add(entry);
          }
          if (number.reset(id).matches()) {
            Entry other = byNumber.putIfAbsent(number.group(1), entry);
            if (other != null) {
              problems.sameNumber(other.position().id(), other.row(), id, entry.row());
            }
          }
        });
    problems.changedIds(
        changed.stream().map(entry -> entry.position().id()).toList(),
        changed.stream().map(Entry::row).toList());
  }
}
