package io.github.orgwright.io;

import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.ReportingLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads files that tests write themselves, and shows what came of them. */
final class Texts {
  private static final Set<ProblemCode> JOINING =
      Set.of(
          RowProblemCodes.SHARED_POSITION,
          RowProblemCodes.REPEATED_ROW,
          RowProblemCodes.DIFFERENT_ROWS);

  private Texts() {}

  /** What lines of a file called acme.csv hold. */
  static LoadResult read(Mapping mapping, String... lines) {
    return OrgReader.of(mapping).read(Csv.text("acme.csv", String.join("\n", lines) + "\n"));
  }

  /**
   * How many rows joined a position of another row, or were not used since they contradict one, as
   * problems name them.
   */
  static int joinedRows(LoadResult loaded) {
    Map<String, Set<Integer>> byPosition = new HashMap<>();
    for (Problem problem : loaded.problems()) {
      boolean isConflict =
          problem.fix().startsWith("give ") && problem.fix().contains("excludeRows");
      if (isConflict || JOINING.contains(problem.code())) {
        byPosition
            .computeIfAbsent(problem.ids().get(0), id -> new TreeSet<>())
            .addAll(problem.rows());
      }
    }
    return byPosition.values().stream().mapToInt(rows -> rows.size() - 1).sum();
  }

  static List<String> problems(LoadResult loaded) {
    return loaded.problems().stream().map(Problem::toString).toList();
  }

  static List<String> ids(Organization organization) {
    return organization.positions().stream().map(p -> p.id()).toList();
  }

  /** Lines as "reporter -> manager", dotted ones with three dots. */
  static List<String> lines(Organization organization) {
    return organization.lines().stream().map(Texts::line).toList();
  }

  private static String line(ReportingLine line) {
    String arrow = line.kind().equals(LineKind.SOLID) ? " -> " : " ... ";
    return line.reporter() + arrow + line.manager();
  }

  /** Assignments as "position: person kind". */
  static List<String> holders(Organization organization) {
    return organization.assignments().stream()
        .map(a -> a.position() + ": " + a.person() + " " + a.kind())
        .toList();
  }
}
