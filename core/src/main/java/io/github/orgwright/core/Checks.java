package io.github.orgwright.core;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

/** The checks that every value of this package makes of its texts. */
final class Checks {
  private Checks() {}

  /** Refuses a blank id: a blank identifies nothing. */
  @CanIgnoreReturnValue
  static String id(String subject, String id) {
    requireNonNull(id, "id");
    checkArgument(!id.isBlank(), "id of a %s must not be blank", subject);
    return id;
  }

  /** Refuses a blank text, naming the attribute and whose it is. */
  static void notBlank(String attribute, String subject, String id, String text) {
    checkArgument(!text.isBlank(), "%s of %s %s must not be blank", attribute, subject, id);
  }
}
