package io.github.orgwright.io;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Person;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who holds what: the people and assignments that rows tell of, and what is paid for. */
final class Holdings {
  private static final double DEFAULT_FTE = 1.0;

  private final RowFaults faults;
  private final Set<String> statedPersons;
  private final Map<String, Known> people = new LinkedHashMap<>();
  private final List<Assignment> assignments = new ArrayList<>();

  /** What is known of a person, and the row that told of them first. */
  private record Known(Entry.Holder holder, int row) {}

  Holdings(RowFaults faults, Set<String> statedPersons) {
    this.faults = faults;
    this.statedPersons = statedPersons;
  }

  List<Assignment> assignments() {
    return assignments;
  }

  List<Person> people() {
    List<Person> list = new ArrayList<>(people.size());
    people.forEach((id, known) -> list.add(person(id, known.holder())));
    return list;
  }

  private static Person person(String id, Entry.Holder holder) {
    Person.Builder person = Person.builder().id(id);
    if (holder.name() != null) {
      person.name(holder.name());
    }
    if (holder.years() != null) {
      person.yearsOfExperience(holder.years());
    }
    if (holder.education() != null) {
      person.education(holder.education());
    }
    return person.build();
  }

  /** Enters the holders of a position; gives its FTE. */
  double add(String position, List<Entry> rows) {
    Map<String, Integer> holders = new LinkedHashMap<>();
    List<BigDecimal> paid = new ArrayList<>(1);
    int number = 0;
    for (Entry entry : rows) {
      Entry.Holder holder = entry.holder();
      if (holder != null) {
        String person = entry.person();
        while (person.isEmpty() || (entry.person().isEmpty() && statedPersons.contains(person))) {
          person = position + "#" + ++number;
        }
        Integer first = holders.putIfAbsent(person, entry.row());
        if (first != null) {
          faults.repeatedHolder(position, person, first, entry.row());
          continue; // the same person is not paid twice
        }
        meet(person, holder, entry.row());
        assignments.add(Assignment.of(position, person, holder.kind()));
      }
      entry.fte().ifPresent(fte -> paid.add(BigDecimal.valueOf(fte)));
    }
    if (rows.size() > 1) {
      tellShared(position, rows, holders.size());
    }
    return paid.isEmpty() ? DEFAULT_FTE : sum(paid);
  }

  /** Decimal, so that 0.1 and 0.2 are 0.3. */
  private static double sum(List<BigDecimal> paid) {
    double sum = paid.stream().reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue();
    return Math.min(sum, Double.MAX_VALUE);
  }

  private void tellShared(String position, List<Entry> rows, int holders) {
    Set<String> titles = new HashSet<>();
    rows.forEach(entry -> titles.add(entry.title()));
    faults.sharedSeat(
        position, rows.stream().map(Entry::row).toList(), holders, titles.size() == 1);
  }

  private void meet(String person, Entry.Holder holder, int row) {
    Known known = people.putIfAbsent(person, new Known(holder, row));
    if (known == null) {
      return;
    }
    Entry.Holder first = known.holder();
    if (differ(first.name(), holder.name())
        || differ(first.years(), holder.years())
        || differ(first.education(), holder.education())) {
      faults.differentPerson(person, known.row(), row);
    }
    Entry.Holder merged =
        new Entry.Holder(
            first.kind(),
            first.name() == null ? holder.name() : first.name(),
            first.years() == null ? holder.years() : first.years(),
            first.education() == null ? holder.education() : first.education());
    people.put(person, new Known(merged, known.row()));
  }

  private static boolean differ(@Nullable Object first, @Nullable Object other) {
    return first != null && other != null && !first.equals(other);
  }
}
