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
import static io.github.orgwright.rules.Rules.havePositions;
import static io.github.orgwright.rules.Rules.haveRoots;
import static io.github.orgwright.rules.Rules.leadToKnownPosition;
import static io.github.orgwright.rules.Rules.measure;
import static io.github.orgwright.rules.Rules.rule;
import static io.github.orgwright.rules.Rules.tracked;

import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.Severity;
import io.github.orgwright.query.Quantity;

/**
 * Rules that any organization may want to keep, whatever it does. Those of structure rest on no
 * document: they are what makes a hierarchy one. Limits are the user's, since what is too many is.
 *
 * <p>Each set is a value; join them with {@link RuleSet#and}, soften or drop single rules by id.
 *
 * @since 0.1.0
 */
public final class StandardRules {
  private static final Rule NO_SELF_REPORTING =
      Rule.of(
              "no-self-reporting",
              "positions",
              "positions should not report to themselves",
              StandardChecks.NO_SELF_REPORTING)
          .finding(ProblemCode.SELF_REPORT)
          .because("nobody can be asked to decide about themselves")
          .fix("drop the line; where the position is at the top, it needs none");

  private static final Rule NO_CYCLES =
      Rule.of(
              "no-cycles",
              "reporting lines",
              "reporting lines should be free of cycles",
              StandardChecks.NO_CYCLES)
          .finding(ProblemCode.CYCLE)
          .because("in a circle nobody can decide last")
          .fix("drop one of these lines, or make it dotted");

  private static final Rule SINGLE_SOLID_MANAGER =
      rule("single-solid-manager")
          .positions()
          .should(haveManagers(atMost(1)))
          .finding(ProblemCode.SECOND_MANAGER)
          .because("two managers set two priorities and nobody settles them")
          .fix("keep one solid line and make the others dotted");

  private static final Rule KNOWN_MANAGERS =
      rule("known-managers")
          .lines()
          .should(leadToKnownPosition())
          .finding(ProblemCode.UNKNOWN_MANAGER)
          .because("a chain of command that leads to nobody known reaches nobody")
          .fix("add the position, or correct the line");

  private static final Rule SINGLE_ROOT =
      rule("single-root")
          .organization()
          .should(haveRoots(exactly(1)))
          .onlyIf(havePositions(atLeast(1)))
          .severity(Severity.WARNING)
          .finding(ProblemCode.NO_ROOT, ProblemCode.SEVERAL_ROOTS)
          .because("what two branches disagree about needs somebody above both")
          .fix("let all positions but one at the top report to somebody");

  private static final Rule ONE_ACCOUNTABLE_PER_SCOPE =
      Rule.of(
              "one-accountable-per-scope",
              "responsibilities in scopes",
              "responsibilities should have at most one accountable position in each scope",
              StandardChecks.ONE_ACCOUNTABLE)
          .because("where two answer for one outcome, neither does")
          .fix("leave one position accountable there, or divide the scope");

  private static final Rule EXPECTED_WORK_IS_OWNED =
      Rule.of(
              "expected-work-is-owned",
              "expected responsibilities",
              "expected responsibilities should have an accountable position",
              StandardChecks.EXPECTED_WORK_IS_OWNED)
          .because("work that nobody answers for is done by chance")
          .fix("make a position accountable that owns the scope, or one that contains it");

  private static final Rule TRACKED_KPIS_MEASURE_POSITIONS =
      rule("tracked-kpis-measure-positions")
          .kpis()
          .that(tracked())
          .should(measure(atLeast(1)))
          .because("a number that measures nobody moves nobody")
          .fix("measure a position by the KPI, or stop tracking it");

  private static final Rule SCOPE_WITHIN_MANAGERS =
      rule("scope-within-managers")
          .positions()
          .that(ownScopes().and(reportTo(ownScopes())))
          .should(ownWithinManagersScope())
          .because("a manager cannot answer for what lies outside their own scope")
          .fix("move the position under an owner of a wider scope, or give the scope to another");

  private static final RuleSet STRUCTURE =
      RuleSet.of(
          NO_SELF_REPORTING,
          NO_CYCLES,
          SINGLE_SOLID_MANAGER,
          KNOWN_MANAGERS,
          SINGLE_ROOT,
          ONE_ACCOUNTABLE_PER_SCOPE);

  private static final RuleSet ACCOUNTABILITY =
      RuleSet.of(ONE_ACCOUNTABLE_PER_SCOPE, EXPECTED_WORK_IS_OWNED);

  private static final RuleSet MEASUREMENT = RuleSet.of(TRACKED_KPIS_MEASURE_POSITIONS);

  private static final RuleSet SCOPE = RuleSet.of(SCOPE_WITHIN_MANAGERS);

  private StandardRules() {}

  /**
   * {@return what makes lines a hierarchy: {@code no-self-reporting}, {@code no-cycles}, {@code
   * single-solid-manager}, {@code known-managers}, {@code one-accountable-per-scope}, all errors,
   * and {@code single-root}, a warning}
   */
  public static RuleSet structure() {
    return STRUCTURE;
  }

  /**
   * {@return who answers for what: {@code one-accountable-per-scope}, at most one position
   * accountable for a responsibility in identical scopes, and {@code expected-work-is-owned}, at
   * least one where the organization {@code expects} it}
   */
  public static RuleSet accountability() {
    return ACCOUNTABILITY;
  }

  /**
   * {@return the same, and that nobody answers for too much: {@code accountability-load}, a
   * warning}
   *
   * @param load how many accountable duties a position may have, a responsibility in two scopes
   *     being two
   */
  public static RuleSet accountability(Quantity load) {
    return ACCOUNTABILITY.and(
        RuleSet.of(
            rule("accountability-load")
                .positions()
                .that(haveAccountableDuties(atLeast(1)))
                .should(haveAccountableDuties(load))
                .severity(Severity.WARNING)
                .because("who answers for everything answers for nothing in time")
                .fix("hand some of these duties to positions below")));
  }

  /** {@return {@code tracked-kpis-measure-positions}: every tracked KPI measures a position} */
  public static RuleSet measurement() {
    return MEASUREMENT;
  }

  /**
   * {@return {@code scope-within-managers}: each scope of a position lies within, or is, a scope of
   * the nearest position above that owns one; where a position has several managers, any one of
   * them suffices}
   */
  public static RuleSet scope() {
    return SCOPE;
  }

  /**
   * {@return how wide and how deep the hierarchy may be: {@code span-of-control} and {@code
   * layers}, warnings}
   *
   * @param span how many direct reports a position may have that has any
   * @param layers how many layers there may be
   */
  public static RuleSet shape(Quantity span, Quantity layers) {
    return RuleSet.of(
        rule("span-of-control")
            .positions()
            .that(manageDirectly(atLeast(1)))
            .should(manageDirectly(span))
            .severity(Severity.WARNING)
            .because("too many reports get no time, too few need no manager")
            .fix("move reports to or from a peer, or add or drop a manager between"),
        rule("layers")
            .organization()
            .should(haveLayers(layers))
            .severity(Severity.WARNING)
            .because("each layer takes time and meaning from what passes through it")
            .fix("drop a layer from the longest chain of command"));
  }
}
