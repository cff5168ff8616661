package io.github.orgwright.product;

import static io.github.orgwright.product.ProductRoles.BUSINESS_ANALYST;
import static io.github.orgwright.product.ProductRoles.CHIEF_EXECUTIVE_OFFICER;
import static io.github.orgwright.product.ProductRoles.CHIEF_PRODUCT_OFFICER;
import static io.github.orgwright.product.ProductRoles.CHIEF_PRODUCT_SECURITY_OFFICER;
import static io.github.orgwright.product.ProductRoles.CHIEF_TECHNOLOGY_OFFICER;
import static io.github.orgwright.product.ProductRoles.DIRECTOR_OF_ENGINEERING;
import static io.github.orgwright.product.ProductRoles.DIRECTOR_OF_PRODUCT_MANAGEMENT;
import static io.github.orgwright.product.ProductRoles.DIRECTOR_OF_PRODUCT_MARKETING;
import static io.github.orgwright.product.ProductRoles.DIRECTOR_OF_UX;
import static io.github.orgwright.product.ProductRoles.ENGINEERING_MANAGER;
import static io.github.orgwright.product.ProductRoles.HEAD_OF_PRODUCT;
import static io.github.orgwright.product.ProductRoles.HEAD_OF_PRODUCT_ANALYTICS;
import static io.github.orgwright.product.ProductRoles.HEAD_OF_PRODUCT_MANAGEMENT;
import static io.github.orgwright.product.ProductRoles.HEAD_OF_UX;
import static io.github.orgwright.product.ProductRoles.JUNIOR_PRODUCT_MANAGER;
import static io.github.orgwright.product.ProductRoles.PORTFOLIO_OWNER;
import static io.github.orgwright.product.ProductRoles.PRINCIPAL_PRODUCT_MANAGER;
import static io.github.orgwright.product.ProductRoles.PRODUCT_DIRECTOR;
import static io.github.orgwright.product.ProductRoles.PRODUCT_LINE_MANAGER;
import static io.github.orgwright.product.ProductRoles.PRODUCT_MANAGEMENT_MANAGER;
import static io.github.orgwright.product.ProductRoles.PRODUCT_MANAGER;
import static io.github.orgwright.product.ProductRoles.PRODUCT_MARKETING_MANAGER;
import static io.github.orgwright.product.ProductRoles.PRODUCT_OWNER;
import static io.github.orgwright.product.ProductRoles.SENIOR_PRODUCT_MANAGER;
import static io.github.orgwright.product.ProductRoles.SOFTWARE_ENGINEER;
import static io.github.orgwright.product.ProductRoles.UX_UI_DESIGNER;
import static io.github.orgwright.product.ProductRoles.VP_OF_PRODUCT;
import static io.github.orgwright.product.ProductRoles.VP_OF_PRODUCT_AND_TECHNOLOGY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Role;
import java.time.Duration;
import java.util.List;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.Test;

class ProductTitlesTest {
  private static final ProductTitles SEPARATE = ProductTitles.under(Reading.largeOrganization(100));

  private static List<Role> roles(ProductTitles titles, String title) {
    return titles.candidates(title).stream().map(TitleCandidate::role).toList();
  }

  @Test
  void positionsHaveTheRolesOfTheirTitlesInAdditionToTheirOwn() {
    Role own = Role.of("fire_warden", "Fire warden");
    Organization org =
        Organization.named("Acme")
            .position("a", p -> p.title("CPO").role(own))
            .position(
                "b", p -> p.title("Chief Product Officer").role(ProductRoles.CHIEF_PRODUCT_OFFICER))
            .position("c", p -> p.title("Cook"))
            .position("d")
            .build();
    Organization with = SEPARATE.withRoles(org);
    assertEquals(List.of(own, ProductRoles.CHIEF_PRODUCT_OFFICER), with.position("a").roles());
    for (String same : List.of("b", "c", "d")) {
      assertEquals(org.position(same), with.position(same));
    }
  }

  private static void reads(String title, Role... roles) {
    assertEquals(List.of(roles), roles(SEPARATE, title), title);
  }

  private static void readsNone(String... titles) {
    for (String title : titles) {
      reads(title);
    }
  }

  @Test
  void chiefs() {
    reads("C.E.O.", CHIEF_EXECUTIVE_OFFICER);
    reads("Founder & CEO", CHIEF_EXECUTIVE_OFFICER);
    reads("CPO", CHIEF_PRODUCT_OFFICER);
    reads("Chief of the Product Division", CHIEF_PRODUCT_OFFICER);
    reads("Chief Technical Officer", CHIEF_TECHNOLOGY_OFFICER);
    reads("Chief Product Security Officer", CHIEF_PRODUCT_SECURITY_OFFICER);
    readsNone("Chief People Officer", "Chief Product Marketing Officer", "Chief Engineer");
  }

  @Test
  void shortFormBelongsToTheTitleBeforeIt() {
    reads("Chief Product Officer (CPO)", CHIEF_PRODUCT_OFFICER);
    readsNone("Chief People Officer (CPO)", "CPO (Chief Procurement Officer)");
    reads("Chief Financial Officer, CEO", CHIEF_EXECUTIVE_OFFICER);
  }

  @Test
  void pmIsShortForProductManagerUnlessTheTitleSaysOtherwise() {
    readsNone(
        "Property PM",
        "PM, Property",
        "PM (Construction)",
        "Project Manager (PM)",
        "PM - Project Management",
        "Sr. Project Manager / PM",
        "Portfolio Manager (PM)",
        "PM / Program Manager");
    reads("Product Manager (PM)", PRODUCT_MANAGER);
    reads("PM, Payments", PRODUCT_MANAGER);
    reads("PM - Property Listings", PRODUCT_MANAGER);
    reads("PM/BA", PRODUCT_MANAGER, BUSINESS_ANALYST);
    reads("BA / Sr PM", BUSINESS_ANALYST, SENIOR_PRODUCT_MANAGER);
    reads("Product Manager, BA", PRODUCT_MANAGER);
    readsNone("BA", "BA, MBA");
  }

  @Test
  void aSlashJoinsFunctionsThatShareTheirLastWord() {
    reads("Director, Product/Partner Marketing", DIRECTOR_OF_PRODUCT_MARKETING);
    reads("Director of Product / Growth Marketing", DIRECTOR_OF_PRODUCT_MARKETING);
    reads("Product/Partner Marketing Manager", PRODUCT_MARKETING_MANAGER);
    readsNone("VP Product/Field Marketing", "Head of Product/Partner Marketing");
    reads("Director, Product, Partner Marketing", PRODUCT_DIRECTOR);
    reads("Director of Product/Engineering", PRODUCT_DIRECTOR);
    reads("UX/UI Designer", UX_UI_DESIGNER);
  }

  @Test
  void electAndAdInterimAreStates() {
    for (String title :
        List.of(
            "CPO (elect)",
            "CPO-elect",
            "CPO a.i.",
            "Chief Product Officer (a.i.)",
            "CPO ad interim")) {
      reads(title, CHIEF_PRODUCT_OFFICER);
      assertTrue(
          SEPARATE.candidates(title).get(0).reason().contains("an acting holder has the role"),
          title);
    }
    reads("Head of Product, A.I.", HEAD_OF_PRODUCT);
    assertFalse(SEPARATE.candidates("Head of Product, AI").get(0).reason().contains("acting"));
  }

  @Test
  void wordsForTheKindOfEmploymentDoNotMatter() {
    for (String word : List.of("Fractional", "Part-time", "Full time", "Freelance", "Remote")) {
      for (String title : List.of(word + " CPO", "CPO (" + word + ")", word + ", CPO")) {
        reads(title, CHIEF_PRODUCT_OFFICER);
        assertFalse(SEPARATE.candidates(title).get(0).isActing(), title);
      }
    }
    reads("Head of Product (Maternity Cover)", HEAD_OF_PRODUCT);
    assertTrue(SEPARATE.candidates("Head of Product (Maternity Cover)").get(0).isActing());
  }

  @Test
  void engineeringOfSoftwareHasManyNames() {
    for (String work :
        List.of("Site Reliability", "Platform", "Infrastructure", "Machine Learning", "Web")) {
      reads(work + " Engineer", SOFTWARE_ENGINEER);
      reads(work + " Engineering, Graph Team", SOFTWARE_ENGINEER);
      reads("Graph Team, " + work + " Engineering", SOFTWARE_ENGINEER);
      reads(work + " Engineering Manager", ENGINEERING_MANAGER);
    }
    reads("Sr. SRE", SOFTWARE_ENGINEER);
    readsNone("Data Engineer", "Data Engineering, Graph Team", "Sales Engineering, Graph Team");
  }

  @Test
  void vicePresidents() {
    for (String title :
        List.of("V.P. of Product", "Vice-President, Product", "VP \u2013 Product", "SVP Product")) {
      reads(title, VP_OF_PRODUCT);
    }
    reads("VP Technology & Product", VP_OF_PRODUCT_AND_TECHNOLOGY);
    readsNone("VP Engineering & Data", "VP of UX and Brand", "VP Product Marketing", "AVP Product");
  }

  @Test
  void headsAndDirectors() {
    reads("Global Head of Product", HEAD_OF_PRODUCT);
    reads("Head of User Experience", HEAD_OF_UX);
    reads("Head, Product Analytics", HEAD_OF_PRODUCT_ANALYTICS);
    reads("Dir., Product", PRODUCT_DIRECTOR);
    reads("Product Director \u2014 Harbors", PRODUCT_DIRECTOR);
    reads("Director: Product", PRODUCT_DIRECTOR);
    reads("UX Director", DIRECTOR_OF_UX);
    reads("Sr. Director, Product Mktg", DIRECTOR_OF_PRODUCT_MARKETING);
    reads("Director, Software Eng", DIRECTOR_OF_ENGINEERING);
    readsNone("Director", "Managing Director, Product", "Director Product Growth", "Head of Tides");
    readsNone(
        "Director of UX Research",
        "Director, Product Design & UX Research",
        "Associate Product Director");
  }

  @Test
  void productManagersOfEachLevel() {
    reads("PM", PRODUCT_MANAGER);
    reads("Product Manager 2", PRODUCT_MANAGER);
    reads("Digital Product Manager", PRODUCT_MANAGER);
    reads("APM", JUNIOR_PRODUCT_MANAGER);
    reads("Jr. Product Manager", JUNIOR_PRODUCT_MANAGER);
    reads("Sr. Associate Product Manager", JUNIOR_PRODUCT_MANAGER);
    reads("Sr. PM II - Harbors", SENIOR_PRODUCT_MANAGER);
    reads("Product Manager (Senior)", SENIOR_PRODUCT_MANAGER);
    reads("Principal PM", PRINCIPAL_PRODUCT_MANAGER);
    reads("Senior Principal Product Manager", PRINCIPAL_PRODUCT_MANAGER);
    reads("GPM / Tides", PRODUCT_MANAGEMENT_MANAGER);
    reads("Group Manager - Product", PRODUCT_MANAGEMENT_MANAGER);
  }

  @Test
  void pmIsThePersonOrTheWork() {
    reads("PM, Tides", PRODUCT_MANAGER);
    reads("PM Manager", PRODUCT_MANAGEMENT_MANAGER);
    reads("Lead PM", roles(SEPARATE, "Lead Product Manager").toArray(new Role[0]));
    assertEquals(roles(SEPARATE, "Director, Product Mgmt"), roles(SEPARATE, "Director, PM"));
    readsNone("IT PM", "TPM");
  }

  @Test
  void wordsThatFitSeveralRolesGiveSeveral() {
    reads("Manager, Product", PRODUCT_MANAGER, PRODUCT_MANAGEMENT_MANAGER);
    reads("Sr. Manager of Product Mgmt.", PRODUCT_MANAGEMENT_MANAGER, SENIOR_PRODUCT_MANAGER);
    reads("Product Lead", PRODUCT_MANAGEMENT_MANAGER, SENIOR_PRODUCT_MANAGER, HEAD_OF_PRODUCT);
    reads(
        "Lead Product Manager",
        SENIOR_PRODUCT_MANAGER,
        PRINCIPAL_PRODUCT_MANAGER,
        PRODUCT_MANAGEMENT_MANAGER);
    reads("Staff PM", PRINCIPAL_PRODUCT_MANAGER, SENIOR_PRODUCT_MANAGER);
    reads("Manager, Product Marketing", PRODUCT_MARKETING_MANAGER, DIRECTOR_OF_PRODUCT_MARKETING);
    reads("Engineering Lead", ENGINEERING_MANAGER, SOFTWARE_ENGINEER);
    reads("Chief Product and Technology Officer", CHIEF_PRODUCT_OFFICER, CHIEF_TECHNOLOGY_OFFICER);
  }

  @Test
  void otherRolesOfTheDocuments() {
    reads("Sr. PMM", PRODUCT_MARKETING_MANAGER);
    reads("Product Line Mgr.", PRODUCT_LINE_MANAGER);
    reads("Portfolio Owner", PORTFOLIO_OWNER);
    reads("Eng. Manager, Product", ENGINEERING_MANAGER);
    reads("UX/UI Designer", UX_UI_DESIGNER);
    reads("User Interface Designer", UX_UI_DESIGNER);
    reads("IT Business Analyst", BUSINESS_ANALYST);
    reads("Sr. Back-End Developer", SOFTWARE_ENGINEER);
    reads("Senior Software Eng.", SOFTWARE_ENGINEER);
  }

  @Test
  void titlesOfOtherFunctionsHaveNone() {
    readsNone("Product Designer of Harbors", "Product Design Lead", "Product Operations Manager");
    readsNone("Project Manager, Product", "Marketing Director, Product", "Product Engineer");
    readsNone(
        "Hardware Engineering Manager", "Sales Engineer (Software)", "Tech Lead", "UX Writer");
    readsNone(
        "Product Manager Recruiter", "Recruiter, Product Managers", "Harbor Master", "Product");
  }

  @Test
  void functionStandsBeforeAfterOrBesideTheSeat() {
    for (String title :
        List.of(
            "Product Director",
            "Director Product",
            "Director of Product",
            "Director for Product",
            "Director, Product",
            "Director (Product)",
            "Director (Interim) of Product",
            "Product - Director",
            "Director EMEA, Product",
            "Director, Product, Marketing")) {
      reads(title, PRODUCT_DIRECTOR);
    }
  }

  @Test
  void suffixNamesAPartOfTheWork() {
    for (String suffix :
        List.of(
            ", Tides", " - Tides", " \u2013 Tides", "\u2014Tides", "/Tides", " (Tides)", " [T]")) {
      reads("Head of Product" + suffix, HEAD_OF_PRODUCT);
    }
    reads("Product Manager for the Director of Tides", PRODUCT_MANAGER);
    reads("Product Manager Tides & Harbors", PRODUCT_MANAGER);
  }

  @Test
  void severalTitlesOnOneCard() {
    reads("CEO / CPO", CHIEF_EXECUTIVE_OFFICER, CHIEF_PRODUCT_OFFICER);
    reads("CTO and Head of Product", CHIEF_TECHNOLOGY_OFFICER, HEAD_OF_PRODUCT);
    reads("Director/Head of Product", HEAD_OF_PRODUCT);
    reads("Managing Director, Head of Product", HEAD_OF_PRODUCT);
    reads("CPO | Advisor | Investor", CHIEF_PRODUCT_OFFICER);
    reads(
        "CEO, CTO, CPO, Product Owner",
        CHIEF_EXECUTIVE_OFFICER,
        CHIEF_TECHNOLOGY_OFFICER,
        CHIEF_PRODUCT_OFFICER,
        PRODUCT_OWNER);
  }

  @Test
  void actingFillsTheRole() {
    for (String title : List.of("Acting CPO", "CPO (interim)", "Interim - CPO")) {
      TitleCandidate candidate = SEPARATE.candidates(title).get(0);
      assertEquals(CHIEF_PRODUCT_OFFICER, candidate.role(), title);
      assertTrue(candidate.reason().contains("an acting holder has the role"), candidate.reason());
    }
  }

  @Test
  void whoServesOrLeftASeatDoesNotHoldIt() {
    readsNone(
        "Chief of Staff - CPO", "Assistant to the CPO", "EA, CPO", "Business Partner to the CPO");
    readsNone("CPO - Chief of Staff", "Chief of Staff", "CPO, Executive Assistant");
    readsNone("Office of the CPO", "CPO Office", "Director, Office of the CPO", "Advisor, CPO");
    readsNone(
        "Sr. Associate Director of Product",
        "Deputy CPO",
        "Vice Director of Product",
        "Assistant Product Manager");
    readsNone("ex-CPO", "Former Head of Product", "Head of Product (former)");
    readsNone("Product Manager Intern", "Product Manager, Summer Intern", "Aspiring PM");
    reads("Product Manager (ex-Harbors Inc.)", PRODUCT_MANAGER);
    reads("Product Manager, Tides Assistant", PRODUCT_MANAGER);
  }

  @Test
  void readingSaysWhatASeatMayBeCalled() {
    ProductTitles standard = ProductTitles.under(Reading.standard());
    assertEquals(
        List.of(HEAD_OF_PRODUCT, CHIEF_PRODUCT_OFFICER, VP_OF_PRODUCT),
        roles(standard, "Head of Product"));
    assertEquals(
        List.of(HEAD_OF_PRODUCT, VP_OF_PRODUCT),
        roles(ProductTitles.under(Reading.vpIsHead()), "Head of Product"));
    reads("Head of Product", HEAD_OF_PRODUCT);
    assertEquals(
        List.of(PRODUCT_DIRECTOR, HEAD_OF_PRODUCT),
        roles(ProductTitles.under(Reading.headAndDirectorPeers()), "Product Director"));
    assertEquals(
        List.of("S3-61"),
        standard.candidates("Head of Product").get(2).claims().stream().map(Claim::id).toList());
    assertEquals(
        "the title means \"Head of product\"; under this reading it also means \"VP of product\" if"
            + " no position has that role",
        standard.candidates("Head of Product").get(2).reason());
  }

  @Test
  void namesAreNotChained() {
    Reading peers = Reading.headAndDirectorPeers();
    assertEquals(
        List.of(PRODUCT_DIRECTOR, HEAD_OF_PRODUCT),
        roles(ProductTitles.under(peers), "Director of Product, Tides"));
  }

  @Test
  void reasonTellsHowTheWordsWereRead() {
    TitleCandidate candidate = SEPARATE.candidates("Sr. Dir., Product Mgmt. \u2013 Harbors").get(0);
    assertEquals(DIRECTOR_OF_PRODUCT_MANAGEMENT, candidate.role());
    assertEquals(
        "\"Sr\" means senior; \"Dir\" means director; \"Mgmt\" means management; \"director\""
            + " names the position, \"product management\" names the function; \"senior\" does"
            + " not change the role; the remaining words of the title do not change the role",
        candidate.reason());
    assertEquals(
        "product_line_manager (S1-67 S1-68 S1-69): \"manager\" names the position,"
            + " \"product line\" names the function",
        SEPARATE.candidates("Manager, Product Line").get(0).toString());
  }

  @Test
  void productOwnerIsARoleAndNoTitle() {
    TitleCandidate owner = SEPARATE.candidates("Technical Product Owner").get(0);
    assertEquals(PRODUCT_OWNER, owner.role());
    assertEquals(List.of("S2-71", "S2-72"), owner.claims().stream().map(Claim::id).toList());
    assertTrue(owner.reason().endsWith("the documents call it a role, not a job title"));
  }

  @Test
  void claimsAreThoseOfTheName() {
    assertEquals(
        List.of("S0-80", "S2-93", "S2-94", "S3-139", "S4-01", "S4-72", "S4-153"),
        claims("Chief Product Officer of Harbors"));
    assertEquals(List.of("S3-78"), claims("Director of Product"));
    assertEquals(List.of("S3-21"), claims("Principal PM"));
    assertEquals(List.of("S0-67", "S2-40", "S3-51", "S3-52"), claims("VP of Product"));
  }

  private static List<String> claims(String title) {
    return SEPARATE.candidates(title).get(0).claims().stream().map(Claim::id).toList();
  }

  @Test
  void exampleOfTheJavadoc() {
    reads(
        "Sr. Dir., Product Mgmt. \u2013 Payments",
        DIRECTOR_OF_PRODUCT_MANAGEMENT,
        HEAD_OF_PRODUCT_MANAGEMENT);
    readsNone("Executive Assistant to the CPO");
  }

  @Test
  void rolesAreTheFirstCandidatesOfEachPart() {
    assertEquals(List.of(PRODUCT_MANAGER, PRODUCT_OWNER), SEPARATE.roles("PM, Product Owner"));
    assertEquals(List.of(), SEPARATE.roles("Accountant"));
    ProductTitles standard = ProductTitles.under(Reading.standard());
    assertEquals(
        List.of(CHIEF_EXECUTIVE_OFFICER, CHIEF_PRODUCT_OFFICER), standard.roles("CEO & CPO"));
    assertEquals(
        List.of(CHIEF_PRODUCT_OFFICER, CHIEF_TECHNOLOGY_OFFICER), standard.roles("CPO & CTO"));
    assertEquals(List.of(CHIEF_PRODUCT_OFFICER, CHIEF_TECHNOLOGY_OFFICER), standard.roles("CPTO"));
    assertEquals(
        List.of(PRODUCT_DIRECTOR, DIRECTOR_OF_ENGINEERING),
        SEPARATE.roles("Director of Product and Engineering"));
    assertEquals(List.of(SENIOR_PRODUCT_MANAGER), SEPARATE.roles("Lead Product Manager"));
    assertEquals(List.of(UX_UI_DESIGNER), SEPARATE.roles("UX/UI Designer"));
    assertEquals(
        List.of(SENIOR_PRODUCT_MANAGER, PRINCIPAL_PRODUCT_MANAGER),
        SEPARATE.roles("Lead Product Manager & Principal Product Manager"));
  }

  @Test
  void eachPartHasAtMostThreeCandidates() {
    ProductTitles standard = ProductTitles.under(Reading.standard());
    assertEquals(
        List.of(
            "0 chief_executive_officer",
            "1 chief_product_officer",
            "1 vp_of_product",
            "1 head_of_product"),
        partsOf(standard, "CEO & CPO"));
    assertEquals(
        List.of(
            "0 senior_product_manager",
            "0 principal_product_manager",
            "0 product_management_manager",
            "1 ux_ui_designer"),
        partsOf(standard, "Lead Product Manager, UX Designer"));
    assertEquals(
        List.of("0 vp_of_product", "0 chief_product_officer", "1 head_of_product"),
        partsOf(standard, "VP Product, Head of Product"));
  }

  private static List<String> partsOf(ProductTitles titles, String title) {
    return titles.candidates(title).stream()
        .map(candidate -> candidate.part() + " " + candidate.role().id())
        .toList();
  }

  @Test
  void actingIsToldOfThePartThatSaysSo() {
    ProductTitles standard = ProductTitles.under(Reading.standard());
    assertEquals(
        List.of(true, true, true),
        standard.candidates("Interim CPO").stream().map(TitleCandidate::isActing).toList());
    assertEquals(
        List.of(false, true),
        SEPARATE.candidates("Head of UX (and interim CPO)").stream()
            .map(TitleCandidate::isActing)
            .toList());
    assertFalse(SEPARATE.candidates("CPO").get(0).isActing());
  }

  @Test
  void anOrganizationWhoseLeaderHasTwoRolesHasBoth() {
    Reading reading =
        Reading.largeOrganization(500).toBuilder().aimsAtProductExcellence(true).build();
    Organization org =
        ProductTitles.under(reading)
            .withRoles(
                Organization.named("Sextant")
                    .position("a", p -> p.title("CEO & CPO"))
                    .position("b", p -> p.title("VP Product").reportsTo("a"))
                    .build());
    assertEquals(
        List.of(CHIEF_EXECUTIVE_OFFICER, CHIEF_PRODUCT_OFFICER), org.position("a").roles());
    assertTrue(ProductRules.documented(reading).check(org).violations().isEmpty());
  }

  @Test
  void whatIsNoTitleHasNoneSoon() {
    String marks = "a\u0301\u0327".repeat(500_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(2),
        () -> {
          readsNone("", " \t\n", "\ud800\udfff\udfff", "\u0000\uffff", "- , / ( & and", marks);
          readsNone("Product Manager ".repeat(65_536), "(".repeat(1 << 20), "and ".repeat(1 << 18));
          readsNone("\u0327\u0301".repeat(500));
        });
  }

  @Test
  void shapelessCharactersAndLigaturesDoNotMatter() {
    reads("Chief\u00a0Product\u2009O\ufb03cer", CHIEF_PRODUCT_OFFICER);
    reads("Pro\u00adduct\u200b Manager", PRODUCT_MANAGER);
  }

  @Test
  void nullIsRefusedByName() {
    assertEquals(
        "organization",
        assertThrows(NullPointerException.class, () -> SEPARATE.withRoles(nothing())).getMessage());
    assertEquals(
        "title",
        assertThrows(NullPointerException.class, () -> SEPARATE.candidates(nothing()))
            .getMessage());
    assertEquals(
        "reading",
        assertThrows(NullPointerException.class, () -> ProductTitles.under(nothing()))
            .getMessage());
  }

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  private static <T> T nothing() {
    return null;
  }

  @Test
  void candidatesAreEqualByAllTheirParts() {
    EqualsVerifier.forClass(ImmutableTitleCandidate.class)
        .withPrefabValues(Role.class, PRODUCT_MANAGER, PRODUCT_OWNER)
        .withPrefabValues(ImmutableList.class, ImmutableList.of(1), ImmutableList.of(2))
        .suppress(Warning.NULL_FIELDS)
        .verify();
  }
}
