package io.github.orgwright.testkit;

import static io.github.orgwright.testkit.junit.PropertyAssert.forAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.change.Change;
import io.github.orgwright.change.OrgDiff;
import io.github.orgwright.core.Organization;
import io.github.orgwright.testkit.model.OrgPair;
import io.github.orgwright.testkit.model.OrgTriple;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class ChangeLawsTest {
  private static final Organization OLD =
      Organization.named("Acme").position("a", p -> p.title("Old")).build();
  private static final Organization NEW =
      Organization.named("Acme").position("a", p -> p.title("New")).build();
  private static final OrgVersions VERSIONS =
      OrgVersions.of(OrgGenerator.organizations().adversarial().ofSize(0, 15)).withProblems();

  private static String violation(ChangeLaws laws, OrgPair pair) {
    return assertThrows(AssertionError.class, () -> laws.check(pair)).getMessage();
  }

  @Test
  void whatOrgwrightDoesFollowsTheLaws() {
    forAll(VERSIONS.pairs()).tries(200).satisfies(ChangeLaws.standard()::check);
    forAll(VERSIONS.triples()).tries(200).satisfies(ChangeLaws.standard()::check);
  }

  @Test
  void violationShowsTheLawWhatIsMissingAndTheVersionsAsCode() {
    ChangeLaws laws = ChangeLaws.standard().applyingWith((diff, org) -> org);
    assertEquals(
        """
        law violated: a difference applied to the earlier version gives the other version

        what is missing: 1 change of title
          title of a changes from "Old" to "New"

        """
            + OrgPrinter.code(new OrgPair(OLD, NEW)),
        violation(laws, new OrgPair(OLD, NEW)));
  }

  @Test
  void inverseThatIsNotAppliedIsFound() {
    ChangeLaws laws =
        ChangeLaws.standard()
            .applyingWith((diff, org) -> diff.before().equals(OLD) ? diff.applyTo(org) : org);
    assertTrue(
        violation(laws, new OrgPair(OLD, NEW))
            .startsWith("law violated: a difference inverted and applied to the later version"));
  }

  @Test
  void partThatIsNotAppliedIsFound() {
    Organization two = NEW.edit().add("b", p -> p.reportsTo("a")).apply();
    ChangeLaws laws =
        ChangeLaws.standard()
            .applyingWith(
                (diff, org) -> diff.changes().size() == 2 ? diff.applyTo(org) : diff.before());
    assertTrue(
        violation(laws, new OrgPair(OLD, two))
            .startsWith("law violated: a difference of some ids applied gives"));
  }

  private static final Organization BASE = OLD.edit().add("b", p -> p.reportsTo("a")).apply();
  private static final OrgTriple TRIPLE =
      new OrgTriple(
          BASE,
          BASE.with("a", p -> p.title("Ours")),
          BASE.with("a", p -> p.title("Theirs")).with("b", p -> p.title("B")));

  @Test
  void differencesOfThreeVersionsAndTheirMergeAreAppliedAndSent() {
    Set<List<Organization>> applied = new HashSet<>();
    Set<Change> sent = new HashSet<>();
    ChangeLaws.standard()
        .applyingWith(
            (diff, org) -> {
              applied.add(List.of(org, diff.after()));
              return diff.applyTo(org);
            })
        .sentThrough(
            change -> {
              sent.add(change);
              return change;
            })
        .check(TRIPLE);
    Organization merged = BASE.with("b", p -> p.title("B"));
    assertEquals(
        Set.of(
            List.of(BASE, TRIPLE.ours()),
            List.of(TRIPLE.ours(), TRIPLE.theirs()),
            List.of(BASE, TRIPLE.theirs()),
            List.of(BASE, merged)),
        applied);
    Set<Change> expected = new HashSet<>();
    applied.forEach(pair -> expected.addAll(OrgDiff.between(pair.get(0), pair.get(1)).changes()));
    assertEquals(expected, sent);
  }

  @Test
  void applicationThatFailsForOneOfThreeDifferencesIsFound() {
    Map<List<Organization>, String> laws =
        Map.of(
            List.of(BASE, TRIPLE.ours()), "from base to ours applied",
            List.of(TRIPLE.ours(), TRIPLE.theirs()), "from ours to theirs applied after it",
            List.of(BASE, TRIPLE.theirs()), "composed of both and applied to the base",
            List.of(BASE, TRIPLE.merge().organization()), "from the base to a merge applied");
    laws.forEach(
        (wrong, law) -> {
          ChangeLaws broken =
              ChangeLaws.standard()
                  .applyingWith(
                      (diff, org) ->
                          wrong.equals(List.of(org, diff.after())) ? org : diff.applyTo(org));
          String message =
              assertThrows(AssertionError.class, () -> broken.check(TRIPLE)).getMessage();
          assertTrue(
              message.startsWith("law violated: a difference " + law + " gives the other version"),
              message);
        });
  }

  @Test
  void changeOfThreeVersionsThatAFormatLosesIsFound() {
    ChangeLaws laws =
        ChangeLaws.standard()
            .sentThrough(
                change ->
                    change.id().equals("b") ? OrgDiff.between(OLD, NEW).changes().get(0) : change);
    assertTrue(
        assertThrows(AssertionError.class, () -> laws.check(TRIPLE))
            .getMessage()
            .startsWith("law violated: a change is the same after it was written and read"));
  }

  @Test
  void changeThatAFormatLosesIsFoundAndShrunk() {
    UnaryOperator<Change> format =
        change ->
            change instanceof Change.LinesChanged lines
                ? new Change.LinesChanged(
                    lines.position(), lines.kind(), lines.before(), lines.after(), 0)
                : change;
    ChangeLaws laws = ChangeLaws.standard().sentThrough(format);
    laws.check(new OrgPair(OLD, NEW));
    AssertionFailedError failure =
        assertThrows(
            AssertionFailedError.class, () -> forAll(VERSIONS.pairs()).satisfies(laws::check));
    assertTrue(
        failure.getMessage().contains("a change is the same after it was written and read"),
        failure::getMessage);
    assertTrue(failure.getMessage().contains("(2 positions)"), failure::getMessage);
  }

  @Test
  void applicationThatIgnoresTitlesIsFoundInTheSmallestPair() {
    ChangeLaws laws =
        ChangeLaws.standard()
            .applyingWith(
                (diff, org) ->
                    diff.applyTo(org)
                        .withEach(
                            (position, p) ->
                                org.positions()
                                    .find(position.id())
                                    .ifPresent(
                                        before ->
                                            before
                                                .title()
                                                .ifPresentOrElse(p::title, p::withoutTitle))));
    AssertionFailedError failure =
        assertThrows(
            AssertionFailedError.class, () -> forAll(VERSIONS.pairs()).satisfies(laws::check));
    assertTrue(
        failure
            .getMessage()
            .matches("(?s).*\\nbefore: \\w+ .1 position., after: \\w+ .1 position.\\n.*"),
        failure::getMessage);
  }
}
