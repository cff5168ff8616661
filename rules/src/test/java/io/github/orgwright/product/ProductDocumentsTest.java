package io.github.orgwright.product;

import static io.github.orgwright.product.AnswersTold.said;
import static io.github.orgwright.product.ProductKpis.CASH_FLOW;
import static io.github.orgwright.product.ProductKpis.CONVERSION;
import static io.github.orgwright.product.ProductKpis.MARKET_SHARE_GROWTH;
import static io.github.orgwright.product.ProductKpis.PORTFOLIO_VALUE;
import static io.github.orgwright.product.ProductKpis.PRODUCT_METRICS;
import static io.github.orgwright.product.ProductKpis.PRODUCT_STICKINESS;
import static io.github.orgwright.product.ProductKpis.RETENTION;
import static io.github.orgwright.product.ProductKpis.REVENUE;
import static io.github.orgwright.product.ProductResponsibilities.COMPLIANCE;
import static io.github.orgwright.product.ProductResponsibilities.PRODUCT_MANAGEMENT;
import static io.github.orgwright.product.ProductResponsibilities.PRODUCT_PROMOTION;
import static io.github.orgwright.product.ProductResponsibilities.PRODUCT_ROADMAP;
import static io.github.orgwright.product.ProductResponsibilities.PRODUCT_STRATEGY;
import static io.github.orgwright.product.ProductRoles.BUSINESS_ANALYST;
import static io.github.orgwright.product.ProductRoles.CHIEF_EXECUTIVE_OFFICER;
import static io.github.orgwright.product.ProductRoles.CHIEF_PRODUCT_OFFICER;
import static io.github.orgwright.product.ProductRoles.CHIEF_TECHNOLOGY_OFFICER;
import static io.github.orgwright.product.ProductRoles.HEAD_OF_PRODUCT;
import static io.github.orgwright.product.ProductRoles.HEAD_OF_PRODUCT_MANAGEMENT;
import static io.github.orgwright.product.ProductRoles.HEAD_OF_UX;
import static io.github.orgwright.product.ProductRoles.PRODUCT_DIRECTOR;
import static io.github.orgwright.product.ProductRoles.PRODUCT_MANAGER;
import static io.github.orgwright.product.ProductRoles.PRODUCT_OWNER;
import static io.github.orgwright.product.ProductRoles.SENIOR_PRODUCT_MANAGER;
import static io.github.orgwright.product.ProductRoles.SOFTWARE_ENGINEER;
import static io.github.orgwright.product.ProductRoles.VP_OF_PRODUCT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Role;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.core.UnknownIdException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each kind of question is answered, with the claims; and that what is not said is so. */
class ProductDocumentsTest {
  private static final ProductDocuments DOCUMENTS =
      ProductDocuments.under(Reading.largeOrganization(500));
  private static final DocumentedWho WHO = DOCUMENTS.who();

  @Test
  void whoReportsToARole() {
    assertEquals(
        """
        who reports to head_of_product?
          product_marketing_manager, may: S1-13
          ux_ui_designer, may: S1-14
          business_analyst, may: S1-15
          engineering_manager, may: S1-16
          product_director, conditional: S2-64 against S3-01 S3-80
        who reports to chief_executive_officer?
          chief_product_officer, typically: S0-27 S0-104
        who reports to vp_of_product?
          not stated
          see who does vp_of_product oversee?
        """,
        said(
            WHO.reportsTo(HEAD_OF_PRODUCT),
            WHO.reportsTo(CHIEF_EXECUTIVE_OFFICER),
            WHO.reportsTo(VP_OF_PRODUCT)));
  }

  @Test
  void whoManagesARole() {
    assertEquals(
        """
        who does chief_product_officer report to?
          chief_executive_officer, typically: S0-27 S0-104
        who does product_director report to?
          head_of_product, conditional: S2-64 against S3-01 S3-80
        who does business_analyst report to?
          head_of_product, may: S1-15
        who does vp_of_product report to?
          not stated
          see who oversees vp_of_product?
          see who coordinates vp_of_product?
        """,
        said(
            WHO.manages(CHIEF_PRODUCT_OFFICER),
            WHO.manages(PRODUCT_DIRECTOR),
            DOCUMENTS.about(BUSINESS_ANALYST).managers(),
            WHO.manages(VP_OF_PRODUCT)));
  }

  @Test
  void whoOverseesARoleIsAnotherQuestion() {
    assertEquals(
        """
        who oversees senior_product_manager?
          vp_of_product, always: S3-51
        who oversees vp_of_product?
          chief_product_officer, always: S0-67 against S4-03
        who oversees product_manager?
          director_of_product_management, should: S1-47
          head_of_product_management, always: S3-17
        who does vp_of_product oversee?
          senior_product_manager, always: S3-51
          senior_product_manager_team, always: S3-52
        who oversees head_of_product?
          not stated
          see who reports to head_of_product?
          see who does head_of_product oversee?
          see who does head_of_product work with?
          see which teams and groups does head_of_product belong to?
          see what ranks below head_of_product?
        """,
        said(
            WHO.oversees(SENIOR_PRODUCT_MANAGER),
            WHO.oversees(VP_OF_PRODUCT),
            WHO.oversees(PRODUCT_MANAGER),
            DOCUMENTS.about(VP_OF_PRODUCT).oversees(),
            WHO.oversees(HEAD_OF_PRODUCT)));
  }

  @Test
  void whoGuidesAndWhoCoordinatesAreTwoMore() {
    assertEquals(
        """
        who guides product_manager?
          chief_product_officer, always: S4-49
        who guides software_engineer?
          chief_product_officer, always: S4-48
        who does chief_product_officer guide?
          product_management_staff, always: S2-14 S4-118
          software_engineer, always: S4-48
          product_manager, always: S4-49
          ux_ui_designer, always: S4-50
          analytics, always: S4-51
          marketer, always: S4-52
          product_management_team, always: S4-129
        who coordinates vp_of_product?
          chief_product_officer, always: S4-57 against S4-03
        who coordinates head_of_ux?
          chief_product_officer, always: S4-56
        who coordinates software_engineer?
          corporation, should: S4-43
        who guides vp_of_product?
          not stated
          see who oversees vp_of_product?
        who coordinates head_of_product?
          not stated
          see who reports to head_of_product?
          see who does head_of_product oversee?
          see who does head_of_product work with?
          see which teams and groups does head_of_product belong to?
          see what ranks below head_of_product?
        """,
        said(
            WHO.guides(PRODUCT_MANAGER),
            WHO.guides(SOFTWARE_ENGINEER),
            DOCUMENTS.about(CHIEF_PRODUCT_OFFICER).guides(),
            WHO.coordinates(VP_OF_PRODUCT),
            WHO.coordinates(HEAD_OF_UX),
            WHO.coordinates(SOFTWARE_ENGINEER),
            WHO.guides(VP_OF_PRODUCT),
            WHO.coordinates(HEAD_OF_PRODUCT)));
  }

  @Test
  void whoWorksWithWhom() {
    assertEquals(
        """
        who works with executive_team?
          chief_product_officer, typically: S0-28 S0-105
        who works with stakeholder?
          product_director, stitched, always: S3-98
        who works with team_member?
          not stated
          see who works with team_member? (only for an unnamed role: see aboutUnnamed())
        who does head_of_product work with?
          designer, always: S3-71
          engineer, always: S3-72
          marketer, always: S3-73
        who does vp_of_product work with?
          not stated
          see who oversees vp_of_product?
          see who does vp_of_product oversee?
          see who coordinates vp_of_product?
          see which teams and groups does vp_of_product belong to?
        """,
        said(
            WHO.worksWith(Party.of("executive_team")),
            WHO.worksWith(Party.of("stakeholder")),
            WHO.worksWith(Party.of("team_member")),
            DOCUMENTS.about(HEAD_OF_PRODUCT).collaborators(),
            DOCUMENTS.about(VP_OF_PRODUCT).collaborators()));
  }

  @Test
  void whatARoleIsAlsoCalled() {
    assertEquals(
        """
        what is product_director also called?
          director_of_product, inferred, always: S3-78
          head_of_product, should: S3-80 against S2-64
        what is head_of_product_management also called?
          director_of_product_management, inferred, always: S1-83
        what is head_of_product also called?
          product_director, should: S3-80 against S2-64
          rejected: vp_of_product, always: S3-61
          rejected: chief_product_officer, always: S3-120
          rejected: chief_product_officer, always: S4-04
        what is also called cpo?
          chief_product_officer, always: S0-80 S2-93 S2-94 S3-139 S4-153
        which roles differ from chief_technology_officer?
          chief_product_officer, inferred, always: S1-32
          chief_product_officer, always: S2-38
        what is product_owner also called?
          not stated
        """,
        said(
            DOCUMENTS.about(PRODUCT_DIRECTOR).titles(),
            DOCUMENTS.about(HEAD_OF_PRODUCT_MANAGEMENT).titles(),
            DOCUMENTS.about(HEAD_OF_PRODUCT).titles(),
            WHO.isAlsoCalled("cpo"),
            DOCUMENTS.about(CHIEF_TECHNOLOGY_OFFICER).distinctFrom(),
            DOCUMENTS.about(PRODUCT_OWNER).titles()));
  }

  @Test
  void whoOwnsWhichScopes() {
    assertEquals(
        """
        who owns a scope of kind product_portfolio?
          chief_product_officer, always: S0-82
          head_of_product, always: S1-87 or S1-86 against S3-135
          portfolio_owner, always: S2-46
        who owns a scope of kind feature?
          product_manager, may: S0-32 or S0-31
        who owns a scope of kind product_organization?
          chief_product_officer, always: S2-12 S4-02
        who owns a scope of kind product_area?
          team, inferred, always: S1-24
        which scopes does head_of_product own?
          product, always: S1-86 or S1-87 against S3-135
          product_portfolio, always: S1-87 or S1-86 against S3-135
          product, always: S3-68 or S3-69 against S3-135
          product_line, always: S3-69 or S3-68 against S3-135
          business_area, always: S3-81 against S3-135
          organization_product_work, always: S3-135 or S3-121 against S1-86 S1-87 S3-68 S3-69 S3-81
        who owns a scope of kind department?
          not stated
        """,
        said(
            WHO.owns(ScopeKind.PORTFOLIO),
            WHO.owns(ScopeKind.FEATURE),
            WHO.owns(ScopeKind.PRODUCT_ORGANIZATION),
            WHO.owns(ScopeKind.PRODUCT_AREA),
            DOCUMENTS.about(HEAD_OF_PRODUCT).scopes(),
            WHO.owns(ScopeKind.DEPARTMENT)));
  }

  @Test
  void whichScopeContainsWhich() {
    assertEquals(
        """
        what does product_portfolio contain?
          product, always: S2-29
          product, always: S2-44
        what does product contain?
          feature, always: S0-33
        what contains product?
          product_portfolio, always: S2-29
          product_portfolio, always: S2-44
        what is an example of feature?
          news_feed, always: S0-119
        what does product_line contain?
          not stated
        """,
        said(
            DOCUMENTS.about(ScopeKind.PORTFOLIO).parts(),
            DOCUMENTS.about(ScopeKind.PRODUCT).parts(),
            DOCUMENTS.about(ScopeKind.PRODUCT).containers(),
            DOCUMENTS.about(ScopeKind.FEATURE).examples(),
            DOCUMENTS.about(ScopeKind.PRODUCT_LINE).parts()));
  }

  @Test
  void whoIsInvolvedInWork() {
    assertEquals(
        """
        who is accountable for product_roadmap?
          chief_product_officer is accountable for product_roadmap (inferred from: is responsible for create_product_roadmap), always: S0-14
          chief_product_officer is accountable for product_roadmap (inferred from: is responsible for communicate_product_roadmap), always: S0-15
        who is responsible for product_roadmap?
          chief_product_officer is responsible for create_product_roadmap, always: S0-14
          chief_product_officer is responsible for communicate_product_roadmap, always: S0-15
          vp_of_product is responsible for product_roadmapping, typically: S3-54
        who is consulted on product_roadmap?
          product_director is consulted on product_roadmap (inferred from: participates in plan_product_roadmap), always: S3-94
        who is responsible for product_management?
          head_of_product is responsible for navigate_product_management_complexity, conditional: S0-110
          head_of_product is responsible for oversee_product_management, always: S1-89
          marketing_team shares responsibility for product_management, historical: S2-73
          engineering_team shares responsibility for product_management, historical: S2-74
          design_team shares responsibility for product_management, historical: S2-75
        who is consulted on product_promotion?
          marketing_department is consulted on product_promotion (inferred from: collaborates with marketing_department), should: S3-86
          communications_department is consulted on product_promotion (inferred from: collaborates with communications_department), should: S3-87
        who is informed of product_strategy?
          executive_stakeholder is informed of product_strategy (inferred from: is responsible for communicate_strategy_to_executive_stakeholders), always: S0-99
        what is vp_of_product less involved in?
          daily_product_work, always: S0-69 S3-49
        who is accountable for compliance?
          not stated
          see what needs special attention in the healthcare industry?
          see what needs special attention in the finance industry?
        """,
        said(
            WHO.isAccountableFor(PRODUCT_ROADMAP),
            WHO.isResponsibleFor(PRODUCT_ROADMAP),
            WHO.isConsultedOn(PRODUCT_ROADMAP),
            WHO.isResponsibleFor(PRODUCT_MANAGEMENT),
            WHO.isConsultedOn(PRODUCT_PROMOTION),
            WHO.isInformedOf(PRODUCT_STRATEGY),
            DOCUMENTS.about(VP_OF_PRODUCT).lessInvolvedIn(),
            WHO.isAccountableFor(COMPLIANCE)));
  }

  @Test
  void involvementIsPartOfWhatARoleIsResponsibleFor() {
    assertEquals(
        List.of(
            "vp_of_product focuses on team_operation; inferred:"
                + " responsible for team_operation; S0-70 S3-50",
            "vp_of_product is responsible for product_roadmapping (usual); S3-54",
            "vp_of_product is responsible for budgeting (usual); S3-55"),
        DOCUMENTS.about(VP_OF_PRODUCT).responsibilities().list().stream()
            .map(Statement::toString)
            .toList());
  }

  @Test
  void whoIsMeasuredByAndWhoTracks() {
    assertEquals(
        """
        who is measured by portfolio_value?
          product_portfolio, always: S2-48
        who is measured by product_stickiness?
          product, should: S4-92
        who is measured by market_share_growth?
          product, stitched, may: S0-62
        who improves portfolio_value, or aims to do so?
          portfolio_owner, always: S2-47
        who improves conversion, or aims to do so?
          product, should: S2-09
        who improves revenue, or aims to do so?
          product_strategy, always: S4-30
        which KPIs matter to head_of_product_management?
          company_success, always: S3-12
          product_efficiency, always: S3-16
        who tracks product_metrics?
          chief_product_officer, always: S0-101
          chief_product_officer, always: S4-79
        who tracks revenue?
          chief_product_officer, inferred, always: S0-101 S4-81
          chief_product_officer, inferred, always: S4-79 S4-81
        who tracks cash_flow?
          not stated
          see who understands cash_flow?
        who uses revenue?
          head_of_product, inferred, always: S1-18 S4-81
        who understands cash_flow?
          head_of_product, should: S3-108
        what does market_share_growth indicate?
          customer_resonance, may: S0-64
          strength_against_competitors, may: S0-116
        what does product_metrics measure?
          revenue, always: S4-81
          customer_growth, always: S4-82
          engagement, always: S4-83
          retention, always: S4-84
        which data does head_of_product use?
          customer_feedback, inferred, always: S1-19
          market_trends, inferred, always: S1-20
        who is measured by retention?
          not stated
          see who tracks retention?
        """,
        said(
            WHO.isMeasuredBy(PORTFOLIO_VALUE),
            WHO.isMeasuredBy(PRODUCT_STICKINESS),
            WHO.isMeasuredBy(MARKET_SHARE_GROWTH),
            WHO.improves(PORTFOLIO_VALUE),
            WHO.improves(CONVERSION),
            WHO.improves(REVENUE),
            DOCUMENTS.about(HEAD_OF_PRODUCT_MANAGEMENT).kpis(),
            WHO.tracks(PRODUCT_METRICS),
            WHO.tracks(REVENUE),
            WHO.tracks(CASH_FLOW),
            WHO.uses(REVENUE),
            WHO.understands(CASH_FLOW),
            DOCUMENTS.about(MARKET_SHARE_GROWTH).indicates(),
            DOCUMENTS.about(PRODUCT_METRICS).parts(),
            DOCUMENTS.about(HEAD_OF_PRODUCT).inputs(),
            WHO.isMeasuredBy(RETENTION)));
  }

  @Test
  void whereARoleExistsAndWhatHappensWithoutIt() {
    assertEquals(
        """
        which organizations have or need chief_product_officer?
          company_seeking_product_design_reputation, conditional: S0-81
          company, inferred, should: S2-35
          any_organization, always: S3-122 or S3-136
          product_excellence_organization, should: S4-122
          large_organization, historical: S4-138
          overstock, historical: S4-139
          the_economist, inferred, historical: S4-140
          us_department_of_health_and_human_services, historical: S4-142
        which organizations have or need product_director?
          large_organization, may: S2-65
        which organizations have or need head_of_product?
          any_organization, always: S3-136 or S3-122
        what happens without chief_product_officer?
          narrow_focus_on_own_product_area, conditional: S1-22
          misalignment, conditional: S1-23
        what do the documents say about the demand for chief_product_officer?
          rising, always: S4-134
          value_of_product_and_customer_experience_expert, always: S4-135
          good_time_to_switch, conditional: S4-143
        by what percentage do openings for chief_product_officer grow?
          20, always: S4-136
        which organizations have or need vp_of_product?
          not stated
        what happens without head_of_product?
          not stated
          see which organizations have or need head_of_product?
        """,
        said(
            DOCUMENTS.about(CHIEF_PRODUCT_OFFICER).presence(),
            DOCUMENTS.about(PRODUCT_DIRECTOR).presence(),
            DOCUMENTS.about(HEAD_OF_PRODUCT).presence(),
            DOCUMENTS.about(CHIEF_PRODUCT_OFFICER).absenceRisks(),
            DOCUMENTS.about(CHIEF_PRODUCT_OFFICER).demand(),
            DOCUMENTS.about(CHIEF_PRODUCT_OFFICER).jobGrowth(),
            DOCUMENTS.about(VP_OF_PRODUCT).presence(),
            DOCUMENTS.about(HEAD_OF_PRODUCT).absenceRisks()));
  }

  @Test
  void whoMayReportToTheHeadIsAPermission() {
    assertEquals(
        """
        who may report to head_of_product?
          product_marketing_manager, may: S1-13
          ux_ui_designer, may: S1-14
          business_analyst, may: S1-15
          engineering_manager, may: S1-16
        who may report to chief_product_officer?
          not stated
          see who does chief_product_officer oversee?
        """,
        said(WHO.mayReportTo(HEAD_OF_PRODUCT), WHO.mayReportTo(CHIEF_PRODUCT_OFFICER)));
  }

  @Test
  void ranksAndMembershipsAreStatedByComparison() {
    assertEquals(
        """
        what ranks below chief_product_officer?
          unnamed_role, typically: S1-72
          unnamed_role, typically: S1-73
          product_hierarchy, always: S2-11
          product_management_hierarchy, always: S2-85
          product_manager, always: S4-21
        what ranks below head_of_product?
          not product_director, typically: S3-01 against S2-64
        which teams and groups does chief_product_officer belong to?
          executive_team, inferred, typically: S0-29 S0-118
          c_level, always: S2-36
        what is chief_product_officer?
          not purely_technical_function, inferred, typically: S0-12
          business_strategy, always: S0-13
          rapidly, inferred, always: S0-111
          high_responsibility, always: S1-82
          executive_title, always: S4-01
          chief_executive_officer, may: S4-54
          organization, always: S4-85
        which part of the lifecycle does chief_product_officer cover?
          concept_to_beyond_launch, always: S4-20
        what should chief_product_officer pay attention to?
          company, should: S4-125
          product, should: S4-126
        what ranks below vp_of_product?
          not stated
          see who oversees vp_of_product?
        """,
        said(
            DOCUMENTS.about(CHIEF_PRODUCT_OFFICER).rank(),
            DOCUMENTS.about(HEAD_OF_PRODUCT).rank(),
            DOCUMENTS.about(CHIEF_PRODUCT_OFFICER).memberships(),
            DOCUMENTS.about(CHIEF_PRODUCT_OFFICER).nature(),
            DOCUMENTS.about(CHIEF_PRODUCT_OFFICER).lifecycle(),
            DOCUMENTS.about(CHIEF_PRODUCT_OFFICER).attention(),
            DOCUMENTS.about(VP_OF_PRODUCT).rank()));
  }

  @Test
  void whatWordsMeanAndWhatIndustriesStress() {
    assertEquals(
        """
        what do the documents say about product_vision?
          offering_core_value_and_mission, always: S4-24
          effect_on_customers, always: S4-25
          improvement_of_world, always: S4-26
        what do the documents say about product_development?
          new_product_management, always: S2-15
          conceptualization, always: S2-16
          design, always: S2-17
          development, always: S2-18
          marketing, always: S2-19
          new_or_rebranded_goods_or_services, always: S2-20
        what do the documents say about technology_dependent_organization?
          bank, typically: S0-05
          newspaper, typically: S0-06
        what do the documents say about product_vision ("product vision")?
          offering_core_value_and_mission, always: S4-24
          effect_on_customers, always: S4-25
          improvement_of_world, always: S4-26
        which factors determine the roles of an organization?
          industry_type, always: S0-50
          organization_size, typically: S1-55
          organization_structure, typically: S1-56
          business_model, may: S3-118
        """,
        said(
            DOCUMENTS.meaningOf("product_vision"),
            DOCUMENTS.meaningOf("product_development"),
            DOCUMENTS.meaningOf("technology_dependent_organization"),
            DOCUMENTS.meaningOf("product vision"),
            DOCUMENTS.roleDistinctions()));
    assertEquals(List.of("S0-51"), idsOf(DOCUMENTS.emphasisIn(Reading.Industry.HEALTHCARE)));
    assertEquals(List.of("S0-52"), idsOf(DOCUMENTS.emphasisIn(Reading.Industry.FINANCE)));
    assertEquals(
        List.of("S0-53"), idsOf(DOCUMENTS.emphasisIn(Reading.Industry.TECHNOLOGY_STARTUP)));
    assertFalse(DOCUMENTS.emphasisIn(Reading.Industry.OTHER).isStated());
  }

  private static List<String> idsOf(DocumentedAnswer<?> answer) {
    return answer.claims().stream().map(Claim::id).toList();
  }

  @Test
  void whoeverHasNoNameIsKeptApart() {
    assertEquals(
        """
        what pay do the documents report for unnamed_role?
          salary minimum 267,690 USD, always: S0-74
          salary mid range 296,390 USD, always: S0-75
          salary maximum 327,790 USD, always: S0-76
        who does unnamed_role oversee?
          product_people, always: S3-133
        who does unnamed_role guide?
          product_people, may: S3-38
          product_people, may: S3-132
        which organizations have or need unnamed_role?
          technology_company, typically: S0-03
          technology_dependent_organization, typically: S0-04
        """,
        said(
            DOCUMENTS.aboutUnnamed().pay(),
            DOCUMENTS.aboutUnnamed().oversees(),
            DOCUMENTS.aboutUnnamed().guides(),
            DOCUMENTS.aboutUnnamed().presence()));
    for (Role role : ProductRoles.all().list()) {
      for (DocumentedAnswer<?> answer : DOCUMENTS.about(role).answers()) {
        assertTrue(
            answer.claims().stream()
                .allMatch(
                    claim ->
                        !claim.subjectTerm().equals("unnamed_role")
                            || claim.objectTerm().equals(role.id())),
            answer.question());
      }
    }
  }

  @Test
  void aRoleThatNoDocumentNamesIsUnknown() {
    Role own = Role.of("chief_happiness_officer", "Chief happiness officer");
    assertEquals(
        "chief_happiness_officer",
        assertThrows(UnknownIdException.class, () -> DOCUMENTS.about(own)).id());
  }

  @Test
  void textTellsSourcesAndWhatTheReadingDoes() {
    assertEquals(
        """
        who does product_director report to?
          product_director reports to head_of_product (conditional; in large organizations that have product directors)
            source    S2-64, 002_8e66be7b19965458.txt line 16
            against   S3-01, 003_57e3eacd542fab5a.txt line 1
            against   S3-80, 003_57e3eacd542fab5a.txt line 29
            depends   product directors report to the head of product if the number of positions is at least 500
        who does product_director report to?
          stated, but rejected under this reading
          see also: who oversees product_director?
          rejected: product_director reports to head_of_product (conditional; in large organizations that have product directors)
            source    S2-64, 002_8e66be7b19965458.txt line 16
            against   S3-01, 003_57e3eacd542fab5a.txt line 1
            against   S3-80, 003_57e3eacd542fab5a.txt line 29
            because   product directors are peers of the head of product
        what does chief_technology_officer do or take part in?
          chief_technology_officer is responsible for technology_use_by_development_team (the document says "development or product management teams")
            source    S3-58, 003_57e3eacd542fab5a.txt line 21
            or        S3-59, 003_57e3eacd542fab5a.txt line 21
          chief_technology_officer is responsible for technology_use_by_product_management_team (the document says "development or product management teams")
            source    S3-59, 003_57e3eacd542fab5a.txt line 21
            or        S3-58, 003_57e3eacd542fab5a.txt line 21
        """,
        DOCUMENTS.about(PRODUCT_DIRECTOR).managers().text()
            + ProductDocuments.under(Reading.headAndDirectorPeers())
                .about(PRODUCT_DIRECTOR)
                .managers()
                .text()
            + DOCUMENTS.about(CHIEF_TECHNOLOGY_OFFICER).responsibilities().text());
  }
}
