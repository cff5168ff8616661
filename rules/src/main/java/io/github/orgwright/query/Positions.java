package io.github.orgwright.query;

import io.github.orgwright.core.Member;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The positions that answer a question of a trait, in order. {@link OrgFacts} makes them; {@link
 * Matches} are such positions with more methods.
 *
 * @since 0.1.0
 */
public interface Positions extends Iterable<Position> {
  /** {@return the positions, in order; the stream computes only what is taken from it} */
  Stream<Position> stream();

  /** {@return the positions, in order} */
  List<Position> list();

  /** {@return the first position, which is the nearest, or empty if there are none} */
  Optional<Position> first();

  /** {@return the number of positions} */
  int count();

  /** {@return whether there are no positions} */
  boolean isEmpty();

  /**
   * {@return whether a position, or any position that a person holds, is among these}
   *
   * @param member the position or person
   * @throws io.github.orgwright.core.UnknownIdException if the organization does not have it
   */
  boolean contains(Member member);

  /** {@return the people who are available for these positions, each once, in order} */
  List<Person> people();
}
