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

/** Rules about holders. Findings state the requirement, and nothing about the holders. */
final class StaffingRules {
  private static final String MORE_EXPERIENCE =
      "choose a holder with more experience, or waive this violation";

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
        .should(positions.chief.naming(haveHoldersWithExperience(atLeast(10))))
        .onlyIf(positions.chief.exist())
        .worded("the chief product officer should have at least 10 years of experience")
        .severity(Severity.WARNING)
        .because(
            "most job advertisements for a chief product officer require 10 years of experience")
        .fix(MORE_EXPERIENCE)
        .citing(Sources.of("S0-40", "S1-81", "S4-105", "S2-76").against("S3-07"));
  }

  /** A head who counts as the chief must meet the requirement for the chief, which is higher. */
  private Rule headHasFiveYears() {
    return rule("head-experience-5")
        .positions()
        .that(positions.head.haveRole().and(not(positions.chief.haveRole())))
        .should(positions.head.naming(haveHoldersWithExperience(atLeast(5))))
        .onlyIf(positions.head.existUnlike(positions.chief))
        .worded("the head of product should have at least 5 years of experience")
        .severity(Severity.WARNING)
        .because("many job advertisements for a head of product require 5 to 7 years of experience")
        .fix(MORE_EXPERIENCE)
        .citing(Sources.of("S3-07").against("S0-40", "S1-81", "S4-105", "S2-76"));
  }

  private Rule minimumDegree() {
    List<PositionsOfRole> leaders = ImmutableList.of(positions.chief, positions.head);
    return rule("minimum-bachelor")
        .positions()
        .that(PositionsOfRole.haveAnyRole(leaders))
        .should(
            positions.chief.naming(
                positions.head.naming(haveHoldersWithEducation(Education.BACHELOR))))
        .onlyIf(PositionsOfRole.existAny(leaders))
        .worded(
            "the chief product officer and the head of product should have a bachelor's degree"
                + " or higher")
        .severity(Severity.WARNING)
        .because("a bachelor's degree is the minimum for product leaders")
        .fix("choose a holder with the degree, or waive this violation")
        .citing(Sources.of("S4-94", "S3-109").against("S2-01", "S2-02", "S4-97", "S4-101"));
  }

  /** The documents do not state how many years, so at least one. */
  private Rule seniorManagerHasExperience() {
    return rule("senior-pm-has-experience")
        .positions()
        .that(positions.seniorManager.haveRole())
        .should(haveHoldersWithExperience(atLeast(1)))
        .onlyIf(positions.seniorManager.exist())
        .worded("senior product managers should have at least 1 year of experience")
        .severity(Severity.WARNING)
        .because("a senior product manager has worked in a more junior role before")
        .fix("choose a holder with experience, or make this a position for a product manager")
        .citing(Sources.of("S3-39", "S3-40").against("S3-42", "S3-43", "S3-44"));
  }
}
