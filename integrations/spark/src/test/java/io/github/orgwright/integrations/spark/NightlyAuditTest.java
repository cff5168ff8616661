package io.github.orgwright.integrations.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.batch.OrgAudit;
import io.github.orgwright.testsupport.ShownSources;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class NightlyAuditTest {
  @TempDir Path folder;

  private String report(int organizations) throws IOException {
    SampleFiles.write(folder, organizations, 8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    NightlyAudit.report(
        folder,
        OrgAudit.ofPreset("orgwright"),
        new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** The number of organizations with a readable file of the second month and a property. */
  private static long count(int organizations, IntPredicate property) {
    return IntStream.rangeClosed(1, organizations)
        .filter(number -> !SampleFiles.isUnreadable(number, true))
        .filter(property)
        .count();
  }

  private static IntPredicate every(int numbers) {
    return number -> number % numbers == 0;
  }

  /** What gets worse follows from the numbers of the organizations. */
  @Test
  @Timeout(120) // a third of it if nothing else runs
  void whatGotWorseInTenThousandOrganizationsIsReported() throws IOException {
    int all = 10_000;
    long cycles = count(all, every(SampleFiles.NEW_CYCLE));
    long unknown = count(all, every(SampleFiles.NEW_UNKNOWN_MANAGER));
    long unreadable = all / SampleFiles.UNREADABLE;
    long gone = count(all, every(SampleFiles.GONE_UNKNOWN_MANAGER));
    long kept = count(all, every(SampleFiles.OLD_UNKNOWN_MANAGER));
    long worse =
        unreadable
            + count(all, every(SampleFiles.NEW_CYCLE).or(every(SampleFiles.NEW_UNKNOWN_MANAGER)));

    List<String> report = report(all).lines().toList();

    assertEquals(
        List.of(
            "20000 files of 10000 organizations",
            (cycles + unknown + unreadable)
                + " violations are new, "
                + gone
                + " are gone, "
                + kept
                + " are unchanged",
            "New, by rule:",
            "  (file cannot be read): " + unreadable,
            "  known-managers: " + unknown,
            "  no-cycles: " + cycles,
            worse + " organizations got worse; those with the most new violations:",
            "  org-00200: managers should be known: p5 (row 7); reporting lines should be free of"
                + " cycles: p6, p7 (rows 8, 9)"),
        report.subList(0, 8));
  }

  @Test
  void pageShowsTheProgramsAndTheReport() throws IOException {
    ShownSources.assertShows(
        Path.of("../../docs/integrations.md"), Path.of(""), Map.of("nightlyAudit", report(400)));
  }

  @Test
  void oldestGuavaGivesTheSameReport() throws IOException, InterruptedException {
    String report = report(20);

    assertEquals(report, printed("31.1-jre"));
  }

  @Test
  void olderGuavaIsRefusedWithItsFile() throws IOException, InterruptedException {
    for (String version : List.of("27.0-jre", "14.0.1")) {
      String printed = printed(version);
      assertTrue(
          printed.contains("guava-" + version + ".jar is too old: orgwright needs 31.1 or later"),
          printed);
    }
  }

  /** What the program prints in a new process with another Guava first on its class path. */
  private String printed(String guava) throws IOException, InterruptedException {
    Path output = folder.resolve("output.txt");
    Path jar = Path.of("target/guava/guava-" + guava + ".jar").toAbsolutePath();
    assertTrue(Files.exists(jar), jar::toString);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Stream.concat(
                        Stream.of(jar.toString()),
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)))
                    .collect(Collectors.joining(File.pathSeparator)),
                NightlyAudit.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    return Files.readString(output);
  }
}
