package io.github.orgwright.examples;

import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.Severity;
import io.github.orgwright.io.Mapping;
import io.github.orgwright.query.Who;
import java.io.PrintStream;
import java.util.stream.Collectors;

/**
 * Reads an HR export with one row for each person and with typical problems. Each problem names its
 * rows and a fix, and questions about the rest of the data are answered.
 */
public final class HrExport {
  static final Mapping COLUMNS =
      Mapping.people("Employee ID")
          .name("Name")
          .title("Job title")
          .managerAsPerson("Manager ID")
          .fte("FTE");

  private HrExport() {}

  /**
   * Prints the problems of the export and some answers.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    run(System.out);
  }

  static void run(PrintStream out) {
    LoadResult loaded = Fernway.read("hr-export.csv", "Export", COLUMNS);
    Organization org = loaded.organization();
    out.println("HR EXPORT: " + loaded);
    out.println();
    for (Severity severity : Severity.values()) {
      for (Problem problem : loaded.problems()) {
        if (problem.severity() == severity) {
          print(out, problem);
        }
      }
    }
    out.println("Questions about correct data are answered:");
    Who who = Who.of(org);
    out.println(who.manages(org.person("E07")).why().text().indent(2).stripTrailing());
    out.println("If the data is incorrect, the answer names the problem:");
    out.println(who.manages(org.person("E11")).why().text().indent(2).stripTrailing());
    out.println();
    out.println(
        loaded.problems(ProblemCode.CYCLE).size() + " cycle; to stop an import on errors, use");
    out.println("  Organization org = loaded.orThrow(Severity.ERROR);");
  }

  private static void print(PrintStream out, Problem problem) {
    String rows = problem.rows().stream().map(String::valueOf).collect(Collectors.joining(", "));
    String label = problem.rows().size() == 1 ? ", row " : ", rows ";
    out.println(problem.severity() + " " + problem.code() + (rows.isEmpty() ? "" : label + rows));
    out.println(ConsoleText.wrap("  ", problem.message()));
    out.println(ConsoleText.wrap("  > ", problem.fix()));
    out.println();
  }
}
