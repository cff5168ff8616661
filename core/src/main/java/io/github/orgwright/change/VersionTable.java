package io.github.orgwright.change;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Catalog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.function.UnaryOperator;
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

  /** The versions of one id; none if the id is not known. */
  Timeline<V> timeline(String id) {
    int number = ids.indexOf(id);
    return number < 0 ? Timeline.empty() : new Timeline<>(versions.get(number));
  }

  /** The versions that are valid on a day, by id, in the order of that day. */
  List<String> idsOn(LocalDate day) {
    return Arrays.stream(order.on(day))
        .filter(number -> find(versions.get(number), day) != null)
        .mapToObj(ids.list()::get)
        .toList();
  }

  /**
   * A copy with other versions of some ids. New ids come last; ids without any version are left
   * out.
   *
   * @param changed the versions of these ids
   * @param day a day
   * @param idsInOrder the ids that exist on that day, in their order
   * @param added the ids that are added on that day
   * @param daysOf returns the days on which another order holds, from those of the order before
   */
  VersionTable<V> edited(
      String subject,
      Map<String, Timeline<V>> changed,
      LocalDate day,
      List<String> idsInOrder,
      Set<String> added,
      UnaryOperator<Validity> daysOf) {
    List<String> newIds = new ArrayList<>();
    ImmutableList.Builder<ImmutableList<Dated<V>>> newVersions =
        ImmutableList.builderWithExpectedSize(ids.size() + added.size());
    int[] newNumbers = new int[ids.size()];
    for (int number = 0; number < newNumbers.length; number++) {
      String id = ids.list().get(number);
      @Nullable Timeline<V> other = changed.get(id);
      ImmutableList<Dated<V>> all = other == null ? versions.get(number) : other.versions();
      newNumbers[number] = all.isEmpty() ? -1 : newIds.size();
      if (!all.isEmpty()) {
        newIds.add(id);
        newVersions.add(all);
      }
    }
    changed.forEach(
        (id, timeline) -> {
          if (ids.indexOf(id) < 0 && !timeline.versions().isEmpty()) {
            newIds.add(id);
            newVersions.add(timeline.versions());
          }
        });
    Catalog<String> catalog =
        newIds.equals(ids.list()) ? ids : Catalog.of(subject, newIds, id -> id);
    BitSet addedNumbers = new BitSet();
    added.forEach(id -> addedNumbers.set(catalog.indexOf(id)));
    return new VersionTable<>(
        catalog,
        newVersions.build(),
        order
            .renumbered(newNumbers)
            .edited(
                day,
                idsInOrder.stream().mapToInt(catalog::indexOf).toArray(),
                addedNumbers,
                daysOf));
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

  /** The version of the id with a number that is valid on a day, or null. */
  @Nullable V find(int number, LocalDate day) {
    return find(versions.get(number), day);
  }

  /** The numbers of all ids that may exist on a day, in order; must not be changed. */
  int[] order(LocalDate day) {
    return order.on(day);
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

  /** A period with a later end, if it ends before the last version does. */
  Validity prolonged(Validity period) {
    Validity longest = period;
    for (List<Dated<V>> each : versions) {
      Validity last = each.get(each.size() - 1).validity();
      longest = last.endsAfter(longest) ? Validity.of(period.first(), last.end()) : longest;
    }
    return longest;
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
          Timeline.append(merged, next);
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
