package io.github.orgwright.core;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * That an organization expects a responsibility to be owned: by some accountable position anywhere,
 * or by one for each scope of a kind.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Expectation {
  Expectation() {}

  /** {@return the work that needs an accountable position} */
  public abstract Responsibility responsibility();

  /** {@return the kind of which each scope needs one; empty: one anywhere suffices} */
  public abstract Optional<ScopeKind> scopeKind();

  /**
   * {@return that one position anywhere should be accountable for some work}
   *
   * @param responsibility the work
   */
  public static Expectation of(Responsibility responsibility) {
    return ImmutableExpectation.builder().responsibility(responsibility).build();
  }

  /**
   * {@return that for each scope of a kind one position should be accountable for some work}
   *
   * @param responsibility the work
   * @param kind the kind of scopes
   */
  public static Expectation of(Responsibility responsibility, ScopeKind kind) {
    return ImmutableExpectation.builder().responsibility(responsibility).scopeKind(kind).build();
  }
}
