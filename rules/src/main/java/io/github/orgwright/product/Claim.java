package io.github.orgwright.product;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.orgwright.rules.Citation;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A statement that one document makes: a subject, a predicate and an object, the condition under
 * which it is made, and how firmly ({@link Modality}). Subjects, predicates and objects are ids,
 * such as {@code chief_product_officer} or {@code reports_to}. Start from {@link Claims#all()}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Claim {
  Claim() {}

  /** {@return the id: the letter and number of the document, a dash and a number, as in S2-64} */
  public abstract String id();

  /** {@return the name of the document} */
  public abstract String document();

  /** {@return the line number in the document, from 1} */
  public abstract int line();

  /** {@return the kind of the claim} */
  public abstract ClaimKind kind();

  /** {@return the id of the subject, such as {@code product_director}} */
  public abstract String subjectTerm();

  /** {@return the id of the relation, such as {@code reports_to}} */
  public abstract String predicate();

  /** {@return the id of the object, such as {@code head_of_product}} */
  public abstract String objectTerm();

  /**
   * {@return the condition of the claim, or its source in the document; empty if neither is stated}
   */
  public abstract Optional<String> condition();

  /** {@return how firmly the document says it} */
  public abstract Modality modality();

  /** {@return a paraphrase of what the document says} */
  public abstract String paraphrase();

  /** {@return whether this states nothing, as a heading, an advertisement or an unrelated text} */
  public final boolean isNoise() {
    return kind() == ClaimKind.NOISE;
  }

  /**
   * {@return whether the document does not name the role that it is about. Such a claim is weaker
   * evidence, and is never assigned to a named role}
   */
  public final boolean isUnnamed() {
    return subjectTerm().equals(UNNAMED) || objectTerm().equals(UNNAMED);
  }

  /**
   * {@return whether it is doubtful what the claim is about, because the document combines
   * sentences that do not belong together. Such a claim is weaker evidence}
   */
  public final boolean isDoubtful() {
    return DOUBTFUL.contains(id());
  }

  private static final ImmutableSet<String> DOUBTFUL =
      ImmutableSet.of(
          "S0-62", "S1-93", "S1-94", "S1-95", "S3-42", "S3-43", "S3-44", "S3-97", "S3-98", "S3-99");

  /** The subject of claims that name no role. */
  static final String UNNAMED = "unnamed_role";

  /** Clearer words for some conditions. */
  private static final ImmutableMap<String, String> CONDITIONS =
      ImmutableMap.ofEntries(
          Map.entry(
              "with the (unlisted) skills",
              "if it has the skills that the document requires but does not list"),
          Map.entry("example: healthcare", "for example healthcare"),
          Map.entry("example: finance", "for example finance"),
          Map.entry(
              "only if \"or\" joins two names of one person; \"CPO or else head of product\" is"
                  + " possible",
              "if \"CPO or head of product\" means one person, not two"),
          Map.entry(
              "alternative to the CPO (\"CPO or the head of product\")",
              "the document says \"CPO or the head of product\""),
          Map.entry(
              "field: product management or analytics, or one related",
              "in product management, analytics or a related field"),
          Map.entry(
              "field: product management; or development and leadership of products",
              "in product management, or in developing and leading products"),
          Map.entry("organization without a CPO", "if the organization has no CPO"),
          Map.entry(
              "Microsoft Office example; inferred from maximizing",
              "Microsoft Office example; inferred from the aim to maximize the value"),
          Map.entry("source Glassdoor", "the document cites Glassdoor"),
          Map.entry("source Payscale", "the document cites Payscale"),
          Map.entry(
              "large organization that has product directors",
              "in large organizations that have product directors"),
          Map.entry("company has a product director", "if the company has a product director"),
          Map.entry("one job advertisement", "in one job advertisement"),
          Map.entry(
              "spread over a set of product business areas",
              "where the role is spread over several product business areas"),
          Map.entry(
              "organization prioritizes a product excellence mindset",
              "if the organization aims at product excellence"),
          Map.entry("business model requires it", "if the business model requires it"));

  /** The modality, and the condition if there is one. */
  final String remark() {
    return (modality() == Modality.ALWAYS
            ? "stated without restriction"
            : "stated as: " + modality().words())
        + condition()
            .map(condition -> "; " + CONDITIONS.getOrDefault(condition, condition))
            .orElse("");
  }

  /** {@return a citation of this claim, with modality and condition as the remark} */
  public final Citation citation() {
    return Citation.of(id(), document()).line(line()).remark(remark());
  }

  /**
   * {@return id, subject, predicate and object, such as {@code S2-64 product_director reports_to
   * head_of_product}}
   */
  @Override
  public final String toString() {
    return id() + " " + subjectTerm() + " " + predicate() + " " + objectTerm();
  }
}
