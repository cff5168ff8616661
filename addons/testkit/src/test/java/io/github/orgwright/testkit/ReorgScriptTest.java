package io.github.orgwright.testkit;

import static io.github.orgwright.testkit.ReorgShrinkingTest.ACME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.change.Change;
import io.github.orgwright.change.Plan;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.LineKind;
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
  void unusualTextsAreWrittenAsLiterals() {
    Organization odd = Organization.named("Odd\n").position("a\nb").build();
    ReorgScript script =
        ReorgScript.of(odd, ReorgStep.title("a\nb", "\u202E"), ReorgStep.remove("c\r"));
    assertEquals(
        """
        From Odd\\u000A (1 position), 2 steps
        1. position("a\\nb", p -> p.title("\\u202e")) - 1 change of title
        2. remove("c\\r") - skipped: unknown position id "c\\u000D\"\
        """,
        script.text());
  }

  @Test
  void textShowsWhatEachStepChangesOrWhyItIsSkipped() {
    ReorgScript script =
        ReorgScript.of(
            ACME,
            ReorgStep.add("new1", "cpo", LEAD),
            ReorgStep.add("new1", "cpo"),
            ReorgStep.add("chair"),
            ReorgStep.remove("gone"),
            ReorgStep.moveUnder("pm1", "cpo"),
            ReorgStep.moveUnder("cto", "pm1", "pm2"),
            ReorgStep.withoutManagers("ceo"),
            ReorgStep.role("pm1", LEAD),
            ReorgStep.role("pm2", Role.of("lead", "Another")),
            ReorgStep.title("pm1", "Boss"),
            ReorgStep.withoutHolders("pm2"),
            ReorgStep.heldBy("pm2", "zoe", AssignmentKind.DEPUTY),
            ReorgStep.heldBy("pm2", "ada", AssignmentKind.SUBSTANTIVE),
            ReorgStep.replaceHolder("pm2", "yan"),
            ReorgStep.line("pm1", LineKind.DOTTED, "cfo"),
            ReorgStep.line("pm1", LineKind.of("project"), "pm1"),
            ReorgStep.line("ceo", LineKind.SOLID, "pm1"),
            ReorgStep.swapLines("dev1", "cfo"),
            ReorgStep.mergeInto("cto", "cto"),
            ReorgStep.mergeInto("cto", "ceo"),
            ReorgStep.mergeInto("cpo", "cto"),
            ReorgStep.insertManager("new2", "pm1", "pm2"),
            ReorgStep.moveReports("ceo", "chair"),
            ReorgStep.rename("chair", "board"),
            ReorgStep.removeLayer(9),
            ReorgStep.removeLeavingReports("new2"),
            ReorgStep.removeWithReports("dev1"),
            ReorgStep.release("ada"),
            ReorgStep.renamePerson("ada", "eve"),
            ReorgStep.removePerson("eve"),
            ReorgStep.remove("dev2", "cfo"),
            ReorgStep.removeLayer(1));
    assertEquals(
        """
        From Acme (8 positions), 32 steps
        1. add("new1", p -> p.reportsTo("cpo").role(Role.of("lead", "Lead"))) - 1 position added
        2. add("new1", p -> p.reportsTo("cpo")) - skipped: position "new1" already exists
        3. add("chair", p -> {}) - 1 position added
        4. remove("gone") - skipped: unknown position id "gone"
        5. moveUnder("pm1", "cpo") - skipped: it would create a cycle
        6. moveUnder("cto", "pm1", "pm2") - 2 positions moved
        7. position("ceo", p -> p.withoutManagers()) - skipped: it changes nothing
        8. position("pm1", p -> p.withoutRoles().role(Role.of("lead", "Lead"))) - 1 change of roles
        9. position("pm2", p -> p.withoutRoles().role(Role.of("lead", "Another"))) - \
        skipped: role "lead" of position "pm2" differs from role "lead" in Acme
        10. position("pm1", p -> p.title("Boss")) - 1 change of title
        11. position("pm2", p -> p.withoutHolders()) - skipped: it changes nothing
        12. position("pm2", p -> p.heldBy("zoe", AssignmentKind.DEPUTY)) - 1 change of deputies, 1 person added
        13. position("pm2", p -> p.heldBy("ada")) - 1 change of holders
        14. replaceHolder("pm2", "yan") - 1 change of holders, 1 person added
        15. position("pm1", p -> p.line(LineKind.DOTTED, "cfo")) - 1 change of dotted lines
        16. position("pm1", p -> p.line(LineKind.of("project"), "pm1")) - skipped: a position cannot report to itself
        17. position("ceo", p -> p.line(LineKind.SOLID, "pm1")) - skipped: it would create a cycle
        18. swapLines("dev1", "cfo") - 2 positions moved, 1 change of dotted lines
        19. mergeInto("cto", List.of("cto")) - skipped: position "cto" cannot be merged into itself
        20. mergeInto("cto", List.of("ceo")) - 1 position removed, 3 positions moved along with 5 reports
        21. mergeInto("cpo", List.of("cto")) - 1 position removed, 6 positions moved along with 1 report
        22. insertManager("new2", List.of("pm1", "pm2")) - 2 positions moved, 1 position added
        23. moveReports("ceo", "chair") - skipped: unknown position id "ceo"; similar ids: "cpo", "cfo"
        24. rename("chair", "board") - 1 position removed, 1 position added
        25. removeLayer(9) - skipped: layer 9 does not exist, because Acme has 3 layers
        26. removeLeavingReports("new2") - 1 position removed
        27. removeWithReports("dev1") - 1 position removed, 1 change of dotted lines
        28. release("ada") - skipped: it changes nothing
        29. renamePerson("ada", "eve") - 1 person removed, 1 person added
        30. removePerson("eve") - 1 person removed
        31. remove(List.of("dev2", "cfo")) - 2 positions removed
        32. removeLayer(1) - 2 positions removed, 1 position moved\
        """,
        script.text());
    assertEquals(
        List.of(
            "new1 [lead]; vacant",
            "pm1 (Boss) [lead]; held by ed; detached: unknown manager new2",
            "pm2 [pm]; held by yan; deputy zoe; detached: unknown manager new2"),
        OrgPrinter.tree(script.organization()).lines().skip(1).toList());
    assertEquals(Set.of(1, 3, 4, 6, 8, 10, 15, 16, 18, 22, 24, 27), script.skipped().keySet());
  }

  @Test
  void planShowsTheChangesOfEachStep() {
    Plan plan =
        ReorgScript.of(
                ACME,
                ReorgStep.moveUnder("cto", "cpo"),
                ReorgStep.moveUnder("cto", "cpo"),
                ReorgStep.title("pm1", "Lead"))
            .plan();
    assertEquals(
        """
        3 steps
          1. step 1: moveUnder("cto", "cpo"): 1 position moved along with 2 reports
          2. step 2: moveUnder("cto", "cpo") (skipped: it changes nothing): no changes
          3. step 3: position("pm1", p -> p.title("Lead")): 1 change of title\
        """,
        plan.text());
    assertEquals(
        List.of(new Change.LinesChanged("cpo", LineKind.SOLID, List.of("ceo"), List.of("cto"), 2)),
        plan.steps().get(0).diff().changes());
  }

  @Test
  void aStepHasWhatItWasMadeWith() {
    ReorgStep add = ReorgStep.add("a", "b", LEAD);
    assertEquals("add", add.verb());
    assertEquals(List.of("a", "b"), add.positions());
    assertEquals(LEAD, add.role().orElseThrow());
    ReorgStep held = ReorgStep.heldBy("a", "ada", AssignmentKind.ACTING);
    assertEquals(List.of("ada"), held.people());
    assertEquals(AssignmentKind.ACTING, held.kind().orElseThrow());
    assertTrue(held.title().isEmpty() && held.role().isEmpty() && held.lineKind().isEmpty());
    assertEquals("T", ReorgStep.title("a", "T").title().orElseThrow());
    assertEquals(3, ReorgStep.removeLayer(3).layer().orElseThrow());
    assertEquals(
        "number of the layer must be at least 1, but is 0",
        assertThrows(IllegalArgumentException.class, () -> ReorgStep.removeLayer(0)).getMessage());
    assertTrue(add.layer().isEmpty());
    assertEquals(
        LineKind.DOTTED, ReorgStep.line("a", LineKind.DOTTED, "b").lineKind().orElseThrow());
  }

  @Test
  void aRoleWithDetailsIsShownAsAVariable() {
    Role detailed = Role.builder().id("vp").name("VP").level(3).build();
    assertEquals(
        "position(\"a\", p -> p.withoutRoles().role(vpRole))",
        ReorgStep.role("a", detailed).toString());
    assertEquals(
        "add(\"a\", p -> p.reportsTo(\"b\").role(Role.of(\"lead\", \"Lead\")))",
        ReorgStep.add("a", "b", LEAD).toString());
  }

  @Test
  void stepsAreEqualIfAllTheirPartsAre() {
    assertEquals(ReorgStep.add("a", "b", LEAD), ReorgStep.add("a", "b", LEAD));
    assertEquals(
        ReorgStep.add("a", "b", LEAD).hashCode(), ReorgStep.add("a", "b", LEAD).hashCode());
    List<ReorgStep> different =
        List.of(
            ReorgStep.add("a", "b", LEAD),
            ReorgStep.add("a", "b"),
            ReorgStep.add("a", "c"),
            ReorgStep.add("b", "c"),
            ReorgStep.add("a"),
            ReorgStep.remove("a"),
            ReorgStep.remove("a", "b"),
            ReorgStep.title("a", "x"),
            ReorgStep.title("a", "y"),
            ReorgStep.release("a"),
            ReorgStep.heldBy("a", "x", AssignmentKind.ACTING),
            ReorgStep.heldBy("a", "x", AssignmentKind.DEPUTY));
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
            () -> sink(ReorgStep.add(" ")),
            () -> sink(ReorgStep.moveUnder("a", "")),
            () -> sink(ReorgStep.heldBy("a", " ", AssignmentKind.ACTING)),
            () -> sink(ReorgStep.title("a", "\t")))) {
      assertTrue(
          assertThrows(IllegalArgumentException.class, bad)
              .getMessage()
              .endsWith(" must not be blank"));
    }
  }

  @Test
  void stepsThatNeedAPositionAreRefusedWithoutOne() {
    assertEquals(
        "insertManager needs the id of a position; fix: name at least one",
        assertThrows(IllegalArgumentException.class, () -> sink(ReorgStep.insertManager("a")))
            .getMessage());
  }

  private static void sink(Object made) {
    assertTrue(made != null);
  }

  @Test
  void cyclesAreCreatedWhereAllowed() {
    ReorgScript script = ReorgScript.of(ACME, ReorgStep.moveUnder("pm1", "cpo"));
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
        ReorgScript.of(tracking, ReorgStep.role("a", measured), ReorgStep.add("b", "a", measured));
    assertSame(tracking, script.organization());
    assertEquals(
        "KPI \"churn\" of position \"a\" differs from KPI \"churn\" in Acme",
        script.skipped().get(0));
    assertEquals(
        "KPI \"churn\" of position \"b\" differs from KPI \"churn\" in Acme",
        script.skipped().get(1));
  }

  @Test
  void allVerbsAreGeneratedAndMostStepsApply() {
    Map<String, Integer> verbs = new TreeMap<>();
    int steps = 0;
    int skipped = 0;
    for (long seed = 0; seed < 300; seed++) {
      ReorgScript script = ReorgScripts.of(ACME).withProblems().generate(seed);
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
  void newPositionsHaveUnusedIds() {
    Organization taken = Organization.named("Taken").position("new1").position("new2").build();
    for (long seed = 0; seed < 50; seed++) {
      for (ReorgStep step : ReorgScripts.of(taken).steps(1, 1).generate(seed).steps()) {
        assertTrue(!step.verb().equals("add") || step.positions().get(0).equals("new3"));
      }
    }
  }

  @Test
  void anEmptyOrganizationGrows() {
    Organization empty = Organization.named("Empty").build();
    for (long seed = 0; seed < 20; seed++) {
      ReorgScript script = ReorgScripts.of(empty).generate(seed);
      assertEquals("add", script.steps().get(0).verb());
      assertEquals(1, script.plan().after(1).positions().size());
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
