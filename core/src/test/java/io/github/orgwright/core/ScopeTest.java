package io.github.orgwright.core;

import static io.github.orgwright.core.ScopeKind.DEPARTMENT;
import static io.github.orgwright.core.ScopeKind.PORTFOLIO;
import static io.github.orgwright.core.ScopeKind.PRODUCT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ScopeTest {
  // Acme
  //   Payments (portfolio)
  //     Cards (product)
  private static final Scope ACME = Scope.organization("Acme");
  private static final Scope PAYMENTS = ACME.part(PORTFOLIO, "Payments");
  private static final Scope CARDS = PAYMENTS.part(PRODUCT, "Cards");

  @Test
  void idIsThePathOfKindsAndNames() {
    assertEquals("organization:Acme", ACME.id());
    assertEquals("organization:Acme/product_portfolio:Payments/product:Cards", CARDS.id());
    assertEquals(CARDS.id(), CARDS.toString());
  }

  @Test
  void separatorsInKindsAndNamesAreEscaped() {
    assertEquals("a%2Fb%3Ac%25:x%3Ay%2Fz%252F", Scope.of(ScopeKind.of("a/b:c%"), "x:y/z%2F").id());
  }

  @Property
  void differentPathsHaveDifferentIds(
      @ForAll
          @StringLength(min = 1, max = 5)
          @CharRange(from = 'a', to = 'b')
          @Chars({'/', ':', '%', '2', 'F'})
          String first,
      @ForAll
          @StringLength(min = 1, max = 5)
          @CharRange(from = 'a', to = 'b')
          @Chars({'/', ':', '%', '2', 'F'})
          String second) {
    Scope nested = Scope.of(PRODUCT, first).part(PRODUCT, second);
    Scope flat = Scope.of(PRODUCT, first + "/product:" + second);
    assertNotEquals(nested.id(), flat.id());
    assertEquals(first.equals(second), Scope.of(PRODUCT, first).equals(Scope.of(PRODUCT, second)));
  }

  /** Rule 6 of the documented rules, {@code acyclic-scopes}: no value can break it. */
  @Property
  void containmentIsAChainThatEnds(
      @ForAll @Size(max = 30) List<@AlphaChars @StringLength(min = 1, max = 2) String> names) {
    Scope scope = ACME;
    Deque<String> wholes = new ArrayDeque<>(List.of(ACME.id()));
    for (String name : names) {
      scope = scope.part(PRODUCT, name);
      wholes.push(scope.id());
    }
    assertEquals(wholes.size(), Set.copyOf(wholes).size(), "a scope lies within itself");
    Optional<Scope> at = Optional.of(scope);
    for (String id : wholes) {
      assertEquals(id, at.orElseThrow().id());
      at = at.orElseThrow().parent();
    }
    assertEquals(Optional.empty(), at);
  }

  @Test
  void aPartKnowsItsWhole() {
    assertEquals(Optional.empty(), ACME.parent());
    assertEquals(Optional.of(PAYMENTS), CARDS.parent());
    assertEquals(1, ACME.depth());
    assertEquals(3, CARDS.depth());
    assertEquals(PRODUCT, CARDS.kind());
    assertEquals("Cards", CARDS.name());
    assertEquals(ScopeKind.ORGANIZATION, ACME.kind());
  }

  @Test
  void idsDecideWhatIsWithinWhateverTheDepth() {
    Scope deep = ACME.part(DEPARTMENT, "A").part(DEPARTMENT, "B").identifiedBy("P");
    Scope flat = Scope.of(PORTFOLIO, "Flat").identifiedBy("P");
    assertTrue(flat.isWithin(deep));
    assertTrue(flat.part(PRODUCT, "Cards").isWithin(deep));
  }

  @Test
  void withinHoldsForItselfAndAllThatContainsIt() {
    assertTrue(CARDS.isWithin(CARDS));
    assertTrue(CARDS.isWithin(PAYMENTS));
    assertTrue(CARDS.isWithin(ACME));
    assertTrue(CARDS.isWithin(Scope.organization("Acme")));
    assertFalse(ACME.isWithin(CARDS));
    assertFalse(CARDS.isWithin(PAYMENTS.part(PRODUCT, "Loans")));
    assertFalse(CARDS.isWithin(Scope.organization("Other")));
  }

  @Test
  void aGivenIdReplacesThePath() {
    Scope given = PAYMENTS.identifiedBy("P-7");
    assertEquals("P-7", given.id());
    assertEquals("Payments", given.name());
    assertEquals(Optional.of(ACME), given.parent());
    assertEquals("P-7/product:Cards", given.part(PRODUCT, "Cards").id());
    assertTrue(given.part(PRODUCT, "Cards").isWithin(given));
    assertFalse(given.part(PRODUCT, "Cards").isWithin(PAYMENTS));
    assertEquals(2, given.depth());
  }

  @Test
  void scopesOfOneIdAndDifferentNamesAreNotEqual() {
    Scope one = Scope.of(DEPARTMENT, "One").identifiedBy("d");
    assertNotEquals(one, Scope.of(DEPARTMENT, "Two").identifiedBy("d"));
    assertNotEquals(one, Scope.of(PRODUCT, "One").identifiedBy("d"));
    assertNotEquals(one, ACME.part(DEPARTMENT, "One").identifiedBy("d"));
    assertEquals(one, Scope.of(DEPARTMENT, "One").identifiedBy("d"));
  }

  @Test
  void blankNameIsRejected() {
    assertEquals(
        "name of a scope of kind \"product\" must not be blank",
        assertThrows(IllegalArgumentException.class, () -> ACME.part(PRODUCT, " ")).getMessage());
  }

  @Test
  void blankIdIsRejected() {
    assertEquals(
        "id of a scope must not be blank",
        assertThrows(IllegalArgumentException.class, () -> ACME.identifiedBy("")).getMessage());
    assertEquals(
        "id of a scope kind must not be blank",
        assertThrows(IllegalArgumentException.class, () -> ScopeKind.of("\t")).getMessage());
  }

  @Test
  void missingKindOrNameIsNamed() {
    assertEquals(
        "kind",
        assertThrows(NullPointerException.class, () -> Scope.of(null, "Acme")).getMessage());
    assertEquals(
        "name",
        assertThrows(NullPointerException.class, () -> Scope.of(PRODUCT, null)).getMessage());
  }

  @Test
  void aKindIsItsId() {
    assertEquals("product_portfolio", PORTFOLIO.toString());
    assertEquals(PORTFOLIO, ScopeKind.of("product_portfolio"));
  }
}
