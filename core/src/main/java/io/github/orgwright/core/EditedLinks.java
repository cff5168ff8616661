package io.github.orgwright.core;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The links of positions, such as reporting lines, while they are edited. A link names its other
 * end by id, and stays as it is if that end is removed or renamed.
 */
final class EditedLinks<T> {
  private final IndexedEdges<T> base;
  private final List<T> list;
  private final Function<T, String> endOf;

  /** Returns the place of an id before all edits, or -1. */
  private final ToIntFunction<String> endBefore;

  private final Map<Integer, List<T>> changed = new HashMap<>();
  private @Nullable ByEnd byEnd;

  EditedLinks(IndexedEdges<T> base, Function<T, String> endOf, ToIntFunction<String> endBefore) {
    this.base = base;
    this.list = base.list;
    this.endOf = endOf;
    this.endBefore = endBefore;
  }

  /** The links of the position at a place, even if it is removed. */
  List<T> of(int place) {
    @Nullable List<T> links = changed.get(place);
    return links == null ? base.of(place) : links;
  }

  /** Replaces the links of the position at a place; they must be in the order of their kinds. */
  void set(int place, List<T> links) {
    if (byEnd != null) {
      byEnd.replace(place, requireNonNullElse(changed.get(place), List.of()), links);
    }
    changed.put(place, links);
  }

  /** The places of the positions whose links have been replaced. */
  BitSet changed() {
    BitSet places = new BitSet();
    changed.keySet().forEach(places::set);
    return places;
  }

  boolean isChanged(int place) {
    return changed.containsKey(place);
  }

  /**
   * The places of the positions with links to the given id, each once, possibly removed ones too. A
   * later change does not affect this list.
   */
  List<Integer> startsAt(String end) {
    if (byEnd == null) {
      byEnd = new ByEnd();
      changed.forEach((place, links) -> byEnd.replace(place, List.of(), links));
    }
    return byEnd.starts(end);
  }

  /**
   * The links after the edits, by the places while editing; the same object if none has changed.
   *
   * @param removed the places of removed positions, which lose their links
   * @param more the places of further positions whose links have changed
   * @param linksOf returns the links of a position
   * @param endAfter returns the place of an id after the edits, or -1
   */
  IndexedEdges<T> after(
      BitSet removed, BitSet more, IntFunction<List<T>> linksOf, ToIntFunction<String> endAfter) {
    BitSet replaced = changed();
    replaced.or(more);
    replaced.or(removed);
    if (replaced.isEmpty()) {
      return base;
    }
    return base.with(
        replaced,
        place -> removed.get(place) ? List.of() : linksOf.apply(place),
        link -> endAfter.applyAsInt(endOf.apply(link)));
  }

  /** The positions that have links to each id. */
  private final class ByEnd {
    /** Where the indexes of the links to each end begin in {@link #links}. */
    private final int[] first;

    /** The indexes of links before all edits, by their ends. */
    private final int[] links;

    /** The indexes of links before all edits whose ends are unknown. */
    private final Map<String, List<Integer>> unresolved = new HashMap<>();

    private final Map<String, Set<Integer>> startsOfChanged = new HashMap<>();

    ByEnd() {
      int ends = 0;
      for (int end : base.ends) {
        ends = Math.max(ends, end + 1);
      }
      first = new int[ends + 1];
      for (int end : base.ends) {
        if (end >= 0) {
          first[end + 1]++;
        }
      }
      for (int end = 0; end < ends; end++) {
        first[end + 1] += first[end];
      }
      links = new int[first[ends]];
      int[] next = first.clone();
      for (int link = 0; link < base.size(); link++) {
        int end = base.ends[link];
        if (end >= 0) {
          links[next[end]++] = link;
        } else {
          unresolved
              .computeIfAbsent(endOf.apply(list.get(link)), id -> new ArrayList<>())
              .add(link);
        }
      }
    }

    void replace(int place, Collection<T> before, Collection<T> after) {
      for (T link : before) {
        @Nullable Set<Integer> starts = startsOfChanged.get(endOf.apply(link));
        if (starts != null) {
          starts.remove(place);
        }
      }
      after.forEach(
          link ->
              startsOfChanged
                  .computeIfAbsent(endOf.apply(link), id -> new LinkedHashSet<>())
                  .add(place));
    }

    List<Integer> starts(String end) {
      Set<Integer> starts = new LinkedHashSet<>();
      int before = endBefore.applyAsInt(end);
      if (before < 0) {
        unresolved.getOrDefault(end, List.of()).forEach(link -> addUnchanged(starts, link));
      } else if (before + 1 < first.length) {
        for (int at = first[before]; at < first[before + 1]; at++) {
          addUnchanged(starts, links[at]);
        }
      }
      starts.addAll(startsOfChanged.getOrDefault(end, Set.of()));
      return List.copyOf(starts);
    }

    private void addUnchanged(Set<Integer> starts, int link) {
      if (!isChanged(base.starts[link])) {
        starts.add(base.starts[link]);
      }
    }
  }
}
