package io.github.orgwright.testkit.reorg;

import io.github.orgwright.testkit.shrink.ReductionInput;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A part of a list that is left out of it or kept alone. */
record ListRange(int from, int until) {
  /**
   * {@return the whole list, then its halves, its quarters and so on}
   *
   * @param smallest the size of the smallest parts, at least 1
   * @param first where the first part of each size is; the parts before it come last
   */
  static Stream<ListRange> all(int count, int smallest, int first) {
    return LazyStreams.flatMap(
        Stream.iterate(
            count, size -> size > 0 && size >= smallest, size -> size == 1 ? 0 : (size + 1) / 2),
        size -> {
          int parts = (count + size - 1) / size;
          int start = Math.min(first / size, parts - 1);
          return IntStream.range(start, start + parts)
              .map(part -> part % parts * size)
              .mapToObj(from -> new ListRange(from, Math.min(count, from + size)));
        });
  }

  <T> List<T> in(List<T> list) {
    return list.subList(from, until);
  }

  <T> List<T> outOf(List<T> list) {
    return ReductionInput.rest(list, from, until);
  }

  /** {@return a list without an element} */
  static <T> List<T> without(List<T> list, int place) {
    return ReductionInput.rest(list, place, place + 1);
  }

  /** {@return a list with another element at a place} */
  static <T> List<T> with(List<T> list, int place, T element) {
    List<T> changed = new ArrayList<>(list);
    changed.set(place, element);
    return changed;
  }

  static Stream<Integer> places(List<?> list) {
    return IntStream.range(0, list.size()).boxed();
  }
}
