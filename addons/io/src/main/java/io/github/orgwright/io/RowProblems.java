package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What is wrong, or worth knowing, in single rows, and the words that tell it. */
final class RowProblems {
  private static final int SHOWN = 40;
  private static final int LISTED = 8;

  private final List<Problem> problems = new ArrayList<>();

  /** All problems, by their first row. */
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

  /** The beginning of what a cell says, on one line. */
  private static String shown(String text) {
    String line = text.replaceAll("\\s+", " ");
    if (line.length() <= SHOWN) {
      return line;
    }
    boolean isInPair = Character.isHighSurrogate(line.charAt(SHOWN - 1));
    return line.substring(0, isInPair ? SHOWN - 1 : SHOWN) + "...";
  }

  /** The first few of many; whoever wants all finds them in the problem. */
  static String listed(Iterable<String> texts, int size) {
    String shown = String.join(", ", Iterables.limit(texts, LISTED));
    return size > LISTED ? shown + " and " + (size - LISTED) + " more" : shown;
  }

  private static String whose(String id) {
    return id.isEmpty() ? "" : " of " + id;
  }

  void blankId(int row) {
    add(
        RowProblemCodes.BLANK_ID,
        ImmutableList.of(row),
        ImmutableList.of(),
        "a row has no id, so it makes no position",
        "give it an id");
  }

  void setAside(int row, String id, String column, String word) {
    add(
        RowProblemCodes.SET_ASIDE,
        ImmutableList.of(row),
        ImmutableList.of(id),
        String.format(
            Locale.ROOT,
            "a row%s is set aside, since its column \"%s\" says \"%s\"",
            whose(id),
            column,
            word),
        String.format(Locale.ROOT, "leave setAside(\"%s\", \"%s\") away to read it", column, word));
  }

  /** Neither what a row was set aside for, nor the way out, tells years or education. */
  void setAsideForPersonal(int row, String id, String column) {
    add(
        RowProblemCodes.SET_ASIDE,
        ImmutableList.of(row),
        ImmutableList.of(id),
        String.format(
            Locale.ROOT, "a row%s is set aside for what its column \"%s\" says", whose(id), column),
        String.format(Locale.ROOT, "leave setAside(\"%s\", ...) away to read it", column));
  }

  void setAside(int row, String id) {
    add(
        RowProblemCodes.SET_ASIDE,
        ImmutableList.of(row),
        ImmutableList.of(id),
        String.format(Locale.ROOT, "a row%s is set aside, as was asked for", whose(id)),
        "leave setAsideRows(" + row + ") away to read it");
  }

  void noSuchRow(int row) {
    add(
        RowProblemCodes.BAD_ROW,
        ImmutableList.of(row),
        ImmutableList.of(),
        "a row was to be set aside that is none: it is blank, a comment, the header or not there",
        "count rows as faults do: the header is one, blank ones count");
  }

  void badRow(int row, String id, int fields, int columns) {
    String kept =
        fields < columns ? "what is missing is taken as empty" : "what is beyond is left out";
    add(
        RowProblemCodes.BAD_ROW,
        ImmutableList.of(row),
        ImmutableList.of(id),
        String.format(
            Locale.ROOT,
            "a row%s has %s where the header has %d; %s",
            whose(id),
            fields == 1 ? "1 field" : fields + " fields",
            columns,
            kept),
        "give the row as many fields as the header, with quotes around fields that have commas");
  }

  void badValue(int row, String id, String text, String column, String wanted, String taken) {
    add(
        RowProblemCodes.BAD_VALUE,
        ImmutableList.of(row),
        ImmutableList.of(id),
        String.format(
            Locale.ROOT,
            "\"%s\" in column \"%s\"%s is not %s",
            shown(text),
            column,
            whose(id),
            wanted),
        "write " + wanted + "; " + taken + " is taken in its place");
  }

  /** Years and education are the holder's own: the row and column lead to the cell. */
  void badPersonalValue(int row, String id, String column, String wanted, String taken) {
    add(
        RowProblemCodes.BAD_VALUE,
        ImmutableList.of(row),
        ImmutableList.of(id),
        String.format(
            Locale.ROOT, "the cell in column \"%s\"%s is not %s", column, whose(id), wanted),
        "write " + wanted + "; " + taken + " is taken in its place");
  }

  void ambiguousRole(int row, String id, String text, String column, List<Role> roles) {
    String ids = listed(Lists.transform(roles, Role::id), roles.size());
    add(
        RowProblemCodes.BAD_VALUE,
        ImmutableList.of(row),
        ImmutableList.of(id),
        String.format(
            Locale.ROOT,
            "\"%s\" in column \"%s\"%s may mean several roles: %s",
            shown(text),
            column,
            whose(id),
            ids),
        "write the id of the role; " + roles.get(0).id() + " is taken in its place");
  }

  void sharedSeat(String id, List<Integer> rows, int holders, boolean sameTitle) {
    add(
        RowProblemCodes.SHARED_SEAT,
        rows,
        ImmutableList.of(id),
        String.format(
            Locale.ROOT,
            "%s has %d rows with the same managers: it is one position with %s%s",
            id,
            rows.size(),
            holders == 1 ? "1 holder" : holders + " holders",
            sameTitle ? "" : "; their titles differ, and the first stands"),
        "nothing, if the position is shared; else give each an id of its own");
  }

  void conflict(String id, int first, String firstLines, int other, String otherLines) {
    add(
        ProblemCode.DUPLICATE_ID,
        ImmutableList.of(first, other),
        ImmutableList.of(id),
        String.format(
            Locale.ROOT,
            "%s has two rows with different managers, %s and %s; the first stands",
            id,
            firstLines,
            otherLines),
        String.format(
            Locale.ROOT,
            "give one of them another id, or set row %d aside for row %d to stand:"
                + " setAsideRows(%d)",
            first,
            other,
            first));
  }

  void repeatedHolder(String id, String person, int first, int other) {
    add(
        ProblemCode.DUPLICATE_ID,
        ImmutableList.of(first, other),
        ImmutableList.of(id, person),
        String.format(Locale.ROOT, "%s is held by %s in two rows; the first stands", id, person),
        "drop one of them");
  }

  void differentPerson(String person, int first, int other) {
    add(
        ProblemCode.DUPLICATE_ID,
        ImmutableList.of(first, other),
        ImmutableList.of(person),
        String.format(
            Locale.ROOT,
            "the person %s has different names or particulars in two rows; the first stand",
            person),
        "write them alike, or give the other person an id of their own");
  }

  void idTaken(String person, String made, int row) {
    add(
        ProblemCode.DUPLICATE_ID,
        ImmutableList.of(row),
        ImmutableList.of(person, made),
        String.format(
            Locale.ROOT,
            "a row has no position id, and that of its person, %s, is another position's;"
                + " the position %s was made for it",
            person,
            made),
        "give the row a position id");
  }

  void secondRow(String person, String made, int first, int row) {
    add(
        RowProblemCodes.SECOND_ROW_OF_PERSON,
        ImmutableList.of(first, row),
        ImmutableList.of(person, made),
        String.format(
            Locale.ROOT,
            "%s has a further row; a second position, %s, was made for it",
            person,
            made),
        "drop one of the rows, if the person holds one position");
  }

  void ambiguousManager(String person, List<String> positions, Collection<Integer> rows) {
    add(
        RowProblemCodes.AMBIGUOUS_MANAGER,
        rows,
        ImmutableList.<String>builder().add(person).addAll(positions).build(),
        String.format(
            Locale.ROOT,
            "the manager %s has several positions: %s; the first is taken",
            person,
            listed(positions, positions.size())),
        "name the manager by position, or keep one row of that person");
  }
}
