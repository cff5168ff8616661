package io.github.orgwright.examples;

import static io.github.orgwright.examples.Fernway.SPEND;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.query.Approver;
import io.github.orgwright.query.Matches;
import io.github.orgwright.query.Who;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds who may approve an expense: the nearest manager first. It skips vacant positions, limits
 * that are too low, absent people and the requester. It then shows an approval that one manager
 * after another signs, until the amount is covered.
 */
public final class ExpenseApproval {
  private ExpenseApproval() {}

  /**
   * Prints requests for approval and who may approve them.
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
    request(
        out, "The manager's position is vacant, so the next manager approves", who, "petra", 900);
    request(out, "Too much for the nearest managers", who, "kim", 60_000);

    // ulrike holds two positions, one of which would approve for the other.
    request(
        out,
        "The requester also holds a manager's position, which is skipped",
        who,
        "ulrike",
        15_000);

    Set<String> onLeave = Set.of("ines", "hiroshi");
    Who today = who.whileAway(person -> onLeave.contains(person.id()));
    request(out, "Two managers are away", today, "kim", 900);
    request(out, "A root has no manager who could approve", who, "amara", 900);

    out.println("Managers sign one after another, up to the first whose limit covers the amount");
    serial(out, "kim", who, "kim", 60_000);
    serial(out, "kim, while ines and hiroshi are away", today, "kim", 60_000);
    serial(out, "amara", who, "amara", 900);
  }

  /**
   * {@return who signs, nearest first: one person for each manager's position that may spend, until
   * a limit covers the amount. No one signs twice. Empty if no limit covers the amount}
   */
  static List<Approver> signatures(Who who, Person requester, long amount) {
    List<Approver> signing = new ArrayList<>();
    Set<String> positions = new HashSet<>();
    // A request for nothing finds everyone above who may spend, whatever the limit.
    for (Approver approver : who.mayApprove(SPEND.request(0), requester).approvers()) {
      if (positions.add(approver.position().id())) {
        signing.add(approver);
        if (approver
            .limit()
            .map(limit -> limit.compareTo(BigDecimal.valueOf(amount)) >= 0)
            .orElse(true)) {
          return signing;
        }
      }
    }
    return List.of();
  }

  private static void serial(
      PrintStream out, String caption, Who who, String requester, long amount) {
    List<Approver> signing = signatures(who, who.organization().person(requester), amount);
    out.println(
        ConsoleText.wrap(
            "  " + amount + " for " + caption + ": ",
            signing.isEmpty()
                ? "no manager may approve it, so it goes to the audit committee"
                : signing.stream()
                    .map(approver -> approver.person().id() + " for " + approver.position().id())
                    .collect(Collectors.joining(", then "))));
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
    out.println(ConsoleText.fit(approvers.why().text().indent(4).stripTrailing()));
    out.println();
  }
}
