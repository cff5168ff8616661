package io.github.orgwright.testkit.junit;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Strings.lenientFormat;
import static java.util.Objects.requireNonNull;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Severity;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeText;
import io.github.orgwright.testkit.Generator;
import io.github.orgwright.testkit.Minimizer;
import io.github.orgwright.testkit.OrgCoverage;
import io.github.orgwright.testkit.OrgGenerator;
import io.github.orgwright.testkit.OrgPrinter;
import io.github.orgwright.testkit.model.OrgPair;
import io.github.orgwright.testkit.model.OrgTriple;
import io.github.orgwright.testkit.model.Sample;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.TestReporter;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * Asserts that a property holds for all generated values, in a plain JUnit test:
 *
 * <pre>{@code
 * @Test
 * void everyRequestEnds() {
 *   forAll(OrgGenerator.organizations().adversarial())
 *       .holds(org -> flow.ends(org));
 * }
 * }</pre>
 *
 * <p>A failure shows the seed and the smallest value found that fails in the same way: it throws an
 * exception of the same class, or the predicate is false too. The search for it takes at most one
 * minute, as that of {@link Minimizer#standard}. An organization is shown as a tree and as code;
 * pairs and triples of versions as code. Paste the code into a test, because the seed may give
 * another organization in the next version of Orgwright. The same seeds are tried each time.
 *
 * <p>Each assertion reports the {@link OrgCoverage} of the organizations that it has seen: to the
 * given {@linkplain #reportingTo reporter}, or else to the {@link System.Logger} named {@code
 * io.github.orgwright.testkit.junit}, as information, or as a warning if they prove little.
 *
 * <p>A value fails if the property throws a {@link RuntimeException}, an {@link AssertionError} or
 * a {@link StackOverflowError}. Other errors, and exceptions of the generator, are passed on.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> the kind of value
 * @since 0.1.0
 */
public final class PropertyAssert<T> {
  private static final int TRIES = 1_000;
  private static final String COVERAGE = "organizations";

  private final Generator<T> generator;
  private final long seed;
  private final int tries;
  private final List<Class<?>> constants;
  private final Publisher publisher;

  private PropertyAssert(
      Generator<T> generator, long seed, int tries, List<Class<?>> constants, Publisher publisher) {
    this.generator = generator;
    this.seed = seed;
    this.tries = tries;
    this.constants = constants;
    this.publisher = publisher;
  }

  /**
   * {@return an assertion about the values of the given generator for the seeds from 0 to 999}
   *
   * @param <T> the kind of value
   * @param generator the generator
   */
  public static <T> PropertyAssert<T> forAll(Generator<T> generator) {
    return new PropertyAssert<>(
        requireNonNull(generator, "generator"), 0, TRIES, List.of(), Publisher.LOG);
  }

  /**
   * {@return a copy that tries the given number of seeds}
   *
   * @param count the number of seeds, at least 1
   * @throws IllegalArgumentException if it is less than 1
   */
  public PropertyAssert<T> tries(int count) {
    checkArgument(count >= 1, "number of tries must be at least 1, but is %s", count);
    return new PropertyAssert<>(generator, seed, count, constants, publisher);
  }

  /**
   * {@return a copy that starts with the given seed}
   *
   * @param firstSeed the first seed
   */
  public PropertyAssert<T> from(long firstSeed) {
    return new PropertyAssert<>(generator, firstSeed, tries, constants, publisher);
  }

  /**
   * {@return a copy whose failures show constants of the given classes by their names}
   *
   * @param classes your classes with constants, such as roles
   * @see OrgPrinter#code(Organization, Class...)
   */
  public PropertyAssert<T> constants(Class<?>... classes) {
    List<Class<?>> named = List.of(requireNonNull(classes, "classes"));
    return new PropertyAssert<>(generator, seed, tries, named, publisher);
  }

  /**
   * {@return a copy that publishes the coverage in the report of the test}
   *
   * @param reporter the reporter; a parameter of the test method
   */
  public PropertyAssert<T> reportingTo(TestReporter reporter) {
    return new PropertyAssert<>(generator, seed, tries, constants, Publisher.of(reporter));
  }

  /**
   * Asserts that the given predicate is true for all values.
   *
   * @param property the predicate; a value fails if it returns false or throws, and is skipped if
   *     it throws a {@link TestAbortedException}, as assumptions do
   * @throws AssertionFailedError if the predicate fails for a value, or all values are skipped
   */
  public void holds(Predicate<? super T> property) {
    requireNonNull(property, "property");
    satisfies(
        value -> {
          if (!property.test(value)) {
            throw new PropertyIsFalse();
          }
        });
  }

  /**
   * Asserts that all values pass the given assertions.
   *
   * @param property the assertions; a value fails if they throw, and is skipped if they throw a
   *     {@link TestAbortedException}, as assumptions do
   * @throws AssertionFailedError if a value fails, or all values are skipped
   */
  public void satisfies(Consumer<? super T> property) {
    requireNonNull(property, "property");
    OrgCoverage coverage =
        generator instanceof OrgGenerator organizations
            ? organizations.newCoverage()
            : OrgCoverage.of();
    int checked = 0;
    for (int tried = 0; tried < tries; tried++) {
      long next = seed + tried;
      Sample<T> sample = generator.sample(next);
      if (sample.isSubstitute()) {
        coverage.addSkipped();
        continue;
      }
      coverage.add(sample.value());
      try {
        property.accept(sample.value());
        checked++;
      } catch (TestAbortedException e) {
        // An assumption rejects the value, so it is not checked.
      } catch (RuntimeException | AssertionError | StackOverflowError e) {
        throw failure(next, sample, property, e, coverage);
      }
    }
    if (checked == 0) {
      throw new AssertionFailedError(
          lenientFormat(
              "no value was checked: all of %s were rejected by assumptions or skipped; "
                  + "fix: generate values that meet the assumptions\n\n%s",
              Phrases.count(tries, "seed"), coverage.text()));
    }
    if (coverage.size() > 0) {
      Severity severity = coverage.warnings().isEmpty() ? Severity.INFO : Severity.WARNING;
      publisher.publish(COVERAGE, severity, coverage.text());
    }
  }

  private AssertionFailedError failure(
      long failed,
      Sample<T> sample,
      Consumer<? super T> property,
      Throwable thrown,
      OrgCoverage coverage) {
    T smallest = sample.value();
    Throwable cause = thrown;
    String how;
    Optional<Throwable> again = thrown(property, smallest);
    if (isAlike(again, thrown)) {
      int[] asked = {0};
      Predicate<T> fails = value -> asked[0]++ == 0 || isAlike(thrown(property, value), thrown);
      smallest = Minimizer.standard().smallest(sample, fails).value();
      cause = thrown(property, smallest).orElse(thrown);
      how = "smallest failing value found in " + Phrases.count(asked[0], "try", "tries");
    } else {
      how =
          lenientFormat(
              "it failed once and then %s for the same value, so the value was not made smaller;"
                  + " fix: make the property deterministic",
              again.map(other -> "threw " + other).orElse("passed"));
    }
    return new AssertionFailedError(
        lenientFormat(
            "the property does not hold for %s (seed %s)\n\n%s:\n%s\n\n%s%s",
            SafeText.of(sample.value().toString().lines().findFirst().orElse("")),
            failed,
            how,
            shown(smallest),
            cause instanceof PropertyIsFalse ? cause.getMessage() : cause,
            coverage.size() == 0 ? "" : "\n\nseen until then: " + coverage.text()),
        cause);
  }

  private static boolean isAlike(Optional<Throwable> found, Throwable thrown) {
    return found.filter(other -> other.getClass() == thrown.getClass()).isPresent();
  }

  private static <T> Optional<Throwable> thrown(Consumer<? super T> property, T value) {
    try {
      property.accept(value);
      return Optional.empty();
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      return Optional.of(e);
    }
  }

  /** A separate class, so that a smaller value counts only if it fails in the same way. */
  private static final class PropertyIsFalse extends AssertionFailedError {
    private static final long serialVersionUID = 1L;

    PropertyIsFalse() {
      super("the property is false");
    }
  }

  private String shown(Object value) {
    Class<?>[] named = constants.toArray(Class<?>[]::new);
    if (value instanceof OrgPair pair) {
      return pair + "\n\n" + OrgPrinter.code(pair, named).stripTrailing();
    }
    if (value instanceof OrgTriple triple) {
      return triple + "\n\n" + OrgPrinter.code(triple, named).stripTrailing();
    }
    return value instanceof Organization organization
        ? OrgPrinter.tree(organization).stripTrailing()
            + "\n\n"
            + OrgPrinter.code(organization, named).stripTrailing()
        : value.toString();
  }
}
