package io.github.orgwright.query;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Member;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** An organization, who is away in it, and the dice for what else a property picks. */
record Given(Organization organization, Set<String> away, long seed) {
  Given {
    away = ImmutableSet.copyOf(away);
  }

  Who who() {
    return Who.in(organization);
  }

  Who whoWhileAway() {
    return who().whileAway(person -> away.contains(person.id()));
  }

  Oracle oracle() {
    return Oracle.of(organization);
  }

  /** All positions, then all people. */
  List<Member> members() {
    return ImmutableList.<Member>builder()
        .addAll(organization.positions().list())
        .addAll(organization.people().list())
        .build();
  }

  /** Some members, at most that many, in the same order each time. */
  List<Member> someMembers(int limit) {
    List<Member> members = new ArrayList<>(members());
    java.util.Collections.shuffle(members, new Random(seed));
    return members.subList(0, Math.min(limit, members.size()));
  }

  /** Another copy of the organization, whose positions are all new objects. */
  Organization copy() {
    return organization.withEach((position, editor) -> editor.attribute("copied", "yes"));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("seed ").append(seed).append(", away ").append(away);
    for (Position position : organization.positions().list()) {
      text.append('\n').append(position.id());
      position.outsideSuperior().ifPresent(superior -> text.append(" below ").append(superior));
      text.append(position.authorities()).append(position.roles());
      for (Assignment assignment : organization.assignments()) {
        if (assignment.position().equals(position.id())) {
          text.append(' ').append(assignment.kind()).append(':').append(assignment.person());
        }
      }
    }
    for (ReportingLine line : organization.lines()) {
      text.append('\n').append(line);
    }
    return text.toString();
  }
}
