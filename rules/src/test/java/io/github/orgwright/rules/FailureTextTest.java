package io.github.orgwright.rules;

import static io.github.orgwright.query.Traits.atLeast;
import static io.github.orgwright.query.Traits.atMost;
import static io.github.orgwright.query.Traits.between;
import static io.github.orgwright.query.Traits.exactly;
import static io.github.orgwright.query.Traits.haveHoldersWithEducation;
import static io.github.orgwright.query.Traits.haveHoldersWithExperience;
import static io.github.orgwright.query.Traits.haveRole;
import static io.github.orgwright.query.Traits.not;
import static io.github.orgwright.query.Traits.ownScopeOf;
import static io.github.orgwright.query.Traits.reportDirectlyTo;
import static io.github.orgwright.query.Traits.reportTo;
import static io.github.orgwright.query.Traits.shareNoHolderWith;
import static io.github.orgwright.query.Traits.vacant;
import static io.github.orgwright.rules.Rules.haveAccountable;
import static io.github.orgwright.rules.Rules.haveKind;
import static io.github.orgwright.rules.Rules.haveOwners;
import static io.github.orgwright.rules.Rules.leadTo;
import static io.github.orgwright.rules.Rules.rule;
import static io.github.orgwright.rules.Rules.startAt;
import static io.github.orgwright.rules.Rules.usedBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Education;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.core.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people read, whole, for each kind of violation. */
class FailureTextTest {
  private static final Role CEO = Role.of("ceo", "Chief executive");
  private static final Role CPO = Role.of("cpo", "Chief product officer");
  private static final Role CTO = Role.of("cto", "Chief technology officer");
  private static final Role HEAD = Role.of("head", "Head of product");
  private static final Responsibility ROADMAP = Responsibility.of("roadmap", "Product roadmap");
  private static final Kpi RETENTION = Kpi.of("retention", "Retention");
  private static final Scope ACME = Scope.organization("Acme");
  private static final Scope CARDS = ACME.part(ScopeKind.PRODUCT, "Cards").identifiedBy("cards");
  private static final Scope LOANS = ACME.part(ScopeKind.PRODUCT, "Loans").identifiedBy("loans");
  private static final Citation CLAIM =
      Citation.of("S0-40", "advert.txt").line(7).remark("recruiters ask");

  private static OrganizationBuilder acme() {
    return Organization.named("Acme");
  }

  private static void assertText(String expected, RuleSet rules, OrganizationBuilder builder) {
    RuleSet complete = RuleSet.of(rules.rules().stream().map(FailureTextTest::complete).toList());
    assertEquals(expected, complete.check(builder.tryBuild().organization()).text());
  }

  /** With reason, source and way out, each made up where a rule has none. */
  private static Rule complete(Rule rule) {
    Rule complete = rule.citations().isEmpty() ? rule.citing(CLAIM) : rule;
    complete = complete.because(rule.reason().orElse("we agreed on it"));
    return complete.fix(rule.proposedFix().orElse("change what is shown"));
  }

  private static void assertText(String expected, Rule rule, OrganizationBuilder builder) {
    assertText(expected, RuleSet.of(rule), builder);
  }

  private static RuleSet structure(String id) {
    return StandardRules.structure().only(id);
  }

  @Test
  void selfReport() {
    assertText(
        """
        Acme: 1 rule checked, 1 violated; 1 violation (1 error)

        ERROR [no-self-reporting] positions should not report to themselves
          reason  a position cannot manage itself
          source  S0-40, advert.txt line 7 (recruiters ask)
          checked 1 position, found 1 violation
          1) ceo (Chief executive) reports to itself
               ceo  -- reports to -->  ceo
             fix   remove the reporting line, or correct the manager
             key   no-self-reporting/ceo""",
        structure("no-self-reporting"),
        acme().position("ceo", p -> p.title("Chief executive").reportsTo("ceo")));
  }

  @Test
  void circle() {
    OrganizationBuilder builder = acme();
    for (int i = 0; i < 12; i++) {
      int next = (i + 1) % 12;
      builder.position("p" + i, p -> p.reportsTo("p" + next));
    }
    assertText(
        """
        Acme: 1 rule checked, 1 violated; 1 violation (1 error)

        ERROR [no-cycles] reporting lines should not form cycles
          reason  in a cycle, no one makes the final decision
          source  S0-40, advert.txt line 7 (recruiters ask)
          checked 1 organization, found 1 violation
          1) p0, p1, p2, p3 and 8 more report to each other in a cycle
               p0  -- reports to -->  p1
               p1  -- reports to -->  p2
               p2  -- reports to -->  p3
               p3  -- reports to -->  p4
               p4  -- reports to -->  p5
               p5  -- reports to -->  p6
               p6  -- reports to -->  p7
               p7  -- reports to -->  p8
               ... and 4 more
             fix   remove one of these reporting lines, or make it dotted
             key   no-cycles/p0+12+ebe6f2dc4861066b""",
        structure("no-cycles"),
        builder);
  }

  @Test
  void severalSolidManagers() {
    assertText(
        """
        Acme: 1 rule checked, 1 violated; 1 violation (1 error)

        ERROR [single-solid-manager] positions should have at most 1 known manager
          reason  two managers may give conflicting priorities
          source  S0-40, advert.txt line 7 (recruiters ask)
          checked 3 positions, found 1 violation
          1) pm (Product manager) has more than 1 known manager (managers: 2)
               pm  -- reports to -->  ceo
               pm  -- reports to -->  coo
             fix   keep one solid line and make the others dotted
             key   single-solid-manager/pm""",
        structure("single-solid-manager"),
        acme()
            .position("ceo", p -> {})
            .position("coo", p -> p.reportsTo("ceo"))
            .position(
                "pm",
                p -> p.title("Product manager").reportsTo("coo").line(LineKind.SOLID, "ceo")));
  }

  @Test
  void unknownManager() {
    assertText(
        """
        Acme: 1 rule checked, 1 violated; 2 violations (2 errors)

        ERROR [known-managers] managers should be known
          reason  the chain of command is not known above an unknown position
          source  S0-40, advert.txt line 7 (recruiters ask)
          checked 2 managers, found 2 violations
          1) pm reports to unknown manager "ghost"
               pm  -- reports to -->  ghost      <- unknown position
             fix   add the position, or correct the reporting line
             key   known-managers/ghost
          2) pm has a dotted line to unknown manager "spook"
               pm  -- has a dotted line to -->  spook      <- unknown position
             fix   add the position, or correct the reporting line
             key   known-managers/spook""",
        structure("known-managers"),
        acme()
            .position("pm", p -> {})
            .lines(
                List.of(ReportingLine.solid("pm", "ghost"), ReportingLine.dotted("pm", "spook"))));
  }

  @Test
  void severalAtTheTop() {
    assertText(
        """
        Acme: 1 rule checked, 1 violated; 1 violation (1 warning)

        WARNING [single-root] the organization should have exactly 1 root
          reason  conflicts between two branches need a manager above both
          source  S0-40, advert.txt line 7 (recruiters ask)
          checked 1 organization, found 1 violation
          1) Acme does not have exactly 1 root (roots: 2)
               ceo
               chair
             fix   leave exactly one position without a manager
             key   single-root/Acme""",
        structure("single-root"),
        acme()
            .position("ceo", p -> {})
            .position("chair", p -> {})
            .position("pm", p -> p.reportsTo("ceo")));
  }

  @Test
  void severalAccountable() {
    assertText(
        """
        Acme: 1 rule checked, 1 violated; 1 violation (1 error)

        ERROR [one-accountable-per-scope] responsibilities should have at most one accountable position in each scope
          reason  with several accountable positions, it is not clear who decides
          source  S0-40, advert.txt line 7 (recruiters ask)
          checked 2 responsibilities with an accountable position, found 1 violation
          1) the responsibility roadmap has 2 accountable positions in cards
               head  -- is accountable for -->  roadmap in cards
               pm    -- is accountable for -->  roadmap in cards
             fix   keep one accountable position, or divide the scope
             key   one-accountable-per-scope/cards+roadmap""",
        structure("one-accountable-per-scope"),
        acme()
            .position("pm", p -> p.owns(CARDS).duty(Duty.accountableFor(ROADMAP)))
            .position("head", p -> p.owns(CARDS).owns(LOANS).duty(Duty.accountableFor(ROADMAP))));
  }

  @Test
  void unownedWork() {
    Responsibility pricing = Responsibility.of("pricing", "Pricing");
    assertText(
        """
        Acme: 1 rule checked, 1 violated; 2 violations (2 errors)

        ERROR [accountable-position-exists] expected responsibilities should have an accountable position
          reason  work without an accountable position is easily forgotten
          source  S0-40, advert.txt line 7 (recruiters ask)
          checked 3 expected responsibilities, found 2 violations
          1) the responsibility roadmap has no accountable position for the scope loans
             fix   make a position accountable, for example the owner of the scope
             key   accountable-position-exists/loans+roadmap
          2) the responsibility pricing has no accountable position
             fix   make a position accountable, for example the owner of the scope
             key   accountable-position-exists/pricing""",
        StandardRules.accountability().only("accountable-position-exists"),
        acme()
            .expects(pricing)
            .expects(ROADMAP, ScopeKind.PRODUCT)
            .position("cards", p -> p.owns(CARDS).duty(Duty.accountableFor(ROADMAP)))
            .position("loans", p -> p.owns(LOANS)));
  }

  @Test
  void expectedWorkOfVacantPositions() {
    Responsibility pricing = Responsibility.of("pricing", "Pricing");
    assertText(
        """
        Acme: 1 rule checked, 1 violated; 2 violations (2 warnings)

        WARNING [accountable-position-not-vacant] expected responsibilities should have an accountable position that is not vacant
          reason  no one is accountable while the position is vacant, even if it has a deputy
          source  S0-40, advert.txt line 7 (recruiters ask)
          checked 3 expected responsibilities with an accountable position, found 2 violations; result not known for 1
          1) the responsibility roadmap has only vacant accountable positions for the scope cards
               cards
             fix   fill one of the vacant positions, or make another position accountable until then
             key   accountable-position-not-vacant/cards+roadmap
          2) the responsibility pricing has only vacant accountable positions
               lead
               pilot
             fix   fill one of the vacant positions, or make another position accountable until then
             key   accountable-position-not-vacant/pricing""",
        StandardRules.accountability().only("accountable-position-not-vacant"),
        acme()
            .expects(pricing)
            .expects(Responsibility.of("law", "Law"))
            .expects(Responsibility.of("unowned", "Unowned"))
            .expects(ROADMAP, ScopeKind.PRODUCT)
            .position("cards", p -> p.owns(CARDS).duty(Duty.accountableFor(ROADMAP)).vacant())
            .position("loans", p -> p.owns(LOANS).duty(Duty.accountableFor(ROADMAP)).heldBy("li"))
            .position("lead", p -> p.duty(Duty.accountableFor(pricing)).vacant())
            .position(
                "pilot",
                p ->
                    p.duty(Duty.accountableFor(pricing))
                        .heldBy("dora", AssignmentKind.DEPUTY)
                        .vacant())
            .position(
                "counsel",
                p ->
                    p.duty(Duty.accountableFor(Responsibility.of("law", "Law")))
                        .occupancyUnknown()));
  }

  @Test
  void tooManyDuties() {
    assertText(
        """
        Acme: 1 rule checked, 1 violated; 1 violation (1 warning)

        WARNING [accountability-load] positions that are accountable for at least 1 duty should be accountable for at most 1 duty
          reason  too many duties leave too little time for each
          source  S0-40, advert.txt line 7 (recruiters ask)
          checked 1 position, found 1 violation
          1) head is accountable for more than 1 duty (duties: 2)
               head  -- is accountable for -->  roadmap in cards
               head  -- is accountable for -->  roadmap in loans
             fix   delegate some of these duties to direct reports
             key   accountability-load/head""",
        StandardRules.accountability(atMost(1)).only("accountability-load"),
        acme().position("head", p -> p.owns(CARDS).owns(LOANS).duty(Duty.accountableFor(ROADMAP))));
  }

  @Test
  void unmeasured() {
    assertText(
        """
        Acme: 1 rule checked, 1 violated; 1 violation (1 error)

        ERROR [tracked-kpis-measure-positions] KPIs that are tracked should measure at least 1 position
          reason  a KPI that measures no position has no effect
          source  S0-40, advert.txt line 7 (recruiters ask)
          checked 1 KPI, found 1 violation
          1) the KPI retention measures no positions
             fix   measure a position by the KPI, or stop tracking it
             key   tracked-kpis-measure-positions/retention""",
        StandardRules.measurement(),
        acme().tracks(RETENTION).position("ceo", p -> {}));
  }

  @Test
  void scopeOutsideTheManagers() {
    assertText(
        """
        Acme: 1 rule checked, 1 violated; 1 violation (1 error)

        ERROR [scope-within-managers] positions should own only scopes within the scopes of the nearest manager who owns a scope
          reason  managers can only be accountable for what is in their own scopes
          source  S0-40, advert.txt line 7 (recruiters ask)
          checked 1 position, found 1 violation
          1) pm owns a scope outside the scopes of the nearest manager who owns a scope
               pm    -- owns -->  loans
               head  -- owns -->  cards
             fix   move the position under the owner of a wider scope, or give the scope to another owner
             key   scope-within-managers/pm""",
        StandardRules.scope(),
        acme()
            .position("head", p -> p.owns(CARDS))
            .position("lead", p -> p.reportsTo("head"))
            .position("pm", p -> p.owns(LOANS).owns(CARDS).reportsTo("lead")));
  }

  @Test
  void metrics() {
    assertText(
        """
        Acme: 2 rules checked, 2 violated; 2 violations (2 warnings)

        WARNING [layers] the organization should have at most 2 layers
          reason  each layer slows decisions and filters information
          source  S0-40, advert.txt line 7 (recruiters ask)
          checked 1 organization, found 1 violation
          1) Acme has more than 2 layers (layers: 3)
               pm   -- reports to -->  coo
               coo  -- reports to -->  ceo
             fix   remove a layer from the longest chain of command
             key   layers/Acme

        WARNING [span-of-control] positions that have at least 1 direct report should have between 2 and 9 direct reports
          reason  with too many direct reports, each gets too little time; with too few, the manager is hardly needed
          source  S0-40, advert.txt line 7 (recruiters ask)
          checked 2 positions, found 1 violation
          1) ceo does not have between 2 and 9 direct reports (direct reports: 1)
               coo  -- reports to -->  ceo
             fix   move direct reports to or from a peer, or add or remove a layer
             key   span-of-control/ceo""",
        StandardRules.shape(between(2, 9), atMost(2)),
        acme()
            .position("ceo", p -> {})
            .position("coo", p -> p.reportsTo("ceo"))
            .position("pm", p -> p.reportsTo("coo"))
            .position("po", p -> p.reportsTo("coo")));
  }

  @Test
  void notBelow() {
    assertText(
        """
        Acme: 1 rule checked, 1 violated; 1 violation (1 error)

        ERROR [cpo-under-ceo] positions that have the role cpo should report directly to a position that has the role ceo
          reason  we agreed on it
          source  S0-40, advert.txt line 7 (recruiters ask); against: S3-01
          checked 1 position, found 1 violation
          1) cpo does not report directly to a position that has the role ceo
               cpo  -- reports to -->  coo
             fix   change what is shown
             key   cpo-under-ceo/cpo""",
        rule("cpo-under-ceo")
            .positions()
            .that(haveRole(CPO))
            .should(reportDirectlyTo(haveRole(CEO)))
            .citing(CLAIM, Citation.of("S3-01", "other.txt").against()),
        acme()
            .position("ceo", p -> p.role(CEO))
            .position("coo", p -> p.reportsTo("ceo"))
            .position("cpo", p -> p.role(CPO).reportsTo("coo")));
  }

  @Test
  void below() {
    assertText(
        """
        Acme: 1 rule checked, 1 violated; 1 violation (1 error)

        ERROR [cpo-leads-product] positions that have the role cpo should not report to a position that has the role head
          reason  we agreed on it
          source  S0-40, advert.txt line 7 (recruiters ask)
          checked 1 position, found 1 violation
          1) cpo (Chief product officer) reports to a position that has the role head
               cpo  -- reports to -->  coo
               coo  -- reports to -->  head
             fix   change what is shown
             key   cpo-leads-product/cpo""",
        rule("cpo-leads-product")
            .positions()
            .that(haveRole(CPO))
            .should(not(reportTo(haveRole(HEAD)))),
        acme()
            .position("head", p -> p.role(HEAD))
            .position("coo", p -> p.reportsTo("head"))
            .position("cpo", p -> p.role(CPO).title("Chief product officer").reportsTo("coo")));
  }

  @Test
  void experienceAndEducation() {
    assertText(
        """
        Acme: 2 rules checked, 2 violated; 2 violations (1 warning, 1 for information)

        WARNING [experience] positions that have the role cpo should have only holders with at least 10 years of experience
          reason  recruiters ask for it
          source  S0-40, advert.txt line 7 (recruiters ask)
          checked 1 position, found 1 violation; result not known for 2
          1) cpo has a holder with fewer than 10 years of experience (required years of experience: at least 10)
             fix   let somebody with more experience stand in
             key   experience/cpo

        INFO [education] positions that have the role cpo should have only holders with a master's degree or higher
          reason  we agreed on it
          source  S0-40, advert.txt line 7 (recruiters ask)
          checked 1 position, found 1 violation; result not known for 2
          1) cpo has a holder without a master's degree or higher
             fix   change what is shown
             key   education/cpo""",
        RuleSet.of(
            rule("experience")
                .positions()
                .that(haveRole(CPO))
                .should(haveHoldersWithExperience(atLeast(10)))
                .because("recruiters ask for it")
                .citing(CLAIM)
                .severity(Severity.WARNING)
                .fix("let somebody with more experience stand in"),
            rule("education")
                .positions()
                .that(haveRole(CPO))
                .should(haveHoldersWithEducation(Education.MASTER))
                .severity(Severity.INFO)),
        acme()
            .person(
                "bo", a -> a.name("Bo Secret").yearsOfExperience(3).education(Education.BACHELOR))
            .position("cpo", p -> p.role(CPO).heldBy("bo"))
            .position("cpo-2", p -> p.role(CPO))
            .position("cpo-3", p -> p.role(CPO).heldBy("kim")));
  }

  @Test
  void onePersonInTwoRoles() {
    assertText(
        """
        Acme: 1 rule checked, 1 violated; 2 violations (2 errors)

        ERROR [cpo-and-cto-distinct] positions that have the role cpo should have neither the role cto nor a holder in common with a position that has it
          reason  we agreed on it
          source  S0-40, advert.txt line 7 (recruiters ask)
          checked 2 positions, found 2 violations
          1) both has the role cto, or a holder in common with a position that has it
               both      <- has both roles
             fix   change what is shown
             key   cpo-and-cto-distinct/both
          2) cpo has the role cto, or a holder in common with a position that has it
               cpo  -- shares a holder with -->  cto
             fix   change what is shown
             key   cpo-and-cto-distinct/cpo""",
        rule("cpo-and-cto-distinct").positions().that(haveRole(CPO)).should(shareNoHolderWith(CTO)),
        acme()
            .position("cpo", p -> p.role(CPO).heldBy("bo"))
            .position("cto", p -> p.role(CTO).heldBy("bo"))
            .position("both", p -> p.role(CPO).role(CTO)));
  }

  @Test
  void wrongNumberOfSubjects() {
    assertText(
        """
        Acme: 1 rule checked, 1 violated; 1 violation (1 error)

        ERROR [one-ceo] positions that have the role ceo should not be vacant; exactly 1 is expected
          reason  we agreed on it
          source  S0-40, advert.txt line 7 (recruiters ask)
          checked 0 positions, found 1 violation
          1) Acme has no positions that have the role ceo, but exactly 1 is expected
             fix   appoint a chief executive
             key   one-ceo/Acme""",
        rule("one-ceo")
            .positions()
            .that(haveRole(CEO))
            .should(not(vacant()))
            .expecting(exactly(1))
            .fix("appoint a chief executive"),
        acme().position("cpo", p -> p.role(CPO)));
  }

  @Test
  void linesBetweenRoles() {
    assertText(
        """
        Acme: 1 rule checked, 1 violated; 1 violation (1 error)

        ERROR [heads-report-to-the-cpo] reporting lines that are solid and start at a position that has the role head should lead to a position that has the role cpo
          reason  we agreed on it
          source  S0-40, advert.txt line 7 (recruiters ask)
          checked 1 reporting line, found 1 violation
          1) the line from head to cto does not lead to a position that has the role cpo
               head  -- reports to -->  cto
             fix   change what is shown
             key   heads-report-to-the-cpo/cto+head""",
        rule("heads-report-to-the-cpo")
            .lines()
            .that(haveKind(LineKind.SOLID).and(startAt(haveRole(HEAD))))
            .should(leadTo(haveRole(CPO))),
        acme()
            .position("cto", p -> p.role(CTO))
            .position("head", p -> p.role(HEAD).reportsTo("cto")));
  }

  @Test
  void scopesRolesAndOwners() {
    assertText(
        """
        Acme: 4 rules checked, 4 violated; 4 violations (4 errors)

        ERROR [heads-own-products] positions that have the role head should own a scope of kind product
          reason  we agreed on it
          source  S0-40, advert.txt line 7 (recruiters ask)
          checked 2 positions, found 1 violation
          1) head-2 owns no scope of kind product
               head-2  -- owns -->  organization:Acme
             fix   change what is shown
             key   heads-own-products/head-2

        ERROR [one-head] roles should be used by exactly 1 position
          reason  we agreed on it
          source  S0-40, advert.txt line 7 (recruiters ask)
          checked 1 role, found 1 violation
          1) the role head is not used by exactly 1 position (positions: 2)
               head
               head-2
             fix   change what is shown
             key   one-head/head

        ERROR [product-has-owner] scopes that are of kind product should have exactly 1 owner
          reason  we agreed on it
          source  S0-40, advert.txt line 7 (recruiters ask)
          checked 2 scopes, found 1 violation
          1) the scope loans does not have exactly 1 owner (owners: 0)
             fix   change what is shown
             key   product-has-owner/loans

        ERROR [roadmap-of-each-product] scopes that are of kind product should have exactly 1 position accountable for roadmap
          reason  we agreed on it
          source  S0-40, advert.txt line 7 (recruiters ask)
          checked 2 scopes, found 1 violation
          1) the scope loans does not have exactly 1 position accountable for roadmap (accountable positions: 0)
             fix   change what is shown
             key   roadmap-of-each-product/loans""",
        RuleSet.of(
            rule("product-has-owner")
                .scopes()
                .that(haveKind(ScopeKind.PRODUCT))
                .should(haveOwners(exactly(1))),
            rule("roadmap-of-each-product")
                .scopes()
                .that(haveKind(ScopeKind.PRODUCT))
                .should(haveAccountable(exactly(1), ROADMAP)),
            rule("one-head").roles().should(usedBy(exactly(1))),
            rule("heads-own-products")
                .positions()
                .that(haveRole(HEAD))
                .should(ownScopeOf(ScopeKind.PRODUCT))),
        acme()
            .position("head", p -> p.role(HEAD).owns(CARDS).duty(Duty.accountableFor(ROADMAP)))
            .position("head-2", p -> p.role(HEAD).owns(ACME))
            .position("loans", p -> p.worksIn(LOANS)));
  }
}
