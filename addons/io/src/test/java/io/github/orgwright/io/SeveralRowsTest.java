package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ProblemCode;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What several rows of one position or person become. */
class SeveralRowsTest {
  private static final String[] TEAMS = {
    "employeeId,manager,team,fte",
    "e1,,,1",
    "e2,e1,red,1",
    "e3,e1,red,1",
    "e3,e1,blue,1",
    "e2,e1,red,1"
  };

  private static final Mapping NAMES =
      Mapping.positions("id").manager("m").name("name").fte("fte").undisclosedNames("N/D");

  private static final Mapping PEOPLE = Mapping.positions("id").manager("m").holder("p").fte("fte");

  /** Messages of problems, with their rows. */
  private static List<String> problems(LoadResult loaded) {
    return loaded.problems().stream()
        .map(problem -> problem.code() + " " + problem.rows() + " " + problem.message())
        .toList();
  }

  private static List<String> codes(LoadResult loaded) {
    return loaded.problems().stream()
        .map(problem -> problem.code() + " " + problem.rows())
        .toList();
  }

  @Test
  void rowsPerTeamAreOnePositionInFilesOfPersonsAndOfPositions() {
    for (Mapping keys :
        List.of(
            Mapping.people("employeeId"),
            Mapping.positions("employeeId"),
            Mapping.positions("employeeId").holder("employeeId"))) {
      LoadResult loaded = Texts.read(keys.manager("manager").attributes("team").fte("fte"), TEAMS);
      Organization organization = loaded.organization();

      assertEquals(List.of("e1", "e2", "e3"), Texts.ids(organization));
      assertEquals(2, organization.metrics().widestSpan());
      assertEquals(3.0, organization.metrics().fte());
      assertEquals(
          List.of(
              "REPEATED_ROW [3, 6] the row of e2 is repeated in the file, and is counted once",
              "DIFFERENT_ROWS [4, 5] e3 has 2 rows that differ in column \"team\" (\"red\","
                  + " \"blue\"); the first values are used and their FTE is counted once"),
          problems(loaded).stream().filter(text -> !text.startsWith("SHARED")).toList());
    }
  }

  @Test
  void repeatedRowOfANameCountsOnce() {
    LoadResult loaded = Texts.read(NAMES, "id,m,name,fte", "A,,Ona,1", "B,A,Lio,1", "B,A,Lio,1");

    assertEquals(2, loaded.organization().metrics().people());
    assertEquals(2.0, loaded.organization().metrics().fte());
    assertEquals(List.of("REPEATED_ROW [3, 4]"), codes(loaded));
  }

  @Test
  void allRepetitionsOfARowAreOneProblem() {
    LoadResult loaded =
        Texts.read(PEOPLE, "id,m,p,fte", "B,,p,1", "B,,q,0.5", "B,,p,1.0", "B,,q,.5", "B,,p, 1");

    assertEquals(
        List.of("REPEATED_ROW [2, 4, 6]", "SHARED_POSITION [2, 3]", "REPEATED_ROW [3, 5]"),
        codes(loaded));
    assertEquals(1.5, loaded.organization().metrics().fte());
  }

  @Test
  void columnsThatAreNotReadDoNotMatterForANamedPerson() {
    LoadResult loaded = Texts.read(PEOPLE, "id,m,p,fte,room", "B,,p,1,12", "B,,p,1,13");

    assertEquals(List.of("REPEATED_ROW [2, 3]"), codes(loaded));
  }

  @Test
  void rowsOfUndisclosedHoldersRepeatOnlyIfAllColumnsAreEqual() {
    LoadResult loaded =
        Texts.read(
            NAMES, "id,m,name,fte,pay", "B,,N/D,1,70", "B,,N/D,1,80", "B,,n/d,1,80 ", "C,B,Ona,1,");

    assertEquals(List.of("SHARED_POSITION [2, 3, 4]"), codes(loaded).subList(0, 1));
    assertEquals(3, loaded.organization().metrics().undisclosed());
    assertEquals(4.0, loaded.organization().metrics().fte());

    LoadResult equal = Texts.read(NAMES, "id,m,name,fte,pay", "B,,N/D,1,80", "B,,N/D,1,80 ");
    assertEquals(List.of("REPEATED_ROW [2, 3]"), codes(equal));
    assertEquals(1, equal.organization().metrics().undisclosed());
  }

  @Test
  void differentRowsOfOnePersonInOnePositionAreOneHolder() {
    Mapping mapping = PEOPLE.title("t").actingWhere("s", "acting");
    LoadResult loaded =
        Texts.read(mapping, "id,m,p,fte,t,s", "B,,p,0.5,Clerk,acting", "B,,p,0.3,Cook,");

    assertEquals(List.of("B: p ACTING"), Texts.holders(loaded.organization()));
    assertEquals(0.8, loaded.organization().position("B").fte());
    assertEquals("B (Clerk)", loaded.organization().position("B").toString());
    assertEquals(
        List.of(
            "DIFFERENT_ROWS [2, 3] B has 2 rows that differ in columns \"t\" (\"Clerk\", \"Cook\"),"
                + " \"s\" (\"acting\", \"\"), \"fte\" (\"0.5\", \"0.3\"); the first values are used"
                + " and their FTE values are added up"),
        problems(loaded));
  }

  @Test
  void aNameThatSaysVacantDiffersFromNoName() {
    LoadResult loaded =
        Texts.read(Mapping.people("id").manager("m").name("name"), "id,m,name", "B,,Vacant", "B,,");

    assertEquals(
        List.of(
            "DIFFERENT_ROWS [2, 3] B has 2 rows that differ in column \"name\"; the first values"
                + " are used"),
        problems(loaded));
    assertTrue(loaded.organization().isVacant(loaded.organization().position("B")));
  }

  @Test
  void fteOfEachHolderCounts() {
    LoadResult loaded =
        Texts.read(
            PEOPLE.attributes("team"),
            "id,m,p,fte,team",
            "B,,p,1,x",
            "B,,q,1,x",
            "B,,p,1,y",
            "B,,r,0.5,x",
            "B,,r,,x");

    assertEquals(2.5, loaded.organization().position("B").fte());
    assertEquals(3, loaded.organization().metrics().people());
  }

  @Test
  void sharedPositionReportsValuesOfThePositionThatDiffer() {
    LoadResult loaded =
        Texts.read(
            PEOPLE.title("t").role("r").attributes("a"),
            "id,m,p,fte,t,r,a",
            "B,,p,1,Clerk,x,1",
            "B,,q,1,Cook,x,2");
    Problem problem = loaded.problems(RowProblemCodes.DIFFERENT_ROWS).get(0);

    assertEquals(
        "B has 2 rows that differ in columns \"t\" (\"Clerk\", \"Cook\"), \"a\" (\"1\", \"2\"); the"
            + " first values are used",
        problem.message());
    assertEquals("write the same values in these rows", problem.fix());
  }

  /** What differs is named, but not quoted. */
  @Test
  void personalDataOfRowsThatDifferIsNotShown() {
    LoadResult loaded =
        Texts.read(
            PEOPLE.yearsOfExperience("years"), "id,m,p,fte,years", "B,,p,1,71717", "B,,p,1,");

    assertEquals(
        List.of(
            "DIFFERENT_ROWS [2, 3] B has 2 rows that differ in column \"years\"; the first values"
                + " are used and their FTE is counted once"),
        problems(loaded));
    assertEquals(71717, loaded.organization().person("p").yearsOfExperience().orElseThrow());
  }

  @Test
  void rowsOfAPersonWithOtherManagersAreOnePositionForEachManager() {
    LoadResult loaded =
        Texts.read(
            Mapping.people("id").manager("m").attributes("team"),
            "id,m,team",
            "1,,",
            "2,1,a",
            "3,1,a",
            "3,2,b",
            "3,1,c",
            "3,2,b",
            "3,2,d");

    assertEquals(List.of("2 -> 1", "3 -> 1", "3#2 -> 2"), Texts.lines(loaded.organization()));
    assertEquals(
        List.of(
            "SECOND_ROW_OF_PERSON [4, 5]",
            "DIFFERENT_ROWS [4, 6]",
            "REPEATED_ROW [5, 7]",
            "DIFFERENT_ROWS [5, 8]"),
        codes(loaded));
  }

  @Test
  void rowsWithoutPositionIdOfOnePersonAreOnePosition() {
    LoadResult loaded =
        Texts.read(
            PEOPLE.title("t"), "id,m,p,fte,t", "A,,o,1,", ",A,p,1,Clerk", ",A,p,1,Cook", ",,p,1,x");

    assertEquals(List.of("A", "p", "p#2"), Texts.ids(loaded.organization()));
    assertEquals(
        List.of("SECOND_ROW_OF_PERSON [3, 5]", "DIFFERENT_ROWS [3, 4]", "SEVERAL_ROOTS [2, 5]"),
        codes(loaded));
  }

  @Test
  void fileThatDoesNotSayWhoHoldsCountsTheFteOfAPositionOnce() {
    Mapping mapping = Mapping.positions("id").manager("m").fte("fte");
    LoadResult loaded = Texts.read(mapping, "id,m,fte,room", "B,,1,1", "B,,1,2");

    assertEquals(1.0, loaded.organization().metrics().fte());
    assertEquals(
        List.of(
            "DIFFERENT_ROWS [2, 3] B has 2 rows that differ only in columns that are not read;"
                + " their FTE is counted once",
            "SHARED_POSITION [2, 3] B has 2 rows with the same managers; they are read as one"
                + " position"),
        problems(loaded));
  }

  @Test
  void rowsWithOtherManagersAreOneProblemWhoseFixesWork() {
    Mapping mapping = Mapping.positions("id").manager("m").title("x");
    String[] rows = {"id,m,x", "A,,", "B,A,", "C,A,x", "C,A,y", "C,B,z"};
    Problem problem = Texts.read(mapping, rows).problems(ProblemCode.DUPLICATE_ID).get(0);

    assertEquals(
        "C has manager \"A\" in rows 4, 5, but manager \"B\" in row 6; rows 4, 5 are used",
        problem.message());
    assertEquals(
        "give row 6 another id, or exclude it with excludeRows(6); to use row 6 instead, exclude"
            + " rows 4, 5",
        problem.fix());
    for (int[] excluded : List.of(new int[] {6}, new int[] {4, 5})) {
      assertEquals(
          List.of(),
          Texts.read(mapping.excludeRows(excluded), rows).problems(ProblemCode.DUPLICATE_ID));
    }
    rows[5] = "D,B,z";
    assertEquals(List.of(), Texts.read(mapping, rows).problems(ProblemCode.DUPLICATE_ID));
  }

  @Test
  void rowsWithThreeKindsOfManagersNameAllRowsToExclude() {
    Mapping mapping = Mapping.positions("id").manager("m");
    String[] rows = {"id,m", "A,", "B,A", "C,A", "C,B", "C,", "C,B"};
    LoadResult loaded = Texts.read(mapping, rows);
    List<Problem> found = loaded.problems(ProblemCode.DUPLICATE_ID);

    assertEquals(1, found.size());
    assertEquals(
        "C has manager \"A\" in row 4, but manager \"B\" in rows 5, 7 and no manager in row 6; row 4 is"
            + " used",
        found.get(0).message());
    assertEquals(
        "give each of rows 5, 6, 7 its own id, or exclude them with excludeRows(5, 6, 7); to use"
            + " rows 5, 7 instead, exclude rows 4, 6; to use row 6 instead, exclude rows 4, 5, 7",
        found.get(0).fix());
    for (int[] excluded : List.of(new int[] {5, 6, 7}, new int[] {4, 6}, new int[] {4, 5, 7})) {
      assertEquals(
          List.of(),
          Texts.read(mapping.excludeRows(excluded), rows).problems(ProblemCode.DUPLICATE_ID));
    }
  }

  @Test
  void aPersonWhoseFirstRowSaysLeftHoldsNothing() {
    Mapping mapping = Mapping.positions("id").manager("m").holder("h").vacantWhere("s", "Left");
    String header = "id,h,m,s\nA,a,,Active\n";
    LoadResult left = Texts.read(mapping, header + "B,x,A,Left\nB,x,A,Active\n");
    assertEquals(
        Occupancy.VACANT, left.organization().occupancy(left.organization().position("B")));
    assertEquals(1, left.problems(RowProblemCodes.DIFFERENT_ROWS).size());
    LoadResult active = Texts.read(mapping, header + "B,x,A,Active\nB,x,A,Left\n");
    assertEquals(
        Occupancy.FILLED, active.organization().occupancy(active.organization().position("B")));
    LoadResult other = Texts.read(mapping, header + "B,x,A,Left\nB,y,A,Active\n");
    assertEquals(
        List.of("y"),
        other.organization().holders(other.organization().position("B")).stream()
            .map(Assignment::person)
            .toList());
  }

  private static final Mapping STATUS =
      Mapping.positions("id").manager("m").vacantWhere("status", "vacant");

  @Test
  void rowsOfOneIdThatDifferInStatusWithoutAColumnOfPeopleAreAWarning() {
    LoadResult loaded =
        Texts.read(STATUS, "id,m,status", "A,,filled", "B,A,on leave", "B,A,vacant", "B,A,filled");

    assertEquals(
        List.of(
            "SHARED_POSITION [3, 4, 5] B has 3 rows with the same managers; they are read as one"
                + " position with 2 holders",
            "DIFFERENT_ROWS [3, 4, 5] B has 3 rows that differ in column \"status\" (\"on leave\","
                + " \"vacant\", \"filled\"); the first values are used"),
        problems(loaded).stream().sorted(Comparator.reverseOrder()).toList());
  }

  /** As elsewhere, the values of the first row are used. */
  @Test
  void theFirstStatusOfAPositionIsUsedWhereRowsNameNoOne() {
    for (String first : List.of("filled", "vacant")) {
      String second = first.equals("vacant") ? "filled" : "vacant";
      Organization organization =
          Texts.read(STATUS, "id,m,status", "A,," + first, "A,," + second, "B,A,filled")
              .organization();

      assertEquals(
          first.equals("vacant") ? Occupancy.VACANT : Occupancy.FILLED,
          organization.occupancy(organization.position("A")));
    }
  }

  @Test
  void rowsOfOnePersonThatDifferInStatusAreAWarning() {
    LoadResult loaded =
        Texts.read(
            Mapping.people("id").manager("m").vacantWhere("status", "Left"),
            "id,m,status",
            "1,,",
            "2,1,Active",
            "2,1,Left");

    assertEquals(
        List.of(
            "DIFFERENT_ROWS [3, 4] 2 has 2 rows that differ in column \"status\" (\"Active\","
                + " \"Left\"); the first values are used"),
        problems(loaded));
  }

  @Test
  void badFteIsNeitherARepetitionNorLost() {
    LoadResult loaded = Texts.read(PEOPLE, "id,m,p,fte", "B,,p,bad", "B,,p,1", "B,,p,bad");

    assertEquals(
        List.of(
            "BAD_VALUE [2] \"bad\" in column \"fte\" of \"B\" is not recognized; 1.0 is" + " used",
            "REPEATED_ROW [2, 4] the row of B is repeated in the file, and is counted once",
            "DIFFERENT_ROWS [2, 3] B has 2 rows that differ in column \"fte\" (\"bad\", \"1.0\");"
                + " their FTE is counted once",
            "BAD_VALUE [4] \"bad\" in column \"fte\" of \"B\" is not recognized; 1.0 is" + " used"),
        problems(loaded));
    assertEquals(1.0, loaded.organization().metrics().fte());
  }

  @Test
  void badPersonalValueIsNeitherARepetitionNorShown() {
    LoadResult loaded =
        Texts.read(
            PEOPLE.yearsOfExperience("years"),
            "id,m,p,fte,years",
            "B,,p,1,seven",
            "B,,p,1,",
            "B,,q,1,7",
            "B,,q,1,7.0");

    assertEquals(
        List.of("BAD_VALUE [2]", "DIFFERENT_ROWS [2, 3]", "SHARED_POSITION [2, 3, 4]"),
        codes(loaded).subList(0, 3));
    assertEquals(List.of("REPEATED_ROW [4, 5]"), codes(loaded).subList(3, 4));
    assertFalse(problems(loaded).toString().contains("seven"));
  }

  /** Texts that would be equal if cells were joined without a mark, or only by a number. */
  @Test
  void rowsAreRepetitionsOnlyIfEachCellIsEqual() {
    Mapping silent = Mapping.positions("id").attributes("x", "y").optional("x", "y");
    for (String[] rows :
        new String[][] {
          {"id,p,q", "B,ab,c", "B,a,bc"},
          {"id,p,q", "B,a,", "B,,a"},
          {"id,p,q,r", "B,a,,b", "B,,a,b"},
          {"id,x,p", "B,p,", "B,,p"},
          {"id,x,y", "B,1,", "B,,1"},
          {"id,p,q", "B,1:a,b", "B,1,a:b"}
        }) {
      LoadResult loaded = Texts.read(silent, rows);
      assertEquals(List.of(), loaded.problems(RowProblemCodes.REPEATED_ROW), rows[0]);
      rows[2] = rows[1];
      assertEquals(1, Texts.read(silent, rows).problems(RowProblemCodes.REPEATED_ROW).size());
    }
  }

  @Test
  void aNameThatReadsNullIsAName() {
    LoadResult loaded =
        Texts.read(PEOPLE.name("name"), "id,m,p,fte,name", "B,,p,1,null", "B,,p,1,");

    assertEquals(List.of("DIFFERENT_ROWS [2, 3]"), codes(loaded));
  }
}
