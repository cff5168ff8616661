package io.github.orgwright.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Organization;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.StandardRules;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ValidatorReportTest {
  private static final RuleSet RULES =
      StandardRules.structure()
          .only("no-cycles", "single-solid-manager", "single-root", "known-managers");
  private static final Organization ACME =
      Organization.named("Acme")
          .position("ceo", p -> p.heldBy("ada"))
          .position("cpo", p -> p.reportsTo("ceo").heldBy("bo"))
          .position("pm", p -> p.reportsTo("cpo").heldBy("kim"))
          .position("ux", p -> p.reportsTo("cpo").heldBy("lee"))
          .build();

  private static boolean isKept(Organization org) {
    return RULES.check(org).violations().isEmpty();
  }

  /** Follows one step alone, and takes any number of managers. */
  private static boolean seesCirclesOfTwo(Organization org) {
    return org.positions().stream()
        .noneMatch(
            position ->
                org.hierarchy().directManagers(position).stream()
                    .anyMatch(one -> org.hierarchy().directManagers(one).contains(position)));
  }

  @Test
  void validatorThatNoticesAllHasNoGap() {
    ValidatorReport report = ValidatorReport.of(ACME, RULES, ValidatorReportTest::isKept);
    assertTrue(report.missed().isEmpty());
    assertTrue(report.notTested().isEmpty());
    assertTrue(report.isOriginalAccepted());
    assertEquals(RULES.rules().stream().map(rule -> rule.id()).toList(), report.noticed());
    assertEquals(
        """
        the validator notices 4 of 4 violations added to Acme

          noticed [no-cycles]
          noticed [single-solid-manager]
          noticed [known-managers]
          noticed [single-root]\
        """,
        report.text());
  }

  @Test
  void gapIsShownInTheSmallestOrganization() {
    RuleSet cycles = RULES.only("no-cycles");
    Organization deep =
        ACME.toBuilder()
            .position("analyst", p -> p.reportsTo("pm"))
            .position("intern", p -> p.reportsTo("analyst"))
            .build();
    ValidatorReport report =
        ValidatorReport.of(deep, cycles, ValidatorReportTest::seesCirclesOfTwo);
    Organization smallest = report.missed().get("no-cycles");
    assertEquals(3, smallest.positions().size(), () -> OrgPrinter.tree(smallest));
    assertEquals(Set.of("no-cycles"), report.missed().keySet());
    assertTrue(report.text().startsWith("the validator notices 0 of 1 violation added to Acme\n"));
    assertTrue(
        report.text().contains("  missed [no-cycles] reporting lines should not form cycles"));
  }

  @Test
  void validatorThatThrowsHasNoticed() {
    ValidatorReport report =
        ValidatorReport.of(
            ACME,
            RULES,
            org -> {
              if (!isKept(org)) {
                throw new IllegalStateException("not valid");
              }
              return true;
            });
    assertTrue(report.missed().isEmpty());
    assertEquals("4 noticed, 0 missed", report.toString());
  }

  @Test
  void validatorThatRefusesEverythingIsReported() {
    ValidatorReport report = ValidatorReport.of(ACME, RULES, org -> false);
    assertFalse(report.isOriginalAccepted());
    assertTrue(report.text().contains("it also rejects the unchanged organization"));
  }

  @Test
  void ruleThatCannotBeViolatedAloneIsNotTested() {
    Organization violated = ACME.with("pm", p -> p.withoutManagers());
    ValidatorReport report = ValidatorReport.of(violated, RULES.only("single-root"), org -> true);
    assertEquals(List.of("single-root"), report.notTested());
    assertTrue(
        report
            .text()
            .contains("not tested [single-root]: found no change that violates only this rule"));
  }
}
