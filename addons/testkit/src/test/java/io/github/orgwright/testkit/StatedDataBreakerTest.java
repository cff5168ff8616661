package io.github.orgwright.testkit;

import static io.github.orgwright.query.Traits.accountableFor;
import static io.github.orgwright.query.Traits.haveAttribute;
import static io.github.orgwright.query.Traits.haveAuthority;
import static io.github.orgwright.query.Traits.haveRole;
import static io.github.orgwright.query.Traits.measuredBy;
import static io.github.orgwright.query.Traits.own;
import static io.github.orgwright.query.Traits.workIn;
import static io.github.orgwright.rules.Rules.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.PositionEditor;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.query.Trait;
import io.github.orgwright.rules.RuleSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules about data that an organization may not state at all are still violated on purpose. */
class StatedDataBreakerTest {
  private static final Role NURSE = Role.of("nurse", "Nurse");
  private static final Scope WARD = Scope.of(ScopeKind.DEPARTMENT, "Ward");
  private static final Authority SPEND = Authority.named("spend");
  private static final Responsibility CARE = Responsibility.of("care", "Care");
  private static final Kpi NPS = Kpi.of("nps", "NPS");

  static Stream<Trait<Position>> traits() {
    return Stream.of(
        haveRole(NURSE),
        own(WARD),
        workIn(WARD),
        haveAuthority(SPEND),
        accountableFor(CARE),
        measuredBy(NPS),
        haveAttribute("city", "Rome"));
  }

  private static void all(PositionEditor p) {
    p.role(NURSE)
        .owns(WARD)
        .may(SPEND)
        .duty(Duty.accountableFor(CARE))
        .measuredBy(NPS)
        .attribute("city", "Rome");
  }

  @ParameterizedTest
  @MethodSource("traits")
  void aRuleThatAllPositionsFollowIsViolated(Trait<Position> trait) {
    RuleSet rules = RuleSet.of(rule("r").positions().should(trait));
    Organization one = Organization.named("Acme").position("a", StatedDataBreakerTest::all).build();
    Organization two =
        Organization.named("Acme")
            .position("a", StatedDataBreakerTest::all)
            .position("b", p -> all(p.reportsTo("a")))
            .build();
    for (Organization base : List.of(one, two)) {
      assertEquals(List.of(), rules.check(base).violations());
      for (long seed = 0; seed < 20; seed++) {
        RuleBreakerTest.assertBreaksAlone(rules, "r", base, seed);
      }
    }
  }
}
