package io.github.orgwright.io;

import com.google.common.collect.Iterators;
import com.google.common.collect.Maps;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The cells of a row by the names of the columns of the file, however these are written. */
final class NamedCells extends AbstractMap<String, String> {
  private final Map<String, Integer> places;
  private final IntFunction<String> cells;

  /**
   * The cells of a row.
   *
   * @param places the places of columns, by names in any form of writing
   * @param cells finds the text at a place
   */
  NamedCells(Map<String, Integer> places, IntFunction<String> cells) {
    this.places = places;
    this.cells = cells;
  }

  @Override
  public @Nullable String get(@Nullable Object column) {
    Integer place = column instanceof String name ? places.get(name) : null;
    return place == null ? null : cells.apply(place);
  }

  @Override
  public boolean containsKey(@Nullable Object column) {
    return column instanceof String name && places.containsKey(name);
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<String, String>> iterator() {
        return Iterators.transform(
            places.entrySet().iterator(),
            column -> Maps.immutableEntry(column.getKey(), cells.apply(column.getValue())));
      }

      @Override
      public int size() {
        return places.size();
      }
    };
  }
}
