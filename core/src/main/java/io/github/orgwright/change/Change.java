package io.github.orgwright.change;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.Iterables;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import java.util.List;
import java.util.Optional;

/**
 * One change of an organization, with what was there before and what is there after it. {@link
 * OrgDiff#changes()} returns all changes between two versions.
 *
 * <p>A position that moves is one {@link LinesChanged}, however many positions report to it. Texts
 * show ids and titles, but no other data of people.
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
    /** The organization itself: its name and what it declares besides positions and people. */
    ORGANIZATION,
    /** A position, with its lines and its holders. */
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
   * A position that only the later version has, with its lines and its holders.
   *
   * @param position the position
   * @param lines its lines, in the order of {@link io.github.orgwright.core.Organization#lines}
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
     * @throws IllegalArgumentException if a line or assignment is of another position
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
   * A position that only the earlier version has, with its lines and its holders.
   *
   * @param position the position
   * @param lines its lines, in the order of {@link io.github.orgwright.core.Organization#lines}
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
     * @throws IllegalArgumentException if a line or assignment is of another position
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
   * Other managers of a position, by lines of one kind. If the kind is solid, the position moves,
   * and its reports move along.
   *
   * @param position the id of the position
   * @param kind the kind of the lines
   * @param before the ids of the managers in the earlier version, in the order of the lines
   * @param after the ids of the managers in the later version, in the order of the lines
   * @param reportsAlong for solid lines, the number of positions below this one that both versions
   *     have and whose own solid lines are the same in both; such a position that is below several
   *     moved positions counts for the first of them only. 0 for other kinds
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
   * Other holders or deputies of a position.
   *
   * @param position the id of the position
   * @param before the assignments in the earlier version, in the order of {@link
   *     io.github.orgwright.core.Organization#assignments()}
   * @param after the assignments in the later version, in the same order
   * @since 0.1.0
   */
  record HoldersChanged(String position, List<Assignment> before, List<Assignment> after)
      implements Change {
    /**
     * Creates a change.
     *
     * @param position the id of the position
     * @param before the assignments in the earlier version
     * @param after the assignments in the later version
     * @throws IllegalArgumentException if an assignment is of another position
     */
    public HoldersChanged {
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
      return ChangeTexts.holdersChanged(this);
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
   * Another value of an attribute of a position, of a person or of the organization.
   *
   * <p>The attributes of a position are {@code title}, {@code roles}, {@code owns}, {@code
   * worksIn}, {@code occupancy} (which the position has while it has no holder, be it stated or the
   * default), {@code authorities}, {@code duties}, {@code kpis}, {@code fte}, {@code
   * outsideSuperior}, and {@code attribute:} followed by the name of a custom attribute. Those of a
   * person are {@code name}, {@code yearsOfExperience}, {@code education} and {@code isDisclosed}.
   * Those of the organization are {@code name}, {@code defaultOccupancy}, {@code scopes}, {@code
   * expectations} and {@code tracked}.
   *
   * <p>The values have the types that the methods of the same names return, such as {@code
   * Optional<String>} for a title. A custom attribute is an {@code Optional<String>}, and the years
   * of experience are an {@code Optional<Integer>}.
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
   * Another order of the positions or people that both versions have.
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
     * @throws IllegalArgumentException if the subject is ORGANIZATION
     */
    public Reordered {
      requireNonNull(subject, "subject");
      checkArgument(
          subject != Subject.ORGANIZATION, "only positions and people can have another order");
      before = List.copyOf(before);
      after = List.copyOf(after);
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
