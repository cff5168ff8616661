package io.github.orgwright.change;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The order of the elements of a list after some are removed, the others perhaps reordered, and new
 * ones inserted, each after the element that it follows. Linear.
 */
final class Arrangement {
  /** What the first element follows; no id is blank. */
  private static final String FIRST = "";

  private final IntFunction<String> idAt;

  /** The places in the list of the elements that stay, in their new order. */
  private final int[] kept;

  /** The new elements in order. */
  private final Set<String> added;

  private final Set<String> visited = new HashSet<>();

  /** The new elements that follow an element, by its id; those that come first by no id. */
  private final ListMultimap<String, String> followers =
      MultimapBuilder.hashKeys().arrayListValues(1).build();

  /**
   * Creates an arrangement in the order of the list.
   *
   * @param size the size of the list
   * @param idAt returns the id of an element by its place
   * @param isRemoved tests by id whether an element is removed
   * @param follows the element that each new element follows, by the ids of the new ones; empty for
   *     one that comes first
   */
  Arrangement(
      int size,
      IntFunction<String> idAt,
      Predicate<String> isRemoved,
      Map<String, Optional<String>> follows) {
    this.idAt = idAt;
    this.kept =
        IntStream.range(0, size).filter(place -> !isRemoved.test(idAt.apply(place))).toArray();
    this.added = follows.keySet();
    follows.forEach((id, after) -> followers.put(after.orElse(FIRST), id));
  }

  /**
   * Puts elements that stay in a new order, in the places that they take together.
   *
   * @return whether these elements exist and have been in the given order
   */
  boolean reorder(List<String> before, List<String> after) {
    Map<String, Integer> places = new HashMap<>();
    Set<String> concerned = new HashSet<>(before);
    int[] slots =
        IntStream.range(0, kept.length)
            .filter(slot -> concerned.contains(idAt.apply(kept[slot])))
            .toArray();
    boolean fits = slots.length == before.size() && slots.length == after.size();
    for (int i = 0; fits && i < slots.length; i++) {
      String id = idAt.apply(kept[slots[i]]);
      fits = id.equals(before.get(i));
      places.put(id, kept[slots[i]]);
    }
    if (!fits || !places.keySet().equals(new HashSet<>(after))) {
      return false;
    }
    for (int i = 0; i < slots.length; i++) {
      kept[slots[i]] = requireNonNull(places.get(after.get(i)));
    }
    return true;
  }

  /**
   * Visits all elements in order. A new element that follows one that does not exist comes last.
   *
   * @param keep is called with the place of each element that stays
   * @param add is called with the id of each new element
   */
  void forEach(IntConsumer keep, Consumer<String> add) {
    addFollowersOf(FIRST, add);
    for (int place : kept) {
      keep.accept(place);
      if (!added.isEmpty()) {
        addFollowersOf(idAt.apply(place), add);
      }
    }
    for (String id : added) {
      if (visited.add(id)) {
        add.accept(id);
        addFollowersOf(id, add);
      }
    }
  }

  /** Adds the elements that follow an element, each with those that follow it. */
  private void addFollowersOf(String id, Consumer<String> add) {
    Deque<String> open = new ArrayDeque<>();
    pushFollowersOf(id, open);
    while (!open.isEmpty()) {
      String next = open.pop();
      if (visited.add(next)) {
        add.accept(next);
        pushFollowersOf(next, open);
      }
    }
  }

  private void pushFollowersOf(String id, Deque<String> open) {
    List<String> next = followers.get(id);
    for (int i = next.size() - 1; i >= 0; i--) {
      open.push(next.get(i));
    }
  }
}
