package io.github.orgwright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Role;
import io.github.orgwright.product.Reading.Directors;
import io.github.orgwright.rules.Findings;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who stands above whom. */
class ProductRulesHierarchyTest {
  /**
   *
   *
   * <pre>
   * ceo
   * |- cto
   * `- cpo
   *    |- vp
   *    |  |- hop
   *    |  |  `- pm
   *    |  |- pd
   *    |  `- spm
   *    `- dpm
   * </pre>
   */
  private static final Organization SOUND =
      Chart.of(
          "ceo:CEO",
          "cto:CTO>ceo",
          "cpo:CPO>ceo",
          "vp:VP>cpo",
          "hop:HOP>vp",
          "pm:PM>hop",
          "pd:PD>vp",
          "spm:SPM>vp",
          "dpm:DPM>cpo");

  private static final Organization NO_ROLES = Chart.of("a", "b>a");

  private static final Reading LARGE = Reading.largeOrganization(5);
  private static final Reading UNDER = Reading.builder().directors(Directors.UNDER_HEAD).build();

  static Stream<RuleCase> kept() {
    return Stream.of(
        RuleCase.kept("cpo-reports-to-ceo", SOUND),
        RuleCase.kept("cpo-reports-to-ceo", Chart.of("ceo:CEO", "x", "cpo:CPO>x>ceo")),
        RuleCase.kept("cpo-leads-product", SOUND),
        RuleCase.kept("cpo-leads-product", Chart.of("a:CPO", "b:CPO>a")),
        RuleCase.kept("vp-under-cpo", SOUND),
        RuleCase.kept("vp-under-cpo", Chart.of("cpo:CPO", "x>cpo", "y>x", "vp:VP>y")),
        RuleCase.kept("product-director-under-cpo", SOUND),
        RuleCase.kept("key-leaders-under-cpo", SOUND),
        RuleCase.kept("title-fits-role", SOUND.with("cpo", p -> p.title("Chief Product Officer"))),
        RuleCase.kept("title-fits-role", SOUND.with("vp", p -> p.title("Head of product"))),
        RuleCase.kept(
            "title-fits-role",
            Chart.of("cpo:CPO", "hop:HOP>cpo").with("cpo", p -> p.title("VP of product"))),
        RuleCase.kept(
            "director-under-head-when-large",
            LARGE,
            Chart.of("cpo:CPO", "hop:HOP>cpo", "x>hop", "pd:PD>x", "y>pd")),
        RuleCase.kept("director-under-head-when-large", UNDER, Chart.of("hop:HOP", "pd:PD>hop")),
        RuleCase.kept("head-not-above-director", Reading.headAndDirectorPeers(), SOUND),
        RuleCase.kept("head-not-above-director", Reading.largeOrganization(10), SOUND),
        RuleCase.kept("senior-pm-under-vp", SOUND),
        RuleCase.kept("pm-under-product-head", SOUND),
        RuleCase.kept("pm-under-product-head", Chart.of("dpm:DPM", "pm:PM>dpm")),
        RuleCase.kept("pm-under-product-head", Chart.of("hopm:HOPM", "pm:PM>hopm")),
        RuleCase.kept(
            "cpo-and-cto-distinct",
            SOUND.with("cpo", p -> p.heldBy("kim")).with("cto", p -> p.heldBy("lee"))),
        RuleCase.kept(
            "cpo-and-cto-distinct",
            SOUND.with("cpo", p -> p.vacant()).with("cto", p -> p.vacant())));
  }

  static Stream<RuleCase> broken() {
    return Stream.of(
        RuleCase.broken(
            "cpo-reports-to-ceo",
            Chart.of("ceo:CEO", "coo>ceo", "cpo:CPO>coo"),
            "cpo-reports-to-ceo/cpo",
            "cpo does not report directly to the chief executive officer"),
        RuleCase.broken(
            "cpo-leads-product",
            Chart.of("ceo:CEO", "hop:HOP>ceo", "cpo:CPO>hop"),
            "cpo-leads-product/cpo",
            "cpo reports to another position of the product discipline"),
        RuleCase.broken(
            "vp-under-cpo",
            SOUND.with("vp", p -> p.reportsTo("ceo")),
            "vp-under-cpo/vp",
            "vp does not report to the chief product officer"),
        RuleCase.broken(
            "product-director-under-cpo",
            SOUND.with("pd", p -> p.reportsTo("cto")),
            "product-director-under-cpo/pd",
            "pd does not report to the chief product officer"),
        RuleCase.broken(
            "key-leaders-under-cpo",
            Chart.of("ceo:CEO", "cpo:CPO>ceo", "a:DPM>ceo", "b:DUX>ceo", "c:HPA>ceo", "d:DMK>ceo"),
            Stream.of("a", "b", "c", "d")
                .flatMap(
                    id ->
                        Stream.of(
                            "key-leaders-under-cpo/" + id,
                            id + " does not report to the chief product officer"))
                .toArray(String[]::new)),
        RuleCase.broken(
            "title-fits-role",
            SOUND.with("cpo", p -> p.title("HEAD OF PRODUCT")).with("vp", p -> p.title("cpo")),
            "title-fits-role/cpo",
            "cpo (HEAD OF PRODUCT) has the title of another role (role:" + " head of product)",
            "title-fits-role/vp",
            "vp (cpo) has the title of another role (role: chief product" + " officer)"),
        RuleCase.broken(
            "director-under-head-when-large",
            LARGE,
            SOUND,
            "director-under-head-when-large/pd",
            "pd does not report to the head of product"),
        RuleCase.broken(
            "head-not-above-director",
            Reading.headAndDirectorPeers(),
            Chart.of("cpo:CPO", "hop:HOP>cpo", "pd:PD>hop"),
            "head-not-above-director/pd",
            "pd reports to the head of product"),
        RuleCase.broken(
            "senior-pm-under-vp",
            SOUND.with("spm", p -> p.reportsTo("cpo")),
            "senior-pm-under-vp/spm",
            "spm does not report to the VP of product"),
        RuleCase.broken(
            "pm-under-product-head",
            SOUND.with("pm", p -> p.reportsTo("vp")),
            "pm-under-product-head/pm",
            "pm does not report to a head of product, head of product management or director"
                + " of product management"),
        RuleCase.broken(
            "cpo-and-cto-distinct",
            Chart.of("cpto:CPO+CTO"),
            "cpo-and-cto-distinct/cpto",
            "cpto has the role chief_technology_officer, or a holder in common with a position that has it"),
        RuleCase.broken(
            "cpo-and-cto-distinct",
            SOUND.with("cpo", p -> p.heldBy("kim")).with("cto", p -> p.heldBy("kim")),
            "cpo-and-cto-distinct/cpo",
            "cpo has the role chief_technology_officer, or a holder in common with a position that has it"));
  }

  private static String applies(String condition) {
    return "applies only to organizations that " + condition;
  }

  static Stream<RuleCase> notApplied() {
    String director = "have separate positions for the product director and the head of product";
    return Stream.of(
        RuleCase.notApplied(
            "cpo-reports-to-ceo",
            Chart.of("cpo:CPO"),
            applies(
                "have separate positions for the chief product officer and the chief executive"
                    + " officer")),
        RuleCase.notKnown(
            "cpo-reports-to-ceo",
            Chart.of("ceo:CEO", "cpo:CPO", "pm:PM"),
            "the organization has no reporting lines"),
        RuleCase.notKnown(
            "cpo-reports-to-ceo",
            Chart.of("ceo:CEO", "cpo:CPO").toBuilder()
                .lines(List.of(ReportingLine.solid("cpo", "ghost")))
                .tryBuild()
                .organization(),
            "data is missing for 1 position"),
        RuleCase.notApplied(
            "cpo-leads-product",
            NO_ROLES,
            applies("have a position for the chief product officer")),
        RuleCase.notKnown(
            "cpo-leads-product", Chart.of("x", "cpo:CPO>x"), "data is missing for 1 position"),
        RuleCase.notApplied(
            "vp-under-cpo",
            Chart.of("cpo:CPO", "hop:HOP>cpo"),
            applies("have separate positions for the VP of product and the chief product officer")),
        RuleCase.notApplied(
            "product-director-under-cpo",
            Chart.of("cpo:CPO>x", "x"),
            applies(
                "have separate positions for the product director and the chief product officer")),
        RuleCase.notApplied(
            "key-leaders-under-cpo",
            Chart.of("cpo:CPO", "vp:VP>cpo"),
            applies(
                "have positions for the chief product officer and for at least one of these: director of"
                    + " product management, director of UX, head of product analytics, director of"
                    + " product marketing")),
        RuleCase.notKnown("title-fits-role", SOUND, "data is missing for 3 positions"),
        RuleCase.notApplied(
            "title-fits-role",
            Chart.of("cpo:CPO").with("cpo", p -> p.title("Head of product")),
            applies(
                "have separate positions for the chief product officer and the VP or head of product")),
        RuleCase.notApplied(
            "director-under-head-when-large",
            Reading.headAndDirectorPeers(),
            SOUND,
            applies(
                "have product directors below the head of product"
                    + " (Reading.directors is PEERS)")),
        RuleCase.notApplied(
            "director-under-head-when-large",
            SOUND,
            applies(
                "count as large (Reading.largeFrom is not set); it is not known whether this organization qualifies")),
        RuleCase.notApplied(
            "director-under-head-when-large",
            Reading.largeOrganization(10),
            SOUND,
            applies("count as large (from 10 positions on)")),
        RuleCase.notApplied(
            "director-under-head-when-large", UNDER, Chart.of("hop:HOP>x", "x"), applies(director)),
        RuleCase.notApplied(
            "head-not-above-director",
            UNDER,
            SOUND,
            applies(
                "have product directors who are peers of the head of product"
                    + " (Reading.directors is UNDER_HEAD)")),
        RuleCase.notApplied(
            "head-not-above-director",
            SOUND,
            applies(
                "do not count as large (Reading.largeFrom is not set); it is not known whether this organization qualifies")),
        RuleCase.notApplied(
            "senior-pm-under-vp",
            Chart.of("spm:SPM>x", "x"),
            applies(
                "have separate positions for the senior product manager and the VP of product")),
        RuleCase.notApplied(
            "pm-under-product-head",
            Chart.of("ceo:CEO", "pm:PM>ceo"),
            applies(
                "have positions for the product manager and for at least one of these: head of"
                    + " product, head of product management, director of product management")),
        RuleCase.notApplied(
            "cpo-and-cto-distinct",
            Chart.of("cpo:CPO"),
            applies(
                "have positions for the chief product officer and the chief technology officer")));
  }

  @TestFactory
  Stream<DynamicTest> eachRuleIsKeptBrokenAndNotApplied() {
    return RuleCase.tests(11, kept(), broken(), notApplied());
  }

  @Test
  void aSeatIsNeverBelowItself() {
    Organization both = Chart.of("cpo:CPO+VP", "pd:PD+HOP>cpo");
    for (String rule : List.of("vp-under-cpo", "head-not-above-director")) {
      RuleCase.outcome(rule, Reading.headAndDirectorPeers(), both)
          .reason()
          .ifPresentOrElse(
              reason ->
                  assertEquals("there are no positions that have the", reason.substring(0, 36)),
              () -> assertEquals("", rule));
    }
  }

  @Test
  void whatShowsThatAHeadIsAboveIsTheChainToTheHead() {
    Organization deep = Chart.of("cpo:CPO", "hop:HOP>cpo", "x>hop", "pd:PD>x");
    assertEquals(
        "[pd --reports to--> x, x --reports to--> hop]",
        RuleCase.outcome("head-not-above-director", Reading.headAndDirectorPeers(), deep)
            .violations()
            .get(0)
            .evidence()
            .toString());
  }

  @Test
  void aTitleIsContestedByTheFirstSeatThatHasIt() {
    Organization two =
        Chart.of("cpo:CPO", "z:VP>cpo", "a:VP>cpo")
            .with("cpo", p -> p.title("Vice President of Product"));
    assertEquals(
        "[cpo --has the title of--> a]",
        RuleCase.outcome("title-fits-role", Reading.standard(), two)
            .violations()
            .get(0)
            .evidence()
            .toString());
  }

  @Test
  void theDocumentedFunctionDecidesWhereARoleStatesNone() {
    Position head =
        Position.builder().id("hop").roles(List.of(Role.of("head_of_product", "Head"))).build();
    Organization bare =
        Organization.named("Acme")
            .positions(List.of(head))
            .position("cpo", p -> p.role(ProductRoles.CHIEF_PRODUCT_OFFICER).reportsTo("hop"))
            .build();
    assertEquals(
        1, RuleCase.outcome("cpo-leads-product", Reading.standard(), bare).violations().size());
  }

  /** Dotted lines do not say who is below whom. */
  @Test
  void anOrganizationOfDottedLinesIsNotJudgedByRulesAboutManagers() {
    Organization dotted =
        Organization.named("Dotted")
            .position("ceo", p -> p.role(ProductRoles.CHIEF_EXECUTIVE_OFFICER))
            .position(
                "cpo", p -> p.role(ProductRoles.CHIEF_PRODUCT_OFFICER).line(LineKind.DOTTED, "ceo"))
            .position("vp", p -> p.role(ProductRoles.VP_OF_PRODUCT).line(LineKind.DOTTED, "cpo"))
            .build();
    Findings findings = ProductRules.documented(Reading.largeOrganization(500)).check(dotted);
    assertEquals(List.of(), findings.violations());
    assertEquals(
        "applies only to organizations that have solid reporting lines",
        RuleCase.outcome("cpo-reports-to-ceo", Reading.standard(), dotted).reason().orElseThrow());
  }
}
