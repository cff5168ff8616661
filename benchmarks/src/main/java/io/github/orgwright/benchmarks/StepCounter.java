package io.github.orgwright.benchmarks;

/** The number of steps that code loaded by {@link CountingLoader} has taken. */
public final class StepCounter {
  private static long taken;

  private StepCounter() {}

  /** Counts a step. Code that is counted calls this method at each of its steps. */
  public static void take() {
    taken++;
  }

  /** {@return the number of steps taken so far} */
  public static long taken() {
    return taken;
  }
}
