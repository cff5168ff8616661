package io.github.orgwright.query;

import static io.github.orgwright.query.Acme.SPEND;
import static io.github.orgwright.query.Acme.WHO;
import static io.github.orgwright.query.Acme.p;
import static io.github.orgwright.query.ExplanationTest.NEVER;
import static io.github.orgwright.query.ExplanationTest.assertLabeled;
import static io.github.orgwright.query.ExplanationTest.assertText;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.ReportingLine;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How explanations are laid out: labels, ends of chains, long lists and long lines. */
class ExplanationLayoutTest {
  @Test
  void namesAreToldByTheLabelAlone() {
    Explanation why = WHO.mayApprove(SPEND.request(60_000), p("cpo")).why();
    assertText(
        why,
        Outcome.FOUND,
        """
        who may approve spend of 60000, requested by cpo (Chief product officer)?
          ceo (Chief executive), may spend any amount; approver: ada
          chain  cpo -> ceo
          the chain ends at root ceo (Chief executive)
        """);
    assertLabeled(
        why,
        """
        who may approve spend of 60000, requested by cpo[bo]?
          ceo[Ada Obi], may spend any amount; approver: ada
          chain  cpo -> ceo
          the chain ends at root ceo[Ada Obi]
        """);
  }

  @Test
  void everyEndOfAChainIsTold() {
    /*
     * pm reports to left, right, lost, chair, self and odd
     */
    OrganizationBuilder builder =
        Organization.named("Acme")
            .position("left", p -> {})
            .position("right", p -> {})
            .position("lost", p -> {})
            .position("chair", p -> p.reportsOutside("a board"))
            .position("self", p -> p.reportsTo("self"))
            .position("odd", p -> p.reportsTo("odd"))
            .position("pm", p -> p.reportsTo("left").line(LineKind.SOLID, "right"))
            .lines(List.of(ReportingLine.solid("lost", "ghost")));
    for (String manager : List.of("lost", "chair", "self")) {
      builder.lines(List.of(ReportingLine.solid("pm", manager)));
    }
    Organization org = builder.tryBuild().organization();
    assertText(
        Who.of(org).manages(org.position("pm")),
        Outcome.FOUND,
        """
        who manages pm?
          left
          right
          lost
          chair
          self
          chain  pm -> left
          self reports to itself
          lost reports to unknown manager "ghost"
          chair reports to a board (outside the organization)
          the chains end at 2 roots: left, right
        """);
    Organization more = org.with("pm", p -> p.line(LineKind.SOLID, "odd"));
    assertText(
        Who.of(more).manages(more.position("pm")),
        Outcome.FOUND,
        """
        who manages pm?
          left
          right
          lost
          chair
          self
          odd
          chain  pm -> left
          self reports to itself
          odd reports to itself
          lost reports to unknown manager "ghost"
          chair reports to a board (outside the organization)
          the chains end at 2 roots: left, right
        """);
  }

  @Test
  void longListsAreCut() {
    /*
     * p0 < p1 < ... < p10 < p0
     */
    OrganizationBuilder builder = Organization.named("Acme");
    for (int i = 0; i <= 10; i++) {
      String manager = "p" + (i + 1) % 11;
      builder.position("p" + i, p -> p.reportsTo(manager));
    }
    Organization org = builder.build();
    Who who = Who.of(org);
    assertText(
        who.manages(org.position("p0")),
        Outcome.FOUND,
        """
        who manages p0?
          p1
          p2
          p3
          p4
          p5
          p6
          p7
          p8
          and 2 more
          chain  p0 -> p1
          the chain contains a cycle: p0 -> p1 -> p2 -> p3 -> p4 -> p5 -> p6 -> p7 -> 3
            more -> p0
        """);
    assertText(
        who.manages(org.position("p0")).that(NEVER),
        Outcome.CHAIN_HAS_CYCLE,
        """
        who manages p0 (only positions that work remotely)?
          no match: the chain contains a cycle: p0 -> p1 -> p2 -> p3 -> p4 -> p5 -> p6
            -> p7 -> 3 more -> p0
          skipped
            p1: does not work remotely
            p2: does not work remotely
            p3: does not work remotely
            p4: does not work remotely
            p5: does not work remotely
            p6: does not work remotely
            p7: does not work remotely
            p8: does not work remotely
            and 2 more
        """);
    assertText(
        who.manages(org.position("p0")).why(org.position("p8")),
        Outcome.FOUND,
        """
        does p8 match "who manages p0?"
          yes: p8
          chain  p0 -> p1 -> p2 -> p3 -> p4 -> p5 -> p6 -> 1 more -> p8
        """);
    assertText(
        who.manages(org.position("p0")).why(org.position("p7")),
        Outcome.FOUND,
        """
        does p7 match "who manages p0?"
          yes: p7
          chain  p0 -> p1 -> p2 -> p3 -> p4 -> p5 -> p6 -> p7
        """);
  }

  @Test
  void longLinesAreBrokenAtSpaces() {
    String word = "x".repeat(90);
    Organization org =
        Organization.named("Acme")
            .position("a", p -> p.title("A title that goes on and on, to fill the line to its end"))
            .position("b", p -> p.title(word).reportsTo("a"))
            .build();
    assertText(
        Who.of(org).directlyManages(org.position("b")),
        Outcome.FOUND,
        """
        who directly manages b
          (xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx)?
          a (A title that goes on and on, to fill the line to its end)
          chain  b -> a
        """);
  }

  /** Ids may begin with any number of spaces of other kinds, which are no indentation. */
  @Test
  void linesThatBeginWithVeryManySpacesAreBrokenToo() {
    String wide = "\u3000".repeat(70);
    Organization org =
        Organization.named("Acme")
            .position(wide + " a b c d e f g", p -> {})
            .position("b", p -> p.reportsTo(wide + " a b c d e f g"))
            .build();
    String text = Who.of(org).manages(org.position("b")).why().text();
    assertEquals(
        "who manages b? "
            + wide
            + " a b c d e f g chain b -> "
            + wide
            + " a b c d e f g the chain"
            + " ends at root "
            + wide
            + " a b c d e f g",
        text.replaceAll("[ \n]+", " "));
  }

  @Test
  void whatIsGivenCannotBeChanged() {
    Explanation why = WHO.manages(p("pm")).why();
    assertThrows(UnsupportedOperationException.class, () -> why.found().clear());
    assertThrows(UnsupportedOperationException.class, () -> why.steps().clear());
    assertThrows(UnsupportedOperationException.class, () -> why.skipped().add(null));
  }
}
