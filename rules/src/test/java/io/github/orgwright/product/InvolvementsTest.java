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
