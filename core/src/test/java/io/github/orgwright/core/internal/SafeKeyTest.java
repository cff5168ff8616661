package io.github.orgwright.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SafeKeyTest {
  private static SafeKey key(String id) {
    return new SafeKey(List.of(id), () -> id);
  }

  @Test
  void keysAreEqualIfTheirValuesAre() {
    assertEquals(key("a"), new SafeKey(List.of("a"), () -> "another text"));
    assertNotEquals(key("a"), new SafeKey(List.of("b"), () -> "a"));
    assertNotEquals(key("a"), null);
    assertEquals(List.of("a").hashCode(), key("a").hashCode());
  }

  @Test
  void keysAreOrderedByTheirTexts() {
    assertTrue(key("a").compareTo(key("b")) < 0);
    assertTrue(key("b").compareTo(key("a")) > 0);
    assertEquals(0, key("a").compareTo(key("a")));
  }
}
