package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.orgwright.change.History;
import io.github.orgwright.change.Snapshot;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Histories as files of dated rows. */
class HistoryWriteTest {
  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final Mapping DATED =
      Presets.ORGWRIGHT.validFrom("valid_from").validUntil("valid_until");

  private static final Organization ACME =
      Organization.named("acme")
          .position("ceo", p -> p.heldBy("ada"))
          .position("pm", p -> p.title("Lead").reportsTo("ceo").heldBy("bo"))
          .person("ada", p -> p.name("Ada"))
          .person("bo", p -> p.name("Bo"))
          .build();

  private static final History HISTORY =
      History.of(
          Snapshot.on(JANUARY, ACME),
          Snapshot.on(
              MARCH,
              ACME.with(
                  "pm", p -> p.attribute("valid_from", "x").line(LineKind.of("mentor"), "ceo"))),
          Snapshot.on(MAY, ACME.without("pm").edit().removePerson("bo").apply()));

  private static History read(String text) {
    return OrgReader.of(DATED).readHistory(Csv.text("acme.csv", text)).history();
  }

  @Test
  void rowsOfAHistoryAreReadBack() {
    CsvWriter writer = CsvWriter.of(HISTORY).withPersonalData();
    assertEquals(
        """
        id,title,role,manager,dotted,outside_superior,person,name,holding,works_in,owns,may,duties,kpis,fte,years_of_experience,education,line:mentor,attribute:valid_from,valid_from,valid_until
        ceo,,,,,,ada,Ada,substantive,,,,,,1,,,,,2026-01-01,
        pm,Lead,,ceo,,,bo,Bo,substantive,,,,,,1,,,,,2026-01-01,2026-03-01
        pm,Lead,,ceo,,,bo,Bo,substantive,,,,,,1,,,ceo,x,2026-03-01,2026-05-01
        """,
        writer.text());
    assertEquals(List.of(), writer.leftOut());
    History read = read(writer.text());
    assertEquals(HISTORY.validity(), read.validity());
    HISTORY.days().forEach(day -> assertEquals(HISTORY.asOf(day), read.asOf(day)));
    assertEquals(writer.text(), CsvWriter.of(read).withPersonalData().text());
  }

  @Test
  void personalDataIsLeftOutUnlessAskedFor() {
    CsvWriter writer = CsvWriter.of(HISTORY);
    assertEquals(-1, writer.text().indexOf("Ada"));
    assertEquals(
        List.of(
            "2 people are written as their ids only: \"ada\", \"bo\"; fix: call"
                + " withPersonalData()"),
        writer.leftOut());
  }

  @Test
  void whatAFileOfAHistoryCannotHoldIsNamed() {
    Organization empty = Organization.named("acme").build();
    Organization one = Organization.named("acme").position("a").position("b").build();
    Organization other = Organization.named("acme").position("b").position("a").build();
    History history =
        History.of(
            Snapshot.on(JANUARY, empty),
            Snapshot.on(MARCH, other),
            Snapshot.on(MARCH, one),
            Snapshot.on(MAY, other),
            Snapshot.on(LocalDate.of(9999, 12, 31), one));
    assertEquals(
        List.of(
            "days before the first position are left out",
            "the order of positions on some days is left out; they are read in the order in which"
                + " they first appear in the history",
            "1 snapshot that does not count is left out",
            "rows with the day 9999-12-31 cannot be read as they are: days must be in the years 1"
                + " to 9999, and an end on 9999-12-31 or 4712-12-31 is read as no end"),
        CsvWriter.of(history).leftOut());
  }

  @Test
  void anOrganizationThatIsRenamedIsReadWithOneName() {
    History history =
        History.of(
            Snapshot.on(JANUARY, ACME),
            Snapshot.on(MARCH, ACME.edit().name("apex").apply()),
            Snapshot.on(MAY, ACME.edit().name("a/b").apply()));
    assertEquals(
        List.of(
            "the name \"a/b\" of the organization is left out, because not every system allows it"
                + " as the name of a file; fix: give it to the reader with named(...)",
            "the organization has 3 names over time, but is read with one name on all days:"
                + " \"acme\", \"apex\", \"a/b\""),
        CsvWriter.of(history).withPersonalData().leftOut());
  }

  @Test
  void emptyHistoriesHaveNoRows() {
    History empty = History.named("acme").build();
    assertEquals(1, CsvWriter.of(empty).text().lines().count());
    History read = read(CsvWriter.of(empty).text());
    assertEquals(empty.validity(), read.validity());
    assertEquals(empty.positionIds(), read.positionIds());
  }
}
