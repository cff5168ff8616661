package io.github.orgwright.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.query.Who;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SvgChartTest {
  // ceo
  //   cpo  (vacant)
  //     pm
  //   cfo  (pm is dotted to it)
  private static final Organization ORG =
      Organization.named("R&D <Labs>")
          .position("ceo", p -> p.title("Chief").heldBy("cy"))
          .position("cpo", p -> p.title("Product").reportsTo("ceo"))
          .position("pm", p -> p.title("<Manager>").reportsTo("cpo").heldBy("kim").dottedTo("cfo"))
          .position("cfo", p -> p.title("Finance").reportsTo("ceo").heldBy("ada"))
          .build();

  private static String svg(Chart chart) {
    return SvgChart.of(chart.content(), Page.SCREEN);
  }

  private static Document xml(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
  }

  private static List<String> texts(Document xml, String name) {
    NodeList elements = xml.getElementsByTagName(name);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < elements.getLength(); i++) {
      texts.add(elements.item(i).getTextContent());
    }
    return texts;
  }

  @Test
  void thePictureHasATitleADescriptionAndARole() throws Exception {
    Document xml = xml(svg(Chart.of(ORG)));
    Element root = xml.getDocumentElement();

    assertEquals("img", root.getAttribute("role"));
    assertEquals("http://www.w3.org/2000/svg", root.getNamespaceURI());
    assertEquals("R&D <Labs>", root.getElementsByTagName("title").item(0).getTextContent());
    assertEquals("4 positions, 4 lines, 3 people", texts(xml, "desc").get(0));
  }

  @Test
  void theSizeIsThatOfTheDrawingAtScaleOne() throws Exception {
    Element root = xml(svg(Chart.of(ORG))).getDocumentElement();

    assertEquals("460 x 278", root.getAttribute("width") + " x " + root.getAttribute("height"));
    assertEquals("-20 -20 460 278", root.getAttribute("viewBox"));
  }

  @Test
  void eachCardHasItsTextAndATooltip() throws Exception {
    Document xml = xml(svg(Chart.of(ORG)));

    assertEquals(
        List.of(
            "Chief",
            "ceo",
            "1",
            "Product",
            "cpo",
            "vacant",
            "2",
            "<Manager>",
            "pm",
            "3",
            "Finance",
            "cfo",
            "2"),
        texts(xml, "text"));
    assertEquals(
        List.of(
            "R&D <Labs>",
            "pm: dotted to cfo",
            "Chief\nceo",
            "Product\ncpo\nvacant",
            "<Manager>\npm",
            "Finance\ncfo"),
        texts(xml, "title"));
  }

  @Test
  void vacantCardsAreMarkedByShapeAndWord() {
    String svg = svg(Chart.of(ORG));

    assertTrue(svg.contains(" class=\"v\"><title>Product"));
    assertTrue(svg.contains("<tspan class=\"v\">vacant</tspan>"));
    assertTrue(svg.contains(".v rect{stroke-dasharray"));
  }

  @Test
  void linesOfTheTreeAndOtherLinesAreDrawn() {
    String svg = svg(Chart.of(ORG));

    assertTrue(svg.contains("<path d=\"M210 58V74M100 74H320M100 74V90M320 74V90\"/>"));
    assertTrue(svg.contains("<path d=\"M100 148V180\"/>"));
    assertTrue(
        svg.contains(
            "<path d=\"M200 209C273 209 147 119 220 119\"/>"
                + "<ellipse rx=\"3.5\" ry=\"3.5\" cx=\"220\" cy=\"119\"/>"));
  }

  @Test
  void otherLinesDoNotMoveCards() {
    String with = svg(Chart.of(ORG));
    String without = svg(Chart.of(ORG).lines(LineKind.SOLID));

    assertFalse(without.contains("<ellipse"));
    assertEquals(without, with.replaceAll("(?s)<g class=\"o\">.*?</g>\n</g>\n", ""));
  }

  @Test
  void theChainOfAnAnswerIsDrawnOnTop() {
    String svg = svg(Chart.of(ORG).mark(Who.of(ORG).manages(ORG.position("pm")).why()));

    assertTrue(svg.contains("<path class=\"w\" d=\"M100 148"));
    assertTrue(svg.contains("● answer"));
  }

  /** The second position is in a column of three, and the third alone in a column. */
  @Test
  void linesReachColumns() {
    CardTree tree = CardTree.of(new int[] {-1, 0, 0, 2, 2, 2});
    CardColumns arrangement = CardColumns.ofRows(tree);
    arrangement.set(0, 2);
    arrangement.set(2, 1);
    TreeLines lines = new TreeLines(tree, arrangement, Placement.of(tree, arrangement, 58), 58);

    assertEquals("M246 58V74M124 74H368M124 74V90M368 74V90", lines.below(0));
    assertEquals("M280 187h12M280 255h12M280 323h12M280 148V323", lines.below(2));
    assertEquals("M246 58V74H368V90", lines.above(2));
    assertEquals("M280 148V255h12", lines.above(4));
  }

  @Test
  void theLineThatClosesACycleHasItsOwnStyle() {
    Organization broken = cycle().tryBuild().organization();

    assertTrue(
        svg(Chart.of(broken))
            .contains("<title>a: reports to b (closes a cycle)</title>" + "<path class=\"y\""));
  }

  private static OrganizationBuilder cycle() {
    return Organization.named("Cycle")
        .position("a", p -> p.reportsTo("b"))
        .position("b", p -> p.reportsTo("a"));
  }

  @Test
  void hiddenReportsAreCounted() throws Exception {
    assertTrue(texts(xml(svg(Chart.of(ORG).layers(2))), "text").contains("+ 1 not shown · vacant"));
  }

  @Test
  void notesStandBelow() throws Exception {
    ChartContent content =
        new ChartContent(
            "Acme",
            "1 position",
            Chart.of(ORG).layers(1).content().cards(),
            ImmutableList.of(),
            ImmutableList.of(new Mark(Mark.Kind.ERROR, "word ".repeat(30) + "end")));
    Document xml = xml(SvgChart.of(content, Page.SCREEN));
    List<String> texts = texts(xml, "text");

    assertEquals("520", xml.getDocumentElement().getAttribute("width"));
    assertEquals(
        "▲ " + "word ".repeat(30) + "end", String.join(" ", texts.subList(4, texts.size())));
  }

  @Test
  void noPositionsAreStated() throws Exception {
    Document xml = xml(svg(Chart.of(Organization.named("Empty").build())));

    assertEquals(List.of("no positions"), texts(xml, "text"));
  }

  @Test
  void hostileTextStaysText() throws Exception {
    Organization org =
        Organization.named("]]>&amp;<script>\uFFFF")
            .position("\"><script>", p -> p.title("'\"</title><x>&#0;\u0001\u202E\uFFFE"))
            .build();
    Document xml = xml(svg(Chart.of(org)));

    assertEquals("]]>&amp;<script>\\uFFFF", texts(xml, "title").get(0));
    assertEquals(
        "'\"</title><x>&#0;\\u0001\\u202E\\uFFFE\n\"><script>", texts(xml, "title").get(1));
    assertEquals(0, xml.getElementsByTagName("script").getLength());
  }

  @Test
  void theSameChartGivesTheSamePicture() {
    assertEquals(svg(Chart.of(ORG).people()), svg(Chart.of(ORG).people()));
  }

  @Test
  void aCardTakesAFewHundredBytes() {
    OrganizationBuilder org = Organization.named("Star");
    org.position("0");
    for (int i = 1; i < 1000; i++) {
      org.position("" + i, p -> p.title("Product Manager").reportsTo("0"));
    }
    int length = svg(Chart.of(org.build())).length();

    assertTrue(length < 1000 * 330 + 4000, length + " bytes");
  }
}
