package io.github.orgwright.rules;

import static io.github.orgwright.query.Traits.atLeast;
import static io.github.orgwright.query.Traits.atMost;
import static io.github.orgwright.query.Traits.exactly;
import static io.github.orgwright.query.Traits.haveAccountableDuties;
import static io.github.orgwright.query.Traits.haveManagers;
import static io.github.orgwright.query.Traits.manageDirectly;
import static io.github.orgwright.query.Traits.ownScopes;
import static io.github.orgwright.query.Traits.ownWithinManagersScope;
import static io.github.orgwright.query.Traits.reportTo;
import static io.github.orgwright.rules.Rules.haveLayers;
import static io.github.orgwright.rules.Rules.haveRoots;
import static io.github.orgwright.rules.Rules.measure;
import static io.github.orgwright.rules.Rules.rule;
import static io.github.orgwright.rules.Rules.tracked;

import io.github.orgwright.core.Position;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.Severity;
import io.github.orgwright.query.Quantity;
import io.github.orgwright.query.Trait;

/**
 * Rules for any organization, about its structure, accountability, KPIs, scopes and shape. They are
 * not based on a document. You choose the limits yourself.
 *
 * <p>Start with {@link #structure()}. Sets can be combined with {@link RuleSet#and}; single rules
 * can be changed or removed by id.
 *
 * @since 0.1.0
 */
public final class StandardRules {
  private static final Rule NO_SELF_REPORTING =
      Rule.of(
              "no-self-reporting",
              "position",
              "positions",
              "positions should not report to themselves",
              StandardChecks.NO_SELF_REPORTING)
          .finding(ProblemCode.SELF_REPORT)
          .because("a position cannot manage itself")
          .fix("remove the reporting line, or correct the manager");

  private static final Rule NO_CYCLES =
      Rule.of(
              "no-cycles",
              "reporting line",
              "reporting lines",
              "reporting lines should not form cycles",
              StandardChecks.NO_CYCLES)
          .counting("organization", "organizations")
          .finding(ProblemCode.CYCLE)
          .because("in a cycle, no one makes the final decision")
          .fix("remove one of these reporting lines, or make it dotted");

  private static final Rule SINGLE_SOLID_MANAGER =
      rule("single-solid-manager")
          .positions()
          .should(haveManagers(atMost(1)))
          .finding(ProblemCode.SECOND_MANAGER)
          .because("two managers may give conflicting priorities")
          .fix("keep one solid line and make the others dotted");

  private static final Rule KNOWN_MANAGERS =
      Rule.of(
              "known-managers",
              "manager",
              "managers",
              "managers should be known",
              StandardChecks.KNOWN_MANAGERS)
          .finding(ProblemCode.UNKNOWN_MANAGER)
          .because("the chain of command is not known above an unknown position")
          .fix("add the position, or correct the reporting line");

  private static final Rule SINGLE_ROOT =
      rule("single-root")
          .organization()
          .should(haveRoots(exactly(1)))
          .severity(Severity.WARNING)
          .finding(ProblemCode.NO_ROOT, ProblemCode.SEVERAL_ROOTS)
          .because("conflicts between two branches need a manager above both")
          .fix("leave exactly one position without a manager");

  private static final Rule ONE_ACCOUNTABLE_PER_SCOPE =
      Rule.of(
              "one-accountable-per-scope",
              "responsibility with an accountable position",
              "responsibilities with an accountable position",
              "responsibilities should have at most one accountable position in each scope",
              StandardChecks.ONE_ACCOUNTABLE)
          .because("with several accountable positions, it is not clear who decides")
          .fix("keep one accountable position, or divide the scope");

  private static final Rule ACCOUNTABLE_POSITION_EXISTS =
      Rule.of(
              "accountable-position-exists",
              "expected responsibility",
              "expected responsibilities",
              "expected responsibilities should have an accountable position",
              StandardChecks.ACCOUNTABLE_POSITION_EXISTS)
          .because("work without an accountable position is easily forgotten")
          .fix("make a position accountable, for example the owner of the scope");

  private static final Rule ACCOUNTABLE_POSITION_NOT_VACANT =
      Rule.of(
              "accountable-position-not-vacant",
              "expected responsibility with an accountable position",
              "expected responsibilities with an accountable position",
              "expected responsibilities should have an accountable position that is not vacant",
              StandardChecks.NOT_VACANT)
          .severity(Severity.WARNING)
          .because("no one is accountable while the position is vacant, even if it has a deputy")
          .fix("fill one of the vacant positions, or make another position accountable until then");

  private static final Rule TRACKED_KPIS_MEASURE_POSITIONS =
      rule("tracked-kpis-measure-positions")
          .kpis()
          .that(tracked())
          .should(measure(atLeast(1)))
          .because("a KPI that measures no position has no effect")
          .fix("measure a position by the KPI, or stop tracking it");

  private static final Rule SCOPE_WITHIN_MANAGERS =
      rule("scope-within-managers")
          .positions()
          .that(ownScopes().and(reportTo(ownScopes())))
          .should(ownWithinManagersScope())
          .worded(
              "positions should own only scopes within the scopes of the nearest manager who owns a scope")
          .because("managers can only be accountable for what is in their own scopes")
          .fix(
              "move the position under the owner of a wider scope, or give the scope to another"
                  + " owner");

  private static final RuleSet STRUCTURE =
      RuleSet.of(
          NO_SELF_REPORTING,
          NO_CYCLES,
          SINGLE_SOLID_MANAGER,
          KNOWN_MANAGERS,
          SINGLE_ROOT,
          ONE_ACCOUNTABLE_PER_SCOPE);

  private static final RuleSet ACCOUNTABILITY =
      RuleSet.of(
          ONE_ACCOUNTABLE_PER_SCOPE, ACCOUNTABLE_POSITION_EXISTS, ACCOUNTABLE_POSITION_NOT_VACANT);

  private static final RuleSet MEASUREMENT = RuleSet.of(TRACKED_KPIS_MEASURE_POSITIONS);

  private static final RuleSet SCOPE = RuleSet.of(SCOPE_WITHIN_MANAGERS);

  private StandardRules() {}

  /**
   * {@return the rules about the structure: {@code no-self-reporting}, {@code no-cycles}, {@code
   * single-solid-manager}, {@code known-managers} and {@code one-accountable-per-scope}, which are
   * errors, and {@code single-root}, which is a warning}
   */
  public static RuleSet structure() {
    return STRUCTURE;
  }

  /**
   * {@return the rules about accountability. {@code one-accountable-per-scope} allows at most one
   * accountable position for a responsibility in a scope. {@code accountable-position-exists}
   * requires an accountable position for each responsibility that the organization expects. {@code
   * accountable-position-not-vacant} warns if all accountable positions of an expected
   * responsibility are vacant}
   */
  public static RuleSet accountability() {
    return ACCOUNTABILITY;
  }

  /**
   * {@return the rules of {@link #accountability()} and {@code accountability-load}, which warns if
   * a position is accountable for too many duties}
   *
   * @param load how many duties a position may be accountable for; a responsibility in two scopes
   *     counts as two
   */
  public static RuleSet accountability(Quantity load) {
    return ACCOUNTABILITY.and(
        RuleSet.of(
            rule("accountability-load")
                .positions()
                .that(haveAccountableDuties(atLeast(1)))
                .should(haveAccountableDuties(load))
                .severity(Severity.WARNING)
                .because("too many duties leave too little time for each")
                .fix("delegate some of these duties to direct reports")));
  }

  /**
   * {@return a set with one rule: {@code tracked-kpis-measure-positions} requires that every
   * tracked KPI measures a position}
   */
  public static RuleSet measurement() {
    return MEASUREMENT;
  }

  /**
   * {@return a set with one rule: {@code scope-within-managers} requires that each scope of a
   * position equals, or is part of, a scope of the nearest manager who owns a scope. If a position
   * has several managers, it is enough if the scopes of one of them contain all its scopes}
   */
  public static RuleSet scope() {
    return SCOPE;
  }

  /**
   * {@return the rules about the shape of the hierarchy: {@code span-of-control} and {@code
   * layers}, which are warnings}
   *
   * @param span how many direct reports a manager may have
   * @param layers how many layers the organization may have
   */
  public static RuleSet shape(Quantity span, Quantity layers) {
    return shape(manageDirectly(atLeast(1)), manageDirectly(span), layers);
  }

  /**
   * {@return the rules of {@link #shape(Quantity, Quantity)}, but spans count only direct reports
   * with a trait: {@code shape(atMost(8), atMost(6), not(haveRole(ASSISTANT)))}}
   *
   * @param span the allowed number of counted direct reports of a position that has any
   * @param layers how many layers the organization may have
   * @param counted which direct reports count
   */
  public static RuleSet shape(Quantity span, Quantity layers, Trait<Position> counted) {
    return shape(manageDirectly(atLeast(1), counted), manageDirectly(span, counted), layers);
  }

  private static RuleSet shape(
      Trait<Position> managers, Trait<Position> haveSpan, Quantity layers) {
    return RuleSet.of(
        rule("span-of-control")
            .positions()
            .that(managers)
            .should(haveSpan)
            .severity(Severity.WARNING)
            .because(
                "with too many direct reports, each gets too little time; with too few, the manager is hardly needed")
            .fix("move direct reports to or from a peer, or add or remove a layer"),
        rule("layers")
            .organization()
            .should(haveLayers(layers))
            .severity(Severity.WARNING)
            .because("each layer slows decisions and filters information")
            .fix("remove a layer from the longest chain of command"));
  }
}
