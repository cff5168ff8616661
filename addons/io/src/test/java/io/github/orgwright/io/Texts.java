package io.github.orgwright.io;

import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ReportingLine;
import java.io.StringReader;
import java.util.List;

/** Reads files that tests write themselves, and shows what came of them. */
final class Texts {
  private Texts() {}

  /** What lines of a file called acme.csv hold. */
  static LoadResult read(Mapping mapping, String... lines) {
    return CsvReader.of(mapping)
        .read("acme.csv", new StringReader(String.join("\n", lines) + "\n"));
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
    return switch (line.kind()) {
      case SOLID -> line.reporter() + " -> " + line.manager();
      case DOTTED -> line.reporter() + " ... " + line.manager();
    };
  }

  /** Assignments as "position: person kind". */
  static List<String> holders(Organization organization) {
    return organization.assignments().stream()
        .map(a -> a.position() + ": " + a.person() + " " + a.kind())
        .toList();
  }
}
