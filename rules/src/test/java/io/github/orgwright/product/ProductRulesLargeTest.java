package io.github.orgwright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.RuleOutcome.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Checks by the documented rules end, with true totals, on a million product people. The
 * organization states work, but not who does it, so rules about the coverage of work are violated.
 */
@Tag("large")
class ProductRulesLargeTest {
  private static final int SIZE = 1_000_000;
  private static final Scope GOODS =
      Scope.of(ScopeKind.PRODUCT_ORGANIZATION, "Goods").identifiedBy("goods");

  private static final List<Role> ROLES =
      List.of(
          ProductRoles.PRODUCT_MANAGER,
          ProductRoles.VP_OF_PRODUCT,
          ProductRoles.HEAD_OF_PRODUCT,
          ProductRoles.PRODUCT_DIRECTOR,
          ProductRoles.SENIOR_PRODUCT_MANAGER);

  /** The first is the chief executive, the second the chief product officer. */
  private static Findings check(Reading reading, IntUnaryOperator manager) {
    List<Position> positions = new ArrayList<>(SIZE);
    List<ReportingLine> lines = new ArrayList<>(SIZE);
    for (int seat = 0; seat < SIZE; seat++) {
      Position.Builder position = Position.builder().id("p" + seat);
      if (seat == 0) {
        position.roles(List.of(ProductRoles.CHIEF_EXECUTIVE_OFFICER));
      } else if (seat == 1) {
        position.roles(List.of(ProductRoles.CHIEF_PRODUCT_OFFICER)).owns(List.of(GOODS));
      } else {
        position.roles(List.of(ROLES.get(seat % ROLES.size())));
      }
      positions.add(position.build());
      if (seat > 0) {
        lines.add(ReportingLine.solid("p" + seat, "p" + manager.applyAsInt(seat)));
      }
    }
    Organization organization =
        Organization.named("Acme")
            .positions(positions)
            .lines(lines)
            .expects(ProductResponsibilities.PRODUCT_VISION)
            .tracks(ProductKpis.REVENUE)
            .build();
    Findings found = ProductRules.documented(reading).check(organization);
    assertEquals(List.of(), found.outcomes(Status.ERROR_IN_RULE));
    assertTrue(found.text().startsWith(found.summary()));
    return found;
  }

  @Test
  void aChain() {
    assertEquals(
        "Acme: 13 rules checked, 6 violated; 200005 violations (200005"
            + " warnings); 16 rules not checked",
        check(Reading.largeOrganization(500), seat -> seat - 1).summary());
  }

  @Test
  void aStar() {
    assertEquals(
        "Acme: 12 rules checked, 9 violated; 1000002 violations (399999 errors,"
            + " 600003 warnings); 17 rules not checked",
        check(Reading.standard(), seat -> 0).summary());
  }

  @Test
  void aTree() {
    assertEquals(
        "Acme: 13 rules checked, 10 violated; 745685 violations (280163 errors,"
            + " 465522 warnings); 16 rules not checked",
        check(Reading.headAndDirectorPeers(), seat -> seat / 8).summary());
  }
}
