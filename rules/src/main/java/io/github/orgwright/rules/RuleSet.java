package io.github.orgwright.rules;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import io.github.orgwright.core.Catalog;
import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.internal.SafeKey;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A set of rules with unique ids, and their waivers. Start with {@link #of(Rule...)} or {@link
 * StandardRules}, and check an organization with {@link #check(Organization)}.
 *
 * <pre>{@code
 * RuleSet acme = StandardRules.structure()
 *     .and(RuleSet.of(ONE_MANAGER, SPAN))
 *     .with("span", r -> r.severity(INFO))
 *     .without("single-root")
 *     .waiving(Waiver.of("one-manager", "pm").reason("matrix pilot").approvedBy("coo")
 *         .until(LocalDate.of(2027, 6, 30)));
 * Findings found = acme.check(organization);
 * }</pre>
 *
 * <p>Immutable and thread-safe if the traits of its rules are.
 *
 * @since 0.1.0
 */
public final class RuleSet {
  private final Catalog<Rule> rules;
  private final ImmutableList<Waiver> waivers;

  private RuleSet(Iterable<Rule> rules, ImmutableList<Waiver> waivers) {
    this.rules = Catalog.of("rule", ImmutableList.copyOf(rules), Rule::id);
    this.waivers = waivers;
  }

  /**
   * {@return a set of the given rules}
   *
   * @param rules the rules
   * @throws IllegalArgumentException if two rules have the same id
   */
  public static RuleSet of(Rule... rules) {
    return of(Arrays.asList(rules));
  }

  /**
   * {@return a set of the given rules}
   *
   * @param rules the rules
   * @throws IllegalArgumentException if two rules have the same id
   */
  public static RuleSet of(Iterable<Rule> rules) {
    return new RuleSet(rules, ImmutableList.of());
  }

  /**
   * {@return a set with the rules and waivers of both sets. A rule that is in both sets is kept
   * once}
   *
   * @param other the other set
   * @throws IllegalArgumentException if two different rules have the same id
   */
  public RuleSet and(RuleSet other) {
    Map<String, Rule> all = new LinkedHashMap<>();
    rules.list().forEach(rule -> all.put(rule.id(), rule));
    for (Rule rule : other.rules.list()) {
      @Nullable Rule known = all.putIfAbsent(rule.id(), rule);
      checkArgument(
          known == null || known.equals(rule),
          "two different rules have the id \"%s\": %s, and %s; fix: give one of them another id, or"
              + " remove one from its set with without(\"%s\") before you combine the sets",
          rule.id(),
          known,
          rule,
          rule.id());
    }
    return new RuleSet(all.values(), together(waivers, other.waivers));
  }

  /**
   * {@return a copy of this set without the rules that have the given ids, and without the waivers
   * of these rules}
   *
   * @param ruleId the id of a rule
   * @param moreIds further ids
   * @throws io.github.orgwright.core.UnknownIdException if the set has no rule with one of these
   *     ids; the message names similar ids
   */
  public RuleSet without(String ruleId, String... moreIds) {
    Set<String> gone = known(ruleId, moreIds);
    return keeping(rules.stream().filter(rule -> !gone.contains(rule.id())).toList());
  }

  /**
   * {@return a copy of this set with only the rules that have the given ids, and the waivers of
   * these rules}
   *
   * @param ruleId the id of a rule
   * @param moreIds further ids
   * @throws io.github.orgwright.core.UnknownIdException if the set has no rule with one of these
   *     ids; the message names similar ids
   */
  public RuleSet only(String ruleId, String... moreIds) {
    Set<String> kept = known(ruleId, moreIds);
    return keeping(rules.stream().filter(rule -> kept.contains(rule.id())).toList());
  }

  private Set<String> known(String ruleId, String... moreIds) {
    Set<String> ids = ImmutableSet.<String>builder().add(ruleId).add(moreIds).build();
    ids.forEach(this::checkKnown);
    return ids;
  }

  private void checkKnown(String ruleId) {
    requireNonNull(rules.get(ruleId));
  }

  private RuleSet keeping(List<Rule> kept) {
    Set<String> ids = kept.stream().map(Rule::id).collect(ImmutableSet.toImmutableSet());
    return new RuleSet(
        kept,
        waivers.stream()
            .filter(waiver -> ids.contains(waiver.ruleId()) || ProblemRules.isId(waiver.ruleId()))
            .collect(ImmutableList.toImmutableList()));
  }

  /**
   * {@return a copy of this set with one rule changed}
   *
   * @param ruleId the id of the rule
   * @param change returns the changed rule, such as {@code r -> r.severity(INFO)}; must keep the id
   * @throws io.github.orgwright.core.UnknownIdException if the set has no rule with that id; the
   *     message names similar ids
   * @throws IllegalArgumentException if the changed rule has a different id
   */
  public RuleSet with(String ruleId, UnaryOperator<Rule> change) {
    Rule changed = change.apply(rules.get(ruleId));
    checkArgument(
        changed.id().equals(ruleId),
        "the changed rule has the id \"%s\" instead of \"%s\"; fix: keep the id",
        changed.id(),
        ruleId);
    return new RuleSet(
        rules.stream().map(rule -> rule.id().equals(ruleId) ? changed : rule).toList(), waivers);
  }

  /**
   * {@return a copy of this set with the given waivers added}
   *
   * @param more the waivers to add
   * @throws io.github.orgwright.core.UnknownIdException if the set has no rule with the id that a
   *     waiver names; the message names similar ids
   */
  public RuleSet waiving(Waiver... more) {
    return waiving(Arrays.asList(more));
  }

  /**
   * {@return a copy of this set with the given waivers added}
   *
   * @param more the waivers to add
   * @throws io.github.orgwright.core.UnknownIdException if the set has no rule with the id that a
   *     waiver names; the message names similar ids
   */
  public RuleSet waiving(Iterable<Waiver> more) {
    for (Waiver waiver : more) {
      if (!ProblemRules.isId(waiver.ruleId())) {
        checkKnown(waiver.ruleId());
      }
    }
    return new RuleSet(rules.list(), together(waivers, more));
  }

  /** Each waiver once, in the order given. */
  private static ImmutableList<Waiver> together(Iterable<Waiver> some, Iterable<Waiver> more) {
    Map<SafeKey, Waiver> all = new LinkedHashMap<>();
    Iterables.concat(some, more).forEach(waiver -> all.putIfAbsent(waiver.keyed(), waiver));
    return ImmutableList.copyOf(all.values());
  }

  /** {@return the rules, in the order given} */
  public Catalog<Rule> rules() {
    return rules;
  }

  /** {@return the waivers, in the order given} */
  public List<Waiver> waivers() {
    return waivers;
  }

  /**
   * Checks the given organization with the waivers that are valid today (UTC).
   *
   * <p>If the organization was loaded from a file or table, use {@link #check(LoadResult)}, which
   * also reports the loading problems with their rows and fixes.
   *
   * @param organization the organization
   * @return the findings
   */
  public Findings check(Organization organization) {
    return check(organization, today());
  }

  /**
   * Checks the given organization with the waivers that are valid on the given day. Takes linear
   * time for the standard rules.
   *
   * <p>If the organization was loaded from a file or table, use {@link #check(LoadResult,
   * LocalDate)}, which also reports the loading problems with their rows and fixes.
   *
   * @param organization the organization
   * @param day the day for which waivers are evaluated
   * @return the findings
   */
  public Findings check(Organization organization, LocalDate day) {
    return check(organization, ImmutableList.of(), day);
  }

  /**
   * Checks a loaded organization with the waivers that are valid today (UTC). The findings include
   * the loading problems; see {@link #check(LoadResult, LocalDate)}.
   *
   * @param loaded the organization and its problems
   * @return the findings
   */
  public Findings check(LoadResult loaded) {
    return check(loaded, today());
  }

  /**
   * Checks a loaded organization with the waivers that are valid on the given day. The findings
   * include the loading problems. Each problem code has a rule that can be waived, such as {@code
   * loading-duplicate-id}. If a standard rule of this set also finds a problem, only that rule
   * reports it, with the rows and the fix of the problem. Problems with the severity INFO, such as
   * excluded rows, are not violations, but {@link Findings#notes() notes}.
   *
   * @param loaded the organization and its problems
   * @param day the day for which waivers are evaluated
   * @return the findings
   */
  public Findings check(LoadResult loaded, LocalDate day) {
    return check(loaded.organization(), loaded.problems(), day);
  }

  static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  private Findings check(Organization organization, List<Problem> found, LocalDate day) {
    Waivers onDay = new Waivers(waivers, requireNonNull(day, "day"));
    ProblemRules problems = new ProblemRules(found);
    RuleRunner checking = new RuleRunner(organization, onDay, problems);
    List<RuleOutcome> outcomes = new ArrayList<>();
    rules.list().forEach(rule -> outcomes.add(checking.check(rule)));
    problems.rules().forEach(rule -> outcomes.add(checking.check(rule)));
    return new Findings(organization, day, outcomes, problems.notes(), onDay, !waivers.isEmpty());
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof RuleSet that
        && rules.list().equals(that.rules.list())
        && waivers.equals(that.waivers);
  }

  @Override
  public int hashCode() {
    return rules.list().hashCode();
  }

  /** {@return the ids of the rules} */
  @Override
  public String toString() {
    return rules.stream().map(Rule::id).toList().toString();
  }
}
