package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ProblemCode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that name themselves as managers, and mappings that name managers twice. */
class OwnManagerTest {
  private static final String[] CHAIN = {
    "PersonID,SupervisorID,Name,Title",
    "10,10,Head,President",
    "11,10,Vic,VP",
    "12,11,Dee,Director",
    "13,12,Eve,Engineer"
  };

  private static final Mapping POSITIONS = Mapping.positions("id").manager("manager").selfIsRoot();

  private static void isChainOfFour(LoadResult loaded) {
    assertEquals(List.of(), Texts.problems(loaded));
    assertEquals(List.of("11 -> 10", "12 -> 11", "13 -> 12"), Texts.lines(loaded.organization()));
    assertEquals(List.of(1, 1, 1, 1), loaded.organization().metrics().layerSizes());
  }

  @Test
  void rootOfOrgChartNowNamesItself() {
    isChainOfFour(Texts.read(Presets.ORG_CHART_NOW, CHAIN));
  }

  @Test
  void anyMappingMaySayThatRootsNameThemselves() {
    isChainOfFour(
        Texts.read(Mapping.positions("PersonID").manager("SupervisorID").selfIsRoot(), CHAIN));
    isChainOfFour(
        Texts.read(
            Mapping.positions("id").holder("person").managerAsPerson("boss").selfIsRoot(),
            "id,person,boss",
            "10,h,h",
            "11,v,h",
            "12,d,v",
            "13,e,d"));
  }

  /** A file may name a manager that has no row, or end in a cycle. */
  @Test
  void onlyPositionsWithAChainToARootHaveALayer() {
    LoadResult loaded =
        Texts.read(POSITIONS, "id,manager", "1,1", "2,1", "3,x", "4,3", "5,6", "6,5", "7,4;2");

    assertEquals(List.of(1, 1, 1), loaded.organization().metrics().layerSizes());
    assertEquals(4, loaded.organization().metrics().withoutLayer());
  }

  @Test
  void ownIdIsComparedAsIdsAre() {
    LoadResult loaded =
        Texts.read(
            POSITIONS.idNormalizer(id -> id.strip().replaceFirst("^0+", "")),
            "id,manager",
            "1, 001 ",
            "2,1");

    assertEquals(List.of(), Texts.problems(loaded));
    assertEquals(List.of("2 -> 1"), Texts.lines(loaded.organization()));
  }

  @Test
  void rowsOfARootMayNameItselfOrNothing() {
    LoadResult loaded =
        Texts.read(POSITIONS.holder("person"), "id,manager,person", "1,1,p", "1,,q", "2,1,r");

    assertEquals(List.of(), loaded.problems(ProblemCode.DUPLICATE_ID));
    assertEquals(List.of("2 -> 1"), Texts.lines(loaded.organization()));
  }

  /** It contradicts the other manager, so it is not taken for the mark of a root. */
  @Test
  void ownIdWithAnotherManagerIsAProblem() {
    LoadResult loaded = Texts.read(POSITIONS, "id,manager", "1,1", "2,1;2");
    Problem problem = loaded.problems(ProblemCode.SELF_REPORT).get(0);

    assertEquals(List.of("2"), problem.ids());
    assertEquals(
        "name another manager for 2, or leave the manager empty if 2 is a root", problem.fix());
  }

  @Test
  void withoutItTheFixNamesSelfIsRootAndWorks() {
    Mapping mapping = Mapping.positions("PersonID").manager("SupervisorID");
    Problem problem = Texts.read(mapping, CHAIN).problems(ProblemCode.SELF_REPORT).get(0);

    assertEquals(
        "name another manager for 10, or leave the manager empty if 10 is a root; if every"
            + " root names itself as its manager, use selfIsRoot()",
        problem.fix());
    isChainOfFour(Texts.read(mapping.selfIsRoot(), CHAIN));
  }

  @Test
  void dottedLineToItselfStaysAProblem() {
    LoadResult loaded =
        Texts.read(POSITIONS.dotted("dotted"), "id,manager,dotted", "1,1,1", "2,1,");

    assertEquals(
        List.of("remove the reporting line"),
        loaded.problems().stream().map(Problem::fix).toList());
  }

  @Test
  void fixOfADottedLineToItselfDoesNotNameSelfIsRoot() {
    LoadResult loaded =
        Texts.read(
            Mapping.positions("id").manager("manager").dotted("dotted"),
            "id,manager,dotted",
            "1,1,1",
            "2,1,");

    assertEquals(
        List.of(true, false),
        loaded.problems(ProblemCode.SELF_REPORT).stream()
            .map(problem -> problem.fix().contains("selfIsRoot()"))
            .toList());
  }

  @Test
  void secondColumnOfManagersIsRefused() {
    Mapping mapping = Mapping.positions("id").manager("trade");

    assertEquals(
        "managers are already read from column \"trade\", so manager(\"project\") is refused; fix:"
            + " call dotted(\"project\") if the column has dotted-line managers, alsoCalled(\"trade\","
            + " \"project\") if it is another name of the first column,"
            + " withoutManagers().manager(\"project\") to read it instead, or put several solid-line managers into one cell",
        assertThrows(IllegalArgumentException.class, () -> mapping.manager("project"))
            .getMessage());
    assertTrue(
        assertThrows(
                IllegalArgumentException.class,
                () -> mapping.managerAsPerson("a").managerAsPerson("b"))
            .getMessage()
            .contains("so managerAsPerson(\"b\") is refused"));
  }

  @Test
  void eachFixOfASecondColumnOfManagersWorks() {
    Mapping mapping = Mapping.positions("id").manager("trade");
    String[] rows = {"id,trade,project", "a,,", "b,a,", "c,a,b"};

    assertEquals(
        List.of("b -> a", "c -> a", "c ... b"),
        Texts.lines(Texts.read(mapping.dotted("project"), rows).organization()));
    assertEquals(
        List.of("c -> b"),
        Texts.lines(Texts.read(mapping.withoutManagers().manager("project"), rows).organization()));
    assertEquals(
        List.of("b -> a"),
        Texts.lines(
            Texts.read(mapping.alsoCalled("trade", "project"), "id,project", "a,", "b,a")
                .organization()));
  }

  @Test
  void managersOfAPresetMayBeReadFromAnotherColumn() {
    LoadResult loaded =
        Texts.read(
            Presets.D3.withoutManagers().manager("boss"), "id,boss,parentId", "a,,b", "b,a,");

    assertEquals(List.of("b -> a"), Texts.lines(loaded.organization()));
  }

  @Test
  void ownIdInAnotherCaseIsNamedAndTheFixesWork() {
    String fix =
        "write \"Root\", the id of the row itself, which differs only in case, or ignore case: add"
            + " ignoreCase() to the mapping";
    Mapping people = Mapping.positions("no").holder("id").managerAsPerson("manager").selfIsRoot();
    for (Mapping mapping :
        List.of(POSITIONS, Mapping.people("id").manager("manager").selfIsRoot(), people)) {
      String[] rows = {"id,manager,no", "Root,ROOT,1", "b,Root,2"};
      Problem problem = Texts.read(mapping, rows).problems(ProblemCode.UNKNOWN_MANAGER).get(0);

      assertEquals(List.of(2), problem.rows());
      assertEquals(fix, problem.fix());
      assertEquals(List.of(), Texts.problems(Texts.read(mapping.ignoreCase(), rows)));
      rows[1] = "Root,Root,1";
      assertEquals(List.of(), Texts.problems(Texts.read(mapping, rows)));
    }
  }

  @Test
  void ownIdInAnotherCaseThatIsNotTheMarkOfARootIsNotAdded() {
    String fix =
        "name another manager, or none if 1a is a root: \"1A\" differs from its own id only in"
            + " case";
    String header = "id,manager,dotted,h";
    for (Problem problem :
        List.of(
            unknown(Mapping.positions("id").manager("manager"), header, "1a,1A,,h", "2,1a,,i"),
            unknown(POSITIONS, header, "1a,1A;2,,h", "2,,,i"),
            unknown(POSITIONS.dotted("dotted"), header, "1a,,1A,h", "2,1a,,i"),
            unknown(
                Mapping.positions("h").holder("id").managerAsPerson("manager"),
                header,
                "1a,1A,,1a",
                "2,1a,,i"))) {
      assertEquals(fix, problem.fix());
    }
  }

  private static Problem unknown(Mapping mapping, String... rows) {
    return Texts.read(mapping, rows).problems(ProblemCode.UNKNOWN_MANAGER).get(0);
  }
}
