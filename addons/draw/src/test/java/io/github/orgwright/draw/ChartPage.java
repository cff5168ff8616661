package io.github.orgwright.draw;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Role;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/** The HTML page of a chart in a browser, as a user sees and keys it. */
final class ChartPage {
  // ceo, below: cpo (vacant) - hop (acting) - pm1..pm9; cfo (shared, attribute, role); detached
  // lost
  static final Organization ORG = organization();

  final ChromeDriver driver = Browser.shared();

  ChartPage() {
    driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
  }

  private static Organization organization() {
    OrganizationBuilder builder =
        Organization.named("Acme & Sons")
            .person("ada", p -> p.name("Ádá Lovelace"))
            .position("ceo", p -> p.title("Chief executive").heldBy("cy"))
            .position("cpo", p -> p.title("Chief product officer").reportsTo("ceo").vacant())
            .position(
                "hop",
                p ->
                    p.title("Head of product")
                        .reportsTo("cpo")
                        .heldBy("kim", AssignmentKind.ACTING)
                        .dottedTo("cfo"))
            .position(
                "cfo",
                p ->
                    p.title("Chief finance officer")
                        .reportsTo("ceo")
                        .heldBy("ada")
                        .heldBy("bo")
                        .role(Role.of("controller", "Controller"))
                        .attribute("site", "Basel"));
    for (int i = 1; i <= 9; i++) {
      String person = "p" + i;
      builder.position("pm" + i, p -> p.title("Product manager").reportsTo("hop").heldBy(person));
    }
    builder.position("lost", p -> p.title("Auditor").reportsTo("gone").heldBy("al"));
    return builder.tryBuild().organization();
  }

  void open(Chart chart) {
    open(chart.html());
  }

  void open(String html) {
    Browser.open(driver, "org-chart.html", html);
    settle();
  }

  /** Waits for two frames: what was asked for is drawn then. */
  void settle() {
    driver.executeAsyncScript(
        "const done = arguments[0];"
            + "requestAnimationFrame(() => requestAnimationFrame(() => done()))");
  }

  @CanIgnoreReturnValue
  @Nullable Object script(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  WebElement id(String id) {
    return driver.findElement(By.id(id));
  }

  WebElement card(String id) {
    return driver.findElement(By.cssSelector("[role=treeitem][data-id='" + id + "']"));
  }

  /** The ids of the cards in the page, in its order. */
  List<String> cards() {
    return texts("return [...document.querySelectorAll('[role=treeitem]')].map(c => c.dataset.id)");
  }

  List<String> texts(String script) {
    return ((List<?>) script(script)).stream().map(String::valueOf).toList();
  }

  /** The id of the card with the focus. */
  String focused() {
    return String.valueOf(script("return document.activeElement.dataset.id"));
  }

  String status() {
    return id("status").getText();
  }

  String panel() {
    return id("panel").getText();
  }

  void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
    settle();
  }

  void click(String id) {
    id(id).click();
    settle();
  }

  /** Clicks a button in the panel or above the chart. */
  void clickButton(String text) {
    driver.findElements(By.tagName("button")).stream()
        .filter(button -> button.isDisplayed() && button.getText().equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + text + " in: " + panel()))
        .click();
    settle();
  }

  void chooseList(String text) {
    id("list").findElements(By.tagName("option")).stream()
        .filter(option -> option.getText().equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no list " + text + " in: " + id("list").getText()))
        .click();
    settle();
  }

  void search(String text) {
    id("search").clear();
    id("search").sendKeys(text);
  }

  List<String> results() {
    return texts(
        "return [...document.querySelectorAll('#results button')].map(b => b.textContent)");
  }

  double scale() {
    return ((Number)
            script(
                "return new DOMMatrix("
                    + "getComputedStyle(document.getElementById('tree')).transform).a"))
        .doubleValue();
  }
}
