package io.github.orgwright.examples;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The page of integrations shows code of their modules. The modules test what it prints; this test
 * needs only their sources.
 */
class IntegrationsPageTest {
  static final Path PAGE = Path.of("..", "docs", "integrations.md");
  private static final Pattern MODULE = Pattern.compile("\\]\\((\\.\\./integrations/[a-z-]+)\\)");
  private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
  private static final Pattern PROGRAM =
      Pattern.compile("io\\.github\\.orgwright\\.[\\w.]+[A-Z]\\w+");

  @Test
  void everyBlockIsInTheSourcesOfTheModuleOfItsSection() throws IOException {
    List<String> missing = new ArrayList<>();
    for (String section : sections()) {
      Path module = module(section);
      String sources = sources(module).map(IntegrationsPageTest::read).collect(joining("\n"));
      String lines = withoutIndent(sources);
      Matcher blocks = BLOCK.matcher(section);
      while (blocks.find()) {
        if (!lines.contains(withoutIndent(blocks.group(1)))) {
          missing.add(module + " does not have:\n" + blocks.group(1));
        }
      }
    }
    assertEquals("", String.join("\n", missing));
  }

  @Test
  void everyProgramOfACommandHasAMainMethod() throws IOException {
    for (String section : sections()) {
      List<Path> sources = sources(module(section)).toList();
      Matcher programs = PROGRAM.matcher(section);
      while (programs.find()) {
        String file = programs.group().replace('.', '/') + ".java";
        assertTrue(
            sources.stream()
                .anyMatch(
                    source ->
                        source.endsWith(file) && read(source).contains("public static void main(")),
            file);
      }
    }
  }

  @Test
  void everyLinkLeadsToAFileAndEveryModuleHasASectionOrAPage() throws IOException {
    Matcher links = LINK.matcher(Files.readString(PAGE));
    while (links.find()) {
      Path target = PAGE.resolveSibling(links.group(1));
      assertTrue(Files.exists(target), () -> "no file " + target);
    }
    List<Path> modules = new ArrayList<>();
    for (String section : sections()) {
      modules.add(module(section));
    }
    try (Stream<Path> directories = Files.list(Path.of("..", "integrations"))) {
      for (Path directory : directories.toList()) {
        Path ownPage = PAGE.resolveSibling("integrations").resolve(directory.getFileName() + ".md");
        assertTrue(modules.contains(directory) != Files.exists(ownPage), directory::toString);
      }
    }
  }

  private static List<String> sections() throws IOException {
    List<String> sections = Splitter.on("\n## ").splitToList(Files.readString(PAGE));
    assertTrue(sections.size() > 1);
    return sections.subList(1, sections.size());
  }

  /** The module to which a section links. */
  private static Path module(String section) {
    Matcher module = MODULE.matcher(section);
    assertTrue(module.find(), () -> "no link to a module in: " + section);
    return Path.of(module.group(1));
  }

  private static Stream<Path> sources(Path module) throws IOException {
    try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String withoutIndent(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(joining("\n"));
  }
}
