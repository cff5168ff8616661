package io.github.orgwright.core;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.orgwright.core.internal.FixedList;
import io.github.orgwright.core.internal.IdTable;
import io.github.orgwright.core.internal.NearestIds;
import io.github.orgwright.core.internal.Phrases;
import java.util.BitSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A list of values that can be looked up by id, such as all positions, people, roles, scopes,
 * responsibilities, KPIs or authorities of an {@link Organization}.
 *
 * <p>Finding a value takes constant time, or logarithmic time if the hash codes of many ids
 * collide. Immutable and thread-safe.
 *
 * @param <T> the type of the values
 * @since 0.1.0
 */
public final class Catalog<T> implements Iterable<T> {
  /** The message about two values with one id; needs what a value is called, and the id. */
  static final String DUPLICATE =
      "duplicate %s id \"%s\"; fix: give one of them another id, or leave one out";

  private final String subject;
  private final FixedList<T> values;
  private final IdTable table;

  Catalog(String subject, FixedList<T> values, IdTable table) {
    this.subject = subject;
    this.values = values;
    this.table = table;
  }

  /**
   * {@return a catalog of the given values}
   *
   * @param <T> the type of the values
   * @param subject what a value is called in messages, in the singular, such as {@code position}
   * @param values the values, in the order in which the catalog lists them
   * @param idOf returns the id of a value
   * @throws IllegalArgumentException if two values have the same id
   */
  public static <T> Catalog<T> of(
      String subject, Collection<? extends T> values, Function<? super T, String> idOf) {
    requireNonNull(subject, "subject");
    IdTable table = IdTable.withCapacity(values.size());
    for (T value : values) {
      String id = idOf.apply(value);
      checkArgument(table.putIfAbsent(id) < 0, DUPLICATE, subject, id);
    }
    return new Catalog<>(subject, FixedList.copyOf(values), table);
  }

  /**
   * {@return the value with the given id}
   *
   * @param id the id
   * @throws UnknownIdException if there is none; the message names similar ids, and finding them
   *     takes linear time
   */
  public T get(String id) {
    return values.get(placeOf(id));
  }

  /**
   * {@return the value with the given id, or empty if there is none}
   *
   * @param id the id
   */
  public Optional<T> find(String id) {
    int place = table.find(requireNonNull(id, "id"));
    return place < 0 ? Optional.empty() : Optional.of(values.get(place));
  }

  /**
   * {@return the index in {@link #list()} of the value with the given id, or -1 if there is none}
   *
   * @param id the id
   */
  public int indexOf(String id) {
    return table.find(requireNonNull(id, "id"));
  }

  /**
   * {@return up to three known ids that are similar to the given id, the most similar first; empty
   * if no id is similar enough}
   *
   * @param id an id that may be misspelled
   */
  public List<String> nearest(String id) {
    return NearestIds.of(
        requireNonNull(id, "id"), IntStream.range(0, table.size()).mapToObj(table::id));
  }

  /**
   * {@return an exception for an id that this catalog does not have. For code with its own search
   * for similar ids}
   *
   * @param id the unknown id
   * @param similar known ids that are similar, the most similar first
   */
  public UnknownIdException unknown(String id, List<String> similar) {
    return new UnknownIdException(subject, id, similar, "correct the id");
  }

  /** {@return all values, in the order of the catalog} */
  public List<T> list() {
    return values;
  }

  /**
   * {@return an iterator over the values, in the order of the catalog; it does not support removal}
   */
  @Override
  public Iterator<T> iterator() {
    return values.iterator();
  }

  /** {@return all values, in the order of the catalog} */
  public Stream<T> stream() {
    return values.stream();
  }

  /** {@return the number of values} */
  public int size() {
    return values.size();
  }

  /** {@return the number and the kind of the values, such as {@code catalog of 2 positions}} */
  @Override
  public String toString() {
    return "catalog of " + Phrases.count(size(), subject, plural(subject));
  }

  private static String plural(String noun) {
    if (noun.equals("person")) {
      return "people";
    }
    return noun.matches(".*[^aeiou]y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
  }

  FixedList<T> values() {
    return values;
  }

  /** Numbers the ids of another catalog, of which many are those of this one. */
  ReusedIds reusedIds() {
    return new ReusedIds(table);
  }

  /** A catalog of the same kind of values. */
  Catalog<T> replaced(FixedList<T> newValues, ReusedIds ids) {
    return new Catalog<>(subject, newValues, ids.table());
  }

  /** A copy with other values that have the same ids. */
  Catalog<T> replaced(FixedList<T> newValues) {
    return new Catalog<>(subject, newValues, table);
  }

  /** A copy with further values, whose ids must be new. */
  Catalog<T> plus(List<T> more, Function<? super T, String> idOf) {
    if (more.isEmpty()) {
      return this;
    }
    IdTable longer = table.copy();
    FixedList.Collector<T> all = new FixedList.Collector<>(size() + more.size());
    all.addAll(values, 0, size());
    for (T value : more) {
      longer.putIfAbsent(idOf.apply(value));
      all.add(value);
    }
    return new Catalog<>(subject, all.build(), longer);
  }

  /** A copy without the values at some indexes. */
  Catalog<T> without(BitSet gone) {
    FixedList.Collector<T> rest = new FixedList.Collector<>(size() - gone.cardinality());
    int from = 0;
    for (int place = gone.nextSetBit(0); place >= 0; place = gone.nextSetBit(place + 1)) {
      rest.addAll(values, from, place);
      from = place + 1;
    }
    return new Catalog<>(subject, rest.addAll(values, from, size()).build(), table.without(gone));
  }

  @CanIgnoreReturnValue // called for its exception too
  int placeOf(String id) {
    int place = table.find(requireNonNull(id, "id"));
    if (place < 0) {
      throw new UnknownIdException(
          subject,
          id,
          nearest(id),
          "correct the id, or use find(id) of the catalog of "
              + plural(subject)
              + ", which returns an empty Optional for an unknown id");
    }
    return place;
  }

  /** The id of the value at an index. */
  String idAt(int place) {
    return table.id(place);
  }

  /** The index of the value with the given id, or -1. */
  int placeOrNone(String id) {
    return table.find(id);
  }
}
