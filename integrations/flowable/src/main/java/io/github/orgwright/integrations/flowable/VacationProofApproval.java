package io.github.orgwright.integrations.flowable;

import io.github.orgwright.core.Organization;
import io.github.orgwright.io.Csv;
import io.github.orgwright.io.OrgReader;
import io.github.orgwright.io.Presets;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Runs an approval process in Flowable: an expense goes to the manager, to the deputy while the
 * manager is on vacation, to the next level if no one answers in two days, and to the group finance
 * if no one may approve it.
 */
public final class VacationProofApproval {
  private static final LocalDate MONDAY = LocalDate.of(2026, 8, 3);

  /** Bo is on vacation for two weeks, and Dana, who is the deputy, is ill in the first week. */
  private static final List<Absence> CALENDAR =
      List.of(
          new Absence("bo", MONDAY, MONDAY.plusDays(13)),
          new Absence("dana", MONDAY, MONDAY.plusDays(6)));

  private VacationProofApproval() {}

  /**
   * Prints who has the tasks of some requests.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    run(System.out);
  }

  /** {@return the organization of the example} */
  static Organization staff() {
    try (InputStream file =
        Objects.requireNonNull(
            VacationProofApproval.class.getResourceAsStream("/staff.csv"), "staff.csv")) {
      return OrgReader.of(Presets.ORGWRIGHT)
          .read(Csv.bytes("staff.csv", file.readAllBytes()))
          .organization();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void run(PrintStream out) {
    try (ExpenseEngine engine = new ExpenseEngine(staff(), CALENDAR, MONDAY)) {
      String first = engine.request("kim", "900");
      print(out, engine, first, "kim asks for 900; bo and dana are away");
      out.println(engine.why(first).indent(2).stripTrailing());

      engine.pass(Duration.ofDays(2));
      print(out, engine, first, "two days without an answer");
      engine.pass(Duration.ofDays(2));
      print(out, engine, first, "two more days");
      out.println("  a member of finance decides: " + engine.decide(first, "olga", true));

      engine.pass(Duration.ofDays(3));
      print(out, engine, engine.request("kim", "900"), "kim asks again; only bo is away");
      print(out, engine, engine.request("dana", "900"), "dana asks, and cannot approve for bo");

      engine.pass(Duration.ofDays(7));
      String last = engine.request("kim", "900");
      print(out, engine, last, "bo is back");
      out.println("  bo decides: " + engine.decide(last, "bo", false));
      print(out, engine, engine.request("kim", "9000"), "kim asks for more than bo may approve");
      print(out, engine, engine.request("amara", "900"), "the chief executive asks");
    }
  }

  private static void print(PrintStream out, ExpenseEngine engine, String process, String event) {
    out.println(engine.today() + ", " + event + ": " + engine.assignment(process));
  }
}
