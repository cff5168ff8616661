package io.github.orgwright.io;

import static java.util.Objects.requireNonNull;

import io.github.orgwright.change.Dated;
import io.github.orgwright.change.History;
import io.github.orgwright.change.PositionVersion;
import io.github.orgwright.change.Validity;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Person;
import io.github.orgwright.io.OrderComparison.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the people of a history who are not written, or not in their order. */
final class PeopleOfHistory {
  private static final Comparator<Dated<PositionVersion>> BY_DAY =
      Comparator.comparing(
          version -> version.validity().from().orElse(null),
          Comparator.nullsFirst(LocalDate::compareTo));

  private final History history;
  private final HistoryParts parts;

  /** The places of positions in the order of the history. */
  private final Map<String, Integer> positions = new HashMap<>();

  /** The places in which people are read who are disclosed. */
  private final Map<String, Integer> read = new HashMap<>();

  PeopleOfHistory(History history, HistoryParts parts) {
    this.history = history;
    this.parts = parts;
    for (String id : history.positionIds()) {
      positions.put(id, positions.size());
      for (Dated<PositionVersion> version : history.timeline(id)) {
        for (Assignment assignment : version.value().assignments()) {
          read.putIfAbsent(assignment.person(), read.size());
        }
      }
    }
  }

  void addTo(LeftOut leftOut) {
    Map<String, List<DayRange>> declared = new LinkedHashMap<>();
    for (Dated<Person> person : parts.content().people()) {
      declared
          .computeIfAbsent(person.value().id(), id -> new ArrayList<>(1))
          .add(HistoryParts.range(person.validity()));
    }
    declared.forEach(
        (id, days) -> {
          List<DayRange> held =
              DayRange.joined(
                  history.held(id).stream()
                      .map(period -> HistoryParts.range(period.validity()))
                      .toList());
          if (days.stream().anyMatch(range -> !range.without(held).isEmpty())) {
            leftOut.addUnassigned(id);
          }
        });
    if (!isInOrder(declared.keySet())) {
      leftOut.loseOrderOfPeople();
    }
  }

  private boolean isInOrder(Set<String> declared) {
    List<Dated<List<String>>> orders = new ArrayList<>(parts.content().personOrders());
    if (orders.isEmpty()) {
      orders.add(new Dated<>(Validity.always(), List.copyOf(declared)));
    }
    Set<String> others = new LinkedHashSet<>(history.personIds());
    others.removeAll(declared);
    for (Dated<List<String>> order : orders) {
      OrderComparison found = new OrderComparison();
      int place = 0;
      for (String id : order.value()) {
        add(id, place++, order.validity(), found);
      }
      for (String id : others) {
        add(id, place++, order.validity(), found);
      }
      if (!found.isSame()) {
        return false;
      }
    }
    return true;
  }

  /** Adds a person on those of the given days on which they have a position. */
  private void add(String id, int place, Validity days, OrderComparison found) {
    for (Dated<List<Assignment>> held : history.held(id)) {
      Optional<Validity> common = held.validity().common(days);
      if (common.isPresent()) {
        addAssigned(
            id, place, held.value().get(0).position(), HistoryParts.range(common.get()), found);
      }
    }
  }

  private void addAssigned(
      String id, int place, String position, DayRange days, OrderComparison found) {
    @Nullable Steps<Optional<Person>> steps = parts.person(id);
    int ofPosition = requireNonNull(positions.get(position));
    List<Dated<PositionVersion>> versions = history.timeline(position);
    for (int i = firstWithin(versions, days); i < versions.size(); i++) {
      DayRange range = HistoryParts.range(versions.get(i).validity());
      LocalDate begin = range.from();
      if (begin != null && days.isBefore(begin)) {
        break;
      }
      DayRange common = days.common(range);
      Place first = new Place(1, ofPosition, HistoryParts.place(versions.get(i).value(), id));
      TreeSet<LocalDate> ends = new TreeSet<>();
      if (steps != null) {
        steps.addDaysWithin(common, ends);
      }
      List<DayRange> ranges = common.splitAt(ends);
      for (DayRange part : ranges) {
        Optional<Person> person = steps == null ? Optional.empty() : steps.on(part);
        Place one = person.isPresent() ? new Place(0, place, 0) : first;
        boolean isDisclosed = person.map(Person::isDisclosed).orElse(true);
        Place other = isDisclosed ? new Place(0, requireNonNull(read.get(id)), 0) : first;
        found.add(part, one, other);
      }
    }
  }

  /** The place of the first version that does not end before the given days. */
  private static int firstWithin(List<Dated<PositionVersion>> versions, DayRange days) {
    LocalDate from = days.from();
    if (from == null) {
      return 0;
    }
    Dated<PositionVersion> sought = new Dated<>(Validity.startingOn(from), versions.get(0).value());
    int found = Collections.binarySearch(versions, sought, BY_DAY);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }
}
