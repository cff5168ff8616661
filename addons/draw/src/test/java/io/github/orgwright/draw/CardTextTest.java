package io.github.orgwright.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CardTextTest {
  private static final String LONG = "Director of Platform Engineering and Operations";
  private static final Mark VACANT = new Mark(Mark.Kind.VACANT, "vacant");

  private static Card card(List<String> label, List<String> people, int hidden, Mark... marks) {
    return new Card(Position.of("p"), -1, 1, hidden, label, people, List.of(marks), false);
  }

  private static List<String> rows(Card card, Card... others) {
    List<Card> all = new ArrayList<>(List.of(others));
    all.add(card);
    return CardText.of(all).rows(card).stream()
        .map(row -> row.parts().stream().map(CardText.Part::text).collect(Collectors.joining()))
        .toList();
  }

  @Test
  void twoRowsAreEnoughForATitleAndAnId() {
    Card card = card(List.of("Head", "p1"), List.of(), 0);

    assertEquals(List.of("Head", "p1"), rows(card));
    assertEquals(43, CardText.of(List.of(card)).cardHeight());
    assertEquals(43, CardText.of(List.of()).cardHeight());
  }

  @Test
  void aLongTitleTakesTwoRows() {
    Card card = card(List.of("Director of Platform Engineering", "p1"), List.of(), 0);

    assertEquals(List.of("Director of Platform", "Engineering", "p1"), rows(card));
  }

  @Test
  void peopleAndMarksHaveRows() {
    Card card = card(List.of("Head", "p1"), List.of("Ada", "deputy: Bo"), 3, VACANT);

    assertEquals(List.of("Head", "p1", "Ada · deputy: Bo", "+ 3 not shown · vacant"), rows(card));
    assertEquals(73, CardText.of(List.of(card)).cardHeight());
  }

  /** Nine cards need two rows; one needs four, or three if its title is cut. */
  @Test
  void aFewCardsDoNotMakeAllHigher() {
    Card small = card(List.of("Head", "p1"), List.of(), 0);
    Card large = card(List.of(LONG, "p2"), List.of(), 0, VACANT);
    Card[] nine = Collections.nCopies(9, small).toArray(Card[]::new);
    Card[] eight = Collections.nCopies(8, small).toArray(Card[]::new);

    assertEquals(3, rows(large, nine).size());
    assertEquals(4, rows(large, eight).size());
  }

  @Test
  void theLabelIsCutBeforeMarksAre() {
    Card small = card(List.of("Head", "p1"), List.of(), 0);
    Card large = card(List.of(LONG, "p2"), List.of(), 0, VACANT);

    assertEquals(
        List.of("Director of Platform Engi…", "p2", "vacant"),
        rows(large, Collections.nCopies(9, small).toArray(Card[]::new)));
  }

  @Test
  void importantMarksComeFirstAndOthersAreCounted() {
    Mark error = new Mark(Mark.Kind.ERROR, "own-holder: p has no holder of its own");
    Mark shared = new Mark(Mark.Kind.SHARED, "shared by 2");
    Mark outside = new Mark(Mark.Kind.OUTSIDE, "outside superior of a long name");
    Card card = card(List.of("Head", "p1"), List.of(), 0, VACANT, shared, outside, error);

    assertEquals(
        List.of("Head", "p1", "▲ own-holder: p has no h…", "vacant · shared by 2 +1"), rows(card));
  }

  @Test
  void aMarkThatIsTooLongIsCut() {
    Mark line = new Mark(Mark.Kind.LINE, "dotted to someone whose id is long (not shown)");
    Card card = card(List.of("Head", "p1"), List.of(), 0, line);
    List<String> rows = rows(card);

    assertTrue(rows.get(2).startsWith("dotted to someone who") && rows.get(2).endsWith("…"));
  }

  @Test
  void noRowIsWiderThanTheCard() {
    for (int length = 1; length < 60; length++) {
      String text = "Wi 组".repeat(length).substring(0, 2 * length);
      Mark mark = new Mark(Mark.Kind.ERROR, text);
      for (Card card :
          List.of(
              card(List.of(text), List.of(), 0),
              card(List.of(text, text, text, text, text, text), List.of(text), 0),
              card(List.of(text, text), List.of(text, text), length, mark, VACANT, mark, mark))) {
        for (CardText.Row row : CardText.of(List.of(card)).rows(card)) {
          String whole =
              row.parts().stream().map(CardText.Part::text).collect(Collectors.joining());
          int size = row.isTitle() ? CardText.TITLE_SIZE : CardText.SMALL_SIZE;
          assertTrue(TextWidth.of(whole, size) <= 180, whole);
        }
      }
    }
  }

  @Test
  void theWholeTextHasAll() {
    assertEquals(
        "Head\np1\nAda\nvacant\n+ 3 not shown",
        CardText.whole(card(List.of("Head", "p1"), List.of("Ada"), 3, VACANT)));
  }

  @Test
  void importantMarksHaveSymbols() {
    assertEquals("▲ x", CardText.text(new Mark(Mark.Kind.ERROR, "x")));
    assertEquals("△ x", CardText.text(new Mark(Mark.Kind.WARNING, "x")));
    assertEquals("● x", CardText.text(new Mark(Mark.Kind.FOUND, "x")));
    assertEquals("+ x", CardText.text(new Mark(Mark.Kind.ADDED, "x")));
    assertEquals("− x", CardText.text(new Mark(Mark.Kind.REMOVED, "x")));
    assertEquals("→ x", CardText.text(new Mark(Mark.Kind.MOVED, "x")));
    assertEquals("x", CardText.text(new Mark(Mark.Kind.SKIPPED, "x")));
  }
}
