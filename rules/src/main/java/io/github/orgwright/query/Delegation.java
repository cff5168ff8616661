package io.github.orgwright.query;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds who is available for a position: its substantive holders who are not away, else its acting
 * holders, else its deputies.
 */
record Delegation(Organization organization, Predicate<Person> away) {
  private static final ImmutableList<AssignmentKind> ORDER =
      ImmutableList.of(AssignmentKind.SUBSTANTIVE, AssignmentKind.ACTING, AssignmentKind.DEPUTY);

  List<Person> of(Position position) {
    List<Assignment> assignments = organization.assignments(position);
    for (AssignmentKind kind : ORDER) {
      List<Person> present =
          assignments.stream()
              .filter(assignment -> assignment.kind() == kind)
              .map(assignment -> organization.person(assignment.person()))
              .filter(person -> !away.test(person))
              .collect(ImmutableList.toImmutableList());
      if (!present.isEmpty()) {
        return present;
      }
    }
    return ImmutableList.of();
  }

  /** Whether a position has a holder or deputy, present or not. */
  boolean hasAssignments(Position position) {
    return !organization.assignments(position).isEmpty();
  }
}
