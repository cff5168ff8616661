package io.github.orgwright.examples;

import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.io.Mapping;
import io.github.orgwright.io.OrgReader;
import io.github.orgwright.io.Rows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What the columns of a file probably mean, by the words in their names. A program of your own
 * should rather ask its users, and could suggest this.
 */
final class Guess {
  private static final List<String> POSITION_IDS =
      List.of(
          "position id",
          "post id",
          "position number",
          "position code",
          "position no",
          "post unique reference",
          "unique id",
          "post");
  private static final List<String> PERSON_IDS =
      List.of(
          "employee id",
          "employee number",
          "employee no",
          "employee",
          "emp id",
          "emp no",
          "emp number",
          "staff id",
          "staff number",
          "personnel number",
          "person id",
          "worker id",
          "user id",
          "payroll number",
          "email",
          "email address",
          "work email",
          "mail",
          "user name",
          "user principal name",
          "login");
  private static final List<String> IDS = List.of("id", "number", "no", "nr", "code", "key");
  private static final List<String> MANAGERS =
      List.of(
          "manager id",
          "manager employee id",
          "manager number",
          "manager no",
          "manager position id",
          "supervisor id",
          "supervisor number",
          "reports to id",
          "reports to position id",
          "parent id",
          "boss id",
          "reports to",
          "manager",
          "line manager",
          "supervisor",
          "manager email",
          "manager name",
          "supervisor email",
          "supervisor name",
          "boss",
          "parent",
          "lead");
  private static final List<String> TITLES =
      List.of("job title", "position title", "title", "job", "position", "role", "function");
  private static final List<String> NAMES =
      List.of("full name", "display name", "employee name", "name", "holder", "incumbent");
  private static final List<String> FIRST_NAMES = List.of("first name", "given name");
  private static final List<String> LAST_NAMES = List.of("last name", "family name", "surname");
  private static final List<String> MAILS =
      List.of("email", "email address", "work email", "mail", "user principal name");
  private static final List<String> FTES = List.of("fte");

  private final Map<String, String> columns;
  private final String id;
  private final boolean isOfPersons;
  private final String manager;
  private final List<String> managerKeys;

  private Guess(
      Map<String, String> columns,
      String id,
      boolean isOfPersons,
      String manager,
      List<String> managerKeys) {
    this.columns = columns;
    this.id = id;
    this.isOfPersons = isOfPersons;
    this.manager = manager;
    this.managerKeys = managerKeys;
  }

  /**
   * Guesses from the names of columns.
   *
   * @throws IllegalArgumentException if no column looks like an id, or none like a manager
   */
  static Guess from(List<String> names) {
    Map<String, String> columns = new LinkedHashMap<>();
    names.forEach(name -> columns.putIfAbsent(words(name), name));
    Optional<String> position = find(columns, POSITION_IDS);
    Optional<String> person = find(columns, PERSON_IDS);
    String id =
        position.or(() -> find(columns, IDS)).or(() -> person).orElseThrow(() -> none("id", names));
    String manager =
        managers(columns, id).stream().findFirst().orElseThrow(() -> none("manager", names));
    boolean isOfPersons = position.isEmpty() && person.filter(id::equals).isPresent();
    return new Guess(columns, id, isOfPersons, manager, List.of());
  }

  private static IllegalArgumentException none(String field, List<String> names) {
    return new IllegalArgumentException(
        "cannot guess which column has the "
            + (field.equals("id") ? "ids" : "managers")
            + "; the columns are "
            + String.join(", ", names)
            + "; fix: name the columns, for example id=COLUMN manager=COLUMN");
  }

  /** The words of a name, in lower case: "EmployeeID" and "employee_id" are both "employee id". */
  private static String words(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        .toLowerCase(Locale.ROOT)
        .replace("e-mail", "email")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  /** The columns that may name managers, the most likely first. */
  private static List<String> managers(Map<String, String> columns, String id) {
    return MANAGERS.stream()
        .filter(columns::containsKey)
        .map(columns::get)
        .filter(column -> !column.equals(id))
        .toList();
  }

  private static Optional<String> find(Map<String, String> columns, List<String> words) {
    return words.stream().filter(columns::containsKey).map(columns::get).findFirst();
  }

  /**
   * Of the ways in which the columns of managers may name them, the one that finds most of them: by
   * id, id of the person, e-mail address or name.
   *
   * @param read reads a source of rows with a mapping; the file is read once
   */
  Guess best(Function<Mapping, LoadResult> read) {
    List<Map<String, String>> rows = new ArrayList<>();
    Mapping all = isOfPersons ? Mapping.people(id) : Mapping.positions(id);
    LoadResult first =
        read.apply(
            all.manager(
                row -> {
                  rows.add(new LinkedHashMap<>(row));
                  return "";
                }));
    if (first.organization().positions().size() == 0) {
      return this;
    }
    return ways().stream()
        .max(Comparator.comparing(way -> way.found(rows))) // the first of several equal ones
        .orElse(this);
  }

  private List<Guess> ways() {
    List<List<String>> keys = new ArrayList<>(List.of(List.of()));
    find(columns, PERSON_IDS).ifPresent(person -> keys.add(List.of(person)));
    find(columns, MAILS).ifPresent(mail -> keys.add(List.of(mail)));
    names().ifPresent(keys::add);
    keys.removeIf(List.of(id)::equals);
    List<Guess> ways = new ArrayList<>();
    for (String column : managers(columns, id)) {
      for (List<String> key : keys) {
        if (!key.contains(column)) {
          ways.add(new Guess(columns, id, isOfPersons, column, key));
        }
      }
    }
    Collections.reverse(ways); // because max returns the last of several equal ones
    return ways;
  }

  /** How many lines of the rows lead to a known manager. */
  private int found(List<Map<String, String>> rows) {
    LoadResult loaded = OrgReader.of(mapping()).read(Rows.ofMaps(rows));
    return loaded.organization().lines().size()
        - loaded.problems(ProblemCode.UNKNOWN_MANAGER).stream()
            .mapToInt(problem -> Math.max(1, problem.evidence().size()))
            .sum();
  }

  private Optional<List<String>> names() {
    Optional<String> first = find(columns, FIRST_NAMES);
    Optional<String> last = find(columns, LAST_NAMES);
    return first.isPresent() && last.isPresent()
        ? Optional.of(List.of(first.get(), last.get()))
        : find(columns, NAMES).map(List::of);
  }

  private Optional<String> title() {
    return find(columns, TITLES).filter(column -> !column.equals(id) && !column.equals(manager));
  }

  Mapping mapping() {
    Mapping mapping = isOfPersons ? Mapping.people(id) : Mapping.positions(id);
    mapping =
        managerKeys.isEmpty()
            ? mapping.manager(manager)
            : mapping.managerBy(manager, managerKeys.toArray(String[]::new));
    if (title().isPresent()) {
      mapping = mapping.title(title().get());
    }
    if (names().isPresent()) {
      mapping = mapping.name(names().get().toArray(String[]::new));
    }
    if (find(columns, FTES).isPresent()) {
      mapping = mapping.fte(find(columns, FTES).get());
    }
    return mapping;
  }

  /** What was guessed, and how to say it instead. */
  String text() {
    String by = managerKeys.isEmpty() ? "" : " (by " + String.join(" and ", managerKeys) + ")";
    List<String> unread = unread();
    return "Guessed from the names of the columns: "
        + (isOfPersons ? "persons " : "positions ")
        + id
        + ", manager "
        + manager
        + by
        + title().map(column -> ", title " + column).orElse("")
        + names().map(list -> ", name " + String.join(" and ", list)).orElse("")
        + find(columns, FTES).map(column -> ", FTE " + column).orElse("")
        + (unread.isEmpty() ? "" : "; not read: " + String.join(", ", unread))
        + ". If this is wrong, name the columns, for example "
        + (isOfPersons ? "person=" : "id=")
        + "COLUMN manager=COLUMN.";
  }

  /** The columns that no part of the mapping reads, such as those of dates and groups. */
  private List<String> unread() {
    Set<String> read = new HashSet<>(managerKeys);
    read.addAll(List.of(id, manager));
    title().ifPresent(read::add);
    names().ifPresent(read::addAll);
    find(columns, FTES).ifPresent(read::add);
    Collection<String> names = columns.values(); // in JSON, also those of nested objects
    return columns.values().stream()
        .filter(column -> !column.isBlank() && !read.contains(column))
        .filter(column -> names.stream().noneMatch(other -> other.startsWith(column + ".")))
        .toList();
  }
}
