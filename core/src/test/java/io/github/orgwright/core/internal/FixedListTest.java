package io.github.orgwright.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FixedListTest {
  private static final FixedList<String> ABCD = FixedList.copyOf(List.of("a", "b", "c", "d"));

  @Test
  void isEqualToOtherListsOfTheSameValues() {
    List<String> same = List.of("a", "b", "c", "d");

    assertEquals(same, ABCD);
    assertEquals(ABCD, same);
    assertEquals(same.hashCode(), ABCD.hashCode());
    assertEquals("[a, b, c, d]", ABCD.toString());
    assertNotEquals(List.of("a", "b", "c"), ABCD);
  }

  @Test
  void allWaysToReadAPartAgree() {
    FixedList<String> part = ABCD.subList(1, 4).subList(0, 2);
    List<String> each = new ArrayList<>();
    part.forEach(each::add);
    List<String> iterated = new ArrayList<>();
    for (String value : part) {
      iterated.add(value);
    }

    assertEquals(List.of("b", "c"), part);
    assertEquals(List.of("b", "c"), each);
    assertEquals(List.of("b", "c"), iterated);
    assertEquals(List.of("b", "c"), part.stream().toList());
    assertEquals(List.of("b", "c"), List.of(part.toArray()));
    assertEquals(List.of("b", "c"), List.of(part.toArray(new String[0])));
    assertThrows(IndexOutOfBoundsException.class, () -> part.get(2));
    assertThrows(IndexOutOfBoundsException.class, () -> part.get(-1));
    assertThrows(IndexOutOfBoundsException.class, () -> part.subList(1, 3));
  }

  @Test
  void doesNotChangeWithWhatItWasMadeOf() {
    List<String> values = new ArrayList<>(List.of("a", "b"));
    FixedList<String> list = FixedList.copyOf(values);
    values.set(0, "x");
    list.toArray()[1] = "x";

    assertEquals(List.of("a", "b"), list);
    assertSame(list, FixedList.copyOf(list));
    assertThrows(UnsupportedOperationException.class, () -> list.add("c"));
    assertThrows(UnsupportedOperationException.class, () -> list.set(0, "c"));
    assertThrows(UnsupportedOperationException.class, () -> list.remove("a"));
    assertThrows(UnsupportedOperationException.class, () -> list.removeIf(value -> true));
    assertThrows(UnsupportedOperationException.class, () -> list.sort(null));
  }

  @Test
  void aCopyHasOtherValuesAtSomePlaces() {
    assertEquals(List.of("a", "x", "c", "y"), ABCD.with(Map.of(1, "x", 3, "y")));
    assertEquals(List.of("c", "x"), ABCD.subList(2, 4).with(Map.of(1, "x")));
    assertEquals(List.of("a", "b", "c", "d"), ABCD);
    assertSame(ABCD, ABCD.with(Map.of()));
  }

  @Test
  void collectsValuesAndPartsWhateverSizeWasExpected() {
    for (int expected = 0; expected < 10; expected++) {
      FixedList.Collector<String> collector = new FixedList.Collector<>(expected);
      collector.add("x").addAll(ABCD.subList(1, 4), 1, 3).addAll(ABCD, 2, 2).add("y");
      FixedList<String> first = collector.build();
      FixedList<String> second = collector.add("z").build();

      assertEquals(List.of("x", "c", "d", "y"), first);
      assertEquals(List.of("x", "c", "d", "y", "z"), second);
    }
  }

  @Test
  void refusesNullAndPartsThatAreNotThere() {
    List<String> withNull = new ArrayList<>();
    withNull.add(null);
    FixedList.Collector<String> collector = new FixedList.Collector<>(1);

    assertThrows(NullPointerException.class, () -> FixedList.copyOf(withNull));
    assertThrows(IndexOutOfBoundsException.class, () -> collector.addAll(ABCD, 3, 5));
    assertEquals(List.of(), collector.build());
  }
}
