package io.github.orgwright.product;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import io.github.orgwright.rules.Citation;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A statement that one document makes: a subject, a predicate and an object, the condition under
 * which it is made, how firmly ({@link Modality}), and whether the sentence itself says it ({@link
 * Basis}). Subjects, predicates and objects are ids, such as {@code chief_product_officer} or
 * {@code reports_to}. Get it from {@link Claims#all()}.
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

  /** {@return how this rests on the document; stated for what states nothing, unless marked} */
  public abstract Basis basis();

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

  /** The subject of claims that name no role. */
  static final String UNNAMED = "unnamed_role";

  /** Clearer words for some conditions. */
  private static final ImmutableMap<String, List<String>> CONDITIONS =
      Tables.rowsById("conditions.csv", "condition,words");

  /** Basis and modality, and the condition if there is one. */
  static String remark(Basis basis, Modality modality, Optional<String> condition) {
    return (modality == Modality.ALWAYS
            ? "stated without restriction"
            : "stated as: " + modality.words())
        + basis.words()
        + condition
            .filter(said -> !said.equals(modality.words()))
            .map(said -> "; " + Iterables.getLast(CONDITIONS.getOrDefault(said, List.of(said))))
            .orElse("");
  }

  /** {@return a citation of this claim, with basis, modality and condition as the remark} */
  public final Citation citation() {
    return Citation.of(id(), document())
        .line(line())
        .remark(remark(basis(), modality(), condition()));
  }

  /** {@return the id, and the basis if this is not stated, as in {@code S1-17 [inferred]}} */
  public final String label() {
    return basis() == Basis.STATED ? id() : id() + " [" + basis() + "]";
  }

  /**
   * {@return id, subject, predicate and object, and the basis if this is not stated, such as {@code
   * S2-64 product_director reports_to head_of_product}}
   */
  @Override
  public final String toString() {
    return id() + " " + subjectTerm() + " " + predicate() + " " + objectTerm() + basis().mark();
  }
}
