package io.github.orgwright.rules;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.internal.CodePointOrder;
import io.github.orgwright.query.Quantity;
import io.github.orgwright.query.Trait;
import io.github.orgwright.query.Verdict;
import io.github.orgwright.query.Who;
import io.github.orgwright.rules.RuleOutcome.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs rules on an organization; a rule that throws an exception does not affect the others. */
final class RuleRunner {
  private static final Comparator<CheckCounts.Failure> BY_IDS =
      (a, b) -> {
        for (int i = 0; i < Math.min(a.ids().size(), b.ids().size()); i++) {
          int order = CodePointOrder.compare(a.ids().get(i), b.ids().get(i));
          if (order != 0) {
            return order;
          }
        }
        int order = Integer.compare(a.ids().size(), b.ids().size());
        return order != 0 ? order : CodePointOrder.compare(textOf(a), textOf(b));
      };

  private final Organization organization;
  private final Waivers waivers;
  private final ProblemRules problems;
  private final Who who;

  RuleRunner(Organization organization, Waivers waivers, ProblemRules problems) {
    this.organization = organization;
    this.waivers = waivers;
    this.problems = problems;
    this.who = Who.of(organization);
  }

  private static String textOf(CheckCounts.Failure failure) {
    return failure.startsWithSubject()
        ? SubjectKind.label(failure.subject(), Position::id) + failure.message().get()
        : failure.message().get();
  }

  RuleOutcome check(Rule rule) {
    CheckCounts counts = new CheckCounts();
    try {
      Optional<RuleOutcome> notApplicable =
          rule.condition().flatMap(condition -> notApplicable(rule, condition, counts));
      if (notApplicable.isPresent()) {
        return notApplicable.get();
      }
      rule.check().run(who, counts);
      rule.expected().ifPresent(expected -> count(rule, expected, counts));
      return outcome(rule, counts);
    } catch (VirtualMachineError e) {
      // A rule that recurses too deeply is in error like any other; out of memory is not its own.
      if (e instanceof StackOverflowError) {
        return errorInRule(rule, counts, e);
      }
      throw e;
    } catch (Throwable e) {
      return errorInRule(rule, counts, e);
    }
  }

  /**
   * The outcome if a condition does not hold: names its parts that fail, otherwise those that are
   * not known.
   */
  private Optional<RuleOutcome> notApplicable(
      Rule rule, Trait<Organization> condition, CheckCounts counts) {
    counts.lookAt(organization);
    List<String> failing = new ArrayList<>();
    List<String> notKnown = new ArrayList<>();
    for (Trait<Organization> part : condition.parts()) {
      Verdict applies = part.judge(organization, who);
      if (!applies.holds()) {
        (applies.isKnown() ? failing : notKnown).add(part.toString());
      }
    }
    if (failing.isEmpty() && notKnown.isEmpty()) {
      return Optional.empty();
    }
    String reason =
        "applies only to organizations that "
            + String.join(" and ", failing.isEmpty() ? notKnown : failing)
            + (failing.isEmpty() ? "; it is not known whether this organization qualifies" : "");
    return Optional.of(ended(rule, Status.NOT_APPLICABLE, counts, reason));
  }

  private static RuleOutcome ended(Rule rule, Status status, CheckCounts counts, String reason) {
    return new RuleOutcome(
        rule, status, counts, ImmutableList.of(), ImmutableList.of(), reason, null);
  }

  private static RuleOutcome errorInRule(Rule rule, CheckCounts counts, Throwable thrown) {
    @Nullable Object subject = counts.subject();
    String where = subject == null ? "" : " for " + SubjectKind.label(subject, Position::id);
    return new RuleOutcome(
        rule,
        Status.ERROR_IN_RULE,
        new CheckCounts(),
        ImmutableList.of(),
        ImmutableList.of(),
        "threw " + thrown.getClass().getName() + where,
        thrown);
  }

  /**
   * Adds a violation if the number of subjects is certainly not as expected, whether or not
   * subjects for which this is not known are counted.
   */
  private void count(Rule rule, Quantity expected, CheckCounts counts) {
    for (long found = counts.found();
        found <= (long) counts.found() + counts.maybeSubjects();
        found++) {
      if (expected.includes(found)) {
        return;
      }
    }
    counts.failsToo(
        CheckCounts.Failure.of(
            organization,
            ImmutableList.of(organization.name()),
            message(rule, expected, counts.found()),
            Verdict.FAILS.fact("found", counts.found()).fact("expected", expected)));
  }

  private static Supplier<String> message(Rule rule, Quantity expected, int found) {
    return () -> " has " + rule.subjects(found) + ", but " + Rule.areExpected(expected);
  }

  private RuleOutcome outcome(Rule rule, CheckCounts counts) {
    List<Violation> violations = new ArrayList<>();
    List<Violation> waived = new ArrayList<>();
    for (Violation violation : violations(rule, counts)) {
      (violation.waiver().isPresent() ? waived : violations).add(violation);
    }
    boolean isQuiet = violations.isEmpty() && waived.isEmpty() && counts.checked() == 0;
    if (isQuiet && counts.notKnown() > 0) {
      return ended(
          rule,
          Status.NOT_KNOWN,
          counts,
          counts.lacking().isEmpty()
              ? Messages.missingData(counts.notKnownInWords())
              : Messages.lacking(counts.lacking()));
    }
    if (isQuiet && rule.expected().isEmpty()) {
      return ended(rule, Status.NO_SUBJECTS, counts, "there are no " + rule.subjects());
    }
    return new RuleOutcome(
        rule,
        violations.isEmpty() ? Status.PASSED : Status.VIOLATED,
        counts,
        violations,
        waived,
        "",
        null);
  }

  /** A failure with its key. */
  private record Keyed(String key, CheckCounts.Failure failure) {}

  private static int compare(Keyed a, Keyed b) {
    int order = CodePointOrder.compare(a.key(), b.key());
    return order != 0 ? order : BY_IDS.compare(a.failure(), b.failure());
  }

  /** The violations, sorted by key; no two have the same key. */
  private List<Violation> violations(Rule rule, CheckCounts counts) {
    List<Keyed> sorted = new ArrayList<>(counts.failures().size());
    for (CheckCounts.Failure failure : counts.failures()) {
      sorted.add(new Keyed(Keys.of(rule.id(), failure.ids()), problems.withProblem(rule, failure)));
    }
    sorted.sort(RuleRunner::compare);
    List<Violation> violations = new ArrayList<>(sorted.size());
    int ofOneKey = 0;
    boolean isSorted = true;
    for (int i = 0; i < sorted.size(); i++) {
      String key = sorted.get(i).key();
      ofOneKey = i > 0 && key.equals(sorted.get(i - 1).key()) ? ofOneKey + 1 : 1;
      if (ofOneKey > 1) {
        // A line up and one down have the same ids; slashes inside ids are encoded, so this is new.
        key = key + "/" + ofOneKey;
        isSorted = false;
      }
      violations.add(
          new Violation(rule, sorted.get(i).failure(), key, waivers.use(rule.id(), key)));
    }
    if (!isSorted) {
      violations.sort(Comparator.comparing(Violation::key, CodePointOrder.COMPARATOR));
    }
    return violations;
  }
}
