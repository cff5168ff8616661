package io.github.orgwright.product;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.orgwright.core.Catalog;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.core.internal.CodePointOrder;
import io.github.orgwright.product.Relation.Topic;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds what the term of a question means: by its id, or by another name that is known. */
final class Terms<T> {
  private static final int SHOWN = 3;
  private static final int SHORTEST_STEM = 4;
  private static final int LONGEST = 64;
  private static final Splitter WORDS = Splitter.on('_').omitEmptyStrings();
  private static final ImmutableSet<String> SMALL_WORDS =
      ImmutableSet.of("a", "an", "and", "for", "in", "of", "or", "the", "to");

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
                  ScopeKind.of("organization_product_work"),
                  ScopeKind.of("all_product_related_matters"),
                  ScopeKind.PORTFOLIO,
                  ScopeKind.PRODUCT_LINE,
                  ScopeKind.PRODUCT,
                  ScopeKind.FEATURE,
                  ScopeKind.PRODUCT_AREA,
                  ScopeKind.BUSINESS_AREA,
                  ScopeKind.DEPARTMENT),
              ScopeKind::id),
          ScopeKind::id,
          Map.of(),
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
    return of(subject, ids, Map.of());
  }

  /** The same, with the given further names of ids. */
  static Terms<String> of(String subject, Stream<String> ids, Map<String, String> names) {
    return of(Catalog.of(subject, ids.distinct().toList(), id -> id), id -> id, names, Stream::of);
  }

  /** The ids by all other names. */
  Map<String, String> idsByName() {
    return Maps.transformValues(others, idOf::apply);
  }

  static <T> Terms<T> of(
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
            .or(() -> Optional.ofNullable(others.get(key)))
            .orElseThrow(() -> catalog.unknown(key, similar(key)));
    String id = idOf.apply(value);
    return new Found<>(value, id.equals(term) ? id : id + " (\"" + term + "\")");
  }

  /** Ids that are spelled alike, or have such a name; else those with all the words of the term. */
  private ImmutableList<String> similar(String key) {
    List<String> names = others.keySet().stream().sorted(CodePointOrder.COMPARATOR).toList();
    Stream<String> ofNames = Catalog.of("name", names, name -> name).nearest(key).stream();
    List<String> words = key.length() > LONGEST ? ImmutableList.of() : words(key);
    Stream<String> withWords =
        Stream.concat(catalog.stream().map(idOf), names.stream())
            .filter(name -> hasWords(name, words))
            .sorted(Comparator.comparingInt(name -> WORDS.splitToList(name).size()));
    List<String> alike =
        Stream.concat(catalog.nearest(key).stream(), ofNames.map(this::idNamed)).toList();
    return (alike.isEmpty() ? withWords.map(this::idNamed) : alike.stream())
        .distinct()
        .limit(SHOWN)
        .collect(ImmutableList.toImmutableList());
  }

  private String idNamed(String name) {
    T named = others.get(name);
    return named == null || catalog.find(name).isPresent() ? name : idOf.apply(named);
  }

  /** The words of a term; a word that is the name of an id stands for the words of that id. */
  private List<String> words(String key) {
    return WORDS
        .splitToStream(key)
        .flatMap(word -> WORDS.splitToStream(idNamed(word)))
        .filter(word -> !SMALL_WORDS.contains(word))
        .toList();
  }

  private static boolean hasWords(String name, List<String> words) {
    List<String> parts = WORDS.splitToList(name);
    return !words.isEmpty()
        && words.stream().allMatch(word -> parts.stream().anyMatch(part -> isForm(word, part)));
  }

  /** Whether two words are equal, or one is a longer form of the other: bachelor, bachelors. */
  private static boolean isForm(String one, String other) {
    return one.equals(other)
        || (Math.min(one.length(), other.length()) >= SHORTEST_STEM
            && (one.startsWith(other) || other.startsWith(one)));
  }

  /** All values, in the order of the catalog. */
  ImmutableList<T> list() {
    return ImmutableList.copyOf(catalog.list());
  }
}
