package io.github.orgwright.query;

import static io.github.orgwright.query.Acme.ACME;
import static io.github.orgwright.query.Acme.CARDS;
import static io.github.orgwright.query.Acme.ORG;
import static io.github.orgwright.query.Acme.RETENTION;
import static io.github.orgwright.query.Acme.ROADMAP;
import static io.github.orgwright.query.Acme.SPEND;
import static io.github.orgwright.query.Acme.WHO;
import static io.github.orgwright.query.Acme.p;
import static io.github.orgwright.query.ExplanationTest.NEVER;
import static io.github.orgwright.query.Traits.atLeast;
import static io.github.orgwright.query.Traits.haveHoldersWithExperience;
import static io.github.orgwright.query.Traits.manageDirectly;
import static io.github.orgwright.query.Traits.not;
import static io.github.orgwright.query.Traits.own;
import static io.github.orgwright.query.Traits.trait;
import static io.github.orgwright.query.Traits.vacant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Authority;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.testsupport.Golden;
import java.io.IOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * Every message of this package, to the letter, as answers really give it. Renew the file with
 * {@code -Dorgwright.outputs.write=true}, and look at the difference.
 */
class MessagesTest {
  private static final Scope ELSEWHERE = Scope.organization("Elsewhere");

  /** One person who approves their own requests, and a manager with a low limit. */
  private static final Organization SMALL =
      Organization.named("Small")
          .position("lead", p -> p.heldBy("kim").may(SPEND.upTo(500)))
          .position("pm", p -> p.reportsTo("lead").heldBy("kim"))
          .position("self", p -> p.reportsTo("self"))
          .build();

  private final Map<String, String> messages = new LinkedHashMap<>();
  private final Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
  private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);

  private void add(String name, Explanation explanation) {
    outcomes.add(explanation.outcome());
    explanation.skipped().forEach(skipped -> reasons.add(skipped.reason()));
    messages.put(name, explanation.text());
  }

  private void add(String name, Matches matches) {
    add(name, matches.why());
  }

  private void refused(String name, Executable action) {
    Exception thrown = assertThrows(Exception.class, action);
    messages.put(name, thrown.getClass().getSimpleName() + ": " + thrown.getMessage());
  }

  private void addLines() {
    add("managers, one skipped", WHO.manages(p("pm")).that(not(vacant())));
    add("direct manager", WHO.directlyManages(p("pm")));
    add("managers over several kinds of lines", WHO.over(LineKind.DOTTED).manages(p("pm")));
    add("no manager", WHO.manages(p("ceo")));
    add("no manager of a person", WHO.manages(ORG.person("ada")));
    add("no dotted line", WHO.over(LineKind.DOTTED).manages(p("aide")));
    add("cycle", WHO.manages(p("desk")).that(NEVER));
    add("self-report", Who.of(SMALL).manages(SMALL.position("self")));
    add("unknown manager", WHO.manages(p("agent")).that(NEVER));
    add("manager outside", WHO.manages(p("chair")));
    add("reports", WHO.reportsTo(p("cpo")));
    add("direct reports, all skipped", WHO.reportsDirectlyTo(p("hop")).that(NEVER));
    add("the only report skipped", WHO.reportsTo(p("lost")).that(NEVER.or(vacant().and(NEVER))));
    add("trait not known", WHO.matches(own(CARDS)).that(haveHoldersWithExperience(atLeast(5))));
    add("no reports", WHO.reportsTo(p("pm")));
    add("peers", WHO.isPeerOf(p("cfo")));
    add("no peers", WHO.isPeerOf(p("ceo")));
    add("common manager", WHO.isClosestCommonManagerOf(p("pm"), p("cfo")));
    add("common manager, or one of them", WHO.isClosestCommonManagerOrOneOf(p("pm"), p("hop")));
    add("no common manager", WHO.isClosestCommonManagerOf(p("pm"), p("ceo")));
    add("no position", WHO.manages(ORG.person("zoe")));
    OrganizationBuilder builder = Organization.named("Wide").position("low", p -> {});
    for (int i = 0; i < 6; i++) {
      String top = "top" + i;
      builder.position(top, p -> {}).position("x" + i, p -> p.reportsTo(top).heldBy("ann"));
    }
    Organization wide = builder.build();
    add("several chains", Who.of(wide).manages(wide.person("ann")));
  }

  private void addHoldings() {
    add("owner", WHO.owns(CARDS));
    add("no owner", WHO.owns(ELSEWHERE));
    add("owners around", WHO.covers(CARDS));
    add("no owner around", WHO.covers(ELSEWHERE));
    add("no role", WHO.has(Role.of("chief", "Chief")));
    add("workplace", WHO.worksIn(ACME));
    add("no workplace", WHO.worksIn(ELSEWHERE));
    add("accountable", WHO.isAccountableFor(ROADMAP));
    add("accountable in a scope", WHO.isAccountableFor(ROADMAP, CARDS));
    add("responsible", WHO.isResponsibleFor(ROADMAP));
    add("consulted", WHO.isConsultedOn(ROADMAP));
    add("informed", WHO.isInformedOf(ROADMAP));
    add("measured", WHO.isMeasuredBy(RETENTION));
    add("trait", WHO.matches(manageDirectly(atLeast(2))));
    add("no such trait", WHO.matches(NEVER.and(vacant())));
  }

  private void addMembers() {
    add("member found", WHO.manages(p("pm")).why(p("ceo")));
    add("person found", WHO.manages(p("pm")).why(ORG.person("bo")));
    add("member skipped", WHO.manages(p("pm")).that(not(vacant())).why(p("hop")));
    add("member is no candidate", WHO.manages(p("pm")).why(p("pa")));
    add("member without position", WHO.manages(p("pm")).why(ORG.person("zoe")));
    add("member without authority", approval(60_000).why(p("cpo")));
    add("member vacant", approval(5).why(p("hop")));
  }

  private static Matches approval(long amount) {
    return WHO.mayApprove(SPEND.request(amount), p("pm"));
  }

  private void addApprovals() {
    add("approvers", approval(5));
    add("limits too low", approval(60_000));
    add("request without an amount", WHO.mayApprove(SPEND.request(), p("cfo")));
    add(
        "everyone away",
        WHO.whileAway(person -> true).mayApprove(SPEND.request(5), ORG.person("kim")));
    add("approvers skipped", approval(5).that(NEVER));
    Who small = Who.of(SMALL);
    add("requester", small.mayApprove(SPEND.request(5), SMALL.position("pm")));
    add("no approver", small.mayApprove(SPEND.request(501), SMALL.position("pm")));
    Organization none =
        Organization.named("None")
            .position("ceo", p -> p.heldBy("ada"))
            .position("pm", p -> p.reportsTo("ceo").may(SPEND))
            .build();
    add("no authority", Who.of(none).mayApprove(SPEND.request(5), none.position("pm")));
    Organization unsaid =
        Organization.named("Unsaid")
            .position("ceo", p -> p.occupancyUnknown().may(SPEND))
            .position("cpo", p -> p.reportsTo("ceo").heldByUndisclosed().may(SPEND))
            .position("pm", p -> p.reportsTo("cpo"))
            .build();
    add("holders not known", Who.of(unsaid).mayApprove(SPEND.request(5), unsaid.position("pm")));
    add("trait not known", Who.of(unsaid).manages(unsaid.position("pm")).that(not(vacant())));
    add("within steps", WHO.manages(p("pm")).withinSteps(2));
    Organization covered = SMALL.with("lead", p -> p.heldBy("cy", AssignmentKind.DEPUTY));
    add(
        "deputy of someone away",
        Who.of(covered)
            .whileAway(person -> !person.id().equals("cy"))
            .mayApprove(SPEND.request(5), covered.position("pm")));
  }

  @Test
  void everyMessageIsListed() throws IOException {
    addLines();
    addHoldings();
    addMembers();
    addApprovals();
    refused("several matches", () -> WHO.manages(p("pm")).only());
    refused("unknown position", () -> WHO.manages(Who.of(SMALL).organization().position("lead")));
    add("unknown authority", Who.of(SMALL).mayApprove(Authority.named("spent").request(), p("pm")));
    refused("phrase of a trait", () -> trait("is on call", position -> true));
    refused("quantity", () -> Traits.between(9, 3));
    messages.put("evidence", Evidence.reportsTo(p("pm"), p("hop")).noting("vacant").toString());
    messages.put("verdict", Verdict.FAILS.fact("direct reports", 12).toString());
    assertEquals(EnumSet.allOf(Outcome.class), outcomes);
    assertEquals(EnumSet.allOf(Reason.class), reasons);
    Golden.assertMessages("query", messages);
  }
}
