package io.github.orgwright.io;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import io.github.orgwright.core.Position;
import io.github.orgwright.product.ProductRoles;
import io.github.orgwright.product.ProductTitles;
import io.github.orgwright.product.Reading;
import io.github.orgwright.testsupport.SharedData;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The real titles of two published organizations are read as {@code title-roles.csv} says, which
 * was decided by hand before.
 */
class ProductTitlesOnDataTest {
  private static final String GITLAB = "gitlab-product-2022-11/";
  private static final String SOURCEGRAPH = "sourcegraph-2022-05/";

  /** How the titles of an organization were read; lists are of ids of posts. */
  private record Score(
      int titles,
      int classified,
      int withRole,
      int rightAmongThree,
      int rightWithOne,
      List<String> missed,
      List<String> wronglyCertain,
      List<String> foreignButClassified) {}

  @Test
  void gitlabUnderTheStandardReading() {
    assertEquals(
        new Score(106, 31, 31, 31, 26, List.of(), List.of(), List.of()),
        score(gitlab(), Reading.standard()));
  }

  @Test
  void sourcegraphUnderTheStandardReading() {
    assertEquals(
        new Score(268, 106, 106, 106, 103, List.of(), List.of(), List.of()),
        score(sourcegraph(), Reading.standard()));
  }

  @Test
  void gitlabWithLeadersApart() {
    assertEquals(
        new Score(106, 31, 31, 31, 27, List.of(), List.of(), List.of()),
        score(gitlab(), Reading.largeOrganization(100)));
  }

  @Test
  void sourcegraphWithLeadersApart() {
    assertEquals(
        new Score(268, 106, 106, 106, 104, List.of(), List.of(), List.of()),
        score(sourcegraph(), Reading.largeOrganization(100)));
  }

  /** A post, its title and the role that it has; no role where it is none of ours. */
  private record Post(String id, String title, Optional<String> role) {}

  private static Score score(List<Post> posts, Reading reading) {
    ProductTitles titles = ProductTitles.under(reading);
    Map<Post, List<String>> read = new LinkedHashMap<>();
    posts.forEach(
        post ->
            read.put(
                post,
                titles.candidates(post.title()).stream()
                    .map(candidate -> candidate.role().id())
                    .toList()));
    List<Post> withRole = posts.stream().filter(post -> post.role().isPresent()).toList();
    List<Post> right =
        withRole.stream().filter(p -> read.get(p).contains(p.role().orElseThrow())).toList();
    return new Score(
        posts.size(),
        read.values().stream().filter(roles -> !roles.isEmpty()).toList().size(),
        withRole.size(),
        right.size(),
        right.stream().filter(post -> read.get(post).size() == 1).toList().size(),
        ids(withRole.stream().filter(post -> !right.contains(post))),
        ids(withRole.stream().filter(p -> read.get(p).size() == 1 && !right.contains(p))),
        ids(posts.stream().filter(p -> p.role().isEmpty() && !read.get(p).isEmpty())));
  }

  private static List<String> ids(Stream<Post> posts) {
    return posts.map(Post::id).toList();
  }

  private static List<Post> gitlab() {
    JsonNode roleOfPost =
        new JsonMapper()
            .readTree(SharedData.file(GITLAB + "answers.json").toFile())
            .get("role_of_post");
    Map<String, String> byRole = decisions("gitlab,role,");
    Map<String, String> byPost = decisions("gitlab,post,");
    List<Post> posts = new ArrayList<>();
    for (Position position : positions(GITLAB, ReferenceAnswersTest.GITLAB)) {
      String id = position.id();
      assertTrue(roleOfPost.has(id) != byPost.containsKey(id), id);
      String role = roleOfPost.has(id) ? byRole.get(roleOfPost.get(id).asString()) : byPost.get(id);
      posts.add(post(position, role));
    }
    return posts;
  }

  private static List<Post> sourcegraph() {
    Map<String, String> byPost = decisions("sourcegraph,post,");
    List<Post> posts =
        positions(SOURCEGRAPH, ReferenceAnswersTest.SOURCEGRAPH).stream()
            .map(position -> post(position, byPost.getOrDefault(position.id(), "")))
            .toList();
    assertTrue(ids(posts.stream()).containsAll(byPost.keySet()));
    return posts;
  }

  private static List<Position> positions(String directory, Mapping mapping) {
    return OrgReader.of(mapping)
        .read(Csv.file(SharedData.file(directory + "posts.csv")))
        .organization()
        .positions()
        .list();
  }

  private static Post post(Position position, String role) {
    return new Post(
        position.id(),
        position.title().orElseThrow(),
        Optional.of(role).filter(given -> !given.isEmpty()));
  }

  /** What was decided for the ids of lines that begin so: a role, or nothing for none. */
  private static Map<String, String> decisions(String beginning) {
    Map<String, String> decisions = new TreeMap<>();
    for (String line : lines()) {
      if (line.startsWith(beginning)) {
        List<String> cells = Splitter.on(',').splitToList(line.substring(beginning.length()));
        assertEquals(2, cells.size(), line);
        assertTrue(cells.get(1).isEmpty() || ProductRoles.all().find(cells.get(1)).isPresent());
        assertNull(decisions.put(cells.get(0), cells.get(1)), line);
      }
    }
    return decisions;
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(
          Path.of(
              requireNonNull(ProductTitlesOnDataTest.class.getResource("title-roles.csv"))
                  .toURI()));
    } catch (IOException | URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  /** Each word of a table stands for itself, so no title is named; a test keeps it so. */
  @Test
  void noRuleNamesAWholeTitle() throws IOException {
    TreeSet<String> titles = new TreeSet<>();
    Stream.of(gitlab(), sourcegraph())
        .flatMap(List::stream)
        .forEach(post -> titles.add(normal(post.title())));
    Path sources =
        Path.of("..", "..", "rules", "src", "main", "java", "io", "github", "orgwright", "product");
    List<String> named = new ArrayList<>();
    try (Stream<Path> files = Files.list(sources)) {
      for (Path file : files.filter(f -> f.toString().contains("Title")).toList()) {
        Matcher literal = Pattern.compile("\"([^\"\\n]*)\"").matcher(Files.readString(file));
        while (literal.find()) {
          named.add(normal(literal.group(1)));
        }
      }
    }
    assertTrue(named.contains("director"));
    named.retainAll(titles);
    assertEquals(List.of(), named);
  }

  private static String normal(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
  }
}
