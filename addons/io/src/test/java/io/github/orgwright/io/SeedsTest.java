package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Inputs from which {@code .ci/fuzz} begins, and every input that it ever failed on, which this
 * holds to what the targets demand.
 */
class SeedsTest {
  private static Stream<DynamicTest> seeds(String target, Consumer<byte[]> run) {
    List<Path> files;
    try {
      Path folder = Path.of(SeedsTest.class.getResource("seeds/" + target).toURI());
      try (Stream<Path> all = Files.list(folder)) {
        files = all.sorted().toList();
      }
    } catch (IOException | URISyntaxException e) {
      throw new AssertionError(e);
    }
    assertFalse(files.isEmpty());
    return files.stream()
        .map(
            file ->
                dynamicTest(
                    target + "/" + file.getFileName(), () -> run.accept(Files.readAllBytes(file))));
  }

  @TestFactory
  Stream<DynamicTest> csvFilesAreReadWithoutLoss() {
    return seeds("csv", CsvFuzz::fuzzerTestOneInput);
  }

  @TestFactory
  Stream<DynamicTest> titlesAreReadAlikeEverywhere() {
    return seeds("titles", TitlesFuzz::fuzzerTestOneInput);
  }

  @TestFactory
  Stream<DynamicTest> organizationsOfAnyIdsAnswer() {
    return seeds("builder", BuilderFuzz::fuzzerTestOneInput);
  }

  @TestFactory
  Stream<DynamicTest> sourcesAreReadOrRefused() {
    return seeds("sources", SourcesFuzz::fuzzerTestOneInput);
  }

  @TestFactory
  Stream<DynamicTest> textsAreReadBackAndPrinted() {
    return seeds("texts", TextsFuzz::fuzzerTestOneInput);
  }

  @TestFactory
  Stream<DynamicTest> documentsAreReadOrRefused() {
    return seeds("documents", DocumentsFuzz::fuzzerTestOneInput);
  }
}
