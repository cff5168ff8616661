package io.github.orgwright.io;

import static io.github.orgwright.core.ScopeKind.DEPARTMENT;
import static io.github.orgwright.core.ScopeKind.PORTFOLIO;
import static io.github.orgwright.core.ScopeKind.PRODUCT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Education;
import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the steps of a mapping do to what is read. */
class MappingTest {
  private static final Role HEAD =
      Role.builder().id("head").name("Head of Product").addTitle("Product head").build();
  private static final Scope ACME = Scope.organization("acme");

  private static Organization sound(Mapping mapping, String... lines) {
    LoadResult loaded = Texts.read(mapping, lines);
    assertEquals(List.of(), loaded.problems(Severity.WARNING));
    return loaded.organization();
  }

  private static Position first(Organization organization) {
    return organization.positions().list().get(0);
  }

  @Test
  void eachStepLeavesTheMappingItStartsFromAlone() {
    Mapping plain = Mapping.positions("id");
    Mapping titled = plain.title("title");

    assertEquals(Optional.empty(), first(sound(plain, "id,title", "a,Clerk")).title());
    assertEquals(Optional.of("Clerk"), first(sound(titled, "id,title", "a,Clerk")).title());
  }

  @Test
  void rowsMayComeInAnyOrder() {
    Organization organization =
        sound(Mapping.positions("id").manager("manager"), "manager,id", "b,c", "a,b", ",a");

    assertEquals(List.of("c", "b", "a"), Texts.ids(organization));
    assertEquals(List.of("c -> b", "b -> a"), Texts.lines(organization));
  }

  @Test
  void columnsAreFoundExactlyFirstThenIgnoringCaseAndSpace() {
    Mapping mapping = Mapping.positions("Id");

    assertEquals(List.of("1"), Texts.ids(sound(mapping, " ID ,name", "1,2")));
    assertEquals(
        List.of("b"),
        Texts.ids(
            sound(Mapping.positions("Id").title("id").attributes(" ID"), "id,Id, ID", "a,b,c")));
  }

  @Test
  void columnsThatLookTheSameAreOneProblemThatNamesBoth() {
    LoadResult file = Texts.read(Mapping.positions("Id"), "id,Id, ID", "1,2,3");
    assertEquals(List.of("2"), Texts.ids(file.organization()));
    assertEquals(
        List.of(
            "WARNING [ALIKE_COLUMNS] columns \"Id\", \"id\", \" ID\" differ only in how their names"
                + " are written; only \"Id\" is read; fix: rename \"id\", \" ID\", or move the values"
                + " into column \"Id\" and remove the others"),
        Texts.problems(file));
    LoadResult maps =
        OrgReader.of(Mapping.positions("id").manager("boss"))
            .read(
                Rows.ofMaps(
                    List.of(
                        Map.of("id", "a"),
                        Map.of("id", "b", "Boss", "a"),
                        Map.of("id", "c", "boss", "a"))));
    assertEquals(List.of("c -> a"), Texts.lines(maps.organization()));
    assertEquals(
        "columns \"boss\", \"Boss\" differ only in how their names are written; only \"boss\" is"
            + " read",
        maps.problems(RowProblemCodes.ALIKE_COLUMNS).get(0).message());
    assertEquals(
        List.of("ALIKE_COLUMNS"),
        Texts.read(Presets.ORGWRIGHT, "id,ID,team,Team", "a,b,c,d").problems().stream()
            .map(problem -> problem.code().id())
            .toList());
  }

  @Test
  void functionFindsEachColumnByItsExactName() {
    Mapping mapping = Mapping.positions("x").id(row -> row.get("Id") + row.get("ID")).optional("x");
    assertEquals(List.of("21"), Texts.ids(Texts.read(mapping, "ID,Id,x", "1,2,").organization()));
    Mapping unclear = Mapping.positions("x").id(row -> row.get("i d")).optional("x");
    assertTrue(
        assertThrows(IllegalStateException.class, () -> Texts.read(unclear, "ID,Id,x", "1,2,"))
            .getMessage()
            .contains("the file has several columns \"i d\""));
    assertEquals(List.of("1"), Texts.ids(Texts.read(unclear, "ID,x", "1,").organization()));
    assertEquals(
        List.of("ID=1, Id=2, x="),
        Texts.ids(
            Texts.read(
                    Mapping.positions("x")
                        .id(row -> row.toString().replaceAll("[{}]", ""))
                        .optional("x"),
                    "ID,Id,x",
                    "1,2,")
                .organization()));
  }

  @Test
  void columnMayHaveOtherNames() {
    Mapping mapping = Mapping.positions("id").title("Title").alsoCalled("Title", "Job", "Card");

    assertEquals("1 (x)", first(sound(mapping, "id,card,job", "1,y,x")).toString());
    assertEquals("1 (z)", first(sound(mapping, "id,card,job,TITLE", "1,y,x,z")).toString());
  }

  @Test
  void optionalColumnsMayBeMissing() {
    Mapping mapping =
        Mapping.positions("id")
            .title("title")
            .attributes("grade")
            .fte("fte")
            .optional("title", "grade", "fte");

    assertEquals(Position.of("a"), first(sound(mapping, "id", "a")));
  }

  @Test
  void managersAreSeparatedUnlessTheWholeCellIsAnId() {
    Mapping mapping = Mapping.positions("id").manager("manager").dotted("dotted");
    Organization organization =
        Texts.read(mapping, "id,manager,dotted", "a,,", "b,,", "a;b,,", "c,a ; b;a,a;b")
            .organization();

    assertEquals(List.of("c -> a", "c -> b", "c ... a;b"), Texts.lines(organization));
  }

  @Test
  void separatorMayBeChosen() {
    Mapping mapping = Mapping.positions("id").dotted("dotted").separator("|");

    assertEquals(
        List.of("b ... a", "b ... c;d"),
        Texts.lines(sound(mapping, "id,dotted", "a,", "c;d,", "b,a|c;d")));
    assertEquals(
        "separator must not be blank",
        assertThrows(IllegalArgumentException.class, () -> mapping.separator(" ")).getMessage());
  }

  @Test
  void severalDottedColumnsAddUp() {
    Mapping mapping =
        Mapping.positions("id")
            .manager("manager")
            .dotted("first")
            .dotted("second")
            .rootMarkers("none");

    assertEquals(
        List.of("b -> a", "b ... a", "b ... c", "c -> a", "c ... b"),
        Texts.lines(
            sound(mapping, "id,manager,first,second", "a,none,none,", "b,a,a,c", "c,a,None,b")));
  }

  @Test
  void rootMarkersIgnoreCaseAndSpace() {
    Mapping mapping = Mapping.positions("id").manager("manager").rootMarkers("XX", "none");
    Organization organization =
        Texts.read(mapping, "id,manager", "a,xx", "b, None ", "c,XX;a", "d,").organization();

    assertEquals(List.of("c -> a"), Texts.lines(organization));
    assertEquals(3, organization.hierarchy().roots().size());
  }

  @Test
  void idsAreNormalizedWhereverTheyStand() {
    Mapping mapping =
        Mapping.positions("id")
            .manager("manager")
            .dotted("dotted")
            .holder("person")
            .idNormalizer(id -> id.strip().replaceFirst("\\.0$", ""));
    Organization organization =
        sound(mapping, "id,manager,dotted,person", "1.0,,,7", "2, 1 ,,7.0", "3,2.0,1.0;2,");

    assertEquals(List.of("1", "2", "3"), Texts.ids(organization));
    assertEquals(List.of("2 -> 1", "3 -> 2", "3 ... 1", "3 ... 2"), Texts.lines(organization));
    assertEquals(List.of("1: 7 SUBSTANTIVE", "2: 7 SUBSTANTIVE"), Texts.holders(organization));
  }

  @Test
  void spaceAroundTextsIsTakenOffThatOfWebPagesToo() {
    Mapping mapping = Mapping.positions("id").manager("manager").dotted("dotted").title("title");
    Organization organization =
        sound(
            mapping,
            "\u00A0ID,manager,dotted,title",
            "\u00A0a\u2003,\u00A0,,\u00A0Head\u00A0",
            "\u00A0,,\u2003,",
            "b,a\u00A0,a\u00A0;\u00A0a,");

    assertEquals(List.of("b -> a", "b ... a"), Texts.lines(organization));
    assertEquals("a (Head)", organization.position("a").toString());
  }

  @Test
  void managerMayBeGivenAsPerson() {
    Mapping mapping =
        Mapping.positions("post").holder("person").managerAsPerson("boss").dotted("dotted");

    assertEquals(
        List.of("b -> a", "c -> b", "c ... a"),
        Texts.lines(sound(mapping, "post,person,boss,dotted", "a,p1,,", "b,p2,p1,", "c,p3,p2,a")));
  }

  @Test
  void personWhoHoldsNothingIsAnUnknownManagerEvenIfAPositionHasTheId() {
    Mapping mapping = Mapping.positions("post").holder("person").managerAsPerson("boss");
    LoadResult loaded =
        Texts.read(mapping, "post,person,boss", "a,p1,", "p9,p2,p1", "c,p3,p9", "d,,p8");

    assertEquals(
        List.of("p9 -> a", "c -> person p9", "d -> p8"), Texts.lines(loaded.organization()));
    assertEquals(2, loaded.organization().hierarchy().detached().size());
  }

  @Test
  void rowWithoutPositionIdTakesThatOfItsPerson() {
    Mapping mapping = Mapping.positions("post").holder("person").manager("boss");
    Organization organization = sound(mapping, "post,person,boss", "a,p1,", ",p2,a", "c,p3,p2");

    assertEquals(List.of("a", "p2", "c"), Texts.ids(organization));
    assertEquals(List.of("p2 -> a", "c -> p2"), Texts.lines(organization));
  }

  @Test
  void rolesAreMatchedByIdThenNameThenTitle() {
    Role named = Role.of("x", "head");
    Mapping mapping = Mapping.positions("id").role("role").roles(named, HEAD);
    Organization organization =
        sound(
            mapping,
            "id,role",
            "a,head",
            "b,HEAD OF PRODUCT",
            "c,product head",
            "d,Clerk;head",
            "e,Clerk");

    assertEquals(
        List.of(
            List.of(HEAD),
            List.of(HEAD),
            List.of(HEAD),
            List.of(Role.of("Clerk", "Clerk"), HEAD),
            List.of(Role.of("Clerk", "Clerk"))),
        organization.positions().stream().map(Position::roles).toList());
    assertEquals(
        List.of(named),
        Texts.read(Mapping.positions("id").role("role").roles(List.of(named)), "id,role", "a,HEAD")
            .organization()
            .roles()
            .list());
  }

  @Test
  void roleThatIsNamedTwiceIsFilledOnce() {
    Mapping mapping = Mapping.positions("id").role("role").roles(HEAD);

    assertEquals(List.of(HEAD), first(sound(mapping, "id,role", "a,head;Product head")).roles());
  }

  @Test
  void scopesNestAndEmptyCellsArePassedOver() {
    Mapping mapping =
        Mapping.positions("id")
            .worksIn(DEPARTMENT, "division", "team")
            .owns(PORTFOLIO, "portfolio")
            .owns(PRODUCT, "product");
    Organization organization =
        sound(
            mapping,
            "id,division,team,portfolio,product",
            "a,Sales, North ,Cards,",
            "b,,North,Cards,Debit",
            "c,,,,");
    Position a = organization.position("a");
    Position b = organization.position("b");

    assertEquals(
        Optional.of(ACME.part(DEPARTMENT, "Sales").part(DEPARTMENT, "North")), a.worksIn());
    assertEquals(List.of(ACME.part(PORTFOLIO, "Cards")), a.owns());
    assertEquals(Optional.of(ACME.part(DEPARTMENT, "North")), b.worksIn());
    assertEquals(List.of(ACME.part(PORTFOLIO, "Cards").part(PRODUCT, "Debit")), b.owns());
    assertEquals(Position.of("c"), organization.position("c"));
  }

  @Test
  void authoritiesHaveLimitsOrNone() {
    Authority spend = Authority.named("spend");
    Position position =
        first(
            sound(
                Mapping.positions("id").authorities("may"),
                "id,may",
                "a,spend <= 10000.50 ; hire;spend<=1e3"));

    assertEquals(
        List.of(spend.upTo(new BigDecimal("10000.50")), Authority.named("hire"), spend.upTo(1000)),
        position.authorities());
    assertEquals(Optional.of(spend.upTo(new BigDecimal("10000.50"))), position.authority("spend"));
  }

  @Test
  void attributesAreKeptWhereThereIsText() {
    Mapping mapping = Mapping.positions("id").attributes("Grade", "Note").attributes("Site");

    assertEquals(
        Map.of("Grade", "SCS1", "Site", "Leeds"),
        first(sound(mapping, "id,site,note,grade", "a, Leeds ,  ,SCS1")).attributes());
  }

  @Test
  void outsideSuperiorAndPersonalDataAreRead() {
    Mapping mapping =
        Mapping.positions("id")
            .outsideSuperior("board")
            .holder("person")
            .name("first", "last")
            .yearsOfExperience("years")
            .education("education");
    Organization organization =
        sound(
            mapping,
            "id,board,person,first,last,years,education",
            "a,The board,p,Ada,Obi,12.0,Master",
            "b,,q,,Li,,");

    assertEquals(Optional.of("The board"), organization.position("a").outsideSuperior());
    assertEquals(
        Person.builder()
            .id("p")
            .name("Ada Obi")
            .yearsOfExperience(12)
            .education(Education.MASTER)
            .build(),
        organization.person("p"));
    assertEquals(Person.builder().id("q").name("Li").build(), organization.person("q"));
  }

  @Test
  void vacantIsWhereSaidOrWhereHolderAndNameAreEmpty() {
    Mapping mapping =
        Mapping.positions("id")
            .holder("person")
            .name("name")
            .vacantWhere("status", "open", "frozen");
    Organization organization =
        sound(
            mapping,
            "id,person,name,status",
            "a,p1,,filled",
            "b,,Ada,",
            "c,,,",
            "d,p2,Bo,OPEN",
            "e,p3,vacant,",
            "f,p4,,Frozen ");

    assertEquals(List.of("a: p1 SUBSTANTIVE", "b: b#1 SUBSTANTIVE"), Texts.holders(organization));
    assertEquals(3, organization.metrics().vacant());
    assertEquals(Occupancy.UNKNOWN, organization.occupancy(organization.position("c")));
    assertEquals(Optional.of("Ada"), organization.person("b#1").name());
  }

  @Test
  void withoutColumnsOfPeopleItIsNotKnownWhoHoldsAPosition() {
    Organization organization = sound(Mapping.positions("id"), "id,name", "a,Ada");

    assertEquals(0, organization.people().size());
    assertEquals(Occupancy.UNKNOWN, organization.occupancy(first(organization)));
  }

  @Test
  void actingHoldersAndDeputiesAreToldApart() {
    Mapping mapping =
        Mapping.positions("id")
            .holder("person")
            .actingWhere("status", "acting", "interim")
            .deputyWhere("status", "deputy");
    Organization organization =
        Texts.read(
                mapping, "id,person,status", "a,p1,Acting", "b,p2,deputy", "c,p3,interim", "a,p4,")
            .organization();

    assertEquals(
        List.of("a: p4 SUBSTANTIVE", "a: p1 ACTING", "b: p2 DEPUTY", "c: p3 ACTING"),
        Texts.holders(organization));
  }

  @Test
  void namesNeverJoinPeople() {
    Mapping mapping = Mapping.positions("id").name("name").undisclosedNames("N/D");
    Organization organization =
        Texts.read(mapping, "id,name", "a,Ada", "b,Ada", "b,n/d", "b,Vacant").organization();

    assertEquals(
        List.of(
            "a: a#1 SUBSTANTIVE", "b: b#1 SUBSTANTIVE", "b: undisclosed holder of b SUBSTANTIVE"),
        Texts.holders(organization));
    assertFalse(organization.person("undisclosed holder of b").isDisclosed());
  }

  @Test
  void mintedPersonIdsAvoidThoseOfTheFile() {
    Mapping mapping = Mapping.positions("id").holder("person").name("name");

    assertEquals(
        List.of("a: a#2 SUBSTANTIVE", "b: a#1 SUBSTANTIVE"),
        Texts.holders(sound(mapping, "id,person,name", "a,,Ada", "b,a#1,Bo")));
  }

  @Test
  void laterRowsTellWhatEarlierOnesLeftOut() {
    Mapping mapping = Mapping.positions("id").holder("person").name("name");
    Organization organization =
        Texts.read(mapping, "id,person,name", "a,p,", "b,p,Ada", "c,p,").organization();

    assertEquals(Optional.of("Ada"), organization.person("p").name());
  }

  @Test
  void fteOfASharedSeatIsSummedWithoutBinaryDust() {
    Mapping mapping = Mapping.positions("id").fte("fte").holder("person");
    Organization organization =
        Texts.read(
                mapping,
                "id,fte,person",
                "a,0.1,p",
                "a,0.2,q",
                "b,,r",
                "b,.5,s",
                "c,,t",
                "c,,u",
                "d,1e308,v",
                "d,1e308,w")
            .organization();

    assertEquals(0.3, organization.position("a").fte());
    assertEquals(0.5, organization.position("b").fte());
    assertEquals(1.0, organization.position("c").fte());
    assertEquals(Double.MAX_VALUE, organization.position("d").fte());
  }

  @Test
  void conditionNeedsAWord() {
    assertEquals(
        "column \"status\" needs at least one word to look for",
        assertThrows(
                IllegalArgumentException.class, () -> Mapping.positions("id").vacantWhere("status"))
            .getMessage());
  }

  /** The message says where a function of the user fails, whatever the column. */
  @Test
  void normalizerThatGivesNoTextIsNamedWithItsRowColumnAndValue() {
    Mapping mapping =
        Mapping.positions("id")
            .manager("boss")
            .managerAsPerson("boss of person")
            .holder("person")
            .dotted("dotted");
    String header = "id,boss,boss of person,person,dotted";
    Map<String, String> rows =
        Map.of(
            "id", "X1,,,,",
            "person", "a,,,X1,",
            "boss", "a,X1,,,",
            "boss of person", "a,,X1,,",
            "dotted", "a,,,,X1");
    rows.forEach(
        (column, row) -> {
          for (Mapping with :
              List.of(
                  mapping.idNormalizer(id -> NUMBERS.get(id)),
                  mapping.idNormalizer(id -> NUMBERS.get(id)).ignoreCase())) {
            assertEquals(
                "the id normalizer fails on \"X1\" in column \""
                    + column
                    + "\", row 3: it returned null; fix: let it return an id, or an empty string"
                    + " if the cell has no id",
                assertThrows(
                        IllegalStateException.class, () -> Texts.read(with, header, "b,,,,", row))
                    .getMessage());
          }
        });
    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                Texts.read(
                    Mapping.positions("id").idNormalizer(id -> "" + Integer.valueOf(id)),
                    "id",
                    "x"));
    assertTrue(
        thrown
            .getMessage()
            .startsWith("the id normalizer fails on \"x\" in column \"id\", row 2: "));
    assertInstanceOf(NumberFormatException.class, thrown.getCause());
  }

  private static final Map<String, String> NUMBERS = Map.of("a", "1", "b", "2", "", "");
}
