package io.github.orgwright.examples;

import io.github.orgwright.change.Change;
import io.github.orgwright.change.OrgDiff;
import io.github.orgwright.core.Organization;
import io.github.orgwright.rules.Effects;
import io.github.orgwright.rules.FindingsDiff;
import io.github.orgwright.rules.StandardRules;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;

/**
 * Compares the files of two months: who joined and left, which positions are new, closed, moved or
 * have a different title, and which violations of rules are new or resolved.
 */
public final class MonthlyChanges {
  /** The day for which waivers are evaluated, fixed so that the page stays the same. */
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

  private MonthlyChanges() {}

  /**
   * Prints the changes from one file to the next.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    run(System.out);
  }

  static void run(PrintStream out) {
    Organization before = Fernway.load().organization();
    Organization after =
        Fernway.read("fernway-next.csv", "Fernway", Fernway.COLUMNS).organization();
    OrgDiff diff = OrgDiff.between(before, after);
    out.println("FERNWAY: LAST MONTH AND THIS MONTH");
    print(out, "Joined", diff.changes(Change.PersonAdded.class));
    print(out, "Left", diff.changes(Change.PersonRemoved.class));
    print(out, "New positions", diff.changes(Change.PositionAdded.class));
    print(out, "Closed positions", diff.changes(Change.PositionRemoved.class));
    print(out, "Moved", diff.changes(Change.LinesChanged.class));
    print(
        out,
        "Changed titles",
        diff.changes(Change.Changed.class).stream()
            .filter(change -> change.attribute().equals("title"))
            .toList());
    print(out, "Changed holders", diff.changes(Change.AssignmentsChanged.class));
    FindingsDiff findings = Effects.of(diff, StandardRules.structure(), DAY).findings();
    print(out, "New violations", findings.added());
    print(out, "Resolved violations", findings.resolved());
  }

  private static void print(PrintStream out, String title, List<?> lines) {
    out.println();
    out.println(title + ": " + lines.size());
    lines.forEach(line -> out.println(ConsoleText.wrap("  ", line.toString())));
  }
}
