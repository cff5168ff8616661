package io.github.orgwright.io;

import com.google.common.collect.Iterables;
import io.github.orgwright.change.HistoryBuilder;
import io.github.orgwright.core.Person;
import io.github.orgwright.io.ValuesOverTime.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects what rows say about people on their days: on each day, the details of a person are those
 * of the first row, completed by those of the next ones.
 */
final class PeopleOverTime {
  private final Map<String, DatedPerson> people = new HashMap<>();
  private final HistoryProblems problems;

  /** A person, with the place in the order of people; null for one who is never disclosed. */
  private static final class DatedPerson {
    private FileIds.@Nullable Place place;
    private final Map<RowOfPosition, Part> byRow = new HashMap<>(2);

    /** The days of an undisclosed holder of a position, and the place of the position. */
    private final ValuesOverTime<Person> undisclosed = new ValuesOverTime<>();

    private FileIds.@Nullable Place ofPosition;
  }

  /** A row without an id of a position can be of another one on other days. */
  private record RowOfPosition(int row, FileIds.Place position) {}

  /** What a row says about a person, as one of a position. */
  private record Part(FileIds.Place position, Entry row, ValuesOverTime<Entry> days) {
    static final Comparator<Part> IN_ORDER =
        Comparator.comparing(Part::position)
            .thenComparing(part -> part.row().id().isEmpty()) // such rows only add to others
            .thenComparing(part -> part.row().row());
  }

  /** A person on some days: the row and position that say something, or the undisclosed person. */
  private record Stated(@Nullable Part part, @Nullable Person undisclosed) {}

  PeopleOverTime(HistoryProblems problems) {
    this.problems = problems;
  }

  private DatedPerson person(String id) {
    return people.computeIfAbsent(id, key -> new DatedPerson());
  }

  /** Adds the days on which a row says something about a person of a position. */
  void add(String id, FileIds.Place place, FileIds.Place position, Entry row, DayRange days) {
    DatedPerson person = person(id);
    person.place = place;
    person
        .byRow
        .computeIfAbsent(
            new RowOfPosition(row.row(), position),
            key -> new Part(position, row, new ValuesOverTime<>()))
        .days()
        .add(days, row, (one, other) -> true);
  }

  /** Adds the days on which a position has an undisclosed holder. */
  void addUndisclosed(Person holder, FileIds.Place position, DayRange days) {
    DatedPerson person = person(holder.id());
    person.ofPosition = position;
    person.undisclosed.add(days, holder, Person::equals);
  }

  /** Adds all people in the order of their places; those who are not disclosed come last. */
  void addTo(HistoryBuilder history) {
    List<Map.Entry<String, DatedPerson>> disclosed = new ArrayList<>();
    List<Map.Entry<String, DatedPerson>> others = new ArrayList<>();
    for (Map.Entry<String, DatedPerson> person : people.entrySet()) {
      (person.getValue().place == null ? others : disclosed).add(person);
    }
    Comparator<FileIds.Place> byPlace = Comparator.nullsFirst(FileIds.Place::compareTo);
    disclosed.sort(Comparator.comparing(person -> person.getValue().place, byPlace));
    others.sort(
        Comparator.<Map.Entry<String, DatedPerson>, FileIds.@Nullable Place>comparing(
                person -> person.getValue().ofPosition, byPlace)
            .thenComparing(person -> person.getKey().length())
            .thenComparing(Map.Entry::getKey));
    for (Map.Entry<String, DatedPerson> person : Iterables.concat(disclosed, others)) {
      add(person.getKey(), person.getValue(), history);
    }
  }

  private void add(String id, DatedPerson person, HistoryBuilder history) {
    List<Part> parts = new ArrayList<>(person.byRow.values());
    parts.sort(Part.IN_ORDER);
    List<Period<Stated>> all = new ArrayList<>();
    for (Part part : parts) {
      part.days()
          .periods()
          .forEach(period -> all.add(new Period<>(period.days(), new Stated(part, null))));
    }
    person
        .undisclosed
        .periods()
        .forEach(period -> all.add(new Period<>(period.days(), new Stated(null, period.value()))));
    ValuesOverTime.forEachRange(
        all, (valid, days) -> history.person(days.validity(), person(id, valid, days)));
  }

  private Person person(String id, List<Stated> valid, DayRange days) {
    @Nullable Person undisclosed = valid.get(0).undisclosed();
    if (undisclosed != null) { // so no row of the day names the person
      return undisclosed;
    }
    PersonDetails details = PersonDetails.NONE;
    @Nullable Part first = null;
    for (Stated stated : valid) {
      @Nullable Part next = stated.part();
      if (next != null) {
        if (first == null) {
          first = next;
        } else if (!next.position().equals(first.position())
            && details.contradict(next.row().details())) {
          problems.add(
              new RowComparison.DifferentPeople(id, first.row().row(), next.row().row()), days);
        }
        details = details.or(next.row().details());
      }
    }
    return details.of(id);
  }
}
