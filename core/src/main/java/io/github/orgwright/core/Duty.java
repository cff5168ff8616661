package io.github.orgwright.core;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A responsibility and how a position is involved in it: {@code Duty.accountableFor(ROADMAP)}. A
 * duty without a scope applies in each scope that the position owns. A duty with a scope, set by
 * {@link #inScope}, applies only there.
 *
 * <p>Immutable and thread-safe.
 *
 * @param responsibility the work
 * @param involvement how the position is involved
 * @param scope the scope in which the duty applies; empty if it applies in each scope that the
 *     position owns
 * @since 0.1.0
 */
public record Duty(Responsibility responsibility, Involvement involvement, Optional<Scope> scope) {
  /**
   * Creates a duty.
   *
   * @param responsibility the work
   * @param involvement how the position is involved
   * @param scope the scope in which the duty applies; empty if it applies in each scope that the
   *     position owns
   */
  public Duty {
    requireNonNull(responsibility, "responsibility");
    requireNonNull(involvement, "involvement");
    requireNonNull(scope, "scope");
  }

  /**
   * {@return a duty with the given involvement and without a scope}
   *
   * @param involvement how the position is involved
   * @param responsibility the work
   */
  public static Duty of(Involvement involvement, Responsibility responsibility) {
    return new Duty(responsibility, involvement, Optional.empty());
  }

  /**
   * {@return a duty of a position that is accountable for the outcome}
   *
   * @param responsibility the work
   */
  public static Duty accountableFor(Responsibility responsibility) {
    return of(Involvement.ACCOUNTABLE, responsibility);
  }

  /**
   * {@return a duty of a position that does the work}
   *
   * @param responsibility the work
   */
  public static Duty responsibleFor(Responsibility responsibility) {
    return of(Involvement.RESPONSIBLE, responsibility);
  }

  /**
   * {@return a duty of a position that is consulted before a decision}
   *
   * @param responsibility the work
   */
  public static Duty consultedOn(Responsibility responsibility) {
    return of(Involvement.CONSULTED, responsibility);
  }

  /**
   * {@return a duty of a position that is informed after a decision}
   *
   * @param responsibility the work
   */
  public static Duty informedOf(Responsibility responsibility) {
    return of(Involvement.INFORMED, responsibility);
  }

  /**
   * {@return a copy of this duty that applies only in the given scope}
   *
   * @param scope the scope
   */
  public Duty inScope(Scope scope) {
    return new Duty(responsibility, involvement, Optional.of(scope));
  }
}
