package io.github.orgwright.product;

import java.util.Locale;

/**
 * How directly a document supports a {@link Claim}. Texts mention the basis of a claim unless it is
 * {@link #STATED}.
 *
 * @since 0.1.0
 */
public enum Basis {
  /** The sentence itself states the claim, and names who or what it is about. */
  STATED,
  /**
   * A heading, a neighboring sentence or the wording shows who or what the sentence is about. A
   * statement that follows only from several claims together is also inferred.
   */
  INFERRED,
  /** The document joins unrelated sentences, so the claim is weak evidence. */
  STITCHED;

  /** This basis in words, as said of a duty. */
  String inWords() {
    return switch (this) {
      case STATED -> "stated";
      case INFERRED -> "inferred from the context";
      case STITCHED -> "from a document that joins unrelated sentences";
    };
  }

  /** What a remark about a claim says of this basis: nothing if it is stated. */
  String words() {
    return switch (this) {
      case STATED -> "";
      case INFERRED -> inWords();
      case STITCHED -> "the document joins unrelated sentences";
    };
  }

  /** What follows the id of a claim: nothing if it is stated. */
  String mark() {
    return this == STATED ? "" : " (" + this + ")";
  }

  /** {@return the name in lower case} */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
