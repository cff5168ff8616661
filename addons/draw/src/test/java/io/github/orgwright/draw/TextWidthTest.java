package io.github.orgwright.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextWidthTest {
  @Test
  void widthsAreThoseOfTheWiderFont() {
    assertEquals(62 + 28 + 99, TextWidth.of("aiW", 100));
    assertEquals(0, TextWidth.of("", 100));
    assertEquals(8, TextWidth.of("W", 8)); // rounded up from 7.92
  }

  @Test
  void lettersWithAccentsAreAsWideAsLetters() {
    assertEquals(TextWidth.of("eEu", 100), TextWidth.of("éÊü", 100));
    assertEquals(TextWidth.of("e", 100), TextWidth.of("e\u0301", 100));
  }

  @Test
  void chineseSignsAreAsWideAsHigh() {
    assertEquals(13 * 4, TextWidth.of("组织结构", 13));
    assertEquals(13 * 2, TextWidth.of("직위", 13));
  }

  @Test
  void whatFitsIsNotCut() {
    assertEquals("Head", TextWidth.fit("Head", TextWidth.of("Head", 13), 13));
    assertEquals("", TextWidth.fit("", 10, 13));
  }

  @Test
  void whatDoesNotFitEndsWithAnEllipsis() {
    String cut = TextWidth.fit("Head of Product", 70, 13);

    assertEquals("Head of…", cut);
    assertTrue(TextWidth.of(cut, 13) <= 70);
    assertEquals("…", TextWidth.fit("Head", 3, 13));
  }

  @Test
  void signsAreNotCutIntoParts() {
    int room = TextWidth.of("xx", 10) + TextWidth.of("…", 10) + 15;

    assertEquals("xx…", TextWidth.fit("xx👩‍💻👩‍💻", room, 10));
    assertEquals("xx…", TextWidth.fit("xx🇩🇪🇫🇷", room, 10));
    assertEquals("xx🇩🇪…", TextWidth.fit("xx🇩🇪🇫🇷", room + 20, 10));
    assertEquals("xx…", TextWidth.fit("xx👍🏽👍🏽", room, 10));
    assertEquals("Re\u0301…", TextWidth.fit("Re\u0301sume\u0301", 25, 10));
    assertEquals("xx…", TextWidth.fit("xx\uD83D\uDE00\uD83D\uDE00", room, 10));
  }

  @Test
  void manyMarksWithoutWidthAreCut() {
    assertTrue(TextWidth.fit("a" + "\u0301".repeat(10_000), 100, 10).length() < 1_000);
  }

  @Test
  void linesAreBrokenAtSpaces() {
    String text = "Director of Platform Engineering";

    assertEquals(
        List.of("Director of", "Platform", "Engineering"), TextWidth.wrap(text, 90, 13, 9));
    assertEquals(List.of("Director of", "Platform E…"), TextWidth.wrap(text, 90, 13, 2));
    assertEquals(List.of("Director of Pl…"), TextWidth.wrap(text, 100, 13, 1));
    assertEquals(List.of("组织", "结构"), TextWidth.wrap("组织结构", 30, 13, 9));
    assertEquals(List.of(""), TextWidth.wrap("  ", 30, 13, 9));
    assertEquals(List.of("…"), TextWidth.wrap("Head", 3, 13, 9));
  }

  @Test
  void widthsOfLongTextsDoNotOverflow() {
    assertEquals(Integer.MAX_VALUE, TextWidth.of("W".repeat(40_000_000), 100));
  }
}
