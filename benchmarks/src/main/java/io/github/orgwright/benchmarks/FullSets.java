package io.github.orgwright.benchmarks;

import static io.github.orgwright.benchmarks.BenchmarkSet.HUNDRED_THOUSAND;
import static io.github.orgwright.benchmarks.BenchmarkSet.MILLION;
import static io.github.orgwright.benchmarks.BenchmarkSet.QUESTIONS;
import static io.github.orgwright.benchmarks.BenchmarkSet.TEN_MILLION;
import static io.github.orgwright.benchmarks.BenchmarkSet.TEN_THOUSAND;
import static io.github.orgwright.benchmarks.Contender.Kind.CLOSURE_TABLE;
import static io.github.orgwright.benchmarks.Contender.Kind.GUAVA;
import static io.github.orgwright.benchmarks.Contender.Kind.H2;
import static io.github.orgwright.benchmarks.Contender.Kind.HASH_MAP;
import static io.github.orgwright.benchmarks.Contender.Kind.JGRAPHT;
import static io.github.orgwright.benchmarks.Contender.Kind.ORGWRIGHT;
import static io.github.orgwright.benchmarks.Contender.Kind.POSTGRES;
import static io.github.orgwright.benchmarks.Contender.Kind.TWO_LOOKUPS;
import static io.github.orgwright.benchmarks.Shape.CHAIN;
import static io.github.orgwright.benchmarks.Shape.DRAWN_MATRIX;
import static io.github.orgwright.benchmarks.Shape.MATRIX;
import static io.github.orgwright.benchmarks.Shape.REAL;
import static io.github.orgwright.benchmarks.Shape.SPANS_OF_SEVEN;
import static io.github.orgwright.benchmarks.Shape.STAR;

import java.util.ArrayList;
import java.util.List;

/**
 * The benchmarks of each {@link Piece}. What tells nothing new is left out: the direct manager in
 * shapes where each position has one, walks in a star, which are one step long, and most walks of
 * others among a million positions; so is what would take minutes for each answer.
 */
final class FullSets {
  private static final List<Contender.Kind> IN_MEMORY =
      List.of(ORGWRIGHT, HASH_MAP, GUAVA, JGRAPHT);
  private static final List<Contender.Kind> MAPS = List.of(ORGWRIGHT, HASH_MAP);
  private static final List<Contender.Kind> OWN = List.of(ORGWRIGHT);
  private static final List<Contender.Kind> COMMON = List.of(ORGWRIGHT, HASH_MAP, JGRAPHT);
  private static final List<Contender.Kind> DATABASES =
      List.of(ORGWRIGHT, H2, POSTGRES, CLOSURE_TABLE);
  private static final List<Shape> SPANS = List.of(SPANS_OF_SEVEN);
  private static final List<Shape> SPANS_AND_CHAIN = List.of(SPANS_OF_SEVEN, CHAIN);
  private static final List<Shape> MATRICES = List.of(MATRIX);
  private static final List<Integer> SMALLER = List.of(TEN_THOUSAND, HUNDRED_THOUSAND);
  private static final List<Integer> LARGE = List.of(MILLION);

  private FullSets() {}

  private static BenchmarkSet questions(
      String names, List<Contender.Kind> contenders, List<Shape> shapes, List<Integer> sizes) {
    return new BenchmarkSet(QUESTIONS + names, contenders, shapes, sizes);
  }

  private static BenchmarkSet others(String name, List<Shape> shapes, List<Integer> sizes) {
    return new BenchmarkSet(name, List.of(), shapes, sizes);
  }

  static List<BenchmarkSet> questions(int size) {
    List<Integer> sizes = List.of(size);
    return List.of(
        questions("above", List.of(TWO_LOOKUPS), SPANS, sizes),
        questions("manager", IN_MEMORY, List.of(SPANS_OF_SEVEN, MATRIX), sizes),
        questions("(above|chain)", IN_MEMORY, List.of(SPANS_OF_SEVEN, REAL, CHAIN, MATRIX), sizes),
        questions("above", IN_MEMORY, List.of(DRAWN_MATRIX), sizes),
        questions(
            "allReports", IN_MEMORY, List.of(SPANS_OF_SEVEN, REAL, CHAIN, STAR, MATRIX), sizes),
        questions("countReports", OWN, List.of(SPANS_OF_SEVEN, REAL, CHAIN, MATRIX), sizes),
        questions("closestCommonManager", COMMON, List.of(SPANS_OF_SEVEN, REAL, CHAIN), sizes),
        questions("closestCommonManager", OWN, MATRICES, sizes));
  }

  static List<BenchmarkSet> questionsAtAMillion() {
    return List.of(
        questions("above", List.of(TWO_LOOKUPS), SPANS, LARGE),
        questions("manager", IN_MEMORY, SPANS, LARGE),
        questions("(above|allReports)", IN_MEMORY, SPANS_AND_CHAIN, LARGE),
        questions("(above|allReports)", MAPS, MATRICES, LARGE),
        questions("(above|allReports)", OWN, List.of(REAL), LARGE),
        questions("allReports", OWN, List.of(STAR), LARGE),
        questions("chain", MAPS, SPANS_AND_CHAIN, LARGE),
        questions("countReports", OWN, List.of(SPANS_OF_SEVEN, CHAIN, MATRIX), LARGE),
        questions("closestCommonManager", COMMON, SPANS_AND_CHAIN, LARGE),
        questions("closestCommonManager", OWN, MATRICES, LARGE));
  }

  /** Answers that join reporting lines with other data, and many answers at once. */
  static List<BenchmarkSet> answers() {
    List<Shape> shapes = List.of(SPANS_OF_SEVEN, REAL, CHAIN, MATRIX);
    return List.of(
        questions("(abovePerson|approver)", MAPS, shapes, SMALLER),
        questions("(abovePerson|approver)", MAPS, SPANS_AND_CHAIN, LARGE),
        questions("bulkFilter", MAPS, List.of(SPANS_OF_SEVEN, REAL, MATRIX), SMALLER),
        questions("bulkFilter", MAPS, SPANS, LARGE),
        questions("bulkFilter", MAPS, List.of(CHAIN), List.of(TEN_THOUSAND)));
  }

  /**
   * Without a closure table of a chain, which has 50 million rows at ten thousand positions, and
   * without common managers there, which H2 takes minutes to find.
   */
  static List<BenchmarkSet> databases(int size) {
    List<Integer> sizes = List.of(size);
    return List.of(
        questions(
            "(manager|above|chain|allReports|countReports|closestCommonManager)",
            DATABASES,
            SPANS,
            sizes),
        questions("(above|allReports)", DATABASES, MATRICES, sizes),
        questions("(above|allReports)", List.of(ORGWRIGHT, H2, POSTGRES), List.of(CHAIN), sizes),
        others("BuildBenchmark.orgwright", SPANS, sizes),
        new BenchmarkSet(
            "DatabaseBuildBenchmark.build", List.of(H2, POSTGRES, CLOSURE_TABLE), SPANS, sizes));
  }

  static List<BenchmarkSet> build() {
    List<Shape> shapes = List.of(SPANS_OF_SEVEN, CHAIN, MATRIX);
    return List.of(
        others("BuildBenchmark.(hashMap|guava|jgrapht)", shapes, SMALLER),
        others("BuildBenchmark.(hashMap|guava|jgrapht)", SPANS_AND_CHAIN, LARGE),
        others(
            "BuildBenchmark.orgwright",
            List.of(SPANS_OF_SEVEN, REAL, CHAIN, STAR, MATRIX),
            List.of(TEN_THOUSAND, HUNDRED_THOUSAND, MILLION)));
  }

  static List<BenchmarkSet> checks() {
    return List.of(
        others(
            "CheckBenchmark.check",
            List.of(SPANS_OF_SEVEN, REAL, CHAIN, STAR, MATRIX),
            List.of(TEN_THOUSAND, HUNDRED_THOUSAND, MILLION)));
  }

  /** Also with copies of smaller organizations and of a matrix. */
  static List<BenchmarkSet> changes() {
    List<BenchmarkSet> sets = new ArrayList<>(BenchmarkSet.changes());
    sets.add(others("ChangeBenchmark", SPANS, List.of(TEN_THOUSAND)));
    sets.add(others("ChangeBenchmark", MATRICES, LARGE));
    return List.copyOf(sets);
  }

  static List<BenchmarkSet> files() {
    return List.of(
        others("CsvBenchmark", SPANS, List.of(TEN_THOUSAND, HUNDRED_THOUSAND, MILLION)),
        BenchmarkSet.xlsx());
  }

  static List<BenchmarkSet> tenMillion() {
    List<Integer> sizes = List.of(TEN_MILLION);
    return List.of(
        questions("above", List.of(TWO_LOOKUPS), SPANS, sizes),
        questions("(above|allReports)", MAPS, SPANS, sizes),
        questions("(manager|closestCommonManager)", OWN, SPANS, sizes),
        others("BuildBenchmark.(orgwright|hashMap)", SPANS, sizes));
  }
}
