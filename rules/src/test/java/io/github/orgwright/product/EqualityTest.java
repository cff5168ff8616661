package io.github.orgwright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;

class EqualityTest {
  @Test
  void generatedValuesAreEqualByAllTheirParts() {
    EqualsVerifier.forClass(ImmutableClaim.class)
        .withPrefabValues(ImmutableSet.class, ImmutableSet.of("a"), ImmutableSet.of("b"))
        .withPrefabValues(ImmutableMap.class, ImmutableMap.of("a", "b"), ImmutableMap.of("b", "a"))
        .withNonnullFields(
            "id",
            "document",
            "kind",
            "subjectTerm",
            "predicate",
            "objectTerm",
            "modality",
            "paraphrase")
        .verify();
    EqualsVerifier.forClass(ImmutableReading.class)
        .withNonnullFields("leaders", "directors")
        .withIgnoredFields("initShim")
        .verify();
  }

  @Test
  void smallValuesAreEqualByAllTheirParts() {
    EqualsVerifier.forClass(Party.class).withNonnullFields("id").verify();
    EqualsVerifier.forClass(Requirement.class)
        .withNonnullFields("what", "nature", "years")
        .verify();
    EqualsVerifier.forClass(Pay.class)
        .withNonnullFields("measure", "raw", "dollars", "period", "place", "asOf", "creditedTo")
        .verify();
    EqualsVerifier.forClass(Contradiction.Side.class)
        .withNonnullFields("statement", "claims")
        .verify();
  }

  @Test
  void aPartyIsItsTerm() {
    assertEquals(Party.of(ProductRoles.PRODUCT_MANAGER), Party.of("product_manager"));
    assertEquals("product_manager", Party.of("product_manager").toString());
  }

  @Test
  void aPartyHasATerm() {
    assertEquals(
        "id of a party must not be blank",
        assertThrows(IllegalArgumentException.class, () -> Party.of(" ")).getMessage());
  }
}
