package io.github.orgwright.rules;

import static io.github.orgwright.core.Severity.INFO;
import static io.github.orgwright.query.Traits.atLeast;
import static io.github.orgwright.query.Traits.between;
import static io.github.orgwright.query.Traits.exactly;
import static io.github.orgwright.query.Traits.haveManager;
import static io.github.orgwright.query.Traits.haveManagers;
import static io.github.orgwright.query.Traits.manageDirectly;
import static io.github.orgwright.rules.Rules.havePositions;
import static io.github.orgwright.rules.Rules.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of the Javadoc of this package, to the letter but for layout. */
class JavadocExamplesTest {
  static final Rule ONE_MANAGER =
      rule("one-manager")
          .positions()
          .that(haveManager())
          .should(haveManagers(exactly(1)))
          .because("two managers set two priorities and nobody settles them")
          .fix("keep one solid line and make the others dotted");

  static final Rule SPAN =
      rule("span")
          .positions()
          .that(manageDirectly(atLeast(1)))
          .should(manageDirectly(between(3, 9)))
          .onlyIf(havePositions(atLeast(50)));

  private static final Organization ORGANIZATION =
      Organization.named("Acme")
          .position("ceo", p -> {})
          .position("coo", p -> p.reportsTo("ceo"))
          .position("pm", p -> p.reportsTo("ceo").line(LineKind.SOLID, "coo"))
          .build();

  @Test
  void aRuleSetIsChecked() {
    RuleSet acme =
        StandardRules.structure()
            .without("single-solid-manager")
            .and(RuleSet.of(ONE_MANAGER, SPAN))
            .with("span", r -> r.severity(INFO))
            .without("single-root")
            .waiving(
                Waiver.of("one-manager", "pm")
                    .reason("matrix pilot")
                    .approvedBy("coo")
                    .until(LocalDate.of(2027, 6, 30)));
    Findings found = acme.check(ORGANIZATION, LocalDate.of(2027, 1, 15));
    assertEquals(List.of(), found.violations());
    assertEquals(List.of("one-manager/pm"), found.waived().stream().map(Violation::key).toList());
    assertEquals(
        List.of("one-manager/pm"),
        acme.check(ORGANIZATION, LocalDate.of(2027, 7, 1)).violations().stream()
            .map(Violation::key)
            .toList());
  }

  @Test
  void citationsSpeakForAndAgainst() {
    assertEquals(
        "S2-64, handbook.txt line 16 (conditional: large organization); against: S3-01",
        RuleBlock.sources(
            List.of(
                Citation.of("S2-64", "handbook.txt")
                    .line(16)
                    .remark("conditional: large organization"),
                Citation.of("S3-01", "advert.txt").against())));
  }
}
