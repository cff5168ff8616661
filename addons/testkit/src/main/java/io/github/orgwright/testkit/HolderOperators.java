package io.github.orgwright.testkit;

import static io.github.orgwright.core.Education.BACHELOR;
import static io.github.orgwright.core.Education.MASTER;
import static io.github.orgwright.core.Education.SECONDARY;
import static io.github.orgwright.product.ProductRoles.CHIEF_PRODUCT_OFFICER;
import static io.github.orgwright.product.ProductRoles.HEAD_OF_PRODUCT;
import static io.github.orgwright.product.ProductRoles.SENIOR_PRODUCT_MANAGER;

import io.github.orgwright.core.Education;
import io.github.orgwright.core.Position;
import java.util.List;
import java.util.stream.Stream;

/** Violates documented rules about holders, with a new holder. */
final class HolderOperators extends ProductDraft implements RuleOperators {
  HolderOperators(OrgDraft org) {
    super(org);
  }

  @Override
  public Plan plan(String ruleId) {
    return switch (ruleId) {
      case "cpo-experience-10" ->
          Plan.needing(List.of(CHIEF_PRODUCT_OFFICER), () -> tooFewYears(chiefs(), 5, 9));
      case "head-experience-5" ->
          Plan.needing(
              List.of(CHIEF_PRODUCT_OFFICER, HEAD_OF_PRODUCT), () -> tooFewYears(heads(), 1, 4));
      case "minimum-bachelor" ->
          Plan.needing(
              List.of(CHIEF_PRODUCT_OFFICER), () -> noDegree(chiefs()), () -> noDegree(heads()));
      case "senior-pm-has-experience" ->
          Plan.needing(
              List.of(SENIOR_PRODUCT_MANAGER),
              () -> tooFewYears(holders(SENIOR_PRODUCT_MANAGER), 0, 0));
      default -> Plan.of();
    };
  }

  /** Assigns a holder with the required degree and too little experience. */
  private Stream<Attempt> tooFewYears(List<Position> positions, int least, int most) {
    return newcomer(positions, least, most, BACHELOR, MASTER);
  }

  /** Assigns a holder with enough experience and no degree. */
  private Stream<Attempt> noDegree(List<Position> positions) {
    return newcomer(positions, 10, 20, SECONDARY);
  }

  private Stream<Attempt> newcomer(
      List<Position> positions, int least, int most, Education... educations) {
    return few(
        shuffled(positions),
        one -> heldByNewcomer(one, random.between(least, most), random.oneOf(List.of(educations))));
  }
}
