package io.github.orgwright.properties;

import static io.github.orgwright.query.Traits.atMost;
import static io.github.orgwright.query.Traits.between;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.jackson.FindingsJson;
import io.github.orgwright.product.ProductRules;
import io.github.orgwright.product.Reading;
import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.RuleOutcome.Status;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.StandardRules;
import io.github.orgwright.testkit.jqwik.Adversarial;
import io.github.orgwright.testkit.jqwik.Conforms;
import io.github.orgwright.testkit.jqwik.OrgSize;
import io.github.orgwright.testkit.jqwik.Violates;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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

  @Property(tries = 60)
  void findingsDoNotDependOnTheOrderOfRows(
      @ForAll @Adversarial @OrgSize(max = 40) Organization org, @ForAll long seed) {
    Organization shuffled = shuffled(org, new Random(seed));
    RuleSet rules = StandardRules.structure().and(StandardRules.scope());
    assertEquals(keys(rules.check(org)), keys(rules.check(shuffled)));
  }

  private static List<String> keys(Findings found) {
    return found.violations().stream().map(violation -> violation.key()).toList();
  }

  private static Organization shuffled(Organization org, Random random) {
    List<Position> positions = new ArrayList<>(org.positions().list());
    Collections.shuffle(positions, random);
    return Organization.named(org.name())
        .positions(positions)
        .lines(org.lines())
        .people(org.people().list())
        .assignments(org.assignments())
        .tryBuild()
        .organization();
  }

  @Property(tries = 60)
  void noRuleThrowsWhateverTheOrganization(
      @ForAll @Adversarial @OrgSize(min = 0, max = 60) Organization org) {
    Findings found = ALL.check(org);
    assertEquals(List.of(), found.outcomes(Status.ERROR_IN_RULE));
    assertFalse(found.text().isBlank());
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
