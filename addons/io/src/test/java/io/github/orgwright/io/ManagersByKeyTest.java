package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Authority;
import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.Severity;
import io.github.orgwright.query.Who;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Managers that are named by another key than that of positions. */
class ManagersByKeyTest {
  private static final Mapping MAILS =
      Mapping.positions("emp")
          .holder("email")
          .managerAsPerson("mgr")
          .vacantWhere("status", "Left")
          .deputyWhere("status", "Deputy")
          .authorities("may");

  private static final String HEADER = "emp,email,mgr,status,may";

  private static LoadResult chain(String statusOfE2) {
    return Texts.read(
        MAILS,
        HEADER,
        "E1,top@x.test,,Active,hours",
        "E2,left@x.test,top@x.test," + statusOfE2 + ",",
        "E3,a@x.test,left@x.test,Active,",
        "E4,b@x.test,a@x.test,Active,");
  }

  @Test
  void chainRunsThroughThePositionOfSomeoneWhoLeftAndOfADeputy() {
    for (String status : List.of("Left", "Deputy", "Active")) {
      LoadResult loaded = chain(status);

      assertEquals(List.of("E2 -> E1", "E3 -> E2", "E4 -> E3"), Texts.lines(loaded.organization()));
      assertEquals(List.of(), Texts.problems(loaded));
      assertEquals(
          List.of("top@x.test"),
          Who.of(loaded.organization())
              .mayApprove(Authority.named("hours").request(), loaded.organization().position("E4"))
              .people()
              .stream()
              .map(person -> person.id())
              .toList());
      assertEquals(
          !status.equals("Active"),
          loaded.organization().isVacant(loaded.organization().position("E2")));
    }
  }

  @Test
  void personOfSeveralPositionsMeansThatOfTheirFirstRowAndAllAreNamed() {
    LoadResult loaded =
        Texts.read(
            MAILS,
            HEADER,
            "E1,p,,Left,",
            "E2,p,,Active,",
            "E1,q,,Active,",
            "E2,p,,Active,",
            "E3,r,p,Active,");
    Problem problem = loaded.problems(RowProblemCodes.AMBIGUOUS_MANAGER).get(0);

    assertEquals(List.of("E3 -> E1"), Texts.lines(loaded.organization()));
    assertEquals(List.of("p", "E1", "E2"), problem.ids());
    assertEquals(List.of(6), problem.rows());
  }

  @Test
  void rowThatIsNotUsedStillTellsThePositionOfItsPerson() {
    LoadResult loaded = Texts.read(MAILS, HEADER, "E1,p,,,", "E2,q,p,,", "E2,r,,,", "E3,s,r,,");

    assertEquals(List.of("E2 -> E1", "E3 -> E2"), Texts.lines(loaded.organization()));
  }

  @Test
  void personOfExcludedRowsOnlyIsUnknownAndTheRowIsNamed() {
    LoadResult loaded =
        Texts.read(
            MAILS.exclude("status", "Gone"),
            HEADER,
            "E1,p,,,",
            "E2,q,p,Gone,",
            "E3,r,q,,",
            "E4,p,p,Gone,",
            "E5,t,p,,");

    assertEquals(List.of("E3 -> q", "E5 -> E1"), Texts.lines(loaded.organization()));
    Problem problem = loaded.problems(ProblemCode.UNKNOWN_MANAGER).get(0);
    assertEquals(List.of("q"), problem.ids());
    assertEquals(List.of("E3"), problem.evidence());
    assertTrue(problem.fix().endsWith("include row 3, which has this id but is excluded"));
  }

  @Test
  void excludedRowIsNotMistakenForThatOfAPersonWithTheIdOfItsPosition() {
    LoadResult loaded =
        Texts.read(MAILS.exclude("status", "Gone"), HEADER, "E1,p,,,", "q,z,p,Gone,", "E3,r,q,,");

    assertEquals(
        "add a row for person \"q\" or correct the reference",
        loaded.problems(ProblemCode.UNKNOWN_MANAGER).get(0).fix());
  }

  @Test
  void personOfAFileOfPersonsWhoseRowIsExcludedIsNamed() {
    LoadResult loaded =
        Texts.read(
            Mapping.people("id").manager("m").exclude("s", "Gone"),
            "id,m,s",
            "1,,",
            "2,1,Gone",
            "3,2,");

    assertTrue(loaded.problems(ProblemCode.UNKNOWN_MANAGER).get(0).fix().contains("include row 3"));
  }

  @Test
  void rowsThatNameTwoPeopleOfOnePositionHaveTheSameManager() {
    Mapping byPerson = Mapping.positions("id").holder("h").managerAsPerson("m");
    LoadResult shared =
        Texts.read(byPerson, "id,h,m", "P1,ann,", "P1,al,", "P2,bo,ann", "P2,cy,al");
    assertEquals(List.of("P2 -> P1"), Texts.lines(shared.organization()));
    assertEquals(2, shared.organization().holders(shared.organization().position("P2")).size());
    assertEquals(
        List.of(),
        shared.problems().stream().filter(one -> one.severity() != Severity.INFO).toList());

    LoadResult both =
        Texts.read(byPerson.manager("mp"), "id,h,mp,m", "P1,ann,,", "P2,bo,P1,", "P2,cy,,ann");
    assertEquals(List.of("P2 -> P1"), Texts.lines(both.organization()));
    assertEquals(3, both.organization().assignments().size());

    LoadResult root = Texts.read(byPerson.selfIsRoot(), "id,h,m", "P1,ann,ann", "P1,al,ann");
    assertEquals(List.of(), Texts.lines(root.organization()));
    assertEquals(2, root.organization().assignments().size());
  }

  @Test
  void rowWithoutAPositionIdAddsToThePositionOfItsPerson() {
    Mapping mapping = Mapping.positions("id").manager("m").holder("h");
    for (List<String> rows :
        List.of(
            List.of("id,m,h", "A,,t", "P5,A,y", ",A,y"),
            List.of("id,m,h", "A,,t", ",A,y", "P5,A,y"))) {
      LoadResult loaded = Texts.read(mapping, rows.toArray(String[]::new));
      assertEquals(List.of("P5 -> A"), Texts.lines(loaded.organization()));
      assertEquals(2, loaded.organization().assignments().size());
    }
    LoadResult second = Texts.read(mapping, "id,m,h", "A,,t", "P5,A,y", ",P5,y");
    assertEquals(List.of("P5 -> A", "y#2 -> P5"), Texts.lines(second.organization()));
    assertEquals(
        List.of("y", "y#2"), second.problems(RowProblemCodes.SECOND_ROW_OF_PERSON).get(0).ids());
  }
}
