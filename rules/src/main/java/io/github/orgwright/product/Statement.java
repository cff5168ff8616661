package io.github.orgwright.product;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One statement of the documents in answer to a question: a value with its modality and condition,
 * and the claims for it and against it. Claims with the same content, modality and condition make
 * one statement.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <V> the type of the value
 * @since 0.1.0
 */
public final class Statement<V> {
  /**
   * Whether a statement holds under the reading.
   *
   * @since 0.1.0
   */
  public enum Standing {
    /** The statement holds. */
    HOLDS,
    /**
     * It depends on the positions or the size of the organization; {@link Statement#choices()} say
     * how.
     */
    DEPENDS,
    /** Neither the documents nor the reading decide. */
    OPEN,
    /** The reading chooses the other side. */
    REJECTED
  }

  private final String subject;
  private final String words;
  private final V value;
  private final ImmutableList<Claim> claims;
  private final ImmutableList<Claim> against;
  private final ImmutableList<Claim> alternatives;
  private final ImmutableList<ContradictionChoice> choices;
  private final Standing standing;

  Statement(
      String subject,
      String words,
      V value,
      ImmutableList<Claim> claims,
      ImmutableList<Claim> against,
      ImmutableList<Claim> alternatives,
      ImmutableList<ContradictionChoice> choices,
      Standing standing) {
    this.subject = subject;
    this.words = words;
    this.value = value;
    this.claims = claims;
    this.against = against;
    this.alternatives = alternatives;
    this.choices = choices;
    this.standing = standing;
  }

  /** {@return the id of the subject, such as {@code product_director}} */
  public String subject() {
    return subject;
  }

  /** {@return the value that answers the question} */
  public V value() {
    return value;
  }

  /** {@return how firmly the documents say it} */
  public Modality modality() {
    return claims.get(0).modality();
  }

  /**
   * {@return the condition of the statement, or its source in the document; empty if neither is
   * stated}
   */
  public Optional<String> condition() {
    return claims.get(0).condition();
  }

  /** {@return the claims that say this, at least one, in the order of their ids} */
  public List<Claim> claims() {
    return claims;
  }

  /**
   * {@return the claims of the opposite sides of contradictions, in the order of their ids;
   * contradictions whose sides both hold are left out}
   */
  public List<Claim> claimsAgainst() {
    return against;
  }

  /**
   * {@return the alternative claims: those that a document joins with "or" to the claims of this
   * statement, in the order of their ids}
   */
  public List<Claim> alternatives() {
    return alternatives;
  }

  /** {@return what the reading decides about each contradiction that the claims take part in} */
  public List<ContradictionChoice> choices() {
    return choices;
  }

  /** {@return whether this holds under the reading} */
  public Standing standing() {
    return standing;
  }

  /** {@return whether all claims of this statement are doubtful} */
  public boolean isDoubtful() {
    return claims.stream().allMatch(Claim::isDoubtful);
  }

  /** The statement with its modality and condition, without its claims. */
  String said() {
    return subject
        + " "
        + words
        + " ("
        + claims.get(0).remark()
        + (isDoubtful() ? "; doubtful" : "")
        + ")";
  }

  private static String ids(List<Claim> claims) {
    return claims.stream().map(Claim::id).collect(Collectors.joining(" "));
  }

  /**
   * {@return the statement with the ids of its claims, such as {@code product_director reports to
   * head_of_product (stated as: conditional; in large organizations that have product directors);
   * S2-64; against S3-01 S3-80}}
   */
  @Override
  public String toString() {
    return said()
        + "; "
        + ids(claims)
        + (alternatives.isEmpty() ? "" : "; or " + ids(alternatives))
        + (against.isEmpty() ? "" : "; against " + ids(against));
  }
}
