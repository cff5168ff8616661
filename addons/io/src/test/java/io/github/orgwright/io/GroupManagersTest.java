package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.ProblemCode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Managers that follow from groups and their leads. */
class GroupManagersTest {
  private static final Mapping POSITIONS = Mapping.positions("id").managerOfGroup("team", "lead");
  private static final Mapping PERSONS = Mapping.people("id").managerOfGroup("team", "lead");

  private static LoadResult read(Mapping mapping, String rows) {
    return Texts.read(mapping, rows.split(" / ", -1));
  }

  private static List<String> lines(Mapping mapping, String rows) {
    return Texts.lines(read(mapping, rows).organization());
  }

  @Test
  void membersReportToTheLeadOfTheirGroup() {
    for (Mapping mapping : List.of(POSITIONS, PERSONS)) {
      LoadResult loaded =
          read(mapping, "id,team,lead / b,Red,no / a,Red,yes / c, red ,member / d,Red, / e,,");
      assertEquals(List.of("b -> a", "c -> a", "d -> a"), Texts.lines(loaded.organization()));
      assertEquals(
          List.of("SEVERAL_ROOTS"), loaded.problems().stream().map(p -> p.code().id()).toList());
    }
  }

  @Test
  void leadHasTheManagerThatItsRowNames() {
    String rows = "id,team,lead,boss / a,,, / b,Red,x,a / c,Red,, / d,Blue,1,b / e,Blue,0,";
    for (Mapping mapping : List.of(POSITIONS, PERSONS)) {
      LoadResult loaded = read(mapping.manager("boss"), rows);
      assertEquals(
          List.of("b -> a", "c -> b", "d -> b", "e -> d"), Texts.lines(loaded.organization()));
      assertEquals(List.of(), loaded.problems());
      assertEquals(
          List.of("b -> a", "c -> b", "d -> b", "e -> d"),
          lines(mapping.managerBy("boss", "id"), rows));
    }
  }

  @Test
  void rowThatNamesAManagerReportsToIt() {
    assertEquals(
        List.of("b -> a", "c -> a"),
        lines(POSITIONS.manager("m"), "id,team,lead,m / a,,, / b,Red,yes,a / c,Red,no,a"));
  }

  @Test
  void leadThatIsAMemberOfAnotherGroupReportsToItsLead() {
    String rows =
        "id,team,lead / a,Board,yes / b,Red,yes / b,Board,no / c,Blue,no / d,Board,no / d,Blue,yes";
    for (Mapping mapping : List.of(POSITIONS, PERSONS)) {
      LoadResult loaded = read(mapping, rows);
      assertEquals(List.of("b -> a", "c -> d", "d -> a"), Texts.lines(loaded.organization()));
      assertEquals(List.of("a", "b", "c", "d"), Texts.ids(loaded.organization()));
      assertEquals(List.of(), loaded.problems(RowProblemCodes.REPEATED_ROW));
    }
    assertEquals(List.of(), Texts.problems(read(PERSONS, rows)));
    assertEquals(
        1,
        read(PERSONS, "id,team,lead / a,Red,yes / b,Red,no / b,Red,no")
            .problems(RowProblemCodes.REPEATED_ROW)
            .size());
  }

  @Test
  void cellCanHaveSeveralGroups() {
    assertEquals(
        List.of("b -> a", "c -> a", "c -> d"),
        lines(POSITIONS, "id,team,lead / a,Red;Green,yes / b,Green, / c,Red; Blue, / d,Blue,yes"));
  }

  @Test
  void groupWithoutALeadIsOneProblem() {
    LoadResult loaded =
        read(POSITIONS, "id,team,lead / a,Red team,yes / b,Rde team,no / c,Rde team,no / d,Blue,");
    assertEquals(
        List.of("b -> lead of Rde team", "c -> lead of Rde team", "d -> lead of Blue"),
        Texts.lines(loaded.organization()));
    assertEquals(
        List.of(
            "ERROR [UNKNOWN_MANAGER] d reports to unknown manager \"lead of Blue\" (row 5); fix: mark"
                + " the lead of group \"Blue\" in column \"lead\"",
            "ERROR [UNKNOWN_MANAGER] 2 positions report to unknown manager \"lead of Rde team\": b, c"
                + " (rows 3, 4); fix: mark the lead of group \"Rde team\" in column \"lead\", or"
                + " correct the name in column \"team\"; similar groups with a lead: \"Red team\""),
        Texts.problems(loaded));
  }

  @Test
  void severalLeadsAreOneProblemThatNamesTheirRows() {
    for (Mapping mapping : List.of(POSITIONS, PERSONS)) {
      LoadResult loaded = read(mapping, "id,team,lead / a,Red,yes / b,Red,yes / c,Red,no / d,,");
      assertEquals(List.of("c -> lead of Red"), Texts.lines(loaded.organization()));
      assertEquals(
          List.of(
              "ERROR [SEVERAL_LEADS] the other rows of group \"Red\" have an unknown manager,"
                  + " because the group has 2 leads: a, b (rows 2, 3); fix: keep one of these"
                  + " leads, and clear column"
                  + " \"lead\" in the other row"),
          Texts.problems(loaded).subList(0, 1));
      assertEquals(List.of(), loaded.problems(ProblemCode.UNKNOWN_MANAGER));
    }
    Mapping shared = POSITIONS.holder("h");
    assertEquals(
        List.of("c -> a"), lines(shared, "id,team,lead,h / a,Red,yes,p / a,Red,yes,q / c,Red,,r"));
  }

  @Test
  void allRowsOfSeveralLeadsAreNamed() {
    LoadResult loaded =
        read(
            POSITIONS.holder("h"),
            "id,team,lead,h / a,Red,yes,p / b,Red; red,yes,q / a,Red,yes,r / c,Red,no,s");
    assertEquals(
        "ERROR [SEVERAL_LEADS] the other rows of group \"Red\" have an unknown manager, because"
            + " the group has 2 leads: a (rows 2, 4), b (row 3) (rows 2, 3, 4); fix: keep one of"
            + " these leads, and clear column \"lead\" in the rows of the others",
        loaded.problems(RowProblemCodes.SEVERAL_LEADS).get(0).toString());
  }

  @Test
  void leadWithoutAManagerIsARootAlsoWhereManagersAreRequired() {
    Mapping required = POSITIONS.managerRequired();
    assertEquals(
        List.of(),
        read(required, "id,team,lead / a,Red,yes / b,Red,no").problems(RowProblemCodes.NO_MANAGER));
    assertEquals(
        List.of("b"),
        read(
                required.manager("m").rootMarkers("none"),
                "id,team,lead,m / a,Red,yes, / b,,no, / c,none,no, / d,,,none / e,Red,no,")
            .problems(RowProblemCodes.NO_MANAGER)
            .get(0)
            .ids());
  }

  @Test
  void leadWhoLeftStillLeadsAndOneWhoIsExcludedIsNamed() {
    String rows = "id,team,lead,s / a,Red,yes,Left / b,Red,,";
    assertEquals(List.of("b -> a"), lines(POSITIONS.vacantWhere("s", "Left"), rows));
    assertEquals(
        "mark the lead of group \"Red\" in column \"lead\", or include row 2, which leads it but is"
            + " excluded",
        read(POSITIONS.exclude("s", "Left"), rows)
            .problems(ProblemCode.UNKNOWN_MANAGER)
            .get(0)
            .fix());
  }

  @Test
  void leadOfAnotherDayIsNamed() {
    LoadResult loaded =
        read(
            POSITIONS.validThrough("end").asOf(LocalDate.of(2026, 1, 1)),
            "id,team,lead,end / a,Red,yes,2025-03-31 / b,Red,,");
    assertEquals(
        "ERROR [UNKNOWN_MANAGER] b reports to unknown manager \"lead of Red\"; group \"Red\" has"
            + " no lead on the day of asOf(...): position \"a\" leads it through 2025-03-31 (row 3);"
            + " fix: mark the lead of group \"Red\" in column"
            + " \"lead\", or correct the dates of row 2 if they are wrong",
        Texts.problems(loaded).get(1));
  }

  @Test
  void otherWordsForLeadsAreReportedOnceOrGiven() {
    String rows = "id,team,lead / a,Red,Team manager / b,Red,Engineer / c,Blue,yes";
    assertEquals(
        List.of(
            "WARNING [BAD_VALUE] 2 rows have a value in column \"lead\" that is not recognized, for example \"Team manager\"; these rows are read as rows of members (rows 2, 3); fix: write yes, lead, no or member, or pass the words for leads"
                + " to managerOfGroup(...)"),
        Texts.problems(read(POSITIONS, rows)).subList(0, 1));
    LoadResult given =
        read(
            Mapping.positions("id").managerOfGroup("team", "lead", "team  manager"),
            rows.replace("Team manager", "TEAM  MANAGER."));
    assertEquals(List.of(), given.problems(RowProblemCodes.BAD_VALUE));
  }

  @Test
  void unknownLeadHasTheIdOfNoPosition() {
    assertEquals(
        List.of("b -> the lead of Red"),
        lines(POSITIONS, "id,team,lead / lead of Red,,yes / b,Red,no"));
  }

  @Test
  void groupsAreRefusedTwiceAndRemovedWithManagers() {
    assertThrows(IllegalArgumentException.class, () -> POSITIONS.managerOfGroup("unit", "head"));
    assertEquals(List.of(), lines(POSITIONS.withoutManagers(), "id / a / b"));
  }

  /** A member of one of three groups, or a lead. */
  record Member(int group, boolean leads) {}

  @Provide
  Arbitrary<List<Member>> members() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 2), Arbitraries.integers().between(0, 3))
        .as((group, leads) -> new Member(group, leads == 0))
        .list()
        .ofMaxSize(8);
  }

  @Property
  void eachMemberHasTheOnlyLeadOrAProblem(@ForAll("members") List<Member> members) {
    StringBuilder rows = new StringBuilder("id,team,lead");
    for (int i = 0; i < members.size(); i++) {
      rows.append(" / p%d,g%d,%s".formatted(i, members.get(i).group(), members.get(i).leads()));
    }
    LoadResult loaded = read(POSITIONS, rows.toString());
    for (int i = 0; i < members.size(); i++) {
      Member member = members.get(i);
      List<Integer> leads =
          IntStream.range(0, members.size())
              .filter(at -> members.get(at).group() == member.group() && members.get(at).leads())
              .boxed()
              .toList();
      String manager = leads.size() == 1 ? "p" + leads.get(0) : "lead of g" + member.group();
      String expected = member.leads() ? "" : "p" + i + " -> " + manager;
      String id = "p" + i;
      assertEquals(
          expected,
          String.join(
              "",
              Texts.lines(loaded.organization()).stream()
                  .filter(line -> line.startsWith(id + " "))
                  .toList()));
      ProblemCode code =
          leads.size() > 1 ? RowProblemCodes.SEVERAL_LEADS : ProblemCode.UNKNOWN_MANAGER;
      boolean isReported =
          loaded.problems(code).stream()
              .anyMatch(problem -> problem.message().contains("g" + member.group()));
      assertEquals(leads.size() > 1 || (leads.isEmpty() && !member.leads()), isReported);
    }
  }
}
