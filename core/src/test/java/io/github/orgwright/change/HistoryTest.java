package io.github.orgwright.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Expectation;
import io.github.orgwright.core.InvalidOrganizationException;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.core.UnknownIdException;
import io.github.orgwright.testsupport.Golden;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A small organization over some months. */
class HistoryTest {
  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

  private static final Organization FIRST =
      Organization.named("Acme")
          .position("ceo", p -> p.title("Chief executive").heldBy("ada"))
          .position("cpo", p -> p.reportsTo("ceo").heldBy("bo"))
          .position("pm", p -> p.reportsTo("cpo").dottedTo("ceo").heldBy("cy"))
          .build();

  /** The product manager gets a title, and another holder. */
  private static final Organization SECOND =
      FIRST.with("pm", p -> p.title("Product manager").withoutHolders().heldBy("di"));

  /** The product manager leaves, and the head of product holds two positions. */
  private static final Organization THIRD =
      SECOND
          .edit()
          .removeLeavingReports("pm")
          .add("coo", p -> p.reportsTo("ceo").heldBy("bo", AssignmentKind.ACTING))
          .apply();

  private static final History HISTORY =
      History.of(
          Snapshot.on(MAY, THIRD),
          Snapshot.on(JANUARY, FIRST),
          Snapshot.on(MARCH, SECOND),
          Snapshot.on(JULY, SECOND));

  private static Validity months(LocalDate from, LocalDate until) {
    return Validity.between(from, until);
  }

  private static ReportingLine line(String reporter, String manager) {
    return ReportingLine.solid(reporter, manager);
  }

  private static Assignment held(String position, String person) {
    return Assignment.of(position, person, AssignmentKind.SUBSTANTIVE);
  }

  @Test
  void aSnapshotIsValidUntilTheNextOne() {
    assertEquals(FIRST, HISTORY.asOf(JANUARY));
    assertEquals(FIRST, HISTORY.asOf(MARCH.minusDays(1)));
    assertEquals(SECOND, HISTORY.asOf(MARCH));
    assertEquals(THIRD, HISTORY.asOf(MAY));
    assertEquals(THIRD, HISTORY.asOf(JULY.minusDays(1)));
    assertEquals(SECOND, HISTORY.asOf(JULY));
    assertEquals(SECOND, HISTORY.asOf(LocalDate.of(2100, 1, 1)));
    assertEquals(Validity.startingOn(JANUARY), HISTORY.validity());
    assertEquals(List.of(JANUARY, MARCH, MAY, JULY), HISTORY.days());
    assertEquals(List.of(), HISTORY.superseded());
  }

  @Test
  void theLastTwoOrganizationsAreKept() {
    History history = History.of(Snapshot.on(JANUARY, FIRST), Snapshot.on(MARCH, SECOND));
    Organization january = history.asOf(JANUARY);
    Organization march = history.asOf(MARCH);
    assertSame(january, history.asOf(JANUARY.plusDays(3)));
    assertSame(march, history.asOf(MAY));
  }

  @Test
  void positionsKeepTheirIdentityWhereTheyDoNotChange() {
    assertSame(HISTORY.asOf(JANUARY).position("ceo"), HISTORY.asOf(JULY).position("ceo"));
  }

  @Test
  void whatChangesBetweenTwoDaysIsADifference() {
    assertEquals(OrgDiff.between(FIRST, THIRD), HISTORY.between(JANUARY, MAY));
    assertEquals(OrgDiff.between(THIRD, FIRST), HISTORY.between(MAY, JANUARY));
    assertTrue(HISTORY.between(MARCH, JULY).isEmpty());
  }

  @Test
  void theLastSnapshotOfADayCounts() {
    History history =
        History.of(
            Snapshot.on(MARCH, FIRST),
            Snapshot.on(JANUARY, THIRD),
            Snapshot.on(JANUARY, SECOND),
            Snapshot.on(JANUARY, FIRST));
    assertEquals(FIRST, history.asOf(JANUARY));
    assertEquals(
        List.of(Snapshot.on(JANUARY, THIRD), Snapshot.on(JANUARY, SECOND)), history.superseded());
    assertEquals(List.of(JANUARY), history.days(), "March changes nothing");
  }

  @Test
  void aTimelineHasAVersionForEachChange() {
    assertEquals(
        List.of(
            new Dated<>(
                months(JANUARY, MARCH),
                new PositionVersion(
                    Position.of("pm"),
                    List.of(line("pm", "cpo"), ReportingLine.dotted("pm", "ceo")),
                    List.of(held("pm", "cy")))),
            new Dated<>(
                months(MARCH, MAY),
                new PositionVersion(
                    SECOND.position("pm"),
                    List.of(line("pm", "cpo"), ReportingLine.dotted("pm", "ceo")),
                    List.of(held("pm", "di")))),
            new Dated<>(
                Validity.startingOn(JULY),
                new PositionVersion(
                    SECOND.position("pm"),
                    List.of(line("pm", "cpo"), ReportingLine.dotted("pm", "ceo")),
                    List.of(held("pm", "di"))))),
        HISTORY.timeline("pm"));
    assertEquals(List.of("cpo"), HISTORY.timeline("pm").get(0).value().managers());
    assertEquals(
        List.of(Validity.startingOn(JANUARY)),
        HISTORY.timeline("ceo").stream().map(Dated::validity).toList());
    assertEquals(List.of("ceo", "cpo", "pm", "coo"), HISTORY.positionIds());
  }

  @Test
  void thePositionsOfAPersonAreListedByPeriod() {
    Assignment cpo = held("cpo", "bo");
    Assignment coo = Assignment.of("coo", "bo", AssignmentKind.ACTING);
    assertEquals(
        List.of(
            new Dated<>(months(JANUARY, MAY), List.of(cpo)),
            new Dated<>(months(MAY, JULY), List.of(cpo, coo)),
            new Dated<>(Validity.startingOn(JULY), List.of(cpo))),
        HISTORY.held("bo"));
    assertEquals(
        List.of(
            new Dated<>(months(MARCH, MAY), List.of(held("pm", "di"))),
            new Dated<>(Validity.startingOn(JULY), List.of(held("pm", "di")))),
        HISTORY.held("di"));
    assertEquals(List.of("ada", "bo", "cy", "di"), HISTORY.personIds());
  }

  @Test
  void aPersonWithoutAPositionIsKnown() {
    History history = History.named("Acme").person(Validity.always(), Person.of("ada")).build();
    assertEquals(List.of(), history.held("ada"));
    assertEquals(List.of("ada"), history.personIds());
  }

  @Test
  void theOrderOfEachSnapshotIsKept() {
    List<String> ids = new ArrayList<>(List.of("a", "b", "c", "d"));
    List<Snapshot> snapshots = new ArrayList<>();
    List<List<String>> orders =
        List.of(
            List.of("a", "b"),
            List.of("c", "a", "d", "b"),
            List.of("b", "a"),
            List.of("b"),
            List.of("a", "b"),
            List.of("a", "c", "b"),
            ids);
    for (int i = 0; i < orders.size(); i++) {
      snapshots.add(Snapshot.on(JANUARY.plusDays(i), inOrder(orders.get(i))));
    }
    History history = History.of(snapshots);
    for (Snapshot snapshot : snapshots) {
      assertEquals(snapshot.organization(), history.asOf(snapshot.day()));
    }
    assertEquals(snapshots.stream().map(Snapshot::day).toList(), history.days());
  }

  private static Organization inOrder(List<String> ids) {
    return Organization.named("Acme").positions(ids.stream().map(Position::of).toList()).build();
  }

  @Test
  void manyPositionsThatComeAndGoAreInOrder() {
    List<Snapshot> snapshots = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      List<String> ids =
          new ArrayList<>(
              IntStream.range(i * 3, i * 3 + 5 + i % 7).mapToObj(n -> "p" + n).toList());
      if (i % 11 == 0) {
        Collections.reverse(ids);
      }
      snapshots.add(Snapshot.on(JANUARY.plusDays(i), inOrder(ids)));
    }
    History history = History.of(snapshots);
    for (Snapshot snapshot : snapshots) {
      assertEquals(snapshot.organization(), history.asOf(snapshot.day()));
    }
  }

  @Test
  void whatAnOrganizationDeclaresChangesToo() {
    Organization renamed =
        FIRST.edit().name("Acme Group").declaredScopes(List.of(Scope.organization("A"))).apply();
    History history =
        History.of(
            Snapshot.on(JANUARY, FIRST), Snapshot.on(MARCH, renamed), Snapshot.on(MAY, FIRST));
    assertEquals(renamed, history.asOf(MARCH));
    assertEquals(FIRST, history.asOf(MAY));
    assertEquals(List.of(JANUARY, MARCH, MAY), history.days());
  }

  @Test
  void linesToUnknownManagersAreKept() {
    Organization open =
        Organization.named("Acme")
            .positions(List.of(Position.of("a")))
            .lines(List.of(line("a", "b")))
            .tryBuild()
            .organization();
    assertEquals(open, History.of(Snapshot.on(MARCH, open)).asOf(MARCH));
  }

  @Test
  void anEmptySnapshotHasADayOfChange() {
    Organization empty = Organization.named("Acme").build();
    History history = History.of(Snapshot.on(MARCH, empty), Snapshot.on(MAY, FIRST));
    assertEquals(empty, history.asOf(MARCH));
    assertEquals(List.of(MARCH, MAY), history.days());
  }

  @Test
  void versionsWithPeriodsMakeAHistory() {
    Kpi nps = Kpi.of("nps", "Net promoter score");
    Scope acme = Scope.organization("Acme");
    Expectation roadmap = Expectation.of(Responsibility.of("roadmap", "Roadmap"));
    History history =
        History.named("Acme")
            .scope(acme)
            .expects(roadmap)
            .tracks(nps)
            .position(months(MARCH, MAY), Position.of("pm"), List.of(line("pm", "ceo")), List.of())
            .position(months(JANUARY, MARCH), Position.of("pm"))
            .position(
                months(JANUARY, JULY), Position.of("ceo"), List.of(), List.of(held("ceo", "ada")))
            .person(months(JANUARY, MARCH), Person.builder().id("ada").name("Ada").build())
            .person(months(MARCH, JULY), Person.builder().id("ada").name("Ada L.").build())
            .build();
    assertEquals(months(JANUARY, JULY), history.validity());
    assertEquals(List.of(JANUARY, MARCH, MAY, JULY), history.days());
    assertEquals(
        Organization.named("Acme")
            .scope(acme)
            .expects(roadmap)
            .tracks(nps)
            .position("pm", p -> p.reportsTo("ceo"))
            .position("ceo", p -> p.heldBy("ada"))
            .person("ada", p -> p.name("Ada L."))
            .build(),
        history.asOf(MAY.minusDays(1)));
    assertEquals(List.of("ceo"), history.asOf(MAY).positions().stream().map(Position::id).toList());
    assertEquals(0, history.asOf(JULY).positions().size());
    assertEquals(List.of(nps), history.asOf(JULY).tracked());
  }

  @Test
  void equalVersionsThatFollowEachOtherAreOne() {
    History history =
        History.named("Acme")
            .position(months(MARCH, MAY), Position.of("a"))
            .position(months(JANUARY, MARCH), Position.of("a"))
            .position(Validity.startingOn(JULY), Position.of("a"))
            .build();
    assertEquals(
        List.of(months(JANUARY, MAY), Validity.startingOn(JULY)),
        history.timeline("a").stream().map(Dated::validity).toList());
    assertEquals(0, history.asOf(MAY).positions().size());
  }

  @Test
  void aHistoryMayHaveNoFirstDay() {
    History history =
        History.named("Acme")
            .position(Validity.endingBefore(MARCH), Position.of("a"))
            .position(Validity.startingOn(MARCH), Position.of("b"))
            .build();
    assertEquals(Validity.always(), history.validity());
    assertEquals(1, history.asOf(LocalDate.of(1900, 1, 1)).positions().size());
    assertEquals("b", history.asOf(MARCH).positions().list().get(0).id());
  }

  @Test
  void aHistoryMayBeEmpty() {
    History history = History.named("Acme").build();
    assertEquals(Organization.named("Acme").build(), history.asOf(MARCH));
    assertEquals(List.of(), history.days());
    assertEquals("../..: 0 days of change, 0 positions", history.toString());
  }

  @Test
  void whetherPositionsAreVacantDoesNotDependOnTheDay() {
    History history =
        History.named("Acme")
            .position(
                months(JANUARY, MARCH), Position.of("a"), List.of(), List.of(held("a", "ada")))
            .position(Validity.startingOn(MARCH), vacant("a"))
            .build();
    assertTrue(history.asOf(MARCH).isVacant(history.asOf(MARCH).position("a")));
    assertEquals(Position.of("a"), history.timeline("a").get(1).value().position());
    History unknown =
        History.named("Acme")
            .position(Validity.startingOn(MARCH), vacant("a"))
            .position(Validity.startingOn(MARCH), Position.of("b"))
            .defaultOccupancy(Occupancy.UNKNOWN)
            .build();
    assertTrue(unknown.asOf(MARCH).isVacant(unknown.asOf(MARCH).position("a")));
    assertFalse(unknown.asOf(MARCH).isVacant(unknown.asOf(MARCH).position("b")));
    assertEquals(
        Occupancy.UNKNOWN,
        History.named("Acme")
            .position(Validity.always(), Position.of("b"))
            .build()
            .asOf(MARCH)
            .defaultOccupancy());
  }

  private static Position vacant(String id) {
    return Position.builder().id(id).occupancy(Occupancy.VACANT).build();
  }

  @Test
  void whatIsTheDefaultIsNotStated() {
    History history =
        History.named("Acme")
            .position(
                months(JANUARY, MARCH),
                Position.builder().id("a").occupancy(Occupancy.UNKNOWN).build())
            .position(Validity.startingOn(MARCH), Position.of("a"))
            .build();
    assertEquals(Occupancy.UNKNOWN, history.asOf(MARCH).defaultOccupancy());
    assertEquals(
        List.of(Validity.startingOn(JANUARY)),
        history.timeline("a").stream().map(Dated::validity).toList());
  }

  @Test
  void defaultOccupancyCanDifferFromPeriodToPeriod() {
    HistoryBuilder builder =
        History.named("Acme")
            .position(Validity.always(), vacant("a"))
            .position(Validity.always(), Position.of("b"))
            .defaultOccupancy(months(MARCH, MAY), Occupancy.UNKNOWN)
            .defaultOccupancy(months(MAY, JULY), Occupancy.VACANT)
            .defaultOccupancy(Validity.endingBefore(JANUARY), Occupancy.UNKNOWN);
    History history = builder.build();
    assertEquals(
        List.of(
            Occupancy.UNKNOWN,
            Occupancy.VACANT,
            Occupancy.UNKNOWN,
            Occupancy.VACANT,
            Occupancy.VACANT),
        List.of(JANUARY.minusDays(1), JANUARY, MARCH, MAY, JULY).stream()
            .map(day -> history.asOf(day).defaultOccupancy())
            .toList());
    assertEquals(List.of(JANUARY, MARCH, MAY), history.days());
    for (LocalDate day : history.days()) {
      assertEquals(
          Organization.named("Acme")
              .positions(List.of(vacant("a"), Position.of("b")))
              .defaultOccupancy(history.asOf(day).defaultOccupancy())
              .build(),
          history.asOf(day));
    }
    assertEquals(
        Occupancy.UNKNOWN,
        History.named("Acme")
            .position(Validity.always(), vacant("a"))
            .defaultOccupancy(Validity.startingOn(MARCH), Occupancy.UNKNOWN)
            .build()
            .asOf(JULY)
            .defaultOccupancy());
    assertThrows(
        IllegalArgumentException.class,
        () -> builder.defaultOccupancy(Validity.always(), Occupancy.FILLED));
    assertEquals(
        """
        history of "Acme" has 1 overlap:
          two default occupancies at the same time: 2026-05-01/2026-07-01 and 2026-05-01/..
        fix: end the earlier version on the day on which the later one begins, or remove one of them\
        """,
        assertThrows(
                IllegalArgumentException.class,
                builder.defaultOccupancy(Validity.startingOn(MAY), Occupancy.UNKNOWN)::build)
            .getMessage());
  }

  @Test
  void linesAndAssignmentsOfAVersionAreInTheOrderOfTheirKinds() {
    PositionVersion version =
        new PositionVersion(
            Position.of("a"),
            List.of(ReportingLine.dotted("a", "x"), line("a", "z"), line("a", "y")),
            List.of(Assignment.of("a", "deputy", AssignmentKind.DEPUTY), held("a", "ada")));
    assertEquals(List.of("z", "y"), version.managers());
    assertEquals(LineKind.DOTTED, version.lines().get(2).kind());
    assertEquals("ada", version.assignments().get(0).person());
  }

  @Test
  void aBuilderCanBeUsedAgain() {
    HistoryBuilder builder = History.named("Acme").position(months(MARCH, MAY), Position.of("a"));
    History one = builder.build();
    History two = builder.position(Validity.startingOn(MAY), Position.of("b")).build();
    assertEquals(List.of("a"), one.positionIds());
    assertEquals(List.of("a", "b"), two.positionIds());
  }

  @Test
  void periodsKnowTheirDays() {
    Validity spring = months(MARCH, MAY);
    assertEquals(Optional.of(MARCH), spring.from());
    assertEquals(Optional.of(MAY), spring.until());
    assertFalse(spring.contains(MARCH.minusDays(1)));
    assertTrue(spring.contains(MARCH));
    assertTrue(spring.contains(MAY.minusDays(1)));
    assertFalse(spring.contains(MAY));
    assertFalse(spring.overlaps(months(JANUARY, MARCH)));
    assertFalse(spring.overlaps(Validity.startingOn(MAY)));
    assertTrue(spring.overlaps(Validity.endingBefore(MARCH.plusDays(1))));
    assertTrue(Validity.always().overlaps(spring));
    assertTrue(Validity.always().contains(LocalDate.MAX));
  }

  @Test
  void periodsWithTheSameEndsAreEqual() {
    EqualsVerifier.forClass(Validity.class).verify();
  }

  @Test
  void aPeriodIsWrittenAsInIso8601() {
    Map<String, Validity> texts =
        Map.of(
            "2026-03-01/2026-05-01", months(MARCH, MAY),
            "2026-03-01/..", Validity.startingOn(MARCH),
            "../2026-05-01", Validity.endingBefore(MAY),
            "../..", Validity.always());
    texts.forEach(
        (text, validity) -> {
          assertEquals(text, validity.toString());
          assertEquals(validity, Validity.parse(text));
        });
  }

  @Test
  void everyMessageIsAsInTheFile() throws IOException {
    Map<String, String> messages = new LinkedHashMap<>();
    messages.put("history", HISTORY.toString());
    messages.put("snapshot", Snapshot.on(MARCH, FIRST).toString());
    messages.put("version", HISTORY.timeline("pm").get(1).toString());
    messages.put("version of a root", HISTORY.timeline("ceo").get(0).toString());
    messages.put("difference", HISTORY.between(JANUARY, MAY).text());
    addRefused(messages, "no snapshots", () -> History.of());
    addRefused(messages, "before the first day", () -> HISTORY.asOf(JANUARY.minusDays(1)));
    addRefused(messages, "unknown position", () -> HISTORY.timeline("pn"));
    addRefused(messages, "unknown person", () -> HISTORY.held("adda"));
    addRefused(messages, "empty period", () -> months(MARCH, MARCH));
    addRefused(messages, "period that ends before it begins", () -> months(MAY, MARCH));
    addRefused(messages, "text without a slash", () -> Validity.parse("2024-01-01"));
    addRefused(messages, "text with another end", () -> Validity.parse("2024-01-01/now\n"));
    addRefused(messages, "text of an empty period", () -> Validity.parse("2024-01-01/2024-01-01"));
    addRefused(
        messages,
        "line of another position",
        () -> new PositionVersion(Position.of("a"), List.of(line("b", "c")), List.of()));
    addRefused(
        messages,
        "assignment to another position",
        () -> new PositionVersion(Position.of("a"), List.of(), List.of(held("b", "ada"))));
    addRefused(
        messages,
        "overlaps",
        () ->
            History.named("Acme")
                .position(Validity.startingOn(MARCH), Position.of("a"))
                .position(months(MAY, JULY), Position.of("a"))
                .position(Validity.startingOn(JULY), Position.of("a"))
                .position(Validity.endingBefore(MARCH.plusDays(1)), Position.of("a"))
                .position(Validity.endingBefore(MARCH), Position.of("b"))
                .person(months(JANUARY, MARCH), Person.of("ada"))
                .person(months(JANUARY, MAY), Person.of("ada"))
                .build());
    HistoryBuilder many = History.named("Acme");
    for (int i = 0; i < 24; i++) {
      many.position(months(JANUARY, MAY), Position.of("p" + i / 2 * 2));
      many.position(months(MARCH, JULY), Position.of("p" + i / 2 * 2));
    }
    String message = assertThrows(IllegalArgumentException.class, many::build).getMessage();
    messages.put("end of many overlaps", message.substring(message.indexOf("\n  and")));
    Golden.assertMessages("change/history", messages);
  }

  private static void addRefused(Map<String, String> messages, String name, Executable code) {
    RuntimeException refused = assertThrows(RuntimeException.class, code);
    assertTrue(
        refused instanceof IllegalArgumentException || refused instanceof UnknownIdException);
    messages.put(name, refused.getMessage());
  }

  @Test
  void declaredValuesWithOneIdMustBeEqual() {
    Scope acme = Scope.organization("Acme");
    HistoryBuilder builder =
        History.named("Acme")
            .scope(acme.part(ScopeKind.PRODUCT, "Cards"))
            .tracks(Kpi.of("nps", "Net promoter score"))
            .tracks(Kpi.of("nps", "Another score"));
    assertThrows(InvalidOrganizationException.class, builder::build);
  }
}
