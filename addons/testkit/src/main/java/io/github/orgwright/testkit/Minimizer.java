package io.github.orgwright.testkit;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.internal.SafeText;
import io.github.orgwright.testkit.model.Sample;
import io.github.orgwright.testkit.shrink.OrgSample;
import java.time.Duration;
import java.util.Iterator;
import java.util.function.Predicate;

/**
 * Minimizes an organization that makes a program fail: returns a small organization that still
 * makes it fail. It works in any program, without JUnit or jqwik:
 *
 * <pre>{@code
 * Organization smallest = Minimizer.minimize(ours, org -> flowFails(org));
 * }</pre>
 *
 * <p>It removes positions, lines, holders, roles and other details as long as the rest still fails.
 * If it ends before its limits, removing any single detail that it can remove would stop the
 * failure. Ids stay the same, so the result is easy to find in the original organization. The
 * result is always the same, unless the time limit ends the search.
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

  /** {@return a minimizer that stops after 20,000 tries or one minute} */
  public static Minimizer standard() {
    return STANDARD;
  }

  /**
   * {@return the smallest organization found that still fails, searched within the limits of {@link
   * #standard()}}
   *
   * @param organization the organization that fails
   * @param fails tests whether an organization fails; its exceptions are passed on
   * @throws IllegalArgumentException if the organization does not fail
   */
  public static Organization minimize(Organization organization, Predicate<Organization> fails) {
    return STANDARD.smallest(organization, fails);
  }

  /**
   * {@return a copy that checks at most the given number of values}
   *
   * @param tries the maximum number of values, at least 1
   * @throws IllegalArgumentException if it is less than 1
   */
  public Minimizer tries(int tries) {
    checkArgument(tries >= 1, "number of tries must be at least 1, but is %s", tries);
    return new Minimizer(tries, mostTime);
  }

  /**
   * {@return a copy that stops after the given time; its result then depends on the speed of the
   * machine}
   *
   * @param time the time limit; more than a day counts as a day
   * @throws IllegalArgumentException if it is negative
   */
  public Minimizer time(Duration time) {
    checkArgument(
        !requireNonNull(time, "time").isNegative(), "time must not be negative, but is %s", time);
    return new Minimizer(mostTries, time);
  }

  /**
   * {@return the smallest sample found that still fails, starting from the given one}
   *
   * @param <T> the kind of value
   * @param sample a sample that fails
   * @param fails tests whether a value fails; its exceptions are passed on
   * @throws IllegalArgumentException if the sample does not fail
   */
  public <T> Sample<T> smallest(Sample<T> sample, Predicate<? super T> fails) {
    requireNonNull(sample, "sample");
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

  /**
   * {@return the smallest organization found that still fails; its ids are those of the given one}
   *
   * @param organization an organization that fails; it may have problems
   * @param fails tests whether an organization fails; its exceptions are passed on
   * @throws IllegalArgumentException if the organization does not fail
   */
  public Organization smallest(Organization organization, Predicate<? super Organization> fails) {
    return smallest(OrgSample.written(requireNonNull(organization, "organization")), fails).value();
  }

  private static long nanos(Duration time) {
    Duration day = Duration.ofDays(1);
    return (time.compareTo(day) > 0 ? day : time).toNanos();
  }
}
