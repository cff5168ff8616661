package io.github.orgwright.query;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.orgwright.core.Member;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import java.util.List;
import java.util.Set;

/** Whom a question is about, and the positions that they stand for. */
record QuerySubject(Member member, List<Position> seats, Set<String> seatIds) {
  static QuerySubject of(Organization organization, Member member) {
    if (!(member instanceof Person person)) {
      Position position = organization.position(member.id());
      return new QuerySubject(member, ImmutableList.of(position), ImmutableSet.of(position.id()));
    }
    List<Position> seats = organization.positionsOf(person);
    return new QuerySubject(
        member, seats, seats.stream().map(Position::id).collect(ImmutableSet.toImmutableSet()));
  }

  boolean isOneOfThem(Position position) {
    return seatIds.contains(position.id());
  }

  boolean isPerson() {
    return member instanceof Person;
  }

  /** How the member is told: positions by their label, people by their id. */
  Sentence named() {
    return label -> isPerson() ? "person " + member.id() : label.apply(seats.get(0));
  }
}
