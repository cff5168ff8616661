package io.github.orgwright.testsupport;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.function.Executable;

/**
 * Every message of a package, by name, with one instance that the code really gave, compared with
 * the file {@code messages.golden} of the package. With {@code -Dorgwright.outputs.write=true} the
 * file is written anew; look at the difference.
 */
public final class GoldenMessages {
  private final Map<String, String> messages = new LinkedHashMap<>();

  /**
   * Adds a message.
   *
   * @param name what is wrong or asked, once for each message
   * @param message the message
   */
  public void add(String name, String message) {
    assertEquals(null, messages.put(name, message), name);
  }

  /**
   * Adds the message of an exception.
   *
   * @param name what is wrong
   * @param action what throws it
   */
  public void addThrown(String name, Executable action) {
    add(name, requireNonNull(Assertions.assertThrows(Exception.class, action).getMessage()));
  }

  /**
   * Compares all messages with the file.
   *
   * @param packageName the last part of the name of the package
   * @throws IOException if the file cannot be read or written
   */
  public void assertAsInFile(String packageName) throws IOException {
    StringBuilder text = new StringBuilder();
    messages.forEach(
        (name, message) ->
            text.append("# ").append(name).append('\n').append(message.strip()).append("\n\n"));
    Path file = Path.of("src/test/resources/io/github/orgwright", packageName, "messages.golden");
    if (Boolean.getBoolean("orgwright.outputs.write")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
    assertEquals(Files.readString(file), text.toString());
  }
}
