package io.github.orgwright.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/**
 * Holds README and docs to what compiles, with the imports that they show, and to what it prints.
 * With {@code -Dorgwright.outputs.write=true} the outputs are written anew; look at the difference.
 */
class DocsTest {
  private static final boolean WRITE = Boolean.getBoolean("orgwright.outputs.write");

  /** Properties of the page about the test kit that show how a failure looks. */
  private static final Set<String> FAILING = Set.of("everyRequestEnds", "ourValidatorRefuses");

  @TestFactory
  Stream<DynamicNode> everyBlockCompilesAndPrintsWhatIsShown() throws IOException {
    return DocsPage.all().stream()
        .map(path -> dynamicContainer(path.getFileName().toString(), outputs(path)));
  }

  private static Stream<DynamicNode> outputs(Path path) {
    DocsPage page;
    try {
      page = DocsPage.of(path);
    } catch (AssertionError e) {
      return Stream.of(
          dynamicTest(
              "compiles",
              () -> {
                throw e;
              }));
    }
    if (WRITE) {
      return Stream.of(dynamicTest("renewed", page::renew));
    }
    return page.outputs().entrySet().stream()
        .map(
            output ->
                dynamicTest(
                    output.getKey(),
                    () -> assertEquals(page.printed(output.getKey()), output.getValue())));
  }

  @TestFactory
  Stream<DynamicNode> everyBlockWithoutAnOutputRuns() throws IOException {
    return DocsPage.all().stream()
        .flatMap(
            path ->
                DocsPage.of(path).silent().stream()
                    .map(
                        block ->
                            dynamicTest(
                                path.getFileName() + " " + block,
                                () -> assertEquals("", DocsPage.of(path).printed(block)))));
  }

  @Test
  void everyPageShowsCodeThatRuns() throws IOException {
    List<Path> without =
        DocsPage.all().stream().filter(path -> DocsPage.of(path).outputs().isEmpty()).toList();
    assertEquals(List.of(), without);
  }

  @Test
  void theGuideHasAtMostTwelvePages() throws IOException {
    assertTrue(DocsPage.all().size() - 1 <= 12, () -> "too many pages");
  }

  @Test
  void theSidebarAndTheReadmeListEveryPage() throws IOException {
    String site = Files.readString(Path.of("..", "docs", ".vitepress", "config.mts"));
    String readme = Files.readString(Path.of("..", "README.md"));
    List<String> unlisted = new ArrayList<>();
    for (Path page : DocsPage.all().subList(1, DocsPage.all().size())) {
      String name = page.getFileName().toString().replace(".md", "");
      if (!site.contains("link: '/" + name.replace("index", "") + "'")
          || !readme.contains("](docs/" + name + ".md)")) {
        unlisted.add(name);
      }
    }
    assertEquals(List.of(), unlisted);
  }

  @Test
  void theReadmeIsShort() throws IOException {
    assertTrue(Files.readAllLines(Path.of("..", "README.md")).size() <= 200);
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
    assertEquals(10, tests.succeeded().count(), () -> failures(tests));
    assertEquals(1, tests.aborted().count());
    assertEquals(1, tests.failed().count());
  }

  /** {@link ApprovalFlowTest} runs the two properties that fail, as they should. */
  @Test
  void theTestsThatTheTestKitPageShowsRun() {
    Class<?> page = DocsPage.of(Path.of("..", "docs", "test-kit.md")).compiled();
    Events tests =
        EngineTestKit.engine("junit-jupiter").selectors(selectClass(page)).execute().testEvents();
    assertEquals(2, tests.succeeded().count(), () -> failures(tests));
    Events properties =
        EngineTestKit.engine("jqwik")
            .configurationParameter("jqwik.database", "")
            .configurationParameter("jqwik.tries.default", "50")
            .selectors(
                Stream.of(page.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Property.class))
                    .filter(method -> !FAILING.contains(method.getName()))
                    .map(method -> selectMethod(page, method))
                    .toArray(DiscoverySelector[]::new))
            .execute()
            .testEvents();
    assertEquals(6, properties.succeeded().count(), () -> failures(properties));
    assertEquals(0, properties.failed().count());
  }

  private static String failures(Events tests) {
    return tests.failed().stream()
        .map(event -> event.getTestDescriptor().getDisplayName() + ": " + event.getPayload())
        .collect(Collectors.joining("\n"));
  }
}
