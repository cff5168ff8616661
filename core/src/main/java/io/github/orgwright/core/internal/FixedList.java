package io.github.orgwright.core.internal;

import static java.util.Objects.checkFromToIndex;
import static java.util.Objects.checkIndex;
import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An immutable list of values that are not null, in an array. A copy of a long list with few
 * changes copies the parts between them at once; the immutable lists of Guava and of the JDK copy
 * them value by value, or twice.
 *
 * @param <T> the type of the values
 */
public final class FixedList<T> extends AbstractList<T> implements RandomAccess {
  private static final FixedList<?> EMPTY = new FixedList<>(new Object[0], 0, 0);

  private final Object[] array;
  private final int from;
  private final int to;

  private FixedList(Object[] array, int from, int to) {
    this.array = array;
    this.from = from;
    this.to = to;
  }

  /** The given values. */
  public static <T> FixedList<T> copyOf(Collection<? extends T> values) {
    if (values instanceof FixedList<?> list) {
      @SuppressWarnings("unchecked") // it cannot be changed
      FixedList<T> same = (FixedList<T>) list;
      return same;
    }
    Object[] array = values.toArray();
    for (Object value : array) {
      requireNonNull(value);
    }
    return new FixedList<>(array, 0, array.length);
  }

  /** A copy with other values at some places; this list if there are none. */
  public FixedList<T> with(Map<Integer, ? extends T> replaced) {
    if (replaced.isEmpty()) {
      return this;
    }
    Object[] copy = toArray();
    replaced.forEach((index, value) -> copy[index] = requireNonNull(value));
    return new FixedList<>(copy, 0, copy.length);
  }

  @Override
  public T get(int index) {
    return at(from + checkIndex(index, size()));
  }

  @SuppressWarnings("unchecked") // only values of this type are put in
  private T at(int place) {
    return (T) array[place];
  }

  @Override
  public int size() {
    return to - from;
  }

  @Override
  public FixedList<T> subList(int start, int end) {
    checkFromToIndex(start, end, size());
    return start == end ? empty() : new FixedList<>(array, from + start, from + end);
  }

  @SuppressWarnings("unchecked") // it has no values
  private static <T> FixedList<T> empty() {
    return (FixedList<T>) EMPTY;
  }

  @Override
  public Spliterator<T> spliterator() {
    return Spliterators.spliterator(
        array, from, to, Spliterator.ORDERED | Spliterator.IMMUTABLE | Spliterator.NONNULL);
  }

  @Override
  public void forEach(Consumer<? super T> action) {
    for (int place = from; place < to; place++) {
      action.accept(at(place));
    }
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof FixedList<?> that
        ? Arrays.equals(array, from, to, that.array, that.from, that.to)
        : super.equals(object);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }

  @Override
  public Object[] toArray() {
    return Arrays.copyOfRange(array, from, to, Object[].class);
  }

  /**
   * Collects a list of known size.
   *
   * @param <T> the type of the values
   */
  public static final class Collector<T> {
    private Object[] array;
    private int size;

    /** Creates an empty collector; if the expected size is exact, nothing is copied twice. */
    public Collector(int expectedSize) {
      array = new Object[expectedSize];
    }

    /** Adds one value. */
    @CanIgnoreReturnValue
    public Collector<T> add(T value) {
      ensureRoomFor(1);
      array[size++] = requireNonNull(value);
      return this;
    }

    /** Adds a part of a list. */
    @CanIgnoreReturnValue
    public Collector<T> addAll(FixedList<? extends T> list, int start, int end) {
      checkFromToIndex(start, end, list.size());
      ensureRoomFor(end - start);
      System.arraycopy(list.array, list.from + start, array, size, end - start);
      size += end - start;
      return this;
    }

    private void ensureRoomFor(int more) {
      if (size + more > array.length) {
        array = Arrays.copyOf(array, Math.max(size + more, Math.max(16, size + (size >> 1))));
      }
    }

    /** The values so far; later ones do not change this list. */
    public FixedList<T> build() {
      return new FixedList<>(size == array.length ? array : Arrays.copyOf(array, size), 0, size);
    }
  }
}
