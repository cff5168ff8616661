package io.github.orgwright.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.Severity;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;

class EqualityTest {
  @Test
  void citationsAreEqualByAllTheirParts() {
    EqualsVerifier.forClass(Citation.class).withNonnullFields("id", "document", "remark").verify();
  }

  @Test
  void waiversAreEqualByTargetReasonApproverAndEnd() {
    EqualsVerifier.forClass(Waiver.class)
        .withNonnullFields("ruleId", "target", "reason", "approver", "until")
        .withIgnoredFields("ruleId") // the target begins with it
        .verify();
  }

  @Test
  void rulesAreEqualByAllThatTheyAskAndSay() {
    EqualsVerifier.forClass(Rule.class)
        .withNonnullFields("details")
        .withPrefabValues(ImmutableRuleDetails.class, details("a"), details("b"))
        .verify();
    EqualsVerifier.forClass(ImmutableRuleDetails.class)
        .withNonnullFields(
            "id",
            "check",
            "subject",
            "subjects",
            "noun",
            "nouns",
            "sentence",
            "severity",
            "citations",
            "problemsFound")
        .withPrefabValues(
            ImmutableList.class, ImmutableList.of(), ImmutableList.of(Citation.of("S1", "a.txt")))
        .withPrefabValues(ImmutableSet.class, ImmutableSet.of(), ImmutableSet.of(ProblemCode.CYCLE))
        .withIgnoredFields(
            "subject", "subjects", "noun", "nouns", "problemsFound") // the check knows them
        .verify();
  }

  private static ImmutableRuleDetails details(String id) {
    return ImmutableRuleDetails.builder()
        .id(id)
        .subject("position")
        .subjects("positions")
        .noun("position")
        .nouns("positions")
        .check((who, counts) -> {})
        .sentence("positions should exist")
        .severity(Severity.ERROR)
        .build();
  }
}
