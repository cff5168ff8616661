package io.github.orgwright.batch;

import com.google.common.collect.ImmutableMap;
import java.security.CodeSource;
import java.util.Optional;

/**
 * Refuses a Guava that is too old. Clusters often put one first on the class path, where it would
 * otherwise cause a NoSuchMethodError in the middle of a job.
 */
final class GuavaCheck {
  /** A method that we call and that Guava has since version 31. */
  private static final String NEWEST_METHOD = "buildOrThrow";

  private GuavaCheck() {}

  /**
   * Checks the Guava that is used.
   *
   * @throws IllegalStateException if it is too old
   */
  static void run() {
    check(ImmutableMap.Builder.class);
  }

  /** Checks the Guava to which a class belongs that should have the method. */
  static void check(Class<?> builder) {
    try {
      builder.getMethod(NEWEST_METHOD);
    } catch (NoSuchMethodException e) {
      String file =
          Optional.ofNullable(builder.getProtectionDomain().getCodeSource())
              .map(CodeSource::getLocation)
              .map(location -> " in " + location)
              .orElse("");
      throw new IllegalStateException(
          "the Guava that is first on the class path"
              + file
              + " is too old: orgwright needs 31.1 or later; fix: put a newer one before it, with"
              + " Spark for example by spark.driver.userClassPathFirst and"
              + " spark.executor.userClassPathFirst, or shade Guava into your own jar",
          e);
    }
  }
}
