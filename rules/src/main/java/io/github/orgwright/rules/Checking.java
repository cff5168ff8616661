package io.github.orgwright.rules;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.internal.CodePointOrder;
import io.github.orgwright.core.internal.Phrases;
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

/** One check of an organization: runs rules, one by one, and keeps them apart. */
final class Checking {
  private static final Comparator<Tally.Broken> BY_IDS =
      (a, b) -> {
        for (int i = 0; i < Math.min(a.ids().size(), b.ids().size()); i++) {
          int order = CodePointOrder.compare(a.ids().get(i), b.ids().get(i));
          if (order != 0) {
            return order;
          }
        }
        int order = Integer.compare(a.ids().size(), b.ids().size());
        return order != 0 ? order : CodePointOrder.compare(told(a), told(b));
      };

  private final Organization organization;
  private final Waivers waivers;
  private final Who who;

  Checking(Organization organization, Waivers waivers) {
    this.organization = organization;
    this.waivers = waivers;
    this.who = Who.of(organization);
  }

  private static String told(Tally.Broken broken) {
    return broken.tellsSubject()
        ? SubjectKind.told(broken.subject(), Position::id) + broken.message().get()
        : broken.message().get();
  }

  RuleOutcome check(Rule rule) {
    Tally tally = new Tally();
    try {
      Optional<Trait<Organization>> condition = rule.condition();
      if (condition.isPresent()) {
        tally.lookAt(organization);
        Verdict applies = condition.get().judge(organization, who);
        if (!applies.holds()) {
          return ended(
              rule,
              Status.NOT_APPLICABLE,
              tally,
              "applies to organizations that "
                  + condition.get()
                  + (applies.isKnown() ? "" : ", which is not known"));
        }
      }
      rule.check().run(who, tally);
      rule.expected().ifPresent(expected -> count(rule, expected, tally));
      return outcome(rule, tally);
    } catch (VirtualMachineError e) {
      // A rule that recurses too deeply is broken like any other; out of memory is not its own.
      if (e instanceof StackOverflowError) {
        return broken(rule, tally, e);
      }
      throw e;
    } catch (Throwable e) {
      return broken(rule, tally, e);
    }
  }

  private static RuleOutcome ended(Rule rule, Status status, Tally tally, String reason) {
    return new RuleOutcome(
        rule, status, tally, ImmutableList.of(), ImmutableList.of(), reason, null);
  }

  private static RuleOutcome broken(Rule rule, Tally tally, Throwable thrown) {
    @Nullable Object subject = tally.subject();
    String where = subject == null ? "" : " at " + SubjectKind.told(subject, Position::id);
    return new RuleOutcome(
        rule,
        Status.BROKEN_RULE,
        new Tally(),
        ImmutableList.of(),
        ImmutableList.of(),
        "threw " + thrown.getClass().getName() + where,
        thrown);
  }

  /** Whether there are as many subjects as expected, as far as is known. */
  private void count(Rule rule, Quantity expected, Tally tally) {
    for (long found = tally.found();
        found <= (long) tally.found() + tally.perhapsSubjects();
        found++) {
      if (expected.includes(found)) {
        return;
      }
    }
    tally.breaksToo(
        Tally.Broken.of(
            organization,
            ImmutableList.of(organization.name()),
            message(rule, expected, tally.found()),
            Verdict.FAILS.fact("found", tally.found()).fact("expected", expected)));
  }

  private static Supplier<String> message(Rule rule, Quantity expected, int found) {
    return () -> " has " + found + " " + rule.subjects() + ", where " + expected + " should be";
  }

  private RuleOutcome outcome(Rule rule, Tally tally) {
    List<Violation> violations = new ArrayList<>();
    List<Violation> waived = new ArrayList<>();
    for (Violation violation : violations(rule, tally)) {
      (violation.waiver().isPresent() ? waived : violations).add(violation);
    }
    boolean isQuiet = violations.isEmpty() && waived.isEmpty() && tally.checked() == 0;
    if (isQuiet && tally.notKnown() > 0) {
      return ended(
          rule,
          Status.NOT_APPLICABLE,
          tally,
          "nothing is known of " + Phrases.count(tally.notKnown(), "subject"));
    }
    if (isQuiet && rule.expected().isEmpty()) {
      return ended(rule, Status.NO_SUBJECTS, tally, "there are no " + rule.subjects());
    }
    return new RuleOutcome(
        rule,
        violations.isEmpty() ? Status.PASSED : Status.VIOLATED,
        tally,
        violations,
        waived,
        "",
        null);
  }

  /** A violation to be, with its key. */
  private record Keyed(String key, Tally.Broken broken) {}

  private static int compare(Keyed a, Keyed b) {
    int order = CodePointOrder.compare(a.key(), b.key());
    return order != 0 ? order : BY_IDS.compare(a.broken(), b.broken());
  }

  /** By key, each with a key of its own. */
  private List<Violation> violations(Rule rule, Tally tally) {
    List<Keyed> sorted = new ArrayList<>(tally.broken().size());
    for (Tally.Broken broken : tally.broken()) {
      sorted.add(new Keyed(Keys.of(rule.id(), broken.ids()), broken));
    }
    sorted.sort(Checking::compare);
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
      violations.add(new Violation(rule, sorted.get(i).broken(), key, waivers.use(rule.id(), key)));
    }
    if (!isSorted) {
      violations.sort(Comparator.comparing(Violation::key, CodePointOrder.COMPARATOR));
    }
    return violations;
  }
}
