package io.github.orgwright.testkit;

import static io.github.orgwright.product.ProductRoles.CHIEF_EXECUTIVE_OFFICER;
import static io.github.orgwright.product.ProductRoles.CHIEF_PRODUCT_OFFICER;
import static io.github.orgwright.product.ProductRoles.CHIEF_TECHNOLOGY_OFFICER;
import static io.github.orgwright.product.ProductRoles.DIRECTOR_OF_UX;
import static io.github.orgwright.product.ProductRoles.HEAD_OF_PRODUCT;
import static io.github.orgwright.product.ProductRoles.PRODUCT_DIRECTOR;
import static io.github.orgwright.product.ProductRoles.PRODUCT_MANAGER;
import static io.github.orgwright.product.ProductRoles.SENIOR_PRODUCT_MANAGER;
import static io.github.orgwright.product.ProductRoles.UX_UI_DESIGNER;
import static io.github.orgwright.product.ProductRoles.VP_OF_PRODUCT;
import static io.github.orgwright.query.Traits.atMost;

import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Education;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.product.ProductKpis;
import io.github.orgwright.product.ProductResponsibilities;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.StandardRules;

/** Organizations that follow all rules they are checked by here, drawn by hand. */
final class SoundOrganizations {
  /** All standard rules, with limits that the organizations here stay well below. */
  static final RuleSet STANDARD =
      StandardRules.structure()
          .and(StandardRules.accountability(atMost(40)))
          .and(StandardRules.measurement())
          .and(StandardRules.scope())
          .and(StandardRules.shape(atMost(9), atMost(6)));

  private static final Scope BAKERY = Scope.organization("Bakery");
  private static final ScopeKind STALL = ScopeKind.of("stall");
  private static final Responsibility DOUGH = Responsibility.of("dough", "Dough");
  private static final Responsibility TILL = Responsibility.of("till", "Till");
  private static final Kpi LOAVES = Kpi.of("loaves", "Loaves baked");
  private static final Kpi QUEUE = Kpi.of("queue", "Length of the queue");

  /**
   *
   *
   * <pre>
   * owner (Bakery)
   * |- north (stall North): n1, n2, n3
   * `- south (stall South): s1, s2
   * </pre>
   */
  static final Organization STALLS =
      Organization.named("Bakery")
          .position("owner", p -> p.owns(BAKERY).heldBy("ines").measuredBy(LOAVES))
          .position(
              "north",
              p ->
                  p.reportsTo("owner")
                      .owns(BAKERY.part(STALL, "North"))
                      .heldBy("noa")
                      .duty(Duty.accountableFor(DOUGH))
                      .measuredBy(QUEUE))
          .position(
              "south",
              p ->
                  p.reportsTo("owner")
                      .owns(BAKERY.part(STALL, "South"))
                      .heldBy("sol")
                      .duty(Duty.accountableFor(DOUGH))
                      .duty(Duty.accountableFor(TILL)))
          .position("n1", p -> p.reportsTo("north"))
          .position("n2", p -> p.reportsTo("north"))
          .position("n3", p -> p.reportsTo("north"))
          .position("s1", p -> p.reportsTo("south"))
          .position("s2", p -> p.reportsTo("south"))
          .expects(TILL)
          .expects(DOUGH, STALL)
          .tracks(LOAVES)
          .tracks(QUEUE)
          .build();

  private static final Scope HARBOR = Scope.organization("Harbor");
  private static final Scope GOODS = HARBOR.part(ScopeKind.PRODUCT_ORGANIZATION, "Goods");
  private static final Scope FERRIES = GOODS.part(ScopeKind.PORTFOLIO, "Ferries");
  private static final Scope TICKETS = FERRIES.part(ScopeKind.PRODUCT, "Tickets");
  private static final Scope CABINS = FERRIES.part(ScopeKind.PRODUCT, "Cabins");
  private static final Scope POSITIONS = TICKETS.part(ScopeKind.FEATURE, "Seat map");

  /**
   *
   *
   * <pre>
   * ceo (Harbor)
   * |- cto
   * `- cpo (Goods)
   *    |- vp: pd, spm
   *    |- hop (Ferries): pm1 (Tickets), pm2 (Cabins), pm3 (Position map)
   *    `- dux: designer
   * </pre>
   */
  static final Organization PRODUCT =
      Organization.named("Harbor")
          .person("bo", p -> p.yearsOfExperience(12).education(Education.MASTER))
          .person("hu", p -> p.yearsOfExperience(6).education(Education.BACHELOR))
          .person("so", p -> p.yearsOfExperience(3).education(Education.BACHELOR))
          .position("ceo", p -> p.role(CHIEF_EXECUTIVE_OFFICER).owns(HARBOR).heldBy("ada"))
          .position("cto", p -> p.role(CHIEF_TECHNOLOGY_OFFICER).reportsTo("ceo").heldBy("tom"))
          .position(
              "cpo",
              p ->
                  p.role(CHIEF_PRODUCT_OFFICER)
                      .owns(GOODS)
                      .reportsTo("ceo")
                      .heldBy("bo")
                      .measuredBy(ProductKpis.PRODUCT_METRICS)
                      .duty(Duty.accountableFor(ProductResponsibilities.PRODUCT_VISION))
                      .duty(Duty.accountableFor(ProductResponsibilities.PRODUCT_STRATEGY))
                      .duty(Duty.accountableFor(ProductResponsibilities.PRODUCT_ROADMAP))
                      .duty(Duty.responsibleFor(ProductResponsibilities.COMPLIANCE))
                      .duty(Duty.responsibleFor(ProductResponsibilities.INNOVATION)))
          .position("vp", p -> p.role(VP_OF_PRODUCT).reportsTo("cpo"))
          .position(
              "hop",
              p ->
                  p.role(HEAD_OF_PRODUCT)
                      .reportsTo("cpo")
                      .owns(FERRIES)
                      .heldBy("hu")
                      .measuredBy(ProductKpis.PORTFOLIO_VALUE))
          .position("dux", p -> p.role(DIRECTOR_OF_UX).reportsTo("cpo"))
          .position("pd", p -> p.role(PRODUCT_DIRECTOR).reportsTo("vp"))
          .position("spm", p -> p.role(SENIOR_PRODUCT_MANAGER).reportsTo("vp").heldBy("so"))
          .position("pm1", p -> p.role(PRODUCT_MANAGER).reportsTo("hop").owns(TICKETS))
          .position("pm2", p -> p.role(PRODUCT_MANAGER).reportsTo("hop").owns(CABINS))
          .position("pm3", p -> p.role(PRODUCT_MANAGER).reportsTo("hop").owns(POSITIONS))
          .position("designer", p -> p.role(UX_UI_DESIGNER).reportsTo("dux"))
          .build();

  private SoundOrganizations() {}

  /** The same with directors below the head, and many others below the CTO. */
  static Organization large(int others) {
    OrganizationBuilder builder = PRODUCT.with("pd", p -> p.reportsTo("hop")).toBuilder();
    for (int i = 0; i < others; i++) {
      String manager = i < 8 ? "cto" : "crew-" + (i / 8 - 1);
      builder.position("crew-" + i, p -> p.reportsTo(manager));
    }
    return builder.build();
  }

  /** Positions of which only the lines are known, each leading so many. */
  static Organization plain(int positions, int span) {
    OrganizationBuilder builder = Organization.named("Plain");
    for (int i = 0; i < positions; i++) {
      int manager = (i - 1) / span;
      if (i == 0) {
        builder.position("p0");
      } else {
        builder.position("p" + i, p -> p.reportsTo("p" + manager));
      }
    }
    return builder.build();
  }
}
