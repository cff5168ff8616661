package io.github.orgwright.benchmarks;

import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.io.Csv;
import io.github.orgwright.io.Mapping;
import io.github.orgwright.io.OrgReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** The shape of an organization: who manages whom. */
public enum Shape {
  /** Each manager has seven direct reports. */
  SPANS_OF_SEVEN,
  /** Copies of a published organization of 268 positions, under one root. */
  REAL,
  CHAIN,
  STAR,
  /** Each position after the first thousand has three managers among that thousand. */
  MATRIX,
  /** Spans of seven; each position has three further managers, drawn among those before it. */
  DRAWN_MATRIX,
  CYCLE;

  private static final int[] NONE = {};

  /** The system property that names the directory of published organizations. */
  static final String DATA = "orgwright.shared.data";

  /** The managers of each position, in an organization of the given size. */
  IntFunction<int[]> managers(int size) {
    return switch (this) {
      case SPANS_OF_SEVEN -> below(position -> (position - 1) / 7);
      case REAL -> real();
      case CHAIN -> below(position -> position - 1);
      case STAR -> below(position -> 0);
      case MATRIX ->
          position ->
              position < 1000
                  ? position == 0 ? NONE : new int[] {0}
                  : new int[] {
                    position % 1000, (position + 1) % 1000, (position % 1000 * 7 + 5) % 1000
                  };
      case DRAWN_MATRIX -> Shape::drawn;
      case CYCLE -> position -> new int[] {(position + size - 1) % size};
    };
  }

  private static int[] drawn(int position) {
    return position == 0
        ? NONE
        : IntStream.concat(
                IntStream.of((position - 1) / 7), new Random(position).ints(3, 0, position))
            .toArray();
  }

  /** Whether this shape needs files outside the project that are missing. */
  boolean isMissing() {
    return this == REAL && !Files.exists(published());
  }

  /** The shape in words, as tables show it. */
  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static IntFunction<int[]> below(IntUnaryOperator manager) {
    return position -> position == 0 ? NONE : new int[] {manager.applyAsInt(position)};
  }

  /**
   * The directory of published organizations: from the system property, else {@code shared/data} in
   * a parent directory.
   */
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
        OrgReader.of(Mapping.positions("post_id").manager("reports_to"))
            .read(Csv.file(published()))
            .organization();
    Hierarchy hierarchy = one.hierarchy();
    List<Position> positions = new ArrayList<>(hierarchy.roots());
    hierarchy.reports(hierarchy.roots()).forEach(positions::add);
    int size = positions.size();
    int[] manager = new int[size];
    for (int position = 0; position < size; position++) {
      List<Position> managers = hierarchy.directManagers(positions.get(position));
      manager[position] = managers.isEmpty() ? -1 : positions.indexOf(managers.get(0));
    }
    return below(
        position -> {
          int within = manager[(position - 1) % size];
          return within < 0 ? 0 : position - (position - 1) % size + within;
        });
  }
}
