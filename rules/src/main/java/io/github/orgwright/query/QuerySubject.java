package io.github.orgwright.query;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.orgwright.core.Member;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import java.util.List;
import java.util.Set;

/** The subject of a question: a position, or a person with all positions that they hold. */
record QuerySubject(Member member, List<Position> positions, Set<String> positionIds) {
  static QuerySubject of(Organization organization, Member member) {
    if (!(member instanceof Person person)) {
      Position position = organization.position(member.id());
      return new QuerySubject(member, ImmutableList.of(position), ImmutableSet.of(position.id()));
    }
    List<Position> held = organization.positionsOf(person);
    return new QuerySubject(
        member, held, held.stream().map(Position::id).collect(ImmutableSet.toImmutableSet()));
  }

  boolean includes(Position position) {
    return positionIds.contains(position.id());
  }

  boolean isPerson() {
    return member instanceof Person;
  }
}
