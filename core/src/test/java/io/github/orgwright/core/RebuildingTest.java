package io.github.orgwright.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Organizations that are built from many values of another one. */
class RebuildingTest {
  private static final Role LEAD = Role.of("lead", "Lead");
  private static final Organization ORG =
      Organization.named("Acme")
          .position("ceo", p -> p.heldBy("ada"))
          .position("cpo", p -> p.reportsTo("ceo").heldBy("bo").role(LEAD))
          .position("pm", p -> p.reportsTo("cpo").dottedTo("ceo").heldBy("kim"))
          .position("qa", p -> p.reportsTo("cpo").heldBy("kim").heldBy("lee"))
          .person("ada", p -> p.name("Ada"))
          .scope(Scope.organization("Acme"))
          .build();

  private static <T> List<T> without(List<T> values, String text) {
    return values.stream().filter(value -> !value.toString().contains(text)).toList();
  }

  private static Organization builtAnew(
      List<Position> positions,
      List<ReportingLine> lines,
      List<Person> people,
      List<Assignment> assignments) {
    return new OrganizationBuilder(ORG.name())
        .positions(positions)
        .lines(lines)
        .people(people)
        .assignments(assignments)
        .declared(ORG.declared())
        .tryBuild()
        .organization();
  }

  /** The links of positions that differ from those before, or by chance do not. */
  private static <T> Map<String, List<T>> others(
      List<Position> positions, List<T> links, Function<T, String> positionOf, List<T> before) {
    Map<String, List<T>> others = new HashMap<>();
    for (Position position : positions) {
      String id = position.id();
      List<T> own = links.stream().filter(link -> positionOf.apply(link).equals(id)).toList();
      if (id.equals("pm")
          || !own.equals(
              before.stream().filter(one -> positionOf.apply(one).equals(id)).toList())) {
        others.put(id, own);
      }
    }
    return others;
  }

  /** Compares what was rebuilt with what is built anew, also where indexes are used. */
  @CanIgnoreReturnValue
  private static Organization check(
      Organization base,
      List<Position> positions,
      List<ReportingLine> lines,
      List<Person> people,
      List<Assignment> assignments) {
    Organization expected = builtAnew(positions, lines, people, assignments);
    Organization actual =
        base.rebuilt(
            positions,
            others(positions, lines, ReportingLine::reporter, base.lines()),
            people,
            others(positions, assignments, Assignment::position, base.assignments()));
    assertEquals(expected.positions().list(), actual.positions().list());
    assertEquals(expected.lines(), actual.lines());
    assertEquals(expected.people().list(), actual.people().list());
    assertEquals(expected, actual);
    assertEquals(expected.unresolvedLines(), actual.unresolvedLines());
    assertEquals(expected.roles().list(), actual.roles().list());
    for (int place = 0; place < expected.positions().size(); place++) {
      Position position = expected.positions().list().get(place);
      assertEquals(place, actual.positions().indexOf(position.id()));
      assertEquals(position.id(), actual.positions().idAt(place));
      assertEquals(
          expected.hierarchy().directManagers(position),
          actual.hierarchy().directManagers(position));
      assertEquals(expected.assignments(position), actual.assignments(position));
      assertEquals(expected.occupancy(position), actual.occupancy(position));
    }
    for (Person person : expected.people()) {
      assertEquals(expected.positionsOf(person), actual.positionsOf(person));
      assertEquals(expected.people().indexOf(person.id()), actual.people().indexOf(person.id()));
    }
    for (String id : List.of("ceo", "cpo", "pm", "qa", "ada", "bo", "kim", "lee", "none")) {
      assertEquals(expected.positions().find(id), actual.positions().find(id));
      assertEquals(expected.people().find(id), actual.people().find(id));
    }
    return actual;
  }

  @Test
  void theSameValuesAreAnEqualOrganization() {
    Organization same =
        check(ORG, ORG.positions().list(), ORG.lines(), ORG.people().list(), ORG.assignments());
    assertEquals(ORG, same);
    assertSame(ORG.roles(), same.roles());
    assertSame(ORG.lineTable(), same.lineTable());
    assertSame(ORG.assignmentTable(), same.assignmentTable());
  }

  @Test
  void indexesAreSharedAsFarAsLinesAreTheSame() {
    List<Position> positions = new ArrayList<>(ORG.positions().list());
    positions.set(2, Position.builder().id("pm").title("Product manager").build());
    Organization titled =
        check(ORG, positions, ORG.lines(), ORG.people().list(), ORG.assignments());
    assertSame(ORG.lineTable(), titled.lineTable());
    assertEquals(3, ORG.hierarchy().countReports(ORG.position("ceo")));
    Organization moved =
        ORG.rebuilt(
            positions,
            Map.of("pm", List.of(ReportingLine.solid("pm", "ceo"))),
            ORG.people().list(),
            Map.of());
    assertNotNull(moved.lineTable().moved(), "answers come from the index of the original");
    assertEquals(1, moved.hierarchy().countReports(moved.position("cpo")));
  }

  @Test
  void positionsMayBeRemovedAddedReplacedAndReordered() {
    List<Position> positions = ORG.positions().list();
    List<Position> some = without(positions, "pm");
    check(
        ORG,
        some,
        without(ORG.lines(), "reporter=pm"),
        List.of(),
        without(ORG.assignments(), "=pm"));
    Organization without =
        check(
            ORG,
            without(positions, "cpo"),
            without(ORG.lines(), "reporter=cpo"),
            ORG.people().list(),
            without(ORG.assignments(), "=cpo"));
    assertEquals(2, without.unresolvedLines().size());
    check(without, positions, ORG.lines(), ORG.people().list(), ORG.assignments());
    List<Position> more = new ArrayList<>(positions);
    more.add(1, Position.of("coo"));
    more.set(3, Position.builder().id("pm").title("Product manager").build());
    check(ORG, more, ORG.lines(), ORG.people().list(), ORG.assignments());
    Collections.reverse(more);
    Organization reversed = check(ORG, more, ORG.lines(), ORG.people().list(), ORG.assignments());
    check(reversed, positions, ORG.lines(), ORG.people().list(), ORG.assignments());
  }

  @Test
  void whatPositionsUseIsFoundAgainWhereItChanges() {
    List<Position> positions = new ArrayList<>(ORG.positions().list());
    positions.set(1, Position.of("cpo"));
    Organization without =
        check(ORG, positions, ORG.lines(), ORG.people().list(), ORG.assignments());
    assertEquals(List.of(), without.roles().list());
    positions.set(3, Position.builder().id("qa").roles(List.of(LEAD)).build());
    assertNotSame(
        without.roles(),
        check(without, positions, ORG.lines(), ORG.people().list(), ORG.assignments()).roles());
    List<Position> added = new ArrayList<>(ORG.positions().list());
    added.add(Position.builder().id("new").roles(List.of(Role.of("new", "New"))).build());
    Organization more = check(ORG, added, ORG.lines(), ORG.people().list(), ORG.assignments());
    assertEquals(2, more.roles().size());
    check(more, ORG.positions().list(), ORG.lines(), ORG.people().list(), ORG.assignments());
  }

  @Test
  void peopleWhoAreNotDeclaredComeLast() {
    Organization fewer =
        check(
            ORG,
            ORG.positions().list(),
            ORG.lines(),
            List.of(ORG.person("kim")),
            ORG.assignments());
    assertEquals(
        List.of("kim", "ada", "bo", "lee"), fewer.people().stream().map(Person::id).toList());
    assertTrue(fewer.person("ada").name().isEmpty(), "she is not declared");
    check(fewer, ORG.positions().list(), ORG.lines(), ORG.people().list(), ORG.assignments());
    List<Assignment> others = new ArrayList<>(ORG.assignments());
    others.add(0, Assignment.of("qa", "zoe", AssignmentKind.DEPUTY));
    others.add(Assignment.of("ceo", "lee", AssignmentKind.ACTING));
    check(fewer, ORG.positions().list(), ORG.lines(), List.of(Person.of("new")), others);
  }

  private static void assertRefused(
      String message,
      List<Position> positions,
      Map<String, List<ReportingLine>> lines,
      List<Person> people) {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> ORG.rebuilt(positions, lines, people, Map.of()));
    assertEquals(message, e.getMessage());
  }

  @Test
  void whatDoesNotFitIsRefused() {
    List<Position> positions = ORG.positions().list();
    List<Person> people = ORG.people().list();
    List<Position> twice = new ArrayList<>(positions);
    twice.add(1, ORG.position("qa"));
    assertRefused(
        "duplicate position id \"qa\"; fix: give one of them another id, or leave one out",
        twice,
        Map.of(),
        people);
    twice.set(1, Position.of("new"));
    twice.add(Position.of("new"));
    assertRefused(
        "duplicate position id \"new\"; fix: give one of them another id, or leave one out",
        twice,
        Map.of(),
        people);
    List<Person> morePeople = new ArrayList<>(people);
    morePeople.add(0, Person.of("lee"));
    assertRefused(
        "duplicate person id \"lee\"; fix: give one of them another id, or leave one out",
        positions,
        Map.of(),
        morePeople);
    morePeople.set(0, Person.of("new"));
    morePeople.add(Person.of("new"));
    assertRefused(
        "duplicate person id \"new\"; fix: give one of them another id, or leave one out",
        positions,
        Map.of(),
        morePeople);
    assertRefused(
        "lines or assignments of unknown position \"pm\"; fix: give that position too",
        without(positions, "pm"),
        Map.of("pm", List.of()),
        people);
    assertRefused(
        "ReportingLine[reporter=qa, manager=ceo, kind=solid] is not of position \"pm\"; fix: use"
            + " the id of its position",
        positions,
        Map.of("pm", List.of(ReportingLine.solid("qa", "ceo"))),
        people);
  }

  @Test
  void anOccupancyThatIsTheDefaultIsNotStated() {
    List<Position> positions = new ArrayList<>(ORG.positions().list());
    positions.set(3, Position.builder().id("qa").occupancy(Occupancy.VACANT).build());
    positions.add(Position.builder().id("new").occupancy(Occupancy.VACANT).build());
    check(ORG, positions, ORG.lines(), ORG.people().list(), ORG.assignments());
  }

  /** A value from a pool: mostly the same object, sometimes an equal or another one. */
  private static Position position(String id, Random random) {
    return Position.builder().id(id).title("T" + random.nextInt(2)).build();
  }

  @Test
  void manyStepsFromOneOrganizationToTheNextAreRight() {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      List<Position> positions = new ArrayList<>();
      List<ReportingLine> lines = new ArrayList<>();
      List<Person> people = new ArrayList<>();
      List<Assignment> assignments = new ArrayList<>();
      Organization stage = ORG;
      for (int step = 0; step < 30; step++) {
        String id = (seed % 2 == 0 ? "p" : "Aa".repeat(3)) + random.nextInt(20);
        String other = (seed % 2 == 0 ? "p" : "BB".repeat(3)) + random.nextInt(20);
        switch (random.nextInt(6)) {
          case 0 -> positions.removeIf(one -> one.id().equals(id));
          case 1 -> lines.removeIf(one -> one.reporter().equals(id));
          case 2 -> people.removeIf(one -> one.id().equals(id));
          case 3 -> assignments.removeIf(one -> one.person().equals(id));
          case 4 -> Collections.shuffle(lines, random);
          default -> {}
        }
        positions.removeIf(one -> one.id().equals(other));
        positions.add(random.nextInt(positions.size() + 1), position(other, random));
        lines.add(ReportingLine.solid(other, id));
        lines.add(0, ReportingLine.dotted(other, id));
        assignments.add(
            Assignment.of(other, id, List.of(AssignmentKind.values()).get(random.nextInt(3))));
        if (people.stream().noneMatch(one -> one.id().equals(other))) {
          people.add(random.nextInt(people.size() + 1), Person.of(other));
        }
        List<String> ids = positions.stream().map(Position::id).toList();
        lines.removeIf(line -> random.nextInt(50) > 0 && !ids.contains(line.reporter()));
        assignments.removeIf(held -> random.nextInt(50) > 0 && !ids.contains(held.position()));
        stage = check(stage, positions, lines, people, assignments);
      }
    }
  }
}
