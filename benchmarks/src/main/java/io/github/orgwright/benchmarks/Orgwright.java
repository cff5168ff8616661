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

/** Asks this library, the hierarchy where it answers and {@code Who} for all else. */
final class Orgwright implements Contender {
  private final Position[] positions;
  private final Person[] people;
  private final Organization organization;
  private final Hierarchy hierarchy;
  private final Who who;

  Orgwright(Staff staff) {
    organization = staff.organization();
    positions = organization.positions().list().toArray(new Position[0]);
    people = new Person[staff.size];
    for (int seat = 0; seat < staff.size; seat++) {
      if (staff.isHeld(seat)) {
        people[seat] = organization.person(Staff.person(seat));
      }
    }
    hierarchy = organization.hierarchy();
    who = Who.of(organization);
  }

  @Override
  public @Nullable String manager(int seat) {
    List<Position> managers = hierarchy.directManagers(positions[seat]);
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
  public int chain(int seat) {
    return hierarchy.managers(positions[seat]).size();
  }

  @Override
  public int reports(int seat) {
    return fetchEach(hierarchy.reports(positions[seat]));
  }

  /** Counts by fetching each: a stream that knows its size would not. */
  private static int fetchEach(Stream<Position> reports) {
    return reports.mapToInt(position -> position == null ? 0 : 1).sum();
  }

  @Override
  public int countReports(int seat) {
    return hierarchy.countReports(positions[seat]);
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
    return who.mayApprove(Staff.SPEND.request(Staff.AMOUNT), positions[requester])
        .first()
        .map(Position::id)
        .orElse(null);
  }

  @Override
  public int countBelow(int manager, int[] seats) {
    List<Position> asked = new ArrayList<>(seats.length);
    for (int seat : seats) {
      asked.add(positions[seat]);
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
