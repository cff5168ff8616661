package io.github.orgwright.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.sourceforge.plantuml.FileFormat;
import net.sourceforge.plantuml.FileFormatOption;
import net.sourceforge.plantuml.SourceStringReader;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class PlantUmlChartTest {
  /** What PlantUML draws, as SVG, with its own layout, so that it needs no other tool. */
  private static Document drawn(String source) throws Exception {
    ByteArrayOutputStream svg = new ByteArrayOutputStream();
    String withLayout = source.replaceFirst("@startuml\n", "@startuml\n!pragma layout smetana\n");
    SourceStringReader reader = new SourceStringReader(withLayout);
    assertEquals(1, reader.getBlocks().size());
    describe(reader, svg);
    return SvgText.parse(svg.toString(StandardCharsets.UTF_8));
  }

  private static void describe(SourceStringReader reader, ByteArrayOutputStream svg)
      throws IOException {
    String description =
        reader.outputImage(svg, new FileFormatOption(FileFormat.SVG)).getDescription();
    assertTrue(description.endsWith("entities)"), description);
  }

  /** All lines of text of the chart, sorted; PlantUML draws no spaces at the ends. */
  private static List<String> expected(ChartContent content) {
    List<String> texts = new ArrayList<>();
    texts.add(DiagramText.head(content));
    content.cards().forEach(card -> texts.addAll(DiagramText.lines(card)));
    content.overlays().forEach(line -> texts.add(DiagramText.overlay(line)));
    texts.addAll(DiagramText.notes(content));
    return texts.stream()
        .map(String::strip)
        .map(text -> text.replaceAll("\\p{Co}", "\uFFFD"))
        .sorted()
        .toList();
  }

  private static List<String> texts(Document svg) {
    return SvgText.texts(svg.getDocumentElement()).stream().map(String::strip).sorted().toList();
  }

  @Test
  void cardsAndLinesAreElementsAndArrows() {
    Organization org =
        Organization.named("Acme")
            .position("ceo", p -> p.title("Chief \"Boss\"").heldBy("cy").heldBy("bo"))
            .position("cfo", p -> p.reportsTo("ceo").vacant())
            .position("pm", p -> p.reportsTo("ceo").dottedTo("cfo").heldBy("di"))
            .position("a", p -> p.reportsTo("b").heldBy("x"))
            .position("b", p -> p.reportsTo("a").heldBy("y"))
            .tryBuild()
            .organization();
    String source = PlantUmlChart.of(Chart.of(org).content());
    assertTrue(
        source.endsWith(
            """
            title Acme&#58; 5 positions, 5 lines, 5 people
            collections "Chief &#34;Boss&#34;\\nceo\\nshared by 2" as n1 \
            #ffffff;line:767676;text:1f2328
            rectangle "cfo\\nvacant" as n2 #ffffff;line:767676;line.dashed;text:1f2328
            rectangle "pm" as n3 #ffffff;line:767676;text:1f2328
            rectangle "a\\nin a cycle" as n4 #ffffff;line:767676;text:1f2328
            rectangle "b\\nin a cycle" as n5 #ffffff;line:767676;text:1f2328
            n1 -[#767676]-> n2
            n1 -[#767676]-> n3
            n4 -[#767676]-> n5
            n2 -[#767676,dashed,norank]-> n3 : dotted
            n5 -[#c9352b,dashed,norank]-> n4 : closes a cycle
            @enduml
            """),
        source);
  }

  @Test
  void plantUmlDrawsExactlyTheGivenText() throws Exception {
    ChartContent content = HostileTexts.chart().content();
    Document svg = drawn(PlantUmlChart.of(content));
    SvgText.assertSame(expected(content), texts(svg));
    assertEquals(Set.of("defs", "g", "path", "polygon", "rect", "text"), SvgText.names(svg));
  }

  @Test
  void everyHostileTextIsDrawnAlone() throws Exception {
    for (String text : HostileTexts.TEXTS) {
      ChartContent content =
          Chart.of(Organization.named(text).position(text, p -> p.reportsTo(text)).build())
              .content();
      assertEquals(expected(content), texts(drawn(PlantUmlChart.of(content))));
    }
  }

  @Test
  void cyclesAndSeveralManagersAreDrawn() throws Exception {
    Organization org =
        Organization.named("Acme")
            .position("a", p -> p.reportsTo("b").line(LineKind.SOLID, "c"))
            .position("b", p -> p.reportsTo("c").dottedTo("a").heldBy("x").heldBy("y"))
            .position("c", p -> p.reportsTo("a").line(LineKind.SOLID, "b"))
            .position("d", p -> p.reportsTo("d").dottedTo("a"))
            .position("e", p -> p.reportsTo("gone").vacant())
            .tryBuild()
            .organization();
    ChartContent content = Chart.of(org).content();
    assertEquals(expected(content), texts(drawn(PlantUmlChart.of(content))));
  }

  @Test
  void anEmptyChartIsDrawn() {
    assertTrue(
        PlantUmlChart.of(Chart.of(Organization.named("None").build()).content())
            .endsWith("title None&#58; 0 positions, 0 lines, 0 people\n@enduml\n"));
  }
}
