package io.github.orgwright.io;

import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ids of all rows of a file, including rows that are not valid on a day that is read, so that a
 * cell means the same on each day. In a file of dated rows, positions and people are in the order
 * of the first rows of their ids, even on days on which these rows are not valid.
 */
final class FileIds {
  /** The ids of positions, as rows state them. */
  final StatedIds positions;

  final StatedIds persons;

  /** What rows can be named by as managers. */
  final StatedIds keys;

  /** The first form of what each row can be named by. */
  final StatedIds firstKeys;

  private final @Nullable RowsOfIds firstRows;

  /**
   * The first rows of a file of dated rows.
   *
   * @param ofPositions by the ids that they state
   * @param withoutPosition the first rows without an id of a position, by persons
   * @param ofPersons by persons
   */
  private record RowsOfIds(
      Map<String, Integer> ofPositions,
      Map<String, Integer> withoutPosition,
      Map<String, Integer> ofPersons) {}

  /** The place of an id in the order of a file: that of its first row, and then that of the id. */
  record Place(int row, String id) implements Comparable<Place> {
    /** Of ids that are made from one other id, those with smaller numbers come first. */
    private static final Comparator<Place> ORDER =
        Comparator.comparingInt(Place::row)
            .thenComparing(place -> place.id().length())
            .thenComparing(Place::id);

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  private FileIds(
      Iterable<String> positions,
      Iterable<String> persons,
      Iterable<String> keys,
      Iterable<String> firstKeys,
      @Nullable RowsOfIds firstRows) {
    this.positions = new StatedIds(positions);
    this.persons = new StatedIds(persons);
    this.keys = new StatedIds(keys);
    this.firstKeys = new StatedIds(firstKeys);
    this.firstRows = firstRows;
  }

  /** The ids of a file in which all rows are always valid. */
  static FileIds of(List<Entry> entries) {
    return new FileIds(
        Lists.transform(entries, Entry::id),
        Lists.transform(entries, Entry::person),
        Iterables.concat(
            Lists.transform(entries, Entry::key),
            Iterables.concat(Lists.transform(entries, entry -> entry.extras().keys()))),
        Lists.transform(entries, Entry::key),
        null);
  }

  /** The ids of a file of dated rows. */
  static FileIds of(DatedRows dated) {
    List<DatedRows.Dated> rows = dated.rows();
    RowsOfIds first = new RowsOfIds(new HashMap<>(), new HashMap<>(), new HashMap<>());
    for (DatedRows.Dated row : rows) {
      if (row.id().isEmpty()) {
        first.withoutPosition().putIfAbsent(row.person(), row.number());
      } else {
        first.ofPositions().putIfAbsent(row.id(), row.number());
      }
      first.ofPersons().putIfAbsent(row.person(), row.number());
    }
    return new FileIds(
        Lists.transform(rows, DatedRows.Dated::id),
        Lists.transform(rows, DatedRows.Dated::person),
        Iterables.concat(Lists.transform(rows, DatedRows.Dated::names)),
        Lists.transform(rows, row -> row.names().get(0)),
        first);
  }

  /** Whether rows are dated, so that positions and people have places. */
  boolean haveOrder() {
    return firstRows != null;
  }

  /** The place of a position; its first row on the day says what it is made from. */
  Place placeOfPosition(String id, Entry first) {
    RowsOfIds all = rows();
    Integer row =
        first.id().isEmpty()
            ? all.withoutPosition().get(first.person())
            : all.ofPositions().get(first.id());
    return new Place(row == null ? first.row() : row, id);
  }

  /** The place of a person in a row; of a person who is only named, it is that of the position. */
  Place placeOfPerson(String id, Entry entry) {
    if (entry.person().isEmpty()) {
      return placeOfPosition(id, entry);
    }
    Integer row = rows().ofPersons().get(entry.person());
    return new Place(row == null ? entry.row() : row, id);
  }

  private RowsOfIds rows() {
    if (firstRows == null) {
      throw new IllegalStateException("rows are not dated");
    }
    return firstRows;
  }
}
