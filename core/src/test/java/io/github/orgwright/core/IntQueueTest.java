package io.github.orgwright.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class IntQueueTest {
  @Property
  void holdsEachNumberOnceInTheOrderOfEntering(
      @ForAll @Size(max = 300) List<@IntRange(max = 400) Integer> numbers) {
    IntQueue queue = new IntQueue();
    Set<Integer> expected = new LinkedHashSet<>();
    for (int number : numbers) {
      assertEquals(expected.contains(number), queue.contains(number));
      assertEquals(expected.add(number), queue.add(number));
    }
    List<Integer> order = new ArrayList<>(expected);
    assertEquals(order.size(), queue.size());
    for (int index = 0; index < order.size(); index++) {
      assertEquals(order.get(index), queue.get(index));
      assertEquals(index, queue.indexOf(order.get(index)));
    }
    assertEquals(-1, queue.indexOf(401));
  }

  @Property
  void greatNumbersEnterToo(@ForAll @Size(max = 300) List<@IntRange Integer> numbers) {
    IntQueue queue = new IntQueue();
    numbers.forEach(queue::add);
    List<Integer> order = new ArrayList<>(new LinkedHashSet<>(numbers));
    assertEquals(order.size(), queue.size());
    for (int index = 0; index < order.size(); index++) {
      assertEquals(index, queue.indexOf(order.get(index)));
    }
  }
}
