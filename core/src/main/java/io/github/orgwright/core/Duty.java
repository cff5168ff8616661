package io.github.orgwright.core;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * A responsibility held in one involvement: {@code Duty.accountableFor(ROADMAP)}. As part of a
 * {@link Role} it holds in each scope that the position owns; a duty that names a scope with {@link
 * #in} holds there alone.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Duty {
  Duty() {}

  /** {@return the work} */
  public abstract Responsibility responsibility();

  /** {@return how the holder is involved} */
  public abstract Involvement involvement();

  /** {@return the scope in which the duty holds; empty: in each scope that the position owns} */
  public abstract Optional<Scope> scope();

  /**
   * {@return the duty of that involvement, without a scope}
   *
   * @param involvement how the holder is involved
   * @param responsibility the work
   */
  public static Duty of(Involvement involvement, Responsibility responsibility) {
    return ImmutableDuty.builder().involvement(involvement).responsibility(responsibility).build();
  }

  /**
   * {@return the duty to answer for the outcome}
   *
   * @param responsibility the work
   */
  public static Duty accountableFor(Responsibility responsibility) {
    return of(Involvement.ACCOUNTABLE, responsibility);
  }

  /**
   * {@return the duty to carry the work out}
   *
   * @param responsibility the work
   */
  public static Duty responsibleFor(Responsibility responsibility) {
    return of(Involvement.RESPONSIBLE, responsibility);
  }

  /**
   * {@return the right to be asked before a decision}
   *
   * @param responsibility the work
   */
  public static Duty consultedOn(Responsibility responsibility) {
    return of(Involvement.CONSULTED, responsibility);
  }

  /**
   * {@return the right to be told after a decision}
   *
   * @param responsibility the work
   */
  public static Duty informedOf(Responsibility responsibility) {
    return of(Involvement.INFORMED, responsibility);
  }

  /**
   * {@return this duty in that scope alone}
   *
   * @param scope the scope
   */
  public final Duty in(Scope scope) {
    return ImmutableDuty.builder()
        .involvement(involvement())
        .responsibility(responsibility())
        .scope(scope)
        .build();
  }
}
