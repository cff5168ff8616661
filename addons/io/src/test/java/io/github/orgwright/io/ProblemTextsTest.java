package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.Sets;
import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.Role;
import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What each kind of problem says, to the letter. */
class ProblemTextsTest {
  private static final Mapping POSITIONS =
      Mapping.positions("id").manager("manager").title("title").holder("person").name("name");

  private static final Mapping PERSONS = Mapping.persons("id").manager("manager");

  private static String only(LoadResult loaded, ProblemCode code) {
    List<Problem> problems = loaded.problems(code);
    assertEquals(1, problems.size(), () -> Texts.problems(loaded).toString());
    return problems.get(0).toString();
  }

  @Test
  void blankId() {
    LoadResult loaded =
        Texts.read(POSITIONS, "id,manager,title,person,name", "a,,,,", " ,a,Clerk,,");

    assertEquals(
        List.of("ERROR [BLANK_ID] a row has no id, so it makes no position (row 3); give it an id"),
        Texts.problems(loaded));
    assertEquals(List.of("a"), Texts.ids(loaded.organization()));
  }

  @Test
  void idWithDifferentManagers() {
    LoadResult loaded =
        Texts.read(POSITIONS, "id,manager,title,person,name", "a,,,,", "b,a,,,", "b,,,p,");

    assertEquals(
        "ERROR [DUPLICATE_ID] b has two rows with different managers, a and none; the first stands"
            + " (rows 3, 4); give one of them another id, or set row 3 aside for row 4 to stand:"
            + " setAsideRows(3)",
        only(loaded, ProblemCode.DUPLICATE_ID));
    assertEquals(List.of("b -> a"), Texts.lines(loaded.organization()));
    assertEquals(List.of(), Texts.holders(loaded.organization()));
  }

  @Test
  void rowsAreNumberedInTheSameDigitsInEveryLocale() {
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      idWithDifferentManagers();
    } finally {
      Locale.setDefault(locale);
    }
  }

  @Test
  void manyDifferentManagersAreNotAllTold() {
    LoadResult loaded =
        Texts.read(POSITIONS, "id,manager,title,person,name", "b,1;2;3;4;5;6;7;8;9;10,,,", "b,,,,");

    assertEquals(
        "b has two rows with different managers, 1, 2, 3, 4, 5, 6, 7, 8 and 2 more and none; the"
            + " first stands",
        loaded.problems(ProblemCode.DUPLICATE_ID).get(0).message());
  }

  @Test
  void sharedSeat() {
    LoadResult loaded =
        Texts.read(
            POSITIONS, "id,manager,title,person,name", "a,,,,", "b,a,Clerk,p,", "b,a,Clerk,q,");

    assertEquals(
        List.of(
            "INFO [SHARED_SEAT] b has 2 rows with the same managers: it is one position with 2"
                + " holders (rows 3, 4); nothing, if the position is shared; else give each an id"
                + " of its own"),
        Texts.problems(loaded));
  }

  @Test
  void sharedSeatWithDifferentTitles() {
    LoadResult loaded =
        Texts.read(POSITIONS, "id,manager,title,person,name", "b,,Clerk,p,", "b,,Chief clerk,,");

    assertEquals(
        "b has 2 rows with the same managers: it is one position with 1 holder; their titles"
            + " differ, and the first stands",
        loaded.problems(RowProblemCodes.SHARED_SEAT).get(0).message());
    assertEquals("b (Clerk)", loaded.organization().position("b").toString());
  }

  @Test
  void repeatedHolder() {
    LoadResult loaded =
        Texts.read(POSITIONS, "id,manager,title,person,name", "b,,Clerk,p,", "b,,Clerk,p,");

    assertEquals(
        "ERROR [DUPLICATE_ID] b is held by p in two rows; the first stands (rows 2, 3); drop one"
            + " of them",
        only(loaded, ProblemCode.DUPLICATE_ID));
    assertEquals(List.of("b: p SUBSTANTIVE"), Texts.holders(loaded.organization()));
  }

  @Test
  void personOfTwoNames() {
    LoadResult loaded =
        Texts.read(POSITIONS, "id,manager,title,person,name", "a,,,p,Ada Obi", "b,a,,p,Bo Li");

    assertEquals(
        List.of(
            "ERROR [DUPLICATE_ID] the person p has different names or particulars in two rows; the"
                + " first stand (rows 2, 3); write them alike, or give the other person an id of"
                + " their own"),
        Texts.problems(loaded));
    assertEquals("Ada Obi", loaded.organization().person("p").name().orElseThrow());
  }

  @Test
  void idOfAPersonThatIsTaken() {
    LoadResult loaded =
        Texts.read(POSITIONS, "id,manager,title,person,name", "a,,,p,", "q,a,,,", ",a,Clerk,q,");

    assertEquals(
        List.of(
            "ERROR [DUPLICATE_ID] a row has no position id, and that of its person, q, is another"
                + " position's; the position q#2 was made for it (row 4); give the row a position"
                + " id"),
        Texts.problems(loaded));
    assertEquals(List.of("a", "q", "q#2"), Texts.ids(loaded.organization()));
  }

  @Test
  void twoScopesOfOneIdNameTheRowOfTheSecond() {
    LoadResult loaded =
        Texts.read(Presets.ORGWRIGHT, "id,works_in,manager", "a,x:One@S,", "S,x:Two@S,a");

    assertEquals(
        List.of(
            "ERROR [DUPLICATE_ID] scope S, as S has it, differs from an earlier one of the same"
                + " id; the first stands (row 3); use one value for the id, or give the other an id"
                + " of its own"),
        Texts.problems(loaded));
  }

  @Test
  void manyPositionsOfAManagerAreNotAllTold() {
    LoadResult loaded =
        Texts.read(
            PERSONS, "id,manager", "1,", "1,", "1,", "1,", "1,", "1,", "1,", "1,", "1,", "2,1");
    Problem problem = loaded.problems(RowProblemCodes.AMBIGUOUS_MANAGER).get(0);

    assertEquals(
        "the manager 1 has several positions: 1, 1#2, 1#3, 1#4, 1#5, 1#6, 1#7, 1#8 and 1 more; the"
            + " first is taken",
        problem.message());
    assertEquals(10, problem.ids().size());
  }

  @Test
  void unknownManager() {
    LoadResult loaded =
        Texts.read(POSITIONS, "id,manager,title,person,name", "ceo,,,,", "b,ceo,,,", "c,ceu,,,");

    assertEquals(
        List.of(
            "ERROR [UNKNOWN_MANAGER] c reports to \"ceu\", which no position has as its id (row 4);"
                + " add the position ceu, or correct the line (nearest: ceo, b)",
            "WARNING [UNREACHABLE] 1 position has no chain of solid lines to a top position: c"
                + " (row 4); mend the circles and unknown managers above them"),
        Texts.problems(loaded));
  }

  @Test
  void unknownManagerWhoseRowIsSetAside() {
    LoadResult loaded =
        Texts.read(
            POSITIONS.setAside("name", "Eliminated"),
            "id,manager,title,person,name",
            "ceo,,,,",
            "b,ceo,,,Eliminated",
            "c,b,,,");

    assertEquals(
        List.of(
            "INFO [SET_ASIDE] a row of b is set aside, since its column \"name\" says"
                + " \"Eliminated\" (row 3); leave setAside(\"name\", \"Eliminated\") away to read"
                + " it",
            "ERROR [UNKNOWN_MANAGER] c reports to \"b\", which no position has as its id (row 4);"
                + " read row 3, which has this id and is excluded, or correct the line",
            "WARNING [UNREACHABLE] 1 position has no chain of solid lines to a top position: c"
                + " (row 4); mend the circles and unknown managers above them"),
        Texts.problems(loaded));
  }

  @Test
  void selfReport() {
    LoadResult loaded = Texts.read(POSITIONS, "id,manager,title,person,name", "a,,,,", "b,b,,,");

    assertEquals(
        "ERROR [SELF_REPORT] b reports to itself (row 3); name the manager of b, or none if it is"
            + " at the top",
        only(loaded, ProblemCode.SELF_REPORT));
  }

  @Test
  void cycleWithoutAnyRoot() {
    LoadResult loaded =
        Texts.read(POSITIONS, "id,manager,title,person,name", "c,a,,,", "", "a,b,,,", "b,c,,,");

    assertEquals(
        List.of(
            "ERROR [CYCLE] 3 positions report to each other in a circle: a, b, c, and back to a"
                + " (rows 2, 4, 5); drop one of these lines, or make it dotted",
            "WARNING [NO_ROOT] no position is at the top: each has a manager, known or not; leave"
                + " the manager of the top position empty",
            "WARNING [UNREACHABLE] 3 positions have no chain of solid lines to a top position: c,"
                + " a, b (rows 2, 4, 5); mend the circles and unknown managers above them"),
        Texts.problems(loaded));
    assertEquals(List.of("a", "b", "c"), loaded.problems(ProblemCode.CYCLE).get(0).evidence());
  }

  @Test
  void secondManagerAndSeveralRoots() {
    LoadResult loaded =
        Texts.read(POSITIONS, "id,manager,title,person,name", "a,,,,", "b,,,,", "c,a; b,,,");

    assertEquals(
        List.of(
            "WARNING [SECOND_MANAGER] c has 2 solid managers: a, b (row 4); keep one solid line and"
                + " make the others dotted",
            "INFO [SEVERAL_ROOTS] 2 positions are at the top: a, b (rows 2, 3); name managers for"
                + " all but one, if there is one organization"),
        Texts.problems(loaded));
  }

  @Test
  void rowsThatWereToBeSetAside() {
    LoadResult loaded =
        Texts.read(
            POSITIONS.setAsideRows(3, 1, 4),
            "id,manager,title,person,name",
            "a,,,,",
            "b,a,,,",
            "",
            "c,a,,,");

    assertEquals(
        List.of(
            "WARNING [BAD_ROW] a row was to be set aside that is none: it is blank, a comment, the"
                + " header or not there (row 1); count rows as faults do: the header is one, blank"
                + " ones count",
            "INFO [SET_ASIDE] a row of b is set aside, as was asked for (row 3); leave"
                + " setAsideRows(3) away to read it",
            "WARNING [BAD_ROW] a row was to be set aside that is none: it is blank, a comment, the"
                + " header or not there (row 4); count rows as faults do: the header is one, blank"
                + " ones count"),
        Texts.problems(loaded));
    assertEquals(List.of("a", "c"), Texts.ids(loaded.organization()));
  }

  @Test
  void raggedRows() {
    LoadResult loaded = Texts.read(PERSONS.title("title"), "id,manager,title", "a", "b,a,Clerk,7");

    assertEquals(
        List.of(
            "WARNING [BAD_ROW] a row of a has 1 field where the header has 3; what is missing is"
                + " taken as empty (row 2); give the row as many fields as the header, with quotes"
                + " around fields that have commas",
            "WARNING [BAD_ROW] a row of b has 4 fields where the header has 3; what is beyond is"
                + " left out (row 3); give the row as many fields as the header, with quotes around"
                + " fields that have commas"),
        Texts.problems(loaded));
    assertEquals("b (Clerk)", loaded.organization().position("b").toString());
  }

  @Test
  void secondRowOfPersonAndAmbiguousManager() {
    LoadResult loaded = Texts.read(PERSONS, "id,manager", "1,", "2,1", "2,1", "3,2", "4,2");

    assertEquals(
        List.of(
            "WARNING [SECOND_ROW_OF_PERSON] 2 has a further row; a second position, 2#2, was made"
                + " for it (rows 3, 4); drop one of the rows, if the person holds one position",
            "WARNING [AMBIGUOUS_MANAGER] the manager 2 has several positions: 2, 2#2; the first is"
                + " taken (rows 5, 6); name the manager by position, or keep one row of that"
                + " person"),
        Texts.problems(loaded));
    assertEquals(
        List.of("2 -> 1", "2#2 -> 1", "3 -> 2", "4 -> 2"), Texts.lines(loaded.organization()));
  }

  @Test
  void badValues() {
    LoadResult loaded =
        Texts.read(
            POSITIONS
                .fte("fte")
                .authorities("may")
                .yearsOfExperience("years")
                .education("education"),
            "id,manager,title,person,name,fte,may,years,education",
            "a,,,p,,half,spend<=lots; hire; <=5,-3,school",
            "b,a,,,,\"a very long cell that nobody\nwants to see in full\",,,");

    assertEquals(
        List.of(
            "WARNING [BAD_VALUE] \"spend<=lots\" in column \"may\" of a is not an authority such"
                + " as spend<=10000 or hire (row 2); write an authority such as spend<=10000 or"
                + " hire; none is taken in its place",
            "WARNING [BAD_VALUE] \"<=5\" in column \"may\" of a is not an authority such as"
                + " spend<=10000 or hire (row 2); write an authority such as spend<=10000 or hire;"
                + " none is taken in its place",
            "WARNING [BAD_VALUE] the cell in column \"years\" of a is not whole years (row 2);"
                + " write whole years; none is taken in its place",
            "WARNING [BAD_VALUE] the cell in column \"education\" of a is not secondary, bachelor,"
                + " master or doctorate (row 2); write secondary, bachelor, master or doctorate;"
                + " none is taken in its place",
            "WARNING [BAD_VALUE] \"half\" in column \"fte\" of a is not a number from 0 up (row"
                + " 2); write a number from 0 up; 1.0 is taken in its place",
            "WARNING [BAD_VALUE] \"a very long cell that nobody wants to se...\" in column"
                + " \"fte\" of b is not a number from 0 up (row 3); write a number from 0 up; 1.0"
                + " is taken in its place"),
        Texts.problems(loaded));
    assertEquals(1.0, loaded.organization().position("a").fte());
    assertEquals("[hire]", loaded.organization().position("a").authorities().toString());
  }

  @Test
  void titleOfTwoRoles() {
    Role lead = Role.builder().id("lead").name("Team lead").addTitle("Manager").build();
    Role head = Role.builder().id("head").name("Head").addTitle("manager").build();
    LoadResult loaded =
        Texts.read(
            POSITIONS.role("title").roles(lead, head),
            "id,manager,title,person,name",
            "a,,Manager,,");

    assertEquals(
        List.of(
            "WARNING [BAD_VALUE] \"Manager\" in column \"title\" of a may mean several roles: lead,"
                + " head (row 2); write the id of the role; lead is taken in its place"),
        Texts.problems(loaded));
    assertEquals(List.of(lead), loaded.organization().position("a").roles());
  }

  @Test
  void noRowsAtAll() {
    LoadResult loaded = Texts.read(POSITIONS, "id,manager,title,person,name");

    assertEquals(
        List.of(
            "WARNING [EMPTY] acme has no positions; check that the rows were read from the right"
                + " place"),
        Texts.problems(loaded));
  }

  /** A code that is new must get a text here; these cannot come from a file. */
  @Test
  void everyCodeIsTested() throws IllegalAccessException {
    Set<ProblemCode> tested =
        Set.of(
            RowProblemCodes.BLANK_ID,
            ProblemCode.DUPLICATE_ID,
            RowProblemCodes.SHARED_SEAT,
            ProblemCode.UNKNOWN_MANAGER,
            ProblemCode.SELF_REPORT,
            ProblemCode.CYCLE,
            ProblemCode.SECOND_MANAGER,
            ProblemCode.NO_ROOT,
            ProblemCode.SEVERAL_ROOTS,
            ProblemCode.UNREACHABLE,
            RowProblemCodes.SET_ASIDE,
            RowProblemCodes.SECOND_ROW_OF_PERSON,
            RowProblemCodes.AMBIGUOUS_MANAGER,
            RowProblemCodes.BAD_VALUE,
            RowProblemCodes.BAD_ROW,
            ProblemCode.EMPTY);
    // Every line and assignment that is read belongs to a row's own position.
    Set<ProblemCode> impossible = Set.of(ProblemCode.UNKNOWN_POSITION);
    assertEquals(codes(ProblemCode.class, RowProblemCodes.class), Sets.union(tested, impossible));
  }

  private static Set<ProblemCode> codes(Class<?>... homes) throws IllegalAccessException {
    Set<ProblemCode> codes = new HashSet<>();
    for (Class<?> home : homes) {
      for (Field field : home.getFields()) {
        codes.add((ProblemCode) field.get(null));
      }
    }
    return codes;
  }

  @Test
  void codesOfRowsAreValuesWithSeverityAndSentence() throws IllegalAccessException {
    assertEquals(
        Set.of(
            "ERROR BLANK_ID: rows should have an id",
            "INFO SHARED_SEAT: positions should stand in one row",
            "INFO SET_ASIDE: rows should be read",
            "WARNING SECOND_ROW_OF_PERSON: people should stand in one row",
            "WARNING AMBIGUOUS_MANAGER: managers should be given in one sense",
            "WARNING BAD_VALUE: cells should hold what their column is for",
            "WARNING BAD_ROW: rows should have as many fields as the header"),
        codes(RowProblemCodes.class).stream()
            .map(code -> code.severity() + " " + code + ": " + code.sentence())
            .collect(Collectors.toSet()));
  }
}
