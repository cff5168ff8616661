package io.github.orgwright.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class DotChartTest {
  @TempDir Path folder;

  /** What Graphviz draws, as SVG. Skipped where Graphviz is not installed. */
  private Document drawn(String dot) throws Exception {
    Path source = folder.resolve("chart.dot");
    Path target = folder.resolve("chart.svg");
    Files.writeString(source, dot);
    Process process;
    try {
      process =
          new ProcessBuilder("dot", "-Tsvg", "-o", target.toString(), source.toString())
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      assumeTrue(false, "Graphviz is not installed, so its drawing is not checked");
      throw e;
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    assertFalse(output.contains("Error"), output); // warnings are about the routes of lines
    return SvgText.parse(Files.readString(target));
  }

  /** The lines of text of each node, by its name. */
  private static Map<String, List<String>> nodes(Document svg) {
    Map<String, List<String>> nodes = new TreeMap<>();
    for (Element group : SvgText.elements(svg.getDocumentElement(), "g")) {
      if (group.getAttribute("class").equals("node")) {
        String name = SvgText.elements(group, "title").get(0).getTextContent();
        nodes.put(name, SvgText.texts(group));
      }
    }
    return nodes;
  }

  private static Map<String, List<String>> expected(ChartContent content) {
    Map<String, List<String>> nodes = new TreeMap<>();
    for (int card = 0; card < content.cards().size(); card++) {
      nodes.put("n" + (card + 1), DiagramText.lines(content.cards().get(card)));
    }
    return nodes;
  }

  @Test
  void cardsAndLinesAreNodesAndEdges() {
    Organization org =
        Organization.named("Acme")
            .position("ceo", p -> p.title("Chief \"Boss\"").heldBy("cy").heldBy("bo"))
            .position("cfo", p -> p.reportsTo("ceo").vacant())
            .position("pm", p -> p.reportsTo("ceo").dottedTo("cfo").heldBy("di"))
            .position("a", p -> p.reportsTo("b"))
            .position("b", p -> p.reportsTo("a"))
            .tryBuild()
            .organization();
    String dot = DotChart.of(Chart.of(org).content());
    assertTrue(
        dot.contains(
            """
              n1 [label="Chief \\"Boss\\"\\nceo\\nshared by 2", peripheries=2]
              n2 [label="cfo\\nvacant", style="filled,dashed"]
              n3 [label="pm"]
            """),
        dot);
    assertTrue(
        dot.endsWith(
            """
              n1 -> n2
              n1 -> n3
              n4 -> n5
              n2 -> n3 [style=dashed, constraint=false, label="dotted"]
              n5 -> n4 [style=dashed, constraint=false, label="closes a cycle", color="#c9352b"]
            }
            """),
        dot);
  }

  @Test
  void graphvizDrawsExactlyTheGivenText() throws Exception {
    ChartContent content = HostileTexts.chart().content();
    Document svg = drawn(DotChart.of(content));
    assertEquals(expected(content), nodes(svg));
    assertEquals(Set.of("g", "path", "polygon", "text", "title"), SvgText.names(svg));
    assertTrue(SvgText.texts(svg.getDocumentElement()).contains(DiagramText.head(content)));
    List<String> edges = new ArrayList<>();
    for (Element group : SvgText.elements(svg.getDocumentElement(), "g")) {
      if (group.getAttribute("class").equals("edge")) {
        edges.addAll(SvgText.texts(group));
      }
    }
    assertEquals(
        content.overlays().stream().map(DiagramText::overlay).sorted().toList(),
        edges.stream().sorted().toList());
  }

  @Test
  void anEmptyChartIsDrawn() throws Exception {
    assertNotNull(drawn(DotChart.of(Chart.of(Organization.named("None").build()).content())));
  }

  @Test
  void cyclesAndSelfReportsAreDrawn() throws Exception {
    Organization org =
        Organization.named("Acme")
            .position("a", p -> p.reportsTo("b").line(LineKind.SOLID, "c"))
            .position("b", p -> p.reportsTo("c").dottedTo("a"))
            .position("c", p -> p.reportsTo("a").line(LineKind.SOLID, "b"))
            .position("d", p -> p.reportsTo("d").dottedTo("a"))
            .tryBuild()
            .organization();
    ChartContent content = Chart.of(org).content();
    assertEquals(expected(content), nodes(drawn(DotChart.of(content))));
  }
}
