package io.github.orgwright.query;

import static io.github.orgwright.query.Traits.haveRole;
import static io.github.orgwright.query.Traits.not;
import static io.github.orgwright.query.Traits.vacant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.PositionEditor;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.UnknownIdException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who approves, for which position, by what right; and who was skipped. */
class ApproversTest {
  private static final Authority HOURS = Authority.named("hours");

  //  ceo (bea), hours
  //   |
  //   m (mo and mia, deputy dora), hours up to 1000
  //   |
  //  desk (cy)
  private static final Organization ORG =
      Organization.named("Acme")
          .position("ceo", p -> p.heldBy("bea").may(HOURS))
          .position(
              "m",
              p ->
                  p.reportsTo("ceo")
                      .heldBy("mo")
                      .heldBy("mia")
                      .heldBy("dora", AssignmentKind.DEPUTY)
                      .may(HOURS.upTo(1000)))
          .position("desk", p -> p.reportsTo("m").heldBy("cy"))
          .build();

  private static ApprovalMatches ask(Organization organization, String... away) {
    return Who.of(organization)
        .whileAway(person -> Set.of(away).contains(person.id()))
        .mayApprove(HOURS.request(900), organization.position("desk"));
  }

  @Test
  void aDeputyStandsInForHoldersAndNotForOtherDeputies() {
    Organization two =
        Organization.named("Acme")
            .position(
                "ceo",
                p ->
                    p.vacant()
                        .heldBy("d1", AssignmentKind.DEPUTY)
                        .heldBy("d2", AssignmentKind.DEPUTY)
                        .may(HOURS))
            .position("desk", p -> p.reportsTo("ceo").heldBy("cy"))
            .build();
    assertEquals(List.of(), ask(two, "d1").approvers().get(0).standsInFor());
    Organization held = two.with("ceo", p -> p.heldBy("h").heldBy("a", AssignmentKind.ACTING));
    Approver approver = ask(held, "d1", "h", "a").approvers().get(0);
    assertEquals("d2", approver.person().id());
    assertEquals(List.of("h", "a"), ids(approver.standsInFor()));
    assertEquals(List.of("h"), ids(ask(held, "h").approvers().get(0).standsInFor()));
  }

  @Test
  void positionsAboveThatTheRequesterHoldsAreLeftOutAndNamed() {
    Organization org =
        Organization.named("Acme")
            .position("ceo", p -> p.heldBy("ada").heldBy("bob").may(HOURS))
            .position("hop", p -> p.reportsTo("ceo").heldBy("hb"))
            .position("pm", p -> p.reportsTo("hop").heldBy("ada"))
            .build();
    ApprovalMatches matches = Who.of(org).mayApprove(HOURS.request(1), org.person("ada"));
    assertEquals(List.of(), matches.list());
    assertEquals(
        """
        who may approve hours of 1, requested by person ada?
          no match: no manager has the authority for this request
          skipped
            hop: does not have the authority "hours"
          ceo is left out, because person ada holds it
          the chain ends at root ceo"""
            .strip(),
        matches.why().text());
    Organization top =
        Organization.named("Acme")
            .position("ceo", p -> p.heldBy("ada").may(HOURS))
            .position("cfo", p -> p.reportsTo("ceo").heldBy("ada"))
            .build();
    String none = "no match: no other position is above those of person ada";
    assertEquals(
        none, Who.of(top).mayApprove(HOURS.request(1), top.person("ada")).why().statement());
    assertEquals(none, Who.of(top).manages(top.person("ada")).why().statement());
  }

  private static List<String> ids(List<Person> people) {
    return people.stream().map(Person::id).toList();
  }

  private static List<String> skipped(Matches matches) {
    return matches.why().skipped().stream()
        .map(one -> one.position().id() + " " + one.reason() + " " + ids(one.people()))
        .toList();
  }

  @Test
  void aDeputyApprovesForAllHoldersWhoAreAway() {
    ApprovalMatches asked = ask(ORG, "mo", "mia");
    Position m = ORG.position("m");
    assertEquals(
        List.of(
            new Approver(
                m,
                ORG.person("dora"),
                AssignmentKind.DEPUTY,
                List.of(ORG.person("mo"), ORG.person("mia")),
                Optional.of(BigDecimal.valueOf(1000).stripTrailingZeros())),
            new Approver(
                ORG.position("ceo"),
                ORG.person("bea"),
                AssignmentKind.SUBSTANTIVE,
                List.of(),
                Optional.empty())),
        asked.approvers());
    assertEquals(
        "[dora for m up to 1000 (deputy, while mo and mia are away), bea for ceo, any amount]",
        asked.approvers().toString());
    assertEquals(List.of("dora", "bea"), ids(asked.people()));
    assertEquals(
        """
        who may approve hours of 900, requested by desk?
          m, may hours up to 1000; approver: dora (deputy, while mo and mia are away)
          ceo, may hours any amount; approver: bea
          chain  desk -> m
          the chain ends at root ceo"""
            .strip(),
        asked.why().text());
  }

  @Test
  void holdersOfASharedPositionAreJudgedOneByOne() {
    assertEquals(
        List.of("mo", "mia", "bea"),
        ask(ORG).approvers().stream().map(one -> one.person().id()).toList());
    assertEquals(List.of(), ask(ORG, "mo").approvers().get(0).standsInFor());
    Organization both = ORG.with("desk", p -> p.vacant().heldBy("mo"));
    assertEquals(List.of("mia", "bea"), ids(ask(both).people()));
  }

  @Test
  void anActingHolderStandsInForASubstantiveOne() {
    Organization org =
        ORG.with("m", p -> p.withoutHolders().heldBy("mo").heldBy("ann", AssignmentKind.ACTING));
    Approver first = ask(org, "mo").approvers().get(0);
    assertEquals("ann", first.person().id());
    assertEquals(AssignmentKind.ACTING, first.capacity());
    assertEquals(List.of("mo"), ids(first.standsInFor()));
    assertTrue(ask(org, "mo").why().text().contains("approver: ann (acting, while mo is away)"));
  }

  @Test
  void aDeputyOfAVacantPositionStandsInForNoOne() {
    Organization org = ORG.with("m", PositionEditor::vacant);
    Approver first = ask(org).approvers().get(0);
    assertEquals("dora", first.person().id());
    assertEquals(List.of(), first.standsInFor());
    assertTrue(ask(org).why().text().contains("approver: dora (deputy)"));
  }

  @Test
  void onePersonIsListedOnceAtTheNearestPosition() {
    Organization org = ORG.with("ceo", p -> p.vacant().heldBy("mia"));
    List<Approver> approvers = ask(org).approvers();
    assertEquals(List.of("mo", "mia"), approvers.stream().map(one -> one.person().id()).toList());
    assertEquals("m", approvers.get(1).position().id());
    assertEquals(2, ask(org).count());
  }

  @Test
  void anUndisclosedHolderMayBeTheRequesterAndIsSkipped() {
    Organization org =
        ORG.with("m", p -> p.withoutHolders().heldByUndisclosed())
            .with("ceo", p -> p.heldByUndisclosed());
    assertEquals(List.of("bea"), ids(ask(org).people()));
    assertEquals(List.of("m HOLDER_UNDISCLOSED []"), skipped(ask(org)));
    assertTrue(ask(org).why().text().contains("m: has an undisclosed holder"));
  }

  @Test
  void aPositionWithoutARecordedHolderIsNotCalledVacant() {
    Organization org =
        Organization.named("Acme")
            .position("ceo", p -> p.may(HOURS))
            .position("desk", p -> p.reportsTo("ceo"))
            .build();
    assertEquals(List.of("ceo OCCUPANCY_UNKNOWN []"), skipped(ask(org)));
    assertEquals(Outcome.NO_ONE_AVAILABLE, ask(org).why().outcome());
    assertEquals(
        """
        who may approve hours of 900, requested by desk?
          no match: no one who may approve this request is available
          skipped
            ceo: has no recorded holder
          the chain ends at root ceo"""
            .strip(),
        ask(org).why().text());
    Organization vacant = org.toBuilder().defaultOccupancy(Occupancy.VACANT).build();
    assertEquals(List.of("ceo VACANT []"), skipped(ask(vacant)));
  }

  @Test
  void skippedPositionsSayWhoIsAwayOrAsks() {
    Organization org = ORG.with("desk", p -> p.heldBy("bea"));
    ApprovalMatches none = ask(org, "mo", "mia", "dora");
    assertEquals(List.of("m AWAY [mo, mia, dora]", "ceo IS_REQUESTER [bea]"), skipped(none));
    assertTrue(none.why().text().contains("m: mo, mia and dora are away"));
    assertTrue(
        none.why().text().contains("ceo: bea also holds the position that makes the request"));
    Organization vacant = ORG.with("desk", p -> p.vacant().heldBy("bea", AssignmentKind.DEPUTY));
    assertTrue(
        ask(vacant, "mo", "mia", "dora")
            .why()
            .text()
            .contains("ceo: bea also stands in for the position that makes the request"));
    assertEquals(
        "no: m was skipped: mo, mia and dora are away", none.why(org.position("m")).statement());
  }

  @Test
  void onlyATraitThatStandsInTheWayIsNoMatch() {
    ApprovalMatches none = ask(ORG).that(haveRole(Role.of("buyer", "Buyer")));
    assertEquals(List.of(), none.approvers());
    assertEquals(Outcome.NO_MATCH, none.why().outcome());
    assertEquals(2, ask(ORG).that(not(vacant())).count());
  }

  @Test
  void aTraitBeforeABrokenChainIsNoMatchAndABrokenChainComesBeforeAuthority() {
    Organization broken =
        Organization.named("Acme")
            .position("m", p -> p.reportsTo("gone").heldBy("mo").may(HOURS))
            .position("desk", p -> p.reportsTo("m").heldBy("cy"))
            .tryBuild()
            .organization();
    assertEquals(
        Outcome.NO_MATCH, ask(broken).that(haveRole(Role.of("buyer", "Buyer"))).why().outcome());
    assertEquals(
        Outcome.CHAIN_BROKEN,
        Who.of(broken)
            .mayApprove(Authority.named("spend").request(), broken.position("desk"))
            .why()
            .outcome());
  }

  @Test
  void anUnknownRequesterIsRefusedAndSoIsANegativeAmount() {
    UnknownIdException unknown =
        assertThrows(
            UnknownIdException.class,
            () -> Who.of(ORG).mayApprove(HOURS.request(1), Person.of("nobody")));
    assertEquals("nobody", unknown.id());
    assertEquals(
        "amount of authority \"hours\" must not be negative, but is -1",
        assertThrows(IllegalArgumentException.class, () -> HOURS.request(-1)).getMessage());
  }

  /** Each next level approves in turn until one covers the amount; no person approves twice. */
  @Test
  void serialApprovalGoesUpUntilTheAmountIsCovered() {
    Organization org =
        ORG.with("m", p -> p.may(HOURS.upTo(100))).with("ceo", p -> p.may(HOURS.upTo(5000)));
    Who who = Who.of(org);
    Set<String> signed = new HashSet<>();
    List<String> order =
        who.manages(org.position("desk")).stream()
            .flatMap(
                manager ->
                    who.isAvailableFor(manager).people().stream().filter(p -> signed.add(p.id())))
            .map(Person::id)
            .toList();
    assertEquals(List.of("mo", "mia", "bea"), order);
  }

  @Test
  void whoIsAvailableForAPositionNamesThoseWhoAreAway() {
    Who who = Who.of(ORG).whileAway(person -> person.id().equals("mo"));
    Availability today = who.isAvailableFor(ORG.position("m"));
    assertEquals(List.of("mia"), ids(today.people()));
    assertEquals(List.of("mo"), ids(today.away()));
    assertEquals(Optional.of(AssignmentKind.SUBSTANTIVE), today.capacity());
    Availability deputy =
        Who.of(ORG)
            .whileAway(person -> person.id().startsWith("m"))
            .isAvailableFor(ORG.position("m"));
    assertEquals(List.of("dora"), ids(deputy.people()));
    assertEquals(List.of("mo", "mia"), ids(deputy.away()));
    assertEquals(Optional.of(AssignmentKind.DEPUTY), deputy.capacity());
    Organization vacant = ORG.with("desk", PositionEditor::vacant);
    assertEquals(
        new Availability(vacant.position("desk"), List.of(), Optional.empty(), List.of()),
        Who.of(vacant).isAvailableFor(ORG.position("desk")));
    assertThrows(UnknownIdException.class, () -> who.isAvailableFor(Position.of("gone")));
  }

  /** k holds s1, h acts in it, d is only a deputy of a vacant position below the viewer. */
  @Test
  void accessIsDecidedByHoldersWhoeverIsPresent() {
    Organization org =
        Organization.named("Acme")
            .position("v", p -> p.heldBy("viewer"))
            .position("s1", p -> p.reportsTo("v").heldBy("k").heldBy("h", AssignmentKind.ACTING))
            .position("s2", p -> p.reportsTo("v").vacant().heldBy("d", AssignmentKind.DEPUTY))
            .position("own", p -> p.heldBy("d"))
            .build();
    ChainMatches reports = Who.of(org).whileAway(person -> true).reportsTo(org.person("viewer"));
    assertEquals(List.of("k", "h"), ids(reports.holders()));
    assertTrue(reports.contains(org.person("k")));
    assertTrue(reports.contains(org.person("h")));
    assertFalse(reports.contains(org.person("d")));
    assertEquals(List.of(), reports.people());
    for (Person person : org.people()) {
      assertEquals(reports.contains(person), reports.holders().contains(person), person.id());
    }
  }
}
