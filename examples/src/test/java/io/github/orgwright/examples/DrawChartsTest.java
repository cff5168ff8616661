package io.github.orgwright.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawChartsTest {
  private static final Path PICTURE = Path.of("../docs/org-chart.svg");

  /** With {@code -Dorgwright.outputs.write=true} the picture is drawn anew; look at it. */
  @Test
  void theReadmeShowsThePictureOfTheExample(@TempDir Path directory) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DrawCharts.run(new PrintStream(out, true, StandardCharsets.UTF_8), directory);
    Path drawn = directory.resolve("org-chart.svg");
    if (Boolean.getBoolean("orgwright.outputs.write")) {
      Files.writeString(PICTURE, Files.readString(drawn));
    }
    assertEquals(Files.readString(PICTURE), Files.readString(drawn));
    assertTrue(Files.readString(Path.of("../README.md")).contains("](docs/org-chart.svg)"));
    assertTrue(Files.readString(directory.resolve("org-chart.html")).contains("Fernway"));
    assertTrue(out.toString(StandardCharsets.UTF_8).contains("(hop-lending); vacant"));
  }
}
