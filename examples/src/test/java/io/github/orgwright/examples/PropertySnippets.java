package io.github.orgwright.examples;

import static io.github.orgwright.examples.ValidatorGaps.RULES;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Organization;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.testkit.jqwik.Adversarial;
import io.github.orgwright.testkit.jqwik.Conforms;
import io.github.orgwright.testkit.jqwik.OrgSize;
import io.github.orgwright.testkit.jqwik.Pick;
import io.github.orgwright.testkit.jqwik.Violates;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * The properties that the README shows, to the letter. Two of them fail, as they should: {@link
 * ApprovalFlowTest} runs them.
 */
class PropertySnippets {
  @Property
  void everyRequestEnds(@ForAll @Adversarial Organization org, @ForAll Pick pick) {
    ApprovalFlow.over(org).approvers(pick.position(org).id());
  }

  @Property
  void ourValidatorAccepts(@ForAll @OrgSize(max = 50) @Conforms(OurLines.class) Organization org) {
    assertTrue(ValidatorGaps.accepts(org));
  }

  @Property
  void ourValidatorRefuses(
      @ForAll @Violates(rule = "no-cycles", rules = OurLines.class) Organization broken) {
    assertFalse(ValidatorGaps.accepts(broken));
  }

  static final class OurLines implements Supplier<RuleSet> {
    @Override
    public RuleSet get() {
      return RULES;
    }
  }
}
