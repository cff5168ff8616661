package io.github.orgwright.change;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Catalog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The versions of each id, in the order of days. Versions of one id do not overlap, and those that
 * follow each other differ. Ids are numbered in the order in which they were first given.
 */
final class VersionTable<V> {
  private final Catalog<String> ids;
  private final ImmutableList<ImmutableList<Dated<V>>> versions;
  private final OrderOverTime order;

  private VersionTable(
      Catalog<String> ids, ImmutableList<ImmutableList<Dated<V>>> versions, OrderOverTime order) {
    this.ids = ids;
    this.versions = versions;
    this.order = order;
  }

  Catalog<String> ids() {
    return ids;
  }

  /** The versions of one id. */
  List<Dated<V>> of(String id) {
    int number = ids.indexOf(id);
    if (number < 0) {
      throw ids.unknown(id, ids.nearest(id));
    }
    return versions.get(number);
  }

  /** Visits all versions, each with the number of its id. */
  void forEach(ObjIntConsumer<Dated<V>> action) {
    for (int number = 0; number < versions.size(); number++) {
      for (Dated<V> version : versions.get(number)) {
        action.accept(version, number);
      }
    }
  }

  /** All versions: those of each id in the order of days, ids in the order of their numbers. */
  ImmutableList<Dated<V>> all() {
    return versions.stream().flatMap(List::stream).collect(ImmutableList.toImmutableList());
  }

  /** The orders with their periods; empty if ids are always in the order of their numbers. */
  ImmutableList<Dated<List<String>>> orders() {
    return order.periods(ids.list());
  }

  /**
   * Finds ids that an order lacks, although they exist while it lasts. Takes time linear in the
   * number of versions and in the size of all orders, but for a logarithm.
   *
   * @param subject what an id identifies, in messages
   * @param onLack is called with a sentence for each version that is lacking
   */
  void checkOrder(String subject, Consumer<String> onLack) {
    OrderOverTime.Index index = order.index();
    for (int number = 0; number < versions.size(); number++) {
      for (Dated<V> version : versions.get(number)) {
        if (!index.has(number, version.validity())) {
          onLack.accept(
              subject
                  + " \""
                  + ids.list().get(number)
                  + "\" is valid in "
                  + version.validity()
                  + ", but an order of that time lacks it");
        }
      }
    }
  }

  /** The versions that are valid on a day, in the order of that day. */
  List<V> on(LocalDate day) {
    int[] numbers = order.on(day);
    List<V> valid = new ArrayList<>(numbers.length);
    for (int number : numbers) {
      @Nullable V version = find(versions.get(number), day);
      if (version != null) {
        valid.add(version);
      }
    }
    return valid;
  }

  private static <V> @Nullable V find(List<Dated<V>> versions, LocalDate day) {
    int low = 0; // the first version that begins after the day
    int high = versions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      @Nullable LocalDate from = versions.get(middle).validity().first();
      if (from == null || !from.isAfter(day)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low == 0 || versions.get(low - 1).validity().isOver(day)) {
      return null;
    }
    return versions.get(low - 1).value();
  }

  /** Adds all days on which a version begins or ends, or the order changes. */
  void addDays(Set<LocalDate> days) {
    forEach(
        (version, number) -> {
          version.validity().from().ifPresent(days::add);
          version.validity().until().ifPresent(days::add);
        });
    days.addAll(order.days());
  }

  /**
   * Adds a version after all others; prolongs the last one if it ends where the new one begins, and
   * is equal.
   */
  static <V> void append(List<Dated<V>> versions, Dated<V> next) {
    int last = versions.size() - 1;
    if (last >= 0 && isContinued(versions.get(last), next)) {
      Dated<V> before = versions.get(last);
      Validity both = Validity.of(before.validity().first(), next.validity().end());
      versions.set(last, new Dated<>(both, before.value()));
    } else {
      versions.add(next);
    }
  }

  private static boolean isContinued(Dated<?> before, Dated<?> next) {
    @Nullable LocalDate end = before.validity().end();
    return end != null
        && end.equals(next.validity().first())
        && before.value().equals(next.value());
  }

  /** Collects versions in any order. */
  static final class Collector<V> {
    private final String subject;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final List<List<Dated<V>>> versions = new ArrayList<>();

    /**
     * Creates an empty collector.
     *
     * @param subject what an id identifies, in messages
     */
    Collector(String subject) {
      this.subject = subject;
    }

    /** The number of ids. */
    int size() {
      return ids.size();
    }

    String id(int number) {
      return ids.get(number);
    }

    /** The number of an id, known or new. */
    int number(String id) {
      Integer known = numbers.get(id);
      if (known != null) {
        return known;
      }
      numbers.put(id, ids.size());
      ids.add(id);
      versions.add(new ArrayList<>(1));
      return ids.size() - 1;
    }

    /** The number of a known id, or -1. */
    int find(String id) {
      return numbers.getOrDefault(id, -1);
    }

    void add(int number, Validity validity, V value) {
      versions.get(number).add(new Dated<>(validity, value));
    }

    /**
     * The table. Versions that overlap an earlier one are left out.
     *
     * @param order the order of the ids, or null for the order of their numbers
     * @param onOverlap is called with a sentence for each overlap
     */
    VersionTable<V> build(@Nullable OrderOverTime order, Consumer<String> onOverlap) {
      ImmutableList.Builder<ImmutableList<Dated<V>>> all =
          ImmutableList.builderWithExpectedSize(ids.size());
      for (int number = 0; number < ids.size(); number++) {
        all.add(inOrder(number, onOverlap));
      }
      return new VersionTable<>(
          Catalog.of(subject, ids, id -> id),
          all.build(),
          order == null ? OrderOverTime.byNumber(ids.size()) : order);
    }

    private ImmutableList<Dated<V>> inOrder(int number, Consumer<String> onOverlap) {
      List<Dated<V>> given = versions.get(number);
      if (given.size() == 1) {
        return ImmutableList.of(given.get(0));
      }
      List<Dated<V>> sorted = new ArrayList<>(given);
      sorted.sort((a, b) -> Validity.BY_FIRST_DAY.compare(a.validity(), b.validity()));
      List<Dated<V>> merged = new ArrayList<>(sorted.size());
      Validity longest = sorted.get(0).validity(); // of those so far, the one that ends last
      for (Dated<V> next : sorted) {
        Validity validity = next.validity();
        if (merged.isEmpty() || !longest.overlaps(validity)) {
          append(merged, next);
        } else {
          onOverlap.accept(
              subject
                  + " \""
                  + ids.get(number)
                  + "\" has two versions at the same time: "
                  + longest
                  + " and "
                  + validity);
        }
        longest = longest.endsAfter(validity) ? longest : validity;
      }
      return ImmutableList.copyOf(merged);
    }
  }
}
