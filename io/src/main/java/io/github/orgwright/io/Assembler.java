package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Loaded;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Brings the rows of a file together to an organization, in linear time. */
final class Assembler {
  private final MappingSpec spec;
  private final Cells cells;
  private final RowFaults faults;
  private final List<Entry> entries;
  private final Map<String, Seat> seats = new LinkedHashMap<>();

  private final StatedIds statedIds;
  private final StatedIds personIds;
  private final Predicate<String> isManager;
  private final PositionsOfPersons positionsOf = new PositionsOfPersons();
  private final Map<String, Integer> nextNumbers = new HashMap<>();
  private final Map<String, Set<Integer>> ambiguous = new LinkedHashMap<>();

  Assembler(MappingSpec spec, List<Entry> entries, RowFaults faults) {
    this.spec = spec;
    this.cells = new Cells(spec);
    this.entries = entries;
    this.statedIds = new StatedIds(entries, Entry::id);
    this.personIds = new StatedIds(entries, Entry::person);
    this.isManager = spec.isOfPersons() ? personIds::contains : statedIds::contains;
    this.faults = faults;
  }

  Loaded assemble(String name, Map<String, Integer> setAside) {
    Map<String, Integer> firstRows = new HashMap<>();
    for (Entry entry : entries) {
      if (entry.id().isEmpty()) {
        placeByPerson(entry, firstRows);
      } else {
        place(entry);
      }
    }
    if (spec.namesManagersByPerson()) {
      indexPersons();
    }
    List<Position> positions = new ArrayList<>(seats.size());
    List<ReportingLine> lines = new ArrayList<>(seats.size());
    Holdings holdings = new Holdings(faults, personIds);
    for (Seat seat : seats.values()) {
      addLines(lines, seat);
      positions.add(position(seat, holdings.add(seat)));
    }
    ambiguous.forEach(
        (person, rows) -> faults.ambiguousManager(person, positionsOf.of(person), rows));
    Loaded built =
        Organization.named(name)
            .positions(positions)
            .lines(lines)
            .people(holdings.people())
            .assignments(holdings.assignments())
            .tryBuild();
    return new StructureRows(this::rows, setAside).addTo(built, faults.inOrder());
  }

  private static Position position(Seat seat, double fte) {
    Position position = seat.first().position();
    return position.id().equals(seat.id()) && position.fte() == fte
        ? position
        : position.toBuilder().id(seat.id()).fte(fte).build();
  }

  private void place(Entry entry) {
    Seat.Named named = named(entry);
    Seat seat = seats.get(entry.id());
    if (seat == null) {
      seats.put(entry.id(), new Seat(entry.id(), entry, named));
    } else if (seat.named().equals(named)) {
      seat.share(entry);
    } else {
      faults.conflict(
          entry.id(), seat.first().row(), seat.named().text(), entry.row(), named.text());
    }
  }

  /** A row without a position id makes a position with the id of its person. */
  private void placeByPerson(Entry entry, Map<String, Integer> firstRows) {
    String person = entry.person();
    Integer first = firstRows.putIfAbsent(person, entry.row());
    String id = person;
    if (first != null || statedIds.contains(person)) {
      do {
        id = person + "#" + nextNumbers.merge(person, 2, (next, two) -> next + 1);
      } while (seats.containsKey(id) || statedIds.contains(id) || personIds.contains(id));
      if (first != null) {
        faults.secondRow(person, id, first, entry.row());
      } else {
        faults.idTaken(person, id, entry.row());
      }
    }
    seats.put(id, new Seat(id, entry, named(entry)));
  }

  private Seat.Named named(Entry entry) {
    return new Seat.Named(
        cells.references(entry.managers(), isManager),
        cells.references(entry.managersAsPersons(), personIds::contains),
        cells.references(entry.dotted(), isManager));
  }

  private void indexPersons() {
    for (Seat seat : seats.values()) {
      for (Entry entry : seat.rows()) {
        boolean holds = entry.filled() != null && entry.filled().holds();
        if (!entry.person().isEmpty() && (holds || spec.isOfPersons())) {
          positionsOf.add(entry.person(), seat.id());
        }
      }
    }
  }

  private void addLines(List<ReportingLine> lines, Seat seat) {
    Seat.Named named = seat.named();
    Sets.union(
            positions(named.managers(), spec.isOfPersons(), seat),
            positions(named.persons(), true, seat))
        .forEach(id -> lines.add(ReportingLine.of(seat.id(), id, LineKind.SOLID)));
    positions(named.dotted(), spec.isOfPersons(), seat)
        .forEach(id -> lines.add(ReportingLine.of(seat.id(), id, LineKind.DOTTED)));
  }

  private Set<String> positions(Set<String> ids, boolean arePersons, Seat seat) {
    if (!arePersons || ids.isEmpty()) {
      return ids;
    }
    Set<String> positions = new LinkedHashSet<>();
    ids.forEach(person -> positions.add(position(person, seat)));
    return positions;
  }

  private String position(String person, Seat reporter) {
    List<String> positions = positionsOf.of(person);
    if (positions.isEmpty()) {
      // The line stays unresolved; it must not lead to a position that happens to have this id.
      return seats.containsKey(person) ? "person " + person : person;
    }
    if (positions.size() > 1) {
      ambiguous.computeIfAbsent(person, key -> new TreeSet<>()).add(reporter.first().row());
    }
    return positions.get(0);
  }

  private List<Integer> rows(String id) {
    Seat seat = seats.get(id);
    return seat == null ? ImmutableList.of() : seat.rowNumbers();
  }
}
