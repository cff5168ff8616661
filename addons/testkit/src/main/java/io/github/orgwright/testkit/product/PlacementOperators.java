package io.github.orgwright.testkit.product;

import static io.github.orgwright.core.ScopeKind.FEATURE;
import static io.github.orgwright.core.ScopeKind.PRODUCT;
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
import io.github.orgwright.core.Scope;
import io.github.orgwright.testkit.mutate.OrgDraft;
import io.github.orgwright.testkit.mutate.RuleOperators;
import java.util.List;
import java.util.function.Function;
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
              List.of(VP_OF_PRODUCT),
              ProductDraft::vps,
              ProductDraft::chiefs);
      case "product-director-under-cpo" ->
          away(
              List.of(CHIEF_PRODUCT_OFFICER, PRODUCT_DIRECTOR),
              List.of(PRODUCT_DIRECTOR),
              ProductDraft::directors,
              ProductDraft::chiefs);
      case "key-leaders-under-cpo" ->
          away(
              List.of(CHIEF_PRODUCT_OFFICER),
              KEY_LEADERS,
              org -> org.withRole(KEY_LEADERS),
              ProductDraft::chiefs);
      case "director-under-head-when-large" ->
          away(
              List.of(CHIEF_PRODUCT_OFFICER, HEAD_OF_PRODUCT),
              List.of(PRODUCT_DIRECTOR),
              ProductDraft::directors,
              ProductDraft::heads);
      case "senior-pm-under-vp" ->
          away(
              List.of(VP_OF_PRODUCT),
              List.of(SENIOR_PRODUCT_MANAGER),
              org -> org.holders(SENIOR_PRODUCT_MANAGER),
              ProductDraft::vps);
      case "pm-under-product-head" ->
          away(
              List.of(HEAD_OF_PRODUCT),
              List.of(PRODUCT_MANAGER),
              org -> org.holders(PRODUCT_MANAGER),
              org -> org.withRole(HEADS));
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
      List<Role> moved,
      Function<ProductDraft, List<Position>> lower,
      Function<ProductDraft, List<Position>> upper) {
    return Plan.needing(
        needed,
        () ->
            shuffled(lower.apply(this))
                .limit(FEW)
                .flatMap(one -> upTo(one, upper.apply(this)))
                .flatMap(one -> each(places(one, upper.apply(this)), place -> under(one, place))),
        () ->
            fewOutside(upper.apply(this))
                .flatMap(place -> shuffled(moved).flatMap(role -> added(role, place))));
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

  /** With and without an owned scope, because rules may require either. */
  private Stream<Attempt> added(Role role, Position place) {
    return Stream.concat(
        each(partFor(place), part -> addingReport(place, role, part)),
        Stream.of(() -> addingReport(place, role)));
  }

  /** A feature of an existing product, for a product manager to own. */
  private Stream<Scope> partFor(Position place) {
    List<Scope> all = base.scopes().list();
    return Stream.concat(within(place).stream(), all.stream())
        .flatMap(wide -> all.stream().filter(scope -> scope.isWithin(wide)))
        .filter(scope -> scope.kind().equals(PRODUCT))
        .limit(1)
        .map(product -> freshPart(product, FEATURE, "New feature"));
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
    return heads().stream().limit(3).flatMap(head -> added(PRODUCT_DIRECTOR, head));
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
