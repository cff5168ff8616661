package io.github.orgwright.rules;

import static io.github.orgwright.query.Traits.atLeast;
import static io.github.orgwright.query.Traits.atMost;
import static io.github.orgwright.query.Traits.between;
import static io.github.orgwright.query.Traits.haveHoldersWithExperience;
import static io.github.orgwright.query.Traits.haveRole;
import static io.github.orgwright.query.Traits.trait;
import static io.github.orgwright.query.Traits.vacant;
import static io.github.orgwright.rules.Rules.haveOwners;
import static io.github.orgwright.rules.Rules.havePositions;
import static io.github.orgwright.rules.Rules.havePositionsThat;
import static io.github.orgwright.rules.Rules.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Duty;
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
import io.github.orgwright.query.Trait;
import io.github.orgwright.testsupport.Golden;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * Every message of this package, to the letter, as rules really give it. Renew the file with {@code
 * -Dorgwright.outputs.write=true}, and look at the difference.
 */
class MessagesTest {
  private static final LocalDate DAY = LocalDate.of(2027, 1, 15);
  private static final Responsibility ROADMAP = Responsibility.of("roadmap", "Product roadmap");
  private static final Role HEAD = Role.of("head", "Head of product");
  private static final Scope ACME = Scope.organization("Acme");
  private static final Scope CARDS = ACME.part(ScopeKind.PRODUCT, "Cards").identifiedBy("cards");
  private static final Scope LOANS = ACME.part(ScopeKind.PRODUCT, "Loans").identifiedBy("loans");
  private static final Rule FILLED =
      rule("filled").positions().should(io.github.orgwright.query.Traits.not(vacant()));

  /** Broken in each way that the standard rules find. */
  private static OrganizationBuilder broken() {
    return Organization.named("Acme")
        .tracks(Kpi.of("retention", "Retention"))
        .expects(ROADMAP, ScopeKind.PRODUCT)
        .expects(Responsibility.of("pricing", "Pricing"))
        .position("ceo", p -> p.title("Chief executive").reportsTo("ceo"))
        .position("chair", p -> p.owns(CARDS).duty(Duty.accountableFor(ROADMAP)))
        .position(
            "head",
            p ->
                p.owns(CARDS)
                    .duty(Duty.accountableFor(ROADMAP))
                    .duty(Duty.accountableFor(Responsibility.of("quality", "Quality")))
                    .reportsTo("chair"))
        .position("pm", p -> p.owns(LOANS).reportsTo("head").line(LineKind.SOLID, "chair"))
        .position("founder", p -> {})
        .position("a", p -> p.reportsTo("b"))
        .position("b", p -> p.reportsTo("a"))
        .lines(List.of(ReportingLine.dotted("pm", "ghost")));
  }

  private static final Organization PLAIN =
      Organization.named("Acme")
          .position("ceo", p -> p.role(HEAD).vacant())
          .position("coo")
          .build();

  private final Map<String, String> messages = new LinkedHashMap<>();

  private void found(String name, RuleSet rules, Organization organization) {
    Findings found = rules.check(organization, DAY);
    messages.put(name, found.text());
    messages.put(name + ", as Markdown", found.markdown());
  }

  private void ended(String name, Rule rule) {
    messages.put(name, RuleSet.of(rule).check(PLAIN, DAY).outcome(rule.id()).text());
  }

  private void refused(String name, Executable action) {
    Exception thrown = assertThrows(Exception.class, action);
    messages.put(name, thrown.getClass().getSimpleName() + ": " + thrown.getMessage());
  }

  private static Waiver waiver(Waiver.Reason draft, LocalDate until) {
    return draft.reason("pilot").approvedBy("coo").until(until);
  }

  private void addFindings() {
    RuleSet standard =
        StandardRules.structure()
            .and(StandardRules.accountability(atMost(1)))
            .and(StandardRules.measurement())
            .and(StandardRules.scope())
            .and(StandardRules.shape(between(2, 9), atMost(1)));
    Organization broken = broken().tryBuild().organization();
    found("standard rules", standard, broken);
    found("no violations", RuleSet.of(FILLED.onlyIf(havePositions(atLeast(9)))), PLAIN);
    found("no rules", RuleSet.of(), PLAIN);
    found(
        "waivers",
        RuleSet.of(FILLED)
            .waiving(
                waiver(Waiver.of("filled", "ceo"), DAY),
                waiver(Waiver.of("filled", "cfo"), DAY),
                waiver(Waiver.ofRule("filled"), DAY.minusDays(1))),
        PLAIN);
    Findings before = RuleSet.of(FILLED).check(PLAIN, DAY);
    Findings after = RuleSet.of(FILLED).check(PLAIN.with("coo", p -> p.heldBy("kim")), DAY);
    messages.put("resolved", after.since(before).text());
    messages.put("new", before.since(after).text());
  }

  private void addOutcomes() {
    Trait<io.github.orgwright.core.Position> experienced = haveHoldersWithExperience(atLeast(3));
    ended("passed", rule("few").organization().should(havePositions(atMost(9))));
    ended(
        "unexpected number",
        rule("heads").positions().that(haveRole(HEAD)).should(vacant()).expecting(atLeast(2)));
    ended("not applicable", FILLED.onlyIf(havePositions(atLeast(9))));
    ended("not known whether applicable", FILLED.onlyIf(havePositionsThat(experienced)));
    ended("no subjects", rule("owned").scopes().should(haveOwners(atLeast(1))));
    ended("not known", rule("experienced").positions().should(experienced));
    ended(
        "exception",
        rule("throwing")
            .positions()
            .should(
                trait(
                    "work",
                    position -> {
                      throw new IllegalStateException("in confidence");
                    })));
    messages.put(
        "citations",
        RuleSet.of(
                FILLED.citing(
                    Citation.of("S2-64", "handbook.txt").line(16).remark("conditional"),
                    Citation.of("S3-01", "advert.txt").against()))
            .check(PLAIN, DAY)
            .text());
  }

  private void addRefusals() {
    refused("invalid rule id", () -> rule("a b").positions());
    refused("reserved rule id", () -> rule("loading-x").positions());
    refused("blank reason", () -> FILLED.because(" ").id());
    refused("blank fix", () -> FILLED.fix(" ").id());
    refused("blank sentence", () -> FILLED.worded(" ").id());
    refused("two rules with one id", () -> RuleSet.of(FILLED, FILLED).rules());
    refused(
        "two different rules with one id",
        () ->
            RuleSet.of(FILLED)
                .and(RuleSet.of(rule("filled").positions().should(vacant())))
                .rules());
    refused("unknown rule", () -> RuleSet.of(FILLED).without("filed").rules());
    refused(
        "changed id",
        () ->
            RuleSet.of(FILLED).with("filled", r -> rule("b").positions().should(vacant())).rules());
    refused("outcome of an unknown rule", () -> RuleSet.of(FILLED).check(PLAIN).outcome("filed"));
    refused("blank citation", () -> Citation.of(" ", "a.txt").id());
    refused("blank document", () -> Citation.of("S1", " ").id());
    refused("blank remark", () -> Citation.of("S1", "a.txt").remark(" ").id());
    refused("line 0", () -> Citation.of("S1", "a.txt").line(0).id());
    refused("not a key", () -> waiver(Waiver.ofKey("filled"), DAY).reason());
    refused(
        "blank reason of a waiver", () -> Waiver.ofRule("filled").reason(" ").approvedBy("coo"));
    refused("blank approver", () -> Waiver.ofRule("filled").reason("pilot").approvedBy(" "));
    refused(
        "blank reason of all", () -> RuleSet.of(FILLED).check(PLAIN).freeze(" ", "a", DAY).size());
    refused("findings", () -> RuleSet.of(FILLED).check(PLAIN).orThrow(Severity.ERROR));
  }

  @Test
  void everyMessageIsAsWritten() throws Exception {
    addFindings();
    addOutcomes();
    addRefusals();
    Golden.assertMessages("rules", messages);
  }

  @Test
  void everyStandardRuleIsViolatedOnce() {
    addFindings();
    String text = messages.get("standard rules");
    for (Rule rule :
        StandardRules.structure()
            .and(StandardRules.accountability(atMost(1)))
            .and(StandardRules.measurement())
            .and(StandardRules.scope())
            .and(StandardRules.shape(between(2, 9), atMost(1)))
            .rules()
            .list()) {
      assertTrue(text.contains(" [" + rule.id() + "] "), rule.id());
    }
    assertEquals(-1, text.indexOf("not applicable"), text);
  }
}
