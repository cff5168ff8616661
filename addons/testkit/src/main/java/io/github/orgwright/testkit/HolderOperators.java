package io.github.orgwright.testkit;

import io.github.orgwright.core.Education;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import java.util.List;
import java.util.function.Function;

/** Violates documented rules about holders, with a new holder. */
final class HolderOperators {
  private HolderOperators() {}

  /** Assigns a holder with the required degree and too little experience. */
  static Operator tooFewYears(
      Function<Organization, List<Position>> positions, int least, int most) {
    return newcomer(positions, least, most, List.of(Education.BACHELOR, Education.MASTER));
  }

  /** Assigns a holder with enough experience and no degree. */
  static Operator noDegree(Function<Organization, List<Position>> positions) {
    return newcomer(positions, 10, 20, List.of(Education.SECONDARY));
  }

  private static Operator newcomer(
      Function<Organization, List<Position>> positions,
      int least,
      int most,
      List<Education> educations) {
    return (base, random) -> {
      String id = OrgEdits.freshPerson(base, "newcomer");
      return PositionPicks.shuffled(positions.apply(base), random).stream()
          .limit(PositionPicks.FEW)
          .map(
              position ->
                  () ->
                      OrgEdits.adding(
                              base,
                              builder ->
                                  builder.person(
                                      id,
                                      p ->
                                          p.yearsOfExperience(random.between(least, most))
                                              .education(random.oneOf(educations))))
                          .with(position.id(), p -> p.vacate().heldBy(id)));
    };
  }
}
