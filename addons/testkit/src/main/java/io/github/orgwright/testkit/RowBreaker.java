package io.github.orgwright.testkit;

import static io.github.orgwright.testkit.BrokenRow.Outcome.HARMLESS;
import static io.github.orgwright.testkit.BrokenRow.Outcome.PROBLEM;
import static io.github.orgwright.testkit.BrokenRow.Outcome.UNREADABLE;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Creates files with the rows of an organization, each with one change. */
final class RowBreaker {
  private static final int ID = 0;
  private static final int TITLE = 1;
  private static final int MANAGER = 3;
  private static final int PERSON = 4;
  private static final int NAME = 5;
  private static final List<String> HEADER =
      List.of("id", "title", "role", "manager", "person", "name");

  private final List<List<String>> rows = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final SeededRandom random;
  private final List<BrokenRow> broken = new ArrayList<>();

  RowBreaker(Organization organization, SeededRandom random) {
    this.random = random;
    rows.add(HEADER);
    for (Position position : organization.positions().list()) {
      places.put(position.id(), rows.size());
      ids.add(position.id());
      rows.add(row(organization, position));
    }
  }

  private static List<String> row(Organization organization, Position position) {
    String manager =
        organization.hierarchy().directManagers(position).stream()
            .map(Position::id)
            .findFirst()
            .orElse("");
    String person =
        organization.holders(position).stream().map(Assignment::person).findFirst().orElse("");
    String role = position.mainRole().map(Role::id).orElse("");
    return List.of(position.id(), position.title().orElse(""), role, manager, person, "");
  }

  String text() {
    return text(rows, "\n");
  }

  private static String text(List<List<String>> rows, String lineEnd) {
    return rows.stream()
        .map(row -> row.stream().map(RowBreaker::field).collect(Collectors.joining(",")) + lineEnd)
        .collect(Collectors.joining());
  }

  private static String field(String text) {
    boolean isPlain =
        text.indexOf(',') < 0
            && text.indexOf('"') < 0
            && text.indexOf('\n') < 0
            && text.indexOf('\r') < 0;
    return isPlain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  List<BrokenRow> all() {
    addFiles();
    if (rows.size() > 1) {
      addHarmlessRows();
      addIds();
      addManagers();
      addPeople();
      addLengths();
    }
    return List.copyOf(broken);
  }

  private int size() {
    return rows.size() - 1;
  }

  private int anyRow() {
    return 1 + random.below(size());
  }

  private String cell(int row, int column) {
    return rows.get(row).get(column);
  }

  private List<List<String>> with(int row, int column, String text) {
    List<String> changed = new ArrayList<>(rows.get(row));
    changed.set(column, text);
    return with(row, changed);
  }

  private List<List<String>> with(int row, List<String> fields) {
    List<List<String>> changed = new ArrayList<>(rows);
    changed.set(row, fields);
    return changed;
  }

  private List<List<String>> plus(List<String> fields) {
    List<List<String>> changed = new ArrayList<>(rows);
    changed.add(fields);
    return changed;
  }

  private void add(
      String name,
      BrokenRow.Outcome outcome,
      List<List<String>> changed,
      List<Integer> concerned,
      List<String> concernedIds) {
    add(name, outcome, text(changed, "\n"), concerned, concernedIds);
  }

  private void add(
      String name,
      BrokenRow.Outcome outcome,
      String text,
      List<Integer> concerned,
      List<String> concernedIds) {
    List<Integer> counted = concerned.stream().map(row -> row + 1).sorted().toList();
    broken.add(new BrokenRow(name, text, outcome, counted, concernedIds));
  }

  private void addFiles() {
    add("empty-file", UNREADABLE, "", List.of(), List.of());
    add("header-only", PROBLEM, List.of(HEADER), List.of(), List.of());
    add("missing-column", UNREADABLE, withoutColumn(ID), List.of(), List.of());
    add("duplicate-column", UNREADABLE, withColumnTwice(), List.of(), List.of());
    if (size() == 0) {
      return;
    }
    add("other-delimiter", UNREADABLE, text().replace(',', ';'), List.of(), List.of());
    add("unclosed-quote", UNREADABLE, text() + "\"open,\n", List.of(), List.of());
    add("byte-order-mark", HARMLESS, "\uFEFF" + text(), List.of(), List.of());
    add("crlf-line-ends", HARMLESS, text(rows, "\r\n"), List.of(), List.of());
    add("cr-line-ends", HARMLESS, text(rows, "\r"), List.of(), List.of());
    String text = text();
    add("no-final-line-end", HARMLESS, text.substring(0, text.length() - 1), List.of(), List.of());
    List<List<String>> spaced = new ArrayList<>(rows);
    spaced.add(anyRow(), List.of("", "", "", "", "", ""));
    spaced.add(List.of("", ""));
    add("blank-rows", HARMLESS, spaced, List.of(), List.of());
    add("columns-in-another-order", HARMLESS, reversed(), List.of(), List.of());
    add("upper-case-header", HARMLESS, with(0, capitals(HEADER)), List.of(), List.of());
  }

  private static List<String> capitals(List<String> texts) {
    return texts.stream().map(text -> text.toUpperCase(Locale.ROOT)).toList();
  }

  private List<List<String>> withoutColumn(int column) {
    List<List<String>> changed = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> shorter = new ArrayList<>(row);
      shorter.remove(column);
      changed.add(shorter);
    }
    return changed;
  }

  private List<List<String>> withColumnTwice() {
    List<List<String>> changed = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> longer = new ArrayList<>(row);
      longer.add(row.get(ID));
      changed.add(longer);
    }
    return changed;
  }

  private List<List<String>> reversed() {
    List<List<String>> changed = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> other = new ArrayList<>();
      row.forEach(field -> other.add(0, field));
      changed.add(other);
    }
    return changed;
  }

  private void addHarmlessRows() {
    addTitle("quotes-in-a-field", "The \"big\" one, \"\"");
    addTitle("commas-in-a-field", ",a,,b,");
    addTitle("line-breaks-in-a-field", "first\nsecond\r\nthird");
    addTitle("formula", "=1+1");
    addTitle("formula-of-a-link", "@SUM(A1)|'cmd'!A0");
    addTitle(
        "letters-beyond-ascii", "Gesch\u00e4ftsf\u00fchrung \u0416 \u6f22 \uD83D\uDE00 e\u0301");
    addTitle("long-field", "x".repeat(20_000));
    int row = anyRow();
    add(
        "spaces-around-an-id",
        HARMLESS,
        with(row, ID, " " + cell(row, ID) + "  "),
        List.of(row),
        List.of());
    int managed = rowWithManager();
    if (managed > 0) {
      String manager = cell(managed, MANAGER) + " \t";
      add(
          "spaces-after-a-manager",
          HARMLESS,
          with(managed, MANAGER, manager),
          List.of(managed),
          List.of());
    }
  }

  private void addTitle(String name, String title) {
    int row = anyRow();
    add(name, HARMLESS, with(row, TITLE, title), List.of(row), List.of());
  }

  private void addIds() {
    int row = anyRow();
    String id = cell(row, ID);
    List<String> twin = new ArrayList<>(rows.get(row));
    twin.set(MANAGER, cell(row, MANAGER).isEmpty() ? freshId("manager") : "");
    add("duplicate-id", PROBLEM, plus(twin), List.of(row, rows.size()), List.of(id));
    List<String> anonymous = List.of("", "Without an id", "", cell(anyRow(), ID), "", "");
    add("blank-id", PROBLEM, plus(anonymous), List.of(rows.size()), List.of());
    List<String> shared = new ArrayList<>(rows.get(row));
    shared.set(PERSON, freshId("person"));
    add("one-id-two-people", PROBLEM, plus(shared), List.of(row, rows.size()), List.of(id));
  }

  /** An unknown id. */
  private String freshId(String stem) {
    String id = "unknown-" + stem;
    while (ids.contains(id)) {
      id += "-x";
    }
    return id;
  }

  private void addManagers() {
    int row = anyRow();
    String id = cell(row, ID);
    addUnknown("unknown-manager", row, freshId("manager"));
    add("self-manager", PROBLEM, with(row, MANAGER, id), List.of(row), List.of(id));
    addCycle();
    int managed = rowWithManager();
    if (managed == 0) {
      return;
    }
    String manager = cell(managed, MANAGER);
    addUnknown("manager-in-another-case", managed, otherCase(manager));
    addUnknown("misspelled-manager", managed, manager.substring(0, manager.length() - 1));
    addUnknown("person-id-as-manager", managed, cell(places.getOrDefault(manager, 0), PERSON));
  }

  private static String otherCase(String id) {
    String upper = id.toUpperCase(Locale.ROOT);
    return upper.equals(id) ? id.toLowerCase(Locale.ROOT) : upper;
  }

  /** Omitted if the manager would be blank or known. */
  private void addUnknown(String name, int row, String manager) {
    if (!manager.isBlank() && !ids.contains(manager.strip())) {
      add(
          name,
          PROBLEM,
          with(row, MANAGER, manager),
          List.of(row),
          List.of(cell(row, ID), manager));
    }
  }

  /** A random row with a manager; 0 if there is none. */
  private int rowWithManager() {
    int from = random.below(size());
    for (int i = 0; i < size(); i++) {
      int row = 1 + (from + i) % size();
      if (!cell(row, MANAGER).isEmpty()) {
        return row;
      }
    }
    return 0;
  }

  /** A manager reports to a position below. */
  private void addCycle() {
    int low = rowWithManager();
    if (low == 0) {
      return;
    }
    Set<Integer> chain = new LinkedHashSet<>();
    int at = low;
    int longest = random.between(2, 6);
    while (at > 0 && chain.size() < longest && chain.add(at)) {
      at = places.getOrDefault(cell(at, MANAGER), 0);
    }
    if (chain.size() < 2) {
      return;
    }
    List<Integer> cycle = List.copyOf(chain);
    int high = cycle.get(cycle.size() - 1);
    add(
        "cycle",
        PROBLEM,
        with(high, MANAGER, cell(low, ID)),
        cycle,
        cycle.stream().map(row -> cell(row, ID)).toList());
  }

  private void addPeople() {
    if (size() < 2) {
      return;
    }
    int first = anyRow();
    int second = 1 + first % size();
    List<List<String>> namesakes =
        withPerson(first, freshId("person-1"), second, freshId("person-2"), "Kim Example");
    add("two-people-one-name", HARMLESS, namesakes, List.of(first, second), List.of());
    String person = freshId("person");
    List<List<String>> renamed = withPerson(first, person, second, person, "Kim Example");
    renamed.set(second, withLast(renamed.get(second), "Kim Other"));
    add("one-person-two-names", PROBLEM, renamed, List.of(first, second), List.of(person));
  }

  private List<List<String>> withPerson(
      int first, String firstPerson, int second, String secondPerson, String name) {
    List<String> one = new ArrayList<>(rows.get(first));
    one.set(PERSON, firstPerson);
    List<String> other = new ArrayList<>(rows.get(second));
    other.set(PERSON, secondPerson);
    List<List<String>> changed = with(first, withLast(one, name));
    changed.set(second, withLast(other, name));
    return changed;
  }

  private static List<String> withLast(List<String> row, String name) {
    List<String> changed = new ArrayList<>(row);
    changed.set(NAME, name);
    return changed;
  }

  private void addLengths() {
    int row = anyRow();
    List<String> id = List.of(cell(row, ID));
    add("short-row", PROBLEM, with(row, rows.get(row).subList(0, MANAGER + 1)), List.of(row), id);
    List<String> longer = new ArrayList<>(rows.get(row));
    longer.add("beyond");
    add("long-row", PROBLEM, with(row, longer), List.of(row), id);
    List<String> alone = List.of(cell(row, ID));
    add("id-only-row", PROBLEM, with(row, alone), List.of(row), id);
  }
}
