package io.github.orgwright.change;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.primitives.Ints;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The order of ids, which are given by their numbers. From time to time another order begins. An
 * order has all ids that exist while it lasts, so one order serves many days.
 */
final class OrderOverTime {
  private static final int NONE = -1;

  private final int[] first;
  private final ImmutableSortedMap<LocalDate, int[]> later;

  private OrderOverTime(int[] first, Map<LocalDate, int[]> later) {
    this.first = first;
    this.later = ImmutableSortedMap.copyOf(later);
  }

  /** The order by numbers, on all days. */
  static OrderOverTime byNumber(int size) {
    return new OrderOverTime(IntStream.range(0, size).toArray(), Map.of());
  }

  /**
   * The given orders, which follow each other.
   *
   * @param orders the orders by their ids, with their periods; at least one
   * @param numberOf returns the number of an id, or -1
   * @param onProblem is called with a sentence for each id that is unknown or repeated
   */
  static OrderOverTime of(
      List<Dated<List<String>>> orders,
      ToIntFunction<String> numberOf,
      Consumer<String> onProblem) {
    Map<LocalDate, int[]> later = new HashMap<>();
    int[] first = numbers(orders.get(0), numberOf, onProblem);
    for (Dated<List<String>> order : orders.subList(1, orders.size())) {
      later.put(order.validity().from().orElseThrow(), numbers(order, numberOf, onProblem));
    }
    return new OrderOverTime(first, later);
  }

  private static int[] numbers(
      Dated<List<String>> order, ToIntFunction<String> numberOf, Consumer<String> onProblem) {
    Set<Integer> seen = new LinkedHashSet<>();
    for (String id : order.value()) {
      int number = numberOf.applyAsInt(id);
      if (number < 0 || !seen.add(number)) {
        onProblem.accept(
            "order of "
                + order.validity()
                + " names "
                + (number < 0 ? "unknown id \"" + id + '"' : "id \"" + id + "\" twice"));
      }
    }
    return Ints.toArray(seen);
  }

  /** The orders with their periods, as ids; empty if there is only the order by numbers. */
  ImmutableList<Dated<List<String>>> periods(List<String> ids) {
    if (later.isEmpty() && Arrays.equals(first, byNumber(ids.size()).first)) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<Dated<List<String>>> periods = ImmutableList.builder();
    @Nullable LocalDate from = null;
    int[] order = first;
    for (Map.Entry<LocalDate, int[]> next : later.entrySet()) {
      periods.add(new Dated<>(Validity.of(from, next.getKey()), ids(order, ids)));
      from = next.getKey();
      order = next.getValue();
    }
    return periods.add(new Dated<>(Validity.of(from, null), ids(order, ids))).build();
  }

  private static List<String> ids(int[] numbers, List<String> ids) {
    return Arrays.stream(numbers).mapToObj(ids::get).toList();
  }

  /** Finds numbers in the orders. */
  Index index() {
    return new Index(this);
  }

  /** The numbers of each order, sorted. */
  static final class Index {
    private final List<LocalDate> starts;
    private final List<int[]> orders = new ArrayList<>();

    private Index(OrderOverTime order) {
      this.starts = ImmutableList.copyOf(order.later.keySet());
      orders.add(sorted(order.first));
      order.later.values().forEach(next -> orders.add(sorted(next)));
    }

    private static int[] sorted(int[] numbers) {
      int[] sorted = numbers.clone();
      Arrays.sort(sorted);
      return sorted;
    }

    /** Whether each order of a period has a number; looks no further than the first without it. */
    boolean has(int number, Validity period) {
      @Nullable LocalDate from = period.first();
      int place = from == null ? 0 : Collections.binarySearch(starts, from);
      int next = from == null ? 0 : place >= 0 ? place + 1 : -place - 1;
      do {
        if (Arrays.binarySearch(orders.get(next), number) < 0) {
          return false;
        }
        next++;
      } while (next < orders.size() && !period.isOver(starts.get(next - 1)));
      return true;
    }
  }

  /** All ids that may exist on a day, in order; must not be changed. */
  int[] on(LocalDate day) {
    Map.Entry<LocalDate, int[]> entry = later.floorEntry(day);
    return entry == null ? first : entry.getValue();
  }

  /** The days on which another order begins. */
  Set<LocalDate> days() {
    return ImmutableSet.copyOf(later.keySet());
  }

  /** All orders, each with the days on which it holds. */
  private Timeline<int[]> timeline() {
    Timeline<int[]> orders = Timeline.always(first);
    for (Map.Entry<LocalDate, int[]> entry : later.entrySet()) {
      orders = orders.with(Validity.startingOn(entry.getKey()), Timeline.always(entry.getValue()));
    }
    return orders;
  }

  private static OrderOverTime of(Timeline<int[]> orders) {
    TreeMap<LocalDate, int[]> later = new TreeMap<>();
    for (Dated<int[]> order : orders.versions()) {
      order.validity().from().ifPresent(day -> later.put(day, order.value()));
    }
    return new OrderOverTime(orders.versions().get(0).value(), later);
  }

  /** The same orders with other numbers; ids that have no new number are left out. */
  OrderOverTime renumbered(int[] newNumbers) {
    return of(
        timeline()
            .map(
                order ->
                    Arrays.stream(order)
                        .map(number -> newNumbers[number])
                        .filter(number -> number >= 0)
                        .toArray()));
  }

  /**
   * The orders after ids are added. Each added id comes after the one that it follows on the given
   * day. If the ids of that day are in another order than before, that order holds for some time.
   *
   * @param day the day
   * @param numbers the ids that exist on that day, in their new order
   * @param added the ids among them that are new
   * @param daysOf returns the days on which another order holds, from those of the order before
   */
  OrderOverTime edited(LocalDate day, int[] numbers, BitSet added, UnaryOperator<Validity> daysOf) {
    Timeline<int[]> orders = timeline();
    Timeline<int[]> edited = orders.map(order -> merged(order, numbers, added::get));
    BitSet present = new BitSet();
    Arrays.stream(numbers).forEach(present::set);
    int[] inOrder = Arrays.stream(edited.on(day).orElseThrow()).filter(present::get).toArray();
    if (Arrays.equals(inOrder, numbers)) {
      return of(edited);
    }
    Validity days = daysOf.apply(orders.around(day));
    int[] order = merged(numbers, edited.on(day).orElseThrow(), number -> true);
    for (Dated<int[]> other : edited.versions()) {
      order =
          other.validity().overlaps(days) ? merged(order, other.value(), number -> true) : order;
    }
    return of(edited.with(days, Timeline.always(order)));
  }

  /** An order, with ids of another one after those that they follow there, if it lacks them. */
  private static int[] merged(int[] order, int[] other, IntPredicate wanted) {
    BitSet known = new BitSet();
    Arrays.stream(order).forEach(known::set);
    ListMultimap<Integer, Integer> followers = MultimapBuilder.hashKeys().arrayListValues().build();
    int last = NONE;
    for (int number : other) {
      if (known.get(number)) {
        last = number;
      } else if (wanted.test(number)) {
        followers.put(last, number);
      }
    }
    return followers.isEmpty()
        ? order
        : IntStream.concat(
                followers.get(NONE).stream().mapToInt(number -> number),
                Arrays.stream(order)
                    .flatMap(
                        number ->
                            IntStream.concat(
                                IntStream.of(number),
                                followers.get(number).stream().mapToInt(next -> next))))
            .toArray();
  }

  /**
   * Finds as few orders as possible. A new one begins where ids change their order, and where most
   * ids of the last one are gone, so that no order is much longer than the lists it serves.
   */
  static final class Collector {
    private static final int MOST_GONE = 4;
    private static final int SMALL = 16;

    private final TreeMap<LocalDate, int[]> orders = new TreeMap<>();
    private int[] order = {};

    /** The place of each number in the order; wrong for numbers that it does not have. */
    private int[] ranks = {};

    /**
     * Adds the ids of a day, which must be later than those before.
     *
     * @param day the day
     * @param numbers the numbers of the ids that exist on that day, in order
     */
    void add(LocalDate day, int[] numbers) {
      int highest = Arrays.stream(numbers).max().orElse(-1);
      if (highest >= ranks.length) {
        ranks = Arrays.copyOf(ranks, highest + 1 + highest / 2);
      }
      int last = -1;
      int added = 0;
      boolean isInOrder = !orders.isEmpty();
      for (int number : numbers) {
        if (!isKnown(number)) {
          added++;
        } else {
          isInOrder &= ranks[number] > last;
          last = ranks[number];
        }
      }
      if (!isInOrder || order.length + added > MOST_GONE * numbers.length + SMALL) {
        setOrder(numbers.clone());
        orders.put(day, order);
      } else if (added > 0) {
        setOrder(withNew(numbers, order.length + added));
        orders.replace(orders.lastKey(), order);
      }
    }

    private boolean isKnown(int number) {
      return ranks[number] < order.length && order[ranks[number]] == number;
    }

    private void setOrder(int[] newOrder) {
      order = newOrder;
      for (int place = 0; place < order.length; place++) {
        ranks[order[place]] = place;
      }
    }

    /** The order with each new id after the one that it follows. */
    private int[] withNew(int[] numbers, int size) {
      int[] longer = new int[size];
      int filled = 0;
      int copied = 0;
      for (int number : numbers) {
        if (isKnown(number)) {
          int until = ranks[number] + 1;
          System.arraycopy(order, copied, longer, filled, until - copied);
          filled += until - copied;
          copied = until;
        } else {
          longer[filled++] = number;
        }
      }
      System.arraycopy(order, copied, longer, filled, order.length - copied);
      return longer;
    }

    OrderOverTime build() {
      if (orders.isEmpty()) {
        return byNumber(0);
      }
      return new OrderOverTime(
          orders.firstEntry().getValue(), orders.tailMap(orders.firstKey(), false));
    }
  }
}
