package io.github.orgwright.change;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeText;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Changes without the organizations that they come from: those of a difference that is stored or
 * sent, or changes that you make yourself. They can be applied to any organization in which they
 * fit.
 *
 * <pre>{@code
 * ChangeSet changes = OrgDiff.between(before, after).changeSet();
 * changes.applyTo(before).equals(after);   // true
 * Applied applied = changes.tryApplyTo(another); // what does not fit is a misfit
 * }</pre>
 *
 * <p>Immutable and thread-safe. Two change sets are equal if they have the same changes in the same
 * order, and the same unresolved lines.
 *
 * @since 0.1.0
 */
public final class ChangeSet {
  private static final int SHOWN = 20;

  private final ImmutableList<Change> changes;
  private final ImmutableList<ReportingLine> unresolvedLines;

  private ChangeSet(ImmutableList<Change> changes, ImmutableList<ReportingLine> unresolvedLines) {
    this.changes = changes;
    this.unresolvedLines = unresolvedLines;
  }

  /**
   * {@return a change set that must not leave lines unresolved: a change that would do so does not
   * fit} The order of the changes does not matter, except for the order of the misfits: all changes
   * are applied together.
   *
   * @param changes the changes; no two of them change the same thing, such as the title of one
   *     position, and none changes a position or person that another one adds or removes
   * @throws IllegalArgumentException if two changes change the same thing, or one changes what
   *     another one adds or removes
   */
  public static ChangeSet of(Collection<? extends Change> changes) {
    return of(changes, ImmutableList.of());
  }

  /**
   * {@return a change set that may leave only the given lines unresolved: a change that would leave
   * another line unresolved does not fit}
   *
   * @param changes the changes; no two of them change the same thing, such as the title of one
   *     position, and none changes a position or person that another one adds or removes
   * @param unresolvedLines lines that may lead to a manager that the organization does not have
   *     after the changes
   * @throws IllegalArgumentException if two changes change the same thing, or one changes what
   *     another one adds or removes
   */
  public static ChangeSet of(
      Collection<? extends Change> changes, Collection<ReportingLine> unresolvedLines) {
    ChangeSet set =
        new ChangeSet(ImmutableList.copyOf(changes), ImmutableList.copyOf(unresolvedLines));
    Map<ChangeKey, Change> byKey = new HashMap<>();
    for (Change change : set.changes) {
      checkArgument(
          byKey.putIfAbsent(ChangeKey.of(change), change) == null,
          "two changes change %s; fix: keep one of them, or apply them one after the other",
          ChangeTexts.subject(change));
    }
    for (Change change : set.changes) {
      @Nullable Change whole = byKey.get(ChangeKey.ofExistence(change.subject(), change.id()));
      if (whole != null && !whole.equals(change) && !(change instanceof Change.Reordered)) {
        throw new IllegalArgumentException(
            "one change "
                + (Requirements.isRemoval(whole) ? "removes " : "adds ")
                + ChangeTexts.subject(whole)
                + ", another one changes "
                + ChangeTexts.subject(change)
                + "; fix: keep one of them, or apply them one after the other");
      }
    }
    return set;
  }

  /** The changes that lead to an organization, with those of its unresolved lines that count. */
  static ChangeSet to(Organization after, List<Change> changes) {
    List<ReportingLine> unresolved = after.unresolvedLines();
    if (unresolved.isEmpty()) {
      return new ChangeSet(ImmutableList.copyOf(changes), ImmutableList.of());
    }
    Set<ReportingLine> added = new TreeSet<>(Application.IN_ORDER);
    Set<String> removed = new HashSet<>();
    for (Change change : changes) {
      added.addAll(Requirements.newLines(change));
      if (change instanceof Change.PositionRemoved) {
        removed.add(change.id());
      }
    }
    return new ChangeSet(
        ImmutableList.copyOf(changes),
        unresolved.stream()
            .filter(line -> added.contains(line) || removed.contains(line.manager()))
            .collect(ImmutableList.toImmutableList()));
  }

  /** {@return the changes, in the order given} */
  public List<Change> changes() {
    return changes;
  }

  /**
   * {@return the lines that may lead to a manager that the organization does not have after the
   * changes; a change that would leave any other line unresolved is not applied}
   */
  public List<ReportingLine> unresolvedLines() {
    return unresolvedLines;
  }

  /**
   * {@return the given organization with all changes applied}
   *
   * <p>Takes linear time.
   *
   * @param organization the organization
   * @throws IllegalArgumentException if some changes do not fit; the message lists them. {@link
   *     #tryApplyTo} describes which changes fit
   */
  public Organization applyTo(Organization organization) {
    Applied applied = tryApplyTo(organization);
    if (!applied.isComplete()) {
      throw new IllegalArgumentException(message(organization, applied.misfits()));
    }
    return applied.organization();
  }

  private String message(Organization organization, List<Misfit> misfits) {
    return misfits.size()
        + " of "
        + Phrases.count(changes.size(), "change")
        + " cannot be applied to organization \""
        + SafeText.of(organization.name())
        + "\":"
        + misfits.stream().limit(SHOWN).map(misfit -> "\n  " + misfit).collect(Collectors.joining())
        + (misfits.size() > SHOWN ? "\n " + Phrases.more(misfits.size(), SHOWN) : "")
        + "\n"
        + "fix: apply the changes to the version that they were made for, or use tryApplyTo, which"
        + " applies all changes that fit and returns the others";
  }

  /**
   * {@return the given organization with all changes that fit, and the changes that do not fit,
   * each with the reason} A change fits if the organization has the values that the change expects
   * before it. A position is not removed while another position still reports to it, and no
   * position gets a line to a manager that does not exist, except by {@link #unresolvedLines()}. A
   * person is not removed while they are assigned, and no person is assigned who does not exist. A
   * position or person is added at the end if the one that it follows does not exist.
   *
   * <p>Takes linear time. Never throws because of the organization or the changes.
   *
   * @param organization the organization
   */
  public Applied tryApplyTo(Organization organization) {
    return new Application(changes, requireNonNull(organization, "organization"), unresolvedLines)
        .result();
  }

  /**
   * {@return the same changes, with the values before them that the given organization has,
   * whatever these values were} So a change that sets a title fits whatever the title is now. A
   * change of the order of positions or people, and a change of a position or person that the
   * organization does not have, stay as they are.
   *
   * <p>Takes linear time.
   *
   * @param organization the organization
   */
  public ChangeSet expecting(Organization organization) {
    return new ChangeSet(
        new ExpectedValues(requireNonNull(organization, "organization")).in(changes),
        unresolvedLines);
  }

  /**
   * {@return the number of changes of each kind, such as {@code 2 positions added, 1 position moved
   * along with 12 reports}; {@code no changes} if there are none}
   */
  public String summary() {
    return ChangeTexts.summary(changes);
  }

  /**
   * {@return the summary, then one line for each change} The text names people by their ids. It
   * does not show values of people, custom attributes or superiors outside the organization.
   */
  public String text() {
    return summary()
        + changes.stream().map(change -> "\n  " + change).collect(Collectors.joining());
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof ChangeSet that
        && changes.equals(that.changes)
        && unresolvedLines.equals(that.unresolvedLines);
  }

  @Override
  public int hashCode() {
    return 31 * changes.hashCode() + unresolvedLines.hashCode();
  }

  /** {@return the summary} */
  @Override
  public String toString() {
    return summary();
  }
}
