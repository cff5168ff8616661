package io.github.orgwright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Role;
import io.github.orgwright.product.Reading.Directors;
import io.github.orgwright.product.Reading.Leaders;
import io.github.orgwright.query.Who;
import io.github.orgwright.rules.RuleOutcome.Status;
import io.github.orgwright.rules.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How readings decide which rules apply, and to which seats. */
class ProductRulesReadingTest {
  private static final List<String> HIERARCHY =
      ProductRules.documented(Reading.standard()).rules().stream()
          .map(rule -> rule.id())
          .limit(11)
          .toList();

  private static List<String> keys(Reading reading, Organization organization) {
    return ProductRules.documented(reading)
        .only(HIERARCHY.get(0), HIERARCHY.subList(1, 11).toArray(String[]::new))
        .check(organization)
        .violations()
        .stream()
        .map(Violation::key)
        .toList();
  }

  private static Status status(String rule, Reading reading, Organization organization) {
    return RuleCase.outcome(rule, reading, organization).status();
  }

  /**
   *
   *
   * <pre>
   * ceo
   * |- coo
   * |  `- vp
   * `- pd
   * </pre>
   */
  private static final Organization VP_LEADS =
      Chart.of("ceo:CEO", "coo>ceo", "vp:VP>coo", "pd:PD>ceo");

  @Test
  void aVpIsAskedWhatTheChiefIsWhereOneSeatHasBothNames() {
    assertEquals(
        List.of("product-director-under-cpo/pd", "cpo-reports-to-ceo/vp"),
        keys(Reading.smallOrganization(), VP_LEADS));
    assertEquals(
        List.of("product-director-under-cpo/pd", "cpo-reports-to-ceo/vp"),
        keys(Reading.standard(), VP_LEADS));
  }

  @Test
  void aVpIsNoChiefWhereEachLeaderIsASeatOfItsOwn() {
    assertEquals(List.of(), keys(Reading.largeOrganization(1), VP_LEADS));
    assertEquals(
        Status.NOT_APPLICABLE,
        status("cpo-reports-to-ceo", Reading.largeOrganization(1), VP_LEADS));
  }

  @Test
  void aFindingTellsWhoStandsIn() {
    assertEquals(
        "pd does not report to the chief product officer (counts as this role under the reading: VP of product)",
        RuleCase.outcome("product-director-under-cpo", Reading.standard(), VP_LEADS)
            .violations()
            .get(0)
            .message());
  }

  @Test
  void nobodyIsSaidToStandInForASeatThatExists() {
    assertEquals(
        Map.of(),
        RuleCase.outcome(
                "product-director-under-cpo",
                Reading.standard(),
                Chart.of("ceo:CEO", "cpo:CPO>ceo", "pd:PD>ceo"))
            .violations()
            .get(0)
            .facts());
  }

  @Test
  void labelsAreOffWhereBothSeatsExist() {
    Organization both =
        VP_LEADS.toBuilder()
            .position("cpo", p -> p.role(ProductRoles.CHIEF_PRODUCT_OFFICER).reportsTo("ceo"))
            .build();
    assertEquals(
        List.of("product-director-under-cpo/pd", "vp-under-cpo/vp"),
        keys(Reading.smallOrganization(), both));
  }

  @Test
  void whereVpAndHeadAreOneTheHeadIsBelowTheChief() {
    Organization headBeside = Chart.of("ceo:CEO", "cpo:CPO>ceo", "hop:HOP>ceo");
    assertEquals(List.of("vp-under-cpo/hop"), keys(Reading.vpIsHead(), headBeside));
    assertEquals(List.of(), keys(Reading.largeOrganization(1), headBeside));
  }

  @Test
  void aDirectorOfProductManagementMayBeItsHead() {
    Organization headOfManagement = Chart.of("ceo:CEO", "cpo:CPO>ceo", "hopm:HOPM>ceo");
    assertEquals(List.of("key-leaders-under-cpo/hopm"), keys(Reading.standard(), headOfManagement));
  }

  @Test
  void aHeadWhoStandsForTheChiefMayBeAboveDirectors() {
    Organization led = Chart.of("ceo:CEO", "hop:HOP>ceo", "pd:PD>hop");
    assertEquals(List.of(), keys(Reading.headAndDirectorPeers(), led));
    Reading separate =
        Reading.builder().leaders(Leaders.SEPARATE).directors(Directors.PEERS).build();
    assertEquals(List.of("head-not-above-director/pd"), keys(separate, led));
  }

  @Test
  void oneOfTwoRulesOnDirectorsAppliesWhereSizeIsKnown() {
    Organization led = Chart.of("cpo:CPO", "hop:HOP>cpo", "pd:PD>hop");
    String under = "director-under-head-when-large";
    String beside = "head-not-above-director";
    for (int largeFrom : List.of(1, 3, 4, 500)) {
      Reading reading = Reading.largeOrganization(largeFrom);
      boolean isLarge = largeFrom <= 3;
      assertEquals(isLarge ? Status.PASSED : Status.NOT_APPLICABLE, status(under, reading, led));
      assertEquals(isLarge ? Status.NOT_APPLICABLE : Status.VIOLATED, status(beside, reading, led));
    }
    for (String rule : List.of(under, beside)) {
      String reason = RuleCase.outcome(rule, Reading.standard(), led).reason().orElseThrow();
      assertTrue(reason.endsWith("; it is not known whether this organization qualifies"), reason);
      assertTrue(reason.contains("Reading.largeFrom"), reason);
    }
    Reading always = Reading.builder().directors(Directors.UNDER_HEAD).build();
    assertEquals(Status.PASSED, status(under, always, led));
    assertEquals(Status.NOT_APPLICABLE, status(beside, always, led));
    assertEquals(Status.NOT_APPLICABLE, status(under, Reading.headAndDirectorPeers(), led));
    assertEquals(Status.VIOLATED, status(beside, Reading.headAndDirectorPeers(), led));
  }

  private static List<Organization> allMixes(List<String> codes) {
    List<Organization> mixes = new ArrayList<>();
    for (int mix = 0; mix < 1 << codes.size(); mix++) {
      int chosen = mix;
      mixes.add(
          Chart.of(
              codes.stream()
                  .filter(code -> (chosen >> codes.indexOf(code) & 1) == 1)
                  .map(code -> "seat-" + code + ":" + code)
                  .toArray(String[]::new)));
    }
    return mixes;
  }

  @Test
  void seatsAreThoseThatTheReadingNames() {
    List<Organization> mixes = allMixes(List.of("CPO", "VP", "HOP", "PD", "HOPM", "DPM"));
    for (Leaders leaders : Leaders.values()) {
      for (Directors directors : Directors.values()) {
        Reading reading = Reading.builder().leaders(leaders).directors(directors).build();
        for (Role role : Chart.ROLES.values()) {
          PositionsOfRole seat = new PositionsOfRole(role, reading);
          for (Organization mix : mixes) {
            assertEquals(reading.roleCountingAs(role, mix), seat.in(mix));
          }
        }
      }
    }
  }

  @Test
  void aPositionOfTwoRolesServesAsBoth() {
    Organization both = Chart.of("x:PM+VP", "y:PM");
    PositionsOfRole chief =
        new PositionsOfRole(ProductRoles.CHIEF_PRODUCT_OFFICER, Reading.standard());
    Who who = Who.of(both);
    assertTrue(chief.haveRole().judge(both.position("x"), who).holds());
    assertFalse(chief.haveRole().judge(both.position("y"), who).holds());
  }

  @Test
  void namesOfRolesReadWellInSentences() {
    assertEquals(
        List.of("chief product officer", "VP of product", "UX/UI designer", "head of UX"),
        Stream.of(
                ProductRoles.CHIEF_PRODUCT_OFFICER,
                ProductRoles.VP_OF_PRODUCT,
                ProductRoles.UX_UI_DESIGNER,
                ProductRoles.HEAD_OF_UX)
            .map(PositionsOfRole::named)
            .toList());
  }
}
