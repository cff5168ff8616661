package io.github.orgwright.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/**
 * Random structures. Ids come in an order that says nothing about the structure, and lines in an
 * order that says nothing about the positions.
 */
final class Sketches {
  /** A kind of lines that a user defines. */
  static final LineKind PROJECT = LineKind.of("project");

  private static final int LARGEST = 40;

  /** Ids whose order by code point is not the order of their chars, among plain ones. */
  private static final List<String> ODD_IDS =
      List.of("\uFF41", "\uD83D\uDE00", "\uFF41\uD83D\uDE00", "B", "a b", "%", "é");

  private Sketches() {}

  /** Of any kind: forests, almost forests, and wild graphs. */
  static final class Any implements ArbitrarySupplier<Sketch> {
    @Override
    public Arbitrary<Sketch> get() {
      return Arbitraries.frequencyOf(
          Tuple.of(1, forests()), Tuple.of(4, almostForests()), Tuple.of(2, wild()));
    }
  }

  /** At most one solid line upward from each position and no cycle; some may be unresolved. */
  static final class Forests implements ArbitrarySupplier<Sketch> {
    @Override
    public Arbitrary<Sketch> get() {
      return forests();
    }
  }

  /** The sets of kinds that a hierarchy can follow. */
  static final class Kinds implements ArbitrarySupplier<Set<LineKind>> {
    @Override
    public Arbitrary<Set<LineKind>> get() {
      return Arbitraries.of(
          Set.of(LineKind.SOLID),
          Set.of(LineKind.DOTTED),
          Set.of(LineKind.SOLID, LineKind.DOTTED),
          Set.of(PROJECT),
          Set.of(PROJECT, LineKind.SOLID));
    }
  }

  private static Arbitrary<Sketch> forests() {
    return sizes().flatMap(size -> sketch(size, tree(size)));
  }

  private static Arbitrary<Sketch> almostForests() {
    return sizes()
        .flatMap(
            size ->
                sketch(
                    size,
                    Combinators.combine(tree(size), anyLines(size, 8)).as(Sketches::together)));
  }

  private static Arbitrary<Sketch> wild() {
    return sizes().flatMap(size -> sketch(size, anyLines(size, 2 * size)));
  }

  private static Arbitrary<Integer> sizes() {
    return Arbitraries.integers().between(0, LARGEST);
  }

  /** A line between places in a sketch; a manager beyond the places is missing. */
  private record Step(int reporter, int manager, LineKind kind) {}

  /** For each place but the first, a line to an earlier one, or none, or an unresolved one. */
  private static Arbitrary<List<Step>> tree(int size) {
    return Arbitraries.integers()
        .between(0, 1_000_000)
        .list()
        .ofSize(size)
        .map(
            numbers -> {
              List<Step> steps = new ArrayList<>();
              for (int place = 1; place < size; place++) {
                int number = numbers.get(place);
                if (number % 25 == 1) {
                  steps.add(new Step(place, size + number % 3, LineKind.SOLID));
                } else if (number % 12 != 0) {
                  // Near managers make chains, far ones make stars.
                  int back = 1 + (number / 300) % (number % 2 == 0 ? place : Math.min(place, 3));
                  steps.add(new Step(place, place - back, LineKind.SOLID));
                }
              }
              return steps;
            });
  }

  private static Arbitrary<List<Step>> anyLines(int size, int most) {
    if (size == 0) {
      return Arbitraries.just(List.of());
    }
    Arbitrary<Integer> places = Arbitraries.integers().between(0, size - 1);
    Arbitrary<LineKind> kinds =
        Arbitraries.of(LineKind.SOLID, LineKind.SOLID, LineKind.DOTTED, PROJECT);
    Arbitrary<Tuple2<Integer, Integer>> ends =
        Arbitraries.frequencyOf(
            Tuple.of(12, Combinators.combine(places, places).as(Tuple::of)),
            Tuple.of(1, places.map(place -> Tuple.of(place, place))),
            Tuple.of(
                1,
                Combinators.combine(places, Arbitraries.integers().between(size, size + 2))
                    .as(Tuple::of)));
    return Combinators.combine(ends, kinds)
        .as((pair, kind) -> new Step(pair.get1(), pair.get2(), kind))
        .list()
        .ofMaxSize(most);
  }

  private static <T> List<T> together(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  /** Gives ids to places, repeats a few lines, and shuffles both positions and lines. */
  private static Arbitrary<Sketch> sketch(int size, Arbitrary<List<Step>> steps) {
    Arbitrary<List<Step>> shuffled =
        Combinators.combine(steps, Arbitraries.integers().between(0, 10))
            .as(Sketches::withRepetition)
            .flatMap(Arbitraries::shuffle);
    return Combinators.combine(
            Arbitraries.shuffle(idsFor(size)), Arbitraries.shuffle(idsFor(size)), shuffled)
        .as(
            (idOfPlace, declared, all) ->
                new Sketch(
                    declared,
                    all.stream()
                        .map(
                            step ->
                                ReportingLine.of(
                                    idOfPlace.get(step.reporter()),
                                    step.manager() < size
                                        ? idOfPlace.get(step.manager())
                                        : "missing" + (step.manager() - size),
                                    step.kind()))
                        .toList()));
  }

  private static List<Step> withRepetition(List<Step> steps, int repeated) {
    return repeated < steps.size() && repeated < 4
        ? together(steps, steps.subList(0, repeated))
        : steps;
  }

  private static List<String> idsFor(int size) {
    List<String> ids = new ArrayList<>(ODD_IDS.subList(0, Math.min(size / 2, ODD_IDS.size())));
    for (int i = ids.size(); i < size; i++) {
      ids.add("p" + i);
    }
    return ids;
  }
}
