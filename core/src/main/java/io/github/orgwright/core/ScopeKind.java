package io.github.orgwright.core;

/**
 * A kind of {@link Scope}, such as a portfolio, a product or a department. The constants are kinds
 * that are common in product organizations; {@link #of(String)} makes custom kinds.
 *
 * <p>A kind says what a scope is, not which scopes contain it: a scope of any kind may be part of a
 * scope of any other kind.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the id, never blank; kinds with the same id are equal
 * @since 0.1.0
 */
public record ScopeKind(String id) {
  /** The whole organization. */
  public static final ScopeKind ORGANIZATION = of("organization");

  /** All product work of an organization. */
  public static final ScopeKind PRODUCT_ORGANIZATION = of("product_organization");

  /**
   * A set of products that are managed together. Its id is {@code product_portfolio}, as in the
   * claims of the product package.
   */
  public static final ScopeKind PORTFOLIO = of("product_portfolio");

  /** A family of related products. */
  public static final ScopeKind PRODUCT_LINE = of("product_line");

  /** One product. */
  public static final ScopeKind PRODUCT = of("product");

  /** A part of a product that users see. */
  public static final ScopeKind FEATURE = of("feature");

  /** A part of the work on a product for which one team is responsible. */
  public static final ScopeKind PRODUCT_AREA = of("product_area");

  /** A field of business that products serve. */
  public static final ScopeKind BUSINESS_AREA = of("business_area");

  /** A department, unit or team in the organization chart. */
  public static final ScopeKind DEPARTMENT = of("department");

  /**
   * Creates a kind.
   *
   * @param id the id, not blank
   * @throws IllegalArgumentException if the id is blank
   */
  public ScopeKind {
    Checks.id("scope kind", id);
  }

  /**
   * {@return the kind with the given id; kinds with the same id are equal}
   *
   * @param id the id, not blank
   * @throws IllegalArgumentException if the id is blank
   */
  public static ScopeKind of(String id) {
    return new ScopeKind(id);
  }

  /** {@return the id} */
  @Override
  public String toString() {
    return id;
  }
}
