package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Loaded;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Brings the rows of a file together to an organization, in linear time. */
final class Assembler {
  private final MappingSpec spec;
  private final Cells cells;
  private final RowFaults faults;
  private final Map<String, Seat> seats = new LinkedHashMap<>();
  private final Set<String> statedIds = new HashSet<>();
  private final Set<String> personIds = new HashSet<>();

  /** The positions of a person, for managers that are given as persons. */
  private final Map<String, Set<String>> positionsOf = new HashMap<>();

  private final Map<String, Integer> nextNumbers = new HashMap<>();
  private final Map<String, Set<Integer>> ambiguous = new LinkedHashMap<>();

  /** The managers that a row names: positions, persons, and dotted ones of the file's own kind. */
  private record Named(Set<String> managers, Set<String> persons, Set<String> dotted) {
    String text() {
      Iterable<String> all =
          Iterables.concat(managers, persons, Iterables.transform(dotted, id -> id + " (dotted)"));
      int size = managers.size() + persons.size() + dotted.size();
      return size == 0 ? "none" : RowFaults.listed(all, size);
    }
  }

  /** A position and the rows that make it, the first of which says what it is. */
  private record Seat(String id, Entry first, Named named, List<Entry> rows) {}

  Assembler(MappingSpec spec, RowFaults faults) {
    this.spec = spec;
    this.cells = new Cells(spec);
    this.faults = faults;
  }

  Loaded assemble(String name, List<Entry> entries, Map<String, Integer> setAside) {
    for (Entry entry : entries) {
      statedIds.add(entry.id());
      personIds.add(entry.person());
    }
    statedIds.remove("");
    personIds.remove("");
    Map<String, Integer> firstRows = new HashMap<>();
    for (Entry entry : entries) {
      if (!entry.id().isEmpty()) {
        place(entry);
      } else if (!entry.person().isEmpty()) {
        placeByPerson(entry, firstRows);
      } else {
        faults.blankId(entry.row());
      }
    }
    List<Position> positions = new ArrayList<>(seats.size());
    List<ReportingLine> lines = new ArrayList<>(seats.size());
    Holdings holdings = new Holdings(faults, personIds);
    indexPersons();
    for (Seat seat : seats.values()) {
      addLines(lines, seat);
      double fte = holdings.add(seat.id(), seat.rows());
      positions.add(seat.first().position().id(seat.id()).fte(fte).build());
    }
    ambiguous.forEach(
        (person, rows) ->
            faults.ambiguousManager(
                person,
                ImmutableList.copyOf(positionsOf.getOrDefault(person, ImmutableSet.of())),
                rows));
    Loaded built =
        Organization.named(name)
            .positions(positions)
            .lines(lines)
            .people(holdings.people())
            .assignments(holdings.assignments())
            .tryBuild();
    return new StructureRows(rowsById(), setAside).addTo(built, faults.inOrder());
  }

  private void place(Entry entry) {
    Named named = named(entry);
    Seat seat = seats.get(entry.id());
    if (seat == null) {
      open(entry.id(), entry, named);
    } else if (seat.named().equals(named)) {
      seat.rows().add(entry);
    } else {
      faults.conflict(
          entry.id(), seat.first().row(), seat.named().text(), entry.row(), named.text());
    }
  }

  private void open(String id, Entry entry, Named named) {
    List<Entry> rows = new ArrayList<>(1);
    rows.add(entry);
    seats.put(id, new Seat(id, entry, named, rows));
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
    open(id, entry, named(entry));
  }

  private Named named(Entry entry) {
    Entry.References cell = entry.references();
    Set<String> known = spec.isOfPersons() ? personIds : statedIds;
    ImmutableSet<String> managers = cells.references(cell.managers(), known::contains);
    return new Named(
        managers,
        cells.references(cell.persons(), personIds::contains),
        cells.references(cell.dotted(), known::contains));
  }

  private void indexPersons() {
    for (Seat seat : seats.values()) {
      for (Entry entry : seat.rows()) {
        boolean holds = entry.holder() != null && entry.holder().kind().holds();
        if (!entry.person().isEmpty() && (holds || spec.isOfPersons())) {
          positionsOf.computeIfAbsent(entry.person(), id -> new LinkedHashSet<>()).add(seat.id());
        }
      }
    }
  }

  private void addLines(List<ReportingLine> lines, Seat seat) {
    Set<String> managers = new LinkedHashSet<>();
    seat.named().managers().forEach(id -> managers.add(manager(id, spec.isOfPersons(), seat)));
    seat.named().persons().forEach(id -> managers.add(manager(id, true, seat)));
    managers.forEach(id -> lines.add(ReportingLine.of(seat.id(), id, LineKind.SOLID)));
    seat.named().dotted().stream()
        .map(id -> manager(id, spec.isOfPersons(), seat))
        .distinct()
        .forEach(id -> lines.add(ReportingLine.of(seat.id(), id, LineKind.DOTTED)));
  }

  private String manager(String id, boolean isPerson, Seat seat) {
    if (!isPerson) {
      return id;
    }
    Set<String> positions = positionsOf.get(id);
    if (positions == null) {
      // The line stays unresolved; it must not lead to a position that happens to have this id.
      return seats.containsKey(id) ? "person " + id : id;
    }
    if (positions.size() > 1) {
      ambiguous.computeIfAbsent(id, key -> new TreeSet<>()).add(seat.first().row());
    }
    return positions.iterator().next();
  }

  private Map<String, List<Integer>> rowsById() {
    Map<String, List<Integer>> rows = new HashMap<>();
    seats.forEach((id, seat) -> rows.put(id, seat.rows().stream().map(Entry::row).toList()));
    return rows;
  }
}
