package io.github.orgwright.examples;

import io.github.orgwright.change.Dated;
import io.github.orgwright.change.History;
import io.github.orgwright.change.PositionVersion;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Problem;
import io.github.orgwright.io.Csv;
import io.github.orgwright.io.HistoryResult;
import io.github.orgwright.io.Mapping;
import io.github.orgwright.io.OrgReader;
import io.github.orgwright.query.Who;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Reads rows with dates as a history, as an HR system exports them: who was above a position on a
 * day, how the position changed, and which rows do not fit together on some days.
 */
public final class WhoWasAbove {
  private static final String POSITION = "pm-cards";

  private static final Mapping COLUMNS =
      Mapping.positions("id")
          .manager("manager")
          .title("title")
          .holder("person")
          .vacantWhere("status", "vacant")
          .validFrom("from")
          .validThrough("through");

  private WhoWasAbove() {}

  /**
   * Prints the managers of a position on some days, its versions, and the problems of the rows.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    run(System.out);
  }

  static void run(PrintStream out) {
    HistoryResult read = read();
    History history = read.history();
    out.println("WHO WAS ABOVE " + POSITION);
    out.println();
    for (LocalDate day :
        List.of(LocalDate.of(2025, 3, 31), LocalDate.of(2025, 8, 1), LocalDate.of(2026, 1, 1))) {
      Organization org = history.asOf(day);
      out.println("On " + day + ":");
      for (Position manager : Who.of(org).manages(org.position(POSITION))) {
        out.println("  " + manager + ", held by " + holders(org, manager));
      }
    }
    out.println();
    out.println("Its versions:");
    for (Dated<PositionVersion> version : history.timeline(POSITION)) {
      out.println(ConsoleText.wrap("  ", version.toString()));
    }
    out.println();
    out.println("Problems: " + read.problems().size());
    for (Problem problem : read.problems()) {
      out.println(problem.severity() + " " + problem.code() + ", " + problem.where());
      out.println(ConsoleText.wrap("  ", problem.message()));
      out.println(ConsoleText.wrap("  > ", problem.fix()));
    }
  }

  private static String holders(Organization org, Position position) {
    List<String> ids = org.holders(position).stream().map(holder -> holder.person()).toList();
    return ids.isEmpty() ? "no one" : String.join(" and ", ids);
  }

  private static HistoryResult read() {
    String file = "reorganization.csv";
    try (Reader rows =
        new InputStreamReader(
            Objects.requireNonNull(WhoWasAbove.class.getResourceAsStream("/" + file), file),
            StandardCharsets.UTF_8)) {
      return OrgReader.of(COLUMNS).readHistory(Csv.text("Cards", rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
