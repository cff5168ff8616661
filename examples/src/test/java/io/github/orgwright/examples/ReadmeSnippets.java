package io.github.orgwright.examples;

import static io.github.orgwright.core.AssignmentKind.ACTING;
import static io.github.orgwright.core.LineKind.DOTTED;
import static io.github.orgwright.core.Severity.INFO;
import static io.github.orgwright.core.Severity.WARNING;
import static io.github.orgwright.examples.Fernway.HEAD_OF_PRODUCT;
import static io.github.orgwright.examples.Fernway.HIRE;
import static io.github.orgwright.examples.Fernway.PRODUCT_MANAGER;
import static io.github.orgwright.examples.Fernway.PRODUCT_ROADMAP;
import static io.github.orgwright.examples.Fernway.SPEND;
import static io.github.orgwright.query.Traits.atLeast;
import static io.github.orgwright.query.Traits.between;
import static io.github.orgwright.query.Traits.haveAuthority;
import static io.github.orgwright.query.Traits.haveManager;
import static io.github.orgwright.query.Traits.haveRole;
import static io.github.orgwright.query.Traits.manageDirectly;
import static io.github.orgwright.query.Traits.not;
import static io.github.orgwright.query.Traits.reportDirectlyTo;
import static io.github.orgwright.query.Traits.trait;
import static io.github.orgwright.query.Traits.vacant;
import static io.github.orgwright.rules.Rules.havePositions;
import static io.github.orgwright.rules.Rules.rule;
import static io.github.orgwright.testkit.junit.RuleAssert.assertThat;

import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.io.CsvReader;
import io.github.orgwright.io.Mapping;
import io.github.orgwright.query.Matches;
import io.github.orgwright.query.Trait;
import io.github.orgwright.query.Who;
import io.github.orgwright.rules.Citation;
import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.Rule;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.StandardRules;
import io.github.orgwright.testkit.junit.OrgTests;
import java.io.PrintStream;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;

/**
 * The snippets of the README, to the letter but for layout: {@link ReadmeTest} compares them, and
 * what they print.
 */
final class ReadmeSnippets {
  static final Rule HEADS_ARE_SEATED =
      rule("heads-are-seated")
          .positions()
          .that(haveRole(HEAD_OF_PRODUCT))
          .should(not(vacant()))
          .because("a portfolio without a head drifts")
          .fix("name a holder, or somebody acting");

  static final Rule PMS_UNDER_HEADS =
      rule("pms-under-heads")
          .positions()
          .that(haveRole(PRODUCT_MANAGER))
          .should(reportDirectlyTo(haveRole(HEAD_OF_PRODUCT)))
          .citing(Citation.of("HB-12", "handbook.md").line(40));

  static final Rule SPAN =
      rule("span")
          .positions()
          .that(manageDirectly(atLeast(1)))
          .should(manageDirectly(between(2, 9)))
          .onlyIf(havePositions(atLeast(500)))
          .severity(WARNING);

  static final RuleSet RULES =
      StandardRules.structure().and(RuleSet.of(HEADS_ARE_SEATED, PMS_UNDER_HEADS, SPAN));

  private final PrintStream out;
  private final Organization org = Fernway.load().organization();
  private final Who who = Who.of(org);

  ReadmeSnippets(PrintStream out) {
    this.out = out;
  }

  void firstAnswer() {
    Organization org =
        Organization.named("Acme")
            .position("ceo", p -> p.title("Chief executive").heldBy("ada"))
            .position("cpo", p -> p.title("Chief product officer").reportsTo("ceo").heldBy("bo"))
            .position("hop", p -> p.title("Head of product").reportsTo("cpo"))
            .position("pm", p -> p.title("Product manager").reportsTo("hop").heldBy("kim"))
            .build();
    Who who = Who.of(org);
    Matches managers = who.manages(org.position("pm")).that(not(vacant()));
    out.println(managers.first());
    out.println(managers.why());
  }

  void fromAFile() {
    LoadResult loaded =
        CsvReader.of(Mapping.positions("post").title("title").manager("reports to").name("name"))
            .read(
                "staff",
                new StringReader(
                    """
                    post,title,reports to,name
                    P1,Director,,Ada
                    P2,Manager,P1,Vacant
                    P3,Clerk,P2,Bo
                    P4,Clerk,P9,Cy
                    """));
    loaded.problems().forEach(out::println);
    Who who = Who.of(loaded.organization());
    out.println(who.manages(loaded.organization().position("P3")).that(not(vacant())).list());
  }

  void pageOfQuestions() {
    Position pm = org.position("pm-cards"),
        head = org.position("hop-payments"),
        cpo = org.position("cpo");
    print(who.directlyManages(pm).first());
    print(who.manages(pm).list());
    print(who.reportsDirectlyTo(head).count());
    print(who.reportsTo(cpo).contains(pm));
    print(who.isPeerOf(head).list());
    print(who.isClosestCommonManagerOf(pm, org.position("eng-pay-1")).first());
    print(who.manages(pm).that(haveAuthority(HIRE).and(not(vacant()))).first());
    print(who.over(DOTTED).directlyManages(org.position("des-payments")).first());
    print(who.isAccountableFor(PRODUCT_ROADMAP).list());
    print(who.matches(manageDirectly(atLeast(6))).list());
    print(who.reportsTo(org.person("ulrike")).people());
  }

  void approval() {
    Matches approvers = who.mayApprove(SPEND.request(900), org.person("petra"));
    out.println(approvers.people());
    out.println(approvers.why());
  }

  void ownWords() {
    Trait<Position> workAlone = trait("work alone", (p, w) -> w.isPeerOf(p).isEmpty());
    out.println(who.matches(workAlone.and(haveManager())).list());
  }

  void copies() {
    Organization next =
        org.with("hop-lending", p -> p.heldBy("petra", ACTING)).without("ops-product");
    out.println(Who.of(next).mayApprove(SPEND.request(900), next.person("quentin")).people());
  }

  private void print(Object answer) {
    out.println(answer);
  }

  void rulesOfYourOwn() {
    Findings found = RULES.check(org);
    out.println(found.text());
  }

  void adoption() {
    Findings found = RULES.check(org);
    LocalDate end = LocalDate.of(2099, 6, 30);
    RuleSet adopted =
        RULES
            .with("span", r -> r.severity(INFO))
            .without("single-root")
            .waiving(found.freeze("known when we began", "coo", end));
    out.println(adopted.check(org).summary());
    Organization next = org.with("hop-payments", p -> p.vacate());
    out.println(adopted.check(next).since(adopted.check(org)).text());
  }

  @TestFactory
  List<DynamicTest> ourOrganization(TestReporter reporter) {
    return OrgTests.of(RULES.check(org), reporter);
  }

  @Test
  void headsMustBeSeated() {
    assertThat(HEADS_ARE_SEATED)
        .accepts(org.with("hop-lending", p -> p.heldBy("petra")))
        .rejects(org)
        .at("heads-are-seated/hop-lending")
        .andNowhereElse();
  }
}
