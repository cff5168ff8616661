package io.github.orgwright.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Formats text for a terminal with 80 columns. */
final class ConsoleText {
  private static final int WIDTH = 80;

  /** The part of a line before its text; later lines are indented by its length. */
  private static final Pattern LEAD =
      Pattern.compile(
          "\\s*(?:(?:because|source|against|or|depends|open|holds|since|checked|fix|not applied"
              + "|not known) +|\\d+\\) )?");

  private ConsoleText() {}

  /** A count with its noun. */
  static String count(long number, String singular, String plural) {
    return number + " " + (number == 1 ? singular : plural);
  }

  /** Breaks each line that is too long. */
  static String fit(String text) {
    return text.lines()
        .map(line -> line.length() <= WIDTH ? line : fitLine(line))
        .collect(Collectors.joining("\n"));
  }

  private static String fitLine(String line) {
    Matcher lead = LEAD.matcher(line);
    int begin = lead.lookingAt() ? lead.end() : 0;
    return begin == 0 ? wrap("", 2, line) : wrap(line.substring(0, begin), line.substring(begin));
  }

  /** Breaks the given text at spaces; later lines are indented by the length of the lead. */
  static String wrap(String lead, String text) {
    return wrap(lead, lead.length(), text);
  }

  private static String wrap(String lead, int indent, String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(lead);
    boolean empty = true;
    for (String word : text.split(" ", -1)) {
      if (!empty && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(" ".repeat(indent));
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    lines.add(line.toString());
    return String.join("\n", lines);
  }
}
