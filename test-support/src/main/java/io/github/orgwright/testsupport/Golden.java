package io.github.orgwright.testsupport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Golden files: texts reviewed by a person, such as one example of every message of a package. With
 * {@code -Dorgwright.outputs.write=true} they are written anew; look at the difference.
 */
public final class Golden {
  private Golden() {}

  /**
   * Compares messages with the package's golden file.
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
   * Compares the given text with the golden file of the given name.
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
