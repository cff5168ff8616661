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
 * A program fails on a real organization; which few seats of it are to blame? The program sends a
 * request to whoever holds the next seat up, and somebody gets their own.
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
              return somebodyGetsTheirOwnRequest(smaller);
            });

    out.println("SMALLEST FAILURE: somebody is asked to approve their own request");
    out.println();
    out.println("before  " + counts(org));
    out.println("after   " + counts(smallest) + "; " + tries[0] + " tries");
    out.println();
    out.println(OrgPrinter.tree(smallest).indent(2).stripTrailing());
  }

  private static String counts(Organization org) {
    return org.positions().size() + " seats, " + org.people().size() + " people";
  }

  static boolean somebodyGetsTheirOwnRequest(Organization org) {
    return org.people().stream()
        .anyMatch(person -> approvers(org, person).stream().anyMatch(person::equals));
  }

  /** The program to be tested: for each seat of a person, the first who holds a seat above. */
  private static List<Person> approvers(Organization org, Person requester) {
    return org.positionsOf(requester).stream()
        .flatMap(seat -> approver(org, seat).stream())
        .map(holder -> org.person(holder.person()))
        .toList();
  }

  private static Optional<Assignment> approver(Organization org, Position seat) {
    return org.hierarchy().managers(seat).stream()
        .flatMap(manager -> org.assignments(manager).stream())
        .findFirst();
  }
}
