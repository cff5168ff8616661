package io.github.orgwright.examples;

import static io.github.orgwright.testsupport.ShownSources.assertShows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The page of integrations shows code of their modules. The modules test what it prints; this test
 * needs only their sources.
 */
class IntegrationsPageTest {
  private static final Path PAGE = Path.of("..", "docs", "integrations.md");
  private static final Path MODULES = Path.of("..", "integrations");
  private static final Pattern MARK = Pattern.compile("<!-- from integrations/([\\w-]+) -->");
  private static final Pattern PROGRAM =
      Pattern.compile("(io\\.github\\.orgwright\\.integrations\\.(\\w+)\\.[A-Z]\\w+)");

  @TestFactory
  Stream<DynamicTest> everyModuleHasBlocksAndAllAreInItsSources() throws IOException {
    return modules().stream()
        .map(
            module ->
                dynamicTest(
                    module.getFileName().toString(), () -> assertShows(PAGE, module, Map.of())));
  }

  @Test
  void everyMarkNamesAModule() throws IOException {
    Set<String> unknown = new HashSet<>();
    Matcher marks = MARK.matcher(Files.readString(PAGE));
    while (marks.find()) {
      unknown.add(marks.group(1));
    }
    modules().forEach(module -> unknown.remove(module.getFileName().toString()));
    assertEquals(Set.of(), unknown);
  }

  @Test
  void everyProgramOfACommandHasAMainMethod() throws IOException {
    Matcher programs = PROGRAM.matcher(Files.readString(PAGE));
    int count = 0;
    while (programs.find()) {
      String file = "src/main/java/" + programs.group(1).replace('.', '/') + ".java";
      boolean found = false;
      for (Path module : modules()) {
        Path source = module.resolve(file);
        found |=
            Files.exists(source) && Files.readString(source).contains("public static void main(");
      }
      assertTrue(found, file);
      count++;
    }
    assertTrue(count > 0);
  }

  private static List<Path> modules() throws IOException {
    try (Stream<Path> directories = Files.list(MODULES)) {
      return directories.filter(Files::isDirectory).sorted().toList();
    }
  }
}
