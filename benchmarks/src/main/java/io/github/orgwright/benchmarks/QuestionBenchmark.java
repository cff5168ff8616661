package io.github.orgwright.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Measures single questions about randomly chosen positions. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class QuestionBenchmark {
  private static final int SOME = 10_000;

  @Param("SPANS_OF_SEVEN")
  Shape shape = Shape.SPANS_OF_SEVEN;

  @Param("10000")
  int size;

  @Param("ORGWRIGHT")
  Contender.Kind contender = Contender.Kind.ORGWRIGHT;

  private Contender asked = new Contender() {};
  private int[] some = {};

  /** Creates an organization and the contender. */
  @Setup
  public void prepare() {
    asked = contender.of(new Workload(shape, size));
    some = new Random(2).ints(SOME, 0, size).distinct().toArray();
  }

  /** Gives back what the contender holds. */
  @TearDown
  public void close() {
    asked.close();
  }

  /** The positions that one thread asks about. */
  @State(Scope.Thread)
  public static class Drawn {
    private static final int COUNT = 1 << 20;

    private int[] drawn = {};
    private int next;

    /**
     * Chooses the positions.
     *
     * @param benchmark what they are of
     */
    @Setup
    public void draw(QuestionBenchmark benchmark) {
      drawn = new Random(1).ints(COUNT, 0, benchmark.size).toArray();
    }

    int next() {
      next = (next + 1) & (COUNT - 1);
      return drawn[next];
    }
  }

  /**
   * {@return the direct manager}
   *
   * @param positions the positions to draw from
   */
  @Benchmark
  public @Nullable String manager(Drawn positions) {
    return asked.manager(positions.next());
  }

  /**
   * {@return whether one position is above another}
   *
   * @param positions the positions to draw from
   */
  @Benchmark
  public boolean above(Drawn positions) {
    return asked.isAbove(positions.next(), positions.next());
  }

  /**
   * {@return whether one person is above another}
   *
   * @param positions the positions to draw from; vacant ones are left out
   */
  @Benchmark
  public boolean abovePerson(Drawn positions) {
    return asked.isAbovePerson(held(positions.next()), held(positions.next()));
  }

  private static int held(int position) {
    return position % 10 == 3 ? position - 1 : position;
  }

  /**
   * {@return the managers up to a root}
   *
   * @param positions the positions to draw from
   */
  @Benchmark
  public int chain(Drawn positions) {
    return asked.chain(positions.next());
  }

  /** {@return all reports of the root} */
  @Benchmark
  public int allReports() {
    return asked.reports(0);
  }

  /**
   * {@return the number of reports at any distance}
   *
   * @param positions the positions to draw from
   */
  @Benchmark
  public int countReports(Drawn positions) {
    return asked.countReports(positions.next());
  }

  /**
   * {@return the id of the closest common manager of two positions}
   *
   * @param positions the positions to draw from
   */
  @Benchmark
  public @Nullable String closestCommonManager(Drawn positions) {
    return asked.closestCommonManager(positions.next(), positions.next());
  }

  /**
   * {@return the id of the nearest position that may approve an amount}
   *
   * @param positions the positions to draw from
   */
  @Benchmark
  public @Nullable String approver(Drawn positions) {
    return asked.approver(positions.next());
  }

  /** {@return the number of positions, of ten thousand, that report to a manager near the root} */
  @Benchmark
  public int bulkFilter() {
    return asked.countBelow(2, some);
  }
}
