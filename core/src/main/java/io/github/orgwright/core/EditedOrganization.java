package io.github.orgwright.core;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts of an organization while they are edited. A copy is made when edits are applied. */
final class EditedOrganization {
  private final Organization base;
  final EditedCatalog<Position> positions;
  final EditedLines lines;
  final EditedCatalog<Person> people;
  private final EditedLinks<Assignment> assignments;
  String name;
  Declared declared;

  /** Whether a function of the caller runs, which must not use the editor. */
  private boolean isCalling;

  EditedOrganization(Organization base) {
    this.base = base;
    this.positions = new EditedCatalog<>("position", base.positions(), Position::id);
    this.lines = new EditedLines(base.lineTable(), base.positions(), positions);
    this.people = new EditedCatalog<>("person", base.people(), Person::id);
    this.assignments =
        new EditedLinks<>(
            base.assignmentTable().links(), Assignment::person, base.people()::placeOrNone);
    this.name = base.name();
    this.declared = base.declared();
  }

  /** What an edit of one position changes. */
  record PositionEdit(
      int place,
      @Nullable Position newPosition,
      @Nullable List<ReportingLine> lines,
      @Nullable List<Assignment> assignments,
      List<Person> undisclosed) {
    boolean isEmpty() {
      return newPosition == null && lines == null && assignments == null;
    }
  }

  /** Refuses the use of the editor in a function that it calls. */
  void checkIdle() {
    checkState(
        !isCalling,
        "the organization cannot be edited in a function that edits one position or person; fix:"
            + " call the editor after that function");
  }

  /** Calls a function of the caller. */
  <T> T calling(Supplier<T> function) {
    isCalling = true;
    try {
      return function.get();
    } finally {
      isCalling = false;
    }
  }

  /**
   * Finds what an edit changes, and refuses new lines to unknown positions; changes nothing yet.
   */
  PositionEdit edited(int place, Consumer<PositionEditor> edit) {
    return edited(place, positions.get(place), lines.of(place), edit);
  }

  /** As {@link #edited(int, Consumer)}, of a position that is not added yet. */
  PositionEdit editedNew(Position position, Consumer<PositionEditor> edit) {
    return edited(positions.places(), position, List.of(), edit);
  }

  private PositionEdit edited(
      int place, Position before, List<ReportingLine> linesBefore, Consumer<PositionEditor> edit) {
    List<Assignment> assignmentsBefore = eachPersonOnce(assignments.of(place));
    PositionEditor editor = new PositionEditor(before, linesBefore, assignmentsBefore);
    edit.accept(editor);
    Position after = editor.position().withoutStated(declared.defaultOccupancy());
    List<ReportingLine> linesAfter = editor.lines();
    for (ReportingLine line : linesAfter) {
      if (!linesBefore.contains(line)
          && !(line.manager().equals(before.id()) && place == positions.places())) {
        positions.place(line.manager()); // fails for an unknown id
      }
    }
    List<Assignment> assignmentsAfter = editor.assignments();
    return new PositionEdit(
        place,
        after.equals(before) ? null : after,
        linesAfter.equals(linesBefore) ? null : linesAfter,
        assignmentsAfter.equals(assignmentsBefore) ? null : assignmentsAfter,
        editor.undisclosed());
  }

  /** Assignments in the order of their kinds, each person with the strongest kind alone. */
  private static List<Assignment> eachPersonOnce(List<Assignment> assignments) {
    if (assignments.size() < 2) {
      return assignments;
    }
    Set<String> seen = new HashSet<>();
    return assignments.stream().filter(assignment -> seen.add(assignment.person())).toList();
  }

  void apply(PositionEdit edit) {
    int place = edit.place();
    if (edit.newPosition() != null) {
      positions.set(place, edit.newPosition());
    }
    if (edit.lines() != null) {
      lines.set(place, edit.lines());
    }
    if (edit.assignments() != null) {
      for (Assignment assignment : edit.assignments()) {
        String id = assignment.person();
        if (people.find(id) < 0) {
          people.add(
              edit.undisclosed().stream()
                  .filter(person -> person.id().equals(id))
                  .findFirst()
                  .orElseGet(() -> Person.of(id)));
        }
      }
      assignments.set(place, edit.assignments());
    }
  }

  /** Makes all lines of each of two positions, from it and to it, lines of the other. */
  void swapLines(int a, int b) {
    String idOfA = positions.id(a);
    String idOfB = positions.id(b);
    UnaryOperator<String> swapped = id -> id.equals(idOfA) ? idOfB : id.equals(idOfB) ? idOfA : id;
    UnaryOperator<ReportingLine> moved =
        line ->
            ReportingLine.of(
                swapped.apply(line.reporter()), swapped.apply(line.manager()), line.kind());
    Set<Integer> reporters = new LinkedHashSet<>(lines.reporters(idOfA));
    reporters.addAll(lines.reporters(idOfB));
    reporters.removeAll(List.of(a, b));
    reporters.forEach(place -> lines.replaceEach(place, line -> Stream.of(moved.apply(line))));
    List<ReportingLine> linesOfA = lines.of(a);
    lines.replaceAll(a, lines.of(b).stream().map(moved).toList());
    lines.replaceAll(b, linesOfA.stream().map(moved).toList());
    Optional<String> outsideOfA = positions.get(a).outsideSuperior();
    setOutsideSuperior(a, positions.get(b).outsideSuperior());
    setOutsideSuperior(b, outsideOfA);
  }

  private void setOutsideSuperior(int place, Optional<String> superior) {
    Position before = positions.get(place);
    if (!before.outsideSuperior().equals(superior)) {
      positions.set(place, before.toBuilder().outsideSuperior(superior).build());
    }
  }

  /** Changes the id of a position; the id must be new. */
  void rename(int place, String newId) {
    String id = positions.id(place);
    lines.prepareForId(newId);
    for (int reporter : lines.reporters(id)) {
      lines.replaceEach(
          reporter,
          line ->
              Stream.of(
                  line.manager().equals(id)
                      ? ReportingLine.of(line.reporter(), newId, line.kind())
                      : line));
    }
    lines.replaceEach(
        place, line -> Stream.of(ReportingLine.of(newId, line.manager(), line.kind())));
    List<Assignment> held = assignments.of(place);
    if (!held.isEmpty()) {
      assignments.set(
          place,
          held.stream()
              .map(one -> Assignment.of(newId, one.person(), one.kind()))
              .collect(ImmutableList.toImmutableList()));
    }
    positions.rename(place, positions.get(place).toBuilder().id(newId).build());
    renameUndisclosed(id, newId, held);
  }

  /** Renames the undisclosed holders of a position whose ids were made from its old id. */
  private void renameUndisclosed(String id, String newId, List<Assignment> held) {
    for (Assignment assignment : eachPersonOnce(held)) {
      int person = people.place(assignment.person());
      people
          .get(person)
          .numberAsHolderOf(id)
          .ifPresent(
              number -> {
                int free = number;
                while (people.find(Person.undisclosedHolderOf(newId, free).id()) >= 0) {
                  free++;
                }
                renamePerson(person, Person.undisclosedHolderOf(newId, free).id());
              });
    }
  }

  /** Changes the id of a person; the id must be new. */
  void renamePerson(int place, String newId) {
    String id = people.id(place);
    for (int position : heldBy(id)) {
      assignments.set(
          position,
          assignments.of(position).stream()
              .map(
                  one ->
                      one.person().equals(id)
                          ? Assignment.of(one.position(), newId, one.kind())
                          : one)
              .collect(ImmutableList.toImmutableList()));
    }
    people.rename(place, people.get(place).toBuilder().id(newId).build());
  }

  /** Removes all assignments of a person. */
  void release(String person) {
    for (int position : heldBy(person)) {
      assignments.set(
          position,
          assignments.of(position).stream()
              .filter(one -> !one.person().equals(person))
              .collect(ImmutableList.toImmutableList()));
    }
  }

  private List<Integer> heldBy(String person) {
    return assignments.startsAt(person).stream()
        .filter(position -> !positions.removed().get(position))
        .toList();
  }

  /** Sets the occupancy of positions that have no holder and do not state another one. */
  void defaultOccupancy(Occupancy occupancy) {
    positions
        .present()
        .forEach(
            place -> {
              Position before = positions.get(place);
              Position after = before.withoutStated(occupancy);
              if (after != before) {
                positions.set(place, after);
              }
            });
    declared = declared.withDefault(occupancy);
  }

  /**
   * The organization after the edits.
   *
   * @throws IllegalArgumentException if an edited value differs from the value with the same id
   */
  Organization checked() {
    List<Position> speaking = newlySpeaking();
    Organization copy = copy(speaking);
    if ((!speaking.isEmpty() || !declared.equals(base.declared()))
        && !copy.sharedVocabulary().get().conflicts().isEmpty()
        && base.sharedVocabulary().get().conflicts().isEmpty()) {
      throw differing(copy, speaking);
    }
    return copy;
  }

  /** The organization after the edits, even if values with the same id differ. */
  Organization copy() {
    return copy(newlySpeaking());
  }

  private Organization copy(List<Position> speaking) {
    Catalog<Position> newPositions = positions.catalog();
    Catalog<Person> newPeople = people.catalog();
    Lines newLines = lines.after(newPositions);
    Assignments newAssignments = assignments(newPositions.size(), newPeople.size());
    if (name.equals(base.name())
        && newPositions == base.positions()
        && newLines == base.lineTable()
        && newPeople == base.people()
        && newAssignments == base.assignmentTable()
        && declared.equals(base.declared())) {
      return base;
    }
    Declared newDeclared = declared;
    Supplier<Vocabulary> vocabulary =
        speaking.isEmpty() && positions.removed().isEmpty() && declared.equals(base.declared())
            ? base.sharedVocabulary()
            : Suppliers.memoize(() -> Vocabulary.of(newDeclared, newPositions));
    return new Organization(
        name, newPositions, newLines, newPeople, newAssignments, newDeclared, vocabulary);
  }

  private Assignments assignments(int positionCount, int personCount) {
    Assignments before = base.assignmentTable();
    IndexedEdges<Assignment> after =
        assignments.after(positions.removed(), new BitSet(), assignments::of, people::find);
    if (!positions.removed().isEmpty()) {
      IndexedEdges.closeGaps(after.starts, positions.removed());
    }
    if (!people.removed().isEmpty()) {
      int[] ends = after.ends.clone();
      IndexedEdges.closeGaps(ends, people.removed());
      after = after.withEnds(ends);
    }
    return after == before.links()
            && positionCount == base.positions().size()
            && personCount == base.people().size()
        ? before
        : new Assignments(after, positionCount, personCount);
  }

  /** The edited positions that use other values than before, such as other roles or scopes. */
  private List<Position> newlySpeaking() {
    List<Position> speaking = new ArrayList<>();
    for (int place : positions.edited()) {
      @Nullable Position before = positions.before(place);
      Position after = positions.get(place);
      if (!Vocabulary.isSame(before == null ? Position.of(after.id()) : before, after)) {
        speaking.add(after);
      }
    }
    return speaking;
  }

  /**
   * The exception for a value that differs from another with the same id; names an edited position.
   */
  private static IllegalArgumentException differing(Organization copy, List<Position> edited) {
    Set<Position> last = Sets.newIdentityHashSet();
    last.addAll(edited);
    List<Position> editedLast = new ArrayList<>(copy.positions().list());
    editedLast.removeIf(last::contains);
    editedLast.addAll(edited);
    Vocabulary.Conflict conflict = Vocabulary.of(copy.declared(), editedLast).conflicts().get(0);
    return new IllegalArgumentException(
        String.format(
            Locale.ROOT,
            "%s \"%s\" of %s differs from %s \"%s\" in %s; fix: give both the same details, or use"
                + " another id",
            conflict.subject(),
            conflict.id(),
            conflict.where(),
            conflict.subject(),
            conflict.id(),
            copy.name()));
  }
}
