package io.github.orgwright.change;

import io.github.orgwright.core.Catalog;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The elements of two catalogs that have the same ids. Linear; elements that follow each other in
 * both are matched without looking up their ids.
 */
final class Matching<T> {
  private final List<T> before;
  private final List<T> after;
  private final Function<? super T, String> idOf;

  /** The place before of each element after, or -1. */
  private final int[] placesBefore;

  /** The places before of common elements. */
  private final BitSet common = new BitSet();

  private boolean isInOrder = true;

  Matching(Catalog<T> before, Catalog<T> after, Function<? super T, String> idOf) {
    this.before = before.list();
    this.after = after.list();
    this.idOf = idOf;
    this.placesBefore = new int[after.size()];
    int next = 0; // where the next element probably is
    int last = -1;
    for (int place = 0; place < placesBefore.length; place++) {
      int found = isSame(next, place) ? next : before.indexOf(idOf.apply(this.after.get(place)));
      placesBefore[place] = found;
      if (found >= 0) {
        common.set(found);
        isInOrder &= found > last;
        last = found;
        next = found + 1;
      }
    }
  }

  @SuppressWarnings("ReferenceEquality") // to skip what both share
  private boolean isSame(int placeBefore, int placeAfter) {
    if (placeBefore >= before.size()) {
      return false;
    }
    T one = before.get(placeBefore);
    T other = after.get(placeAfter);
    return one == other || idOf.apply(one).equals(idOf.apply(other));
  }

  /** The place before of the element at a place after, or -1. */
  int placeBefore(int placeAfter) {
    return placesBefore[placeAfter];
  }

  /** The places before of elements that only the first catalog has, ascending. */
  IntStream removed() {
    return IntStream.range(0, before.size()).filter(place -> !common.get(place));
  }

  /** Whether the common elements are in the same order in both catalogs. */
  boolean isInOrder() {
    return isInOrder;
  }

  /** The ids of the common elements, in the order of the first catalog. */
  List<String> commonBefore() {
    return common.stream().mapToObj(this::idBefore).toList();
  }

  /** The ids of the common elements, in the order of the second catalog. */
  List<String> commonAfter() {
    return IntStream.of(placesBefore).filter(place -> place >= 0).mapToObj(this::idBefore).toList();
  }

  private String idBefore(int place) {
    return idOf.apply(before.get(place));
  }

  /** The id of the element before a place of the first catalog. */
  Optional<String> followsBefore(int place) {
    return place == 0 ? Optional.empty() : Optional.of(idBefore(place - 1));
  }

  /** The id of the element before a place of the second catalog. */
  Optional<String> followsAfter(int place) {
    return place == 0 ? Optional.empty() : Optional.of(idOf.apply(after.get(place - 1)));
  }
}
