package io.github.orgwright.io;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.SourceRows;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.io.DatedPosition.Version;
import io.github.orgwright.io.RowProblems.Subject;
import io.github.orgwright.io.ValuesOverTime.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reports ids that do not exist on all days on which they should: managers who do not exist while
 * positions report to them, and positions that end and begin again. All messages about it are here.
 */
final class HistoryReferences {
  private final RowProblems problems;
  private final MappingSpec spec;
  private final EntryReader reader;
  private final DatedRows rows;

  /** The rows whose dates cannot be used. */
  private final OtherDays unusable;

  private final Map<String, DatedPosition> positions;

  /** The days on which each position exists. */
  private final Map<String, List<DayRange>> days = new HashMap<>();

  /** The rows of each value by which managers are named, and of each lead, if they are needed. */
  private final Map<String, List<DatedRows.Dated>> byName = new HashMap<>();

  /** The unknown managers, by what rows call them. */
  private final Map<String, Missing> missing = new LinkedHashMap<>();

  /** A manager who does not exist on some days on which positions report to them. */
  private static final class Missing {
    private final Set<Integer> rows = new TreeSet<>();
    private final List<ReportingLine> lines = new ArrayList<>();

    /** The days on which each reporter lacks the manager. */
    private final ListMultimap<String, DayRange> days =
        MultimapBuilder.linkedHashKeys().arrayListValues().build();

    /** The kind of line that comes first. */
    LineKind kind() {
      return lines.stream().map(ReportingLine::kind).min(LineKind::compareTo).orElseThrow();
    }

    /** What several reporters do. */
    String verbOfSeveral() {
      return kind().equals(LineKind.SOLID) ? "report to" : "have " + kind() + " lines to";
    }
  }

  HistoryReferences(ReadRows read, Map<String, DatedPosition> positions) {
    this.problems = read.problems;
    this.spec = read.spec;
    this.reader = read.reader;
    this.rows = read.dated;
    this.unusable = new OtherDays(read.dated);
    this.positions = positions;
  }

  private List<DayRange> daysOf(String id) {
    return days.computeIfAbsent(
        id,
        key -> {
          DatedPosition position = positions.get(id);
          return position == null
              ? List.of()
              : DayRange.joined(position.versions().periods().stream().map(Period::days).toList());
        });
  }

  /** Reports positions that end and begin again. */
  void reportGaps(List<DatedPosition> inOrder) {
    Set<Integer> around = new TreeSet<>();
    List<String> ids = new ArrayList<>();
    String first = "";
    for (DatedPosition position : inOrder) {
      String id = position.place().id();
      List<DayRange> known = daysOf(id);
      if (known.size() > 1) {
        if (first.isEmpty()) {
          List<DayRange> gaps = new ArrayList<>();
          for (int next = 1; next < known.size(); next++) {
            gaps.add(
                new DayRange(
                    /* from= */ known.get(next - 1).until(), /* until= */ known.get(next).from()));
          }
          first = "position \"" + id + "\" does not exist from " + DayRange.text(gaps);
        }
        ids.add(id);
        List<Period<Version>> periods = position.versions().periods();
        for (int i = 1; i < periods.size(); i++) {
          LocalDate end = periods.get(i - 1).days().until();
          if (end != null && !end.equals(periods.get(i).days().from())) {
            around.addAll(periods.get(i - 1).value().rows());
            around.addAll(periods.get(i).value().rows());
          }
        }
      }
    }
    if (!ids.isEmpty()) {
      problems.add(
          RowProblemCodes.GAP,
          new Subject(around, ids),
          (ids.size() == 1
                  ? first
                  : ids.size() + " positions end and begin again, for example: " + first)
              + ", between its rows",
          "none needed if this is right; otherwise correct the dates of these rows");
    }
  }

  /** Finds the managers who do not exist on some days. */
  void findMissing(List<DatedPosition> inOrder) {
    for (DatedPosition position : inOrder) {
      for (Period<Version> period : position.versions().periods()) {
        Version version = period.value();
        for (ReportingLine line : version.lines()) {
          List<DayRange> left = period.days().without(daysOf(line.manager()));
          if (!left.isEmpty()) {
            add(version, line, left);
          }
        }
      }
    }
  }

  private void add(Version version, ReportingLine line, List<DayRange> left) {
    String value = version.values().getOrDefault(line.manager(), line.manager());
    if (value.isEmpty()) { // a group with several leads is a problem by itself
      return;
    }
    Missing one = missing.computeIfAbsent(value, key -> new Missing());
    one.rows.addAll(version.rows());
    one.lines.add(ReportingLine.of(line.reporter(), value, line.kind()));
    one.days.putAll(line.reporter(), left);
  }

  /** Reports managers who exist on some of the days, but not on all. */
  void reportOutlived() {
    missing
        .entrySet()
        .removeIf(
            entry -> {
              String value = entry.getKey();
              List<DayRange> known = daysOf(value);
              Set<Integer> itsRows = new TreeSet<>();
              if (known.isEmpty()) {
                List<DatedRows.Dated> named = named(value);
                known = DayRange.joined(named.stream().map(rows::days).toList());
                named.forEach(row -> itsRows.add(row.number()));
              } else {
                requireNonNull(positions.get(value))
                    .versions()
                    .periods()
                    .forEach(period -> itsRows.addAll(period.value().rows()));
              }
              if (known.isEmpty() || isFoundOn(known, entry.getValue())) {
                return false;
              }
              reportOutlived(value, entry.getValue(), known, List.copyOf(itsRows));
              return true;
            });
  }

  /** Whether the manager is found on some of the missing days, so that days are not the cause. */
  private static boolean isFoundOn(List<DayRange> known, Missing missing) {
    return missing.days.values().stream()
        .anyMatch(range -> !range.without(known).equals(ImmutableList.of(range)));
  }

  private void reportOutlived(
      String manager, Missing found, List<DayRange> known, List<Integer> itsRows) {
    boolean isPosition = positions.containsKey(manager);
    String reporter = found.days.keys().iterator().next();
    boolean isOne = found.days.keySet().size() == 1;
    problems.add(
        RowProblemCodes.LINE_OUTLIVES_MANAGER,
        new Subject(found.rows, List.of(manager)),
        "%s \"%s\" on days on which %s: %s; %s %s"
            .formatted(
                isOne
                    ? reporter + " " + found.kind().verb()
                    : found.days.keySet().size() + " positions " + found.verbOfSeveral(),
                manager,
                isPosition ? "this position does not exist" : "no row has this value",
                isOne ? DayRange.text(found.days.get(reporter)) : texts(found),
                isPosition ? "it exists" : "rows with this value are valid",
                DayRange.text(known)),
        "split %s, and name another manager for these days; if the dates of %s are wrong, correct them"
            .formatted(rowsOf(List.copyOf(found.rows)), rowsOf(itsRows)));
  }

  /** The days of several reporters. */
  private static String texts(Missing found) {
    List<String> all = new ArrayList<>();
    found
        .days
        .asMap()
        .forEach((id, of) -> all.add(id + " (" + DayRange.text(List.copyOf(of)) + ")"));
    return Phrases.list(all);
  }

  private static String rowsOf(List<Integer> rows) {
    return RowProblems.rows(rows);
  }

  /** The rows that managers can be found in by the given value, or that lead the given group. */
  private List<DatedRows.Dated> named(String value) {
    if (byName.isEmpty()) {
      for (DatedRows.Dated row : rows.rows()) {
        if (row.dates().isUsable()) {
          row.names().stream().distinct().forEach(name -> addNamed(name, row));
          row.ledGroups().forEach(group -> addNamed(GroupLeads.LEAD_OF + group, row));
        }
      }
    }
    List<DatedRows.Dated> found = byName.get(value);
    return found == null || value.isEmpty() ? ImmutableList.of() : found;
  }

  private void addNamed(String name, DatedRows.Dated row) {
    byName.computeIfAbsent(name, key -> new ArrayList<>(1)).add(row);
  }

  /** The problems of managers who do not exist on any day, and of a history without positions. */
  List<Problem> unknown(String organization) {
    List<Position> all = new ArrayList<>();
    positions.values().forEach(one -> all.add(one.versions().periods().get(0).value().position()));
    List<ReportingLine> lines = new ArrayList<>();
    missing.values().forEach(one -> lines.addAll(one.lines));
    SourceRows source =
        new SourceRows() {
          @Override
          public List<Integer> of(String position) {
            return ImmutableList.of();
          }

          @Override
          public OptionalInt excluded(String id) {
            Integer row = reader.excluded().getOrDefault(id, reader.excludedKeys().get(id));
            return row == null ? OptionalInt.empty() : OptionalInt.of(row);
          }
        };
    List<Problem> found = new ArrayList<>();
    Organization.named(organization)
        .positions(all)
        .lines(lines)
        .tryBuild(source)
        .problems()
        .forEach(
            problem -> {
              if (problem.code().equals(ProblemCode.UNKNOWN_MANAGER)) {
                found.add(withRows(problem));
              } else if (problem.code().equals(ProblemCode.EMPTY)) {
                found.add(problem);
              }
            });
    return found;
  }

  /** The problem without what it says about positions below, which can have other lines. */
  private Problem withRows(Problem problem) {
    String manager = problem.ids().get(0);
    Missing one = requireNonNull(missing.get(manager));
    boolean isUnlike = problem.fix().startsWith("add position ");
    String fix = isUnlike ? fix(manager, problem) : problem.fix();
    Problem named =
        problem.toBuilder()
            .rows(one.rows)
            .message(
                Phrases.unknownManager(
                    manager, problem.evidence(), one.kind().verb(), one.verbOfSeveral()))
            .fix(RowProblems.orRootMarker(manager, fix, spec))
            .build();
    return withoutUsableDates(manager, named);
  }

  /** The problem, with the rows about the manager whose dates cannot be used, if there are any. */
  private Problem withoutUsableDates(String manager, Problem problem) {
    if (isLead(manager)) {
      return unusable
          .ofLead(manager.substring(GroupLeads.LEAD_OF.length()))
          .map(
              answer ->
                  answer.in(problem).toBuilder()
                      .fix(problem.fix() + ", or correct " + answer.dates())
                      .build())
          .orElse(problem);
    }
    return unusable
        .ofId(manager)
        .or(() -> unusable.ofName(manager, spec.managerKeys().isEmpty()))
        .map(answer -> answer.in(problem))
        .orElse(problem);
  }

  private boolean isLead(String manager) {
    return spec.group().isPresent() && manager.startsWith(GroupLeads.LEAD_OF);
  }

  /** The fix for a manager who is not similar to any position. */
  private String fix(String manager, Problem problem) {
    if (isLead(manager)) {
      return "mark the lead of this group in column \"%s\"".formatted(spec.lead().orElse(""));
    }
    boolean isById =
        spec.managerKeys().isEmpty()
            || !requireNonNull(missing.get(manager)).kind().equals(LineKind.SOLID);
    if (isById) {
      return problem.fix();
    }
    List<Integer> same = named(manager).stream().map(DatedRows.Dated::number).toList();
    return same.size() > 1
        ? "name the manager by a value that only one row has, because %s have the same value"
            .formatted(rowsOf(same))
        : "add a row with the value of the manager cell in %s, or correct the reference"
            .formatted(Phrases.quoted(spec.managerKeys()));
  }
}
