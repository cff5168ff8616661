package io.github.orgwright.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.stream.Stream;

/**
 * Users of a directory with a SCIM interface (RFC 7643), such as Entra ID and Okta. It needs {@code
 * tools.jackson.core:jackson-core} on the class path.
 *
 * <pre>{@code
 * LoadResult loaded = OrgReader.of(Presets.SCIM).named("Acme").read(Scim.users(response));
 * }</pre>
 *
 * <p>The columns are as in {@link Json}, such as {@code displayName}, {@code name.formatted} and
 * {@code emails.value}. The attributes of extensions, whose names begin with {@code urn:}, are read
 * like those of the user: the manager of the enterprise extension is {@code manager.value}. If a
 * user has no {@code displayName}, this column contains {@code name.formatted}; if that is missing
 * too, the given name and the family name; and if these are missing, the {@code userName}.
 *
 * @since 0.1.0
 */
public final class Scim {
  private static final int LONGEST_SPACE = 1 << 12;

  private Scim() {}

  /**
   * {@return the users in the given text: a list response, or an array of users}
   *
   * @param text the text, which can be read once and is not closed
   * @throws UnreadableFileException if the text cannot be read
   */
  public static RowSource users(Reader text) {
    BufferedReader buffered = new BufferedReader(text);
    try {
      buffered.mark(LONGEST_SPACE);
      int first = buffered.read();
      for (int read = 1;
          first >= 0 && read < LONGEST_SPACE && Spaces.isSpace((char) first);
          read++) {
        first = buffered.read();
      }
      buffered.reset();
      return Json.rows(buffered, first == '[' ? "" : "/Resources")
          .changed(name -> name.startsWith("urn:") ? "" : name, Scim::addName);
    } catch (IOException e) {
      throw FileErrors.ofText("the SCIM text").unreadable(e);
    }
  }

  private static void addName(RecordCells user) {
    if (!text(user, "displayName").isEmpty()) {
      return;
    }
    String name =
        Stream.of(
                text(user, "name.formatted"),
                Spaces.trim(text(user, "name.givenName") + " " + text(user, "name.familyName")),
                text(user, "userName"))
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("");
    user.set("displayName", name);
  }

  private static String text(RecordCells user, String column) {
    return Spaces.trim(String.join(" ", user.texts(column)));
  }
}
