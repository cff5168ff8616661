package io.github.orgwright.rules;

import static io.github.orgwright.query.Traits.atLeast;
import static io.github.orgwright.query.Traits.exactly;
import static io.github.orgwright.query.Traits.haveHoldersWithExperience;
import static io.github.orgwright.query.Traits.haveManager;
import static io.github.orgwright.query.Traits.haveManagers;
import static io.github.orgwright.query.Traits.trait;
import static io.github.orgwright.rules.Rules.havePositions;
import static io.github.orgwright.rules.Rules.leadToKnownPosition;
import static io.github.orgwright.rules.Rules.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is said of one rule alone. */
class OutcomeTextTest {
  private static final Organization ACME =
      Organization.named("Acme")
          .person("ada", a -> a.yearsOfExperience(4))
          .position("ceo", p -> p.heldBy("ada"))
          .position("cpo", p -> p.reportsTo("ceo").heldBy("kim"))
          .position("pm", p -> p.reportsTo("ceo").line(LineKind.SOLID, "cpo"))
          .build();

  private static final Rule ONE_MANAGER =
      rule("one-manager")
          .positions()
          .that(haveManager())
          .should(haveManagers(exactly(1)))
          .because("two managers set two priorities")
          .citing(Citation.of("1", "handbook"))
          .fix("drop one");

  private static String text(RuleSet rules) {
    return rules.check(ACME, LocalDate.of(2027, 1, 15)).outcomes().get(0).text();
  }

  @Test
  void violatedRuleReadsAsAmongOthers() {
    RuleSet rules = RuleSet.of(ONE_MANAGER);

    assertEquals(
        """
        ERROR [one-manager] positions that have a known manager should have exactly 1 known manager
          reason  two managers set two priorities
          source  1, handbook
          checked 2 positions, found 1 violation
          1) pm does not have exactly 1 known manager (managers: 2)
               pm  -- reports to -->  ceo
               pm  -- reports to -->  cpo
             fix   drop one
             key   one-manager/pm""",
        text(rules));
    assertTrue(rules.check(ACME).text().endsWith("\n\n" + text(rules)));
  }

  @Test
  void brokenRuleTellsWhere() {
    RuleSet rules =
        RuleSet.of(
            rule("broken")
                .positions()
                .should(
                    trait(
                        "work",
                        (position, who) -> {
                          throw new IllegalStateException("in confidence");
                        })));

    assertEquals(
        """
        ERROR [broken] positions should work
          error   threw java.lang.IllegalStateException for ceo""",
        text(rules));
    assertTrue(rules.check(ACME).text().endsWith("\n\n" + text(rules)));
  }

  @Test
  void waivedViolationsAreCounted() {
    assertEquals(
        """
        PASSED [one-manager] positions that have a known manager should have exactly 1 known manager
          reason  two managers set two priorities
          source  1, handbook
          checked 2 positions, found 0 violations; 1 waived""",
        text(
            RuleSet.of(ONE_MANAGER)
                .waiving(
                    Waiver.of("one-manager", "pm")
                        .reason("pilot")
                        .approvedBy("coo")
                        .until(LocalDate.of(2027, 6, 30)))));
  }

  @Test
  void notKnownSubjectsAreCounted() {
    assertEquals(
        """
        PASSED [seasoned] positions should have only holders with at least 3 years of experience
          checked 1 position, found 0 violations; result not known for 2""",
        text(
            RuleSet.of(
                rule("seasoned").positions().should(haveHoldersWithExperience(atLeast(3))))));
  }

  @Test
  void ruleThatDoesNotApplySaysWhy() {
    assertEquals(
        """
        NOT_APPLICABLE [known] reporting lines should lead to a known position
          cause   applies only to organizations that have at least 50 positions""",
        text(
            RuleSet.of(
                rule("known")
                    .lines()
                    .should(leadToKnownPosition())
                    .onlyIf(havePositions(atLeast(50))))));
  }

  @Test
  void ruleWithoutSubjectsSaysSo() {
    assertEquals(
        """
        NO_SUBJECTS [busy] positions that have a known manager should have exactly 1 known manager
          cause   there are no positions that have a known manager""",
        RuleSet.of(rule("busy").positions().that(haveManager()).should(haveManagers(exactly(1))))
            .check(Organization.named("Acme").position("a").build())
            .outcomes()
            .get(0)
            .text());
  }
}
