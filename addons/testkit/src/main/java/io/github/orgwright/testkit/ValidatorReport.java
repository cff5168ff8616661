package io.github.orgwright.testkit;

import static com.google.common.base.Strings.lenientFormat;
import static java.util.Objects.requireNonNull;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeText;
import io.github.orgwright.rules.Rule;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.testkit.generate.ErrorInRuleException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reports which violations your own validator does not notice:
 *
 * <pre>{@code
 * ValidatorReport report = ValidatorReport.of(ours, RULES, org -> validator.accepts(org));
 * assertTrue(report.missed().isEmpty(), report.text());
 * }</pre>
 *
 * <p>For each rule, the organization is changed in several ways so that it violates only this rule.
 * If the validator accepts such an organization, the rule is missed, and the report shows the
 * smallest organization that the validator wrongly accepts.
 *
 * <p>Immutable and thread-safe. The same input gives the same report, unless the time limit of a
 * search for the smallest organization ends it: one minute for each missed rule.
 *
 * @since 0.1.0
 */
public final class ValidatorReport {
  private static final int WAYS = 20;

  private final Organization organization;
  private final RuleSet rules;
  private final boolean isAccepted;
  private final List<String> noticed;
  private final Map<String, Organization> missed;
  private final Map<String, String> notTested;

  private ValidatorReport(
      Organization organization,
      RuleSet rules,
      boolean isAccepted,
      List<String> noticed,
      Map<String, Organization> missed,
      Map<String, String> notTested) {
    this.organization = organization;
    this.rules = rules;
    this.isAccepted = isAccepted;
    this.noticed = List.copyOf(noticed);
    this.missed = Collections.unmodifiableMap(missed);
    this.notTested = Collections.unmodifiableMap(notTested);
  }

  /**
   * {@return a report on the given validator}
   *
   * <p>Calls the validator up to 20 times for each rule, and up to 20,000 times more for each
   * missed rule.
   *
   * @param organization the organization to change, preferably without violations
   * @param rules the rules that the validator should check
   * @param accepts the validator: tests whether an organization is accepted; a runtime exception
   *     counts as a rejection
   */
  public static ValidatorReport of(
      Organization organization, RuleSet rules, Predicate<? super Organization> accepts) {
    requireNonNull(accepts, "accepts");
    RuleBreaker breaker = RuleBreaker.of(rules);
    Predicate<Organization> validator = org -> isAccepted(accepts, org);
    List<String> noticed = new ArrayList<>();
    Map<String, Organization> missed = new LinkedHashMap<>();
    Map<String, String> notTested = new LinkedHashMap<>();
    for (Rule rule : rules.rules().list()) {
      boolean isBroken = false;
      String reason = "found no change that violates only this rule";
      for (int way = 0; way < WAYS && !missed.containsKey(rule.id()); way++) {
        Optional<Organization> broken = Optional.empty();
        try {
          broken = breaker.breakRule(rule.id(), organization, way);
        } catch (ErrorInRuleException e) {
          reason = e.getMessage();
        }
        if (broken.isPresent() && validator.test(broken.get())) {
          Predicate<Organization> alike = breaker.isLike(rule.id(), broken.get());
          missed.put(
              rule.id(),
              Minimizer.minimize(broken.get(), org -> alike.test(org) && validator.test(org)));
        }
        isBroken |= broken.isPresent();
      }
      if (!isBroken) {
        notTested.put(rule.id(), reason);
      } else if (!missed.containsKey(rule.id())) {
        noticed.add(rule.id());
      }
    }
    return new ValidatorReport(
        organization, rules, validator.test(organization), noticed, missed, notTested);
  }

  private static boolean isAccepted(
      Predicate<? super Organization> accepts, Organization organization) {
    try {
      return accepts.test(organization);
    } catch (RuntimeException e) {
      return false;
    }
  }

  /**
   * {@return whether the validator accepts the unchanged organization; if it does not, the report
   * proves little}
   */
  public boolean isOriginalAccepted() {
    return isAccepted;
  }

  /**
   * {@return the ids of the rules whose violations the validator notices, in the order of the set}
   */
  public List<String> noticed() {
    return noticed;
  }

  /**
   * {@return the rules whose violations the validator accepts, by id and in the order of the set,
   * each with the smallest organization found that violates the rule}
   */
  public Map<String, Organization> missed() {
    return missed;
  }

  /**
   * {@return the ids of the rules for which no change of this organization was found that violates
   * only that rule}
   */
  public List<String> notTested() {
    return List.copyOf(notTested.keySet());
  }

  /** {@return the report as text: first the missed rules, each with its organization} */
  public String text() {
    List<String> lines = new ArrayList<>();
    int broken = noticed.size() + missed.size();
    lines.add(
        lenientFormat(
            "the validator notices %s of %s added to %s",
            noticed.size(), Phrases.count(broken, "violation"), SafeText.of(organization.name())));
    if (!isAccepted) {
      lines.add("  it also rejects the unchanged organization, so this report proves little");
    }
    missed.forEach(
        (id, smallest) -> {
          lines.add("");
          lines.add("  missed [" + id + "] " + rules.rules().get(id).sentence());
          OrgPrinter.tree(smallest, rules.only(id).check(smallest))
              .lines()
              .forEach(line -> lines.add("    " + line));
        });
    if (!noticed.isEmpty()) {
      lines.add("");
      noticed.forEach(id -> lines.add("  noticed [" + id + "]"));
    }
    notTested.forEach((id, reason) -> lines.add("  not tested [" + id + "]: " + reason));
    return String.join("\n", lines);
  }

  /** {@return the numbers of noticed and missed rules} */
  @Override
  public String toString() {
    return noticed.size() + " noticed, " + missed.size() + " missed";
  }
}
