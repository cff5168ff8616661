package io.github.orgwright.examples;

import static io.github.orgwright.core.Severity.ERROR;
import static io.github.orgwright.core.Severity.INFO;
import static io.github.orgwright.core.Severity.WARNING;
import static io.github.orgwright.examples.Fernway.HEAD_OF_PRODUCT;
import static io.github.orgwright.examples.Fernway.PRODUCT_MANAGER;
import static io.github.orgwright.query.Traits.atLeast;
import static io.github.orgwright.query.Traits.between;
import static io.github.orgwright.query.Traits.haveRole;
import static io.github.orgwright.query.Traits.manageDirectly;
import static io.github.orgwright.query.Traits.not;
import static io.github.orgwright.query.Traits.reportDirectlyTo;
import static io.github.orgwright.query.Traits.vacant;
import static io.github.orgwright.rules.Rules.havePositions;
import static io.github.orgwright.rules.Rules.rule;

import io.github.orgwright.core.Organization;
import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.Rule;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.StandardRules;
import java.io.PrintStream;
import java.time.LocalDate;

/**
 * Shows custom rules, from the first check to daily use: defines three rules, prints their
 * violations, makes one rule less severe, waives the existing violations, and finds a new one.
 */
public final class OurRules {
  static final Rule HEADS_HAVE_HOLDERS =
      rule("heads-have-holders")
          .positions()
          .that(haveRole(HEAD_OF_PRODUCT))
          .should(not(vacant()))
          .because("a portfolio needs a head")
          .fix("name a holder or an acting holder");

  static final Rule PMS_UNDER_HEADS =
      rule("pms-under-heads")
          .positions()
          .that(haveRole(PRODUCT_MANAGER))
          .should(reportDirectlyTo(haveRole(HEAD_OF_PRODUCT)))
          .because("the owner of a portfolio decides what its products do");

  static final Rule SPAN =
      rule("span")
          .positions()
          .that(manageDirectly(atLeast(1)))
          .should(manageDirectly(between(2, 9)))
          .onlyIf(havePositions(atLeast(50)))
          .severity(WARNING)
          .because("a manager with only one report adds an unnecessary layer");

  static final RuleSet RULES =
      StandardRules.structure().and(RuleSet.of(HEADS_HAVE_HOLDERS, PMS_UNDER_HEADS, SPAN));

  private OurRules() {}

  /**
   * Prints the rules and the findings.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    run(System.out);
  }

  static void run(PrintStream out) {
    Organization today = Fernway.load().organization();
    // The day is an input, so that this page is the same on every day.
    LocalDate day = LocalDate.of(2027, 1, 15);

    out.println("OUR RULES");
    RULES.rules().stream().forEach(rule -> out.println(ConsoleText.fit("  " + rule)));

    out.println();
    out.println("FIRST CHECK");
    Findings found = RULES.check(today, day);
    out.println(ConsoleText.fit(found.text()));

    out.println();
    out.println("LESS SEVERE: violations of the rule span are for information only");
    RuleSet softer = RULES.with("span", rule -> rule.severity(INFO));
    out.println(softer.check(today, day).summary());

    out.println();
    out.println("ADOPTED: today's violations are waived for ninety days");
    RuleSet adopted = softer.waiving(found.freeze("known when we began", "coo", day.plusDays(90)));
    out.println(ConsoleText.fit(adopted.check(today, day).text()));

    out.println();
    out.println("TOMORROW, another head of product leaves");
    Organization tomorrow = today.with("hop-payments", p -> p.vacant());
    Findings then = adopted.check(tomorrow, day.plusDays(1));
    out.println(ConsoleText.fit(then.since(adopted.check(today, day)).text()));
    out.println("fails the build: " + (then.has(ERROR) ? "yes" : "no"));
  }
}
