package io.github.orgwright.core;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The changes that lead from one organization to a copy of it. */
final class Edits {
  private final Organization base;
  private final SortedMap<Integer, Position> positions = new TreeMap<>();
  private final SortedMap<Integer, List<ReportingLine>> lines = new TreeMap<>();
  private final SortedMap<Integer, List<Assignment>> assignments = new TreeMap<>();
  private final Map<String, Person> newPeople = new LinkedHashMap<>();
  private @Nullable ImmutableList<ImmutableList<ReportingLine>> linesByPlace;
  private int edited;

  Edits(Organization base) {
    this.base = base;
  }

  void edit(int place, Consumer<PositionEditor> edit) {
    Position before = base.positionList().get(place);
    List<ReportingLine> linesBefore = linesOf(place);
    List<Assignment> assignmentsBefore = base.assignments(before);
    PositionEditor editor = new PositionEditor(before, linesBefore, assignmentsBefore);
    edit.accept(editor);
    Position after = editor.position();
    if (after != before) {
      positions.put(place, after);
    }
    if (!editor.lines().equals(linesBefore)) {
      for (ReportingLine line : editor.lines()) {
        if (!linesBefore.contains(line)) {
          base.positions().placeOf(line.manager()); // fails for an unknown id
        }
      }
      lines.put(place, editor.lines());
    }
    if (!editor.assignments().equals(assignmentsBefore)) {
      for (Assignment assignment : editor.assignments()) {
        if (base.people().placeOrNone(assignment.person()) < 0) {
          newPeople.computeIfAbsent(assignment.person(), Person::of);
        }
      }
      assignments.put(place, editor.assignments());
    }
    edited++;
  }

  /** One scan for the first edit; for more, all lines are grouped once. */
  private List<ReportingLine> linesOf(int place) {
    if (edited == 0) {
      return base.lineTable().of(place);
    }
    if (linesByPlace == null) {
      linesByPlace = base.lineTable().byReporter(base.positions().size());
    }
    return linesByPlace.get(place);
  }

  Organization apply() {
    List<Position> newlySpeaking = new ArrayList<>();
    Catalog<Position> newPositions =
        positions.isEmpty()
            ? base.positions()
            : base.positions().replaced(editedPositions(newlySpeaking));
    Catalog<Person> people =
        base.people().plus(ImmutableList.copyOf(newPeople.values()), Person::id);
    return base.changed(
        newPositions,
        lines.isEmpty() ? base.lineTable() : base.lineTable().with(lines, newPositions),
        people,
        assignments.isEmpty()
            ? base.assignmentTable()
            : base.assignmentTable().with(assignments, people),
        newlySpeaking);
  }

  /** All positions; adds those that no longer speak of the same values to a list. */
  private ImmutableList<Position> editedPositions(List<Position> newlySpeaking) {
    ImmutableList<Position> before = base.positionList();
    ImmutableList.Builder<Position> all = ImmutableList.builderWithExpectedSize(before.size());
    int copied = 0;
    for (Map.Entry<Integer, Position> edit : positions.entrySet()) {
      int place = edit.getKey();
      Position position = edit.getValue();
      if (!Vocabulary.isSame(before.get(place), position)) {
        newlySpeaking.add(position);
      }
      all.addAll(before.subList(copied, place)).add(position);
      copied = place + 1;
    }
    return all.addAll(before.subList(copied, before.size())).build();
  }
}
