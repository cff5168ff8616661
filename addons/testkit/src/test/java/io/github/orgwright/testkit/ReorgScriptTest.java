package io.github.orgwright.testkit;

import static io.github.orgwright.testkit.ReorgShrinkingTest.ACME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.change.Change;
import io.github.orgwright.change.Change.Changed;
import io.github.orgwright.change.Change.LinesChanged;
import io.github.orgwright.change.Change.PositionAdded;
import io.github.orgwright.change.Change.PositionRemoved;
import io.github.orgwright.change.Change.Subject;
import io.github.orgwright.change.OrgDiff;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Role;
import io.github.orgwright.testkit.model.ReorgScript;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ReorgScriptTest {
  private static final Role LEAD = Role.of("lead", "Lead");

  private static Change moved(String position, String... managers) {
    return new LinesChanged(position, LineKind.SOLID, List.of(), List.of(managers), 0);
  }

  private static Change added(String position, String manager) {
    return new PositionAdded(
        Position.of(position),
        List.of(ReportingLine.solid(position, manager)),
        List.of(),
        Optional.empty());
  }

  private static Change titled(String position, String title) {
    return new Changed(Subject.POSITION, position, "title", Optional.empty(), Optional.of(title));
  }

  private static Change removed(String position) {
    return new PositionRemoved(Position.of(position), List.of(), List.of(), Optional.empty());
  }

  @Test
  void textShowsEachChangeOrWhyItIsSkipped() {
    ReorgScript script =
        ReorgScript.of(
            ACME,
            added("new1", "cpo"),
            added("new1", "cpo"),
            removed("gone"),
            removed("cpo"),
            moved("cpo", "pm1"),
            moved("pm1", "cto"),
            moved("pm1", "pm1"),
            moved("pm1", "nobody"),
            moved("ceo"),
            titled("pm1", "Boss"),
            removed("new1"));
    assertEquals(
        """
        From Acme (8 positions), 11 changes
        1. position new1 is added; it reports to cpo
        2. position new1 is added; it reports to cpo - skipped: position "new1" already exists
        3. position gone is removed - skipped: position "gone" does not exist
        4. position cpo is removed; it reported to ceo; it was held by bo - skipped: position "new1" reports to it
        5. cpo moves from ceo to pm1 - skipped: it would create a cycle
        6. pm1 moves from cpo to cto
        7. pm1 moves from cto to pm1 - skipped: a position cannot report to itself
        8. pm1 moves from cto to nobody - skipped: position "pm1" would report to unknown manager "nobody"
        9. lines of ceo do not change - skipped: it changes nothing
        10. title of pm1 changes from none to "Boss"
        11. position new1 is removed; it reported to cpo\
        """,
        script.text());
    assertEquals(Set.of(1, 2, 3, 4, 6, 7, 8), script.skipped().keySet());
  }

  @Test
  void reportsThatMoveAlongAreThoseOfTheOrganizationBeforeTheMove() {
    ReorgScript script =
        ReorgScript.between(ACME, ACME.with("cpo", p -> p.withoutManagers().reportsTo("cfo")));
    long along = ACME.hierarchy().countReports(ACME.position("cpo"));
    assertTrue(along > 1);
    assertTrue(
        script.text().endsWith("1. cpo moves from ceo to cfo, along with " + along + " reports"),
        script::text);
    Organization alone =
        Organization.named("Acme")
            .position("ceo")
            .position("cfo", p -> p.reportsTo("ceo"))
            .position("cpo", p -> p.reportsTo("ceo"))
            .build();
    assertEquals(
        "From Acme (3 positions), 1 change\n1. cpo moves from ceo to cfo",
        script.withStart(alone).text());
    ReorgScript unknown = script.withStart(alone.without(Set.of("cpo")));
    assertTrue(unknown.text().contains("cpo moves from ceo to cfo - skipped: "), unknown::text);
  }

  @Test
  void changesHaveTheValuesBeforeThem() {
    ReorgScript script = ReorgScript.of(ACME, moved("pm1", "cto"), moved("pm1", "cfo"));
    assertEquals(
        List.of(
            new LinesChanged("pm1", LineKind.SOLID, List.of("cpo"), List.of("cto"), 0),
            new LinesChanged("pm1", LineKind.SOLID, List.of("cto"), List.of("cfo"), 0)),
        script.changes());
  }

  @Test
  void aScriptLeadsFromOneVersionToAnotherByChangesThatCanBeMadeAlone() {
    Organization after =
        ACME.edit()
            .insertManager("vp", List.of("pm1", "pm2"))
            .mergeInto("cto", List.of("cfo"))
            .swapLines("dev1", "pm1")
            .position("dev2", p -> p.role(LEAD).title("Lead").heldBy("zoe"))
            .remove("pm2")
            .removePerson("di")
            .apply();
    ReorgScript script = ReorgScript.between(ACME, after);
    assertEquals(after, script.organization());
    assertTrue(script.skipped().isEmpty(), script::text);
    assertEquals(
        script.organizations().count(), new HashSet<>(script.organizations().toList()).size());
  }

  @Test
  void aScriptLeadsToAVersionWithProblems() {
    Organization after = ACME.edit().removeLeavingReports("cpo").moveUnder("dev1", "cto").apply();
    assertEquals(after, ReorgScript.between(ACME, after).organization());
  }

  @Test
  void cyclesAreCreatedWhereAllowed() {
    ReorgScript script = ReorgScript.of(ACME, moved("cpo", "pm1"));
    assertSame(ACME, script.organization());
    assertEquals(1, script.withProblems().organization().hierarchy().cycles().size());
    assertNotEquals(script, script.withProblems());
  }

  @Test
  void unusualTextsAreEscaped() {
    Organization odd = Organization.named("Odd\n").position("a\nb").build();
    assertEquals(
        """
        From Odd\\u000A (1 position), 1 change
        1. position c\\u000D is removed - skipped: position "c\\u000D" does not exist\
        """,
        ReorgScript.of(odd, removed("c\r")).text());
  }

  @Test
  void allKindsOfChangesAreGeneratedAndAllAreMade() {
    Set<Class<?>> kinds = new HashSet<>();
    Set<String> attributes = new HashSet<>();
    for (long seed = 0; seed < 200; seed++) {
      ReorgScript script = ReorgScripts.of(ACME).withProblems().generate(seed);
      assertTrue(script.changes().size() <= 30);
      assertTrue(script.skipped().isEmpty(), script::text);
      script.changes().forEach(change -> kinds.add(change.getClass()));
      script.changes().stream()
          .filter(Changed.class::isInstance)
          .forEach(change -> attributes.add(((Changed) change).attribute()));
    }
    assertEquals(
        Set.of(
            PositionAdded.class,
            PositionRemoved.class,
            LinesChanged.class,
            Change.AssignmentsChanged.class,
            Change.PersonAdded.class,
            Change.PersonRemoved.class,
            Changed.class),
        kinds);
    assertTrue(attributes.containsAll(Set.of("title", "roles")), attributes::toString);
  }

  @Test
  void changesAreAsManyAsAskedFor() {
    for (long seed = 0; seed < 50; seed++) {
      assertEquals(7, ReorgScripts.of(ACME).changes(7, 7).generate(seed).changes().size());
    }
    assertEquals(List.of(), ReorgScripts.of(ACME).changes(0, 0).generate(1).changes());
    assertThrows(IllegalArgumentException.class, () -> sink(ReorgScripts.of(ACME).changes(-1, 3)));
    assertThrows(IllegalArgumentException.class, () -> sink(ReorgScripts.of(ACME).changes(4, 3)));
  }

  private static void sink(Object made) {
    assertTrue(made != null);
  }

  @Test
  void rolesAreThoseOfTheOrganizationOrThoseGiven() {
    for (long seed = 0; seed < 50; seed++) {
      Set<Role> known = Set.copyOf(ACME.roles().list());
      assertTrue(known.containsAll(rolesAfter(ReorgScripts.of(ACME), seed)));
      Set<Role> given = rolesAfter(ReorgScripts.of(ACME).roles(LEAD), seed);
      given.removeAll(known);
      assertTrue(Set.of(LEAD).containsAll(given));
      assertFalse(
          ReorgScripts.of(ACME).roles().generate(seed).changes().stream()
              .anyMatch(
                  change -> change instanceof Changed one && one.attribute().equals("roles")));
    }
  }

  private static Set<Role> rolesAfter(ReorgScripts scripts, long seed) {
    return new HashSet<>(scripts.generate(seed).organization().roles().list());
  }

  @Test
  void anEmptyOrganizationGrows() {
    Organization empty = Organization.named("Empty").build();
    for (long seed = 0; seed < 20; seed++) {
      ReorgScript script = ReorgScripts.of(empty).generate(seed);
      assertTrue(script.changes().get(0) instanceof PositionAdded, script::text);
    }
  }

  private static ReorgScript script(long seed) {
    Organization start = OrgGenerator.organizations().ofSize(0, 10).generate(seed);
    return ReorgScripts.of(start).generate(seed);
  }

  @Property(tries = 200)
  void eachChangeIsTheDifferenceOfTwoStages(@ForAll long seed) {
    ReorgScript script = script(seed);
    List<Organization> stages = script.organizations().toList();
    assertEquals(script.changes().size() + 1, stages.size());
    for (int i = 0; i < script.changes().size(); i++) {
      assertNotEquals(stages.get(i), stages.get(i + 1));
      Change change = script.changes().get(i);
      List<Change> difference = OrgDiff.between(stages.get(i), stages.get(i + 1)).changes();
      assertTrue(
          difference.stream().map(Change::id).toList().contains(change.id()),
          () -> change + " is not in " + difference);
    }
    assertEquals(stages.get(stages.size() - 1), script.organization());
    assertEquals(List.of(), script.organization().hierarchy().cycles(), script::text);
    assertEquals(List.of(), script.organization().hierarchy().detached(), script::text);
  }

  @Property(tries = 100)
  void theSameSeedMakesTheSameScript(@ForAll long seed) {
    assertEquals(script(seed), script(seed));
    assertEquals(script(seed).hashCode(), script(seed).hashCode());
    assertEquals(script(seed), ReorgScript.of(script(seed).start(), script(seed).changes()));
  }
}
