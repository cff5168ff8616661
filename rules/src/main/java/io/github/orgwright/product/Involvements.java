package io.github.orgwright.product;

import static io.github.orgwright.core.Involvement.ACCOUNTABLE;
import static io.github.orgwright.core.Involvement.CONSULTED;
import static io.github.orgwright.core.Involvement.INFORMED;
import static io.github.orgwright.core.Involvement.RESPONSIBLE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Involvement;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Responsibility;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Infers from the words of a claim how its subject is involved in work. */
final class Involvements {
  /** Roles for which "responsible" is read as accountable. */
  private static final ImmutableSet<String> ACCOUNTABLE_ROLES =
      ImmutableSet.of(
          "chief_product_officer",
          "head_of_product",
          "portfolio_owner",
          "chief_technology_officer");

  /** The areas in which an unnamed leader is read as accountable. */
  private static final ImmutableSet<String> ACCOUNTABLE_AREAS_OF_UNNAMED =
      ImmutableSet.of("Vision", "Alignment", "Data");

  private static final ImmutableSet<Modality> USUAL =
      ImmutableSet.of(Modality.ALWAYS, Modality.TYPICALLY, Modality.SHOULD);

  private static final ImmutableSet<String> HELD_TO =
      ImmutableSet.of("tracks", "aligns_plans_with", "monitors", "creates", "improves");

  /** The involvement of a party that a claim about another party implies. */
  record Part(
      String party, Involvement involvement, Responsibility responsibility, String claimId) {}

  /** Parties consulted or informed, according to claims about those who consult or inform them. */
  static final ImmutableList<Part> PARTS_OF_OTHERS =
      ImmutableList.of(
          new Part(
              "executive_stakeholder", INFORMED, ProductResponsibilities.PRODUCT_STRATEGY, "S0-99"),
          new Part(
              "marketing_department",
              CONSULTED,
              ProductResponsibilities.PRODUCT_PROMOTION,
              "S3-86"),
          new Part(
              "communications_department",
              CONSULTED,
              ProductResponsibilities.PRODUCT_PROMOTION,
              "S3-87"),
          new Part("salesperson", CONSULTED, ProductResponsibilities.PRODUCT_SALES, "S4-64"),
          new Part("stakeholder", INFORMED, ProductResponsibilities.PRODUCT_DEVELOPMENT, "S3-98"));

  private Involvements() {}

  /** The responsibility of the subject of the given claim. */
  static Optional<Responsibility> workOf(Claim claim) {
    if (claim.predicate().equals("teaches")) {
      return Optional.of(ProductResponsibilities.ENABLEMENT);
    }
    return claim.kind() == ClaimKind.RESPONSIBILITY
        ? ProductResponsibilities.meantBy(claim.objectTerm())
        : Optional.empty();
  }

  /** The involvement of the subject of the given claim; empty if the claim denies it. */
  static Optional<Involvement> of(Claim claim) {
    return workOf(claim).flatMap(work -> involvement(claim, work));
  }

  private static Optional<Involvement> involvement(Claim claim, Responsibility work) {
    return switch (claim.predicate()) {
      case "responsible_for" -> Optional.of(responsible(claim, work));
      case "plays_crucial_role_in", "mentors", "influences", "significant_figure_in" ->
          Optional.of(ACCOUNTABLE);
      case "participates_in", "contributes_to", "encouraged_to" -> Optional.of(CONSULTED);
      case "less_involved_in", "focuses_less_on" -> Optional.empty();
      default -> Optional.of(RESPONSIBLE);
    };
  }

  private static Involvement responsible(Claim claim, Responsibility work) {
    if (!claim.isUnnamed()) {
      return ACCOUNTABLE_ROLES.contains(claim.subjectTerm()) ? ACCOUNTABLE : RESPONSIBLE;
    }
    boolean isCounterpartOfChief = claim.objectTerm().equals("product_strategy");
    return isCounterpartOfChief || ACCOUNTABLE_AREAS_OF_UNNAMED.contains(work.area().orElseThrow())
        ? ACCOUNTABLE
        : RESPONSIBLE;
  }

  /**
   * The usual duties of the given role, each responsibility once, with its strongest involvement.
   */
  static List<Duty> dutiesOf(String role) {
    Map<Responsibility, Set<Involvement>> parts = new LinkedHashMap<>();
    usual(role)
        .forEach(
            claim ->
                of(claim)
                    .ifPresent(
                        involvement ->
                            parts
                                .computeIfAbsent(
                                    workOf(claim).orElseThrow(),
                                    work -> EnumSet.noneOf(Involvement.class))
                                .add(involvement)));
    for (Part part : PARTS_OF_OTHERS) {
      if (part.party().equals(role)) {
        parts
            .computeIfAbsent(part.responsibility(), work -> EnumSet.noneOf(Involvement.class))
            .add(part.involvement());
      }
    }
    return parts.entrySet().stream()
        .map(part -> Duty.of(strongest(part.getValue()), part.getKey()))
        .collect(ImmutableList.toImmutableList());
  }

  private static Involvement strongest(Set<Involvement> involvements) {
    return Stream.of(ACCOUNTABLE, RESPONSIBLE, CONSULTED, INFORMED)
        .filter(involvements::contains)
        .findFirst()
        .orElseThrow();
  }

  private static Stream<Claim> usual(String role) {
    return Ledger.CLAIMS.stream()
        .filter(claim -> claim.subjectTerm().equals(role) && USUAL.contains(claim.modality()));
  }

  /**
   * The KPIs that the given role is measured by or tracks, without those it only uses or
   * understands.
   */
  static Set<Kpi> kpisOf(String role) {
    Set<Kpi> kpis = new LinkedHashSet<>();
    usual(role)
        .filter(claim -> isHeldTo(claim))
        .forEach(claim -> ProductKpis.meantBy(claim.objectTerm()).ifPresent(kpis::add));
    return kpis;
  }

  private static boolean isHeldTo(Claim claim) {
    return claim.kind() == ClaimKind.KPI
        ? HELD_TO.contains(claim.predicate())
        : claim.kind() == ClaimKind.RESPONSIBILITY;
  }
}
