package io.github.orgwright.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class AuditChangeTest {
  private static AuditRow finding(String organization, String month, String key) {
    return row(AuditRow.FINDING, organization, month, key, 1);
  }

  private static AuditRow row(
      String kind, String organization, String month, String key, double number) {
    return new AuditRow(
        kind,
        organization + month,
        organization,
        month,
        key,
        "r",
        "ERROR",
        "s",
        "m " + month,
        number);
  }

  private static List<String> changes(AuditRow... rows) {
    return AuditChange.monthToMonth(List.of(rows)).stream()
        .map(
            change ->
                change.organization()
                    + " "
                    + change.before()
                    + " to "
                    + change.month()
                    + " "
                    + change.status()
                    + " "
                    + change.kind()
                    + " "
                    + change.key()
                    + " "
                    + change.message()
                    + " "
                    + change.numberBefore()
                    + " "
                    + change.number())
        .toList();
  }

  @Test
  void violationsAreNewGoneOrKept() {
    assertEquals(
        List.of(
            "acme 2026-09 to 2026-10 NEW FINDING c m 2026-10 0.0 1.0",
            "acme 2026-09 to 2026-10 GONE FINDING g m 2026-09 1.0 0.0",
            "acme 2026-09 to 2026-10 KEPT FINDING k m 2026-10 1.0 1.0"),
        changes(
            finding("acme", "2026-10", "k"),
            finding("acme", "2026-10", "c"),
            finding("acme", "2026-09", "g"),
            finding("acme", "2026-09", "k")));
  }

  @Test
  void metricsHaveBothValues() {
    assertEquals(
        List.of("acme 2026-09 to 2026-10 KEPT METRIC positions m 2026-10 40.0 42.0"),
        changes(
            row(AuditRow.METRIC, "acme", "2026-09", "positions", 40),
            row(AuditRow.METRIC, "acme", "2026-10", "positions", 42)));
  }

  @Test
  void organizationsAndKindsAreComparedSeparately() {
    assertEquals(
        List.of(
            "acme 2026-09 to 2026-10 GONE FINDING k m 2026-09 1.0 0.0",
            "acme 2026-09 to 2026-10 NEW PROBLEM k m 2026-10 0.0 1.0"),
        changes(
            finding("acme", "2026-09", "k"),
            row(AuditRow.PROBLEM, "acme", "2026-10", "k", 1),
            finding("umbrella", "2026-10", "k")));
  }

  @Test
  void monthsThatAreMissingAreSkipped() {
    assertEquals(
        List.of(
            "acme 2025-12 to 2026-03 KEPT FINDING k m 2026-03 1.0 1.0",
            "acme 2026-03 to 2026-10 GONE FINDING k m 2026-03 1.0 0.0",
            "acme 2026-03 to 2026-10 NEW FINDING n m 2026-10 0.0 1.0"),
        changes(
            finding("acme", "2026-03", "k"),
            finding("acme", "2026-10", "n"),
            finding("acme", "2025-12", "k")));
  }

  @Test
  void violationsAreNotGoneWhenAFileCannotBeRead() {
    assertEquals(
        List.of(
            "acme 2026-09 to 2026-10 NEW UNREADABLE unreadable m 2026-10 0.0 1.0",
            "acme 2026-10 to 2026-11 KEPT UNREADABLE unreadable m 2026-11 1.0 1.0",
            "acme 2026-09 to 2026-12 KEPT FINDING k m 2026-12 1.0 1.0",
            "acme 2026-11 to 2026-12 GONE UNREADABLE unreadable m 2026-11 1.0 0.0"),
        changes(
            finding("acme", "2026-09", "k"),
            row(AuditRow.UNREADABLE, "acme", "2026-10", "unreadable", 1),
            row(AuditRow.UNREADABLE, "acme", "2026-11", "unreadable", 1),
            finding("acme", "2026-12", "k")));
  }

  @Test
  void oneMonthAndRowsWithoutAMonthHaveNoChanges() {
    assertEquals(
        List.of(),
        changes(
            finding("acme", "2026-09", "k"),
            finding("acme", "", "n"),
            row(AuditRow.UNREADABLE, "umbrella", "2026-09", "unreadable", 1)));
  }

  @Test
  void twoSourcesForOneMonthAreRefused() {
    List<AuditRow> rows =
        List.of(
            finding("acme", "2026-09", "k"),
            new AuditRow(
                AuditRow.FINDING, "other.csv", "acme", "2026-09", "k", "r", "ERROR", "", "", 1));

    assertEquals(
        "acme has two sources for 2026-09: \"acme2026-09\" and \"other.csv\"; fix: keep one of the"
            + " files, or give them different names",
        assertThrows(IllegalArgumentException.class, () -> AuditChange.monthToMonth(rows))
            .getMessage());
  }
}
