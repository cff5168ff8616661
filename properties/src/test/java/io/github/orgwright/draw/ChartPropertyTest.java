package io.github.orgwright.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Streams;
import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.rules.StandardRules;
import io.github.orgwright.testkit.jqwik.Adversarial;
import io.github.orgwright.testkit.jqwik.OrgSize;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What charts of random organizations, sound and broken, have in common. */
class ChartPropertyTest {
  private static final int MOST = 60;
  private static final int CARD_HEIGHT = 58;

  private static Set<String> ids(Stream<Position> positions) {
    return positions.map(Position::id).collect(Collectors.toSet());
  }

  private static Chart chart(Organization org) {
    return Chart.of(org).people().mark(StandardRules.structure().check(org));
  }

  @Property
  void everyPositionIsShownOrCounted(
      @ForAll @Adversarial @OrgSize(max = MOST) Organization org,
      @ForAll @IntRange(min = 1, max = 5) int layers) {
    List<Card> cards = Chart.of(org).layers(layers).content().cards();
    Set<String> shown = ids(cards.stream().map(Card::position));
    assertEquals(cards.size(), shown.size());
    assertEquals(org.positions().size(), cards.stream().mapToInt(card -> 1 + card.hidden()).sum());
    assertTrue(cards.stream().allMatch(card -> card.hidden() == 0 || card.layer() == layers));
    assertEquals(
        ids(org.positions().stream()),
        ids(Chart.of(org).content().cards().stream().map(Card::position)));
  }

  @Property
  void cardsStandBelowADirectManager(@ForAll @Adversarial @OrgSize(max = MOST) Organization org) {
    Hierarchy hierarchy = org.hierarchy();
    List<Card> cards = Chart.of(org).content().cards();
    Map<Integer, Integer> lastBelow = new HashMap<>();
    for (int number = 0; number < cards.size(); number++) {
      Card card = cards.get(number);
      if (card.above() >= 0) {
        assertTrue(card.above() < number);
        Position manager = cards.get(card.above()).position();
        assertTrue(hierarchy.directManagers(card.position()).contains(manager));
        assertEquals(cards.get(card.above()).layer() + 1, card.layer());
        int place = org.positions().indexOf(card.position().id());
        Integer before = lastBelow.put(card.above(), place);
        assertTrue(before == null || before < place, "reports are in the order of positions");
      } else {
        assertTrue(
            hierarchy.isRoot(card.position())
                || hierarchy.isDetached(card.position())
                || hierarchy.isInCycle(card.position()));
      }
    }
  }

  @Property
  void firstManagersAreAboveInAForest(@ForAll @OrgSize(max = MOST) Organization org) {
    List<Card> cards = Chart.of(org).content().cards();
    for (Card card : cards) {
      List<Position> managers = org.hierarchy().directManagers(card.position());
      if (org.hierarchy().isForest()) {
        assertEquals(
            managers, card.above() < 0 ? List.of() : List.of(cards.get(card.above()).position()));
      }
    }
  }

  @Property
  void aPartShowsAPositionAndAllItsReports(
      @ForAll @Adversarial @OrgSize(min = 1, max = MOST) Organization org) {
    for (Position position : org.positions()) {
      Chart part = Chart.of(org).from(position);
      assertEquals(position, part.content().cards().get(0).position());
      assertEquals(
          ids(Streams.concat(Stream.of(position), org.hierarchy().reports(position))),
          ids(part.content().cards().stream().map(Card::position)));
    }
  }

  @Property
  void eachSolidLineIsDrawnOnceOrNamed(@ForAll @Adversarial @OrgSize(max = MOST) Organization org) {
    ChartContent content = Chart.of(org).lines().content();
    for (int number = 0; number < content.cards().size(); number++) {
      int from = number;
      Card card = content.cards().get(number);
      Set<String> drawn = new HashSet<>();
      if (card.above() >= 0) {
        drawn.add(content.cards().get(card.above()).position().id());
      }
      content.overlays().stream()
          .filter(overlay -> overlay.from() == from)
          .forEach(
              overlay ->
                  assertTrue(
                      drawn.add(content.cards().get(overlay.to()).position().id()), "drawn twice"));
      Set<String> expected = ids(org.hierarchy().directManagers(card.position()).stream());
      assertEquals(expected, drawn);
      String id = card.position().id();
      assertEquals(
          org.lines().contains(ReportingLine.solid(id, id)),
          card.marks().stream().anyMatch(mark -> mark.text().endsWith("reports to itself")));
    }
  }

  @Property
  void cardsDoNotOverlapAndKeepTheirOrder(
      @ForAll @Adversarial @OrgSize(max = MOST) Organization org,
      @ForAll @IntRange(min = 200, max = 4000) int width,
      @ForAll @IntRange(min = 100, max = 4000) int height) {
    CardTree tree = CardTree.of(Chart.of(org).content().cards());
    CardColumns arrangement = ArrangementSearch.find(tree, CARD_HEIGHT, new Page(width, height));
    Placement placement = Placement.of(tree, arrangement, CARD_HEIGHT);
    for (int one = 0; one < tree.count(); one++) {
      assertTrue(placement.x(one) >= 0 && placement.y(one) >= 0);
      assertTrue(placement.x(one) + Placement.CARD_WIDTH <= placement.width());
      assertTrue(placement.y(one) + CARD_HEIGHT <= placement.height());
      if (tree.above(one) >= 0) {
        assertTrue(placement.y(tree.above(one)) + CARD_HEIGHT < placement.y(one));
      }
      for (int other = one + 1; other < tree.count(); other++) {
        boolean overlap =
            Math.abs(placement.x(one) - placement.x(other)) < Placement.CARD_WIDTH
                && Math.abs(placement.y(one) - placement.y(other)) < CARD_HEIGHT;
        assertFalse(overlap, one + " and " + other);
        if (tree.above(one) == tree.above(other)) {
          assertTrue(
              placement.x(one) < placement.x(other) || placement.y(one) < placement.y(other),
              "reports are in order");
        }
      }
    }
  }

  @Property
  void equalOrganizationsGiveTheSameBytes(
      @ForAll @Adversarial @OrgSize(max = MOST) Organization org) {
    Organization copy = org.toBuilder().tryBuild().organization();
    assertEquals(drawings(chart(org)), drawings(chart(copy)));
  }

  private static List<String> drawings(Chart chart) {
    List<String> all = new ArrayList<>(chart.mermaid());
    all.addAll(
        List.of(
            chart.text(),
            chart.ascii().text(20),
            chart.dot(),
            chart.plantUml(),
            chart.svg(),
            chart.html()));
    return all;
  }

  @Property
  void picturesAreXmlWithACardForEachPosition(
      @ForAll @Adversarial @OrgSize(max = MOST) Organization org) throws Exception {
    Element svg =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(chart(org).svg())))
            .getDocumentElement();
    int titles = svg.getElementsByTagName("title").getLength();
    assertTrue(titles >= 1 + org.positions().size(), "titles: " + titles);
    assertEquals(0, svg.getElementsByTagName("script").getLength());
  }

  @Property
  void pagesHaveTheDataOfEachPosition(@ForAll @Adversarial @OrgSize(max = MOST) Organization org) {
    String html = chart(org).html();
    int from = html.indexOf("id=\"data\">") + "id=\"data\">".length();
    String json = html.substring(from, html.indexOf("</script>", from));
    JsonNode chart = JsonMapper.shared().readTree(json).get("charts").get(0);
    assertEquals(
        Chart.of(org).content().cards().stream().map(card -> card.position().id()).toList(),
        chart.get("ids").valueStream().map(JsonNode::asString).toList());
    assertEquals(org.positions().size() + 1, chart.get("columns").size());
  }

  @Property
  void flowchartsStayWithinTheLimitsOfMermaid(
      @ForAll @Adversarial @OrgSize(max = MOST) Organization org) {
    for (String flowchart : chart(org).mermaid()) {
      assertTrue(flowchart.length() <= 48_000);
    }
  }
}
