package io.github.orgwright.core;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A responsibility for which a position should be accountable, either in the organization as a
 * whole or in each scope of one kind.
 *
 * <p>Immutable and thread-safe.
 *
 * @param responsibility the responsibility, which needs an accountable position
 * @param scopeKind the kind of scopes, if each scope of that kind needs such a position; empty if
 *     one position in the organization is enough
 * @since 0.1.0
 */
public record Expectation(Responsibility responsibility, Optional<ScopeKind> scopeKind) {
  /**
   * Creates an expectation.
   *
   * @param responsibility the responsibility
   * @param scopeKind the kind of scopes, if each scope of that kind needs such a position; empty if
   *     one position in the organization is enough
   */
  public Expectation {
    requireNonNull(responsibility, "responsibility");
    requireNonNull(scopeKind, "scopeKind");
  }

  /**
   * {@return an expectation that at least one position is accountable for the given responsibility}
   *
   * @param responsibility the responsibility
   */
  public static Expectation of(Responsibility responsibility) {
    return new Expectation(responsibility, Optional.empty());
  }

  /**
   * {@return an expectation that at least one position is accountable for the given responsibility
   * in each scope of the given kind}
   *
   * @param responsibility the responsibility
   * @param kind the kind of scopes
   */
  public static Expectation of(Responsibility responsibility, ScopeKind kind) {
    return new Expectation(responsibility, Optional.of(kind));
  }
}
