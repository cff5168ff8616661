package io.github.orgwright.rules;

import static io.github.orgwright.query.Traits.exactly;
import static io.github.orgwright.query.Traits.haveManager;
import static io.github.orgwright.query.Traits.haveManagers;
import static io.github.orgwright.query.Traits.vacant;
import static io.github.orgwright.rules.Rules.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.orgwright.core.Severity;
import io.github.orgwright.core.UnknownIdException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RuleSetTest {
  private static final Rule VACANT = rule("vacant").positions().should(vacant());
  private static final Rule MANAGER =
      rule("manager").positions().that(haveManager()).should(haveManagers(exactly(1)));
  private static final RuleSet SET = RuleSet.of(VACANT, MANAGER);
  private static final Waiver WAIVER = waiver(Waiver.of("vacant", "pm"));

  private static Waiver waiver(Waiver.Reason draft) {
    return draft.reason("pilot").approvedBy("coo").until(LocalDate.of(2027, 6, 30));
  }

  private static List<String> ids(RuleSet set) {
    return set.rules().stream().map(Rule::id).toList();
  }

  private static String refusal(Class<? extends RuntimeException> type, Supplier<?> refused) {
    return assertThrows(type, refused::get).getMessage();
  }

  @Test
  void rulesKeepTheirOrder() {
    assertEquals(List.of("vacant", "manager"), ids(SET));
    assertEquals("[vacant, manager]", SET.toString());
    assertSame(VACANT, SET.rules().get("vacant"));
  }

  @Test
  void twoRulesOfOneIdAreRefused() {
    assertEquals(
        "duplicate rule id \"vacant\"; fix: give one of them another id, or leave one out",
        refusal(IllegalArgumentException.class, () -> RuleSet.of(VACANT, MANAGER, VACANT)));
    Rule other = rule("vacant").positions().should(haveManager());
    assertEquals(
        "two different rules have the id \"vacant\": [vacant] positions should be"
            + " vacant, and [vacant] positions should have a known manager; fix: give one of them another id, or remove one from its set with without(\"vacant\") before you combine the sets",
        refusal(IllegalArgumentException.class, () -> SET.and(RuleSet.of(other))));
    assertEquals(List.of("manager", "vacant"), ids(SET.without("vacant").and(RuleSet.of(other))));
  }

  @Test
  void aRuleThatBothSetsHaveIsThereOnce() {
    assertEquals(List.of("vacant", "manager"), ids(SET.and(RuleSet.of(MANAGER))));
    RuleSet both = StandardRules.structure().and(StandardRules.accountability());
    assertEquals(8, both.rules().size());
  }

  @Test
  void andKeepsTheWaiversOfBoth() {
    RuleSet waiving = RuleSet.of(VACANT).waiving(WAIVER);
    RuleSet other = SET.waiving(WAIVER, waiver(Waiver.ofRule("manager")));
    assertEquals(List.of(WAIVER, waiver(Waiver.ofRule("manager"))), waiving.and(other).waivers());
  }

  @Test
  void rulesAreLeftOutOrPickedById() {
    assertEquals(List.of("manager"), ids(SET.without("vacant")));
    assertEquals(List.of("vacant"), ids(SET.only("vacant")));
    assertEquals(List.of(), ids(SET.without("manager", "vacant")));
    assertEquals(List.of("vacant", "manager"), ids(SET.only("manager", "vacant")));
  }

  @Test
  void waiversGoWithTheirRule() {
    Waiver ofLoading = waiver(Waiver.ofRule("loading-bad-row"));
    RuleSet waiving = SET.waiving(WAIVER, ofLoading);
    assertEquals(List.of(ofLoading), waiving.without("vacant").waivers());
    assertEquals(List.of(WAIVER, ofLoading), waiving.only("vacant").waivers());
  }

  @Test
  void unknownIdsFailAndNameNearOnes() {
    String message =
        "unknown rule id \"manger\"; similar ids: \"manager\"; fix: correct the id, or"
            + " use find(id) of the catalog of rules, which returns an empty Optional for an unknown id";
    Class<UnknownIdException> unknown = UnknownIdException.class;
    assertEquals(message, refusal(unknown, () -> SET.without("manger").rules()));
    assertEquals(message, refusal(unknown, () -> SET.without("vacant", "manger").rules()));
    assertEquals(message, refusal(unknown, () -> SET.only("manger").rules()));
    assertEquals(message, refusal(unknown, () -> SET.with("manger", r -> r).rules()));
    assertEquals(
        message, refusal(unknown, () -> SET.waiving(waiver(Waiver.ofRule("manger"))).rules()));
    assertEquals(
        message, refusal(unknown, () -> SET.waiving(waiver(Waiver.of("manger", "pm"))).rules()));
    assertEquals(
        "unknown rule id \"nothing\"; fix: correct the id, or"
            + " use find(id) of the catalog of rules, which returns an empty Optional for an unknown id",
        refusal(unknown, () -> SET.waiving(waiver(Waiver.ofRule("nothing"))).rules()));
  }

  /** Readers define codes of their own, so no id of these is known to be wrong. */
  @Test
  void problemsOfAnyReaderCanBeWaived() {
    Waiver ofReader = waiver(Waiver.ofRule("loading-from-ldap"));
    assertEquals(List.of(ofReader), SET.waiving(ofReader).waivers());
  }

  @Test
  void oneRuleIsChangedInItsPlace() {
    RuleSet soft = SET.with("vacant", r -> r.severity(Severity.INFO).because("habit"));
    assertEquals(List.of("vacant", "manager"), ids(soft));
    assertEquals(Severity.INFO, soft.rules().get("vacant").violationSeverity());
    assertEquals(Severity.ERROR, SET.rules().get("vacant").violationSeverity());
    assertEquals(
        "the changed rule has the id \"manager\" instead of \"vacant\"; fix: keep the id",
        refusal(IllegalArgumentException.class, () -> SET.with("vacant", r -> MANAGER).rules()));
  }

  @Test
  void setsAreEqualByRulesAndWaivers() {
    assertEquals(SET, RuleSet.of(List.of(VACANT, MANAGER)));
    assertEquals(SET.hashCode(), RuleSet.of(List.of(VACANT, MANAGER)).hashCode());
    assertNotEquals(SET, RuleSet.of(MANAGER, VACANT));
    assertNotEquals(SET, SET.waiving(WAIVER));
    assertEquals(SET.waiving(WAIVER), SET.waiving(WAIVER, WAIVER));
  }
}
