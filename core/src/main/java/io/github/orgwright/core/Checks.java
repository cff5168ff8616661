package io.github.orgwright.core;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import org.jspecify.annotations.Nullable;

/** Checks ids and other texts for all values of this package. */
final class Checks {
  private Checks() {}

  /** Refuses a blank id. */
  @CanIgnoreReturnValue
  static String id(String subject, String id) {
    requireNonNull(id, "id");
    checkArgument(!id.isBlank(), "id of a %s must not be blank", subject);
    return id;
  }

  /** Refuses a blank name of an organization. */
  @CanIgnoreReturnValue
  static String organizationName(String name) {
    requireNonNull(name, "name");
    checkArgument(!name.isBlank(), "name of an organization must not be blank");
    return name;
  }

  /**
   * Refuses a blank text, but not null; the message names the attribute and the value that it
   * belongs to.
   */
  static void notBlank(String attribute, String subject, String id, @Nullable String text) {
    checkArgument(
        text == null || !text.isBlank(),
        "%s of %s \"%s\" must not be blank",
        attribute,
        subject,
        id);
  }
}
