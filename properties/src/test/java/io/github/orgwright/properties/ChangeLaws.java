package io.github.orgwright.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.change.Applied;
import io.github.orgwright.change.Change;
import io.github.orgwright.change.Conflict;
import io.github.orgwright.change.Merge;
import io.github.orgwright.change.Misfit;
import io.github.orgwright.change.OrgDiff;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.testkit.model.OrgPair;
import io.github.orgwright.testkit.model.OrgTriple;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What always holds for differences and merges of organizations. Changes are counted and compared
 * by {@link NaiveFacts}.
 *
 * @param apply applies a difference; another one than that of Orgwright shows that a law can fail
 */
record ChangeLaws(BiFunction<OrgDiff, Organization, Organization> apply) {
  static final ChangeLaws STANDARD = new ChangeLaws(OrgDiff::applyTo);

  void check(OrgPair pair) {
    Organization before = pair.before();
    Organization after = pair.after();
    OrgDiff diff = pair.diff();
    checkApplied("the difference", diff, before, after);
    checkApplied("the inverse", diff.inverse(), after, before);
    assertEquals(before.equals(after), diff.isEmpty(), "only equal versions have no difference");
    assertEquals(
        NaiveFacts.countOfChanges(before, after),
        diff.changes().size(),
        () -> "one change for each attribute that differs: " + diff.text());
    checkPart(diff);
    if (after.unresolvedLines().isEmpty()) {
      checkNoConflict(diff);
    }
  }

  private void checkApplied(String what, OrgDiff diff, Organization to, Organization expected) {
    Organization actual = apply.apply(diff, to);
    assertEquals(
        expected,
        actual,
        () -> what + " applied; missing: " + OrgDiff.between(actual, expected).text());
  }

  /** Each second id with a change, so that what it needs is often not among them. */
  private static Set<String> half(OrgDiff diff, int which) {
    List<String> ids = diff.changes().stream().map(Change::id).distinct().toList();
    return IntStream.range(0, ids.size())
        .filter(place -> place % 2 == which)
        .mapToObj(ids::get)
        .collect(Collectors.toSet());
  }

  /** A part of a difference contains what it needs. */
  private void checkPart(OrgDiff diff) {
    Set<String> some = half(diff, 0);
    OrgDiff part = diff.only(some);
    checkApplied("a part", part, diff.before(), part.after());
    for (Change change : diff.changes()) {
      boolean isOfPart =
          change.subject() != Change.Subject.ORGANIZATION
              && !(change instanceof Change.Reordered)
              && some.contains(change.id());
      assertTrue(
          !isOfPart || NaiveFacts.isMade(change, part.after()),
          () -> "a part has all changes of its ids, but not: " + change);
    }
    assertNoMoreUnresolvedLines(part.after(), List.of(diff.before(), diff.after()));
  }

  private static void assertNoMoreUnresolvedLines(Organization made, List<Organization> than) {
    Set<ReportingLine> unresolved = new HashSet<>(made.unresolvedLines());
    than.forEach(one -> unresolved.removeAll(one.unresolvedLines()));
    assertEquals(Set.of(), unresolved, "no line is left without its manager");
  }

  private static void checkNoConflict(OrgDiff diff) {
    OrgDiff some = diff.only(half(diff, 0));
    OrgDiff others = diff.only(half(diff, 1));
    Merge merge = Merge.of(diff.before(), some.after(), others.after());
    assertTrue(
        merge.conflicts().stream()
            .allMatch(
                conflict ->
                    conflict instanceof Conflict.NewCycle
                        || conflict instanceof Conflict.DifferentDetails),
        () -> "changes of different positions and people do not conflict: " + merge.text());
  }

  void check(OrgTriple triple) {
    Organization base = triple.base();
    OrgDiff diff = OrgDiff.between(base, triple.ours());
    OrgDiff next = OrgDiff.between(triple.ours(), triple.theirs());
    OrgDiff composed = diff.andThen(next);
    assertEquals(OrgDiff.between(base, triple.theirs()).changes(), composed.changes());
    checkApplied("base to ours", diff, base, triple.ours());
    checkApplied("ours to theirs", next, triple.ours(), triple.theirs());
    checkApplied("base to theirs", composed, base, triple.theirs());
    checkMisfits(diff, triple.theirs());
    for (Organization side : List.of(triple.ours(), triple.theirs())) {
      assertMerged(side, Merge.of(base, base, side));
      assertMerged(side, Merge.of(base, side, base));
      assertMerged(side, Merge.of(base, side, side));
    }
    checkMerge(triple);
  }

  /** Each change is made or is a misfit. */
  private static void checkMisfits(OrgDiff diff, Organization other) {
    Applied applied = diff.tryApplyTo(other);
    List<Change> rejected = applied.misfits().stream().map(Misfit::change).toList();
    assertTrue(diff.changes().containsAll(rejected));
    for (Change change : diff.changes()) {
      assertTrue(
          rejected.contains(change) || NaiveFacts.isMade(change, applied.organization()),
          change::toString);
    }
  }

  private static void assertMerged(Organization changed, Merge merge) {
    assertEquals(List.of(), merge.conflicts());
    assertEquals(changed, merge.organization());
  }

  private void checkMerge(OrgTriple triple) {
    Merge merge = triple.merge();
    Organization merged = merge.organization();
    checkApplied("base to merge", OrgDiff.between(triple.base(), merged), triple.base(), merged);
    Merge exchanged =
        Merge.of(triple.base(), /* ours= */ triple.theirs(), /* theirs= */ triple.ours());
    assertEquals(merged, exchanged.organization());
    assertEquals(merge.conflicts().size(), exchanged.conflicts().size());
    assertEquals(
        merge.with(conflict -> Conflict.Choice.OURS).organization(),
        exchanged.with(conflict -> Conflict.Choice.THEIRS).organization());
    List<Organization> versions = List.of(triple.base(), triple.ours(), triple.theirs());
    assertEquals(List.of(), NaiveFacts.notIn(versions, merged));
    assertNoMoreUnresolvedLines(merged, versions);
  }
}
