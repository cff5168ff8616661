package io.github.orgwright.rules;

import static io.github.orgwright.query.Traits.atLeast;
import static io.github.orgwright.query.Traits.atMost;
import static io.github.orgwright.query.Traits.exactly;
import static io.github.orgwright.query.Traits.judged;
import static io.github.orgwright.query.Traits.vacant;
import static io.github.orgwright.rules.Rules.havePositions;
import static io.github.orgwright.rules.Rules.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Severity;
import io.github.orgwright.query.Trait;
import io.github.orgwright.query.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RuleTest {
  private static final Rule PLAIN = rule("plain").positions().should(vacant());
  private static final Citation CITATION = Citation.of("S1", "a.txt");
  private static final Trait<Organization> LARGE = havePositions(atLeast(50));

  @Test
  void aRuleUnderAnotherIdFindsTheSame() {
    Rule mine = PLAIN.because("so").withId("mine");
    assertEquals("mine", mine.id());
    assertEquals(PLAIN.sentence(), mine.sentence());
    assertEquals(
        List.of("mine/a"),
        RuleSet.of(mine)
            .check(Organization.named("Acme").position("a", p -> p.heldBy("x")).build())
            .violations()
            .stream()
            .map(Violation::key)
            .toList());
    assertThrows(IllegalArgumentException.class, () -> PLAIN.withId("loading-x"));
    assertThrows(IllegalArgumentException.class, () -> PLAIN.withId(" "));
  }

  @Test
  void aRuleIsAnErrorWithoutMoreToSay() {
    assertEquals("plain", PLAIN.id());
    assertEquals("positions should be vacant", PLAIN.sentence());
    assertEquals("[plain] positions should be vacant", PLAIN.toString());
    assertEquals(Severity.ERROR, PLAIN.violationSeverity());
    assertEquals(Optional.empty(), PLAIN.reason());
    assertEquals(Optional.empty(), PLAIN.proposedFix());
    assertEquals(Optional.empty(), PLAIN.condition());
    assertEquals(Optional.empty(), PLAIN.expected());
    assertEquals(List.of(), PLAIN.citations());
  }

  @Test
  void aViolationCarriesThePartThatFailedAndJudgesNothingAgain() {
    AtomicInteger times = new AtomicInteger();
    Trait<Position> doubt = judged(Position.class, "doubt", (p, who) -> Verdict.NOT_KNOWN);
    Trait<Position> count =
        judged(
            Position.class,
            "count",
            (p, who) -> Verdict.FAILS.fact("time", times.incrementAndGet()));
    Trait<Position> late = judged(Position.class, "come late", (p, who) -> Verdict.FAILS);
    Organization one = Organization.named("Acme").position("ceo", p -> {}).build();
    Findings found =
        RuleSet.of(rule("both").positions().should(doubt.and(count).and(late))).check(one);
    assertEquals("ceo does not count (time: 1)", found.violations().get(0).message());
    assertTrue(found.text().contains("ceo does not count (time: 1)"));
    assertEquals(1, times.get());
  }

  @Test
  void whereNoPartFailsAndOneIsNotKnownTheSubjectIsNotKnown() {
    Trait<Position> doubt = judged(Position.class, "doubt", (p, who) -> Verdict.NOT_KNOWN);
    Trait<Position> hold = judged(Position.class, "hold", (p, who) -> Verdict.HOLDS);
    Organization one = Organization.named("Acme").position("ceo", p -> {}).build();
    for (Trait<Position> trait : List.of(doubt.and(hold), hold.and(doubt))) {
      RuleOutcome outcome =
          RuleSet.of(rule("both").positions().should(trait)).check(one).outcome("both");
      assertEquals(RuleOutcome.Status.NOT_KNOWN, outcome.status());
      assertEquals(1, outcome.notKnown());
    }
  }

  @Test
  void eachStepChangesOnePart() {
    Rule full =
        PLAIN
            .severity(Severity.INFO)
            .because("habit")
            .citing(CITATION)
            .fix("hire")
            .onlyIf(LARGE)
            .expecting(exactly(1));
    assertEquals("plain", full.id());
    assertEquals(PLAIN.sentence() + "; exactly 1 is expected", full.sentence());
    assertEquals(PLAIN.sentence() + "; none are expected", full.expecting(exactly(0)).sentence());
    assertEquals("all are vacant", full.worded("all are vacant").expecting(atMost(2)).sentence());
    assertEquals(Severity.INFO, full.violationSeverity());
    assertEquals(Optional.of("habit"), full.reason());
    assertEquals(List.of(CITATION), full.citations());
    assertEquals(Optional.of("hire"), full.proposedFix());
    assertEquals(Optional.of(LARGE), full.condition());
    assertEquals(Optional.of(exactly(1)), full.expected());
    assertEquals(full, full.severity(Severity.INFO));
    assertEquals(full.hashCode(), full.severity(Severity.INFO).hashCode());
  }

  @Test
  void rulesAreEqualInAllPartsOrNotAtAll() {
    List<UnaryOperator<Rule>> steps =
        List.of(
            r -> r.severity(Severity.INFO),
            r -> r.because("habit"),
            r -> r.citing(CITATION),
            r -> r.fix("hire"),
            r -> r.onlyIf(LARGE),
            r -> r.expecting(exactly(1)));
    for (UnaryOperator<Rule> step : steps) {
      assertNotEquals(PLAIN, step.apply(PLAIN));
      assertEquals(step.apply(PLAIN), step.apply(PLAIN));
    }
    Rule worded = PLAIN.worded("nobody should sit there");
    assertNotEquals(PLAIN, worded);
    assertNotEquals(PLAIN, rule("plain").positions().should(vacant()));
  }

  @Test
  void aSentenceOfItsOwnStandsInPlaceOfThatOfItsTraits() {
    Rule worded = PLAIN.worded("nobody should sit there").because("habit");
    assertEquals("nobody should sit there", worded.sentence());
    assertEquals("[plain] nobody should sit there", worded.toString());
    assertEquals(
        "there are no positions",
        RuleSet.of(worded)
            .check(Organization.named("Acme").build())
            .outcome("plain")
            .reason()
            .orElseThrow());
  }

  @Test
  void theLastCitationsStand() {
    Citation other = Citation.of("S2", "b.txt").against();
    assertEquals(
        List.of(other, CITATION), PLAIN.citing(CITATION).citing(other, CITATION).citations());
    assertEquals(List.of(), PLAIN.citing(CITATION).citing(List.of()).citations());
  }

  @Test
  void idsAreMadeForKeys() {
    for (String id : List.of("", " ", "a b", "a/b", "a+b", "-a", "é", "a\nb")) {
      String message =
          assertThrows(IllegalArgumentException.class, () -> rule(id).positions()).getMessage();
      assertEquals(
          "rule id \""
              + id
              + "\" is not valid; fix: use only letters, digits, '.', '-' and '_', and begin with a letter or digit",
          message);
    }
    assertEquals(
        "rule id \"loading-x\" begins with \"loading-\", which is reserved for loading problems;"
            + " fix: choose another id",
        assertThrows(IllegalArgumentException.class, () -> rule("loading-x").positions())
            .getMessage());
    assertEquals("T2.a_b-C", rule("T2.a_b-C").positions().should(vacant()).id());
  }

  @Test
  void blankTextsAreRefused() {
    assertEquals(
        "reason of rule \"plain\" must not be blank",
        assertThrows(IllegalArgumentException.class, () -> PLAIN.because(" ").id()).getMessage());
    assertEquals(
        "sentence of rule \"plain\" must not be blank",
        assertThrows(IllegalArgumentException.class, () -> PLAIN.worded(" ").id()).getMessage());
    assertEquals(
        "fix of rule \"plain\" must not be blank",
        assertThrows(IllegalArgumentException.class, () -> PLAIN.fix("").id()).getMessage());
  }
}
