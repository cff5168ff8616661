package io.github.orgwright.change;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.change.Change.AssignmentsChanged;
import io.github.orgwright.change.Change.Changed;
import io.github.orgwright.change.Change.LinesChanged;
import io.github.orgwright.change.Change.PersonRemoved;
import io.github.orgwright.change.Change.PositionRemoved;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import java.util.List;
import java.util.Optional;

/** Gives changes the values before them that an organization has. */
final class ExpectedValues {
  private final Organization organization;
  private final OrgTables tables;

  ExpectedValues(Organization organization) {
    this.organization = organization;
    tables = new OrgTables(organization);
  }

  ImmutableList<Change> in(List<Change> changes) {
    return changes.stream().map(this::in).collect(ImmutableList.toImmutableList());
  }

  private Change in(Change change) {
    return switch (change.subject()) {
      case ORGANIZATION -> ofOrganization(change);
      case PERSON -> ofPerson(change);
      case POSITION -> {
        int place = organization.positions().indexOf(change.id());
        yield place < 0 ? change : ofPosition(change, place);
      }
    };
  }

  private Change ofOrganization(Change change) {
    return change instanceof Changed changed
        ? with(changed, Attributes.OF_ORGANIZATIONS.value(organization, changed.attribute()))
        : change;
  }

  private Change ofPerson(Change change) {
    Optional<Person> person = organization.people().find(change.id());
    if (person.isEmpty()) {
      return change;
    }
    if (change instanceof PersonRemoved removal) {
      return new PersonRemoved(person.get(), removal.follows());
    }
    return change instanceof Changed changed
        ? with(changed, Attributes.OF_PEOPLE.value(person.get(), changed.attribute()))
        : change;
  }

  private Change ofPosition(Change change, int place) {
    if (change instanceof PositionRemoved removal) {
      return new PositionRemoved(
          Attributes.explicit(tables.position(place), organization),
          tables.lines(place),
          tables.assignments(place),
          removal.follows());
    }
    if (change instanceof LinesChanged lines) {
      return new LinesChanged(
          lines.position(),
          lines.kind(),
          Comparison.managers(tables.lines(place), lines.kind()),
          lines.after(),
          lines.reportsAlong());
    }
    if (change instanceof AssignmentsChanged held) {
      return new AssignmentsChanged(held.position(), tables.assignments(place), held.after());
    }
    return change instanceof Changed changed
        ? with(changed, Attributes.of(tables.position(place), changed.attribute(), organization))
        : change;
  }

  private static Changed with(Changed changed, Object before) {
    return new Changed(
        changed.subject(), changed.id(), changed.attribute(), before, changed.after());
  }
}
