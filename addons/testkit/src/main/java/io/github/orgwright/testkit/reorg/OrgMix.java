package io.github.orgwright.testkit.reorg;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.testkit.generate.SeededRandom;
import io.github.orgwright.testkit.shrink.Skeleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes versions of organizations without an editor: from parts of two of them. */
public final class OrgMix {
  private OrgMix() {}

  /** {@return an equal organization that shares no tables with the given one} */
  public static Organization rebuilt(Organization organization) {
    return with(organization, organization.positions().list(), organization.people().list())
        .tryBuild()
        .organization();
  }

  /** {@return an organization whose positions and people are in another order} */
  public static Organization shuffled(Organization organization, SeededRandom random) {
    return with(
            organization,
            shuffled(organization.positions().list(), random),
            shuffled(organization.people().list(), random))
        .tryBuild()
        .organization();
  }

  private static OrganizationBuilder with(
      Organization organization, List<Position> positions, List<Person> people) {
    return Skeleton.Whole.of(organization, people)
        .with(positions, organization.lines(), organization.assignments());
  }

  /** {@return an organization whose parts are taken from two at random} */
  public static Organization of(Organization one, Organization other, SeededRandom random) {
    List<Position> positions =
        picked(one.positions().list(), other.positions().list(), Position::id, random);
    List<Person> people = picked(one.people().list(), other.people().list(), Person::id, random);
    List<ReportingLine> lines = new ArrayList<>();
    List<Assignment> assignments = new ArrayList<>();
    for (Position position : positions) {
      oneOf(one, other, random).lines().stream()
          .filter(line -> line.reporter().equals(position.id()))
          .forEach(lines::add);
      oneOf(one, other, random).assignments().stream()
          .filter(held -> held.position().equals(position.id()))
          .forEach(assignments::add);
    }
    Skeleton.Whole whole = Skeleton.Whole.of(oneOf(one, other, random), people);
    String name = random.oneIn(4) ? other.name() + "2" : one.name();
    return new Skeleton.Whole(
            name,
            whole.scopes(),
            whole.expectations(),
            whole.tracked(),
            people,
            random.oneIn(2) ? whole.defaultOccupancy() : Optional.empty())
        .with(positions, lines, assignments)
        .tryBuild()
        .organization();
  }

  private static Organization oneOf(Organization one, Organization other, SeededRandom random) {
    return random.oneIn(2) ? one : other;
  }

  private static <T> List<T> picked(
      List<T> one, List<T> other, Function<T, String> idOf, SeededRandom random) {
    Map<String, T> picked = new LinkedHashMap<>();
    Stream.concat(one.stream(), other.stream())
        .filter(value -> !random.oneIn(5))
        .forEach(
            value -> {
              if (random.oneIn(2)) {
                picked.put(idOf.apply(value), value);
              } else {
                picked.putIfAbsent(idOf.apply(value), value);
              }
            });
    List<T> list = List.copyOf(picked.values());
    return random.oneIn(3) ? shuffled(list, random) : list;
  }

  /** {@return the values in random order} */
  public static <T> List<T> shuffled(List<T> values, SeededRandom random) {
    List<T> left = new ArrayList<>(values);
    List<T> shuffled = new ArrayList<>();
    while (!left.isEmpty()) {
      shuffled.add(left.remove(random.below(left.size())));
    }
    return shuffled;
  }
}
