package io.github.orgwright.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
}
