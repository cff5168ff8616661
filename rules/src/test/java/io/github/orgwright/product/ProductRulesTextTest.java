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
        Acme breaks 2 of 2 rules: 2 errors

        ERROR [cpo-leads-product] no other position of the product discipline should be above the chief product officer
          because  the chief product officer is where questions about products end
          source   S2-11, 002_8e66be7b19965458.txt line 2 (always); S2-85, 002_8e66be7b19965458.txt line 21 (always); S4-21, 004_cefc0e54a83813af.txt line 4 (always)
          checked  1, violated 1 time
          1) cpo (Head of Product) does report to another seat of the product discipline
               cpo  --reports to-->  vp
             fix  move the chief product officer above the product seats that are shown
             key  cpo-leads-product/cpo

        ERROR [vp-under-cpo] the VP of product should be below the chief product officer
          because  the chief product officer oversees what the VP of product does
          source   S0-67, 000_bbb05b60a64e1576.txt line 18 (always); S2-11, 002_8e66be7b19965458.txt line 2 (always); against: S4-03, S4-04, S3-120
          checked  1, violated 1 time
          1) vp does not report to the chief product officer
               vp  --reports to-->  ceo
             fix  let the VP of product report to the chief product officer, or to somebody below
             key  vp-under-cpo/vp""",
        text(Reading.standard(), "cpo-leads-product", "vp-under-cpo"));
  }

  @Test
  void aDirectorBesideTheHead() {
    assertEquals(
        """
        Acme breaks 1 of 2 rules: 1 warning

        WARNING [director-under-head-when-large] product directors should report to the head of product
          because  large organizations put product directors under a head of product
          source   S2-64, 002_8e66be7b19965458.txt line 16 (conditional: large organisation that has product directors); against: S3-01, S3-80
          checked  1, violated 1 time
          1) pd does not report to the head of product
               pd  --reports to-->  cpo
             fix  let the product director report to the head of product, or to somebody below
             key  director-under-head-when-large/pd

          not applied  [head-not-above-director] applies to organizations that have separate positions for the product director and the head of product and have a position for the head of product which does not stand for the chief product officer and do not stand large (from 5 positions on, says Reading.largeFrom)""",
        text(
            Reading.largeOrganization(5),
            "director-under-head-when-large",
            "head-not-above-director"));
  }

  @Test
  void aTitleOfAnotherSeat() {
    assertEquals(
        """
        Acme breaks 1 of 1 rule: 1 warning

        WARNING [title-fits-role] the chief product officer should be titled VP or head of product, or either of them chief, only where the other seat does not exist
          because  one title for two seats leaves open which of them is meant
          source   S4-03, 004_cefc0e54a83813af.txt line 1 (always); S4-04, 004_cefc0e54a83813af.txt line 1 (always); S3-120, 003_57e3eacd542fab5a.txt line 41 (always: only if "or" joins two names of one person; "CPO or else head of product" is possible); against: S0-67, S1-12, S2-39
          checked  3, violated 1 time
          1) cpo (Head of Product) does not avoid the titles of other roles (titled as head of product)
               cpo  --has the title of-->  hop
             fix  give the seat the title of its own role
             key  title-fits-role/cpo""",
        text(Reading.standard(), "title-fits-role"));
  }

  @Test
  void workThatNobodyHas() {
    assertEquals(
        """
        Acme breaks 2 of 2 rules: 2 warnings

        WARNING [industry-emphasis] somebody should be responsible for compliance
          because  what product leaders stress depends on the industry
          source   S0-51, 000_bbb05b60a64e1576.txt line 12 (always: example: healthcare); S0-52, 000_bbb05b60a64e1576.txt line 12 (always: example: finance)
          checked  1, violated 1 time
          1) Acme does not have a position in charge of the emphasis of the industry (compliance is held by nobody)
             fix  make a position responsible or accountable for it
             key  industry-emphasis/Acme

        WARNING [vision-and-strategy-covered] somebody should be accountable for product strategy and product vision: the chief product officer, for the organization, where there is one
          because  without a strategy that somebody answers for, no vision comes true
          source   S4-37, 004_cefc0e54a83813af.txt line 7 (always); S4-38, 004_cefc0e54a83813af.txt line 7 (always); S3-124, 003_57e3eacd542fab5a.txt line 43 (always); S3-125, 003_57e3eacd542fab5a.txt line 43 (always); S4-27, 004_cefc0e54a83813af.txt line 6 (always: to accomplish the vision); against: S1-71, S1-90, S1-91, S3-66, S3-101
          checked  1, violated 1 time
          1) Acme does not have a position accountable for product strategy and product vision (product_strategy is not with the chief product officer for the whole organization, product_vision is not with the chief product officer for the whole organization)
               cpo         --is accountable for-->  product_strategy in payments
               hop         --is accountable for-->  product_strategy
               strategist  --is accountable for-->  product_strategy in acme
               cpo         --is accountable for-->  product_vision in payments
               hop         --is accountable for-->  product_vision
             fix  make the chief product officer, or else a product leader, accountable for it
             key  vision-and-strategy-covered/Acme""",
        text(
            Reading.builder().industry(Reading.Industry.FINANCE).build(),
            "vision-and-strategy-covered",
            "industry-emphasis"));
  }

  @Test
  void whatIsNotKnown() {
    assertEquals(
        """
        Acme breaks none of 4 rules

          not known    [cpo-experience-10] nothing is known of 1 subject
          not applied  [director-under-head-when-large] applies to organizations that have separate positions for the product director and the head of product and stand large (Reading.largeFrom says from how many positions on), which is not known
          not applied  [industry-emphasis] applies to organizations that work in healthcare, finance or a technology startup (Reading.industry says in which), which is not known
          not known    [minimum-bachelor] nothing is known of 2 subjects""",
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
        Acme breaks none of 35 rules

          not applied  [cpo-owns-product-organization] applies to organizations that have a position for the chief product officer and have scopes of kind product_organization
          no subjects  [one-accountable-per-scope] there are no responsibilities in scopes
          not applied  [product-director-under-cpo] applies to organizations that have separate positions for the product director and the chief product officer
          not applied  [scope-levels-nest] applies to organizations that have scopes of kind product_portfolio, product or feature
          not applied  [vp-under-cpo] applies to organizations that have separate positions for the VP of product and the chief product officer
          not applied  [cpo-and-cto-distinct] applies to organizations that have a position for the chief product officer and have a position for the chief technology officer
          not applied  [cpo-exists] applies to organizations that define roles and have at least 2 scopes of kind product_area
          not known    [cpo-experience-10] nothing is known of 1 subject
          not applied  [cpo-owns-portfolio] applies to organizations that have a position for the chief product officer and have scopes of kind product_portfolio
          not applied  [director-under-head-when-large] applies to organizations that have separate positions for the product director and the head of product and stand large (Reading.largeFrom says from how many positions on)
          not known    [head-experience-5] nothing is known of 1 subject
          not applied  [head-not-above-director] applies to organizations that have separate positions for the product director and the head of product and have a position for the head of product which does not stand for the chief product officer and do not stand large (Reading.largeFrom says from how many positions on)
          not applied  [head-scope-is-one-of] applies to organizations that have a position for the head of product and have scopes of kind product, product_line, product_portfolio, business_area, product_organization or organization
          not applied  [industry-emphasis] applies to organizations that work in healthcare, finance or a technology startup (Reading.industry says in which), which is not known
          not applied  [key-leaders-under-cpo] applies to organizations that have a position for the chief product officer and have a position for the director of product management, director of UX, head of product analytics or director of product marketing
          not known    [minimum-bachelor] nothing is known of 2 subjects
          not applied  [pm-owns-product-or-feature] applies to organizations that have a position for the product manager and have scopes of kind product or feature
          not applied  [portfolio-has-owner] applies to organizations that have scopes of kind product_portfolio
          not applied  [portfolio-value-tracked] applies to organizations that have scopes of kind product_portfolio and define KPIs
          not applied  [product-has-owner] applies to organizations that have scopes of kind product
          not applied  [senior-pm-has-experience] applies to organizations that have a position for the senior product manager
          not applied  [senior-pm-under-vp] applies to organizations that have separate positions for the senior product manager and the VP of product""",
        all.check(frontPage).text());
  }
}
