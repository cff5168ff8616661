package io.github.orgwright.query;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds who is available for a position: its substantive holders who are not away, else its acting
 * holders, else its deputies.
 */
record Delegation(Organization organization, Predicate<Person> away) {
  private static final ImmutableList<AssignmentKind> ORDER =
      ImmutableList.of(AssignmentKind.SUBSTANTIVE, AssignmentKind.ACTING, AssignmentKind.DEPUTY);

  Availability of(Position position) {
    List<Assignment> assignments = organization.assignments(position);
    List<Person> absent = new ArrayList<>();
    for (AssignmentKind kind : ORDER) {
      List<Person> present = new ArrayList<>();
      for (Assignment assignment : assignments) {
        if (assignment.kind() == kind) {
          Person person = organization.person(assignment.person());
          (isAway(person) ? absent : present).add(person);
        }
      }
      if (!present.isEmpty()) {
        return new Availability(position, present, Optional.of(kind), absent);
      }
    }
    return new Availability(position, ImmutableList.of(), Optional.empty(), absent);
  }

  /** An undisclosed holder is never known to be away. */
  private boolean isAway(Person person) {
    return person.isDisclosed() && away.test(person);
  }
}
