package io.github.orgwright.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Organization;
import io.github.orgwright.query.Who;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpenseApprovalTest {
  private static final Authority SPEND = Fernway.SPEND;

  /** {@code mia} holds two positions of one chain; m has two holders, and m2 no authority. */
  private static final Organization ORG =
      Organization.named("Acme")
          .position("ceo", p -> p.heldBy("ada").may(SPEND.upTo(50_000)))
          .position("vp", p -> p.reportsTo("ceo").heldBy("mia").may(SPEND.upTo(5_000)))
          .position("m2", p -> p.reportsTo("vp").heldBy("zoe"))
          .position("m", p -> p.reportsTo("m2").heldBy("mia").heldBy("mo").may(SPEND.upTo(1_000)))
          .position(
              "desk",
              p ->
                  p.reportsTo("m")
                      .heldBy("lee")
                      .heldBy("dora", AssignmentKind.DEPUTY)
                      .may(SPEND.upTo(100)))
          .position("clerk", p -> p.reportsTo("desk").heldBy("cy"))
          .build();

  private static List<String> signing(Who who, long amount) {
    return ExpenseApproval.signatures(who, ORG.person("cy"), amount).stream()
        .map(approver -> approver.person().id() + "@" + approver.position().id())
        .toList();
  }

  @Test
  void eachLevelSignsUntilTheAmountIsCoveredAndNoOneTwice() {
    Who who = Who.of(ORG);
    assertEquals(List.of("lee@desk"), signing(who, 100));
    assertEquals(List.of("lee@desk", "mia@m"), signing(who, 101));
    assertEquals(List.of("lee@desk", "mia@m", "ada@ceo"), signing(who, 6_000));
    assertEquals(List.of(), signing(who, 50_001));
  }

  @Test
  void deputiesSignForPeopleWhoAreAway() {
    Who who = Who.of(ORG).whileAway(person -> person.id().equals("lee"));
    assertEquals(List.of("dora@desk", "mia@m"), signing(who, 900));
  }
}
