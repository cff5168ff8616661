package io.github.orgwright.examples;

import java.util.ArrayList;
import java.util.List;

/** Lays text out for a terminal of 80 columns. */
final class Page {
  private static final int WIDTH = 80;

  private Page() {}

  /** Breaks a text at spaces; later lines stand as far in as the first after its lead. */
  static String wrap(String lead, String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(lead);
    boolean empty = true;
    for (String word : text.split(" ", -1)) {
      if (!empty && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(" ".repeat(lead.length()));
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    lines.add(line.toString());
    return String.join("\n", lines);
  }
}
