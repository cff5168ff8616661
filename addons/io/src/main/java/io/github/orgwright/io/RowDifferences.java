package io.github.orgwright.io;

import com.google.common.collect.Lists;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.orgwright.core.internal.Phrases;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Columns in which rows of one position differ, with their values, and what is used of them. */
final class RowDifferences {
  private static final String FIRST = "the first values are used";

  /** The values of each column; none for a column of personal data. */
  private final Map<String, Set<String>> values = new LinkedHashMap<>();

  private final Set<Integer> rows = new TreeSet<>();
  private final Set<String> used = new LinkedHashSet<>();

  /** Compares the values of a column, of which the first is used. */
  void compare(String column, List<Entry> entries, Function<Entry, String> value) {
    compare(column, entries, value, FIRST);
  }

  void compare(String column, List<Entry> entries, Function<Entry, String> value, String use) {
    Set<String> found = new LinkedHashSet<>(Lists.transform(entries, value::apply));
    if (found.size() > 1) {
      add(column, entries, use).addAll(found);
    }
  }

  void comparePersonal(
      String column, List<Entry> entries, Function<PersonDetails, @Nullable Object> value) {
    Object first = value.apply(entries.get(0).details());
    if (!entries.stream().allMatch(e -> Objects.equals(value.apply(e.details()), first))) {
      add(column, entries, FIRST);
    }
  }

  @CanIgnoreReturnValue
  private Set<String> add(String column, List<Entry> entries, String use) {
    add(entries, use);
    return values.computeIfAbsent(column, key -> new LinkedHashSet<>());
  }

  void add(List<Entry> entries, String use) {
    entries.forEach(entry -> rows.add(entry.row()));
    used.add(use);
  }

  boolean isEmpty() {
    return used.isEmpty();
  }

  Set<Integer> rows() {
    return rows;
  }

  @Override
  public String toString() {
    List<String> columns = new ArrayList<>();
    values.forEach(
        (column, found) ->
            columns.add(
                '"'
                    + column
                    + '"'
                    + (found.isEmpty()
                        ? ""
                        : " ("
                            + Phrases.list(found.stream().map(CellText::quoted).toList())
                            + ")")));
    return (columns.isEmpty()
            ? "only in columns that are not read"
            : (columns.size() == 1 ? "in column " : "in columns ") + Phrases.list(columns))
        + "; "
        + Phrases.series(List.copyOf(used), "and");
  }
}
