package io.github.orgwright.io;

import static io.github.orgwright.query.Traits.atLeast;
import static io.github.orgwright.query.Traits.exactly;
import static io.github.orgwright.query.Traits.haveHolders;
import static io.github.orgwright.query.Traits.haveHoldersWithEducation;
import static io.github.orgwright.query.Traits.haveHoldersWithExperience;
import static io.github.orgwright.query.Traits.vacant;
import static io.github.orgwright.rules.Rules.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.orgwright.core.Education;
import io.github.orgwright.core.InvalidOrganizationException;
import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.Severity;
import io.github.orgwright.jackson.FindingsJson;
import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.FindingsException;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.StandardRules;
import io.github.orgwright.rules.Waiver;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No text contains names, years or education of people, however bad the file is. */
class PersonalDataTest {
  private static final Mapping MAPPING =
      Mapping.positions("id")
          .manager("manager")
          .holder("person")
          .name("name")
          .yearsOfExperience("years")
          .education("education")
          .exclude("education", "Bachelor", "Master");

  private static final Mapping OF_PERSONS =
      Mapping.people("person")
          .manager("manager")
          .name("name")
          .yearsOfExperience("years")
          .education("education");

  private static final RuleSet RULES =
      StandardRules.structure()
          .and(
              RuleSet.of(
                  rule("vacant").positions().should(vacant()),
                  rule("shared").positions().should(haveHolders(exactly(2))),
                  rule("seasoned").positions().should(haveHoldersWithExperience(atLeast(100_000))),
                  rule("learned")
                      .positions()
                      .should(haveHoldersWithEducation(Education.DOCTORATE))))
          .waiving(
              Waiver.ofRule("shared")
                  .reason("pilot")
                  .approvedBy("coo")
                  .until(LocalDate.of(2027, 1, 15)));

  /** What a file says of people. Both sets lead to the same findings. */
  private enum PersonalCells {
    ONE("Qqone Zzobi", "71717", "secondary", "Qqyears", "Qqschool", "master"),
    OTHER("Wwtwo Yyli", "82828", "SECONDARY", "minus Wwfour", "Wwnight school", "bachelor");

    private final String name;
    private final String years;
    private final String education;
    private final String badYears;
    private final String badEducation;
    private final String excluded;

    PersonalCells(
        String name,
        String years,
        String education,
        String badYears,
        String badEducation,
        String excluded) {
      this.name = name;
      this.years = years;
      this.education = education;
      this.badYears = badYears;
      this.badEducation = badEducation;
      this.excluded = excluded;
    }

    LoadResult positions() {
      return Texts.read(
          MAPPING,
          "id,manager,person,name,years,education",
          row("a,,p1", name, years, education),
          row("b,a,p2", name + " good", "9" + years, education),
          // The same position and person, differently.
          row("b,a,p2", name + " again", "8" + years, "doctorate"),
          row("b,a,p3", name, years, education),
          row("b,c,p4", name + " conflict", years, education),
          row("c,d,p5", name, badYears, badEducation),
          row("d,c,p5", name + " fifth", badYears, badEducation),
          row("e,nobody,p6", name, "-" + years, badEducation),
          row("f,f,p6", name + " sixth", years, education),
          row("g,a,p7", name, years, excluded),
          row(",a,", name, years, education),
          row(",a,a", name, years, education),
          row("h,g,p8", name, years, education) + ",more",
          row("i,a;b,", name, years, education));
    }

    LoadResult people() {
      return Texts.read(
          OF_PERSONS,
          "person,manager,name,years,education",
          row("p1,", name, years, education),
          row("p2,p1", name, badYears, badEducation),
          row("p2,p1", name + " again", years, education),
          row("p3,p2", name + " third", "8" + years, "doctorate"),
          row(",", name, years, education));
    }

    private static String row(String start, String name, String years, String education) {
      return String.join(",", start, name, years, education);
    }

    private List<String> markers() {
      return List.of(
          "qqone",
          "zzobi",
          "wwtwo",
          "yyli",
          "71717",
          "82828",
          "qqyears",
          "qqschool",
          "wwfour",
          "night");
    }
  }

  /** All that is written of what was loaded and found. */
  private static List<String> texts(LoadResult loaded) {
    Findings found = RULES.check(loaded, LocalDate.of(2027, 1, 1));
    Findings before = RULES.without("vacant").check(loaded.organization());
    return List.of(
        found.text(),
        found.markdown(),
        found.formatted(new FindingsJson()),
        found.summary(),
        found.since(before).text(),
        before.since(found).text(),
        found.violations().toString(),
        found.waived().toString(),
        found.outcomes().toString(),
        found.freeze("today", "coo", LocalDate.of(2027, 1, 1)).toString(),
        assertThrows(FindingsException.class, () -> found.orThrow(Severity.INFO)).toString(),
        Texts.problems(loaded).toString(),
        loaded.toString(),
        loaded.organization().people().list().toString(),
        loaded.organization().positions().list().toString(),
        assertThrows(InvalidOrganizationException.class, () -> loaded.orThrow(Severity.INFO))
            .toString());
  }

  @TestFactory
  List<DynamicTest> noTextHasAMarker() {
    return Stream.of(
            PersonalCells.ONE.positions(),
            PersonalCells.ONE.people(),
            PersonalCells.OTHER.positions(),
            PersonalCells.OTHER.people())
        .flatMap(loaded -> texts(loaded).stream())
        .map(
            text ->
                DynamicTest.dynamicTest(
                    text.lines().findFirst().orElse(""),
                    () -> {
                      for (String marker : PersonalCells.ONE.markers()) {
                        assertFalse(text.toLowerCase(Locale.ROOT).contains(marker), text);
                      }
                    }))
        .toList();
  }

  /** This finds what no marker does, such as an education that messages name anyway. */
  @Test
  void otherPersonalDataGivesTheSameTexts() {
    assertEquals(texts(PersonalCells.ONE.positions()), texts(PersonalCells.OTHER.positions()));
    assertEquals(texts(PersonalCells.ONE.people()), texts(PersonalCells.OTHER.people()));
  }

  @Test
  void theFileIsReadAndBadInManyWays() {
    LoadResult loaded = PersonalCells.ONE.positions();
    Set<ProblemCode> codes =
        loaded.problems().stream().map(problem -> problem.code()).collect(Collectors.toSet());

    assertEquals("Qqone Zzobi", loaded.organization().person("p1").name().orElseThrow());
    assertEquals(71717, loaded.organization().person("p1").yearsOfExperience().orElseThrow());
    assertNotEquals(
        loaded.organization().person("p1"),
        PersonalCells.OTHER.positions().organization().person("p1"));
    assertEquals(
        Set.of(
            RowProblemCodes.BLANK_ID,
            ProblemCode.DUPLICATE_ID,
            RowProblemCodes.SHARED_POSITION,
            RowProblemCodes.DIFFERENT_ROWS,
            ProblemCode.UNKNOWN_MANAGER,
            ProblemCode.SELF_REPORT,
            ProblemCode.CYCLE,
            ProblemCode.SECOND_MANAGER,
            RowProblemCodes.EXCLUDED,
            RowProblemCodes.BAD_VALUE,
            RowProblemCodes.BAD_ROW),
        codes);
  }

  @Test
  void rowsExcludedByEducationDoNotQuoteIt() {
    assertEquals(
        List.of(
            "the row of g is excluded because of the value of its column \"education\" [11]: none"
                + " needed; to read the row, change this cell, or use a mapping without"
                + " exclude(\"education\", ...)"),
        PersonalCells.ONE.positions().problems(RowProblemCodes.EXCLUDED).stream()
            .map(problem -> problem.message() + " " + problem.rows() + ": " + problem.fix())
            .toList());
  }

  @Test
  void unknownManagerWhoIsNamedByANameIsWrittenWithoutIt() {
    Mapping mapping =
        Mapping.positions("id")
            .holder("p")
            .name("First", "Last")
            .managerBy("boss", "First", "Last");
    LoadResult loaded =
        Texts.read(
            mapping,
            "id,p,First,Last,boss",
            "a,1,Ona,Birk,Qqone Zzobi",
            "b,2,Lio,Marsh,Ona Birk",
            "c,3,Lio,Marsh,\"Zzobi, Qqone\"",
            "unknown-manager-1,4,Dee,Fox,Lio Marsh");
    Organization organization = loaded.organization();
    assertEquals(
        List.of(
            "a -> unknown-manager-2",
            "b -> a",
            "c -> unknown-manager-2",
            "unknown-manager-1 -> unknown-manager-3"),
        Texts.lines(organization));
    for (String text :
        List.of(
            CsvWriter.of(organization).text(),
            OpenFgaWriter.of(organization).text(),
            TurtleWriter.of(organization, "https://example.org/acme/").text(),
            organization.lines().toString())) {
      for (String name : List.of("Qqone", "Zzobi", "Lio", "Marsh")) {
        assertFalse(text.contains(name), text);
      }
    }
    assertEquals(
        List.of(List.of("unknown-manager-2"), List.of("unknown-manager-3")),
        loaded.problems(ProblemCode.UNKNOWN_MANAGER).stream().map(Problem::ids).toList());
    assertEquals(
        "2 positions report to unknown manager \"Qqone Zzobi\", with the id \"unknown-manager-2\": a,"
            + " c; 1 position below them has no chain of solid lines to a root",
        loaded.problems(ProblemCode.UNKNOWN_MANAGER).get(0).message());
  }

  @Test
  void columnThatIsAlsoReadOtherwiseIsNotQuotedEither() {
    LoadResult loaded =
        Texts.read(
            Mapping.positions("id").holder("p").yearsOfExperience("years").fte("Years"),
            "id,p,years",
            "a,ada,Qqmany");

    assertEquals(
        List.of(
            "the value in column \"years\" of \"a\" is not recognized; it is ignored",
            "the value in column \"Years\" of \"a\" is not recognized; 1.0 is used"),
        loaded.problems().stream().map(problem -> problem.message()).toList());
  }
}
