package io.github.orgwright.io;

import static io.github.orgwright.query.Traits.atMost;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.Severity;
import io.github.orgwright.query.Evidence;
import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.RuleOutcome;
import io.github.orgwright.rules.RuleOutcome.Status;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.StandardRules;
import io.github.orgwright.rules.Violation;
import io.github.orgwright.testsupport.SharedData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The standard rules find in published organizations what was computed for them independently. */
class StandardRulesOnDataTest {
  private static final String DWP = "uk-dwp-2013-09/senior.csv";

  /** Departments and those who headed them over time: nobody reports to anybody. */
  private static final Mapping MYSQL = Mapping.positions("dept_no").holder("emp_no");

  /** What rules of structure and shape must find in an organization. */
  private record Expected(
      List<List<String>> cycles,
      List<String> selfReports,
      List<List<String>> dangling,
      List<String> roots,
      int depth,
      int widest,
      Set<String> widestPosts) {
    static Expected of(JsonNode answers) {
      return new Expected(
          lists(answers.get("cycles")),
          list(answers.get("self_reports")),
          lists(answers.get("dangling")),
          list(answers.get("roots")),
          answers.get(answers.has("depth_any_top") ? "depth_any_top" : "depth_from_roots").asInt(),
          answers.get("widest_span").get("direct_reports").asInt(),
          new TreeSet<>(list(answers.get("widest_span").get("posts"))));
    }

    private static List<String> list(JsonNode array) {
      List<String> list = new ArrayList<>();
      array.forEach(item -> list.add(item.asString()));
      return list;
    }

    private static List<List<String>> lists(JsonNode array) {
      List<List<String>> lists = new ArrayList<>();
      array.forEach(item -> lists.add(list(item)));
      return lists;
    }
  }

  @TestFactory
  Stream<DynamicTest> gitlabProduct() {
    return agree("gitlab-product-2022-11/posts.csv", ReferenceAnswersTest.GITLAB);
  }

  @TestFactory
  Stream<DynamicTest> sourcegraph() {
    return agree("sourcegraph-2022-05/posts.csv", ReferenceAnswersTest.SOURCEGRAPH);
  }

  @TestFactory
  Stream<DynamicTest> oracleHr() {
    return agree("oracle-hr/employees.csv", Presets.ORACLE_HR);
  }

  @TestFactory
  Stream<DynamicTest> departmentOfHealth() {
    return agree("uk-dh-2011-09/senior.csv", Presets.UK_ORGANOGRAM);
  }

  @TestFactory
  Stream<DynamicTest> departmentForWorkAndPensions() {
    return agree(DWP, Presets.UK_ORGANOGRAM);
  }

  @TestFactory
  Stream<DynamicTest> departmentForWorkAndPensionsWhereTheLastRowStands() {
    LoadResult loaded = lastRowOfDwp();
    return agree(loaded, Expected.of(answers(DWP).get("last_row_wins")));
  }

  /** The file tells who headed a department and when, so the rules see departments and no lines. */
  @Test
  void departmentsOfMysqlStandSideBySide() {
    int departments = answers("mysql-employees/").get("departments").asInt();
    LoadResult loaded = read("mysql-employees/dept_manager.csv", MYSQL);

    Findings found = all(1, 1).check(loaded);

    assertEquals(departments, loaded.organization().positions().size());
    assertEquals(List.of(), found.violations());
    assertEquals(
        Map.of(RowProblemCodes.SHARED_POSITION, (long) departments),
        found.notes().stream()
            .collect(Collectors.groupingBy(Problem::code, Collectors.counting())));
  }

  @Test
  void firstRowsOfDwpMakeACycleNamedByItsMembers() {
    LoadResult loaded = read(DWP, Presets.UK_ORGANOGRAM);

    Violation cycle = all(10, 1).check(loaded).violations("no-cycles").get(0);

    assertEquals("no-cycles/DWP135+DWP202+DWP29", cycle.key());
    assertEquals(
        "3 positions report to each other in a cycle: DWP135, DWP29, DWP202, and back to DWP135;"
            + " 222 positions below them have no chain of solid lines to a root (rows 13, 116, 127)",
        cycle.message());
    assertEquals(
        List.of("DWP135 > DWP29", "DWP29 > DWP202", "DWP202 > DWP135"),
        cycle.evidence().stream().map(StandardRulesOnDataTest::ends).toList());
  }

  private static String ends(Evidence step) {
    return step.positions().get(0).id() + " > " + step.positions().get(1).id();
  }

  @Test
  void lastRowsOfDwpMakeNone() {
    Findings found = all(10, 6).check(lastRowOfDwp());

    assertEquals(List.of(), found.violations("no-cycles"));
    assertEquals(List.of(), found.violations("single-root"));
    assertFalse(found.has(Severity.WARNING), found::text);
  }

  @Test
  void unresolvedLineOfGitlabIsNamedByItsManager() {
    LoadResult loaded = read("gitlab-product-2022-11/posts.csv", ReferenceAnswersTest.GITLAB);

    Findings found = all(7, 6).check(loaded);

    assertEquals(
        List.of("known-managers/dir-of-product-enablement"),
        found.violations("known-managers").stream().map(Violation::key).toList());
    assertEquals(
        List.of("dir-of-product-enablement"),
        found.violations("known-managers").get(0).subjectIds());
  }

  private static Stream<DynamicTest> agree(String file, Mapping mapping) {
    return agree(read(file, mapping), Expected.of(answers(file)));
  }

  private static Stream<DynamicTest> agree(LoadResult loaded, Expected expected) {
    Findings found = all(expected.widest(), expected.depth()).check(loaded);
    return Stream.of(
        test("cycles", () -> assertEquals(keysOfCycles(expected), keys(found, "no-cycles"))),
        test(
            "self reports",
            () -> assertEquals(expected.selfReports(), subjects(found, "no-self-reporting"))),
        test(
            "dangling",
            () ->
                assertEquals(
                    expected.dangling(),
                    found.violations("known-managers").stream()
                        .flatMap(violation -> violation.evidence().stream())
                        .map(line -> List.of(line.from(), line.to().orElseThrow()))
                        .toList())),
        test("roots", () -> rootsAgree(expected.roots(), found)),
        test(
            "second managers",
            () -> assertEquals(List.of(), found.violations("single-solid-manager"))),
        test("no faults told twice", () -> problemsAreToldOnce(loaded, found)),
        test("every rule ends", () -> everyRuleEnds(found)),
        test("shape is within its own limits", () -> shapeIsWithin(found)),
        test("shape is beyond smaller limits", () -> shapeIsBeyond(loaded, expected)));
  }

  private static DynamicTest test(String name, Executable check) {
    return DynamicTest.dynamicTest(name, check);
  }

  private static List<String> keysOfCycles(Expected expected) {
    return expected.cycles().stream()
        .map(cycle -> "no-cycles/" + String.join("+", cycle.stream().sorted().toList()))
        .toList();
  }

  private static void rootsAgree(List<String> roots, Findings found) {
    List<Violation> violations = found.violations("single-root");
    assertEquals(roots.size() == 1 ? 0 : 1, violations.size());
    for (Violation violation : violations) {
      assertEquals(String.valueOf(roots.size()), violation.facts().get("roots"));
      assertEquals(
          roots, violation.evidence().stream().map(e -> e.positions().get(0).id()).toList());
    }
  }

  /** What the reader and a rule both find is told by the rule; all else by the reader. */
  private static void problemsAreToldOnce(LoadResult loaded, Findings found) {
    Set<ProblemCode> ofRules =
        Set.of(
            ProblemCode.SELF_REPORT,
            ProblemCode.CYCLE,
            ProblemCode.SECOND_MANAGER,
            ProblemCode.UNKNOWN_MANAGER,
            ProblemCode.NO_ROOT,
            ProblemCode.SEVERAL_ROOTS);
    List<Problem> others =
        loaded.problems().stream().filter(f -> !ofRules.contains(f.code())).toList();
    assertEquals(
        others.stream().filter(f -> f.severity() != Severity.INFO).count(),
        found.violations().stream().filter(v -> v.ruleId().startsWith("loading-")).count());
    assertEquals(
        others.stream().filter(f -> f.severity() == Severity.INFO).toList(), found.notes());
  }

  private static void everyRuleEnds(Findings found) {
    assertEquals(List.of(), found.outcomes(Status.ERROR_IN_RULE));
    for (String silent :
        List.of(
            "one-accountable-per-scope",
            "accountable-position-exists",
            "tracked-kpis-measure-positions")) {
      assertEquals(Status.NO_SUBJECTS, outcome(silent, found).status(), silent);
    }
    assertEquals(
        Optional.of("the organization has no duties"),
        outcome("accountability-load", found).reason());
    assertEquals(
        Optional.of("the organization has no owners of scopes"),
        outcome("scope-within-managers", found).reason());
  }

  private static RuleOutcome outcome(String ruleId, Findings found) {
    return found.outcomes().stream()
        .filter(one -> one.rule().id().equals(ruleId))
        .findAny()
        .orElseThrow();
  }

  private static void shapeIsWithin(Findings found) {
    assertEquals(List.of(), found.violations("span-of-control"));
    assertEquals(List.of(), found.violations("layers"));
  }

  private static void shapeIsBeyond(LoadResult loaded, Expected expected) {
    Findings found = all(expected.widest() - 1, Math.max(0, expected.depth() - 1)).check(loaded);
    assertEquals(expected.widestPosts(), new TreeSet<>(subjects(found, "span-of-control")));
    assertEquals(expected.depth() == 0 ? 0 : 1, found.violations("layers").size());
  }

  private static List<String> keys(Findings found, String rule) {
    return found.violations(rule).stream().map(Violation::key).toList();
  }

  private static List<String> subjects(Findings found, String rule) {
    List<String> subjects = new ArrayList<>();
    for (Violation violation : found.violations(rule)) {
      assertEquals(1, violation.subjectIds().size());
      subjects.add(violation.subjectIds().get(0));
    }
    return subjects;
  }

  private static RuleSet all(int span, int layers) {
    return StandardRules.structure()
        .and(StandardRules.accountability(atMost(8)))
        .and(StandardRules.measurement())
        .and(StandardRules.scope())
        .and(StandardRules.shape(atMost(span), atMost(layers)));
  }

  private static LoadResult lastRowOfDwp() {
    int[] firstRows =
        read(DWP, Presets.UK_ORGANOGRAM).problems(ProblemCode.DUPLICATE_ID).stream()
            .mapToInt(problem -> problem.rows().get(0))
            .toArray();
    assertTrue(firstRows.length > 0);
    return read(DWP, Presets.UK_ORGANOGRAM.excludeRows(firstRows));
  }

  private static LoadResult read(String file, Mapping mapping) {
    return OrgReader.of(mapping).read(Csv.file(SharedData.file(file)));
  }

  /** The answers beside a file. */
  private static JsonNode answers(String file) {
    String directory = file.substring(0, file.indexOf('/'));
    return new JsonMapper().readTree(SharedData.file(directory + "/answers.json").toFile());
  }
}
