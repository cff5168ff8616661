package io.github.orgwright.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WaiverTest {
  private static final LocalDate END = LocalDate.of(2027, 6, 30);

  private static Waiver end(Waiver.Reason draft) {
    return draft.reason("matrix pilot").approvedBy("coo").until(END);
  }

  @Test
  void aWaiverSaysWhatWhyWhoAndUntilWhen() {
    Waiver waiver = end(Waiver.of("one-manager", "pm"));
    assertEquals("one-manager", waiver.ruleId());
    assertEquals("one-manager/pm", waiver.target());
    assertEquals("matrix pilot", waiver.reason());
    assertEquals("coo", waiver.approver());
    assertEquals(END, waiver.until());
    assertEquals(
        "one-manager/pm (until 2027-06-30, approved by coo; reason: matrix pilot)",
        waiver.toString());
  }

  @Test
  void idsMakeTheKeyInAnyOrder() {
    assertEquals(
        "no-cycles/coo+cpo+hop", end(Waiver.of("no-cycles", "hop", "coo", "cpo")).target());
    assertEquals("one-manager/a%2Fb", end(Waiver.of("one-manager", "a/b")).target());
  }

  @Test
  void aKeyFromFindingsIsTakenAsItIs() {
    Waiver waiver = end(Waiver.ofKey("scopes/organization:Acme%2Fproduct:Cards"));
    assertEquals("scopes", waiver.ruleId());
    assertEquals("scopes/organization:Acme%2Fproduct:Cards", waiver.target());
    assertEquals(end(Waiver.of("span", "pm")), end(Waiver.ofKey("span/pm")));
  }

  @Test
  void whatIsNoKeyIsRefused() {
    for (String text : new String[] {"span", "/pm", "span/", ""}) {
      assertEquals(
          "\""
              + text
              + "\" is not the key of a violation; fix: copy the key from findings, such as \"no-cycles/coo+cpo\", or waive a"
              + " whole rule with Waiver.ofRule",
          assertThrows(IllegalArgumentException.class, () -> end(Waiver.ofKey(text))).getMessage());
    }
  }

  @Test
  void aWholeRuleCanBeWaived() {
    Waiver waiver = end(Waiver.ofRule("span"));
    assertEquals("span", waiver.ruleId());
    assertEquals("span", waiver.target());
  }

  @Test
  void aWaiverHoldsThroughItsEndDate() {
    Waiver waiver = end(Waiver.ofRule("span"));
    assertTrue(waiver.holdsOn(END.minusDays(1)));
    assertTrue(waiver.holdsOn(END));
    assertFalse(waiver.holdsOn(END.plusDays(1)));
  }

  @Test
  void reasonAndApproverMustSaySomething() {
    assertEquals(
        "reason of the waiver of rule \"span\" must not be blank",
        assertThrows(IllegalArgumentException.class, () -> Waiver.ofRule("span").reason(" "))
            .getMessage());
    assertEquals(
        "approver of the waiver of rule \"span\" must not be blank",
        assertThrows(
                IllegalArgumentException.class,
                () -> Waiver.ofRule("span").reason("x").approvedBy(""))
            .getMessage());
  }
}
