package io.github.orgwright.product;

import static io.github.orgwright.product.ProductRoles.CHIEF_PRODUCT_OFFICER;
import static io.github.orgwright.product.ProductRoles.HEAD_OF_PRODUCT;
import static io.github.orgwright.product.ProductRoles.PRODUCT_DIRECTOR;
import static io.github.orgwright.product.ProductRoles.PRODUCT_MANAGER;
import static io.github.orgwright.product.ProductRoles.VP_OF_PRODUCT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.product.Reading.Directors;
import io.github.orgwright.product.Statement.Polarity;
import io.github.orgwright.product.Statement.Standing;
import java.util.List;
import java.util.Optional;
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
        "product_director reports to head_of_product (stated as: conditional; in large organizations that have"
            + " product directors); S2-64; against S3-01 S3-80",
        statement.toString());
    assertEquals(
        "[" + statement + "]", managerOfDirectors(Reading.largeOrganization(500)).toString());
    assertEquals(
        "not stated; see also: who oversees product_director?",
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
        "product_director collaborates with stakeholder (stated without restriction; stitched from"
            + " sentences that do not belong together); S3-98 [stitched]",
        stray.toString());
  }

  @Test
  void theTextNamesTheAlternativesToAClaim() {
    assertEquals(
        """
        who owns a scope of kind feature?
          product_manager owns scopes of kind feature (stated as: possible)
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
    assertEquals(3, years.values().size());
    assertEquals(
        List.of("S0-40", "S1-81", "S3-29", "S4-87", "S4-105"),
        years.claims().stream().map(Claim::id).toList());
  }
}
