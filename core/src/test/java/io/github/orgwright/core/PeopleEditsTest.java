package io.github.orgwright.core;

import static io.github.orgwright.core.AssignmentKind.ACTING;
import static io.github.orgwright.core.AssignmentKind.DEPUTY;
import static io.github.orgwright.core.AssignmentKind.SUBSTANTIVE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Edits of people, of their assignments, and of what the organization declares. */
class PeopleEditsTest {
  private static final Organization ACME =
      Organization.named("Acme")
          .person("zoe", p -> p.name("Zoe"))
          .position("ceo", p -> p.heldBy("ada"))
          .position(
              "cpo",
              p ->
                  p.reportsTo("ceo")
                      .heldBy("bo")
                      .heldBy("cy")
                      .heldBy("di", ACTING)
                      .heldBy("ada", DEPUTY))
          .position("pm", p -> p.reportsTo("cpo").heldByUndisclosed().heldByUndisclosed())
          .position("qa", p -> p.reportsTo("cpo").vacant())
          .build();

  private static String held(Organization organization) {
    return organization.assignments().stream()
        .map(one -> one.position() + " " + one.person() + " " + one.kind())
        .collect(Collectors.joining(", "));
  }

  private static String people(Organization organization) {
    return organization.people().stream().map(Person::id).collect(Collectors.joining(", "));
  }

  private static final String PM =
      "pm undisclosed holder of pm SUBSTANTIVE, pm undisclosed holder 2 of pm SUBSTANTIVE";

  @Test
  void substantiveHoldersAreReplacedByOne() {
    assertEquals(
        "ceo ada SUBSTANTIVE, cpo eve SUBSTANTIVE, cpo di ACTING, cpo ada DEPUTY, " + PM,
        held(ACME.edit().replaceHolder("cpo", "eve").apply()));
    Organization acting = ACME.edit().replaceHolder("cpo", "di").replaceHolder("qa", "eve").apply();
    assertEquals(
        "ceo ada SUBSTANTIVE, cpo di SUBSTANTIVE, cpo ada DEPUTY, " + PM + ", qa eve SUBSTANTIVE",
        held(acting));
    assertEquals(Occupancy.FILLED, acting.occupancy(acting.position("qa")));
    assertEquals("eve", acting.people().list().get(acting.people().size() - 1).id());
    Organization same = acting.edit().replaceHolder("qa", "eve").apply();
    assertSame(acting, same);
  }

  @Test
  void aReleasedPersonStays() {
    Organization after = ACME.edit().release("ada").release("ada").release("bo").apply();
    assertEquals("cpo cy SUBSTANTIVE, cpo di ACTING, " + PM, held(after));
    assertEquals(people(ACME), people(after));
    assertEquals(Occupancy.VACANT, after.occupancy(after.position("ceo")));
  }

  @Test
  void peopleAreAddedAndChanged() {
    Organization after =
        ACME.edit().person("ada", p -> p.name("Ada")).person("eve", p -> p.name("Eve")).apply();
    assertEquals(Optional.of("Ada"), after.person("ada").name());
    assertEquals(people(ACME) + ", eve", people(after));
    assertEquals(ACME.assignments(), after.assignments());
    assertSame(ACME, ACME.edit().person("ada", p -> {}).apply());
    assertEquals(
        "edit of person \"ada\" sets the id \"bo\"; fix: call renamePerson",
        assertThrows(
                IllegalArgumentException.class, () -> ACME.edit().person("ada", p -> p.id("bo")))
            .getMessage());
  }

  @Test
  void aRemovedPersonLeavesAllPositions() {
    Organization after =
        ACME.edit().removePerson("zoe").removePerson("ada").removePerson("di").apply();
    assertEquals("cpo bo SUBSTANTIVE, cpo cy SUBSTANTIVE, " + PM, held(after));
    assertEquals("undisclosed holder of pm, undisclosed holder 2 of pm, bo, cy", people(after));
    assertEquals(List.of(after.position("cpo")), after.positionsOf(after.person("cy")));
    Organization again =
        ACME.edit().removePerson("ada").position("qa", p -> p.heldBy("ada")).apply();
    assertEquals(List.of(again.position("qa")), again.positionsOf(again.person("ada")));
  }

  @Test
  void assignmentsFollowARenamedPerson() {
    Organization after = ACME.edit().renamePerson("ada", "a1").renamePerson("a1", "a2").apply();
    assertEquals(held(ACME).replace("ada", "a2"), held(after));
    assertEquals(people(ACME).replace("ada", "a2"), people(after));
    assertEquals(List.of(after.position("ceo")), after.positionsOf(after.person("a2")));
    assertEquals(
        "person \"bo\" already exists; fix: use another id, or rename or remove that person first",
        assertThrows(IllegalArgumentException.class, () -> ACME.edit().renamePerson("ada", "bo"))
            .getMessage());
  }

  @Test
  void unknownPeopleAreRefused() {
    List<Runnable> edits =
        List.of(
            () -> ACME.edit().release("x"),
            () -> ACME.edit().removePerson("x"),
            () -> ACME.edit().renamePerson("x", "y"));
    for (Runnable edit : edits) {
      assertEquals(
          "unknown person id \"x\"; fix: correct the id",
          assertThrows(UnknownIdException.class, edit::run).getMessage());
    }
  }

  @Test
  void undisclosedHoldersAreRenamedWithTheirPosition() {
    Organization after = ACME.edit().rename("pm", "po").apply();
    assertEquals(held(ACME).replace("pm", "po"), held(after));
    assertFalse(after.person("undisclosed holder 2 of po").isDisclosed());
    Organization other =
        ACME.edit()
            .person("undisclosed holder of po", p -> {})
            .rename("pm", "po")
            .rename("cpo", "po2")
            .apply();
    assertEquals(
        List.of("undisclosed holder 2 of po", "undisclosed holder 3 of po"),
        other.holders(other.position("po")).stream().map(Assignment::person).toList());
    assertEquals(
        List.of("bo", "cy", "di"),
        other.holders(other.position("po2")).stream().map(Assignment::person).toList());
  }

  @Test
  void aRepeatedAssignmentIsKeptOnceWhereHoldersAreEdited() {
    Organization twice =
        ACME.toBuilder()
            .assignments(
                List.of(Assignment.of("ceo", "ada", DEPUTY), Assignment.of("ceo", "bo", DEPUTY)))
            .build();
    assertSame(twice, twice.edit().position("ceo", p -> {}).apply());
    assertEquals(
        List.of("ada SUBSTANTIVE", "eve SUBSTANTIVE", "bo DEPUTY"),
        twice.with("ceo", p -> p.heldBy("eve")).assignments().stream()
            .filter(one -> one.position().equals("ceo"))
            .map(one -> one.person() + " " + one.kind())
            .toList());
    assertEquals(
        List.of(Assignment.of("ceo", "bo", DEPUTY)),
        twice.edit().release("ada").remove("cpo").remove("pm").apply().assignments());
  }

  @Test
  void holdersOfRemovedPositionsStayAsPeople() {
    Organization after = ACME.edit().remove(List.of("pm", "cpo")).release("bo").apply();
    assertEquals("ceo ada SUBSTANTIVE", held(after));
    assertEquals(people(ACME), people(after));
    Organization again =
        ACME.edit().remove("ceo").add("ceo", p -> p.heldBy("zoe", SUBSTANTIVE)).apply();
    assertEquals("zoe", again.holders(again.position("ceo")).get(0).person());
  }

  @Test
  void whatIsDeclaredIsReplaced() {
    Responsibility work = Responsibility.of("work", "Work");
    Scope sales = Scope.of(ScopeKind.of("department"), "Sales");
    Kpi nps = Kpi.of("nps", "NPS");
    Organization after =
        ACME.edit()
            .name("New")
            .declaredScopes(List.of(sales))
            .expectations(List.of(Expectation.of(work)))
            .tracked(List.of(nps))
            .apply();
    assertEquals("New", after.name());
    assertEquals(List.of(sales), after.declaredScopes());
    assertEquals(List.of(sales), after.scopes().list());
    assertEquals(List.of(Expectation.of(work)), after.expectations());
    assertEquals(List.of(nps), after.tracked());
    assertEquals(
        ACME,
        after
            .edit()
            .name("Acme")
            .declaredScopes(List.of())
            .expectations(List.of())
            .tracked(List.of())
            .apply());
    assertThrows(IllegalArgumentException.class, () -> ACME.edit().name(" "));
  }

  @Test
  void theDefaultOccupancyChangesPositionsThatStateNone() {
    Organization after = ACME.edit().defaultOccupancy(Occupancy.UNKNOWN).release("ada").apply();
    assertEquals(Occupancy.UNKNOWN, after.occupancy(after.position("ceo")));
    assertEquals(Occupancy.UNKNOWN, after.occupancy(after.position("qa")));
    Organization back =
        ACME.edit()
            .position("qa", p -> p.occupancyUnknown())
            .defaultOccupancy(Occupancy.UNKNOWN)
            .defaultOccupancy(Occupancy.VACANT)
            .apply();
    assertEquals(Occupancy.VACANT, back.occupancy(back.position("qa")));
    assertThrows(
        IllegalArgumentException.class, () -> ACME.edit().defaultOccupancy(Occupancy.FILLED));
  }

  @Test
  void valuesThatDifferAreRefusedWhenEditsAreApplied() {
    Role manager = Role.of("pm", "Product manager");
    Role other = Role.of("pm", "Project manager");
    OrganizationEditor editor =
        ACME.edit().position("pm", p -> p.role(manager)).add("n", p -> p.role(other));
    assertEquals(
        "role \"pm\" of position \"n\" differs from role \"pm\" in Acme; fix: give both the same"
            + " details, or use another id",
        assertThrows(IllegalArgumentException.class, editor::apply).getMessage());
    assertEquals(List.of(manager), editor.remove("n").apply().roles().list());
    assertThrows(
        IllegalArgumentException.class,
        () ->
            ACME.edit().tracked(List.of(Kpi.of("nps", "NPS"), Kpi.of("nps", "Promoters"))).apply());
  }

  @Test
  void valuesOfAddedAndRemovedPositionsAreListed() {
    Role manager = Role.of("pm", "Product manager");
    Organization with = ACME.edit().add("n", p -> p.role(manager)).apply();
    assertEquals(List.of(manager), with.roles().list());
    assertEquals(List.of(), with.edit().remove("n").apply().roles().list());
    assertEquals(List.of(manager), with.edit().rename("n", "m").apply().roles().list());
  }
}
