package io.github.orgwright.testsupport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds a page of the docs to the sources of a module whose libraries the examples do not have:
 * each block of code that is marked with the module ({@code <!-- from integrations/spark -->}) is a
 * part of a source file of it, and outputs are what its programs print.
 */
public final class ShownSources {
  private static final Pattern CODE =
      Pattern.compile(
          "^<!-- from integrations/([\\w-]+) -->\n```(?:java|xml|csv)\n(.*?)^```",
          Pattern.DOTALL | Pattern.MULTILINE);

  private static final Pattern OUTPUT =
      Pattern.compile(
          "^<!-- output of (\\w+) -->\n```text\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);

  private ShownSources() {}

  /**
   * Compares the blocks of a page that are marked with a module with its main sources, and outputs.
   *
   * @param page the page
   * @param module the folder of the module; its name is that of the marks
   * @param outputs what programs of the module print, by the names of the outputs on the page
   * @throws IOException if a file cannot be read
   */
  public static void assertShows(Path page, Path module, Map<String, String> outputs)
      throws IOException {
    String text = Files.readString(page);
    String name = module.toRealPath().getFileName().toString();
    List<String> files = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(module.resolve("src/main"))) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.add(lines(Files.readString(file)));
      }
    }
    List<String> unknown = new ArrayList<>();
    Matcher blocks = CODE.matcher(text);
    int count = 0;
    while (blocks.find()) {
      if (!blocks.group(1).equals(name)) {
        continue;
      }
      count++;
      String block = lines(blocks.group(2));
      if (files.stream().noneMatch(file -> file.contains(block))) {
        unknown.add(block);
      }
    }
    assertEquals(List.of(), unknown, () -> page + " shows code that is in no source of " + name);
    assertTrue(count > 0, () -> page + " shows no code of " + name);
    Map<String, String> shown = new TreeMap<>();
    Matcher printed = OUTPUT.matcher(text);
    while (printed.find()) {
      if (outputs.containsKey(printed.group(1))) {
        shown.put(printed.group(1), printed.group(2));
      }
    }
    assertEquals(new TreeMap<>(outputs), shown);
  }

  /** The lines without indentation, and without blank ones. */
  private static String lines(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n", "\n", "\n"));
  }
}
