package io.github.orgwright.query;

import static java.util.stream.Collectors.toSet;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says who is available for a position today. These are its substantive holders who are present; if
 * there are none, its acting holders who are present; if there are none of these either, its
 * deputies who are present. Get it from {@link Who#isAvailableFor}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param position the position
 * @param people the available people, all in the same capacity, in the order of their assignments;
 *     empty if no one is available
 * @param capacity how these people are assigned to the position; empty if no one is available
 * @param away the holders and deputies of the position who are absent: substantive holders first,
 *     then acting holders, then deputies. If acting holders are available, for example, absent
 *     deputies are not included
 * @since 0.1.0
 */
public record Availability(
    Position position, List<Person> people, Optional<AssignmentKind> capacity, List<Person> away) {
  /**
   * Creates an availability.
   *
   * @param position the position
   * @param people the available people
   * @param capacity how these people are assigned to the position
   * @param away the absent people
   */
  public Availability {
    people = ImmutableList.copyOf(people);
    away = ImmutableList.copyOf(away);
  }

  /** The absent holders, but not deputies, for whom a person of this capacity stands in. */
  List<Person> standsInFor(Organization organization) {
    if (capacity.filter(kind -> kind != AssignmentKind.SUBSTANTIVE).isEmpty()) {
      return ImmutableList.of();
    }
    Set<String> holders =
        organization.holders(position).stream().map(Assignment::person).collect(toSet());
    return away.stream().filter(person -> holders.contains(person.id())).toList();
  }
}
