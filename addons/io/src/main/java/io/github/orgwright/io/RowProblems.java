package io.github.orgwright.io;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Strings;
import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import com.google.common.collect.Multimaps;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Sets;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects the problems of single rows. All their messages are here. */
final class RowProblems {
  private static final int LONGEST_VALUE = 40;

  private static final String LOCALE =
      ", or add the locale that the numbers are written in to the mapping, such as"
          + " locale(Locale.GERMANY)";

  private final List<Problem> problems = new ArrayList<>();
  private final int columns;

  // By their rows.
  private final SortedMap<Integer, Fields> shortRows = new TreeMap<>();
  private final SortedMap<Integer, Fields> longRows = new TreeMap<>();

  /** The bad values of columns in which many probably have one cause. */
  private final Map<BadColumn, List<BadCell>> badCells = new LinkedHashMap<>();

  private record BadColumn(String name, BadValue bad) {}

  /** The rows of one id that differ, by ids. */
  private final Map<String, Set<Integer>> differing = new LinkedHashMap<>();

  /**
   * Collects problems.
   *
   * @param columns the number of columns of the header
   */
  RowProblems(int columns) {
    this.columns = columns;
  }

  /** All problems, sorted by their first row. */
  List<Problem> inOrder() {
    badCells.forEach(this::addBadCells);
    addBadRows(shortRows, "fewer", "missing fields are read as empty", "add the missing fields");
    addBadRows(
        longRows,
        "more",
        "extra fields are ignored",
        "remove the extra fields, or put quotes around a field that contains the delimiter");
    problems.sort(
        Comparator.comparingInt(
            problem -> problem.rows().isEmpty() ? Integer.MAX_VALUE : problem.rows().get(0)));
    return problems;
  }

  /** A row, or rows, and the ids that a problem is about. */
  record Subject(Collection<Integer> rows, Collection<String> ids, @Nullable String column) {
    Subject(Collection<Integer> rows, Collection<String> ids) {
      this(rows, ids, null);
    }

    static Subject of(int row, String id) {
      return new Subject(List.of(row), List.of(id));
    }

    static Subject ofCell(int row, String id, String column) {
      return new Subject(List.of(row), List.of(id), column);
    }
  }

  void add(ProblemCode code, Subject subject, String message, String fix) {
    Problem.Builder problem =
        Problem.builder()
            .code(code)
            .rows(ImmutableList.sortedCopyOf(subject.rows()))
            .ids(Iterables.filter(subject.ids(), id -> !id.isEmpty()))
            .message(message)
            .fix(fix);
    if (subject.column() != null) {
      problem.column(subject.column());
    }
    problems.add(problem.build());
  }

  static String rowOf(String id) {
    return id.isEmpty() ? "the row" : "the row of " + id;
  }

  static String inColumn(String column, String id) {
    return " in column \"" + column + '"' + (id.isEmpty() ? "" : " of \"" + id + '"');
  }

  /** The beginning of the given value, on one line, in quotes. */
  static String quoted(String value) {
    String line = value.replaceAll("\\s+", " ");
    if (line.length() > LONGEST_VALUE) {
      boolean isInPair = Character.isHighSurrogate(line.charAt(LONGEST_VALUE - 1));
      line = line.substring(0, isInPair ? LONGEST_VALUE - 1 : LONGEST_VALUE) + "...";
    }
    return '"' + SafeText.of(line) + '"';
  }

  void blankId(int row) {
    add(
        RowProblemCodes.BLANK_ID,
        Subject.of(row, ""),
        "the row has no id, so no position was created for it",
        "give the row an id");
  }

  /** Neither the message nor the fix contains a personal word. */
  void excluded(int row, String id, String column, String word, boolean isPersonal) {
    addExcluded(
        row,
        id,
        isPersonal
            ? " because of the value of its column \"" + column + '"'
            : " because its column \"" + column + "\" has the value \"" + word + '"',
        "change this cell, or use a mapping without exclude(\""
            + column
            + "\", "
            + (isPersonal ? "..." : '"' + word + '"')
            + ")");
  }

  void excluded(int row, String id) {
    addExcluded(
        row, id, " by its number", "use a mapping without row " + row + " in excludeRows(...)");
  }

  /** The message does not contain the cell, which may be anything. */
  void excludedByCondition(int row, String id, String column) {
    addExcluded(
        row,
        id,
        " because its column \"" + column + "\" meets a condition of the mapping",
        "change the condition of exclude(\"" + column + "\", ...)");
  }

  void belowBlankRow(List<Integer> rows) {
    if (!rows.isEmpty()) {
      add(
          RowProblemCodes.EXCLUDED,
          new Subject(rows, List.of()),
          Phrases.count(rows.size(), "row")
              + (rows.size() == 1 ? " is" : " are")
              + " excluded because there is a blank row above",
          "none needed; to read them, use a mapping without untilBlankRow()");
    }
  }

  /** The rows of one id that differ, by ids. */
  Map<String, Set<Integer>> differing() {
    return differing;
  }

  private void differ(String id, Collection<Integer> rows) {
    differing.computeIfAbsent(id, key -> new TreeSet<>()).addAll(rows);
  }

  /** What a source has in addition to rows. */
  void skipped(List<String> entries) {
    if (!entries.isEmpty()) {
      add(
          RowProblemCodes.EXCLUDED,
          new Subject(List.of(), List.of()),
          entries.size() == 1
              ? "1 entry does not describe a person, so it is not read: " + Phrases.quoted(entries)
              : "%s entries do not describe people, so they are not read: %s"
                  .formatted(
                      entries.size(), Phrases.list(Lists.transform(entries, RowProblems::quoted))),
          "none needed");
    }
  }

  /** A row that may be a total or a note. */
  void bareRow(int row, String id, Optional<String> column) {
    add(
        RowProblemCodes.ROW_WITHOUT_TEXT,
        Subject.of(row, id),
        "the row of " + id + " has no text except its id, so it may not be a position",
        "if it is a total or a note, add %s to the mapping"
            .formatted(
                column
                    .map(name -> "exclude(\"%s\", \"%s\")".formatted(name, id))
                    .orElse("excludeRows(" + row + ")")));
  }

  void noManager(List<String> ids, List<Integer> rows) {
    if (!ids.isEmpty()) {
      add(
          RowProblemCodes.NO_MANAGER,
          new Subject(rows, ids),
          ids.size() == 1
              ? ids.get(0) + " has no manager, although the mapping requires one"
              : ids.size()
                  + " positions have no manager, although the mapping requires one: "
                  + Phrases.list(ids),
          "name a manager, or write a word of rootMarkers(...) for a root");
    }
  }

  void changedIds(List<String> ids, List<Integer> rows) {
    if (!ids.isEmpty()) {
      add(
          RowProblemCodes.DAMAGED_ID,
          new Subject(rows, ids),
          ids.size() == 1
              ? "a spreadsheet has probably changed the id " + Phrases.quoted(ids)
              : "a spreadsheet has probably changed " + ids.size() + " ids: " + Phrases.quoted(ids),
          "format the column of ids as text in the spreadsheet, correct the ids, and save the file again");
    }
  }

  /** Two ids that people cannot tell apart. */
  void alikeIds(String id, int row, String other, int otherRow) {
    int at = Strings.commonPrefix(id, other).length();
    add(
        RowProblemCodes.ALIKE_IDS,
        new Subject(List.of(row, otherRow), List.of(id, other)),
        "\"%s\" and \"%s\" are two ids that look the same, but differ from character %s on: %s and %s"
            .formatted(id, other, at + 1, character(id, at), character(other, at)),
        "if they are the same id, write both in the same way, or use idNormalizer(id ->"
            + " Normalizer.normalize(id, Normalizer.Form.NFKC).replaceAll(\"\\\\p{Cf}\", \"\").strip())");
  }

  private static String character(String id, int at) {
    return at < id.length() ? "U+%04X".formatted(id.codePointAt(at)) : "nothing";
  }

  void sameNumber(String id, int row, String other, int otherRow) {
    add(
        RowProblemCodes.DAMAGED_ID,
        new Subject(List.of(row, otherRow), List.of(id, other)),
        "\"%s\" and \"%s\" are different ids, but the same number".formatted(id, other),
        "if they are the same id, write both in the same way, or use idNormalizer(...)");
  }

  /** Columns whose names differ only in case or space from that of a column that is read. */
  void alikeColumns(String column, List<String> others) {
    add(
        RowProblemCodes.ALIKE_COLUMNS,
        new Subject(List.of(), List.of(), column),
        "columns \"%s\", %s differ only in how their names are written; only \"%s\" is read"
            .formatted(column, Phrases.quoted(others), column),
        "rename %s, or move the values into column \"%s\" and remove the %s"
            .formatted(Phrases.quoted(others), column, others.size() == 1 ? "other" : "others"));
  }

  private void addExcluded(int row, String id, String reason, String way) {
    add(
        RowProblemCodes.EXCLUDED,
        Subject.of(row, id),
        rowOf(id) + " is excluded" + reason,
        "none needed; to read the row, " + way);
  }

  void noSuchRow(int row) {
    add(
        RowProblemCodes.NO_SUCH_ROW,
        Subject.of(row, ""),
        "row %s of excludeRows(...) is not a row of data (blank, comment, header or beyond the end), so excluding it has no effect"
            .formatted(row),
        "correct the numbers in excludeRows(...); blank rows, comments and the header count as rows");
  }

  void badRow(int row, String id, int fields) {
    (fields < columns ? shortRows : longRows).put(row, new Fields(id, fields));
  }

  /** The number of fields of a row. */
  private record Fields(String id, int number) {}

  /** All rows with too few fields have one cause, and so do all with too many. */
  private void addBadRows(SortedMap<Integer, Fields> rows, String than, String use, String fix) {
    if (rows.isEmpty()) {
      return;
    }
    Fields first = requireNonNull(rows.get(rows.firstKey()));
    add(
        RowProblemCodes.BAD_ROW,
        new Subject(rows.keySet(), Collections2.transform(rows.values(), Fields::id)),
        rows.size() == 1
            ? "%s has %s, but the header has %s; %s"
                .formatted(rowOf(first.id()), Phrases.count(first.number(), "field"), columns, use)
            : "%s rows have %s fields than the header, which has %s; %s"
                .formatted(rows.size(), than, columns, use),
        fix);
  }

  /** Years and education are personal, so they are not quoted: the row and column lead to them. */
  void badValue(int row, String id, String value, String column, BadValue bad, boolean isPersonal) {
    add(
        RowProblemCodes.BAD_VALUE,
        Subject.ofCell(row, id, column),
        (isPersonal ? "the value" : quoted(value))
            + inColumn(column, id)
            + (" is not recognized; " + bad.used),
        "write " + bad.wanted + (bad.isNumber(value) ? LOCALE : ""));
  }

  /** A cell with a value that its column does not allow. */
  private record BadCell(int row, String id, String text) {}

  /** Keeps a bad value of a column in which many probably have one cause. */
  void badCell(int row, String id, String text, String column, BadValue bad) {
    badCells
        .computeIfAbsent(new BadColumn(column, bad), key -> new ArrayList<>())
        .add(new BadCell(row, id, text));
  }

  private void addBadCells(BadColumn column, List<BadCell> cells) {
    BadCell first = cells.get(0);
    BadValue bad = column.bad();
    add(
        bad.code(),
        new Subject(
            Lists.transform(cells, BadCell::row),
            Lists.transform(cells, BadCell::id),
            column.name()),
        cells.size() == 1
            ? "%s%s is not recognized; %s"
                .formatted(quoted(first.text()), inColumn(column.name(), first.id()), bad.used)
            : "%s rows have a value in column \"%s\" that is not recognized, for example %s; %s"
                .formatted(cells.size(), column.name(), quoted(first.text()), bad.usedInSeveral),
        "write " + bad.wanted + bad.otherFix(Lists.transform(cells, BadCell::text)));
  }

  /** A group with the rows of its leads by their ids; where a lead has several, all are named. */
  void severalLeads(String group, SetMultimap<String, Integer> leads, String column) {
    boolean isPlain = leads.size() == leads.keySet().size();
    List<String> named = new ArrayList<>();
    Multimaps.asMap(leads)
        .forEach(
            (id, rows) ->
                named.add(isPlain ? id : id + " (" + rows(ImmutableList.copyOf(rows)) + ")"));
    add(
        RowProblemCodes.SEVERAL_LEADS,
        new Subject(leads.values(), leads.keySet()),
        "the other rows of group \"%s\" have an unknown manager, because the group has %s leads: %s"
            .formatted(group, named.size(), Phrases.list(named)),
        "keep one of these leads, and clear column \"%s\" in the %s"
            .formatted(
                column,
                !isPlain ? "rows of the others" : named.size() == 2 ? "other row" : "other rows"));
  }

  /** The expected form of a value, and what is used in place of a bad one. */
  enum BadValue {
    HOLDING("substantive, acting, deputy, vacant or unknown", "substantive is used"),
    YEARS("a whole number of years", "it is ignored"),
    EDUCATION("secondary, bachelor, master or doctorate", "it is ignored"),
    DATE(
        "a date such as 2026-01-31",
        "the row is not valid on any day",
        "these rows are not valid on any day"),
    FTE("0 or a positive number", "1.0 is used"),
    AUTHORITY("an authority such as spend<=10000 or hire", "it is ignored"),
    DUTY("a duty such as accountable:roadmap@organization:Acme", "it is ignored"),
    KPI("a KPI such as retention=0.9@organization:Acme", "it is ignored"),
    LIMIT("an amount, unlimited, yes or no", "no authority is read"),
    LEAD(
        "yes, lead, no or member",
        "the row is read as a row of a member",
        "these rows are read as rows of members"),
    LINE_KIND("one of the words of lineKind(...)", "no line is read"),
    SCOPE("a scope such as organization:Acme/product:Cards", "it is ignored");

    final String wanted;
    private final String used;

    /** The same for several rows. */
    private final String usedInSeveral;

    BadValue(String wanted, String used) {
      this(wanted, used, used);
    }

    BadValue(String wanted, String used, String usedInSeveral) {
      this.wanted = wanted;
      this.used = used;
      this.usedInSeveral = usedInSeveral;
    }

    /** The code of a problem with such a value. */
    private ProblemCode code() {
      return this == DATE ? RowProblemCodes.BAD_DATE : RowProblemCodes.BAD_VALUE;
    }

    /** Whether a bad value is a number, but not in the expected form. */
    private boolean isNumber(String text) {
      return (this == FTE || this == LIMIT) && Numbers.isLikeNumber(text);
    }

    /** Another fix for cells with the given texts, after the first one. */
    private String otherFix(List<String> texts) {
      if (this == LEAD) {
        return ", or pass the words for leads to managerOfGroup(...)";
      }
      List<String> patterns = new ArrayList<>(DateFormats.guess(texts.get(0)));
      texts.forEach(text -> patterns.retainAll(DateFormats.guess(text)));
      patterns.replaceAll("dates(\"%s\")"::formatted);
      return patterns.isEmpty()
          ? ", or give the date pattern with dates(...)"
          : ", or add %s to the mapping".formatted(Phrases.series(patterns, "or"));
    }
  }

  /** A fix for several columns cannot say that an empty cell means vacant. */
  void nameLikeStatus(int row, String id, String column, boolean isOnlyColumn) {
    add(
        RowProblemCodes.NAME_LIKE_STATUS,
        Subject.ofCell(row, id, column),
        "the cell%s looks like a status, but is read as the name or id of a person"
            .formatted(inColumn(column, id)),
        "if the position is vacant, write \"Vacant\", or pass the text of the cell to vacantWhere(\"%s\", ...)%s; if its holder is not disclosed, pass the text to undisclosedNames(...)"
            .formatted(
                column, isOnlyColumn ? ", and also \"\" if an empty cell means vacant" : ""));
  }

  void likeStatus(int row, String id, String column, String method) {
    add(
        RowProblemCodes.NAME_LIKE_STATUS,
        Subject.ofCell(row, id, column),
        "the cell%s looks like a word for %s(...), but the mapping does not have this word"
            .formatted(inColumn(column, id), method),
        "if it means the same, pass the text of the cell to %s(\"%s\", ...)"
            .formatted(method, column));
  }

  void vacantWithStandIn(int row, String id, String vacantColumn, String column) {
    add(
        RowProblemCodes.BAD_VALUE,
        Subject.ofCell(row, id, column),
        "the row of %s says in column \"%s\" that the position is vacant, but in column \"%s\" that the person is an acting holder or a deputy; the position is read as vacant, without the person"
            .formatted(id, vacantColumn, column),
        "if the person stands in, write one row for the vacancy and one for the person; otherwise clear the cell in column \"%s\""
            .formatted(column));
  }

  void ambiguousRole(int row, String id, String value, String column, List<Role> roles) {
    add(
        RowProblemCodes.BAD_VALUE,
        Subject.ofCell(row, id, column),
        "%s%s matches %s roles: %s; %s is used"
            .formatted(
                quoted(value),
                inColumn(column, id),
                roles.size(),
                Phrases.list(Lists.transform(roles, Role::id)),
                roles.get(0).id()),
        "write the id of the role");
  }

  void sharedPosition(String id, List<Integer> rows, int holders, int deputies) {
    List<String> people = new ArrayList<>();
    if (holders > 0) {
      people.add(Phrases.count(holders, "holder"));
    }
    if (deputies > 0) {
      people.add(deputies == 1 ? "1 deputy" : deputies + " deputies");
    }
    add(
        RowProblemCodes.SHARED_POSITION,
        new Subject(rows, List.of(id)),
        "%s has %s rows with the same managers; they are read as one position%s"
            .formatted(
                id, rows.size(), people.isEmpty() ? "" : " with " + Phrases.series(people, "and")),
        "none needed if the position is shared; otherwise give each row its own id");
  }

  void repeatedRow(String id, List<Integer> rows) {
    add(
        RowProblemCodes.REPEATED_ROW,
        new Subject(rows, List.of(id)),
        "the row of " + id + " is repeated in the file, and is counted once",
        "keep one of these rows");
  }

  void differentRows(String id, Collection<Integer> rows, String differences, String fix) {
    differ(id, rows);
    add(
        RowProblemCodes.DIFFERENT_ROWS,
        new Subject(rows, List.of(id)),
        "%s has %s rows that differ %s".formatted(id, rows.size(), differences),
        fix);
  }

  /**
   * Rows of one position with different managers, by managers; the first ones are used.
   *
   * @param areLines whether each row is a line of some kind
   */
  void conflict(
      String id, List<ManagerRows> byManagers, boolean areLines, Optional<String> ignoringCase) {
    List<Integer> all = new ArrayList<>();
    byManagers.forEach(some -> all.addAll(some.rows()));
    differ(id, all);
    ManagerRows first = byManagers.get(0);
    List<Integer> others = without(first, all);
    boolean isShort = all.size() <= Phrases.SHOWN;
    String fix =
        others.size() == 1
            ? (areLines
                    ? "write another kind of line in row %s, or exclude it"
                    : "give row %s another id, or exclude it")
                .formatted(others.get(0))
            : (areLines
                    ? "write another kind of line in each of %s, or exclude them"
                    : "give each of %s its own id, or exclude them")
                .formatted(isShort ? rows(others) : "the other rows");
    StringBuilder fixes = new StringBuilder(fix);
    fixes.append(" with excludeRows(").append(isShort ? numbers(others) : "...").append(')');
    for (ManagerRows other : isShort ? Iterables.skip(byManagers, 1) : List.<ManagerRows>of()) {
      fixes.append(
          "; to use %s instead, exclude %s"
              .formatted(rows(other.rows()), rows(without(other, all))));
    }
    if (byManagers.stream().allMatch(some -> some.managers().equalsIgnoreCase(first.managers()))) {
      ignoringCase.ifPresent(
          way -> fixes.append("; if they are the same, ignore case: ").append(way));
    }
    List<String> shown =
        byManagers.stream().skip(1).limit(Phrases.SHOWN).map(r -> r.text()).toList();
    add(
        ProblemCode.DUPLICATE_ID,
        new Subject(all, List.of(id)),
        "%s has %s, but %s%s; %s %s used"
            .formatted(
                id,
                first.text(),
                Phrases.series(shown, "and"),
                Phrases.more(byManagers.size() - 1, Phrases.SHOWN),
                rows(first.rows()),
                first.rows().size() == 1 ? "is" : "are"),
        fixes.toString());
  }

  private static List<Integer> without(ManagerRows some, List<Integer> all) {
    return ImmutableList.sortedCopyOf(
        Sets.difference(ImmutableSet.copyOf(all), ImmutableSet.copyOf(some.rows())));
  }

  /** Rows of one position that name the same managers. */
  record ManagerRows(String managers, List<Integer> rows) {
    private String text() {
      return managers + " in " + RowProblems.rows(rows);
    }
  }

  /** The numbers of some rows, with a word for them. */
  static String rows(List<Integer> rows) {
    return (rows.size() == 1 ? "row " : "rows ") + numbers(rows);
  }

  private static String numbers(List<Integer> rows) {
    return Phrases.list(Lists.transform(rows, String::valueOf));
  }

  void differentPerson(String person, int first, int other) {
    add(
        ProblemCode.DUPLICATE_ID,
        new Subject(List.of(first, other), List.of(person)),
        "person \"%s\" has different names or details in two rows; those of row %s are used"
            .formatted(person, first),
        "write the same name and details in both rows, or give the second person another id");
  }

  void idTaken(String person, String made, int row) {
    add(
        ProblemCode.DUPLICATE_ID,
        new Subject(List.of(row), List.of(person, made)),
        "the row has no position id, and its person id \"%s\" is already the id of another position; position \"%s\" was created for the row"
            .formatted(person, made),
        "give the row a position id");
  }

  void secondRow(String person, String made, int first, int row) {
    add(
        RowProblemCodes.SECOND_ROW_OF_PERSON,
        new Subject(List.of(first, row), List.of(person, made)),
        "person \"%s\" has more than one row; position \"%s\" was created for row %s"
            .formatted(person, made, row),
        "remove one of the rows, unless the person has several positions");
  }

  void ambiguousManager(
      String person, Collection<String> positions, Collection<Integer> rows, boolean isOfPersons) {
    add(
        RowProblemCodes.AMBIGUOUS_MANAGER,
        new Subject(rows, ImmutableList.<String>builder().add(person).addAll(positions).build()),
        "manager \"%s\" has %s positions: %s; the first is used"
            .formatted(person, positions.size(), Phrases.list(positions)),
        isOfPersons
            ? "keep only one row of person \"" + person + '"'
            : "leave this cell empty, and name the position of the manager in a column for manager(...)");
  }
}
