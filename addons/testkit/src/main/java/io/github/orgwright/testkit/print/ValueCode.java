package io.github.orgwright.testkit.print;

import static com.google.common.base.Strings.lenientFormat;
import static io.github.orgwright.testkit.print.JavaText.literal;

import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.core.ScopedKpi;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes code of the values of positions. Roles, work, KPIs and scopes become variables, parts
 * before wholes, unless they are constants.
 */
final class ValueCode {
  private final JavaText names = new JavaText();
  private final Map<Object, String> written;

  /** Avoids hash codes of large shared values. */
  private final IdentityHashMap<Object, String> known = new IdentityHashMap<>();

  private final StringBuilder variables = new StringBuilder();

  ValueCode(Constants constants) {
    written = new HashMap<>(constants.names());
  }

  /** The statements that declare the variables used so far. */
  String variables() {
    return variables.toString();
  }

  private @Nullable String find(Object value) {
    return known.computeIfAbsent(value, written::get);
  }

  private String variable(Object value, String type, String id, Supplier<String> code) {
    String name = find(value);
    if (name == null) {
      String text = code.get(); // declares the variables that it needs
      name = names.name(id, type);
      variables.append(lenientFormat("%s %s = %s;\n", type, name, text));
      written.put(value, name);
    }
    return name;
  }

  /** {@return calls of one method, one for each value} */
  static <T> String calls(String template, Collection<T> values, Function<? super T, String> code) {
    return values.stream()
        .map(value -> "." + lenientFormat(template, code.apply(value)))
        .collect(Collectors.joining());
  }

  static <T> String call(String template, Optional<T> value, Function<? super T, String> code) {
    return calls(template, value.map(List::of).orElse(List.of()), code);
  }

  static String call(String template, Optional<String> text) {
    return call(template, text, JavaText::literal);
  }

  String role(Role role) {
    return variable(
        role,
        "Role",
        role.id(),
        () ->
            role.equals(Role.of(role.id(), role.name()))
                ? lenientFormat("Role.of(%s, %s)", literal(role.id()), literal(role.name()))
                : lenientFormat(
                        "Role.builder().id(%s).name(%s)", literal(role.id()), literal(role.name()))
                    + calls("addTitle(%s)", role.titles(), JavaText::literal)
                    + call("function(%s)", role.function())
                    + calls("level(%s)", role.level().stream().boxed().toList(), Object::toString)
                    + calls("addAuthority(%s)", role.authorities(), ValueCode::authority)
                    + calls("addDuty(%s)", role.duties(), this::duty)
                    + calls("addKpi(%s)", role.kpis(), this::kpi)
                    + ".build()");
  }

  String responsibility(Responsibility work) {
    return variable(
        work,
        "Responsibility",
        work.id(),
        () ->
            lenientFormat("Responsibility.of(%s, %s)", literal(work.id()), literal(work.name()))
                + call("toBuilder().area(%s).build()", work.area()));
  }

  String kpi(Kpi kpi) {
    return variable(
        kpi,
        "Kpi",
        kpi.id(),
        () -> {
          String plain = lenientFormat("Kpi.of(%s, %s)", literal(kpi.id()), literal(kpi.name()));
          return kpi.equals(Kpi.of(kpi.id(), kpi.name()))
              ? plain
              : plain
                  + ".toBuilder()"
                  + call("unit(%s)", kpi.unit())
                  + (kpi.direction() == Kpi.Direction.LOWER_IS_BETTER
                      ? ".direction(Kpi.Direction.LOWER_IS_BETTER)"
                      : "")
                  + call("target(%s)", kpi.target(), JavaText::decimal)
                  + (kpi.isQualitative() ? ".isQualitative(true)" : "")
                  + ".build()";
        });
  }

  /** Outer scopes are written first; a loop, because scopes may be nested deeply. */
  String scope(Scope scope) {
    List<Scope> path = new ArrayList<>();
    Optional<Scope> next = Optional.of(scope);
    while (next.isPresent() && find(next.get()) == null) {
      path.add(next.get());
      next = next.get().parent();
    }
    String name = next.map(this::find).orElse("");
    for (int i = path.size() - 1; i >= 0; i--) {
      Scope inner = path.get(i);
      name = variable(inner, "Scope", inner.name(), () -> newScope(inner));
    }
    return name;
  }

  private String newScope(Scope scope) {
    Optional<Scope> parent = scope.parent();
    String name = literal(scope.name());
    String code =
        parent.isPresent()
            ? lenientFormat("%s.part(%s, %s)", scope(parent.get()), kind(scope.kind()), name)
            : scope.kind().equals(ScopeKind.ORGANIZATION)
                ? lenientFormat("Scope.organization(%s)", name)
                : lenientFormat("Scope.of(%s, %s)", kind(scope.kind()), name);
    Scope plain =
        parent
            .map(one -> one.part(scope.kind(), scope.name()))
            .orElseGet(() -> Scope.of(scope.kind(), scope.name()));
    return plain.id().equals(scope.id())
        ? code
        : code + lenientFormat(".identifiedBy(%s)", literal(scope.id()));
  }

  String kind(ScopeKind kind) {
    String name = find(kind);
    return name == null ? lenientFormat("ScopeKind.of(%s)", literal(kind.id())) : name;
  }

  String kind(LineKind kind) {
    String name = find(kind);
    return name == null ? lenientFormat("LineKind.of(%s)", literal(kind.id())) : name;
  }

  private static String authority(Authority authority) {
    return lenientFormat("Authority.named(%s)", literal(authority.name()))
        + call("upTo(%s)", authority.limit(), JavaText::number);
  }

  private String duty(Duty duty) {
    String verb =
        switch (duty.involvement()) {
          case ACCOUNTABLE -> "accountableFor";
          case RESPONSIBLE -> "responsibleFor";
          case CONSULTED -> "consultedOn";
          case INFORMED -> "informedOf";
        };
    return lenientFormat("Duty.%s(%s)", verb, responsibility(duty.responsibility()))
        + call("inScope(%s)", duty.scope(), this::scope);
  }

  /** What measures a position; a plain KPI stands for itself. */
  private String measure(ScopedKpi kpi) {
    return kpi.equals(ScopedKpi.of(kpi.kpi()))
        ? kpi(kpi.kpi())
        : lenientFormat("ScopedKpi.of(%s)", kpi(kpi.kpi()))
            + call("inScope(%s)", kpi.scope(), this::scope)
            + call("withTarget(%s)", kpi.ownTarget(), JavaText::decimal);
  }

  /** {@return calls that say what a position has, of methods that builder and editor share} */
  String details(Position position) {
    return call("title(%s)", position.title())
        + calls("role(%s)", position.roles(), this::role)
        + calls("owns(%s)", position.owns(), this::scope)
        + call("worksIn(%s)", position.statedWorkScope(), this::scope)
        + (Double.compare(position.fte(), 1.0) == 0 ? "" : ".fte(" + position.fte() + ")")
        + calls("may(%s)", position.authorities(), ValueCode::authority)
        + calls("duty(%s)", position.duties(), this::duty)
        + calls("measuredBy(%s)", position.kpis(), this::measure)
        + calls(
            "attribute(%s)",
            position.attributes().entrySet(),
            one -> literal(one.getKey()) + ", " + literal(one.getValue()));
  }

  /** {@return code of a position that an editor cannot reproduce} */
  String position(Position position) {
    return lenientFormat("Position.builder().id(%s)", literal(position.id()))
        + details(position)
        + call("occupancy(Occupancy.%s)", position.statedOccupancy(), Occupancy::name)
        + call("reportsOutside(%s)", position.outsideSuperior())
        + ".build()";
  }
}
