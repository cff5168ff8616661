package io.github.orgwright.testkit.reorg;

import com.google.common.collect.Iterators;
import com.google.common.collect.Streams;
import java.util.function.Function;
import java.util.stream.Stream;

/** Streams that compute an element only when it is needed, also if an iterator asks for it. */
final class LazyStreams {
  private LazyStreams() {}

  /** The iterator of {@link Stream#flatMap} computes all elements of an inner stream at once. */
  static <S, T> Stream<T> flatMap(Stream<S> outer, Function<S, Stream<T>> inner) {
    return Streams.stream(
        Iterators.concat(
            Iterators.transform(outer.iterator(), one -> inner.apply(one).iterator())));
  }
}
