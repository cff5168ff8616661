package io.github.orgwright.testkit.model;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.orgwright.change.Applied;
import io.github.orgwright.change.Change;
import io.github.orgwright.change.ChangeSet;
import io.github.orgwright.change.OrgDiff;
import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A reorganization, one change after the other: an organization and changes of it. Start with
 * {@link #of(Organization, Change...)} or {@link #between}, or generate scripts with {@link
 * io.github.orgwright.testkit.ReorgScripts}.
 *
 * <pre>{@code
 * ReorgScript script = ReorgScript.between(acme, acme.edit().insertManager("vp", "pm").apply());
 * for (Change change : script.changes()) {
 *   ourDatabase.make(change);
 * }
 * assertEquals(script.organization(), ourDatabase.export());
 * }</pre>
 *
 * <p>A change is made whatever the value before it is. It is skipped, with a reason, if it does not
 * fit otherwise, such as for an unknown id, or if nothing differs after it. Unless {@linkplain
 * #withProblems() problems} are allowed, it is also skipped if a position would report to itself or
 * to an unknown manager, or if more positions would be in cycles of solid lines. So any list of
 * changes is valid, and changes can be left out.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ReorgScript {
  private static final List<Class<?>> FIRST =
      List.of(Change.PersonAdded.class, Change.PositionAdded.class, Change.LinesChanged.class);
  private static final List<Class<?>> LAST =
      List.of(Change.PositionRemoved.class, Change.PersonRemoved.class);

  private final Organization start;
  private final ImmutableList<Change> given;
  private final boolean allowsProblems;
  private final Supplier<Run> run;

  /** The changes with the values before them, all organizations, and why some were skipped. */
  private record Run(
      List<Change> changes, List<Organization> stages, SortedMap<Integer, String> skipped) {}

  /** The result of a change: what was done, the organization after it, and why it was skipped. */
  private record Outcome(Change change, Organization organization, @Nullable String skipped) {}

  private ReorgScript(
      Organization start, Iterable<? extends Change> changes, boolean allowsProblems) {
    this.start = requireNonNull(start, "start");
    this.given =
        ImmutableList.copyOf(
            Iterables.transform(
                requireNonNull(changes, "changes"), one -> requireNonNull(one, "change")));
    this.allowsProblems = allowsProblems;
    run = Suppliers.memoize(this::run);
  }

  /** A script of which nothing is skipped. */
  private ReorgScript(List<Change> changes, List<Organization> stages, boolean allowsProblems) {
    this.start = stages.get(0);
    this.given = ImmutableList.copyOf(changes);
    this.allowsProblems = allowsProblems;
    Run all = new Run(given, List.copyOf(stages), Collections.emptySortedMap());
    run = () -> all;
  }

  /**
   * {@return a script that makes the given changes}
   *
   * @param start the organization before the first change
   * @param changes the changes in order; the values before them do not matter
   */
  public static ReorgScript of(Organization start, Change... changes) {
    return of(start, Arrays.asList(changes));
  }

  /**
   * {@return a script that makes the given changes}
   *
   * @param start the organization before the first change
   * @param changes the changes in order; the values before them do not matter
   */
  public static ReorgScript of(Organization start, List<? extends Change> changes) {
    return new ReorgScript(start, changes, false);
  }

  /**
   * {@return a script that leads from one version of an organization to another, except for the
   * order of positions and people} The changes are in an order in which each can be made alone, as
   * far as there is one: additions come before what needs them, and removals come last.
   *
   * <p>Takes time proportional to the number of changes times the number of positions; more if the
   * versions have problems.
   *
   * @param before the earlier version
   * @param after the later version
   */
  public static ReorgScript between(Organization before, Organization after) {
    List<Change> left = new ArrayList<>(OrgDiff.between(before, after).changes());
    boolean isReordered = left.removeIf(Change.Reordered.class::isInstance);
    left.sort(comparing(ReorgScript::rank));
    boolean makesProblems = objection(before, after) != null;
    if (left.size() == 1 && !isReordered) {
      return new ReorgScript(left, List.of(before, after), makesProblems);
    }
    ReorgScript none = new ReorgScript(before, List.of(), makesProblems);
    List<Change> ordered = new ArrayList<>();
    List<Organization> stages = new ArrayList<>(List.of(before));
    for (boolean isSomeMade = true; isSomeMade; ) {
      isSomeMade = false;
      for (Iterator<Change> each = left.iterator(); each.hasNext(); ) {
        Outcome outcome = none.make(stages.get(stages.size() - 1), each.next());
        if (outcome.skipped() == null) {
          ordered.add(outcome.change());
          stages.add(outcome.organization());
          each.remove();
          isSomeMade = true;
        }
      }
    }
    return left.isEmpty()
        ? new ReorgScript(ordered, stages, makesProblems)
        : new ReorgScript(before, Iterables.concat(ordered, left), makesProblems);
  }

  private static int rank(Change change) {
    int rank = FIRST.indexOf(change.getClass());
    return rank < 0 ? FIRST.size() + LAST.indexOf(change.getClass()) : rank;
  }

  /** {@return a copy that makes changes even if they cause cycles or unresolved lines} */
  public ReorgScript withProblems() {
    return new ReorgScript(start, given, true);
  }

  /**
   * {@return a copy with other changes}
   *
   * @param changes the changes in order
   */
  public ReorgScript withChanges(List<? extends Change> changes) {
    return new ReorgScript(start, changes, allowsProblems);
  }

  /**
   * {@return a copy that changes another organization}
   *
   * @param newStart the organization before the first change
   */
  public ReorgScript withStart(Organization newStart) {
    return new ReorgScript(newStart, given, allowsProblems);
  }

  /** {@return whether changes are made even if they cause cycles or unresolved lines} */
  public boolean allowsProblems() {
    return allowsProblems;
  }

  /** {@return the organization before the first change} */
  public Organization start() {
    return start;
  }

  /**
   * {@return all changes, including skipped ones, with the values before them that the organization
   * has at that point}
   */
  public List<Change> changes() {
    return run.get().changes();
  }

  /**
   * {@return the organization after the last change; computed on first use, in linear time for each
   * change}
   */
  public Organization organization() {
    return run.get().stages().get(given.size());
  }

  /**
   * {@return the start and the organization after each change, which is the same if the change is
   * skipped}
   */
  public Stream<Organization> organizations() {
    return run.get().stages().stream();
  }

  /**
   * {@return the reason for each change that is skipped, by its index in {@link #changes()}, in
   * ascending order}
   */
  public SortedMap<Integer, String> skipped() {
    return run.get().skipped();
  }

  private Outcome make(Organization before, Change change) {
    ChangeSet made =
        ChangeSet.of(List.of(change), allowsProblems ? loose(before, change) : List.of())
            .expecting(before);
    Applied applied = made.tryApplyTo(before);
    Organization after = applied.organization();
    String reason =
        !applied.isComplete()
            ? applied.misfits().get(0).reason()
            : after.equals(before)
                ? "it changes nothing"
                : allowsProblems ? null : objection(before, after);
    Change done = withReportsOf(before, made.changes().get(0));
    return reason == null
        ? new Outcome(done, after, null)
        : new Outcome(done, before, SafeText.of(reason));
  }

  /** A change counts the reports that move along in another organization: here it is this one. */
  private static Change withReportsOf(Organization before, Change change) {
    return change instanceof Change.LinesChanged lines && lines.reportsAlong() > 0
        ? new Change.LinesChanged(
            lines.position(),
            lines.kind(),
            lines.before(),
            lines.after(),
            before
                .positions()
                .find(lines.position())
                .map(before.hierarchy()::countReports)
                .orElse(0))
        : change;
  }

  /** The lines that a change may leave without a manager. */
  private static List<ReportingLine> loose(Organization before, Change change) {
    if (change instanceof Change.PositionAdded added) {
      return added.lines();
    }
    if (change instanceof Change.LinesChanged lines) {
      return lines.after().stream()
          .map(manager -> ReportingLine.of(lines.position(), manager, lines.kind()))
          .toList();
    }
    return change instanceof Change.PositionRemoved ? before.lines() : List.of();
  }

  /** Why a later version has more problems than an earlier one; null if it has not. */
  private static @Nullable String objection(Organization before, Organization after) {
    if (after.unresolvedLines().size() > before.unresolvedLines().size()) {
      return "a position would report to an unknown manager";
    }
    if (toItself(after) > toItself(before)) {
      return "a position cannot report to itself";
    }
    long inCycles = inCycles(after);
    return inCycles > 0 && inCycles > inCycles(before) ? "it would create a cycle" : null;
  }

  private static long toItself(Organization organization) {
    return organization.lines().stream()
        .filter(line -> line.reporter().equals(line.manager()))
        .count();
  }

  private static long inCycles(Organization organization) {
    Hierarchy hierarchy = organization.hierarchy();
    return hierarchy.isForest()
        ? 0
        : organization.positions().stream().filter(hierarchy::isInCycle).count();
  }

  private Run run() {
    List<Change> changes = new ArrayList<>();
    List<Organization> stages = new ArrayList<>(List.of(start));
    SortedMap<Integer, String> skipped = new TreeMap<>();
    for (int i = 0; i < given.size(); i++) {
      Outcome outcome = make(stages.get(i), given.get(i));
      changes.add(outcome.change());
      stages.add(outcome.organization());
      if (outcome.skipped() != null) {
        skipped.put(i, outcome.skipped());
      }
    }
    return new Run(
        List.copyOf(changes), List.copyOf(stages), Collections.unmodifiableSortedMap(skipped));
  }

  /**
   * {@return the script as text: a line about the start, then a numbered line for each change, with
   * the reason if it is skipped; people are named by their ids only}
   */
  public String text() {
    StringBuilder text = new StringBuilder("From ").append(SafeText.of(start.toString()));
    text.append(", ").append(Phrases.count(given.size(), "change"));
    for (int i = 0; i < given.size(); i++) {
      text.append('\n').append(i + 1).append(". ").append(changes().get(i));
      String reason = skipped().get(i);
      text.append(reason == null ? "" : " - skipped: " + reason);
    }
    return text.toString();
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof ReorgScript that
        && allowsProblems == that.allowsProblems
        && start.equals(that.start)
        && changes().equals(that.changes());
  }

  @Override
  public int hashCode() {
    return Objects.hash(changes(), start.name(), allowsProblems);
  }

  /** {@return the script as text, as {@link #text()} gives it} */
  @Override
  public String toString() {
    return text();
  }
}
