package io.github.orgwright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.StandardRules;
import org.junit.jupiter.api.Test;

/** What people read of documented rules, whole. */
class ProductRulesTextTest {
  private static final Scope ACME = Scope.organization("Acme").identifiedBy("acme");
  private static final Scope PAYMENTS =
      ACME.part(ScopeKind.PORTFOLIO, "Payments").identifiedBy("payments");

  /**
   *
   *
   * <pre>
   * ceo
   * |- vp
   * |  `- cpo
   * |     |- hop
   * |     `- pd
   * `- strategist
   * </pre>
   */
  private static final Organization ACME_AS_IT_IS =
      Chart.of("ceo:CEO", "vp:VP>ceo", "cpo:CPO>vp", "hop:HOP>cpo", "pd:PD>cpo", "strategist>ceo")
          .with("cpo", p -> p.title("Head of Product").owns(PAYMENTS).heldBy("kim"))
          .with(
              "strategist",
              p -> p.owns(ACME).duty(Duty.accountableFor(ProductResponsibilities.PRODUCT_STRATEGY)))
          .with("ceo", p -> p.owns(ACME));

  private static String text(Reading reading, String rule, String... more) {
    return ProductRules.documented(reading).only(rule, more).check(ACME_AS_IT_IS).text();
  }

  @Test
  void aSeatAbove() {
    assertEquals(
        """
        Acme: 2 rules checked, 2 violated; 2 violations (2 errors)

        ERROR [cpo-leads-product] no other product position should be above the chief product officer
          reason  the chief product officer makes the final decisions about products
          source  S2-11, 002_8e66be7b19965458.txt line 2; S2-85, 002_8e66be7b19965458.txt line 21; S4-21, 004_cefc0e54a83813af.txt line 4
          checked 1 position, found 1 violation
          1) cpo (Head of Product) reports to another position of the product discipline
               cpo  -- reports to -->  vp
             fix   move the chief product officer above the product positions shown
             key   cpo-leads-product/cpo

        ERROR [vp-under-cpo] the VP of product should report to the chief product officer
          reason  the chief product officer oversees the VP of product
          source  S0-67, 000_bbb05b60a64e1576.txt line 18; S2-11, 002_8e66be7b19965458.txt line 2; against: S4-03, S4-04, S3-120
          checked 1 position, found 1 violation
          1) vp does not report to the chief product officer
               vp  -- reports to -->  ceo
             fix   make the VP of product report to the chief product officer, directly or indirectly
             key   vp-under-cpo/vp""",
        text(Reading.standard(), "cpo-leads-product", "vp-under-cpo"));
  }

  @Test
  void aDirectorBesideTheHead() {
    assertEquals(
        """
        Acme: 1 rule checked, 1 violated; 1 violation (1 warning); 1 rule not checked

        WARNING [director-under-head-when-large] the product director should report to the head of product
          reason  in large organizations, product directors report to a head of product
          source  S2-64, 002_8e66be7b19965458.txt line 16 (conditional; in large organizations that have product directors); against: S3-01, S3-80
          checked 1 position, found 1 violation
          1) pd does not report to the head of product
               pd  -- reports to -->  cpo
             fix   make the product director report to the head of product, directly or indirectly
             key   director-under-head-when-large/pd

          not applicable  [head-not-above-director] applies only to organizations that do not count as large (from 5 positions on)""",
        text(
            Reading.largeOrganization(5),
            "director-under-head-when-large",
            "head-not-above-director"));
  }

  @Test
  void aTitleOfAnotherSeat() {
    assertEquals(
        """
        Acme: 1 rule checked, 1 violated; 1 violation (1 warning)

        WARNING [title-fits-role] product leaders should not have the title of another leader
          reason  if two roles have the same title, it is not clear which one is meant
          source  S4-03, 004_cefc0e54a83813af.txt line 1; S4-04, 004_cefc0e54a83813af.txt line 1; S3-120, 003_57e3eacd542fab5a.txt line 41 (if "CPO or head of product" means one person, not two); against: S0-67, S1-12, S2-39
          checked 1 position, found 1 violation; result not known for 2
          1) cpo (Head of Product) has the title of another role (role: head of product)
               cpo  -- has the title of -->  hop
             fix   give the position the title of its own role
             key   title-fits-role/cpo""",
        text(Reading.standard(), "title-fits-role"));
  }

  @Test
  void workThatNobodyHas() {
    assertEquals(
        """
        Acme: 2 rules checked, 2 violated; 2 violations (2 warnings)

        WARNING [industry-emphasis] a position should be responsible for compliance
          reason  the priorities of product leaders depend on the industry
          source  S0-51, 000_bbb05b60a64e1576.txt line 12 (for example healthcare); S0-52, 000_bbb05b60a64e1576.txt line 12 (for example finance)
          checked 1 organization, found 1 violation
          1) Acme does not cover compliance (compliance: no responsible or accountable position)
             fix   make a position responsible or accountable for compliance
             key   industry-emphasis/Acme

        WARNING [vision-and-strategy-covered] a position should be accountable for product strategy and product vision, and a chief product officer, if there is one, should be accountable for both in the whole organization
          reason  a vision needs a strategy with an accountable leader
          source  S4-37, 004_cefc0e54a83813af.txt line 7; S4-38, 004_cefc0e54a83813af.txt line 7; S3-124, 003_57e3eacd542fab5a.txt line 43; S3-125, 003_57e3eacd542fab5a.txt line 43; S4-27, 004_cefc0e54a83813af.txt line 6 (to accomplish the vision); against: S1-71, S1-90, S1-91, S3-66, S3-101
          checked 1 organization, found 1 violation
          1) Acme does not cover both product strategy and product vision (product_strategy: the chief product officer is not accountable for the whole organization, product_vision: no accountable position)
               strategist  -- is accountable for -->  product_strategy in acme
             fix   make the chief product officer accountable or, if there is no chief product officer, another product leader
             key   vision-and-strategy-covered/Acme""",
        text(
            Reading.builder().industry(Reading.Industry.FINANCE).build(),
            "vision-and-strategy-covered",
            "industry-emphasis"));
  }

  @Test
  void whatIsNotKnown() {
    assertEquals(
        """
        Acme: no rules checked; 4 rules not checked

          not known       [cpo-experience-10] data is missing for 1 position
          not applicable  [director-under-head-when-large] applies only to organizations that count as large (Reading.largeFrom is not set); it is not known whether this organization qualifies
          not applicable  [industry-emphasis] applies only to organizations that belong to the healthcare, finance or technology startup industry (Reading.industry is not set); it is not known whether this organization qualifies
          not known       [minimum-bachelor] data is missing for 2 positions""",
        text(
            Reading.standard(),
            "cpo-experience-10",
            "minimum-bachelor",
            "director-under-head-when-large",
            "industry-emphasis"));
  }

  /** The organization that the front page begins with, with the roles that its titles name. */
  @Test
  void aSmallOrganizationByAllRules() {
    Organization frontPage =
        Organization.named("Acme")
            .position("ceo", p -> p.role(ProductRoles.CHIEF_EXECUTIVE_OFFICER).heldBy("ada"))
            .position(
                "cpo",
                p -> p.role(ProductRoles.CHIEF_PRODUCT_OFFICER).reportsTo("ceo").heldBy("bo"))
            .position("hop", p -> p.role(ProductRoles.HEAD_OF_PRODUCT).reportsTo("cpo"))
            .position(
                "pm", p -> p.role(ProductRoles.PRODUCT_MANAGER).reportsTo("hop").heldBy("kim"))
            .build();
    RuleSet all = StandardRules.structure().and(ProductRules.documented(Reading.standard()));
    assertEquals(
        """
        Acme: 8 rules checked, no violations; 27 rules not checked

          not applicable  [cpo-owns-product-organization] applies only to organizations that have scopes of kind product_organization
          no subjects     [one-accountable-per-scope] there are no responsibilities with an accountable position
          not applicable  [product-director-under-cpo] applies only to organizations that have separate positions for the product director and the chief product officer
          not applicable  [scope-levels-nest] applies only to organizations that have scopes of kind product_portfolio, product or feature
          not applicable  [vp-under-cpo] applies only to organizations that have separate positions for the VP of product and the chief product officer
          not applicable  [core-kpis-tracked] applies only to organizations that have KPIs (not counting those of documented roles)
          not applicable  [cpo-and-cto-distinct] applies only to organizations that have positions for the chief product officer and the chief technology officer
          not applicable  [cpo-exists] applies only to organizations that have at least 2 scopes of kind product_area; it is not known whether this organization qualifies
          not known       [cpo-experience-10] data is missing for 1 position
          not applicable  [cpo-owns-portfolio] applies only to organizations that have scopes of kind product_portfolio
          not applicable  [cpo-tracks-metrics] applies only to organizations that have KPIs (not counting those of documented roles)
          not applicable  [director-under-head-when-large] applies only to organizations that have separate positions for the product director and the head of product
          not known       [head-experience-5] data is missing for 1 position
          not applicable  [head-not-above-director] applies only to organizations that have separate positions for the product director and the head of product
          not applicable  [head-scope-is-one-of] applies only to organizations that have scopes of kind product, product_line, product_portfolio, business_area, product_organization or organization
          not applicable  [industry-emphasis] applies only to organizations that belong to the healthcare, finance or technology startup industry (Reading.industry is not set); it is not known whether this organization qualifies
          not applicable  [key-leaders-under-cpo] applies only to organizations that have positions for the chief product officer and for at least one of these: director of product management, director of UX, head of product analytics, director of product marketing
          not known       [minimum-bachelor] data is missing for 2 positions
          not applicable  [pm-owns-product-or-feature] applies only to organizations that have scopes of kind product or feature
          not applicable  [portfolio-has-owner] applies only to organizations that have scopes of kind product_portfolio
          not applicable  [portfolio-value-tracked] applies only to organizations that have scopes of kind product_portfolio and have KPIs (not counting those of documented roles)
          not applicable  [product-has-owner] applies only to organizations that have scopes of kind product
          not applicable  [roadmap-covered] applies only to organizations that have duties or expected responsibilities (not counting those of documented roles)
          not applicable  [senior-pm-has-experience] applies only to organizations that have a position for the senior product manager
          not applicable  [senior-pm-under-vp] applies only to organizations that have separate positions for the senior product manager and the VP of product
          not known       [title-fits-role] data is missing for 2 positions
          not applicable  [vision-and-strategy-covered] applies only to organizations that have duties or expected responsibilities (not counting those of documented roles)""",
        all.check(frontPage).text());
  }
}
