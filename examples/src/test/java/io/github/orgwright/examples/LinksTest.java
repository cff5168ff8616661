package io.github.orgwright.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Links between the pages of the repository lead to files and headings, as code hosts show them.
 * {@code .ci/site} checks the built site, which names headings in the same way.
 */
class LinksTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:\\s]*)(?:#([^)\\s]*))?\\)");
  private static final Pattern CODE =
      Pattern.compile("^```.*?^```|`[^`\n]*`", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern FENCE =
      Pattern.compile("^```.*?^```", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern HEADING = Pattern.compile("^#{1,6} (.*)$", Pattern.MULTILINE);

  @Test
  void everyLinkLeadsToAFileAndAHeading() throws IOException {
    List<String> broken = new ArrayList<>();
    int count = 0;
    for (Path page : pages()) {
      Matcher links = LINK.matcher(CODE.matcher(Files.readString(page)).replaceAll(""));
      while (links.find()) {
        count++;
        Path target = links.group(1).isEmpty() ? page : page.resolveSibling(links.group(1));
        String anchor = links.group(2);
        if (!Files.exists(target)
            || (anchor != null && !anchors(Files.readString(target)).contains(anchor))) {
          broken.add(ROOT.relativize(page) + ": " + links.group());
        }
      }
    }
    assertEquals("", String.join("\n", broken));
    assertTrue(count > 50, count + " links");
  }

  @Test
  void headingsAreNamedAsCodeHostsNameThem() {
    assertEquals(
        Set.of("a-filter-of-50000-documents", "a--b", "asof-day", "twice", "twice-1"),
        anchors(
            """
            # A filter of 50,000 documents
            ## A & B
            ```
            # no heading
            ```
            ## `asOf` day
            ## Twice
            ## Twice
            """));
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(DocsPage.all());
    pages.add(ROOT.resolve("benchmarks/README.md"));
    try (Stream<Path> files = Files.list(ROOT)) {
      files
          .filter(file -> file.toString().endsWith(".md") && !file.endsWith("README.md"))
          .sorted()
          .forEach(pages::add);
    }
    return pages;
  }

  private static Set<String> anchors(String page) {
    Set<String> anchors = new HashSet<>();
    Map<String, Integer> seen = new HashMap<>();
    Matcher headings = HEADING.matcher(FENCE.matcher(page).replaceAll(""));
    while (headings.find()) {
      String name =
          headings
              .group(1)
              .strip()
              .toLowerCase(Locale.ROOT)
              .replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{Pc}\\- ]", "")
              .replace(' ', '-');
      int number = seen.merge(name, 1, Integer::sum);
      anchors.add(number == 1 ? name : name + "-" + (number - 1));
    }
    return anchors;
  }
}
