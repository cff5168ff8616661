package io.github.orgwright.io;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The texts of one record by the names of its columns, and what of its values is left out. */
final class RecordCells {
  /** The number of texts of one column that are read, as a list may have no end. */
  static final int MOST_TEXTS = 10_000;

  private final ListMultimap<String, String> texts =
      MultimapBuilder.linkedHashKeys().arrayListValues(1).build();

  /** The columns whose texts are the values of a list, which stay whole. */
  private final Set<String> lists = new HashSet<>(2);

  private final Map<LeftOutValues, Integer> leftOut = new LinkedHashMap<>(2);

  /** Adds a text; the text of a list only if there is room. */
  void add(String column, String text, boolean isOfList) {
    List<String> all = texts.get(column);
    if (isOfList) {
      lists.add(column);
    }
    if (all.size() < MOST_TEXTS) {
      all.add(text);
    } else {
      leaveOut(new LeftOutValues(column, LeftOutValues.Reason.MANY));
    }
  }

  /** Counts a value that is not read. */
  void leaveOut(LeftOutValues what) {
    if (what.reason() == LeftOutValues.Reason.ENDLESS) {
      leftOut.remove(new LeftOutValues(what.column(), LeftOutValues.Reason.MANY));
    }
    leftOut.merge(what, 1, Integer::sum);
  }

  /** Replaces the texts of a column by one. */
  void set(String column, String text) {
    texts.replaceValues(column, List.of(text));
  }

  List<String> texts(String column) {
    return texts.get(column);
  }

  /** The columns that have a text. */
  Set<String> columns() {
    return texts.keySet();
  }

  /** The content of the cell of a column. */
  String cell(String column, String separator) {
    List<String> all = texts.get(column);
    return lists.contains(column) ? CellList.of(all, separator) : String.join(separator, all);
  }

  /** The numbers of values that are not read. */
  Map<LeftOutValues, Integer> leftOut() {
    return leftOut;
  }
}
