package io.github.orgwright.testkit;

import io.github.orgwright.core.Education;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import java.util.List;
import java.util.function.Function;

/** Ways to break what is documented of holders: somebody new holds the seat. */
final class StaffOperators {
  private StaffOperators() {}

  /** The new holder has the degree, and fewer years than are asked for. */
  static Operator tooFewYears(Function<Organization, List<Position>> seats, int least, int most) {
    return newcomer(seats, least, most, List.of(Education.BACHELOR, Education.MASTER));
  }

  /** The new holder has the years, and no degree. */
  static Operator noDegree(Function<Organization, List<Position>> seats) {
    return newcomer(seats, 10, 20, List.of(Education.SECONDARY));
  }

  private static Operator newcomer(
      Function<Organization, List<Position>> seats,
      int least,
      int most,
      List<Education> educations) {
    return (base, chance) -> {
      String id = Edit.freshPerson(base, "newcomer");
      return Places.shuffled(seats.apply(base), chance).stream()
          .limit(Places.FEW)
          .map(
              seat ->
                  () ->
                      Edit.adding(
                              base,
                              builder ->
                                  builder.person(
                                      id,
                                      p ->
                                          p.yearsOfExperience(chance.between(least, most))
                                              .education(chance.oneOf(educations))))
                          .with(seat.id(), p -> p.vacate().heldBy(id)));
    };
  }
}
