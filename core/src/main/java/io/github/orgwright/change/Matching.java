package io.github.orgwright.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The elements of two lists that have the same ids. Linear; elements in the same places at the
 * beginning and at the end of both lists are matched without an index.
 */
final class Matching<T> {
  private final List<T> before;
  private final List<T> after;
  private final Function<? super T, String> idOf;

  /** The place before of each element after, or -1. */
  private final int[] placesBefore;

  /** The places before of elements that only the first list has. */
  private final List<Integer> removed = new ArrayList<>();

  private final boolean isInOrder;

  Matching(List<T> before, List<T> after, Function<? super T, String> idOf) {
    this.before = before;
    this.after = after;
    this.idOf = idOf;
    this.placesBefore = new int[after.size()];
    int shorter = Math.min(before.size(), after.size());
    int start = 0;
    while (start < shorter && isSame(start, start)) {
      placesBefore[start] = start++;
    }
    int end = 0;
    while (end < shorter - start && isSame(before.size() - 1 - end, after.size() - 1 - end)) {
      end++;
      placesBefore[after.size() - end] = before.size() - end;
    }
    matchBetween(start, before.size() - end, after.size() - end);
    this.isInOrder = ascend();
  }

  private boolean isSame(int placeBefore, int placeAfter) {
    T one = before.get(placeBefore);
    T other = after.get(placeAfter);
    return one == other || idOf.apply(one).equals(idOf.apply(other));
  }

  private void matchBetween(int start, int endBefore, int endAfter) {
    Map<String, Integer> places = new HashMap<>();
    for (int place = start; place < endBefore; place++) {
      places.put(idOf.apply(before.get(place)), place);
    }
    for (int place = start; place < endAfter; place++) {
      Integer found = places.remove(idOf.apply(after.get(place)));
      placesBefore[place] = found == null ? -1 : found;
    }
    removed.addAll(places.values());
    removed.sort(null);
  }

  private boolean ascend() {
    int last = -1;
    for (int place : placesBefore) {
      if (place >= 0) {
        if (place < last) {
          return false;
        }
        last = place;
      }
    }
    return true;
  }

  /** The place before of the element at a place after, or -1. */
  int placeBefore(int placeAfter) {
    return placesBefore[placeAfter];
  }

  /** The places before of elements that only the first list has, ascending. */
  List<Integer> removed() {
    return removed;
  }

  /** Whether the common elements are in the same order in both lists. */
  boolean isInOrder() {
    return isInOrder;
  }

  /** The ids of the common elements, in the order of the first list. */
  List<String> commonBefore() {
    return Arrays.stream(placesBefore)
        .filter(place -> place >= 0)
        .sorted()
        .mapToObj(place -> idOf.apply(before.get(place)))
        .toList();
  }

  /** The ids of the common elements, in the order of the second list. */
  List<String> commonAfter() {
    return Arrays.stream(placesBefore)
        .filter(place -> place >= 0)
        .mapToObj(place -> idOf.apply(before.get(place)))
        .toList();
  }

  /** The id of the element before a place of the first list. */
  Optional<String> followsBefore(int place) {
    return place == 0 ? Optional.empty() : Optional.of(idOf.apply(before.get(place - 1)));
  }

  /** The id of the element before a place of the second list. */
  Optional<String> followsAfter(int place) {
    return place == 0 ? Optional.empty() : Optional.of(idOf.apply(after.get(place - 1)));
  }
}
