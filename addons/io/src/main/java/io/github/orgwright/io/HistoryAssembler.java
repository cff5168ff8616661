package io.github.orgwright.io;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.orgwright.change.History;
import io.github.orgwright.change.HistoryBuilder;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.io.DatedPosition.Version;
import io.github.orgwright.io.ValuesOverTime.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Creates a history from the rows of a file. */
final class HistoryAssembler {

  private final ReadRows read;
  private final MappingSpec spec;
  private final Columns columns;
  private final RowProblems problems;
  private final EntryReader reader;
  private final FileIds ids;
  private final String name;
  private final List<Period<Entry>> rows = new ArrayList<>();
  private final Map<String, DatedPosition> positions = new HashMap<>();
  private final PeopleOverTime people;
  private final OccupancyOverTime occupancy = new OccupancyOverTime();
  private final HistoryProblems found;

  HistoryAssembler(ReadRows read, String name) {
    this.read = read;
    this.spec = read.spec;
    this.columns = read.columns;
    this.problems = read.problems;
    this.reader = read.reader;
    this.ids = FileIds.of(read.dated);
    this.name = name;
    this.found = new HistoryProblems(problems, spec);
    this.people = new PeopleOverTime(found);
    for (DatedRows.Dated row : read.dated.rows()) {
      if (row.dates().isUsable()) {
        @Nullable Entry entry = reader.read(row);
        if (entry != null) {
          problems.setDays(row.number(), read.dated.days(row));
          rows.add(new Period<>(read.dated.days(row), entry));
        }
      }
    }
  }

  History history() {
    HistoryRows grouped = new HistoryRows(spec);
    for (List<Period<Entry>> group : grouped.groups(rows)) {
      ValuesOverTime.forEachRange(group, this::add);
    }
    HistoryBuilder history = History.named(name).defaultOccupancy(Occupancy.UNKNOWN);
    occupancy
        .vacantByDefault()
        .forEach(days -> history.defaultOccupancy(days.validity(), Occupancy.VACANT));
    for (DatedPosition position : inOrder()) {
      for (Period<Version> period : position.versions().periods()) {
        Version version = period.value();
        history.position(
            period.days().validity(), version.position(), version.lines(), version.assignments());
      }
    }
    people.addTo(history);
    return history.build();
  }

  private List<DatedPosition> inOrder() {
    List<DatedPosition> inOrder = new ArrayList<>(positions.values());
    inOrder.sort(Comparator.comparing(DatedPosition::place));
    return inOrder;
  }

  /** All problems, those of rows first; to be called after the history was made. */
  List<Problem> problems() {
    List<DatedPosition> inOrder = inOrder();
    HistoryReferences references = new HistoryReferences(read, positions);
    references.findMissing(inOrder);
    references.reportOutlived();
    references.reportGaps(inOrder);
    found.report(Lists.transform(rows, Period::value));
    reader.datedProblems().report(ImmutableList.of());
    List<Problem> all = problems.inOrder();
    all.addAll(references.unknown(name));
    return all;
  }

  /** Adds what the given rows make on days on which no other row of their group is valid. */
  private void add(List<Entry> valid, DayRange days) {
    RowProblems ofDays = new RowProblems(columns.size);
    Assembler assembler = new Assembler(spec, columns, valid, ids, reader, OtherDays.NONE, ofDays);
    List<Met> met = new ArrayList<>();
    Assembler.Parts parts =
        assembler.parts((position, person, row) -> met.add(new Met(position, person, row)));
    add(assembler, parts, days);
    met.forEach(
        one ->
            people.add(
                one.person(),
                ids.placeOfPerson(one.person(), one.row()),
                place(one.position(), parts),
                one.row(),
                days));
    AssignmentCollector assignments = parts.assignments();
    occupancy.add(
        days,
        assignments.hasVacancy()
            || assignments.assignments().stream().anyMatch(one -> one.kind().holds()),
        assignments.leaveOccupancyOpen());
    assembler.withoutManager().forEach(row -> found.noManager(row.position().id(), row.row()));
    assembler.comparisons().forEach(comparison -> found.add(comparison, days));
  }

  /** That a row says something about a person of a position. */
  private record Met(String position, String person, Entry row) {}

  private FileIds.Place place(String position, Assembler.Parts parts) {
    return ids.placeOfPosition(position, requireNonNull(parts.firstRows().get(position)));
  }

  private void add(Assembler assembler, Assembler.Parts parts, DayRange days) {
    Run<ReportingLine> lines = new Run<>(parts.lines());
    Run<Assignment> assignments = new Run<>(parts.assignments().assignments());
    Map<String, Person> undisclosed = new HashMap<>();
    parts.assignments().undisclosed().forEach(one -> undisclosed.put(one.id(), one));
    for (Position position : parts.positions()) {
      String id = position.id();
      FileIds.Place place = place(id, parts);
      List<Assignment> assigned = assignments.next(one -> one.position().equals(id));
      List<ReportingLine> ofPosition = lines.next(line -> line.reporter().equals(id));
      Version version =
          new Version(
              position,
              ofPosition,
              assigned,
              assembler.valuesOfUnknown(ofPosition),
              assembler.of(id));
      positions
          .computeIfAbsent(id, key -> new DatedPosition(place, new ValuesOverTime<>()))
          .versions()
          .add(days, version, Version::isSame);
      if (!undisclosed.isEmpty()) {
        assigned.forEach(
            one -> {
              @Nullable Person person = undisclosed.get(one.person());
              if (person != null) {
                people.addUndisclosed(person, place, days);
              }
            });
      }
    }
  }

  /** A list in the order of positions, from which the parts of each are taken. */
  private static final class Run<T> {
    private final List<T> all;
    private int next;

    Run(List<T> all) {
      this.all = all;
    }

    List<T> next(Predicate<T> isOfPosition) {
      int first = next;
      while (next < all.size() && isOfPosition.test(all.get(next))) {
        next++;
      }
      return ImmutableList.copyOf(all.subList(first, next));
    }
  }
}
