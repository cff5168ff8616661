package io.github.orgwright.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chrome.ChromeDriver;

/** Compares what Mermaid draws in a browser with what a chart shows. */
class MermaidBrowserTest {
  private static final String DRAW =
      """
      const done = arguments[arguments.length - 1];
      mermaid.initialize({startOnLoad: false, securityLevel: 'strict', htmlLabels: arguments[1],
          flowchart: {htmlLabels: arguments[1]}});
      mermaid.render('drawn', arguments[0]).then(result => {
        const place = document.getElementById('place');
        place.innerHTML = result.svg;
        const nodes = {};
        for (const node of place.querySelectorAll('g.node')) {
          nodes[node.id.replace(/^.*flowchart-/, '').replace(/-[0-9]+$/, '')] =
              [...node.querySelectorAll('.label')].map(label => label.textContent).join('');
        }
        const all = [...place.querySelectorAll('svg *')];
        done({
          nodes: nodes,
          edges: [...place.querySelectorAll('.edgeLabels .edgeLabel .label')]
              .map(label => label.textContent).filter(text => text),
          title: place.querySelector('.cluster-label').textContent,
          names: [...new Set(all.map(element => element.localName))],
          attributes: [...new Set(all.flatMap(element => element.getAttributeNames()))]
        });
      }, error => done({error: String(error)}));
      """;

  private static ChromeDriver browser;

  @BeforeAll
  static void start() throws IOException {
    String folder = System.getProperty("MERMAID_DIR", System.getenv("MERMAID_DIR"));
    assumeTrue(
        folder != null,
        "skipped: MERMAID_DIR is not set; fix: set it to the directory of the npm package mermaid");
    browser = Browser.shared();
    String script = Files.readString(Path.of(folder, "dist", "mermaid.min.js"));
    Path page = Browser.temporary("mermaid");
    Files.writeString(page.resolve("mermaid.js"), script);
    Files.writeString(
        page.resolve("page.html"),
        "<!doctype html><meta charset=utf-8><div id=place></div><script src=mermaid.js></script>");
    browser.get(page.resolve("page.html").toUri().toString());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> drawn(String diagram, boolean isHtml) {
    Map<String, Object> drawn =
        (Map<String, Object>) browser.executeAsyncScript(DRAW, diagram, isHtml);
    assertFalse(drawn.containsKey("error"), () -> drawn.get("error") + "\n" + diagram);
    return drawn;
  }

  /** Without white space, which is where lines are wrapped, and without the invisible character. */
  private static String plain(Object text) {
    return text.toString().replaceAll("[\\s\u00A0\u2060]", "");
  }

  private static List<String> expected(ChartContent content) {
    List<String> nodes = new ArrayList<>();
    for (int card = 0; card < content.cards().size(); card++) {
      String lines = String.join("", DiagramText.lines(content.cards().get(card)));
      nodes.add("n" + (card + 1) + ": " + plain(lines));
    }
    return nodes;
  }

  private static List<String> nodes(Map<String, Object> drawn) {
    List<String> nodes = new ArrayList<>();
    ((Map<?, ?>) drawn.get("nodes")).forEach((name, text) -> nodes.add(name + ": " + plain(text)));
    return nodes;
  }

  private static List<String> withoutAmp(List<String> texts) {
    return texts.stream().map(text -> text.replace("&amp;", "&")).toList();
  }

  private static Set<String> set(Object list) {
    Set<String> set = new HashSet<>();
    ((List<?>) list).forEach(one -> set.add((String) one));
    return set;
  }

  private static void assertHarmless(Map<String, Object> drawn, boolean isHtml) {
    Set<String> names = set(drawn.get("names"));
    names.removeAll(
        Set.of("circle", "defs", "feDropShadow", "filter", "g", "marker", "path", "polygon"));
    names.removeAll(Set.of("rect", "style", "text", "title", "tspan"));
    if (isHtml) {
      names.removeAll(Set.of("br", "div", "foreignObject", "p", "span"));
    }
    assertEquals(Set.of(), names);
    for (String attribute : set(drawn.get("attributes"))) {
      assertFalse(attribute.startsWith("on") || attribute.contains("href"), attribute);
    }
  }

  @Test
  void mermaidDrawsExactlyTheGivenTexts() {
    ChartContent content = HostileTexts.chart().content();
    List<String> parts = MermaidChart.of(content);
    assertEquals(1, parts.size());
    for (boolean isHtml : new boolean[] {true, false}) {
      Map<String, Object> drawn = drawn(parts.get(0), isHtml);
      if (isHtml) {
        SvgText.assertSame(expected(content), nodes(drawn));
      } else { // Mermaid then draws "&" as "&amp;" in some texts
        SvgText.assertSame(withoutAmp(expected(content)), withoutAmp(nodes(drawn)));
      }
      assertHarmless(drawn, isHtml);
      if (isHtml) { // otherwise Mermaid draws references in labels of lines as they are written
        List<String> lines = new ArrayList<>();
        content.overlays().forEach(line -> lines.add(plain(DiagramText.overlay(line))));
        List<String> drawnLines = new ArrayList<>();
        ((List<?>) drawn.get("edges")).forEach(line -> drawnLines.add(plain(line)));
        SvgText.assertSame(lines, drawnLines);
        assertEquals(plain(DiagramText.head(content)), plain(drawn.get("title")));
      }
    }
  }

  @Test
  void everyHostileTextIsDrawnAlone() {
    for (String text : HostileTexts.TEXTS) {
      ChartContent content =
          Chart.of(Organization.named(text).position(text, p -> p.reportsTo(text)).build())
              .content();
      Map<String, Object> drawn = drawn(MermaidChart.of(content).get(0), true);
      SvgText.assertSame(expected(content), nodes(drawn));
      assertEquals(plain(DiagramText.head(content)), plain(drawn.get("title")));
      assertHarmless(drawn, true);
    }
  }

  @Test
  void mermaidAcceptsPartsOfTheLargestSize() {
    OrganizationBuilder builder = Organization.named("Large").position("p0");
    for (int i = 1; i < 600; i++) {
      String manager = "p" + (i - 1) / 8;
      builder.position("p" + i, p -> p.title("Product manager").reportsTo(manager));
    }
    List<String> parts = MermaidChart.of(Chart.of(builder.build()).content());
    int drawn = 0;
    for (String part : parts) {
      drawn += nodes(drawn(part, true)).size();
    }
    assertTrue(drawn > 600, drawn + " nodes");
  }
}
