package io.github.orgwright.io;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.MultimapBuilder;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.SourceRows;
import io.github.orgwright.core.internal.CodePointOrder;
import io.github.orgwright.core.internal.NearestIds;
import io.github.orgwright.core.internal.Phrases;
import java.util.ArrayList;
import java.util.Collection;
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
import org.jspecify.annotations.Nullable;

/** Creates an organization from the rows of a file, in linear time. */
final class Assembler implements SourceRows {
  private final MappingSpec spec;
  private final Columns columns;
  private final Cells cells;
  private final RowProblems problems;
  private final RowComparisons comparisons;
  private final List<Entry> entries;
  private final EntryReader reader;
  private final OtherDays otherDays;

  /**
   * The position of each person who is in the rows of one position only, and an empty string for
   * each other; empty where no managers are given as persons.
   */
  private final Map<String, String> onlyPositions = new HashMap<>();

  /** The first row of each position. */
  private final FirstRows firstRows;

  /** The positions with several rows; all others need only their first row. */
  private final Map<String, PositionRows> several = new HashMap<>();

  private final FileIds ids;
  private final StatedIds positionIds;
  private final StatedIds excludedIds;
  private final StatedIds excludedKeys;
  private final StatedIds keys;
  private final boolean isOfPersons;
  private final PositionsOfPersons positionsOf = new PositionsOfPersons();

  /** The positions of persons by their ids, where managers can also be named by other keys. */
  private final PositionsOfPersons positionsOfIds;

  /** The rows that have each value by which managers are named, except ids of persons. */
  private final ListMultimap<String, Entry> rowsOfKeys =
      MultimapBuilder.hashKeys().arrayListValues(1).build();

  private final GroupLeads leads;
  private final NamedManagers named;
  private final Map<String, Integer> nextNumbers = new HashMap<>();
  private final Map<Ambiguous, Set<Integer>> ambiguous = new LinkedHashMap<>();

  /** A manager who has several positions; named by a key, or by the id of a person. */
  private record Ambiguous(String name, boolean isByKey) implements Comparable<Ambiguous> {
    /** Many names can have one hash. */
    @Override
    public int compareTo(Ambiguous other) {
      int byName = CodePointOrder.compare(name, other.name);
      return byName == 0 ? Boolean.compare(isByKey, other.isByKey) : byName;
    }
  }

  /** The first rows of positions with empty cells for managers. */
  private final List<Entry> withoutManager = new ArrayList<>();

  /** The positions that name themselves as their only manager, which comes before dotted ones. */
  private final Set<String> ownManagers = new HashSet<>();

  /** The positions that would be roots, if case was ignored where they name themselves. */
  private final Set<String> rootsInOtherCase = new HashSet<>();

  /** Unknown managers that are named as persons, by what their lines lead to. */
  private final Map<String, String> unknownPersons = new HashMap<>();

  /** The same by what the file has. */
  private final Map<String, String> unknownIds = new HashMap<>();

  private int unnamed;

  /**
   * Positions that a row without a position id may add to, by person, and by person and managers.
   */
  private final Map<String, String> madeFor = new HashMap<>();

  Assembler(
      MappingSpec spec,
      Columns columns,
      List<Entry> entries,
      FileIds ids,
      EntryReader reader,
      OtherDays otherDays,
      RowProblems problems) {
    this.spec = spec;
    this.columns = columns;
    this.cells = new Cells(spec);
    this.entries = entries;
    this.reader = reader;
    this.otherDays = otherDays;
    this.firstRows = new FirstRows(entries.size());
    this.ids = ids;
    this.positionIds = new StatedIds(firstRows.ids());
    this.excludedIds = new StatedIds(reader.excluded().keySet());
    this.excludedKeys = new StatedIds(reader.excludedKeys().keySet());
    this.keys =
        new StatedIds(Iterables.concat(Iterables.transform(entries, entry -> keysOf(entry))));
    this.isOfPersons = spec.isOfPersons();
    this.positionsOfIds = spec.managerKeys().isEmpty() ? positionsOf : new PositionsOfPersons();
    this.leads = new GroupLeads(spec, reader, otherDays, this::isStated);
    this.named =
        new NamedManagers(
            spec,
            isOfPersons ? ids.persons::contains : ids.positions::contains,
            ids.keys::contains,
            onlyPositions,
            leads);
    this.problems = problems;
    this.comparisons = new RowComparisons(problems);
  }

  /**
   * What the rows make, before the whole organization is known.
   *
   * @param positions the positions in order, with the first row of each
   */
  record Parts(
      FirstRows firstRows,
      List<Position> positions,
      List<ReportingLine> lines,
      AssignmentCollector assignments) {}

  /** Makes positions, lines and assignments; to be called once. */
  Parts parts(AssignmentCollector.Met met) {
    boolean namesManagersByKey = spec.namesManagersByKey();
    if (spec.managerByKey().isPresent()) {
      for (Entry entry : entries) {
        for (String key : keysOf(entry)) {
          onlyPositions.merge(key, entry.id(), (id, other) -> id.equals(other) ? id : "");
        }
      }
    }
    for (Entry entry : entries) {
      if (entry.extras().leads()) {
        cells
            .groups(entry.extras().groups())
            .forEach(group -> leads.addLead(group, named.ownReference(entry), entry.row()));
      }
    }
    for (Entry entry : inOrderOfPlaces()) {
      String id = place(entry);
      if (namesManagersByKey && !entry.key().isEmpty()) {
        for (String key : keysOf(entry)) {
          positionsOf.add(key, id);
          if (!spec.managerKeys().isEmpty()) {
            rowsOfKeys.put(key, entry);
          }
        }
      }
      if (positionsOfIds != positionsOf && isOfPersons) {
        positionsOfIds.add(entry.person(), id);
      }
    }
    if (ids.haveOrder()) {
      firstRows.sortBy(ids::placeOfPosition);
    }
    List<Position> positions = new ArrayList<>(firstRows.size());
    List<ReportingLine> lines = new ArrayList<>(firstRows.size());
    AssignmentCollector assignments =
        new AssignmentCollector(
            spec, new RowMerger(spec, columns, comparisons), ids, comparisons, met);
    firstRows.forEach(
        (id, first) -> {
          String manager = several.containsKey(id) ? "" : named.only(first);
          if (!manager.isEmpty()) {
            addLine(lines, id, manager);
            positions.add(assignments.add(id, first));
            return;
          }
          PositionRows rows = rows(id, first);
          if (!rows.contradicting().isEmpty()) {
            comparisons.add(
                new RowComparison.DifferentManagers(
                    id, rows.contradicting(), spec.lineKind().isPresent(), ignoringCase()));
          }
          addLines(lines, rows);
          positions.add(assignments.add(rows));
        });
    return new Parts(firstRows, positions, lines, assignments);
  }

  LoadResult assemble(String name) {
    Parts parts = parts(AssignmentCollector.Met.NOTHING);
    AssignmentCollector assignments = parts.assignments();
    leads.report(comparisons);
    reportBareRows(parts.lines());
    if (!spec.isOwnConvention()) {
      DamagedIds.report(firstRows, problems);
      LookalikeIds.report(entries, problems);
    }
    if (spec.isManagerRequired()) {
      problems.noManager(
          Lists.transform(withoutManager, entry -> entry.position().id()),
          Lists.transform(withoutManager, Entry::row));
    }
    reportAmbiguous();
    OrganizationBuilder organization =
        Organization.named(name)
            .positions(parts.positions())
            .lines(parts.lines())
            .people(assignments.people())
            .assignments(assignments.assignments());
    if (assignments.leaveOccupancyOpen()) {
      organization.defaultOccupancy(Occupancy.UNKNOWN);
    } else if (assignments.hasVacancy()) {
      organization.defaultOccupancy(Occupancy.VACANT);
    }
    LoadResult built = organization.tryBuild(this);
    reader.datedProblems().report(comparisons.all());
    List<Problem> all = problems.inOrder();
    built.problems().stream()
        .filter(problem -> !isUnknown(problem) || !leads.isOneOfSeveral(problem.ids().get(0)))
        .forEach(problem -> all.add(withOwnFix(isUnknown(problem) ? withValue(problem) : problem)));
    return LoadResult.of(built.organization(), all);
  }

  /**
   * What rows call the managers that no row of the day is about, if it differs from what the lines
   * lead to; an empty string for the lead of a group that has several.
   */
  Map<String, String> valuesOfUnknown(List<ReportingLine> lines) {
    Map<String, String> values = new HashMap<>();
    for (ReportingLine line : lines) {
      String manager = line.manager();
      Optional<String> lead = leads.leadOf(manager);
      String person = unknownPersons.get(manager);
      if (lead.isPresent()) {
        values.put(manager, leads.isOneOfSeveral(manager) ? "" : lead.get());
      } else if (person != null && !person.equals(manager)) {
        values.put(manager, person);
      }
    }
    return values;
  }

  /** The rows of positions with empty cells for managers. */
  List<Entry> withoutManager() {
    return withoutManager;
  }

  /** What rows that are valid at the same time say about each other. */
  List<RowComparison> comparisons() {
    leads.report(comparisons);
    reportAmbiguous();
    return comparisons.all();
  }

  private void reportAmbiguous() {
    ambiguous.forEach(
        (manager, rows) -> {
          PositionsOfPersons index = manager.isByKey() ? positionsOf : positionsOfIds;
          comparisons.add(
              new RowComparison.AmbiguousManager(
                  manager.name(), index.of(manager.name()), rows, whoseRow(manager)));
        });
  }

  /** What only one row should be of; empty if a position can have several people. */
  private Optional<String> whoseRow(Ambiguous manager) {
    boolean isPerson = !manager.isByKey() || spec.managerKeys().isEmpty();
    return Optional.of(manager.name())
        .filter(name -> isOfPersons)
        .map(name -> isPerson ? name : rowsOfKeys.get(name).get(0).person()) // all have the same
        .map(person -> "person \"" + person + '"');
  }

  private List<String> keysOf(Entry entry) {
    return entry.keys(spec.managerKeys().size() > 1 ? other -> false : ids.firstKeys::contains);
  }

  /** The rows; those that add to a position whose id a later row of the person has come last. */
  private Iterable<Entry> inOrderOfPlaces() {
    if (isOfPersons || entries.stream().allMatch(entry -> !entry.id().isEmpty())) {
      return entries;
    }
    for (Entry entry : entries) {
      if (!entry.id().isEmpty() && !entry.person().isEmpty()) {
        madeFor.putIfAbsent(entry.person(), entry.id());
      }
    }
    List<Entry> first = new ArrayList<>();
    List<Entry> last = new ArrayList<>();
    for (Entry entry : entries) {
      boolean isAdded = entry.id().isEmpty() && madeFor.containsKey(entry.person());
      (isAdded ? last : first).add(entry);
    }
    return Iterables.concat(first, last);
  }

  private static boolean isUnknown(Problem problem) {
    return problem.code().equals(ProblemCode.UNKNOWN_MANAGER);
  }

  /** Says how to fix a problem in terms of rows and mappings, where core cannot know it. */
  private Problem withOwnFix(Problem problem) {
    Optional<String> fix = Optional.empty();
    if (isUnknown(problem)) {
      Optional<Problem> dated = leads.withFix(problem).or(() -> onOtherDays(problem));
      if (dated.isPresent()) {
        return dated.get();
      }
    }
    if (problem.code().equals(ProblemCode.SELF_REPORT)
        && ownManagers.remove(problem.ids().get(0))) {
      fix =
          Optional.of(
              problem.fix() + "; if every root names itself as its manager, use selfIsRoot()");
    } else if (isUnknown(problem) && excluded(problem.ids().get(0)).isEmpty()) {
      fix = fixOfUnknown(problem.ids().get(0), problem.evidence());
      String word = unknownPersons.getOrDefault(problem.ids().get(0), problem.ids().get(0));
      fix = Optional.of(RowProblems.orRootMarker(word, fix.orElse(problem.fix()), spec));
    }
    return fix.map(text -> problem.toBuilder().fix(text).build()).orElse(problem);
  }

  /** The problem of an unknown manager whose rows are not valid on the day. */
  private Optional<Problem> onOtherDays(Problem problem) {
    String manager = problem.ids().get(0);
    String person = unknownPersons.get(manager);
    Optional<OtherDays.Answer> days =
        person == null
            ? otherDays.ofId(manager)
            : otherDays.ofName(person, spec.managerKeys().isEmpty());
    return days.map(answer -> answer.in(problem));
  }

  /** The fix of an unknown manager; empty if core, which compares ids of positions, knows it. */
  private Optional<String> fixOfUnknown(String manager, List<String> reporters) {
    String person = unknownPersons.get(manager);
    boolean isByPerson = person != null && (!isOfPersons || !spec.managerKeys().isEmpty());
    String reference = person == null ? manager : person;
    if (person != null && belongsToSeveral(person)) {
      return Optional.of(
          "name the manager by a value that only one row has, because "
              + RowProblems.rows(Lists.transform(rowsOfKeys.get(person), Entry::row))
              + " have the same value");
    }
    List<String> alike = (isByPerson ? keys : positionIds).alike(reference);
    if (!alike.isEmpty()) {
      String id = reporters.get(0);
      Entry first = requireNonNull(firstRows.get(id));
      String own = isByPerson ? first.key() : named.ownReference(first);
      if (reporters.size() == 1 && rootsInOtherCase.contains(id) && alike.contains(own)) {
        return Optional.of(
            "write \""
                + own
                + "\", the id of the row itself, which differs only in case"
                + orIgnoreCase(reference, own));
      }
      boolean isOwn = reporters.size() == 1 && alike.equals(ImmutableList.of(own));
      String difference = NearestIds.difference(reference, alike.get(0));
      String fix =
          isOwn
              ? Phrases.otherThanItself(id, reference, difference)
              : Phrases.correctTo(alike, NearestIds.SHOWN, difference)
                  + orIgnoreCase(reference, alike.get(0));
      return Optional.of(fix).filter(text -> isByPerson);
    }
    Map<String, Integer> excluded = person == null ? reader.excluded() : reader.excludedKeys();
    List<String> excludedAlike = (person == null ? excludedIds : excludedKeys).alike(reference);
    if (!excludedAlike.isEmpty()) {
      String id = excludedAlike.get(0);
      return Optional.of(
          Phrases.correctTo(ImmutableList.of(id), 1, NearestIds.difference(reference, id))
              + orIgnoreCase(reference, id)
              + ", and include row "
              + excluded.get(id)
              + ", which has this id but is excluded");
    }
    if (!isByPerson) {
      return Optional.empty();
    }
    return Optional.of(
        firstRows.containsKey(reference)
            ? fixOfPosition(reference)
                + ", or read the column with manager(...) if it contains ids of positions"
            : spec.managerKeys().isEmpty()
                ? "add a row for person \"" + person + "\" or correct the reference"
                : "add a row with the value of the manager cell in %s, or correct the reference"
                    .formatted(Phrases.quoted(spec.managerKeys())));
  }

  /** How to name a manager who is named by the id of a position, in place of another value. */
  private String fixOfPosition(String id) {
    Entry first = requireNonNull(firstRows.get(id));
    boolean isUsable = !first.key().isEmpty() && !belongsToSeveral(first.key());
    if (spec.managerKeys().isEmpty()) {
      return isUsable
          ? "write the id of the person who holds position \"" + id + '"'
          : "write the id of a person into the row of position \"%s\", and name the manager by it"
              .formatted(id);
    }
    String columns = Phrases.quoted(spec.managerKeys());
    return isUsable
        ? "write the value that the row of position \"%s\" has in %s".formatted(id, columns)
        : "write a value that no other row has into %s of position \"%s\", and name the manager by it"
            .formatted(columns, id);
  }

  /** That case can be ignored, if that is possible and makes the two ids equal. */
  private String orIgnoreCase(String reference, String id) {
    return ignoringCase()
        .filter(way -> reference.equalsIgnoreCase(id))
        .map(way -> ", or ignore case: " + way)
        .orElse("");
  }

  private String place(Entry entry) {
    String id = entry.id();
    if (id.isEmpty()) {
      return placeByPerson(entry);
    }
    if (firstRows.putIfAbsent(id, entry) != null) {
      PositionRows rows = joined(id);
      PositionRows.Named managers = named.of(entry);
      if (addsLines(rows, managers)) {
        rows.addLines(entry, managers);
      } else if (rows.named().equals(managers)) {
        rows.share(entry);
      } else {
        rows.contradict(entry, managers);
      }
    }
    return id;
  }

  /**
   * Whether a further row of a position only adds lines, in a file with a row for each of these, or
   * with dated rows, of which one may only name managers by lines that are not solid.
   */
  private boolean addsLines(PositionRows rows, PositionRows.Named managers) {
    boolean areRowsOfLines = spec.lineKind().isPresent() || spec.group().isPresent();
    boolean isDated = spec.isDated();
    return (areRowsOfLines && rows.named().canJoin(managers))
        || (isDated && (rows.named().hasOnlyOthers() || managers.hasOnlyOthers()));
  }

  /** The rows of a position that has a row already. */
  private PositionRows joined(String id) {
    return several.computeIfAbsent(id, key -> rows(id, requireNonNull(firstRows.get(id))));
  }

  /**
   * A row without a position id adds to the position that another row of the person with the same
   * managers is about, or becomes a position with the id of its person.
   */
  private String placeByPerson(Entry entry) {
    String person = entry.person();
    String first = madeFor.get(person);
    if (first == null) {
      boolean isTaken = ids.positions.contains(person);
      String id = isTaken ? newId(person) : person;
      if (isTaken) {
        comparisons.add(new RowComparison.IdTaken(person, id, entry.row()));
      }
      madeFor.put(person, id);
      firstRows.putIfAbsent(id, entry);
      return id;
    }
    PositionRows rows = joined(first);
    PositionRows.Named managers = named.of(entry);
    if (addsLines(rows, managers)) {
      rows.addLines(entry, managers);
      return rows.id;
    }
    if (!rows.named().equals(managers)) {
      String key = person + '\0' + managers.key();
      String other = madeFor.get(key);
      if (other == null) {
        other = newId(person);
        madeFor.put(key, other);
        firstRows.putIfAbsent(other, entry);
        comparisons.add(new RowComparison.SecondRow(person, other, rows.first.row(), entry.row()));
        return other;
      }
      rows = joined(other);
    }
    rows.share(entry);
    return rows.id;
  }

  private String newId(String person) {
    String id;
    do {
      id = person + "#" + nextNumbers.merge(person, 2, (next, two) -> next + 1);
    } while (firstRows.containsKey(id) || isStated(id));
    return id;
  }

  private boolean isStated(String id) {
    return ids.positions.contains(id) || ids.persons.contains(id);
  }

  private PositionRows rows(String id, Entry first) {
    PositionRows rows = several.get(id);
    return rows == null ? new PositionRows(id, first, named.of(first)) : rows;
  }

  private void addLine(List<ReportingLine> lines, String id, String manager) {
    lines.add(ReportingLine.of(id, manager, LineKind.SOLID));
    if (manager.equals(id)) {
      ownManagers.add(id);
    }
  }

  private void addLines(List<ReportingLine> lines, PositionRows rows) {
    PositionRows.Named managers = rows.named();
    Collection<String> solid =
        positions(managers.managers(), isOfPersons ? positionsOfIds : null, rows);
    if (!managers.persons().isEmpty()) {
      solid = new LinkedHashSet<>(solid);
      solid.addAll(positions(managers.persons(), positionsOf, rows));
    }
    for (String manager : solid) {
      lines.add(ReportingLine.of(rows.id, manager, LineKind.SOLID));
    }
    if (solid.isEmpty()
        && Spaces.isBlank(rows.first.managers())
        && Spaces.isBlank(rows.first.extras().managersByKey())
        && rows.rows().stream().map(entry -> entry.extras().groups()).allMatch(Spaces::isBlank)) {
      withoutManager.add(rows.first);
    }
    if (solid.size() == 1 && solid.contains(rows.id)) {
      ownManagers.add(rows.id);
    }
    if (spec.selfIsRoot()
        && managers.isOnlyButForCase(named.ownReference(rows.first), rows.first.key())) {
      rootsInOtherCase.add(rows.id);
    }
    managers
        .others()
        .asMap()
        .forEach(
            (kind, ids) -> {
              for (String manager : positions(ids, isOfPersons ? positionsOfIds : null, rows)) {
                lines.add(ReportingLine.of(rows.id, manager, kind));
              }
            });
  }

  private Collection<String> positions(
      Collection<String> ids, @Nullable PositionsOfPersons index, PositionRows rows) {
    if (index == null || ids.isEmpty()) {
      return ids;
    }
    Set<String> positions = new LinkedHashSet<>();
    for (String person : ids) {
      positions.add(position(person, index, rows));
    }
    return positions;
  }

  private String position(String person, PositionsOfPersons index, PositionRows reporter) {
    Set<String> positions = index.of(person);
    boolean isByKey = index == positionsOf;
    if (positions.isEmpty() && !isByKey) {
      return person;
    }
    if (positions.isEmpty() || (isByKey && belongsToSeveral(person))) {
      return unknownIds.computeIfAbsent(person, this::unknownId);
    }
    if (positions.size() > 1) {
      ambiguous
          .computeIfAbsent(new Ambiguous(person, isByKey), key -> new TreeSet<>())
          .addAll(reporter.rowNumbers());
    }
    return positions.iterator().next();
  }

  /**
   * What a line leads to whose manager is not known; no position has this id. A value that is not
   * an id, such as a name, is not used, because writers write ids even without personal data.
   */
  private String unknownId(String person) {
    String id = firstRows.containsKey(person) ? "person " + person : person;
    if (!spec.areManagerKeysIds()) {
      do {
        unnamed++;
        id = "unknown-manager-" + unnamed;
      } while (isStated(id) || firstRows.containsKey(id));
    }
    unknownPersons.put(id, person);
    return id;
  }

  /** The problem with the value of the file, where the id of the manager is another one. */
  private Problem withValue(Problem problem) {
    String id = problem.ids().get(0);
    String value = unknownPersons.get(id);
    return value == null || spec.areManagerKeysIds()
        ? problem
        : problem.toBuilder()
            .message(
                problem
                    .message()
                    .replace(
                        "unknown manager \"" + id + '"',
                        "unknown manager %s, with the id \"%s\""
                            .formatted(RowProblems.quoted(value), id)))
            .build();
  }

  /** Whether rows of different people, or of people who are not known, have the given key. */
  private boolean belongsToSeveral(String key) {
    List<Entry> rows = rowsOfKeys.get(key);
    String person = rows.isEmpty() ? "" : rows.get(0).person();
    return positionsOf.of(key).size() > 1
        && !rows.isEmpty()
        && (person.isEmpty() || rows.stream().anyMatch(row -> !row.person().equals(person)));
  }

  /** Reports rows that no other row names as a manager and that have nothing but an id. */
  private void reportBareRows(List<ReportingLine> lines) {
    if (!reader.haveTexts() || entries.stream().noneMatch(Entry::isBare)) {
      return;
    }
    Set<String> inLines = new HashSet<>();
    lines.forEach(
        line -> {
          inLines.add(line.manager());
          inLines.add(line.reporter());
        });
    for (Entry entry : entries) {
      String id = entry.position().id();
      if (entry.isBare() && !inLines.contains(id)) {
        boolean isInCell = spec.idFunction().isEmpty() && spec.idPrefix().isEmpty();
        problems.bareRow(entry.row(), id, isInCell ? spec.id().or(spec::holder) : Optional.empty());
      }
    }
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
    String person = unknownPersons.get(id);
    Integer row = person == null ? reader.excluded().get(id) : reader.excludedKeys().get(person);
    return row == null ? OptionalInt.empty() : OptionalInt.of(row);
  }

  @Override
  public Optional<String> ignoringCase() {
    return spec.ignoringCase()
        .filter(way -> !positionIds.differInCase() && !ids.persons.differInCase());
  }
}
