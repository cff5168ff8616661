package io.github.orgwright.rules;

import com.google.common.collect.ImmutableList;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
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
        .withNonnullFields(
            "id", "check", "subjects", "sentence", "severity", "because", "citations", "fix")
        .withPrefabValues(
            ImmutableList.class, ImmutableList.of(), ImmutableList.of(Citation.of("S1", "a.txt")))
        .withIgnoredFields("subjects") // the check knows them
        .suppress(Warning.STRICT_HASHCODE)
        .verify();
  }
}
