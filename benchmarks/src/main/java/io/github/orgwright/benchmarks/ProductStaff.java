package io.github.orgwright.benchmarks;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.product.ProductRoles;
import io.github.orgwright.product.ProductRules;
import io.github.orgwright.product.Reading;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.StandardRules;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives the positions of a workload documented roles: a chief product officer, VPs, heads and
 * directors in the upper layers; below them, in each group of ten, a product manager who owns a
 * product, two senior product managers, and software engineers. Each head has a portfolio, of those
 * from a hundred on.
 */
final class ProductStaff {
  /** All structural and documented rules. */
  static final RuleSet RULES =
      StandardRules.structure().and(ProductRules.documented(Reading.largeOrganization(500)));

  private static final Scope GOODS =
      Scope.organization("Acme").part(ScopeKind.PRODUCT_ORGANIZATION, "Goods");

  /** The roles of the upper layers, from the top down. */
  private static final List<Role> LEADERS =
      List.of(
          ProductRoles.CHIEF_PRODUCT_OFFICER,
          ProductRoles.VP_OF_PRODUCT,
          ProductRoles.HEAD_OF_PRODUCT,
          ProductRoles.PRODUCT_DIRECTOR);

  private ProductStaff() {}

  static Organization organization(Workload staff) {
    return Organization.named("Acme")
        .positions(positions(staff))
        .lines(staff.lines())
        .assignments(staff.assignments())
        .build();
  }

  private static List<Position> positions(Workload staff) {
    List<Scope> portfolios = new ArrayList<>();
    for (int portfolio = 0; portfolio < 100; portfolio++) {
      portfolios.add(GOODS.part(ScopeKind.PORTFOLIO, "Portfolio " + portfolio));
    }
    int[] layers = new int[staff.size];
    List<Position> people = new ArrayList<>(staff.size);
    for (int number = 0; number < staff.size; number++) {
      layers[number] =
          staff.managers(number).length == 0 ? 0 : 1 + layers[staff.managers(number)[0]];
      Scope portfolio = portfolios.get(number % portfolios.size());
      Position.Builder position =
          Position.builder().id(staff.ids[number]).roles(List.of(roleOf(number, layers[number])));
      if (number == 0) {
        position.owns(List.of(GOODS));
      } else if (layers[number] == 2) {
        position.owns(List.of(portfolio));
      } else if (layers[number] >= LEADERS.size() && number % 10 == 0) {
        position.owns(List.of(portfolio.part(ScopeKind.PRODUCT, "Product " + number)));
      }
      people.add(position.build());
    }
    return people;
  }

  private static Role roleOf(int number, int layer) {
    if (layer < LEADERS.size()) {
      return LEADERS.get(layer);
    }
    return switch (number % 10) {
      case 0 -> ProductRoles.PRODUCT_MANAGER;
      case 1, 2 -> ProductRoles.SENIOR_PRODUCT_MANAGER;
      default -> ProductRoles.SOFTWARE_ENGINEER;
    };
  }
}
