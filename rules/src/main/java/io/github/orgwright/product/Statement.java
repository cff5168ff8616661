package io.github.orgwright.product;

import io.github.orgwright.product.Relation.Topic;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * One statement in an answer: a subject, a relation and a value, such as "product_director reports
 * to head_of_product". It also has a basis, a modality and a condition, the claims for it and
 * against it, and whether the documents affirm or deny it. Claims with the same content, basis,
 * modality and condition make one statement.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <V> the type of the value
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Statement<V> {
  /**
   * Whether a statement affirms or denies.
   *
   * @since 0.1.0
   */
  public enum Polarity {
    /** It says that the subject is, has or does something. */
    AFFIRMED,
    /** It says that the subject is not, does not have or does not do something. */
    DENIED
  }

  /**
   * Whether a statement holds under the reading.
   *
   * @since 0.1.0
   */
  public enum Standing {
    /** The statement holds. */
    HOLDS,
    /**
     * It depends on the positions or the size of the organization whether the statement holds; see
     * {@link Statement#choices()}.
     */
    DEPENDS,
    /**
     * Neither the documents nor the reading decides whether the statement holds, or its basis is
     * {@link Basis#STITCHED}.
     */
    OPEN,
    /** The statement contradicts the side that the reading chooses. */
    REJECTED
  }

  /** What a statement says, apart from its value; equal for claims that say the same. */
  record Content(
      String subject,
      String relation,
      boolean isDenied,
      String words,
      String inferred,
      Basis basis,
      Modality modality,
      String firmness,
      Optional<String> condition) {}

  Statement() {}

  abstract Content content();

  /** {@return the id of the subject, such as {@code product_director}} */
  public final String subject() {
    return content().subject();
  }

  /**
   * {@return the id of the relation between subject and value: the predicate of the claims, such as
   * {@code reports_to}. For a chain, it is {@code below}, {@code contains} or {@code within}}
   */
  public final String relation() {
    return content().relation();
  }

  /** {@return whether the documents affirm this statement or deny it} */
  public final Polarity polarity() {
    return content().isDenied() ? Polarity.DENIED : Polarity.AFFIRMED;
  }

  /** {@return the value that answers the question} */
  public abstract V value();

  /**
   * {@return how firmly the documents make this statement; for a chain, the modality of the weakest
   * step}
   */
  public final Modality modality() {
    return content().modality();
  }

  /**
   * {@return the condition of the statement, or the source that the document names for it; empty if
   * the document states neither}
   */
  public final Optional<String> condition() {
    return content().condition();
  }

  /**
   * {@return the claims that make this statement, at least one, in the order of their ids; for
   * chains, in the order of the steps, with the claims that make two roles of a step one position}
   */
  public abstract List<Claim> claims();

  /** {@return the years that the claims name, such as 10 or 5 to 7; empty if they name none} */
  public final Optional<YearRange> years() {
    return Figures.years(claims().get(0));
  }

  /**
   * {@return the share of holders or applicants that the claims name, in percent, such as 53; empty
   * if they name none}
   */
  public final OptionalInt share() {
    return Relation.isOn(claims().get(0), Topic.OBSERVATION)
        ? Figures.percent(claims().get(0))
        : OptionalInt.empty();
  }

  /** {@return the time that the claims name for this statement; empty if they name none} */
  public final Optional<DocumentedDate> date() {
    return Figures.date(claims().get(0));
  }

  /**
   * {@return the claims that contradict this statement, in the order of their ids. Claims are left
   * out if both sides of the contradiction hold}
   */
  public abstract List<Claim> claimsAgainst();

  /**
   * {@return the alternatives to this statement: claims that a document joins to its claims with
   * "or", in the order of their ids}
   */
  public abstract List<Claim> alternatives();

  /**
   * {@return what the reading decides about each contradiction that involves claims of this
   * statement}
   */
  public abstract List<ContradictionChoice> choices();

  /** {@return whether this statement holds under the reading} */
  public abstract Standing standing();

  /**
   * {@return how directly the documents support this statement: the basis of its weakest claim. A
   * statement that follows only from several claims together, such as a chain of several steps, is
   * never {@link Basis#STATED}}
   */
  public final Basis basis() {
    return content().basis();
  }

  /** The statement with its basis, modality and condition, without its claims. */
  final String said() {
    boolean isJoined =
        basis() == Basis.INFERRED
            && claims().stream().allMatch(claim -> claim.basis() == Basis.STATED);
    String remark =
        Claim.remark(
            content().firmness(),
            isJoined ? "inferred from several claims" : basis().words(),
            condition());
    return content().subject()
        + " "
        + content().words()
        + (remark.isEmpty() ? "" : " (" + remark + ")")
        + content().inferred();
  }

  private static String ids(List<Claim> claims) {
    return claims.stream().map(Claim::label).collect(Collectors.joining(" "));
  }

  /**
   * {@return the statement with the ids of its claims, such as {@code product_director reports to
   * head_of_product (conditional; in large organizations that have product directors); S2-64;
   * against S3-01 S3-80}}
   */
  @Override
  public final String toString() {
    return said()
        + "; "
        + ids(claims())
        + (alternatives().isEmpty() ? "" : "; or " + ids(alternatives()))
        + (claimsAgainst().isEmpty() ? "" : "; against " + ids(claimsAgainst()));
  }
}
