package io.github.orgwright.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class VerdictTest {
  @Test
  void aVerdictHoldsFailsOrIsNotKnown() {
    assertTrue(Verdict.HOLDS.holds());
    assertFalse(Verdict.HOLDS.fails());
    assertTrue(Verdict.HOLDS.isKnown());
    assertFalse(Verdict.FAILS.holds());
    assertTrue(Verdict.FAILS.fails());
    assertTrue(Verdict.FAILS.isKnown());
    assertFalse(Verdict.NOT_KNOWN.holds());
    assertFalse(Verdict.NOT_KNOWN.fails());
    assertFalse(Verdict.NOT_KNOWN.isKnown());
  }

  @Test
  void aConditionMakesAVerdict() {
    assertSame(Verdict.HOLDS, Verdict.holdsIf(true));
    assertSame(Verdict.FAILS, Verdict.holdsIf(false));
  }

  @Test
  void factsKeepTheirOrderAndTheLastOfANameCounts() {
    Verdict verdict = Verdict.FAILS.fact("span", 12).fact("layer", 3).fact("span", 13);
    assertEquals(List.of("span", "layer"), List.copyOf(verdict.facts().keySet()));
    assertEquals(Map.of("span", "13", "layer", "3"), verdict.facts());
    assertTrue(verdict.fails());
    assertEquals(Map.of(), Verdict.FAILS.facts());
  }

  @Test
  void evidenceIsKeptInOrderAndReplaced() {
    Evidence a = Evidence.of(Position.of("a"));
    Evidence b = Evidence.of(Position.of("b"));
    Verdict verdict = Verdict.HOLDS.evidence(List.of(b, a)).fact("managers", 2);
    assertEquals(List.of(b, a), verdict.evidence());
    assertEquals(List.of(a), verdict.evidence(List.of(a)).evidence());
    assertEquals(Map.of("managers", "2"), verdict.evidence(List.of()).facts());
  }

  @Test
  void givenEvidenceIsCopiedAtOnce() {
    List<Evidence> given = new ArrayList<>(List.of(Evidence.of(Position.of("a"))));
    Verdict verdict = Verdict.HOLDS.evidence(given);
    given.clear();
    assertEquals(List.of(Evidence.of(Position.of("a"))), verdict.evidence());
  }

  @Test
  void evidenceIsLookedUpOnlyWhenAskedFor() {
    List<Evidence> shown = List.of(Evidence.of(Position.of("a")));
    AtomicInteger lookUps = new AtomicInteger();
    Verdict verdict =
        Verdict.FAILS
            .evidence(
                () -> {
                  lookUps.incrementAndGet();
                  return shown;
                })
            .fact("span", 2)
            .fact("layer", 3);
    Verdict opposite = verdict.negated();
    assertTrue(verdict.fails());
    assertTrue(opposite.holds());
    assertTrue(verdict.isKnown());
    assertEquals(Map.of("span", "2", "layer", "3"), opposite.facts());
    assertEquals("HOLDS {span=2, layer=3}", opposite.toString());
    assertEquals(0, lookUps.get());
    assertEquals(shown, opposite.evidence());
    assertEquals(1, lookUps.get());
    assertEquals(shown, verdict.evidence());
    assertEquals(List.of(), verdict.evidence(List.of()).evidence());
    assertEquals(2, lookUps.get());
  }

  @Test
  void evidenceLookedUpEqualsEvidenceGiven() {
    List<Evidence> shown = List.of(Evidence.of(Position.of("a")));
    Verdict lookedUp = Verdict.HOLDS.evidence(() -> shown);
    assertEquals(Verdict.HOLDS.evidence(shown), lookedUp);
    assertEquals(Verdict.HOLDS.evidence(shown).hashCode(), lookedUp.hashCode());
    assertNotEquals(Verdict.HOLDS, lookedUp);
  }

  @Test
  void theOppositeHasTheSameFactsAndEvidence() {
    Verdict holds = Verdict.HOLDS.fact("span", 2).evidence(List.of(Evidence.of(Position.of("a"))));
    Verdict fails = Verdict.FAILS.fact("span", 2).evidence(List.of(Evidence.of(Position.of("a"))));
    Verdict unknown = Verdict.NOT_KNOWN.fact("span", 2);
    assertEquals(fails, holds.negated());
    assertEquals(holds, fails.negated());
    assertEquals(unknown, unknown.negated());
  }

  @Test
  void textsTellTheKindAndTheFacts() {
    assertEquals("NOT_KNOWN", Verdict.NOT_KNOWN.toString());
    assertEquals("FAILS {direct reports=12}", Verdict.FAILS.fact("direct reports", 12).toString());
  }

  @Test
  void whatIsGivenCannotBeChanged() {
    Verdict verdict = Verdict.HOLDS.fact("span", 2);
    assertThrows(UnsupportedOperationException.class, () -> verdict.facts().put("a", "b"));
    assertThrows(
        UnsupportedOperationException.class,
        () -> verdict.evidence().add(Evidence.of(Position.of("a"))));
  }
}
