package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ProblemCode;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files of so many rows that anything quadratic would take far longer than is allowed. */
@Tag("large")
class ManyRowsTest {
  private static final int ROWS = 200_000;

  private static LoadResult read(Mapping mapping, IntFunction<String> row) {
    String text =
        IntStream.rangeClosed(1, ROWS)
            .mapToObj(row)
            .collect(Collectors.joining("\n", "id,m,n\n", "\n"));
    return assertTimeoutPreemptively(
        Duration.ofSeconds(30), () -> OrgReader.of(mapping).read(Csv.text("acme.csv", text)));
  }

  @Test
  void chain() {
    LoadResult loaded =
        read(
            Mapping.positions("id").manager("m").rootMarkers("0"),
            row -> row + "," + (row - 1) + ",");

    assertEquals(ROWS, loaded.organization().metrics().layers());
  }

  @Test
  void rowsOfOneSharedPosition() {
    LoadResult loaded = read(Mapping.positions("id").name("n"), row -> "a,,x" + row);

    assertEquals(ROWS, loaded.organization().people().size());
    assertEquals(ROWS, loaded.problems(RowProblemCodes.SHARED_POSITION).get(0).rows().size());
  }

  @Test
  void rowsThatRepeatOneOrDifferFromIt() {
    LoadResult loaded = read(Mapping.people("id").attributes("n"), row -> "a,," + (row / 2));

    assertEquals(
        ROWS / 2 + 1, loaded.problems(RowProblemCodes.DIFFERENT_ROWS).get(0).rows().size());
    assertEquals(ROWS / 2 - 1, loaded.problems(RowProblemCodes.REPEATED_ROW).size());
  }

  @Test
  void rowsThatConflictWithOne() {
    LoadResult loaded = read(Mapping.positions("id").manager("m"), row -> "a," + row + ",");

    assertEquals(ROWS, loaded.problems(ProblemCode.DUPLICATE_ID).get(0).rows().size());
  }

  @Test
  void rowsOfOnePerson() {
    LoadResult loaded = read(Mapping.people("id").manager("m"), row -> "p," + row + ",");

    assertEquals(ROWS, loaded.organization().positions().size());
    assertEquals(ROWS - 1, loaded.problems(RowProblemCodes.SECOND_ROW_OF_PERSON).size());
  }

  @Test
  void reportsOfAnAmbiguousManager() {
    LoadResult loaded =
        read(
            Mapping.people("id").manager("m"),
            row -> row % 2 == 0 ? "p," + row + "," : row + ",p,");

    assertEquals(ROWS / 2, loaded.problems(RowProblemCodes.AMBIGUOUS_MANAGER).get(0).rows().size());
  }

  @Test
  void managersThatAreExcluded() {
    LoadResult loaded =
        read(
            Mapping.positions("id").manager("m").exclude("n", "x"),
            row -> row % 2 == 0 ? row + ",," : row + "," + (row - 1) + ",x");

    assertEquals(ROWS / 2, loaded.problems(RowProblemCodes.EXCLUDED).size());
  }

  @Test
  void raggedRows() {
    LoadResult loaded = read(Mapping.positions("id"), row -> String.valueOf(row));

    List<Problem> found = loaded.problems(RowProblemCodes.BAD_ROW);
    assertEquals(1, found.size());
    assertEquals(ROWS, found.get(0).rows().size());
  }
}
