package io.github.orgwright.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Measures filling a table and making its indexes, up to the first answer, and removing it. The
 * connection is made anew, the server of the database runs before.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DatabaseBuildBenchmark {
  @Param("SPANS_OF_SEVEN")
  Shape shape = Shape.SPANS_OF_SEVEN;

  @Param("10000")
  int size;

  @Param("H2")
  Contender.Kind contender = Contender.Kind.H2;

  private Workload staff = new Workload(Shape.STAR, 1);

  /** Creates the data, and starts the server if there is one. */
  @Setup
  public void prepare() {
    staff = new Workload(shape, size);
    contender.of(new Workload(Shape.STAR, 1)).close();
  }

  /** {@return whether the first position is above the last one} */
  @Benchmark
  public boolean build() {
    Contender tables = contender.of(staff);
    boolean isAbove = tables.isAbove(0, size - 1);
    tables.close();
    return isAbove;
  }
}
