package io.github.orgwright.benchmarks;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.javers.core.Javers;
import org.javers.core.JaversBuilder;
import org.javers.core.diff.Diff;
import org.javers.core.metamodel.annotation.Id;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Measures the difference of the organizations of {@link DiffBenchmark} by JaVers, which compares
 * flat objects here: a position with its title, manager and holder.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class JaversBenchmark {
  @Param("SPANS_OF_SEVEN")
  Shape shape = Shape.SPANS_OF_SEVEN;

  @Param("10000")
  int size;

  private final Javers javers = JaversBuilder.javers().build();
  private List<Row> before = List.of();
  private List<Row> after = List.of();

  /** A position as JaVers reads it. */
  record Row(@Id String id, String title, String manager, String holder) {
    private static List<Row> of(Organization organization) {
      List<Row> rows = new ArrayList<>();
      for (Position position : organization.positions()) {
        String managers =
            organization.hierarchy().managers(position).stream()
                .limit(1)
                .map(Position::id)
                .collect(Collectors.joining());
        String holders =
            organization.assignments(position).stream()
                .map(Assignment::person)
                .collect(Collectors.joining(" "));
        rows.add(new Row(position.id(), position.title().orElse(""), managers, holders));
      }
      return rows;
    }
  }

  /** Makes flat objects of both organizations. */
  @Setup
  public void prepare() {
    DiffBenchmark pair = new DiffBenchmark();
    pair.shape = shape;
    pair.size = size;
    pair.prepare();
    before = Row.of(pair.before);
    after = Row.of(pair.builtAnew);
  }

  /** {@return the difference that JaVers finds} */
  @Benchmark
  public Diff difference() {
    return javers.compareCollections(before, after, Row.class);
  }
}
