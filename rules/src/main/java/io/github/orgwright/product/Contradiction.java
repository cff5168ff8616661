package io.github.orgwright.product;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Two statements of the documents that contradict each other, with the claims of both sides. Both
 * sides are kept: a {@link Reading} decides which of them holds for an organization, and states the
 * reason. Start from {@link Contradictions#all()}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Contradiction {
  /**
   * One of the two sides.
   *
   * @param statement the statement, in our own words
   * @param claims the claims that say it, in the order of their ids
   * @since 0.1.0
   */
  public record Side(String statement, List<Claim> claims) {
    /**
     * Creates a side, with a copy of the claims.
     *
     * @param statement the statement
     * @param claims the claims that say it
     */
    public Side {
      claims = ImmutableList.copyOf(claims);
    }

    boolean has(Claim claim) {
      return claims.contains(claim);
    }
  }

  private final int number;
  private final String id;
  private final Side one;
  private final Side other;
  private final ImmutableList<Claim> background;
  private final String treatment;

  Contradiction(
      int number,
      String id,
      Side one,
      Side other,
      ImmutableList<Claim> background,
      String treatment) {
    this.number = number;
    this.id = id;
    this.one = one;
    this.other = other;
    this.background = background;
    this.treatment = treatment;
  }

  /** {@return the number, from 1} */
  public int number() {
    return number;
  }

  /** {@return the id, such as {@code head-and-directors}} */
  public String id() {
    return id;
  }

  /** {@return the first side} */
  public Side one() {
    return one;
  }

  /** {@return the other side} */
  public Side other() {
    return other;
  }

  /** {@return the claims that take no side but help to decide, in the order of their ids} */
  public List<Claim> background() {
    return background;
  }

  /** {@return how the contradiction is resolved in general, whatever the reading} */
  public String treatment() {
    return treatment;
  }

  /** {@return the number and the id} */
  @Override
  public String toString() {
    return number + " " + id;
  }
}
