package io.github.orgwright.io;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Strings;
import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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

  /** The days on which rows are valid, by their numbers; empty if they are not dated. */
  private final Map<Integer, DayRange> daysOfRows = new HashMap<>();

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

  /** Says on which days a row is valid. */
  void setDays(int row, DayRange days) {
    daysOfRows.put(row, days);
  }

  /** Whether rows have dates. */
  boolean isDated() {
    return !daysOfRows.isEmpty();
  }

  private Set<DayRange> days(Collection<Integer> rows) {
    Set<DayRange> days = new LinkedHashSet<>();
    rows.forEach(row -> days.add(daysOfRows.getOrDefault(row, DayRange.ALWAYS)));
    return days;
  }

  boolean haveDifferentDays(Collection<Integer> rows) {
    return isDated() && days(rows).size() > 1;
  }

  /** All days on which one of the given rows is valid. */
  String daysOf(Collection<Integer> rows) {
    return DayRange.text(ImmutableList.copyOf(days(rows)));
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

  /**
   * The fix for an unknown manager, and how to say that the word means no manager if that is likely
   * and no id is similar.
   */
  static String orRootMarker(String word, String fix, MappingSpec spec) {
    return !spec.isOwnConvention() && fix.startsWith("add ") && StatusWords.isLikeNoManager(word)
        ? "if it means that there is no manager, add rootMarkers(\""
            + word
            + "\") to the mapping; otherwise, "
            + fix
        : fix;
  }

  void changedIds(List<String> ids, List<Integer> rows) {
    if (!ids.isEmpty()) {
      add(
          RowProblemCodes.DAMAGED_ID,
          new Subject(rows, ids),
          ids.size() == 1
              ? "a spreadsheet has probably changed the id " + Phrases.quoted(ids)
              : "a spreadsheet has probably changed " + ids.size() + " ids: " + Phrases.quoted(ids),
          "format the column of ids as text in the spreadsheet, correct the ids, and save the file"
              + " again");
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
            + " Normalizer.normalize(id, Normalizer.Form.NFKC).replaceAll(\"\\\\p{Cf}\","
            + " \"\").strip())");
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
            ? "%s%s %s; %s"
                .formatted(
                    quoted(first.text()), inColumn(column.name(), first.id()), bad.fact(), bad.used)
            : "%s rows have a value in column \"%s\" that %s, for example %s; %s"
                .formatted(
                    cells.size(),
                    column.name(),
                    bad.fact(),
                    quoted(first.text()),
                    bad.usedInSeveral),
        "write " + bad.wanted + bad.otherFix(Lists.transform(cells, BadCell::text)));
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
    MISSING_DAY(
        "a day that exists",
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
      return this == DATE || this == MISSING_DAY
          ? RowProblemCodes.BAD_DATE
          : RowProblemCodes.BAD_VALUE;
    }

    /** Whether a bad value is a number, but not in the expected form. */
    private boolean isNumber(String text) {
      return (this == FTE || this == LIMIT) && Numbers.isLikeNumber(text);
    }

    /** What is wrong with a value. */
    private String fact() {
      return this == MISSING_DAY ? "is a day that does not exist" : "is not recognized";
    }

    /** Another fix for cells with the given texts, after the first one. */
    private String otherFix(List<String> texts) {
      if (this == MISSING_DAY) {
        return "";
      }
      if (this == LEAD) {
        return ", or pass the words for leads to managerOfGroup(...)";
      }
      List<String> patterns = new ArrayList<>(DateFormats.guess(texts.get(0)));
      texts.forEach(text -> patterns.retainAll(DateFormats.guess(text)));
      String missing =
          texts.stream()
              .filter(text -> DateFormats.isMissingDay(text, patterns))
              .findFirst()
              .map(text -> ", and correct days that do not exist, such as " + quoted(text))
              .orElse("");
      patterns.replaceAll("dates(\"%s\")"::formatted);
      return patterns.isEmpty()
          ? ", or give the date pattern with dates(...)"
          : ", or add %s to the mapping%s".formatted(Phrases.series(patterns, "or"), missing);
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

  /** The numbers of some rows, with a word for them. */
  static String rows(List<Integer> rows) {
    return (rows.size() == 1 ? "row " : "rows ") + numbers(rows);
  }

  static String numbers(List<Integer> rows) {
    return Phrases.list(Lists.transform(rows, String::valueOf));
  }
}
