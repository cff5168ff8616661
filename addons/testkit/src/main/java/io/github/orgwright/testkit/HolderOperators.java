package io.github.orgwright.testkit;

import io.github.orgwright.core.Education;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import java.util.List;

/** Violates documented rules about holders, with a new holder. */
final class HolderOperators {
  private HolderOperators() {}

  /** Assigns a holder with the required degree and too little experience. */
  static Operator tooFewYears(RoleHolders.Finder positions, int least, int most) {
    return newcomer(positions, least, most, List.of(Education.BACHELOR, Education.MASTER));
  }

  /** Assigns a holder with enough experience and no degree. */
  static Operator noDegree(RoleHolders.Finder positions) {
    return newcomer(positions, 10, 20, List.of(Education.SECONDARY));
  }

  private static Operator newcomer(
      RoleHolders.Finder positions, int least, int most, List<Education> educations) {
    return Operator.few(
        (base, random) -> PositionPicks.shuffled(positions.in(base), random),
        (position, base, random) ->
            heldByNewcomer(base, position, random.between(least, most), random.oneOf(educations)));
  }

  /** {@return a copy in which a new person holds a position alone} */
  static Organization heldByNewcomer(
      Organization base, Position position, int years, Education education) {
    String id = OrgEdits.fresh(base.people(), "newcomer");
    return OrgEdits.adding(
            base,
            builder -> builder.person(id, p -> p.yearsOfExperience(years).education(education)))
        .with(position.id(), p -> p.withoutHolders().heldBy(id));
  }
}
