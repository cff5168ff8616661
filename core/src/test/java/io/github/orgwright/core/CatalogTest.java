package io.github.orgwright.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogTest {
  private static final Position CEO = Position.of("ceo");
  private static final Position PM = Position.of("pm");

  private static Catalog<Position> catalog(Position... values) {
    return Catalog.of("position", List.of(values), Position::id);
  }

  @Test
  void valuesAreListedInGivenOrder() {
    Catalog<Position> catalog = catalog(PM, CEO);
    assertEquals(List.of(PM, CEO), catalog.list());
    List<Position> looped = new ArrayList<>();
    for (Position position : catalog) {
      looped.add(position);
    }
    assertEquals(List.of(PM, CEO), looped);
    assertEquals(2, catalog.size());
    assertEquals("catalog of 2 positions", catalog.toString());
    assertEquals(CEO, catalog.get("ceo"));
    assertEquals(PM, catalog.find("pm").orElseThrow());
    assertTrue(catalog.find("cpo").isEmpty());
  }

  @Test
  void anUnknownIdIsRefusedByWhatTheValuesAre() {
    assertEquals(
        "unknown position id \"cpo\"; similar ids: \"ceo\"; fix: correct the id, or"
            + " use find(id) of the catalog of positions, which returns an empty Optional for an unknown id",
        assertThrows(UnknownIdException.class, () -> catalog(CEO).get("cpo")).getMessage());
  }

  @Test
  void twoValuesOfOneIdAreRefused() {
    Position other = Position.builder().id("pm").title("Product manager").build();
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> catalog(PM, CEO, other));
    assertEquals(
        "duplicate position id \"pm\"; fix: give one of them another id, or leave one out",
        refused.getMessage());
  }

  @Test
  void oneValueTwiceIsRefused() {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> catalog(CEO, CEO));
    assertEquals(
        "duplicate position id \"ceo\"; fix: give one of them another id, or leave one out",
        refused.getMessage());
  }

  @Test
  void idsAreWhatTheFunctionSays() {
    Catalog<String> catalog = Catalog.of("word", List.of("One", "two"), String::toLowerCase);
    assertEquals("One", catalog.get("one"));
    assertTrue(catalog.find("One").isEmpty());
  }

  @Test
  void givenValuesAreCopied() {
    List<Position> given = new ArrayList<>(List.of(CEO));
    Catalog<Position> catalog = Catalog.of("position", given, Position::id);
    given.clear();
    assertEquals(List.of(CEO), catalog.list());
  }

  @Test
  void theTextNamesTheValuesInThePlural() {
    assertEquals("catalog of 1 position", catalog(PM).toString());
    assertEquals("catalog of 2 people", named("person"));
    assertEquals("catalog of 2 authorities", named("authority"));
    assertEquals("catalog of 2 keys", named("key"));
  }

  private static String named(String subject) {
    return Catalog.of(subject, List.of("a", "b"), id -> id).toString();
  }

  @Test
  void noValuesMakeAnEmptyCatalog() {
    assertEquals("catalog of 0 positions", catalog().toString());
    assertTrue(catalog().find("ceo").isEmpty());
  }

  @Test
  void nothingIsRefused() {
    List<Position> values = List.of(CEO);
    assertEquals(
        "subject",
        assertThrows(NullPointerException.class, () -> Catalog.of(null, values, Position::id))
            .getMessage());
    assertThrows(NullPointerException.class, () -> Catalog.of("position", null, Position::id));
    assertThrows(NullPointerException.class, () -> Catalog.of("position", values, null));
  }
}
