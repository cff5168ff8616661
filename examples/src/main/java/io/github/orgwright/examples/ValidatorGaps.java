package io.github.orgwright.examples;

import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.StandardRules;
import io.github.orgwright.testkit.ValidatorReport;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds violations that a hand-written validator does not notice. The validator in this example was
 * written for an importer, and looks for cycles only two steps up.
 */
public final class ValidatorGaps {
  static final RuleSet RULES =
      StandardRules.structure()
          .only(
              "no-self-reporting",
              "no-cycles",
              "single-solid-manager",
              "known-managers",
              "single-root");

  private ValidatorGaps() {}

  /**
   * Prints the report.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    run(System.out);
  }

  static void run(PrintStream out) {
    Organization org = Fernway.load().organization();
    ValidatorReport report = ValidatorReport.of(org, RULES, ValidatorGaps::accepts);
    out.println("VALIDATOR GAPS");
    out.println();
    out.println(ConsoleText.fit(report.text()));
  }

  /** The validator to test. */
  static boolean accepts(Organization org) {
    Map<String, String> managers = new HashMap<>();
    for (ReportingLine line : org.lines()) {
      boolean isSolid = line.kind().equals(LineKind.SOLID);
      if (isSolid && managers.put(line.reporter(), line.manager()) != null) {
        return false;
      }
    }
    List<String> positions = org.positions().stream().map(Position::id).toList();
    long tops = positions.stream().filter(position -> !managers.containsKey(position)).count();
    boolean allKnown = positions.containsAll(managers.values());
    boolean anyCycle =
        managers.entrySet().stream()
            .anyMatch(
                line ->
                    line.getKey().equals(line.getValue())
                        || line.getKey().equals(managers.get(line.getValue())));
    return tops == 1 && allKnown && !anyCycle;
  }
}
