package io.github.orgwright.testkit.rows;

import static io.github.orgwright.testkit.model.BrokenRow.Outcome.HARMLESS;
import static io.github.orgwright.testkit.model.BrokenRow.Outcome.PROBLEM;
import static io.github.orgwright.testkit.model.BrokenRow.Outcome.UNREADABLE;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import io.github.orgwright.testkit.generate.SeededRandom;
import io.github.orgwright.testkit.model.BrokenRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Makes files that each have the rows of an organization, with one unusual or invalid detail. */
public final class RowBreaker {
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

  /** {@return files with one detail each} */
  public static List<BrokenRow> of(Organization organization, long seed) {
    return new RowBreaker(organization, new SeededRandom(seed)).all();
  }

  /** {@return the file without an invalid detail} */
  public static String sound(Organization organization) {
    return new RowBreaker(organization, new SeededRandom(0)).text();
  }

  private RowBreaker(Organization organization, SeededRandom random) {
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

  private String text() {
    return text(rows, "\n");
  }

  private static String text(List<List<String>> rows, String lineEnd) {
    return rows.stream()
        .map(row -> row.stream().map(RowBreaker::field).collect(Collectors.joining(",")) + lineEnd)
        .collect(Collectors.joining());
  }

  private static String field(String text) {
    return CharMatcher.anyOf(",\"\n\r").matchesNoneOf(text)
        ? text
        : '"' + text.replace("\"", "\"\"") + '"';
  }

  private List<BrokenRow> all() {
    addFiles();
    if (rows.size() > 1) {
      addHarmlessFiles();
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

  private static List<String> with(List<String> row, int column, String text) {
    List<String> changed = new ArrayList<>(row);
    changed.set(column, text);
    return changed;
  }

  private static List<String> plus(List<String> row, String text) {
    return ImmutableList.<String>builder().addAll(row).add(text).build();
  }

  private List<List<String>> with(int row, List<String> fields) {
    List<List<String>> changed = new ArrayList<>(rows);
    changed.set(row, fields);
    return changed;
  }

  private List<List<String>> with(int row, int column, String text) {
    return with(row, with(rows.get(row), column, text));
  }

  private List<List<String>> plus(List<String> fields) {
    return ImmutableList.<List<String>>builder().addAll(rows).add(fields).build();
  }

  private List<List<String>> inEachRow(UnaryOperator<List<String>> change) {
    return rows.stream().map(change).toList();
  }

  private void unreadable(String name, String text) {
    add(name, UNREADABLE, text, List.of(), List.of());
  }

  private void harmless(String name, String text) {
    add(name, HARMLESS, text, List.of(), List.of());
  }

  private void harmless(String name, List<List<String>> changed, Integer... concerned) {
    add(name, HARMLESS, text(changed, "\n"), List.of(concerned), List.of());
  }

  private void problem(
      String name, List<List<String>> changed, List<Integer> concerned, String... ids) {
    add(name, PROBLEM, text(changed, "\n"), concerned, List.of(ids));
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
    unreadable("empty-file", "");
    problem("header-only", List.of(HEADER), List.of());
    unreadable("missing-column", text(inEachRow(row -> row.subList(1, row.size())), "\n"));
    unreadable("duplicate-column", text(inEachRow(row -> plus(row, row.get(ID))), "\n"));
    if (size() > 0) {
      unreadable("other-delimiter", text().replace(',', ';'));
      unreadable("unclosed-quote", text() + "\"open,\n");
    }
  }

  private void addHarmlessFiles() {
    String text = text();
    harmless("byte-order-mark", "\uFEFF" + text);
    harmless("crlf-line-ends", text(rows, "\r\n"));
    harmless("cr-line-ends", text(rows, "\r"));
    harmless("no-final-line-end", text.substring(0, text.length() - 1));
    List<List<String>> spaced = new ArrayList<>(rows);
    spaced.add(anyRow(), List.of("", "", "", "", "", ""));
    spaced.add(List.of("", ""));
    harmless("blank-rows", spaced);
    harmless("columns-in-another-order", inEachRow(Lists::reverse));
    harmless(
        "upper-case-header",
        with(0, HEADER.stream().map(name -> name.toUpperCase(Locale.ROOT)).toList()));
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
    harmless("spaces-around-an-id", with(row, ID, " " + cell(row, ID) + "  "), row);
    int managed = rowWithManager();
    if (managed > 0) {
      String manager = cell(managed, MANAGER) + " \t";
      harmless("spaces-after-a-manager", with(managed, MANAGER, manager), managed);
    }
  }

  private void addTitle(String name, String title) {
    int row = anyRow();
    harmless(name, with(row, TITLE, title), row);
  }

  private void addIds() {
    int row = anyRow();
    String id = cell(row, ID);
    List<Integer> both = List.of(row, rows.size());
    String manager = cell(row, MANAGER).isEmpty() ? freshId("manager") : "";
    problem("duplicate-id", plus(with(rows.get(row), MANAGER, manager)), both, id);
    List<String> anonymous = List.of("", "Without an id", "", cell(anyRow(), ID), "", "");
    problem("blank-id", plus(anonymous), List.of(rows.size()));
    List<String> shared = with(rows.get(row), PERSON, freshId("person"));
    problem("one-id-two-people", plus(shared), both, id);
  }

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
    problem("self-manager", with(row, MANAGER, id), List.of(row), id);
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
      problem(name, with(row, MANAGER, manager), List.of(row), cell(row, ID), manager);
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
    String[] named = cycle.stream().map(row -> cell(row, ID)).toArray(String[]::new);
    problem("cycle", with(high, MANAGER, cell(low, ID)), cycle, named);
  }

  private void addPeople() {
    if (size() < 2) {
      return;
    }
    int first = anyRow();
    int second = 1 + first % size();
    List<List<String>> namesakes = new ArrayList<>(rows);
    setPerson(namesakes, first, freshId("person-1"), "Kim Example");
    setPerson(namesakes, second, freshId("person-2"), "Kim Example");
    harmless("two-people-one-name", namesakes, first, second);
    String person = freshId("person");
    List<List<String>> renamed = new ArrayList<>(rows);
    setPerson(renamed, first, person, "Kim Example");
    setPerson(renamed, second, person, "Kim Other");
    problem("one-person-two-names", renamed, List.of(first, second), person);
  }

  private static void setPerson(List<List<String>> rows, int row, String person, String name) {
    rows.set(row, with(with(rows.get(row), PERSON, person), NAME, name));
  }

  private void addLengths() {
    int row = anyRow();
    String id = cell(row, ID);
    List<Integer> concerned = List.of(row);
    problem("short-row", with(row, rows.get(row).subList(0, MANAGER + 1)), concerned, id);
    problem("long-row", with(row, plus(rows.get(row), "beyond")), concerned, id);
    problem("id-only-row", with(row, List.of(id)), concerned, id);
  }
}
