package io.github.orgwright.examples;

import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.io.Mapping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    String manager = find(columns, MANAGERS).orElseThrow(() -> none("manager", names));
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

  private static Optional<String> find(Map<String, String> columns, List<String> words) {
    return words.stream().filter(columns::containsKey).map(columns::get).findFirst();
  }

  /**
   * Of the ways in which the column of managers may name them, the one that finds most of them: by
   * id, e-mail address or name.
   */
  Guess best(Function<Mapping, LoadResult> read) {
    List<Guess> ways = new ArrayList<>(List.of(this));
    find(columns, MAILS).ifPresent(mail -> ways.add(byKeys(List.of(mail))));
    names().ifPresent(names -> ways.add(byKeys(names)));
    ways.removeIf(way -> way.managerKeys.equals(List.of(id)));
    return ways.stream()
        .min(Comparator.comparing(way -> unknown(read.apply(way.mapping()))))
        .orElseThrow();
  }

  private static int unknown(LoadResult loaded) {
    return loaded.problems(ProblemCode.UNKNOWN_MANAGER).stream()
        .mapToInt(problem -> Math.max(1, problem.evidence().size()))
        .sum();
  }

  private Guess byKeys(List<String> keys) {
    return new Guess(columns, id, isOfPersons, manager, keys);
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
    Mapping mapping = isOfPersons ? Mapping.persons(id) : Mapping.positions(id);
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
    return "Guessed from the names of the columns: "
        + (isOfPersons ? "persons " : "positions ")
        + id
        + ", manager "
        + manager
        + by
        + title().map(column -> ", title " + column).orElse("")
        + names().map(list -> ", name " + String.join(" and ", list)).orElse("")
        + find(columns, FTES).map(column -> ", FTE " + column).orElse("")
        + ". If this is wrong, name the columns, for example "
        + (isOfPersons ? "person=" : "id=")
        + "COLUMN manager=COLUMN.";
  }
}
