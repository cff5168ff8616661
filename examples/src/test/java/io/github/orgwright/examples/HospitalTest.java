package io.github.orgwright.examples;

import static io.github.orgwright.testkit.junit.PropertyAssert.forAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Role;
import io.github.orgwright.examples.HospitalValidator.Bug;
import io.github.orgwright.rules.Rule;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.testkit.Minimizer;
import io.github.orgwright.testkit.jqwik.Conforms;
import io.github.orgwright.testkit.jqwik.Roles;
import io.github.orgwright.testkit.jqwik.Violates;
import io.github.orgwright.testkit.model.Sample;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.AssertionFailedError;

/** How to find the bugs of a hand-written validator of your own rules. */
class HospitalTest {
  /** Our rules, for annotations. */
  static final class OurRules implements Supplier<RuleSet> {
    @Override
    public RuleSet get() {
      return HospitalRules.RULES;
    }
  }

  /** Our roles, for annotations. */
  static final class OurRoles implements Supplier<List<Role>> {
    @Override
    public List<Role> get() {
      return HospitalRules.ROLES;
    }
  }

  @Property
  void soundHospitalsAreAccepted(
      @ForAll @Roles(OurRoles.class) @Conforms(OurRules.class) Organization hospital) {
    assertTrue(HospitalValidator.accepts(hospital, Bug.NONE));
  }

  @Property(tries = 200)
  void hospitalsWithACycleAreRefused(
      @ForAll @Roles(OurRoles.class) @Violates(rule = "no-cycles", rules = OurRules.class)
          Organization hospital) {
    assertFalse(HospitalValidator.accepts(hospital, Bug.NONE));
  }

  static Stream<String> ruleIds() {
    return HospitalRules.RULES.rules().stream().map(Rule::id);
  }

  @ParameterizedTest
  @MethodSource("ruleIds")
  void violationsOfEachRuleAreRefused(String ruleId) {
    forAll(HospitalRules.violating(ruleId))
        .tries(200)
        .holds(hospital -> !HospitalValidator.accepts(hospital, Bug.NONE));
  }

  /** The smallest hospital for which a property is false, found within 1,000 tries. */
  private static Organization smallest(
      LongFunction<Sample<Organization>> samples, Predicate<Organization> isWrong) {
    Sample<Organization> wrong =
        LongStream.range(0, 1_000)
            .mapToObj(samples)
            .filter(sample -> isWrong.test(sample.value()))
            .findFirst()
            .orElseThrow();
    return Minimizer.standard().smallest(wrong, isWrong).value();
  }

  @ParameterizedTest
  @CsvSource({
    "one-manager, FIRST_MANAGER_ONLY, 4",
    "no-cycles, CYCLES_UNSEEN, 2",
    "ward-leads-2-to-6, SPAN_COUNTS_ALL_BELOW, 4"
  })
  void eachBugIsFoundInTheSmallestHospital(String ruleId, Bug bug, int size) {
    Organization smallest =
        smallest(
            HospitalRules.violating(ruleId)::sample,
            hospital -> HospitalValidator.accepts(hospital, bug));
    assertEquals(size, smallest.positions().size());
  }

  @Test
  void theBugAboutSpansIsFoundInTheSmallestHospitalWithoutAFault() {
    Organization smallest =
        smallest(
            HospitalRules.sound()::sample,
            hospital -> !HospitalValidator.accepts(hospital, Bug.SPAN_COUNTS_ALL_BELOW));
    // A chief, a ward, two nurses and five interns: seven positions below the ward.
    assertEquals(9, smallest.positions().size());
  }

  @Test
  void aFailureShowsTheSmallestHospitalAndOurRolesByTheirNames() {
    AssertionFailedError failure =
        assertThrows(
            AssertionFailedError.class,
            () ->
                forAll(HospitalRules.sound())
                    .constants(HospitalRules.class)
                    .holds(
                        hospital ->
                            HospitalValidator.accepts(hospital, Bug.SPAN_COUNTS_ALL_BELOW)));
    assertTrue(failure.getMessage().contains("p.role(HospitalRules.WARD)"), failure.getMessage());
    assertTrue(
        failure.getMessage().contains("import io.github.orgwright.examples.HospitalRules;"),
        failure.getMessage());
  }
}
