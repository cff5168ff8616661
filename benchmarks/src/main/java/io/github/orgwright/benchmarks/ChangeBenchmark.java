package io.github.orgwright.benchmarks;

import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.Organization;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Measures copying an organization with one position changed, and asking the copy a question. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(jvmArgsAppend = {"-Xms3g", "-XX:+AlwaysPreTouch"})
public class ChangeBenchmark {
  @Param("SPANS_OF_SEVEN")
  Shape shape = Shape.SPANS_OF_SEVEN;

  @Param("10000")
  int size;

  private Organization organization = Organization.named("none yet").build();
  private String[] ids = {};
  private int[] four = {};
  private final Random random = new Random(3);

  /** Creates the organization and asks it one question, so that copies can share its indexes. */
  @Setup
  public void prepare() {
    Workload staff = new Workload(shape, size);
    ids = staff.ids;
    organization = staff.organization();
    if (organization.hierarchy().countReports(organization.position(ids[0])) < size - 1) {
      throw new IllegalStateException("not all report to the first");
    }
    four = new int[size];
  }

  private String anyPosition() {
    return ids[1 + random.nextInt(size - 1)];
  }

  /**
   * Clones four arrays with one number for each position, as a baseline for copies.
   *
   * @param blackhole takes them
   */
  @Benchmark
  public void cloneFourArrays(Blackhole blackhole) {
    for (int i = 0; i < 4; i++) {
      blackhole.consume(four.clone());
    }
  }

  /** {@return a copy in which one position has another title} */
  @Benchmark
  public Organization withTitle() {
    return organization.with(anyPosition(), position -> position.title("Another"));
  }

  /** {@return a copy in which one position has another manager} */
  @Benchmark
  public Organization withManager() {
    return organization.with(anyPosition(), position -> position.reportsTo(ids[0]));
  }

  /** {@return a copy without one position} */
  @Benchmark
  public Organization without() {
    return organization.without(anyPosition());
  }

  /**
   * {@return the number of reports of a position after a change of manager, if another one is above
   * a third}
   */
  @Benchmark
  public int withManagerAndAnswer() {
    Organization moved = withManager();
    Hierarchy hierarchy = moved.hierarchy();
    boolean isAbove =
        hierarchy.isAbove(moved.position(anyPosition()), moved.position(anyPosition()));
    return (isAbove ? 1 : -1) * hierarchy.countReports(moved.position(ids[1]));
  }
}
