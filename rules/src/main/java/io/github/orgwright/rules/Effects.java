package io.github.orgwright.rules;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import io.github.orgwright.change.OrgDiff;
import io.github.orgwright.core.AuthorityRequest;
import io.github.orgwright.core.Member;
import io.github.orgwright.core.OrgMetrics;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.PlainAmount;
import io.github.orgwright.core.internal.SafeText;
import io.github.orgwright.query.Approver;
import io.github.orgwright.query.Who;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a change of an organization does: counts, layers and spans before and after it, violations
 * that are new or resolved, and people who may no longer approve a request.
 *
 * <pre>{@code
 * Effects effects = Effects.of(OrgDiff.between(before, after), StandardRules.structure());
 * effects.findings().added();                   // violations that only the later version has
 * effects.approvers(SPEND.request(7_200), pm);  // who may approve before and after
 * effects.text();
 * }</pre>
 *
 * <p>Immutable and thread-safe. The versions are checked when they are first needed.
 *
 * @since 0.1.0
 */
public final class Effects {
  /**
   * A change of the approvers of a request.
   *
   * @param requester the position or person that makes the request, as in the later version
   * @param before the approvers in the earlier version, nearest first
   * @param after the approvers in the later version, nearest first
   * @since 0.1.0
   */
  public record ApproversChanged(Member requester, List<Approver> before, List<Approver> after) {
    /**
     * Creates a change.
     *
     * @param requester the position or person that makes the request
     * @param before the approvers in the earlier version
     * @param after the approvers in the later version
     */
    public ApproversChanged {
      requireNonNull(requester, "requester");
      before = ImmutableList.copyOf(before);
      after = ImmutableList.copyOf(after);
    }

    /** {@return the change as a sentence} */
    @Override
    public String toString() {
      return "approvers for "
          + SafeText.of(requester.id())
          + " before: "
          + inWords(before)
          + "; after: "
          + inWords(after);
    }

    private static String inWords(List<Approver> approvers) {
      return approvers.isEmpty()
          ? "no one"
          : Phrases.series(approvers.stream().map(Approver::toString).toList(), "and");
    }
  }

  private final OrgDiff diff;
  private final Supplier<OrgMetrics> metricsBefore;
  private final Supplier<OrgMetrics> metricsAfter;
  private final Supplier<FindingsDiff> findings;

  private Effects(OrgDiff diff, RuleSet rules, LocalDate day) {
    this.diff = requireNonNull(diff, "diff");
    requireNonNull(rules, "rules");
    this.metricsBefore = Suppliers.memoize(diff.before()::metrics);
    this.metricsAfter = Suppliers.memoize(diff.after()::metrics);
    this.findings =
        Suppliers.memoize(
            () -> rules.check(diff.after(), day).since(rules.check(diff.before(), day)));
  }

  /**
   * {@return the effects of a change; waivers count as they are valid today (UTC)}
   *
   * @param diff the change
   * @param rules the rules that both versions are checked against
   */
  public static Effects of(OrgDiff diff, RuleSet rules) {
    return of(diff, rules, RuleSet.today());
  }

  /**
   * {@return the effects of a change}
   *
   * @param diff the change
   * @param rules the rules that both versions are checked against
   * @param day the day for which waivers are evaluated
   */
  public static Effects of(OrgDiff diff, RuleSet rules, LocalDate day) {
    return new Effects(diff, rules, requireNonNull(day, "day"));
  }

  /** {@return the metrics of the earlier version} */
  public OrgMetrics metricsBefore() {
    return metricsBefore.get();
  }

  /** {@return the metrics of the later version} */
  public OrgMetrics metricsAfter() {
    return metricsAfter.get();
  }

  /** {@return which violations are new, resolved or unchanged in the later version} */
  public FindingsDiff findings() {
    return findings.get();
  }

  /**
   * {@return for each requester whose approvers change, the approvers before and after; in the
   * order given. Approvers change if a different person approves, or the same person in a different
   * position or capacity, or up to a different limit. Requesters that exist in only one of the
   * versions are left out}
   *
   * @param request the request, with or without an amount
   * @param requesters the positions or people that make the request
   */
  public List<ApproversChanged> approvers(AuthorityRequest request, Member... requesters) {
    return approvers(request, Arrays.stream(requesters));
  }

  /**
   * {@return for each position of both versions whose approvers change, the approvers before and
   * after; in the order of the positions of the later version}
   *
   * <p>Takes time in proportion to the numbers of managers of all positions.
   *
   * @param request the request, with or without an amount
   */
  public List<ApproversChanged> approvers(AuthorityRequest request) {
    return approvers(request, diff.after().positions().stream());
  }

  private List<ApproversChanged> approvers(
      AuthorityRequest request, Stream<? extends Member> requesters) {
    requireNonNull(request, "request");
    Who whoBefore = Who.of(diff.before());
    Who whoAfter = Who.of(diff.after());
    List<ApproversChanged> changes = new ArrayList<>();
    requesters.forEach(
        member -> {
          Optional<? extends Member> requesterBefore = find(diff.before(), member);
          Optional<? extends Member> requester = find(diff.after(), member);
          if (requesterBefore.isPresent() && requester.isPresent()) {
            List<Approver> before =
                whoBefore.mayApprove(request, requesterBefore.get()).approvers();
            List<Approver> after = whoAfter.mayApprove(request, requester.get()).approvers();
            if (!keys(before).equals(keys(after))) {
              changes.add(new ApproversChanged(requester.get(), before, after));
            }
          }
        });
    return ImmutableList.copyOf(changes);
  }

  private static Optional<? extends Member> find(Organization organization, Member member) {
    return member instanceof Position
        ? organization.positions().find(member.id())
        : organization.people().find(member.id());
  }

  /** What identifies approvers, without details such as titles and names. */
  private static List<List<Object>> keys(List<Approver> approvers) {
    return approvers.stream()
        .map(
            approver ->
                List.<Object>of(
                    approver.position().id(),
                    approver.person().id(),
                    approver.capacity(),
                    approver.standsInFor().stream().map(Person::id).toList(),
                    approver.limit()))
        .toList();
  }

  /**
   * {@return the number of changes of each kind, each count, layer and span that changes, and the
   * text of {@link #findings()}}
   */
  public String text() {
    return diff.summary() + metricsText() + "\nviolations: " + findings().text();
  }

  private String metricsText() {
    OrgMetrics before = metricsBefore();
    OrgMetrics after = metricsAfter();
    return Stream.of(
            line("positions", before.positions(), after.positions()),
            line("people", before.people(), after.people()),
            line("FTE", before.fte(), after.fte()),
            line("vacant positions", before.vacant(), after.vacant()),
            line("roots", before.roots(), after.roots()),
            line("detached positions", before.detached(), after.detached()),
            line("layers", before.layers(), after.layers()),
            line("managers", before.managers(), after.managers()),
            line("largest span", before.widestSpan(), after.widestSpan()),
            line("average span", before.meanSpan(), after.meanSpan()))
        .filter(line -> !line.isEmpty())
        .map(line -> "\n" + line)
        .collect(Collectors.joining());
  }

  private static String line(String what, double before, double after) {
    return before == after
        ? ""
        : what + ": " + number(before) + " before, " + number(after) + " after";
  }

  /** A number with at most two decimals. */
  private static String number(double number) {
    return PlainAmount.of(
        BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros());
  }

  /** {@return the text} */
  @Override
  public String toString() {
    return text();
  }
}
