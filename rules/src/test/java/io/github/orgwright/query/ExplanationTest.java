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
  static final Trait<Position> NEVER = trait("do the impossible", (p, w) -> false);

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
          chain  pm > hop
          the chain ends at the top with ceo (Chief executive)
        """);
    assertText(
        WHO.directlyManages(p("pm")),
        Outcome.FOUND,
        """
        who directly manages pm?
          hop (Head of product)
          chain  pm > hop
        """);
  }

  @Test
  void chainCircular() {
    assertText(
        WHO.manages(p("desk")).that(NEVER),
        Outcome.CHAIN_IN_CYCLE,
        """
        who manages desk, of those that do the impossible?
          nobody: the chain runs in a circle: east > west > east
          passed over
            east: trait not met: do the impossible
            west: trait not met: do the impossible
        """);
  }

  @Test
  void chainBroken() {
    assertText(
        WHO.manages(p("lost")),
        Outcome.UNKNOWN_MANAGER,
        """
        who manages lost?
          nobody: the chain breaks off at lost: its manager "ghost" is not known
        """);
    assertText(
        WHO.directlyManages(p("lost")),
        Outcome.UNKNOWN_MANAGER,
        """
        who directly manages lost?
          nobody: the chain breaks off at lost: its manager "ghost" is not known
        """);
  }

  @Test
  void outside() {
    assertText(
        WHO.manages(p("aide")).that(vacant().and(NEVER)),
        Outcome.OUTSIDE,
        """
        who manages aide, of those that stand vacant and do the impossible?
          nobody: the chain goes on outside, above chair: a board
          passed over
            chair: trait not met: do the impossible
        """);
  }

  @Test
  void traitNotMet() {
    assertText(
        WHO.directlyManages(p("cpo")).that(vacant()),
        Outcome.TRAIT_NOT_MET,
        """
        who directly manages cpo (Chief product officer), of those that stand vacant?
          nobody: the one candidate does not have the traits asked for
          passed over
            ceo (Chief executive): trait not met: stand vacant
        """);
    assertText(
        WHO.manages(p("pm")).that(NEVER),
        Outcome.TRAIT_NOT_MET,
        """
        who manages pm, of those that do the impossible?
          nobody: none of 3 candidates has the traits asked for
          passed over
            hop (Head of product): trait not met: do the impossible
            cpo (Chief product officer): trait not met: do the impossible
            ceo (Chief executive): trait not met: do the impossible
          the chain ends at the top with ceo (Chief executive)
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
        who may approve spend of 60000 for pm?
          nobody: positions above have the authority, but nobody answers for them
          passed over
            hop (Head of product): limit too low
            cpo (Chief product officer): limit too low
            ceo (Chief executive): away
          the chain ends at the top with ceo (Chief executive)
        """);
  }

  @Test
  void noAuthority() {
    Organization org = ORG.with("ceo", editor -> editor.withoutAuthorities());
    assertText(
        Who.of(org).mayApprove(SPEND.request(60_000), p("hop")),
        Outcome.NO_AUTHORITY,
        """
        who may approve spend of 60000 for hop (Head of product)?
          nobody: no position above has the authority for this
          passed over
            cpo (Chief product officer): limit too low
            ceo (Chief executive): no authority
          the chain ends at the top with ceo (Chief executive)
        """);
  }

  @Test
  void nobodyAbove() {
    assertText(
        WHO.manages(p("ceo")),
        Outcome.NO_MANAGER,
        """
        who manages ceo (Chief executive)?
          nobody: ceo (Chief executive) stands at the top
        """);
    assertText(
        WHO.manages(ORG.person("ada")),
        Outcome.NO_MANAGER,
        """
        who manages person ada?
          nobody: person ada stands at the top
        """);
  }

  @Test
  void nobodyBelow() {
    assertText(
        WHO.reportsTo(p("pm")),
        Outcome.NO_REPORTS,
        """
        who reports to pm?
          nobody: pm has no reports
        """);
  }

  @Test
  void noPeers() {
    assertText(
        WHO.isPeerOf(p("ceo")),
        Outcome.NO_PEERS,
        """
        who is a peer of ceo (Chief executive)?
          nobody: no position shares a manager with ceo (Chief executive)
        """);
  }

  @Test
  void noCommonManager() {
    assertText(
        WHO.isClosestCommonManagerOf(p("ceo"), p("pm")),
        Outcome.NO_COMMON_MANAGER,
        """
        who is the closest common manager of ceo (Chief executive) and pm?
          nobody: no position stands above both ceo (Chief executive) and pm
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
          nobody: person zoe holds no position
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
          nobody is accountable for Pricing
        """);
    assertText(
        WHO.matches(NEVER),
        Outcome.NO_MATCH,
        """
        which positions do the impossible?
          no positions do the impossible
        """);
  }

  @Test
  void notACandidate() {
    assertText(
        WHO.manages(p("pm")).why(p("cfo")),
        Outcome.NOT_A_CANDIDATE,
        """
        who manages pm: is it cfo?
          no: cfo is not among the candidates
        """);
  }

  @Test
  void whyOfAMember() {
    Matches managers = WHO.manages(p("pm")).that(haveAuthority(SPEND.upTo(1)).and(not(vacant())));
    assertText(
        managers.why(p("ceo")),
        Outcome.FOUND,
        """
        who manages pm, of those that have authority to spend up to 1 and do not stand
          vacant: is it ceo (Chief executive)?
          yes: ceo (Chief executive)
          chain  pm > hop > cpo > ceo
        """);
    assertText(
        managers.why(p("hop")),
        Outcome.TRAIT_NOT_MET,
        """
        who manages pm, of those that have authority to spend up to 1 and do not stand
          vacant: is it hop (Head of product)?
          no: hop (Head of product) is passed over, trait not met: do not stand vacant
          passed over
            hop (Head of product): trait not met: do not stand vacant
        """);
    assertText(
        WHO.reportsTo(p("hop")).why(ORG.person("kim")),
        Outcome.FOUND,
        """
        who reports to hop (Head of product): is it person kim?
          pm
          po
          chain  pm > hop
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
          chain  hop > cpo
        """);
    assertText(
        WHO.reportsDirectlyTo(p("cpo")),
        Outcome.FOUND,
        """
        who reports directly to cpo (Chief product officer)?
          hop (Head of product)
          chain  hop > cpo
        """);
    assertText(
        WHO.reportsTo(p("hop")).that(NEVER),
        Outcome.TRAIT_NOT_MET,
        """
        who reports to hop (Head of product), of those that do the impossible?
          nobody: none of 3 candidates has the traits asked for
          passed over
            pm: trait not met: do the impossible
            po: trait not met: do the impossible
            pa: trait not met: do the impossible
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
          chain  cfo > ceo
          chain  cpo > ceo
        """);
    assertText(
        WHO.isPeerOf(ORG.person("kim")).that(NEVER),
        Outcome.TRAIT_NOT_MET,
        """
        who is a peer of person kim, of those that do the impossible?
          nobody: the one candidate does not have the traits asked for
          passed over
            pa: trait not met: do the impossible
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
          chain  pm > hop > cpo > ceo
          chain  cfo > ceo
        """);
    assertText(
        WHO.isClosestCommonManagerOrOneOf(p("pm"), p("cpo")),
        Outcome.FOUND,
        """
        who is the closest common manager of pm and cpo (Chief product officer), or one
          of them?
          cpo (Chief product officer)
          chain  pm > hop > cpo
        """);
    assertText(
        WHO.isClosestCommonManagerOf(p("pm"), p("cfo")).that(vacant()),
        Outcome.TRAIT_NOT_MET,
        """
        who is the closest common manager of pm and cfo, of those that stand vacant?
          nobody: the one candidate does not have the traits asked for
          passed over
            ceo (Chief executive): trait not met: stand vacant
        """);
    assertText(
        WHO.isClosestCommonManagerOf(p("pm"), p("agent")),
        Outcome.UNKNOWN_MANAGER,
        """
        who is the closest common manager of pm and agent?
          nobody: the chain breaks off at lost: its manager "ghost" is not known
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
        who covers Cards?
          pm, owns Cards
          cpo (Chief product officer), owns Payments
          ceo (Chief executive), owns Acme
        """);
    assertText(
        WHO.worksIn(Acme.CARDS),
        Outcome.FOUND,
        """
        who works in Cards?
          pm
          pa
        """);
    assertText(
        WHO.owns(Scope.of(ScopeKind.PRODUCT, "Maps")),
        Outcome.NO_MATCH,
        """
        who owns Maps?
          nobody owns Maps
        """);
    assertText(
        WHO.covers(Scope.of(ScopeKind.PRODUCT, "Maps")),
        Outcome.NO_MATCH,
        """
        who covers Maps?
          nobody owns Maps or a scope that contains it
        """);
    assertText(
        WHO.worksIn(Scope.of(ScopeKind.PRODUCT, "Maps")),
        Outcome.NO_MATCH,
        """
        who works in Maps?
          nobody works in Maps
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
          hop (Head of product), in no particular scope, since it owns none
        """);
    assertText(
        WHO.isResponsibleFor(Acme.ROADMAP),
        Outcome.NO_MATCH,
        """
        who is responsible for Product roadmap?
          nobody is responsible for Product roadmap
        """);
    assertText(
        WHO.isInformedOf(Acme.ROADMAP),
        Outcome.NO_MATCH,
        """
        who is informed of Product roadmap?
          nobody is informed of Product roadmap
        """);
    assertText(
        WHO.isMeasuredBy(Acme.RETENTION),
        Outcome.FOUND,
        """
        who is measured by Retention?
          hop (Head of product), in no particular scope, since it owns none
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
        Outcome.TRAIT_NOT_MET,
        """
        who is accountable for Product roadmap, of those that stand vacant?
          nobody: the one candidate does not have the traits asked for
          passed over
            cpo (Chief product officer): trait not met: stand vacant
        """);
  }

  @Test
  void traits() {
    assertText(
        WHO.matches(root()),
        Outcome.FOUND,
        """
        which positions stand at the top?
          ceo (Chief executive)
          chair
        """);
    assertText(
        WHO.matches(root()).that(NEVER),
        Outcome.TRAIT_NOT_MET,
        """
        which positions stand at the top, of those that do the impossible?
          nobody: none of 2 candidates has the traits asked for
          passed over
            ceo (Chief executive): trait not met: do the impossible
            chair: trait not met: do the impossible
        """);
  }

  @Test
  void dottedLinesAreMarkedInChains() {
    assertText(
        WHO.over(LineKind.SOLID, LineKind.DOTTED).manages(p("pm")),
        Outcome.FOUND,
        """
        who manages pm?
          hop (Head of product)
          cfo
          cpo (Chief product officer)
          ceo (Chief executive)
          chain  pm > hop
          the chain ends at the top with ceo (Chief executive)
        """);
    Matches managers = WHO.over(LineKind.DOTTED).manages(p("pm"));
    assertText(
        managers,
        Outcome.FOUND,
        """
        who manages pm?
          cfo
          chain  pm > (dotted) cfo
          the chain ends with cfo
        """);
    assertEquals(List.of(ReportingLine.dotted("pm", "cfo")), managers.why().steps());
    assertEquals(List.of(), WHO.over(LineKind.DOTTED).manages(p("aide")).why().steps());
    assertText(
        WHO.over(LineKind.DOTTED).manages(p("aide")),
        Outcome.NO_MANAGER,
        """
        who manages aide?
          nobody: no dotted line leads up from aide
        """);
    assertText(
        WHO.over(LineKind.DOTTED).manages(p("chair")),
        Outcome.NO_MANAGER,
        """
        who manages chair?
          nobody: no dotted line leads up from chair
        """);
  }
}
