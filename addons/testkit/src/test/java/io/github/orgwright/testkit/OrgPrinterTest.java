package io.github.orgwright.testkit;

import static io.github.orgwright.query.Traits.exactly;
import static io.github.orgwright.query.Traits.haveManagers;
import static io.github.orgwright.rules.Rules.haveAccountablePositions;
import static io.github.orgwright.rules.Rules.leadToKnownPosition;
import static io.github.orgwright.rules.Rules.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Education;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.Rule;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.StandardRules;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrgPrinterTest {
  private static final Role PM = Role.of("pm", "Product manager");
  private static final Role LEAD = Role.of("lead", "Lead");

  /**
   *
   *
   * <pre>
   * ceo                      c1 -> c2 -> c1, below of c2
   *  +-- cpo --+
   *  +-- cto   |             lost -> nobody known
   *       +-- pm
   * </pre>
   */
  private static final Organization ODD =
      Organization.named("Acme")
          .person("ada", a -> a.name("Qqname").yearsOfExperience(77).education(Education.DOCTORATE))
          .expects(Responsibility.of("vision", "Vision"))
          .position("below", p -> p.reportsTo("c2"))
          .position("c1", p -> p.reportsTo("c2"))
          .position("c2", p -> p.reportsTo("c1"))
          .position("ceo", p -> p.title("Chief").reportsOutside("Board").heldBy("ada"))
          .position("cto", p -> p.reportsTo("ceo").heldBy("bo", AssignmentKind.ACTING))
          .position("cpo", p -> p.reportsTo("ceo").heldBy("cy", AssignmentKind.DEPUTY))
          .position(
              "pm",
              p ->
                  p.role(PM)
                      .role(LEAD)
                      .owns(Scope.of(ScopeKind.PRODUCT, "Cards"))
                      .reportsTo("cto")
                      .line(LineKind.SOLID, "cpo")
                      .dottedTo("ceo")
                      .dottedTo("gone"))
          .position("lost", p -> p.reportsTo("nobody"))
          .position("self", p -> p.reportsTo("self"))
          .tryBuild()
          .organization();

  @Test
  void treeTellsEachPositionOnceAndWhatIsOddAboutIt() {
    assertEquals(
        """
        Acme: 9 positions, 11 lines, 3 people
        ceo (Chief); held by ada; outside superior
        ├── cto; held by bo; acting
        │   └── pm [pm, lead] owns product:Cards; vacant; dotted to gone (unknown); \
        also reports to cpo; dotted to ceo
        └── cpo; deputy cy; vacant
        lost; vacant; detached: unknown manager nobody
        c1; vacant; in a cycle; reports to c2 (closes a cycle)
        └── c2; vacant; in a cycle
            └── below; vacant
        self; vacant; in a cycle; reports to itself""",
        OrgPrinter.tree(ODD));
  }

  @Test
  void treeOfNothingIsTheFirstLine() {
    assertEquals(
        "None: 0 positions, 0 lines, 0 people",
        OrgPrinter.tree(Organization.named("None").build()));
  }

  @Test
  void vacantIsNotToldWhereNobodyIs() {
    assertEquals(
        "Acme: 1 position, 0 lines, 0 people\nceo",
        OrgPrinter.tree(Organization.named("Acme").position("ceo").build()));
  }

  @Test
  void nothingPersonalIsTold() {
    String tree = OrgPrinter.tree(ODD, StandardRules.structure().check(ODD));
    for (String personal : List.of("Qqname", "77", "DOCTORATE", "doctorate")) {
      assertFalse(tree.contains(personal), tree);
    }
  }

  @Test
  void violationsAreMarkedAtTheirPositionsAndOthersStandBelow() {
    Rule oneManager = rule("one-manager").positions().should(haveManagers(exactly(1)));
    Rule known = rule("known").lines().should(leadToKnownPosition());
    Rule vision = rule("owned").responsibilities().should(haveAccountablePositions(exactly(1)));
    Organization acme =
        Organization.named("Acme")
            .expects(Responsibility.of("vision", "Vision"))
            .position("ceo", p -> p.title("Chief"))
            .position("pm", p -> p.reportsTo("ceo").dottedTo("gone"))
            .tryBuild()
            .organization();
    Findings found = RuleSet.of(oneManager, known, vision).check(acme);
    assertEquals(
        """
        Acme: 2 positions, 2 lines, 0 people
        ceo (Chief) <- one-manager: ceo (Chief) does not have exactly 1 known manager (managers: 0)
        └── pm; dotted to gone (unknown) <- known: the dotted line from pm to gone leads to an \
        unknown position
        <- owned: the responsibility vision does not have exactly 1 accountable position \
        (accountable positions: 0)""",
        OrgPrinter.tree(acme, found));
  }

  @Test
  void atMostFortyLinesAreToldThenHowManyMore() {
    String tree = OrgPrinter.tree(star(100));
    assertEquals(40, tree.lines().count());
    assertTrue(tree.endsWith("\n├── p37\n... and 63 more positions"), tree);
    assertEquals(40, OrgPrinter.tree(star(38)).lines().count());
    assertTrue(OrgPrinter.tree(star(38)).endsWith("\n└── p38"));
    assertTrue(OrgPrinter.tree(star(39)).endsWith("\n... and 2 more positions"));
  }

  @Test
  void violationsOfPositionsLeftAwayStandBelow() {
    Organization star = star(1_000);
    Rule managed = rule("managed").positions().should(haveManagers(exactly(2)));
    String tree = OrgPrinter.tree(star, RuleSet.of(managed).check(star));
    assertEquals(40, tree.lines().count());
    assertTrue(tree.contains("\n├── p27 <- managed: "), tree);
    assertTrue(tree.contains("\n... and 973 more positions\n<- managed: p28 "), tree);
    assertTrue(tree.endsWith("\n... and 964 more violations"), tree);
  }

  @Test
  void deepChainsAreNotIndentedWithoutEnd() {
    OrganizationBuilder builder = Organization.named("Deep").position("p0");
    for (int i = 1; i < 1_000; i++) {
      int place = i;
      builder.position("p" + i, p -> p.reportsTo("p" + (place - 1)));
    }
    String tree = OrgPrinter.tree(builder.build());
    assertTrue(tree.lines().allMatch(line -> line.length() < 70), tree);
    assertTrue(tree.contains("\n" + "    ".repeat(11) + "└── p12\n"), tree);
    assertTrue(tree.contains("\n" + "    ".repeat(12) + "[layer 14] p13\n"), tree);
  }

  @Test
  void longAndOddTextsStayOnOneLine() {
    Organization odd =
        Organization.named("A\nB")
            .position("x\u2028y", p -> p.title("t".repeat(59) + "\uD83D\uDE00"))
            .build();
    assertEquals(
        "A\\u000AB: 1 position, 0 lines, 0 people\nx\\u2028y (" + "t".repeat(59) + "...)",
        OrgPrinter.tree(odd));
  }

  @Test
  void lineFeedsAndMarksOfDirectionInIdsAreWrittenOut() {
    Rule managed = rule("managed").positions().should(haveManagers(exactly(2)));
    Organization odd =
        Organization.named("Acme")
            .position("a\nceo", p -> p.title("\u202EChief").heldBy("ada\r"))
            .position("b\u2067", p -> p.reportsTo("a\nceo").dottedTo("gone\n"))
            .tryBuild()
            .organization();
    assertEquals(
        """
        Acme: 2 positions, 2 lines, 1 person
        a\\u000Aceo (\\u202EChief); held by ada\\u000D
        │ <- managed: a\\u000Aceo (\\u202EChief) does not have exactly 2 known managers (managers: 0)
        └── b\\u2067; vacant; dotted to gone\\u000A (unknown)
              <- managed: b\\u2067 does not have exactly 2 known managers (managers: 1)""",
        OrgPrinter.tree(odd, RuleSet.of(managed).check(odd)));
    assertEquals(
        """
        import io.github.orgwright.core.Organization;

        Organization org =
            Organization.named("Acme")
                .position("a\\nceo", p -> p.title("\\u202eChief").heldBy("ada\\r"))
                .position("b\\u2067", p -> p.reportsTo("a\\nceo").dottedTo("gone\\n"))
                .tryBuild().organization();
        """,
        OrgPrinter.code(odd));
  }

  @Test
  void longListsAreCut() {
    OrganizationBuilder builder = star(9).toBuilder();
    builder.position(
        "low",
        p -> {
          for (int i = 1; i < 9; i++) {
            p.line(LineKind.SOLID, "p" + i);
          }
        });
    assertTrue(
        OrgPrinter.tree(builder.build())
            .contains("└── low; also reports to p2, p3, p4, p5 and 3 more"));
  }

  @Test
  void theNumberOfLinesCanBeGiven() {
    assertEquals(
        "Star: 10 positions, 9 lines, 0 people\np0\n├── p1\n... and 8 more positions",
        OrgPrinter.tree(star(9), 4));
    assertThrows(IllegalArgumentException.class, () -> OrgPrinter.tree(star(9), 1));
  }

  @Test
  void oneActingHolderOfSeveralIsNamed() {
    Organization org =
        Organization.named("Acme")
            .position("a", p -> p.heldBy("x").heldBy("y", AssignmentKind.ACTING))
            .build();
    assertTrue(
        OrgPrinter.tree(org).endsWith("\na; held by x, y (acting); acting; shared by 2"),
        OrgPrinter.tree(org));
  }

  @Test
  void aLargeOrganizationIsPrintedQuickly() {
    Organization large = star(50_000);
    assertEquals(40, OrgPrinter.tree(large).lines().count());
  }

  private static Organization star(int reports) {
    OrganizationBuilder builder = Organization.named("Star").position("p0");
    for (int i = 1; i <= reports; i++) {
      builder.position("p" + i, p -> p.reportsTo("p0"));
    }
    return builder.build();
  }
}
