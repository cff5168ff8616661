package io.github.orgwright.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What paths of files say about organizations and months. */
class AuditedSourceTest {
  @ParameterizedTest
  @CsvSource({
    "acme-2026-10.csv, acme, 2026-10",
    "acme_2026-10.csv, acme, 2026-10",
    "acme.2026-10.csv, acme, 2026-10",
    "acme 2026-10.csv, acme, 2026-10",
    "2026-10-acme.csv, acme, 2026-10",
    "2026-10/acme.csv, acme, 2026-10",
    "acme/2026-10.csv, acme, 2026-10",
    "uk/2026-10/acme.csv, uk/acme, 2026-10",
    "uk\\acme\\2026-10.csv, uk/acme, 2026-10",
    "/uk/acme-2026-10.csv, uk/acme, 2026-10",
    "acme-2026-10-31.csv, acme, 2026-10",
    "acme-2026-10-final.csv, acme-final, 2026-10",
    "2025-12/acme-2026-10.csv, 2025-12/acme, 2026-10",
    "acme.csv, acme, ''",
    "uk/acme, uk/acme, ''",
    "acme inc. staff, acme inc. staff, ''",
    "acme-2026-13.csv, acme-2026-13, ''",
    "acme-12026-10.csv, acme-12026-10, ''",
    "acme-2026-101.csv, acme-2026-101, ''",
    "2026-10.csv, 2026-10, 2026-10",
    ".csv, .csv, ''",
  })
  void pathsNameOrganizationsAndMonths(String source, String organization, String month) {
    assertEquals(new AuditedSource(source, organization, month), AuditedSource.of(source));
  }
}
