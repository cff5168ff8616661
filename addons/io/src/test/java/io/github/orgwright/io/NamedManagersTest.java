package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.query.Who;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Managers that files name in other ways than by ids of positions, and lines of other kinds. */
class NamedManagersTest {
  private static final Map<String, LineKind> KINDS =
      Map.of(
          "LINE_MANAGER", LineKind.SOLID,
          "PROJECT_MANAGER", LineKind.of("project"),
          "FUNCTIONAL", LineKind.of("functional"));

  private static LoadResult read(Mapping mapping, String text) {
    return OrgReader.of(mapping).read(Csv.text("staff.csv", text));
  }

  private static String rows(String text) {
    return text.replace(" / ", "\n");
  }

  @Test
  void managersCanBeNamedByTheValuesOfTheirRows() {
    LoadResult loaded =
        read(
            Mapping.people("emp").name("First", "Last").managerBy("Boss", "First", "Last"),
            rows(
                "emp,First,Last,Boss / 1,Ona,Birk, / 2,Lio,Marsh,\"Birk, Ona\" / 3,Dee,Fox,Lio  Marsh /"
                    + " 4,Lio,Marsh,Ona Birk / 5,Eve,Ash,\"Marsh, Lio\" / 6,Gus,Oak,\"Elm, Ida\""));

    assertEquals(
        List.of(
            "2 -> 1",
            "3 -> unknown-manager-1",
            "4 -> 1",
            "5 -> unknown-manager-1",
            "6 -> unknown-manager-2"),
        Texts.lines(loaded.organization()));
    assertEquals(
        List.of(
            "ERROR [UNKNOWN_MANAGER] 2 positions report to unknown manager \"Lio Marsh\", with the id"
                + " \"unknown-manager-1\": 3, 5 (rows 4, 6); fix: name the manager by a value that"
                + " only one row has, because rows 3, 5 have the same value",
            "ERROR [UNKNOWN_MANAGER] 6 reports to unknown manager \"Ida Elm\", with the id"
                + " \"unknown-manager-2\" (row 7); fix: add a row with the value of the manager cell in \"First\","
                + " \"Last\", or correct the reference"),
        Texts.problems(loaded));
  }

  @Test
  void namesInColumnsAreFoundInBothOrders() {
    for (List<String> columns : List.of(List.of("First", "Last"), List.of("Last", "First"))) {
      LoadResult loaded =
          read(
              Mapping.people("emp").managerBy("Boss", columns.toArray(String[]::new)),
              rows(
                  "emp,First,Last,Boss / 1,Ona,Birk, / 2,Lio,Marsh,\"Birk, Ona\" / 3,Dee,Fox,Lio"
                      + "  Marsh / 4,Paul,Martin,Ona Birk / 5,Martin,Paul,Birk Ona /"
                      + " 6,Gus,Oak,\"Martin, Paul\" / 7,Ida,Elm,Paul Martin"));

      assertEquals(
          List.of(
              "2 -> 1",
              "3 -> 2",
              "4 -> 1",
              "5 -> 1",
              "6 -> unknown-manager-1",
              "7 -> unknown-manager-1"),
          Texts.lines(loaded.organization()));
      assertEquals(
          "name the manager by a value that only one row has, because rows 5, 6 have the same value",
          loaded.problems(ProblemCode.UNKNOWN_MANAGER).get(0).fix());
    }
    assertEquals(
        List.of("2 -> 1"),
        Texts.lines(
            read(
                    Mapping.people("e").managerBy("b", "First", "Middle", "Last"),
                    rows("e,First,Middle,Last,b / 1,Ona,M.,Birk, / 2,,,,\"Birk, Ona M.\""))
                .organization()));
  }

  @Test
  void titlesAndNamesWithACommaAreFound() {
    Mapping byTitle = Mapping.positions("id").managerBy("boss", "title");
    String titles =
        rows(
            "id,title,boss / a,\"Sales, Director\", / b,Director Sales, / c,,\"Sales, Director\" /"
                + " d,,Director Sales / e,,\"sales, director\" / f,,\"Cook, Chief\"");
    LoadResult loaded = read(byTitle, titles);
    assertEquals(
        List.of("c -> a", "d -> b", "e -> unknown-manager-1", "f -> unknown-manager-2"),
        Texts.lines(loaded.organization()));
    assertEquals(
        List.of(
            "correct the reference to \"Sales, Director\", which differs only in case, or ignore case:"
                + " add ignoreCase() to the mapping",
            "add a row with the value of the manager cell in \"title\", or correct the reference"),
        loaded.problems(ProblemCode.UNKNOWN_MANAGER).stream()
            .map(problem -> problem.fix())
            .toList());
    assertEquals(
        List.of("c -> a", "d -> b"),
        Texts.lines(read(byTitle.separator(","), titles).organization()).subList(0, 2));
    String names = rows("id,title,boss / a,\"Birk, Ona\", / b,,Ona Birk / c,,\"Birk, Ona\"");
    assertEquals(List.of("b -> a", "c -> a"), Texts.lines(read(byTitle, names).organization()));
    assertEquals(
        List.of("b -> a", "c -> a"),
        Texts.lines(read(byTitle, names.replace("\"Birk, Ona\",", "Ona Birk,")).organization()));
  }

  @Test
  void managersByEmailGoThroughPeopleWhoLeft() {
    String text =
        rows(
            "emp,email,mgr,status / E1,top@x.test,,Active / E2,left@x.test,top@x.test,Left /"
                + " E3,a@x.test,left@x.test,Active / E4,b@x.test,A@x.test,Active");
    Mapping mapping =
        Mapping.positions("emp").managerBy("mgr", "email").vacantWhere("status", "Left");
    LoadResult loaded = read(mapping, text);

    assertEquals(
        List.of("E2 -> E1", "E3 -> E2", "E4 -> unknown-manager-1"),
        Texts.lines(loaded.organization()));
    assertEquals(
        "ERROR [UNKNOWN_MANAGER] E4 reports to unknown manager \"A@x.test\", with the id"
            + " \"unknown-manager-1\" (row 5); fix: correct the"
            + " reference to \"a@x.test\", which differs only in case, or ignore case: add ignoreCase()"
            + " to the mapping",
        Texts.problems(loaded).get(0));
    assertEquals(List.of(), Texts.problems(read(mapping.ignoreCase(), text)));
    LoadResult excluded =
        read(
            Mapping.positions("emp").managerBy("mgr", "email").exclude("status", "Left"),
            text.replace("A@", "a@"));
    assertEquals(
        "ERROR [UNKNOWN_MANAGER] E3 reports to unknown manager \"left@x.test\", with the id \"unknown-manager-1\"; 1 position below E3 has"
            + " no chain of solid lines to a root (row 4); fix: correct the reference, or include row 3,"
            + " which has this id but is excluded",
        Texts.problems(excluded).get(1));
  }

  @Test
  void levelColumnsNameAllManagers() {
    LoadResult loaded =
        read(
            Mapping.positions("emp").managerPath("L1", "L2", "L3", "L4"),
            rows(
                "emp,L1,L2,L3,L4 / T,,,, / V,T,,, / D,T,V,, / M,T,V,D, / E,T,V,D,M / X,T,V,, /"
                    + " Y,T,W,,"));

    assertEquals(
        List.of("V -> T", "D -> V", "M -> D", "E -> M", "X -> V", "Y -> W"),
        Texts.lines(loaded.organization()));
    assertEquals(
        List.of(
            "ERROR [UNKNOWN_MANAGER] Y reports to unknown manager \"W\" (row 8); fix: add position \"W\" or"
                + " correct the reference"),
        Texts.problems(loaded));
  }

  @Test
  void levelColumnsThatContradictARowAreReported() {
    LoadResult loaded =
        read(
            Mapping.positions("emp").managerPath("L1", "L2"),
            rows("emp,L1,L2 / T,T, / A,T, / B,T, / C,A,B / D,B, / E,,B"));

    assertEquals(
        List.of("A -> T", "B -> T", "C -> B", "D -> B", "E -> B"),
        Texts.lines(loaded.organization()));
    assertEquals(
        List.of(
            "WARNING [OTHER_PATH] rows contradict each other about the managers of 2 positions, for"
                + " example: row 3 has manager \"T\" above A, row 5 has none (rows 3, 4, 5, 6); fix: correct"
                + " these rows; the manager in the row of each position itself is used"),
        Texts.problems(loaded));
    assertEquals(
        "row 3 has manager \"T\" above A, row 4 and 2 more rows have manager \"X\"",
        read(
                Mapping.positions("emp").managerPath("L1", "L2"),
                rows("emp,L1,L2 / T,, / A,T, / B,X,A / C,X,A / D,X,A / X,,"))
            .problems(RowProblemCodes.OTHER_PATH)
            .get(0)
            .message());
  }

  @Test
  void rowForEachLineIsOnePosition() {
    String text =
        rows(
            "emp,mgr,type / TOP,, / ANN,TOP,LINE_MANAGER / BEN,TOP,Line_manager /"
                + " MIA,BEN,PROJECT_MANAGER / MIA,ANN,LINE_MANAGER / MIA,TOP,FUNCTIONAL /"
                + " CY,BEN,MENTOR");
    for (Mapping mapping : List.of(Mapping.positions("emp"), Mapping.people("emp"))) {
      LoadResult loaded = read(mapping.manager("mgr").lineKind("type", KINDS), text);
      Organization organization = loaded.organization();

      assertEquals(List.of("TOP", "ANN", "BEN", "MIA", "CY"), Texts.ids(organization));
      assertEquals(
          Set.of("MIA solid ANN", "MIA project BEN", "MIA functional TOP"),
          organization.lines().stream()
              .filter(line -> line.reporter().equals("MIA"))
              .map(line -> line.reporter() + " " + line.kind() + " " + line.manager())
              .collect(Collectors.toSet()));
      assertEquals(
          "[BEN]",
          Who.of(organization)
              .over(LineKind.of("project"))
              .directlyManages(organization.position("MIA"))
              .list()
              .toString());
      assertEquals(
          "\"MENTOR\" in column \"type\" of \"CY\" is not recognized; no line is" + " read",
          loaded.problems(RowProblemCodes.BAD_VALUE).get(0).message());
    }
  }

  @Test
  void rowsOfLinesWithDifferentSolidManagersContradict() {
    LoadResult loaded =
        read(
            Mapping.positions("emp").manager("mgr").lineKind("type", KINDS),
            rows(
                "emp,mgr,type / a,, / b,a,FUNCTIONAL / c,a, / b,a,LINE_MANAGER / b,c,LINE_MANAGER"));

    assertEquals(
        "b has manager \"a\" in row 5, but manager \"c\" in row 6; row 5 is used",
        loaded.problems().get(0).message());
    assertEquals(
        "write another kind of line in row 6, or exclude it with excludeRows(6); to use row 6 instead,"
            + " exclude row 5",
        loaded.problems().get(0).fix());
  }

  @Test
  void columnsOfLinesHaveKinds() {
    LoadResult loaded =
        read(
            Mapping.positions("id").manager("m").line(LineKind.of("project"), "p").dotted("d"),
            rows("id,m,p,d / a,,, / b,a,a,a;a / c,a,b;a,"));

    assertEquals(
        List.of(
            "b solid a", "b dotted a", "b project a", "c solid a", "c project b", "c project a"),
        loaded.organization().lines().stream()
            .map(line -> line.reporter() + " " + line.kind() + " " + line.manager())
            .toList());
    assertEquals(
        "solid lines are read with manager(\"m\")",
        assertThrows(
                IllegalArgumentException.class,
                () -> Mapping.positions("id").line(LineKind.SOLID, "m"))
            .getMessage());
  }

  @Test
  void wordsThatMayMeanNoManagerAreHinted() {
    for (String word : List.of("none", "n/a", "-", "0", "-1", "XX", "NULL")) {
      LoadResult loaded =
          read(Mapping.positions("id").manager("m"), rows("id,m / a," + word + " / b,a"));
      assertEquals(
          "if it means that there is no manager, add rootMarkers(\""
              + word
              + "\") to the mapping; otherwise, add position \""
              + word
              + "\" or correct the reference",
          loaded.problems().get(0).fix());
      assertEquals(
          List.of(),
          Texts.problems(
              read(
                  Mapping.positions("id").manager("m").rootMarkers(word),
                  rows("id,m / a," + word + " / b,a"))));
    }
  }

  @Test
  void managersCanBeRequired() {
    Mapping mapping = Mapping.positions("id").manager("m").rootMarkers("none").managerRequired();
    assertEquals(
        List.of(
            "WARNING [NO_MANAGER] 2 positions have no manager, although the mapping requires one: b, c"
                + " (rows 3, 4); fix: name a manager, or write a word of rootMarkers(...) for a root"),
        read(mapping, rows("id,m / a,none / b, / c, / d,a"))
            .problems(RowProblemCodes.NO_MANAGER)
            .stream()
            .map(Object::toString)
            .toList());
  }

  @Test
  void holdersInRowsOfLinesAreKept() {
    Mapping mapping =
        Mapping.positions("pos").holder("emp").manager("mgr").title("t").lineKind("type", KINDS);
    LoadResult loaded =
        read(
            mapping,
            rows(
                "pos,emp,mgr,type,t / A,a,,, / C,c,A,LINE_MANAGER,x / C,d,A,LINE_MANAGER,x /"
                    + " C,c,A,PROJECT_MANAGER,y"));
    Organization organization = loaded.organization();

    assertEquals(2, organization.holders(organization.position("C")).size());
    assertEquals(
        List.of("C solid A", "C project A"),
        organization.lines().stream()
            .map(line -> line.reporter() + " " + line.kind() + " " + line.manager())
            .toList());
    assertEquals(
        List.of("DIFFERENT_ROWS", "SHARED_POSITION"),
        loaded.problems().stream().map(problem -> problem.code().id()).sorted().toList());
    assertEquals(
        "lineKind(...) needs managers that are named by ids, with manager(...)",
        assertThrows(
                IllegalArgumentException.class,
                () -> Mapping.positions("e").managerBy("m", "k").lineKind("t", KINDS))
            .getMessage());
  }

  @Test
  void managersByKeyStandBesideManagersById() {
    LoadResult loaded =
        read(
            Mapping.people("e").managerBy("Boss", "Name").dotted("Also"),
            rows("e,Name,Boss,Also / 1,Ona,, / 2,Bo,Ona, / 3,Cy,Ona,2"));

    assertEquals(List.of(), Texts.problems(loaded));
    assertEquals(
        List.of("2 solid 1", "3 solid 1", "3 dotted 2"),
        loaded.organization().lines().stream()
            .map(line -> line.reporter() + " " + line.kind() + " " + line.manager())
            .toList());
  }

  @Test
  void pathsAreNormalizedOnceAndMayHaveRootMarkers() {
    LoadResult loaded =
        read(
            Mapping.positions("e")
                .managerPath("L1", "L2", "L3")
                .rootMarkers("-")
                .idNormalizer(cell -> cell.isBlank() ? "" : "E" + cell.trim()),
            rows("e,L1,L2,L3 / T,,, / V,T,, / E,T,V,"));
    assertEquals(List.of("EV -> ET", "EE -> EV"), Texts.lines(loaded.organization()));
    LoadResult marked =
        read(
            Mapping.positions("e").managerPath("L1", "L2", "L3").rootMarkers("-"),
            rows("e,L1,L2,L3 / T,-,-,- / V,T,-,- / E,T,V,-"));
    assertEquals(List.of("V -> T", "E -> V"), Texts.lines(marked.organization()));
    assertEquals(List.of(), Texts.problems(marked));
    for (Executable second :
        List.<Executable>of(
            () -> Mapping.positions("e").managerPath("L1").manager("m"),
            () -> Mapping.positions("e").managerPath("L1").managerPath("L2"),
            () -> Mapping.positions("e").manager("m").manager(row -> ""))) {
      assertThrows(IllegalArgumentException.class, second);
    }
  }

  @Test
  void positionsOfAManagerWhoIsNamedByAnIdAreCountedEvenIfOthersAreNamedByKeys() {
    Mapping mapping = Mapping.people("e").name("Name").managerBy("Boss", "Name").dotted("Also");
    String[] rows = {"e,Name,Boss,Also", "1,Ann,,", "2,Bo,Ann,", "2,Bo,,", "3,Cy,Bo,2"};
    assertEquals(
        List.of(
            "WARNING [AMBIGUOUS_MANAGER] manager \"Bo\" has 2 positions: 2, 2#2; the first is used"
                + " (row 5); fix: keep only one row of person \"2\"",
            "WARNING [AMBIGUOUS_MANAGER] manager \"2\" has 2 positions: 2, 2#2; the first is used"
                + " (row 5); fix: keep only one row of person \"2\""),
        Texts.problems(Texts.read(mapping, rows)).stream()
            .filter(problem -> problem.contains("AMBIGUOUS"))
            .toList());
    assertEquals(
        List.of("INFO [SEVERAL_ROOTS]"),
        Texts.problems(Texts.read(mapping, rows[0], rows[1], rows[3], rows[4])).stream()
            .map(problem -> problem.substring(0, problem.indexOf(']') + 1))
            .toList());
  }
}
