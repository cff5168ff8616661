package io.github.orgwright.query;

import static io.github.orgwright.query.Traits.judged;
import static io.github.orgwright.query.Traits.not;
import static io.github.orgwright.query.Traits.trait;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class TraitTest {
  private static final Organization ORG =
      Organization.named("Acme").position("ceo", p -> p.title("Chief")).build();
  private static final Who WHO = Who.of(ORG);
  private static final Position CEO = ORG.position("ceo");

  private static final Trait<Position> HOLD = always("hold", Verdict.HOLDS);
  private static final Trait<Position> FAIL = always("fail", Verdict.FAILS);
  private static final Trait<Position> DOUBT = always("doubt", Verdict.NOT_KNOWN);

  private static Trait<Position> always(String words, Verdict verdict) {
    return judged(Position.class, words, (position, who) -> verdict);
  }

  private static Verdict judge(Trait<Position> trait) {
    return trait.judge(CEO, WHO);
  }

  @Test
  void andFailsWhereOneFailsAndHoldsWhereBothHold() {
    assertEquals(Verdict.HOLDS, judge(HOLD.and(HOLD)));
    assertEquals(Verdict.FAILS, judge(HOLD.and(FAIL)));
    assertEquals(Verdict.NOT_KNOWN, judge(HOLD.and(DOUBT)));
    assertEquals(Verdict.FAILS, judge(FAIL.and(HOLD)));
    assertEquals(Verdict.FAILS, judge(FAIL.and(FAIL)));
    assertEquals(Verdict.FAILS, judge(FAIL.and(DOUBT)));
    assertEquals(Verdict.NOT_KNOWN, judge(DOUBT.and(HOLD)));
    assertEquals(Verdict.FAILS, judge(DOUBT.and(FAIL)));
    assertEquals(Verdict.NOT_KNOWN, judge(DOUBT.and(DOUBT)));
  }

  @Test
  void orHoldsWhereOneHoldsAndFailsWhereBothFail() {
    assertEquals(Verdict.HOLDS, judge(HOLD.or(HOLD)));
    assertEquals(Verdict.HOLDS, judge(HOLD.or(FAIL)));
    assertEquals(Verdict.HOLDS, judge(HOLD.or(DOUBT)));
    assertEquals(Verdict.HOLDS, judge(FAIL.or(HOLD)));
    assertEquals(Verdict.FAILS, judge(FAIL.or(FAIL)));
    assertEquals(Verdict.NOT_KNOWN, judge(FAIL.or(DOUBT)));
    assertEquals(Verdict.HOLDS, judge(DOUBT.or(HOLD)));
    assertEquals(Verdict.NOT_KNOWN, judge(DOUBT.or(FAIL)));
    assertEquals(Verdict.NOT_KNOWN, judge(DOUBT.or(DOUBT)));
  }

  @Test
  void notTurnsWhatIsKnown() {
    assertEquals(Verdict.FAILS, judge(not(HOLD)));
    assertEquals(Verdict.HOLDS, judge(not(FAIL)));
    assertEquals(Verdict.NOT_KNOWN, judge(not(DOUBT)));
  }

  @Test
  void notOfNotIsTheTraitItself() {
    assertSame(HOLD, not(not(HOLD)));
  }

  @Test
  void theVerdictThatDecidesIsGivenWithItsFacts() {
    Trait<Position> one = always("one", Verdict.HOLDS.fact("one", 1));
    Trait<Position> two = always("two", Verdict.FAILS.fact("two", 2));
    assertEquals(Map.of("two", "2"), judge(one.and(two)).facts());
    assertEquals(Map.of("one", "1"), judge(one.or(two)).facts());
    assertEquals(Map.of("one", "1"), judge(two.or(one)).facts());
    assertEquals(Map.of("two", "2"), judge(not(two)).facts());
  }

  @Test
  void theOtherIsNotJudgedWhereOneDecides() {
    Trait<Position> never =
        trait(
            "throw",
            (position, who) -> {
              throw new AssertionError("judged");
            });
    assertEquals(Verdict.FAILS, judge(FAIL.and(never)));
    assertEquals(Verdict.HOLDS, judge(HOLD.or(never)));
    Matches none = WHO.matches(HOLD).that(FAIL.and(never));
    assertEquals(List.of(), none.list());
    assertEquals(List.of(FAIL), none.why().skipped().get(0).unmet());
    assertEquals(
        List.of(FAIL), WHO.matches(HOLD).that(FAIL).that(never).why(CEO).skipped().get(0).unmet());
  }

  @Test
  void unknownTraitsAndTheFirstThatFailsAreUnmet() {
    Matches matches = WHO.matches(HOLD).that(HOLD.and(DOUBT)).that(FAIL).that(DOUBT);
    assertEquals(List.of(DOUBT, FAIL), matches.why().skipped().get(0).unmet());
  }

  @Test
  void whatIsNotKnownIsNotSaidToFail() {
    Explanation unknown = WHO.matches(HOLD).that(DOUBT).why();
    assertEquals(Reason.TRAIT_NOT_KNOWN, unknown.skipped().get(0).reason());
    assertEquals(Outcome.NO_MATCH, unknown.outcome());
    assertEquals(
        """
        which positions hold (only positions that doubt)?
          no match: the only candidate was skipped
          skipped
            ceo (Chief): not known whether it doubts""",
        unknown.text());
    Explanation failed = WHO.matches(HOLD).that(DOUBT.and(FAIL)).why(CEO);
    assertEquals(Reason.TRAIT_NOT_MET, failed.skipped().get(0).reason());
    assertEquals(
        "no: ceo (Chief) was skipped: it does not fail; not known whether it doubts",
        failed.statement());
  }

  @Test
  void onlyWhatIsKnownToHoldPassesAFilter() {
    assertEquals(List.of(CEO), WHO.matches(HOLD).list());
    assertEquals(List.of(), WHO.matches(FAIL).list());
    assertEquals(List.of(), WHO.matches(DOUBT).list());
    assertEquals(List.of(), WHO.matches(not(DOUBT)).list());
    assertEquals(List.of(), WHO.matches(HOLD).that(DOUBT).list());
  }

  @Test
  void wordsAreJoinedSoThatTheyCanBeReadInOneWay() {
    assertEquals("hold and fail and doubt", HOLD.and(FAIL).and(DOUBT).toString());
    assertEquals("hold and fail and doubt", HOLD.and(FAIL.and(DOUBT)).toString());
    assertEquals("(hold or fail) and doubt", HOLD.or(FAIL).and(DOUBT).toString());
    assertEquals("hold or (fail and doubt)", HOLD.or(FAIL.and(DOUBT)).toString());
    assertEquals("hold or fail or doubt", HOLD.or(FAIL).or(DOUBT).toString());
    assertEquals("hold or fail or doubt", HOLD.or(FAIL.or(DOUBT)).toString());
    assertEquals("do not hold", not(HOLD).toString());
    assertEquals("do not hold or do not fail", not(HOLD.and(FAIL)).toString());
    assertEquals("do not hold and do not fail", not(HOLD.or(FAIL)).toString());
    assertEquals(
        "(do not hold and do not fail) or do not doubt", not(HOLD.or(FAIL).and(DOUBT)).toString());
    assertEquals("hold and do not fail", HOLD.and(not(FAIL)).toString());
    Trait<Position> report = Traits.reportTo(HOLD.and(FAIL));
    assertEquals(
        "doubt and report to a position that holds and fails", DOUBT.and(report).toString());
    assertEquals(
        "(report to a position that holds and fails) and doubt", report.and(DOUBT).toString());
  }

  @Test
  void partsAreThoseThatAndJoinedInOrder() {
    assertEquals(List.of(HOLD), HOLD.parts());
    assertEquals(List.of(HOLD, FAIL), HOLD.and(FAIL).parts());
    assertEquals(List.of(HOLD, FAIL, DOUBT), HOLD.and(FAIL).and(DOUBT).parts());
    assertEquals(List.of(DOUBT, HOLD, FAIL), DOUBT.and(HOLD.and(FAIL)).parts());
    assertEquals(List.of(FAIL, HOLD, DOUBT, HOLD), FAIL.and(HOLD).and(DOUBT.and(HOLD)).parts());
  }

  @Test
  void whatIsNotJoinedByAndIsOnePart() {
    Trait<Position> either = HOLD.or(FAIL);
    Trait<Position> none = not(HOLD.and(FAIL));
    assertEquals(List.of(either), either.parts());
    assertEquals(List.of(none), none.parts());
    assertEquals(List.of(HOLD, FAIL), not(none).parts());
    assertEquals(List.of(either, none), either.and(none).parts());
  }

  @Test
  void questionsWriteTheTraitsAskedFor() {
    assertEquals(
        "who manages ceo (Chief) (only positions that hold and (fail or doubt))?",
        WHO.manages(CEO).that(HOLD).that(FAIL.or(DOUBT)).toString());
  }

  @Test
  void traitsMayBeAboutOtherSubjects() {
    Trait<Scope> deep =
        trait(Scope.class, "lie deep", (scope, who) -> scope.depth() > 1 && who == WHO);
    assertSame(Scope.class, deep.subject());
    assertSame(Scope.class, not(deep).subject());
    assertSame(Scope.class, deep.and(deep).subject());
    assertSame(Scope.class, deep.or(deep).subject());
    Scope acme = Scope.organization("Acme");
    assertEquals(Verdict.FAILS, deep.judge(acme, WHO));
    assertEquals(Verdict.HOLDS, deep.judge(acme.part(ScopeKind.PRODUCT, "A"), WHO));
  }

  @Test
  void traitsMayBeClassesOfTheUser() {
    Trait<Position> titled =
        new Trait<>(Position.class, "are called something") {
          @Override
          public Verdict judge(Position candidate, OrgFacts who) {
            return Verdict.holdsIf(candidate.title().isPresent());
          }
        };
    assertEquals(List.of(CEO), WHO.matches(titled).list());
    assertSame(Position.class, trait("work alone", (p, w) -> true).subject());
  }

  @Test
  void phrasesWithoutAPluralVerbAreRefused() {
    for (String phrase :
        List.of(
            "",
            "is vacant",
            "do not report",
            "neither own nor manage",
            "has a manager",
            "may hire",
            "directly manage it",
            "Vacant",
            "be vacant",
            "not vacant",
            "12 reports")) {
      IllegalArgumentException refused =
          assertThrows(IllegalArgumentException.class, () -> trait(phrase, (p, w) -> true));
      assertEquals(
          "trait phrase \""
              + phrase
              + "\" must begin with \"are\" or another verb in the plural;"
              + " fix: write it like \"are vacant\" or \"have a manager\"",
          refused.getMessage());
    }
  }

  @Test
  void customTraitsMayNeedNoFactsAboutTheOrganization() {
    Trait<Position> titled = trait("have a title", position -> position.title().isPresent());
    assertEquals(List.of(CEO), WHO.matches(titled).list());
    Trait<Scope> wide = trait(Scope.class, "are wide", scope -> scope.depth() == 1);
    assertEquals(Verdict.HOLDS, wide.judge(Scope.organization("Acme"), WHO));
    assertThrows(
        NullPointerException.class, () -> trait(Scope.class, "are wide", (Predicate<Scope>) null));
  }

  @Test
  void nothingIsRefusedByName() {
    assertThrows(NullPointerException.class, () -> trait((String) null, (p, w) -> true));
    assertThrows(
        NullPointerException.class,
        () -> trait("work alone", (BiPredicate<Position, OrgFacts>) null));
    assertThrows(NullPointerException.class, () -> judged(Position.class, "work", null));
    assertThrows(NullPointerException.class, () -> trait((Class<Scope>) null, "x", (p, w) -> true));
  }
}
