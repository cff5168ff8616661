package io.github.orgwright.query;

import static io.github.orgwright.query.Traits.atLeast;
import static io.github.orgwright.query.Traits.atMost;
import static io.github.orgwright.query.Traits.between;
import static io.github.orgwright.query.Traits.exactly;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The six forms of a phrase; those of all ready-made traits are in a golden file. */
class TraitWordsTest {
  private static void assertForms(TraitWords words, String... forms) {
    List<String> all =
        List.of(
            words.plural(),
            words.not().plural(),
            words.should(),
            words.not().should(),
            words.singular(),
            words.not().singular());
    assertEquals(List.of(forms), all);
    TraitWords again = words.not().not();
    assertEquals(
        List.of(words.plural(), words.should(), words.singular()),
        List.of(again.plural(), again.should(), again.singular()));
  }

  @Test
  void statesAreFormedWithBe() {
    assertForms(
        TraitWords.of("are vacant"),
        "are vacant",
        "are not vacant",
        "should be vacant",
        "should not be vacant",
        "is vacant",
        "is not vacant");
  }

  @Test
  void otherVerbsAreFormedWithDo() {
    assertForms(
        TraitWords.of("have a manager"),
        "have a manager",
        "do not have a manager",
        "should have a manager",
        "should not have a manager",
        "has a manager",
        "does not have a manager");
  }

  @Test
  void theSingularOfVerbsIsRegular() {
    for (List<String> pair :
        List.of(
            List.of("report", "reports"),
            List.of("pass", "passes"),
            List.of("fix", "fixes"),
            List.of("watch", "watches"),
            List.of("finish", "finishes"),
            List.of("go", "goes"),
            List.of("carry", "carries"),
            List.of("employ", "employs"),
            List.of("rely on others", "relies on others"),
            List.of("co-own", "co-owns"))) {
      assertEquals(pair.get(1), TraitWords.of(pair.get(0)).singular());
    }
  }

  @Test
  void anOppositeMayHaveWordsOfItsOwn() {
    assertForms(
        TraitWords.withOpposite("own a scope", "own no scope"),
        "own a scope",
        "own no scope",
        "should own a scope",
        "should own no scope",
        "owns a scope",
        "owns no scope");
  }

  @Test
  void nounsMayAgreeWithOneSubject() {
    assertForms(
        TraitWords.withSingular("are roots", "a root"),
        "are roots",
        "are not roots",
        "should be roots",
        "should not be roots",
        "is a root",
        "is not a root");
  }

  private static void assertCounted(Quantity quantity, String words, String opposite) {
    TraitWords counted = TraitWords.counting("have", quantity, "duty", "duties");
    assertEquals(words, counted.plural());
    assertEquals(opposite, counted.not().plural());
  }

  @Test
  void quantitiesSayTheirOppositeWhereTheyCan() {
    assertCounted(exactly(0), "have no duties", "have at least 1 duty");
    assertCounted(atLeast(1), "have at least 1 duty", "have no duties");
    assertCounted(atLeast(2), "have at least 2 duties", "have fewer than 2 duties");
    assertCounted(atMost(1), "have at most 1 duty", "have more than 1 duty");
    assertCounted(atMost(2), "have at most 2 duties", "have more than 2 duties");
    assertCounted(exactly(1), "have exactly 1 duty", "do not have exactly 1 duty");
    assertCounted(
        between(1, 2), "have between 1 and 2 duties", "do not have between 1 and 2 duties");
    assertCounted(atLeast(0), "have at least 0 duties", "do not have at least 0 duties");
  }

  @Test
  void joinedWordsAreFormedInEachPart() {
    Trait<?> trait = Traits.vacant().and(Traits.not(Traits.root()));
    assertForms(
        trait.words(),
        "are vacant and are not roots",
        "are not vacant or are roots",
        "should be vacant and should not be roots",
        "should not be vacant or should be roots",
        "is vacant and is not a root",
        "is not vacant or is a root");
  }

  @Test
  void signsThatCouldDisturbATextAreEscaped() {
    assertEquals("are a\\u000Ab", TraitWords.of("are a\nb").plural());
  }

  @Test
  void badOppositesAreRefusedToo() {
    assertThrows(
        IllegalArgumentException.class, () -> TraitWords.withOpposite("own it", "does not own it"));
    assertThrows(NullPointerException.class, () -> TraitWords.of(null));
  }
}
