package io.github.orgwright.testkit.rows;

import static io.github.orgwright.testkit.model.BrokenRow.Outcome.HARMLESS;
import static io.github.orgwright.testkit.model.BrokenRow.Outcome.PROBLEM;
import static io.github.orgwright.testkit.model.BrokenRow.Outcome.UNREADABLE;

import com.google.common.base.CharMatcher;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import io.github.orgwright.testkit.generate.SeededRandom;
import io.github.orgwright.testkit.model.BrokenRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
  private final SeededRandom random;
  private final List<BrokenRow> broken = new ArrayList<>();

  /** {@return files with one detail each} */
  public static List<BrokenRow> of(Organization organization, long seed) {
    return new RowBreaker(organization, new SeededRandom(seed)).all();
  }

  /** {@return the file without an invalid detail} */
  public static String sound(Organization organization) {
    return text(new RowBreaker(organization, new SeededRandom(0)).rows, "\n");
  }

  private RowBreaker(Organization organization, SeededRandom random) {
    this.random = random;
    rows.add(HEADER);
    for (Position position : organization.positions().list()) {
      places.put(position.id(), rows.size());
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

  /** Changes a copy of all rows. */
  @FunctionalInterface
  private interface Edit {
    void in(List<List<String>> all);
  }

  private static Edit set(int row, int column, String text) {
    return all -> all.get(row).set(column, text);
  }

  private static Edit cut(int row, int column) {
    return all -> all.get(row).subList(column, HEADER.size()).clear();
  }

  private String edited(Edit edit) {
    List<List<String>> copy = new ArrayList<>();
    rows.forEach(row -> copy.add(new ArrayList<>(row)));
    edit.in(copy);
    return text(copy, "\n");
  }

  private void unreadable(String name, String text) {
    add(name, UNREADABLE, text, List.of());
  }

  private void harmless(String name, String text) {
    add(name, HARMLESS, text, List.of());
  }

  private void harmless(String name, Edit edit, Integer... concerned) {
    add(name, HARMLESS, edited(edit), List.of(concerned));
  }

  private void problem(String name, Edit edit, List<Integer> concerned, String... ids) {
    add(name, PROBLEM, edited(edit), concerned, ids);
  }

  private void add(
      String name, BrokenRow.Outcome outcome, String text, List<Integer> concerned, String... ids) {
    List<Integer> counted = concerned.stream().map(row -> row + 1).sorted().toList();
    broken.add(new BrokenRow(name, text, outcome, counted, List.of(ids)));
  }

  private void addFiles() {
    unreadable("empty-file", "");
    problem("header-only", all -> all.subList(1, all.size()).clear(), List.of());
    unreadable("missing-column", edited(all -> all.forEach(row -> row.remove(ID))));
    unreadable("duplicate-column", edited(all -> all.forEach(row -> row.add(row.get(ID)))));
    if (size() > 0) {
      unreadable("other-delimiter", text(rows, "\n").replace(',', ';'));
      unreadable("unclosed-quote", text(rows, "\n") + "\"open,\n");
    }
  }

  private void addHarmlessFiles() {
    String text = text(rows, "\n");
    harmless("byte-order-mark", "\uFEFF" + text);
    harmless("crlf-line-ends", text(rows, "\r\n"));
    harmless("cr-line-ends", text(rows, "\r"));
    harmless("no-final-line-end", text.substring(0, text.length() - 1));
    int row = anyRow();
    harmless(
        "blank-rows",
        all -> {
          all.add(row, List.of("", "", "", "", "", ""));
          all.add(List.of("", ""));
        });
    harmless("columns-in-another-order", all -> all.forEach(Collections::reverse));
    harmless(
        "upper-case-header", all -> all.get(0).replaceAll(name -> name.toUpperCase(Locale.ROOT)));
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
    harmless("spaces-around-an-id", set(row, ID, " " + cell(row, ID) + "  "), row);
    int managed = rowWithManager();
    if (managed > 0) {
      String manager = cell(managed, MANAGER) + " \t";
      harmless("spaces-after-a-manager", set(managed, MANAGER, manager), managed);
    }
  }

  private void addTitle(String name, String title) {
    int row = anyRow();
    harmless(name, set(row, TITLE, title), row);
  }

  private void addIds() {
    int row = anyRow();
    String id = cell(row, ID);
    List<Integer> both = List.of(row, rows.size());
    String manager = cell(row, MANAGER).isEmpty() ? freshId("manager") : "";
    problem("duplicate-id", all -> addCopy(all, row, MANAGER, manager), both, id);
    List<String> anonymous = List.of("", "Without an id", "", cell(anyRow(), ID), "", "");
    problem("blank-id", all -> all.add(anonymous), List.of(rows.size()));
    problem("one-id-two-people", all -> addCopy(all, row, PERSON, freshId("person")), both, id);
  }

  private static void addCopy(List<List<String>> all, int row, int column, String text) {
    List<String> copy = new ArrayList<>(all.get(row));
    copy.set(column, text);
    all.add(copy);
  }

  private String freshId(String stem) {
    String id = "unknown-" + stem;
    while (places.containsKey(id)) {
      id += "-x";
    }
    return id;
  }

  private void addManagers() {
    int row = anyRow();
    String id = cell(row, ID);
    addUnknown("unknown-manager", row, freshId("manager"));
    problem("self-manager", set(row, MANAGER, id), List.of(row), id);
    int managed = rowWithManager();
    if (managed == 0) {
      return;
    }
    addCycle(managed);
    String manager = cell(managed, MANAGER);
    String upper = manager.toUpperCase(Locale.ROOT);
    addUnknown(
        "manager-in-another-case",
        managed,
        upper.equals(manager) ? manager.toLowerCase(Locale.ROOT) : upper);
    addUnknown("misspelled-manager", managed, manager.substring(0, manager.length() - 1));
    addUnknown("person-id-as-manager", managed, cell(places.getOrDefault(manager, 0), PERSON));
  }

  /** Omitted if the manager would be blank or known. */
  private void addUnknown(String name, int row, String manager) {
    if (!manager.isBlank() && !places.containsKey(manager.strip())) {
      problem(name, set(row, MANAGER, manager), List.of(row), cell(row, ID), manager);
    }
  }

  /** A random row with a manager; 0 if there is none. */
  private int rowWithManager() {
    int from = random.below(size());
    return IntStream.range(0, size())
        .map(i -> 1 + (from + i) % size())
        .filter(row -> !cell(row, MANAGER).isEmpty())
        .findFirst()
        .orElse(0);
  }

  private void addCycle(int low) {
    List<Integer> chain = new ArrayList<>();
    int longest = random.between(2, 6);
    for (int at = low; at > 0 && chain.size() < longest && !chain.contains(at); ) {
      chain.add(at);
      at = places.getOrDefault(cell(at, MANAGER), 0);
    }
    if (chain.size() > 1) {
      int high = chain.get(chain.size() - 1);
      String[] named = chain.stream().map(row -> cell(row, ID)).toArray(String[]::new);
      problem("cycle", set(high, MANAGER, cell(low, ID)), chain, named);
    }
  }

  private void addPeople() {
    if (size() < 2) {
      return;
    }
    int one = anyRow();
    int other = 1 + one % size();
    harmless(
        "two-people-one-name",
        all -> {
          setPerson(all.get(one), freshId("person-1"), "Kim Example");
          setPerson(all.get(other), freshId("person-2"), "Kim Example");
        },
        one,
        other);
    String person = freshId("person");
    problem(
        "one-person-two-names",
        all -> {
          setPerson(all.get(one), person, "Kim Example");
          setPerson(all.get(other), person, "Kim Other");
        },
        List.of(one, other),
        person);
  }

  private static void setPerson(List<String> row, String person, String name) {
    row.set(PERSON, person);
    row.set(NAME, name);
  }

  private void addLengths() {
    int row = anyRow();
    String id = cell(row, ID);
    problem("short-row", cut(row, PERSON), List.of(row), id);
    problem("long-row", all -> all.get(row).add("beyond"), List.of(row), id);
    problem("id-only-row", cut(row, TITLE), List.of(row), id);
  }
}
