package io.github.orgwright.io;

import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes a scope as text: kinds and names from the outermost scope down, {@code
 * organization:Acme/product_portfolio:Payments}, each followed by {@code @} and its id if it was
 * given one.
 */
final class ScopePath {
  /** Separates a duty or KPI from the scope that it is in. */
  static final String WITHIN = "@";

  private static final String SPECIAL = "/:@";

  /**
   * The id of each scope contains its whole path, so the ids of a cell take space quadratic in its
   * steps.
   */
  private static final int DEEPEST = 64;

  private ScopePath() {}

  /** Whether the text of the given scope can be read. */
  static boolean canHold(Scope scope) {
    return scope.depth() <= DEEPEST;
  }

  /** What says that a duty or KPI is in the given scope. */
  static String suffix(Optional<Scope> scope) {
    return scope.map(only -> WITHIN + write(only)).orElse("");
  }

  /** The text of the given scope; semicolons are encoded too. */
  static String write(Scope scope) {
    Deque<String> steps = new ArrayDeque<>();
    Optional<Scope> next = Optional.of(scope);
    while (next.isPresent()) {
      Scope step = next.get();
      String text = encode(step.kind().id()) + ":" + encode(step.name());
      steps.push(hasOwnId(step) ? text + "@" + encode(step.id()) : text);
      next = step.parent();
    }
    return String.join("/", steps);
  }

  private static boolean hasOwnId(Scope scope) {
    Scope unnamed =
        scope
            .parent()
            .map(parent -> parent.part(scope.kind(), scope.name()))
            .orElseGet(() -> Scope.of(scope.kind(), scope.name()));
    return !unnamed.id().equals(scope.id());
  }

  private static String encode(String text) {
    return Escapes.encode(text, SPECIAL + MappingSpec.DEFAULT_SEPARATOR);
  }

  /** The scope that the given text describes; empty if it does not describe one. */
  static Optional<Scope> read(String text) {
    @Nullable Scope scope = null;
    String[] steps = text.split("/", -1);
    if (steps.length > DEEPEST) {
      return Optional.empty();
    }
    for (String step : steps) {
      int colon = step.indexOf(':');
      int at = step.indexOf('@', colon);
      if (colon < 0) {
        return Optional.empty();
      }
      String kind = decode(step.substring(0, colon));
      String name = decode(at < 0 ? step.substring(colon + 1) : step.substring(colon + 1, at));
      if (kind.isBlank() || name.isBlank()) {
        return Optional.empty();
      }
      ScopeKind scopeKind = ScopeKind.of(kind);
      scope = scope == null ? Scope.of(scopeKind, name) : scope.part(scopeKind, name);
      if (at >= 0) {
        String id = decode(step.substring(at + 1));
        if (id.isBlank()) {
          return Optional.empty();
        }
        scope = scope.identifiedBy(id);
      }
    }
    return Optional.ofNullable(scope);
  }

  /** The text without surrounding space and escapes. */
  static String decode(String text) {
    return Escapes.decode(Spaces.trim(text));
  }
}
