package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.testsupport.SharedData;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Published organizations give the answers that were computed for them independently. Every key of
 * {@code answers.json} is compared, or named here with the reason why not.
 */
class ReferenceAnswersTest {
  static final Mapping SOURCEGRAPH =
      Mapping.positions("post_id")
          .title("title")
          .manager("reports_to")
          .holder("holder")
          .rootMarkers("none");

  static final Mapping GITLAB =
      Mapping.positions("post_id")
          .title("title")
          .manager("reports_to")
          .holder("post_id")
          .vacantWhere("status", "vacant")
          .attributes("departments");

  private static final String JUNIOR = "counts groups of posts of another file, the junior sheet";
  private static final String ROLES = "is about roles, which the file does not have";
  private static final String DETACHED =
      "counts a position with an unknown manager as level 1; here it has no layer";
  private static final String DEPARTMENTS = "needs departments.csv, a file of departments";

  private static final Map<String, String> LEFT_OUT_OF_UK = Map.of("junior", JUNIOR);

  private static final Map<String, String> LEFT_OUT_OF_DWP =
      Map.of("junior", JUNIOR, "policy", "is a sentence about the two readings");

  private static final Map<String, String> LEFT_OUT_OF_GITLAB =
      Map.of(
          "level_histogram", DETACHED,
          "role_of_post", ROLES,
          "role_counts", ROLES,
          "unclassified_titles", ROLES,
          "findings_reports_to_role_not_allowed", ROLES,
          "findings_direct_reports_out_of_typical_range", ROLES,
          "individual_contributor_roles_with_reports", ROLES);

  private static final Map<String, String> LEFT_OUT_OF_ORACLE =
      Map.of(
          "departments_without_head", DEPARTMENTS,
          "heads_who_do_not_sit_in_their_department", DEPARTMENTS);

  @TestFactory
  Stream<DynamicTest> departmentOfHealth() {
    return compare("uk-dh-2011-09/senior.csv", Presets.UK_ORGANOGRAM, LEFT_OUT_OF_UK);
  }

  @TestFactory
  Stream<DynamicTest> departmentForWorkAndPensions() {
    return compare("uk-dwp-2013-09/senior.csv", Presets.UK_ORGANOGRAM, LEFT_OUT_OF_DWP);
  }

  @TestFactory
  Stream<DynamicTest> sourcegraph() {
    return compare("sourcegraph-2022-05/posts.csv", SOURCEGRAPH, Map.of());
  }

  @TestFactory
  Stream<DynamicTest> gitlabProduct() {
    return compare("gitlab-product-2022-11/posts.csv", GITLAB, LEFT_OUT_OF_GITLAB);
  }

  @TestFactory
  Stream<DynamicTest> oracleHr() {
    return compare("oracle-hr/employees.csv", Presets.ORACLE_HR, LEFT_OUT_OF_ORACLE);
  }

  /** The fix that the problem names gives the other reading of a duplicate id. */
  @Test
  void theProblemOfADuplicateIdLeadsToTheOtherReading() {
    LoadResult first =
        OrgReader.of(Presets.UK_ORGANOGRAM)
            .read(Csv.file(SharedData.file("uk-dwp-2013-09/senior.csv")));
    Problem problem = first.problems(ProblemCode.DUPLICATE_ID).get(0);

    assertEquals(
        "DWP135 has manager \"DWP29\" in row 116, but no manager in row 201; row 116 is used",
        problem.message());
    assertEquals(
        "give row 201 another id, or exclude it with excludeRows(201); to use row 201 instead,"
            + " exclude row 116",
        problem.fix());
    assertEquals(List.of(116, 201), problem.rows());
    LoadResult other =
        OrgReader.of(Presets.UK_ORGANOGRAM.excludeRows(problem.rows().get(0)))
            .read(Csv.file(SharedData.file("uk-dwp-2013-09/senior.csv")));
    assertEquals(List.of(), other.problems(ProblemCode.DUPLICATE_ID));
    assertEquals(
        List.of("DWP135"),
        other.organization().hierarchy().roots().stream().map(p -> p.id()).toList());
  }

  private static Stream<DynamicTest> compare(
      String file, Mapping mapping, Map<String, String> leftOut) {
    LoadResult loaded = OrgReader.of(mapping).read(Csv.file(SharedData.file(file)));
    String directory = file.substring(0, file.indexOf('/'));
    JsonNode expected = json(directory + "/answers.json");
    return Stream.concat(
        Stream.of(
            DynamicTest.dynamicTest(
                "what is left out is there", () -> everyKeyIsKnown(expected, leftOut))),
        tests("", expected, new Answers(loaded), leftOut, file, mapping));
  }

  private static Stream<DynamicTest> tests(
      String prefix,
      JsonNode expected,
      Answers answers,
      Map<String, String> leftOut,
      String file,
      Mapping mapping) {
    return keys(expected).stream()
        .filter(key -> !leftOut.containsKey(key))
        .flatMap(
            key ->
                key.equals("last_row_wins")
                    ? tests(
                        "last row wins: ",
                        expected.get(key),
                        new Answers(otherReading(file, mapping, answers)),
                        Map.of(),
                        file,
                        mapping)
                    : Stream.of(
                        DynamicTest.dynamicTest(
                            prefix + key,
                            () ->
                                assertEquals(
                                    expected.get(key), answers.answer(key, expected.get(key))))));
  }

  private static LoadResult otherReading(String file, Mapping mapping, Answers answers) {
    int[] firstRows =
        answers.loaded().problems(ProblemCode.DUPLICATE_ID).stream()
            .mapToInt(problem -> problem.rows().get(0))
            .toArray();
    return OrgReader.of(mapping.excludeRows(firstRows)).read(Csv.file(SharedData.file(file)));
  }

  private static void everyKeyIsKnown(JsonNode expected, Map<String, String> leftOut) {
    Set<String> keys = keys(expected);
    leftOut.forEach((key, reason) -> assertTrue(keys.contains(key), key + ": " + reason));
  }

  private static Set<String> keys(JsonNode node) {
    Set<String> keys = new LinkedHashSet<>();
    node.propertyNames().forEach(keys::add);
    return keys;
  }

  private static JsonNode json(String file) {
    return new JsonMapper().readTree(SharedData.file(file).toFile());
  }
}
