package io.github.orgwright.core;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.orgwright.core.internal.NearestIds;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The values of a catalog while they are edited. A <i>place</i> is an index in the catalog; added
 * values have the places after it. A removed value keeps its place until the edits are applied, and
 * a value that is added with the same id has another place.
 */
final class EditedCatalog<T> {
  private final String subject;
  private final Catalog<T> base;
  private final Function<? super T, String> idOf;
  private final SortedMap<Integer, T> changed = new TreeMap<>();
  private final List<T> added = new ArrayList<>();
  private final BitSet removed = new BitSet();

  /** The places of the catalog whose ids are no longer those of the catalog. */
  private final BitSet renamed = new BitSet();

  /** The places of ids that are new, or have another place than in the catalog. */
  private final Map<String, Integer> newIds = new HashMap<>();

  EditedCatalog(String subject, Catalog<T> base, Function<? super T, String> idOf) {
    this.subject = subject;
    this.base = base;
    this.idOf = idOf;
  }

  /** The number of places, including those of removed values. */
  int places() {
    return base.size() + added.size();
  }

  /** The places of all values that are not removed, in order. */
  IntStream present() {
    return IntStream.range(0, places()).filter(place -> !removed.get(place));
  }

  /** The places of removed values; changes with later edits. */
  BitSet removed() {
    return removed;
  }

  /** Whether values have ids that no value of the catalog had, or that another one had. */
  boolean hasNewIds() {
    return !newIds.isEmpty();
  }

  /** Whether the value at a place has an id that it did not have in the catalog. */
  boolean hasNewId(int place) {
    return place >= base.size() || renamed.get(place);
  }

  /** The value at a place before all edits; null if it was added. */
  @Nullable T before(int place) {
    return place < base.size() ? base.values().get(place) : null;
  }

  /** The value at a place, even if it is removed. */
  T get(int place) {
    if (place >= base.size()) {
      return added.get(place - base.size());
    }
    @Nullable T value = changed.isEmpty() ? null : changed.get(place);
    return value == null ? base.values().get(place) : value;
  }

  /** The id of the value at a place, even if it is removed. */
  String id(int place) {
    return idOf.apply(get(place));
  }

  /** The place of the value with the given id, or -1. */
  int find(String id) {
    int place = lastPlace(id);
    return place < 0 || removed.get(place) ? -1 : place;
  }

  /** The place of the last value that had the given id, even if it is removed now; else -1. */
  int lastPlace(String id) {
    @Nullable Integer place = newIds.isEmpty() ? null : newIds.get(id);
    if (place != null) {
      return place;
    }
    int before = base.placeOrNone(id);
    return before >= 0 && renamed.get(before) ? -1 : before;
  }

  /**
   * The place of the value with the given id.
   *
   * @throws UnknownIdException if there is none
   */
  @CanIgnoreReturnValue // called for its exception too
  int place(String id) {
    int place = find(id);
    if (place < 0) {
      throw new UnknownIdException(
          subject, id, NearestIds.of(id, present().mapToObj(this::id)), fixOfUnknown(id));
    }
    return place;
  }

  private String fixOfUnknown(String id) {
    int before = base.placeOrNone(id);
    return lastPlace(id) >= 0
        ? "edit this " + subject + " before the edit that removes it"
        : before >= 0 ? "use its new id \"" + id(before) + "\"" : "correct the id";
  }

  /** Replaces the value at a place with one that has the same id. */
  void set(int place, T value) {
    if (place >= base.size()) {
      added.set(place - base.size(), value);
    } else {
      changed.put(place, value);
    }
  }

  /** Adds a value, whose id must be new, and returns its place. */
  @CanIgnoreReturnValue
  int add(T value) {
    int place = places();
    added.add(value);
    newIds.put(idOf.apply(value), place);
    return place;
  }

  /** Replaces the value at a place with one that has another id, which must be new. */
  void rename(int place, T value) {
    newIds.remove(id(place), place);
    newIds.put(idOf.apply(value), place);
    if (place < base.size()) {
      renamed.set(place);
    }
    set(place, value);
  }

  void remove(int place) {
    removed.set(place);
  }

  /** The places of the values that were changed or added, without removed ones, in order. */
  int[] edited() {
    return IntStream.concat(
            changed.keySet().stream().mapToInt(Integer::intValue),
            IntStream.range(base.size(), places()))
        .filter(place -> !removed.get(place))
        .toArray();
  }

  /** The catalog after the edits; the same if there are none. */
  Catalog<T> catalog() {
    if (!renamed.isEmpty()) {
      return Catalog.of(subject, present().mapToObj(this::get).toList(), idOf);
    }
    Catalog<T> catalog = changed.isEmpty() ? base : base.replaced(base.values().with(changed));
    BitSet gone = removed.get(0, base.size());
    List<T> more =
        IntStream.range(base.size(), places())
            .filter(place -> !removed.get(place))
            .mapToObj(this::get)
            .toList();
    return (gone.isEmpty() ? catalog : catalog.without(gone)).plus(more, idOf);
  }
}
