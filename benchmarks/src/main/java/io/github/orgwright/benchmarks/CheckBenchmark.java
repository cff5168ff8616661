package io.github.orgwright.benchmarks;

import io.github.orgwright.core.Organization;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Measures a check of all structural and documented rules. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CheckBenchmark {
  @Param("SPANS_OF_SEVEN")
  Shape shape = Shape.SPANS_OF_SEVEN;

  @Param("10000")
  int size;

  private Organization organization = Organization.named("none yet").build();

  /** Creates the organization. */
  @Setup
  public void prepare() {
    organization = ProductStaff.organization(new Workload(shape, size));
  }

  /** {@return the number of violations} */
  @Benchmark
  public int check() {
    return ProductStaff.RULES.check(organization).violations().size();
  }
}
