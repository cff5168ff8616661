package io.github.orgwright.testkit;

import static java.util.Objects.requireNonNull;

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
import io.github.orgwright.testkit.reorg.NaiveFacts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What always holds for differences and merges of organizations, as checks for your own code that
 * applies, stores or sends changes:
 *
 * <pre>{@code
 * ChangeLaws laws = ChangeLaws.standard()
 *     .applyingWith((diff, org) -> ourDatabase.load(org).apply(diff).export())
 *     .sentThrough(change -> OurFormat.read(OurFormat.write(change)));
 * PropertyAssert.forAll(OrgVersions.of(OrgGenerator.organizations()).pairs())
 *     .satisfies(laws::check);
 * }</pre>
 *
 * <p>A check that fails throws an {@link AssertionError} that states the law, what differs, and
 * code that builds the organizations. It needs no test engine.
 *
 * <p>Changes are counted and compared by a simple and slow model of an organization that shares no
 * code with {@link OrgDiff}. Checks take time quadratic in the size of an organization at most.
 * Immutable; thread-safe if your functions are.
 *
 * @since 0.1.0
 */
public final class ChangeLaws {
  private static final ChangeLaws STANDARD =
      new ChangeLaws(OrgDiff::applyTo, UnaryOperator.identity());

  private final BiFunction<? super OrgDiff, ? super Organization, Organization> apply;
  private final UnaryOperator<Change> format;

  private ChangeLaws(
      BiFunction<? super OrgDiff, ? super Organization, Organization> apply,
      UnaryOperator<Change> format) {
    this.apply = apply;
    this.format = format;
  }

  /** {@return the laws for what Orgwright itself does} */
  public static ChangeLaws standard() {
    return STANDARD;
  }

  /**
   * {@return a copy that checks your own application of changes in place of {@link
   * OrgDiff#applyTo}}
   *
   * @param newApply applies a difference to an organization and returns the result
   */
  public ChangeLaws applyingWith(
      BiFunction<? super OrgDiff, ? super Organization, Organization> newApply) {
    return new ChangeLaws(requireNonNull(newApply, "newApply"), format);
  }

  /**
   * {@return a copy that also checks that each change is the same after it was written and read}
   *
   * @param newFormat writes a change in your format and reads it again
   */
  public ChangeLaws sentThrough(UnaryOperator<Change> newFormat) {
    return new ChangeLaws(apply, requireNonNull(newFormat, "newFormat"));
  }

  /**
   * Checks the difference between two versions: applied to the earlier version, it gives the later
   * one; its inverse applied to the later version gives the earlier one; it is empty if and only if
   * both are equal; it has one change for each attribute of a position or person that differs; a
   * part of it contains what it needs; two parts for different positions and people do not conflict
   * in a merge, except for new cycles and different details of one id, if all lines of the later
   * version lead to positions; and each change is the same after it was written and read.
   *
   * @param pair the two versions
   * @throws AssertionError if one of these laws does not hold
   */
  public void check(OrgPair pair) {
    Organization before = pair.before();
    Organization after = pair.after();
    OrgDiff diff = pair.diff();
    Supplier<String> code = () -> OrgPrinter.code(pair);
    equal("applied to the earlier version", after, apply.apply(diff, before), code);
    equal("inverted and applied to the later version", before, unapplied(diff, after), code);
    require(
        diff.isEmpty() == before.equals(after),
        "a difference is empty if and only if both versions are equal",
        diff::text,
        code);
    long count = NaiveFacts.countOfChanges(before, after);
    require(
        diff.changes().size() == count,
        "a difference has one change for each attribute that differs",
        () -> count + " differ: " + diff.text(),
        code);
    checkFormat(diff, code);
    checkPart(diff, code);
    if (after.unresolvedLines().isEmpty()) {
      checkNoConflict(diff, code);
    }
  }

  private void checkFormat(OrgDiff diff, Supplier<String> code) {
    for (Change change : diff.changes()) {
      Change read = format.apply(change);
      require(
          change.equals(read),
          "a change is the same after it was written and read",
          () -> "written: " + change + "\nread: " + read,
          code);
    }
  }

  private Organization unapplied(OrgDiff diff, Organization after) {
    return apply.apply(diff.inverse(), after);
  }

  /** Each second id with a change, so that what it needs is often not among them. */
  private static Set<String> half(OrgDiff diff, int which) {
    List<String> ids = diff.changes().stream().map(Change::id).distinct().toList();
    return IntStream.range(0, ids.size())
        .filter(place -> place % 2 == which)
        .mapToObj(ids::get)
        .collect(Collectors.toSet());
  }

  private void checkPart(OrgDiff diff, Supplier<String> code) {
    Set<String> some = half(diff, 0);
    OrgDiff part = diff.only(some);
    equal("of some ids applied", part.after(), apply.apply(part, diff.before()), code);
    NaiveFacts facts = new NaiveFacts(part.after());
    for (Change change : diff.changes()) {
      boolean isOfPart =
          change.subject() != Change.Subject.ORGANIZATION
              && !(change instanceof Change.Reordered)
              && some.contains(change.id());
      require(
          !isOfPart || facts.hasAfter(change),
          "the part of a difference for some ids has all changes of these ids",
          () -> "missing: " + change,
          code);
    }
    Set<ReportingLine> loose = new HashSet<>(part.after().unresolvedLines());
    loose.removeAll(diff.before().unresolvedLines());
    loose.removeAll(diff.after().unresolvedLines());
    require(
        loose.isEmpty(),
        "a part of a difference leaves no line without its manager",
        loose::toString,
        code);
  }

  private static void checkNoConflict(OrgDiff diff, Supplier<String> code) {
    OrgDiff some = diff.only(half(diff, 0));
    OrgDiff others = diff.only(half(diff, 1));
    Merge merge = Merge.of(diff.before(), some.after(), others.after());
    require(
        merge.conflicts().stream()
            .allMatch(
                conflict ->
                    conflict instanceof Conflict.NewCycle
                        || conflict instanceof Conflict.DifferentDetails),
        "changes of different positions and people do not conflict",
        merge::text,
        code);
  }

  /**
   * Checks three versions. Differences: the one from base to ours and the one from ours to theirs,
   * applied one after the other or composed, are the one from base to theirs; what does not fit
   * another version is returned as a misfit, and all other changes are made. Merges: applied to the
   * base, the difference from the base to the merge gives the merge; if one side is the base, or
   * both sides are equal, the result is the changed side, without conflicts; exchanging the sides
   * gives the same organization; and everything in the result is from one of the three versions.
   *
   * <p>Functions given to {@link #applyingWith} and {@link #sentThrough} apply and send these
   * differences: those between the three versions, and the one from the base to the merge. The rest
   * tests Orgwright itself: there is no function for your own merges.
   *
   * @param triple the three versions
   * @throws AssertionError if one of these laws does not hold
   */
  public void check(OrgTriple triple) {
    Organization base = triple.base();
    Organization ours = triple.ours();
    Organization theirs = triple.theirs();
    Supplier<String> code = () -> OrgPrinter.code(triple);
    OrgDiff diff = OrgDiff.between(base, ours);
    OrgDiff next = OrgDiff.between(ours, theirs);
    OrgDiff composed = diff.andThen(next);
    require(
        composed.changes().equals(OrgDiff.between(base, theirs).changes()),
        "two differences, one after the other, are one difference",
        composed::text,
        code);
    Organization first = apply.apply(diff, base);
    equal("from base to ours applied", ours, first, code);
    equal("from ours to theirs applied after it", theirs, apply.apply(next, first), code);
    equal("composed of both and applied to the base", theirs, apply.apply(composed, base), code);
    List.of(diff, next, composed).forEach(one -> checkFormat(one, code));
    checkMisfits(diff, theirs, code);
    for (Organization side : List.of(ours, theirs)) {
      checkTrivial("with the base", side, Merge.of(base, base, side), code);
      checkTrivial("with the base", side, Merge.of(base, side, base), code);
      checkTrivial("of two equal sides", side, Merge.of(base, side, side), code);
    }
    checkMerge(triple, code);
  }

  private static void checkMisfits(OrgDiff diff, Organization other, Supplier<String> code) {
    Applied applied = diff.tryApplyTo(other);
    List<Change> rejected = applied.misfits().stream().map(Misfit::change).toList();
    require(
        diff.changes().containsAll(rejected),
        "misfits are changes of the difference",
        rejected::toString,
        code);
    NaiveFacts facts = new NaiveFacts(applied.organization());
    for (Change change : diff.changes()) {
      require(
          rejected.contains(change) || facts.hasAfter(change),
          "each change is made or is a misfit",
          change::toString,
          code);
    }
  }

  private static void checkTrivial(
      String kind, Organization changed, Merge merge, Supplier<String> code) {
    require(
        merge.conflicts().isEmpty() && merge.organization().equals(changed),
        "a merge " + kind + " is the changed side, without conflicts",
        () -> merge.text() + "\n" + OrgDiff.between(changed, merge.organization()).text(),
        code);
  }

  private void checkMerge(OrgTriple triple, Supplier<String> code) {
    Merge merge = triple.merge();
    OrgDiff all = OrgDiff.between(triple.base(), merge.organization());
    checkFormat(all, code);
    equal(
        "from the base to a merge applied",
        merge.organization(),
        apply.apply(all, triple.base()),
        code);
    Merge exchanged =
        Merge.of(triple.base(), /* ours= */ triple.theirs(), /* theirs= */ triple.ours());
    Organization merged = merge.organization();
    require(
        merged.equals(exchanged.organization())
            && merge.conflicts().size() == exchanged.conflicts().size()
            && merge
                .with(conflict -> Conflict.Choice.OURS)
                .organization()
                .equals(exchanged.with(conflict -> Conflict.Choice.THEIRS).organization()),
        "a merge is the same if the sides are exchanged",
        () -> OrgDiff.between(merged, exchanged.organization()).text(),
        code);
    List<Organization> versions = List.of(triple.base(), triple.ours(), triple.theirs());
    List<String> strange =
        new NaiveFacts(merged).notIn(versions.stream().map(NaiveFacts::new).toList());
    require(
        strange.isEmpty(),
        "everything in a merge is from one of the three versions",
        strange::toString,
        code);
    Set<ReportingLine> loose = new HashSet<>(merged.unresolvedLines());
    versions.forEach(version -> loose.removeAll(version.unresolvedLines()));
    require(loose.isEmpty(), "a merge leaves no line without its manager", loose::toString, code);
  }

  private static void equal(
      String how, Organization expected, Organization actual, Supplier<String> code) {
    require(
        expected.equals(actual),
        "a difference " + how + " gives the other version",
        () -> "what is missing: " + OrgDiff.between(actual, expected).text(),
        code);
  }

  private static void require(
      boolean holds, String law, Supplier<String> details, Supplier<String> code) {
    if (!holds) {
      throw new AssertionError(
          "law violated: " + law + "\n\n" + details.get() + "\n\n" + code.get());
    }
  }
}
