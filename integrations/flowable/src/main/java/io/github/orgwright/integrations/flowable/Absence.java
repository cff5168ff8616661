package io.github.orgwright.integrations.flowable;

import io.github.orgwright.core.Person;
import java.time.LocalDate;
import java.util.List;

/**
 * Days on which a person is away.
 *
 * @param person the id of the person
 * @param first the first day
 * @param last the last day
 */
public record Absence(String person, LocalDate first, LocalDate last) {
  /** {@return whether the person is away on the given day, as one of these absences says} */
  static boolean isAway(List<Absence> calendar, Person person, LocalDate day) {
    return calendar.stream()
        .anyMatch(
            absence ->
                absence.person.equals(person.id())
                    && !day.isBefore(absence.first)
                    && !day.isAfter(absence.last));
  }
}
