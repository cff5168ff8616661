package io.github.orgwright.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.io.Resources;
import io.github.orgwright.change.OrgDiff;
import io.github.orgwright.core.Organization;
import io.github.orgwright.rules.StandardRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The page for readers who use a keyboard or a screen reader. */
class PageAccessTest extends ChartPageTests {
  @Test
  void theAccessibilityTreeIsTheOrganization() {
    Chart chart = Chart.of(ChartPage.ORG).people();
    page.open(chart);
    page.click("open-all");
    List<Card> cards = chart.content().cards();
    List<String> expected = new ArrayList<>();
    for (int card = 0; card < cards.size(); card++) {
      int number = card;
      List<Card> peers =
          cards.stream().filter(one -> one.above() == cards.get(number).above()).toList();
      List<String> said = new ArrayList<>(cards.get(card).label());
      said.addAll(cards.get(card).people());
      cards.get(card).marks().forEach(mark -> said.add(mark.text()));
      boolean hasReports = cards.stream().anyMatch(one -> one.above() == number);
      expected.add(
          String.join(", ", said)
              + " | level "
              + cards.get(card).layer()
              + ", "
              + (peers.indexOf(cards.get(card)) + 1)
              + " of "
              + peers.size()
              + (hasReports ? ", expanded" : ""));
    }
    page.driver.executeCdpCommand("Accessibility.enable", Map.of());
    List<String> seen = new ArrayList<>();
    for (Object one :
        (List<?>)
            page.driver.executeCdpCommand("Accessibility.getFullAXTree", Map.of()).get("nodes")) {
      Map<?, ?> node = (Map<?, ?>) one;
      if ("treeitem".equals(value(node.get("role")))) {
        Map<String, String> properties = new HashMap<>();
        for (Object property : (List<?>) node.get("properties")) {
          Map<?, ?> named = (Map<?, ?>) property;
          properties.put(String.valueOf(named.get("name")), value(named.get("value")));
        }
        long backend = ((Number) node.get("backendDOMNodeId")).longValue();
        seen.add(
            value(node.get("name"))
                + " | level "
                + properties.get("level")
                + ", "
                + place(backend)
                + ("true".equals(properties.get("expanded")) ? ", expanded" : ""));
      }
    }
    page.driver.executeCdpCommand("Accessibility.disable", Map.of());
    assertEquals(expected, seen);
  }

  private static String value(Object holder) {
    return String.valueOf(((Map<?, ?>) holder).get("value"));
  }

  /** Chromium has the place in a set only in the attributes that its own tree is made from. */
  private static String place(long backendNode) {
    Map<?, ?> resolved =
        (Map<?, ?>)
            page.driver
                .executeCdpCommand("DOM.describeNode", Map.of("backendNodeId", backendNode))
                .get("node");
    List<?> attributes = (List<?>) resolved.get("attributes");
    return attributes.get(attributes.indexOf("aria-posinset") + 1)
        + " of "
        + attributes.get(attributes.indexOf("aria-setsize") + 1);
  }

  @Test
  void axeFindsNoViolations() throws IOException {
    String axe = Resources.toString(Resources.getResource("axe.min.js"), StandardCharsets.UTF_8);
    for (String scheme : List.of("light", "dark")) {
      page.driver.executeCdpCommand(
          "Emulation.setEmulatedMedia",
          Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
      Organization next = ChartPage.ORG.with("pm1", p -> p.reportsTo("cfo").title("Moved"));
      page.open(
          Chart.of(next)
              .mark(StandardRules.structure().check(next))
              .compare(OrgDiff.between(ChartPage.ORG, next))
              .people());
      page.card("hop").click();
      page.search("product");
      page.script(axe);
      Object found =
          page.driver.executeAsyncScript(
              "const done = arguments[0]; axe.run().then(r => done(r.violations.map("
                  + "v => v.id + ': ' + v.nodes.map(n => n.html + ' ' + n.failureSummary).join('; '))))");
      assertEquals(List.of(), found, scheme);
    }
    page.driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
  }

  @Test
  void keysWalkTheTree() {
    page.open(Chart.of(ChartPage.ORG));
    page.press(Keys.TAB); // from the beginning of the page to its first element
    page.script("document.querySelector('[role=treeitem][tabindex=\"0\"]').focus()");
    assertEquals("ceo", page.focused());
    page.press(Keys.ARROW_DOWN);
    assertEquals("cpo", page.focused());
    page.press(Keys.ARROW_RIGHT);
    assertEquals("hop", page.focused());
    page.press(Keys.ARROW_LEFT);
    assertEquals("false", page.card("hop").getDomAttribute("aria-expanded"));
    assertEquals(List.of("ceo", "cpo", "hop", "cfo", "lost"), page.cards());
    page.press(Keys.ARROW_DOWN);
    assertEquals("cfo", page.focused());
    page.press(Keys.ARROW_UP);
    page.press(Keys.ARROW_RIGHT);
    assertEquals("true", page.card("hop").getDomAttribute("aria-expanded"));
    assertEquals("hop", page.focused());
    page.press(Keys.ARROW_RIGHT);
    assertEquals("pm1", page.focused());
    page.press(Keys.ARROW_LEFT);
    assertEquals("hop", page.focused());
    page.press(Keys.END);
    assertEquals("lost", page.focused());
    page.press(Keys.HOME);
    assertEquals("ceo", page.focused());
    page.press("chief f");
    assertEquals("cfo", page.focused());
    page.press(Keys.ARROW_LEFT);
    assertEquals("ceo", page.focused());
    page.press(Keys.ARROW_LEFT);
    assertEquals(List.of("ceo", "lost"), page.cards());
    page.press("*");
    assertEquals(14, page.cards().size());
    page.press(Keys.ENTER);
    assertTrue(page.panel().contains("Chief executive"), page.panel());
    assertEquals(
        List.of("ceo"),
        page.texts(
            "return [...document.querySelectorAll('[tabindex=\"0\"]')].map(c => c.dataset.id)"));
    page.press(Keys.ESCAPE);
    assertFalse(page.id("panel").isDisplayed());
    assertEquals("ceo", page.focused());
    page.press("/");
    assertEquals("search", page.script("return document.activeElement.id"));
  }
}
