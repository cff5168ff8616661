package io.github.orgwright.integrations.openfga;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Organization;
import io.github.orgwright.io.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishOrganizationTest {
  private static final Organization ACME =
      Organization.named("Acme")
          .position("ceo", p -> p.heldBy("ada"))
          .position("cpo", p -> p.reportsTo("ceo").heldBy("bo"))
          .position("pm", p -> p.reportsTo("cpo").heldBy("kim"))
          .build();

  @Test
  void filesArePublishedOneAfterTheOther(@TempDir Path directory) throws Exception {
    Path january = directory.resolve("january.csv");
    Path february = directory.resolve("february.csv");
    CsvWriter.of(ACME).write(january);
    CsvWriter.of(ACME.edit().moveUnder("ceo", "pm").apply()).write(february);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (FgaServer server = new FgaServer()) {
      PublishOrganization.run(
          new PrintStream(bytes, true, StandardCharsets.UTF_8),
          server.address(),
          january.toString(),
          february.toString());
    }
    String printed = bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    assertEquals("5 written, 0 deleted\n1 written, 1 deleted\n", printed);
    String page = Files.readString(Path.of("..", "..", "docs", "integrations.md"));
    assertTrue(page.contains("<!-- output of publish -->\n```text\n" + printed + "```"), printed);
  }
}
