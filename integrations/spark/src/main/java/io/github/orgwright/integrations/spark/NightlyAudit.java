package io.github.orgwright.integrations.spark;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.github.orgwright.batch.AuditChange;
import io.github.orgwright.batch.AuditRow;
import io.github.orgwright.batch.OrgAudit;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Audits a folder of files of many organizations and months on this machine, and reports what got
 * worse: new violations by rule, files that cannot be read, and the organizations with the most new
 * violations.
 */
public final class NightlyAudit {
  private static final int SHOWN = 5;

  private NightlyAudit() {}

  /**
   * Prints the report.
   *
   * @param args the folder with the files, named for example {@code 2026-10/acme.csv}
   * @throws IOException if the folder cannot be read
   */
  public static void main(String[] args) throws IOException {
    report(Path.of(args[0]), OrgAudit.ofPreset("orgwright"), System.out);
  }

  static void report(Path folder, OrgAudit audit, PrintStream out) throws IOException {
    AuditFolder files = AuditFolder.of(folder);
    List<AuditRow> rows = files.rowsInParallel(audit);
    Map<String, List<AuditChange>> changes =
        AuditChange.monthToMonth(rows).stream()
            .filter(change -> !change.kind().equals(AuditRow.METRIC))
            .collect(groupingBy(AuditChange::status));
    List<AuditChange> added = changes.getOrDefault(AuditChange.NEW, List.of());
    Map<String, List<String>> worse =
        added.stream()
            .collect(
                groupingBy(
                    AuditChange::organization,
                    TreeMap::new,
                    mapping(AuditChange::message, toList())));

    out.println(
        files.files().size()
            + " files of "
            + rows.stream().map(AuditRow::organization).distinct().count()
            + " organizations");
    out.println(
        added.size()
            + " violations are new, "
            + changes.getOrDefault(AuditChange.GONE, List.of()).size()
            + " are gone, "
            + changes.getOrDefault(AuditChange.KEPT, List.of()).size()
            + " are unchanged");
    out.println("New, by rule:");
    added.stream()
        .collect(groupingBy(NightlyAudit::rule, TreeMap::new, counting()))
        .forEach((rule, count) -> out.println("  " + rule + ": " + count));
    out.println(worse.size() + " organizations got worse; those with the most new violations:");
    worse.entrySet().stream()
        .sorted(comparing(one -> -one.getValue().size())) // stable, so by name if equal
        .limit(SHOWN)
        .forEach(
            one -> out.println("  " + one.getKey() + ": " + String.join("; ", one.getValue())));
  }

  private static String rule(AuditChange change) {
    return change.kind().equals(AuditRow.UNREADABLE) ? "(file cannot be read)" : change.rule();
  }
}
