package io.github.orgwright.rules;

import io.github.orgwright.core.Position;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeText;
import io.github.orgwright.rules.RuleOutcome.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes findings as Markdown. */
final class FindingsMarkdown {
  private static final String SPECIAL = "\\`*_[]<>#|~&";

  private static final Pattern LIST_ITEM = Pattern.compile("[0-9]*[-+=.)]");

  private final List<String> lines = new ArrayList<>();

  FindingsMarkdown(String summary, List<RuleOutcome> outcomes, List<Remark> remarks) {
    lines.add("## " + escaped(summary));
    outcomes.stream().filter(RuleOutcome::isBlock).forEach(this::addBlock);
    if (!remarks.isEmpty()) {
      lines.add("");
      remarks.forEach(remark -> lines.add("- " + remark.name() + ": " + escaped(remark.text())));
    }
  }

  private void addBlock(RuleOutcome outcome) {
    Rule rule = outcome.rule();
    boolean isInError = outcome.status() == Status.ERROR_IN_RULE;
    lines.add("");
    lines.add("### " + outcome.severity() + " `" + rule.id() + "` " + escaped(rule.sentence()));
    lines.add("");
    rule.reason().ifPresent(reason -> lines.add("- " + Messages.REASON + ": " + escaped(reason)));
    if (!rule.citations().isEmpty()) {
      lines.add("- " + Messages.SOURCE + ": " + escaped(RuleBlock.sources(rule.citations())));
    }
    if (isInError) {
      lines.add("- " + Messages.ERROR + ": " + escaped(outcome.reason().orElse("")));
      return;
    }
    lines.add("- " + Messages.CHECKED + ": " + outcome.counts());
    lines.add("");
    int all = outcome.violations().size();
    int shown = Math.min(Messages.SHOWN, all);
    for (int i = 0; i < shown; i++) {
      addViolation(i + 1, outcome.violations().get(i));
    }
    if (shown < all) {
      lines.add("");
      lines.add(Phrases.more(all, shown).strip());
    }
  }

  private void addViolation(int number, Violation violation) {
    String indent = " ".repeat(Integer.toString(number).length() + 2);
    lines.add(number + ". " + escaped(violation.message()));
    List<String> path = RuleBlock.path(violation.evidence(), Position::id);
    if (!path.isEmpty()) {
      String fence = fence(path);
      lines.add("");
      lines.add(indent + fence + "text");
      path.forEach(line -> lines.add(indent + SafeText.of(line)));
      lines.add(indent + fence);
      lines.add("");
    }
    violation
        .proposedFix()
        .ifPresent(fix -> lines.add(indent + "- " + Messages.FIX + ": " + escaped(fix)));
    lines.add(indent + "- " + Messages.KEY + ": " + code(violation.key()));
  }

  /** A fence that is longer than any run of backticks in the lines. */
  private static String fence(List<String> inside) {
    String fence = "```";
    while (String.join("\n", inside).contains(fence)) {
      fence += "`";
    }
    return fence;
  }

  private static String code(String text) {
    String printable = SafeText.of(text);
    if (!printable.contains("`")) {
      return "`" + printable + "`";
    }
    String fence = fence(List.of(printable));
    return fence + " " + printable + " " + fence;
  }

  /** The given text escaped so that nothing in it becomes a list, a link, a table or HTML. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    Matcher listItem = LIST_ITEM.matcher(text);
    int end = listItem.lookingAt() ? listItem.end() : 0;
    if (end > 0) {
      escaped.append(text, 0, end - 1).append('\\').append(text.charAt(end - 1));
    }
    SafeText.of(text.substring(end))
        .codePoints()
        .forEach(
            character -> {
              if (SPECIAL.indexOf(character) >= 0) {
                escaped.append('\\');
              }
              escaped.appendCodePoint(character);
            });
    return escaped.toString();
  }

  @Override
  public String toString() {
    return String.join("\n", lines);
  }
}
