package io.github.orgwright.query;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Member;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** An organization, who is away in it, and the dice for what else a property picks. */
public record Given(Organization organization, Set<String> away, long seed) {
  public Given {
    away = ImmutableSet.copyOf(away);
  }

  Who who() {
    return Who.of(organization);
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
    Collections.shuffle(members, new Random(seed));
    return members.subList(0, Math.min(limit, members.size()));
  }

  /** The same organization, of which all rows, and the scopes of each, stand in another order. */
  Organization shuffled() {
    Random dice = new Random(seed + 1);
    List<Position> positions = new ArrayList<>(organization.positions().list());
    List<ReportingLine> lines = new ArrayList<>(organization.lines());
    List<Person> people = new ArrayList<>(organization.people().list());
    List<Assignment> assignments = new ArrayList<>(organization.assignments());
    Stream.of(positions, lines, people, assignments)
        .forEach(rows -> Collections.shuffle(rows, dice));
    OrganizationBuilder builder = Organization.named(organization.name());
    organization.expectations().forEach(builder::expects);
    organization.tracked().forEach(builder::tracks);
    return builder
        .positions(positions)
        .lines(lines)
        .people(people)
        .assignments(assignments)
        .defaultOccupancy(organization.defaultOccupancy())
        .tryBuild()
        .organization()
        .withEach(
            (position, editor) -> {
              editor.withoutOwnedScopes();
              Lists.reverse(position.owns()).forEach(editor::owns);
            });
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
