package io.github.orgwright.testkit;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Ascii;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.internal.SafeText;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One step of a {@link ReorgScript}. Steps name positions by their ids, including positions that a
 * step creates, so a step keeps its meaning when other steps are removed. Blank ids and titles are
 * refused with an {@link IllegalArgumentException}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ReorgStep {
  /** The prefix of the ids of new positions; a number follows. */
  static final String NEW_POSITION = "new";

  /** What a step does. */
  enum Verb {
    HIRE(3),
    CLOSE(2),
    MOVE(4),
    MAKE_ROOT(1),
    CHANGE_ROLE(2),
    RETITLE(1),
    VACATE(2),
    ASSIGN(3),
    ADD_DOTTED(1),
    ADD_MANAGER(1),
    SWAP(1),
    MERGE(1);

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
      return Ascii.toLowerCase(name()).replace('_', ' ');
    }
  }

  private final Verb verb;
  private final String position;
  private final @Nullable String other;
  private final @Nullable Role role;
  private final @Nullable String text;
  private final @Nullable AssignmentKind kind;

  private ReorgStep(
      Verb verb,
      String position,
      @Nullable String other,
      @Nullable Role role,
      @Nullable String text,
      @Nullable AssignmentKind kind) {
    this.verb = verb;
    this.position = notBlank("id of a position", position);
    this.other = other == null ? null : notBlank("id of a position", other);
    this.role = role;
    this.text = text;
    this.kind = kind;
  }

  private static String notBlank(String what, String text) {
    checkArgument(!requireNonNull(text, what).isBlank(), "%s must not be blank", what);
    return text;
  }

  private static ReorgStep of(Verb verb, String position) {
    return new ReorgStep(verb, position, null, null, null, null);
  }

  private static ReorgStep of(Verb verb, String position, String other) {
    requireNonNull(other, "id of a position");
    return new ReorgStep(verb, position, other, null, null, null);
  }

  /**
   * {@return a step that creates a position without a manager}
   *
   * @param id the id of the new position
   */
  public static ReorgStep hireAsRoot(String id) {
    return of(Verb.HIRE, id);
  }

  /**
   * {@return a step that creates a position}
   *
   * @param id the id of the new position
   * @param manager the id of its manager
   */
  public static ReorgStep hire(String id, String manager) {
    return of(Verb.HIRE, id, manager);
  }

  /**
   * {@return a step that creates a position with the given role}
   *
   * @param id the id of the new position
   * @param manager the id of its manager
   * @param role its role
   */
  public static ReorgStep hire(String id, String manager, Role role) {
    return hire(id, manager).withRole(requireNonNull(role, "role"));
  }

  /**
   * {@return a step that removes a position; its direct reports then report to its managers}
   *
   * @param id the id of the position
   */
  public static ReorgStep close(String id) {
    return of(Verb.CLOSE, id);
  }

  /**
   * {@return a step that moves a position, with all positions below it, to one manager, who
   * replaces all its previous solid-line managers}
   *
   * @param id the id of the position
   * @param manager the id of the manager
   */
  public static ReorgStep move(String id, String manager) {
    return of(Verb.MOVE, id, manager);
  }

  /**
   * {@return a step that removes all solid-line managers of a position}
   *
   * @param id the id of the position
   */
  public static ReorgStep makeRoot(String id) {
    return of(Verb.MAKE_ROOT, id);
  }

  /**
   * {@return a step that replaces all roles of a position by the given role}
   *
   * @param id the id of the position
   * @param role the role
   */
  public static ReorgStep changeRole(String id, Role role) {
    return of(Verb.CHANGE_ROLE, id).withRole(requireNonNull(role, "role"));
  }

  /**
   * {@return a step that sets the title of a position}
   *
   * @param id the id of the position
   * @param title the title
   */
  public static ReorgStep retitle(String id, String title) {
    String checked = notBlank("title of a position", title);
    return new ReorgStep(Verb.RETITLE, id, null, null, checked, null);
  }

  /**
   * {@return a step that removes all holders and deputies of a position}
   *
   * @param id the id of the position
   */
  public static ReorgStep vacate(String id) {
    return of(Verb.VACATE, id);
  }

  /**
   * {@return a step that adds a holder or deputy}
   *
   * @param id the id of the position
   * @param person the id of the person; the person may be new
   * @param kind the kind of assignment
   */
  public static ReorgStep assign(String id, String person, AssignmentKind kind) {
    String checked = notBlank("id of a person", person);
    return new ReorgStep(Verb.ASSIGN, id, null, null, checked, requireNonNull(kind, "kind"));
  }

  /**
   * {@return a step that adds a dotted line}
   *
   * @param id the id of the position
   * @param manager the id of the manager
   */
  public static ReorgStep addDotted(String id, String manager) {
    return of(Verb.ADD_DOTTED, id, manager);
  }

  /**
   * {@return a step that adds a solid line}
   *
   * @param id the id of the position
   * @param manager the id of the manager
   */
  public static ReorgStep addManager(String id, String manager) {
    return of(Verb.ADD_MANAGER, id, manager);
  }

  /**
   * {@return a step that swaps two positions: all lines of one, up and down, become lines of the
   * other}
   *
   * @param id the id of one position
   * @param other the id of the other
   */
  public static ReorgStep swap(String id, String other) {
    return of(Verb.SWAP, id, other);
  }

  /**
   * {@return a step that merges two teams: the direct reports of one manager move to another
   * manager, and the position of the first manager is removed}
   *
   * @param id the id of the manager whose position is removed
   * @param into the id of the manager who takes over the reports
   */
  public static ReorgStep merge(String id, String into) {
    return of(Verb.MERGE, id, into);
  }

  /**
   * {@return the verb that says what this step does: {@code hire}, {@code close}, {@code move},
   * {@code make root}, {@code change role}, {@code retitle}, {@code vacate}, {@code assign}, {@code
   * add dotted}, {@code add manager}, {@code swap} or {@code merge}}
   */
  public String verb() {
    return verb.toString();
  }

  /** {@return the id of the position that this step changes, never blank} */
  public String position() {
    return position;
  }

  /**
   * {@return the id of the other position: the manager, or the position to swap with or merge into}
   */
  public Optional<String> otherPosition() {
    return Optional.ofNullable(other);
  }

  /** {@return the role that this step gives, if it gives one} */
  public Optional<Role> role() {
    return Optional.ofNullable(role);
  }

  /** {@return the id of the person that this step assigns, if it assigns one} */
  public Optional<String> person() {
    return verb == Verb.ASSIGN ? Optional.ofNullable(text) : Optional.empty();
  }

  /** {@return the kind of assignment that this step makes, if it makes one} */
  public Optional<AssignmentKind> kind() {
    return Optional.ofNullable(kind);
  }

  /** {@return the title that this step sets, if it sets one} */
  public Optional<String> title() {
    return verb == Verb.RETITLE ? Optional.ofNullable(text) : Optional.empty();
  }

  Verb does() {
    return verb;
  }

  /** The positions that this step names. */
  Stream<String> positions() {
    return other == null ? Stream.of(position) : Stream.of(position, other);
  }

  ReorgStep withRole(@Nullable Role newRole) {
    return new ReorgStep(verb, position, other, newRole, text, kind);
  }

  ReorgStep withOther(@Nullable String newOther) {
    return new ReorgStep(verb, position, newOther, role, text, kind);
  }

  ReorgStep withText(String newText) {
    return new ReorgStep(verb, position, other, role, newText, kind);
  }

  ReorgStep withKind(AssignmentKind newKind) {
    return new ReorgStep(verb, position, other, role, text, newKind);
  }

  /** The same step for another position. */
  ReorgStep renamed(String from, String to) {
    String newPosition = position.equals(from) ? to : position;
    String newOther = from.equals(other) ? to : other;
    return new ReorgStep(verb, newPosition, newOther, role, text, kind);
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof ReorgStep that
        && verb == that.verb
        && position.equals(that.position)
        && Objects.equals(other, that.other)
        && Objects.equals(role, that.role)
        && Objects.equals(text, that.text)
        && kind == that.kind;
  }

  @Override
  public int hashCode() {
    return Objects.hash(verb.toString(), position, other, text);
  }

  /**
   * {@return the step as text, such as {@code move pm under cpo}; people are named by their ids}
   */
  @Override
  public String toString() {
    return SafeText.of(sentence());
  }

  private String sentence() {
    return switch (verb) {
      case HIRE ->
          "hire "
              + position
              + (role == null ? "" : " with role " + role.id())
              + (other == null ? " as a root" : " under " + other);
      case CLOSE -> "close " + position;
      case MOVE -> "move " + position + " under " + other;
      case MAKE_ROOT -> "make " + position + " a root";
      case CHANGE_ROLE ->
          role == null
              ? "take all roles from " + position
              : "give " + position + " the role " + role.id();
      case RETITLE -> "set the title of " + position + " to \"" + text + "\"";
      case VACATE -> "vacate " + position;
      case ASSIGN -> "assign " + text + " to " + position + words(kind);
      case ADD_DOTTED -> "add a dotted line from " + position + " to " + other;
      case ADD_MANAGER -> "add " + other + " as a manager of " + position;
      case SWAP -> "swap " + position + " and " + other;
      case MERGE -> "merge the team of " + position + " into the team of " + other;
    };
  }

  private static String words(@Nullable AssignmentKind kind) {
    return kind == AssignmentKind.ACTING
        ? " as acting holder"
        : kind == AssignmentKind.DEPUTY ? " as deputy" : "";
  }
}
