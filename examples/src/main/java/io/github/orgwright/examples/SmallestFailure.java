package io.github.orgwright.examples;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.testkit.Minimizer;
import io.github.orgwright.testkit.OrgPrinter;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/**
 * Finds the few positions of a real organization that make a program fail. The program sends a
 * request to the holder of the next position up, so some people are asked to approve their own
 * request.
 */
public final class SmallestFailure {
  private SmallestFailure() {}

  /**
   * Prints the organization before and after.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    run(System.out);
  }

  static void run(PrintStream out) {
    Organization org = Fernway.load().organization();
    int[] tries = new int[1];
    Organization smallest =
        Minimizer.minimize(
            org,
            smaller -> {
              tries[0]++;
              return approvesOwnRequest(smaller);
            });

    out.println("SMALLEST FAILURE: a person is asked to approve their own request");
    out.println();
    out.println("before  " + counts(org));
    out.println("after   " + counts(smallest) + "; " + tries[0] + " tries");
    out.println();
    out.println(OrgPrinter.tree(smallest).indent(2).stripTrailing());
  }

  private static String counts(Organization org) {
    return ConsoleText.count(org.positions().size(), "position", "positions")
        + ", "
        + ConsoleText.count(org.people().size(), "person", "people");
  }

  static boolean approvesOwnRequest(Organization org) {
    return org.people().stream()
        .anyMatch(person -> approvers(org, person).stream().anyMatch(person::equals));
  }

  /**
   * The program to test: for each position of the given person, the first holder of a position
   * above.
   */
  private static List<Person> approvers(Organization org, Person requester) {
    return org.positionsOf(requester).stream()
        .flatMap(position -> approver(org, position).stream())
        .map(holder -> org.person(holder.person()))
        .toList();
  }

  private static Optional<Assignment> approver(Organization org, Position position) {
    return org.hierarchy().managers(position).stream()
        .flatMap(manager -> org.assignments(manager).stream())
        .findFirst();
  }
}
