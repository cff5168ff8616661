package io.github.orgwright.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/**
 * Holds README and docs to what compiles, with the imports that they show, and to what it prints.
 * With {@code -Dorgwright.outputs.write=true} the outputs are written anew; look at the difference.
 */
class DocsTest {
  private static final boolean WRITE = Boolean.getBoolean("orgwright.outputs.write");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

  @TestFactory
  Stream<DynamicNode> everyBlockCompilesAndPrintsWhatIsShown() throws IOException {
    return DocsPage.all().stream()
        .map(
            path -> {
              DocsPage page = DocsPage.of(path);
              return dynamicContainer(
                  path.getFileName().toString(),
                  WRITE
                      ? Stream.of(dynamicTest("renewed", page::renew))
                      : page.outputs().entrySet().stream()
                          .map(
                              output ->
                                  dynamicTest(
                                      output.getKey(),
                                      () ->
                                          assertEquals(
                                              page.printed(output.getKey()), output.getValue()))));
            });
  }

  @Test
  void everyPageButThatOfWordsShowsCodeThatRuns() throws IOException {
    List<Path> without =
        DocsPage.all().stream().filter(path -> DocsPage.of(path).outputs().isEmpty()).toList();
    assertEquals(List.of(Path.of("..", "docs", "choices.md")), without);
  }

  @Test
  void everyLinkLeadsToAFile() throws IOException {
    for (Path page : DocsPage.all()) {
      Matcher links = LINK.matcher(Files.readString(page));
      while (links.find()) {
        Path target = page.resolveSibling(links.group(1));
        assertTrue(Files.exists(target), () -> page + " links to " + target);
      }
    }
  }

  @Test
  void theReadmeIsShort() throws IOException {
    assertTrue(Files.readAllLines(Path.of("..", "README.md")).size() <= 300);
  }

  @Test
  void theReadmeListsEveryExample() throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));
    List<Path> unlisted = new ArrayList<>();
    try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
      for (Path source : sources.filter(Files::isRegularFile).toList()) {
        String name = source.getFileName().toString().replace(".java", "");
        if (Files.readString(source).contains("static void main(")
            && !readme.contains("| `" + name + "` |")) {
          unlisted.add(source);
        }
      }
    }
    assertEquals(List.of(), unlisted);
  }

  /** Of the nine rules of the page, one is violated, and one does not apply to so few positions. */
  @Test
  void theTestsThatTheRulesPageShowsRun() {
    Events tests =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectClass(DocsPage.of(Path.of("..", "docs", "rules.md")).compiled()))
            .execute()
            .testEvents();
    assertEquals(8, tests.succeeded().count());
    assertEquals(1, tests.aborted().count());
    assertEquals(1, tests.failed().count());
  }
}
