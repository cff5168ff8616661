package io.github.orgwright.testsupport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The file that says which resources of a module a native image of GraalVM contains. There is no
 * GraalVM here to build one, so that the file is compared with the resources.
 */
final class NativeResources {
  private NativeResources() {}

  /**
   * Asserts that the file lists all resources of the module in whose directory the tests run, and
   * nothing else.
   *
   * @throws IOException if a file cannot be read
   */
  static void assertListed() throws IOException {
    Path resources = Path.of("src/main/resources");
    Path metadata = resources.resolve("META-INF");
    if (!Files.exists(resources)) {
      return;
    }
    String includes;
    try (Stream<Path> files = Files.walk(resources)) {
      includes =
          files
              .filter(file -> Files.isRegularFile(file) && !file.startsWith(metadata))
              .map(file -> resources.relativize(file).toString().replace('\\', '/'))
              .collect(Collectors.toCollection(TreeSet::new))
              .stream()
              .map(name -> "      {\"pattern\": \"\\\\Q" + name + "\\\\E\"}")
              .collect(Collectors.joining(",\n"));
    }
    if (includes.isEmpty()) {
      return;
    }
    String artifact = "orgwright-" + Path.of("").toAbsolutePath().getFileName();
    String name = "META-INF/native-image/io.github.orgwright/" + artifact + "/resource-config.json";
    String expected =
        "{\n  \"resources\": {\n    \"includes\": [\n" + includes + "\n    ]\n  }\n}\n";
    Path file = resources.resolve(name);
    if (Boolean.getBoolean("orgwright.outputs.write")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, expected);
    }
    assertEquals(expected, Files.readString(file));
  }
}
