package io.github.orgwright.io;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Reads bytes as JSON, SCIM, LDIF and parts of a workbook: each is read, or refused as documented.
 */
final class SourcesFuzz {
  private static final Path FILE = file();

  private SourcesFuzz() {}

  private static Path file() {
    try {
      Path file = Files.createTempFile("sources", ".xlsx");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void fuzzerTestOneInput(byte[] bytes) {
    if (bytes.length < 2) {
      return;
    }
    byte[] content = Arrays.copyOfRange(bytes, 1, bytes.length);
    String text = new String(content, StandardCharsets.UTF_8);
    switch (bytes[0] & 7) {
      case 0 -> HostileSourcesTest.readOrRefuse(Json.rows(new StringReader(text), ""));
      case 1 -> HostileSourcesTest.readOrRefuse(Json.rows(new StringReader(text), "/a"));
      case 2 -> HostileSourcesTest.readOrRefuse(Scim.users(new StringReader(text)));
      case 3, 4 -> HostileSourcesTest.readOrRefuse(Ldif.entries(new StringReader(text)));
      case 5 -> workbook("xl/worksheets/sheet1.xml", content);
      case 6 -> workbook("xl/sharedStrings.xml", content);
      default -> workbook("xl/styles.xml", content);
    }
  }

  private static void workbook(String part, byte[] content) {
    try {
      Files.write(FILE, HostileSourcesTest.workbook(part, content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    HostileSourcesTest.readOrRefuse(Xlsx.file(FILE));
  }
}
