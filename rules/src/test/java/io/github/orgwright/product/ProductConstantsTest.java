package io.github.orgwright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.query.Who;
import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Constants and ledger hold each other: nothing in one is missing in the other. */
class ProductConstantsTest {
  /** Terms of the ledger that look like roles and are deliberately none here, and why. */
  private static final ImmutableMap<String, String> NO_ROLES =
      ImmutableMap.<String, String>builder()
          .put("unnamed_role", "whoever a document leaves without a name")
          .put("executive_team", "a body")
          .put("leadership_team", "a body")
          .put("c_level", "a body")
          .put("product_management_executives", "a body")
          .put("product_division_chief", "a second name of the chief product officer")
          .put("director_of_product", "a second name of the product director")
          .put("product_management_leader", "any of several leaders, named elsewhere")
          .put("leadership_role", "any of several roles")
          .put("senior_role", "any of several roles")
          .put("more_junior_role", "any of several roles")
          .put("other_product_management_roles", "any of several roles")
          .put("different_roles", "any of several roles")
          .put("executive_title", "a kind of title")
          .put("designer", "generic; never said to be the UX/UI designer")
          .put("engineer", "generic; never said to be the software engineer")
          .put("team_member", "anybody in a team")
          .put("product_team_member", "anybody in a product team")
          .put("other_top_executive", "any of several roles")
          .put("head_of_procurement", "text about something else")
          .put("company_principal", "text about something else")
          .put("managing_partner", "text about something else")
          .put("head_of_product_job", "a link")
          .put("role_of_cpo", "a heading")
          .build();

  private static <T> Map<String, T> constants(Class<?> type, Class<T> of) throws Exception {
    Map<String, T> constants = new LinkedHashMap<>();
    for (Field field : type.getFields()) {
      if (field.getType() == of) {
        constants.put(field.getName(), of.cast(field.get(null)));
      }
    }
    return constants;
  }

  private static Stream<String> terms() {
    return Claims.all().stream()
        .flatMap(claim -> Stream.of(claim.subjectTerm(), claim.objectTerm()));
  }

  @Test
  void eachConstantIsNamedAfterItsIdAndListed() throws Exception {
    Map<String, Role> roles = constants(ProductRoles.class, Role.class);
    roles.forEach((name, role) -> assertEquals(name, role.id().toUpperCase(Locale.ROOT)));
    assertEquals(List.copyOf(roles.values()), ProductRoles.all().list());
    Map<String, Responsibility> work =
        constants(ProductResponsibilities.class, Responsibility.class);
    work.forEach((name, one) -> assertEquals(name, one.id().toUpperCase(Locale.ROOT)));
    assertEquals(List.copyOf(work.values()), ProductResponsibilities.all().list());
    Map<String, Kpi> kpis = constants(ProductKpis.class, Kpi.class);
    kpis.forEach((name, kpi) -> assertEquals(name, kpi.id().toUpperCase(Locale.ROOT)));
    assertEquals(List.copyOf(kpis.values()), ProductKpis.all().list());
  }

  @Test
  void noRoleIsWithoutAClaim() {
    Set<String> terms = new LinkedHashSet<>(terms().toList());
    for (Role role : ProductRoles.all().list()) {
      assertTrue(terms.contains(role.id()), role.id());
    }
  }

  @Test
  void noClaimAboutARoleIsWithoutItsConstant() {
    // Words that titles are made of; what bears none of them is no role.
    Predicate<String> soundsLikeARole =
        term ->
            Stream.of(
                    "officer",
                    "chief",
                    "head_of",
                    "director",
                    "manager",
                    "owner",
                    "engineer",
                    "designer",
                    "analyst",
                    "executive",
                    "leader",
                    "role",
                    "member",
                    "principal",
                    "partner",
                    "vp_of",
                    "marketer",
                    "salesperson",
                    "c_level",
                    "title")
                .anyMatch(term::contains);
    Set<String> missing = new TreeSet<>();
    for (Claim claim : Claims.all().list()) {
      boolean isRelation =
          claim.kind() == ClaimKind.REPORTS_TO
              || claim.kind() == ClaimKind.SENIORITY
              || claim.kind() == ClaimKind.OVERSEES;
      Stream.of(claim.subjectTerm(), claim.objectTerm())
          .filter(term -> soundsLikeARole.test(term))
          .filter(term -> isRelation || term.equals(claim.subjectTerm()))
          .filter(term -> ProductRoles.all().find(term).isEmpty() && !NO_ROLES.containsKey(term))
          .forEach(missing::add);
    }
    assertEquals(
        Set.of(
            "engineering_team",
            "leadership",
            "product_director_career_path",
            "role_distinction",
            "senior_product_manager_team"),
        missing,
        "these sound like roles and are none");
  }

  @Test
  void whatIsLeftOutIsInTheLedger() {
    Set<String> terms = new LinkedHashSet<>(terms().toList());
    NO_ROLES.keySet().forEach(term -> assertTrue(terms.contains(term), term));
  }

  @Test
  void allWorkThatClaimsGiveSomebodyHasAConstant() {
    assertEquals(
        Set.of(
            "analytics",
            "marketer",
            "product_manager",
            "product_people",
            "software_engineer",
            "ux_ui_designer"),
        new TreeSet<>(
            Claims.all().ofKind(ClaimKind.RESPONSIBILITY).stream()
                .map(Claim::objectTerm)
                .filter(term -> ProductResponsibilities.meantBy(term).isEmpty())
                .toList()),
        "people who are guided or supported, and nothing else, are no work");
  }

  @Test
  void noWorkAndNoMetricIsWithoutAClaim() {
    Set<String> terms = new LinkedHashSet<>(terms().toList());
    ProductResponsibilities.terms().keySet().forEach(t -> assertTrue(terms.contains(t), t));
    ProductKpis.terms().keySet().forEach(t -> assertTrue(terms.contains(t), t));
    assertEquals(
        Set.copyOf(ProductResponsibilities.all().list()),
        Set.copyOf(ProductResponsibilities.terms().values()));
    assertEquals(Set.copyOf(ProductKpis.all().list()), Set.copyOf(ProductKpis.terms().values()));
  }

  @Test
  void allMetricsThatClaimsNameHaveAConstant() {
    assertEquals(
        Set.of(
            "customer_feedback",
            "customer_resonance",
            "market_trends",
            "product_analytics_data",
            "use_of_right_kpis"),
        new TreeSet<>(
            Claims.all().ofKind(ClaimKind.KPI).stream()
                .map(Claim::objectTerm)
                .filter(term -> ProductKpis.meantBy(term).isEmpty())
                .toList()),
        "data, what a metric is a sign of and a lesson are no metrics");
  }

  @Test
  void rolesCarryTheirDutiesInTheStrongestInvolvement() {
    assertEquals(
        List.of(
            Duty.responsibleFor(ProductResponsibilities.TEAM_OPERATION),
            Duty.responsibleFor(ProductResponsibilities.PRODUCT_ROADMAP),
            Duty.responsibleFor(ProductResponsibilities.BUDGETING)),
        ProductRoles.VP_OF_PRODUCT.duties());
    assertEquals(
        List.of(
            Duty.consultedOn(ProductResponsibilities.PRODUCT_ROADMAP),
            Duty.responsibleFor(ProductResponsibilities.CLIENT_REPRESENTATION),
            Duty.responsibleFor(ProductResponsibilities.STAKEHOLDER_CONCERNS)),
        ProductRoles.PRODUCT_DIRECTOR.duties());
    // It answers for events by some claims, and takes part in them by others.
    assertTrue(
        ProductRoles.CHIEF_PRODUCT_OFFICER
            .duties()
            .contains(Duty.accountableFor(ProductResponsibilities.PRODUCT_EVENTS)));
    for (Role role : ProductRoles.all().list()) {
      assertEquals(
          role.duties().size(),
          role.duties().stream().map(Duty::responsibility).distinct().count(),
          role.id());
    }
  }

  @Test
  void dutiesThatOnlyMayBeOrWereOnceAreNotCarried() {
    List<Responsibility> carried =
        ProductRoles.CHIEF_PRODUCT_OFFICER.duties().stream().map(Duty::responsibility).toList();
    assertTrue(!carried.contains(ProductResponsibilities.PROCUREMENT), "conditional");
    assertTrue(!carried.contains(ProductResponsibilities.TARGET_MARKETS), "may");
  }

  @Test
  void rolesCarryTheMetricsThatTheyAreHeldToOrFollow() {
    assertEquals(
        List.of(ProductKpis.PRODUCT_METRICS, ProductKpis.LONG_TERM_COMPANY_VALUE),
        ProductRoles.CHIEF_PRODUCT_OFFICER.kpis());
    assertEquals(
        List.of(ProductKpis.COMPANY_SUCCESS, ProductKpis.PRODUCT_EFFICIENCY),
        ProductRoles.HEAD_OF_PRODUCT_MANAGEMENT.kpis());
    assertEquals(List.of(ProductKpis.PORTFOLIO_VALUE), ProductRoles.PORTFOLIO_OWNER.kpis());
    assertEquals(List.of(), ProductRoles.HEAD_OF_PRODUCT.kpis());
  }

  @Test
  void dutiesThatRestOnlyOnInferredOrStitchedClaimsAreKnown() {
    Map<String, Basis> notStated = new LinkedHashMap<>();
    for (Role role : ProductRoles.all().list()) {
      for (Duty duty : role.duties()) {
        Basis basis = ProductDocuments.basisOf(role, duty.responsibility());
        if (basis != Basis.STATED) {
          notStated.put(role.id() + " " + duty.responsibility().id(), basis);
        }
      }
    }
    assertEquals(
        Map.of(
            "chief_product_officer business_growth_through_products", Basis.INFERRED,
            "head_of_product people_management", Basis.INFERRED,
            "head_of_product product_decisions", Basis.INFERRED,
            "product_director client_representation", Basis.STITCHED,
            "product_director stakeholder_concerns", Basis.STITCHED),
        notStated);
    assertEquals(
        "role \"vp_of_product\" has no duty for responsibility \"culture\"",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    ProductDocuments.basisOf(
                        ProductRoles.VP_OF_PRODUCT, ProductResponsibilities.CULTURE))
            .getMessage());
  }

  @Test
  void whyMarksDutiesOfRolesThatNoClaimStates() {
    Organization org =
        Organization.named("Acme")
            .position("hop", p -> p.role(ProductRoles.HEAD_OF_PRODUCT))
            .position("pd", p -> p.role(ProductRoles.PRODUCT_DIRECTOR))
            .position(
                "own",
                p ->
                    p.role(ProductRoles.HEAD_OF_PRODUCT)
                        .duty(Duty.accountableFor(ProductResponsibilities.PEOPLE_MANAGEMENT)))
            .build();
    Who who = Who.of(org);
    String people =
        inOneLine(who.isAccountableFor(ProductResponsibilities.PEOPLE_MANAGEMENT).why().text());
    assertTrue(
        people.contains(
            "hop, without a scope; a duty of the role head_of_product, inferred from the"
                + " context"),
        people);
    assertEquals(1, people.split("inferred", -1).length - 1, people);
    String clients =
        inOneLine(who.isResponsibleFor(ProductResponsibilities.CLIENT_REPRESENTATION).why().text());
    assertTrue(
        clients.contains("role product_director, from a document that joins unrelated"), clients);
    String vision = who.isAccountableFor(ProductResponsibilities.PRODUCT_VISION).why().text();
    assertFalse(vision.contains("; a duty of"), vision);
    // Remarks explain; they do not make another role.
    assertEquals(
        ProductRoles.HEAD_OF_PRODUCT,
        ProductRoles.HEAD_OF_PRODUCT.toBuilder().putDutyRemark("culture", "guessed").build());
  }

  private static String inOneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  @Test
  void noMetricHasATargetAndAllAreBetterWhenHigher() {
    for (Kpi kpi : ProductKpis.all().list()) {
      assertTrue(kpi.target().isEmpty(), kpi.id());
      assertEquals(Kpi.Direction.HIGHER_IS_BETTER, kpi.direction());
    }
  }

  @Test
  void wordOfARequirementIsItsNature() {
    List<Claim> advised =
        Ledger.CLAIMS.stream()
            .filter(claim -> claim.kind() == ClaimKind.REQUIREMENT)
            .filter(claim -> claim.modality() == Modality.SHOULD)
            .toList();
    assertEquals(55, advised.size());
    for (Claim claim : advised) {
      assertEquals(Requirement.natureOf(claim).toString(), claim.firmness(), claim.id());
    }
  }
}
