package io.github.orgwright.testkit.jqwik;

import static io.github.orgwright.query.Traits.atMost;
import static io.github.orgwright.query.Traits.between;

import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.StandardRules;
import java.util.function.Supplier;

/** Rules as a user would have them. */
final class OurRules implements Supplier<RuleSet> {
  static final RuleSet RULES =
      StandardRules.structure()
          .and(StandardRules.scope())
          .and(StandardRules.shape(between(1, 7), atMost(6)));

  @Override
  public RuleSet get() {
    return RULES;
  }
}
