package io.github.orgwright.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one kind of parts of snapshots, such as the positions, in the order of days, and collects
 * their versions. Parts that are equal in one snapshot and the next are one version.
 */
final class SnapshotReader<V> {
  private final VersionTable.Collector<V> versions;
  private final OrderOverTime.Collector order = new OrderOverTime.Collector();

  /** The versions that have not ended, by number, and their first days. */
  private final List<@Nullable V> open = new ArrayList<>();

  private final List<LocalDate> since = new ArrayList<>();

  /** The numbers of the parts of the last snapshot, in order and as a set. */
  private int[] last = {};

  private BitSet present = new BitSet();

  /** The place in the last snapshot by number; wrong for numbers that it does not have. */
  private int[] places = {};

  /**
   * Creates a reader without snapshots.
   *
   * @param subject what an id identifies, in messages
   */
  SnapshotReader(String subject) {
    versions = new VersionTable.Collector<>(subject);
  }

  void read(LocalDate day, SnapshotParts<V> parts) {
    int[] numbers = numbers(parts);
    BitSet gone = present;
    present = new BitSet();
    for (int place = 0; place < numbers.length; place++) {
      int number = numbers[place];
      gone.clear(number);
      present.set(number);
      if (number == open.size()) { // a new id
        open.add(null);
        since.add(day);
      }
      @Nullable V version = open.get(number);
      if (version == null || !parts.isSame(version, place)) {
        close(number, day);
        open.set(number, parts.version(place));
        since.set(number, day);
      }
    }
    gone.stream().forEach(number -> close(number, day));
    order.add(day, numbers);
  }

  /** The numbers of all parts; those that follow each other as before are not looked up. */
  private int[] numbers(SnapshotParts<V> parts) {
    int[] numbers = new int[parts.size()];
    int guess = 0;
    for (int place = 0; place < numbers.length; place++) {
      String id = parts.id(place);
      int number =
          guess < last.length && versions.id(last[guess]).equals(id)
              ? last[guess]
              : versions.number(id);
      numbers[place] = number;
      if (number < places.length && places[number] < last.length) {
        guess = last[places[number]] == number ? places[number] + 1 : guess;
      }
    }
    last = numbers;
    if (versions.size() > places.length) {
      places = new int[versions.size() + versions.size() / 2];
    }
    for (int place = 0; place < numbers.length; place++) {
      places[numbers[place]] = place;
    }
    return numbers;
  }

  private void close(int number, @Nullable LocalDate day) {
    @Nullable V version = open.get(number);
    if (version != null) {
      versions.add(number, Validity.of(since.get(number), day), version);
      open.set(number, null);
    }
  }

  /** All versions; those of the last snapshot have not ended. */
  VersionTable<V> versions() {
    present.stream().forEach(number -> close(number, null));
    return versions.build(
        order.build(),
        overlap -> {
          throw new AssertionError(overlap);
        });
  }
}
