package io.github.orgwright.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.orgwright.change.OrgDiff;
import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.rules.Effects.ApproversChanged;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What changes of a small organization do. */
class EffectsTest {
  private static final LocalDate DAY = LocalDate.of(2027, 1, 15);
  private static final Authority SPEND = Authority.named("spend");

  private static final Organization ACME =
      Organization.named("Acme")
          .position("ceo", p -> p.heldBy("ada").may(SPEND))
          .position("cpo", p -> p.reportsTo("ceo").heldBy("bo").may(SPEND.upTo(9_000)))
          .position("lead", p -> p.reportsTo("cpo").heldBy("cy").may(SPEND.upTo(1_000)))
          .position("pm", p -> p.reportsTo("lead").heldBy("di"))
          .position("qa", p -> p.reportsTo("lead").heldBy("eve"))
          .build();

  private static Effects effects(Organization after) {
    return Effects.of(OrgDiff.between(ACME, after), StandardRules.structure(), DAY);
  }

  @Test
  void nothingHappensWithoutChanges() {
    Effects effects = effects(ACME);
    assertEquals(ACME.metrics(), effects.metricsBefore());
    assertEquals(ACME.metrics(), effects.metricsAfter());
    assertEquals(List.of(), effects.approvers(SPEND.request(500)));
    assertEquals(
        "no changes\nviolations: 0 new, 0 resolved, " + unchanged() + " unchanged", effects.text());
  }

  private static int unchanged() {
    return StandardRules.structure().check(ACME, DAY).violations().size();
  }

  @Test
  void metricsAndViolationsBeforeAndAfter() {
    Organization after = ACME.without("lead").with("qa", p -> p.vacant().reportsTo("qa"));
    Effects effects = effects(after);
    assertEquals(after.metrics(), effects.metricsAfter());
    assertEquals(ACME.metrics(), effects.metricsBefore());
    assertEquals(
        StandardRules.structure()
            .check(after, DAY)
            .since(StandardRules.structure().check(ACME, DAY))
            .text(),
        effects.findings().text());
    assertEquals(
        """
        1 position removed, 2 positions moved, 1 change of holders
        positions: 5 before, 4 after
        people: 5 before, 3 after
        FTE: 5 before, 4 after
        vacant positions: 0 before, 1 after
        layers: 4 before, 3 after
        managers: 3 before, 2 after
        largest span: 2 before, 1 after
        average span: 1.33 before, 1 after
        violations: 1 new, 0 resolved, %d unchanged
          new       %s"""
            .formatted(unchanged(), effects.findings().added().get(0)),
        effects.text());
  }

  @Test
  void approversBeforeAndAfter() {
    Position pm = ACME.position("pm");
    Organization after =
        ACME.with("pm", p -> p.reportsTo("cpo")).with("lead", p -> p.title("Lead"));
    Effects effects = effects(after);
    List<ApproversChanged> changes = effects.approvers(SPEND.request(500), pm, ACME.person("eve"));
    assertEquals(
        List.of(
            "approvers for pm before: cy for lead up to 1000, bo for cpo up to 9000 and ada"
                + " for ceo, any amount; after: bo for cpo up to 9000 and ada for ceo, any amount"),
        changes.stream().map(ApproversChanged::toString).toList());
    assertEquals(changes, effects.approvers(SPEND.request(500)));
    assertEquals(List.of(), effects.approvers(SPEND.request(5_000)));
  }

  @Test
  void requestersOfOneVersionAreLeftOut() {
    Effects effects = effects(ACME.without("pm"));
    assertEquals(List.of(), effects.approvers(SPEND.request(500), ACME.position("pm")));
  }

  @Test
  void noApproverLeft() {
    Effects effects = effects(ACME.with("pm", p -> p.withoutManagers()));
    assertEquals(
        "approvers for pm before: bo for cpo up to 9000 and ada for ceo, any amount; after: no one",
        effects.approvers(SPEND.request(5_000)).get(0).toString());
  }
}
