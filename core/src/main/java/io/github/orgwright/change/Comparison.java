package io.github.orgwright.change;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.change.Attributes.Difference;
import io.github.orgwright.change.Change.AssignmentsChanged;
import io.github.orgwright.change.Change.Changed;
import io.github.orgwright.change.Change.LinesChanged;
import io.github.orgwright.change.Change.PersonAdded;
import io.github.orgwright.change.Change.PersonRemoved;
import io.github.orgwright.change.Change.PositionAdded;
import io.github.orgwright.change.Change.PositionRemoved;
import io.github.orgwright.change.Change.Reordered;
import io.github.orgwright.change.Change.Subject;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.ListIterator;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** Finds the changes between two organizations. Parts that both share are skipped. */
final class Comparison {
  private final Organization before;
  private final Organization after;
  private final List<Change> changes = new ArrayList<>();

  private Comparison(Organization before, Organization after) {
    this.before = before;
    this.after = after;
  }

  @SuppressWarnings("ReferenceEquality") // to skip what both share
  static ImmutableList<Change> of(Organization before, Organization after) {
    Comparison comparison = new Comparison(before, after);
    if (before != after) {
      comparison.compareOrganizations();
      comparison.comparePositions();
      comparison.comparePeople();
    }
    return ImmutableList.copyOf(comparison.changes);
  }

  private void compareOrganizations() {
    for (Difference difference : Attributes.OF_ORGANIZATIONS.differences(before, after)) {
      addChanged(Subject.ORGANIZATION, difference.attribute(), difference);
    }
  }

  private void addChanged(Subject subject, String id, Difference difference) {
    changes.add(
        new Changed(subject, id, difference.attribute(), difference.before(), difference.after()));
  }

  private void comparePositions() {
    if (before.positions().list() == after.positions().list()
        && before.lines() == after.lines()
        && before.assignments() == after.assignments()) {
      return;
    }
    OrgTables tablesBefore = new OrgTables(before);
    OrgTables tablesAfter = new OrgTables(after);
    Matching<Position> matching =
        new Matching<>(before.positions(), after.positions(), Position::id);
    matching
        .removed()
        .forEach(
            place ->
                changes.add(
                    new PositionRemoved(
                        Attributes.explicit(tablesBefore.position(place), before),
                        tablesBefore.lines(place),
                        tablesBefore.assignments(place),
                        matching.followsBefore(place))));
    for (int place = 0; place < tablesAfter.size(); place++) {
      int placeBefore = matching.placeBefore(place);
      if (placeBefore < 0) {
        changes.add(
            new PositionAdded(
                Attributes.explicit(tablesAfter.position(place), after),
                tablesAfter.lines(place),
                tablesAfter.assignments(place),
                matching.followsAfter(place)));
      } else {
        comparePosition(tablesBefore.position(placeBefore), tablesAfter.position(place));
        String id = tablesAfter.id(place);
        compareLines(id, tablesBefore.lines(placeBefore), tablesAfter.lines(place));
        compareHolders(id, tablesBefore.assignments(placeBefore), tablesAfter.assignments(place));
      }
    }
    addOrder(Subject.POSITION, matching);
    countReportsAlong();
  }

  private void addOrder(Subject subject, Matching<?> matching) {
    if (!matching.isInOrder()) {
      changes.add(new Reordered(subject, matching.commonBefore(), matching.commonAfter()));
    }
  }

  @SuppressWarnings("ReferenceEquality") // to skip what both share
  private void comparePosition(Position one, Position other) {
    if (one == other || one.equals(other)) {
      return;
    }
    for (Difference difference : differences(one, other)) {
      if (!difference.attribute().equals(Attributes.OCCUPANCY)) {
        addChanged(Subject.POSITION, one.id(), difference);
      } else if (isOwnChangeOfOccupancy(one, other)) {
        addChanged(
            Subject.POSITION,
            one.id(),
            new Difference(
                Attributes.OCCUPANCY,
                Attributes.occupancy(one, before),
                Attributes.occupancy(other, after)));
      }
    }
  }

  /** Whether the occupancy differs from that which follows from a change of the default alone. */
  private boolean isOwnChangeOfOccupancy(Position one, Position other) {
    return !Attributes.occupancy(one, after).equals(Attributes.occupancy(other, after));
  }

  /** The attributes in which two positions differ, custom ones last. */
  static List<Difference> differences(Position one, Position other) {
    List<Difference> differences = Attributes.OF_POSITIONS.differences(one, other);
    differences.addAll(Attributes.customDifferences(one, other));
    return differences;
  }

  private void compareLines(String id, List<ReportingLine> linesBefore, List<ReportingLine> lines) {
    if (linesBefore.equals(lines)) {
      return;
    }
    SortedSet<LineKind> kinds = new TreeSet<>();
    linesBefore.forEach(line -> kinds.add(line.kind()));
    lines.forEach(line -> kinds.add(line.kind()));
    for (LineKind kind : kinds) {
      List<String> managersBefore = managers(linesBefore, kind);
      List<String> managers = managers(lines, kind);
      if (!managersBefore.equals(managers)) {
        changes.add(new LinesChanged(id, kind, managersBefore, managers, 0));
      }
    }
  }

  /** The managers of lines of one kind. */
  static List<String> managers(List<ReportingLine> lines, LineKind kind) {
    return lines.stream()
        .filter(line -> line.kind().equals(kind))
        .map(ReportingLine::manager)
        .toList();
  }

  private void compareHolders(String id, List<Assignment> heldBefore, List<Assignment> held) {
    if (!heldBefore.equals(held)) {
      changes.add(new AssignmentsChanged(id, heldBefore, held));
    }
  }

  private void comparePeople() {
    List<Person> peopleBefore = before.people().list();
    List<Person> people = after.people().list();
    if (peopleBefore == people) {
      return;
    }
    Matching<Person> matching = new Matching<>(before.people(), after.people(), Person::id);
    matching
        .removed()
        .forEach(
            place ->
                changes.add(
                    new PersonRemoved(peopleBefore.get(place), matching.followsBefore(place))));
    for (int place = 0; place < people.size(); place++) {
      Person person = people.get(place);
      int placeBefore = matching.placeBefore(place);
      if (placeBefore < 0) {
        changes.add(new PersonAdded(person, matching.followsAfter(place)));
      } else if (!person.equals(peopleBefore.get(placeBefore))) {
        Attributes.OF_PEOPLE
            .differences(peopleBefore.get(placeBefore), person)
            .forEach(difference -> addChanged(Subject.PERSON, person.id(), difference));
      }
    }
    addOrder(Subject.PERSON, matching);
  }

  /** Counts the reports of each position that moves, as far as they move only with it. */
  private void countReportsAlong() {
    Set<String> stops = new HashSet<>(); // moved or added positions, and reports counted already
    for (Change change : changes) {
      if (change instanceof PositionAdded || isMove(change)) {
        stops.add(change.id());
      }
    }
    for (ListIterator<Change> each = changes.listIterator(); each.hasNext(); ) {
      Change change = each.next();
      if (change instanceof LinesChanged moved && moved.isMove()) {
        int along = countAlong(moved.position(), stops);
        each.set(
            new LinesChanged(moved.position(), moved.kind(), moved.before(), moved.after(), along));
      }
    }
  }

  private static boolean isMove(Change change) {
    return change instanceof LinesChanged lines && lines.isMove();
  }

  private int countAlong(String moved, Set<String> stops) {
    Hierarchy hierarchy = after.hierarchy();
    Function<Position, List<Position>> reports = hierarchy::directReports;
    Deque<Position> open = new ArrayDeque<>(reports.apply(after.position(moved)));
    int along = 0;
    while (!open.isEmpty()) {
      Position report = open.pop();
      if (stops.add(report.id())) {
        along++;
        reports.apply(report).forEach(open::push);
      }
    }
    return along;
  }
}
