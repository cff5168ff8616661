package io.github.orgwright.core;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.orgwright.core.internal.SafeKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A position of an organization: what it is called, which roles it has, where it works, what it
 * owns and may decide. It exists whether or not it has a holder; who holds it, and to whom it
 * reports, the {@link Organization} knows.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract non-sealed class Position implements Member {
  Position() {}

  /** {@return the id of this position, never blank} */
  @Override
  public abstract String id();

  /** The hash code of the id, here so that looking a position up need not fetch the text. */
  @Value.Derived
  @Value.Auxiliary
  int idHash() {
    return id().hashCode();
  }

  /** {@return the title of the position, if any} */
  public abstract Optional<String> title();

  /** {@return the roles this position has, the main one first} */
  public abstract List<Role> roles();

  /** {@return the scopes that this position itself owns, in the order given} */
  public abstract List<Scope> owns();

  /**
   * {@return the scope that this position was given to work in; empty where {@link #worksIn}
   * follows from the scopes that it owns}
   */
  public abstract Optional<Scope> statedWorkScope();

  /**
   * {@return the authorities of this position itself, in addition to those of its roles, in the
   * order given}
   */
  public abstract List<Authority> authorities();

  /**
   * {@return the duties of this position itself, in addition to those of its roles, in the order
   * given}
   */
  public abstract List<Duty> duties();

  /**
   * {@return the KPIs of this position itself, in addition to those of its roles, in the order
   * given}
   */
  public abstract List<Kpi> kpis();

  /** {@return the full-time equivalents of this position; 1 unless set, never negative} */
  @Value.Default
  public double fte() {
    return 1.0;
  }

  /** {@return a superior outside the organization, such as a board; described, not identified} */
  public abstract Optional<String> outsideSuperior();

  /** {@return custom attributes by name, in the order given} */
  public abstract Map<String, String> attributes();

  /**
   * {@return where this position works: the scope that was set, otherwise the narrowest that it
   * owns (the first of equal depth), otherwise empty}
   */
  public final Optional<Scope> worksIn() {
    Optional<Scope> stated = statedWorkScope();
    return stated.isPresent() || owns().isEmpty() ? stated : Optional.of(narrowest(owns()));
  }

  private static Scope narrowest(List<Scope> scopes) {
    Scope narrowest = scopes.get(0);
    for (Scope scope : scopes) {
      if (scope.depth() > narrowest.depth()) {
        narrowest = scope;
      }
    }
    return narrowest;
  }

  /** {@return the main role of this position, which is the first; empty if it has no role} */
  public final Optional<Role> mainRole() {
    return roles().isEmpty() ? Optional.empty() : Optional.of(roles().get(0));
  }

  /**
   * {@return whether this position, or a role of it, has an authority that covers a request}
   *
   * @param request what is asked for, with or without an amount
   */
  public final boolean may(AuthorityRequest request) {
    for (Authority authority : authorities()) {
      if (authority.allows(request)) {
        return true;
      }
    }
    for (Role role : roles()) {
      for (Authority authority : role.authorities()) {
        if (authority.allows(request)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * {@return the authority of that name with the greatest limit that this position has, of a role
   * or its own; empty if it has none of that name}
   *
   * @param name the name of an authority
   */
  public final Optional<Authority> authority(String name) {
    @Nullable Authority greatest = null;
    for (Authority held : Iterables.concat(authorities(), fromRoles(Role::authorities))) {
      if (held.name().equals(name) && (greatest == null || isGreater(held, greatest))) {
        greatest = held;
      }
    }
    return Optional.ofNullable(greatest);
  }

  private static boolean isGreater(Authority one, Authority other) {
    return one.limit().isEmpty()
        || (other.limit().isPresent() && one.limit().get().compareTo(other.limit().get()) > 0);
  }

  /**
   * {@return the duties of this position, of its roles and its own, with their scopes, each once,
   * those of roles first: a duty that names no scope holds in each scope that the position owns;
   * for a position that owns none, it stays without a scope. Nothing is inherited from a manager}
   */
  public final List<Duty> effectiveDuties() {
    if (roles().isEmpty() && duties().isEmpty()) {
      return ImmutableList.of();
    }
    Map<SafeKey, Duty> all = new LinkedHashMap<>();
    for (Duty duty : Iterables.concat(fromRoles(Role::duties), duties())) {
      if (duty.scope().isPresent() || owns().isEmpty()) {
        add(all, duty);
      } else {
        owns().forEach(scope -> add(all, duty.inScope(scope)));
      }
    }
    return ImmutableList.copyOf(all.values());
  }

  private static void add(Map<SafeKey, Duty> all, Duty duty) {
    all.putIfAbsent(
        new SafeKey(duty, () -> duty.responsibility() + "\n" + duty.scope().map(Scope::id)), duty);
  }

  /**
   * {@return the KPIs that this position is measured by, of its roles and its own, in each scope
   * that it owns, each once, those of roles first; for a position that owns none, without a scope}
   */
  public final List<ScopedKpi> effectiveKpis() {
    Map<SafeKey, ScopedKpi> all = new LinkedHashMap<>();
    for (Kpi kpi : Iterables.concat(fromRoles(Role::kpis), kpis())) {
      if (owns().isEmpty()) {
        add(all, ScopedKpi.of(kpi));
      } else {
        owns().forEach(scope -> add(all, ScopedKpi.of(kpi, scope)));
      }
    }
    return ImmutableList.copyOf(all.values());
  }

  private static void add(Map<SafeKey, ScopedKpi> all, ScopedKpi measure) {
    all.putIfAbsent(
        new SafeKey(measure, () -> measure.kpi() + "\n" + measure.scope().map(Scope::id)), measure);
  }

  private <T> Iterable<T> fromRoles(Function<Role, List<T>> part) {
    return Iterables.concat(Iterables.transform(roles(), part::apply));
  }

  /**
   * {@return a position with an id only}
   *
   * @param id the id, not blank
   * @throws IllegalArgumentException if the id is blank
   */
  public static Position of(String id) {
    return builder().id(id).build();
  }

  /** {@return a new builder; the id is required} */
  public static Builder builder() {
    return ImmutablePosition.builder();
  }

  /** {@return a builder that starts from this value} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  void check() {
    Checks.id("position", id());
    title().ifPresent(title -> Checks.notBlank("title", "position", id(), title));
    outsideSuperior()
        .ifPresent(superior -> Checks.notBlank("outside superior", "position", id(), superior));
    checkArgument(
        fte() >= 0 && fte() < Double.POSITIVE_INFINITY,
        "FTE of position %s must be 0 or more, but is %s",
        id(),
        fte());
  }

  /** {@return the id, and the title in brackets, if any} */
  @Override
  public final String toString() {
    return title().map(title -> id() + " (" + title + ")").orElse(id());
  }

  /** Builds a {@link Position}. */
  public abstract static class Builder {
    Builder() {}

    abstract Builder from(Position value);

    /**
     * Sets the id.
     *
     * @param id the id, not blank
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder id(String id);

    /**
     * Sets the title of the position.
     *
     * @param title the title, not blank
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder title(String title);

    /**
     * Sets the roles.
     *
     * @param roles the roles, the main one first
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder roles(Iterable<? extends Role> roles);

    /**
     * Sets the scopes that the position owns.
     *
     * @param scopes the scopes
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder owns(Iterable<? extends Scope> scopes);

    /**
     * Sets where the position works, if that is not the narrowest scope it owns.
     *
     * @param scope the scope
     * @return this builder
     */
    @CanIgnoreReturnValue
    public final Builder worksIn(Scope scope) {
      return statedWorkScope(scope);
    }

    abstract Builder statedWorkScope(Scope scope);

    /**
     * Sets what the position may decide in addition to what its roles allow.
     *
     * @param authorities the authorities, limited or not
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder authorities(Iterable<? extends Authority> authorities);

    /**
     * Sets what the position is involved in, in addition to its roles.
     *
     * @param duties the duties
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder duties(Iterable<? extends Duty> duties);

    /**
     * Sets what the position is measured by, in addition to its roles.
     *
     * @param kpis the KPIs
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder kpis(Iterable<? extends Kpi> kpis);

    /**
     * Sets the full-time equivalents.
     *
     * @param fte a number from 0 up
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder fte(double fte);

    /**
     * Sets a superior outside the organization, such as a board.
     *
     * @param superior a description, not blank
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder outsideSuperior(String superior);

    /**
     * Sets custom attributes.
     *
     * @param attributes the facts by name
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder attributes(Map<String, ? extends String> attributes);

    /**
     * {@return the value}
     *
     * @throws IllegalStateException if the id is missing
     * @throws IllegalArgumentException if a text is blank or the FTE not a number from 0 up
     */
    public abstract Position build();
  }
}
