package io.github.orgwright.change;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which ids begin, change or end on each of the days of change of a history. Days are given by
 * their numbers; the time before the first day is -1.
 */
final class ChangedIds {
  /** Where the ids of each day begin in {@link #numbers}. */
  private final int[] starts;

  /** The numbers of ids, by day; an id that changes on a day is there once or twice. */
  private final int[] numbers;

  ChangedIds(VersionTable<?> table, List<LocalDate> days) {
    Map<LocalDate, Integer> places = new HashMap<>();
    days.forEach(day -> places.put(day, places.size()));
    starts = new int[days.size() + 1];
    table.forEach(
        (version, number) -> {
          count(places, version.validity().first());
          count(places, version.validity().end());
        });
    for (int day = 0; day < days.size(); day++) {
      starts[day + 1] += starts[day];
    }
    numbers = new int[starts[days.size()]];
    int[] next = starts.clone();
    table.forEach(
        (version, number) -> {
          add(places, version.validity().first(), number, next);
          add(places, version.validity().end(), number, next);
        });
  }

  private void count(Map<LocalDate, Integer> places, @Nullable LocalDate day) {
    if (day != null) {
      starts[places.getOrDefault(day, 0) + 1]++;
    }
  }

  private void add(
      Map<LocalDate, Integer> places, @Nullable LocalDate day, int number, int[] next) {
    if (day != null) {
      numbers[next[places.getOrDefault(day, 0)]++] = number;
    }
  }

  /** How many ids change from the end of one day to that of another, at most. */
  int count(int day, int other) {
    return starts[Math.max(day, other) + 1] - starts[Math.min(day, other) + 1];
  }

  /** The ids that may change from the end of one day to that of another. */
  IntStream between(int day, int other) {
    return IntStream.range(starts[Math.min(day, other) + 1], starts[Math.max(day, other) + 1])
        .map(place -> numbers[place]);
  }
}
