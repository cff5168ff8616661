package io.github.orgwright.rules;

import static io.github.orgwright.query.Traits.atLeast;
import static io.github.orgwright.query.Traits.atMost;
import static io.github.orgwright.query.Traits.exactly;
import static io.github.orgwright.query.Traits.judged;
import static io.github.orgwright.query.Traits.manageDirectly;
import static io.github.orgwright.query.Traits.not;
import static io.github.orgwright.query.Traits.vacant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.OrgMetrics;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.query.Trait;
import io.github.orgwright.query.TraitWords;
import io.github.orgwright.query.Verdict;
import io.github.orgwright.query.Who;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Assistants keep their solid line, but do not count in spans and peers. */
class AssistantsTest {
  //             coo
  //   /       |       \     \
  // secretary adviser  vp    director
  //  |                  |
  // typist             engineer
  private static final Organization ORG =
      Organization.named("Acme")
          .position("coo")
          .position("secretary", p -> p.reportsTo("coo").attribute("IsAssistant", "yes"))
          .position("adviser", p -> p.reportsTo("coo").attribute("IsAssistant", "yes"))
          .position("vp", p -> p.reportsTo("coo"))
          .position("director", p -> p.reportsTo("coo"))
          .position("typist", p -> p.reportsTo("secretary"))
          .position("engineer", p -> p.reportsTo("vp"))
          .build();

  private static final Trait<Position> ASSISTANTS =
      judged(
          Position.class,
          TraitWords.withSingular("are assistants", "an assistant"),
          (position, who) -> Verdict.holdsIf(isAssistant(position)));

  private static final Who WHO = Who.of(ORG);
  private static final Position COO = ORG.position("coo");

  private static boolean isAssistant(Position position) {
    return position.attributes().containsKey("IsAssistant");
  }

  private static List<String> ids(Stream<Position> positions) {
    return positions.map(Position::id).toList();
  }

  @Test
  void assistantsAreNotCountedInTheSpansOfMetrics() {
    OrgMetrics metrics = ORG.metrics(position -> !isAssistant(position));
    assertEquals(Map.of(1, 1, 2, 1), metrics.spans());
    assertEquals(List.of(COO), metrics.widest());
    assertEquals(4, ORG.metrics().widestSpan());
  }

  @Test
  void assistantsAreNotCountedByTheTraitOfSpans() {
    Verdict verdict = manageDirectly(exactly(2), not(ASSISTANTS)).judge(COO, WHO);
    assertTrue(verdict.holds());
    assertEquals(Map.of("direct reports that count", "2"), verdict.facts());
    assertEquals(
        "[director --reports to--> coo, vp --reports to--> coo]", verdict.evidence().toString());
  }

  @Test
  void assistantsAreNotCountedInTheSpansOfRules() {
    assertTrue(
        StandardRules.shape(atMost(2), atMost(3), not(ASSISTANTS))
            .check(ORG)
            .violations()
            .isEmpty());
    assertEquals(
        List.of("span-of-control/coo"),
        StandardRules.shape(atMost(1), atMost(3), not(ASSISTANTS)).check(ORG).violations().stream()
            .map(Violation::key)
            .toList());
    assertFalse(StandardRules.shape(atMost(2), atMost(3)).check(ORG).violations().isEmpty());
  }

  @Test
  void assistantsAreNotAmongFilteredPeers() {
    assertEquals(
        List.of("director"),
        ids(WHO.isPeerOf(ORG.position("vp")).that(not(ASSISTANTS)).list().stream()));
  }

  @Test
  void theReportsOfAssistantsAreFoundBelowTheirManager() {
    assertTrue(WHO.reportsTo(COO).contains(ORG.position("typist")));
    assertEquals(6, WHO.reportsTo(COO).count());
  }

  @Test
  void theWordsNameTheReportsThatCount() {
    TraitWords words = manageDirectly(atLeast(2), not(ASSISTANTS)).words();
    assertEquals("have at least 2 direct reports that are not assistants", words.plural());
    assertEquals("have fewer than 2 direct reports that are not assistants", words.not().plural());
    assertEquals(
        "have at least 1 direct report that is not an assistant",
        manageDirectly(atLeast(1), not(ASSISTANTS)).toString());
  }

  @Test
  void aSpanIsNotKnownWhereReportsThatMayCountDecide() {
    assertEquals(Verdict.NOT_KNOWN, manageDirectly(atLeast(1), vacant()).judge(COO, WHO));
    assertTrue(manageDirectly(atMost(4), vacant()).judge(COO, WHO).holds());
    assertTrue(manageDirectly(atLeast(5), vacant()).judge(COO, WHO).fails());
  }
}
