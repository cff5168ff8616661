package io.github.orgwright.rules;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Expectation;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** The same organization from the same rows in another order, or without some lines. */
final class Rebuilt {
  private final Organization organization;
  private List<Position> positions;
  private List<ReportingLine> lines;
  private List<Person> people;
  private List<Assignment> assignments;

  private Rebuilt(Organization organization) {
    this.organization = organization;
    this.positions = new ArrayList<>(organization.positions().list());
    this.lines = new ArrayList<>(organization.lines());
    this.people = new ArrayList<>(organization.people().list());
    this.assignments = new ArrayList<>(organization.assignments());
  }

  static Organization shuffled(Organization organization, long seed) {
    Rebuilt rebuilt = new Rebuilt(organization);
    Random dice = new Random(seed);
    Collections.shuffle(rebuilt.positions, dice);
    Collections.shuffle(rebuilt.lines, dice);
    Collections.shuffle(rebuilt.people, dice);
    Collections.shuffle(rebuilt.assignments, dice);
    return rebuilt.build();
  }

  static Organization withoutLines(Organization organization, Predicate<ReportingLine> gone) {
    Rebuilt rebuilt = new Rebuilt(organization);
    rebuilt.lines.removeIf(gone);
    return rebuilt.build();
  }

  private Organization build() {
    OrganizationBuilder builder =
        Organization.named(organization.name())
            .positions(positions)
            .lines(lines)
            .people(people)
            .assignments(assignments)
            .defaultOccupancy(organization.defaultOccupancy());
    for (Expectation expectation : organization.expectations()) {
      expectation
          .scopeKind()
          .ifPresentOrElse(
              kind -> builder.expects(expectation.responsibility(), kind),
              () -> builder.expects(expectation.responsibility()));
    }
    organization.tracked().forEach(builder::tracks);
    return builder.tryBuild().organization();
  }
}
