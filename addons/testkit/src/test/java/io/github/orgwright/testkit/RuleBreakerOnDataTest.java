package io.github.orgwright.testkit;

import static io.github.orgwright.query.Traits.atMost;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Organization;
import io.github.orgwright.io.Csv;
import io.github.orgwright.io.Mapping;
import io.github.orgwright.io.OrgReader;
import io.github.orgwright.io.Presets;
import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.StandardRules;
import io.github.orgwright.rules.Violation;
import io.github.orgwright.testsupport.SharedData;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Published organizations are broken by one rule more than they break already. */
class RuleBreakerOnDataTest {
  private static final RuleSet RULES =
      StandardRules.structure()
          .and(StandardRules.accountability(atMost(8)))
          .and(StandardRules.measurement())
          .and(StandardRules.scope())
          .and(StandardRules.shape(atMost(60), atMost(20)));

  private static final Mapping POSTS =
      Mapping.positions("post_id").title("title").manager("reports_to").rootMarkers("none");

  @TestFactory
  Stream<DynamicTest> eachRuleIsBrokenAlone() {
    return Stream.of(
            Map.entry("gitlab-product-2022-11/posts.csv", POSTS),
            Map.entry("sourcegraph-2022-05/posts.csv", POSTS),
            Map.entry("oracle-hr/employees.csv", Presets.ORACLE_HR),
            Map.entry("uk-dh-2011-09/senior.csv", Presets.UK_ORGANOGRAM),
            Map.entry("uk-dwp-2013-09/senior.csv", Presets.UK_ORGANOGRAM))
        .map(
            data ->
                DynamicTest.dynamicTest(
                    data.getKey(), () -> breakEach(data.getKey(), data.getValue())));
  }

  private static void breakEach(String file, Mapping mapping) {
    Organization real = OrgReader.of(mapping).read(Csv.file(SharedData.file(file))).organization();
    assertTrue(real.positions().size() > 20);
    Set<String> before = keys(RULES.check(real));
    for (long seed = 0; seed < 3; seed++) {
      Map<String, Organization> broken = RuleBreaker.of(RULES).breakEach(real, seed);
      List<String> missed =
          RULES.rules().stream()
              .map(rule -> rule.id())
              .filter(ruleId -> !broken.containsKey(ruleId))
              .toList();
      assertEquals(
          before.stream().anyMatch(key -> key.startsWith("single-root/"))
              ? List.of("single-root")
              : List.of(),
          missed);
      broken.forEach(
          (ruleId, organization) -> {
            Set<String> gained = keys(RULES.check(organization));
            gained.removeAll(before);
            assertFalse(gained.isEmpty(), ruleId);
            gained.forEach(key -> assertTrue(key.startsWith(ruleId + "/"), key));
          });
    }
  }

  private static Set<String> keys(Findings found) {
    Set<String> keys = new TreeSet<>();
    found.violations().stream().map(Violation::key).forEach(keys::add);
    return keys;
  }
}
