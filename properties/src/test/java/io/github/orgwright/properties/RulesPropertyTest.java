package io.github.orgwright.properties;

import static io.github.orgwright.query.Traits.atMost;
import static io.github.orgwright.query.Traits.between;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Education;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.jackson.FindingsJson;
import io.github.orgwright.product.ProductKpis;
import io.github.orgwright.product.ProductResponsibilities;
import io.github.orgwright.product.ProductRoles;
import io.github.orgwright.product.ProductRules;
import io.github.orgwright.product.Reading;
import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.RuleOutcome.Status;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.StandardRules;
import io.github.orgwright.testkit.OrgGenerator;
import io.github.orgwright.testkit.jqwik.Adversarial;
import io.github.orgwright.testkit.jqwik.Conforms;
import io.github.orgwright.testkit.jqwik.OrgSize;
import io.github.orgwright.testkit.jqwik.Organizations;
import io.github.orgwright.testkit.jqwik.Violates;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds for the findings about every organization. */
class RulesPropertyTest {
  private static final RuleSet ALL =
      StandardRules.structure()
          .and(StandardRules.accountability())
          .and(StandardRules.measurement())
          .and(StandardRules.scope())
          .and(ProductRules.documented(Reading.standard()));

  private static List<String> keys(Findings found) {
    return found.violations().stream().map(violation -> violation.key()).toList();
  }

  @Property(tries = 60)
  void noRuleThrowsWhateverTheOrganization(
      @ForAll @Adversarial @OrgSize(min = 0, max = 60) Organization org) {
    Findings found = ALL.check(org);
    assertEquals(List.of(), found.outcomes(Status.ERROR_IN_RULE));
    assertFalse(found.text().isBlank());
  }

  private static final List<RuleSet> DOCUMENTED =
      Stream.of(
              Reading.standard(),
              Reading.smallOrganization(),
              Reading.vpIsHead(),
              Reading.headAndDirectorPeers(),
              Reading.largeOrganization(500),
              Reading.builder().directors(Reading.Directors.UNDER_HEAD).build(),
              Reading.builder()
                  .industry(Reading.Industry.OTHER)
                  .aimsAtProductExcellence(false)
                  .build(),
              Reading.builder()
                  .industry(Reading.Industry.FINANCE)
                  .aimsAtProductExcellence(true)
                  .largeFrom(1)
                  .build(),
              Reading.builder().industry(Reading.Industry.TECHNOLOGY_STARTUP).build())
          .map(ProductRules::documented)
          .toList();

  private static final List<String> TITLES =
      List.of("CPO", "VP of Product", "head of product", "Chief of staff");
  private static final List<ScopeKind> KINDS =
      List.of(ScopeKind.PORTFOLIO, ScopeKind.PRODUCT_AREA, ScopeKind.BUSINESS_AREA);

  @Provide
  static Arbitrary<Organization> ofProductRoles() {
    return Organizations.of(
        OrgGenerator.organizations().adversarial().roles(ProductRoles.all().list()).ofSize(1, 25));
  }

  /** Adds titles, scopes with several owners, any documented work and KPIs, and experience. */
  private static Parts detailed(Organization org, Random random) {
    Scope whole = Scope.organization("Acme");
    Parts parts =
        new Parts(
            org.withEach(
                (position, p) -> {
                  switch (random.nextInt(12)) {
                    case 0, 1, 2, 3 -> p.title(any(TITLES, random));
                    case 4, 5 -> p.owns(whole.part(any(KINDS, random), "Part"));
                    case 6, 7, 8 ->
                        p.duty(
                            Duty.accountableFor(any(ProductResponsibilities.all().list(), random)));
                    case 9, 10 -> p.measuredBy(any(ProductKpis.all().list(), random));
                    default -> p.withoutRoles();
                  }
                }));
    parts.people.replaceAll(
        person ->
            person.toBuilder()
                .yearsOfExperience(random.nextInt(14))
                .education(any(List.of(Education.values()), random))
                .build());
    return parts;
  }

  private static <T> T any(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  @Property
  void documentedRulesDoNotDependOnTheOrderOfParts(
      @ForAll("ofProductRoles") Organization org, @ForAll Random random) {
    Parts parts = detailed(org, random);
    Organization detailed = parts.build();
    Organization shuffled = parts.shuffle(random).build();
    for (RuleSet rules : DOCUMENTED) {
      Findings found = rules.check(detailed);
      assertEquals(List.of(), found.outcomes(Status.ERROR_IN_RULE), found::text);
      assertEquals(29, found.outcomes().size());
      assertEquals(found.text(), rules.check(shuffled).text());
    }
  }

  @Property(tries = 60)
  void findingsAsJsonListAllViolations(@ForAll @Adversarial @OrgSize(max = 40) Organization org) {
    Findings found = ALL.check(org);
    JsonNode json = new JsonMapper().readTree(new FindingsJson().format(found));
    assertEquals(keys(found), json.get("violations").findValuesAsString("key"));
  }

  @Property(tries = 30)
  void organizationsOfTheDocumentsCanBeBuilt(@ForAll @Conforms(All.class) Organization org) {
    assertEquals(List.of(), ALL.check(org).violations());
  }

  /** All standard and documented rules. */
  static final class All implements Supplier<RuleSet> {
    @Override
    public RuleSet get() {
      return ALL;
    }
  }

  @Property(tries = 100)
  void everyViolationNamesAPositionOfTheOrganization(
      @ForAll @Violates(rule = "single-solid-manager", rules = Structure.class) Organization org) {
    assertTrue(
        Structure.RULES.check(org).violations().stream()
            .allMatch(
                violation -> org.positions().find(violation.subjectIds().get(0)).isPresent()));
  }

  /** Rules about lines, scopes, spans and layers. */
  static final class Structure implements Supplier<RuleSet> {
    static final RuleSet RULES =
        StandardRules.structure()
            .and(StandardRules.scope())
            .and(StandardRules.shape(between(1, 7), atMost(6)));

    @Override
    public RuleSet get() {
      return RULES;
    }
  }
}
