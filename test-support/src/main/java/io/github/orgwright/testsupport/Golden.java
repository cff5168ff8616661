package io.github.orgwright.testsupport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Files of texts that a person has read, such as every message of a package with one instance. With
 * {@code -Dorgwright.outputs.write=true} they are written anew; look at the difference.
 */
public final class Golden {
  private Golden() {}

  /**
   * Compares messages with the file of a package.
   *
   * @param packageName the last part of the name of the package
   * @param messages the messages by what is wrong or asked, in the order of the file
   * @throws IOException if the file cannot be read or written
   */
  public static void assertMessages(String packageName, Map<String, String> messages)
      throws IOException {
    StringBuilder text = new StringBuilder();
    messages.forEach(
        (name, message) ->
            text.append("# ").append(name).append("\n").append(message.strip()).append("\n\n"));
    assertFile(packageName + "/messages.golden", text.toString());
  }

  /**
   * Compares a text with a file.
   *
   * @param name the file, below the folder of the packages
   * @param text the text
   * @throws IOException if the file cannot be read or written
   */
  public static void assertFile(String name, String text) throws IOException {
    Path file = Path.of("src/test/resources/io/github/orgwright", name);
    if (Boolean.getBoolean("orgwright.outputs.write")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
    assertEquals(Files.readString(file), text);
  }
}
