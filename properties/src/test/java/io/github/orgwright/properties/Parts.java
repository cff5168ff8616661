package io.github.orgwright.properties;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Expectation;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The parts of an organization, to be changed before an organization is built of them. */
public class Parts {
  public String name;
  public Occupancy defaultOccupancy;
  public final List<Position> positions;
  public final List<ReportingLine> lines;
  public final List<Person> people;
  public final List<Assignment> assignments;
  public final List<Scope> scopes;
  public final List<Expectation> expectations;
  public final List<Kpi> tracked;

  public Parts(Organization organization) {
    name = organization.name();
    defaultOccupancy = organization.defaultOccupancy();
    positions = new ArrayList<>(organization.positions().list());
    lines = new ArrayList<>(organization.lines());
    people = new ArrayList<>(organization.people().list());
    assignments = new ArrayList<>(organization.assignments());
    scopes = new ArrayList<>(organization.declaredScopes());
    expectations = new ArrayList<>(organization.expectations());
    tracked = new ArrayList<>(organization.tracked());
  }

  /** Puts all parts into another order. */
  @CanIgnoreReturnValue
  public Parts shuffle(Random random) {
    Stream.of(positions, lines, people, assignments)
        .forEach(parts -> Collections.shuffle(parts, random));
    return this;
  }

  OrganizationBuilder builder() {
    OrganizationBuilder builder =
        Organization.named(name)
            .positions(positions)
            .lines(lines)
            .people(people)
            .assignments(assignments)
            .defaultOccupancy(defaultOccupancy);
    scopes.forEach(builder::scope);
    expectations.forEach(builder::expects);
    tracked.forEach(builder::tracks);
    return builder;
  }

  LoadResult load() {
    return builder().tryBuild();
  }

  public Organization build() {
    return load().organization();
  }

  /** Puts other values into the place of all values of a part. */
  public static <T> void replace(List<T> part, List<T> values) {
    part.clear();
    part.addAll(values);
  }
}
