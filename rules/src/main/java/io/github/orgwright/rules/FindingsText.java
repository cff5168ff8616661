package io.github.orgwright.rules;

import io.github.orgwright.core.Position;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeText;
import io.github.orgwright.query.Evidence;
import io.github.orgwright.rules.RuleOutcome.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Findings as text for people. */
final class FindingsText {
  static final int VIOLATIONS_SHOWN = 20;
  static final int PATH_SHOWN = 8;

  private final Function<? super Position, String> label;
  private final Function<? super Position, String> pathLabel;
  private final List<String> lines = new ArrayList<>();

  /** Messages tell positions by one label, paths by another, since they are read side by side. */
  FindingsText(
      Findings found,
      Function<? super Position, String> label,
      Function<? super Position, String> pathLabel) {
    this.label = label;
    this.pathLabel = pathLabel;
    lines.add(found.summary());
    for (RuleOutcome outcome : found.outcomes()) {
      if (outcome.status() == Status.VIOLATED || outcome.status() == Status.BROKEN_RULE) {
        lines.add("");
        addBlock(outcome);
      }
    }
    List<Remark> remarks = remarks(found);
    if (!remarks.isEmpty()) {
      lines.add("");
      remarks.forEach(
          remark ->
              lines.add(String.format(Locale.ROOT, "  %-11s  %s", remark.name(), remark.text())));
    }
  }

  /** One rule alone, as it stands among others. */
  FindingsText(RuleOutcome outcome) {
    this.label = Position::toString;
    this.pathLabel = Position::id;
    addBlock(outcome);
  }

  /**
   * Something to say at the end.
   *
   * @param name what it is about
   * @param text what there is to say
   */
  record Remark(String name, String text) {}

  private void addBlock(RuleOutcome outcome) {
    Rule rule = outcome.rule();
    boolean isBroken = outcome.status() == Status.BROKEN_RULE;
    boolean isTold = isBroken || outcome.status() == Status.VIOLATED;
    lines.add(isTold ? outcome.severity() + " " + rule : outcome.toString());
    rule.reason().ifPresent(reason -> add("because", reason));
    if (!rule.citations().isEmpty()) {
      add("source", sources(rule.citations()));
    }
    if (outcome.reason().isPresent()) {
      add(isBroken ? "broken" : "reason", outcome.reason().get());
      return;
    }
    add("checked", counts(outcome));
    int number = 0;
    for (Violation violation : outcome.violations()) {
      if (number == VIOLATIONS_SHOWN) {
        lines.add("  ... and " + (outcome.violations().size() - number) + " more");
        break;
      }
      addViolation(++number, violation);
    }
  }

  private void add(String name, String value) {
    lines.add(String.format(Locale.ROOT, "  %-8s %s", name, value));
  }

  /** Places that speak for a rule, each with its document, then those that speak against. */
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

  static String counts(RuleOutcome outcome) {
    return outcome.checked()
        + (outcome.notKnown() == 0 ? "" : ", not known " + outcome.notKnown())
        + ", violated "
        + Phrases.count(outcome.violations().size(), "time")
        + (outcome.waived().isEmpty() ? "" : ", waived " + outcome.waived().size());
  }

  private void addViolation(int number, Violation violation) {
    String indent = " ".repeat(Integer.toString(number).length() + 4);
    lines.add("  " + number + ") " + violation.message(label));
    path(violation.evidence(), pathLabel).forEach(line -> lines.add(indent + "  " + line));
    violation.proposedFix().ifPresent(fix -> lines.add(indent + "fix  " + fix));
    lines.add(indent + "key  " + violation.key());
  }

  /** Evidence, a line each, the first eight of them. */
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
                          + "  --"
                          + relation
                          + "-->  "
                          + step.to(label).orElse(""))
              .orElse(from);
      path.add(line + step.note().map(note -> "      <- " + note).orElse(""));
    }
    if (evidence.size() > shown.size()) {
      path.add("... and " + (evidence.size() - shown.size()) + " more");
    }
    return path;
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String from(Evidence step, Function<? super Position, String> label) {
    return label.apply(step.positions().get(0));
  }

  /** What there is to say of rules that are not broken, and of waivers. */
  static List<Remark> remarks(Findings found) {
    List<Remark> remarks = new ArrayList<>();
    for (RuleOutcome outcome : found.outcomes()) {
      String id = "[" + outcome.rule().id() + "] ";
      if (outcome.status() == Status.NOT_APPLICABLE) {
        remarks.add(new Remark("not applied", id + outcome.reason().orElse("")));
      } else if (outcome.status() == Status.NO_SUBJECTS) {
        remarks.add(new Remark("no subjects", id + outcome.reason().orElse("")));
      } else if (outcome.status() == Status.PASSED && outcome.notKnown() > 0) {
        remarks.add(
            new Remark(
                "not known",
                id + "checked " + outcome.checked() + ", not known " + outcome.notKnown()));
      }
    }
    addShown(remarks, "waived", found.waived().stream().map(FindingsText::waived).toList());
    addShown(
        remarks,
        "stale",
        found.staleWaivers().stream().map(waiver -> "waiver of " + waiver).toList());
    addShown(
        remarks,
        "unused",
        found.unusedWaivers().stream().map(waiver -> "waiver of " + waiver).toList());
    found.day().ifPresent(day -> remarks.add(new Remark("waivers", "as of " + day)));
    return remarks;
  }

  private static String waived(Violation violation) {
    return violation
        .waiver()
        .map(
            waiver ->
                violation.key()
                    + " until "
                    + waiver.until()
                    + ", approved by "
                    + waiver.approver()
                    + ": "
                    + waiver.reason())
        .orElse("");
  }

  private static void addShown(List<Remark> remarks, String name, List<String> values) {
    values.stream().limit(VIOLATIONS_SHOWN).forEach(value -> remarks.add(new Remark(name, value)));
    if (values.size() > VIOLATIONS_SHOWN) {
      remarks.add(new Remark(name, "... and " + (values.size() - VIOLATIONS_SHOWN) + " more"));
    }
  }

  @Override
  public String toString() {
    return lines.stream().map(SafeText::of).collect(Collectors.joining("\n"));
  }
}
