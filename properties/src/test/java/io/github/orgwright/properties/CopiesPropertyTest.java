package io.github.orgwright.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.PositionEditor;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.testkit.jqwik.Pick;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;

/** Copies of an organization answer like an organization that is built anew of the same parts. */
@Domain(GivenOrganizations.class)
class CopiesPropertyTest {
  /** Every kind of answer, so that two organizations can be compared. */
  private static List<Object> answers(Organization org) {
    List<Object> answers = new ArrayList<>();
    for (Hierarchy lines :
        List.of(
            org.hierarchy(),
            org.hierarchy(LineKind.DOTTED),
            org.hierarchy(LineKind.SOLID, LineKind.DOTTED))) {
      answers.add(List.of(lines.roots(), lines.detached(), lines.cycles()));
      for (Position position : org.positions()) {
        answers.add(
            List.of(
                position,
                lines.managers(position),
                lines.reports(position).toList(),
                lines.peers(position),
                lines.layer(position),
                lines.unresolved(position)));
      }
    }
    org.positions().forEach(position -> answers.add(org.assignments(position)));
    org.people().forEach(person -> answers.add(List.of(person, org.positionsOf(person))));
    answers.add(org.metrics());
    return answers;
  }

  private static Organization anew(Organization org) {
    return new Parts(org).build();
  }

  private static List<ReportingLine> linesOf(Organization org, String id) {
    return org.lines().stream().filter(line -> line.reporter().equals(id)).toList();
  }

  /** An order by random numbers, the same number for the same key. */
  private static <T> Comparator<T> byChance(Random random, Function<T, Object> key) {
    Map<Object, Integer> numbers = new HashMap<>();
    return Comparator.comparing(
        value -> numbers.computeIfAbsent(key.apply(value), k -> random.nextInt()));
  }

  @Property
  void theOrderOfLinesAndAssignmentsOfDifferentPositionsDoesNotMatter(
      @ForAll Given given, @ForAll Random random) {
    Organization org = given.organization();
    Parts mixed = new Parts(org);
    mixed.lines.sort(byChance(random, line -> List.of(line.reporter(), line.kind())));
    mixed.assignments.sort(byChance(random, Assignment::position));
    assertEquals(org, mixed.build());
    assertEquals(org.people().list(), mixed.build().people().list());
    assertEquals(org.assignments(), mixed.build().assignments());
    assertEquals(answers(org), answers(mixed.build()));
  }

  @Property
  void whatIsRemovedAndAddedAgainIsAsBefore(@ForAll Given given) {
    Organization org = given.organization();
    for (String id : given.ids()) {
      List<ReportingLine> lines = linesOf(org, id);
      List<Assignment> held = org.assignments(org.position(id));
      Organization bare =
          org.with(
              id,
              p -> {
                lines.forEach(line -> p.withoutLines(line.kind()));
                p.withoutHolders();
              });
      assertEquals(List.of(), linesOf(bare, id));
      Organization restored =
          bare.toBuilder().lines(lines).assignments(held).tryBuild().organization();
      assertEquals(org.lines(), restored.lines());
      assertEquals(held, restored.assignments(restored.position(id)));
    }
  }

  /** Edits a position; nothing else changes, and the organization before answers as before. */
  private static Organization edited(
      Organization before, String id, Consumer<PositionEditor> edit) {
    List<Object> answers = answers(before);
    Organization after = before.with(id, edit);
    Parts others = new Parts(before);
    others.lines.removeIf(line -> line.reporter().equals(id));
    Parts othersAfter = new Parts(after);
    othersAfter.lines.removeIf(line -> line.reporter().equals(id));
    assertEquals(others.lines, othersAfter.lines);
    assertEquals(anew(after), after);
    assertEquals(answers(anew(after)), answers(after));
    assertEquals(answers, answers(before));
    return after;
  }

  @Property
  void editsOfAPositionChangeWhatTheySay(
      @ForAll Given given, @ForAll Pick of, @ForAll Pick toA, @ForAll Pick toB) {
    Organization before = given.organization();
    String id = of.of(given.ids());
    String manager = toA.of(given.ids());
    String dotted = toB.of(given.ids());

    Set<ReportingLine> expected = new LinkedHashSet<>(linesOf(before, id));
    expected.removeIf(line -> line.kind().equals(LineKind.SOLID));
    expected.add(ReportingLine.solid(id, manager));
    expected.add(ReportingLine.dotted(id, dotted));
    expected.add(ReportingLine.solid(id, dotted));
    Organization moved =
        edited(before, id, p -> p.reportsTo(manager).dottedTo(dotted).line(LineKind.SOLID, dotted));
    assertEquals(expected, new LinkedHashSet<>(linesOf(moved, id)));

    Organization retitled = edited(before, id, p -> p.title("Changed").fte(0.5));
    Position after = retitled.position(id);
    assertEquals("Changed", after.title().orElseThrow());
    assertEquals(before.lines(), retitled.lines());
    assertSame(after, retitled.hierarchy().chain(Position.of(id), Position.of(id)).get(0));

    Organization held =
        edited(
            before, id, p -> p.withoutHolders().heldBy("new").heldBy("h1", AssignmentKind.ACTING));
    assertEquals(
        List.of(
            Assignment.of(id, "new", AssignmentKind.SUBSTANTIVE),
            Assignment.of(id, "h1", AssignmentKind.ACTING)),
        held.assignments(held.position(id)));
  }

  @Property
  void editingAllAtOnceIsEditingOneByOne(
      @ForAll Given given, @ForAll Pick to, @ForAll Pick a, @ForAll Pick b) {
    Organization before = given.organization();
    String manager = to.of(given.ids());
    Set<String> edited = Set.copyOf(List.of(a.of(given.ids()), b.of(given.ids())));
    Organization oneByOne = before;
    for (String id : given.ids()) {
      if (edited.contains(id)) {
        oneByOne = oneByOne.with(id, p -> p.line(LineKind.DOTTED, manager).heldBy("new" + id));
      }
    }
    Organization together =
        before.withEach(
            (position, p) -> {
              if (edited.contains(position.id())) {
                p.line(LineKind.DOTTED, manager).heldBy("new" + position.id());
              }
            });
    assertEquals(oneByOne, together);
    assertEquals(answers(anew(together)), answers(together));
  }

  @Property
  void removingAtOnceIsRemovingOneByOneInAnyOrder(
      @ForAll Given given, @ForAll Random random, @ForAll @IntRange(max = 100) int percent) {
    Organization before = given.organization();
    List<Object> answersBefore = answers(before);
    List<String> removed =
        new ArrayList<>(given.ids().stream().filter(id -> random.nextInt(100) < percent).toList());
    Organization together = before.without(position -> removed.contains(position.id()));
    Collections.shuffle(removed, random);
    Organization oneByOne = before;
    for (String id : removed) {
      oneByOne = oneByOne.without(id);
    }

    assertEquals(Set.copyOf(oneByOne.lines()), Set.copyOf(together.lines()));
    assertEquals(oneByOne.lines().size(), together.lines().size());
    if (isFreeOfCycles(removed, before)) {
      assertEquals(oneByOne, together);
      assertEquals(answers(oneByOne), answers(together));
    }
    assertEquals(oneByOne.positions().list(), together.positions().list());
    together.positions().forEach(rest -> assertSame(before.position(rest.id()), rest));
    assertEquals(oneByOne.assignments(), together.assignments());
    assertEquals(before.people().list(), together.people().list());
    assertEquals(together, before.without(removed));
    assertEquals(answers(anew(together)), answers(together));
    assertEquals(answersBefore, answers(before));
  }

  /** Whether the given positions do not report to each other in cycles of one kind of lines. */
  private static boolean isFreeOfCycles(List<String> ids, Organization org) {
    Parts part = new Parts(org);
    part.positions.removeIf(position -> !ids.contains(position.id()));
    part.lines.removeIf(line -> !ids.contains(line.reporter()));
    part.assignments.clear();
    Organization removed = part.build();
    return removed.lines().stream()
        .allMatch(line -> Oracle.naive(removed, List.of(line.kind())).cyclicGroups().isEmpty());
  }

  @Property
  void anEditThatChangesNothingGivesAnEqualCopy(@ForAll Given given) {
    Organization before = given.organization();
    Organization after = before.withEach((position, p) -> {});
    assertEquals(before, after);
    assertEquals(before.hashCode(), after.hashCode());
    assertEquals(answers(before), answers(after));
  }
}
