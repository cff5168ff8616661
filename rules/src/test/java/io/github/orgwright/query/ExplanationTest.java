package io.github.orgwright.query;

import static io.github.orgwright.query.Acme.ORG;
import static io.github.orgwright.query.Acme.SPEND;
import static io.github.orgwright.query.Acme.WHO;
import static io.github.orgwright.query.Acme.p;
import static io.github.orgwright.query.Traits.haveAuthority;
import static io.github.orgwright.query.Traits.not;
import static io.github.orgwright.query.Traits.root;
import static io.github.orgwright.query.Traits.trait;
import static io.github.orgwright.query.Traits.vacant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Whole texts of explanations: one for each way in which a question ends, and one for each verb.
 */
class ExplanationTest {
  static final Trait<Position> NEVER = trait("work remotely", (p, w) -> false);

  static void assertLabeled(Explanation why, String text) {
    assertEquals(text.stripTrailing(), why.text(Acme::nameOfHolder));
  }

  static void assertText(Matches matches, Outcome outcome, String text) {
    assertText(matches.why(), outcome, text);
  }

  static void assertText(Explanation why, Outcome outcome, String text) {
    assertEquals(text.stripTrailing(), why.text());
    assertEquals(outcome, why.outcome());
    assertEquals(why.text(), why.toString());
  }

  @Test
  void found() {
    assertText(
        WHO.manages(p("pm")),
        Outcome.FOUND,
        """
        who manages pm?
          hop (Head of product)
          cpo (Chief product officer)
          ceo (Chief executive)
          chain  pm -> hop
          the chain ends at root ceo (Chief executive)
        """);
    assertText(
        WHO.directlyManages(p("pm")),
        Outcome.FOUND,
        """
        who directly manages pm?
          hop (Head of product)
          chain  pm -> hop
        """);
  }

  @Test
  void chainCircular() {
    assertText(
        WHO.manages(p("desk")).that(NEVER),
        Outcome.CHAIN_HAS_CYCLE,
        """
        who manages desk (only positions that work remotely)?
          no match: the chain contains a cycle: east -> west -> east
          skipped
            east: does not work remotely
            west: does not work remotely
        """);
  }

  @Test
  void chainBroken() {
    assertText(
        WHO.manages(p("lost")),
        Outcome.CHAIN_BROKEN,
        """
        who manages lost?
          no match: lost reports to unknown manager "ghost"
        """);
    assertText(
        WHO.directlyManages(p("lost")),
        Outcome.CHAIN_BROKEN,
        """
        who directly manages lost?
          no match: lost reports to unknown manager "ghost"
        """);
  }

  @Test
  void outside() {
    assertText(
        WHO.manages(p("aide")).that(vacant().and(NEVER)),
        Outcome.OUTSIDE,
        """
        who manages aide (only positions that are vacant and work remotely)?
          no match: chair reports to a board (outside the organization)
          skipped
            chair: does not work remotely
        """);
  }

  @Test
  void traitNotMet() {
    assertText(
        WHO.directlyManages(p("cpo")).that(vacant()),
        Outcome.NO_MATCH,
        """
        who directly manages cpo (Chief product officer) (only positions that are
          vacant)?
          no match: the only candidate was skipped
          skipped
            ceo (Chief executive): is not vacant
        """);
    assertText(
        WHO.manages(p("pm")).that(NEVER),
        Outcome.NO_MATCH,
        """
        who manages pm (only positions that work remotely)?
          no match: all 3 candidates were skipped
          skipped
            hop (Head of product): does not work remotely
            cpo (Chief product officer): does not work remotely
            ceo (Chief executive): does not work remotely
          the chain ends at root ceo (Chief executive)
        """);
  }

  @Test
  void nobodyAnswers() {
    Matches approvers =
        WHO.whileAway(person -> person.id().equals("ada"))
            .mayApprove(SPEND.request(60_000), p("pm"));
    assertText(
        approvers,
        Outcome.NO_ONE_AVAILABLE,
        """
        who may approve spend of 60000, requested by pm?
          no match: no one who may approve this request is available
          skipped
            hop (Head of product): may spend only up to 10000
            cpo (Chief product officer): may spend only up to 50000
            ceo (Chief executive): ada is away
          the chain ends at root ceo (Chief executive)
        """);
  }

  @Test
  void noAuthority() {
    Organization org = ORG.with("ceo", editor -> editor.withoutAuthorities());
    assertText(
        Who.of(org).mayApprove(SPEND.request(60_000), p("hop")),
        Outcome.NO_AUTHORITY,
        """
        who may approve spend of 60000, requested by hop (Head of product)?
          no match: no manager has the authority for this request
          skipped
            cpo (Chief product officer): may spend only up to 50000
            ceo (Chief executive): does not have the authority "spend"
          the chain ends at root ceo (Chief executive)
        """);
  }

  @Test
  void nobodyAbove() {
    assertText(
        WHO.manages(p("ceo")),
        Outcome.NO_MANAGER,
        """
        who manages ceo (Chief executive)?
          no match: ceo (Chief executive) is a root
        """);
    assertText(
        WHO.manages(ORG.person("ada")),
        Outcome.NO_MANAGER,
        """
        who manages person ada?
          no match: person ada holds only positions that are roots
        """);
  }

  @Test
  void nobodyBelow() {
    assertText(
        WHO.reportsTo(p("pm")),
        Outcome.NO_REPORTS,
        """
        who reports to pm?
          no match: pm has no reports
        """);
  }

  @Test
  void noPeers() {
    assertText(
        WHO.isPeerOf(p("ceo")),
        Outcome.NO_PEERS,
        """
        who is a peer of ceo (Chief executive)?
          no match: ceo (Chief executive) has no peers: no other position has the same
            manager
        """);
  }

  @Test
  void noCommonManager() {
    assertText(
        WHO.isClosestCommonManagerOf(p("ceo"), p("pm")),
        Outcome.NO_COMMON_MANAGER,
        """
        who is the closest common manager of ceo (Chief executive) and pm?
          no match: ceo (Chief executive) and pm have no common manager
        """);
  }

  @Test
  void noPosition() {
    Person zoe = ORG.person("zoe");
    assertText(
        WHO.reportsTo(zoe),
        Outcome.NO_POSITION,
        """
        who reports to person zoe?
          no match: person zoe holds no position
        """);
    assertSame(Outcome.NO_POSITION, WHO.manages(zoe).why().outcome());
    assertSame(Outcome.NO_POSITION, WHO.isPeerOf(zoe).why().outcome());
    assertSame(Outcome.NO_POSITION, WHO.isClosestCommonManagerOf(p("pm"), zoe).why().outcome());
    assertSame(Outcome.NO_POSITION, WHO.isClosestCommonManagerOf(zoe, p("pm")).why().outcome());
    assertSame(Outcome.NO_POSITION, WHO.manages(p("pm")).why(zoe).outcome());
  }

  @Test
  void nobodyHasIt() {
    assertText(
        WHO.isAccountableFor(Acme.PRICING),
        Outcome.NO_MATCH,
        """
        who is accountable for Pricing?
          no match: no position is accountable for Pricing
        """);
    assertText(
        WHO.matches(NEVER),
        Outcome.NO_MATCH,
        """
        which positions work remotely?
          no match: no position works remotely
        """);
  }

  @Test
  void notACandidate() {
    assertText(
        WHO.manages(p("pm")).why(p("cfo")),
        Outcome.NOT_A_CANDIDATE,
        """
        does cfo match "who manages pm?"
          no: cfo does not manage pm
        """);
  }

  private static void assertNo(String statement, Matches matches, String position) {
    Explanation why = matches.why(matches.answer().facts.organization().position(position));
    assertEquals(Outcome.NOT_A_CANDIDATE, why.outcome());
    assertEquals("no: " + statement, why.statement());
  }

  @Test
  void whatIsNotACandidateIsSaidInTheWordsOfTheQuestion() {
    Position pm = p("pm");
    assertNo(
        "cpo (Chief product officer) does not directly manage pm", WHO.directlyManages(pm), "cpo");
    assertNo("cfo does not manage pm within 2 steps", WHO.manages(pm).withinSteps(2), "cfo");
    assertNo(
        "hop (Head of product) does not manage pm through dotted lines",
        WHO.over(LineKind.DOTTED).manages(pm),
        "hop");
    assertNo("cfo does not report to hop (Head of product)", WHO.reportsTo(p("hop")), "cfo");
    assertNo(
        "pm does not report directly to cpo (Chief product officer)",
        WHO.reportsDirectlyTo(p("cpo")),
        "pm");
    assertNo("cfo is not a peer of pm", WHO.isPeerOf(pm), "cfo");
    assertNo(
        "pm is not the closest common manager of cfo and cpo (Chief product officer)",
        WHO.isClosestCommonManagerOf(p("cfo"), p("cpo")),
        "pm");
    assertNo("pm does not own Elsewhere", WHO.owns(Scope.organization("Elsewhere")), "pm");
    assertNo("pm is not vacant", WHO.matches(vacant()), "pm");
    Organization unknown = Organization.named("Acme").position("x").build();
    Explanation why = Who.of(unknown).matches(vacant()).why(unknown.position("x"));
    assertEquals(Outcome.NO_MATCH, why.outcome());
    assertEquals(
        "no: x was skipped: it is not known whether it is vacant (holders: not recorded)",
        why.statement());
  }

  @Test
  void whyOfAMember() {
    Matches managers = WHO.manages(p("pm")).that(haveAuthority(SPEND.upTo(1)).and(not(vacant())));
    assertText(
        managers.why(p("ceo")),
        Outcome.FOUND,
        """
        does ceo (Chief executive) match "who manages pm (only positions that have the
          authority to spend up to 1 and are not vacant)?"
          yes: ceo (Chief executive)
          chain  pm -> hop -> cpo -> ceo
        """);
    assertText(
        managers.why(p("hop")),
        Outcome.NO_MATCH,
        """
        does hop (Head of product) match "who manages pm (only positions that have the
          authority to spend up to 1 and are not vacant)?"
          no: hop (Head of product) was skipped: it is vacant
          skipped
            hop (Head of product): is vacant
        """);
    assertText(
        WHO.reportsTo(p("hop")).why(ORG.person("kim")),
        Outcome.FOUND,
        """
        does person kim match "who reports to hop (Head of product)?"
          pm
          po
          chain  pm -> hop
        """);
  }

  @Test
  void reports() {
    assertText(
        WHO.reportsTo(p("cpo")),
        Outcome.FOUND,
        """
        who reports to cpo (Chief product officer)?
          hop (Head of product)
          pm
          po
          pa
          chain  hop -> cpo
        """);
    assertText(
        WHO.reportsDirectlyTo(p("cpo")),
        Outcome.FOUND,
        """
        who reports directly to cpo (Chief product officer)?
          hop (Head of product)
          chain  hop -> cpo
        """);
    assertText(
        WHO.reportsTo(p("hop")).that(NEVER),
        Outcome.NO_MATCH,
        """
        who reports to hop (Head of product) (only positions that work remotely)?
          no match: all 3 candidates were skipped
          skipped
            pm: does not work remotely
            po: does not work remotely
            pa: does not work remotely
        """);
  }

  @Test
  void peers() {
    assertText(
        WHO.isPeerOf(p("cfo")),
        Outcome.FOUND,
        """
        who is a peer of cfo?
          cpo (Chief product officer)
          chain  cfo -> ceo
          chain  cpo -> ceo
        """);
    assertText(
        WHO.isPeerOf(ORG.person("kim")).that(NEVER),
        Outcome.NO_MATCH,
        """
        who is a peer of person kim (only positions that work remotely)?
          no match: the only candidate was skipped
          skipped
            pa: does not work remotely
        """);
  }

  @Test
  void closestCommonManagers() {
    assertText(
        WHO.isClosestCommonManagerOf(p("pm"), p("cfo")),
        Outcome.FOUND,
        """
        who is the closest common manager of pm and cfo?
          ceo (Chief executive)
          chain  pm -> hop -> cpo -> ceo
          chain  cfo -> ceo
        """);
    assertText(
        WHO.isClosestCommonManagerOrOneOf(p("pm"), p("cpo")),
        Outcome.FOUND,
        """
        who is the closest common manager of pm and cpo (Chief product officer), which
          may be one of the two?
          cpo (Chief product officer)
          chain  pm -> hop -> cpo
        """);
    assertText(
        WHO.isClosestCommonManagerOf(p("pm"), p("cfo")).that(vacant()),
        Outcome.NO_MATCH,
        """
        who is the closest common manager of pm and cfo (only positions that are
          vacant)?
          no match: the only candidate was skipped
          skipped
            ceo (Chief executive): is not vacant
        """);
    assertText(
        WHO.isClosestCommonManagerOf(p("pm"), p("agent")),
        Outcome.CHAIN_BROKEN,
        """
        who is the closest common manager of pm and agent?
          no match: lost reports to unknown manager "ghost"
        """);
  }

  @Test
  void scopes() {
    assertText(
        WHO.owns(Acme.PAYMENTS),
        Outcome.FOUND,
        """
        who owns Payments?
          cpo (Chief product officer)
        """);
    assertText(
        WHO.covers(Acme.CARDS),
        Outcome.FOUND,
        """
        who owns Cards or a scope that contains it?
          pm, owns Cards
          cpo (Chief product officer), owns Payments
          ceo (Chief executive), owns Acme
        """);
    assertText(
        WHO.worksIn(Acme.CARDS),
        Outcome.FOUND,
        """
        which positions work in Cards?
          pm
          pa
        """);
    assertText(
        WHO.owns(Scope.of(ScopeKind.PRODUCT, "Maps")),
        Outcome.NO_MATCH,
        """
        who owns Maps?
          no match: no position owns Maps
        """);
    assertText(
        WHO.covers(Scope.of(ScopeKind.PRODUCT, "Maps")),
        Outcome.NO_MATCH,
        """
        who owns Maps or a scope that contains it?
          no match: no position owns Maps or a scope that contains it
        """);
    assertText(
        WHO.worksIn(Scope.of(ScopeKind.PRODUCT, "Maps")),
        Outcome.NO_MATCH,
        """
        which positions work in Maps?
          no match: no position works in Maps
        """);
  }

  @Test
  void dutiesAndKpis() {
    assertText(
        WHO.isAccountableFor(Acme.ROADMAP),
        Outcome.FOUND,
        """
        who is accountable for Product roadmap?
          cpo (Chief product officer), in Payments, Lending
        """);
    assertText(
        WHO.isConsultedOn(Acme.ROADMAP),
        Outcome.FOUND,
        """
        who is consulted on Product roadmap?
          hop (Head of product), without a scope
        """);
    assertText(
        WHO.isResponsibleFor(Acme.ROADMAP),
        Outcome.NO_MATCH,
        """
        who is responsible for Product roadmap?
          no match: no position is responsible for Product roadmap
        """);
    assertText(
        WHO.isInformedOf(Acme.ROADMAP),
        Outcome.NO_MATCH,
        """
        who is informed of Product roadmap?
          no match: no position is informed of Product roadmap
        """);
    assertText(
        WHO.isMeasuredBy(Acme.RETENTION),
        Outcome.FOUND,
        """
        who is measured by Retention?
          hop (Head of product), without a scope
        """);
    Organization org = ORG.with("hop", editor -> editor.owns(Acme.LENDING));
    assertText(
        Who.of(org).isMeasuredBy(Acme.RETENTION),
        Outcome.FOUND,
        """
        who is measured by Retention?
          hop (Head of product), in Lending
        """);
    assertText(
        WHO.isAccountableFor(Acme.ROADMAP).that(vacant()),
        Outcome.NO_MATCH,
        """
        who is accountable for Product roadmap (only positions that are vacant)?
          no match: the only candidate was skipped
          skipped
            cpo (Chief product officer): is not vacant
        """);
  }

  @Test
  void traits() {
    assertText(
        WHO.matches(root()),
        Outcome.FOUND,
        """
        which positions are roots?
          ceo (Chief executive)
          chair
        """);
    assertText(
        WHO.matches(root()).that(NEVER),
        Outcome.NO_MATCH,
        """
        which positions are roots (only positions that work remotely)?
          no match: all 2 candidates were skipped
          skipped
            ceo (Chief executive): does not work remotely
            chair: does not work remotely
        """);
  }

  @Test
  void dottedLinesAreMarkedInChains() {
    assertText(
        WHO.over(LineKind.SOLID, LineKind.DOTTED).manages(p("pm")),
        Outcome.FOUND,
        """
        who manages pm through solid and dotted lines?
          hop (Head of product)
          cfo
          cpo (Chief product officer)
          ceo (Chief executive)
          chain  pm -> hop
          the chain ends at root ceo (Chief executive)
        """);
    Matches managers = WHO.over(LineKind.DOTTED).manages(p("pm"));
    assertText(
        managers,
        Outcome.FOUND,
        """
        who manages pm through dotted lines?
          cfo
          chain  pm -(dotted)-> cfo
          the chain ends at cfo
        """);
    assertEquals(List.of(ReportingLine.dotted("pm", "cfo")), managers.why().steps());
    assertEquals(List.of(), WHO.over(LineKind.DOTTED).manages(p("aide")).why().steps());
    assertText(
        WHO.over(LineKind.DOTTED).manages(p("aide")),
        Outcome.NO_MANAGER,
        """
        who manages aide through dotted lines?
          no match: aide has no dotted line to a manager
        """);
    assertText(
        WHO.over(LineKind.DOTTED).manages(p("chair")),
        Outcome.NO_MANAGER,
        """
        who manages chair through dotted lines?
          no match: chair has no dotted line to a manager
        """);
  }
}
