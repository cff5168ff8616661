package io.github.orgwright.io;

import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.OrgMetrics;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ProblemCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an organization answers to the questions of {@code answers.json}, in its form. */
record Answers(LoadResult loaded) {
  private static final JsonMapper JSON = new JsonMapper();

  /** The answer to a question; some take what to ask for from the expected answer. */
  JsonNode answer(String key, JsonNode expected) {
    return JSON.valueToTree(plainAnswer(key, expected));
  }

  private Object plainAnswer(String key, JsonNode expected) {
    return switch (key) {
      case "senior_rows" -> rows() + count(RowProblemCodes.EXCLUDED);
      case "eliminated_rows" -> countExcluded("Eliminated");
      case "not_in_post_rows" -> countExcluded("0");
      case "rows" -> rows();
      case "posts" -> organization().positions().size();
      case "duplicate_ids" -> duplicates(RowProblemCodes.SHARED_POSITION, ProblemCode.DUPLICATE_ID);
      case "conflicting_duplicate_ids" -> duplicates(ProblemCode.DUPLICATE_ID);
      case "vacant" -> metrics().vacant();
      case "roots" -> ids(hierarchy().roots());
      case "dangling" -> danglingLines();
      case "distinct_dangling_references" -> danglingReferences();
      case "self_reports" -> firstIds(ProblemCode.SELF_REPORT);
      case "cycles" -> loaded.problems(ProblemCode.CYCLE).stream().map(Problem::evidence).toList();
      case "reachable_from_roots" -> reachable().size();
      case "depth_from_roots" ->
          reachable().stream().mapToInt(p -> hierarchy().layer(p).orElseThrow()).max().orElse(0);
      case "depth_any_top" -> metrics().layers();
      case "managers" -> metrics().managers();
      case "individual_contributors" -> metrics().positions() - metrics().managers();
      case "widest_span" -> widestSpan();
      case "span_histogram" -> metrics().spans();
      case "level_histogram" -> layerSizes();
      case "chain_of_command" -> each(expected, this::chain);
      case "report_counts" -> each(expected, this::reportCounts);
      case "lowest_common_manager" -> each(expected, this::closestCommonManager);
      case "employees_without_department" ->
          ids(positions().filter(p -> p.worksIn().isEmpty()).toList());
      case "manager_outside_own_department" ->
          ids(positions().filter(this::hasManagerElsewhere).toList());
      default -> "answers.json has the new key " + key + ": compare it, or name why not";
    };
  }

  private Organization organization() {
    return loaded.organization();
  }

  private Hierarchy hierarchy() {
    return organization().hierarchy();
  }

  private OrgMetrics metrics() {
    return organization().metrics();
  }

  private Stream<Position> positions() {
    return organization().positions().stream();
  }

  private int count(ProblemCode code) {
    return loaded.problems(code).size();
  }

  /** Every row becomes a position, joins one, or stands in a problem: none is lost. */
  private int rows() {
    return organization().positions().size() + Texts.joinedRows(loaded);
  }

  private int countExcluded(String word) {
    return loaded.problems(RowProblemCodes.EXCLUDED).stream()
        .filter(problem -> problem.message().endsWith(" has the value \"" + word + "\""))
        .toList()
        .size();
  }

  private List<String> duplicates(ProblemCode... codes) {
    return Stream.of(codes).map(this::firstIds).flatMap(List::stream).sorted().toList();
  }

  private List<String> firstIds(ProblemCode code) {
    return loaded.problems(code).stream().map(problem -> problem.ids().get(0)).toList();
  }

  private List<String> danglingReferences() {
    return firstIds(ProblemCode.UNKNOWN_MANAGER);
  }

  /** Reporter and manager of each line to an unknown manager. */
  private List<List<String>> danglingLines() {
    return loaded.problems(ProblemCode.UNKNOWN_MANAGER).stream()
        .flatMap(
            problem ->
                problem.evidence().stream()
                    .map(reporter -> List.of(reporter, problem.ids().get(0))))
        .toList();
  }

  private List<Position> reachable() {
    List<Position> roots = hierarchy().roots();
    return Stream.concat(roots.stream(), hierarchy().reports(roots)).toList();
  }

  private Map<String, Object> widestSpan() {
    return Map.of(
        "direct_reports", metrics().widestSpan(),
        "posts", ids(metrics().widest()).stream().sorted().toList());
  }

  private Map<String, Integer> layerSizes() {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    for (int size : metrics().layerSizes()) {
      sizes.put(String.valueOf(sizes.size() + 1), size);
    }
    return sizes;
  }

  private interface Question {
    Map<String, Object> answer(JsonNode asked);
  }

  private static List<Map<String, Object>> each(JsonNode expected, Question question) {
    List<Map<String, Object>> answers = new ArrayList<>();
    expected.forEach(asked -> answers.add(question.answer(asked)));
    return answers;
  }

  private Map<String, Object> chain(JsonNode asked) {
    Position post = position(asked, "post");
    List<Position> chain = new ArrayList<>(List.of(post));
    chain.addAll(hierarchy().managers(post));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("post", post.id());
    answer.put("title", title(post));
    answer.put("chain", ids(chain));
    answer.put("titles", chain.stream().map(Answers::title).toList());
    if (chain.stream().anyMatch(hierarchy()::isInCycle)) {
      answer.put("loop", true);
    }
    return answer;
  }

  private Map<String, Object> reportCounts(JsonNode asked) {
    Position post = position(asked, "post");
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("post", post.id());
    answer.put("title", title(post));
    answer.put("direct", hierarchy().countDirectReports(post));
    answer.put("all", hierarchy().countReports(post));
    return answer;
  }

  private Map<String, Object> closestCommonManager(JsonNode asked) {
    Position a = position(asked, "a");
    Position b = position(asked, "b");
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("a", a.id());
    answer.put("b", b.id());
    answer.put("strict", first(a, b, false));
    answer.put("inclusive", first(a, b, true));
    return answer;
  }

  private @Nullable String first(Position a, Position b, boolean inclusive) {
    return hierarchy().closestCommonManagers(List.of(a), List.of(b), inclusive).stream()
        .findFirst()
        .map(Position::id)
        .orElse(null);
  }

  private boolean hasManagerElsewhere(Position position) {
    return hierarchy().directManagers(position).stream()
        .anyMatch(manager -> !manager.worksIn().equals(position.worksIn()));
  }

  private Position position(JsonNode asked, String key) {
    return organization().position(asked.get(key).asString());
  }

  private static String title(Position position) {
    return Optional.of(position).flatMap(Position::title).orElse("");
  }

  private static List<String> ids(Collection<Position> positions) {
    return positions.stream().map(Position::id).toList();
  }
}
