package io.github.orgwright.testkit;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.orgwright.core.Organization;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Lists the operators of each rule. */
final class Operators {
  private static final Map<String, List<Operator>> BY_RULE =
      ImmutableMap.<String, List<Operator>>builder()
          .putAll(withPrerequisites(StructureOperators.byRule()))
          .putAll(withPrerequisites(WorkOperators.byRule()))
          .putAll(DocumentedOperators.byRule())
          .buildOrThrow();

  private Operators() {}

  /** Applies operators to the organization as it is, then with added prerequisites. */
  private static Map<String, List<Operator>> withPrerequisites(Map<String, List<Operator>> byRule) {
    List<UnaryOperator<Organization>> prerequisites =
        List.of(
            CoverageOperators::stated,
            Prerequisites::branch,
            base -> CoverageOperators.stated(Prerequisites.branch(base)));
    return Maps.transformValues(byRule, operators -> Operator.withEach(prerequisites, operators));
  }

  /** {@return the operators of a rule, those most like real mistakes first} */
  static List<Operator> of(String ruleId) {
    return BY_RULE.getOrDefault(ruleId, List.of());
  }
}
