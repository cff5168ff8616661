package io.github.orgwright.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.orgwright.core.Position;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;

class EqualityTest {
  @Test
  void quantitiesAreEqualByTheirEnds() {
    EqualsVerifier.forClass(Quantity.class).verify();
  }

  @Test
  void verdictsAreEqualByTheirKindFactsLackingDataAndEvidence() {
    EqualsVerifier.forClass(Verdict.class)
        .withNonnullFields("kind", "facts", "evidence", "lacking")
        .withPrefabValues(Position.class, Position.of("a"), Position.of("b"))
        .withPrefabValues(
            ImmutableList.class, ImmutableList.of(), ImmutableList.of(Position.of("a")))
        .withPrefabValues(ImmutableMap.class, ImmutableMap.of(), ImmutableMap.of("span", "2"))
        .withPrefabValues(ImmutableSet.class, ImmutableSet.of(), ImmutableSet.of(DataKind.ROLES))
        .verify();
  }

  @Test
  void kindsOfDataAreEqualByTheirWords() {
    assertEquals(DataKind.attribute("city"), DataKind.attribute("city"));
    assertEquals(DataKind.attribute("city").hashCode(), DataKind.attribute("city").hashCode());
    assertNotEquals(DataKind.attribute("city"), DataKind.attribute("grade"));
    assertNotEquals(DataKind.ROLES, DataKind.DUTIES);
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
