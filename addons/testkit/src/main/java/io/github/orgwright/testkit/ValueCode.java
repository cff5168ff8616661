package io.github.orgwright.testkit;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Catalog;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.product.ProductKpis;
import io.github.orgwright.product.ProductResponsibilities;
import io.github.orgwright.product.ProductRoles;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes code of the values of positions. Values used several times become variables, parts before
 * wholes.
 */
final class ValueCode {
  private static final int LONGEST_CHAIN = 20;
  private static final Map<ScopeKind, String> KINDS = kinds();

  private final JavaText names = new JavaText();
  private final Map<Object, Use> uses = new LinkedHashMap<>();

  /** Avoids hash codes of large shared values. */
  private final IdentityHashMap<Object, Use> known = new IdentityHashMap<>();

  private final StringBuilder variables = new StringBuilder();

  /** How often a value is used, and its code once written. */
  private static final class Use {
    private int count = 1;
    private @Nullable String text;
  }

  private static Map<ScopeKind, String> kinds() {
    Map<ScopeKind, String> kinds = new LinkedHashMap<>();
    kinds.put(ScopeKind.ORGANIZATION, "ORGANIZATION");
    kinds.put(ScopeKind.PRODUCT_ORGANIZATION, "PRODUCT_ORGANIZATION");
    kinds.put(ScopeKind.PORTFOLIO, "PORTFOLIO");
    kinds.put(ScopeKind.PRODUCT_LINE, "PRODUCT_LINE");
    kinds.put(ScopeKind.PRODUCT, "PRODUCT");
    kinds.put(ScopeKind.FEATURE, "FEATURE");
    kinds.put(ScopeKind.PRODUCT_AREA, "PRODUCT_AREA");
    kinds.put(ScopeKind.BUSINESS_AREA, "BUSINESS_AREA");
    kinds.put(ScopeKind.DEPARTMENT, "DEPARTMENT");
    return kinds;
  }

  void count(Position position) {
    position.roles().forEach(this::count);
    position.owns().forEach(this::count);
    position.statedWorkScope().ifPresent(stated -> count(stated));
    position.duties().forEach(this::count);
    position.kpis().forEach(this::count);
  }

  private void count(Role role) {
    if (!isCounted(role)) {
      if (constant(role).isEmpty()) {
        role.duties().forEach(this::count);
        role.kpis().forEach(this::count);
      }
      enter(role);
    }
  }

  private void count(Duty duty) {
    count(duty.responsibility());
    duty.scope().ifPresent(this::count);
  }

  void count(Responsibility responsibility) {
    if (!isCounted(responsibility)) {
      enter(responsibility);
    }
  }

  void count(Kpi kpi) {
    if (!isCounted(kpi)) {
      enter(kpi);
    }
  }

  /** Outer scopes first; a loop, since scopes may be nested deeply. */
  void count(Scope scope) {
    List<Scope> path = new ArrayList<>();
    Optional<Scope> next = Optional.of(scope);
    while (next.isPresent() && !isCounted(next.get())) {
      path.add(next.get());
      next = next.get().parent();
    }
    for (int i = path.size() - 1; i >= 0; i--) {
      enter(path.get(i));
    }
  }

  private boolean isCounted(Object value) {
    Use use = known.get(value);
    if (use == null) {
      use = uses.get(value);
      if (use == null) {
        return false;
      }
      known.put(value, use);
    }
    use.count++;
    return true;
  }

  private void enter(Object value) {
    Use use = new Use();
    uses.put(value, use);
    known.put(value, use);
  }

  /** The statements that declare the variables used so far. */
  String variables() {
    return variables.toString();
  }

  /** Writes a value on first use, as a variable or in place. */
  @CanIgnoreReturnValue // also called for what it enters
  private String enterText(
      Object value, String type, String id, boolean isLong, String expression) {
    Use use = use(value);
    if (use.count == 1 && !isLong) {
      use.text = expression;
    } else {
      use.text = names.name(id, type);
      variables.append(type).append(' ').append(use.text).append(" = ");
      variables.append(expression).append(";\n");
    }
    return use.text;
  }

  private Use use(Object value) {
    Use use = known.get(value);
    return use == null ? requireNonNull(uses.get(value)) : use;
  }

  String role(Role role) {
    String written = use(role).text;
    return written != null ? written : constant(role).orElseGet(() -> newRole(role));
  }

  private String newRole(Role role) {
    boolean isPlain = role.equals(Role.of(role.id(), role.name()));
    StringBuilder text = new StringBuilder("Role.");
    if (isPlain) {
      text.append("of(").append(idAndName(role.id(), role.name())).append(')');
    } else {
      text.append("builder()");
      append(text, "id", JavaText.literal(role.id()));
      append(text, "name", JavaText.literal(role.name()));
      role.titles().forEach(title -> append(text, "addTitle", JavaText.literal(title)));
      role.function().ifPresent(one -> append(text, "function", JavaText.literal(one)));
      role.level().ifPresent(level -> append(text, "level", Integer.toString(level)));
      role.authorities().forEach(one -> append(text, "addAuthority", authority(one)));
      role.duties().forEach(duty -> append(text, "addDuty", duty(duty)));
      role.kpis().forEach(kpi -> append(text, "addKpi", kpi(kpi)));
      text.append(".build()");
    }
    return enterText(role, "Role", role.id(), !isPlain, text.toString());
  }

  private static Optional<String> constant(Role role) {
    return constant(role, role.id(), ProductRoles.all(), "ProductRoles.");
  }

  /** The names of constants are their ids in upper case. */
  private static <T> Optional<String> constant(T value, String id, Catalog<T> all, String owner) {
    return all.find(id).filter(value::equals).map(one -> owner + id.toUpperCase(Locale.ROOT));
  }

  String responsibility(Responsibility work) {
    String written = use(work).text;
    return written != null
        ? written
        : constant(work, work.id(), ProductResponsibilities.all(), "ProductResponsibilities.")
            .orElseGet(() -> newResponsibility(work));
  }

  private String newResponsibility(Responsibility work) {
    StringBuilder text = new StringBuilder("Responsibility.");
    text.append("of(").append(idAndName(work.id(), work.name())).append(')');
    work.area()
        .ifPresent(
            area -> {
              text.append(".toBuilder()");
              append(text, "area", JavaText.literal(area));
              text.append(".build()");
            });
    return enterText(work, "Responsibility", work.id(), false, text.toString());
  }

  String kpi(Kpi kpi) {
    String written = use(kpi).text;
    return written != null
        ? written
        : constant(kpi, kpi.id(), ProductKpis.all(), "ProductKpis.").orElseGet(() -> newKpi(kpi));
  }

  private String newKpi(Kpi kpi) {
    StringBuilder text = new StringBuilder("Kpi.");
    text.append("of(").append(idAndName(kpi.id(), kpi.name())).append(')');
    if (!kpi.equals(Kpi.of(kpi.id(), kpi.name()))) {
      text.append(".toBuilder()");
      kpi.unit().ifPresent(unit -> append(text, "unit", JavaText.literal(unit)));
      if (kpi.direction() == Kpi.Direction.LOWER_IS_BETTER) {
        append(text, "direction", "Kpi.Direction.LOWER_IS_BETTER");
      }
      kpi.target().ifPresent(target -> append(text, "target", JavaText.decimal(target)));
      if (kpi.isQualitative()) {
        append(text, "isQualitative", "true");
      }
      text.append(".build()");
    }
    return enterText(kpi, "Kpi", kpi.id(), false, text.toString());
  }

  /** Outer scopes are written first; a loop, since scopes may be nested deeply. */
  String scope(Scope scope) {
    List<Scope> path = new ArrayList<>();
    Optional<Scope> next = Optional.of(scope);
    while (next.isPresent() && use(next.get()).text == null) {
      path.add(next.get());
      next = next.get().parent();
    }
    for (int i = path.size() - 1; i >= 0; i--) {
      newScope(path.get(i));
    }
    return requireNonNull(use(scope).text);
  }

  private void newScope(Scope scope) {
    Optional<Scope> parent = scope.parent();
    StringBuilder text = new StringBuilder();
    String kind = kind(scope.kind());
    String name = JavaText.literal(scope.name());
    Scope plain;
    if (parent.isPresent()) {
      plain = parent.get().part(scope.kind(), scope.name());
      text.append(requireNonNull(use(parent.get()).text));
      append(text, "part", kind + ", " + name);
    } else if (scope.kind().equals(ScopeKind.ORGANIZATION)) {
      plain = Scope.organization(scope.name());
      text.append("Scope.organization(").append(name).append(')');
    } else {
      plain = Scope.of(scope.kind(), scope.name());
      text.append("Scope.of(").append(kind).append(", ").append(name).append(')');
    }
    if (!plain.id().equals(scope.id())) {
      append(text, "identifiedBy", JavaText.literal(scope.id()));
    }
    // Long chains of calls are split, because they may overflow the stack of the compiler.
    boolean isLong = scope.depth() % LONGEST_CHAIN == 0;
    enterText(scope, "Scope", scope.name(), isLong, text.toString());
  }

  static String kind(ScopeKind kind) {
    String constant = KINDS.get(kind);
    return constant != null
        ? "ScopeKind." + constant
        : "ScopeKind.of(" + JavaText.literal(kind.id()) + ")";
  }

  static String authority(Authority authority) {
    String text = "Authority.named(" + JavaText.literal(authority.name()) + ")";
    return authority
        .limit()
        .map(limit -> text + ".upTo(" + JavaText.number(limit) + ")")
        .orElse(text);
  }

  String duty(Duty duty) {
    String verb =
        switch (duty.involvement()) {
          case ACCOUNTABLE -> "accountableFor";
          case RESPONSIBLE -> "responsibleFor";
          case CONSULTED -> "consultedOn";
          case INFORMED -> "informedOf";
        };
    String text = "Duty." + verb + "(" + responsibility(duty.responsibility()) + ")";
    return duty.scope().map(scope -> text + ".inScope(" + scope(scope) + ")").orElse(text);
  }

  /** A position that an editor cannot reproduce. */
  String position(Position position) {
    StringBuilder text = new StringBuilder("Position.builder()");
    append(text, "id", JavaText.literal(position.id()));
    position.title().ifPresent(title -> append(text, "title", JavaText.literal(title)));
    append(text, "roles", list(position.roles(), this::role));
    append(text, "owns", list(position.owns(), this::scope));
    position.statedWorkScope().ifPresent(stated -> append(text, "worksIn", scope(stated)));
    append(text, "authorities", list(position.authorities(), ValueCode::authority));
    append(text, "duties", list(position.duties(), this::duty));
    append(text, "kpis", list(position.kpis(), this::kpi));
    append(text, "fte", Double.toString(position.fte()));
    position
        .outsideSuperior()
        .ifPresent(one -> append(text, "outsideSuperior", JavaText.literal(one)));
    if (!position.attributes().isEmpty()) {
      append(text, "attributes", attributes(position));
    }
    return text.append(".build()").toString();
  }

  private static String attributes(Position position) {
    return position.attributes().entrySet().stream()
        .map(
            one ->
                "Map.entry("
                    + JavaText.literal(one.getKey())
                    + ", "
                    + JavaText.literal(one.getValue())
                    + ")")
        .collect(Collectors.joining(", ", "Map.ofEntries(", ")"));
  }

  private static <T> String list(List<T> values, Function<T, String> text) {
    return values.stream().map(text).collect(Collectors.joining(", ", "List.of(", ")"));
  }

  private static String idAndName(String id, String name) {
    return JavaText.literal(id) + ", " + JavaText.literal(name);
  }

  private static void append(StringBuilder text, String method, String argument) {
    text.append('.').append(method).append('(').append(argument).append(')');
  }
}
