package io.github.orgwright.product;

import com.google.common.collect.ImmutableSet;
import io.github.orgwright.rules.Citation;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One thing that one document says, as the ledger holds it: who (the subject) is in which relation
 * (the predicate) to what (the object), how firmly, and under which condition. Subjects, predicates
 * and objects are terms of the ledger, such as {@code chief_product_officer}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Claim {
  Claim() {}

  /** {@return what identifies it: the number of the document, a dash and a number, as S2-64} */
  public abstract String id();

  /** {@return the name of the document} */
  public abstract String document();

  /** {@return the line of the document, from 1} */
  public abstract int line();

  /** {@return what the claim is about} */
  public abstract ClaimKind kind();

  /** {@return the term that it speaks of} */
  public abstract String subject();

  /** {@return the relation, as a term} */
  public abstract String predicate();

  /** {@return the term that the subject is related to} */
  public abstract String object();

  /** {@return the condition, or where the claim has it from} */
  public abstract Optional<String> condition();

  /** {@return how firmly it is said} */
  public abstract Modality modality();

  /** {@return what the document says, in words of the ledger} */
  public abstract String paraphrase();

  /** {@return whether this is no statement: a heading, an advertisement, a text on other things} */
  public final boolean isNoise() {
    return kind() == ClaimKind.NOISE;
  }

  /**
   * {@return whether the document leaves open which role it speaks of; such a claim is weaker
   * evidence, and is never told of a role that has a name}
   */
  public final boolean isUnnamed() {
    return subject().equals(UNNAMED) || object().equals(UNNAMED);
  }

  /**
   * {@return whether the text around leaves doubt what the claim speaks of, since sentences were
   * put together that do not belong together; such a claim is weaker evidence}
   */
  public final boolean isDoubtful() {
    return DOUBTFUL.contains(id());
  }

  private static final ImmutableSet<String> DOUBTFUL =
      ImmutableSet.of(
          "S0-62", "S1-93", "S1-94", "S1-95", "S3-42", "S3-43", "S3-44", "S3-97", "S3-98", "S3-99");

  /** The subject of claims that name none. */
  static final String UNNAMED = "unnamed_role";

  /** {@return where it stands, with modality and condition as the remark} */
  public final Citation citation() {
    return Citation.of(id(), document())
        .line(line())
        .remark(modality() + condition().map(condition -> ": " + condition).orElse(""));
  }

  /** {@return such as {@code S2-64 product_director reports_to head_of_product}} */
  @Override
  public final String toString() {
    return id() + " " + subject() + " " + predicate() + " " + object();
  }
}
