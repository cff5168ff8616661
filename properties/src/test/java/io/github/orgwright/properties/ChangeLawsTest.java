package io.github.orgwright.properties;

import static io.github.orgwright.testkit.junit.PropertyAssert.forAll;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.change.OrgDiff;
import io.github.orgwright.core.Organization;
import io.github.orgwright.testkit.OrgGenerator;
import io.github.orgwright.testkit.OrgVersions;
import io.github.orgwright.testkit.model.OrgPair;
import io.github.orgwright.testkit.model.OrgTriple;
import java.util.Map;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.opentest4j.AssertionFailedError;

/** Each law fails for an application of changes that breaks it. */
class ChangeLawsTest {
  private static final Organization OLD =
      Organization.named("Acme").position("a", p -> p.title("Old")).build();
  private static final Organization BASE = OLD.edit().add("b", p -> p.reportsTo("a")).apply();
  private static final OrgPair PAIR = new OrgPair(OLD, BASE.with("a", p -> p.title("New")));
  private static final OrgTriple TRIPLE =
      new OrgTriple(
          BASE,
          BASE.with("a", p -> p.title("Ours")),
          BASE.with("a", p -> p.title("Theirs")).with("b", p -> p.title("B")));

  /** Laws for an application that does nothing for some differences. */
  private static ChangeLaws unless(BiPredicate<OrgDiff, Organization> isLeftOut) {
    return new ChangeLaws((diff, org) -> isLeftOut.test(diff, org) ? org : diff.applyTo(org));
  }

  private static void assertFails(String law, Executable check) {
    String message = assertThrows(AssertionFailedError.class, check).getMessage();
    assertTrue(message.startsWith(law), message);
  }

  @Test
  void applicationThatFailsForADifferenceItsInverseOrAPartIsFound() {
    unless((diff, org) -> false).check(PAIR);
    assertFails(
        "the difference applied",
        () -> unless((diff, org) -> diff.after().equals(PAIR.after())).check(PAIR));
    assertFails(
        "the inverse applied", () -> unless((diff, org) -> diff.after().equals(OLD)).check(PAIR));
    assertFails(
        "a part applied", () -> unless((diff, org) -> diff.changes().size() == 1).check(PAIR));
  }

  @Test
  void applicationThatFailsForOneOfThreeDifferencesIsFound() {
    Map.of(
            "base to ours", new OrgPair(BASE, TRIPLE.ours()),
            "ours to theirs", new OrgPair(TRIPLE.ours(), TRIPLE.theirs()),
            "base to theirs", new OrgPair(BASE, TRIPLE.theirs()),
            "base to merge", new OrgPair(BASE, TRIPLE.merge().organization()))
        .forEach(
            (law, wrong) ->
                assertFails(
                    law + " applied",
                    () ->
                        unless((diff, org) -> wrong.equals(new OrgPair(org, diff.after())))
                            .check(TRIPLE)));
  }

  @Test
  void applicationThatIgnoresTitlesIsFoundInTheSmallestPair() {
    ChangeLaws laws =
        new ChangeLaws(
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
    OrgVersions versions =
        OrgVersions.of(OrgGenerator.organizations().adversarial().ofSize(0, 15)).withProblems();
    String message =
        assertThrows(
                AssertionFailedError.class, () -> forAll(versions.pairs()).satisfies(laws::check))
            .getMessage();
    assertTrue(
        message.matches("(?s).*\\nbefore: \\w+ .1 position., after: \\w+ .1 position.\\n.*"),
        message);
  }
}
