package io.github.orgwright.core;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of the business that a position owns or works in, such as the product Cards in the
 * portfolio Payments of the organization Acme. Scopes form trees: each scope is part of at most one
 * other scope.
 *
 * <pre>{@code
 * Scope acme = Scope.organization("Acme");
 * Scope payments = acme.part(PORTFOLIO, "Payments");
 * Scope cards = payments.part(PRODUCT, "Cards");
 * cards.isWithin(acme); // true
 * }</pre>
 *
 * <p>The {@link #id()} of a scope is its path: the kinds and names from the outermost scope down.
 * {@link #identifiedBy} sets another id. Two scopes are equal if their ids, kinds, names and the
 * ids of their parents are equal.
 *
 * <p>Immutable and thread-safe. Every method takes constant time, except {@link #isWithin}, which
 * goes up the tree.
 *
 * @since 0.1.0
 */
public final class Scope {
  private final String id;
  private final ScopeKind kind;
  private final String name;
  private final @Nullable Scope parent;
  private final int depth;

  private Scope(String id, ScopeKind kind, String name, @Nullable Scope parent) {
    this.id = id;
    this.kind = kind;
    this.name = name;
    this.parent = parent;
    this.depth = parent == null ? 1 : parent.depth + 1;
  }

  /**
   * {@return an outermost scope of the kind {@link ScopeKind#ORGANIZATION}}
   *
   * @param name the name of the organization, not blank
   * @throws IllegalArgumentException if the name is blank
   */
  public static Scope organization(String name) {
    return of(ScopeKind.ORGANIZATION, name);
  }

  /**
   * {@return a scope that is not part of another scope}
   *
   * @param kind the kind of the scope
   * @param name its name, not blank
   * @throws IllegalArgumentException if the name is blank
   */
  public static Scope of(ScopeKind kind, String name) {
    return create(kind, name, null);
  }

  /**
   * {@return a new scope that is part of this scope}
   *
   * @param partKind the kind of the part
   * @param partName its name, not blank
   * @throws IllegalArgumentException if the name is blank
   */
  public Scope part(ScopeKind partKind, String partName) {
    return create(partKind, partName, this);
  }

  /**
   * {@return a copy with the given id instead of its path. The ids of parts that are created from
   * the copy start with that id}
   *
   * @param newId the id, not blank
   * @throws IllegalArgumentException if the id is blank
   */
  public Scope identifiedBy(String newId) {
    return new Scope(Checks.id("scope", newId), kind, name, parent);
  }

  private static Scope create(ScopeKind kind, String name, @Nullable Scope parent) {
    requireNonNull(kind, "kind");
    requireNonNull(name, "name");
    checkArgument(!name.isBlank(), "name of a scope of kind \"%s\" must not be blank", kind);
    String step = escape(kind.id()) + ":" + escape(name);
    return new Scope(parent == null ? step : parent.id + "/" + step, kind, name, parent);
  }

  private static String escape(String text) {
    return text.replace("%", "%25").replace("/", "%2F").replace(":", "%3A");
  }

  /**
   * {@return the id: the path of kinds and names with {@code %}, {@code /} and {@code :} escaped,
   * or the id that was given}
   */
  public String id() {
    return id;
  }

  /** {@return the kind of this scope} */
  public ScopeKind kind() {
    return kind;
  }

  /** {@return the name of this scope, never blank} */
  public String name() {
    return name;
  }

  /** {@return the scope that this one is a part of; empty for an outermost scope} */
  public Optional<Scope> parent() {
    return Optional.ofNullable(parent);
  }

  /** {@return the depth of this scope in its tree: 1 for an outermost scope} */
  public int depth() {
    return depth;
  }

  /**
   * {@return whether this scope is the given scope or is part of it, directly or indirectly; scopes
   * are compared by id}
   *
   * @param other the other scope
   */
  public boolean isWithin(Scope other) {
    @Nullable Scope scope = this;
    while (scope != null) {
      if (scope.id.equals(other.id)) {
        return true;
      }
      scope = scope.parent;
    }
    return false;
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return this == object
        || (object instanceof Scope that
            && id.equals(that.id)
            && kind.equals(that.kind)
            && name.equals(that.name)
            && Objects.equals(parentId(), that.parentId()));
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  private @Nullable String parentId() {
    return parent == null ? null : parent.id;
  }

  /** {@return the id} */
  @Override
  public String toString() {
    return id;
  }
}
