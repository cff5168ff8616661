package io.github.orgwright.integrations.spark;

import io.github.orgwright.batch.AuditRow;
import io.github.orgwright.batch.OrgAudit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The CSV files of a folder and the folders below it.
 *
 * @param folder the folder
 * @param files the files
 */
record AuditFolder(Path folder, List<Path> files) {
  static AuditFolder of(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return new AuditFolder(
          folder, all.filter(file -> file.toString().endsWith(".csv")).sorted().toList());
    }
  }

  /** The rows of all files, by one thread. */
  List<AuditRow> rows(OrgAudit audit) {
    return rows(audit, files.stream());
  }

  /** The rows of all files, by all processors of this machine. */
  List<AuditRow> rowsInParallel(OrgAudit audit) {
    return rows(audit, files.parallelStream());
  }

  private List<AuditRow> rows(OrgAudit audit, Stream<Path> each) {
    return each.flatMap(file -> rows(audit, file).stream()).toList();
  }

  private List<AuditRow> rows(OrgAudit audit, Path file) {
    String source = folder.relativize(file).toString().replace('\\', '/');
    try {
      return audit.rows(source, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
