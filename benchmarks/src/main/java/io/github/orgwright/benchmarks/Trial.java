package io.github.orgwright.benchmarks;

/**
 * Whether benchmarks are only tried: in small organizations, for a millisecond and in this virtual
 * machine. The system property {@code orgwright.trial} gives the largest number of positions. The
 * figures of a trial mean nothing; it shows that nothing fails.
 */
final class Trial {
  private static final int LARGEST = Integer.getInteger("orgwright.trial", Integer.MAX_VALUE);

  private Trial() {}

  static boolean isOn() {
    return LARGEST < Integer.MAX_VALUE;
  }

  static int size(int size) {
    return Math.min(size, LARGEST);
  }

  static int millis(int millis) {
    return isOn() ? 1 : millis;
  }

  /** The number of virtual machines for each benchmark; 0 for this one. */
  static int forks() {
    return isOn() ? 0 : 1;
  }
}
