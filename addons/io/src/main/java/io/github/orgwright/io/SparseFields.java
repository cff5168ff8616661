package io.github.orgwright.io;

import com.google.common.collect.ContiguousSet;
import com.google.common.collect.DiscreteDomain;
import com.google.common.collect.Range;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The fields of a row of a table with many columns, most of which are blank in each row, so that a
 * row costs what it has and not the number of columns.
 */
final class SparseFields extends AbstractList<String> implements RandomAccess {
  /** The number of columns up to which a plain list is better. */
  private static final int FEW_COLUMNS = 64;

  private final int size;
  private final SortedMap<Integer, String> texts;

  private SparseFields(int size, SortedMap<Integer, String> texts) {
    this.size = size;
    this.texts = texts;
  }

  /** Blank fields, which can be set. */
  static List<String> blank(int size) {
    if (size > FEW_COLUMNS) {
      return new SparseFields(size, new TreeMap<>());
    }
    List<String> fields = new ArrayList<>(size);
    for (int place = 0; place < size; place++) {
      fields.add("");
    }
    return fields;
  }

  /** A copy of the given fields, which can be set. */
  static List<String> copyOf(List<String> fields) {
    return fields instanceof SparseFields sparse
        ? new SparseFields(sparse.size, new TreeMap<>(sparse.texts))
        : new ArrayList<>(fields);
  }

  static boolean isSparse(List<String> fields) {
    return fields instanceof SparseFields;
  }

  /** The places of the given fields in order, except some or all of blank ones. */
  static Iterable<Integer> places(List<String> fields) {
    return fields instanceof SparseFields sparse
        ? sparse.texts.keySet()
        : ContiguousSet.create(Range.closedOpen(0, fields.size()), DiscreteDomain.integers());
  }

  @Override
  public String get(int place) {
    return texts.getOrDefault(place, "");
  }

  @Override
  public String set(int place, String text) {
    String before = get(place);
    texts.put(place, text);
    return before;
  }

  @Override
  public int size() {
    return size;
  }
}
