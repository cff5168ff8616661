package io.github.orgwright.testkit;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.OrganizationEditor;
import io.github.orgwright.core.PositionEditor;
import io.github.orgwright.core.Role;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One step of a {@link ReorgScript}: a call of an {@link OrganizationEditor} as a value. The static
 * methods are named after the methods of the editors that they call, which for details of one
 * position are those of {@link PositionEditor}; parameters are ids and values instead of functions
 * and collections.
 *
 * <p>Steps name positions and people by their ids, including those that a step creates, so a step
 * keeps its meaning when other steps are removed. Blank ids and titles are refused with an {@link
 * IllegalArgumentException}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ReorgStep {
  /** The prefix of the ids of new positions; a number follows. */
  static final String NEW_POSITION = "new";

  /** What a step does: a method of an editor. */
  enum Verb {
    ADD(3),
    REMOVE(2),
    REMOVE_WITH_REPORTS(1),
    REMOVE_LEAVING_REPORTS(1),
    REMOVE_LAYER(1),
    MOVE_UNDER(4),
    MOVE_REPORTS(1),
    SWAP_LINES(1),
    INSERT_MANAGER(1),
    MERGE_INTO(1),
    RENAME(1),
    WITHOUT_MANAGERS(1),
    LINE(2),
    ROLE(2),
    TITLE(1),
    WITHOUT_HOLDERS(1),
    HELD_BY(3),
    REPLACE_HOLDER(1),
    RELEASE(1),
    REMOVE_PERSON(1),
    RENAME_PERSON(1);

    /** Each verb as often as it is generated. */
    static final List<Verb> BY_FREQUENCY =
        Stream.of(values())
            .flatMap(verb -> Collections.nCopies(verb.frequency, verb).stream())
            .toList();

    private final int frequency;

    Verb(int frequency) {
      this.frequency = frequency;
    }

    @Override
    public String toString() {
      return CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, name());
    }
  }

  private final Verb verb;
  private final ImmutableList<String> positions;
  private final ImmutableList<String> people;

  /** The role, title, layer, or kind of line or assignment. */
  private final @Nullable Object detail;

  private ReorgStep(
      Verb verb, List<String> positions, List<String> people, @Nullable Object detail) {
    this.verb = verb;
    this.positions = ImmutableList.copyOf(positions);
    this.people = ImmutableList.copyOf(people);
    this.detail = detail;
    this.positions.forEach(id -> checkNotBlank("id of a position", id));
    this.people.forEach(id -> checkNotBlank("id of a person", id));
  }

  private static void checkNotBlank(String what, String text) {
    checkArgument(!requireNonNull(text, what).isBlank(), "%s must not be blank", what);
  }

  private static ReorgStep of(Verb verb, String... positions) {
    return new ReorgStep(verb, Arrays.asList(positions), ImmutableList.of(), null);
  }

  private static ReorgStep of(Verb verb, String first, String[] others) {
    checkArgument(others.length > 0, "%s needs the id of a position; fix: name at least one", verb);
    return new ReorgStep(verb, Lists.asList(first, others), ImmutableList.of(), null);
  }

  private static ReorgStep ofPeople(Verb verb, String... people) {
    return new ReorgStep(verb, ImmutableList.of(), Arrays.asList(people), null);
  }

  /**
   * {@return a step that adds a position without a manager}
   *
   * @param id the id of the new position
   */
  public static ReorgStep add(String id) {
    return of(Verb.ADD, id);
  }

  /**
   * {@return a step that adds a position}
   *
   * @param id the id of the new position
   * @param manager the id of its manager
   */
  public static ReorgStep add(String id, String manager) {
    return of(Verb.ADD, id, manager);
  }

  /**
   * {@return a step that adds a position with the given role}
   *
   * @param id the id of the new position
   * @param manager the id of its manager
   * @param role its role
   */
  public static ReorgStep add(String id, String manager, Role role) {
    return add(id, manager).withDetail(requireNonNull(role, "role"));
  }

  /**
   * {@return a step that calls {@link OrganizationEditor#remove(java.util.Collection)}}
   *
   * @param id the id of a position
   * @param more the ids of further positions
   */
  public static ReorgStep remove(String id, String... more) {
    return new ReorgStep(Verb.REMOVE, Lists.asList(id, more), ImmutableList.of(), null);
  }

  /**
   * {@return a step that calls {@link OrganizationEditor#removeWithReports}}
   *
   * @param id the id of the position
   */
  public static ReorgStep removeWithReports(String id) {
    return of(Verb.REMOVE_WITH_REPORTS, id);
  }

  /**
   * {@return a step that calls {@link OrganizationEditor#removeLeavingReports}}
   *
   * @param id the id of the position
   */
  public static ReorgStep removeLeavingReports(String id) {
    return of(Verb.REMOVE_LEAVING_REPORTS, id);
  }

  /**
   * {@return a step that calls {@link OrganizationEditor#removeLayer}}
   *
   * @param layer the layer; 1 is the layer of roots
   * @throws IllegalArgumentException if it is less than 1
   */
  public static ReorgStep removeLayer(int layer) {
    checkArgument(layer >= 1, "number of the layer must be at least 1, but is %s", layer);
    return of(Verb.REMOVE_LAYER).withDetail(layer);
  }

  /**
   * {@return a step that calls {@link OrganizationEditor#moveUnder(String, String...)}}
   *
   * @param manager the id of the manager
   * @param ids the ids of the positions that move, at least one
   * @throws IllegalArgumentException if there is none
   */
  public static ReorgStep moveUnder(String manager, String... ids) {
    return of(Verb.MOVE_UNDER, manager, ids);
  }

  /**
   * {@return a step that calls {@link OrganizationEditor#moveReports}}
   *
   * @param from the id of the old manager
   * @param to the id of the new manager
   */
  public static ReorgStep moveReports(String from, String to) {
    return of(Verb.MOVE_REPORTS, from, to);
  }

  /**
   * {@return a step that calls {@link OrganizationEditor#swapLines}}
   *
   * @param a the id of a position
   * @param b the id of another position
   */
  public static ReorgStep swapLines(String a, String b) {
    return of(Verb.SWAP_LINES, a, b);
  }

  /**
   * {@return a step that calls {@link OrganizationEditor#insertManager(String,
   * java.util.Collection)}}
   *
   * @param id the id of the new manager
   * @param reports the ids of its reports, at least one
   * @throws IllegalArgumentException if there is none
   */
  public static ReorgStep insertManager(String id, String... reports) {
    return of(Verb.INSERT_MANAGER, id, reports);
  }

  /**
   * {@return a step that calls {@link OrganizationEditor#mergeInto}}
   *
   * @param target the id of the position that gets the reports
   * @param ids the ids of the positions that are removed, at least one
   * @throws IllegalArgumentException if there is none
   */
  public static ReorgStep mergeInto(String target, String... ids) {
    return of(Verb.MERGE_INTO, target, ids);
  }

  /**
   * {@return a step that calls {@link OrganizationEditor#rename}}
   *
   * @param id the id of the position
   * @param newId the new id
   */
  public static ReorgStep rename(String id, String newId) {
    return of(Verb.RENAME, id, newId);
  }

  /**
   * {@return a step that calls {@link PositionEditor#withoutManagers}}
   *
   * @param id the id of the position
   */
  public static ReorgStep withoutManagers(String id) {
    return of(Verb.WITHOUT_MANAGERS, id);
  }

  /**
   * {@return a step that calls {@link PositionEditor#line}}
   *
   * @param id the id of the position
   * @param kind the kind of the line
   * @param manager the id of the manager
   */
  public static ReorgStep line(String id, LineKind kind, String manager) {
    return of(Verb.LINE, id, manager).withDetail(requireNonNull(kind, "kind"));
  }

  /**
   * {@return a step that calls {@link PositionEditor#withoutRoles} and {@link PositionEditor#role}:
   * the position then has the given role only}
   *
   * @param id the id of the position
   * @param role the role
   */
  public static ReorgStep role(String id, Role role) {
    return of(Verb.ROLE, id).withDetail(requireNonNull(role, "role"));
  }

  /**
   * {@return a step that calls {@link PositionEditor#title}}
   *
   * @param id the id of the position
   * @param title the title
   */
  public static ReorgStep title(String id, String title) {
    checkNotBlank("title of a position", title);
    return of(Verb.TITLE, id).withDetail(title);
  }

  /**
   * {@return a step that calls {@link PositionEditor#withoutHolders}}
   *
   * @param id the id of the position
   */
  public static ReorgStep withoutHolders(String id) {
    return of(Verb.WITHOUT_HOLDERS, id);
  }

  /**
   * {@return a step that calls {@link PositionEditor#heldBy(String, AssignmentKind)}}
   *
   * @param id the id of the position
   * @param person the id of the person; the person may be new
   * @param kind the kind of assignment
   */
  public static ReorgStep heldBy(String id, String person, AssignmentKind kind) {
    return new ReorgStep(
        Verb.HELD_BY, ImmutableList.of(id), ImmutableList.of(person), requireNonNull(kind, "kind"));
  }

  /**
   * {@return a step that calls {@link OrganizationEditor#replaceHolder}}
   *
   * @param position the id of the position
   * @param person the id of the person; the person may be new
   */
  public static ReorgStep replaceHolder(String position, String person) {
    return new ReorgStep(
        Verb.REPLACE_HOLDER, ImmutableList.of(position), ImmutableList.of(person), null);
  }

  /**
   * {@return a step that calls {@link OrganizationEditor#release}}
   *
   * @param person the id of the person
   */
  public static ReorgStep release(String person) {
    return ofPeople(Verb.RELEASE, person);
  }

  /**
   * {@return a step that calls {@link OrganizationEditor#removePerson}}
   *
   * @param id the id of the person
   */
  public static ReorgStep removePerson(String id) {
    return ofPeople(Verb.REMOVE_PERSON, id);
  }

  /**
   * {@return a step that calls {@link OrganizationEditor#renamePerson}}
   *
   * @param id the id of the person
   * @param newId the new id
   */
  public static ReorgStep renamePerson(String id, String newId) {
    return ofPeople(Verb.RENAME_PERSON, id, newId);
  }

  /**
   * {@return the name of the method of the editor that this step calls, such as {@code moveUnder}
   * or {@code title}}
   */
  public String verb() {
    return verb.toString();
  }

  /** {@return the ids of positions that this step names, in the order of its parameters} */
  public List<String> positions() {
    return positions;
  }

  /** {@return the ids of people that this step names, in the order of its parameters} */
  public List<String> people() {
    return people;
  }

  /** {@return the role that this step gives, if it gives one} */
  public Optional<Role> role() {
    return detail(Role.class);
  }

  /** {@return the title that this step sets, if it sets one} */
  public Optional<String> title() {
    return detail(String.class);
  }

  /** {@return the kind of assignment that this step makes, if it names one} */
  public Optional<AssignmentKind> kind() {
    return detail(AssignmentKind.class);
  }

  /** {@return the kind of line that this step adds, if it names one} */
  public Optional<LineKind> lineKind() {
    return detail(LineKind.class);
  }

  /** {@return the layer that this step removes, if it removes one} */
  public OptionalInt layer() {
    return detail instanceof Integer layer ? OptionalInt.of(layer) : OptionalInt.empty();
  }

  private <T> Optional<T> detail(Class<T> type) {
    return Optional.ofNullable(detail).filter(type::isInstance).map(type::cast);
  }

  Verb does() {
    return verb;
  }

  /** The id of the position that this step adds or renames. */
  Optional<String> newPosition() {
    return switch (verb) {
      case ADD, INSERT_MANAGER -> Optional.of(positions.get(0));
      case RENAME -> Optional.of(positions.get(1));
      default -> Optional.empty();
    };
  }

  ReorgStep withDetail(@Nullable Object newDetail) {
    return new ReorgStep(verb, positions, people, newDetail);
  }

  ReorgStep withPosition(int place, String id) {
    return new ReorgStep(verb, with(positions, place, id), people, detail);
  }

  ReorgStep withPerson(int place, String id) {
    return new ReorgStep(verb, positions, with(people, place, id), detail);
  }

  private static List<String> with(List<String> ids, int place, String id) {
    return Stream.concat(
            Stream.concat(ids.stream().limit(place), Stream.of(id)), ids.stream().skip(place + 1L))
        .toList();
  }

  /** Copies that name one position less. */
  Stream<ReorgStep> withFewerPositions() {
    int least =
        switch (verb) {
          case ADD, REMOVE -> 1;
          case MOVE_UNDER, INSERT_MANAGER, MERGE_INTO -> 2;
          default -> positions.size();
        };
    return Stream.iterate(positions.size() - 1, place -> place >= least, place -> place - 1)
        .map(
            place ->
                new ReorgStep(
                    verb, ReductionInput.rest(positions, place, place + 1), people, detail));
  }

  /** The same step for another position. */
  ReorgStep renamed(String from, String to) {
    List<String> renamed = positions.stream().map(id -> id.equals(from) ? to : id).toList();
    return new ReorgStep(verb, renamed, people, detail);
  }

  /**
   * Makes this edit.
   *
   * @param editor collects the edit
   * @throws io.github.orgwright.core.UnknownIdException if the organization does not have a
   *     position or person that the edit needs
   * @throws IllegalArgumentException if the editor refuses the edit for another reason
   */
  public void applyTo(OrganizationEditor editor) {
    List<String> further = positions.subList(Math.min(1, positions.size()), positions.size());
    switch (verb) {
      case ADD ->
          editor.add(
              positions.get(0),
              p -> {
                further.forEach(p::reportsTo);
                role().ifPresent(p::role);
              });
      case REMOVE -> editor.remove(positions);
      case REMOVE_WITH_REPORTS -> editor.removeWithReports(positions.get(0));
      case REMOVE_LEAVING_REPORTS -> editor.removeLeavingReports(positions.get(0));
      case REMOVE_LAYER -> editor.removeLayer(layer().orElseThrow());
      case MOVE_UNDER -> editor.moveUnder(positions.get(0), further);
      case MOVE_REPORTS -> editor.moveReports(positions.get(0), positions.get(1));
      case SWAP_LINES -> editor.swapLines(positions.get(0), positions.get(1));
      case INSERT_MANAGER -> editor.insertManager(positions.get(0), further);
      case MERGE_INTO -> editor.mergeInto(positions.get(0), further);
      case RENAME -> editor.rename(positions.get(0), positions.get(1));
      case REPLACE_HOLDER -> editor.replaceHolder(positions.get(0), people.get(0));
      case RELEASE -> editor.release(people.get(0));
      case REMOVE_PERSON -> editor.removePerson(people.get(0));
      case RENAME_PERSON -> editor.renamePerson(people.get(0), people.get(1));
      case WITHOUT_MANAGERS, LINE, ROLE, TITLE, WITHOUT_HOLDERS, HELD_BY ->
          editor.position(positions.get(0), editOfPosition());
    }
  }

  private Consumer<PositionEditor> editOfPosition() {
    return switch (verb) {
      case WITHOUT_MANAGERS -> p -> p.withoutManagers();
      case LINE -> p -> p.line(lineKind().orElseThrow(), positions.get(1));
      case ROLE -> p -> p.withoutRoles().role(role().orElseThrow());
      case TITLE -> p -> p.title(title().orElseThrow());
      case WITHOUT_HOLDERS -> p -> p.withoutHolders();
      default -> p -> p.heldBy(people.get(0), kind().orElseThrow());
    };
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof ReorgStep that
        && verb == that.verb
        && positions.equals(that.positions)
        && people.equals(that.people)
        && Objects.equals(detail, that.detail);
  }

  @Override
  public int hashCode() {
    return Objects.hash(verb.toString(), positions, people);
  }

  /**
   * {@return the call of the editor as Java code, such as {@code moveUnder("cpo", "pm")}; a role
   * with details that is no constant of {@code ProductRoles} is shown as the name of a variable}
   */
  @Override
  public String toString() {
    return code();
  }

  private String code() {
    return switch (verb) {
      case ADD -> call("add", JavaText.literal(positions.get(0)), "p -> " + added());
      case REMOVE -> call("remove", positions.size() == 1 ? literals(positions) : list(positions));
      case REMOVE_LAYER -> call("removeLayer", Integer.toString(layer().orElseThrow()));
      case MERGE_INTO, INSERT_MANAGER ->
          call(verb(), JavaText.literal(positions.get(0)), list(rest(positions)));
      case WITHOUT_MANAGERS, WITHOUT_HOLDERS -> edit();
      case ROLE -> position(new CallChain("p").call("withoutRoles").call("role", roleCode()));
      case TITLE -> edit(JavaText.literal(title().orElseThrow()));
      case LINE -> edit(lineKindCode(), literals(rest(positions)));
      case HELD_BY -> {
        AssignmentKind kind = kind().orElseThrow();
        yield kind == AssignmentKind.SUBSTANTIVE
            ? edit(literals(people))
            : edit(literals(people), "AssignmentKind." + kind.name());
      }
      case REPLACE_HOLDER -> call(verb(), literals(positions), literals(people));
      default -> call(verb(), literals(positions.isEmpty() ? people : positions));
    };
  }

  private static String call(String method, String... arguments) {
    return new CallChain("").call(method, arguments).toString().substring(1);
  }

  private String edit(String... arguments) {
    return position(new CallChain("p").call(verb(), arguments));
  }

  private String position(CallChain edit) {
    return call("position", JavaText.literal(positions.get(0)), "p -> " + edit);
  }

  private String added() {
    CallChain edit = new CallChain("");
    rest(positions).forEach(manager -> edit.literal("reportsTo", manager));
    if (role().isPresent()) {
      edit.call("role", roleCode());
    }
    return edit.isEmpty() ? "{}" : "p" + edit;
  }

  private String roleCode() {
    Role role = role().orElseThrow();
    ValueCode values = new ValueCode();
    String constant = values.role(role); // empty if there is none
    return constant.isEmpty() ? values.counted().role(role) : constant;
  }

  private String lineKindCode() {
    LineKind kind = lineKind().orElseThrow();
    return kind.equals(LineKind.SOLID)
        ? "LineKind.SOLID"
        : kind.equals(LineKind.DOTTED)
            ? "LineKind.DOTTED"
            : "LineKind.of(" + JavaText.literal(kind.id()) + ")";
  }

  private static List<String> rest(List<String> ids) {
    return ids.subList(1, ids.size());
  }

  private static String list(List<String> ids) {
    return "List.of(" + literals(ids) + ")";
  }

  private static String literals(List<String> ids) {
    return ids.stream().map(JavaText::literal).collect(Collectors.joining(", "));
  }
}
