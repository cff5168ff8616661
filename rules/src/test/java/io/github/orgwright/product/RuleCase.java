package io.github.orgwright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.orgwright.core.Organization;
import io.github.orgwright.rules.RuleOutcome;
import io.github.orgwright.rules.RuleOutcome.Status;
import io.github.orgwright.rules.Violation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * How one documented rule should end for one organization.
 *
 * @param rule the id of the rule
 * @param reading the reading
 * @param organization what is checked
 * @param status how it should end
 * @param told the key and message of each violation, or the reason
 */
record RuleCase(
    String rule, Reading reading, Organization organization, Status status, List<String> told) {

  static RuleCase kept(String rule, Organization organization) {
    return kept(rule, Reading.standard(), organization);
  }

  static RuleCase kept(String rule, Reading reading, Organization organization) {
    return new RuleCase(rule, reading, organization, Status.PASSED, List.of());
  }

  static RuleCase broken(String rule, Organization organization, String... keysAndMessages) {
    return broken(rule, Reading.standard(), organization, keysAndMessages);
  }

  static RuleCase broken(
      String rule, Reading reading, Organization organization, String... keysAndMessages) {
    return new RuleCase(rule, reading, organization, Status.VIOLATED, List.of(keysAndMessages));
  }

  static RuleCase notApplied(String rule, Organization organization, String reason) {
    return notApplied(rule, Reading.standard(), organization, reason);
  }

  static RuleCase notApplied(
      String rule, Reading reading, Organization organization, String reason) {
    return new RuleCase(rule, reading, organization, Status.NOT_APPLICABLE, List.of(reason));
  }

  static RuleCase notKnown(String rule, Organization organization, String reason) {
    return new RuleCase(rule, Reading.standard(), organization, Status.NOT_KNOWN, List.of(reason));
  }

  static RuleOutcome outcome(String rule, Reading reading, Organization organization) {
    return ProductRules.documented(reading).only(rule).check(organization).outcomes().get(0);
  }

  void verify() {
    RuleOutcome outcome = outcome(rule, reading, organization);
    assertEquals(status, outcome.status(), outcome::text);
    assertEquals(
        told,
        status == Status.VIOLATED
            ? outcome.violations().stream().flatMap(RuleCase::keyAndMessage).toList()
            : outcome.reason().stream().toList());
  }

  private static Stream<String> keyAndMessage(Violation violation) {
    return Stream.of(violation.key(), violation.message());
  }

  /** A test of each example; each of so many rules must be kept, broken and not applied. */
  static Stream<DynamicTest> tests(
      int rules, Stream<RuleCase> kept, Stream<RuleCase> broken, Stream<RuleCase> notApplied) {
    List<List<RuleCase>> examples =
        Stream.of(kept, broken, notApplied).map(Stream::toList).toList();
    examples.forEach(
        some -> assertEquals(rulesOf(examples.get(0)), rulesOf(some), () -> "rules are missing"));
    assertEquals(rules, rulesOf(examples.get(0)).size());
    return examples.stream()
        .flatMap(List::stream)
        .map(example -> DynamicTest.dynamicTest(example.toString(), example::verify));
  }

  private static Set<String> rulesOf(List<RuleCase> cases) {
    return cases.stream().map(RuleCase::rule).collect(Collectors.toSet());
  }

  /** {@return the rule and how it should end, as the name of the test} */
  @Override
  public String toString() {
    return rule + " " + status;
  }
}
