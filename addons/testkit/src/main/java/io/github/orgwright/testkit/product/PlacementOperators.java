package io.github.orgwright.testkit.product;

import static io.github.orgwright.product.ProductRoles.CHIEF_EXECUTIVE_OFFICER;
import static io.github.orgwright.product.ProductRoles.CHIEF_PRODUCT_OFFICER;
import static io.github.orgwright.product.ProductRoles.CHIEF_TECHNOLOGY_OFFICER;
import static io.github.orgwright.product.ProductRoles.DIRECTOR_OF_PRODUCT_MANAGEMENT;
import static io.github.orgwright.product.ProductRoles.DIRECTOR_OF_PRODUCT_MARKETING;
import static io.github.orgwright.product.ProductRoles.DIRECTOR_OF_UX;
import static io.github.orgwright.product.ProductRoles.HEAD_OF_PRODUCT;
import static io.github.orgwright.product.ProductRoles.HEAD_OF_PRODUCT_ANALYTICS;
import static io.github.orgwright.product.ProductRoles.PRODUCT_DIRECTOR;
import static io.github.orgwright.product.ProductRoles.PRODUCT_MANAGER;
import static io.github.orgwright.product.ProductRoles.SENIOR_PRODUCT_MANAGER;
import static io.github.orgwright.product.ProductRoles.VP_OF_PRODUCT;

import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import io.github.orgwright.testkit.mutate.OrgDraft;
import io.github.orgwright.testkit.mutate.RuleOperators;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Violates documented rules about which role is above which. */
public final class PlacementOperators extends ProductDraft implements RuleOperators {
  /** Leaders of disciplines, who report to the chief product officer. */
  private static final List<Role> KEY_LEADERS =
      List.of(
          DIRECTOR_OF_UX,
          HEAD_OF_PRODUCT_ANALYTICS,
          DIRECTOR_OF_PRODUCT_MARKETING,
          DIRECTOR_OF_PRODUCT_MANAGEMENT);

  private static final Role PRODUCT_ADVISER =
      Role.builder().id("product_adviser").name("Product adviser").function("Product").build();

  public PlacementOperators(OrgDraft org) {
    super(org);
  }

  @Override
  public Plan plan(String ruleId) {
    return switch (ruleId) {
      case "cpo-reports-to-ceo" ->
          Plan.needing(
              List.of(CHIEF_PRODUCT_OFFICER, CHIEF_EXECUTIVE_OFFICER),
              () ->
                  each(chiefs().stream().filter(one -> !managersOf(one).isEmpty()), this::oneDown));
      case "cpo-leads-product" ->
          Plan.needing(List.of(CHIEF_PRODUCT_OFFICER), () -> Stream.of(this::productAboveAll));
      case "vp-under-cpo" ->
          away(
              List.of(CHIEF_PRODUCT_OFFICER, VP_OF_PRODUCT),
              VP_OF_PRODUCT,
              this::vps,
              this::chiefs);
      case "product-director-under-cpo" ->
          away(
              List.of(CHIEF_PRODUCT_OFFICER, PRODUCT_DIRECTOR),
              PRODUCT_DIRECTOR,
              this::directors,
              this::chiefs);
      case "key-leaders-under-cpo" ->
          away(
              List.of(CHIEF_PRODUCT_OFFICER),
              DIRECTOR_OF_UX,
              () -> withRole(KEY_LEADERS),
              this::chiefs);
      case "director-under-head-when-large" ->
          away(
              List.of(CHIEF_PRODUCT_OFFICER, HEAD_OF_PRODUCT),
              PRODUCT_DIRECTOR,
              this::directors,
              this::heads);
      case "senior-pm-under-vp" ->
          anyAt(() -> holders(SENIOR_PRODUCT_MANAGER), VP_OF_PRODUCT, SENIOR_PRODUCT_MANAGER);
      case "pm-under-product-head" ->
          anyAt(() -> holders(PRODUCT_MANAGER), HEAD_OF_PRODUCT, PRODUCT_MANAGER);
      case "title-fits-role" ->
          Plan.needing(List.of(CHIEF_PRODUCT_OFFICER, VP_OF_PRODUCT), this::titleOfAnother);
      case "head-not-above-director" ->
          Plan.needing(List.of(CHIEF_PRODUCT_OFFICER, HEAD_OF_PRODUCT), this::directorBelowHead);
      case "cpo-and-cto-distinct" ->
          Plan.needing(
              List.of(CHIEF_PRODUCT_OFFICER, CHIEF_TECHNOLOGY_OFFICER), this::bothHeldByOne);
      default -> Plan.of();
    };
  }

  /** Moves positions away from the managers they should be below, or adds positions elsewhere. */
  private Plan away(
      List<Role> needed,
      Role moved,
      Supplier<List<Position>> lower,
      Supplier<List<Position>> upper) {
    return Plan.needing(
        needed,
        () ->
            shuffled(lower.get())
                .limit(FEW)
                .flatMap(one -> upTo(one, upper.get()))
                .flatMap(one -> each(places(one, upper.get()), place -> under(one, place))),
        () -> each(fewOutside(upper.get()), place -> addingReport(place, moved)));
  }

  /** A position and all managers between it and some positions above. */
  private Stream<Position> upTo(Position position, List<Position> above) {
    return Stream.concat(
        Stream.of(position),
        hierarchy().managers(position).stream().takeWhile(manager -> !above.contains(manager)));
  }

  /** Positions that are not below some others, and that a position may report to. */
  private Stream<Position> places(Position position, List<Position> above) {
    return fewOutside(above).filter(place -> mayReport(position, place)).limit(3);
  }

  /** Adds a layer between the chief product officer and the chief executive officer. */
  private OrgDraft oneDown(Position chief) {
    OrgDraft next = addingReport(managersOf(chief).get(0), p -> {});
    return next.under(chief, next.last());
  }

  /** Adds a root with a product role. */
  private OrgDraft productAboveAll() {
    OrgDraft topped = withTop();
    return topped.withRole(topped.last(), PRODUCT_ADVISER);
  }

  /** Gives a leader the title of another leader. */
  private Stream<Attempt> titleOfAnother() {
    return shuffled(withRole(LEADERS))
        .flatMap(
            leader ->
                each(
                    shuffled(LEADERS).filter(role -> !hasRole(leader, role)),
                    role -> with(leader, p -> p.title(role.name()))));
  }

  /** Adds a product director below a head of product. */
  private Stream<Attempt> directorBelowHead() {
    return each(heads().stream().limit(3), head -> addingReport(head, PRODUCT_DIRECTOR));
  }

  /** Assigns one new person to both positions. */
  private Stream<Attempt> bothHeldByOne() {
    String both = fresh(base.people(), "both");
    return holders(CHIEF_TECHNOLOGY_OFFICER).stream()
        .limit(2)
        .flatMap(
            other ->
                each(
                    chiefs().stream().limit(2),
                    chief -> with(chief, p -> p.heldBy(both)).with(other, p -> p.heldBy(both))));
  }
}
