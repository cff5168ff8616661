package io.github.orgwright.change;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import io.github.orgwright.change.Change.Changed;
import io.github.orgwright.change.Change.PositionAdded;
import io.github.orgwright.change.Conflict.Choice;
import io.github.orgwright.change.Conflict.Dependent;
import io.github.orgwright.change.Conflict.DifferentDetails;
import io.github.orgwright.change.Conflict.NewCycle;
import io.github.orgwright.change.Conflict.NewlyDetached;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.internal.CodePointOrder;
import io.github.orgwright.core.internal.Phrases;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A merge of two versions of an organization that were changed at the same time, both from the same
 * base. The changes of both sides are made, except those that conflict.
 *
 * <pre>{@code
 * Merge merge = Merge.of(base, ours, theirs);
 * merge.conflicts();      // what a person must decide
 * merge.organization();   // all other changes are made
 * Merge decided = merge.with(conflict -> Conflict.Choice.OURS);
 * }</pre>
 *
 * <p>Changes of different attributes do not conflict with each other. There is always a result.
 * Check it with rules to find what the two versions break together, such as a span that is too
 * wide.
 *
 * <p>Positions and people keep the order of the base, unless one side changes it; two different
 * orders are a conflict. New ones come after the position or person that they follow; if both sides
 * add some in one place, those are in the order of their ids. Exchanging the sides gives an equal
 * organization.
 *
 * <p>Immutable and thread-safe. Takes time linear in the size of the three organizations.
 *
 * @since 0.1.0
 */
public final class Merge {
  private final Organization base;
  private final Organization ours;
  private final Organization theirs;
  private final Organization organization;
  private final ImmutableList<Conflict> conflicts;
  private final ImmutableList<Conflict> decided;

  private Merge(
      Organization base,
      Organization ours,
      Organization theirs,
      Function<? super Conflict, Choice> policy) {
    this.base = requireNonNull(base, "base");
    this.ours = requireNonNull(ours, "ours");
    this.theirs = requireNonNull(theirs, "theirs");
    OrgDiff ofOurs = OrgDiff.between(base, ours);
    OrgDiff ofTheirs = OrgDiff.between(base, theirs);
    MergedChanges merged = new MergedChanges(ofOurs, ofTheirs, policy);
    List<Misfit> misfits = new ArrayList<>();
    Set<Change> rejected = Sets.newIdentityHashSet();
    Iterable<ReportingLine> unresolved =
        Iterables.concat(ours.unresolvedLines(), theirs.unresolvedLines());
    Applied applied;
    do { // places depend on what is removed, so once more without removals that are impossible
      rejected.clear();
      misfits.forEach(misfit -> rejected.add(misfit.change()));
      applied = new Application(merged.changes(rejected), base, unresolved).result();
      applied.misfits().stream()
          .filter(misfit -> Requirements.isRemoval(misfit.change()))
          .forEach(misfits::add);
    } while (misfits.size() > rejected.size());
    applied.misfits().stream()
        .filter(misfit -> !Requirements.isRemoval(misfit.change()))
        .forEach(misfits::add);
    this.organization = applied.organization();
    List<Conflict> all = new ArrayList<>(merged.conflicts());
    List<Conflict> done = new ArrayList<>(merged.decided());
    // Without a conflict to decide, what cannot be made follows from decisions.
    List<Conflict> dependents = all.isEmpty() && !done.isEmpty() ? done : all;
    misfits.forEach(misfit -> dependents.add(new Dependent(misfit)));
    all.addAll(newCycles());
    all.addAll(newlyDetached());
    if (changesDetails(ofOurs) && changesDetails(ofTheirs)) {
      all.addAll(differentDetails());
    }
    this.conflicts = ImmutableList.copyOf(all);
    this.decided = ImmutableList.copyOf(done);
  }

  /**
   * {@return a merge in which changes that conflict are not made}
   *
   * @param base the version that both sides started from
   * @param ours our version
   * @param theirs their version
   */
  public static Merge of(Organization base, Organization ours, Organization theirs) {
    return new Merge(base, ours, theirs, conflict -> Choice.ASK);
  }

  /**
   * {@return a merge of the same versions with decisions about conflicts} Decisions of an earlier
   * call are not kept: the policy decides about all conflicts anew.
   *
   * <p>Choices cannot decide a {@link NewCycle}, {@link NewlyDetached} or {@link DifferentDetails}
   * conflict, or a {@link Dependent} change. If such a conflict remains, correct the result: {@code
   * merge.organization().edit()}.
   *
   * @param policy decides about each conflict between two changes: {@link Conflict.BothChanged} and
   *     {@link Conflict.ChangedAndRemoved}. It is not asked about others, nor about a conflict that
   *     an earlier decision has settled
   * @throws NullPointerException if the policy returns null; the message names the conflict
   */
  public Merge with(Function<? super Conflict, Choice> policy) {
    return new Merge(base, ours, theirs, requireNonNull(policy, "policy"));
  }

  private List<Conflict> newCycles() {
    Set<String> known = new HashSet<>();
    for (Organization side : List.of(base, ours, theirs)) {
      side.hierarchy().cycles().forEach(cycle -> known.add(sorted(ids(cycle))));
    }
    return organization.hierarchy().cycles().stream()
        .map(Merge::ids)
        .filter(cycle -> !known.contains(sorted(cycle)))
        .<Conflict>map(NewCycle::new)
        .toList();
  }

  private static String sorted(List<String> ids) {
    return ids.stream().sorted(CodePointOrder::compare).collect(Collectors.joining("\n"));
  }

  private List<Conflict> newlyDetached() {
    Set<String> detached = new LinkedHashSet<>(ids(organization.hierarchy().detached()));
    for (Organization side : List.of(base, ours, theirs)) {
      ids(side.hierarchy().detached()).forEach(detached::remove);
    }
    return detached.isEmpty() ? List.of() : List.of(new NewlyDetached(List.copyOf(detached)));
  }

  /** Whether a difference can give other roles, scopes, responsibilities or KPIs. */
  private static boolean changesDetails(OrgDiff diff) {
    return diff.changes().stream()
        .anyMatch(change -> change instanceof Changed || change instanceof PositionAdded);
  }

  private List<Conflict> differentDetails() {
    Set<String> known = new HashSet<>();
    for (Organization side : List.of(base, ours, theirs)) {
      duplicates(side).forEach(problem -> known.add(problem.ids().get(0)));
    }
    return duplicates(organization).stream()
        .filter(problem -> !known.contains(problem.ids().get(0)))
        .<Conflict>map(DifferentDetails::new)
        .toList();
  }

  /** The values of one id that differ; no other ids can be duplicate in an organization. */
  private static List<Problem> duplicates(Organization organization) {
    OrganizationBuilder builder =
        Organization.named(organization.name()).positions(organization.positions());
    organization.declaredScopes().forEach(builder::scope);
    organization.expectations().forEach(builder::expects);
    organization.tracked().forEach(builder::tracks);
    return builder.tryBuild().problems(ProblemCode.DUPLICATE_ID);
  }

  private static List<String> ids(List<Position> positions) {
    return positions.stream().map(Position::id).toList();
  }

  /** {@return the base with the changes of both sides, except those that remain in conflict} */
  public Organization organization() {
    return organization;
  }

  /**
   * {@return the conflicts that remain: first those between two changes, in the order of our
   * changes, then changes that cannot be made because of these, then new cycles, positions that are
   * newly detached, and different details of one id}
   */
  public List<Conflict> conflicts() {
    return conflicts;
  }

  /**
   * {@return the conflicts that the policy decided, in the order of our changes, and changes that
   * cannot be made because of its decisions}
   */
  public List<Conflict> decided() {
    return decided;
  }

  /** {@return whether no conflict remains} */
  public boolean isComplete() {
    return conflicts.isEmpty();
  }

  /** {@return the number of conflicts, and one line for each that remains} */
  public String text() {
    return (conflicts.isEmpty() ? "no conflicts" : Phrases.count(conflicts.size(), "conflict"))
        + (decided.isEmpty() ? "" : ", " + decided.size() + " decided")
        + conflicts.stream().map(conflict -> "\n  " + conflict).collect(Collectors.joining());
  }

  /** {@return the text} */
  @Override
  public String toString() {
    return text();
  }
}
