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

  static Expectation of(Responsibility responsibility) {
    return ImmutableExpectation.builder().responsibility(responsibility).build();
  }

  static Expectation of(Responsibility responsibility, ScopeKind kind) {
    return ImmutableExpectation.builder().responsibility(responsibility).scopeKind(kind).build();
  }
}
