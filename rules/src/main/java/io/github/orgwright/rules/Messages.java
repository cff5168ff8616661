package io.github.orgwright.rules;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.orgwright.core.internal.Phrases;
import java.util.List;
import java.util.regex.Pattern;

/** Texts that messages of this package have in common. */
final class Messages {
  /** How many violations or waivers are listed; the rest are only counted. */
  static final int SHOWN = 20;

  static final String REASON = "reason";
  static final String SOURCE = "source";
  static final String CHECKED = "checked";
  static final String ERROR = "error";
  static final String FIX = "fix";
  static final String KEY = "key";

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  private Messages() {}

  /** Returns the given id of a rule, or throws an exception if it is not valid. */
  static String validId(String id) {
    checkArgument(
        ID.matcher(requireNonNull(id, "id")).matches(),
        "rule id \"%s\" is not valid; fix: use only letters, digits, '.', '-' and '_', and"
            + " begin with a letter or digit",
        id);
    checkArgument(
        !id.startsWith(ProblemRules.PREFIX),
        "rule id \"%s\" begins with \"%s\", which is reserved for loading problems; fix: choose another"
            + " id",
        id,
        ProblemRules.PREFIX);
    return id;
  }

  /** Returns the given text, or throws an exception if it is blank. */
  static String notBlank(String text, String what, Object whose) {
    checkArgument(!text.isBlank(), "%s of %s must not be blank", what, whose);
    return text;
  }

  static String missingData(String subjects) {
    return "data is missing for " + subjects;
  }

  /** What an organization lacks: "the organization has no duties and no roles". */
  static String lacking(List<String> kinds) {
    return "the organization has "
        + Phrases.series(kinds.stream().map(kind -> "no " + kind).toList(), "and");
  }
}
