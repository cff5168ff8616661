package io.github.orgwright.product;

import com.google.common.collect.ImmutableMap;
import io.github.orgwright.rules.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * A statement that one document makes, as a subject, a predicate and an object. A claim also has
 * the condition of the statement, how firmly the document makes it ({@link Modality}), and whether
 * the sentence itself states it ({@link Basis}). Subjects, predicates and objects are ids, such as
 * {@code chief_product_officer} or {@code reports_to}. Get it from {@link Claims#all()}.
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
   * {@return the condition of the claim, or the source that the document names for it; empty if the
   * document states neither}
   */
  public abstract Optional<String> condition();

  /** {@return how firmly the document states this claim} */
  public abstract Modality modality();

  /**
   * {@return how directly the document supports this claim; it has no meaning for rows that are not
   * claims ({@link #isNoise})}
   */
  public abstract Basis basis();

  /** {@return a paraphrase of what the document says} */
  public abstract String paraphrase();

  /**
   * {@return whether this row is not a claim, but a heading, an advertisement, a link or unrelated
   * text}
   */
  public final boolean isNoise() {
    return kind() == ClaimKind.NOISE;
  }

  /**
   * {@return whether this claim is about a role that the document does not name. Such a claim is
   * weaker evidence, and is never assigned to a named role}
   */
  public final boolean isUnnamed() {
    return subjectTerm().equals(UNNAMED) || objectTerm().equals(UNNAMED);
  }

  /** The subject of claims that name no role. */
  static final String UNNAMED = "unnamed_role";

  /** The ids of requirements that a document only recommends. */
  private static final ImmutableMap<String, List<String>> RECOMMENDED =
      Tables.rowsById("recommended.csv", "claim");

  /** Clearer words for some conditions. */
  private static final ImmutableMap<String, List<String>> CONDITIONS =
      Tables.rowsById("conditions.csv", "condition,words");

  /**
   * How something is stated, its basis and the condition, as far as it is not a fact that is stated
   * without a condition.
   */
  static String remark(String firmness, String basis, Optional<String> condition) {
    List<String> parts = new ArrayList<>();
    if (!firmness.equals(Modality.ALWAYS.words())) {
      parts.add(firmness);
    }
    parts.add(basis);
    condition.filter(said -> !said.equals(firmness)).map(Claim::inWords).ifPresent(parts::add);
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
  }

  /**
   * The word for the modality; if the claim is a requirement that is necessary or advised, the word
   * for its nature, which says which of both it is.
   */
  final String firmness() {
    return modality() == Modality.SHOULD && kind() == ClaimKind.REQUIREMENT
        ? necessity()
        : modality().words();
  }

  /** The nature of a requirement that is necessary or advised, in a word. */
  private String necessity() {
    if (isRecommended()) {
      return "recommended";
    }
    return predicate().startsWith("min_")
        ? "minimum"
        : predicate().startsWith("requires_") || predicate().startsWith("must_")
            ? "needed"
            : "preferred";
  }

  /** Whether this is a requirement whose sentence describes an ideal or gives advice. */
  final boolean isRecommended() {
    return RECOMMENDED.containsKey(id());
  }

  private static String inWords(String condition) {
    List<String> row = CONDITIONS.getOrDefault(condition, List.of(condition));
    return row.get(row.size() - 1);
  }

  /** The condition in the words that texts use. */
  final Optional<String> conditionInWords() {
    return condition().map(Claim::inWords);
  }

  /**
   * {@return a citation of this claim, with modality, basis and condition as the remark; without a
   * remark if the document states a fact without a condition}
   */
  public final Citation citation() {
    Citation citation = Citation.of(id(), document()).line(line());
    String remark = remark(firmness(), basis().words(), condition());
    return remark.isEmpty() ? citation : citation.remark(remark);
  }

  /**
   * {@return the id, and the basis unless it is {@link Basis#STATED}, as in {@code S1-17
   * [inferred]}}
   */
  public final String label() {
    return basis() == Basis.STATED ? id() : id() + " [" + basis() + "]";
  }

  /**
   * {@return the id, subject, predicate and object, and the basis unless it is {@link
   * Basis#STATED}, such as {@code S2-64 product_director reports_to head_of_product}}
   */
  @Override
  public final String toString() {
    return id() + " " + subjectTerm() + " " + predicate() + " " + objectTerm() + basis().mark();
  }
}
