package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ProblemCode;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Managers that differ from a known id only in case, white space or zeros. */
class AlikeIdsTest {
  private static final Mapping COLUMNS = Mapping.positions("id").manager("manager");

  /** The head of a branch of 109 positions names its manager in other letters. */
  private static String branch() {
    StringBuilder rows = new StringBuilder("id,manager\nTOP,\nsales,Top\n");
    IntStream.range(0, 108).forEach(i -> rows.append("s" + i + ",sales\n"));
    return rows.toString();
  }

  @Test
  void anIdThatDiffersInCaseIsOneProblemWhoseFixIsOneLineOfTheMapping() {
    LoadResult loaded = Texts.read(COLUMNS, branch());
    assertEquals(
        List.of(
            "ERROR [UNKNOWN_MANAGER] sales reports to unknown manager \"Top\"; 108 positions below sales"
                + " have no chain of solid lines to a root (row 3); fix: correct the reference to"
                + " \"TOP\", which differs only in case, or ignore case: add"
                + " ignoreCase() to the mapping"),
        loaded.problems().stream().map(Problem::toString).toList());

    LoadResult mended = Texts.read(COLUMNS.ignoreCase(), branch());
    assertEquals(List.of(), mended.problems());
    assertEquals(3, mended.organization().metrics().layers());
  }

  @Test
  void idsThatLookTheSameAreReported() {
    String composed = "Ren\u00e9";
    String decomposed = "Rene\u0301";
    LoadResult loaded =
        Texts.read(
            COLUMNS.holder("h"),
            "id,manager,h",
            composed + ",,p",
            decomposed + "," + composed + ",p");
    assertEquals(
        List.of(
            "WARNING [ALIKE_IDS] \"Ren\u00e9\" and \"Rene\u0301\" are two ids that look the same, but"
                + " differ from character 4 on: U+00E9 and U+0065 (rows 2, 3); fix: if they are the same id, write both in the"
                + " same way, or use idNormalizer(id -> Normalizer.normalize(id,"
                + " Normalizer.Form.NFKC).replaceAll(\"\\\\p{Cf}\", \"\").strip())"),
        loaded.problems().stream().map(Problem::toString).toList());
    Mapping normalized =
        COLUMNS.idNormalizer(id -> Normalizer.normalize(id.strip(), Normalizer.Form.NFKC));
    LoadResult one = Texts.read(normalized, "id,manager", composed + ",", "b," + decomposed);
    assertEquals(List.of("b -> Ren\u00e9"), Texts.lines(one.organization()));
    assertEquals(List.of(), one.problems());
    for (List<String> ids :
        List.of(
            List.of("a,,x\u200dy", "b,a,xy"),
            List.of("a,,xy", "b,a,x\u200dy"),
            List.of("\uff11,,", "1,,"))) {
      assertEquals(
          1,
          Texts.read(COLUMNS.holder("h"), "id,manager,h", ids.get(0), ids.get(1))
              .problems(RowProblemCodes.ALIKE_IDS)
              .size(),
          ids::toString);
    }
    LoadResult named = Texts.read(COLUMNS, "id,manager", composed + ",", "b," + decomposed);
    assertEquals(
        "correct the reference to \"Ren\u00e9\", which differs only in zeros, white space or"
            + " characters that look alike",
        named.problems().get(0).fix());
  }

  @Test
  void mailAddressesAsKeysAreNotAddedAsPositions() {
    Mapping keys = Mapping.positions("id").holder("mail").managerAsPerson("manager");
    String rows = "id,mail,manager\n1,Ona@x.test,\n2,b@x.test,ona@x.test\n";
    LoadResult loaded = Texts.read(keys, rows);
    assertEquals(1, loaded.problems().size());
    assertEquals(
        "correct the reference to \"Ona@x.test\", which differs only in case, or ignore case: add"
            + " ignoreCase() to the mapping",
        loaded.problems().get(0).fix());
    assertEquals(List.of(), Texts.read(keys.ignoreCase(), rows).problems());
  }

  @Test
  void allOfManyIdsThatDifferInCaseAreFound() {
    StringBuilder rows = new StringBuilder("id,manager\n");
    IntStream.range(0, 40).forEach(i -> rows.append("p" + i + "@x,\nq" + i + ",P" + i + "@X\n"));
    LoadResult loaded = Texts.read(COLUMNS, rows.toString());
    assertEquals(40, loaded.problems(ProblemCode.UNKNOWN_MANAGER).size());
    loaded
        .problems(ProblemCode.UNKNOWN_MANAGER)
        .forEach(problem -> assertEquals(-1, problem.fix().indexOf("add position")));
  }

  @Test
  void ignoringCaseIsNotProposedWhereIdsDifferInCaseAlone() {
    String fix = Texts.read(COLUMNS, "id,manager\nOna,\nona,Ona\nB,ONA\n").problems().get(0).fix();
    assertEquals("correct the reference to \"Ona\" or \"ona\", which differ only in case", fix);
  }

  private static List<String> fixesOfUnknown(Mapping mapping, String... rows) {
    return Texts.read(mapping, rows).problems(ProblemCode.UNKNOWN_MANAGER).stream()
        .map(Problem::fix)
        .toList();
  }

  @Test
  void excludedRowWhoseIdDiffersOnlyInCaseIsNamed() {
    String[] rows = {"id,manager,s", "Boss,,gone", "B,BOSS,", "C,B,"};
    List<String> expected =
        List.of(
            "correct the reference to \"Boss\", which differs only in case, or ignore case: add"
                + " ignoreCase() to the mapping, and include row 2, which has this id but is excluded");
    assertEquals(expected, fixesOfUnknown(COLUMNS.exclude("s", "gone"), rows));
    assertEquals(
        expected,
        fixesOfUnknown(Mapping.people("id").manager("manager").exclude("s", "gone"), rows));
    assertEquals(
        expected,
        fixesOfUnknown(
            Mapping.positions("no").holder("id").managerAsPerson("manager").exclude("s", "gone"),
            "no,id,manager,s",
            "1,Boss,,gone",
            "2,B,BOSS,",
            "3,C,B,"));
    assertEquals(List.of(), fixesOfUnknown(COLUMNS.ignoreCase(), rows));
    assertEquals(
        List.of("correct the reference, or include row 2, which has this id but is excluded"),
        fixesOfUnknown(COLUMNS.ignoreCase().exclude("s", "gone"), rows));
  }

  @Test
  void aKnownIdInAnotherCaseComesBeforeAnExcludedOne() {
    assertEquals(
        List.of(
            "correct the reference to \"boss\", which differs only in case, or ignore case: add"
                + " ignoreCase() to the mapping"),
        fixesOfUnknown(
            COLUMNS.exclude("s", "gone"), "id,manager,s", "Boss,,gone", "boss,,", "B,BOSS,"));
  }

  @Test
  void ignoringCaseIsNotProposedWherePeopleDifferInCaseAlone() {
    assertEquals(
        List.of("correct the reference to \"Ona\" or \"ona\", which differ only in case"),
        fixesOfUnknown(
            Mapping.positions("id").holder("p").managerAsPerson("m"),
            "id,p,m",
            "1,Ona,",
            "2,ona,Ona",
            "3,lio,ONA"));
  }

  @Test
  void anExcludedIdThatDiffersOnlyInZerosIsNamed() {
    String zeros = ", which differs only in zeros, white space or characters that look alike";
    List<String> expected =
        List.of(
            "correct the reference to \"012\""
                + zeros
                + ", and include row 2, which has this id but is excluded");
    String[] rows = {"id,manager,s", "012,,gone", "B,12,", "C,B,"};
    assertEquals(expected, fixesOfUnknown(COLUMNS.exclude("s", "gone"), rows));
    assertEquals(
        expected,
        fixesOfUnknown(Mapping.people("id").manager("manager").exclude("s", "gone"), rows));
    assertEquals(
        List.of("correct the reference to \"0012\"" + zeros),
        fixesOfUnknown(
            COLUMNS.exclude("s", "gone"), "id,manager,s", "012,,gone", "0012,,", "B,12,"));
    assertEquals(
        List.of("correct the reference to \"012\"" + zeros),
        fixesOfUnknown(
            Mapping.positions("id").holder("p").managerAsPerson("m"),
            "id,p,m",
            "1,012,",
            "2,b,12"));
  }

  @Test
  void aRootThatNamesItselfInOtherCaseIsToldItsOwnId() {
    assertEquals(
        List.of("write \"root\", the id of the row itself, which differs only in case"),
        fixesOfUnknown(COLUMNS.selfIsRoot(), "id,manager", "Root,Root", "root,ROOT"));
  }
}
