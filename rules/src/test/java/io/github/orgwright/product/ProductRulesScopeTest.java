package io.github.orgwright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.query.Evidence;
import io.github.orgwright.rules.Violation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What lies within what, and who owns it. */
class ProductRulesScopeTest {
  /**
   *
   *
   * <pre>
   * acme (organization)
   * `- goods (product organization)
   *    `- payments (portfolio)
   *       `- cards (product)
   *          `- feed (feature)
   * </pre>
   */
  private static final Scope ACME = Scope.organization("Acme").identifiedBy("acme");

  private static final Scope GOODS = part(ACME, ScopeKind.PRODUCT_ORGANIZATION, "goods");
  private static final Scope PAYMENTS = part(GOODS, ScopeKind.PORTFOLIO, "payments");
  private static final Scope CARDS = part(PAYMENTS, ScopeKind.PRODUCT, "cards");
  private static final Scope FEED = part(CARDS, ScopeKind.FEATURE, "feed");
  private static final Scope SALES = part(ACME, ScopeKind.DEPARTMENT, "sales");

  private static final Organization SOUND =
      Chart.of("ceo:CEO", "cpo:CPO>ceo", "hop:HOP>cpo", "pm:PM>hop", "x>ceo")
          .with("cpo", p -> p.owns(GOODS))
          .with("hop", p -> p.owns(PAYMENTS))
          .with("pm", p -> p.owns(CARDS).owns(FEED));

  private static final Organization NO_SCOPES = Chart.of("cpo:CPO", "hop:HOP>cpo", "pm:PM>hop");

  private static Scope part(Scope whole, ScopeKind kind, String id) {
    return whole.part(kind, id).identifiedBy(id);
  }

  private static Organization ofScopes(Scope... scopes) {
    var builder = NO_SCOPES.toBuilder();
    for (Scope scope : scopes) {
      builder.scope(scope);
    }
    return builder.build();
  }

  static Stream<RuleCase> kept() {
    return Stream.of(
        RuleCase.kept("scope-levels-nest", SOUND),
        RuleCase.kept(
            "scope-levels-nest",
            ofScopes(
                part(part(CARDS, ScopeKind.PRODUCT, "gold"), ScopeKind.PRODUCT_AREA, "area")
                    .part(ScopeKind.FEATURE, "deep"))),
        RuleCase.kept("cpo-owns-product-organization", SOUND),
        RuleCase.kept(
            "cpo-owns-product-organization",
            SOUND
                .with("cpo", p -> p.withoutOwnedScopes().owns(ACME))
                .with("x", p -> p.owns(GOODS))),
        RuleCase.kept("cpo-owns-portfolio", SOUND),
        RuleCase.kept(
            "cpo-owns-portfolio",
            Chart.of("cpo:CPO", "hop:HOP").with("cpo", p -> p.owns(PAYMENTS))),
        RuleCase.kept(
            "cpo-owns-portfolio", SOUND.with("cpo", p -> p.withoutOwnedScopes().owns(SALES))),
        RuleCase.kept(
            "cpo-owns-portfolio", SOUND.with("hop", p -> p.withoutOwnedScopes().reportsTo("ceo"))),
        RuleCase.kept("pm-owns-product-or-feature", SOUND),
        RuleCase.kept(
            "pm-owns-product-or-feature", SOUND.with("pm", p -> p.withoutOwnedScopes().owns(FEED))),
        RuleCase.kept("product-has-owner", SOUND),
        RuleCase.kept("portfolio-has-owner", SOUND),
        RuleCase.kept("head-scope-is-one-of", SOUND),
        RuleCase.kept(
            "head-scope-is-one-of",
            SOUND.with(
                "hop",
                p -> p.withoutOwnedScopes().owns(part(GOODS, ScopeKind.BUSINESS_AREA, "retail")))),
        RuleCase.kept(
            "head-scope-is-one-of",
            Chart.of("ceo:CEO", "hop:HOP>ceo").with("hop", p -> p.owns(GOODS))));
  }

  static Stream<RuleCase> broken() {
    Scope stray = part(ACME, ScopeKind.FEATURE, "stray");
    Scope tiny = part(FEED, ScopeKind.PRODUCT, "tiny");
    Scope wide = part(tiny, ScopeKind.PORTFOLIO, "wide");
    return Stream.of(
        RuleCase.broken(
            "scope-levels-nest",
            ofScopes(stray, wide),
            "scope-levels-nest/stray",
            "the scope stray is within the wrong kind of scope" + " (within: acme)",
            "scope-levels-nest/tiny",
            "the scope tiny is within the wrong kind of scope" + " (within: feed)",
            "scope-levels-nest/wide",
            "the scope wide is within the wrong kind of scope" + " (within: tiny)"),
        RuleCase.broken(
            "cpo-owns-product-organization",
            SOUND.with("cpo", p -> p.withoutOwnedScopes()).with("x", p -> p.owns(GOODS)),
            "cpo-owns-product-organization/goods",
            "the scope goods is not owned by the chief product officer, directly or through a containing scope"),
        RuleCase.broken(
            "cpo-owns-portfolio",
            SOUND
                .with("cpo", p -> p.withoutOwnedScopes())
                .with("hop", p -> p.withoutOwnedScopes())
                .with("x", p -> p.owns(PAYMENTS)),
            "cpo-owns-portfolio/payments",
            "the scope payments is owned neither by the chief product officer nor by a position that reports to the chief product officer"),
        RuleCase.broken(
            "pm-owns-product-or-feature",
            SOUND.with("pm", p -> p.withoutOwnedScopes().owns(SALES)).with("x", p -> p.owns(CARDS)),
            "pm-owns-product-or-feature/pm",
            "pm does not own a scope of kind product or feature"),
        RuleCase.broken(
            "product-has-owner",
            SOUND.with("pm", p -> p.withoutOwnedScopes().owns(FEED)),
            "product-has-owner/cards",
            "the scope cards has no owners"),
        RuleCase.broken(
            "portfolio-has-owner",
            SOUND.with("hop", p -> p.withoutOwnedScopes()),
            "portfolio-has-owner/payments",
            "the scope payments has no owners"),
        RuleCase.broken(
            "head-scope-is-one-of",
            SOUND.with("hop", p -> p.withoutOwnedScopes().owns(GOODS)),
            "head-scope-is-one-of/hop",
            "hop owns no scope that a head of product may own"),
        RuleCase.broken(
            "head-scope-is-one-of",
            SOUND.with("hop", p -> p.withoutOwnedScopes()),
            "head-scope-is-one-of/hop",
            "hop owns no scope that a head of product may own"),
        RuleCase.broken(
            "head-scope-is-one-of",
            Chart.of("ceo:CEO", "vp:VP>ceo", "x>vp").with("x", p -> p.owns(GOODS)),
            "head-scope-is-one-of/vp",
            "vp owns no scope that a head of product may own (counts as this role under the"
                + " reading: VP of product)"),
        RuleCase.broken(
            "cpo-owns-product-organization",
            Chart.of("ceo:CEO", "vp:VP>ceo", "x>vp").with("x", p -> p.owns(GOODS)),
            "cpo-owns-product-organization/" + GOODS.id(),
            "the scope "
                + GOODS.id()
                + " is not owned by the chief product officer, directly or through a containing scope (counts as this role under the reading: VP of product)"));
  }

  private static String applies(String condition) {
    return "applies only to organizations that " + condition;
  }

  static Stream<RuleCase> notApplied() {
    return Stream.of(
        RuleCase.notApplied(
            "scope-levels-nest",
            NO_SCOPES,
            applies("have scopes of kind product_portfolio, product or feature")),
        RuleCase.notKnown(
            "scope-levels-nest",
            ofScopes(Scope.of(ScopeKind.FEATURE, "loose")),
            "data is missing for 1 scope"),
        RuleCase.notApplied(
            "cpo-owns-product-organization",
            NO_SCOPES.with("cpo", p -> p.owns(ACME)),
            applies("have scopes of kind" + " product_organization")),
        RuleCase.notApplied(
            "cpo-owns-portfolio", NO_SCOPES, applies("have scopes of kind" + " product_portfolio")),
        RuleCase.notKnown(
            "cpo-owns-portfolio",
            Chart.of("cpo:CPO", "hop:HOP").with("hop", p -> p.owns(PAYMENTS)),
            "the organization has no reporting lines"),
        RuleCase.notKnown(
            "cpo-owns-portfolio",
            SOUND
                .with("cpo", p -> p.withoutOwnedScopes())
                .with("hop", p -> p.withoutManagers())
                .toBuilder()
                .lines(List.of(ReportingLine.solid("hop", "ghost")))
                .tryBuild()
                .organization(),
            "data is missing for 1 scope"),
        RuleCase.notApplied(
            "pm-owns-product-or-feature",
            NO_SCOPES,
            applies("have scopes of kind product or" + " feature")),
        RuleCase.notApplied("product-has-owner", NO_SCOPES, applies("have scopes of kind product")),
        RuleCase.notApplied(
            "portfolio-has-owner", NO_SCOPES, applies("have scopes of kind product_portfolio")),
        RuleCase.notApplied(
            "head-scope-is-one-of",
            NO_SCOPES,
            applies(
                "have scopes of kind product,"
                    + " product_line, product_portfolio, business_area, product_organization"
                    + " or organization")),
        RuleCase.notKnown(
            "head-scope-is-one-of",
            Chart.of("x", "hop:HOP>x").with("hop", p -> p.owns(GOODS)),
            "data is missing for 1 position"));
  }

  @TestFactory
  Stream<DynamicTest> eachRuleIsKeptBrokenAndNotApplied() {
    return RuleCase.tests(7, kept(), broken(), notApplied());
  }

  @Test
  void whatShowsAForeignOwnerIsWhatEachOwnerOwns() {
    Organization foreign =
        SOUND
            .with("cpo", p -> p.withoutOwnedScopes())
            .with("x", p -> p.owns(GOODS).owns(SALES))
            .with("ceo", p -> p.owns(GOODS).owns(ACME));
    assertEquals(
        "[ceo --owns--> acme, ceo --owns--> goods, x --owns--> goods]",
        RuleCase.outcome("cpo-owns-product-organization", Reading.standard(), foreign)
            .violations()
            .get(0)
            .evidence()
            .toString());
  }

  @Test
  void whatIsOwnedInsteadIsShown() {
    Violation violation =
        RuleCase.outcome(
                "pm-owns-product-or-feature",
                Reading.standard(),
                SOUND
                    .with("pm", p -> p.withoutOwnedScopes().owns(SALES))
                    .with("x", p -> p.owns(CARDS)))
            .violations()
            .get(0);
    assertEquals(
        List.of("pm --owns--> sales"),
        violation.evidence().stream().map(Evidence::toString).toList());
  }
}
