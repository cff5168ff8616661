package io.github.orgwright.query;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.orgwright.core.Position;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;

class EqualityTest {
  @Test
  void quantitiesAreEqualByTheirEnds() {
    EqualsVerifier.forClass(Quantity.class).verify();
  }

  @Test
  void verdictsAreEqualByTheirKindFactsAndEvidence() {
    EqualsVerifier.forClass(Verdict.class)
        .withNonnullFields("kind", "facts", "evidence")
        .withPrefabValues(Position.class, Position.of("a"), Position.of("b"))
        .withPrefabValues(
            ImmutableList.class, ImmutableList.of(), ImmutableList.of(Position.of("a")))
        .withPrefabValues(ImmutableMap.class, ImmutableMap.of(), ImmutableMap.of("span", "2"))
        .verify();
  }

  @Test
  void evidenceIsEqualByItsEndsRelationAndRemark() {
    EqualsVerifier.forClass(Evidence.class)
        .withNonnullFields("from", "relation", "note")
        .withPrefabValues(Position.class, Position.of("a"), Position.of("b"))
        .verify();
  }

  @Test
  void candidatesPassedOverAreEqualByAllTheirParts() {
    EqualsVerifier.forClass(Skipped.class)
        .withNonnullFields("unmet")
        .withPrefabValues(Position.class, Position.of("a"), Position.of("b"))
        .verify();
  }
}
