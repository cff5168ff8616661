package io.github.orgwright.rules;

import static com.google.common.base.Preconditions.checkArgument;

/** Texts that the messages of this package share. */
final class Messages {
  /** How many violations or waivers are listed; the rest are only counted. */
  static final int SHOWN = 20;

  static final String REASON = "reason";
  static final String SOURCE = "source";
  static final String CHECKED = "checked";
  static final String ERROR = "error";
  static final String FIX = "fix";
  static final String KEY = "key";

  private Messages() {}

  /** Returns the given text, or throws an exception if it is blank. */
  static String notBlank(String text, String what, Object whose) {
    checkArgument(!text.isBlank(), "%s of %s must not be blank", what, whose);
    return text;
  }

  static String missingData(String subjects) {
    return "data is missing for " + subjects;
  }
}
