package io.github.orgwright.testkit;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A sample that shrinks only to values that match a predicate. */
record FilteredSample<T>(Sample<T> sample, Predicate<? super T> kept) implements Sample<T> {
  FilteredSample {
    requireNonNull(kept, "predicate");
  }

  @Override
  public T value() {
    return sample.value();
  }

  @Override
  public Stream<Sample<T>> smaller() {
    return sample
        .smaller()
        .filter(smaller -> kept.test(smaller.value()))
        .map(smaller -> new FilteredSample<>(smaller, kept));
  }

  @Override
  public List<Long> size() {
    return sample.size();
  }

  @Override
  public String toString() {
    return sample.toString();
  }
}
