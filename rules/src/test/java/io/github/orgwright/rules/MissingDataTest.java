package io.github.orgwright.rules;

import static io.github.orgwright.query.Traits.judged;
import static io.github.orgwright.rules.Rules.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.query.Trait;
import io.github.orgwright.query.Verdict;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MissingDataTest {
  private static final Organization ORG =
      Organization.named("Acme")
          .tracks(Kpi.of("nps", "NPS"))
          .position("a", p -> p.role(Role.of("lead", "Lead")).owns(Scope.organization("Acme")))
          .position(
              "b",
              p ->
                  p.reportsTo("a")
                      .duty(Duty.accountableFor(Responsibility.of("roadmap", "Roadmap")))
                      .duty(Duty.accountableFor(Responsibility.of("pricing", "Pricing"))))
          .build();

  private static <S> Trait<S> unknown(Class<S> subjects) {
    return judged(subjects, "are known", (one, who) -> Verdict.NOT_KNOWN);
  }

  private static void assertMissing(String subjects, Rule rule) {
    assertEquals(
        Optional.of("data is missing for " + subjects),
        RuleSet.of(rule).check(ORG).outcome("r").reason());
  }

  @Test
  void theReasonNamesTheKindOfSubject() {
    assertMissing("2 positions", rule("r").positions().should(unknown(Position.class)));
    assertMissing("1 role", rule("r").roles().should(unknown(Role.class)));
    assertMissing(
        "2 responsibilities", rule("r").responsibilities().should(unknown(Responsibility.class)));
    assertMissing("1 KPI", rule("r").kpis().should(unknown(Kpi.class)));
    assertMissing("1 scope", rule("r").scopes().should(unknown(Scope.class)));
    assertMissing("1 reporting line", rule("r").lines().should(unknown(ReportingLine.class)));
    assertMissing("1 organization", rule("r").organization().should(unknown(Organization.class)));
  }
}
