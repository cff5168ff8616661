package io.github.orgwright.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.change.OrgDiff;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.query.Traits;
import io.github.orgwright.query.Who;
import io.github.orgwright.rules.Rule;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.Rules;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextChartTest {
  // ceo
  //   cpo         (vacant)
  //     hop       (acting; dotted to cfo)
  //       pm      (also reports to cfo)
  //   cfo         (shared)
  // a -> b -> a   (c reports to b)
  private static final Organization ORG =
      Organization.named("Acme")
          .position("ceo", p -> p.title("Chief").heldBy("cy"))
          .position("cpo", p -> p.title("Product").reportsTo("ceo"))
          .position(
              "hop", p -> p.reportsTo("cpo").heldBy("kim", AssignmentKind.ACTING).dottedTo("cfo"))
          .position("cfo", p -> p.reportsTo("ceo").heldBy("ada").heldBy("bo"))
          .position("pm", p -> p.reportsTo("hop").line(LineKind.SOLID, "cfo").heldBy("di"))
          .position("c", p -> p.reportsTo("b").heldBy("cc"))
          .position("b", p -> p.reportsTo("a").heldBy("bb"))
          .position("a", p -> p.reportsTo("b").heldBy("aa"))
          .tryBuild()
          .organization();

  private static String text(Chart chart) {
    return text(chart, Integer.MAX_VALUE);
  }

  private static String text(Chart chart, int maxLines) {
    return TextChart.of(chart.content(), false, maxLines);
  }

  private static Organization star(int reports) {
    OrganizationBuilder builder = Organization.named("Star").position("p0");
    for (int i = 1; i <= reports; i++) {
      builder.position("p" + i, p -> p.reportsTo("p0"));
    }
    return builder.build();
  }

  private static Organization chain(int length) {
    OrganizationBuilder builder = Organization.named("Deep").position("p1");
    for (int i = 2; i <= length; i++) {
      String manager = "p" + (i - 1);
      builder.position("p" + i, p -> p.reportsTo(manager));
    }
    return builder.build();
  }

  @Test
  void eachPositionIsALineBelowItsManager() {
    assertEquals(
        """
        Acme: 8 positions, 9 lines, 8 people
        Chief (ceo)
        ├── Product (cpo); vacant
        │   └── hop; acting; dotted to cfo
        │       └── pm; also reports to cfo
        └── cfo; shared by 2
        b; in a cycle; reports to a (closes a cycle)
        ├── c
        └── a; in a cycle""",
        text(Chart.of(ORG)));
  }

  @Test
  void asciiHasTheSameLines() {
    String ascii = TextChart.of(Chart.of(ORG).content(), true, Integer.MAX_VALUE);
    assertTrue(ascii.contains("\n+-- Product (cpo); vacant\n|   `-- hop; acting;"), ascii);
    assertEquals(
        text(Chart.of(ORG)),
        ascii.replace("+--", "├──").replace("`--", "└──").replace("|   ", "│   "));
    assertTrue(ascii.chars().allMatch(character -> character < 128));
  }

  @Test
  void hiddenPositionsAreCountedAndPeopleShownOnRequest() {
    assertEquals(
        """
        Acme: 8 positions, 9 lines, 8 people; 6 shown
        Chief (ceo); cy
        ├── Product (cpo); vacant; + 2 not shown
        └── cfo; ada; bo; shared by 2
        b; bb; in a cycle; reports to a (closes a cycle)
        ├── c; cc
        └── a; aa; in a cycle""",
        text(Chart.of(ORG).layers(2).people()));
  }

  @Test
  void theChainOfAnAnswerHasDoubleLines() {
    Chart chart =
        Chart.of(ORG)
            .from(ORG.position("ceo"))
            .mark(Who.of(ORG).manages(ORG.position("hop")).that(Traits.not(Traits.vacant())).why());
    assertEquals(
        """
        Acme: 8 positions, 9 lines, 8 people; 5 shown
        Chief (ceo); answer
        ╞══ Product (cpo); vacant; skipped: does not have the trait
        │   ╘══ hop; acting; dotted to cfo
        │       └── pm; also reports to cfo
        └── cfo; shared by 2""",
        text(chart));
  }

  @Test
  void violationsAreMarkedInPlaceAndOthersFollow() {
    Rule held = Rules.rule("held").positions().should(Traits.not(Traits.vacant()));
    Rule owned =
        Rules.rule("owned")
            .responsibilities()
            .should(Rules.haveAccountablePositions(Traits.exactly(1)));
    Organization org = ORG.toBuilder().expects(Responsibility.of("vision", "Vision")).build();
    String text = text(Chart.of(org).mark(RuleSet.of(held, owned).check(org)));
    assertTrue(text.contains("├── Product (cpo); vacant <- held: cpo (Product) is vacant\n"), text);
    assertTrue(text.contains("\n└── a; in a cycle\n<- owned: "), text);
    assertEquals(1 + 8 + 1, text.lines().count(), text);
  }

  @Test
  void changesAreMarked() {
    OrgDiff diff =
        OrgDiff.between(ORG, ORG.without("c").with("hop", p -> p.title("Head of Product")));
    String text = text(Chart.of(diff.after()).compare(diff));
    assertTrue(text.contains("c; removed"), text);
  }

  @Test
  void aLimitOfLinesCountsTheRest() {
    assertEquals(
        "Star: 101 positions, 100 lines, 0 people\np0\n├── p1\n├── p2\n... and 98 more positions",
        text(Chart.of(star(100)), 5));
    assertEquals("Star: 3 positions, 2 lines, 0 people", text(Chart.of(star(2)), 1));
    assertEquals(4, text(Chart.of(star(2)), 4).lines().count());
    assertTrue(text(Chart.of(star(3)), 4).endsWith("\np0\n├── p1\n... and 2 more positions"));
    assertTrue(text(Chart.of(ORG).layers(2), 3).endsWith("(ceo)\n... and 7 more positions"));
    Rule held = Rules.rule("managed").positions().should(Traits.haveManagers(Traits.exactly(2)));
    String text = text(Chart.of(star(100)).mark(RuleSet.of(held).check(star(100))), 20);
    assertEquals(20, text.lines().count(), text);
    assertTrue(text.contains("\n... and 93 more positions\n<- managed: p"), text);
    assertTrue(text.endsWith(" more violations"), text);
  }

  @Test
  void deepLayersAreNotIndentedFurther() {
    String text = text(Chart.of(chain(1_000)));
    assertTrue(text.contains("\n" + "    ".repeat(11) + "└── p13\n"), text);
    assertTrue(text.contains("\n" + "    ".repeat(12) + "[layer 14] p14\n"), text);
    assertTrue(text.endsWith("[layer 1000] p1000"), text);
    assertTrue(text.length() < 100_000);
  }

  @Test
  void widthIsLimitedAndNothingIsLost() {
    String words = "word ".repeat(25).strip();
    Organization org =
        Organization.named("Acme")
            .position("ceo", p -> p.title(words).reportsOutside("x"))
            .position("cfo", p -> p.title("財務".repeat(35)).reportsTo("ceo"))
            .position("pm", p -> p.title("x".repeat(1_000)).reportsTo("cfo"))
            .position("qm", p -> p.title("é\u0301".repeat(500)).reportsTo("cfo"))
            .build();
    String text = text(Chart.of(org));
    assertEquals(
        "Acme: 4 positions, 3 lines, 0 people\n"
            + "word ".repeat(24).strip()
            + "\n│ word (ceo); outside superior\n"
            + "└── "
            + "財務".repeat(29)
            + "\n    │ "
            + "財務".repeat(6)
            + " (cfo)",
        String.join("\n", text.lines().limit(5).toList()));
    for (String line : text.lines().toList()) {
      assertTrue(ColumnText.columns(line) <= 120, line);
    }
    assertTrue(text.contains("x... (pm)"), text);
  }

  @Test
  void lineBreaksAndMarksOfDirectionAreEscaped() {
    Organization org =
        Organization.named("A\nB").position("x\u2028y", p -> p.title("\u202Et\r\n└── u")).build();
    assertEquals(
        "A\\u000AB: 1 position, 0 lines, 0 people\n\\u202Et\\u000D\\u000A└── u (x\\u2028y)",
        text(Chart.of(org)));
  }

  @Test
  void listsAreCut() {
    OrganizationBuilder builder = star(9).toBuilder();
    builder.position(
        "low",
        p -> {
          for (int i = 1; i <= 9; i++) {
            p.line(LineKind.SOLID, "p" + i).heldBy("h" + i).dottedTo("p" + i);
          }
        });
    assertTrue(
        text(Chart.of(builder.build()).people())
            .contains(
                "low; h1; h2; h3; h4; and 5 more people; shared by 9;"
                    + " also reports to p2, p3, p4, p5 and 4 more;\n"),
        text(Chart.of(builder.build()).people()));
  }

  @Test
  void emptyOrganizationsAreOneLine() {
    assertEquals(
        "None: 0 positions, 0 lines, 0 people", text(Chart.of(Organization.named("None").build())));
  }

  @Test
  void columnsAreCountedAsTerminalsDo() {
    assertEquals(2, ColumnText.columns("ab"));
    assertEquals(4, ColumnText.columns("日本"));
    assertEquals(1, ColumnText.columns("e\u0301"));
    assertEquals(2, ColumnText.columns("\uD83D\uDE00"));
    assertEquals("日...", ColumnText.cut("日本日本", 6));
    assertEquals("ab...", ColumnText.cut("ab\uD83D\uDE00cd", 6 - 1));
    assertEquals("日本日", ColumnText.cut("日本日", 6));
    assertEquals(
        List.of(3, 2, 1),
        List.of(
            ColumnText.fit("abcdef", 3), ColumnText.fit("ab cdef", 4), ColumnText.fit("日本", 1)));
  }
}
