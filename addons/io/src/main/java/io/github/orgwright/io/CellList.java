package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts the values of a list, such as an array in JSON, into one cell, so that they stay whole where
 * they contain the separator of the mapping.
 */
final class CellList {
  /** Stands before each value. Unicode has no such character, so no text needs it. */
  private static final char MARK = '\uFFFF';

  private static final Pattern MARKS = Pattern.compile(String.valueOf(MARK));

  private CellList() {}

  /** The cell with the given values, without blank ones. A text is enough for a plain value. */
  static String of(List<String> values, String separator) {
    List<String> texts = values.stream().filter(value -> !Spaces.isBlank(value)).toList();
    if (texts.isEmpty()) {
      return "";
    }
    if (texts.size() == 1 && !texts.get(0).contains(separator)) {
      return texts.get(0);
    }
    StringBuilder cell = new StringBuilder();
    texts.forEach(text -> cell.append(MARK).append(text.replace(MARK, '\uFFFD')));
    return cell.toString();
  }

  static boolean isList(String cell) {
    return !cell.isEmpty() && cell.charAt(0) == MARK;
  }

  /** The values of a cell that is a list. */
  static List<String> values(String cell) {
    return ImmutableList.copyOf(MARKS.split(cell.substring(1)));
  }

  /** The text of a cell, with the given separator between the values of a list. */
  static String text(String cell, String separator) {
    return isList(cell) ? String.join(separator, values(cell)) : cell;
  }
}
