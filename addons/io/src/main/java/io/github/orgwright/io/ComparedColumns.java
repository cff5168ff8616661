package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The columns whose cells are compared where a position has several rows: those of the position,
 * then those of conditions. Ids, personal data, FTE and attributes are compared as they are read.
 */
final class ComparedColumns {
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  final ImmutableList<String> names;

  /** The number of columns that belong to the position; they come first. */
  final int ofPosition;

  final int[] places;

  ComparedColumns(MappingSpec spec, Map<String, Integer> byColumn) {
    Set<Integer> comparedOtherwise = new LinkedHashSet<>();
    Stream.concat(MappingColumns.ofKeys(spec), MappingColumns.ofPersonalData(spec))
        .forEach(column -> comparedOtherwise.add(byColumn.get(column)));
    Set<String> columns = new LinkedHashSet<>();
    MappingColumns.ofPositions(spec).forEach(columns::add);
    columns.removeIf(column -> comparedOtherwise.contains(byColumn.get(column)));
    ofPosition = columns.size();
    MappingColumns.ofConditions(spec)
        .filter(column -> !comparedOtherwise.contains(byColumn.get(column)))
        .forEach(columns::add);
    names = ImmutableList.copyOf(columns);
    places = names.stream().mapToInt(byColumn::get).toArray();
  }

  /**
   * A number that is the same for rows with the same cells, and very probably differs for others.
   */
  static long print(List<String> fields) {
    long print = 0;
    for (int place = 0; place < fields.size(); place++) {
      String cell = Spaces.trim(fields.get(place));
      long hash = place + 1L;
      for (int at = 0; at < cell.length(); at++) {
        hash = (hash ^ cell.charAt(at)) * MULTIPLIER;
        hash ^= hash >>> 29;
      }
      print += cell.isEmpty() ? 0 : hash;
    }
    return print;
  }
}
