package io.github.orgwright.query;

import static io.github.orgwright.core.AssignmentKind.ACTING;
import static io.github.orgwright.core.AssignmentKind.DEPUTY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Authority;
import io.github.orgwright.core.AuthorityRequest;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Member;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.PositionEditor;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.UnknownIdException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Approver resolution, a sentence of its meaning each. */
class ApproverTest {
  private static final Authority SPEND = Authority.named("spend");

  /*
   * ceo  ada  may spend
   *  └ cpo  bo  may spend up to 50000
   *     └ hop  cem  may spend up to 10000
   *        └ lead  dia
   *           └ pm  kim
   */
  private static final Organization CHAIN =
      Organization.named("Acme")
          .position("ceo", p -> p.heldBy("ada").may(SPEND))
          .position("cpo", p -> p.reportsTo("ceo").heldBy("bo").may(SPEND.upTo(50_000)))
          .position("hop", p -> p.reportsTo("cpo").heldBy("cem").may(SPEND.upTo(10_000)))
          .position("lead", p -> p.reportsTo("hop").heldBy("dia"))
          .position("pm", p -> p.reportsTo("lead").heldBy("kim"))
          .build();

  private static List<String> seats(Matches matches) {
    return matches.list().stream().map(Position::id).toList();
  }

  private static List<String> people(Matches matches) {
    return matches.people().stream().map(Person::id).toList();
  }

  private static List<String> passedOver(Matches matches) {
    return matches.why().skipped().stream()
        .map(passed -> passed.position().id() + " " + passed.reason())
        .toList();
  }

  private static Matches ask(Organization organization, AuthorityRequest asked, String seat) {
    return Who.of(organization).mayApprove(asked, organization.position(seat));
  }

  private static Matches askFor(Organization organization, AuthorityRequest asked, String person) {
    return Who.of(organization).mayApprove(asked, organization.person(person));
  }

  private static Organization chainWith(String id, Consumer<PositionEditor> edit) {
    return CHAIN.with(id, edit);
  }

  @Test
  void allWhoMayApproveAreListedNearestFirst() {
    Matches approvers = ask(CHAIN, SPEND.request(7_200), "pm");
    assertEquals(List.of("hop", "cpo", "ceo"), seats(approvers));
    assertEquals(List.of("cem", "bo", "ada"), people(approvers));
    assertEquals(List.of("lead NO_AUTHORITY"), passedOver(approvers));
    assertEquals(Outcome.FOUND, approvers.why().outcome());
  }

  @Test
  void thePositionItselfNeverApproves() {
    assertEquals(List.of("cpo", "ceo"), seats(ask(CHAIN, SPEND.request(1), "hop")));
  }

  @Test
  void aLimitThatIsExactlyEqualWillDo() {
    assertEquals(List.of("hop", "cpo", "ceo"), seats(ask(CHAIN, SPEND.request(10_000), "pm")));
    Matches more = ask(CHAIN, SPEND.request(10_001), "pm");
    assertEquals(List.of("cpo", "ceo"), seats(more));
    assertEquals(List.of("lead NO_AUTHORITY", "hop LIMIT_TOO_LOW"), passedOver(more));
  }

  @Test
  void onlyAnUnlimitedAuthorityWillDoWhereNoAmountIsAsked() {
    Matches approvers = ask(CHAIN, SPEND.request(), "pm");
    assertEquals(List.of("ceo"), seats(approvers));
    assertEquals(
        List.of("lead NO_AUTHORITY", "hop LIMIT_TOO_LOW", "cpo LIMIT_TOO_LOW"),
        passedOver(approvers));
  }

  @Test
  void anAuthorityMayComeFromARole() {
    Role buyer = Role.builder().id("buyer").name("Buyer").addAuthority(SPEND.upTo(100)).build();
    Organization org = chainWith("lead", p -> p.role(buyer));
    assertEquals("lead", ask(org, SPEND.request(100), "pm").first().orElseThrow().id());
    assertEquals("hop", ask(org, SPEND.request(101), "pm").first().orElseThrow().id());
  }

  @Test
  void theGreatestLimitOfSeveralCounts() {
    Role buyer = Role.builder().id("buyer").name("Buyer").addAuthority(SPEND.upTo(100)).build();
    Organization org = chainWith("lead", p -> p.role(buyer).may(SPEND.upTo(20)));
    assertEquals("lead", ask(org, SPEND.request(100), "pm").first().orElseThrow().id());
    assertEquals(
        """
        who may approve spend of 100, requested by pm?
          lead, may spend up to 100; approver: dia
          hop, may spend up to 10000; approver: cem
          cpo, may spend up to 50000; approver: bo
          ceo, may spend any amount; approver: ada
          chain  pm -> lead
          the chain ends at root ceo"""
            .strip(),
        ask(org, SPEND.request(100), "pm").why().text());
  }

  @Test
  void anAmountOfVeryManyDigitsIsWrittenWithAnExponent() {
    Matches approvers = ask(CHAIN, SPEND.request(new BigDecimal("1E+300000000")), "pm");
    assertEquals("ceo", approvers.first().orElseThrow().id());
    assertTrue(approvers.toString().length() < 1_000);
    assertTrue(
        approvers
            .why()
            .text()
            .startsWith("who may approve spend of 1E+300000000, requested by pm?\n"),
        approvers.why()::text);
  }

  @Test
  void anAuthorityThatNobodyHasGivesAnEmptyAnswerWithSimilarNames() {
    Matches none = ask(CHAIN, Authority.named("spent").request(5), "pm");
    assertEquals(List.of(), none.list());
    assertEquals(Outcome.NO_AUTHORITY, none.why().outcome());
    assertEquals(
        """
        who may approve spent of 5, requested by pm?
          no match: no position has the authority "spent"; similar names: "spend"
          skipped
            lead: does not have the authority "spent"
            hop: does not have the authority "spent"
            cpo: does not have the authority "spent"
            ceo: does not have the authority "spent"
          the chain ends at root ceo"""
            .strip(),
        none.why().text());
  }

  @Test
  void anUnknownRequesterIsAnUnknownId() {
    Who who = Who.of(CHAIN);
    assertThrows(
        UnknownIdException.class, () -> who.mayApprove(SPEND.request(), Position.of("po")));
    assertThrows(UnknownIdException.class, () -> who.mayApprove(SPEND.request(), Person.of("pm")));
  }

  @Test
  void aVacantSeatIsPassedOver() {
    Matches approvers = ask(chainWith("hop", PositionEditor::vacant), SPEND.request(5), "pm");
    assertEquals(List.of("cpo", "ceo"), seats(approvers));
    assertEquals(List.of("lead NO_AUTHORITY", "hop VACANT"), passedOver(approvers));
  }

  @Test
  void anActingHolderApproves() {
    Organization org = chainWith("hop", p -> p.vacant().heldBy("eve", ACTING));
    assertEquals(List.of("eve", "bo", "ada"), people(ask(org, SPEND.request(5), "pm")));
  }

  @Test
  void anActingHolderWaitsWhileASubstantiveOneIsPresent() {
    Organization org = chainWith("hop", p -> p.heldBy("eve", ACTING));
    assertEquals(List.of("cem", "bo", "ada"), people(ask(org, SPEND.request(5), "pm")));
  }

  @Test
  void aDeputyAnswersForAVacantSeat() {
    Organization org = chainWith("hop", p -> p.vacant().heldBy("eve", DEPUTY));
    Matches approvers = ask(org, SPEND.request(5), "pm");
    assertEquals(List.of("hop", "cpo", "ceo"), seats(approvers));
    assertEquals(List.of("eve", "bo", "ada"), people(approvers));
  }

  @Test
  void actingHoldersThenDeputiesAnswerForThoseWhoAreAway() {
    Organization org = chainWith("hop", p -> p.heldBy("dep", DEPUTY).heldBy("eve", ACTING));
    assertEquals(List.of("eve", "bo", "ada"), people(askWhileAway(org, "cem")));
    assertEquals(List.of("dep", "bo", "ada"), people(askWhileAway(org, "cem", "eve")));
    Matches none = askWhileAway(org, "cem", "eve", "dep");
    assertEquals(List.of("bo", "ada"), people(none));
    assertEquals(List.of("lead NO_AUTHORITY", "hop AWAY"), passedOver(none));
  }

  private static Matches askWhileAway(Organization organization, String... away) {
    return Who.of(organization)
        .whileAway(person -> Set.of(away).contains(person.id()))
        .mayApprove(SPEND.request(5), organization.position("pm"));
  }

  @Test
  void whereAllAreAwayNobodyAnswers() {
    Explanation why = askWhileAway(CHAIN, "ada", "bo", "cem", "dia", "kim").why();
    assertEquals(Outcome.NO_ONE_AVAILABLE, why.outcome());
    assertEquals(
        """
        who may approve spend of 5, requested by pm?
          no match: no one who may approve this request is available
          skipped
            lead: does not have the authority "spend"
            hop: cem is away
            cpo: bo is away
            ceo: ada is away
          the chain ends at root ceo"""
            .strip(),
        why.text());
  }

  @Test
  void theRequesterIsSkippedInASharedSeatAndTheOthersAreNot() {
    Organization org = chainWith("hop", p -> p.heldBy("kim"));
    assertEquals(List.of("cem", "kim"), people(Who.of(org).manages(org.position("lead")), 2));
    Matches approvers = askFor(org, SPEND.request(5), "dia");
    assertEquals(List.of("cem", "kim", "bo", "ada"), people(approvers));
    Matches forPm = ask(org, SPEND.request(5), "pm");
    assertEquals(List.of("hop", "cpo", "ceo"), seats(forPm));
    assertEquals(List.of("cem", "bo", "ada"), people(forPm));
  }

  private static List<String> people(Matches matches, int limit) {
    return people(matches).subList(0, limit);
  }

  @Test
  void nobodyApprovesThroughAnotherSeat() {
    Organization org = chainWith("hop", p -> p.vacant().heldBy("kim"));
    Matches forSeat = ask(org, SPEND.request(5), "pm");
    assertEquals(List.of("cpo", "ceo"), seats(forSeat));
    assertEquals(List.of("lead NO_AUTHORITY", "hop IS_REQUESTER"), passedOver(forSeat));
    Matches forPerson = askFor(org, SPEND.request(5), "kim");
    assertEquals(List.of("cpo", "ceo"), seats(forPerson));
    assertEquals(List.of("lead NO_AUTHORITY"), passedOver(forPerson));
  }

  @Test
  void aDeputyOfTheRequestersSeatMayApproveWhileItIsHeld() {
    Organization org = chainWith("pm", p -> p.heldBy("cem", DEPUTY));
    assertEquals(List.of("cem", "bo", "ada"), people(ask(org, SPEND.request(5), "pm")));
  }

  @Test
  void whoRequestsForAVacantSeatDoesNotApprove() {
    Organization org = chainWith("pm", p -> p.vacant().heldBy("cem", DEPUTY));
    Matches approvers = ask(org, SPEND.request(5), "pm");
    assertEquals(List.of("bo", "ada"), people(approvers));
    assertEquals(List.of("lead NO_AUTHORITY", "hop IS_REQUESTER"), passedOver(approvers));
  }

  @Test
  void whoRequestsForAnAbsentHolderDoesNotApprove() {
    Organization org = chainWith("pm", p -> p.heldBy("cem", DEPUTY));
    assertEquals(List.of("bo", "ada"), people(askWhileAway(org, "kim")));
  }

  @Test
  void aPersonRequestsFromAllSeatsTheyHold() {
    /*
     * left  lea      right  rob      both may spend
     *  └ a   kim      └ x
     *                    └ b   kim
     */
    Organization org =
        Organization.named("Acme")
            .position("left", p -> p.heldBy("lea").may(SPEND))
            .position("right", p -> p.heldBy("rob").may(SPEND))
            .position("a", p -> p.reportsTo("left").heldBy("kim"))
            .position("x", p -> p.reportsTo("right"))
            .position("b", p -> p.reportsTo("x").heldBy("kim"))
            .build();
    assertEquals(List.of("left", "right"), seats(askFor(org, SPEND.request(5), "kim")));
    assertEquals(List.of("right"), seats(ask(org, SPEND.request(5), "b")));
  }

  @Test
  void aDeputyRequestsFromNoSeat() {
    Organization org = chainWith("pm", p -> p.heldBy("eve", DEPUTY));
    Explanation why = askFor(org, SPEND.request(5), "eve").why();
    assertEquals(Outcome.NO_POSITION, why.outcome());
    assertEquals("no match: person eve holds no position", why.statement());
    assertEquals(List.of(), why.skipped());
  }

  @Test
  void nobodyStandsAboveTheTop() {
    Explanation why = ask(CHAIN, SPEND.request(5), "ceo").why();
    assertEquals(Outcome.NO_MANAGER, why.outcome());
    assertEquals(
        """
        who may approve spend of 5, requested by ceo?
          no match: ceo is a root"""
            .strip(),
        why.text());
  }

  @Test
  void withoutAnyAuthorityAboveTheOutcomeSaysSo() {
    Organization org = CHAIN.withEach((position, p) -> p.withoutAuthorities());
    org = org.with("pm", p -> p.may(SPEND));
    Explanation why = ask(org, SPEND.request(5), "pm").why();
    assertEquals(Outcome.NO_AUTHORITY, why.outcome());
    assertEquals("no match: no manager has the authority for this request", why.statement());
  }

  @Test
  void aChainThatIsCircularSaysSo() {
    Organization org = CHAIN.with("cpo", p -> p.reportsTo("hop").withoutAuthorities());
    Explanation why = ask(org, SPEND.request(20_000), "pm").why();
    assertEquals(Outcome.CHAIN_HAS_CYCLE, why.outcome());
    assertEquals(
        """
        who may approve spend of 20000, requested by pm?
          no match: the chain contains a cycle: cpo -> hop -> cpo
          skipped
            lead: does not have the authority "spend"
            hop: may spend only up to 10000
            cpo: does not have the authority "spend\""""
            .strip(),
        why.text());
  }

  @Test
  void aCircularChainStillFindsWhoMayApprove() {
    Organization org = CHAIN.with("cpo", p -> p.reportsTo("hop"));
    assertEquals(List.of("cpo"), seats(ask(org, SPEND.request(20_000), "pm")));
    assertEquals(List.of("cpo"), seats(ask(org, SPEND.request(20_000), "hop")));
    assertFalse(ask(org, SPEND.request(20_000), "cpo").contains(org.position("cpo")));
  }

  @Test
  void aChainThatIsBrokenSaysWhichIdIsMissing() {
    Organization org =
        Organization.named("Acme")
            .position("hop", p -> p.heldBy("cem").may(SPEND.upTo(5)))
            .position("pm", p -> p.reportsTo("hop").heldBy("kim"))
            .lines(List.of(ReportingLine.solid("hop", "cpo")))
            .tryBuild()
            .organization();
    Explanation why = ask(org, SPEND.request(6), "pm").why();
    assertEquals(Outcome.CHAIN_BROKEN, why.outcome());
    assertEquals(
        """
        who may approve spend of 6, requested by pm?
          no match: hop reports to unknown manager "cpo"
          skipped
            hop: may spend only up to 5"""
            .strip(),
        why.text());
  }

  @Test
  void aChainThatGoesOnOutsideSaysSo() {
    Organization org = CHAIN.with("ceo", p -> p.withoutAuthorities().reportsOutside("the board"));
    Explanation why = ask(org, SPEND.request(60_000), "cpo").why();
    assertEquals(Outcome.OUTSIDE, why.outcome());
    assertEquals(
        """
        who may approve spend of 60000, requested by cpo?
          no match: ceo reports to the board (outside the organization)
          skipped
            ceo: does not have the authority "spend\""""
            .strip(),
        why.text());
  }

  @Test
  void dottedLinesDoNotApprove() {
    Organization org =
        CHAIN.toBuilder()
            .position("cfo", p -> p.reportsTo("ceo").heldBy("fay").may(SPEND))
            .build()
            .with("pm", p -> p.dottedTo("cfo"));
    assertEquals(List.of("ceo"), seats(ask(org, SPEND.request(), "pm")));
    Who dotted = Who.of(org).over(LineKind.SOLID, LineKind.DOTTED);
    assertEquals(List.of("ceo"), seats(dotted.mayApprove(SPEND.request(), org.position("pm"))));
  }

  @Test
  void absenceIsKeptWhereOtherLinesAreFollowed() {
    Who who = Who.of(CHAIN).whileAway(person -> person.id().equals("cem")).over(LineKind.DOTTED);
    assertEquals(
        List.of("bo", "ada"), people(who.mayApprove(SPEND.request(5), CHAIN.position("pm"))));
  }

  @Test
  void traitsNarrowTheApprovers() {
    Matches approvers = ask(CHAIN, SPEND.request(5), "pm").that(Traits.not(Traits.root()));
    assertEquals(List.of("hop", "cpo"), seats(approvers));
    assertEquals(List.of("cem", "bo"), people(approvers));
    Explanation none = approvers.that(Traits.vacant()).why();
    assertEquals(Outcome.NO_MATCH, none.outcome());
    assertEquals(
        """
        who may approve spend of 5, requested by pm (only positions that are not roots
          and are vacant)?
          no match: all managers who may approve this request were skipped
          skipped
            lead: does not have the authority "spend"
            hop: is not vacant
            cpo: is not vacant
            ceo: is a root
          the chain ends at root ceo"""
            .strip(),
        none.text());
  }

  @Test
  void whyOfOneTellsWhetherThatOneMayApprove() {
    Organization org = chainWith("lead", p -> p.may(SPEND.upTo(1))).with("cpo", p -> p.vacant());
    Matches approvers = ask(org, SPEND.request(5), "pm");
    assertWhy(approvers, org.position("hop"), Outcome.FOUND, "yes: hop");
    assertWhy(
        approvers,
        org.position("lead"),
        Outcome.NO_AUTHORITY,
        "no: lead was skipped: it may spend only up to 1");
    assertWhy(
        approvers,
        org.position("cpo"),
        Outcome.NO_ONE_AVAILABLE,
        "no: cpo was skipped: it is vacant");
    assertWhy(approvers, org.position("pm"), Outcome.NOT_A_CANDIDATE, "no: pm does not manage pm");
    assertWhy(approvers, org.person("cem"), Outcome.FOUND, "yes: hop");
    assertWhy(approvers, org.person("bo"), Outcome.NO_POSITION, "no: person bo holds no position");
  }

  private static void assertWhy(Matches matches, Member member, Outcome outcome, String statement) {
    Explanation why = matches.why(member);
    assertEquals(outcome, why.outcome());
    assertEquals(statement, why.statement());
    assertEquals(outcome == Outcome.FOUND, matches.contains(member));
    assertTrue(
        why.text()
            .matches("(?s)does .+ match \"who may approve spend of 5, requested by pm\\?\"\n.*"),
        why::text);
  }
}
