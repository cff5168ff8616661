package io.github.orgwright.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.query.Traits;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.Rules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MermaidChartTest {
  private static final Pattern NODE =
      Pattern.compile("^ {2}n([0-9]+)[\\[({]+\"(.*)\"", Pattern.MULTILINE);
  private static final Pattern EDGE =
      Pattern.compile(
          "^ {2}n([0-9]+) (?:-->|==>|-\\.->\\|\".*\"\\|) n([0-9]+)$", Pattern.MULTILINE);

  private static List<String> mermaid(Organization org) {
    return MermaidChart.of(Chart.of(org).content());
  }

  /** An organization in which position i reports to the position that is given for i. */
  private static Organization tree(int size, IntUnaryOperator manager) {
    OrganizationBuilder builder = Organization.named("Large").position("p0");
    for (int i = 1; i < size; i++) {
      String above = "p" + manager.applyAsInt(i);
      builder.position("p" + i, p -> p.reportsTo(above));
    }
    return builder.build();
  }

  /**
   * Asserts that each part has a permitted size, that each card stands once with all that is said
   * about it, and that each line of the tree is drawn once.
   */
  private static void assertParts(ChartContent content, List<String> parts) {
    List<Integer> cards = new ArrayList<>();
    Set<Integer> reports = new HashSet<>();
    int treeEdges = 0;
    for (int place = 0; place < parts.size(); place++) {
      String part = parts.get(place);
      assertTrue(part.length() <= 48_000, () -> part.length() + " characters");
      Set<Integer> inPart = new HashSet<>();
      Matcher node = NODE.matcher(part);
      while (node.find()) {
        int card = Integer.parseInt(node.group(1));
        assertTrue(inPart.add(card));
        Matcher reference = Pattern.compile("<br/>see part ([0-9]+)$").matcher(node.group(2));
        if (reference.find()) {
          String other = parts.get(Integer.parseInt(reference.group(1)) - 1);
          assertTrue(other.contains("\n  n" + card), other);
        } else {
          cards.add(card);
        }
      }
      Matcher edge = EDGE.matcher(part);
      int edges = 0;
      while (edge.find()) {
        edges++;
        assertTrue(inPart.contains(Integer.parseInt(edge.group(1))), edge.group());
        assertTrue(inPart.contains(Integer.parseInt(edge.group(2))), edge.group());
        if (!edge.group().contains("|")) {
          treeEdges++;
          int report = Integer.parseInt(edge.group(2));
          assertTrue(reports.add(report));
          assertEquals(
              content.cards().get(report - 1).above(), Integer.parseInt(edge.group(1)) - 1);
        }
      }
      assertTrue(edges <= 490, edges + " edges");
      String name = " (part " + (place + 1) + " of " + parts.size() + ")\"]\n";
      assertEquals(parts.size() > 1, part.contains(name));
    }
    Collections.sort(cards);
    List<Integer> all = new ArrayList<>();
    for (int card = 1; card <= content.cards().size(); card++) {
      all.add(card);
    }
    assertEquals(all, cards);
    assertEquals(
        content.cards().stream().filter(card -> card.above() >= 0).count(), (long) treeEdges);
  }

  @Test
  void cardsAndLinesAreNodesAndEdges() {
    Organization org =
        Organization.named("Acme & Co")
            .position("ceo", p -> p.title("Chief \"Boss\"").heldBy("cy").heldBy("bo"))
            .position("cfo", p -> p.reportsTo("ceo").vacant())
            .position("pm", p -> p.reportsTo("ceo").dottedTo("cfo").heldBy("di"))
            .position("a", p -> p.reportsTo("b").heldBy("x"))
            .position("b", p -> p.reportsTo("a").heldBy("y"))
            .tryBuild()
            .organization();
    assertEquals(
        List.of(
            """
            flowchart TB
              accTitle: Acme #38; Co: 5 positions, 5 lines, 5 people
              subgraph chart["Acme #38; Co: 5 positions, 5 lines, 5 people"]
              n1[["Chief #34;Boss#34;<br/>ceo<br/>shared by 2"]]:::plain
              n2["cfo<br/>vacant"]:::plainDashed
              n3["pm"]:::plain
              n4["a<br/>in a cycle"]:::plain
              n5["b<br/>in a cycle"]:::plain
              end
              n1 --> n2
              n1 --> n3
              n4 --> n5
              n2 -.->|"dotted"| n3
              n5 -.->|"closes a cycle"| n4
              classDef plain fill:#ffffff,stroke:#767676,color:#1f2328
              classDef plainDashed fill:#ffffff,stroke:#767676,color:#1f2328,stroke-dasharray:5 3
              style chart fill:none,stroke:none,color:#767676
              linkStyle default stroke:#767676
              linkStyle 4 stroke:#c9352b
            """),
        mermaid(org));
  }

  @Test
  void largeChartsAreDividedAtSubtrees() {
    List<Organization> shapes =
        List.of(
            tree(491, i -> 0),
            tree(492, i -> 0),
            tree(5_000, i -> 0),
            tree(5_000, i -> i - 1),
            tree(5_000, i -> (i - 1) / 7),
            tree(5_000, i -> i % 2 == 0 ? i - 2 : i - 1),
            tree(2_000, i -> (int) (i * 0.9)));
    for (Organization org : shapes) {
      ChartContent content = Chart.of(org).content();
      List<String> parts = MermaidChart.of(content);
      assertParts(content, parts);
      assertTrue(parts.size() <= 2 + content.cards().size() / 200, parts.size() + " parts");
    }
    assertEquals(1, mermaid(tree(490, i -> 0)).size());
    assertEquals(2, mermaid(tree(491, i -> 0)).size());
    assertEquals(3, mermaid(tree(492, i -> 0)).size());
  }

  @Test
  void partsReferToEachOther() {
    List<String> parts = mermaid(tree(901, i -> i <= 2 ? 0 : i % 2 + 1));
    assertEquals(2, parts.size());
    assertTrue(parts.get(0).contains("  n2[\"p1<br/>reports are in part 2\"]"), parts.get(0));
    assertTrue(parts.get(1).contains("  n2[\"p1<br/>see part 1\"]"), parts.get(1));
  }

  @Test
  void linesToOtherPartsAreNamed() {
    OrganizationBuilder builder = tree(901, i -> i <= 2 ? 0 : i % 2 + 1).toBuilder();
    builder.position("x", p -> p.reportsTo("p3").dottedTo("p4").dottedTo("p5").dottedTo("p2"));
    Organization org = builder.build();
    List<String> parts = mermaid(org);
    assertParts(Chart.of(org).content(), parts);
    String all = String.join("", parts);
    assertTrue(all.contains("  n454[\"x<br/>dotted to p4 in part 1\"]"), all);
    assertTrue(all.contains("| n454\n"), all);
    assertTrue(all.contains("  n452 -.->|\"dotted\"| n"), all);
  }

  @Test
  void cardsOfAnySizeFit() {
    String wide = "$$\u0301\uD834\uDD10%4".repeat(200);
    OrganizationBuilder builder = Organization.named(wide).position("top", p -> p.title(wide));
    for (int i = 0; i < 60; i++) {
      int place = i;
      builder.position(
          wide + i,
          p -> {
            p.title(wide).reportsTo(place == 0 ? "top" : wide + place / 2);
            for (int line = 0; line < 30; line++) {
              p.line(LineKind.of(wide + line), wide + line);
              p.heldBy(wide + line).dottedTo("unknown" + wide + line);
            }
          });
    }
    ChartContent content =
        Chart.of(builder.tryBuild().organization())
            .label(p -> (wide + "\n").repeat(20))
            .people()
            .content();
    List<String> parts = MermaidChart.of(content);
    assertParts(content, parts);
    assertTrue(parts.size() > 10);
    assertTrue(String.join("", parts).contains("and 22 more lines"));
  }

  @Test
  void notesAreShownInTheLastPart() {
    Organization org =
        Organization.named("Acme")
            .expects(Responsibility.of("vision", "Vision"))
            .position("ceo")
            .build();
    ChartContent content =
        Chart.of(org)
            .mark(
                RuleSet.of(
                        Rules.rule("owned")
                            .responsibilities()
                            .should(Rules.haveAccountablePositions(Traits.exactly(1))))
                    .check(org))
            .content();
    List<String> parts = MermaidChart.of(content);
    assertEquals(1, parts.size());
    assertTrue(
        parts.get(0).contains("\n  notes[\"owned#58; the responsibility vision"), parts.get(0));
  }

  @Test
  void anEmptyChartIsADiagram() {
    List<String> parts = mermaid(Organization.named("None").build());
    assertEquals(1, parts.size());
    assertFalse(parts.get(0).contains("linkStyle"));
  }

  @Test
  void hostileTextsAreDividedToo() {
    ChartContent content = HostileTexts.chart().content();
    assertParts(content, MermaidChart.of(content));
  }
}
