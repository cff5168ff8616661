package io.github.orgwright.properties;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The parts of an organization, to be changed before an organization is built of them. */
public final class Parts {
  public final List<Position> positions;
  public final List<ReportingLine> lines;
  public final List<Person> people;
  public final List<Assignment> assignments;
  private final Organization organization;

  public Parts(Organization organization) {
    this.organization = organization;
    positions = new ArrayList<>(organization.positions().list());
    lines = new ArrayList<>(organization.lines());
    people = new ArrayList<>(organization.people().list());
    assignments = new ArrayList<>(organization.assignments());
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
        Organization.named(organization.name())
            .positions(positions)
            .lines(lines)
            .people(people)
            .assignments(assignments)
            .defaultOccupancy(organization.defaultOccupancy());
    organization.declaredScopes().forEach(builder::scope);
    organization.expectations().forEach(builder::expects);
    organization.tracked().forEach(builder::tracks);
    return builder;
  }

  LoadResult load() {
    return builder().tryBuild();
  }

  public Organization build() {
    return load().organization();
  }
}
