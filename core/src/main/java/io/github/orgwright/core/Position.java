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
 * A position of an organization, with its title, roles, scopes, authorities, duties and KPIs. It
 * exists whether or not it has a holder. Its holders and managers are part of the {@link
 * Organization}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract non-sealed class Position implements Member {
  private static final double DEFAULT_FTE = 1.0;

  /**
   * The index at which this object was last found in a catalog. It is checked before it is used, so
   * several threads may write it, and several organizations may have this position.
   */
  @SuppressWarnings("immutables:incompat") // it is not an attribute
  private int lastPlace;

  Position() {}

  /** {@return the id of this position, never blank} */
  @Override
  public abstract String id();

  /**
   * The index of the position with this id.
   *
   * @throws UnknownIdException if there is none
   */
  @SuppressWarnings("ReferenceEquality") // an equal position has its own last place
  final int placeIn(Catalog<Position> positions) {
    List<Position> values = positions.values();
    int last = lastPlace;
    if (last < values.size() && values.get(last) == this) {
      return last;
    }
    int place = positions.placeOf(id());
    if (values.get(place) == this) {
      lastPlace = place;
    }
    return place;
  }

  /** {@return the title of the position, if any} */
  public abstract Optional<String> title();

  /** {@return the roles this position has, the main one first} */
  public abstract List<Role> roles();

  /** {@return the scopes that this position owns, in the order given} */
  public abstract List<Scope> owns();

  /**
   * {@return the scope that was set with {@link Builder#worksIn}; empty if none was set, so that
   * the position works in a scope that it owns}
   */
  public abstract Optional<Scope> statedWorkScope();

  /**
   * {@return the stated occupancy, VACANT or UNKNOWN; empty if none was stated, or if it is the
   * {@linkplain Organization#defaultOccupancy default} of the organization. {@link
   * Organization#occupancy} also considers the holders}
   */
  public abstract Optional<Occupancy> statedOccupancy();

  /**
   * {@return the authorities of this position itself, without those of its roles, in the order
   * given}
   */
  public abstract List<Authority> authorities();

  /**
   * {@return the duties of this position itself, without those of its roles, in the order given}
   */
  public abstract List<Duty> duties();

  /** {@return the KPIs of this position itself, without those of its roles, in the order given} */
  public abstract List<ScopedKpi> kpis();

  /** {@return the FTE (full-time equivalents) of this position, never negative; 1 by default} */
  public abstract double fte();

  /** {@return a description of the superior outside the organization, such as a board, if any} */
  public abstract Optional<String> outsideSuperior();

  /** {@return the custom attributes by name, in the order given} */
  public abstract Map<String, String> attributes();

  /**
   * {@return the scope that this position works in. This is the scope that was set; if none was
   * set, it is the narrowest scope that the position owns, or the first of several equally narrow
   * ones. Empty if no scope was set and the position owns none}
   */
  public final Optional<Scope> worksIn() {
    Optional<Scope> stated = statedWorkScope();
    return stated.isPresent() || owns().isEmpty() ? stated : Optional.of(narrowest(owns()));
  }

  /**
   * {@return whether this position works in the given scope, or in a part of it at any depth}
   *
   * @param scope the scope
   */
  public final boolean worksWithin(Scope scope) {
    return worksIn().filter(own -> own.isWithin(scope)).isPresent();
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

  /** {@return the main role of this position, which is its first role; empty if it has no role} */
  public final Optional<Role> mainRole() {
    return roles().isEmpty() ? Optional.empty() : Optional.of(roles().get(0));
  }

  /**
   * {@return whether this position has an authority that covers the given request, itself or
   * through a role}
   *
   * @param request the request, with or without an amount
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
   * {@return the authority with the given name and the largest limit, among those of this position
   * and its roles; empty if there is none}
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
   * {@return all duties of this position, each once: first the duties of its roles, then those of
   * the position itself. A duty without a scope is listed for each scope that the position owns, or
   * without a scope if it owns none. No duty is inherited from a manager}
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
   * {@return all KPIs that this position is measured by, each once: first the KPIs of its roles,
   * then those of the position itself. A KPI without a scope is listed for each scope that the
   * position owns, or without a scope if it owns none. A target for this position replaces the
   * target of the KPI}
   */
  public final List<ScopedKpi> effectiveKpis() {
    Map<SafeKey, ScopedKpi> all = new LinkedHashMap<>();
    for (ScopedKpi kpi :
        Iterables.concat(Iterables.transform(fromRoles(Role::kpis), ScopedKpi::of), kpis())) {
      if (kpi.scope().isPresent() || owns().isEmpty()) {
        add(all, kpi);
      } else {
        owns().forEach(scope -> add(all, kpi.inScope(scope)));
      }
    }
    return ImmutableList.copyOf(all.values());
  }

  private static void add(Map<SafeKey, ScopedKpi> all, ScopedKpi measure) {
    all.merge(
        new SafeKey(
            List.of(measure.kpi(), measure.scope()),
            () -> measure.kpi() + "\n" + measure.scope().map(Scope::id)),
        measure,
        (before, after) -> after.ownTarget().isPresent() ? after : before);
  }

  private <T> Iterable<T> fromRoles(Function<Role, List<T>> part) {
    return Iterables.concat(Iterables.transform(roles(), part::apply));
  }

  /**
   * {@return a position with the given id and no other details}
   *
   * @param id the id, not blank
   * @throws IllegalArgumentException if the id is blank
   */
  public static Position of(String id) {
    return builder().id(id).build();
  }

  /** This position without its stated occupancy, if that is the default anyway. */
  final Position withoutStated(Occupancy byDefault) {
    return statedOccupancy().filter(stated -> stated == byDefault).isPresent()
        ? toBuilder().statedOccupancy(Optional.empty()).build()
        : this;
  }

  /** {@return a new builder; the id is required} */
  public static Builder builder() {
    return ImmutablePosition.builder().fte(DEFAULT_FTE);
  }

  /** {@return a builder with the values of this position} */
  public final Builder toBuilder() {
    if (!hasOnlySingleValues()) {
      return builder().from(this);
    }
    return builder() // as from(...), which makes room for lists that stay empty
        .id(id())
        .title(title())
        .statedWorkScope(statedWorkScope())
        .statedOccupancy(statedOccupancy())
        .fte(fte())
        .outsideSuperior(outsideSuperior());
  }

  private boolean hasOnlySingleValues() {
    return roles().isEmpty()
        && owns().isEmpty()
        && authorities().isEmpty()
        && duties().isEmpty()
        && kpis().isEmpty()
        && attributes().isEmpty();
  }

  @Value.Check
  void check() {
    Checks.id("position", id());
    Checks.notBlank("title", "position", id(), title().orElse(null));
    Checks.notBlank("outside superior", "position", id(), outsideSuperior().orElse(null));
    checkArgument(
        statedOccupancy().orElse(null) != Occupancy.FILLED,
        "occupancy of position \"%s\" must not be stated as FILLED; fix: name the holder, or use"
            + " heldByUndisclosed()",
        id());
    boolean isFinite = fte() >= 0 && fte() < Double.POSITIVE_INFINITY;
    if (!isFinite) { // otherwise the value needs no object
      throw new IllegalArgumentException(
          String.format(
              "FTE of position \"%s\" must be a finite number of at least 0, but is %s",
              id(), fte()));
    }
  }

  /** {@return the id, followed by the title in parentheses, if there is one} */
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
     * Adds a role; the first is the main one.
     *
     * @param role the role
     * @return this builder
     */
    @CanIgnoreReturnValue
    public final Builder role(Role role) {
      return addRole(role);
    }

    abstract Builder addRole(Role role);

    /**
     * Sets the roles, replacing earlier ones.
     *
     * @param roles the roles, the main one first
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder roles(Iterable<? extends Role> roles);

    /**
     * Adds a scope that the position owns.
     *
     * @param scope the scope
     * @return this builder
     */
    @CanIgnoreReturnValue
    public final Builder owns(Scope scope) {
      return addOwn(scope);
    }

    abstract Builder addOwn(Scope scope);

    /**
     * Sets the scopes that the position owns, replacing earlier ones.
     *
     * @param scopes the scopes
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder owns(Iterable<? extends Scope> scopes);

    /**
     * Sets the scope that the position works in. By default, it is the narrowest scope that the
     * position owns.
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
     * Adds an authority of the position itself, in addition to the authorities of its roles. Unlike
     * {@link PositionEditor#may}, it does not replace an authority with the same name.
     *
     * @param authority the authority, with or without a limit
     * @return this builder
     */
    @CanIgnoreReturnValue
    public final Builder may(Authority authority) {
      return addAuthority(authority);
    }

    abstract Builder addAuthority(Authority authority);

    /**
     * Sets the authorities of the position itself, replacing earlier ones. The authorities of its
     * roles still apply.
     *
     * @param authorities the authorities, with or without limits
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder authorities(Iterable<? extends Authority> authorities);

    /**
     * Adds a duty of the position itself, in addition to those of its roles.
     *
     * @param duty the duty
     * @return this builder
     */
    @CanIgnoreReturnValue
    public final Builder duty(Duty duty) {
      return addDuty(duty);
    }

    abstract Builder addDuty(Duty duty);

    /**
     * Sets the duties of the position itself, replacing earlier ones. The duties of its roles still
     * apply.
     *
     * @param duties the duties
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder duties(Iterable<? extends Duty> duties);

    /**
     * Adds a KPI of the position itself, in addition to those of its roles.
     *
     * @param kpi the KPI
     * @return this builder
     */
    @CanIgnoreReturnValue
    public final Builder measuredBy(Kpi kpi) {
      return addKpi(ScopedKpi.of(kpi));
    }

    /**
     * Adds a KPI of the position itself in one scope, in addition to those of its roles.
     *
     * @param kpi the KPI
     * @param scope the scope, which the position owns or only works in
     * @return this builder
     */
    @CanIgnoreReturnValue
    public final Builder measuredBy(Kpi kpi, Scope scope) {
      return addKpi(ScopedKpi.of(kpi).inScope(scope));
    }

    /**
     * Adds a KPI of the position itself, with its scope and its target for this position.
     *
     * @param kpi the KPI
     * @return this builder
     */
    @CanIgnoreReturnValue
    public final Builder measuredBy(ScopedKpi kpi) {
      return addKpi(kpi);
    }

    abstract Builder addKpi(ScopedKpi kpi);

    /**
     * Sets the KPIs of the position itself, replacing earlier ones. The KPIs of its roles still
     * apply.
     *
     * @param kpis the KPIs
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder kpis(Iterable<? extends ScopedKpi> kpis);

    /**
     * States the occupancy of the position while it has no holder. A position with a holder is
     * always FILLED.
     *
     * @param occupancy VACANT or UNKNOWN
     * @return this builder
     */
    @CanIgnoreReturnValue
    public final Builder occupancy(Occupancy occupancy) {
      return statedOccupancy(occupancy);
    }

    abstract Builder statedOccupancy(Occupancy occupancy);

    abstract Builder statedOccupancy(Optional<? extends Occupancy> occupancy);

    abstract Builder title(Optional<String> title);

    abstract Builder statedWorkScope(Optional<? extends Scope> scope);

    abstract Builder outsideSuperior(Optional<String> superior);

    /**
     * Sets the full-time equivalents.
     *
     * @param fte a number of at least 0
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
    public final Builder reportsOutside(String superior) {
      return outsideSuperior(superior);
    }

    abstract Builder outsideSuperior(String superior);

    /**
     * Adds a custom attribute. Unlike {@link PositionEditor#attribute}, it does not replace a
     * value: {@link #build()} fails if the name was set already.
     *
     * @param name the name; must not be set already
     * @param value the value
     * @return this builder
     */
    @CanIgnoreReturnValue
    public final Builder attribute(String name, String value) {
      return putAttribute(name, value);
    }

    abstract Builder putAttribute(String name, String value);

    /**
     * Sets the custom attributes, replacing earlier ones.
     *
     * @param attributes the values by name
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder attributes(Map<String, ? extends String> attributes);

    /**
     * {@return the position}
     *
     * @throws IllegalStateException if the id is missing
     * @throws IllegalArgumentException if a string is blank, the FTE is not a number of at least 0,
     *     the stated occupancy is FILLED, or an attribute is given twice
     */
    public abstract Position build();
  }
}
