package io.github.orgwright.io;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.Iterators;
import com.google.common.collect.Maps;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The cells of a row by the names of the columns of the file, however these are written. */
final class NamedCells extends AbstractMap<String, String> {
  private final Map<String, Integer> places;
  private final Map<String, Integer> placesByKey;
  private final List<String> names;
  private final IntFunction<String> cells;

  /**
   * The cells of a row.
   *
   * @param cells finds the text at a place
   */
  NamedCells(Columns columns, IntFunction<String> cells) {
    this.places = columns.byName();
    this.placesByKey = columns.byKey();
    this.names = columns.names;
    this.cells = cells;
  }

  private @Nullable Integer place(@Nullable Object column) {
    if (!(column instanceof String name)) {
      return null;
    }
    Integer exact = places.get(name);
    return exact == null ? placesByKey.get(Header.key(name)) : exact;
  }

  /** A name that several columns have is refused, because the function means one of them. */
  @Override
  public @Nullable String get(@Nullable Object column) {
    Integer place = place(column);
    checkArgument(
        place == null || place != Header.SEVERAL,
        "the file has several columns \"%s\"; fix: rename all but one, or write the name as the file"
            + " does",
        column);
    return place == null ? null : cells.apply(place);
  }

  @Override
  public boolean containsKey(@Nullable Object column) {
    return place(column) != null;
  }

  /** All columns; of several with the same name the first. */
  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<String, String>> iterator() {
        return Iterators.transform(
            places.entrySet().iterator(),
            column ->
                Maps.immutableEntry(
                    column.getKey(),
                    cells.apply(
                        column.getValue() == Header.SEVERAL
                            ? names.indexOf(column.getKey())
                            : column.getValue())));
      }

      @Override
      public int size() {
        return places.size();
      }
    };
  }
}
