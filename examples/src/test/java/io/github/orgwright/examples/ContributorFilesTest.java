package io.github.orgwright.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What contributors and the hosting service read: its syntax, and that what it names exists. */
class ContributorFilesTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern SCRIPT =
      Pattern.compile("(?<![\\w/.])\\.ci/([a-z][\\w-]*)(?![\\w/-])");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)(?:#[^)]*)?\\)");
  private static final Pattern PINNED = Pattern.compile("[\\w-]+/[\\w-]+@v\\d+\\.\\d+\\.\\d+");
  private static final List<String> PAGES =
      List.of("CONTRIBUTING.md", "ARCHITECTURE.md", "CODE_OF_CONDUCT.md", "README.md");

  private static List<Path> files(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
      List<Path> found = files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
      assertFalse(found.isEmpty(), folder + " has no files that end in " + ending);
      return found;
    }
  }

  private static JsonNode yaml(Path file) throws IOException {
    return new YAMLMapper().readTree(Files.readString(file));
  }

  @Test
  void scriptsThatAreNamedExist() throws IOException {
    List<Path> pages = new ArrayList<>(files(".github", ".yml"));
    PAGES.forEach(page -> pages.add(ROOT.resolve(page)));
    Set<String> named = new TreeSet<>();
    for (Path page : pages) {
      Matcher script = SCRIPT.matcher(Files.readString(page));
      while (script.find()) {
        Path file = ROOT.resolve(".ci").resolve(script.group(1));
        assertTrue(
            Files.isExecutable(file), page + " names " + script.group() + ", which cannot be run");
        named.add(script.group(1));
      }
    }
    assertTrue(named.size() > 5, named.toString());
  }

  @Test
  void pagesLinkToFilesThatExist() throws IOException {
    for (String page : PAGES) {
      Matcher link = LINK.matcher(Files.readString(ROOT.resolve(page)));
      while (link.find()) {
        assertTrue(Files.exists(ROOT.resolve(link.group(1))), page + " links to " + link.group(1));
      }
    }
  }

  @Test
  void workflowsHaveStepsAndPinnedActions() throws IOException {
    for (Path file : files(".github/workflows", ".yml")) {
      JsonNode jobs = yaml(file).path("jobs");
      assertFalse(jobs.isEmpty(), file + " has no jobs");
      for (JsonNode job : jobs) {
        assertTrue(
            job.path("runs-on").isString() && job.path("timeout-minutes").isInt(), job.toString());
        assertFalse(job.path("steps").isEmpty(), job.toString());
        for (JsonNode step : job.path("steps")) {
          assertEquals(1, (step.has("uses") ? 1 : 0) + (step.has("run") ? 1 : 0), step.toString());
          String action = step.path("uses").asString("a/b@v1.2.3");
          assertTrue(
              PINNED.matcher(action).matches(), file + " does not pin the version of " + action);
        }
      }
    }
  }

  @Test
  void issueFormsHaveWhatTheServiceAsksFor() throws IOException {
    int forms = 0;
    for (Path file : files(".github/ISSUE_TEMPLATE", ".yml")) {
      JsonNode form = yaml(file);
      if (file.endsWith("config.yml")) {
        assertTrue(form.path("blank_issues_enabled").isBoolean());
        continue;
      }
      forms++;
      Set<String> ids = new HashSet<>();
      assertTrue(
          form.path("name").isString() && form.path("description").isString(), file.toString());
      for (JsonNode part : form.path("body")) {
        boolean isText = part.path("type").asString().equals("markdown");
        assertTrue(
            part.path("attributes").path(isText ? "value" : "label").isString(), part.toString());
        assertTrue(isText || ids.add(part.path("id").asString()), part.toString());
      }
      assertFalse(ids.isEmpty(), file + " asks for nothing");
    }
    assertEquals(3, forms);
  }
}
