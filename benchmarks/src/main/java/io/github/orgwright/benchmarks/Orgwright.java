package io.github.orgwright.benchmarks;

import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.query.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Orgwright: {@code Hierarchy} where it can answer, otherwise {@code Who}. */
final class Orgwright implements Contender {
  private final Position[] positions;
  private final Person[] people;
  private final Organization organization;
  private final Hierarchy hierarchy;
  private final Who who;

  Orgwright(Workload staff) {
    organization = staff.organization();
    positions = organization.positions().list().toArray(new Position[0]);
    people = new Person[staff.size];
    for (int number = 0; number < staff.size; number++) {
      if (staff.isHeld(number)) {
        people[number] = organization.person(Workload.person(number));
      }
    }
    hierarchy = organization.hierarchy();
    who = Who.of(organization);
  }

  @Override
  public @Nullable String manager(int number) {
    List<Position> managers = hierarchy.directManagers(positions[number]);
    return managers.isEmpty() ? null : managers.get(0).id();
  }

  @Override
  public boolean isAbove(int manager, int report) {
    return hierarchy.isAbove(positions[manager], positions[report]);
  }

  @Override
  public boolean isAbovePerson(int manager, int report) {
    return who.manages(people[report]).contains(people[manager]);
  }

  @Override
  public int chain(int number) {
    return hierarchy.managers(positions[number]).size();
  }

  @Override
  public int reports(int number) {
    return fetchEach(hierarchy.reports(positions[number]));
  }

  /** Counts positions by fetching each of them, which {@code Stream.count()} may skip. */
  private static int fetchEach(Stream<Position> reports) {
    return reports.mapToInt(position -> position == null ? 0 : 1).sum();
  }

  @Override
  public int countReports(int number) {
    return hierarchy.countReports(positions[number]);
  }

  @Override
  public @Nullable String closestCommonManager(int a, int b) {
    return who.isClosestCommonManagerOf(positions[a], positions[b])
        .first()
        .map(Position::id)
        .orElse(null);
  }

  @Override
  public @Nullable String approver(int requester) {
    return who.mayApprove(Workload.SPEND.request(Workload.AMOUNT), positions[requester])
        .first()
        .map(Position::id)
        .orElse(null);
  }

  @Override
  public int countBelow(int manager, int[] numbers) {
    List<Position> asked = new ArrayList<>(numbers.length);
    for (int number : numbers) {
      asked.add(positions[number]);
    }
    int below = 0;
    for (boolean reports : who.reportsTo(positions[manager]).containsEach(asked).values()) {
      if (reports) {
        below++;
      }
    }
    return below;
  }
}
