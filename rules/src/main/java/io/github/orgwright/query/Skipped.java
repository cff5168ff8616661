package io.github.orgwright.query;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import java.util.List;
import java.util.Map;

/**
 * A candidate that is not part of an answer, and the reason.
 *
 * @param position the candidate
 * @param reason why it is not part of the answer
 * @param people the people who are the reason: those who are away, or the requester; empty for
 *     other reasons
 * @param unmet the traits that are the reason: those for which data is missing, then the first
 *     trait that the candidate does not have; empty for other reasons
 * @param facts what is known about the missing data, by name, such as {@code holders: not recorded}
 * @since 0.1.0
 */
public record Skipped(
    Position position,
    Reason reason,
    List<Person> people,
    List<Trait<Position>> unmet,
    Map<String, String> facts) {
  /**
   * Creates a skipped candidate.
   *
   * @param position the candidate
   * @param reason why it is not part of the answer
   * @param people the people who caused this
   * @param unmet the traits that caused this
   * @param facts what is known about missing data
   */
  public Skipped {
    people = ImmutableList.copyOf(people);
    unmet = ImmutableList.copyOf(unmet);
    facts = ImmutableMap.copyOf(facts);
  }

  static Skipped of(Position position, Reason reason, List<Person> people) {
    return new Skipped(position, reason, people, ImmutableList.of(), ImmutableMap.of());
  }

  static Skipped of(
      Position position, Reason reason, List<Trait<Position>> unmet, Map<String, String> facts) {
    return new Skipped(position, reason, ImmutableList.of(), unmet, facts);
  }
}
