package io.github.orgwright.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {
  @ParameterizedTest
  @ValueSource(
      ints = {
        0x0, 0x9, 0xA, 0xD, 0x1F, 0x7F, 0x85, 0x61C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E,
        0x2066, 0x2069, 0xD800, 0xDFFF, 0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF
      })
  void whatBreaksOrTurnsALineIsWrittenOut(int character) {
    String unsafe = new StringBuilder("a").appendCodePoint(character).append('b').toString();
    assertEquals(String.format("a\\u%04Xb", character), SafeText.of(unsafe));
  }

  @ParameterizedTest
  @ValueSource(ints = {0x20, 0x7E, 0xA0, 0x200D, 0x202F, 0x2065, 0x206A, 0xFFFD, 0x1F600})
  void allElseStays(int character) {
    String text = new StringBuilder("a").appendCodePoint(character).append('b').toString();
    assertEquals(text, SafeText.of(text));
  }

  @Property
  void noTextHasASecondLine(@ForAll String text) {
    assertFalse(SafeText.of(text).chars().anyMatch(c -> c == '\n' || c == '\r' || c == 0x2028));
  }
}
