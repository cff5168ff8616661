package io.github.orgwright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.PositionEditor;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.product.Reading.Industry;
import io.github.orgwright.rules.Rule;
import io.github.orgwright.rules.RuleOutcome.Status;
import io.github.orgwright.rules.Violation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which work and which metrics somebody must have. */
class ProductRulesCoverageTest {
  private static final Scope ACME = Scope.organization("Acme").identifiedBy("acme");
  private static final Scope PAYMENTS =
      ACME.part(ScopeKind.PORTFOLIO, "Payments").identifiedBy("payments");
  private static final Scope ONE = ACME.part(ScopeKind.PRODUCT_AREA, "One").identifiedBy("one");
  private static final Scope TWO = ACME.part(ScopeKind.PRODUCT_AREA, "Two").identifiedBy("two");

  private static final Organization SOUND =
      Chart.of("ceo:CEO", "cpo:CPO>ceo", "x>cpo")
          .with("ceo", p -> p.owns(ACME))
          .with("cpo", p -> leading(p.owns(ACME)).measuredBy(ProductKpis.REVENUE))
          .with(
              "x",
              p ->
                  p.owns(PAYMENTS)
                      .measuredBy(ProductKpis.CUSTOMER_GROWTH)
                      .measuredBy(ProductKpis.ENGAGEMENT)
                      .measuredBy(ProductKpis.RETENTION)
                      .measuredBy(ProductKpis.PORTFOLIO_VALUE)
                      .duty(Duty.responsibleFor(ProductResponsibilities.COMPLIANCE)));

  /** A position with the duties that the rules expect of a chief. */
  @CanIgnoreReturnValue
  private static PositionEditor leading(PositionEditor position) {
    return position
        .duty(Duty.accountableFor(ProductResponsibilities.PRODUCT_VISION))
        .duty(Duty.accountableFor(ProductResponsibilities.PRODUCT_STRATEGY))
        .duty(Duty.accountableFor(ProductResponsibilities.PRODUCT_ROADMAP));
  }

  private static final Organization NOTHING = Chart.of("a", "b>a").with("b", p -> p.owns(PAYMENTS));

  private static final Organization SOME_WORK =
      NOTHING.with("a", p -> p.duty(Duty.informedOf(ProductResponsibilities.PRODUCT_ROADMAP)));

  private static final Organization NO_CHIEF = Chart.of("ceo:CEO", "pm:PM>ceo");

  private static final Organization AREAS = NO_CHIEF.toBuilder().scope(ONE).scope(TWO).build();

  /** The organization with an expectation and a tracked KPI. */
  private static Organization stating(Organization organization) {
    return organization.toBuilder()
        .expects(ProductResponsibilities.PRODUCT_VISION)
        .tracks(ProductKpis.REVENUE)
        .build();
  }

  /** A chief whose duties a role of the organization states, not the documented role. */
  private static Role ownChief() {
    return Role.builder()
        .id("chief_product_officer")
        .name("Chief")
        .addDuty(Duty.accountableFor(ProductResponsibilities.PRODUCT_VISION))
        .addDuty(Duty.accountableFor(ProductResponsibilities.PRODUCT_STRATEGY))
        .addDuty(Duty.accountableFor(ProductResponsibilities.PRODUCT_ROADMAP))
        .addKpi(ProductKpis.PRODUCT_METRICS)
        .build();
  }

  private static Organization own() {
    return stating(ofOwnRole());
  }

  private static Organization ofOwnRole() {
    return Chart.of("cpo").with("cpo", p -> p.role(ownChief()));
  }

  /** A role of the organization that states some work, though not all that the rules look for. */
  private static Organization ofOwnAnalyst() {
    return Chart.of("ceo:CEO", "analyst>ceo")
        .with(
            "analyst",
            p ->
                p.role(
                    Role.builder()
                        .id("analyst_of_tides")
                        .name("Analyst of tides")
                        .addDuty(Duty.responsibleFor(ProductResponsibilities.MARKET_RESEARCH))
                        .addKpi(ProductKpis.REVENUE)
                        .build()));
  }

  @Test
  void whatARoleOfTheOrganizationStatesMakesTheRulesApply() {
    for (String rule : List.of(VISION, "roadmap-covered", "core-kpis-tracked")) {
      assertEquals(
          Status.VIOLATED,
          RuleCase.outcome(rule, Reading.standard(), ofOwnAnalyst()).status(),
          rule);
    }
    assertEquals(
        Status.VIOLATED,
        RuleCase.outcome("industry-emphasis", of(Industry.FINANCE), ofOwnAnalyst()).status());
  }

  private static Reading of(Industry industry) {
    return Reading.builder().industry(industry).build();
  }

  private static Reading aiming(boolean aims) {
    return Reading.builder().aimsAtProductExcellence(aims).build();
  }

  private static final String DUTIES =
      "have duties or expected responsibilities (not counting those of documented roles)";

  private static final String KPIS = "have KPIs (not counting those of documented roles)";

  private static final String VISION = "vision-and-strategy-covered";

  static Stream<RuleCase> kept() {
    return Stream.of(
        RuleCase.kept(VISION, SOUND),
        RuleCase.kept(VISION, own()),
        RuleCase.kept("roadmap-covered", own()),
        RuleCase.kept("core-kpis-tracked", own()),
        RuleCase.kept("cpo-tracks-metrics", own()),
        // What the organization states only of its own role is stated.
        RuleCase.kept(VISION, ofOwnRole()),
        RuleCase.kept("roadmap-covered", ofOwnRole()),
        RuleCase.kept("core-kpis-tracked", ofOwnRole()),
        RuleCase.kept("cpo-tracks-metrics", ofOwnRole()),
        RuleCase.kept(
            VISION, stating(Chart.of("cpo:CPO")).with("cpo", ProductRulesCoverageTest::leading)),
        RuleCase.kept(
            VISION,
            stating(
                Chart.of("cpo:CPO")
                    .with(
                        "cpo",
                        p ->
                            leading(p.owns(PAYMENTS.part(ScopeKind.PRODUCT, "Cards")))
                                .withoutOwnedScopes()))),
        // Without a scope for all, a chief who answers for a part answers for all there is.
        RuleCase.kept(
            VISION,
            stating(
                Chart.of("cpo:CPO")
                    .with(
                        "cpo",
                        p ->
                            leading(
                                p.owns(
                                    Scope.of(ScopeKind.PORTFOLIO, "Cards")
                                        .identifiedBy("cards")))))),
        RuleCase.kept(
            VISION,
            SOME_WORK.with(
                "b",
                p ->
                    p.duty(Duty.accountableFor(ProductResponsibilities.PRODUCT_STRATEGY))
                        .duty(Duty.accountableFor(ProductResponsibilities.PRODUCT_VISION)))),
        RuleCase.kept("roadmap-covered", SOUND),
        RuleCase.kept(
            "roadmap-covered",
            SOME_WORK.with(
                "b", p -> p.duty(Duty.responsibleFor(ProductResponsibilities.PRODUCT_ROADMAP)))),
        RuleCase.kept("core-kpis-tracked", SOUND),
        RuleCase.kept(
            "core-kpis-tracked",
            Chart.of("cpo:CPO").with("cpo", p -> p.measuredBy(ProductKpis.PRODUCT_METRICS))),
        RuleCase.kept("cpo-tracks-metrics", SOUND),
        RuleCase.kept("portfolio-value-tracked", SOUND),
        RuleCase.kept("industry-emphasis", of(Industry.HEALTHCARE), SOUND),
        RuleCase.kept("industry-emphasis", of(Industry.FINANCE), SOUND),
        RuleCase.kept(
            "industry-emphasis",
            of(Industry.TECHNOLOGY_STARTUP),
            SOME_WORK.with(
                "b", p -> p.duty(Duty.accountableFor(ProductResponsibilities.INNOVATION)))),
        RuleCase.kept("cpo-exists", SOUND.toBuilder().scope(ONE).scope(TWO).build()),
        RuleCase.kept("cpo-exists", Chart.of("vp:VP").toBuilder().scope(ONE).scope(TWO).build()),
        RuleCase.kept("cpo-exists", aiming(true), SOUND));
  }

  static Stream<RuleCase> broken() {
    return Stream.of(
        // What comes with the documented role of the chief is not stated.
        RuleCase.broken(
            VISION,
            stating(Chart.of("cpo:CPO")),
            VISION + "/Acme",
            "Acme does not cover both product strategy and product vision (product_strategy: no accountable position, product_vision: no"
                + " accountable position)"),
        RuleCase.broken(
            "roadmap-covered",
            stating(Chart.of("cpo:CPO")),
            "roadmap-covered/Acme",
            "Acme does not cover the product roadmap"
                + " (product_roadmap: no responsible or accountable position)"),
        RuleCase.broken(
            "core-kpis-tracked",
            stating(Chart.of("cpo:CPO")),
            "core-kpis-tracked/Acme",
            "Acme has core metrics that measure no position (metrics: revenue,"
                + " customer_growth, engagement, retention)"),
        RuleCase.broken(
            "cpo-tracks-metrics",
            stating(Chart.of("cpo:CPO")),
            "cpo-tracks-metrics/cpo",
            "cpo does not have a product KPI"),
        RuleCase.broken(
            "cpo-tracks-metrics",
            stating(Chart.of("vp:VP")),
            "cpo-tracks-metrics/vp",
            "vp does not have a product KPI (counts as this role under the reading: VP of"
                + " product)"),
        RuleCase.broken(
            "roadmap-covered",
            Chart.of("vp:VP", "x>vp")
                .with(
                    "x", p -> p.duty(Duty.responsibleFor(ProductResponsibilities.PRODUCT_ROADMAP))),
            "roadmap-covered/Acme",
            "Acme does not cover the product roadmap (product_roadmap:"
                + " the chief product officer (counts as this role under the reading: VP of"
                + " product) is not accountable)"),
        RuleCase.broken(
            VISION,
            SOME_WORK,
            VISION + "/Acme",
            "Acme does not cover both product strategy and product vision (product_strategy: no accountable position, product_vision: no"
                + " accountable position)"),
        RuleCase.broken(
            VISION,
            SOUND.with("cpo", p -> p.withoutOwnedScopes().owns(PAYMENTS)),
            VISION + "/Acme",
            "Acme does not cover both product strategy and product vision (product_strategy: the chief product officer is not accountable for"
                + " the whole organization, product_vision: the chief product officer is not"
                + " accountable for the whole organization)"),
        RuleCase.broken(
            VISION,
            SOUND.with(
                "cpo",
                p ->
                    p.withoutOwnedScopes()
                        .owns(PAYMENTS)
                        .duty(
                            Duty.accountableFor(ProductResponsibilities.COMPLIANCE).inScope(ACME))),
            VISION + "/Acme",
            "Acme does not cover both product strategy and product vision (product_strategy: the chief product officer is not accountable for"
                + " the whole organization, product_vision: the chief product officer is not"
                + " accountable for the whole organization)"),
        RuleCase.broken(
            "roadmap-covered",
            SOME_WORK,
            "roadmap-covered/Acme",
            "Acme does not cover the product roadmap"
                + " (product_roadmap: no responsible or accountable position)"),
        RuleCase.broken(
            "roadmap-covered",
            Chart.of("vp:VP", "hop:HOP>vp")
                .with("hop", p -> p.withoutRoles().role(bareChief()))
                .with(
                    "vp",
                    p -> p.duty(Duty.accountableFor(ProductResponsibilities.PRODUCT_ROADMAP))),
            "roadmap-covered/Acme",
            "Acme does not cover the product roadmap"
                + " (product_roadmap: the chief product officer is not accountable)"),
        RuleCase.broken(
            "core-kpis-tracked",
            SOUND
                .with("cpo", p -> p.withoutRoles().role(bareChief()))
                .with("x", p -> p.withoutKpis().measuredBy(ProductKpis.ENGAGEMENT)),
            "core-kpis-tracked/Acme",
            "Acme has core metrics that measure no position (metrics:"
                + " customer_growth, retention)"),
        RuleCase.broken(
            "core-kpis-tracked",
            NOTHING.toBuilder().tracks(ProductKpis.REVENUE).build(),
            "core-kpis-tracked/Acme",
            "Acme has core metrics that measure no position (metrics: revenue,"
                + " customer_growth, engagement, retention)"),
        RuleCase.broken(
            "cpo-tracks-metrics",
            SOUND.with("cpo", p -> p.withoutKpis().withoutRoles().role(bareChief())),
            "cpo-tracks-metrics/cpo",
            "cpo does not have a product KPI"),
        RuleCase.broken(
            "cpo-tracks-metrics",
            SOUND.with(
                "cpo",
                p ->
                    p.withoutKpis()
                        .withoutRoles()
                        .role(bareChief())
                        .measuredBy(Kpi.of("harbor_fees", "Harbor fees"))),
            "cpo-tracks-metrics/cpo",
            "cpo does not have a product KPI"),
        RuleCase.broken(
            "portfolio-value-tracked",
            SOUND.with("x", p -> p.withoutKpis()),
            "portfolio-value-tracked/payments",
            "the scope payments has no owner that is measured by the KPI portfolio_value"),
        RuleCase.broken(
            "industry-emphasis",
            of(Industry.FINANCE),
            SOME_WORK.with("b", p -> p.duty(Duty.consultedOn(ProductResponsibilities.COMPLIANCE))),
            "industry-emphasis/Acme",
            "Acme does not cover compliance"
                + " (compliance: no responsible or accountable position)"),
        RuleCase.broken(
            "industry-emphasis",
            of(Industry.TECHNOLOGY_STARTUP),
            SOUND,
            "industry-emphasis/Acme",
            "Acme does not cover innovation"
                + " (innovation: no responsible or accountable position)"),
        RuleCase.broken(
            "cpo-exists",
            AREAS,
            "cpo-exists/Acme",
            "Acme has no position for the chief product officer"),
        RuleCase.broken(
            "cpo-exists",
            aiming(true),
            NO_CHIEF,
            "cpo-exists/Acme",
            "Acme has no position for the chief product officer (aim: product excellence)"));
  }

  private static Role bareChief() {
    return Role.of("chief_product_officer", "Chief");
  }

  private static String applies(String condition) {
    return "applies only to organizations that " + condition;
  }

  static Stream<RuleCase> notApplied() {
    return Stream.of(
        RuleCase.notApplied(VISION, NOTHING, applies(DUTIES)),
        RuleCase.notApplied("roadmap-covered", NOTHING, applies(DUTIES)),
        RuleCase.notApplied("roadmap-covered", Chart.of("vp:VP", "pm:PM>vp"), applies(DUTIES)),
        RuleCase.notApplied("core-kpis-tracked", NOTHING, applies(KPIS)),
        RuleCase.notApplied("core-kpis-tracked", Chart.of("vp:VP", "pm:PM>vp"), applies(KPIS)),
        RuleCase.notApplied(
            "cpo-tracks-metrics", Chart.of("x").with("x", p -> p.role(bareChief())), applies(KPIS)),
        RuleCase.notApplied("portfolio-value-tracked", NOTHING, applies(KPIS)),
        RuleCase.notApplied(
            "industry-emphasis",
            SOUND,
            applies(
                "belong to the healthcare, finance or technology startup industry (Reading.industry is not"
                    + " set); it is not known whether this organization qualifies")),
        RuleCase.notApplied(
            "industry-emphasis",
            of(Industry.OTHER),
            SOUND,
            applies(
                "belong to the healthcare, finance or technology startup industry"
                    + " (Reading.industry is OTHER)")),
        RuleCase.notApplied("industry-emphasis", of(Industry.HEALTHCARE), NOTHING, applies(DUTIES)),
        RuleCase.notApplied(
            "cpo-exists",
            NO_CHIEF.toBuilder().scope(ONE).build(),
            applies("have at least 2 scopes of kind product_area")),
        RuleCase.notApplied(
            "cpo-exists",
            aiming(false),
            NO_CHIEF,
            applies(
                "have at least 2 scopes of kind product_area; it is not known whether this organization qualifies")),
        RuleCase.notApplied("cpo-exists", aiming(true), NOTHING, applies("define roles")));
  }

  @TestFactory
  Stream<DynamicTest> eachRuleIsKeptBrokenAndNotApplied() {
    return RuleCase.tests(7, kept(), broken(), notApplied());
  }

  @Test
  void whyAChiefShouldExistIsTheAimOrTheAreas() {
    assertEquals(
        "an organization that aims at product excellence should have a chief product officer",
        sentence(aiming(true)));
    assertEquals(
        "an organization with several product areas should have a chief product officer",
        sentence(aiming(false)));
    assertEquals(sentence(aiming(false)), sentence(Reading.standard()));
  }

  private static String sentence(Reading reading) {
    return ProductRules.documented(reading).rules().get("cpo-exists").sentence();
  }

  @Test
  void whoAnswersInsteadIsShown() {
    Organization others =
        SOUND
            .with("cpo", p -> p.withoutRoles().withoutDuties().role(bareChief()))
            .with("x", p -> p.duty(Duty.accountableFor(ProductResponsibilities.PRODUCT_STRATEGY)))
            .with(
                "ceo", p -> p.duty(Duty.accountableFor(ProductResponsibilities.PRODUCT_STRATEGY)));
    Violation violation = RuleCase.outcome(VISION, Reading.standard(), others).violations().get(0);
    assertEquals(
        Map.of(
            "product_strategy",
            "the chief product officer is not accountable for the whole organization",
            "product_vision",
            "no accountable position"),
        violation.facts());
    assertEquals(
        List.of(
            "ceo --is accountable for--> product_strategy in acme",
            "x --is accountable for--> product_strategy in payments"),
        violation.evidence().stream().map(Object::toString).toList());
  }

  @Test
  void theAimAtProductExcellenceIsAReasonToo() {
    Rule plain = ProductRules.documented(Reading.standard()).rules().get("cpo-exists");
    Rule aiming = ProductRules.documented(aiming(true)).rules().get("cpo-exists");
    assertTrue(aiming.reason().orElseThrow().startsWith(plain.reason().orElseThrow()));
    assertTrue(aiming.reason().orElseThrow().contains("excellent products"));
    assertEquals("define roles", aiming.condition().orElseThrow().toString());
  }
}
