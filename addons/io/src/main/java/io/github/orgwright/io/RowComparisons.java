package io.github.orgwright.io;

import java.util.ArrayList;
import java.util.List;

/** Collects what rows say about each other that count at the same time, and reports it. */
final class RowComparisons {
  private final RowProblems problems;
  private final List<RowComparison> all = new ArrayList<>();

  RowComparisons(RowProblems problems) {
    this.problems = problems;
  }

  void add(RowComparison comparison) {
    all.add(comparison);
    comparison.report(problems, "");
  }

  List<RowComparison> all() {
    return all;
  }
}
