package io.github.orgwright.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PhrasesTest {
  @Test
  void countsHaveTheirNounInSingularOrPlural() {
    assertEquals("0 rows", Phrases.count(0, "row"));
    assertEquals("1 row", Phrases.count(1, "row"));
    assertEquals("2 rows", Phrases.count(2, "row"));
    assertEquals("1 person", Phrases.count(1, "person", "people"));
    assertEquals("3 people", Phrases.count(3, "person", "people"));
  }

  @Test
  void longListsEndInHowManyMore() {
    List<String> nine = IntStream.rangeClosed(1, 9).mapToObj(Integer::toString).toList();
    assertEquals("1, 2, 3, 4, 5, 6, 7, 8", Phrases.list(nine.subList(0, 8)));
    assertEquals("1, 2, 3, 4, 5, 6, 7, 8 and 1 more", Phrases.list(nine));
    assertEquals("1, 2 and 7 more", Phrases.list(nine, 2));
    assertEquals("", Phrases.list(List.of()));
    assertEquals("", Phrases.more(5, 5));
    assertEquals(" and 1 more", Phrases.more(6, 5));
  }

  @Test
  void quotedIdsAreAllShown() {
    assertEquals("\"a\", \"b\"", Phrases.quoted(List.of("a", "b")));
  }

  @Test
  void seriesEndsInAConjunction() {
    assertEquals("", Phrases.series(List.of(), "and"));
    assertEquals("a", Phrases.series(List.of("a"), "and"));
    assertEquals("a or b", Phrases.series(List.of("a", "b"), "or"));
    assertEquals("a, b and c", Phrases.series(List.of("a", "b", "c"), "and"));
  }
}
