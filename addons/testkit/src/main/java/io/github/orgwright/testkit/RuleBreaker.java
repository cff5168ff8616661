package io.github.orgwright.testkit;

import static com.google.common.base.Strings.lenientFormat;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeText;
import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.Rule;
import io.github.orgwright.rules.RuleOutcome;
import io.github.orgwright.rules.RuleOutcome.Status;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.Violation;
import io.github.orgwright.rules.Waiver;
import io.github.orgwright.testkit.generate.ErrorInRuleException;
import io.github.orgwright.testkit.generate.SeededRandom;
import io.github.orgwright.testkit.model.Sample;
import io.github.orgwright.testkit.mutate.GenericOperators;
import io.github.orgwright.testkit.mutate.OrgDraft;
import io.github.orgwright.testkit.mutate.RuleOperators.Operator;
import io.github.orgwright.testkit.product.ProductValues;
import io.github.orgwright.testkit.shrink.OrgSample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Changes an organization so that it violates one rule of a set and no other. Use it to test
 * whether a validator notices the violation. Start with {@link #of}.
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
 * <p><b>How.</b> Each standard or documented rule has operators. An operator is a kind of change,
 * such as making a manager report to a position below; the seed chooses the position. If the
 * organization has no subjects of a rule, a few positions, scopes or duties are added. For custom
 * rules, a search tries single changes and pairs of changes at random positions until only that
 * rule is violated. Operators are chosen by the id of the rule.
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

  /** How many proposals of a search are of the kinds that violated a rule before. */
  private static final int LIKELY = 24;

  /** How many organizations of a seed only get such changes, if there are any. */
  private static final int LIKELY_TRIES = 40;

  /** How many organizations tell which kinds of changes violate a custom rule. */
  private static final int TRIALS = 10;

  /** How many positions are checked in total if organizations are large. */
  private static final int EFFORT = 1_000_000;

  /** How many organizations are tried for one seed, and how many other seeds. */
  private static final int TRIES = 50;

  private static final int SEEDS = 10;

  private final RuleSet rules;
  private final boolean allowsSecondRoles;
  private final List<Role> roles;
  private final Map<String, Target> targets;

  /** A kind of change of positions with a role, which violated a rule in a trial. */
  private record Likely(int kind, Role role) {}

  private record Target(RuleSet only, RuleSet others, Set<String> waived) {}

  /**
   * The original organization.
   *
   * @param known the keys of its violations, waived ones too; found if needed
   * @param errors for rules that threw an exception for a copy, the first such outcome
   */
  private record Before(
      Organization base, Supplier<Set<String>> known, Map<String, RuleOutcome> errors) {}

  private RuleBreaker(RuleSet rules, boolean allowsSecondRoles, List<Role> roles) {
    this.rules = rules;
    this.allowsSecondRoles = allowsSecondRoles;
    this.roles = List.copyOf(roles);
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

  private Before before(Organization organization) {
    requireNonNull(organization, "organization");
    return new Before(
        organization,
        Suppliers.memoize(() -> keys(RuleSet.of(rules.rules().list()).check(organization))),
        new ConcurrentHashMap<>());
  }

  private static Before conforming(Organization organization) {
    return new Before(organization, Suppliers.ofInstance(Set.of()), new ConcurrentHashMap<>());
  }

  /**
   * {@return a rule breaker for the given rules}
   *
   * @param rules the rules, including those that must stay without new violations
   */
  public static RuleBreaker of(RuleSet rules) {
    return new RuleBreaker(requireNonNull(rules, "rules"), true, ProductValues.ALL_ROLES);
  }

  /** {@return a copy that never gives a position a second role} */
  public RuleBreaker withoutSecondRoles() {
    return new RuleBreaker(rules, false, roles);
  }

  /**
   * {@return a copy that gives positions these roles, in addition to those of the organization; by
   * default, the documented roles} {@link #violating} uses the roles of the generator.
   *
   * @param more the roles
   */
  public RuleBreaker roles(List<Role> more) {
    return new RuleBreaker(rules, allowsSecondRoles, requireNonNull(more, "more"));
  }

  /**
   * {@return the ids of the rules of the set that have operators, in the order of the set: the
   * standard and documented rules, including rules that do not apply under the reading. A search
   * may also find violations of other rules}
   */
  public List<String> breakableIds() {
    return targets.keySet().stream().filter(Operators::areKnownFor).toList();
  }

  /**
   * {@return a changed copy of the given organization, with a new violation of the given rule and
   * of no other; empty if none was found}
   *
   * <p>The same organization, rules and seed give the same result. Usually takes as long as one or
   * two checks of the rules, or as some hundred checks if no changed copy is found.
   *
   * @param ruleId the id of the rule
   * @param organization the original organization
   * @param seed the seed that chooses the change
   * @throws io.github.orgwright.core.UnknownIdException if the set has no rule with that id
   * @throws IllegalStateException if none was found and the rule threw an exception, which is the
   *     cause
   */
  public Optional<Organization> breakRule(String ruleId, Organization organization, long seed) {
    requireNonNull(rules.rules().get(ruleId));
    Before before = before(organization);
    Optional<Organization> broken = breakRule(ruleId, before, seed, List.of());
    if (broken.isEmpty() && before.errors().containsKey(ruleId)) {
      throw new ErrorInRuleException(
          "found no change that violates only this rule", before.errors().get(ruleId));
    }
    return broken;
  }

  /**
   * {@return a map from the id of each rule to a changed copy that violates only this rule, in the
   * order of the set. Rules for which no copy was found are omitted}
   *
   * @param organization the original organization
   * @param seed the seed that chooses the changes
   */
  public Map<String, Organization> breakEach(Organization organization, long seed) {
    Before before = before(organization);
    Map<String, Organization> broken = new LinkedHashMap<>();
    for (String ruleId : targets.keySet()) {
      breakRule(ruleId, before, seed, List.of()).ifPresent(one -> broken.put(ruleId, one));
    }
    return Collections.unmodifiableMap(broken);
  }

  /**
   * {@return a generator of organizations that violate the given rule and no other of the set. This
   * is also true of the smaller organizations that they shrink to} Positions get the roles of the
   * given generator; changes without second roles come first. An organization can be larger than
   * the given generator allows, because positions that the rule needs are added.
   *
   * <p>If none of 50 organizations of a seed can be changed in this way, its sample is the
   * {@linkplain Sample#isSubstitute() substitute} of another seed, and property tests skip and
   * count it. The generator throws an {@link IllegalStateException} if none of 500 organizations
   * can be changed.
   *
   * @param ruleId the id of the rule
   * @param sound the generator of the organizations to change; this method adds {@code
   *     conformingTo(rules)}
   * @throws io.github.orgwright.core.UnknownIdException if the set has no rule with that id
   */
  public Generator<Organization> violating(String ruleId, OrgGenerator sound) {
    requireNonNull(rules.rules().get(ruleId));
    OrgGenerator conforming = sound.conformingTo(rules);
    RuleBreaker breaker = roles(sound.palette());
    Supplier<List<Likely>> likely =
        Suppliers.memoize(() -> breaker.likelyKinds(ruleId, conforming));
    Supplier<Optional<OrgSample>> other =
        Suppliers.memoize(
            () ->
                LongStream.range(0, SEEDS)
                    .mapToObj(seed -> breaker.violating(ruleId, conforming, seed, likely))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .map(OrgSample::asSubstitute));
    return seed ->
        breaker
            .violating(ruleId, conforming, seed, likely)
            .or(other)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        lenientFormat(
                            "found no way to violate only rule \"%s\" in %s %s; fix: allow larger"
                                + " organizations, or roles that the rule is about",
                            ruleId, SEEDS * TRIES, conforming)));
  }

  /**
   * The kinds of changes that violate only a rule, in a few organizations; each as often as it
   * does. Empty if the rule has operators.
   */
  private List<Likely> likelyKinds(String ruleId, OrgGenerator conforming) {
    if (Operators.areKnownFor(ruleId)) {
      return List.of();
    }
    List<Likely> likely = new ArrayList<>();
    Target target = requireNonNull(targets.get(ruleId));
    for (long seed = 0; seed < TRIALS; seed++) {
      Before before = conforming(conforming.generate(seed));
      OrgDraft draft = new OrgDraft(before.base(), new SeededRandom(seed), roles);
      Predicate<Organization> isBroken = isBrokenAlone(target, before, false);
      for (Role role : roles) {
        for (int kind = 0; kind < GenericOperators.kinds(); kind++) {
          Likely trial = new Likely(kind, role);
          if (made(() -> applied(draft, trial)).filter(isBroken).isPresent()) {
            likely.add(trial);
          }
        }
      }
    }
    return likely;
  }

  /**
   * {@return a generator of changed copies of the given organization that violate one more rule.
   * This is also true of the smaller organizations that they shrink to} The generator throws an
   * {@link IllegalStateException} if no change is found that violates only one of the rules.
   *
   * @param organization the original organization
   */
  public Generator<Organization> mutationsOf(Organization organization) {
    List<String> ids = List.copyOf(targets.keySet());
    Before before = before(organization);
    return seed -> {
      SeededRandom random = new SeededRandom(seed);
      int first = ids.isEmpty() ? 0 : random.below(ids.size());
      for (int i = 0; i < ids.size(); i++) {
        String rule = ids.get((first + i) % ids.size());
        Optional<Organization> broken = breakRule(rule, before, random.next(), List.of());
        if (broken.isPresent()) {
          return sample(broken.get(), List.of(), isLike(rule, broken.get()));
        }
      }
      throw new IllegalStateException(
          lenientFormat(
              "found no way to violate only one of the rules %s in %s",
              Phrases.list(ids), SafeText.of(organization.toString())));
    };
  }

  private Optional<OrgSample> violating(
      String rule, OrgGenerator sound, long seed, Supplier<List<Likely>> likely) {
    SeededRandom random = new SeededRandom(seed);
    Predicate<Organization> isOnly = organization -> violated(organization).equals(Set.of(rule));
    for (int tried = 0; tried < TRIES; tried++) {
      Before before = conforming(sound.generate(random.next()));
      // Where likely changes fail, another organization is cheaper than a long search.
      List<Likely> kinds = tried < LIKELY_TRIES ? likely.get() : List.of();
      Optional<Organization> broken = breakRule(rule, before, random.next(), kinds);
      if (broken.isPresent()) {
        return broken.map(one -> sample(one, sound.palette(), isOnly));
      }
    }
    return Optional.empty();
  }

  private static OrgSample sample(
      Organization broken, List<Role> palette, Predicate<Organization> within) {
    return new OrgSample(broken, OrgSample.Frame.of(palette, within));
  }

  /**
   * {@return a predicate: an organization violates a rule, and others only if another organization
   * does}
   */
  Predicate<Organization> isLike(String rule, Organization other) {
    Set<String> allowed = violated(other);
    return organization -> {
      Set<String> violated = violated(organization);
      return violated.contains(rule) && allowed.containsAll(violated);
    };
  }

  private Set<String> violated(Organization organization) {
    return rules.check(organization).outcomes().stream()
        .filter(one -> one.status() == Status.VIOLATED || one.status() == Status.ERROR_IN_RULE)
        .map(one -> one.rule().id())
        .collect(Collectors.toSet());
  }

  /** {@return the keys of violations, and one for each rule that fails} */
  private static Set<String> keys(Findings found) {
    Set<String> keys = new HashSet<>();
    for (RuleOutcome outcome : found.outcomes()) {
      outcome.violations().forEach(violation -> keys.add(violation.key()));
      if (outcome.status() == Status.ERROR_IN_RULE) {
        keys.add(outcome.rule().id());
      }
    }
    return keys;
  }

  private Optional<Organization> breakRule(
      String ruleId, Before before, long seed, List<Likely> likely) {
    Target target = requireNonNull(targets.get(ruleId));
    return Stream.of(false, true)
        .limit(target.waived().contains(ruleId) ? 0 : allowsSecondRoles && likely.isEmpty() ? 2 : 1)
        .flatMap(second -> breakRule(ruleId, target, before, seed, likely, second).stream())
        .findFirst();
  }

  private Optional<Organization> breakRule(
      String ruleId,
      Target target,
      Before before,
      long seed,
      List<Likely> likely,
      boolean givesSecondRoles) {
    // Other choices than without second roles, which did not violate the rule.
    SeededRandom random = new SeededRandom(givesSecondRoles ? ~seed : seed);
    OrgDraft draft = new OrgDraft(before.base(), random, roles);
    int affordable = Math.max(8, EFFORT / (draft.positions().size() + 1));
    Predicate<Organization> isBroken = isBrokenAlone(target, before, givesSecondRoles);
    int proposals = Math.min(PROPOSALS, affordable);
    return Stream.<Operator>concat(
            Operators.of(ruleId, draft),
            Stream.of(() -> likely(draft, likely), () -> GenericOperators.roles(draft)))
        // Each operator's stream ends here: flatMap would make more attempts than are needed.
        .map(
            operator ->
                operator
                    .attempts()
                    .limit(proposals)
                    .flatMap(attempt -> made(attempt).stream())
                    .filter(isBroken)
                    .findFirst())
        .flatMap(Optional::stream)
        .findFirst()
        .or(
            () ->
                likely.isEmpty()
                    ? search(draft, isBroken, Math.min(SEARCHES, affordable))
                    : Optional.empty());
  }

  private static Stream<OrgDraft.Attempt> likely(OrgDraft draft, List<Likely> kinds) {
    return Stream.<OrgDraft.Attempt>generate(() -> () -> applied(draft, draft.random.oneOf(kinds)))
        .limit(kinds.isEmpty() ? 0 : LIKELY);
  }

  private static OrgDraft applied(OrgDraft draft, Likely change) {
    return GenericOperators.apply(draft, change.kind(), draft.withRole(List.of(change.role())));
  }

  /** Tries single changes, and each third time a pair. */
  private static Optional<Organization> search(
      OrgDraft draft, Predicate<Organization> isBroken, int searches) {
    return IntStream.range(0, searches)
        .mapToObj(
            i ->
                made(
                    () -> {
                      OrgDraft changed = GenericOperators.apply(draft);
                      return i % 3 == 2 ? GenericOperators.apply(changed) : changed;
                    }))
        .flatMap(Optional::stream)
        .filter(isBroken)
        .findFirst();
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
  private static Predicate<Organization> isBrokenAlone(
      Target target, Before before, boolean givesSecondRoles) {
    return candidate -> {
      Findings found = target.only().check(candidate);
      found
          .outcomes(Status.ERROR_IN_RULE)
          .forEach(one -> before.errors().putIfAbsent(one.rule().id(), one));
      return found.violations().stream()
              .map(Violation::key)
              .filter(key -> !target.waived().contains(key))
              .anyMatch(key -> !before.known().get().contains(key))
          && (givesSecondRoles || hasSecondRolesOf(before.base(), candidate))
          && before.known().get().containsAll(keys(target.others().check(candidate)));
    };
  }

  /** {@return whether no position has gained a second role} */
  private static boolean hasSecondRolesOf(Organization base, Organization candidate) {
    return candidate.positions().stream()
        .filter(position -> position.roles().size() > 1)
        .allMatch(
            position ->
                base.positions()
                    .find(position.id())
                    .filter(before -> before.roles().equals(position.roles()))
                    .isPresent());
  }
}
