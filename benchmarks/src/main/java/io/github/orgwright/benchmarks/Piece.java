package io.github.orgwright.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A part of all benchmarks that ends within a quarter of an hour on two cores. */
enum Piece {
  QUESTIONS_10K,
  QUESTIONS_100K,
  QUESTIONS_1M,
  ANSWERS,
  DATABASES_10K,
  DATABASES_100K,
  BUILD,
  /** The bytes of indexes, which no benchmark measures. */
  MEMORY,
  CHECKS,
  CHANGES,
  FILES,
  TEN_MILLION,
  /** How the time of every question grows, which {@link Growth} measures. */
  GROWTH;

  List<BenchmarkSet> sets() {
    return switch (this) {
      case QUESTIONS_10K -> FullSets.questions(BenchmarkSet.TEN_THOUSAND);
      case QUESTIONS_100K -> FullSets.questions(BenchmarkSet.HUNDRED_THOUSAND);
      case QUESTIONS_1M -> FullSets.questionsAtAMillion();
      case ANSWERS -> FullSets.answers();
      case DATABASES_10K -> FullSets.databases(BenchmarkSet.TEN_THOUSAND);
      case DATABASES_100K -> FullSets.databases(BenchmarkSet.HUNDRED_THOUSAND);
      case BUILD -> FullSets.build();
      case CHECKS -> FullSets.checks();
      case CHANGES -> FullSets.changes();
      case FILES -> FullSets.files();
      case TEN_MILLION -> FullSets.tenMillion();
      case MEMORY, GROWTH -> List.of();
    };
  }

  /** The name on the command line. */
  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Piece> find(String text) {
    return Arrays.stream(values()).filter(piece -> piece.text().equals(text)).findFirst();
  }
}
