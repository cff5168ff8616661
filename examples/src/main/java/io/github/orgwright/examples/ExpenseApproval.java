package io.github.orgwright.examples;

import static io.github.orgwright.examples.Fernway.SPEND;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.query.Matches;
import io.github.orgwright.query.Who;
import java.io.PrintStream;
import java.util.Set;

/**
 * Finds who may approve an expense: the nearest manager first. It skips vacant positions, limits
 * that are too low, absent people and the requester.
 */
public final class ExpenseApproval {
  private ExpenseApproval() {}

  /**
   * Prints four requests and who may approve them.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    run(System.out);
  }

  static void run(PrintStream out) {
    Organization org = Fernway.load().organization();
    Who who = Who.of(org);

    out.println("EXPENSE APPROVAL");
    out.println();
    request(out, "A product manager asks for 900", who, "kim", 900);
    request(out, "The position above is vacant: the next one up approves", who, "petra", 900);
    request(out, "Too much for the nearest managers", who, "kim", 60_000);

    // ulrike holds two positions, one of which would approve for the other.
    request(out, "Other positions of the requester do not approve", who, "ulrike", 15_000);

    Set<String> onLeave = Set.of("ines", "hiroshi");
    Who today = who.whileAway(person -> onLeave.contains(person.id()));
    request(out, "Two managers are away", today, "kim", 900);
    request(out, "A root has no manager who could approve", who, "amara", 900);
  }

  private static void request(
      PrintStream out, String caption, Who who, String requester, long amount) {
    Person person = who.organization().person(requester);
    Matches approvers = who.mayApprove(SPEND.request(amount), person);
    String nearest =
        approvers.people().stream()
            .findFirst()
            .map(approver -> "goes to " + approver.id())
            .orElse("has no approver: " + approvers.why().outcome());
    out.println(caption);
    out.println("  " + amount + " for " + requester + " " + nearest);
    out.println(Page.fit(approvers.why().text().indent(4).stripTrailing()));
    out.println();
  }
}
