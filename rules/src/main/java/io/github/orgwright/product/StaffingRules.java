package io.github.orgwright.product;

import static io.github.orgwright.query.Traits.atLeast;
import static io.github.orgwright.query.Traits.haveHoldersWithEducation;
import static io.github.orgwright.query.Traits.haveHoldersWithExperience;
import static io.github.orgwright.query.Traits.not;
import static io.github.orgwright.rules.Rules.rule;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Education;
import io.github.orgwright.core.Severity;
import io.github.orgwright.rules.Rule;
import java.util.List;

/** What is asked of those who hold a seat. Findings say what the seat asks, and nothing of them. */
final class StaffingRules {
  private final DocumentedPositions positions;

  StaffingRules(DocumentedPositions positions) {
    this.positions = positions;
  }

  List<Rule> rules() {
    return ImmutableList.of(
        chiefHasTenYears(), headHasFiveYears(), minimumDegree(), seniorManagerHasExperience());
  }

  private Rule chiefHasTenYears() {
    return rule("cpo-experience-10")
        .positions()
        .that(positions.chief.haveRole())
        .should(haveHoldersWithExperience(atLeast(10)))
        .onlyIf(positions.chief.exist())
        .worded("the chief product officer should have at least 10 years of experience")
        .severity(Severity.WARNING)
        .because("most who hire a chief product officer ask for 10 years")
        .fix("staff the seat with more experience, or waive this for its holder")
        .citing(Sources.of("S0-40", "S1-81", "S4-105", "S2-76").against("S3-07"));
  }

  /** A head who stands for the chief is asked what the chief is, which is more. */
  private Rule headHasFiveYears() {
    return rule("head-experience-5")
        .positions()
        .that(positions.head.haveRole().and(not(positions.chief.haveRole())))
        .should(haveHoldersWithExperience(atLeast(5)))
        .onlyIf(positions.head.existUnlike(positions.chief))
        .worded("the head of product should have at least 5 years of experience")
        .severity(Severity.WARNING)
        .because("many who hire a head of product ask for 5 years or up to 7")
        .fix("staff the seat with more experience, or waive this for its holder")
        .citing(Sources.of("S3-07").against("S0-40", "S1-81", "S4-105", "S2-76"));
  }

  private Rule minimumDegree() {
    List<PositionsOfRole> leaders = ImmutableList.of(positions.chief, positions.head);
    return rule("minimum-bachelor")
        .positions()
        .that(PositionsOfRole.haveAnyRole(leaders))
        .should(haveHoldersWithEducation(Education.BACHELOR))
        .onlyIf(PositionsOfRole.existAny(leaders))
        .worded(
            "the chief product officer and the head of product should have a bachelor's degree"
                + " or a higher one")
        .severity(Severity.WARNING)
        .because("a bachelor's degree is the least that is asked of product leaders")
        .fix("staff the seat with the degree, or waive this for its holder")
        .citing(Sources.of("S4-94", "S3-109").against("S2-01", "S2-02", "S4-97", "S4-101"));
  }

  /** How many years is not stated; one is the least that is any. */
  private Rule seniorManagerHasExperience() {
    return rule("senior-pm-has-experience")
        .positions()
        .that(positions.seniorManager.haveRole())
        .should(haveHoldersWithExperience(atLeast(1)))
        .onlyIf(positions.seniorManager.exist())
        .worded("senior product managers should have experience, of at least 1 year")
        .severity(Severity.WARNING)
        .because("a senior product manager has been something more junior before")
        .fix("staff the seat with experience, or make it one for product managers")
        .citing(Sources.of("S3-39", "S3-40").against("S3-42", "S3-43", "S3-44"));
  }
}
