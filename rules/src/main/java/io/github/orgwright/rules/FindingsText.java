package io.github.orgwright.rules;

import io.github.orgwright.core.Position;
import io.github.orgwright.core.internal.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes findings as text. */
final class FindingsText {
  private FindingsText() {}

  /** The findings as text, with one label of positions for messages and another for evidence. */
  static String of(
      String summary,
      List<RuleOutcome> outcomes,
      List<Remark> remarks,
      Function<? super Position, String> label,
      Function<? super Position, String> pathLabel) {
    List<String> lines = new ArrayList<>();
    lines.add(summary);
    for (RuleOutcome outcome : outcomes) {
      if (outcome.isBlock()) {
        lines.add("");
        lines.addAll(outcome.block(label, pathLabel));
      }
    }
    if (!remarks.isEmpty()) {
      lines.add("");
      remarks.forEach(
          remark ->
              lines.add(String.format(Locale.ROOT, "  %-14s  %s", remark.name(), remark.text())));
    }
    return lines.stream().map(SafeText::of).collect(Collectors.joining("\n"));
  }
}
