package io.github.orgwright.batch;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The source of rows, and the organization and month that it is about.
 *
 * @param source the file
 * @param organization the name of the organization, not blank
 * @param month the month, or an empty text
 */
record AuditedSource(String source, String organization, String month) {
  /** A month or day that is not part of a longer number. */
  private static final Pattern MONTH =
      Pattern.compile("(?<![0-9])([0-9]{4}-(?:0[1-9]|1[0-2]))(?:-[0-9]{2})?(?![0-9])");

  private static final Pattern EXTENSION = Pattern.compile("(?<=[^/])\\.[^./ ]*$");
  private static final Pattern NEEDLESS_SLASHES = Pattern.compile("^/+|/+$|/+(?=/)");

  /** What the name of a file says: see {@link OrgAudit#rows(String, byte[])}. */
  static AuditedSource of(String source) {
    String path = EXTENSION.matcher(source.replace('\\', '/')).replaceFirst("");
    Matcher months = MONTH.matcher(path);
    String month = "";
    String organization = path;
    while (months.find()) {
      month = months.group(1);
      organization = without(months.toMatchResult(), path);
    }
    organization = NEEDLESS_SLASHES.matcher(organization).replaceAll("");
    return new AuditedSource(source, organization.isBlank() ? path : organization, month);
  }

  /** The path without a month and the separator before it, or else the one after it. */
  private static String without(MatchResult month, String path) {
    int start = month.start();
    int end = month.end();
    if (start > 0 && isSeparator(path.charAt(start - 1))) {
      start--;
    } else if (end < path.length() && isSeparator(path.charAt(end))) {
      end++;
    }
    return path.substring(0, start) + path.substring(end);
  }

  private static boolean isSeparator(char character) {
    return "-_. ".indexOf(character) >= 0;
  }
}
