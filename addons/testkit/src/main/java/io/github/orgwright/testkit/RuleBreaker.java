package io.github.orgwright.testkit;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import io.github.orgwright.core.Organization;
import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.Rule;
import io.github.orgwright.rules.RuleOutcome;
import io.github.orgwright.rules.RuleOutcome.Status;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.Waiver;
import io.github.orgwright.testkit.RuleOperators.Operator;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Changes an organization so that it violates one rule of a set and no other, to test whether a
 * validator notices. Start with {@link #of}.
 *
 * <pre>{@code
 * RuleBreaker breaker = RuleBreaker.of(StandardRules.structure());
 * Organization broken = breaker.breakRule("no-cycles", sound, 1).orElseThrow();
 * assertTrue(ourValidator.complainsAbout(broken));
 * }</pre>
 *
 * <p><b>Only one rule.</b> All rules of the set check the result: the chosen rule has a new
 * violation, and no other rule has one. The original organization may already violate rules.
 * Violations are compared by their keys. A violation of the whole organization has only one key, so
 * such a rule cannot be violated again.
 *
 * <p><b>Waivers.</b> A violation of the chosen rule with a waiver in the set does not count, even
 * if the waiver has ended, so the same seed gives the same organization on any day. Waived
 * violations of other rules count.
 *
 * <p><b>How.</b> Each standard or documented rule has operators, such as a manager who reports to a
 * position below; the seed chooses the position. If the organization has no subjects of a rule, a
 * few positions, scopes or duties are added. For custom rules, a search tries single changes and
 * pairs of changes at random positions until only that rule is violated. Operators are found by the
 * id of a rule.
 *
 * <p><b>Limits.</b> All standard rules can be violated. Three documented rules cannot be violated
 * if the {@link io.github.orgwright.product.Reading} makes them inapplicable: {@code
 * director-under-head-when-large}, {@code head-not-above-director} and {@code industry-emphasis}.
 * The size of the organization is not changed for the first two.
 *
 * <p>Immutable, and thread-safe if the rules are.
 *
 * @since 0.1.0
 */
public final class RuleBreaker {
  /** How many changed copies of a small organization each operator and the search may try. */
  private static final int PROPOSALS = 40;

  private static final int SEARCHES = 600;

  /** How many positions are checked in total if organizations are large. */
  private static final int EFFORT = 1_000_000;

  private final RuleSet rules;
  private final boolean allowsSecondRoles;
  private final Map<String, Target> targets;

  /** One rule, and the others. */
  private record Target(RuleSet only, RuleSet others, Set<String> waived) {}

  /** The violations of the original organization, computed if needed. */
  private static final class Before {
    private final RuleSet rules;
    private final Organization base;
    private final boolean allowsSecondRoles;
    private final IdentityHashMap<RuleSet, Set<String>> keys = new IdentityHashMap<>();
    private final Supplier<Set<String>> thrown = Suppliers.memoize(this::thrown);

    Before(RuleSet rules, Organization base, boolean allowsSecondRoles) {
      this.rules = rules;
      this.allowsSecondRoles = allowsSecondRoles;
      this.base = requireNonNull(base, "organization");
    }

    Set<String> keys(RuleSet some) {
      return keys.computeIfAbsent(some, asked -> RuleBreaker.keys(asked.check(base)));
    }

    /** Whether an outcome has no violations that are new. */
    boolean has(RuleOutcome outcome) {
      return outcome.status() == Status.ERROR_IN_RULE
          ? thrown.get().contains(outcome.rule().id())
          : outcome.violations().isEmpty()
              || outcome.violations().stream()
                  .allMatch(violation -> keys(rules).contains(violation.key()));
    }

    boolean allowsRolesOf(Organization candidate) {
      return allowsSecondRoles
          || candidate.positions().stream()
              .allMatch(
                  position ->
                      position.roles().size() < 2
                          || base.positions()
                              .find(position.id())
                              .filter(before -> before.roles().equals(position.roles()))
                              .isPresent());
    }

    private Set<String> thrown() {
      return rules.check(base).outcomes(Status.ERROR_IN_RULE).stream()
          .map(outcome -> outcome.rule().id())
          .collect(Collectors.toSet());
    }
  }

  private RuleBreaker(RuleSet rules, boolean allowsSecondRoles) {
    this.rules = rules;
    this.allowsSecondRoles = allowsSecondRoles;
    Map<String, Target> byId = new LinkedHashMap<>();
    for (Rule rule : rules.rules().list()) {
      List<Rule> others = rules.rules().stream().filter(other -> !other.equals(rule)).toList();
      Set<String> waived =
          rules.waivers().stream()
              .filter(waiver -> waiver.ruleId().equals(rule.id()))
              .map(Waiver::target)
              .collect(Collectors.toSet());
      byId.put(rule.id(), new Target(RuleSet.of(rule), RuleSet.of(others), waived));
    }
    this.targets = Collections.unmodifiableMap(byId);
  }

  /**
   * {@return a breaker of the rules of a set}
   *
   * @param rules the rules, including those that must stay without new violations
   */
  public static RuleBreaker of(RuleSet rules) {
    return new RuleBreaker(requireNonNull(rules, "rules"), true);
  }

  /** {@return a copy that never gives a second role to a position} */
  public RuleBreaker withoutSecondRoles() {
    return new RuleBreaker(rules, false);
  }

  /**
   * {@return the ids of the standard and documented rules of the set, whatever the reading, in its
   * order: this class knows how to violate them. A search may find violations of other rules, too}
   */
  public List<String> breakableIds() {
    return targets.keySet().stream().filter(Operators::areKnownFor).toList();
  }

  /**
   * {@return a changed copy with a new violation of one rule and of no other; empty if none was
   * found}
   *
   * <p>The same organization, rules and seed give the same result. Usually takes the time of one or
   * two checks of the rules, and of some hundred checks if none is found.
   *
   * @param ruleId the id of the rule
   * @param organization the original organization
   * @param seed the seed that chooses the change
   * @throws io.github.orgwright.core.UnknownIdException if the set has no rule with that id
   */
  public Optional<Organization> breakRule(String ruleId, Organization organization, long seed) {
    requireNonNull(rules.rules().get(ruleId));
    return breakRule(ruleId, organization, before(organization), seed);
  }

  /**
   * {@return for each rule, by id and in the order of the set, a changed copy that violates only
   * this rule; rules without a result are omitted}
   *
   * @param organization the original organization
   * @param seed the seed that chooses the changes
   */
  public Map<String, Organization> breakEach(Organization organization, long seed) {
    Before before = before(organization);
    Map<String, Organization> broken = new LinkedHashMap<>();
    for (String ruleId : targets.keySet()) {
      breakRule(ruleId, organization, before, seed).ifPresent(one -> broken.put(ruleId, one));
    }
    return Collections.unmodifiableMap(broken);
  }

  /**
   * {@return a generator of organizations that violate one rule and no other of the set, also when
   * they shrink} A seed whose organizations cannot be changed so gives the organization of another
   * seed.
   *
   * @param ruleId the id of the rule
   * @param sound the generator of the organizations to change; conformity to the rules is added
   * @throws io.github.orgwright.core.UnknownIdException if the set has no rule with that id
   */
  public Generator<Organization> violating(String ruleId, OrgGenerator sound) {
    requireNonNull(rules.rules().get(ruleId));
    BrokenSamples samples = new BrokenSamples(this, rules);
    return samples.violating(ruleId, sound.conformingTo(rules));
  }

  /**
   * {@return a generator of changed copies of an organization that violate one more rule, also when
   * they shrink}
   *
   * @param organization the original organization
   */
  public Generator<Organization> mutationsOf(Organization organization) {
    BrokenSamples samples = new BrokenSamples(this, rules);
    return seed -> samples.mutation(organization, seed);
  }

  private Before before(Organization organization) {
    return new Before(RuleSet.of(rules.rules().list()), organization, allowsSecondRoles);
  }

  private static Set<String> keys(Findings found) {
    Set<String> keys = new HashSet<>();
    found.violations().forEach(violation -> keys.add(violation.key()));
    return keys;
  }

  private Optional<Organization> breakRule(
      String ruleId, Organization base, Before before, long seed) {
    Target target = requireNonNull(targets.get(ruleId));
    if (target.waived().contains(ruleId)) {
      return Optional.empty();
    }
    OrgDraft draft = new OrgDraft(base, new SeededRandom(seed));
    int affordable = Math.max(8, EFFORT / (base.positions().size() + 1));
    return Stream.concat(
            Operators.of(ruleId, draft), Stream.<Operator>of(() -> GenericOperators.roles(draft)))
        .flatMap(
            operator ->
                operator
                    .attempts()
                    .limit(Math.min(PROPOSALS, affordable))
                    .flatMap(attempt -> made(attempt).stream())
                    .filter(candidate -> isBrokenAlone(target, before, candidate)))
        .findFirst()
        .or(() -> search(target, draft, before, Math.min(SEARCHES, affordable)));
  }

  private static Optional<Organization> search(
      Target target, OrgDraft draft, Before before, int searches) {
    for (int i = 0; i < searches; i++) {
      boolean isPair = i % 3 == 2;
      Optional<Organization> candidate =
          made(
              () -> {
                OrgDraft changed = GenericOperators.apply(draft);
                return isPair ? GenericOperators.apply(changed) : changed;
              });
      if (candidate.isPresent() && isBrokenAlone(target, before, candidate.get())) {
        return candidate;
      }
    }
    return Optional.empty();
  }

  /** An organization may have another value for an id that is to be added: it then refuses. */
  private static Optional<Organization> made(OrgDraft.Attempt attempt) {
    try {
      return Optional.of(attempt.make().base);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The rule comes first: if it has no violation, the others are not checked. */
  private static boolean isBrokenAlone(Target target, Before before, Organization candidate) {
    Set<String> gained = keys(target.only().check(candidate));
    gained.removeAll(target.waived());
    return !gained.isEmpty()
        && before.allowsRolesOf(candidate)
        && !before.keys(target.only()).containsAll(gained)
        && target.others().check(candidate).outcomes().stream().allMatch(before::has);
  }
}
