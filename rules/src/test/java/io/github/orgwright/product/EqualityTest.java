package io.github.orgwright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import io.github.orgwright.core.UnknownIdException;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;

class EqualityTest {
  @Test
  void generatedValuesAreEqualByAllTheirParts() {
    EqualsVerifier.forClass(ImmutableClaim.class)
        .withPrefabValues(ImmutableMap.class, ImmutableMap.of("a", "b"), ImmutableMap.of("b", "a"))
        .withNonnullFields(
            "id",
            "document",
            "kind",
            "subjectTerm",
            "predicate",
            "objectTerm",
            "modality",
            "paraphrase",
            "basis")
        .verify();
    EqualsVerifier.forClass(ImmutableContradiction.class)
        .withPrefabValues(ImmutableList.class, ImmutableList.of("a"), ImmutableList.of("b"))
        .withPrefabValues(
            ImmutableSetMultimap.class,
            ImmutableSetMultimap.of("a", "b"),
            ImmutableSetMultimap.of("a", "c"))
        .withNonnullFields("id", "first", "second", "background", "treatment", "opposed")
        .verify();
    EqualsVerifier.forClass(ImmutableContradictionChoice.class)
        .withPrefabValues(ImmutableList.class, ImmutableList.of("a"), ImmutableList.of("b"))
        .withPrefabValues(
            ImmutableSetMultimap.class,
            ImmutableSetMultimap.of("a", "b"),
            ImmutableSetMultimap.of("a", "c"))
        .withNonnullFields("contradiction", "outcome", "reason", "rejected")
        .verify();
    EqualsVerifier.forClass(ImmutableStatement.class)
        .withPrefabValues(ImmutableList.class, ImmutableList.of("a"), ImmutableList.of("b"))
        .withPrefabValues(
            ImmutableSetMultimap.class,
            ImmutableSetMultimap.of("a", "b"),
            ImmutableSetMultimap.of("a", "c"))
        .withNonnullFields(
            "content", "value", "claims", "claimsAgainst", "alternatives", "choices", "standing")
        .verify();
    EqualsVerifier.forClass(ImmutableReading.class)
        .withPrefabValues(ImmutableMap.class, ImmutableMap.of("a", "b"), ImmutableMap.of("b", "a"))
        .withNonnullFields("leaders", "directors")
        .withIgnoredFields("initShim")
        .verify();
  }

  @Test
  void smallValuesAreEqualByAllTheirParts() {
    EqualsVerifier.forClass(YearRange.class).withNonnullFields("atMost").verify();
    EqualsVerifier.forClass(DocumentedDate.class).withNonnullFields("sense", "from", "to").verify();
    EqualsVerifier.forClass(Requirement.class)
        .withNonnullFields("what", "nature", "years", "percent")
        .verify();
    EqualsVerifier.forClass(Pay.class)
        .withNonnullFields("measure", "raw", "dollars", "period", "place", "asOf", "creditedTo")
        .verify();
    EqualsVerifier.forClass(DocumentedDuty.class)
        .withNonnullFields("party", "verb", "task", "responsibility", "involvement")
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
  void aPartyIsOneThatTheDocumentsMention() {
    assertEquals(
        "unknown party id \"executive_tem\"; similar ids: \"executive_team\"; fix: correct the id",
        assertThrows(UnknownIdException.class, () -> Party.of("executive_tem")).getMessage());
  }
}
