package io.github.orgwright.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemCodeTest {
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
