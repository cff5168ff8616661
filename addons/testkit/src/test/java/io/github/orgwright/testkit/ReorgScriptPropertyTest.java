package io.github.orgwright.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Role;
import java.util.Iterator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ReorgScriptPropertyTest {
  private static final List<Role> ROLES =
      List.of(Role.of("r0", "R0"), Role.of("r1", "R1"), Role.of("r2", "R2"));

  /** Managers come before their reports, so that there is no cycle. */
  private static Organization start(long seed) {
    SeededRandom random = new SeededRandom(seed ^ 0x5EED);
    OrganizationBuilder builder = Organization.named("Start");
    int size = random.below(10);
    for (int i = 0; i < size; i++) {
      int place = i;
      builder.position(
          "p" + i,
          p -> {
            for (int line = place == 0 ? 0 : random.between(0, 2); line > 0; line--) {
              p.line(LineKind.SOLID, "p" + random.below(place));
            }
            if (random.oneIn(3)) {
              p.dottedTo("p" + random.below(size));
            }
            if (random.oneIn(2)) {
              p.role(random.oneOf(ROLES));
            }
            for (int person = random.below(3); person > 0; person--) {
              p.heldBy("h" + random.below(6), random.oneOf(List.of(AssignmentKind.values())));
            }
          });
    }
    return builder.build();
  }

  private static ReorgScript script(long seed) {
    return ReorgScripts.of(start(seed)).roles(ROLES).generate(seed);
  }

  @Property
  void organizationsAgreeWithTheModelAtEveryStage(@ForAll long seed) {
    ReorgScript script = script(seed);
    NaiveOrganization model = new NaiveOrganization(script.start());
    Iterator<Organization> stages = script.organizations().iterator();
    assertAgree(model, stages.next(), script);
    for (int i = 0; i < script.steps().size(); i++) {
      boolean applied = model.apply(script.steps().get(i));
      assertEquals(applied, !script.skipped().containsKey(i), (i + 1) + " of " + script);
      assertAgree(model, stages.next(), script);
    }
  }

  private static void assertAgree(NaiveOrganization model, Organization stage, ReorgScript script) {
    assertEquals(
        model.state(),
        new NaiveOrganization(stage).state(),
        () -> script + "\n" + OrgPrinter.tree(stage));
  }

  @Property
  void aStepIsSkippedIfAndOnlyIfNothingChanges(@ForAll long seed) {
    ReorgScript script = script(seed);
    List<Organization> stages = script.organizations().toList();
    assertEquals(script.steps().size() + 1, stages.size());
    for (int i = 0; i < script.steps().size(); i++) {
      if (script.skipped().containsKey(i)) {
        assertSame(stages.get(i), stages.get(i + 1));
      } else {
        assertNotEquals(stages.get(i), stages.get(i + 1));
      }
      assertEquals(stages.get(i), script.after(i));
    }
    assertEquals(stages.get(stages.size() - 1), script.organization());
  }

  @Property
  void noStepClosesACircleUnlessThatIsAllowed(@ForAll long seed) {
    assertEquals(
        List.of(), script(seed).organization().hierarchy().cycles(), () -> "" + script(seed));
  }

  @Property
  void theSameSeedMakesTheSameScript(@ForAll long seed) {
    assertEquals(script(seed), script(seed));
    assertEquals(script(seed).hashCode(), script(seed).hashCode());
  }

  @Property(tries = 50)
  void scriptsOfWildOrganizationsCanBeApplied(@ForAll long seed) {
    Organization wild = WildOrganizations.of(seed);
    ReorgScript script = ReorgScripts.of(wild).withCycles().generate(seed);
    assertTrue(script.organization().positions().size() >= 0);
    Sample<ReorgScript> sample = ReorgScripts.of(wild).withCycles().sample(seed);
    ReorgScript smallest = ReorgShrinkingTest.shrunk(sample, any -> true, new int[1]);
    assertEquals(List.of(), smallest.steps());
  }
}
