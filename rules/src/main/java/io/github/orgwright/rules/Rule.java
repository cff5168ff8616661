package io.github.orgwright.rules;

import static java.util.Objects.requireNonNull;

import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.Severity;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.query.Quantity;
import io.github.orgwright.query.Trait;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule for organizations, written as a sentence. Start with {@link Rules#rule}. {@code should}
 * completes the rule; each further method returns a copy with one part changed.
 *
 * <pre>{@code
 * static final Rule ONE_MANAGER = rule("one-manager")
 *     .positions().that(haveManager()).should(haveManagers(exactly(1)))
 *     .because("two managers may give conflicting priorities")
 *     .fix("keep one solid line and make the others dotted");
 * }</pre>
 *
 * <p>Violations are errors unless {@link #severity(Severity)} sets a different severity. A rule is
 * checked as part of a {@link RuleSet}.
 *
 * <p>Immutable and thread-safe if its traits are.
 *
 * @since 0.1.0
 */
public final class Rule {
  /**
   * The step after the id, which selects the subjects of the rule.
   *
   * @since 0.1.0
   */
  public interface Subjects {
    /** {@return a rule about every position} */
    That<Position> positions();

    /** {@return a rule about every role that a position has} */
    That<Role> roles();

    /** {@return a rule about every responsibility that is expected or part of a duty} */
    That<Responsibility> responsibilities();

    /** {@return a rule about every KPI that is tracked or measures a position} */
    That<Kpi> kpis();

    /** {@return a rule about every scope, including containing scopes} */
    That<Scope> scopes();

    /** {@return a rule about every reporting line of any kind, including unresolved lines} */
    That<ReportingLine> lines();

    /** {@return a rule about the organization as a whole} */
    That<Organization> organization();
  }

  /**
   * The step that can limit the subjects. Without {@code that}, the rule is about all subjects.
   *
   * @param <S> the type of the subjects
   * @since 0.1.0
   */
  public interface That<S> extends Should<S> {
    /**
     * {@return a rule about only the subjects that have the given trait. If it is not known whether
     * a subject has it, the result for this subject is not known, and it is not checked}
     *
     * @param trait the trait
     */
    Should<S> that(Trait<S> trait);
  }

  /**
   * The last step, which states what the subjects should be or do.
   *
   * @param <S> the type of the subjects
   * @since 0.1.0
   */
  public interface Should<S> {
    /**
     * {@return a rule that requires the subjects to have the given trait. If it is not known
     * whether a subject has it, the result for this subject is not known, and it is not a
     * violation}
     *
     * @param trait the trait
     */
    Rule should(Trait<S> trait);
  }

  private final ImmutableRuleDetails details;

  private Rule(ImmutableRuleDetails details) {
    this.details = details;
  }

  /** A rule with a custom check and sentence. */
  static Rule of(String id, String subject, String subjects, String sentence, Check check) {
    return new Rule(
        ImmutableRuleDetails.builder()
            .id(id)
            .subject(subject)
            .subjects(subjects)
            .noun(subject)
            .nouns(subjects)
            .sentence(sentence)
            .check(check)
            .severity(Severity.ERROR)
            .build());
  }

  /** A copy of this rule that counts what it checks by other words than those for its subjects. */
  Rule counting(String noun, String nouns) {
    return new Rule(details.withNoun(noun).withNouns(nouns));
  }

  /** A copy of this rule with the codes of the loading problems that it also finds. */
  Rule finding(ProblemCode... problems) {
    return new Rule(details.withProblemsFound(problems));
  }

  /** The codes of the loading problems that this rule also finds. */
  Set<ProblemCode> problemsFound() {
    return details.problemsFound();
  }

  /**
   * {@return a copy of this rule with a custom sentence, which replaces the sentence built from its
   * traits and its expected number}
   *
   * @param sentence the whole sentence, such as {@code product directors should report to the head
   *     of product}, without a period, not blank
   * @throws IllegalArgumentException if it is blank
   */
  public Rule worded(String sentence) {
    return new Rule(details.withCustomSentence(checked("sentence", sentence)));
  }

  /**
   * {@return a copy of this rule with a different id, for use in a custom rule set: {@code
   * StandardRules.structure().rules().get("no-cycles").withId("T6")}}
   *
   * @param id the id; see {@link Rules#rule}
   * @throws IllegalArgumentException if the id is not valid
   */
  public Rule withId(String id) {
    return new Rule(details.withId(Messages.validId(id)));
  }

  /**
   * {@return a copy of this rule with the given severity}
   *
   * @param severity the severity of violations
   */
  public Rule severity(Severity severity) {
    return new Rule(details.withSeverity(severity));
  }

  /**
   * {@return a copy of this rule with the given reason}
   *
   * @param reason the reason, without a period, not blank
   * @throws IllegalArgumentException if it is blank
   */
  public Rule because(String reason) {
    return new Rule(details.withReason(checked("reason", reason)));
  }

  /**
   * {@return a copy of this rule with the given citations}
   *
   * @param sources the citations, which replace earlier ones
   */
  public Rule citing(Citation... sources) {
    return new Rule(details.withCitations(sources));
  }

  /**
   * {@return a copy of this rule with the given citations}
   *
   * @param sources the citations, which replace earlier ones
   */
  public Rule citing(Iterable<Citation> sources) {
    return new Rule(details.withCitations(sources));
  }

  /**
   * {@return a copy of this rule with a proposed fix for its violations}
   *
   * @param proposal what to do, without a full stop at the end; not blank
   * @throws IllegalArgumentException if it is blank
   */
  public Rule fix(String proposal) {
    return new Rule(details.withProposedFix(checked("fix", proposal)));
  }

  /**
   * {@return a copy of this rule that applies only to organizations with the given trait. If it is
   * not known whether an organization has the trait, the rule does not apply}
   *
   * @param trait the condition, which replaces an earlier one
   */
  public Rule onlyIf(Trait<Organization> trait) {
    return new Rule(details.withCondition(requireNonNull(trait, "trait")));
  }

  /**
   * {@return a copy of this rule with an expected number of subjects, which becomes part of its
   * sentence: {@code positions that have the role head should not be vacant; at least 2 are
   * expected}. Without an expected number, a rule without subjects is not violated}
   *
   * @param quantity how many subjects are expected; replaces an earlier quantity
   */
  public Rule expecting(Quantity quantity) {
    return new Rule(details.withExpected(requireNonNull(quantity, "quantity")));
  }

  private String checked(String what, String text) {
    return Messages.notBlank(text, what, "rule \"" + id() + '"');
  }

  /** {@return the id, which identifies this rule in rule sets, keys and waivers; never blank} */
  public String id() {
    return details.id();
  }

  /**
   * {@return the sentence of this rule, such as {@code positions should have at most 1 known
   * manager}}
   */
  public String sentence() {
    return details
        .customSentence()
        .orElseGet(
            () ->
                details.sentence()
                    + details.expected().map(expected -> "; " + areExpected(expected)).orElse(""));
  }

  /** The expected number in words: "at least 2 are expected". */
  static String areExpected(Quantity expected) {
    if (!expected.includes(1) && expected.includes(0)) {
      return "none are expected";
    }
    String number = expected.toString();
    return number + (number.endsWith(" 1") ? " is expected" : " are expected");
  }

  /** {@return the severity of violations} */
  public Severity violationSeverity() {
    return details.severity();
  }

  /** {@return the reason for this rule; empty if none is stated} */
  public Optional<String> reason() {
    return details.reason();
  }

  /** {@return the citations that support or contradict this rule, in the order given} */
  public List<Citation> citations() {
    return details.citations();
  }

  /** {@return the proposed fix for violations; empty if none is stated} */
  public Optional<String> proposedFix() {
    return details.proposedFix();
  }

  /** {@return the condition under which this rule applies; empty if it always applies} */
  public Optional<Trait<Organization>> condition() {
    return details.condition();
  }

  /** {@return the expected number of subjects; empty if none is stated} */
  public Optional<Quantity> expected() {
    return details.expected();
  }

  Check check() {
    return details.check();
  }

  /** The subjects in words, in the plural. */
  String subjects() {
    return details.subjects();
  }

  /** A number of subjects in words: "1 position that has the role head". */
  String subjects(int number) {
    return number == 0 ? "no " + subjects() : Phrases.count(number, details.subject(), subjects());
  }

  /** A number of checked subjects in words: "1 position". */
  String counted(int number) {
    return Phrases.count(number, details.noun(), details.nouns());
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof Rule that && details.equals(that.details);
  }

  @Override
  public int hashCode() {
    return details.hashCode();
  }

  /** {@return the id in brackets and the sentence} */
  @Override
  public String toString() {
    return "[" + id() + "] " + sentence();
  }
}
