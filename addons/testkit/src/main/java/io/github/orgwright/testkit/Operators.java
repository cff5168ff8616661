package io.github.orgwright.testkit;

import io.github.orgwright.core.Organization;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Lists the operators of each rule. */
final class Operators {
  private static final Map<String, List<Operator>> BY_RULE = byRule();

  private Operators() {}

  private static Map<String, List<Operator>> byRule() {
    Map<String, List<Operator>> byRule = new LinkedHashMap<>();
    addStructure(byRule);
    addWork(byRule);
    byRule.replaceAll((id, operators) -> withPrerequisites(operators));
    byRule.putAll(DocumentedOperators.byRule());
    return byRule;
  }

  /** Applies operators to the organization as it is, then with added prerequisites. */
  private static List<Operator> withPrerequisites(List<Operator> operators) {
    List<Operator> all = new ArrayList<>(operators);
    List<UnaryOperator<Organization>> prerequisites =
        List.of(
            CoverageOperators::stated,
            Prerequisites::branch,
            base -> CoverageOperators.stated(Prerequisites.branch(base)));
    for (UnaryOperator<Organization> prerequisite : prerequisites) {
      operators.forEach(
          operator ->
              all.add((base, random) -> operator.attempts(prerequisite.apply(base), random)));
    }
    return List.copyOf(all);
  }

  private static void addStructure(Map<String, List<Operator>> byRule) {
    byRule.put(
        "no-self-reporting",
        List.of(StructureOperators::selfLine, StructureOperators::dottedSelfLine));
    byRule.put(
        "no-cycles",
        List.of(
            StructureOperators::cycle,
            StructureOperators::cycleOfPeers,
            StructureOperators::cycleOfNewPositions));
    byRule.put(
        "single-solid-manager",
        List.of(StructureOperators::secondManager, StructureOperators::newPositionUnderTwo));
    byRule.put(
        "known-managers",
        List.of(StructureOperators::unknownManager, StructureOperators::unknownDottedManager));
    byRule.put("single-root", List.of(StructureOperators::cutLoose, StructureOperators::newRoot));
    byRule.put(
        "span-of-control",
        List.of(
            StructureOperators::narrowSpan,
            StructureOperators::widerSpan,
            StructureOperators::narrowerSpan));
    byRule.put("layers", List.of(StructureOperators::deeper, StructureOperators::flattened));
  }

  private static void addWork(Map<String, List<Operator>> byRule) {
    byRule.put(
        "one-accountable-per-scope",
        List.of(WorkOperators::secondAccountable, WorkOperators::twoAccountable));
    byRule.put(
        "expected-work-is-owned",
        List.of(
            WorkOperators::disowned,
            WorkOperators::newExpectingScope,
            WorkOperators::newExpectation));
    byRule.put("accountability-load", List.of(WorkOperators::heavierLoad));
    byRule.put(
        "tracked-kpis-measure-positions",
        List.of(WorkOperators::untrackedKpi, WorkOperators::newTracked));
    byRule.put(
        "scope-within-managers",
        List.of(
            WorkOperators::foreignScope,
            WorkOperators::newForeignScope,
            WorkOperators::twoForeignScopes));
  }

  /** {@return the operators of a rule, those most like real mistakes first} */
  static List<Operator> of(String ruleId) {
    return BY_RULE.getOrDefault(ruleId, List.of());
  }
}
