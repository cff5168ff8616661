package io.github.orgwright.core;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The edits that turn an organization into a changed copy. */
final class Edits {
  private final Catalog<Position> positions;
  private final Lines lines;
  private final Catalog<Person> people;
  private final Assignments assignments;
  private final Occupancy defaultOccupancy;
  private final SortedMap<Integer, Position> newPositions = new TreeMap<>();
  private final List<Position> newlySpeaking = new ArrayList<>();
  private final SortedMap<Integer, List<ReportingLine>> newLines = new TreeMap<>();
  private final SortedMap<Integer, List<Assignment>> newAssignments = new TreeMap<>();
  private final Map<String, Person> newPeople = new LinkedHashMap<>();

  Edits(
      Catalog<Position> positions,
      Lines lines,
      Catalog<Person> people,
      Assignments assignments,
      Occupancy defaultOccupancy) {
    this.positions = positions;
    this.lines = lines;
    this.people = people;
    this.assignments = assignments;
    this.defaultOccupancy = defaultOccupancy;
  }

  void edit(int place, Consumer<PositionEditor> edit) {
    Position before = positions.values().get(place);
    List<ReportingLine> linesBefore = lines.of(place);
    List<Assignment> assignmentsBefore = assignments.holders().ofPosition(place);
    PositionEditor editor = new PositionEditor(before, linesBefore, assignmentsBefore);
    edit.accept(editor);
    Position after = editor.position().withoutStated(defaultOccupancy);
    after = after.equals(before) ? before : after;
    if (after != before) {
      newPositions.put(place, after);
      if (!Vocabulary.isSame(before, after)) {
        newlySpeaking.add(after);
      }
    }
    if (!editor.lines().equals(linesBefore)) {
      for (ReportingLine line : editor.lines()) {
        if (!linesBefore.contains(line)) {
          positions.placeOf(line.manager()); // fails for an unknown id
        }
      }
      newLines.put(place, editor.lines());
    }
    if (!editor.assignments().equals(assignmentsBefore)) {
      for (Assignment assignment : editor.assignments()) {
        if (people.placeOrNone(assignment.person()) < 0) {
          newPeople.computeIfAbsent(assignment.person(), Person::of);
        }
      }
      for (Person person : editor.undisclosed()) {
        newPeople.replace(person.id(), person);
      }
      newAssignments.put(place, editor.assignments());
    }
  }

  /** The edited positions that use other values than before, such as other roles or scopes. */
  List<Position> newlySpeaking() {
    return newlySpeaking;
  }

  /** All positions after the edits. */
  Catalog<Position> positions() {
    if (newPositions.isEmpty()) {
      return positions;
    }
    ImmutableList<Position> before = positions.values();
    ImmutableList.Builder<Position> all = ImmutableList.builderWithExpectedSize(before.size());
    int copied = 0;
    for (Map.Entry<Integer, Position> edit : newPositions.entrySet()) {
      int place = edit.getKey();
      all.addAll(before.subList(copied, place)).add(edit.getValue());
      copied = place + 1;
    }
    return positions.replaced(all.addAll(before.subList(copied, before.size())).build());
  }

  /** All lines after the edits. */
  Lines lines(Catalog<Position> between) {
    return newLines.isEmpty() ? lines : lines.with(newLines, between);
  }

  /** All people after the edits; new people come last. */
  Catalog<Person> people() {
    return people.plus(ImmutableList.copyOf(newPeople.values()), Person::id);
  }

  /** All assignments after the edits. */
  Assignments assignments(Catalog<Person> of) {
    return newAssignments.isEmpty() ? assignments : assignments.with(newAssignments, of);
  }
}
