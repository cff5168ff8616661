package io.github.orgwright.examples;

import io.github.orgwright.core.Organization;
import io.github.orgwright.product.ContradictionChoice;
import io.github.orgwright.product.Contradictions;
import io.github.orgwright.product.ProductRules;
import io.github.orgwright.product.ProductTitles;
import io.github.orgwright.product.Reading;
import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.RuleOutcome;
import io.github.orgwright.rules.Violation;
import java.io.PrintStream;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Checks an organization against the five documents under two readings, and shows where the
 * readings differ. Roles are derived from job titles, which also depends on the reading.
 *
 * <pre>
 * java ... DocumentCheck
 * java ... DocumentCheck posts.csv id=post_id title=title manager=reports_to
 * </pre>
 */
@Command(
    name = "DocumentCheck",
    header =
        "Checks an organization against the documents. Without a file, it checks a sample company.",
    sortOptions = false)
public final class DocumentCheck implements Runnable {
  private static final Reading SMALL = Reading.smallOrganization();
  private static final Reading LARGE = Reading.largeOrganization(50);
  private static final int SHOWN = 5;

  private final PrintStream out;

  @Mixin private final Arguments arguments = new Arguments();

  private DocumentCheck(PrintStream out) {
    this.out = out;
  }

  /**
   * Prints which rules of the documents an organization violates, and where the readings differ.
   *
   * @param args a CSV file, then a preset or the names of its columns; none for the sample
   */
  public static void main(String[] args) {
    int status = run(System.out, args);
    if (status != 0) {
      System.exit(status);
    }
  }

  /** Runs the program; returns 0, or 2 if the arguments or the file cannot be used. */
  static int run(PrintStream out, String... args) {
    return Arguments.run(out, new DocumentCheck(out), args);
  }

  /** Prints which rules of the documents the organization violates. */
  @Override
  public void run() {
    print(
        out,
        arguments
            .load(() -> Fernway.read("fernway.csv", "Fernway", Fernway.COLUMNS_WITHOUT_ROLES), out)
            .organization());
  }

  private static void print(PrintStream out, Organization organization) {
    Findings small = check(organization, SMALL);
    Findings large = check(organization, LARGE);
    out.println("WHAT THE DOCUMENTS SAY ABOUT " + organization.name());
    out.println();
    roles(out, ProductTitles.under(LARGE).withRoles(organization));
    findings(out, "IF THERE IS ONLY ONE PRODUCT LEADER, WITH ANY TITLE", small);
    findings(out, "IF EACH LEADER IS A SEPARATE POSITION, AND 50 POSITIONS COUNT AS LARGE", large);
    differences(out, small, large);
  }

  private static Findings check(Organization organization, Reading reading) {
    return ProductRules.documented(reading)
        .check(ProductTitles.under(reading).withRoles(organization));
  }

  private static void roles(PrintStream out, Organization organization) {
    long known = organization.positions().stream().filter(p -> !p.roles().isEmpty()).count();
    out.println(
        ConsoleText.wrap(
            "  ",
            known
                + " of "
                + organization.positions().size()
                + " positions have the title of a role in the documents: "
                + organization.roles().stream()
                    .map(Object::toString)
                    .sorted()
                    .collect(Collectors.joining(", "))));
  }

  private static void findings(PrintStream out, String title, Findings findings) {
    out.println();
    out.println(title);
    out.println(ConsoleText.wrap("  ", findings.summary()));
    for (RuleOutcome outcome : findings.outcomes()) {
      for (Violation violation : outcome.violations().stream().limit(SHOWN).toList()) {
        out.println("  " + violation.severity() + " [" + outcome.rule().id() + "]");
        out.println(ConsoleText.wrap("    ", violation.message()));
      }
      int more = outcome.violations().size() - SHOWN;
      if (more > 0) {
        out.println("    and " + more + " more");
      }
    }
  }

  private static void differences(PrintStream out, Findings small, Findings large) {
    out.println();
    out.println("WHERE THE READINGS DIFFER");
    for (RuleOutcome one : small.outcomes()) {
      RuleOutcome other = large.outcome(one.rule().id());
      if (one.status() != other.status() || !keys(one).equals(keys(other))) {
        out.println(ConsoleText.wrap("  [" + one.rule().id() + "] ", one.rule().sentence()));
        out.println(ConsoleText.wrap("    one leader   ", outcome(one)));
        out.println(ConsoleText.wrap("    separate     ", outcome(other)));
      }
    }
    out.println();
    out.println("WHY");
    for (ContradictionChoice choice : Contradictions.under(LARGE).list()) {
      ContradictionChoice other = Contradictions.under(SMALL).get(choice.contradiction().id());
      if (other.outcome() != choice.outcome()) {
        out.println("  " + choice.contradiction());
        out.println(ConsoleText.wrap("    one leader   ", other.reason()));
        out.println(ConsoleText.wrap("    separate     ", choice.reason()));
      }
    }
  }

  private static List<String> keys(RuleOutcome outcome) {
    return List.copyOf(new TreeSet<>(outcome.violations().stream().map(Violation::key).toList()));
  }

  private static String outcome(RuleOutcome outcome) {
    return switch (outcome.status()) {
      case PASSED -> "no violations";
      case VIOLATED -> "violated at " + String.join(", ", keys(outcome));
      default -> outcome.reason().orElse("ended with " + outcome.status());
    };
  }
}
