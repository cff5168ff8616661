package io.github.orgwright.rules;

import static com.google.common.base.Preconditions.checkArgument;
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
import io.github.orgwright.query.Quantity;
import io.github.orgwright.query.Trait;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that an organization must keep, stated as a sentence. {@link Rules#rule} begins one;
 * from {@code should} on it is a value, and each further step gives a copy with one part changed.
 *
 * <pre>{@code
 * static final Rule ONE_MANAGER = rule("one-manager")
 *     .positions().that(haveManager()).should(haveManagers(exactly(1)))
 *     .because("two managers set two priorities and nobody settles them")
 *     .fix("keep one solid line and make the others dotted");
 * }</pre>
 *
 * <p>A rule is an error when broken unless {@link #severity(Severity)} says otherwise. It is
 * checked as part of a {@link RuleSet}.
 *
 * <p>Immutable and thread-safe, as far as its traits are.
 *
 * @since 0.1.0
 */
public final class Rule {
  /**
   * What a rule speaks of: the step after its id.
   *
   * @since 0.1.0
   */
  public interface Subjects {
    /** {@return a rule about every position} */
    That<Position> positions();

    /** {@return a rule about every role that a position fills} */
    That<Role> roles();

    /** {@return a rule about every responsibility that is expected to be owned, or a duty} */
    That<Responsibility> responsibilities();

    /** {@return a rule about every KPI that is tracked, or measures a position} */
    That<Kpi> kpis();

    /** {@return a rule about every scope, and those that contain them} */
    That<Scope> scopes();

    /** {@return a rule about every reporting line of every kind, unresolved ones among them} */
    That<ReportingLine> lines();

    /** {@return a rule about the organization as a whole} */
    That<Organization> organization();
  }

  /**
   * Which of the subjects are meant: the step after them. Without {@code that}, all are.
   *
   * @param <S> the type of the subjects
   * @since 0.1.0
   */
  public interface That<S> extends Should<S> {
    /**
     * {@return a rule about those subjects that have a trait; those of which it is not known are
     * counted, and not checked}
     *
     * @param trait the trait
     */
    Should<S> that(Trait<S> trait);
  }

  /**
   * What must hold of the subjects: the last step to a rule.
   *
   * @param <S> the type of the subjects
   * @since 0.1.0
   */
  public interface Should<S> {
    /**
     * {@return the rule that the subjects should have a trait; those of which it is not known are
     * counted, and break nothing}
     *
     * @param trait the trait
     */
    Rule should(Trait<S> trait);
  }

  private final ImmutableRuleDetails details;

  private Rule(ImmutableRuleDetails details) {
    this.details = details;
  }

  /** A rule with a check and a sentence of its own. */
  static Rule of(String id, String subjects, String sentence, Check check) {
    return new Rule(
        ImmutableRuleDetails.builder()
            .id(id)
            .subjects(subjects)
            .sentence(sentence)
            .check(check)
            .severity(Severity.ERROR)
            .build());
  }

  /** This rule, with the kinds of loading problems that it finds too. */
  Rule finding(ProblemCode... problems) {
    return new Rule(details.withProblemsFound(problems));
  }

  /** Whether it finds by itself what loading reports as such a problem. */
  boolean finds(ProblemCode problem) {
    return details.problemsFound().contains(problem);
  }

  /**
   * {@return this rule with a sentence of its own, in place of the one that its traits make}
   *
   * @param sentence the whole sentence, such as {@code product directors should report to the head
   *     of product}, without a full stop, not blank
   * @throws IllegalArgumentException if it is blank
   */
  public Rule worded(String sentence) {
    return new Rule(details.withSentence(checked("sentence", sentence)));
  }

  /**
   * {@return this rule with another severity}
   *
   * @param severity how much it matters when the rule is broken
   */
  public Rule severity(Severity severity) {
    return new Rule(details.withSeverity(severity));
  }

  /**
   * {@return this rule with the reason for it}
   *
   * @param reason the reason, without a full stop, not blank
   * @throws IllegalArgumentException if it is blank
   */
  public Rule because(String reason) {
    return new Rule(details.withReason(checked("reason", reason)));
  }

  /**
   * {@return this rule with those citations, in place of those it had}
   *
   * @param sources the places that speak for it, or against it
   */
  public Rule citing(Citation... sources) {
    return new Rule(details.withCitations(sources));
  }

  /**
   * {@return this rule with those citations, in place of those it had}
   *
   * @param sources the places that speak for it, or against it
   */
  public Rule citing(Iterable<Citation> sources) {
    return new Rule(details.withCitations(sources));
  }

  /**
   * {@return this rule with the fix for its violations}
   *
   * @param proposal what to do, without a full stop, not blank
   * @throws IllegalArgumentException if it is blank
   */
  public Rule fix(String proposal) {
    return new Rule(details.withProposedFix(checked("fix", proposal)));
  }

  /**
   * {@return this rule for organizations that have a trait; to others, and where it is not known,
   * it does not apply}
   *
   * @param trait the condition, in place of one the rule had
   */
  public Rule onlyIf(Trait<Organization> trait) {
    return new Rule(details.withCondition(requireNonNull(trait, "trait")));
  }

  /**
   * {@return this rule with the number of subjects that there should be; without it, a rule that
   * finds no subject has nothing to say}
   *
   * @param quantity how many subjects, in place of what the rule expected
   */
  public Rule expecting(Quantity quantity) {
    return new Rule(details.withExpected(requireNonNull(quantity, "quantity")));
  }

  private String checked(String what, String text) {
    checkArgument(!text.isBlank(), "%s of rule %s must not be blank", what, id());
    return text;
  }

  /** {@return the id, which identifies this rule in sets, keys and waivers; never blank} */
  public String id() {
    return details.id();
  }

  /** {@return what the rule asks, such as {@code positions should have at most 1 manager}} */
  public String sentence() {
    return details.sentence();
  }

  /** {@return how much a violation of the rule matters} */
  public Severity violationSeverity() {
    return details.severity();
  }

  /** {@return the reason} */
  public Optional<String> reason() {
    return details.reason();
  }

  /** {@return the places that speak for it and against it, in given order} */
  public List<Citation> citations() {
    return details.citations();
  }

  /** {@return the fix for violations of the rule} */
  public Optional<String> proposedFix() {
    return details.proposedFix();
  }

  /** {@return what an organization must be for the rule to apply} */
  public Optional<Trait<Organization>> condition() {
    return details.condition();
  }

  /** {@return how many subjects there should be} */
  public Optional<Quantity> expected() {
    return details.expected();
  }

  Check check() {
    return details.check();
  }

  /** What the rule speaks of, in plural. */
  String subjects() {
    return details.subjects();
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
