package io.github.orgwright.jackson;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableSortedMap;
import io.github.orgwright.change.Change;
import io.github.orgwright.change.Change.Changed;
import io.github.orgwright.change.Change.PositionAdded;
import io.github.orgwright.change.Change.PositionRemoved;
import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Expectation;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopedKpi;
import io.github.orgwright.core.internal.CodePointOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The scopes, responsibilities, KPIs and roles of a document, each once, in the order of first use,
 * with the keys by which a document refers to them. The key of a value is its id. Different values
 * may have one id, such as a KPI with different targets; the keys of all but the first of them have
 * a number.
 */
final class ValueTables {
  private final Table<Scope> scopes = new Table<>();
  private final Table<Responsibility> responsibilities = new Table<>();
  private final Table<Kpi> kpis = new Table<>();
  private final Table<Role> roles = new Table<>();

  /** Adds all values of an organization. */
  void add(Organization organization) {
    addDeclared(organization);
    organization.positions().forEach(this::add);
  }

  /** Adds the values that an organization declares. */
  void addDeclared(Organization organization) {
    organization.declaredScopes().forEach(this::add);
    organization.expectations().forEach(this::add);
    organization.tracked().forEach(this::add);
  }

  /** Adds the values of changes. */
  void add(List<Change> changes) {
    for (Change change : changes) {
      if (change instanceof PositionAdded added) {
        add(added.position());
      } else if (change instanceof PositionRemoved removed) {
        add(removed.position());
      } else if (change instanceof Changed changed) {
        addAny(changed.before());
        addAny(changed.after());
      }
    }
  }

  /** Adds the values of an attribute; those of some attributes have no keys. */
  private void addAny(Object value) {
    if (value instanceof List<?> list) {
      list.forEach(this::addAny);
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(this::addAny);
    } else if (value instanceof Scope scope) {
      add(scope);
    } else if (value instanceof Role role) {
      add(role);
    } else if (value instanceof Kpi kpi) {
      add(kpi);
    } else if (value instanceof ScopedKpi kpi) {
      add(kpi);
    } else if (value instanceof Duty duty) {
      add(duty);
    } else if (value instanceof Expectation expectation) {
      add(expectation);
    }
  }

  private void add(Expectation expectation) {
    add(expectation.responsibility());
  }

  Table<Scope> scopes() {
    return scopes;
  }

  Table<Responsibility> responsibilities() {
    return responsibilities;
  }

  Table<Kpi> kpis() {
    return kpis;
  }

  Table<Role> roles() {
    return roles;
  }

  /** Adds all values of a position. */
  void add(Position position) {
    position.roles().forEach(this::add);
    position.owns().forEach(this::add);
    position.statedWorkScope().ifPresent(this::add);
    position.duties().forEach(this::add);
    position.kpis().forEach(this::add);
  }

  private void add(ScopedKpi kpi) {
    add(kpi.kpi());
    kpi.scope().ifPresent(this::add);
  }

  private void add(Duty duty) {
    add(duty.responsibility());
    duty.scope().ifPresent(this::add);
  }

  /** Adds the given scope after those that contain it, which may be very many. */
  private void add(Scope scope) {
    Deque<Scope> path = new ArrayDeque<>();
    Optional<Scope> next = Optional.of(scope);
    while (next.isPresent() && !scopes.contains(next.get())) {
      path.push(next.get());
      next = next.get().parent();
    }
    for (Scope each : path) {
      String parent = each.parent().map(above -> content(scopes.key(above))).orElse("");
      scopes.add(each, each.id(), content(each.id(), each.kind(), each.name(), parent));
    }
  }

  private void add(Responsibility responsibility) {
    if (!responsibilities.contains(responsibility)) {
      responsibilities.add(
          responsibility,
          responsibility.id(),
          content(responsibility.id(), responsibility.name(), responsibility.area()));
    }
  }

  private void add(Kpi kpi) {
    if (!kpis.contains(kpi)) {
      kpis.add(
          kpi,
          kpi.id(),
          content(
              kpi.id(),
              kpi.name(),
              kpi.unit(),
              kpi.direction(),
              kpi.target(),
              kpi.isQualitative()));
    }
  }

  private void add(Role role) {
    if (!roles.contains(role)) {
      role.duties().forEach(this::add);
      role.kpis().forEach(this::add);
      roles.add(role, role.id(), content(role));
    }
  }

  private String content(Role role) {
    Map<String, String> remarks =
        ImmutableSortedMap.copyOf(role.dutyRemarks(), CodePointOrder.COMPARATOR);
    return content(
        role.id(),
        role.name(),
        content(role.titles().toArray()),
        role.function(),
        role.level(),
        content(Collections2.transform(role.authorities(), ValueTables::content).toArray()),
        content(Collections2.transform(role.duties(), this::content).toArray()),
        content(Collections2.transform(role.kpis(), kpis::key).toArray()),
        content(remarks.keySet().toArray()),
        content(remarks.values().toArray()));
  }

  private static String content(Authority authority) {
    return content(authority.name(), authority.limit());
  }

  private String content(Duty duty) {
    return content(
        responsibilities.key(duty.responsibility()),
        duty.involvement(),
        duty.scope().map(scopes::key));
  }

  /** A text that is the same only for the same parts: each part follows its length. */
  private static String content(Object... parts) {
    StringBuilder text = new StringBuilder();
    for (Object part : parts) {
      String each = part.toString();
      text.append(each.length()).append(' ').append(each);
    }
    return text.toString();
  }

  /** The values of one type. */
  static final class Table<T> {
    /** Most positions share the same objects, which are then looked at once. */
    private final IdentityHashMap<T, String> keys = new IdentityHashMap<>();

    /**
     * By texts, which maps find fast even if their hash codes collide; values may have any hash
     * codes.
     */
    private final Map<String, String> keysByContent = new HashMap<>();

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> lastNumbers = new HashMap<>();
    private final List<T> values = new ArrayList<>();

    private boolean contains(T value) {
      return keys.containsKey(value);
    }

    private void add(T value, String id, String content) {
      @Nullable String key = keysByContent.get(content);
      if (key == null) {
        key = newKey(id);
        keysByContent.put(content, key);
        values.add(value);
      }
      keys.put(value, key);
    }

    private String newKey(String id) {
      String key = id;
      while (!taken.add(key)) {
        key = id + " (" + lastNumbers.merge(id, 2, (last, two) -> last + 1) + ")";
      }
      return key;
    }

    /** The values, in the order in which they were added. */
    List<T> values() {
      return values;
    }

    /** The key of a value that was added. */
    String key(T value) {
      return requireNonNull(keys.get(value));
    }

    /** The keys of values that were added. */
    Collection<String> keys(Collection<T> some) {
      return Collections2.transform(some, this::key);
    }
  }
}
