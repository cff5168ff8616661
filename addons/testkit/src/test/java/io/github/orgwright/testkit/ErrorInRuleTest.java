package io.github.orgwright.testkit;

import static io.github.orgwright.query.Traits.trait;
import static io.github.orgwright.rules.Rules.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.rules.RuleSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rule that throws an exception is named, with what it threw. */
class ErrorInRuleTest {
  private final IllegalArgumentException bug = new IllegalArgumentException("no level");
  private final RuleSet rules =
      RuleSet.of(
          rule("has-level")
              .positions()
              .should(
                  trait(
                      "have a level",
                      (Position position) -> {
                        throw bug;
                      })));
  private static final Organization ONE = Organization.named("One").position("a").build();

  @Test
  void generatorSaysWhatTheRuleThrew() {
    OrgGenerator generator = OrgGenerator.organizations().conformingTo(rules).ofSize(4, 4);
    IllegalStateException thrown =
        assertThrows(IllegalStateException.class, () -> generator.generate(1));
    assertEquals(
        "found no organization of 4 positions that follows the rules: rule \"has-level\" threw"
            + " java.lang.IllegalArgumentException for s1: no level; fix: correct the rule",
        thrown.getMessage());
    assertSame(bug, thrown.getCause());
  }

  @Test
  void ruleBreakerSaysWhatTheRuleThrew() {
    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class,
            () -> RuleBreaker.of(rules).breakRule("has-level", ONE, 1));
    assertEquals(
        "found no change that violates only this rule: rule \"has-level\" threw"
            + " java.lang.IllegalArgumentException for a: no level; fix: correct the rule",
        thrown.getMessage());
    assertSame(bug, thrown.getCause());
  }

  @Test
  void reportSaysWhatTheRuleThrew() {
    ValidatorReport report = ValidatorReport.of(ONE, rules, org -> true);
    assertEquals(List.of("has-level"), report.notTested());
    assertEquals(
        """
        the validator notices 0 of 0 violations added to One
          not tested [has-level]: found no change that violates only this rule: rule "has-level" \
        threw java.lang.IllegalArgumentException for a: no level; fix: correct the rule""",
        report.text());
  }
}
