package io.github.orgwright.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.internal.SafeText;
import io.github.orgwright.rules.StandardRules;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.print.PrintOptions;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Print, files, large and hostile charts in the page. */
class PageOutputTest extends ChartPageTests {
  @Test
  void printedPagesReferToEachOtherAndCutNothingOff() throws IOException {
    Organization org = tree(400);
    page.open(Chart.of(org));
    page.script("window.dispatchEvent(new Event('beforeprint'))");
    List<String> titles =
        page.texts("return [...document.querySelectorAll('#print h2')].map(h => h.textContent)");
    assertTrue(titles.size() > 1, titles.toString());
    assertEquals("Tree \u2013 page 1 of " + titles.size(), titles.get(0));
    for (String title : titles.subList(1, titles.size())) {
      assertTrue(title.matches("Position \\d+.* \u2013 page \\d+ of \\d+, from page \\d+"), title);
    }
    List<String> drawn =
        page.texts(
            "return [...document.querySelectorAll('#print svg g > title')]"
                + ".map(t => t.textContent.split('\\n')[1])");
    assertEquals(
        org.positions().stream().map(Position::id).collect(Collectors.toSet()), Set.copyOf(drawn));
    assertEquals(
        List.of(),
        page.texts(
            "return [...document.querySelectorAll('#print svg')]"
                + ".filter(s => s.getAttribute('width') > 1046 || s.getAttribute('height') > 690"
                + " || s.getAttribute('width') < 0.59 * s.viewBox.baseVal.width)"
                + ".map(s => s.outerHTML.slice(0, 200))"));
    byte[] pdf = Base64.getDecoder().decode(page.driver.print(new PrintOptions()).getContent());
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    assertEquals(titles.size(), text.split("/Type /Page\\b(?!s)", -1).length - 1);
  }

  /** Seven reports for each manager. */
  private static Organization tree(int size) {
    OrganizationBuilder builder = Organization.named("Tree");
    for (int i = 0; i < size; i++) {
      int number = i;
      builder.position(
          "p" + i,
          p -> {
            p.title("Position " + number);
            if (number > 0) {
              p.reportsTo("p" + (number - 1) / 7);
            }
          });
    }
    return builder.build();
  }

  @Test
  void whatIsOpenIsSavedAsSvg() throws IOException, InterruptedException {
    Path directory = Browser.temporary("saved");
    page.driver.executeCdpCommand(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", directory.toString()));
    page.open(Chart.of(ChartPage.ORG));
    page.click("save");
    assertEquals("Saved as Acme-Sons.svg", page.status());
    Path file = directory.resolve("Acme-Sons.svg");
    for (int i = 0; i < 100 && !Files.exists(file); i++) {
      Thread.sleep(50);
    }
    Element svg = xml(Files.readString(file));
    assertEquals("svg", svg.getLocalName());
    assertEquals(14, svg.getElementsByTagName("rect").getLength());
  }

  private static Element xml(String text) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(text)))
          .getDocumentElement();
    } catch (IOException | ParserConfigurationException | SAXException e) {
      throw new AssertionError(text, e);
    }
  }

  private static final List<String> HOSTILE =
      List.of(
          "</script><script>window.hit = 1</script>",
          "<img src=x onerror='window.hit = 1'>",
          "\"><svg onload=window.hit=1>",
          "<!--<script>",
          "]]>&lt;b&gt;",
          "__proto__",
          "constructor",
          "javascript:window.hit=1",
          "a\u202Eb\u2028c\u2029d",
          "%00%ff#?&",
          "\uD83D\uDC69\u200D\uD83D\uDCBB",
          "\u05D0\u05D1\u05D2");

  @Test
  void noTextBecomesCodeOrMarkup() {
    OrganizationBuilder builder = Organization.named(HOSTILE.get(0));
    for (String text : HOSTILE) {
      builder.person("person " + text, p -> p.name(text));
      builder.position(
          text,
          p ->
              p.title("title " + text)
                  .heldBy("person " + text)
                  .attribute(text, text)
                  .reportsOutside(text));
    }
    Organization org = builder.build();
    page.open(Chart.of(org).people().mark(StandardRules.structure().check(org)));
    assertEquals(HOSTILE, page.cards());
    for (int i = 0; i < HOSTILE.size(); i++) {
      page.script("document.querySelectorAll('[role=treeitem]')[arguments[0]].click()", i);
      page.settle();
      String text = HOSTILE.get(i);
      assertEquals(
          "title " + SafeText.of(text),
          page.script("return document.querySelector('#panel h2').textContent"));
      assertEquals(text, page.script("return decodeURIComponent(location.hash.slice(1))"));
    }
    page.search("script");
    page.script("window.dispatchEvent(new Event('beforeprint'))");
    assertEquals(null, page.script("return window.hit"));
    assertEquals(
        2L, page.script("return document.scripts.length"), "the data and the script of the page");
    assertEquals(0L, page.script("return document.querySelectorAll('img, iframe, object').length"));
    assertEquals(
        List.of(), page.texts("return performance.getEntriesByType('resource').map(r => r.name)"));
    assertEquals(
        List.of(),
        page.driver.manage().logs().get(LogType.BROWSER).getAll().stream()
            .map(Object::toString)
            .toList());
  }

  @Test
  void onlyTheScriptOfThePageMayRun() {
    page.open(Chart.of(ChartPage.ORG));
    page.script(
        "const s = document.createElement('script'); s.textContent = 'window.hit = 1';"
            + "document.body.append(s)");
    assertEquals(null, page.script("return window.hit"));
    page.driver.manage().logs().get(LogType.BROWSER); // the refusal is not a finding of other tests
  }

  @Test
  void aLargeChartDrawsOnlyWhatIsInView() {
    page.open(Chart.of(tree(10_000)));
    assertTrue(page.cards().size() < 100, "cards: " + page.cards().size());
    page.click("open-all");
    assertTrue(page.scale() < 0.35, "scale " + page.scale());
    assertEquals(1, page.cards().size());
    page.search("p9999");
    page.press(Keys.ENTER);
    assertEquals("p9999", page.focused());
    assertTrue(page.scale() >= 0.8);
    assertTrue(page.cards().size() < 200, "cards: " + page.cards().size());
    page.press(Keys.HOME);
    assertEquals("p0", page.focused());
  }

  @Test
  void aChartWithoutPositionsIsAPage() {
    page.open(Chart.of(Organization.named("Empty").build()));
    assertEquals(List.of(), page.cards());
    page.click("open-all");
    page.click("fit");
    page.search("x");
    assertEquals("No position found", page.status());
  }
}
