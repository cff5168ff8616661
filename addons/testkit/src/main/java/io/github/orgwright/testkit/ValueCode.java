package io.github.orgwright.testkit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Catalog;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.core.ScopedKpi;
import io.github.orgwright.product.ProductKpis;
import io.github.orgwright.product.ProductResponsibilities;
import io.github.orgwright.product.ProductRoles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes code of the values of positions. Values used several times become variables, parts before
 * wholes.
 */
final class ValueCode {
  private static final int LONGEST_CHAIN = 20;
  private static final Map<ScopeKind, String> KINDS =
      ImmutableMap.<ScopeKind, String>builder()
          .put(ScopeKind.ORGANIZATION, "ORGANIZATION")
          .put(ScopeKind.PRODUCT_ORGANIZATION, "PRODUCT_ORGANIZATION")
          .put(ScopeKind.PORTFOLIO, "PORTFOLIO")
          .put(ScopeKind.PRODUCT_LINE, "PRODUCT_LINE")
          .put(ScopeKind.PRODUCT, "PRODUCT")
          .put(ScopeKind.FEATURE, "FEATURE")
          .put(ScopeKind.PRODUCT_AREA, "PRODUCT_AREA")
          .put(ScopeKind.BUSINESS_AREA, "BUSINESS_AREA")
          .put(ScopeKind.DEPARTMENT, "DEPARTMENT")
          .buildOrThrow();

  private final JavaText names = new JavaText();
  private final Map<Object, Use> uses;
  private final boolean isCounted;

  /** Avoids hash codes of large shared values. */
  private final IdentityHashMap<Object, Use> known = new IdentityHashMap<>();

  private final StringBuilder variables = new StringBuilder();

  /** How often a value is used, and its code once written. */
  private static final class Use {
    private int count;
    private @Nullable String text;
  }

  /** Counts how often each value is used, to write all again with {@link #counted}. */
  ValueCode() {
    this(new HashMap<>(), false);
  }

  private ValueCode(Map<Object, Use> uses, boolean isCounted) {
    this.uses = uses;
    this.isCounted = isCounted;
  }

  /** {@return a copy without code that knows how often each value will be used} */
  ValueCode counted() {
    uses.values().forEach(use -> use.text = null);
    return new ValueCode(uses, true);
  }

  /** The statements that declare the variables used so far. */
  String variables() {
    return variables.toString();
  }

  /** Writes a value on first use, as a variable or in place. */
  @CanIgnoreReturnValue // also called for what it enters
  private String enterText(Object value, String type, String id, boolean isLong, CallChain code) {
    Use use = requireNonNull(known.get(value));
    if (!isCounted || (use.count == 1 && !isLong)) {
      use.text = isCounted ? code.toString() : "";
    } else {
      use.text = names.name(id, type);
      variables.append(type).append(' ').append(use.text).append(" = ");
      variables.append(code).append(";\n");
    }
    return use.text;
  }

  private Use use(Object value) {
    Use use = known.get(value);
    if (use == null) {
      use = uses.computeIfAbsent(value, key -> new Use());
      known.put(value, use);
    }
    use.count += isCounted ? 0 : 1;
    return use;
  }

  private static Optional<String> constant(Role role) {
    return constant(role, role.id(), ProductRoles.all(), "ProductRoles.");
  }

  /** The names of constants are their ids in upper case. */
  private static <T> Optional<String> constant(T value, String id, Catalog<T> all, String owner) {
    return all.find(id).filter(value::equals).map(one -> owner + id.toUpperCase(Locale.ROOT));
  }

  /** The code as already written, or a constant, or new code. */
  private <T> String text(T value, Optional<String> constant, Function<T, String> code) {
    String written = use(value).text;
    return written != null ? written : constant.orElseGet(() -> code.apply(value));
  }

  String role(Role role) {
    return text(role, constant(role), this::newRole);
  }

  private String newRole(Role role) {
    boolean isPlain = role.equals(Role.of(role.id(), role.name()));
    CallChain code = new CallChain("Role");
    if (isPlain) {
      code.literal("of", role.id(), role.name());
    } else {
      code.call("builder")
          .literal("id", role.id())
          .literal("name", role.name())
          .each("addTitle", role.titles().stream(), JavaText::literal)
          .literal("function", role.function())
          .each("level", role.level().stream().boxed(), level -> Integer.toString(level))
          .each("addAuthority", role.authorities().stream(), ValueCode::authority)
          .each("addDuty", role.duties().stream(), this::duty)
          .each("addKpi", role.kpis().stream(), this::kpi)
          .call("build");
    }
    return enterText(role, "Role", role.id(), !isPlain, code);
  }

  String responsibility(Responsibility work) {
    return text(
        work,
        constant(work, work.id(), ProductResponsibilities.all(), "ProductResponsibilities."),
        this::newResponsibility);
  }

  private String newResponsibility(Responsibility work) {
    CallChain code = new CallChain("Responsibility").literal("of", work.id(), work.name());
    if (work.area().isPresent()) {
      code.call("toBuilder").literal("area", work.area()).call("build");
    }
    return enterText(work, "Responsibility", work.id(), false, code);
  }

  String kpi(Kpi kpi) {
    return text(kpi, constant(kpi, kpi.id(), ProductKpis.all(), "ProductKpis."), this::newKpi);
  }

  private String newKpi(Kpi kpi) {
    CallChain code = new CallChain("Kpi").literal("of", kpi.id(), kpi.name());
    if (!kpi.equals(Kpi.of(kpi.id(), kpi.name()))) {
      code.call("toBuilder").literal("unit", kpi.unit());
      if (kpi.direction() == Kpi.Direction.LOWER_IS_BETTER) {
        code.call("direction", "Kpi.Direction.LOWER_IS_BETTER");
      }
      code.each("target", kpi.target().stream(), JavaText::decimal);
      if (kpi.isQualitative()) {
        code.call("isQualitative", "true");
      }
      code.call("build");
    }
    return enterText(kpi, "Kpi", kpi.id(), false, code);
  }

  /** Outer scopes are written first; a loop, because scopes may be nested deeply. */
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
    return written(scope);
  }

  private String written(Object value) {
    return requireNonNull(requireNonNull(known.get(value)).text);
  }

  private void newScope(Scope scope) {
    String kind = kind(scope.kind());
    String name = JavaText.literal(scope.name());
    Optional<Scope> parent = scope.parent();
    boolean isWhole = parent.isEmpty() && scope.kind().equals(ScopeKind.ORGANIZATION);
    CallChain code = new CallChain(parent.map(this::written).orElse("Scope"));
    code.call(
        parent.isPresent() ? "part" : isWhole ? "organization" : "of",
        isWhole ? new String[] {name} : new String[] {kind, name});
    Scope plain =
        parent
            .map(one -> one.part(scope.kind(), scope.name()))
            .orElseGet(() -> Scope.of(scope.kind(), scope.name()));
    if (!plain.id().equals(scope.id())) {
      code.literal("identifiedBy", scope.id());
    }
    // Long chains of calls are split, because they may overflow the stack of the compiler.
    boolean isLong = scope.depth() % LONGEST_CHAIN == 0;
    enterText(scope, "Scope", scope.name(), isLong, code);
  }

  static String kind(ScopeKind kind) {
    String constant = KINDS.get(kind);
    return constant != null
        ? "ScopeKind." + constant
        : "ScopeKind.of(" + JavaText.literal(kind.id()) + ")";
  }

  static String occupancy(Occupancy occupancy) {
    return "Occupancy." + occupancy.name();
  }

  static String authority(Authority authority) {
    return new CallChain("Authority")
        .literal("named", authority.name())
        .each("upTo", authority.limit().stream(), JavaText::number)
        .toString();
  }

  String duty(Duty duty) {
    String verb =
        switch (duty.involvement()) {
          case ACCOUNTABLE -> "accountableFor";
          case RESPONSIBLE -> "responsibleFor";
          case CONSULTED -> "consultedOn";
          case INFORMED -> "informedOf";
        };
    return new CallChain("Duty")
        .call(verb, responsibility(duty.responsibility()))
        .each("inScope", duty.scope().stream(), this::scope)
        .toString();
  }

  /** What measures a position; a plain KPI stands for itself. */
  private String measure(ScopedKpi kpi) {
    return kpi.equals(ScopedKpi.of(kpi.kpi()))
        ? kpi(kpi.kpi())
        : new CallChain("ScopedKpi")
            .call("of", kpi(kpi.kpi()))
            .each("inScope", kpi.scope().stream(), this::scope)
            .each("withTarget", kpi.ownTarget().stream(), JavaText::decimal)
            .toString();
  }

  /** Says what a position has, in the words that its builder and its editor share. */
  void addWords(CallChain code, Position position) {
    code.literal("title", position.title())
        .each("role", position.roles().stream(), this::role)
        .each("owns", position.owns().stream(), this::scope)
        .each("worksIn", position.statedWorkScope().stream(), this::scope);
    if (Double.compare(position.fte(), 1.0) != 0) {
      code.call("fte", Double.toString(position.fte()));
    }
    code.each("may", position.authorities().stream(), ValueCode::authority)
        .each("duty", position.duties().stream(), this::duty)
        .each("measuredBy", position.kpis().stream(), this::measure);
    position.attributes().forEach((name, value) -> code.literal("attribute", name, value));
  }

  /** A position that an editor cannot reproduce. */
  String position(Position position) {
    CallChain code = new CallChain("Position").call("builder").literal("id", position.id());
    addWords(code, position);
    return code.each("occupancy", position.statedOccupancy().stream(), ValueCode::occupancy)
        .literal("reportsOutside", position.outsideSuperior())
        .call("build")
        .toString();
  }
}
