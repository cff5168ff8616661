package io.github.orgwright.product;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.List;
import org.immutables.value.Value;

/**
 * Two statements of the documents that contradict each other, with the claims of both sides. A
 * {@link Reading} decides which side holds for an organization, and states the reason. Get it from
 * {@link Contradictions#all()}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Contradiction {
  /**
   * One of the two sides.
   *
   * @param statement a paraphrase of what the documents say
   * @param claims the claims that state this, in the order of their ids
   * @since 0.1.0
   */
  public record Side(String statement, List<Claim> claims) {
    /**
     * Creates a side, with a copy of the claims.
     *
     * @param statement the statement
     * @param claims the claims that state this
     */
    public Side {
      claims = ImmutableList.copyOf(claims);
    }
  }

  Contradiction() {}

  /** {@return the number, from 1} */
  public abstract int number();

  /** {@return the id, such as {@code head-and-directors}} */
  public abstract String id();

  /** {@return the first side} */
  public abstract Side first();

  /** {@return the second side} */
  public abstract Side second();

  /**
   * {@return the claims that support neither side but help to decide, in the order of their ids}
   */
  public abstract List<Claim> background();

  /** {@return how the contradiction is resolved in general, under any reading} */
  public abstract String treatment();

  /** Claims that are against one another, by id: not only on other sides, but about the same. */
  abstract ImmutableSetMultimap<String, String> opposed();

  final boolean areOpposed(Claim claim, Claim other) {
    return opposed().containsEntry(claim.id(), other.id())
        || opposed().containsEntry(other.id(), claim.id());
  }

  /**
   * Whether this concerns statements with the given claim: of the contradiction about wrongly
   * combined sentences, only those that rest on such a sentence.
   */
  final boolean concerns(Claim claim) {
    return (first().claims().contains(claim) || second().claims().contains(claim))
        && (!isAboutCombinedTexts() || claim.basis() == Basis.STITCHED);
  }

  final boolean isAboutCombinedTexts() {
    return id().equals("combined-texts");
  }

  /** {@return the number and the id of this contradiction} */
  @Override
  public final String toString() {
    return number() + " " + id();
  }
}
