package io.github.orgwright.rules;

import io.github.orgwright.core.Position;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.query.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The lines of text about one rule. */
final class RuleBlock {
  private static final int PATH_SHOWN = 8;

  private final Function<? super Position, String> label;
  private final Function<? super Position, String> pathLabel;
  private final List<String> lines = new ArrayList<>();

  /** Creates a block that begins with a heading, the reason for the rule and its sources. */
  RuleBlock(
      String heading,
      Rule rule,
      Function<? super Position, String> label,
      Function<? super Position, String> pathLabel) {
    this.label = label;
    this.pathLabel = pathLabel;
    lines.add(heading);
    rule.reason().ifPresent(reason -> add(Messages.REASON, reason));
    if (!rule.citations().isEmpty()) {
      add(Messages.SOURCE, sources(rule.citations()));
    }
  }

  List<String> lines() {
    return lines;
  }

  void add(String name, String value) {
    lines.add(String.format(Locale.ROOT, "  %-7s %s", name, value));
  }

  /** Adds the first twenty violations, numbered, and how many more there are. */
  void add(List<Violation> violations) {
    int shown = Math.min(Messages.SHOWN, violations.size());
    for (int i = 0; i < shown; i++) {
      add(i + 1, violations.get(i));
    }
    if (shown < violations.size()) {
      lines.add("  ..." + Phrases.more(violations.size(), shown));
    }
  }

  /** The citations that support a rule, in full, then the ids of those that contradict it. */
  static String sources(List<Citation> citations) {
    List<String> parts = new ArrayList<>();
    citations.stream()
        .filter(citation -> !citation.isAgainst())
        .forEach(citation -> parts.add(citation.toString()));
    String against =
        citations.stream()
            .filter(Citation::isAgainst)
            .map(Citation::id)
            .collect(Collectors.joining(", "));
    if (!against.isEmpty()) {
      parts.add("against: " + against);
    }
    return String.join("; ", parts);
  }

  private void add(int number, Violation violation) {
    String indent = " ".repeat(Integer.toString(number).length() + 4);
    lines.add("  " + number + ") " + violation.message(label));
    path(violation.evidence(), pathLabel).forEach(line -> lines.add(indent + "  " + line));
    violation.proposedFix().ifPresent(fix -> lines.add(indent + "fix   " + fix));
    lines.add(indent + "key   " + violation.key());
  }

  /** The first eight pieces of evidence, a line each, and how many more there are. */
  static List<String> path(List<Evidence> evidence, Function<? super Position, String> label) {
    List<Evidence> shown = evidence.subList(0, Math.min(PATH_SHOWN, evidence.size()));
    List<String> path = new ArrayList<>();
    int width =
        shown.stream()
            .filter(step -> step.relation().isPresent())
            .mapToInt(step -> width(from(step, label)))
            .max()
            .orElse(0);
    for (Evidence step : shown) {
      String from = from(step, label);
      String line =
          step.relation()
              .map(
                  relation ->
                      from
                          + " ".repeat(width - width(from))
                          + "  -- "
                          + relation
                          + " -->  "
                          + step.to(label).orElse(""))
              .orElse(from);
      path.add(line + step.note().map(note -> "      <- " + note).orElse(""));
    }
    if (evidence.size() > shown.size()) {
      path.add("..." + Phrases.more(evidence.size(), shown.size()));
    }
    return path;
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String from(Evidence step, Function<? super Position, String> label) {
    return label.apply(step.positions().get(0));
  }
}
