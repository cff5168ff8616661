package io.github.orgwright.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdTableTest {
  /** Texts that all have one hash code: each letter pair is "Aa" or "BB". */
  private static List<String> colliding(int pairs) {
    List<String> texts = List.of("");
    for (int i = 0; i < pairs; i++) {
      List<String> longer = new ArrayList<>();
      for (String text : texts) {
        longer.add(text + "Aa");
        longer.add(text + "BB");
      }
      texts = longer;
    }
    return texts;
  }

  private static IdTable tableOf(List<String> ids) {
    IdTable table = IdTable.withCapacity(0);
    ids.forEach(table::putIfAbsent);
    return table;
  }

  private static void assertFinds(List<String> ids, IdTable table) {
    assertEquals(ids.size(), table.size());
    for (int place = 0; place < ids.size(); place++) {
      assertEquals(place, table.find(ids.get(place)));
      assertEquals(ids.get(place), table.id(place));
    }
    assertEquals(-1, table.find("absent"));
  }

  private static List<String> numbered(int count) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add("id" + i);
    }
    return ids;
  }

  @Test
  void anEmptyTableFindsNothing() {
    assertFinds(List.of(), IdTable.withCapacity(0));
  }

  @Test
  void aKnownIdKeepsItsPlace() {
    IdTable table = IdTable.withCapacity(1);
    assertEquals(-1, table.putIfAbsent("a"));
    assertEquals(-1, table.putIfAbsent("b"));
    assertEquals(0, table.putIfAbsent("a"));
    assertEquals(1, table.putIfAbsent("b"));
    assertFinds(List.of("a", "b"), table);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 1000, 4096, 50_000})
  void aTableHoldsMoreThanItWasMadeFor(int count) {
    assertFinds(numbered(count), tableOf(numbered(count)));
    IdTable roomy = IdTable.withCapacity(count);
    numbered(count).forEach(roomy::putIfAbsent);
    assertFinds(numbered(count), roomy);
    IdTable later = IdTable.withCapacity(0);
    later.ensureRoomFor(count);
    numbered(count).forEach(later::putIfAbsent);
    assertFinds(numbered(count), later);
  }

  @Test
  void aTableRefusesMoreThanItsSlotsCanHold() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> IdTable.withCapacity(0).ensureRoomFor(Integer.MAX_VALUE));
    assertEquals(
        "an organization can have at most 536870912 ids, but needs room for 2147483647",
        refused.getMessage());
  }

  @Test
  void idsOfOneHashCodeAreFoundByTheirText() {
    List<String> few = colliding(7);
    assertEquals(128, few.size());
    assertEquals(few.get(0).hashCode(), few.get(127).hashCode());
    assertFinds(few, tableOf(few));
  }

  /** A linear probe would compare two billion times here. */
  @Test
  void manyIdsOfOneHashCodeStayFast() {
    List<String> many = colliding(16);
    assertEquals(65_536, many.size());
    IdTable table = tableOf(many);
    assertFinds(many, table);
    assertEquals(-1, table.find(many.get(0) + "Aa"));
    assertEquals(7, table.putIfAbsent(many.get(7)));
    table.ensureRoomFor(100);
    assertEquals(-1, table.putIfAbsent("one more"));
    assertEquals(65_536, table.find("one more"));
  }

  @Test
  void collisionsAmongOrdinaryIdsKeepAllFound() {
    List<String> ids = new ArrayList<>();
    List<String> bad = colliding(10);
    for (int i = 0; i < bad.size(); i++) {
      ids.add("id" + i);
      ids.add(bad.get(i));
    }
    assertFinds(ids, tableOf(ids));
  }

  @Test
  void collisionsThatShowWhileTheTableGrowsKeepAllFound() {
    List<String> ids = colliding(9);
    IdTable table = tableOf(ids.subList(0, 200));
    table.ensureRoomFor(100_000);
    ids.subList(200, ids.size()).forEach(table::putIfAbsent);
    assertFinds(ids, table);
  }

  @Test
  void aCopyGrowsWithoutTheOriginal() {
    for (List<String> ids : List.of(numbered(6), colliding(10))) {
      IdTable table = tableOf(ids);
      IdTable copy = table.copy();
      copy.putIfAbsent("one");
      copy.putIfAbsent("two");
      assertFinds(ids, table);
      assertEquals(-1, table.find("one"));
      List<String> longer = new ArrayList<>(ids);
      longer.addAll(List.of("one", "two"));
      assertFinds(longer, copy);
    }
  }

  @Test
  void withoutMovesLaterIdsUp() {
    for (List<String> ids : List.of(numbered(6), colliding(10))) {
      for (int gone : new int[] {0, 3, ids.size() - 1}) {
        IdTable table = tableOf(ids);
        IdTable rest = table.without(gone);
        assertEquals(-1, rest.find(ids.get(gone)));
        List<String> expected = new ArrayList<>(ids);
        expected.remove(gone);
        assertFinds(expected, rest);
        assertFinds(ids, table);
      }
    }
  }

  @Test
  void aRemovedIdCanComeBackAtTheEnd() {
    IdTable table = tableOf(List.of("a", "b", "c")).without(0).copy();
    assertEquals(-1, table.putIfAbsent("a"));
    assertFinds(List.of("b", "c", "a"), table);
  }

  @Property
  void chainsOfAdditionsAndRemovalsFindWhatAListHolds(
      @ForAll Random random, @ForAll @IntRange(max = 60) int steps, @ForAll boolean hostile) {
    List<String> supply = hostile ? colliding(9) : numbered(512);
    List<String> expected = new ArrayList<>();
    IdTable table = IdTable.withCapacity(0);
    for (int step = 0; step < steps; step++) {
      if (expected.isEmpty() || random.nextInt(3) > 0) {
        table = table.copy();
        for (int more = random.nextInt(40); more >= 0; more--) {
          String id = supply.get(random.nextInt(supply.size()));
          assertEquals(expected.indexOf(id), table.putIfAbsent(id));
          if (!expected.contains(id)) {
            expected.add(id);
          }
        }
      } else {
        int gone = random.nextInt(expected.size());
        table = table.without(gone);
        expected.remove(gone);
      }
    }
    assertFinds(expected, table);
  }
}
