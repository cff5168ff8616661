package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.orgwright.core.Organization;
import io.github.orgwright.product.ProductRules;
import io.github.orgwright.product.ProductTitles;
import io.github.orgwright.product.Reading;
import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.RuleOutcome.Status;
import io.github.orgwright.testsupport.SharedData;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What the documented rules find in published organizations that are known by titles and reporting
 * lines alone: nothing about duties, KPIs, scopes or holders, and little about lines.
 */
class DocumentedRulesOnDataTest {
  private static final Map<String, Reading> READINGS = new LinkedHashMap<>();

  static {
    READINGS.put("standard", Reading.standard());
    READINGS.put("small", Reading.smallOrganization());
    READINGS.put("vp is head", Reading.vpIsHead());
    READINGS.put("peers", Reading.headAndDirectorPeers());
    READINGS.put("large", Reading.largeOrganization(100));
  }

  private static Organization read(String file, Mapping mapping) {
    return OrgReader.of(mapping).read(Csv.file(SharedData.file(file))).organization();
  }

  /** The number of violations of each rule under each reading. */
  private static String found(Organization organization) {
    StringBuilder found = new StringBuilder();
    READINGS.forEach(
        (name, reading) -> {
          Organization withRoles = ProductTitles.under(reading).withRoles(organization);
          Findings findings = ProductRules.documented(reading).check(withRoles);
          assertEquals(0, findings.outcomes(Status.ERROR_IN_RULE).size());
          Map<String, Long> counts =
              findings.violations().stream()
                  .collect(
                      Collectors.groupingBy(
                          violation -> violation.ruleId(), TreeMap::new, Collectors.counting()));
          found.append(name).append(": ").append(counts).append("\n");
        });
    return found.toString();
  }

  @Test
  void departmentForWorkAndPensions() {
    assertEquals(NONE, found(read("uk-dwp-2013-09/senior.csv", Presets.UK_ORGANOGRAM)));
  }

  @Test
  void departmentOfHealth() {
    assertEquals(NONE, found(read("uk-dh-2011-09/senior.csv", Presets.UK_ORGANOGRAM)));
  }

  @Test
  void gitlabProduct() {
    assertEquals(
        NONE, found(read("gitlab-product-2022-11/posts.csv", ReferenceAnswersTest.GITLAB)));
  }

  /** The director of product marketing reports to the chief executive, beside the VP of product. */
  @Test
  void sourcegraph() {
    assertEquals(
        """
        standard: {key-leaders-under-cpo=1}
        small: {key-leaders-under-cpo=1}
        vp is head: {}
        peers: {key-leaders-under-cpo=1}
        large: {}
        """,
        found(read("sourcegraph-2022-05/posts.csv", ReferenceAnswersTest.SOURCEGRAPH)));
  }

  private static final String NONE =
      """
      standard: {}
      small: {}
      vp is head: {}
      peers: {}
      large: {}
      """;
}
