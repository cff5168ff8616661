package io.github.orgwright.query;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Scope;
import java.util.function.Function;

/**
 * The positions that have a duty or are measured by a KPI. {@link #within(Scope)} limits them to a
 * scope. Get them from {@link Who#isAccountableFor}, {@link Who#isMeasuredBy} or a similar method.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ScopedMatches extends Matches {
  private final Function<Scope, PositionAnswer> within;

  ScopedMatches(
      PositionAnswer answer,
      Function<Scope, PositionAnswer> within,
      ImmutableList<Trait<Position>> traits) {
    super(answer, traits);
    this.within = within;
  }

  @Override
  public ScopedMatches that(Trait<Position> trait) {
    return new ScopedMatches(answer(), within, with(trait));
  }

  /**
   * {@return only the positions that have the duty or the KPI in the given scope, or in a part of
   * it at any depth. A duty or KPI without a scope applies in each scope that the position owns. If
   * the position owns no scope, it does not match. To ask for exactly one scope without its parts,
   * use {@link Who#isAccountableFor(io.github.orgwright.core.Responsibility, Scope)}}
   *
   * @param scope the scope
   */
  public ScopedMatches within(Scope scope) {
    return new ScopedMatches(within.apply(requireNonNull(scope, "scope")), within, traits());
  }
}
