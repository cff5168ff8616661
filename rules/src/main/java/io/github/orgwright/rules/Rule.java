package io.github.orgwright.rules;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.Severity;
import io.github.orgwright.query.Quantity;
import io.github.orgwright.query.Trait;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that an organization must keep, stated as a sentence. {@link Rules#rule} begins one;
 * from {@code should} on it is a value, and each further step gives a copy with one part changed.
 *
 * <pre>{@code
 * static final Rule ONE_MANAGER = rule("one-manager")
 *     .positions().that(reportToSomebody()).should(haveExactlyOneManager())
 *     .because("two managers set two priorities and nobody settles them")
 *     .fixBy("keep one solid line and make the others dotted");
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

  private final String id;
  private final Check check;
  private final String subjects;
  private final String sentence;
  private final Severity severity;
  private final String because;
  private final ImmutableList<Citation> citations;
  private final String fix;
  private final @Nullable Trait<Organization> condition;
  private final @Nullable Quantity expected;

  private Rule(
      String id,
      Check check,
      String subjects,
      String sentence,
      Severity severity,
      String because,
      ImmutableList<Citation> citations,
      String fix,
      @Nullable Trait<Organization> condition,
      @Nullable Quantity expected) {
    this.id = id;
    this.check = check;
    this.subjects = subjects;
    this.sentence = sentence;
    this.severity = requireNonNull(severity, "severity");
    this.because = because;
    this.citations = citations;
    this.fix = fix;
    this.condition = condition;
    this.expected = expected;
  }

  /** A rule with a check and a sentence of its own. */
  static Rule of(String id, String subjects, String sentence, Check check) {
    return new Rule(
        id, check, subjects, sentence, Severity.ERROR, "", ImmutableList.of(), "", null, null);
  }

  /**
   * {@return this rule with a sentence of its own, in place of the one that its traits make}
   *
   * @param words the whole sentence, such as {@code product directors should report to the head of
   *     product}, without a full stop, not blank
   * @throws IllegalArgumentException if it is blank
   */
  public Rule sentence(String words) {
    checkArgument(!words.isBlank(), "sentence of rule %s must not be blank", id);
    return new Rule(
        id, check, subjects, words, severity, because, citations, fix, condition, expected);
  }

  /**
   * {@return this rule with another severity}
   *
   * @param newSeverity how much it matters when the rule is broken
   */
  public Rule severity(Severity newSeverity) {
    return new Rule(
        id, check, subjects, sentence, newSeverity, because, citations, fix, condition, expected);
  }

  /**
   * {@return this rule with the reason for it}
   *
   * @param reason the reason, without a full stop, not blank
   * @throws IllegalArgumentException if it is blank
   */
  public Rule because(String reason) {
    checkArgument(!reason.isBlank(), "reason of rule %s must not be blank", id);
    return new Rule(
        id, check, subjects, sentence, severity, reason, citations, fix, condition, expected);
  }

  /**
   * {@return this rule with those citations, in place of those it had}
   *
   * @param sources the places that speak for it, or against it
   */
  public Rule citing(Citation... sources) {
    return citing(ImmutableList.copyOf(sources));
  }

  /**
   * {@return this rule with those citations, in place of those it had}
   *
   * @param sources the places that speak for it, or against it
   */
  public Rule citing(Iterable<Citation> sources) {
    return new Rule(
        id,
        check,
        subjects,
        sentence,
        severity,
        because,
        ImmutableList.copyOf(sources),
        fix,
        condition,
        expected);
  }

  /**
   * {@return this rule with the way out for those who break it}
   *
   * @param wayOut what to do, without a full stop, not blank
   * @throws IllegalArgumentException if it is blank
   */
  public Rule fixBy(String wayOut) {
    checkArgument(!wayOut.isBlank(), "fix of rule %s must not be blank", id);
    return new Rule(
        id, check, subjects, sentence, severity, because, citations, wayOut, condition, expected);
  }

  /**
   * {@return this rule for organizations that have a trait; to others, and where it is not known,
   * it does not apply}
   *
   * @param trait the condition, in place of one the rule had
   */
  public Rule when(Trait<Organization> trait) {
    return new Rule(
        id,
        check,
        subjects,
        sentence,
        severity,
        because,
        citations,
        fix,
        requireNonNull(trait, "trait"),
        expected);
  }

  /**
   * {@return this rule with the number of subjects that there should be; without it, a rule that
   * finds no subject has nothing to say}
   *
   * @param quantity how many subjects, in place of what the rule expected
   */
  public Rule expecting(Quantity quantity) {
    return new Rule(
        id,
        check,
        subjects,
        sentence,
        severity,
        because,
        citations,
        fix,
        condition,
        requireNonNull(quantity, "quantity"));
  }

  /** {@return the id, which identifies this rule in sets, keys and waivers; never blank} */
  public String id() {
    return id;
  }

  /** {@return what the rule asks, such as {@code positions should have at most 1 manager}} */
  public String sentence() {
    return sentence;
  }

  /** {@return how much it matters when the rule is broken} */
  public Severity severity() {
    return severity;
  }

  /** {@return the reason} */
  public Optional<String> because() {
    return because.isEmpty() ? Optional.empty() : Optional.of(because);
  }

  /** {@return the places that speak for it and against it, in given order} */
  public List<Citation> citations() {
    return citations;
  }

  /** {@return the way out for those who break it} */
  public Optional<String> fix() {
    return fix.isEmpty() ? Optional.empty() : Optional.of(fix);
  }

  /** {@return what an organization must be for the rule to apply} */
  public Optional<Trait<Organization>> condition() {
    return Optional.ofNullable(condition);
  }

  /** {@return how many subjects there should be} */
  public Optional<Quantity> expected() {
    return Optional.ofNullable(expected);
  }

  Check check() {
    return check;
  }

  /** What the rule speaks of, in plural. */
  String subjects() {
    return subjects;
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof Rule that
        && id.equals(that.id)
        && check.equals(that.check)
        && sentence.equals(that.sentence)
        && severity == that.severity
        && because.equals(that.because)
        && citations.equals(that.citations)
        && fix.equals(that.fix)
        && Objects.equals(condition, that.condition)
        && Objects.equals(expected, that.expected);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, sentence, severity);
  }

  /** {@return the id in brackets and the sentence} */
  @Override
  public String toString() {
    return "[" + id + "] " + sentence;
  }
}
