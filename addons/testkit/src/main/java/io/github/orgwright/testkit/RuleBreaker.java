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
import io.github.orgwright.rules.Waiver;
import io.github.orgwright.testkit.RuleOperators.Operator;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
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

  /** How many positions are checked in total if organizations are large. */
  private static final int EFFORT = 1_000_000;

  /** How many organizations are tried for one seed, and how many other seeds. */
  private static final int TRIES = 50;

  private static final int SEEDS = 10;

  private final RuleSet rules;
  private final boolean allowsSecondRoles;
  private final Map<String, Target> targets;

  private record Target(RuleSet only, RuleSet others, Set<String> waived) {}

  /** The original organization and its violations, waived ones too; found if needed. */
  private final class Before {
    private final Organization base;
    private final Supplier<Findings> found;
    private final Supplier<Set<String>> keys;

    Before(Organization organization) {
      base = requireNonNull(organization, "organization");
      found = Suppliers.memoize(() -> RuleSet.of(rules.rules().list()).check(base));
      keys = Suppliers.memoize(() -> keys(found.get()));
    }

    /** Whether an outcome has no violations that are new. */
    boolean has(RuleOutcome outcome) {
      return outcome.status() == Status.ERROR_IN_RULE
          ? found.get().outcome(outcome.rule().id()).status() == Status.ERROR_IN_RULE
          : outcome.violations().stream().allMatch(one -> keys.get().contains(one.key()));
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
   * {@return a rule breaker for the given rules}
   *
   * @param rules the rules, including those that must stay without new violations
   */
  public static RuleBreaker of(RuleSet rules) {
    return new RuleBreaker(requireNonNull(rules, "rules"), true);
  }

  /** {@return a copy that never gives a position a second role} */
  public RuleBreaker withoutSecondRoles() {
    return new RuleBreaker(rules, false);
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
   */
  public Optional<Organization> breakRule(String ruleId, Organization organization, long seed) {
    requireNonNull(rules.rules().get(ruleId));
    return breakRule(ruleId, new Before(organization), seed);
  }

  /**
   * {@return a map from the id of each rule to a changed copy that violates only this rule, in the
   * order of the set. Rules for which no copy was found are omitted}
   *
   * @param organization the original organization
   * @param seed the seed that chooses the changes
   */
  public Map<String, Organization> breakEach(Organization organization, long seed) {
    Before before = new Before(organization);
    Map<String, Organization> broken = new LinkedHashMap<>();
    for (String ruleId : targets.keySet()) {
      breakRule(ruleId, before, seed).ifPresent(one -> broken.put(ruleId, one));
    }
    return Collections.unmodifiableMap(broken);
  }

  /**
   * {@return a generator of organizations that violate the given rule and no other of the set. This
   * is also true of the smaller organizations that they shrink to} If the organization of a seed
   * cannot be changed in this way, the organization of another seed is used. The generator throws
   * an {@link IllegalStateException} if none of 500 organizations can be changed.
   *
   * @param ruleId the id of the rule
   * @param sound the generator of the organizations to change; this method adds {@code
   *     conformingTo(rules)}
   * @throws io.github.orgwright.core.UnknownIdException if the set has no rule with that id
   */
  public Generator<Organization> violating(String ruleId, OrgGenerator sound) {
    requireNonNull(rules.rules().get(ruleId));
    OrgGenerator conforming = sound.conformingTo(rules);
    Supplier<Optional<Sample<Organization>>> other =
        Suppliers.memoize(
            () ->
                LongStream.range(0, SEEDS)
                    .mapToObj(seed -> violating(ruleId, conforming, seed))
                    .flatMap(Optional::stream)
                    .findFirst());
    return seed ->
        violating(ruleId, conforming, seed)
            .or(other)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        lenientFormat(
                            "found no way to violate only rule \"%s\" in %s %s; "
                                + "fix: allow larger organizations, or roles that the rule is about",
                            ruleId, SEEDS * TRIES, conforming)));
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
    return seed -> {
      SeededRandom random = new SeededRandom(seed);
      int first = ids.isEmpty() ? 0 : random.below(ids.size());
      for (int i = 0; i < ids.size(); i++) {
        String rule = ids.get((first + i) % ids.size());
        Optional<Organization> broken = breakRule(rule, organization, random.next());
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

  private Optional<Sample<Organization>> violating(String rule, OrgGenerator sound, long seed) {
    SeededRandom random = new SeededRandom(seed);
    Predicate<Organization> isOnly = organization -> violated(organization).equals(Set.of(rule));
    for (int tried = 0; tried < TRIES; tried++) {
      Organization base = sound.generate(random.next());
      Optional<Organization> broken = breakRule(rule, base, random.next()).filter(isOnly);
      if (broken.isPresent()) {
        return broken.map(one -> sample(one, sound.palette(), isOnly));
      }
    }
    return Optional.empty();
  }

  private static Sample<Organization> sample(
      Organization broken, List<Role> palette, Predicate<Organization> within) {
    OrgSample.Frame frame =
        new OrgSample.Frame(Limits.NONE, palette, within, UnaryOperator.identity());
    return new OrgSample(SkeletonReader.of(broken), frame, Reduction.START, broken);
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

  private static Set<String> keys(Findings found) {
    Set<String> keys = new HashSet<>();
    found.violations().forEach(violation -> keys.add(violation.key()));
    return keys;
  }

  private Optional<Organization> breakRule(String ruleId, Before before, long seed) {
    Target target = requireNonNull(targets.get(ruleId));
    if (target.waived().contains(ruleId)) {
      return Optional.empty();
    }
    OrgDraft draft = new OrgDraft(before.base, new SeededRandom(seed));
    int affordable = Math.max(8, EFFORT / (draft.positions().size() + 1));
    Predicate<Organization> isBroken = isBrokenAlone(target, before);
    return Stream.concat(
            Operators.of(ruleId, draft), Stream.<Operator>of(() -> GenericOperators.roles(draft)))
        // Each operator's stream ends here: flatMap would make more attempts than are needed.
        .map(
            operator ->
                operator
                    .attempts()
                    .limit(Math.min(PROPOSALS, affordable))
                    .flatMap(attempt -> made(attempt).stream())
                    .filter(isBroken)
                    .findFirst())
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> search(draft, isBroken, Math.min(SEARCHES, affordable)));
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
  private static Predicate<Organization> isBrokenAlone(Target target, Before before) {
    Supplier<Set<String>> had = Suppliers.memoize(() -> keys(target.only().check(before.base)));
    return candidate -> {
      Set<String> gained = keys(target.only().check(candidate));
      gained.removeAll(target.waived());
      return !gained.isEmpty()
          && before.allowsRolesOf(candidate)
          && !had.get().containsAll(gained)
          && target.others().check(candidate).outcomes().stream().allMatch(before::has);
    };
  }
}
