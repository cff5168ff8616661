package io.github.orgwright.query;

import io.github.orgwright.core.Member;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The positions that answer a question of {@link OrgFacts}, in order. {@link Matches} adds methods
 * that filter and explain them.
 *
 * @since 0.1.0
 */
public interface Positions extends Iterable<Position> {
  /** {@return a stream of the positions, in order; it computes no more of them than it needs} */
  Stream<Position> stream();

  /** {@return the positions, in order} */
  List<Position> list();

  /** {@return the first position, or empty if there are none} */
  Optional<Position> first();

  /** {@return the number of positions} */
  int count();

  /** {@return whether there are no positions} */
  boolean isEmpty();

  /**
   * {@return whether the given position, or any position that the given person holds, is one of
   * these}
   *
   * @param member the position or person
   * @throws io.github.orgwright.core.UnknownIdException if the organization does not have it
   */
  boolean contains(Member member);

  /** {@return the people who hold these positions, present or not, each once, in order} */
  List<Person> holders();

  /** {@return the people who are available for these positions, each once, in order} */
  List<Person> people();
}
