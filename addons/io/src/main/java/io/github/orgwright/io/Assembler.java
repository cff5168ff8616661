package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.SourceRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Creates an organization from the rows of a file, in linear time. */
final class Assembler implements SourceRows {
  private final MappingSpec spec;
  private final Cells cells;
  private final RowProblems problems;
  private final List<Entry> entries;
  private final Map<String, Integer> excluded;

  /** The first row of each position. */
  private final Map<String, Entry> firstRows;

  /** The positions with several rows; all others need only their first row. */
  private final Map<String, PositionRows> several = new HashMap<>();

  private final StatedIds statedIds;
  private final StatedIds personIds;
  private final boolean isOfPersons;
  private final Predicate<String> isManager;
  private final PositionsOfPersons positionsOf = new PositionsOfPersons();
  private final Map<String, Integer> nextNumbers = new HashMap<>();
  private final Map<String, Set<Integer>> ambiguous = new LinkedHashMap<>();

  /** The positions that name themselves as their only manager, which comes before dotted ones. */
  private final Set<String> ownManagers = new HashSet<>();

  private final List<Runnable> conflicts = new ArrayList<>();

  /**
   * Combines the rows of a file.
   *
   * @param excluded the first excluded row of each id
   */
  Assembler(
      MappingSpec spec, List<Entry> entries, Map<String, Integer> excluded, RowProblems problems) {
    this.spec = spec;
    this.cells = new Cells(spec);
    this.entries = entries;
    this.excluded = excluded;
    this.firstRows = Maps.newLinkedHashMapWithExpectedSize(entries.size());
    this.statedIds = new StatedIds(entries, Entry::id);
    this.personIds = new StatedIds(entries, Entry::person);
    this.isOfPersons = spec.isOfPersons();
    this.isManager = isOfPersons ? personIds::contains : statedIds::contains;
    this.problems = problems;
  }

  LoadResult assemble(String name) {
    Map<String, Integer> firstOfPersons = new HashMap<>();
    for (Entry entry : entries) {
      if (entry.id().isEmpty()) {
        placeByPerson(entry, firstOfPersons);
      } else {
        place(entry);
      }
    }
    conflicts.forEach(Runnable::run);
    if (spec.namesManagersByPerson()) {
      indexPersons();
    }
    List<Position> positions = new ArrayList<>(firstRows.size());
    List<ReportingLine> lines = new ArrayList<>(firstRows.size());
    AssignmentCollector assignments = new AssignmentCollector(spec, personIds, problems);
    firstRows.forEach(
        (id, first) -> {
          PositionRows rows = rows(id, first);
          addLines(lines, rows);
          positions.add(position(rows, assignments.add(rows)));
        });
    ambiguous.forEach(
        (person, rows) ->
            problems.ambiguousManager(person, positionsOf.of(person), rows, isOfPersons));
    LoadResult built =
        Organization.named(name)
            .positions(positions)
            .lines(lines)
            .people(assignments.people())
            .assignments(assignments.assignments())
            .tryBuild(this);
    List<Problem> all = problems.inOrder();
    built.problems().forEach(problem -> all.add(withOwnFix(problem)));
    return LoadResult.of(built.organization(), all);
  }

  /** Adds the step of a mapping that reads rows which name themselves as roots. */
  private Problem withOwnFix(Problem problem) {
    return problem.code().equals(ProblemCode.SELF_REPORT)
            && ownManagers.remove(problem.ids().get(0))
        ? problem.toBuilder()
            .fix(problem.fix() + "; if all rows of roots name themselves, use selfIsRoot()")
            .build()
        : problem;
  }

  private static Position position(PositionRows rows, double fte) {
    Position position = rows.first().position();
    return position.id().equals(rows.id()) && position.fte() == fte
        ? position
        : position.toBuilder().id(rows.id()).fte(fte).build();
  }

  private void place(Entry entry) {
    Entry first = firstRows.putIfAbsent(entry.id(), entry);
    if (first == null) {
      return;
    }
    PositionRows rows =
        several.computeIfAbsent(entry.id(), id -> new PositionRows(id, first, named(first)));
    PositionRows.Named named = named(entry);
    if (rows.named().equals(named)) {
      rows.share(entry);
    } else {
      conflicts.add(() -> problems.conflict(rows, entry, named)); // later rows may join
    }
  }

  /** A row without a position id makes a position with the id of its person. */
  private void placeByPerson(Entry entry, Map<String, Integer> firstOfPersons) {
    String person = entry.person();
    Integer first = firstOfPersons.putIfAbsent(person, entry.row());
    String id = person;
    if (first != null || statedIds.contains(person)) {
      do {
        id = person + "#" + nextNumbers.merge(person, 2, (next, two) -> next + 1);
      } while (firstRows.containsKey(id) || statedIds.contains(id) || personIds.contains(id));
      if (first != null) {
        problems.secondRow(person, id, first, entry.row());
      } else {
        problems.idTaken(person, id, entry.row());
      }
    }
    firstRows.put(id, entry);
  }

  private PositionRows rows(String id, Entry first) {
    PositionRows rows = several.get(id);
    return rows == null ? new PositionRows(id, first, named(first)) : rows;
  }

  private PositionRows.Named named(Entry entry) {
    PositionRows.Named named =
        new PositionRows.Named(
            cells.references(entry.managers(), isManager),
            cells.references(entry.managersAsPersons(), personIds::contains),
            cells.references(entry.dotted(), isManager));
    return spec.selfIsRoot() && named.isOnly(ownReference(entry), entry.person())
        ? new PositionRows.Named(ImmutableSet.of(), ImmutableSet.of(), named.dotted())
        : named;
  }

  /** What the column of managers has where a row names itself. */
  private String ownReference(Entry entry) {
    return isOfPersons ? entry.person() : entry.position().id();
  }

  private void indexPersons() {
    firstRows.forEach(
        (id, first) -> {
          PositionRows rows = several.get(id);
          if (rows == null) {
            indexPerson(first, id);
          } else {
            rows.rows().forEach(entry -> indexPerson(entry, id));
          }
        });
  }

  private void indexPerson(Entry entry, String position) {
    boolean holds = entry.assignment() != null && entry.assignment().holds();
    if (!entry.person().isEmpty() && (holds || isOfPersons)) {
      positionsOf.add(entry.person(), position);
    }
  }

  private void addLines(List<ReportingLine> lines, PositionRows rows) {
    PositionRows.Named named = rows.named();
    Set<String> solid = positions(named.managers(), isOfPersons, rows);
    if (!named.persons().isEmpty()) {
      solid = new LinkedHashSet<>(solid);
      solid.addAll(positions(named.persons(), true, rows));
    }
    for (String manager : solid) {
      lines.add(ReportingLine.of(rows.id(), manager, LineKind.SOLID));
    }
    if (solid.size() == 1 && solid.contains(rows.id())) {
      ownManagers.add(rows.id());
    }
    for (String manager : positions(named.dotted(), isOfPersons, rows)) {
      lines.add(ReportingLine.of(rows.id(), manager, LineKind.DOTTED));
    }
  }

  private Set<String> positions(Set<String> ids, boolean arePersons, PositionRows rows) {
    if (!arePersons || ids.isEmpty()) {
      return ids;
    }
    Set<String> positions = new LinkedHashSet<>();
    for (String person : ids) {
      positions.add(position(person, rows));
    }
    return positions;
  }

  private String position(String person, PositionRows reporter) {
    List<String> positions = positionsOf.of(person);
    if (positions.isEmpty()) {
      // The line stays unresolved; it must not lead to a position that happens to have this id.
      return firstRows.containsKey(person) ? "person " + person : person;
    }
    if (positions.size() > 1) {
      ambiguous.computeIfAbsent(person, key -> new TreeSet<>()).add(reporter.first().row());
    }
    return positions.get(0);
  }

  @Override
  public List<Integer> of(String id) {
    PositionRows rows = several.get(id);
    if (rows != null) {
      return rows.rowNumbers();
    }
    Entry only = firstRows.get(id); // its managers may be many, and are not asked for
    return only == null ? ImmutableList.of() : ImmutableList.of(only.row());
  }

  @Override
  public OptionalInt excluded(String id) {
    Integer row = excluded.get(id);
    return row == null ? OptionalInt.empty() : OptionalInt.of(row);
  }

  @Override
  public Optional<String> ignoringCase() {
    return spec.ignoringCase();
  }
}
