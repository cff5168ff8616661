package io.github.orgwright.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Copies of an organization against the changed organization built anew. */
class ChangesPropertyTest {
  private static final List<Set<LineKind>> ALL_KINDS =
      List.of(
          Set.of(LineKind.SOLID), Set.of(LineKind.DOTTED), Set.of(LineKind.SOLID, LineKind.DOTTED));

  private static final List<AssignmentKind> ASSIGNMENT_KINDS = List.of(AssignmentKind.values());

  /** Every kind of question once, as text, so that two organizations can be compared whole. */
  private static List<String> answers(Organization organization) {
    List<String> answers = new ArrayList<>();
    for (Set<LineKind> kinds : ALL_KINDS) {
      Hierarchy hierarchy = Sketch.hierarchy(organization, kinds);
      answers.add("roots " + hierarchy.roots() + " detached " + hierarchy.detached());
      answers.add("cycles " + hierarchy.cycles());
      for (Position position : organization.positions().list()) {
        answers.add(
            position
                + " managers "
                + hierarchy.managers(position)
                + " reports "
                + hierarchy.reports(position).toList()
                + " peers "
                + hierarchy.peers(position)
                + " layer "
                + hierarchy.layer(position)
                + " unresolved "
                + hierarchy.unresolved(position));
      }
    }
    for (Position position : organization.positions().list()) {
      answers.add(position + " held " + organization.assignments(position));
    }
    for (Person person : organization.people().list()) {
      answers.add(person + " holds " + organization.positionsOf(person));
    }
    answers.add(organization.metrics().toString());
    return answers;
  }

  private static Organization anew(Organization organization) {
    return organization.toBuilder().tryBuild().organization();
  }

  /** An organization that people hold, some positions shared, some vacant. */
  private static Organization held(Sketch sketch, Random random) {
    List<Assignment> assignments = new ArrayList<>();
    for (int i = 0; i < sketch.ids().size(); i++) {
      assignments.add(
          Assignment.of(
              sketch.ids().get(random.nextInt(sketch.ids().size())),
              "h" + random.nextInt(10),
              ASSIGNMENT_KINDS.get(random.nextInt(3))));
    }
    return sketch.organization().toBuilder().assignments(assignments).tryBuild().organization();
  }

  @Property
  void theOrderOfLinesOfDifferentPositionsDoesNotMatter(
      @ForAll(supplier = Sketches.Any.class) Sketch sketch, @ForAll Random random) {
    Organization mixed = sketch.withLinesMixed(random).organization();
    assertEquals(sketch.organization(), mixed);
    assertEquals(answers(sketch.organization()), answers(mixed));
  }

  @Property
  void theOrderOfAssignmentsToDifferentPositionsDoesNotMatter(
      @ForAll(supplier = Sketches.Any.class) Sketch sketch, @ForAll Random random) {
    Organization organization = held(sketch, random);
    List<Assignment> mixed =
        organization.assignments().stream()
            .sorted(Comparator.comparing(one -> -sketch.ids().indexOf(one.position())))
            .toList();
    Organization other =
        sketch.organization().toBuilder().assignments(mixed).tryBuild().organization();
    assertEquals(organization.assignments(), other.assignments());
    assertEquals(organization.people().list(), other.people().list());
    assertEquals(organization, other);
    assertEquals(answers(organization), answers(other));
  }

  @Property
  void whatIsTakenAwayAndGivenBackIsAsBefore(
      @ForAll(supplier = Sketches.Any.class) Sketch sketch, @ForAll Random random) {
    Organization organization = held(sketch, random);
    for (String id : sketch.ids()) {
      List<ReportingLine> lines = linesOf(organization, id);
      List<Assignment> held = organization.assignments(organization.position(id));
      Organization bare =
          organization.with(
              id,
              p -> {
                lines.forEach(line -> p.withoutLines(line.kind()));
                p.withoutHolders();
              });
      assertEquals(List.of(), linesOf(bare, id));
      Organization restored =
          bare.toBuilder().lines(lines).assignments(held).tryBuild().organization();
      assertEquals(organization.lines(), restored.lines());
      assertEquals(held, restored.assignments(restored.position(id)));
    }
  }

  private static String anyId(Sketch sketch, Random random) {
    return sketch.ids().get(random.nextInt(sketch.ids().size()));
  }

  private static List<ReportingLine> linesOf(Organization organization, String id) {
    return organization.lines().stream().filter(line -> line.reporter().equals(id)).toList();
  }

  @Property
  void changedLinesAnswerAsIfBuiltAnew(
      @ForAll(supplier = Sketches.Any.class) Sketch sketch, @ForAll Random random) {
    if (sketch.ids().isEmpty()) {
      return;
    }
    Organization before = held(sketch, random);
    List<String> answersBefore = answers(before);
    String id = anyId(sketch, random);
    String manager = anyId(sketch, random);
    String dotted = anyId(sketch, random);
    Organization after =
        before.with(id, p -> p.reportsTo(manager).dottedTo(dotted).line(LineKind.SOLID, dotted));

    Set<ReportingLine> expected = new LinkedHashSet<>(linesOf(before, id));
    expected.removeIf(line -> line.kind().equals(LineKind.SOLID));
    expected.add(ReportingLine.solid(id, manager));
    expected.add(ReportingLine.dotted(id, dotted));
    expected.add(ReportingLine.solid(id, dotted));
    assertEquals(expected, new LinkedHashSet<>(linesOf(after, id)));
    assertEquals(
        before.lines().stream().filter(line -> !line.reporter().equals(id)).toList(),
        after.lines().stream().filter(line -> !line.reporter().equals(id)).toList());
    assertEquals(anew(after), after);
    assertEquals(answers(anew(after)), answers(after));
    assertEquals(answersBefore, answers(before));
  }

  @Property
  void copiesThatShareIndexesAnswerAsIfBuiltAnew(
      @ForAll(supplier = Sketches.Any.class) Sketch sketch, @ForAll Random random) {
    if (sketch.ids().isEmpty()) {
      return;
    }
    Organization before = held(sketch, random);
    List<String> answersBefore = answers(before);
    String id = anyId(sketch, random);
    Organization after = before.with(id, p -> p.title("Changed").fte(0.5));
    assertEquals("Changed", after.position(id).title().orElseThrow());
    assertEquals(before.lines(), after.lines());
    assertEquals(answers(anew(after)), answers(after));
    assertSame(
        after.position(id), after.hierarchy().chain(Position.of(id), Position.of(id)).get(0));
    assertEquals(answersBefore, answers(before));
  }

  @Property
  void changedHoldersAnswerAsIfBuiltAnew(
      @ForAll(supplier = Sketches.Any.class) Sketch sketch, @ForAll Random random) {
    if (sketch.ids().isEmpty()) {
      return;
    }
    Organization before = held(sketch, random);
    List<String> answersBefore = answers(before);
    String id = anyId(sketch, random);
    Organization after =
        before.with(id, p -> p.withoutHolders().heldBy("new").heldBy("h1", AssignmentKind.ACTING));
    assertEquals(
        List.of(
            Assignment.of(id, "new", AssignmentKind.SUBSTANTIVE),
            Assignment.of(id, "h1", AssignmentKind.ACTING)),
        after.assignments(after.position(id)));
    assertEquals(anew(after), after);
    assertEquals(answers(anew(after)), answers(after));
    assertEquals(answersBefore, answers(before));
  }

  @Property
  void editingAllAtOnceIsEditingOneByOne(
      @ForAll(supplier = Sketches.Any.class) Sketch sketch, @ForAll Random random) {
    if (sketch.ids().isEmpty()) {
      return;
    }
    Organization before = held(sketch, random);
    List<String> answersBefore = answers(before);
    String first = anyId(sketch, random);
    Set<String> changing = new HashSet<>(List.of(anyId(sketch, random), anyId(sketch, random)));
    Organization oneByOne = before;
    for (String id : sketch.ids()) {
      if (changing.contains(id)) {
        oneByOne = oneByOne.with(id, p -> p.line(LineKind.DOTTED, first).heldBy("new" + id));
      }
    }
    Organization together =
        before.withEach(
            (position, p) -> {
              if (changing.contains(position.id())) {
                p.line(LineKind.DOTTED, first).heldBy("new" + position.id());
              }
            });
    assertEquals(oneByOne, together);
    assertEquals(answers(anew(together)), answers(together));
    assertEquals(answersBefore, answers(before));
  }

  @Property
  void withoutMovesReportsLineByLineToTheManagersOfTheSameKind(
      @ForAll(supplier = Sketches.Any.class) Sketch sketch, @ForAll Random random) {
    if (sketch.ids().isEmpty()) {
      return;
    }
    Organization before = held(sketch, random);
    List<String> answersBefore = answers(before);
    String gone = anyId(sketch, random);
    Organization after = before.without(gone);

    List<String> ids = new ArrayList<>(sketch.ids());
    ids.remove(gone);
    assertEquals(ids, Sketch.ids(after.positions().list()));
    ids.forEach(id -> assertSame(before.position(id), after.position(id)));
    for (String id : ids) {
      Set<ReportingLine> expected = new LinkedHashSet<>();
      for (ReportingLine line : linesOf(before, id)) {
        if (!line.manager().equals(gone)) {
          expected.add(line);
          continue;
        }
        for (ReportingLine up : linesOf(before, gone)) {
          boolean leadsOn = !up.manager().equals(gone) && !up.manager().equals(id);
          if (leadsOn && up.kind().equals(line.kind())) {
            expected.add(ReportingLine.of(id, up.manager(), up.kind()));
          }
        }
      }
      assertEquals(List.copyOf(expected), List.copyOf(new LinkedHashSet<>(linesOf(after, id))));
    }
    assertEquals(before.people().list(), after.people().list());
    assertEquals(
        before.assignments().stream().filter(a -> !a.position().equals(gone)).toList(),
        after.assignments());
    assertEquals(anew(after), after);
    assertEquals(answers(anew(after)), answers(after));
    assertEquals(answersBefore, answers(before));
  }

  @Property
  void removingAtOnceIsRemovingOneByOneInAnyOrder(
      @ForAll(supplier = Sketches.Any.class) Sketch sketch,
      @ForAll Random random,
      @ForAll @IntRange(min = 0, max = 100) int percent) {
    Organization before = held(sketch, random);
    List<String> answersBefore = answers(before);
    List<String> removed =
        new ArrayList<>(sketch.ids().stream().filter(id -> random.nextInt(100) < percent).toList());
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
    assertEquals(oneByOne.assignments(), together.assignments());
    assertEquals(before.people().list(), together.people().list());
    assertEquals(together, before.without(removed));
    assertEquals(answers(anew(together)), answers(together));
    assertEquals(answersBefore, answers(before));
  }

  /** Whether the given positions do not report to each other in cycles of one kind of lines. */
  private static boolean isFreeOfCycles(List<String> ids, Organization organization) {
    List<ReportingLine> between =
        organization.lines().stream().filter(line -> ids.contains(line.reporter())).toList();
    return Stream.of(LineKind.SOLID, LineKind.DOTTED, Sketches.PROJECT)
        .allMatch(
            kind -> new NaiveHierarchy(ids, between, Set.of(kind)).circularGroups().isEmpty());
  }

  @Property
  void removingOneByOneLeavesTheRest(
      @ForAll(supplier = Sketches.Any.class) Sketch sketch, @ForAll Random random) {
    Organization rest = sketch.organization();
    List<String> ids = new ArrayList<>(sketch.ids());
    while (ids.size() > 3) {
      String gone = ids.remove(random.nextInt(ids.size()));
      rest = rest.without(gone);
      assertEquals(List.of(), rest.positions().find(gone).stream().toList());
    }
    assertEquals(ids, Sketch.ids(rest.positions().list()));
    assertEquals(answers(anew(rest)), answers(rest));
  }

  @Property
  void anEditThatChangesNothingGivesAnEqualCopy(
      @ForAll(supplier = Sketches.Any.class) Sketch sketch, @ForAll Random random) {
    Organization before = held(sketch, random);
    Organization after = before.withEach((position, p) -> {});
    assertEquals(before, after);
    assertEquals(before.hashCode(), after.hashCode());
    assertEquals(answers(before), answers(after));
  }
}
