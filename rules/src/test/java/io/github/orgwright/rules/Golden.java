package io.github.orgwright.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Files that list every message of a package with one instance. */
public final class Golden {
  private Golden() {}

  /** Compares messages by name with the file of a package, or writes the file where asked to. */
  public static void assertMessages(String packageName, Map<String, String> messages)
      throws IOException {
    StringBuilder text = new StringBuilder();
    messages.forEach(
        (name, message) ->
            text.append("# ").append(name).append("\n").append(message.strip()).append("\n\n"));
    assertFile(packageName + "/messages.golden", text.toString());
  }

  /** Compares a text with a file, or writes the file where asked to. */
  public static void assertFile(String name, String text) throws IOException {
    Path file = Path.of("src/test/resources/io/github/orgwright", name);
    if (Boolean.getBoolean("orgwright.outputs.write")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
    assertEquals(Files.readString(file), text);
  }
}
