package io.github.orgwright.testkit.junit;

import static java.util.Objects.requireNonNull;

import io.github.orgwright.core.Severity;
import org.junit.jupiter.api.TestReporter;

/** Publishes text of tests that do not fail. */
@FunctionalInterface
interface Publisher {
  /** Writes to the logger named after this package. */
  Publisher LOG =
      (key, severity, text) ->
          System.getLogger(Publisher.class.getPackageName())
              .log(
                  severity == Severity.INFO
                      ? System.Logger.Level.INFO
                      : System.Logger.Level.WARNING,
                  text);

  void publish(String key, Severity severity, String text);

  static Publisher of(TestReporter reporter) {
    requireNonNull(reporter, "reporter");
    return (key, severity, text) -> reporter.publishEntry(key, text);
  }
}
