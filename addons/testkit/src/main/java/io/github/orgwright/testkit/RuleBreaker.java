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
import java.util.ArrayList;
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

/**
 * Breaks one rule of a set in an organization, and no other: for tests of whatever should notice.
 *
 * <pre>{@code
 * RuleBreaker breaker = RuleBreaker.of(StandardRules.structure());
 * Organization broken = breaker.breakRule("no-cycles", sound, 1).orElseThrow();
 * assertTrue(ourValidator.complainsAbout(broken));
 * }</pre>
 *
 * <p><b>One rule alone.</b> What is made is checked by all rules of the set: the rule that was to
 * be broken has a violation that it did not have before, and no other rule has. In an organization
 * that keeps all rules, so exactly one is violated afterwards. An organization that violates rules
 * already, as real ones do, keeps to that: its violations stay what they are, or go. Violations are
 * told apart by their keys, and those of the whole organization have one key, so a rule about the
 * whole that is violated already cannot be broken again.
 *
 * <p><b>Waivers.</b> A violation that some waiver of the set speaks of does not count as broken,
 * whether or not the waiver has ended, so that the same seed gives the same organization on any
 * day. Of other rules, what is waived counts, and is not accepted.
 *
 * <p><b>How.</b> For the standard rules and the documented ones there are operators, each a mistake
 * of one kind, such as a manager who reports to somebody below; the seed chooses the place. Where
 * the organization lacks what a rule is about, a few positions, scopes or duties may be added.
 * Rules of one's own are searched for: single changes of all kinds, and pairs of them, at places
 * that the seed chooses, until one breaks the rule alone. What is known of a rule is its id, so one
 * that changes what a known id means is broken if these operators, or the search, happen to.
 *
 * <p><b>What cannot be broken.</b> All standard rules can be. Of the documented ones, three cannot
 * where the {@link io.github.orgwright.product.Reading} rules them out or leaves them open, since
 * they then apply to no organization: {@code director-under-head-when-large}, {@code
 * head-not-above-director} and {@code industry-emphasis}. Nor is an organization made large, or
 * small, for the sake of the first two.
 *
 * <p>Immutable and thread-safe, as far as the rules are.
 *
 * @since 0.1.0
 */
public final class RuleBreaker {
  /** How many organizations each operator may propose, and the search, in small ones. */
  private static final int PROPOSALS = 40;

  private static final int SEARCHES = 600;

  /** How many positions are looked at in all where organizations are large. */
  private static final int EFFORT = 1_000_000;

  private final RuleSet rules;
  private final Map<String, Target> targets;

  /** One rule, and the others. */
  private record Target(RuleSet only, RuleSet others, Set<String> waived) {}

  /** What an organization violates before anything is broken; looked at where it matters. */
  private static final class Before {
    private final RuleSet rules;
    private final Organization base;
    private final IdentityHashMap<RuleSet, Set<String>> keys = new IdentityHashMap<>();
    private final Supplier<Set<String>> thrown = Suppliers.memoize(this::thrown);

    Before(RuleSet rules, Organization base) {
      this.rules = rules;
      this.base = requireNonNull(base, "organization");
    }

    Set<String> keys(RuleSet some) {
      return keys.computeIfAbsent(some, asked -> RuleBreaker.keys(asked.check(base)));
    }

    /** That a rule is kept, or broken no more than before. */
    boolean has(RuleOutcome outcome) {
      return outcome.status() == Status.ERROR_IN_RULE
          ? thrown.get().contains(outcome.rule().id())
          : outcome.violations().isEmpty()
              || outcome.violations().stream()
                  .allMatch(violation -> keys(rules).contains(violation.key()));
    }

    private Set<String> thrown() {
      return rules.check(base).outcomes(Status.ERROR_IN_RULE).stream()
          .map(outcome -> outcome.rule().id())
          .collect(Collectors.toSet());
    }
  }

  private RuleBreaker(RuleSet rules) {
    this.rules = rules;
    Map<String, Target> byId = new LinkedHashMap<>();
    for (Rule rule : rules.rules().list()) {
      Set<String> waived = new HashSet<>();
      for (Waiver waiver : rules.waivers()) {
        if (waiver.ruleId().equals(rule.id())) {
          waived.add(waiver.target());
        }
      }
      byId.put(
          rule.id(),
          new Target(
              RuleSet.of(rule),
              RuleSet.of(rules.rules().stream().filter(other -> !other.equals(rule)).toList()),
              waived));
    }
    this.targets = Collections.unmodifiableMap(byId);
  }

  /**
   * {@return what breaks rules of a set}
   *
   * @param rules the rules; those that are not to be broken belong to it too, so that they stay
   *     kept
   */
  public static RuleBreaker of(RuleSet rules) {
    return new RuleBreaker(requireNonNull(rules, "rules"));
  }

  /**
   * {@return the ids of those rules for which there are operators, in the order of the set: the
   * standard rules and the documented ones, whatever the reading. Other rules can be broken too, as
   * far as a search finds out how}
   */
  public List<String> breakableIds() {
    return targets.keySet().stream().filter(id -> !Operators.of(id).isEmpty()).toList();
  }

  /**
   * {@return an organization that breaks one rule, and no other, that the given one does not; empty
   * if no way was found}
   *
   * <p>The same organization, rules and seed give the same. Mostly the time of one or two checks of
   * the rules, in vain that of some hundred, and fewer of large organizations.
   *
   * @param ruleId the id of the rule
   * @param organization what is changed, as a copy
   * @param seed what chooses the place and the way
   * @throws io.github.orgwright.core.UnknownIdException if the set has no rule of that id; the
   *     message names the nearest that it has
   */
  public Optional<Organization> breakRule(String ruleId, Organization organization, long seed) {
    requireNonNull(rules.rules().get(ruleId));
    return breakRule(ruleId, organization, before(organization), seed);
  }

  /**
   * {@return for each rule that could be broken alone an organization in which it is, by its id, in
   * the order of the set: what a validator that keeps these rules must notice, one by one}
   *
   * @param organization what is changed, as copies
   * @param seed what chooses the places and the ways
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
   * {@return a generator of organizations that violate a rule and keep all others of the set; their
   * smaller ones do, too}
   *
   * @param ruleId the id of the rule
   * @param sound what makes the organizations that are then changed; it is made to conform to the
   *     rules
   * @throws io.github.orgwright.core.UnknownIdException if the set has no rule of that id
   */
  public Generator<Organization> violating(String ruleId, OrgGenerator sound) {
    requireNonNull(rules.rules().get(ruleId));
    BrokenSamples samples = new BrokenSamples(this, rules);
    OrgGenerator conforming = sound.conformingTo(rules);
    return seed -> samples.violating(ruleId, conforming, seed);
  }

  /**
   * {@return a generator of organizations that are like one, but violate one more rule; their
   * smaller ones do, too}
   *
   * @param organization what is changed, as copies
   */
  public Generator<Organization> mutationsOf(Organization organization) {
    BrokenSamples samples = new BrokenSamples(this, rules);
    return seed -> samples.mutation(organization, seed);
  }

  private Before before(Organization organization) {
    return new Before(RuleSet.of(rules.rules().list()), organization);
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
    SeededRandom random = new SeededRandom(seed);
    int affordable = Math.max(8, EFFORT / (base.positions().size() + 1));
    List<Operator> operators = new ArrayList<>(Operators.of(ruleId));
    operators.add(GenericOperators::roles);
    for (Operator operator : operators) {
      Optional<Organization> broken =
          operator
              .attempts(base, random)
              .limit(Math.min(PROPOSALS, affordable))
              .flatMap(attempt -> made(attempt).stream())
              .filter(candidate -> isBrokenAlone(target, before, candidate))
              .findFirst();
      if (broken.isPresent()) {
        return broken;
      }
    }
    return search(target, base, before, random, Math.min(SEARCHES, affordable));
  }

  private static Optional<Organization> search(
      Target target, Organization base, Before before, SeededRandom random, int searches) {
    for (int i = 0; i < searches; i++) {
      boolean isPair = i % 3 == 2;
      Optional<Organization> candidate = made(() -> GenericOperators.apply(base, random));
      if (isPair) {
        candidate = candidate.flatMap(one -> made(() -> GenericOperators.apply(one, random)));
      }
      if (candidate.isPresent() && isBrokenAlone(target, before, candidate.get())) {
        return candidate;
      }
    }
    return Optional.empty();
  }

  /** An organization may have another value for an id that is to be added: it then refuses. */
  private static Optional<Organization> made(Supplier<Organization> attempt) {
    try {
      return Optional.of(attempt.get());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The rule comes first: where it is kept, the others need not be asked. */
  private static boolean isBrokenAlone(Target target, Before before, Organization candidate) {
    Set<String> gained = keys(target.only().check(candidate));
    gained.removeAll(target.waived());
    return !gained.isEmpty()
        && !before.keys(target.only()).containsAll(gained)
        && target.others().check(candidate).outcomes().stream().allMatch(before::has);
  }
}
