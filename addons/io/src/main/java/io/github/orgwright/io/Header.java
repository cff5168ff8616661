package io.github.orgwright.io;

import com.google.common.base.CharMatcher;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/** Finds the columns of a mapping in the header of a table. */
final class Header {
  /** The index of an optional column that the table does not have. */
  static final int ABSENT = -1;

  /** Stands for the index of a column where several have its name. */
  static final int SEVERAL = -3;

  private static final CharMatcher IGNORED = Spaces.MATCHER.or(CharMatcher.anyOf("_-"));

  private final String table;
  private final ImmutableList<String> names;
  private final MappingSpec spec;
  private final Supplier<ImmutableListMultimap<String, Integer>> byName;
  private final Supplier<ImmutableListMultimap<String, Integer>> byKey;

  /**
   * A header.
   *
   * @param names the names of the columns; empty if the table has no header
   */
  Header(String table, List<String> names, MappingSpec spec) {
    this.table = table;
    this.names = ImmutableList.copyOf(names);
    this.spec = spec;
    this.byName = Suppliers.memoize(() -> index(name -> name));
    this.byKey = Suppliers.memoize(() -> index(Header::key));
  }

  private ImmutableListMultimap<String, Integer> index(Function<String, String> key) {
    ImmutableListMultimap.Builder<String, Integer> index = ImmutableListMultimap.builder();
    for (int place = 0; place < names.size(); place++) {
      index.put(key.apply(names.get(place)), place);
    }
    return index.build();
  }

  /**
   * A text that is the same for two ways to write one name: case, space, invisible characters,
   * underscores and hyphens do not count, unless the name has nothing else.
   */
  static String key(String name) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    String key = IGNORED.removeFrom(composed).toLowerCase(Locale.ROOT);
    return key.isEmpty() ? Spaces.trim(composed) : key;
  }

  ImmutableList<String> names() {
    return names;
  }

  int size() {
    return names.size();
  }

  /** The index of the given column, found by its own name, then by its other names. */
  int find(String column) {
    List<Integer> places = places(column);
    if (places.size() > 1) {
      throw twice(column);
    }
    if (places.isEmpty() && !spec.optional().contains(column)) {
      throw HeaderMismatchException.missing(table, column, names);
    }
    return places.isEmpty() ? ABSENT : places.get(0);
  }

  /** The indexes of all columns whose names are those of the given one, in any form of writing. */
  List<Integer> alike(int place) {
    return byKey.get().get(key(names.get(place)));
  }

  boolean has(String column) {
    return !places(column).isEmpty();
  }

  private List<Integer> places(String column) {
    for (String name :
        Iterables.concat(
            ImmutableSet.of(column), spec.otherNames().getOrDefault(column, ImmutableList.of()))) {
      ImmutableList<Integer> exact = byName.get().get(name);
      ImmutableList<Integer> places = exact.isEmpty() ? byKey.get().get(key(name)) : exact;
      if (!places.isEmpty()) {
        return places;
      }
    }
    return ImmutableList.of();
  }

  HeaderMismatchException twice(String column) {
    return HeaderMismatchException.twice(table, column, names);
  }
}
