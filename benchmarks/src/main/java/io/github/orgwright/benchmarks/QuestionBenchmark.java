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

/** One question at a time, about positions drawn at random. */
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

  /** Makes an organization and what answers. */
  @Setup
  public void prepare() {
    asked = contender.of(new Workload(shape, size));
    some = new Random(2).ints(SOME, 0, size).distinct().toArray();
  }

  /** The positions asked about, of each thread its own. */
  @State(Scope.Thread)
  public static class Drawn {
    private static final int COUNT = 1 << 20;

    private int[] drawn = {};
    private int next;

    /**
     * Draws the positions.
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
   * {@return how many reports there are at any depth}
   *
   * @param positions the positions to draw from
   */
  @Benchmark
  public int countReports(Drawn positions) {
    return asked.countReports(positions.next());
  }

  /**
   * {@return the closest common manager of two}
   *
   * @param positions the positions to draw from
   */
  @Benchmark
  public @Nullable String closestCommonManager(Drawn positions) {
    return asked.closestCommonManager(positions.next(), positions.next());
  }

  /**
   * {@return who may approve an amount}
   *
   * @param positions the positions to draw from
   */
  @Benchmark
  public @Nullable String approver(Drawn positions) {
    return asked.approver(positions.next());
  }

  /** {@return how many of ten thousand report to a manager high up} */
  @Benchmark
  public int bulkFilter() {
    return asked.countBelow(2, some);
  }
}
