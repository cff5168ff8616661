package io.github.orgwright.change;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.Iterables;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.internal.SafeText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One change of an organization, with the values before and after it. {@link OrgDiff#changes()}
 * returns all changes between two versions.
 *
 * <p>A position that moves is one {@link LinesChanged}, however many positions report to it. Texts
 * name people by their ids. Values of people, custom attributes and superiors outside the
 * organization are not shown.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public sealed interface Change {
  /**
   * What a change is about.
   *
   * @since 0.1.0
   */
  enum Subject {
    /**
     * The organization itself: its name, default occupancy, declared scopes, expectations and
     * tracked KPIs.
     */
    ORGANIZATION,
    /** A position, with its lines and its assignments. */
    POSITION,
    /** A person. */
    PERSON
  }

  /** {@return what this change is about} */
  Subject subject();

  /**
   * {@return the id of the position or person that changes; for a change of the organization, or of
   * the order of positions or people, the name of the attribute that changes}
   */
  String id();

  /**
   * A position that only the later version has, with its lines and its assignments.
   *
   * @param position the position
   * @param lines its lines, in the order of {@link io.github.orgwright.core.Organization#lines()}
   * @param assignments the assignments to it, in the order of {@link
   *     io.github.orgwright.core.Organization#assignments()}
   * @param follows the id of the position before it in the later version; empty if it is the first
   * @since 0.1.0
   */
  record PositionAdded(
      Position position,
      List<ReportingLine> lines,
      List<Assignment> assignments,
      Optional<String> follows)
      implements Change {
    /**
     * Creates a change.
     *
     * @param position the position
     * @param lines its lines
     * @param assignments the assignments to it
     * @param follows the id of the position before it, if any
     * @throws IllegalArgumentException if a line or assignment belongs to a different position
     */
    public PositionAdded {
      requireNonNull(position, "position");
      lines = List.copyOf(lines);
      assignments = List.copyOf(assignments);
      PositionParts.check(position.id(), lines, assignments);
      requireNonNull(follows, "follows");
    }

    @Override
    public Subject subject() {
      return Subject.POSITION;
    }

    @Override
    public String id() {
      return position.id();
    }

    /** {@return the change as a sentence} */
    @Override
    public String toString() {
      return ChangeTexts.added(this);
    }
  }

  /**
   * A position that only the earlier version has, with its lines and its assignments.
   *
   * @param position the position
   * @param lines its lines, in the order of {@link io.github.orgwright.core.Organization#lines()}
   * @param assignments the assignments to it, in the order of {@link
   *     io.github.orgwright.core.Organization#assignments()}
   * @param follows the id of the position before it in the earlier version; empty if it is the
   *     first
   * @since 0.1.0
   */
  record PositionRemoved(
      Position position,
      List<ReportingLine> lines,
      List<Assignment> assignments,
      Optional<String> follows)
      implements Change {
    /**
     * Creates a change.
     *
     * @param position the position
     * @param lines its lines
     * @param assignments the assignments to it
     * @param follows the id of the position before it, if any
     * @throws IllegalArgumentException if a line or assignment belongs to a different position
     */
    public PositionRemoved {
      requireNonNull(position, "position");
      lines = List.copyOf(lines);
      assignments = List.copyOf(assignments);
      PositionParts.check(position.id(), lines, assignments);
      requireNonNull(follows, "follows");
    }

    @Override
    public Subject subject() {
      return Subject.POSITION;
    }

    @Override
    public String id() {
      return position.id();
    }

    /** {@return the change as a sentence} */
    @Override
    public String toString() {
      return ChangeTexts.removed(this);
    }
  }

  /**
   * A change of the managers of a position, through lines of one kind. If the kind is solid, the
   * position moves, and its reports move along.
   *
   * @param position the id of the position
   * @param kind the kind of the lines
   * @param before the ids of the managers in the earlier version, in the order of the lines
   * @param after the ids of the managers in the later version, in the order of the lines
   * @param reportsAlong for solid lines, the number of positions below this one that both versions
   *     have and whose own solid lines are the same in both; such a position that is below several
   *     moved positions counts for the first of them only. 0 for other kinds. It is only for texts:
   *     in a change that you make yourself, it may be 0
   * @since 0.1.0
   */
  record LinesChanged(
      String position, LineKind kind, List<String> before, List<String> after, int reportsAlong)
      implements Change {
    /**
     * Creates a change.
     *
     * @param position the id of the position
     * @param kind the kind of the lines
     * @param before the ids of the managers in the earlier version
     * @param after the ids of the managers in the later version
     * @param reportsAlong the number of positions that move along
     * @throws IllegalArgumentException if an id is blank or the number is negative
     */
    public LinesChanged {
      requireNonNull(position, "position");
      requireNonNull(kind, "kind");
      before = List.copyOf(before);
      after = List.copyOf(after);
      for (String manager : Iterables.concat(before, after)) {
        var unused = ReportingLine.of(position, manager, kind); // refuses blank ids
      }
      checkArgument(
          reportsAlong >= 0, "number of reports must not be negative, but is %s", reportsAlong);
    }

    @Override
    public Subject subject() {
      return Subject.POSITION;
    }

    @Override
    public String id() {
      return position;
    }

    /** {@return whether the position moves: its solid lines change} */
    public boolean isMove() {
      return kind.equals(LineKind.SOLID);
    }

    /** {@return the change as a sentence} */
    @Override
    public String toString() {
      return ChangeTexts.linesChanged(this);
    }
  }

  /**
   * A change of the holders or deputies of a position.
   *
   * @param position the id of the position
   * @param before the assignments in the earlier version, in the order of {@link
   *     io.github.orgwright.core.Organization#assignments()}
   * @param after the assignments in the later version, in the same order
   * @since 0.1.0
   */
  record AssignmentsChanged(String position, List<Assignment> before, List<Assignment> after)
      implements Change {
    /**
     * Creates a change.
     *
     * @param position the id of the position
     * @param before the assignments in the earlier version
     * @param after the assignments in the later version
     * @throws IllegalArgumentException if an assignment belongs to a different position
     */
    public AssignmentsChanged {
      requireNonNull(position, "position");
      before = List.copyOf(before);
      after = List.copyOf(after);
      PositionParts.check(position, List.of(), before);
      PositionParts.check(position, List.of(), after);
    }

    @Override
    public Subject subject() {
      return Subject.POSITION;
    }

    @Override
    public String id() {
      return position;
    }

    /** {@return the change as a sentence} */
    @Override
    public String toString() {
      return ChangeTexts.assignmentsChanged(this);
    }
  }

  /**
   * A person that only the later version has. Their assignments are parts of other changes.
   *
   * @param person the person
   * @param follows the id of the person before them in the later version; empty if they are the
   *     first
   * @since 0.1.0
   */
  record PersonAdded(Person person, Optional<String> follows) implements Change {
    /**
     * Creates a change.
     *
     * @param person the person
     * @param follows the id of the person before them, if any
     */
    public PersonAdded {
      requireNonNull(person, "person");
      requireNonNull(follows, "follows");
    }

    @Override
    public Subject subject() {
      return Subject.PERSON;
    }

    @Override
    public String id() {
      return person.id();
    }

    /** {@return the change as a sentence} */
    @Override
    public String toString() {
      return ChangeTexts.personAdded(this);
    }
  }

  /**
   * A person that only the earlier version has. Their assignments are parts of other changes.
   *
   * @param person the person
   * @param follows the id of the person before them in the earlier version; empty if they are the
   *     first
   * @since 0.1.0
   */
  record PersonRemoved(Person person, Optional<String> follows) implements Change {
    /**
     * Creates a change.
     *
     * @param person the person
     * @param follows the id of the person before them, if any
     */
    public PersonRemoved {
      requireNonNull(person, "person");
      requireNonNull(follows, "follows");
    }

    @Override
    public Subject subject() {
      return Subject.PERSON;
    }

    @Override
    public String id() {
      return person.id();
    }

    /** {@return the change as a sentence} */
    @Override
    public String toString() {
      return ChangeTexts.personRemoved(this);
    }
  }

  /**
   * A change of an attribute of a position, of a person or of the organization.
   *
   * <table>
   *   <caption>Attributes and the types of their values</caption>
   *   <tr><th>subject</th><th>attribute</th><th>value</th></tr>
   *   <tr><td>POSITION</td><td>{@code title}</td><td>{@code Optional<String>}</td></tr>
   *   <tr><td></td><td>{@code roles}</td><td>{@code List<Role>}</td></tr>
   *   <tr><td></td><td>{@code owns}</td><td>{@code List<Scope>}</td></tr>
   *   <tr><td></td><td>{@code worksIn}</td><td>{@code Optional<Scope>}, as {@link
   *       Position#statedWorkScope()}</td></tr>
   *   <tr><td></td><td>{@code occupancy}</td><td>{@code Optional<Occupancy>}: the occupancy of the
   *       position while it has no holder, whether stated or by default</td></tr>
   *   <tr><td></td><td>{@code authorities}</td><td>{@code List<Authority>}</td></tr>
   *   <tr><td></td><td>{@code duties}</td><td>{@code List<Duty>}</td></tr>
   *   <tr><td></td><td>{@code kpis}</td><td>{@code List<ScopedKpi>}</td></tr>
   *   <tr><td></td><td>{@code fte}</td><td>{@code Double}</td></tr>
   *   <tr><td></td><td>{@code outsideSuperior}</td><td>{@code Optional<String>}</td></tr>
   *   <tr><td></td><td>{@code attribute:} and the name of a custom attribute</td>
   *       <td>{@code Optional<String>}</td></tr>
   *   <tr><td>PERSON</td><td>{@code name}</td><td>{@code Optional<String>}</td></tr>
   *   <tr><td></td><td>{@code yearsOfExperience}</td><td>{@code Optional<Integer>}</td></tr>
   *   <tr><td></td><td>{@code education}</td><td>{@code Optional<Education>}</td></tr>
   *   <tr><td></td><td>{@code isDisclosed}</td><td>{@code Boolean}</td></tr>
   *   <tr><td>ORGANIZATION</td><td>{@code name}</td><td>{@code String}</td></tr>
   *   <tr><td></td><td>{@code defaultOccupancy}</td><td>{@code Occupancy}</td></tr>
   *   <tr><td></td><td>{@code scopes}</td><td>{@code List<Scope>}: those that are declared</td></tr>
   *   <tr><td></td><td>{@code expectations}</td><td>{@code List<Expectation>}</td></tr>
   *   <tr><td></td><td>{@code tracked}</td><td>{@code List<Kpi>}</td></tr>
   * </table>
   *
   * @param subject what the attribute belongs to
   * @param id the id of the position or person; for the organization, the attribute
   * @param attribute the name of the attribute
   * @param before the value in the earlier version
   * @param after the value in the later version
   * @since 0.1.0
   */
  record Changed(Subject subject, String id, String attribute, Object before, Object after)
      implements Change {
    /**
     * Creates a change.
     *
     * @param subject what the attribute belongs to
     * @param id the id of the position or person; for the organization, the attribute
     * @param attribute the name of the attribute
     * @param before the value in the earlier version
     * @param after the value in the later version
     * @throws IllegalArgumentException if the subject has no such attribute, or a value is of
     *     another type or one that the subject cannot have, such as a blank title
     */
    public Changed {
      requireNonNull(subject, "subject");
      requireNonNull(id, "id");
      requireNonNull(attribute, "attribute");
      before = Attributes.checked(subject, id, attribute, requireNonNull(before, "before"));
      after = Attributes.checked(subject, id, attribute, requireNonNull(after, "after"));
    }

    /**
     * {@return the value before, in words: the ids of values that have one, {@code none} if there
     * is no value}
     */
    public String beforeInWords() {
      return ChangeTexts.value(before);
    }

    /**
     * {@return the value after, in words: the ids of values that have one, {@code none} if there is
     * no value}
     */
    public String afterInWords() {
      return ChangeTexts.value(after);
    }

    /**
     * {@return whether the values can be personal data: those of people, custom attributes and
     * superiors outside the organization}
     */
    public boolean isPersonal() {
      return subject == Subject.PERSON
          || attribute.startsWith(Attributes.CUSTOM)
          || attribute.equals(Attributes.OUTSIDE_SUPERIOR);
    }

    /** {@return the change as a sentence; it shows no values that can be personal data} */
    @Override
    public String toString() {
      return ChangeTexts.changed(this);
    }
  }

  /**
   * A change of the order of the positions or people that both versions have. If an organization
   * has these ids in another order, or lacks one, the change does not fit.
   *
   * @param subject POSITION or PERSON
   * @param before the ids of those that both versions have, in the order of the earlier version
   * @param after the same ids, in the order of the later version
   * @since 0.1.0
   */
  record Reordered(Subject subject, List<String> before, List<String> after) implements Change {
    /**
     * Creates a change.
     *
     * @param subject POSITION or PERSON
     * @param before the ids in the order of the earlier version
     * @param after the same ids in the order of the later version
     * @throws IllegalArgumentException if the subject is ORGANIZATION, if an id is listed twice, or
     *     if the lists have different ids
     */
    public Reordered {
      requireNonNull(subject, "subject");
      checkArgument(
          subject != Subject.ORGANIZATION, "only positions and people can have another order");
      before = List.copyOf(before);
      after = List.copyOf(after);
      checkSame(before, after);
    }

    private static void checkSame(List<String> before, List<String> after) {
      Set<String> left = new HashSet<>();
      for (String id : before) {
        checkListed(left.add(id), id);
      }
      for (String id : after) {
        checkListed(left.remove(id), id);
      }
      left.forEach(id -> checkListed(false, id));
    }

    private static void checkListed(boolean isListedOnce, String id) {
      checkArgument(
          isListedOnce,
          "id \"%s\" is not listed once before and once after the change of order; fix: list the"
              + " same ids in both orders, each once",
          SafeText.of(id));
    }

    @Override
    public String id() {
      return "order";
    }

    /** {@return the change as a sentence} */
    @Override
    public String toString() {
      return ChangeTexts.reordered(this);
    }
  }
}
