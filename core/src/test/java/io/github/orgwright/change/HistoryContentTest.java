package io.github.orgwright.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Histories taken apart and put together again, and contents that do not fit together. */
class HistoryContentTest {
  private static final LocalDate JAN = LocalDate.of(2026, 1, 1);
  private static final LocalDate FEB = LocalDate.of(2026, 2, 1);
  private static final LocalDate MAR = LocalDate.of(2026, 3, 1);

  private static final Organization FIRST =
      Organization.named("Acme")
          .position("ceo", p -> p.heldBy("ada"))
          .position("pm", p -> p.reportsTo("ceo").heldBy("bo"))
          .build();
  private static final Organization SECOND =
      Organization.named("Apex")
          .defaultOccupancy(Occupancy.UNKNOWN)
          .person("bo", p -> p.name("Bo"))
          .position("pm", p -> p.title("Manager").heldBy("bo"))
          .position("qa", p -> p.reportsTo("pm"))
          .position("ceo", p -> p.reportsTo("qa").heldBy("ada"))
          .build();

  private static final History SNAPSHOTS =
      History.of(
          Snapshot.on(JAN, SECOND),
          Snapshot.on(JAN, FIRST),
          Snapshot.on(FEB, SECOND),
          Snapshot.on(MAR, Organization.named("Apex").build()));

  private static final History VERSIONS =
      History.named("Acme")
          .position(Validity.endingBefore(FEB), Position.of("ceo"))
          .position(
              Validity.between(JAN, MAR),
              Position.of("pm"),
              List.of(ReportingLine.solid("pm", "ceo")),
              List.of())
          .person(Validity.startingOn(FEB), Person.of("ada"))
          .defaultOccupancy(Occupancy.VACANT)
          .build();

  @Test
  void contentOfSnapshotsMakesTheSameHistory() {
    HistoryContent content = SNAPSHOTS.content();
    History same = History.of(content);

    assertEquals(content, same.content());
    assertEquals(SNAPSHOTS.days(), same.days());
    assertEquals(FIRST, same.asOf(JAN));
    assertEquals(SECOND, same.asOf(FEB));
    assertEquals(SNAPSHOTS.asOf(MAR), same.asOf(MAR.plusYears(1)));
    assertEquals(SNAPSHOTS.superseded(), same.superseded());
    assertEquals(SNAPSHOTS.timeline("ceo"), same.timeline("ceo"));
    assertEquals(SNAPSHOTS.held("bo"), same.held("bo"));
    assertEquals(SNAPSHOTS.positionIds(), same.positionIds());
    assertEquals(SNAPSHOTS.personIds(), same.personIds());
    assertEquals(SNAPSHOTS.toString(), same.toString());
    assertThrows(IllegalArgumentException.class, () -> same.asOf(JAN.minusDays(1)));
  }

  @Test
  void contentHasPeriodsAndOrders() {
    HistoryContent content = SNAPSHOTS.content();

    assertEquals(Validity.startingOn(JAN), content.validity());
    assertEquals(
        List.of(Validity.between(JAN, FEB), Validity.startingOn(FEB)),
        content.declared().stream().map(Dated::validity).toList().subList(0, 2));
    assertEquals(
        List.of("ceo", "ceo", "pm", "pm", "qa"),
        content.positions().stream().map(version -> version.value().position().id()).toList());
    assertEquals(
        new Dated<>(Validity.endingBefore(FEB), List.of("ceo", "pm")),
        content.positionOrders().get(0));
    assertEquals(List.of("pm", "qa", "ceo"), content.positionOrders().get(1).value());
  }

  @Test
  void contentOfVersionsMakesTheSameHistory() {
    HistoryContent content = VERSIONS.content();
    History same = History.of(content);

    assertEquals(List.of(), content.positionOrders());
    assertEquals(List.of(), content.personOrders());
    assertEquals(content, same.content());
    assertEquals(VERSIONS.validity(), same.validity());
    for (LocalDate day : List.of(JAN.minusYears(9), JAN, FEB, MAR)) {
      assertEquals(VERSIONS.asOf(day), same.asOf(day));
    }
  }

  private static HistoryContent with(
      List<Dated<Organization>> declared,
      List<Dated<PositionVersion>> positions,
      List<Dated<List<String>>> orders) {
    return new HistoryContent(
        Validity.startingOn(JAN), declared, positions, List.of(), orders, List.of(), List.of());
  }

  private static Dated<Organization> declared(Validity validity) {
    return new Dated<>(validity, Organization.named("Acme").build());
  }

  private static Dated<PositionVersion> version(Validity validity, String id) {
    return new Dated<>(validity, new PositionVersion(Position.of(id), List.of(), List.of()));
  }

  private static Dated<List<String>> order(Validity validity, String... ids) {
    return new Dated<>(validity, List.of(ids));
  }

  private static final List<Dated<Organization>> ALWAYS = List.of(declared(Validity.always()));

  private static String refused(List<Dated<Organization>> declared) {
    return assertThrows(IllegalArgumentException.class, () -> with(declared, List.of(), List.of()))
        .getMessage();
  }

  private static String refused(
      List<Dated<PositionVersion>> positions, List<Dated<List<String>>> orders) {
    return assertThrows(
            IllegalArgumentException.class, () -> History.of(with(ALWAYS, positions, orders)))
        .getMessage();
  }

  @Test
  void whatIsDeclaredMustBeKnownOnEachDay() {
    String unknown =
        "it is not known what the organization declares at the beginning of the history; fix: begin"
            + " with a version that is valid then";
    String gap =
        "period 2026-01-01/2026-02-01 of what the organization declares does not end where the next"
            + " one begins; fix: end each period on the day on which the next one begins, and leave"
            + " the last one open";

    assertEquals(unknown, refused(List.of()));
    assertEquals(unknown, refused(List.of(declared(Validity.startingOn(FEB)))));
    assertEquals(gap, refused(List.of(declared(Validity.between(JAN, FEB)))));
    assertEquals(
        gap,
        refused(List.of(declared(Validity.between(JAN, FEB)), declared(Validity.startingOn(MAR)))));
    assertEquals(
        "period ../.. of what the organization declares does not end where the next one begins;"
            + " fix: end each period on the day on which the next one begins, and leave the last"
            + " one open",
        refused(List.of(declared(Validity.always()), declared(Validity.always()))));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new HistoryContent(
                Validity.always(),
                List.of(declared(Validity.startingOn(JAN))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    assertEquals(
        "Acme",
        History.of(
                with(
                    List.of(
                        declared(Validity.endingBefore(FEB)), declared(Validity.startingOn(FEB))),
                    List.of(),
                    List.of()))
            .asOf(MAR)
            .name());
  }

  @Test
  void versionsAreValidWithinTheHistory() {
    for (Validity validity : List.of(Validity.always(), Validity.startingOn(JAN.minusDays(1)))) {
      assertEquals(
          "position \"a\" is valid in "
              + validity
              + ", which is not within the period of the history, 2026-01-01/..; fix: extend the"
              + " period of the history, or correct that of the position",
          refused(List.of(version(validity, "a")), List.of()));
    }
    HistoryContent ended =
        History.named("Acme")
            .position(Validity.between(JAN, MAR), Position.of("a"))
            .build()
            .content();
    assertEquals(
        "person \"ada\" is valid in 2026-02-01/.., which is not within the period of the history,"
            + " 2026-01-01/2026-03-01; fix: extend the period of the history, or correct that of the"
            + " person",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    new HistoryContent(
                        ended.validity(),
                        ended.declared(),
                        ended.positions(),
                        List.of(new Dated<>(Validity.startingOn(FEB), Person.of("ada"))),
                        List.of(),
                        List.of(),
                        List.of()))
            .getMessage());
  }

  @Test
  void versionsAndOrdersMustFitTogether() {
    String fix = "; fix: correct the periods of the versions, or the orders";
    String start = "history cannot be made from its content: ";
    List<Dated<PositionVersion>> both =
        List.of(version(Validity.between(JAN, FEB), "a"), version(Validity.startingOn(FEB), "b"));
    List<Dated<List<String>>> right =
        List.of(order(Validity.endingBefore(FEB), "a"), order(Validity.startingOn(FEB), "a", "b"));

    assertEquals(right, History.of(with(ALWAYS, both, right)).content().positionOrders());
    assertEquals(
        start
            + "position \"a\" has two versions at the same time: 2026-01-01/.. and 2026-02-01/.."
            + fix,
        refused(
            List.of(version(Validity.startingOn(JAN), "a"), version(Validity.startingOn(FEB), "a")),
            List.of()));
    assertEquals(
        start
            + "position \"b\" is valid in 2026-02-01/.., but an order of that time lacks it"
            + fix,
        refused(
            both,
            List.of(order(Validity.endingBefore(MAR), "a", "b"), order(Validity.startingOn(MAR)))));
    assertEquals(
        start
            + "position \"a\" is valid in 2026-01-01/2026-02-01, but an order of that time lacks it"
            + fix,
        refused(
            both,
            List.of(order(Validity.endingBefore(FEB), "b"), order(Validity.startingOn(FEB), "b"))));
    assertEquals(
        start + "order of ../.. names unknown id \"c\" and 1 more" + fix,
        refused(both, List.of(order(Validity.always(), "a", "c", "b", "b"))));
    assertEquals(
        start + "order of ../.. names id \"b\" twice" + fix,
        refused(both, List.of(order(Validity.always(), "a", "b", "b"))));
  }

  @Test
  void periodsOfOrdersMustFollowEachOther() {
    assertEquals(
        "period ../2026-02-01 of the orders of positions does not end where the next one begins;"
            + " fix: end each period on the day on which the next one begins, and leave the last"
            + " one open",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    with(
                        ALWAYS,
                        List.of(),
                        List.of(
                            order(Validity.endingBefore(FEB)), order(Validity.startingOn(MAR)))))
            .getMessage());
  }

  @Test
  void textOfAVersionNamesManagersHoldersAndDeputies() {
    List<ReportingLine> lines = List.of(ReportingLine.solid("pm", "cpo"));
    Assignment holder = Assignment.of("pm", "ada", AssignmentKind.ACTING);
    Assignment deputy = Assignment.of("pm", "bo", AssignmentKind.DEPUTY);
    Assignment other = Assignment.of("pm", "cy", AssignmentKind.DEPUTY);
    Position pm = Position.of("pm");

    assertEquals(
        "pm reports to cpo, held by ada (acting), with deputy bo",
        new PositionVersion(pm, lines, List.of(holder, deputy)).toString());
    assertEquals(
        "pm reports to no one, with deputies bo and cy",
        new PositionVersion(pm, List.of(), List.of(deputy, other)).toString());
    assertEquals("pm reports to cpo", new PositionVersion(pm, lines, List.of()).toString());
  }
}
