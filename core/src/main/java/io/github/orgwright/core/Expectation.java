package io.github.orgwright.core;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * An expectation that a responsibility has an accountable position: by some accountable position
 * anywhere, or by one for each scope of a kind.
 *
 * <p>Immutable and thread-safe.
 *
 * @param responsibility the work that needs an accountable position
 * @param scopeKind the kind of which each scope needs one; empty: one anywhere suffices
 * @since 0.1.0
 */
public record Expectation(Responsibility responsibility, Optional<ScopeKind> scopeKind) {
  /**
   * Makes an expectation.
   *
   * @param responsibility the work
   * @param scopeKind the kind of scopes that each need one; empty: one anywhere suffices
   */
  public Expectation {
    requireNonNull(responsibility, "responsibility");
    requireNonNull(scopeKind, "scopeKind");
  }

  /**
   * {@return the expectation that some position is accountable for a responsibility}
   *
   * @param responsibility the work
   */
  public static Expectation of(Responsibility responsibility) {
    return new Expectation(responsibility, Optional.empty());
  }

  /**
   * {@return the expectation that each scope of a kind has a position accountable for a
   * responsibility}
   *
   * @param responsibility the work
   * @param kind the kind of scopes
   */
  public static Expectation of(Responsibility responsibility, ScopeKind kind) {
    return new Expectation(responsibility, Optional.of(kind));
  }
}
