package io.github.orgwright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.orgwright.core.Duty;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InvolvementsTest {
  @Test
  void aRoleHasEachWorkOnceAndInItsStrongestInvolvement() {
    assertEquals(
        List.of(
            Duty.responsibleFor(ProductResponsibilities.TEAM_OPERATION),
            Duty.responsibleFor(ProductResponsibilities.PRODUCT_ROADMAP),
            Duty.responsibleFor(ProductResponsibilities.BUDGETING)),
        Involvements.dutiesOf("vp_of_product"));
    // By one claim it takes part in events, by another it answers for them.
    assertEquals(
        List.of(Duty.accountableFor(ProductResponsibilities.PRODUCT_EVENTS)),
        Involvements.dutiesOf("chief_product_officer").stream()
            .filter(duty -> duty.responsibility().equals(ProductResponsibilities.PRODUCT_EVENTS))
            .toList());
  }

  @Test
  void whoeverIsAskedOrToldHasAPartInTheWork() {
    assertEquals(
        List.of(Duty.consultedOn(ProductResponsibilities.PRODUCT_SALES)),
        Involvements.dutiesOf("salesperson"));
    assertEquals(
        List.of(Duty.informedOf(ProductResponsibilities.PRODUCT_STRATEGY)),
        Involvements.dutiesOf("executive_stakeholder"));
  }

  @Test
  void whoeverIsOnlySaidToHaveOnceDoneWorkHasNoDuty() {
    assertEquals(List.of(), Involvements.dutiesOf("engineering_team"));
  }

  private static List<String> said(String id) {
    return Involvements.in(Claims.all().get(id))
        .map(part -> part.party() + " " + part.involvement() + " inferred " + part.isInferred())
        .toList();
  }

  @Test
  void onlyASentenceThatSaysResponsibleStatesAnInvolvement() {
    assertEquals(
        List.of(
            "chief_product_officer RESPONSIBLE inferred false",
            "chief_product_officer ACCOUNTABLE inferred true"),
        said("S0-14"));
    assertEquals(List.of("vp_of_product RESPONSIBLE inferred false"), said("S3-54"));
    assertEquals(List.of("product_director CONSULTED inferred true"), said("S3-94"));
    assertEquals(List.of("vp_of_product RESPONSIBLE inferred true"), said("S3-50"));
    assertEquals(List.of("marketing_department CONSULTED inferred true"), said("S3-86"));
    assertEquals(
        List.of(
            "chief_product_officer RESPONSIBLE inferred false",
            "chief_product_officer ACCOUNTABLE inferred true",
            "executive_stakeholder INFORMED inferred true"),
        said("S0-99"));
  }

  @Test
  void whoeverHasNoNameIsReadByTheAreaOfTheWork() {
    String responsible = "unnamed_role RESPONSIBLE inferred false";
    String accountable = "unnamed_role ACCOUNTABLE inferred true";
    assertEquals(List.of(responsible, accountable), said("S0-59"));
    assertEquals(List.of(responsible), said("S1-05"));
    assertEquals(List.of(responsible, accountable), said("S1-71"));
    assertEquals(List.of(), said("S2-56"));
  }

  @Test
  void toTeachIsToEnableWhateverIsTaught() {
    for (String id : List.of("S3-46", "S3-48")) {
      assertEquals(
          Optional.of(ProductResponsibilities.ENABLEMENT),
          Involvements.workOf(Claims.all().get(id)));
    }
    assertEquals(Optional.empty(), Involvements.workOf(Claims.all().get("S2-64")));
  }

  @Test
  void aRoleIsHeldToWhatItFollowsOrAnswersForAndNotToWhatItUses() {
    assertEquals(
        Set.of(ProductKpis.PRODUCT_METRICS, ProductKpis.LONG_TERM_COMPANY_VALUE),
        Involvements.kpisOf("chief_product_officer"));
    assertEquals(
        Set.of(ProductKpis.COMPANY_SUCCESS, ProductKpis.PRODUCT_EFFICIENCY),
        Involvements.kpisOf("head_of_product_management"));
    assertEquals(Set.of(), Involvements.kpisOf("head_of_product"));
  }
}
