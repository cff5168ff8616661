package io.github.orgwright.change;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Member;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The difference between two versions of an organization: the changes that turn one into the other.
 * Positions and people are the same if they have the same id.
 *
 * <pre>{@code
 * OrgDiff diff = OrgDiff.between(before, after);
 * diff.summary();                        // 1 position added, 2 positions moved along with 14 reports
 * diff.applyTo(before).equals(after);    // true
 * diff.inverse().applyTo(after).equals(before); // true
 * }</pre>
 *
 * <p>No change follows from another one: there is one change for each attribute of a position or
 * person that differs. A position that moves with all its reports is one change.
 *
 * <p>Immutable and thread-safe. Keeps both organizations. Two differences are equal if both
 * versions are equal.
 *
 * @since 0.1.0
 */
public final class OrgDiff {
  private final Organization before;
  private final Organization after;
  private final ChangeSet changeSet;

  private OrgDiff(Organization before, Organization after) {
    this.before = requireNonNull(before, "before");
    this.after = requireNonNull(after, "after");
    this.changeSet = ChangeSet.to(after, Comparison.of(before, after));
  }

  /**
   * {@return the difference between two versions of an organization}
   *
   * <p>Takes time linear in the number of positions, lines, people and assignments. Parts that both
   * versions share, as copies do, are skipped.
   *
   * @param before the earlier version
   * @param after the later version
   */
  public static OrgDiff between(Organization before, Organization after) {
    return new OrgDiff(before, after);
  }

  /** {@return the earlier version} */
  public Organization before() {
    return before;
  }

  /** {@return the later version} */
  public Organization after() {
    return after;
  }

  /**
   * {@return all changes: first those of the organization itself, then removed positions in the
   * order of the earlier version, then the other changes of positions in the order of the later
   * version, then a change of the order of positions, if there is one; then those of people in the
   * same way}
   */
  public List<Change> changes() {
    return changeSet.changes();
  }

  /**
   * {@return all changes without the two organizations, for storing or sending them} Applied to an
   * organization, they give the same as this difference.
   */
  public ChangeSet changeSet() {
    return changeSet;
  }

  /**
   * {@return all changes of one type, such as {@code Change.PositionAdded.class}, in the order of
   * {@link #changes()}}
   *
   * @param <T> the type of the changes
   * @param type the class of the changes
   */
  public <T extends Change> List<T> changes(Class<T> type) {
    return changes().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return whether both versions are equal} */
  public boolean isEmpty() {
    return changes().isEmpty();
  }

  /**
   * {@return the changes of the given position, or the changes of the given person and of their
   * assignments; in the order of {@link #changes()}} Changes of the order of positions or people
   * are left out. The list is empty if neither version has the position or person.
   *
   * @param member a position or person of one version, or of both; it is identified by its id
   */
  public List<Change> of(Member member) {
    requireNonNull(member, "member");
    return changes().stream()
        .filter(
            change ->
                member instanceof Person person
                    ? Requirements.concernsPerson(change, person.id())
                    : change.subject() == Change.Subject.POSITION
                        && !(change instanceof Change.Reordered)
                        && change.id().equals(member.id()))
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return the difference in the other direction} */
  public OrgDiff inverse() {
    return new OrgDiff(after, before);
  }

  /**
   * {@return the difference from the earlier version of this difference to what the next one gives
   * when it is applied to the later version}
   *
   * @param next a difference that can be applied to the later version of this one
   * @throws IllegalArgumentException if some of its changes cannot be applied; the message lists
   *     them
   */
  public OrgDiff andThen(OrgDiff next) {
    return new OrgDiff(before, next.applyTo(after));
  }

  /**
   * {@return the changes of the given positions and people, with the other changes that they
   * require: if a position moves to an added manager, that manager is added too; if a position is
   * removed, its reports move too; if a person is removed, their assignments end too} The earlier
   * version of the result is that of this difference; its later version is the earlier one with
   * these changes. Changes of order, and of the organization itself, are left out.
   *
   * @param ids ids of positions and people; ids without a change are ignored
   */
  public OrgDiff only(Collection<String> ids) {
    Set<String> wanted = new HashSet<>(ids);
    List<Change> part = new Requirements(changes()).closure(wanted);
    return new OrgDiff(before, ChangeSet.to(after, part).tryApplyTo(before).organization());
  }

  /**
   * {@return the given organization with all changes applied} The organization may differ from the
   * earlier version in other parts, which stay as they are.
   *
   * <p>Takes linear time.
   *
   * @param organization the organization, such as the earlier version
   * @throws IllegalArgumentException if some changes do not fit, because the organization differs
   *     from the earlier version in the parts that they concern; the message lists them
   */
  public Organization applyTo(Organization organization) {
    return changeSet.applyTo(organization);
  }

  /**
   * {@return the given organization with all changes that fit, and the changes that do not fit,
   * each with the reason} The same as {@link ChangeSet#tryApplyTo} of {@link #changeSet()}, which
   * says which changes fit.
   *
   * <p>Takes linear time. Never throws because of the organization.
   *
   * @param organization the organization, such as a later version of {@link #before()}
   */
  public Applied tryApplyTo(Organization organization) {
    return changeSet.tryApplyTo(organization);
  }

  /**
   * {@return the number of changes of each kind, such as {@code 2 positions added, 1 position moved
   * along with 12 reports}; {@code no changes} if both versions are equal}
   */
  public String summary() {
    return changeSet.summary();
  }

  /**
   * {@return the summary, then one line for each change} The text names people by their ids. It
   * does not show values of people, custom attributes or superiors outside the organization.
   */
  public String text() {
    return changeSet.text();
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return this == object
        || (object instanceof OrgDiff that
            && before.equals(that.before)
            && after.equals(that.after));
  }

  @Override
  public int hashCode() {
    return 31 * before.hashCode() + after.hashCode();
  }

  /** {@return the summary} */
  @Override
  public String toString() {
    return summary();
  }
}
