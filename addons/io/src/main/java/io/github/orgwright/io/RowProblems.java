package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.internal.Phrases;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Collects the problems of single rows. All their messages are here. */
final class RowProblems {
  private final List<Problem> problems = new ArrayList<>();

  /** All problems, sorted by their first row. */
  List<Problem> inOrder() {
    problems.sort(Comparator.comparingInt(problem -> problem.rows().get(0)));
    return problems;
  }

  private void add(
      ProblemCode code,
      Collection<Integer> rows,
      Collection<String> ids,
      String message,
      String fix) {
    problems.add(
        Problem.builder()
            .code(code)
            .rows(ImmutableList.sortedCopyOf(rows))
            .ids(ids.stream().filter(id -> !id.isEmpty()).collect(ImmutableList.toImmutableList()))
            .message(message)
            .fix(fix)
            .build());
  }

  private void add(ProblemCode code, int row, String id, String message, String fix) {
    add(code, ImmutableList.of(row), ImmutableList.of(id), message, fix);
  }

  private static String row(String id) {
    return "the row" + of(id);
  }

  private static String of(String id) {
    return id.isEmpty() ? "" : " of " + id;
  }

  private static String inColumn(String column, String id) {
    return " in column \"" + column + '"' + of(id);
  }

  void blankId(int row) {
    add(
        RowProblemCodes.BLANK_ID,
        row,
        "",
        "the row has no id, so no position was made from it",
        "give the row an id");
  }

  void excluded(int row, String id, String column, String word) {
    addExcluded(
        row,
        id,
        ", since its column \"" + column + "\" has the value \"" + word + '"',
        "without exclude(\"" + column + "\", \"" + word + "\")");
  }

  /** Neither the message nor the fix contains the years of experience or the education. */
  void excludedForPersonalValue(int row, String id, String column) {
    addExcluded(
        row,
        id,
        " because of the value of its column \"" + column + '"',
        "without exclude(\"" + column + "\", ...)");
  }

  void excluded(int row, String id) {
    addExcluded(row, id, " by its number", "without row " + row + " in excludeRows(...)");
  }

  private void addExcluded(int row, String id, String reason, String mapping) {
    add(
        RowProblemCodes.EXCLUDED,
        row,
        id,
        row(id) + " is excluded" + reason,
        "none needed; to read the row, use a mapping " + mapping);
  }

  void noSuchRow(int row) {
    add(
        RowProblemCodes.NO_SUCH_ROW,
        row,
        "",
        "an excluded row is blank, a comment, the header or not in the file, so excluding it has no effect",
        "correct the numbers in excludeRows(...), which count blank rows, comments and the header");
  }

  void badRow(int row, String id, int fields, int columns) {
    boolean isShort = fields < columns;
    add(
        RowProblemCodes.BAD_ROW,
        row,
        id,
        row(id)
            + " has "
            + Phrases.count(fields, "field")
            + ", but the header has "
            + columns
            + (isShort ? "; missing fields are read as empty" : "; extra fields are ignored"),
        isShort
            ? "add the missing fields"
            : "remove the extra fields, or put quotes around a field that contains the delimiter");
  }

  void badValue(int row, String id, String value, String column, BadValue bad) {
    addBadValue(row, id, CellText.quoted(value) + inColumn(column, id), bad);
  }

  /** Years and education are personal, so they are not quoted: the row and column lead to them. */
  void badPersonalValue(int row, String id, String column, BadValue bad) {
    addBadValue(row, id, "the value" + inColumn(column, id), bad);
  }

  private void addBadValue(int row, String id, String value, BadValue bad) {
    add(
        RowProblemCodes.BAD_VALUE,
        row,
        id,
        value + " is not " + bad.wanted + "; " + bad.used,
        "write " + bad.wanted);
  }

  /** The expected form of a value, and what is used in place of a bad one. */
  enum BadValue {
    HOLDING("substantive, acting, deputy, vacant or unknown", "substantive is used"),
    YEARS("a whole number of years", "it is ignored"),
    EDUCATION("secondary, bachelor, master or doctorate", "it is ignored"),
    FTE("a number of at least 0", "1.0 is used"),
    AUTHORITY("an authority such as spend<=10000 or hire", "it is ignored"),
    SCOPE("a scope such as organization:Acme/product:Cards", "it is ignored");

    private final String wanted;
    private final String used;

    BadValue(String wanted, String used) {
      this.wanted = wanted;
      this.used = used;
    }

    String wanted() {
      return wanted;
    }
  }

  void nameLikeVacancy(int row, String id, String column) {
    add(
        RowProblemCodes.NAME_LIKE_STATUS,
        row,
        id,
        "the name"
            + inColumn(column, id)
            + " begins like \"Vacant\" or \"Vacancy\" and is read as that of a person",
        "if the position is vacant, write \"Vacant\", or pass what the cell says to vacantWhere(\""
            + column
            + "\", ...)");
  }

  void ambiguousRole(int row, String id, String value, String column, List<Role> roles) {
    add(
        RowProblemCodes.BAD_VALUE,
        row,
        id,
        CellText.quoted(value)
            + inColumn(column, id)
            + " matches "
            + roles.size()
            + " roles: "
            + Phrases.list(Lists.transform(roles, Role::id))
            + "; "
            + roles.get(0).id()
            + " is used",
        "write the id of the role");
  }

  void sharedPosition(String id, List<Integer> rows, int holders) {
    add(
        RowProblemCodes.SHARED_POSITION,
        rows,
        ImmutableList.of(id),
        id
            + " has "
            + rows.size()
            + " rows with the same managers; they are read as one position with "
            + (holders == 0 ? "no holder" : Phrases.count(holders, "holder")),
        "none needed if the position is shared; otherwise give each row its own id");
  }

  void repeatedRow(String id, List<Integer> rows) {
    add(
        RowProblemCodes.REPEATED_ROW,
        rows,
        ImmutableList.of(id),
        "the row of " + id + " is repeated in the file, and counts once",
        "keep one of these rows");
  }

  void differentRows(String id, RowDifferences differences, String fix) {
    add(
        RowProblemCodes.DIFFERENT_ROWS,
        differences.rows(),
        ImmutableList.of(id),
        id + " has " + differences.rows().size() + " rows that differ " + differences,
        fix);
  }

  /** Rows of one position with different managers, by managers; the first ones are used. */
  void conflict(String id, List<ManagerRows> byManagers) {
    List<Integer> all = new ArrayList<>();
    byManagers.forEach(some -> all.addAll(some.rows()));
    ManagerRows first = byManagers.get(0);
    List<Integer> others = without(first, all);
    boolean isShort = all.size() <= Phrases.SHOWN;
    StringBuilder fix = new StringBuilder();
    if (others.size() == 1) {
      fix.append("give row ").append(others.get(0)).append(" another id, or exclude it");
    } else {
      fix.append("give each of ")
          .append(isShort ? rows(others) : "the other rows")
          .append(" its own id, or exclude them");
    }
    fix.append(" with excludeRows(").append(isShort ? numbers(others) : "...").append(')');
    for (ManagerRows other : isShort ? Iterables.skip(byManagers, 1) : List.<ManagerRows>of()) {
      fix.append("; to use ")
          .append(rows(other.rows()))
          .append(" instead, exclude ")
          .append(rows(without(other, all)));
    }
    add(
        ProblemCode.DUPLICATE_ID,
        all,
        ImmutableList.of(id),
        id
            + " has "
            + first
            + ", but "
            + Phrases.series(
                byManagers.stream().skip(1).limit(Phrases.SHOWN).map(Object::toString).toList(),
                "and")
            + Phrases.more(byManagers.size() - 1, Phrases.SHOWN)
            + "; "
            + rows(first.rows())
            + (first.rows().size() == 1 ? " is used" : " are used"),
        fix.toString());
  }

  private static List<Integer> without(ManagerRows some, List<Integer> all) {
    return ImmutableList.sortedCopyOf(
        Sets.difference(Sets.newLinkedHashSet(all), ImmutableSet.copyOf(some.rows())));
  }

  /** Rows of one position that name the same managers. */
  record ManagerRows(String managers, List<Integer> rows) {
    @Override
    public String toString() {
      return managers + " in " + RowProblems.rows(rows);
    }
  }

  private static String rows(List<Integer> rows) {
    return (rows.size() == 1 ? "row " : "rows ") + numbers(rows);
  }

  private static String numbers(List<Integer> rows) {
    return Phrases.list(Lists.transform(rows, String::valueOf));
  }

  void differentPerson(String person, int first, int other) {
    add(
        ProblemCode.DUPLICATE_ID,
        ImmutableList.of(first, other),
        ImmutableList.of(person),
        "person "
            + person
            + " has different names or details in two rows; those of row "
            + first
            + " are used",
        "write the same name and details in both rows, or give the other person another id");
  }

  void idTaken(String person, String made, int row) {
    add(
        ProblemCode.DUPLICATE_ID,
        ImmutableList.of(row),
        ImmutableList.of(person, made),
        "the row has no position id, and another position has the id of its person, "
            + person
            + "; position "
            + made
            + " was made for the row",
        "give the row a position id");
  }

  void secondRow(String person, String made, int first, int row) {
    add(
        RowProblemCodes.SECOND_ROW_OF_PERSON,
        ImmutableList.of(first, row),
        ImmutableList.of(person, made),
        "person "
            + person
            + " has more than one row; position "
            + made
            + " was made for row "
            + row,
        "remove one of the rows, unless the person has several positions");
  }

  void ambiguousManager(
      String person, Collection<String> positions, Collection<Integer> rows, boolean isOfPersons) {
    add(
        RowProblemCodes.AMBIGUOUS_MANAGER,
        rows,
        ImmutableList.<String>builder().add(person).addAll(positions).build(),
        "manager "
            + person
            + " has "
            + positions.size()
            + " positions: "
            + Phrases.list(positions)
            + "; the first is used",
        isOfPersons
            ? "keep one row of person " + person
            : "leave this cell empty, and name the position of the manager in a column for manager(...)");
  }
}
