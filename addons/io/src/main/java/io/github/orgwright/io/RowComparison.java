package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Sets;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.io.RowProblems.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What rows say about each other that count at the same time. All messages about it are here. If
 * rows are dated, a fix does not remove what they say on other days.
 */
abstract class RowComparison {
  private static final String ONE_ON_EACH_DAY =
      "change the dates of these rows so that only one is valid on each day, and split a row that"
          + " is valid before and after another one";

  private static final String SPLIT = "split these rows where the days begin and end";

  private final String topic;
  private final Set<Integer> rows;

  /** Whether something else is said about the topic on other days. */
  private boolean isJoined;

  private RowComparison(String topic, Collection<Integer> rows) {
    this.topic = topic;
    this.rows = new TreeSet<>(rows);
  }

  /** What is compared. */
  final String topic() {
    return topic;
  }

  final Set<Integer> rows() {
    return rows;
  }

  final boolean isJoined() {
    return isJoined;
  }

  /** The parts that can be said on different days. */
  List<RowComparison> parts() {
    return ImmutableList.of(this);
  }

  /** The position whose rows differ, which is not to be expected on one day; empty for others. */
  Optional<String> differing() {
    return Optional.empty();
  }

  /** Adds what is said about the same topic on other days. */
  final void join(RowComparison other) {
    isJoined |= !rows.equals(other.rows) || !isSame(other);
    rows.addAll(other.rows);
    add(other);
  }

  /** Whether both say the same, if they have the same rows. */
  boolean isSame(RowComparison other) {
    return true;
  }

  abstract void add(RowComparison other);

  /**
   * Reports the problem.
   *
   * @param days the days on which it exists, in brackets, after a space; empty for all days
   */
  abstract void report(RowProblems problems, String days);

  /** The days, with the words for rows that have other days too. */
  final String atTheSameTime(RowProblems problems, String days) {
    return !days.isEmpty() && problems.haveDifferentDays(rows)
        ? (isJoined ? "; some of" : ";") + " these rows are valid at the same time" + days
        : days;
  }

  /** The fix for rows of which one counts on each day. */
  static String oneOnEachDay() {
    return ONE_ON_EACH_DAY;
  }

  /** Rows of one position that repeat each other. */
  static final class Repeated extends RowComparison {
    private final String id;

    Repeated(String id, List<Integer> rows) {
      super("repeated\0" + id, rows);
      this.id = id;
    }

    @Override
    void add(RowComparison other) {}

    @Override
    void report(RowProblems problems, String days) {
      problems.add(
          RowProblemCodes.REPEATED_ROW,
          new Subject(rows(), List.of(id)),
          "the row of " + id + " is repeated in the file, and is counted once" + days,
          problems.haveDifferentDays(rows())
              ? "replace these rows with one that is valid " + problems.daysOf(rows())
              : "keep one of these rows");
    }
  }

  /** Rows of one position with the same managers. */
  static final class Shared extends RowComparison {
    private final String id;
    private final int holders;
    private final int deputies;

    Shared(String id, List<Integer> rows, int holders, int deputies) {
      super("shared\0" + id, rows);
      this.id = id;
      this.holders = holders;
      this.deputies = deputies;
    }

    String id() {
      return id;
    }

    @Override
    void add(RowComparison other) {}

    @Override
    void report(RowProblems problems, String days) {
      List<String> people = new ArrayList<>();
      if (holders > 0) {
        people.add(Phrases.count(holders, "holder"));
      }
      if (deputies > 0) {
        people.add(deputies == 1 ? "1 deputy" : deputies + " deputies");
      }
      problems.add(
          RowProblemCodes.SHARED_POSITION,
          new Subject(rows(), List.of(id)),
          (isJoined()
                  ? id
                      + " has several rows with the same managers on the same days; they are read"
                      + " as one position"
                  : "%s has %s rows with the same managers; they are read as one position%s"
                      .formatted(
                          id,
                          rows().size(),
                          people.isEmpty() ? "" : " with " + Phrases.series(people, "and")))
              + days,
          "none needed if the position is shared; otherwise give each row its own id");
    }
  }

  /** Whose rows differ. */
  enum Holders {
    ONE,
    SEVERAL,
    /** Several, of whom one has several rows. */
    SEVERAL_WITH_MORE_ROWS
  }

  /** Rows of one position that differ in some columns, and what is used of them. */
  static final class DifferentValues extends RowComparison {
    private final String id;
    private final Holders holders;

    /** The values of each column; none for a column of personal data. */
    private final Map<String, Set<String>> columns = new LinkedHashMap<>();

    private final Set<String> uses = new LinkedHashSet<>();
    private final List<DifferentValues> parts = new ArrayList<>();

    /**
     * Rows that differ in one column.
     *
     * @param column the name of the column, or nothing for columns that are not read
     */
    DifferentValues(String id, Holders holders, String column) {
      super("values\0" + id + '\0' + column, List.of());
      this.id = id;
      this.holders = holders;
      columns.put(column, new LinkedHashSet<>());
      parts.add(this);
    }

    /** Differences in several columns; there is at least one. */
    DifferentValues(Collection<DifferentValues> parts) {
      super("", List.of());
      DifferentValues first = parts.iterator().next();
      this.id = first.id;
      this.holders = first.holders;
      for (DifferentValues part : parts) {
        rows().addAll(part.rows());
        add(part);
      }
      this.parts.addAll(parts);
    }

    void addRows(List<Integer> further, Collection<String> shown, String use) {
      rows().addAll(further);
      columns.values().forEach(values -> values.addAll(shown));
      uses.add(use);
    }

    @Override
    List<RowComparison> parts() {
      return ImmutableList.copyOf(parts);
    }

    @Override
    Optional<String> differing() {
      return Optional.of(id);
    }

    /** A value that is equal for differences that one problem can name, if they have equal days. */
    Object group() {
      return ImmutableList.of(id, holders, isJoined(), rows(), uses);
    }

    @Override
    void add(RowComparison other) {
      DifferentValues values = (DifferentValues) other;
      values.columns.forEach(
          (name, shown) ->
              columns.computeIfAbsent(name, key -> new LinkedHashSet<>()).addAll(shown));
      uses.addAll(values.uses);
    }

    @Override
    void report(RowProblems problems, String days) {
      List<String> named = new ArrayList<>();
      columns.forEach(
          (name, shown) -> {
            if (!name.isEmpty()) {
              named.add(
                  '"' + name + '"' + (shown.isEmpty() ? "" : " (" + Phrases.list(shown) + ")"));
            }
          });
      boolean haveDifferentDays = problems.haveDifferentDays(rows());
      problems.add(
          haveDifferentDays && !days.isEmpty()
              ? RowProblemCodes.OVERLAP
              : RowProblemCodes.DIFFERENT_ROWS,
          new Subject(rows(), List.of(id)),
          "%s has %s rows that differ %s; %s%s"
              .formatted(
                  id,
                  rows().size(),
                  named.isEmpty()
                      ? "only in columns that are not read"
                      : (named.size() == 1 ? "in column " : "in columns ") + Phrases.list(named),
                  Phrases.series(List.copyOf(uses), "and"),
                  atTheSameTime(problems, days)),
          haveDifferentDays ? fixOfDays() : fix());
    }

    private String fix() {
      return switch (holders) {
        case ONE -> "keep one of these rows";
        case SEVERAL -> "write the same values in these rows";
        case SEVERAL_WITH_MORE_ROWS ->
            "write the same values in these rows, and keep one row of each person";
      };
    }

    private String fixOfDays() {
      return holders == Holders.ONE
          ? ONE_ON_EACH_DAY
          : ONE_ON_EACH_DAY
              + "; if the position is shared, "
              + SPLIT
              + ", and write the same values for the same days";
    }
  }

  /** The numbers of rows of one position that name the same managers. */
  record ManagerRows(String managers, Set<Integer> rows) {
    private String text() {
      return managers + " in " + RowProblems.rows(ImmutableList.sortedCopyOf(rows));
    }
  }

  /** Rows of one position with different managers. */
  static final class DifferentManagers extends RowComparison {
    private final String id;

    /** The rows by managers; those that are used come first. */
    private final Map<String, ManagerRows> byManagers = new LinkedHashMap<>();

    private final boolean areLines;
    private final Optional<String> ignoringCase;

    /**
     * Creates a comparison.
     *
     * @param areLines whether each row is a line of some kind
     */
    DifferentManagers(
        String id, List<ManagerRows> all, boolean areLines, Optional<String> ignoringCase) {
      super("managers\0" + id, List.of());
      this.id = id;
      this.areLines = areLines;
      this.ignoringCase = ignoringCase;
      all.forEach(this::add);
    }

    private void add(ManagerRows some) {
      rows().addAll(some.rows());
      byManagers
          .computeIfAbsent(some.managers(), key -> new ManagerRows(key, new TreeSet<>()))
          .rows()
          .addAll(some.rows());
    }

    @Override
    Optional<String> differing() {
      return Optional.of(id);
    }

    @Override
    void add(RowComparison other) {
      ((DifferentManagers) other).byManagers.values().forEach(this::add);
    }

    @Override
    void report(RowProblems problems, String days) {
      List<ManagerRows> all = ImmutableList.copyOf(byManagers.values());
      ManagerRows first = all.get(0);
      List<String> shown = all.stream().skip(1).limit(Phrases.SHOWN).map(r -> r.text()).toList();
      problems.add(
          ProblemCode.DUPLICATE_ID,
          new Subject(rows(), List.of(id)),
          "%s has %s, but %s%s; %s%s"
              .formatted(
                  id,
                  first.text(),
                  Phrases.series(shown, "and"),
                  Phrases.more(all.size() - 1, Phrases.SHOWN),
                  isJoined()
                      ? "on each day, the first of these rows that is valid is used"
                      : RowProblems.rows(ImmutableList.copyOf(first.rows()))
                          + (first.rows().size() == 1 ? " is" : " are")
                          + " used",
                  atTheSameTime(problems, days)),
          (problems.haveDifferentDays(rows()) ? fixOfDays() : fix(all)) + orIgnoreCase(all));
    }

    private String fixOfDays() {
      return ONE_ON_EACH_DAY
          + (areLines
              ? "; if several lines are right, "
                  + SPLIT
                  + ", and write another kind of line for the same days"
              : "; if they are different positions, give each its own id");
    }

    private String fix(List<ManagerRows> all) {
      List<Integer> others = without(all.get(0));
      boolean isShort = rows().size() <= Phrases.SHOWN;
      String fix =
          others.size() == 1
              ? (areLines
                      ? "write another kind of line in row %s, or exclude it"
                      : "give row %s another id, or exclude it")
                  .formatted(others.get(0))
              : (areLines
                      ? "write another kind of line in each of %s, or exclude them"
                      : "give each of %s its own id, or exclude them")
                  .formatted(isShort ? RowProblems.rows(others) : "the other rows");
      StringBuilder fixes = new StringBuilder(fix);
      fixes
          .append(" with excludeRows(")
          .append(isShort ? RowProblems.numbers(others) : "...")
          .append(')');
      for (ManagerRows other : isShort ? Iterables.skip(all, 1) : List.<ManagerRows>of()) {
        fixes.append(
            "; to use %s instead, exclude %s"
                .formatted(
                    RowProblems.rows(ImmutableList.copyOf(other.rows())),
                    RowProblems.rows(without(other))));
      }
      return fixes.toString();
    }

    private String orIgnoreCase(List<ManagerRows> all) {
      String first = all.get(0).managers();
      return all.stream().allMatch(some -> some.managers().equalsIgnoreCase(first))
          ? ignoringCase.map(way -> "; if they are the same, ignore case: " + way).orElse("")
          : "";
    }

    private List<Integer> without(ManagerRows some) {
      return ImmutableList.sortedCopyOf(Sets.difference(rows(), some.rows()));
    }
  }

  /** Rows of several leads of one group. */
  static final class SeveralLeads extends RowComparison {
    private final String group;
    private final String column;

    /** The rows of each lead by its id; where a lead has several, all are named. */
    private final SetMultimap<String, Integer> leads =
        MultimapBuilder.linkedHashKeys().treeSetValues().build();

    SeveralLeads(String group, SetMultimap<String, Integer> leads, String column) {
      super("leads\0" + StatusWords.fold(group), leads.values());
      this.group = group;
      this.column = column;
      this.leads.putAll(leads);
    }

    @Override
    void add(RowComparison other) {
      leads.putAll(((SeveralLeads) other).leads);
    }

    @Override
    void report(RowProblems problems, String days) {
      boolean isPlain = leads.size() == leads.keySet().size();
      List<String> named = new ArrayList<>();
      Multimaps.asMap(leads)
          .forEach(
              (id, rows) ->
                  named.add(
                      isPlain
                          ? id
                          : id + " (" + RowProblems.rows(ImmutableList.copyOf(rows)) + ")"));
      problems.add(
          RowProblemCodes.SEVERAL_LEADS,
          new Subject(rows(), leads.keySet()),
          (isJoined()
                      ? "the other rows of group \"%s\" have an unknown manager on days on which the"
                          + " group has several of these %s leads: %s"
                      : "the other rows of group \"%s\" have an unknown manager, because the group has"
                          + " %s leads: %s")
                  .formatted(group, named.size(), Phrases.list(named))
              + days,
          problems.haveDifferentDays(rows())
              ? "change the dates of these rows so that only one leads the group on each day, or"
                  + " split a row and clear column \"%s\" for some of its days".formatted(column)
              : "keep one of these leads, and clear column \"%s\" in the %s"
                  .formatted(
                      column,
                      !isPlain
                          ? "rows of the others"
                          : named.size() == 2 ? "other row" : "other rows"));
    }
  }

  /** Rows with different names or details of one person. */
  static final class DifferentPeople extends RowComparison {
    private final String person;
    private final int first;

    DifferentPeople(String person, int first, int other) {
      super("person\0" + person, List.of(first, other));
      this.person = person;
      this.first = first;
    }

    @Override
    void add(RowComparison other) {}

    @Override
    void report(RowProblems problems, String days) {
      problems.add(
          ProblemCode.DUPLICATE_ID,
          new Subject(rows(), List.of(person)),
          (isJoined()
                  ? "person \"%s\" has different names or details in %s rows; on each day, those of"
                          .formatted(person, rows().size())
                      + " the first of these rows that is valid are used"
                  : "person \"%s\" has different names or details in two rows; those of row %s are used"
                      .formatted(person, first))
              + days,
          problems.haveDifferentDays(rows())
              ? SPLIT
                  + ", and write the same name and details for the same days, or give the second"
                  + " person another id"
              : isJoined()
                  ? "write the same name and details in these rows, or give each other person"
                      + " another id"
                  : "write the same name and details in both rows, or give the second person"
                      + " another id");
    }
  }

  /** A row without a position id, whose person id is the id of a position. */
  static final class IdTaken extends RowComparison {
    private final String person;
    private final Set<String> made = new LinkedHashSet<>();

    IdTaken(String person, String made, int row) {
      super("taken\0" + person, List.of(row));
      this.person = person;
      this.made.add(made);
    }

    @Override
    boolean isSame(RowComparison other) {
      return made.equals(((IdTaken) other).made);
    }

    @Override
    void add(RowComparison other) {
      made.addAll(((IdTaken) other).made);
    }

    @Override
    void report(RowProblems problems, String days) {
      problems.add(
          ProblemCode.DUPLICATE_ID,
          new Subject(rows(), ImmutableList.<String>builder().add(person).addAll(made).build()),
          "the row has no position id, and its person id \"%s\" is already the id of another position; %s created for the row%s"
              .formatted(person, positionsWere(made), days),
          "give the row a position id");
    }
  }

  /** Rows of one person, for which further positions are created. */
  static final class SecondRow extends RowComparison {
    private final String person;
    private final Set<String> made = new LinkedHashSet<>();
    private final Set<Integer> later = new TreeSet<>();

    SecondRow(String person, String made, int first, int row) {
      super("second\0" + person, List.of(first, row));
      this.person = person;
      this.made.add(made);
      this.later.add(row);
    }

    @Override
    boolean isSame(RowComparison other) {
      return made.equals(((SecondRow) other).made);
    }

    @Override
    void add(RowComparison other) {
      made.addAll(((SecondRow) other).made);
      later.addAll(((SecondRow) other).later);
    }

    @Override
    void report(RowProblems problems, String days) {
      problems.add(
          RowProblemCodes.SECOND_ROW_OF_PERSON,
          new Subject(rows(), ImmutableList.<String>builder().add(person).addAll(made).build()),
          "person \"%s\" has more than one row; %s created for %s%s"
              .formatted(
                  person,
                  positionsWere(made),
                  RowProblems.rows(ImmutableList.copyOf(later)),
                  atTheSameTime(problems, days)),
          problems.haveDifferentDays(rows())
              ? "none needed if the person has several positions; otherwise " + ONE_ON_EACH_DAY
              : "remove one of the rows, unless the person has several positions");
    }
  }

  private static String positionsWere(Collection<String> ids) {
    return (ids.size() == 1 ? "position " : "positions ")
        + Phrases.list(Lists.transform(List.copyOf(ids), id -> '"' + id + '"'))
        + (ids.size() == 1 ? " was" : " were");
  }

  /** Rows with a manager who has several positions. */
  static final class AmbiguousManager extends RowComparison {
    private final String manager;
    private final Set<String> positions;
    private final Optional<String> whose;

    /**
     * Creates a comparison.
     *
     * @param manager what the rows call the manager
     * @param whose what only one row should be of; empty if positions can have several people
     */
    AmbiguousManager(
        String manager,
        Collection<String> positions,
        Collection<Integer> rows,
        Optional<String> whose) {
      super("ambiguous\0" + whose.orElse("") + '\0' + manager, rows);
      this.manager = manager;
      this.positions = new LinkedHashSet<>(positions);
      this.whose = whose;
    }

    @Override
    boolean isSame(RowComparison other) {
      return positions.equals(((AmbiguousManager) other).positions);
    }

    @Override
    void add(RowComparison other) {
      positions.addAll(((AmbiguousManager) other).positions);
    }

    @Override
    void report(RowProblems problems, String days) {
      problems.add(
          RowProblemCodes.AMBIGUOUS_MANAGER,
          new Subject(
              rows(), ImmutableList.<String>builder().add(manager).addAll(positions).build()),
          "manager \"%s\" has %s %s: %s; the first is used%s"
              .formatted(
                  manager,
                  isJoined() ? "several of" : positions.size(),
                  isJoined() ? "these positions at the same time" : "positions",
                  Phrases.list(positions),
                  days),
          whose
              .map(
                  what ->
                      problems.isDated()
                          ? "change the dates of the rows of %s so that only one is valid on each day"
                              .formatted(what)
                          : "keep only one row of " + what)
              .orElseGet(
                  () ->
                      (problems.isDated() ? "for these days, " : "")
                          + "leave this cell empty, and name the position of the manager in a"
                          + " column for manager(...)"));
    }
  }
}
