package io.github.orgwright.product;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.orgwright.core.Catalog;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.product.Relation.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds what the term of a question means: by its id, or by another name that is known. */
final class Terms<T> {
  /** What a term means, and how the question shows it: with the term, if that is another name. */
  record Found<T>(T value, String shown) {}

  static final Terms<Role> ROLES =
      of(
          ProductRoles.all(),
          Role::id,
          Map.of(),
          role -> Stream.concat(Stream.of(role.name()), role.titles().stream()));
  static final Terms<Responsibility> RESPONSIBILITIES =
      of(
          ProductResponsibilities.all(),
          Responsibility::id,
          ProductResponsibilities.terms(),
          work -> Stream.of(work.name()));
  static final Terms<Kpi> KPIS =
      of(
          ProductKpis.all(),
          Kpi::id,
          ImmutableMap.<String, Kpi>builder()
              .putAll(ProductKpis.terms())
              .put("kpi", ProductKpis.PRODUCT_METRICS)
              .buildOrThrow(),
          kpi -> Stream.of(kpi.name()));
  static final Terms<ScopeKind> SCOPE_KINDS =
      of(
          Catalog.of(
              "scope kind",
              List.of(
                  ScopeKind.ORGANIZATION,
                  ScopeKind.PRODUCT_ORGANIZATION,
                  ScopeKind.PORTFOLIO,
                  ScopeKind.PRODUCT_LINE,
                  ScopeKind.PRODUCT,
                  ScopeKind.FEATURE,
                  ScopeKind.PRODUCT_AREA,
                  ScopeKind.BUSINESS_AREA,
                  ScopeKind.DEPARTMENT),
              ScopeKind::id),
          ScopeKind::id,
          Relation.SCOPE_KINDS,
          kind -> Stream.of(kind.id().replace("product_portfolio", "portfolio")));

  private final Catalog<T> catalog;
  private final Function<T, String> idOf;
  private final ImmutableMap<String, T> others;

  private Terms(Catalog<T> catalog, Function<T, String> idOf, Map<String, T> others) {
    this.catalog = catalog;
    this.idOf = idOf;
    this.others = ImmutableMap.copyOf(others);
  }

  /** Terms that are ids, and other names that the documents give to them. */
  static Terms<String> of(String subject, Stream<String> ids) {
    return of(
        Catalog.of(subject, ids.distinct().toList(), id -> id), id -> id, Map.of(), Stream::of);
  }

  private static <T> Terms<T> of(
      Catalog<T> catalog,
      Function<T, String> idOf,
      Map<String, T> terms,
      Function<T, Stream<String>> names) {
    Map<String, T> others = new HashMap<>(terms);
    catalog.forEach(
        value -> names.apply(value).forEach(name -> others.putIfAbsent(normal(name), value)));
    for (Claim claim : Ledger.CLAIMS) {
      if (Relation.isOn(claim, Topic.NAME)) {
        String one = claim.subjectTerm();
        String other = claim.objectTerm();
        catalog.find(one).ifPresent(value -> others.putIfAbsent(other, value));
        catalog.find(other).ifPresent(value -> others.putIfAbsent(one, value));
      }
    }
    return new Terms<>(catalog, idOf, others);
  }

  private static String normal(String term) {
    return term.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "_");
  }

  /**
   * Finds what a term means. An id comes before another name.
   *
   * @throws io.github.orgwright.core.UnknownIdException if it means nothing; similar ids are named
   */
  Found<T> get(String term) {
    String key = normal(term);
    T value =
        catalog
            .find(key)
            .orElseGet(() -> others.containsKey(key) ? others.get(key) : catalog.get(key));
    String id = idOf.apply(value);
    return new Found<>(value, id.equals(term) ? id : id + " (\"" + term + "\")");
  }

  /** All values, in the order of the catalog. */
  ImmutableList<T> list() {
    return ImmutableList.copyOf(catalog.list());
  }
}
