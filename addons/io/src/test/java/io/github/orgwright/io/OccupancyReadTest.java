package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.PositionEditor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What rows say about who holds a position, and what they leave open. */
class OccupancyReadTest {
  private static final Mapping IDS = Mapping.positions("id").manager("m");
  private static final Mapping NAMES = IDS.name("name");

  private static List<String> occupancies(LoadResult loaded) {
    Organization organization = loaded.organization();
    return organization.positions().stream()
        .map(
            position ->
                position.id()
                    + " "
                    + organization.occupancy(position)
                    + (organization.holders(position).stream()
                            .allMatch(held -> organization.person(held.person()).isDisclosed())
                        ? ""
                        : " undisclosed"))
        .toList();
  }

  @Test
  void aStatusColumnWithoutPeopleSaysThatTheOthersAreFilled() {
    LoadResult loaded =
        Texts.read(
            IDS.vacantWhere("status", "vacant"),
            "id,m,status",
            "A,,filled",
            "B,A,filled",
            "C,A,vacant");
    assertEquals(
        List.of("A FILLED undisclosed", "B FILLED undisclosed", "C VACANT"), occupancies(loaded));
    assertEquals(1, loaded.organization().metrics().vacant());
    assertEquals(0, loaded.organization().metrics().people());
    assertEquals(2, loaded.organization().metrics().undisclosed());
  }

  @Test
  void withoutAnyColumnAboutHoldersNothingIsKnown() {
    LoadResult loaded = Texts.read(IDS, "id,m", "A,", "B,A");
    assertEquals(List.of("A UNKNOWN", "B UNKNOWN"), occupancies(loaded));
    LoadResult missing =
        Texts.read(IDS.vacantWhere("status", "vacant").optional("status"), "id,m", "A,", "B,A");
    assertEquals(List.of("A UNKNOWN", "B UNKNOWN"), occupancies(missing));
  }

  @Test
  void aBlankNameIsVacantUnlessOtherWordsSayWhatIs() {
    assertEquals(
        List.of("A FILLED", "B VACANT"),
        occupancies(Texts.read(NAMES, "id,m,name", "A,,Ada", "B,A,")));
    assertEquals(
        List.of("A VACANT", "B VACANT"),
        occupancies(Texts.read(NAMES, "id,m,name", "A,,", "B,A,")));
    assertEquals(
        List.of("A FILLED", "B UNKNOWN", "C VACANT"),
        occupancies(
            Texts.read(
                NAMES.vacantWhere("status", "open"),
                "id,m,name,status",
                "A,,Ada,",
                "B,A,,",
                "C,A,,Open")));
    assertEquals(
        List.of("A FILLED", "B VACANT"),
        occupancies(
            Texts.read(NAMES.vacantWhere("name", "open", ""), "id,m,name", "A,,Ada", "B,A,")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Vacant",
        "'Vacant'",
        "Vacant.",
        "VACANT",
        "\"\"\"Vacant\"\"\"",
        " vacant ; ",
        "„Vacant“",
        "«Vacant»",
        "Vacant。"
      })
  void wordsForVacantAreReadAsPeopleWriteThem(String word) {
    LoadResult loaded = Texts.read(NAMES, "id,m,name", "A,,Ada", "B,A," + word);
    assertEquals(List.of("A FILLED", "B VACANT"), occupancies(loaded));
    assertEquals(List.of(), Texts.problems(loaded));
  }

  @ParameterizedTest
  @ValueSource(strings = {"N/D", "ND", "'N/D'", "Not disclosed", "not  Disclosed.", "", "N/A"})
  void wordsForUndisclosedAreReadAsPeopleWriteThem(String word) {
    LoadResult loaded =
        OrgReader.of(Presets.UK_ORGANOGRAM)
            .named("Dept")
            .read(
                Csv.text(
                    "uk.csv",
                    "Post Unique Reference,Name,Grade,Job Title,Organisation,Unit,"
                        + "Reports to Senior Post,FTE\n"
                        + "A,Ada,SCS2,Head,O,U,XX,1\n"
                        + "B,"
                        + word
                        + ",SCS1,Deputy,O,U,A,1\n"));
    assertEquals(List.of("A FILLED", "B FILLED undisclosed"), occupancies(loaded));
  }

  @Test
  void wordsForExcludedRowsAreReadAsPeopleWriteThem() {
    LoadResult loaded =
        Texts.read(
            NAMES.exclude("name", "Eliminated"),
            "id,m,name",
            "A,,Ada",
            "B,A,Eliminated.",
            "C,A,'eliminated'");
    assertEquals(List.of("A"), Texts.ids(loaded.organization()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Vacant post",
        "Vacancy",
        "VACANT - recruiting",
        "(Vacant)",
        "[vacant]",
        "*Vacant*",
        "- vacant -",
        "Post vacant",
        "Currently vacant"
      })
  void aNameThatLooksLikeAVacancyIsAWarning(String name) {
    LoadResult loaded = Texts.read(NAMES, "id,m,name", "A,,Ada", "B,A," + name);
    assertEquals(List.of(3), loaded.problems(RowProblemCodes.NAME_LIKE_STATUS).get(0).rows());
    LoadResult fixed =
        Texts.read(NAMES.vacantWhere("name", name), "id,m,name", "A,,Ada", "B,A," + name);
    assertEquals(List.of("A FILLED", "B VACANT"), occupancies(fixed));
    assertEquals(List.of(), Texts.problems(fixed));
  }

  @Test
  void oneSharedPositionMayHaveSeveralUndisclosedHolders() {
    LoadResult loaded =
        Texts.read(
            NAMES.undisclosedNames("N/D"), "id,m,name", "A,,Ada", "B,A,N/D", "B,A,n/d", "B,A,Bo");
    Organization organization = loaded.organization();
    assertEquals(3, organization.holders(organization.position("B")).size());
    assertEquals(2, organization.metrics().undisclosed());
    assertEquals(2, organization.metrics().people());
  }

  private static Organization readBack(Organization organization) {
    return OrgReader.of(Presets.ORGWRIGHT)
        .named(organization.name())
        .read(Csv.text("a.csv", CsvWriter.of(organization).text()))
        .organization();
  }

  @Test
  void ourOwnFilesKeepWhatIsKnown() {
    Organization silent = Organization.named("Acme").position("a").position("b").build();
    assertEquals(silent, readBack(silent));
    Organization mixed =
        Organization.named("Acme")
            .position("a", p -> p.heldBy("ada"))
            .position("b", PositionEditor::vacant)
            .position("c", PositionEditor::occupancyUnknown)
            .position("d", PositionEditor::heldByUndisclosed)
            .position("e")
            .build();
    assertEquals(mixed.positions().list(), readBack(mixed).positions().list());
    assertEquals(mixed.assignments(), readBack(mixed).assignments());
    assertFalse(readBack(mixed).person("undisclosed holder of d").isDisclosed());
    Organization edited = silent.with("a", p -> p.heldBy("ada"));
    assertEquals(Occupancy.UNKNOWN, readBack(edited).occupancy(readBack(edited).position("b")));
  }

  @Provide
  Arbitrary<List<String>> rows() {
    Arbitrary<String> cells =
        Arbitraries.of("", " ", "Ada", "Bo Li", "Vacant", "'vacant'", "N/D", "open", "filled", "-");
    return cells.list().ofMinSize(1).ofMaxSize(12);
  }

  /** Cells become a holder, a vacancy or neither; what no cell says is never stated. */
  @Property
  void noCellTurnsIntoAVacancyThatItDoesNotState(@ForAll @From("rows") List<String> cells) {
    List<String> lines = new ArrayList<>(List.of("id,m,status"));
    for (int i = 0; i < cells.size(); i++) {
      lines.add("p" + i + ",," + cells.get(i));
    }
    Organization organization =
        Texts.read(IDS.vacantWhere("status", "vacant", "open"), lines.toArray(String[]::new))
            .organization();
    for (int i = 0; i < cells.size(); i++) {
      boolean isStated = Set.of("Vacant", "'vacant'", "open").contains(cells.get(i));
      assertEquals(
          isStated ? Occupancy.VACANT : Occupancy.FILLED,
          organization.occupancy(organization.position("p" + i)),
          cells.get(i));
    }
    assertEquals(0, organization.metrics().people());
  }

  /**
   * Whatever holds positions, our own file says the same; also the default, if a position relies on
   * it.
   */
  @Property
  void ourOwnFilesSayTheSame(
      @ForAll List<Integer> kinds, @ForAll @From("defaults") String byDefault) {
    OrganizationBuilder builder = Organization.named("Acme");
    if (!byDefault.isEmpty()) {
      builder.defaultOccupancy(Occupancy.valueOf(byDefault));
    }
    for (int i = 0; i < kinds.size(); i++) {
      int kind = Math.floorMod(kinds.get(i), 8);
      builder.position(
          "p" + i,
          p -> {
            switch (kind) {
              case 0 -> p.heldBy("ada");
              case 1 -> p.vacant();
              case 2 -> p.occupancyUnknown();
              case 3 -> p.heldByUndisclosed();
              case 4 -> p.vacant().heldBy("dee", AssignmentKind.DEPUTY);
              case 5 -> p.occupancyUnknown().heldBy("dee", AssignmentKind.DEPUTY);
              case 6 -> p.heldBy("dee", AssignmentKind.DEPUTY);
              default -> p.fte(1);
            }
          });
    }
    Organization organization = builder.build();
    Organization back = readBack(organization);
    assertEquals(
        organization.positions().stream().map(organization::occupancy).toList(),
        back.positions().stream().map(back::occupancy).toList());
    boolean isDefaultUsed =
        organization.positions().stream()
            .anyMatch(p -> p.statedOccupancy().isEmpty() && organization.holders(p).isEmpty());
    if (isDefaultUsed) {
      assertEquals(organization.defaultOccupancy(), back.defaultOccupancy());
      assertEquals(organization.positions().list(), back.positions().list());
    }
  }

  @Provide
  Arbitrary<String> defaults() {
    return Arbitraries.of("", "VACANT", "UNKNOWN");
  }

  @Test
  void whatNoPositionReliesOnIsNotInOurOwnFiles() {
    Organization organization =
        Organization.named("Acme")
            .defaultOccupancy(Occupancy.UNKNOWN)
            .position("a", p -> p.heldBy("ada"))
            .position("b", PositionEditor::vacant)
            .build();
    Organization back = readBack(organization);

    assertEquals(Occupancy.VACANT, back.defaultOccupancy());
    assertEquals(Occupancy.VACANT, back.occupancy(back.position("b")));
    Organization more = organization.toBuilder().position("c").build();
    assertEquals(more, readBack(more));
  }

  @Test
  void anEmptyCellOfOurOwnFilesLeavesOccupancyOpen() {
    LoadResult loaded =
        Texts.read(
            Presets.ORGWRIGHT, "id,manager,person,holding", "A,,ada,", "B,A,,", "C,A,,vacant");

    assertEquals(List.of("A FILLED", "B UNKNOWN", "C VACANT"), occupancies(loaded));
    assertEquals(
        List.of("A FILLED", "B VACANT"),
        occupancies(Texts.read(Presets.ORGWRIGHT, "id,manager,person", "A,,ada", "B,A,")));
  }

  @Test
  void rowsOfOurOwnFilesThatMakeNoPositionOrJoinAHeldOneLeaveNothingOpen() {
    for (String row : List.of(",A,,", "A,,,")) {
      Organization read =
          Texts.read(Presets.ORGWRIGHT, "id,manager,person,holding", "A,,ada,", "C,A,,vacant", row)
              .organization();

      assertEquals(Occupancy.VACANT, read.defaultOccupancy(), row);
      assertEquals(read, readBack(read), row);
    }
    Organization deputized =
        Texts.read(
                Presets.ORGWRIGHT,
                "id,manager,person,holding",
                "A,,ada,",
                "B,A,,",
                "B,A,bob,deputy",
                "C,A,,vacant")
            .organization();
    assertEquals(Occupancy.UNKNOWN, deputized.occupancy(deputized.position("B")));
    assertEquals(deputized, readBack(deputized));
  }

  @ParameterizedTest
  @CsvSource({"空缺,空缺。", "İzinli,izinli", "boş kadro,BOŞ KADRO", "ışık,IŞIK", "groß,GROSS"})
  void wordsForVacantInAnyLanguageAreReadAsPeopleWriteThem(String word, String written) {
    Mapping mapping = NAMES.vacantWhere("status", word);
    LoadResult loaded =
        Texts.read(mapping, "id,m,name,status", "A,,Ada,", "B,A,," + written, "C,A,," + word);
    assertEquals(List.of("A FILLED", "B VACANT", "C VACANT"), occupancies(loaded));
  }

  private static final Mapping DEPUTIES =
      IDS.holder("p").deputyWhere("kind", "deputy").actingWhere("kind", "acting");

  @Test
  void aDeputyAloneLeavesOpenWhetherAPositionIsHeldWhereItsStatusIsAnotherWord() {
    assertEquals(
        List.of("A FILLED", "B VACANT"),
        occupancies(Texts.read(DEPUTIES, "id,m,p,kind", "A,,ada,", "B,A,bob,deputy")));
    Mapping mapping = DEPUTIES.vacantWhere("status", "left");
    String header = "id,m,p,kind,status";
    assertEquals(
        List.of("A FILLED", "B UNKNOWN"),
        occupancies(Texts.read(mapping, header, "A,,ada,,", "B,A,bob,deputy,active")));
    for (List<String> rows :
        List.of(
            List.of("B,A,bob,deputy,", "B,A,,,left"), List.of("B,A,,,left", "B,A,bob,deputy,"))) {
      LoadResult loaded = Texts.read(mapping, header, "A,,ada,,", rows.get(0), rows.get(1));
      assertEquals(List.of("A FILLED", "B VACANT"), occupancies(loaded));
      assertEquals(
          List.of("A: ada SUBSTANTIVE", "B: bob DEPUTY"), Texts.holders(loaded.organization()));
    }
  }

  @Test
  void aPersonWhoIsDeputyInOneRowAndHolderInAnotherLeavesThePositionOpen() {
    LoadResult loaded = Texts.read(DEPUTIES, "id,m,p,kind", "A,,a,", "B,A,b,deputy", "B,A,b,");
    assertEquals(List.of("A FILLED", "B UNKNOWN"), occupancies(loaded));
    assertEquals(1, loaded.problems(RowProblemCodes.DIFFERENT_ROWS).size());
  }

  @Test
  void deputiesAndLeaversAreNotCountedAsHolders() {
    Mapping mapping = DEPUTIES.fte("fte").vacantWhere("status", "left");
    String header = "id,m,p,kind,fte,status";
    Organization shared =
        Texts.read(mapping, header, "A,,a,,1,", "A,,d,deputy,1,", "A,,l,,1,left", "D,A,d,,1,")
            .organization();
    assertEquals(1.0, shared.position("A").fte());
    assertEquals(2.0, shared.metrics().fte());
    assertEquals(
        List.of(
            "A has 3 rows with the same managers; they are read as one position with 1 holder and 1 deputy"),
        Texts.read(mapping, header, "A,,a,,1,", "A,,d,deputy,1,", "A,,l,,1,left")
            .problems(RowProblemCodes.SHARED_POSITION)
            .stream()
            .map(problem -> problem.message())
            .toList());
    assertEquals(
        1.5,
        Texts.read(mapping, header, "A,,a,,1,", "A,,,,0.5,left")
            .organization()
            .position("A")
            .fte());
    assertEquals(
        0.5, Texts.read(mapping, header, "A,,d,deputy,0.5,").organization().position("A").fte());
  }

  @Test
  void aRowThatSaysVacantAndNamesAPersonWhoStandsInIsReported() {
    Mapping mapping = DEPUTIES.vacantWhere("status", "left");
    String header = "id,m,p,kind,status";
    LoadResult loaded =
        Texts.read(mapping, header, "A,,ada,,", "B,A,bob,deputy,left", "C,A,cy,,left");
    assertEquals(List.of("A FILLED", "B VACANT", "C VACANT"), occupancies(loaded));
    assertEquals(
        List.of(
            "WARNING [BAD_VALUE] the row of B says in column \"status\" that the position is vacant, but"
                + " in column \"kind\" that the person is an acting holder or a deputy; the position"
                + " is read as vacant, without the person (row 3); fix: if the person stands in, write one row for the vacancy"
                + " and one for the person; otherwise clear the cell in column \"kind\""),
        Texts.problems(loaded));
    LoadResult fixed =
        Texts.read(mapping, header, "A,,ada,,", "B,A,,,left", "B,A,bob,deputy,", "C,A,cy,,left");
    assertEquals(List.of("A FILLED", "B VACANT", "C VACANT"), occupancies(fixed));
    assertEquals(0, fixed.problems(RowProblemCodes.BAD_VALUE).size());
    assertEquals(
        List.of(),
        Texts.problems(Texts.read(mapping, header, "A,,ada,,", "B,A,bob,,left", "C,A,cy,,left")));
  }

  @Test
  void aPersonWhoseIdLooksLikeAVacancyIsReported() {
    LoadResult loaded = Texts.read(IDS.holder("p"), "id,m,p", "A,,ada", "B,A,Vacant post");
    assertEquals(List.of("A FILLED", "B FILLED"), occupancies(loaded));
    assertEquals(
        List.of(
            "WARNING [NAME_LIKE_STATUS] the cell in column \"p\" of \"B\" looks like a status, but is"
                + " read as the name or id of a person (row 3); fix: if the position is vacant, write"
                + " \"Vacant\", or pass the text of the cell to vacantWhere(\"p\", ...), and also"
                + " \"\" if an empty cell means vacant; if its holder is not disclosed, pass the text to"
                + " undisclosedNames(...)"),
        Texts.problems(loaded));
    Mapping fixed = IDS.holder("p").vacantWhere("p", "Vacant post", "");
    assertEquals(
        List.of("A FILLED", "B VACANT"),
        occupancies(Texts.read(fixed, "id,m,p", "A,,ada", "B,A,Vacant post")));
    assertEquals(
        List.of("NAME_LIKE_STATUS"),
        Texts.read(
                Mapping.people("id").manager("m").vacantWhere("id", "V"),
                "id,m",
                "ada,",
                "VACANT-7,ada")
            .problems()
            .stream()
            .map(problem -> problem.code().id())
            .toList());
  }

  @Test
  void aColumnThatTheFileLacksHasNoWordNotEvenAnEmptyOne() {
    for (Mapping mapping :
        List.of(
            IDS.vacantWhere("status", "").optional("status"),
            IDS.name("n").vacantWhere("n", "").optional("n"),
            IDS.exclude("s", "").optional("s"))) {
      LoadResult loaded = Texts.read(mapping, "id,m", "A,", "B,A");
      assertEquals(List.of(), Texts.problems(loaded));
      assertEquals(2, loaded.organization().positions().size());
      assertEquals(
          Occupancy.UNKNOWN, loaded.organization().occupancy(loaded.organization().position("B")));
    }
    LoadResult held =
        Texts.read(
            IDS.holder("h").actingWhere("k", "").deputyWhere("k", "").optional("k"),
            "id,m,h",
            "A,,ann");
    assertEquals(AssignmentKind.SUBSTANTIVE, held.organization().assignments().get(0).kind());
  }

  @Test
  void aBlankNameIsNotVacantWhereTheMappingHasOtherWordsEvenIfTheirColumnIsMissing() {
    Organization org =
        Texts.read(
                IDS.name("n").vacantWhere("status", "vacant").optional("status"),
                "id,m,n",
                "A,,Ona",
                "B,A,")
            .organization();
    assertEquals(Occupancy.UNKNOWN, org.occupancy(org.position("B")));
  }

  @Test
  void aWordOfStatusInTheColumnOfPersonsIsNoPerson() {
    LoadResult loaded =
        Texts.read(
            IDS.holder("h").undisclosedNames("N/D"),
            "id,m,h",
            "A,,ann",
            "B,A,VACANT",
            "C,A,vacant.",
            "D,A,N/D",
            "E,A,n/d");
    Organization org = loaded.organization();
    assertEquals(List.of(), Texts.problems(loaded));
    assertEquals(Occupancy.VACANT, org.occupancy(org.position("B")));
    assertEquals(Occupancy.VACANT, org.occupancy(org.position("C")));
    assertEquals(Occupancy.FILLED, org.occupancy(org.position("D")));
    assertEquals(
        List.of(true, false, false),
        org.assignments().stream().map(one -> org.person(one.person()).isDisclosed()).toList());
  }

  @Test
  void aWordOfStatusThatAllColumnsOfTheNameRepeatIsRead() {
    Organization org =
        Texts.read(
                IDS.name("f", "l").undisclosedNames("N/D"),
                "id,m,f,l",
                "A,,Ona,Birk",
                "B,A,N/D,N/D",
                "C,A,Vacant,Vacant")
            .organization();
    assertFalse(org.person(org.holders(org.position("B")).get(0).person()).isDisclosed());
    assertEquals(Occupancy.VACANT, org.occupancy(org.position("C")));
  }

  @Test
  void aCellOfStatusThatLooksLikeAWordForAVacancyIsAWarning() {
    LoadResult loaded =
        Texts.read(
            IDS.vacantWhere("status", "vacant"),
            "id,m,status",
            "A,,filled",
            "B,A,Vacant post",
            "C,A,Vacancy");
    assertEquals(
        List.of(3, 4),
        loaded.problems(RowProblemCodes.NAME_LIKE_STATUS).stream()
            .flatMap(problem -> problem.rows().stream())
            .toList());
    assertEquals(
        "the cell in column \"status\" of \"B\" looks like a word for vacantWhere(...), but the mapping does not"
            + " have this word",
        loaded.problems().get(0).message());
  }

  private static List<String> likeStatus(LoadResult loaded) {
    return loaded.problems(RowProblemCodes.NAME_LIKE_STATUS).stream()
        .map(problem -> problem.rows() + " " + problem.fix())
        .toList();
  }

  @Test
  void aCellThatHasAWordOfTheMappingAndMoreIsAWarning() {
    Mapping mapping =
        IDS.holder("p")
            .deputyWhere("k", "deputy")
            .actingWhere("k", "acting", "acting deputy")
            .vacantWhere("s", "Libéré")
            .exclude("s", "Terminated")
            .title("t")
            .exclude("t", "Consultant");
    LoadResult loaded =
        Texts.read(
            mapping,
            "id,m,p,k,s,t",
            "A,,a,,,Senior Consultant",
            "B,A,b,Acting (until May),,",
            "C,A,c,Deputy for B,,",
            "D,A,d,,Terminated (voluntary),",
            "E,A,e,Acting deputy,,",
            "F,A,f,reactingly,,",
            "G,A,,,Libe\u0301re\u0301,");
    assertEquals(
        List.of(
            "[3] if it means the same, pass the text of the cell to actingWhere(\"k\", ...)",
            "[4] if it means the same, pass the text of the cell to deputyWhere(\"k\", ...)",
            "[5] if it means the same, pass the text of the cell to exclude(\"s\", ...)"),
        likeStatus(loaded));
    assertEquals(7, loaded.organization().positions().size());
    assertTrue(loaded.organization().isVacant(loaded.organization().position("G")));
    LoadResult fixed =
        Texts.read(
            mapping.actingWhere("k", "Acting (until May)"),
            "id,m,p,k,s,t",
            "B,,b,acting (Until may),,");
    assertEquals(List.of(), likeStatus(fixed));
    assertEquals(List.of("B: b ACTING"), Texts.holders(fixed.organization()));
  }

  @Test
  void aNameThatStandsForNoPersonIsAWarningThatNamesItsColumn() {
    LoadResult loaded =
        Texts.read(
            IDS.name("First", "Last").vacantWhere("Last", "Unbesetzt"),
            "id,m,First,Last",
            "A,,Ona,Birk",
            "B,A,,Vacancy",
            "C,A,,Cher",
            "D,A,,unbesetzt (m/w/d)");
    String fix =
        " if the position is vacant, write \"Vacant\", or pass the text of the cell to"
            + " vacantWhere(\"Last\", ...); if its holder is not disclosed, pass the text to"
            + " undisclosedNames(...)";
    assertEquals(List.of("[3]" + fix, "[5]" + fix), likeStatus(loaded));

    for (String text : List.of("TBC", "-", "n/a", "To be confirmed", "???", "unassigned")) {
      LoadResult read = Texts.read(IDS.holder("p"), "id,m,p", "A,,a", "B,A," + text, "C,A," + text);
      assertEquals(2, likeStatus(read).size(), text);
      LoadResult undisclosed =
          Texts.read(
              IDS.holder("p").undisclosedNames(text),
              "id,m,p",
              "A,,a",
              "B,A," + text,
              "C,A," + text);
      assertEquals(List.of(), Texts.problems(undisclosed));
      assertEquals(2, undisclosed.organization().metrics().undisclosed());
    }
    for (String text : List.of("Null", "Will Open", "Ona O'Neil", "李", "X Æ A-12")) {
      assertEquals(
          List.of(),
          likeStatus(Texts.read(IDS.holder("p"), "id,m,p", "A,,a", "B,A," + text)),
          text);
    }
  }
}
