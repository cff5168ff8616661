package io.github.orgwright.io;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.io.RowProblems.BadValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The cells of the row that is read. Values that a column does not allow are reported. */
final class RowCells {
  final MappingSpec spec;
  final Columns columns;
  final Cells cells;
  final RowProblems problems;
  private List<String> fields = ImmutableList.of();
  private int number;

  /** The id that problems of the row name; an empty string if it has none. */
  private String subject = "";

  RowCells(MappingSpec spec, Columns columns, RowProblems problems) {
    this.spec = spec;
    this.columns = columns;
    this.cells = new Cells(spec);
    this.problems = problems;
  }

  void start(int newNumber, List<String> newFields) {
    number = newNumber;
    fields = newFields;
    subject = "";
  }

  void setSubject(String id) {
    subject = id;
  }

  int number() {
    return number;
  }

  List<String> fields() {
    return fields;
  }

  String subject() {
    return subject;
  }

  /** What a function of the user finds in the row. */
  String computed(Function<Map<String, String>, String> function) {
    List<String> read = Row.kept(fields); // the function may keep its row
    Map<String, String> byColumn =
        new NamedCells(columns, place -> place < read.size() ? cells.text(read.get(place)) : "");
    try {
      return Spaces.trim(requireNonNull(function.apply(byColumn), Cells.NULL_ID));
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          String.format(
              "the function of the mapping fails on row %s: %s; fix: let it return an id, or an empty string if there is none",
              number, e.getMessage()),
          e);
    }
  }

  /** Reports a value that its column does not allow. */
  void badValue(String text, String column, BadValue bad) {
    problems.badValue(number, subject, text, column, bad, isPersonal(column));
  }

  boolean isPersonal(String column) {
    return columns.isPersonal(columns.place(column));
  }

  String cell(String column) {
    return cell(columns.place(column));
  }

  String cell(int place) {
    return CellList.text(list(place), spec.separator());
  }

  /** The content of a cell that can be a {@linkplain CellList list}. */
  String list(int place) {
    return place < 0 || place >= fields.size() ? "" : fields.get(place);
  }

  String list(String column) {
    return list(columns.place(column));
  }

  String text(int place) {
    return cells.text(cell(place));
  }

  String id(int place, Optional<String> column) {
    return column.isEmpty() ? "" : cells.id(cell(place), number, column.get());
  }

  /** The texts in the given columns, without blank ones. */
  String joined(List<String> names, String separator, UnaryOperator<String> read) {
    String all = "";
    for (String column : names) {
      String text = read.apply(cell(column));
      if (!text.isBlank()) {
        all = all.isEmpty() ? text : all + separator + text;
      }
    }
    return all;
  }

  /** The value in a column; empty if the cell is blank, or bad, which is reported. */
  <T> Optional<T> value(
      int place, Optional<String> column, Function<String, Optional<T>> parser, BadValue bad) {
    String text = text(place);
    if (text.isBlank()) {
      return Optional.empty();
    }
    Optional<T> value = parser.apply(text);
    if (value.isEmpty()) {
      badValue(text, column.orElseThrow(), bad);
    }
    return value;
  }

  /** The values of the items in a column, without bad ones, which are reported. */
  <T> List<T> items(String column, Function<String, Optional<T>> parser, BadValue bad) {
    List<T> found = new ArrayList<>();
    for (String text : cells.items(list(column))) {
      parser.apply(text).ifPresentOrElse(found::add, () -> badValue(text, column, bad));
    }
    return found;
  }

  boolean meetsAny(List<MappingSpec.Condition> conditions) {
    for (MappingSpec.Condition condition : conditions) {
      if (isMet(condition)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The word of a condition that the row has; a column that is not in the file has none. Ids are
   * also compared as they are read.
   */
  Optional<String> wordOf(MappingSpec.Condition condition) {
    String column = condition.column();
    if (!columns.has(column)) {
      return Optional.empty();
    }
    Optional<String> word = condition.wordOf(cell(column));
    boolean isOfIds =
        column.equals(spec.id().orElse("")) || column.equals(spec.holder().orElse(""));
    return word.isPresent() || !isOfIds
        ? word
        : condition.wordOf(cells.id(cell(column), number, column));
  }

  boolean isMet(MappingSpec.Condition condition) {
    return wordOf(condition).isPresent();
  }

  /** Whether the row meets a condition of the user. */
  boolean meets(MappingSpec.Test test) {
    try {
      return test.condition().test(Spaces.trim(cell(test.column())));
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          String.format(
              "the condition for column \"%s\" fails on row %s: %s; fix: let it accept any text",
              test.column(), number, e.getMessage()),
          e);
    }
  }
}
