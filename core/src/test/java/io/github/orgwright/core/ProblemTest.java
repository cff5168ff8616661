package io.github.orgwright.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProblemTest {
  private static final Problem ERROR = problem(ProblemCode.CYCLE);
  private static final Problem WARNING = problem(ProblemCode.NO_ROOT);
  private static final Problem INFO = problem(ProblemCode.SEVERAL_ROOTS);

  private static Problem problem(ProblemCode code) {
    return Problem.builder().code(code).message("something is wrong").fix("repair it").build();
  }

  @Test
  void textIsOneLine() {
    assertEquals("ERROR [CYCLE] something is wrong; fix: repair it", ERROR.toString());
    assertEquals(
        "ERROR [CYCLE] something is wrong (row 7); fix: repair it",
        ERROR.toBuilder().rows(List.of(7)).build().toString());
    assertEquals(
        "WARNING [NO_ROOT] something is wrong (rows 2, 3); fix: repair it",
        WARNING.toBuilder().rows(List.of(2, 3)).build().toString());
  }

  @Test
  void textShowsEightRows() {
    assertEquals(
        "ERROR [CYCLE] something is wrong (rows 1, 2, 3, 4, 5, 6, 7, 8); fix: repair it",
        ERROR.toBuilder().rows(IntStream.rangeClosed(1, 8).boxed().toList()).build().toString());
    assertEquals(
        "ERROR [CYCLE] something is wrong (rows 1, 2, 3, 4, 5, 6, 7, 8 and 2 more); fix: repair it",
        ERROR.toBuilder().rows(IntStream.rangeClosed(1, 10).boxed().toList()).build().toString());
  }

  @Test
  void aProblemHoldsItsEvidence() {
    Problem problem =
        ERROR.toBuilder().ids(List.of("a", "b")).evidence(List.of("a", "b", "c")).build();
    assertEquals(List.of("a", "b"), problem.ids());
    assertEquals(List.of("a", "b", "c"), problem.evidence());
    assertEquals(List.of(), problem.rows());
    assertEquals("something is wrong", problem.message());
    assertEquals("repair it", problem.fix());
    assertEquals(ProblemCode.CYCLE, problem.code());
  }

  @Test
  void severityIsThatOfTheCode() {
    assertEquals(Severity.ERROR, ERROR.severity());
    assertEquals(Severity.WARNING, WARNING.severity());
    assertEquals(Severity.INFO, INFO.severity());
  }

  @Test
  void whatIsLoadResultListsProblemsBySeverityAndCode() {
    Organization organization = Organization.named("Acme").build();
    LoadResult loaded = LoadResult.of(organization, List.of(INFO, ERROR, WARNING));
    assertSame(organization, loaded.organization());
    assertEquals(List.of(INFO, ERROR, WARNING), loaded.problems());
    assertEquals(List.of(ERROR), loaded.problems(Severity.ERROR));
    assertEquals(List.of(ERROR, WARNING), loaded.problems(Severity.WARNING));
    assertEquals(List.of(INFO, ERROR, WARNING), loaded.problems(Severity.INFO));
    assertEquals(List.of(WARNING), loaded.problems(ProblemCode.NO_ROOT));
    assertEquals(List.of(), loaded.problems(ProblemCode.EMPTY));
    assertEquals("Acme (0 positions), 3 problems", loaded.toString());
    assertEquals(
        "Acme (0 positions), 1 problem", LoadResult.of(organization, List.of(INFO)).toString());
  }

  @Test
  void whatIsLoadResultIsRefusedFromASeverityOn() {
    Organization organization = Organization.named("Acme").build();
    LoadResult mild = LoadResult.of(organization, List.of(INFO));
    assertSame(organization, mild.orThrow(Severity.WARNING));
    LoadResult bad = LoadResult.of(organization, List.of(INFO, ERROR, WARNING));
    InvalidOrganizationException refused =
        assertThrows(InvalidOrganizationException.class, () -> bad.orThrow(Severity.WARNING));
    assertEquals(List.of(ERROR, WARNING), refused.problems());
    assertEquals(
        """
        Acme has 2 problems:
          ERROR [CYCLE] something is wrong; fix: repair it
          WARNING [NO_ROOT] something is wrong; fix: repair it""",
        refused.getMessage());
  }

  @Test
  void theMessageNamesTwentyProblems() {
    Organization organization = Organization.named("Acme").build();
    List<Problem> many = IntStream.range(0, 22).mapToObj(i -> ERROR).toList();
    InvalidOrganizationException refused =
        assertThrows(
            InvalidOrganizationException.class,
            () -> LoadResult.of(organization, many).orThrow(Severity.ERROR));
    assertEquals(
        "Acme has 22 problems:" + ("\n  " + ERROR).repeat(20) + "\n  and 2 more, see problems()",
        refused.getMessage());
    assertEquals(
        "Acme has 20 problems:" + ("\n  " + ERROR).repeat(20),
        assertThrows(
                InvalidOrganizationException.class,
                () -> LoadResult.of(organization, many.subList(0, 20)).orThrow(Severity.ERROR))
            .getMessage());
  }

  private static String refusal(String id, String sentence) {
    return assertThrows(
            IllegalArgumentException.class, () -> new ProblemCode(id, Severity.INFO, sentence))
        .getMessage();
  }

  @Test
  void codesAreValuesWithSeverityAndSentence() {
    assertEquals(
        List.of(
            "ERROR DUPLICATE_ID: ids should be unique",
            "ERROR UNKNOWN_MANAGER: managers should be known",
            "ERROR UNKNOWN_POSITION: reporting lines and assignments should belong to known positions",
            "ERROR SELF_REPORT: positions should not report to themselves",
            "ERROR CYCLE: reporting lines should be free of cycles",
            "WARNING SECOND_MANAGER: positions should have at most one solid-line manager",
            "WARNING NO_ROOT: at least one position should be a root",
            "INFO SEVERAL_ROOTS: only one position should be a root",
            "WARNING EMPTY: organizations should have positions"),
        List.of(
                ProblemCode.DUPLICATE_ID,
                ProblemCode.UNKNOWN_MANAGER,
                ProblemCode.UNKNOWN_POSITION,
                ProblemCode.SELF_REPORT,
                ProblemCode.CYCLE,
                ProblemCode.SECOND_MANAGER,
                ProblemCode.NO_ROOT,
                ProblemCode.SEVERAL_ROOTS,
                ProblemCode.EMPTY)
            .stream()
            .map(code -> code.severity() + " " + code + ": " + code.sentence())
            .toList());
  }

  @Test
  void readersDefineCodesOfTheirOwn() {
    ProblemCode code = new ProblemCode("FROM_LDAP_2", Severity.INFO, "entries should be read");
    Problem problem = Problem.builder().code(code).message("m").fix("f").build();

    assertEquals("INFO [FROM_LDAP_2] m; fix: f", problem.toString());
    Organization acme = Organization.named("Acme").position("ceo").build();
    LoadResult loaded = LoadResult.of(acme, List.of(problem));
    assertEquals(
        List.of(problem),
        loaded.problems(new ProblemCode("FROM_LDAP_2", Severity.INFO, "entries should be read")));
  }

  @Test
  void idsAreCapitalsDigitsAndSingleUnderscores() {
    String message =
        "id of a problem code must consist of capital letters, digits and single underscores, but is \"%s\"";
    for (String id : List.of("", "bad-row", "_ROW", "ROW_", "A__B", "2ND", "BAD ROW\n")) {
      assertEquals(message.formatted(id), refusal(id, "rows should not be excluded"));
    }
    assertEquals("sentence of problem code \"A\" must not be blank", refusal("A", " "));
  }

  @Test
  void codesAreEqualByAllTheirParts() {
    ProblemCode code = new ProblemCode("A", Severity.INFO, "s");
    ProblemCode same = new ProblemCode("A", Severity.INFO, "s");
    assertEquals(code, same);
    assertEquals(code.hashCode(), same.hashCode());
    assertNotEquals(code, new ProblemCode("B", Severity.INFO, "s"));
    assertNotEquals(code, new ProblemCode("A", Severity.ERROR, "s"));
    assertNotEquals(code, new ProblemCode("A", Severity.INFO, "t"));
  }
}
