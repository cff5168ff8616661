package io.github.orgwright.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A part of all benchmarks that ends within a quarter of an hour on two cores. */
enum Piece {
  QUESTIONS_10K(FullSets.questions(BenchmarkSet.TEN_THOUSAND)),
  QUESTIONS_100K(FullSets.questions(BenchmarkSet.HUNDRED_THOUSAND)),
  QUESTIONS_1M(FullSets.questionsAtAMillion()),
  ANSWERS(FullSets.answers()),
  DATABASES_10K(FullSets.databases(BenchmarkSet.TEN_THOUSAND)),
  DATABASES_100K(FullSets.databases(BenchmarkSet.HUNDRED_THOUSAND)),
  BUILD(FullSets.build()),
  /** The bytes of indexes, which no benchmark measures. */
  MEMORY(List.of()),
  CHECKS(FullSets.checks()),
  CHANGES(FullSets.changes()),
  FILES(FullSets.files()),
  TEN_MILLION(FullSets.tenMillion()),
  /** How the time of every question grows, which {@link Growth} measures. */
  GROWTH(List.of());

  private final List<BenchmarkSet> sets;

  Piece(List<BenchmarkSet> sets) {
    this.sets = sets;
  }

  List<BenchmarkSet> sets() {
    return sets;
  }

  /** The name on the command line. */
  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Piece> find(String text) {
    return Arrays.stream(values()).filter(piece -> piece.text().equals(text)).findFirst();
  }
}
