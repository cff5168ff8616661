package io.github.orgwright.io;

import static java.util.Objects.requireNonNull;

import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.io.RowProblems.Subject;
import java.util.List;
import java.util.SortedMap;

/**
 * Values of records that are not read. The message about them is here.
 *
 * @param column their column, or the column in whose values they are nested
 * @param reason why they are not read
 */
record LeftOutValues(String column, Reason reason) {
  /** Why values are not read. */
  enum Reason {
    /** The column has more values than are read. */
    MANY,
    /** The column has more values than are counted. */
    ENDLESS,
    /** The column has values in more nested columns than are read. */
    WIDE,
    /** The values are nested too deep, or contain themselves. */
    DEEP
  }

  /** Reports the values, with their numbers by rows. */
  void report(SortedMap<Integer, Integer> byRow, RowProblems problems) {
    int count = requireNonNull(byRow.get(byRow.firstKey()));
    String shown = "column \"" + column + '"';
    String where = byRow.size() == 1 ? "" : " in " + Phrases.count(byRow.size(), "row");
    String fact =
        switch (reason) {
          case MANY ->
              "%s has more than %s values%s, so %s left out"
                  .formatted(shown, RecordCells.MOST_TEXTS, where, numberOf(count, byRow.size()));
          case WIDE ->
              "the values of %s have more than %s nested columns%s, so %s left out"
                  .formatted(shown, Values.MOST_NESTED, where, numberOf(count, byRow.size()));
          case ENDLESS ->
              "%s has very many values, or a list without end%s, so only the first %s are read"
                  .formatted(shown, where, RecordCells.MOST_TEXTS);
          case DEEP ->
              "%s has values that contain themselves or are nested more than %s deep%s, which are left out"
                  .formatted(shown, Values.DEEPEST, where);
        };
    String fix =
        switch (reason) {
          case MANY, ENDLESS ->
              "keep at most %s values of %s in a row".formatted(RecordCells.MOST_TEXTS, shown);
          case WIDE ->
              "keep at most %s nested columns of %s in a row".formatted(Values.MOST_NESTED, shown);
          case DEEP -> "write the values of %s without the nested ones".formatted(shown);
        };
    problems.add(
        RowProblemCodes.VALUES_LEFT_OUT, new Subject(byRow.keySet(), List.of(), column), fact, fix);
  }

  private static String numberOf(int count, int rows) {
    return (rows == 1 ? Integer.toString(count) : count + " of the first row")
        + (count == 1 ? " is" : " are");
  }
}
