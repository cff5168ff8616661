package io.github.orgwright.product;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Two things that the documents say and that do not go together, with the claims of both sides and
 * what settles it. Neither side is dropped: a {@link Reading} decides which holds for one
 * organization, and says so. {@link Contradictions#all()} has all of them.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Contradiction {
  /**
   * One of the two sides.
   *
   * @param statement what it says, in words of this library
   * @param claims the claims that say it, in the order of the ledger
   */
  public record Side(String statement, List<Claim> claims) {
    /**
     * Keeps the claims as they are now.
     *
     * @param statement what it says
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

  /** {@return the one side} */
  public Side one() {
    return one;
  }

  /** {@return the other side} */
  public Side other() {
    return other;
  }

  /** {@return claims that take no side and help to settle it, in the order of the ledger} */
  public List<Claim> background() {
    return background;
  }

  /** {@return what settles it, whatever the reading} */
  public String treatment() {
    return treatment;
  }

  /** {@return the number and the id} */
  @Override
  public String toString() {
    return number + " " + id;
  }
}
