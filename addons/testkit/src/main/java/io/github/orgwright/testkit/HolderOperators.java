package io.github.orgwright.testkit;

import io.github.orgwright.core.Education;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import java.util.List;
import java.util.function.Function;

/** Ways to break what is documented of holders: somebody new holds the position. */
final class HolderOperators {
  private HolderOperators() {}

  /** The new holder has the degree, and fewer years than are asked for. */
  static Operator tooFewYears(
      Function<Organization, List<Position>> positions, int least, int most) {
    return newcomer(positions, least, most, List.of(Education.BACHELOR, Education.MASTER));
  }

  /** The new holder has the years, and no degree. */
  static Operator noDegree(Function<Organization, List<Position>> positions) {
    return newcomer(positions, 10, 20, List.of(Education.SECONDARY));
  }

  private static Operator newcomer(
      Function<Organization, List<Position>> positions,
      int least,
      int most,
      List<Education> educations) {
    return (base, random) -> {
      String id = OrganizationEdits.freshPerson(base, "newcomer");
      return PositionChoices.shuffled(positions.apply(base), random).stream()
          .limit(PositionChoices.FEW)
          .map(
              position ->
                  () ->
                      OrganizationEdits.adding(
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
