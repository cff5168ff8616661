package io.github.orgwright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Role;
import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.Violation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Rule 19 of the documented rules is a permission: it is answered, and no rule forbids it. */
class PermissionPropertyTest {
  private static final List<Reading> READINGS =
      List.of(
          Reading.standard(),
          Reading.smallOrganization(),
          Reading.vpIsHead(),
          Reading.headAndDirectorPeers(),
          Reading.largeOrganization(2));

  /** The roles that may report to the head, as the documents say. */
  private static List<Role> allowed() {
    return ProductDocuments.under(Reading.standard())
        .who()
        .mayReportTo(ProductRoles.HEAD_OF_PRODUCT)
        .values()
        .stream()
        .map(party -> party.role().orElseThrow())
        .toList();
  }

  @Test
  void fourRolesMayReportToTheHead() {
    assertEquals(
        List.of(
            ProductRoles.PRODUCT_MARKETING_MANAGER,
            ProductRoles.UX_UI_DESIGNER,
            ProductRoles.BUSINESS_ANALYST,
            ProductRoles.ENGINEERING_MANAGER),
        allowed());
  }

  @Provide
  Arbitrary<List<Role>> reports() {
    return Arbitraries.of(allowed()).list().ofMinSize(1).ofMaxSize(6);
  }

  @Property
  void noRuleForbidsThemTo(
      @ForAll("reports") List<Role> reports, @ForAll boolean hasChief, @ForAll boolean hasVp) {
    OrganizationBuilder without = Organization.named("Acme");
    without.position("ceo", p -> p.role(ProductRoles.CHIEF_EXECUTIVE_OFFICER));
    String above = "ceo";
    if (hasChief) {
      without.position("cpo", p -> p.role(ProductRoles.CHIEF_PRODUCT_OFFICER).reportsTo("ceo"));
      above = "cpo";
    }
    if (hasVp) {
      String manager = above;
      without.position("vp", p -> p.role(ProductRoles.VP_OF_PRODUCT).reportsTo(manager));
      above = "vp";
    }
    String manager = above;
    without.position("head", p -> p.role(ProductRoles.HEAD_OF_PRODUCT).reportsTo(manager));
    Organization before = without.build();
    for (int i = 0; i < reports.size(); i++) {
      Role role = reports.get(i);
      without.position("report" + i, p -> p.role(role).reportsTo("head"));
    }
    Organization after = without.build();
    for (Reading reading : READINGS) {
      Set<String> known = keys(ProductRules.documented(reading).check(before));
      Set<String> found = keys(ProductRules.documented(reading).check(after));
      assertTrue(known.containsAll(found), () -> found + " but only " + known + " before");
    }
  }

  private static Set<String> keys(Findings findings) {
    return findings.violations().stream().map(Violation::key).collect(Collectors.toSet());
  }
}
