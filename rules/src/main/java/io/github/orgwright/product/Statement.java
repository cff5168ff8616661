package io.github.orgwright.product;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One thing that the documents say in answer to a question: what, how firmly, under which
 * condition, with the claims for it and against it. Claims that say the same, equally firmly and
 * under the same condition, make one statement.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <V> the type of what answers the question
 * @since 0.1.0
 */
public final class Statement<V> {
  /** Whether it holds under the reading. */
  public enum Standing {
    /** It holds. */
    HOLDS,
    /** It holds in some organizations, by their seats or size; a settlement says in which. */
    DEPENDS,
    /** Nothing tells whether this or what speaks against it holds. */
    OPEN,
    /** The reading takes the other side. */
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

  /** {@return the term of whom or what it speaks, such as {@code product_director}} */
  public String subject() {
    return subject;
  }

  /** {@return what answers the question} */
  public V value() {
    return value;
  }

  /** {@return how firmly it is said} */
  public Modality modality() {
    return claims.get(0).modality();
  }

  /** {@return the condition under which it is said, or where the document has it from} */
  public Optional<String> condition() {
    return claims.get(0).condition();
  }

  /** {@return the claims that say it, at least one, in the order of the ledger} */
  public List<Claim> claims() {
    return claims;
  }

  /**
   * {@return the claims of the other sides of contradictions that the reading does not show to go
   * together, in the order of the ledger}
   */
  public List<Claim> claimsAgainst() {
    return against;
  }

  /**
   * {@return claims that a document joins to these by "or": a choice between them, not a sum; in
   * the order of the ledger}
   */
  public List<Claim> alternatives() {
    return alternatives;
  }

  /** {@return what the reading does with each contradiction that its claims are a side of} */
  public List<ContradictionChoice> choices() {
    return choices;
  }

  /** {@return whether it holds under the reading} */
  public Standing standing() {
    return standing;
  }

  /** {@return whether each of its claims is doubtful, by the text around it} */
  public boolean isDoubtful() {
    return claims.stream().allMatch(Claim::isDoubtful);
  }

  /** {@return what it says, how firmly and under which condition, without its claims} */
  String said() {
    return subject
        + " "
        + words
        + " ("
        + modality()
        + condition().map(condition -> ": " + condition).orElse("")
        + ")"
        + (isDoubtful() ? ", doubtful" : "");
  }

  private static String ids(List<Claim> claims) {
    return claims.stream().map(Claim::id).collect(Collectors.joining(" "));
  }

  /**
   * {@return such as {@code product_director reports to head_of_product (conditional: large
   * organisation that has product directors); S2-64; against S3-01 S3-80}}
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
