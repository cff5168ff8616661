package io.github.orgwright.product;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.orgwright.core.Education;
import io.github.orgwright.core.Organization;
import io.github.orgwright.product.Reading.Leaders;
import io.github.orgwright.rules.Findings;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is asked of those who hold a seat. */
class ProductRulesStaffingTest {
  private static final Organization VACANT = Chart.of("cpo:CPO", "hop:HOP>cpo", "spm:SPM>hop");
  private static final Organization NOBODY = Chart.of("pm:PM");

  /** A seat held by somebody of that experience and education. */
  private static Organization held(String row, int years, Education education) {
    Organization known =
        Chart.of(row).toBuilder()
            .person("kim", p -> p.name("Kim").yearsOfExperience(years).education(education))
            .build();
    return known.with(known.positions().list().get(0).id(), p -> p.heldBy("kim"));
  }

  private static final Reading SEPARATE = Reading.builder().leaders(Leaders.SEPARATE).build();

  static Stream<RuleCase> kept() {
    return Stream.of(
        RuleCase.kept("cpo-experience-10", held("cpo:CPO", 10, Education.SECONDARY)),
        RuleCase.kept("head-experience-5", SEPARATE, held("hop:HOP", 5, Education.SECONDARY)),
        RuleCase.kept("minimum-bachelor", held("cpo:CPO", 0, Education.BACHELOR)),
        RuleCase.kept("minimum-bachelor", SEPARATE, held("hop:HOP", 0, Education.DOCTORATE)),
        RuleCase.kept("senior-pm-has-experience", held("spm:SPM", 1, Education.SECONDARY)));
  }

  static Stream<RuleCase> broken() {
    return Stream.of(
        RuleCase.broken(
            "cpo-experience-10",
            held("cpo:CPO", 9, Education.MASTER),
            "cpo-experience-10/cpo",
            "cpo has a holder with fewer than 10 years of experience"
                + " (required years of experience: at least 10)"),
        RuleCase.broken(
            "head-experience-5",
            SEPARATE,
            held("hop:HOP", 4, Education.MASTER),
            "head-experience-5/hop",
            "hop has a holder with fewer than 5 years of experience"
                + " (required years of experience: at least 5)"),
        RuleCase.broken(
            "minimum-bachelor",
            SEPARATE,
            held("hop:HOP", 20, Education.SECONDARY),
            "minimum-bachelor/hop",
            "hop has a holder without a bachelor's degree or higher"),
        RuleCase.broken(
            "senior-pm-has-experience",
            held("spm:SPM", 0, Education.MASTER),
            "senior-pm-has-experience/spm",
            "spm has a holder with no years of experience"
                + " (required years of experience: at least 1)"));
  }

  private static String applies(String condition) {
    return "applies only to organizations that " + condition;
  }

  static Stream<RuleCase> notApplied() {
    String unknown = "data is missing for 1 position";
    return Stream.of(
        RuleCase.notApplied(
            "cpo-experience-10", NOBODY, applies("have a position for the chief product officer")),
        RuleCase.notKnown("cpo-experience-10", VACANT, unknown),
        RuleCase.notKnown("cpo-experience-10", VACANT.with("cpo", p -> p.heldBy("kim")), unknown),
        RuleCase.notApplied(
            "head-experience-5",
            Chart.of("hop:HOP"),
            applies("have a head of product other than the chief product officer")),
        RuleCase.notKnown("head-experience-5", VACANT, unknown),
        RuleCase.notApplied(
            "minimum-bachelor",
            NOBODY,
            applies("have a position for the chief product officer or head of product")),
        RuleCase.notKnown("minimum-bachelor", VACANT, "data is missing for 2 positions"),
        RuleCase.notApplied(
            "senior-pm-has-experience",
            NOBODY,
            applies("have a position for the senior product manager")),
        RuleCase.notKnown("senior-pm-has-experience", VACANT, unknown));
  }

  @TestFactory
  Stream<DynamicTest> eachRuleIsKeptBrokenAndNotApplied() {
    return RuleCase.tests(4, kept(), broken(), notApplied());
  }

  @Test
  void noTextTellsWhatAHolderHas() {
    for (String row : List.of("cpo:CPO", "hop:HOP", "spm:SPM", "both:CPO+SPM")) {
      Findings found = ProductRules.documented(SEPARATE).check(held(row, 0, Education.SECONDARY));
      for (String text : List.of(found.text(), found.markdown())) {
        for (String personal : List.of("kim", "Kim", "SECONDARY", " 0 year", "experience 0")) {
          assertFalse(text.contains(personal), () -> personal + " is in " + text);
        }
      }
    }
  }
}
