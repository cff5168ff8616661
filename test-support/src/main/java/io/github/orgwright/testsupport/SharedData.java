package io.github.orgwright.testsupport;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Published files with reference answers. They are not part of this repository: they are next to
 * it, in {@code shared/data} of a directory above, or where {@code -Dorgwright.shared.data} says.
 */
public final class SharedData {
  private static final String PROPERTY = "orgwright.shared.data";

  private SharedData() {}

  /** Finds a published file; skips the test if the data is missing. */
  public static Path file(String path) {
    Path data = directory();
    assumeTrue(data != null, "no shared/data next to the repository, and no -D" + PROPERTY);
    return requireNonNull(data).resolve(path);
  }

  private static @Nullable Path directory() {
    String given = System.getProperty(PROPERTY);
    if (given != null) {
      return Path.of(given);
    }
    for (Path above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
      Path candidate = above.resolve("shared").resolve("data");
      if (Files.isDirectory(candidate)) {
        return candidate;
      }
    }
    return null;
  }
}
