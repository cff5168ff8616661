package io.github.orgwright.query;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import java.util.List;
import java.util.Optional;

/**
 * Who answers for a position today: its present substantive holders, else its present acting ones,
 * else its present deputies. Start from {@link Who#answersFor}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param position the position
 * @param people who answers for it, in the order of declaration; all of one kind; empty if there is
 *     no one
 * @param capacity how these people are assigned to the position; empty if there is no one
 * @param away the people of this kind or a stronger one who are away, holders first
 * @since 0.1.0
 */
public record Availability(
    Position position, List<Person> people, Optional<AssignmentKind> capacity, List<Person> away) {
  /**
   * Makes a value.
   *
   * @param position the position
   * @param people who answers for it
   * @param capacity how these people are assigned to the position
   * @param away the people who are away
   */
  public Availability {
    people = ImmutableList.copyOf(people);
    away = ImmutableList.copyOf(away);
  }

  /** Those who are away and whom a person of this capacity stands in for. */
  List<Person> standsInFor() {
    return capacity.filter(kind -> kind != AssignmentKind.SUBSTANTIVE).isPresent()
        ? away
        : ImmutableList.of();
  }
}
