package io.github.orgwright.benchmarks;

import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.io.CsvReader;
import io.github.orgwright.io.Mapping;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/** Who manages whom. */
public enum Shape {
  /** Everybody with reports has seven. */
  SPANS_OF_SEVEN,
  /** A published organization of 268 seats, as often as it fits, under one top. */
  REAL,
  CHAIN,
  STAR,
  /** All but the upper thousand seats have three managers among these. */
  MATRIX,
  CIRCLE;

  private static final int[] NOBODY = {};

  /** The property that tells where published organizations lie. */
  static final String DATA = "orgwright.shared.data";

  /** The managers of each seat, for an organization of that many. */
  IntFunction<int[]> managers(int size) {
    return switch (this) {
      case SPANS_OF_SEVEN -> below(seat -> (seat - 1) / 7);
      case REAL -> real();
      case CHAIN -> below(seat -> seat - 1);
      case STAR -> below(seat -> 0);
      case MATRIX ->
          seat ->
              seat < 1000
                  ? seat == 0 ? NOBODY : new int[] {0}
                  : new int[] {seat % 1000, (seat + 1) % 1000, (seat % 1000 * 7 + 5) % 1000};
      case CIRCLE -> seat -> new int[] {(seat + size - 1) % size};
    };
  }

  /** Whether this needs files that are not part of the project, and they are not there. */
  boolean isMissing() {
    return this == REAL && !Files.exists(published());
  }

  /** In words, as the tables show it. */
  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static IntFunction<int[]> below(IntUnaryOperator manager) {
    return seat -> seat == 0 ? NOBODY : new int[] {manager.applyAsInt(seat)};
  }

  /** Where published organizations lie: as told, else in shared/data of a directory above. */
  static Path directory() {
    Path above = Path.of("").toAbsolutePath();
    while (above.getParent() != null && !Files.isDirectory(above.resolve("shared/data"))) {
      above = above.getParent();
    }
    return Path.of(System.getProperty(DATA, above.resolve("shared/data").toString()));
  }

  private static Path published() {
    return directory().resolve("sourcegraph-2022-05").resolve("posts.csv");
  }

  private static IntFunction<int[]> real() {
    Organization one =
        CsvReader.of(Mapping.positions("post_id").manager("reports_to"))
            .read(published())
            .organization();
    Hierarchy hierarchy = one.hierarchy();
    List<Position> seats = new ArrayList<>(hierarchy.roots());
    hierarchy.reports(hierarchy.roots()).forEach(seats::add);
    int size = seats.size();
    int[] manager = new int[size];
    for (int seat = 0; seat < size; seat++) {
      List<Position> managers = hierarchy.directManagers(seats.get(seat));
      manager[seat] = managers.isEmpty() ? -1 : seats.indexOf(managers.get(0));
    }
    return below(
        seat -> {
          int within = manager[(seat - 1) % size];
          return within < 0 ? 0 : seat - (seat - 1) % size + within;
        });
  }
}
