package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What bad rows become, and which rows and ids their problems name. */
class BadRowsTest {
  private static final String HEADER = "id,manager,title,person,name";

  private static final Mapping POSITIONS =
      Mapping.positions("id").manager("manager").title("title").holder("person").name("name");

  private static final Mapping PERSONS = Mapping.people("id").manager("manager");

  /** Codes, rows and ids. */
  private static List<String> problems(LoadResult loaded) {
    return loaded.problems().stream()
        .map(problem -> problem.code() + " " + problem.rows() + " " + problem.ids())
        .toList();
  }

  @Test
  void rowWithoutAnIdMakesNoPosition() {
    LoadResult loaded = Texts.read(POSITIONS, HEADER, "a,,,,", " ,a,Clerk,,");

    assertEquals(List.of("BLANK_ID [3] []"), problems(loaded));
    assertEquals(List.of("a"), Texts.ids(loaded.organization()));
  }

  @Test
  void ofRowsWithDifferentManagersTheFirstIsUsed() {
    LoadResult loaded = Texts.read(POSITIONS, HEADER, "a,,,,", "b,a,,,", "b,,,p,");

    assertEquals(List.of("DUPLICATE_ID [3, 4] [b]"), problems(loaded));
    assertEquals(List.of("b -> a"), Texts.lines(loaded.organization()));
    assertEquals(List.of(), Texts.holders(loaded.organization()));
  }

  @Test
  void theFixOfDifferentManagersWorks() {
    String[] rows = {HEADER, "a,,,,", "b,a,,,", "b,,,p,"};

    assertEquals(List.of("EXCLUDED [4] [b]"), problems(Texts.read(POSITIONS.excludeRows(4), rows)));
    LoadResult other = Texts.read(POSITIONS.excludeRows(3), rows);
    assertEquals(List.of("EXCLUDED [3] [b]"), problems(other));
    assertEquals(List.of("b: p SUBSTANTIVE"), Texts.holders(other.organization()));
  }

  @Test
  void theFixOfDifferentManagersOfASharedPositionWorks() {
    String[] rows = {HEADER, "a,,,,", "b,a,,,", "b,,,,", "b,a,,,"};
    Problem conflict = Texts.read(POSITIONS, rows).problems(ProblemCode.DUPLICATE_ID).get(0);

    assertEquals(
        "give row 4 another id, or exclude it with excludeRows(4); to use row 4 instead, exclude"
            + " rows 3, 5",
        conflict.fix());
    assertEquals(
        List.of("REPEATED_ROW [3, 5] [b]", "EXCLUDED [4] [b]"),
        problems(Texts.read(POSITIONS.excludeRows(4), rows)));
  }

  @Test
  void sharedPositionHasAllHolders() {
    LoadResult loaded =
        Texts.read(POSITIONS, HEADER, "a,,,,", "b,a,Clerk,p,", "b,a,Chief clerk,q,");

    assertEquals(
        List.of("DIFFERENT_ROWS [3, 4] [b]", "SHARED_POSITION [3, 4] [b]"), problems(loaded));
    assertEquals("b (Clerk)", loaded.organization().position("b").toString());
    assertEquals(
        List.of("b: p SUBSTANTIVE", "b: q SUBSTANTIVE"), Texts.holders(loaded.organization()));
  }

  @Test
  void repeatedHolderCountsOnce() {
    LoadResult loaded = Texts.read(POSITIONS, HEADER, "b,,Clerk,p,", "b,,Clerk,p,");

    assertEquals(List.of("REPEATED_ROW [2, 3] [b]"), problems(loaded));
    assertEquals(List.of("b: p SUBSTANTIVE"), Texts.holders(loaded.organization()));
  }

  @Test
  void ofTwoNamesOfAPersonTheFirstIsUsed() {
    LoadResult loaded = Texts.read(POSITIONS, HEADER, "a,,,p,Ada Obi", "b,a,,p,Bo Li");

    assertEquals(List.of("DUPLICATE_ID [2, 3] [p]"), problems(loaded));
    assertEquals("Ada Obi", loaded.organization().person("p").name().orElseThrow());
  }

  @Test
  void idOfAPersonThatAPositionHasIsNotUsedAgain() {
    LoadResult loaded = Texts.read(POSITIONS, HEADER, "a,,,p,", "q,a,,,", ",a,Clerk,q,");

    assertEquals(List.of("DUPLICATE_ID [4] [q, q#2]"), problems(loaded));
    assertEquals(List.of("a", "q", "q#2"), Texts.ids(loaded.organization()));
  }

  @Test
  void twoScopesOfOneIdNameTheRowOfTheSecond() {
    LoadResult loaded =
        Texts.read(Presets.ORGWRIGHT, "id,works_in,manager", "a,x:One@S,", "S,x:Two@S,a");

    assertEquals(List.of("DUPLICATE_ID [3] [S]"), problems(loaded));
  }

  @Test
  void allPositionsOfAManagerAreNamed() {
    LoadResult loaded =
        Texts.read(
            PERSONS, "id,manager", "1,", "1,3", "1,4", "1,5", "1,6", "1,7", "1,8", "1,9", "2,1");
    Problem problem = loaded.problems(RowProblemCodes.AMBIGUOUS_MANAGER).get(0);

    assertEquals(9, problem.ids().size());
    assertTrue(Texts.lines(loaded.organization()).contains("2 -> 1"));
  }

  @Test
  void unknownManagerIsNamedWithTheRowOfTheReport() {
    LoadResult loaded = Texts.read(POSITIONS, HEADER, "ceo,,,,", "b,ceo,,,", "c,ceu,,,");

    assertEquals(List.of("UNKNOWN_MANAGER [4] [ceu]"), problems(loaded));
  }

  @Test
  void unknownManagerWhoseRowIsExcludedNamesThatRow() {
    LoadResult loaded =
        Texts.read(
            POSITIONS.exclude("name", "Eliminated"),
            HEADER,
            "ceo,,,,",
            "b,ceo,,,Eliminated",
            "c,b,,,");

    assertEquals(List.of("EXCLUDED [3] [b]", "UNKNOWN_MANAGER [4] [b]"), problems(loaded));
    String fix = loaded.problems(ProblemCode.UNKNOWN_MANAGER).get(0).fix();
    assertTrue(fix.contains("row 3, which has this id but is excluded"), fix);
  }

  @Test
  void selfReport() {
    LoadResult loaded = Texts.read(POSITIONS, HEADER, "a,,,,", "b,b,,,");

    assertEquals(List.of("SELF_REPORT [3] [b]"), problems(loaded));
  }

  @Test
  void cycleWithoutAnyRoot() {
    LoadResult loaded = Texts.read(POSITIONS, HEADER, "c,a,,,", "", "a,b,,,", "b,c,,,");

    assertEquals(List.of("CYCLE [2, 4, 5] [a, b, c]", "NO_ROOT [] []"), problems(loaded));
    assertEquals(List.of("a", "b", "c"), loaded.problems(ProblemCode.CYCLE).get(0).evidence());
  }

  @Test
  void secondManagerAndSeveralRoots() {
    LoadResult loaded = Texts.read(POSITIONS, HEADER, "a,,,,", "b,,,,", "c,a; b,,,");

    assertEquals(List.of("SECOND_MANAGER [4] [c]", "SEVERAL_ROOTS [2, 3] []"), problems(loaded));
  }

  @Test
  void excludedRowsMakeNoPositions() {
    LoadResult loaded =
        Texts.read(POSITIONS.excludeRows(3, 1, 4), HEADER, "a,,,,", "b,a,,,", "", "c,a,,,");

    assertEquals(
        List.of("NO_SUCH_ROW [1] []", "EXCLUDED [3] [b]", "NO_SUCH_ROW [4] []"), problems(loaded));
    assertEquals(List.of("a", "c"), Texts.ids(loaded.organization()));
  }

  @Test
  void rowsOfTooFewOrTooManyFieldsAreRead() {
    LoadResult loaded = Texts.read(PERSONS.title("title"), "id,manager,title", "a", "b,a,Clerk,7");

    assertEquals(List.of("BAD_ROW [2] [a]", "BAD_ROW [3] [b]"), problems(loaded));
    assertEquals("b (Clerk)", loaded.organization().position("b").toString());
  }

  @Test
  void secondRowOfPersonAndAmbiguousManager() {
    LoadResult loaded = Texts.read(PERSONS, "id,manager", "1,", "2,1", "2,", "3,2", "4,2");

    assertEquals(
        List.of(
            "SECOND_ROW_OF_PERSON [3, 4] [2, 2#2]",
            "AMBIGUOUS_MANAGER [5, 6] [2, 2, 2#2]",
            "SEVERAL_ROOTS [2, 4] []"),
        problems(loaded));
    assertEquals(List.of("2 -> 1", "3 -> 2", "4 -> 2"), Texts.lines(loaded.organization()));
  }

  @Test
  void badValuesAreIgnoredOrReplaced() {
    LoadResult loaded =
        Texts.read(
            POSITIONS
                .fte("fte")
                .authorities("may")
                .yearsOfExperience("years")
                .education("education"),
            HEADER + ",fte,may,years,education",
            "a,,,p,,half,spend<=lots; hire; <=5,-3,school",
            "b,a,,,,\"many\nlines\",,,");

    assertEquals(
        List.of(
            "BAD_VALUE [2] [a]",
            "BAD_VALUE [2] [a]",
            "BAD_VALUE [2] [a]",
            "BAD_VALUE [2] [a]",
            "BAD_VALUE [2] [a]",
            "BAD_VALUE [3] [b]"),
        problems(loaded));
    assertEquals(1.0, loaded.organization().position("a").fte());
    assertEquals("[hire]", loaded.organization().position("a").authorities().toString());
    assertTrue(loaded.organization().person("p").yearsOfExperience().isEmpty());
    assertTrue(loaded.organization().person("p").education().isEmpty());
  }

  @Test
  void ofTwoRolesWithATitleTheFirstIsUsed() {
    Role lead = Role.builder().id("lead").name("Team lead").addTitle("Manager").build();
    Role head = Role.builder().id("head").name("Head").addTitle("manager").build();
    LoadResult loaded =
        Texts.read(POSITIONS.role("title").roles(lead, head), HEADER, "a,,Manager,,");

    assertEquals(List.of("BAD_VALUE [2] [a]"), problems(loaded));
    assertEquals(List.of(lead), loaded.organization().position("a").roles());
  }

  @Test
  void fileWithoutRowsIsEmpty() {
    assertEquals(List.of("EMPTY [] []"), problems(Texts.read(POSITIONS, HEADER)));
  }
}
