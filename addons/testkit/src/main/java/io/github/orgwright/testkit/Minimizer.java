package io.github.orgwright.testkit;

import static java.util.Objects.requireNonNull;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.internal.SafeText;
import java.time.Duration;
import java.util.Iterator;
import java.util.function.Predicate;

/**
 * Finds the smallest organization that still fails, without a test engine:
 *
 * <pre>{@code
 * Organization smallest = Minimizer.minimize(ours, org -> flowFails(org));
 * }</pre>
 *
 * <p>It takes away positions, lines, holders, roles and other details for as long as what is left
 * still fails; at the end nothing can be taken away alone. Ids stay as they are, so that what is
 * left can be found again in the organization it came from. Deterministic, but for a limit of time.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Minimizer {
  private static final int DEFAULT_TRIES = 20_000;
  private static final Minimizer STANDARD = new Minimizer(DEFAULT_TRIES, Duration.ofMinutes(1));

  private final int mostTries;
  private final Duration mostTime;

  private Minimizer(int mostTries, Duration mostTime) {
    this.mostTries = mostTries;
    this.mostTime = mostTime;
  }

  /** {@return a minimizer with a budget of 20,000 tries and a minute} */
  public static Minimizer standard() {
    return STANDARD;
  }

  /**
   * {@return the smallest organization found that still fails, with the standard budget}
   *
   * @param organization an organization that fails
   * @param fails whether an organization fails; what it throws is passed on
   * @throws IllegalArgumentException if the organization does not fail
   */
  public static Organization minimize(Organization organization, Predicate<Organization> fails) {
    return STANDARD.smallest(Sample.of(organization), fails).value();
  }

  /**
   * {@return a copy that asks at most so often whether something fails}
   *
   * @param tries how often, at least once
   * @throws IllegalArgumentException if it is less than 1
   */
  public Minimizer tries(int tries) {
    if (tries < 1) {
      throw new IllegalArgumentException("number of tries must be at least 1, but is " + tries);
    }
    return new Minimizer(tries, mostTime);
  }

  /**
   * {@return a copy that begins no try after some time; what it finds then depends on how fast the
   * machine is}
   *
   * @param time how long
   * @throws IllegalArgumentException if it is negative
   */
  public Minimizer time(Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("time must not be negative, but is " + time);
    }
    return new Minimizer(mostTries, time);
  }

  /**
   * {@return the smallest sample found that still fails}
   *
   * @param <T> the kind of value
   * @param sample a sample that fails
   * @param fails whether a value fails; what it throws is passed on
   * @throws IllegalArgumentException if the sample does not fail
   */
  public <T> Sample<T> smallest(Sample<T> sample, Predicate<? super T> fails) {
    requireNonNull(fails, "fails");
    if (!fails.test(sample.value())) {
      throw new IllegalArgumentException(
          "nothing to minimize: " + SafeText.of(sample.value().toString()) + " does not fail");
    }
    long end = System.nanoTime() + nanos(mostTime);
    int tries = 1;
    Sample<T> smallest = sample;
    Iterator<Sample<T>> candidates = smallest.smaller().iterator();
    while (tries < mostTries && System.nanoTime() - end <= 0 && candidates.hasNext()) {
      Sample<T> candidate = candidates.next();
      tries++;
      if (fails.test(candidate.value())) {
        smallest = candidate;
        candidates = smallest.smaller().iterator();
      }
    }
    return smallest;
  }

  private static long nanos(Duration time) {
    return time.compareTo(Duration.ofDays(1)) > 0 ? Duration.ofDays(1).toNanos() : time.toNanos();
  }
}
