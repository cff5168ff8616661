package io.github.orgwright.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.orgwright.core.Organization;
import io.github.orgwright.io.Csv;
import io.github.orgwright.io.Mapping;
import io.github.orgwright.io.OrgReader;
import io.github.orgwright.product.ProductRules;
import io.github.orgwright.product.ProductTitles;
import io.github.orgwright.product.Reading;
import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.RuleOutcome.Status;
import io.github.orgwright.rules.Violation;
import io.github.orgwright.testsupport.SharedData;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the documents find in two real organizations, whose roles are read from their titles. */
class DocumentCheckTest {
  private static final Mapping POSTS =
      Mapping.positions("post_id").title("title").manager("reports_to");

  private static Findings check(String data, Reading reading) {
    Organization posts =
        OrgReader.of(POSTS)
            .read(Csv.file(SharedData.file(data).resolve("posts.csv")))
            .organization();
    return ProductRules.documented(reading).check(ProductTitles.under(reading).withRoles(posts));
  }

  private static List<String> keys(Findings findings) {
    return findings.violations().stream().map(Violation::key).toList();
  }

  @Test
  void whereAVpLeadsAloneTheReadingDecidesWhatIsAskedOfTheSeat() {
    Findings one = check("sourcegraph-2022-05", Reading.smallOrganization());
    assertEquals(List.of("key-leaders-under-cpo/director_product_marketing"), keys(one));
    assertEquals(Status.PASSED, one.outcome("cpo-reports-to-ceo").status());
    assertEquals(3, one.outcome("product-director-under-cpo").checked());

    Findings separate = check("sourcegraph-2022-05", Reading.largeOrganization(50));
    assertEquals(List.of(), keys(separate));
    assertEquals(Status.NOT_APPLICABLE, separate.outcome("cpo-reports-to-ceo").status());
  }

  @Test
  void whereAChiefHasASeatReadingsDifferInOneRule() {
    Findings one = check("gitlab-product-2022-11", Reading.smallOrganization());
    Findings separate = check("gitlab-product-2022-11", Reading.largeOrganization(50));
    assertEquals(keys(separate), keys(one));
    assertEquals(Status.PASSED, one.outcome("senior-pm-under-vp").status());
    assertEquals(Status.NOT_APPLICABLE, separate.outcome("senior-pm-under-vp").status());
    assertEquals(Status.PASSED, separate.outcome("cpo-reports-to-ceo").status());
  }

  @Test
  void titlesAloneSayNothingAboutWorkAndMetrics() {
    Organization fernway =
        Fernway.read("fernway.csv", "Fernway", Fernway.COLUMNS_WITHOUT_ROLES).organization();
    Reading reading = Reading.largeOrganization(50);
    Findings found =
        ProductRules.documented(reading).check(ProductTitles.under(reading).withRoles(fernway));
    assertEquals(List.of(), keys(found));
    for (String rule : List.of("portfolio-value-tracked", "roadmap-covered")) {
      assertEquals(Status.NOT_APPLICABLE, found.outcome(rule).status());
    }
  }
}
