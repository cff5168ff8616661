package io.github.orgwright.testkit;

import static com.google.common.base.Strings.lenientFormat;

import com.google.common.base.Suppliers;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeText;
import io.github.orgwright.rules.RuleOutcome;
import io.github.orgwright.rules.RuleOutcome.Status;
import io.github.orgwright.rules.RuleSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;

/** Creates samples of organizations that violate only one rule, also when they shrink. */
final class BrokenSamples {
  private static final int TRIES = 50;

  /** How many other seeds are tried. */
  private static final int SEEDS = 10;

  private final RuleBreaker breaker;
  private final RuleSet rules;

  BrokenSamples(RuleBreaker breaker, RuleSet rules) {
    this.breaker = breaker;
    this.rules = rules;
  }

  /** A seed whose organizations cannot be broken gets the sample of the first one that can. */
  Generator<Organization> violating(String rule, OrgGenerator sound) {
    Supplier<Optional<Sample<Organization>>> other =
        Suppliers.memoize(
            () ->
                LongStream.range(0, SEEDS)
                    .mapToObj(seed -> violating(rule, sound, seed))
                    .flatMap(Optional::stream)
                    .findFirst());
    return seed ->
        violating(rule, sound, seed)
            .or(other)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        lenientFormat(
                            "found no way to violate rule %s alone in %s %s; "
                                + "fix: allow larger organizations, or roles that the rule is about",
                            rule, SEEDS * TRIES, sound)));
  }

  private Optional<Sample<Organization>> violating(String rule, OrgGenerator sound, long seed) {
    SeededRandom random = new SeededRandom(seed);
    for (int tried = 0; tried < TRIES; tried++) {
      Organization base = sound.generate(random.next());
      Optional<Organization> broken = breaker.breakRule(rule, base, random.next());
      if (broken.isPresent() && isOnly(rule).test(broken.get())) {
        return broken.map(one -> sample(one, sound.palette(), isOnly(rule)));
      }
    }
    return Optional.empty();
  }

  Sample<Organization> mutation(Organization organization, long seed) {
    SeededRandom random = new SeededRandom(seed);
    List<String> ids = rules.rules().stream().map(rule -> rule.id()).toList();
    int first = ids.isEmpty() ? 0 : random.below(ids.size());
    for (int i = 0; i < ids.size(); i++) {
      String rule = ids.get((first + i) % ids.size());
      Optional<Organization> broken = breaker.breakRule(rule, organization, random.next());
      if (broken.isPresent()) {
        return sample(broken.get(), List.of(), isLike(rule, broken.get()));
      }
    }
    throw new IllegalStateException(
        lenientFormat(
            "found no way to violate one of the rules %s alone in %s",
            Phrases.list(ids), SafeText.of(organization.toString())));
  }

  private static Sample<Organization> sample(
      Organization broken, List<Role> palette, Predicate<Organization> within) {
    OrgSample.Frame frame =
        new OrgSample.Frame(Limits.NONE, palette, within, UnaryOperator.identity());
    return new OrgSample(SkeletonReader.of(broken), frame, Reduction.START, broken);
  }

  /** {@return a predicate: an organization violates a rule and no other} */
  Predicate<Organization> isOnly(String rule) {
    return organization -> violated(organization).equals(Set.of(rule));
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
    Set<String> violated = new HashSet<>();
    for (RuleOutcome outcome : rules.check(organization).outcomes()) {
      if (outcome.status() == Status.VIOLATED || outcome.status() == Status.ERROR_IN_RULE) {
        violated.add(outcome.rule().id());
      }
    }
    return violated;
  }
}
