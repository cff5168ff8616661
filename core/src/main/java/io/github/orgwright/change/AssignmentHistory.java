package io.github.orgwright.change;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Catalog;
import io.github.orgwright.core.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The assignments of all people over time. */
final class AssignmentHistory {
  /** A version of a position, which is given by its number. */
  private record Part(int position, Dated<PositionVersion> version) {
    List<Assignment> assignments(String person) {
      return version.value().assignments().stream()
          .filter(assignment -> assignment.person().equals(person))
          .toList();
    }
  }

  /** What begins or ends on a day; the day is null for what has always been. */
  private record Event(@Nullable LocalDate day, boolean begins, Part part) {
    static final Comparator<Event> IN_ORDER =
        Comparator.comparing(Event::day, Comparator.nullsFirst(LocalDate::compareTo))
            .thenComparing(Event::begins); // what ends comes first
  }

  private final Catalog<String> people;

  /** The versions of positions to which each person is assigned. */
  private final Map<String, List<Part>> parts = new LinkedHashMap<>();

  AssignmentHistory(VersionTable<PositionVersion> positions, VersionTable<Person> people) {
    positions.forEach(this::add);
    this.people =
        Catalog.of(
            "person",
            Sets.union(Sets.newLinkedHashSet(people.ids()), parts.keySet()).immutableCopy(),
            id -> id);
  }

  @SuppressWarnings("ReferenceEquality") // the last one may be the same part
  private void add(Dated<PositionVersion> version, int number) {
    Part part = new Part(number, version);
    for (Assignment assignment : version.value().assignments()) {
      List<Part> known = parts.computeIfAbsent(assignment.person(), id -> new ArrayList<>(1));
      if (known.isEmpty() || known.get(known.size() - 1) != part) { // once for each person
        known.add(part);
      }
    }
  }

  /** The ids of all people. */
  Catalog<String> people() {
    return people;
  }

  /** The assignments of one person. */
  List<Dated<List<Assignment>>> of(String person) {
    if (people.indexOf(person) < 0) {
      throw people.unknown(person, people.nearest(person));
    }
    return timeline(person).versions();
  }

  /** The assignments of one person; none if the person is not known. */
  Timeline<List<Assignment>> timeline(String person) {
    List<Event> events = new ArrayList<>();
    for (Part part : parts.getOrDefault(person, List.of())) {
      Validity validity = part.version().validity();
      events.add(new Event(validity.first(), true, part));
      validity.until().ifPresent(day -> events.add(new Event(day, false, part)));
    }
    events.sort(Event.IN_ORDER);
    List<Dated<List<Assignment>>> periods = new ArrayList<>();
    SortedMap<Integer, List<Assignment>> held = new TreeMap<>();
    @Nullable LocalDate since = null;
    for (Event event : events) {
      @Nullable LocalDate day = event.day();
      if (day != null && !day.equals(since)) {
        addPeriod(held, since, day, periods);
        since = day;
      }
      if (event.begins()) {
        held.put(event.part().position(), event.part().assignments(person));
      } else {
        held.remove(event.part().position());
      }
    }
    addPeriod(held, since, null, periods);
    return new Timeline<>(ImmutableList.copyOf(periods));
  }

  private static void addPeriod(
      SortedMap<Integer, List<Assignment>> held,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      List<Dated<List<Assignment>>> periods) {
    if (!held.isEmpty()) {
      List<Assignment> all =
          held.values().stream().flatMap(List::stream).collect(ImmutableList.toImmutableList());
      Timeline.append(periods, new Dated<>(Validity.of(from, until), all));
    }
  }
}
