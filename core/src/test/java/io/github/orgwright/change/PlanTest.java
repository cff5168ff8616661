package io.github.orgwright.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.UnknownIdException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Plans for a small organization, and the same plans on a later version of it. */
class PlanTest {
  private static final Organization ACME =
      Organization.named("Acme")
          .position("ceo")
          .position("cpo", p -> p.reportsTo("ceo"))
          .position("lead", p -> p.reportsTo("cpo"))
          .position("pm", p -> p.reportsTo("lead").heldBy("di"))
          .position("qa", p -> p.reportsTo("lead"))
          .build();

  private static final Plan PLAN =
      Plan.on(ACME)
          .step("Close the layer of leads", edit -> edit.removeLayer(3))
          .step("Testing", "agreed with finance", edit -> edit.moveUnder("ceo", "qa"))
          .step("Titles", edit -> edit.position("pm", p -> p.title("Product manager")));

  @Test
  void stepsSeeTheResultsOfEarlierOnes() {
    assertEquals(ACME, PLAN.start());
    assertSame(ACME, PLAN.after(0));
    assertEquals(ACME.without("lead"), PLAN.after(1));
    assertEquals(
        ACME.without("lead")
            .with("qa", p -> p.reportsTo("ceo"))
            .with("pm", p -> p.title("Product manager")),
        PLAN.result());
    assertEquals(OrgDiff.between(ACME, PLAN.result()), PLAN.diff());
    assertEquals(
        """
        3 steps
          1. Close the layer of leads: 1 position removed, 2 positions moved
          2. Testing (agreed with finance): 1 position moved
          3. Titles: 1 change of title""",
        PLAN.text());
    assertEquals("0 steps", Plan.on(ACME).text());
    assertEquals(ACME, Plan.on(ACME).result());
  }

  @Test
  void onTheSameStartThePlanStaysTheSame() {
    Plan.Rebased rebased = PLAN.rebaseOn(ACME);
    assertEquals(PLAN, rebased.plan());
    assertTrue(rebased.isComplete());
  }

  @Test
  void onALaterVersionWhatFitsIsDone() {
    Organization later =
        ACME.with("pm", p -> p.title("Owner")).with("cpo", p -> p.heldBy("bo")).toBuilder()
            .position("new", p -> p.reportsTo("cpo"))
            .build();
    Plan.Rebased rebased = PLAN.rebaseOn(later);
    assertFalse(rebased.isComplete());
    assertEquals(Set.of("Titles"), rebased.misfits().keySet());
    assertEquals(
        List.of(
            "change not applied: title of pm changes from none to \"Product manager\"; cause: title"
                + " of pm is \"Owner\", not none"),
        rebased.misfits().get("Titles").stream().map(Misfit::toString).toList());
    assertEquals(
        later.without("lead").with("qa", p -> p.reportsTo("ceo")), rebased.plan().result());
    assertEquals(3, rebased.plan().steps().size());
  }

  @Test
  void aReportThatThePlanDoesNotKnowKeepsItsManager() {
    Organization later = ACME.toBuilder().position("dev", p -> p.reportsTo("lead")).build();
    Plan.Rebased rebased = PLAN.rebaseOn(later);
    assertEquals(Set.of("Close the layer of leads"), rebased.misfits().keySet());
    assertTrue(rebased.plan().result().positions().find("lead").isPresent());
  }

  @Test
  void stepsThatCannotBeMadeAreRefused() {
    Plan plan = Plan.on(ACME);
    assertThrows(UnknownIdException.class, () -> plan.step("x", edit -> edit.remove("vp")));
    assertEquals(
        "name of a step of a plan must not be blank",
        assertThrows(IllegalArgumentException.class, () -> plan.step(" ", edit -> {}))
            .getMessage());
    assertEquals(
        "plan already has a step \"Titles\"; fix: use another name",
        assertThrows(IllegalArgumentException.class, () -> PLAN.step("Titles", edit -> {}))
            .getMessage());
    assertThrows(IndexOutOfBoundsException.class, () -> PLAN.after(4));
    assertThrows(IndexOutOfBoundsException.class, () -> PLAN.after(-1));
  }
}
