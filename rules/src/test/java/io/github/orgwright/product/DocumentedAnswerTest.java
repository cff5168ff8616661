package io.github.orgwright.product;

import static io.github.orgwright.product.ProductRoles.CHIEF_PRODUCT_OFFICER;
import static io.github.orgwright.product.ProductRoles.HEAD_OF_PRODUCT;
import static io.github.orgwright.product.ProductRoles.PRODUCT_DIRECTOR;
import static io.github.orgwright.product.ProductRoles.PRODUCT_MANAGER;
import static io.github.orgwright.product.ProductRoles.SENIOR_PRODUCT_MANAGER;
import static io.github.orgwright.product.ProductRoles.VP_OF_PRODUCT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.product.AllQuestions.Asked;
import io.github.orgwright.product.Reading.Directors;
import io.github.orgwright.product.Statement.Polarity;
import io.github.orgwright.product.Statement.Standing;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What an answer and its statements tell of themselves. */
class DocumentedAnswerTest {
  private static DocumentedAnswer<Party> managerOfDirectors(Reading reading) {
    return ProductDocuments.under(reading).about(PRODUCT_DIRECTOR).managers();
  }

  private static Standing standing(DocumentedAnswer<?> answer) {
    return answer.first().orElseThrow().standing();
  }

  @Test
  void aDisputedStatementStandsAsTheReadingSettlesIt() {
    assertEquals(Standing.OPEN, standing(managerOfDirectors(Reading.standard())));
    assertEquals(Standing.DEPENDS, standing(managerOfDirectors(Reading.largeOrganization(500))));
    assertEquals(
        Standing.HOLDS,
        standing(managerOfDirectors(Reading.builder().directors(Directors.UNDER_HEAD).build())));
    DocumentedAnswer<Party> aside = managerOfDirectors(Reading.headAndDirectorPeers());
    assertEquals(Optional.empty(), aside.first());
    assertFalse(aside.isStated());
    assertEquals(List.of(), aside.list());
    assertEquals(List.of(), aside.values());
    assertEquals(Standing.REJECTED, aside.rejected().get(0).standing());
    assertEquals(List.of(Claims.all().get("S2-64")), aside.claims());
  }

  @Test
  void whatNobodyDisputesHolds() {
    DocumentedAnswer<Party> steps =
        ProductDocuments.under(Reading.standard()).about(PRODUCT_MANAGER).careerSteps();
    assertEquals(Standing.HOLDS, standing(steps));
    assertEquals(List.of(), steps.first().orElseThrow().choices());
    assertEquals(List.of(), steps.rejected());
  }

  @Test
  void whereBothSidesHoldSoDoesEach() {
    Statement<?> roadmap =
        ProductDocuments.under(Reading.standard())
            .about(VP_OF_PRODUCT)
            .responsibilities()
            .list()
            .get(1);
    assertEquals(Standing.HOLDS, roadmap.standing());
    assertEquals(List.of(), roadmap.claimsAgainst());
    assertEquals(
        List.of("13 roadmap: BOTH_HOLD, because the kinds of involvement differ"),
        roadmap.choices().stream().map(ContradictionChoice::toString).toList());
  }

  @Test
  void aStatementTellsWhomItSpeaksOfHowFirmlyAndWhen() {
    Statement<Party> statement =
        managerOfDirectors(Reading.largeOrganization(500)).first().orElseThrow();
    assertEquals("product_director", statement.subject());
    assertEquals(Party.of(HEAD_OF_PRODUCT), statement.value());
    assertEquals(Modality.CONDITIONAL, statement.modality());
    assertEquals(
        Optional.of("large organization that has product directors"), statement.condition());
    assertEquals(Basis.STATED, statement.basis());
    assertEquals(
        "product_director reports to head_of_product (conditional; in large organizations that have"
            + " product directors); S2-64; against S3-01 S3-80",
        statement.toString());
    assertEquals(
        "[" + statement + "]", managerOfDirectors(Reading.largeOrganization(500)).toString());
    assertEquals(
        "stated, but rejected under this reading; see also: who oversees product_director?",
        managerOfDirectors(Reading.headAndDirectorPeers()).toString());
    assertEquals("reports_to", statement.relation());
    assertEquals(Polarity.AFFIRMED, statement.polarity());
  }

  @Test
  void whatTheTextAroundLeavesInDoubtIsMarked() {
    Statement<Party> stray =
        ProductDocuments.under(Reading.standard())
            .who()
            .worksWith(Party.of("stakeholder"))
            .list()
            .get(0);
    assertEquals(Basis.STITCHED, stray.basis());
    assertEquals(
        "product_director collaborates with stakeholder (the document"
            + " joins unrelated sentences); S3-98 [stitched]",
        stray.toString());
  }

  /** A stitched sentence decides nothing, whatever the reading; what is stated against it holds. */
  @Test
  void aStitchedStatementIsOpenAndAStatedOneHolds() {
    for (Reading reading :
        List.of(
            Reading.standard(),
            Reading.smallOrganization(),
            Reading.vpIsHead(),
            Reading.headAndDirectorPeers(),
            Reading.largeOrganization(500))) {
      Set<String> stitched = new TreeSet<>();
      for (AllQuestions.Asked asked : AllQuestions.of(ProductDocuments.under(reading))) {
        for (Statement<?> statement : asked.answer().list()) {
          if (statement.basis() == Basis.STITCHED) {
            assertEquals(Standing.OPEN, statement.standing(), statement.toString());
            statement.claims().forEach(claim -> stitched.add(claim.id()));
          }
        }
      }
      assertEquals(10, stitched.size(), stitched.toString());
      ProductDocuments documents = ProductDocuments.under(reading);
      assertEquals(
          List.of(Standing.HOLDS, Standing.HOLDS),
          documents.about(SENIOR_PRODUCT_MANAGER).experience().list().stream()
              .map(Statement::standing)
              .toList());
    }
  }

  @Test
  void whatTheReadingRejectsIsNotCalledNotStated() {
    DocumentedAnswer<Party> overseers =
        ProductDocuments.under(Reading.smallOrganization()).who().oversees(VP_OF_PRODUCT);
    assertEquals(List.of(), overseers.list());
    assertEquals(1, overseers.rejected().size());
    assertTrue(
        overseers
            .text()
            .startsWith(
                """
                who oversees vp_of_product?
                  stated, but rejected under this reading
                """),
        overseers.text());
    assertTrue(overseers.text().contains("  rejected: chief_product_officer oversees"));
    for (Reading reading : List.of(Reading.smallOrganization(), Reading.largeOrganization(9))) {
      for (AllQuestions.Asked asked : AllQuestions.of(ProductDocuments.under(reading))) {
        String text = asked.answer().text();
        assertEquals(
            asked.answer().list().isEmpty() && asked.answer().rejected().isEmpty(),
            text.contains("\n  not stated\n"),
            text);
      }
    }
  }

  @Test
  void whatIsStatedOnlyOfAnUnnamedRolePointsThere() {
    DocumentedWho who = ProductDocuments.under(Reading.standard()).who();
    String there = "? (only for an unnamed role: see aboutUnnamed())";
    for (DocumentedAnswer<?> answer :
        List.of(
            who.isResponsibleFor(ProductResponsibilities.CRITICAL_OUTCOMES),
            who.isLessInvolvedIn(Responsibility.of("driving_the_product", "Driving the product")),
            who.oversees(Party.of("product_people")),
            who.guides(Party.of("product_people")),
            who.worksWith(Party.of("business_team")),
            who.ranksAbove(Party.of("other_product_management_roles")))) {
      String question = answer.question().replace("?", there);
      boolean isStated = answer.isStated();
      assertTrue(
          isStated || answer.toString().startsWith("not stated; see also: " + question),
          answer.toString());
      if (!isStated) {
        assertEquals(
            List.of(Party.of("unnamed_role")),
            answer.related().get(0).list().stream()
                .map(statement -> Party.of(statement.subject()))
                .distinct()
                .toList());
      }
    }
    assertEquals(
        "not stated; see also: who is responsible for conflict_resolution" + there,
        who.isResponsibleFor(ProductResponsibilities.CONFLICT_RESOLUTION).toString());
  }

  @Test
  void whatIsNotStatedPointsToTheReverseQuestion() {
    DocumentedWho who = ProductDocuments.under(Reading.standard()).who();
    assertEquals(
        "not stated; see also: what ranks below chief_product_officer?",
        who.ranksAbove(Party.of("cpo")).toString());
    assertEquals(
        "not stated; see also: who does chief_product_officer work with?",
        who.worksWith(Party.of("cpo")).toString());
    assertEquals(
        "not stated; see also: who does chief_product_officer guide?",
        who.guides(CHIEF_PRODUCT_OFFICER).toString());
    assertEquals(
        "not stated; see also: who does chief_product_officer coordinate?",
        who.coordinates(CHIEF_PRODUCT_OFFICER).toString());
    assertEquals(
        "not stated; see also: who is accountable for culture?",
        who.isInformedOf(ProductResponsibilities.CULTURE).toString());
  }

  /** What a reading joins is stated of the position, though not of each of its roles. */
  @Test
  void whatIsStatedOfAnotherRoleInOnePositionIsFound() {
    ProductDocuments small = ProductDocuments.under(Reading.smallOrganization());
    String position =
        "the joint position of chief_product_officer, vp_of_product and head_of_product";
    assertEquals(
        "not stated; see also: who does "
            + position
            + " guide?; see also: who does vp_of_product oversee?",
        small.about(VP_OF_PRODUCT).guides().toString());
    assertEquals(
        "not stated; see also: who reports to "
            + position
            + "?; see also: who does"
            + " vp_of_product oversee?",
        small.who().reportsTo(VP_OF_PRODUCT).toString());
    for (Role role : List.of(CHIEF_PRODUCT_OFFICER, VP_OF_PRODUCT, HEAD_OF_PRODUCT)) {
      DocumentedAnswer<Party> managers = small.about(role).managers();
      assertEquals("who does " + position + " report to?", managers.question());
      assertEquals(List.of(Party.of("chief_executive_officer")), managers.values());
      assertEquals(managers.list(), small.who().manages(role).list());
      assertEquals(
          List.of("cpo", "vp_of_product", "head_of_product", "product_division_chief"),
          small.aboutPosition(role).titles().values());
    }
    assertEquals(
        "[senior_product_manager is below vp_of_product (one position with chief_product_officer"
            + " and head_of_product); S3-51,"
            + " senior_product_manager is below vp_of_product (one position with"
            + " chief_product_officer and head_of_product), which is below chief_executive_officer (usual; inferred from several claims); S3-51 S0-27 S0-104 S4-03; against S0-67"
            + " S1-12 [inferred] S2-39 S4-57]",
        small.about(SENIOR_PRODUCT_MANAGER).above().toString());
    assertEquals(
        "[vp_of_product is below chief_executive_officer (usual; inferred from"
            + " several claims); S0-27 S0-104 S4-03; against S0-67 S1-12 [inferred] S2-39 S4-57]",
        small.about(VP_OF_PRODUCT).above().toString());
    assertEquals(
        List.of("vp_of_product"),
        ProductDocuments.under(Reading.vpIsHead())
            .aboutPosition(HEAD_OF_PRODUCT)
            .titles()
            .values());
  }

  @Test
  void theTextNamesTheAlternativesToAClaim() {
    assertEquals(
        """
        who owns a scope of kind feature?
          product_manager owns scopes of kind feature (possible)
            source    S0-32, 000_bbb05b60a64e1576.txt line 7
            or        S0-31, 000_bbb05b60a64e1576.txt line 7
        """,
        ProductDocuments.under(Reading.standard()).who().owns(ScopeKind.FEATURE).text());
  }

  @Test
  void valuesAreToldOnceThoughSeveralStatementsNameThem() {
    DocumentedAnswer<?> years =
        ProductDocuments.under(Reading.standard()).about(CHIEF_PRODUCT_OFFICER).experience();
    assertEquals(5, years.list().size());
    assertEquals(4, years.values().size());
    assertEquals(
        List.of("S0-40", "S1-81", "S3-29", "S4-87", "S4-105"),
        years.claims().stream().map(Claim::id).toList());
  }

  /** What follows only because two roles are one position cites the claims that join them. */
  @Test
  void aChainOverAnotherRoleOfThePositionCitesWhatJoinsThem() {
    assertEquals(
        List.of("S0-27", "S0-104", "S3-120", "S4-04"),
        claimsAbove(Reading.smallOrganization(), "chief_executive_officer"));
    assertEquals(
        List.of("S0-67", "S3-61"), claimsAbove(Reading.vpIsHead(), "chief_product_officer"));
    assertEquals(
        List.of("S0-27", "S0-104"),
        ProductDocuments.under(Reading.smallOrganization())
            .about("cpo")
            .above()
            .first()
            .orElseThrow()
            .claims()
            .stream()
            .map(Claim::id)
            .toList());
  }

  private static List<String> claimsAbove(Reading reading, String party) {
    return ProductDocuments.under(reading).about("head_of_product").above().list().stream()
        .filter(chain -> chain.value().get(1).id().equals(party) && chain.value().size() == 2)
        .findFirst()
        .orElseThrow()
        .claims()
        .stream()
        .map(Claim::id)
        .toList();
  }

  /**
   * Each statement that rests on a sentence that a document joins to an unrelated one says so, and
   * no other does.
   */
  @Test
  void wronglyCombinedSentencesAreToldWhereTheyCount() {
    Contradiction combined = Contradictions.all().get("combined-texts");
    String reason = Contradictions.under(Reading.standard()).get("combined-texts").reason();
    for (Asked asked : AllQuestions.of(ProductDocuments.under(Reading.standard()))) {
      long stitched = 0;
      for (Statement<?> statement : asked.answer().list()) {
        boolean isStitched = statement.basis() == Basis.STITCHED;
        stitched += isStitched ? 1 : 0;
        assertTrue(
            isStitched
                || statement.choices().stream()
                    .noneMatch(choice -> choice.contradiction().equals(combined)),
            statement.toString());
      }
      String text = asked.answer().text();
      assertFalse(text.contains(reason), text);
      assertEquals(
          stitched,
          text.lines()
              .filter("    open      the document joins unrelated sentences"::equals)
              .count(),
          text);
    }
  }
}
