package io.github.orgwright.examples;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.AssertionFailedError;

/** Holds the README to what compiles and to what it prints. */
class ReadmeTest {
  private static final Path README = Path.of("..", "README.md");
  private static final Path SNIPPETS = Path.of("src/test/java/io/github/orgwright/examples");

  /** A page of single questions stands in the snippets with each answer printed. */
  private static final Pattern PRINTED = Pattern.compile("\\bprint\\(([^;]*)\\);");

  private static final Map<String, Consumer<PrintStream>> PRINTING =
      Map.ofEntries(
          entry("firstAnswer", out -> new ReadmeSnippets(out).firstAnswer()),
          entry("fromAFile", out -> new ReadmeSnippets(out).fromAFile()),
          entry("pageOfQuestions", out -> new ReadmeSnippets(out).pageOfQuestions()),
          entry("approval", out -> new ReadmeSnippets(out).approval()),
          entry("ownWords", out -> new ReadmeSnippets(out).ownWords()),
          entry("copies", out -> new ReadmeSnippets(out).copies()),
          entry("rulesOfYourOwn", out -> new ReadmeSnippets(out).rulesOfYourOwn()),
          entry("adoption", out -> new ReadmeSnippets(out).adoption()),
          entry("documents", out -> new DocumentSnippets(out).documents()),
          entry("readings", out -> new DocumentSnippets(out).readings()),
          entry("titles", out -> new DocumentSnippets(out).titles()),
          entry("documentedRules", out -> new DocumentSnippets(out).documentedRules()),
          entry("smallestLoop", out -> new TestKitSnippets(out).smallestLoop()),
          entry("smallestFailure", out -> new TestKitSnippets(out).smallestFailure()),
          entry("validatorGaps", out -> new TestKitSnippets(out).validatorGaps()));

  @Test
  void everyJavaBlockIsASnippetThatCompiles() throws IOException {
    String compiled =
        withoutLayout(
            Files.readString(SNIPPETS.resolve("ReadmeSnippets.java"))
                + Files.readString(SNIPPETS.resolve("DocumentSnippets.java"))
                + Files.readString(SNIPPETS.resolve("TestKitSnippets.java"))
                + Files.readString(SNIPPETS.resolve("PropertySnippets.java")));
    List<String> blocks = blocks(Pattern.compile("```java\n(.*?)```", Pattern.DOTALL));
    assertFalse(blocks.isEmpty());
    for (String block : blocks) {
      assertTrue(
          compiled.contains(withoutLayout(block)), () -> "not in the snippets as it is:\n" + block);
    }
  }

  private static String withoutLayout(String code) {
    return PRINTED
        .matcher(code.replaceAll("//[^\n]*", ""))
        .replaceAll("$1;")
        .replace("System.out", "out")
        .replaceAll("\\s+", "");
  }

  @TestFactory
  Stream<DynamicTest> everyOutputIsWhatItsSnippetPrints() throws IOException {
    Matcher matcher =
        Pattern.compile("<!-- output of (\\w+) -->\n```text\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(README));
    return matcher
        .results()
        .map(
            block ->
                DynamicTest.dynamicTest(
                    block.group(1), () -> assertEquals(printed(block.group(1)), block.group(2))));
  }

  @Test
  void everyPrintingSnippetIsShown() throws IOException {
    String readme = Files.readString(README);
    PRINTING.keySet().forEach(name -> assertTrue(readme.contains("<!-- output of " + name)));
  }

  @Test
  void theTestsThatItShowsRun() {
    ReadmeSnippets snippets = new ReadmeSnippets(new PrintStream(new ByteArrayOutputStream()));
    snippets.headsMustBeSeated();
    List<DynamicTest> tests = snippets.ourOrganization(entry -> {});
    assertEquals(9, tests.size());
    AssertionFailedError failed =
        assertThrows(
            AssertionFailedError.class,
            () -> {
              for (DynamicTest test : tests) {
                test.getExecutable().execute();
              }
            });
    assertTrue(failed.getMessage().contains("heads-are-seated/hop-lending"), failed::getMessage);
  }

  private static String printed(String snippet) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Consumer<PrintStream> run = PRINTING.get(snippet);
    run.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  private static List<String> blocks(Pattern pattern) throws IOException {
    return pattern
        .matcher(Files.readString(README))
        .results()
        .map(block -> block.group(1))
        .toList();
  }
}
