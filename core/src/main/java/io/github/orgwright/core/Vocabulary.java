package io.github.orgwright.core;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values that positions use, each once, in the order of first use: roles, scopes with the
 * scopes that contain them, responsibilities, KPIs and authorities. Two different values with the
 * same id are a conflict; the first is kept.
 */
final class Vocabulary {
  private final Catalog<Role> roles;
  private final Catalog<Scope> scopes;
  private final Catalog<Responsibility> responsibilities;
  private final Catalog<Kpi> kpis;
  private final Catalog<Authority> authorities;
  private final ImmutableList<Conflict> conflicts;

  /**
   * A conflict of two values with the same id; the second is used by a position, or by the
   * organization itself.
   */
  record Conflict(String subject, String id, @Nullable String position) {
    String where() {
      return position == null ? "the organization" : "position \"" + position + '"';
    }
  }

  private Vocabulary(Collector collector) {
    roles = Catalog.of("role", collector.roles.values(), Role::id);
    scopes = Catalog.of("scope", collector.scopes.values(), Scope::id);
    responsibilities =
        Catalog.of("responsibility", collector.responsibilities.values(), Responsibility::id);
    kpis = Catalog.of("KPI", collector.kpis.values(), Kpi::id);
    authorities = Catalog.of("authority", collector.authorities.values(), Authority::name);
    conflicts = ImmutableList.copyOf(collector.conflicts);
  }

  static Vocabulary of(Declared declared, Iterable<Position> positions) {
    Collector collector = new Collector();
    declared.scopes().forEach(scope -> collector.addScope(scope, null));
    for (Expectation expectation : declared.expectations()) {
      collector.addResponsibility(expectation.responsibility(), null);
    }
    declared.tracked().forEach(kpi -> collector.addKpi(kpi, null));
    positions.forEach(collector::add);
    return new Vocabulary(collector);
  }

  /** Whether two versions of a position use the same values. */
  static boolean isSame(Position a, Position b) {
    return a == b
        || (a.roles().equals(b.roles())
            && a.owns().equals(b.owns())
            && a.statedWorkScope().equals(b.statedWorkScope())
            && a.authorities().equals(b.authorities())
            && a.duties().equals(b.duties())
            && a.kpis().equals(b.kpis()));
  }

  ImmutableList<Conflict> conflicts() {
    return conflicts;
  }

  Catalog<Role> roles() {
    return roles;
  }

  Catalog<Scope> scopes() {
    return scopes;
  }

  Catalog<Responsibility> responsibilities() {
    return responsibilities;
  }

  Catalog<Kpi> kpis() {
    return kpis;
  }

  Catalog<Authority> authorities() {
    return authorities;
  }

  /** Walks the positions. */
  private static final class Collector {
    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final Map<String, Scope> scopes = new LinkedHashMap<>();
    private final Map<String, Responsibility> responsibilities = new LinkedHashMap<>();
    private final Map<String, Kpi> kpis = new LinkedHashMap<>();
    private final Map<String, Authority> authorities = new LinkedHashMap<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Conflict> conflicts = new ArrayList<>();

    void add(Position position) {
      if (position.roles().isEmpty()
          && position.owns().isEmpty()
          && position.statedWorkScope().isEmpty()
          && position.authorities().isEmpty()
          && position.duties().isEmpty()
          && position.kpis().isEmpty()) {
        return;
      }
      String where = position.id();
      for (Role role : position.roles()) {
        addRole(role, where);
      }
      for (Scope scope : position.owns()) {
        addScope(scope, where);
      }
      position.statedWorkScope().ifPresent(scope -> addScope(scope, where));
      position.authorities().forEach(this::addAuthority);
      for (Duty duty : position.duties()) {
        addDuty(duty, where);
      }
      for (ScopedKpi kpi : position.kpis()) {
        addKpi(kpi.kpi(), where);
        kpi.scope().ifPresent(scope -> addScope(scope, where));
      }
    }

    private void addRole(Role role, @Nullable String where) {
      if (seen.add(role) && enter("role", roles, role.id(), role, where)) {
        role.authorities().forEach(this::addAuthority);
        role.duties().forEach(duty -> addDuty(duty, where));
        role.kpis().forEach(kpi -> addKpi(kpi, where));
      }
    }

    private void addDuty(Duty duty, @Nullable String where) {
      addResponsibility(duty.responsibility(), where);
      duty.scope().ifPresent(scope -> addScope(scope, where));
    }

    private void addScope(Scope scope, @Nullable String where) {
      // Outermost first, so that a scope comes after those that contain it.
      List<Scope> path = new ArrayList<>();
      Optional<Scope> next = Optional.of(scope);
      while (next.isPresent() && seen.add(next.get())) {
        path.add(next.get());
        next = next.get().parent();
      }
      for (int i = path.size() - 1; i >= 0; i--) {
        enter("scope", scopes, path.get(i).id(), path.get(i), where);
      }
    }

    private void addResponsibility(Responsibility responsibility, @Nullable String where) {
      enter("responsibility", responsibilities, responsibility.id(), responsibility, where);
    }

    private void addKpi(Kpi kpi, @Nullable String where) {
      Kpi first = kpis.putIfAbsent(kpi.id(), kpi);
      if (first != null && !first.withoutTarget().equals(kpi.withoutTarget())) {
        conflicts.add(new Conflict("KPI", kpi.id(), where));
      }
    }

    private void addAuthority(Authority authority) {
      if (!authorities.containsKey(authority.name())) {
        authorities.put(authority.name(), authority.unlimited());
      }
    }

    /** Adds the given value if its id is new; returns whether the value is new. */
    @CanIgnoreReturnValue
    private <T> boolean enter(
        String subject, Map<String, T> known, String id, T value, @Nullable String where) {
      @Nullable T first = known.putIfAbsent(id, value);
      if (first != null && !first.equals(value)) {
        conflicts.add(new Conflict(subject, id, where));
        return true;
      }
      return first == null;
    }
  }
}
