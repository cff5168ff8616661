package io.github.orgwright.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.change.OrgDiff;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.rules.StandardRules;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.WheelInput;

/** Clicks through the page. */
class PageTest extends ChartPageTests {
  @Test
  void cardsStandWherePlacementPutsThem() {
    Organization org = wide(300);
    Chart chart = Chart.of(org);
    page.open(chart);
    page.click("open-all");
    List<Card> content = chart.content().cards();
    CardTree tree = CardTree.of(content);
    Placement placement =
        Placement.of(
            tree,
            ArrangementSearch.find(tree, HtmlPage.CARD_HEIGHT, Page.SCREEN),
            HtmlPage.CARD_HEIGHT);
    List<String> expected = new ArrayList<>();
    for (int card = 0; card < content.size(); card++) {
      expected.add(
          content.get(card).position().id()
              + " "
              + placement.x(card)
              + "px "
              + placement.y(card)
              + "px");
    }
    assertEquals(
        expected,
        page.texts(
            "return [...document.querySelectorAll('[role=treeitem]')]"
                + ".map(c => `${c.dataset.id} ${c.style.left} ${c.style.top}`)"));
  }

  /** Spans and depths of all kinds, from one seed. */
  private static Organization wide(int size) {
    OrganizationBuilder builder = Organization.named("Wide");
    long state = 7;
    for (int i = 0; i < size; i++) {
      state = state * 6364136223846793005L + 1442695040888963407L;
      int manager = i == 0 ? -1 : (int) Math.floorMod(state >>> 33, (long) Math.max(1, i / 3 + 1));
      builder.position(
          "p" + i,
          p -> {
            p.title("Position " + manager);
            if (manager >= 0 && manager % 50 != 49) {
              p.reportsTo("p" + manager);
            }
          });
    }
    return builder.build();
  }

  @Test
  void theChartMovesAndZooms() {
    page.open(Chart.of(ChartPage.ORG));
    String before = page.id("tree").getDomAttribute("style");
    new Actions(page.driver)
        .moveToElement(page.id("view"), 0, 250)
        .clickAndHold()
        .moveByOffset(80, 40)
        .release()
        .perform();
    page.settle();
    String moved = page.id("tree").getDomAttribute("style");
    assertNotEquals(before, moved);
    assertFalse(page.id("panel").isDisplayed());
    new Actions(page.driver)
        .scrollFromOrigin(WheelInput.ScrollOrigin.fromElement(page.id("view")), 0, -300)
        .perform();
    page.settle();
    double zoomed = page.scale();
    assertTrue(zoomed > 1, "scale " + zoomed);
    page.click("zoom-out");
    assertEquals(zoomed * 0.8, page.scale(), 1e-6);
    page.click("zoom-in");
    assertEquals(zoomed, page.scale(), 1e-6);
    page.click("fit");
    assertTrue(page.scale() <= 1);
    page.card("hop").findElement(By.className("open")).click();
    page.settle();
    assertEquals(List.of("ceo", "cpo", "hop", "cfo", "lost"), page.cards());
    page.click("close-all");
    assertEquals(List.of("ceo", "lost"), page.cards());
    page.click("open-all");
    assertEquals(14, page.cards().size());
  }

  @Test
  void searchFindsTitlesIdsRolesAttributesAndPeople() {
    page.open(Chart.of(ChartPage.ORG).people());
    page.search("head");
    assertEquals(List.of("Head of product, hop, acting: kim"), page.results());
    assertEquals("1 position found", page.status());
    page.search("PM7");
    assertEquals(1, page.results().size());
    page.search("basel");
    assertEquals(List.of("Chief finance officer, cfo, Ádá Lovelace, bo"), page.results());
    page.search("controller");
    assertEquals(1, page.results().size());
    page.search("ada love");
    assertEquals(1, page.results().size());
    page.search("product manager");
    assertEquals(9, page.results().size());
    page.search("pm1");
    assertEquals("Product manager, pm1, p1", page.results().get(0));
    page.search("chief product");
    assertEquals("Chief product officer, cpo", page.results().get(0));
    page.search("nothing like it");
    assertEquals("No position found", page.status());
    page.search("product");
    page.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ARROW_UP);
    page.press(Keys.ENTER);
    assertEquals("pm1", page.focused());
    assertEquals(List.of(), page.results());
    page.open(Chart.of(ChartPage.ORG));
    page.search("kim");
    assertEquals(List.of(), page.results());
    page.search("basel");
    assertEquals(List.of(), page.results());
  }

  @Test
  void aLinkLeadsToAPosition() {
    page.open(Chart.of(ChartPage.ORG));
    String address = page.driver.getCurrentUrl();
    page.driver.get("about:blank");
    page.driver.get(address + "#pm9");
    page.settle();
    assertEquals("pm9", page.focused());
    assertTrue(page.panel().contains("Product manager\npm9"), page.panel());
    page.script("location.hash = 'nothing'");
    page.settle();
    assertEquals("This chart has no position \"nothing\"", page.status());
  }

  /** What a new user would do first. */
  @Test
  void usersFindWhatTheyCameFor() {
    page.open(
        Chart.of(ChartPage.ORG).mark(StandardRules.structure().check(ChartPage.ORG)).people());
    page.search("kim"); // the manager of a person
    page.press(Keys.ENTER);
    assertTrue(page.panel().contains("Manager\nChief product officer"), page.panel());
    page.chooseList("Vacant (1)"); // all vacancies
    page.clickButton("Chief product officer (cpo)");
    assertEquals("cpo", page.focused());
    page.search("hop"); // who reports to a position
    page.press(Keys.ENTER);
    assertTrue(page.panel().contains("Direct reports (9)"), page.panel());
    page.chooseList("Violations (1)"); // from a finding to its position
    page.clickButton("Auditor (lost): known-managers: lost reports to unknown manager \"gone\"");
    assertEquals("lost", page.focused());
    page.script("window.print = () => window.dispatchEvent(new Event('beforeprint'))");
    page.search("hop"); // print a branch
    page.press(Keys.ENTER);
    page.clickButton("Print branch");
    assertEquals(
        List.of("Head of product \u2013 page 1 of 1"),
        page.texts("return [...document.querySelectorAll('#print h2')].map(h => h.textContent)"));
    assertTrue(
        String.valueOf(page.script("return location.hash")).equals("#hop"), "link to a position");
  }

  @Test
  void theFocusShowsOneBranchAndItsManagers() {
    page.open(Chart.of(ChartPage.ORG));
    page.card("hop").click();
    page.settle();
    page.clickButton("Show only this branch");
    assertEquals(12, page.cards().size());
    assertEquals(List.of("ceo", "cpo", "hop", "pm1"), page.cards().subList(0, 4));
    assertEquals(
        "Show all Chief executive \u203a Chief product officer \u203a Head of product",
        page.id("path").getText().replace('\n', ' '));
    page.clickButton("Show all");
    assertEquals(14, page.cards().size());
    page.clickButton("Chief product officer");
    assertEquals("cpo", page.focused());
  }

  @Test
  void theVersionBeforeADifferenceCanBeShown() {
    Organization next =
        ChartPage.ORG
            .edit()
            .remove("pm9")
            .position("pm1", p -> p.reportsTo("cfo"))
            .add("new", p -> p.title("New").reportsTo("ceo"))
            .apply();
    page.open(Chart.of(next).compare(OrgDiff.between(ChartPage.ORG, next)));
    assertTrue(page.card("pm9").getText().contains("removed"), page.card("pm9").getText());
    assertTrue(page.card("pm1").getText().contains("moved from hop"));
    assertTrue(page.card("new").getText().contains("added"));
    page.chooseList("Changes (3)");
    page.clickButton("Product manager (pm1): moved from hop");
    assertTrue(page.panel().contains("Manager\nChief finance officer"), page.panel());
    page.driver.findElement(By.cssSelector("input[name=version][value='1']")).click();
    page.settle();
    assertEquals("true", page.card("pm1").getDomAttribute("aria-selected"));
    assertTrue(page.panel().contains("Manager\nHead of product"), page.panel());
    assertTrue(page.id("summary").getText().startsWith("14 positions"));
    assertEquals(
        List.of(
            "ceo", "cpo", "hop", "pm1", "pm2", "pm3", "pm4", "pm5", "pm6", "pm7", "pm8", "pm9",
            "cfo", "lost"),
        page.cards());
  }

  @Test
  void theOtherVersionKeepsWhatIsOpen() {
    Organization next = ChartPage.ORG.edit().add("new", p -> p.reportsTo("hop")).apply();
    page.open(Chart.of(next).compare(OrgDiff.between(ChartPage.ORG, next)));
    page.card("cpo").findElement(By.className("open")).click();
    page.settle();
    page.card("cfo").click();
    page.settle();
    page.clickButton("Show only this branch");
    assertEquals(List.of("ceo", "cfo"), page.cards());
    version("1");
    assertEquals(List.of("ceo", "cfo"), page.cards());
    page.clickButton("Show all");
    assertEquals(List.of("ceo", "cpo", "cfo", "lost"), page.cards());
    version("0");
    page.script("location.hash = 'new'");
    page.settle();
    version("1");
    assertEquals("This version has no position \"new\"", page.status());
    assertFalse(page.id("panel").isDisplayed());
  }

  private static void version(String value) {
    page.driver.findElement(By.cssSelector("input[name=version][value='" + value + "']")).click();
    page.settle();
  }

  @Test
  void otherLinesCanBeHidden() {
    page.open(Chart.of(ChartPage.ORG));
    String with = picture();
    page.click("lines");
    String without = picture();
    assertNotEquals(with, without);
    page.click("lines");
    assertEquals(with, picture());
    page.open(Chart.of(ChartPage.ORG).lines());
    assertEquals(List.of(), page.driver.findElements(By.id("lines")));
  }

  private static String picture() {
    return String.valueOf(page.script("return document.getElementById('canvas').toDataURL()"));
  }
}
