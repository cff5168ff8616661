package io.github.orgwright.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.change.OrgDiff;
import io.github.orgwright.change.Plan;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Role;
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
  void aStepIsSkippedIfAndOnlyIfNothingChanges(@ForAll long seed) {
    ReorgScript script = script(seed);
    List<Organization> stages = script.organizations().toList();
    Plan plan = script.plan();
    assertEquals(script.steps().size() + 1, stages.size());
    for (int i = 0; i < script.steps().size(); i++) {
      Plan.Step planned = plan.steps().get(i);
      assertEquals("step " + (i + 1) + ": " + script.steps().get(i), planned.name());
      assertEquals(OrgDiff.between(stages.get(i), stages.get(i + 1)), planned.diff());
      if (script.skipped().containsKey(i)) {
        assertSame(stages.get(i), stages.get(i + 1));
        assertEquals("skipped: " + script.skipped().get(i), planned.note());
      } else {
        assertNotEquals(stages.get(i), stages.get(i + 1));
        assertEquals("", planned.note());
      }
    }
    assertEquals(stages.get(stages.size() - 1), script.organization());
    assertEquals(script.organization(), plan.result());
  }

  @Property
  void noStepCreatesACycleUnlessThatIsAllowed(@ForAll long seed) {
    Organization after = script(seed).organization();
    assertEquals(List.of(), after.hierarchy().cycles(), () -> "" + script(seed));
    assertEquals(List.of(), after.hierarchy().detached(), () -> "" + script(seed));
  }

  @Property
  void theSameSeedMakesTheSameScript(@ForAll long seed) {
    assertEquals(script(seed), script(seed));
    assertEquals(script(seed).hashCode(), script(seed).hashCode());
  }

  @Property(tries = 50)
  void scriptsOfWildOrganizationsCanBeApplied(@ForAll long seed) {
    Organization wild = WildOrganizations.of(seed);
    ReorgScript script = ReorgScripts.of(wild).withProblems().generate(seed);
    assertTrue(script.organization().positions().size() >= 0);
    Sample<ReorgScript> sample = ReorgScripts.of(wild).withProblems().sample(seed);
    ReorgScript smallest = ReorgShrinkingTest.shrunk(sample, any -> true, new int[1]);
    assertEquals(List.of(), smallest.steps());
  }
}
