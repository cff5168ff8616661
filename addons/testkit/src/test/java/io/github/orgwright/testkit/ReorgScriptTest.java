package io.github.orgwright.testkit;

import static io.github.orgwright.testkit.ReorgShrinkingTest.ACME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ReorgScriptTest {
  private static final Role LEAD = Role.of("lead", "Lead");

  @Test
  void oddTextsOfUsersAreWrittenOut() {
    Organization odd = Organization.named("Odd\n").position("a\nb").build();
    ReorgScript script =
        ReorgScript.of(odd, ReorgStep.retitle("a\nb", "\u202E"), ReorgStep.close("c\r"));
    assertEquals(
        """
        From Odd\\u000A (1 position), 2 steps
        1. set the title of a\\u000Ab to "\\u202E"
        2. close c\\u000D - skipped: position "c\\u000D" does not exist""",
        script.text());
  }

  @Test
  void aScriptTellsItsStepsAndWhichAreSkippedAndWhy() {
    ReorgScript script =
        ReorgScript.of(
            ACME,
            ReorgStep.hire("new1", "cpo", LEAD),
            ReorgStep.hire("new1", "cpo"),
            ReorgStep.hireAsRoot("chair"),
            ReorgStep.close("gone"),
            ReorgStep.move("cpo", "pm1"),
            ReorgStep.move("pm1", "nobody"),
            ReorgStep.makeRoot("ceo"),
            ReorgStep.makeRoot("cfo"),
            ReorgStep.changeRole("pm1", LEAD),
            ReorgStep.changeRole("pm2", Role.of("lead", "Another")),
            ReorgStep.retitle("pm1", "Boss"),
            ReorgStep.vacate("pm2"),
            ReorgStep.assign("pm2", "zoe", AssignmentKind.DEPUTY),
            ReorgStep.assign("pm2", "yan", AssignmentKind.ACTING),
            ReorgStep.assign("pm2", "ada", AssignmentKind.SUBSTANTIVE),
            ReorgStep.addDotted("pm1", "cto"),
            ReorgStep.addManager("ceo", "pm1"),
            ReorgStep.addManager("pm1", "cto"),
            ReorgStep.swap("dev1", "cfo"),
            ReorgStep.merge("cto", "cto"),
            ReorgStep.merge("ceo", "cto"),
            ReorgStep.merge("cto", "cpo"),
            ReorgStep.close("ceo"));
    assertEquals(
        """
        From Acme (8 positions), 23 steps
        1. hire new1 with role lead under cpo
        2. hire new1 under cpo - skipped: position "new1" already exists
        3. hire chair as a root
        4. close gone - skipped: position "gone" does not exist
        5. move cpo under pm1 - skipped: it would create a cycle
        6. move pm1 under nobody - skipped: position "nobody" does not exist
        7. make ceo a root - skipped: it changes nothing
        8. make cfo a root
        9. give pm1 the role lead
        10. give pm2 the role lead - skipped: a different role has the id "lead"
        11. set the title of pm1 to "Boss"
        12. vacate pm2 - skipped: it changes nothing
        13. assign zoe to pm2 as deputy
        14. assign yan to pm2 as acting holder
        15. assign ada to pm2
        16. add a dotted line from pm1 to cto
        17. add pm1 as a manager of ceo - skipped: it would create a cycle
        18. add cto as a manager of pm1
        19. swap dev1 and cfo
        20. merge the team of cto into the team of cto - skipped: a team cannot be merged into itself
        21. merge the team of ceo into the team of cto - skipped: it would create a cycle
        22. merge the team of cto into the team of cpo
        23. close ceo""",
        script.text());
    assertEquals(
        """
        Acme: 8 positions, 5 lines, 9 people
        cpo [head]; held by bo
          cfo; held by di
          pm1 (Boss) [lead]; held by ed
          pm2 [pm]; held by ada; acting yan; deputy zoe
          dev2 [dev]; held by gus
          new1 [lead]; vacant
        dev1 [dev]; held by flo
        chair; vacant""",
        OrgPrinter.tree(script.organization()));
    assertEquals(Set.of(1, 3, 4, 5, 6, 9, 11, 16, 19, 20), script.skipped().keySet());
  }

  @Test
  void aStepTellsWhatItSays() {
    ReorgStep hire = ReorgStep.hire("a", "b", LEAD);
    assertEquals("hire", hire.verb());
    assertEquals("a", hire.position());
    assertEquals("b", hire.otherPosition().orElseThrow());
    assertEquals(LEAD, hire.role().orElseThrow());
    ReorgStep fill = ReorgStep.assign("a", "ada", AssignmentKind.ACTING);
    assertEquals("ada", fill.person().orElseThrow());
    assertEquals(AssignmentKind.ACTING, fill.kind().orElseThrow());
    assertTrue(fill.title().isEmpty() && fill.otherPosition().isEmpty() && fill.role().isEmpty());
    ReorgStep retitle = ReorgStep.retitle("a", "T");
    assertEquals("T", retitle.title().orElseThrow());
    assertTrue(retitle.person().isEmpty());
  }

  @Test
  void stepsAreEqualWhenTheySayTheSame() {
    assertEquals(ReorgStep.hire("a", "b", LEAD), ReorgStep.hire("a", "b", LEAD));
    assertEquals(
        ReorgStep.hire("a", "b", LEAD).hashCode(), ReorgStep.hire("a", "b", LEAD).hashCode());
    List<ReorgStep> different =
        List.of(
            ReorgStep.hire("a", "b", LEAD),
            ReorgStep.hire("a", "b"),
            ReorgStep.hire("a", "c"),
            ReorgStep.hire("b", "c"),
            ReorgStep.hireAsRoot("a"),
            ReorgStep.close("a"),
            ReorgStep.retitle("a", "x"),
            ReorgStep.retitle("a", "y"),
            ReorgStep.assign("a", "x", AssignmentKind.ACTING),
            ReorgStep.assign("a", "x", AssignmentKind.DEPUTY));
    for (int i = 0; i < different.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertNotEquals(different.get(i), different.get(j));
      }
    }
  }

  @Test
  void blankIdsAreRefused() {
    for (var bad :
        List.<org.junit.jupiter.api.function.Executable>of(
            () -> sink(ReorgStep.hireAsRoot(" ")),
            () -> sink(ReorgStep.move("a", "")),
            () -> sink(ReorgStep.assign("a", " ", AssignmentKind.ACTING)),
            () -> sink(ReorgStep.retitle("a", "\t")))) {
      assertTrue(
          assertThrows(IllegalArgumentException.class, bad)
              .getMessage()
              .endsWith(" must not be blank"));
    }
  }

  private static void sink(Object made) {
    assertTrue(made != null);
  }

  @Test
  void circlesAreClosedWhereAllowed() {
    ReorgScript script = ReorgScript.of(ACME, ReorgStep.move("cpo", "pm1"));
    assertSame(ACME, script.organization());
    assertEquals(1, script.withCycles().organization().hierarchy().cycles().size());
    assertNotEquals(script, script.withCycles());
  }

  @Test
  void aRoleThatBringsAnotherValueOfAKnownIdIsNotGiven() {
    Kpi churn = Kpi.of("churn", "Churn");
    Organization tracking = Organization.named("Acme").tracks(churn).position("a").build();
    Role measured =
        Role.builder().id("m").name("M").addKpi(churn.toBuilder().unit("%").build()).build();
    ReorgScript script =
        ReorgScript.of(
            tracking, ReorgStep.changeRole("a", measured), ReorgStep.hire("b", "a", measured));
    assertSame(tracking, script.organization());
    assertEquals(
        "KPI \"churn\" of position \"a\" differs from KPI \"churn\" in Acme; fix: give both"
            + " the same details, or use another id",
        script.skipped().get(0));
    assertEquals(
        "KPI \"churn\" of position \"b\" differs from KPI \"churn\" in Acme; fix: give both"
            + " the same details, or use another id",
        script.skipped().get(1));
  }

  @Test
  void stagesCountSkippedSteps() {
    ReorgScript script = ReorgScript.of(ACME, ReorgStep.close("gone"), ReorgStep.close("cfo"));
    assertSame(ACME, script.after(0));
    assertSame(ACME, script.after(1));
    assertEquals(7, script.after(2).positions().size());
    assertThrows(IndexOutOfBoundsException.class, () -> sink(script.after(3)));
    assertThrows(IndexOutOfBoundsException.class, () -> sink(script.after(-1)));
  }

  @Test
  void allVerbsAreGeneratedAndMostStepsApply() {
    Map<String, Integer> verbs = new TreeMap<>();
    int steps = 0;
    int skipped = 0;
    for (long seed = 0; seed < 300; seed++) {
      ReorgScript script = ReorgScripts.of(ACME).generate(seed);
      assertTrue(script.steps().size() >= 1 && script.steps().size() <= 30);
      script.steps().forEach(step -> verbs.merge(step.verb(), 1, Integer::sum));
      steps += script.steps().size();
      skipped += script.skipped().size();
    }
    assertEquals(
        new TreeSet<>(
            List.of(ReorgStep.Verb.values()).stream().map(ReorgStep.Verb::toString).toList()),
        verbs.keySet());
    assertTrue(skipped > 0 && skipped < steps / 3, skipped + " of " + steps);
  }

  @Test
  void stepsAreAsManyAsAskedFor() {
    for (long seed = 0; seed < 50; seed++) {
      assertEquals(7, ReorgScripts.of(ACME).steps(7, 7).generate(seed).steps().size());
    }
    assertEquals(List.of(), ReorgScripts.of(ACME).steps(0, 0).generate(1).steps());
    assertThrows(IllegalArgumentException.class, () -> sink(ReorgScripts.of(ACME).steps(-1, 3)));
    assertThrows(IllegalArgumentException.class, () -> sink(ReorgScripts.of(ACME).steps(4, 3)));
  }

  @Test
  void rolesAreThoseOfTheOrganizationOrThoseGiven() {
    for (long seed = 0; seed < 50; seed++) {
      for (ReorgStep step : ReorgScripts.of(ACME).generate(seed).steps()) {
        assertTrue(step.role().stream().allMatch(ACME.roles().list()::contains));
      }
      for (ReorgStep step : ReorgScripts.of(ACME).roles(LEAD).generate(seed).steps()) {
        assertTrue(step.role().stream().allMatch(LEAD::equals));
      }
      for (ReorgStep step : ReorgScripts.of(ACME).roles().generate(seed).steps()) {
        assertTrue(step.role().isEmpty());
      }
    }
  }

  @Test
  void hiresTakeIdsThatNobodyHas() {
    Organization taken = Organization.named("Taken").position("new1").position("new2").build();
    for (long seed = 0; seed < 50; seed++) {
      for (ReorgStep step : ReorgScripts.of(taken).generate(seed).steps()) {
        assertTrue(
            !step.verb().equals("hire") || !List.of("new1", "new2").contains(step.position()));
      }
    }
  }

  @Test
  void anEmptyOrganizationGrows() {
    Organization empty = Organization.named("Empty").build();
    for (long seed = 0; seed < 20; seed++) {
      ReorgScript script = ReorgScripts.of(empty).generate(seed);
      assertEquals("hire", script.steps().get(0).verb());
      assertEquals(1, script.after(1).positions().size());
    }
  }

  @Test
  void manyScriptsOfALargeOrganizationAreMadeQuickly() {
    OrganizationBuilder builder = Organization.named("Large");
    for (int i = 0; i < 200_000; i++) {
      builder.position("p" + i);
    }
    ReorgScripts scripts = ReorgScripts.of(builder.build());
    long from = System.nanoTime();
    for (long seed = 0; seed < 2_000; seed++) {
      sink(scripts.generate(seed));
    }
    // Linear in the organization, this would take minutes.
    assertTrue(System.nanoTime() - from < 10_000_000_000L);
  }
}
