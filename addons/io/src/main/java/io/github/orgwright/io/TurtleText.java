package io.github.orgwright.io;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Turtle that is written subject by subject. */
final class TurtleText {
  private final StringBuilder text;

  /** The predicates and objects of the subject, each once. */
  private final Set<String> properties = new LinkedHashSet<>();

  private String subject = "";

  TurtleText(String prefixes) {
    this.text = new StringBuilder(prefixes);
  }

  /** Begins the statements about a subject. */
  void start(String newSubject) {
    subject = newSubject;
  }

  void add(String predicate, String object) {
    properties.add(predicate + " " + object);
  }

  /** Writes the statements about the subject, if there are any. */
  void end() {
    if (!properties.isEmpty()) {
      text.append('\n').append(subject).append("\n  ");
      text.append(String.join(" ;\n  ", properties)).append(" .\n");
      properties.clear();
    }
  }

  /** The given text as a literal, with the escapes of the grammar. */
  static String literal(String value) {
    String writable = OrganizationRows.writable(value, "text", RowProblems.quoted(value));
    StringBuilder literal = new StringBuilder(value.length() + 2).append('"');
    for (int at = 0; at < writable.length(); at++) {
      char c = writable.charAt(at);
      switch (c) {
        case '"' -> literal.append("\\\"");
        case '\\' -> literal.append("\\\\");
        case '\n' -> literal.append("\\n");
        case '\r' -> literal.append("\\r");
        case '\t' -> literal.append("\\t");
        default -> {
          if (Character.isISOControl(c)) {
            literal.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
          } else {
            literal.append(c);
          }
        }
      }
    }
    return literal.append('"').toString();
  }

  /** The given number as a literal of the type xsd:double. */
  static String number(double value) {
    String number = Double.toString(value);
    return number.contains("E") ? number : number + "E0";
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
