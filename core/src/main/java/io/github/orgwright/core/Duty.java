package io.github.orgwright.core;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A responsibility and how a position is involved in it: {@code Duty.accountableFor(ROADMAP)}. As
 * part of a {@link Role} it holds in each scope that the position owns; a duty that names a scope
 * with {@link #inScope} holds there alone.
 *
 * <p>Immutable and thread-safe.
 *
 * @param responsibility the work
 * @param involvement how the holder is involved
 * @param scope the scope in which the duty holds; empty: in each scope that the position owns
 * @since 0.1.0
 */
public record Duty(Responsibility responsibility, Involvement involvement, Optional<Scope> scope) {
  /**
   * Makes a duty.
   *
   * @param responsibility the work
   * @param involvement how the holder is involved
   * @param scope where the duty holds; empty: in each scope that the position owns
   */
  public Duty {
    requireNonNull(responsibility, "responsibility");
    requireNonNull(involvement, "involvement");
    requireNonNull(scope, "scope");
  }

  /**
   * {@return the duty of that involvement, without a scope}
   *
   * @param involvement how the holder is involved
   * @param responsibility the work
   */
  public static Duty of(Involvement involvement, Responsibility responsibility) {
    return new Duty(responsibility, involvement, Optional.empty());
  }

  /**
   * {@return the duty to be accountable for the outcome}
   *
   * @param responsibility the work
   */
  public static Duty accountableFor(Responsibility responsibility) {
    return of(Involvement.ACCOUNTABLE, responsibility);
  }

  /**
   * {@return the duty to do the work}
   *
   * @param responsibility the work
   */
  public static Duty responsibleFor(Responsibility responsibility) {
    return of(Involvement.RESPONSIBLE, responsibility);
  }

  /**
   * {@return the duty of being consulted before a decision}
   *
   * @param responsibility the work
   */
  public static Duty consultedOn(Responsibility responsibility) {
    return of(Involvement.CONSULTED, responsibility);
  }

  /**
   * {@return the duty of being informed after a decision}
   *
   * @param responsibility the work
   */
  public static Duty informedOf(Responsibility responsibility) {
    return of(Involvement.INFORMED, responsibility);
  }

  /**
   * {@return this duty, limited to a scope}
   *
   * @param scope the scope
   */
  public Duty inScope(Scope scope) {
    return new Duty(responsibility, involvement, Optional.of(scope));
  }
}
