package io.github.orgwright.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.change.OrgDiff;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.UnknownIdException;
import io.github.orgwright.query.Traits;
import io.github.orgwright.query.Who;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.StandardRules;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartContentTest {
  // ceo
  //   cpo        (vacant)
  //     hop      (acting: kim; dotted to cfo)
  //       pm
  //   cfo        (shared by ada and bo; outside superior)
  // lost         (reports to unknown "gone")
  // a -> b -> a  (c reports to b)
  private static final Organization ORG =
      Organization.named("Acme")
          .position("ceo", p -> p.title("Chief").heldBy("cy"))
          .position("cpo", p -> p.reportsTo("ceo"))
          .position(
              "hop", p -> p.reportsTo("cpo").heldBy("kim", AssignmentKind.ACTING).dottedTo("cfo"))
          .position("cfo", p -> p.reportsTo("ceo").heldBy("ada").heldBy("bo"))
          .position("pm", p -> p.reportsTo("hop").line(LineKind.SOLID, "cfo"))
          .position("c", p -> p.reportsTo("b"))
          .position("b", p -> p.reportsTo("a"))
          .position("a", p -> p.reportsTo("b"))
          .position("self", p -> p.reportsTo("self"))
          .build();

  private static List<String> shown(Chart chart) {
    return chart.content().cards().stream()
        .map(card -> " ".repeat(card.layer() - 1) + card.position().id())
        .toList();
  }

  private static List<String> marks(Chart chart, String id) {
    return chart.content().cards().stream()
        .filter(card -> card.position().id().equals(id))
        .flatMap(card -> card.marks().stream())
        .map(Mark::text)
        .toList();
  }

  private static List<String> overlays(Chart chart) {
    List<Card> cards = chart.content().cards();
    return chart.content().overlays().stream()
        .map(
            line ->
                cards.get(line.from()).position().id()
                    + " "
                    + line.kind()
                    + " "
                    + cards.get(line.to()).position().id()
                    + (line.closesCycle() ? " closes cycle" : ""))
        .toList();
  }

  @Test
  void eachPositionStandsOnceBelowItsFirstManager() {
    assertEquals(
        List.of("ceo", " cpo", "  hop", "   pm", " cfo", "b", " c", " a", "self"),
        shown(Chart.of(ORG)));
  }

  @Test
  void otherLinesAreOverlaysOrNamed() {
    assertEquals(
        List.of("hop dotted cfo", "pm solid cfo", "b solid a closes cycle"),
        overlays(Chart.of(ORG)));
    assertEquals(
        List.of("pm solid cfo", "b solid a closes cycle"), overlays(Chart.of(ORG).lines()));
    Chart part = Chart.of(ORG).from(ORG.position("hop"));
    assertEquals(List.of("hop", " pm"), shown(part));
    assertEquals(
        List.of("acting", "reports to cpo (not shown)", "dotted to cfo (not shown)"),
        marks(part, "hop"));
    assertEquals(List.of("vacant", "also reports to cfo (not shown)"), marks(part, "pm"));
    assertEquals(
        List.of("vacant", "in a cycle", "reports to itself"), marks(Chart.of(ORG), "self"));
  }

  @Test
  void aPartShowsReportsWhoseFirstManagerIsOutside() {
    assertEquals(List.of("cfo", " pm"), shown(Chart.of(ORG).from(ORG.position("cfo"))));
    assertEquals(List.of("a", " b", "  c"), shown(Chart.of(ORG).from(ORG.position("a"))));
    assertThrows(
        UnknownIdException.class,
        () -> Chart.of(ORG).from(Organization.named("X").position("x").build().position("x")));
  }

  @Test
  void layersThatAreNotShownAreCounted() {
    Chart chart = Chart.of(ORG).layers(2);
    assertEquals(List.of("ceo", " cpo", " cfo", "b", " c", " a", "self"), shown(chart));
    assertEquals(
        List.of(0, 2, 0, 0, 0, 0, 0), chart.content().cards().stream().map(Card::hidden).toList());
    assertThrows(IllegalArgumentException.class, () -> Chart.of(ORG).layers(0));
  }

  @Test
  void occupancyIsMarkedOnlyIfKnown() {
    assertEquals(List.of("vacant"), marks(Chart.of(ORG), "cpo"));
    assertEquals(List.of("shared by 2"), marks(Chart.of(ORG), "cfo"));
    OrganizationBuilder builder = Organization.named("Acme").position("x").position("y");
    assertEquals(List.of(), marks(Chart.of(builder.build()), "x"));
    Organization stated =
        Organization.named("Acme")
            .position("x", p -> p.occupancyUnknown())
            .position("y", p -> p.heldBy("q"))
            .build();
    assertEquals(List.of("holder not known"), marks(Chart.of(stated), "x"));
    Organization lost =
        Organization.named("Acme")
            .position("x", p -> p.heldBy("q").reportsTo("y"))
            .tryBuild()
            .organization();
    assertEquals(List.of("detached: unknown manager y"), marks(Chart.of(lost), "x"));
  }

  @Test
  void peopleAndOutsideSuperiorsAreShownOnlyIfAskedFor() {
    Organization org =
        ORG.with("cfo", p -> p.reportsOutside("Ms Hill").heldBy("cy", AssignmentKind.DEPUTY));
    Chart chart = Chart.of(org);
    assertTrue(chart.content().cards().stream().allMatch(card -> card.people().isEmpty()));
    assertEquals(List.of("shared by 2", "outside superior"), marks(chart, "cfo"));
    assertEquals(
        List.of("ada", "bo", "deputy: cy"), chart.people().content().cards().get(4).people());
    assertEquals(List.of("shared by 2", "outside superior: Ms Hill"), marks(chart.people(), "cfo"));
  }

  private static List<String> notes(Chart chart) {
    return chart.content().notes().stream().map(Mark::text).toList();
  }

  @Test
  void changesOfPeopleAreCountedUnlessPeopleAreShown() {
    Organization next = ORG.with("ceo", p -> p.heldBy("zoe")).edit().removePerson("kim").apply();
    Chart chart = Chart.of(next).compare(OrgDiff.between(ORG, next));
    assertEquals(List.of("2 changes of people"), notes(chart));
    assertTrue(notes(chart.people()).toString().contains("zoe"));
    for (String drawn : List.of(chart.text(), chart.svg(), chart.html(), chart.dot())) {
      assertFalse(drawn.contains("zoe") || drawn.contains("kim"), drawn);
    }
  }

  @Test
  void marksOfPositionsThatAreNotShownAreCounted() {
    Organization next = ORG.with("pm", p -> p.title("PM")).with("c", p -> p.title("C"));
    Chart chart = Chart.of(next).compare(OrgDiff.between(ORG, next)).from(next.position("b"));
    assertEquals(List.of("1 change of positions that are not shown"), notes(chart));
    assertTrue(chart.content().summary().endsWith("; 3 shown"), chart.content().summary());
    assertEquals(
        "label of position ceo",
        assertThrows(NullPointerException.class, () -> Chart.of(ORG).label(p -> null).content())
            .getMessage());
  }

  @Test
  void findingsAnswersAndDifferencesAreMarked() {
    RuleSet rules = StandardRules.structure();
    Chart found = Chart.of(ORG).mark(rules.check(ORG));
    assertTrue(
        marks(found, "pm").get(1).startsWith("single-solid-manager: "),
        marks(found, "pm").toString());
    Who who = Who.of(ORG);
    Chart answer =
        Chart.of(ORG).mark(who.manages(ORG.position("pm")).that(Traits.not(Traits.vacant())).why());
    assertEquals(List.of("acting", "answer 1 of 3"), marks(answer, "hop"));
    Organization next =
        ORG.edit().remove("hop").position("cfo", p -> p.title("Finance").reportsTo("cpo")).apply();
    Chart changed = Chart.of(next).compare(OrgDiff.between(ORG, next));
    assertEquals(List.of("ceo", " cpo", "  cfo", "  pm", "  hop"), shown(changed).subList(0, 5));
    assertEquals(List.of("removed"), marks(changed, "hop"));
    assertThrows(
        IllegalArgumentException.class, () -> Chart.of(ORG).compare(OrgDiff.between(ORG, next)));
  }
}
