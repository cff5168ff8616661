package io.github.orgwright.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CodePointOrderTest {
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            0x61, 0x62, 0x7F, 0xD7FF, 0xE000, 0xFFFD, 0x10000, 0x10001, 0x1F600, 0x10FFFF)
        .list()
        .ofMaxSize(4)
        .map(
            points ->
                points.stream()
                    .collect(
                        StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
  }

  @Property(tries = 1000)
  void comparesAsArraysOfCodePointsDo(@ForAll("texts") String a, @ForAll("texts") String b) {
    assertEquals(
        Integer.signum(Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray())),
        Integer.signum(CodePointOrder.compare(a, b)));
  }

  @Test
  void supplementaryCodePointsComeLast() {
    List<String> ids = new ArrayList<>(List.of("\uD83D\uDE00", "\uFF41", "b", "ab", "a"));
    Collections.sort(ids, CodePointOrder::compare);
    assertEquals(List.of("a", "ab", "b", "\uFF41", "\uD83D\uDE00"), ids);
  }
}
