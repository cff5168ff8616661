package io.github.orgwright.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Organization;
import io.github.orgwright.io.Csv;
import io.github.orgwright.io.CsvWriter;
import io.github.orgwright.io.OrgReader;
import io.github.orgwright.io.Presets;
import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.FindingsDiff;
import io.github.orgwright.rules.Violation;
import io.github.orgwright.testkit.BrokenRows;
import io.github.orgwright.testkit.OrgGenerator;
import io.github.orgwright.testkit.OrgVersions;
import io.github.orgwright.testkit.model.BrokenRow;
import io.github.orgwright.testkit.model.OrgPair;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Audits of generated organizations agree with reading and checking them directly. */
class OrgAuditPropertyTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final OrgAudit AUDIT =
      OrgAudit.ofPreset("orgwright").rules(Suppliers.Shape.class).asOf(DAY);

  private static final OrgGenerator MESSY = OrgGenerator.organizations().adversarial();

  private static byte[] file(Organization organization) {
    return CsvWriter.of(organization).text().getBytes(UTF_8);
  }

  private static Findings findings(byte[] file) {
    return new Suppliers.Shape()
        .get()
        .check(
            OrgReader.of(Presets.ORGWRIGHT).named("acme").read(Csv.text("acme", text(file))), DAY);
  }

  private static String text(byte[] file) {
    return new String(file, UTF_8);
  }

  private static Set<String> keys(List<Violation> violations) {
    return violations.stream().map(Violation::key).collect(toCollection(TreeSet::new));
  }

  private static Set<String> keys(List<AuditChange> changes, String status) {
    return changes.stream()
        .filter(change -> change.status().equals(status))
        .filter(change -> !change.kind().equals(AuditRow.METRIC))
        .map(AuditChange::key)
        .collect(toCollection(TreeSet::new));
  }

  @Property
  void rowsHaveTheKeysAndMetricsOfADirectCheck(@ForAll long seed) {
    byte[] file = file(MESSY.generate(seed));
    List<AuditRow> rows = AUDIT.rows("acme-2026-10.csv", file);
    Findings expected = findings(file);

    assertEquals(
        keys(expected.violations()),
        rows.stream()
            .filter(row -> !row.kind().equals(AuditRow.METRIC))
            .map(AuditRow::key)
            .collect(toCollection(TreeSet::new)));
    assertEquals(
        expected.organization().metrics().meanSpan(),
        rows.stream()
            .filter(row -> row.key().equals("mean-span"))
            .findFirst()
            .orElseThrow()
            .number());
    assertEquals(
        rows.size(), new HashSet<>(rows.stream().map(r -> r.kind() + r.key()).toList()).size());
  }

  @Property(tries = 100)
  void changesAreThoseOfTheFindings(@ForAll long seed) {
    OrgPair pair = OrgVersions.of(MESSY).withProblems().pairs().generate(seed);
    byte[] before = file(pair.before());
    byte[] after = file(pair.after());
    List<AuditChange> changes =
        AuditChange.monthToMonth(
            Stream.of(AUDIT.rows("acme-2026-10.csv", after), AUDIT.rows("acme-2026-09.csv", before))
                .flatMap(List::stream)
                .toList());
    FindingsDiff expected = findings(after).since(findings(before));

    assertEquals(keys(expected.added()), keys(changes, AuditChange.NEW));
    assertEquals(keys(expected.resolved()), keys(changes, AuditChange.GONE));
    assertEquals(keys(expected.unchanged()), keys(changes, AuditChange.KEPT));
  }

  @Property(tries = 5)
  void threadsAndCopiesGiveTheSameRows(@ForAll long seed)
      throws IOException, ClassNotFoundException {
    List<byte[]> files =
        LongStream.range(seed, seed + 50)
            .mapToObj(MESSY::generate)
            .map(file -> file(file))
            .toList();
    OrgAudit copy = OrgAuditTest.copied(AUDIT);

    List<AuditRow> oneThread =
        files.stream().flatMap(file -> AUDIT.rows("a", file).stream()).sorted().toList();
    assertEquals(
        oneThread,
        files.parallelStream().flatMap(file -> copy.rows("a", file).stream()).sorted().toList());
  }

  /** Rows with every kind of damage: each file has rows, and none causes an exception. */
  @Property(tries = 20)
  void damagedFilesHaveRows(@ForAll long seed) {
    for (BrokenRow broken : BrokenRows.of(OrgGenerator.organizations().generate(seed), seed)) {
      List<AuditRow> rows = AUDIT.rows(broken.name() + ".csv", broken.text().getBytes(UTF_8));
      assertTrue(
          rows.size() == 1
              ? rows.get(0).kind().equals(AuditRow.UNREADABLE)
              : rows.stream().anyMatch(row -> row.key().equals("positions")),
          broken::name);
    }
  }
}
