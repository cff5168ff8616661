package io.github.orgwright.io;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Person;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who holds what: the people and assignments that rows tell of, and what is paid for. */
final class Holdings {
  private static final double DEFAULT_FTE = 1.0;

  private final RowProblems problems;
  private final StatedIds personIds;

  /** Whether rows tell more of people than ids. If not, their assignments declare them. */
  private final boolean describesPeople;

  /** By person, the row that told of them first, with all that is known of them. */
  private final Map<String, Entry> people = new LinkedHashMap<>();

  private final List<Assignment> assignments = new ArrayList<>();
  private int lastNumber;

  Holdings(MappingSpec spec, StatedIds personIds, RowProblems problems) {
    this.describesPeople = spec.describesPeople();
    this.problems = problems;
    this.personIds = personIds;
  }

  List<Assignment> assignments() {
    return assignments;
  }

  /** The people of whom more is known than an id, and those met between them. */
  List<Person> people() {
    List<Person> list = new ArrayList<>(people.size());
    people.forEach((id, entry) -> list.add(entry.particulars().of(id)));
    return list;
  }

  /** Enters the holders of a position; gives its FTE. */
  double add(Seat seat) {
    lastNumber = 0;
    if (seat.isShared()) {
      return addShared(seat);
    }
    Entry only = seat.first();
    AssignmentKind filled = only.filled();
    if (filled != null) {
      enter(seat.id(), person(seat.id(), only), filled, only);
    }
    return only.tellsFte() ? only.fte() : DEFAULT_FTE;
  }

  private double addShared(Seat seat) {
    Map<String, Integer> holders = new HashMap<>();
    List<BigDecimal> paid = new ArrayList<>();
    for (Entry entry : seat.rows()) {
      AssignmentKind filled = entry.filled();
      if (filled != null) {
        String person = person(seat.id(), entry);
        Integer first = holders.putIfAbsent(person, entry.row());
        if (first != null) {
          problems.repeatedHolder(seat.id(), person, first, entry.row());
          continue; // the same person is not paid twice
        }
        enter(seat.id(), person, filled, entry);
      }
      if (entry.tellsFte()) {
        paid.add(BigDecimal.valueOf(entry.fte()));
      }
    }
    tellShared(seat, holders.size());
    return paid.isEmpty() ? DEFAULT_FTE : sum(paid);
  }

  /** Decimal, so that 0.1 and 0.2 are 0.3. */
  private static double sum(List<BigDecimal> paid) {
    double sum = paid.stream().reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue();
    return Math.min(sum, Double.MAX_VALUE);
  }

  private void tellShared(Seat seat, int holders) {
    Set<String> titles = new HashSet<>();
    seat.rows().forEach(entry -> titles.add(entry.title()));
    problems.sharedSeat(seat.id(), seat.rowNumbers(), holders, titles.size() == 1);
  }

  /** The id of the person of a row; one is made where the row has none. */
  private String person(String position, Entry entry) {
    String person = entry.person();
    while (person.isEmpty() || (entry.person().isEmpty() && personIds.contains(person))) {
      person = position + "#" + ++lastNumber;
    }
    return person;
  }

  private void enter(String position, String person, AssignmentKind kind, Entry entry) {
    assignments.add(Assignment.of(position, person, kind));
    if (describesPeople) {
      meet(person, entry);
    }
  }

  private void meet(String person, Entry entry) {
    Entry first = people.putIfAbsent(person, entry);
    if (first == null) {
      return;
    }
    if (first.particulars().contradict(entry.particulars())) {
      problems.differentPerson(person, first.row(), entry.row());
    }
    Particulars known = first.particulars().or(entry.particulars());
    if (!known.equals(first.particulars())) {
      people.put(person, first.with(known));
    }
  }
}
