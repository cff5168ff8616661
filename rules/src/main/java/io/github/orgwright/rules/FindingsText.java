package io.github.orgwright.rules;

import io.github.orgwright.core.Position;
import io.github.orgwright.core.internal.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Findings as text for people. */
final class FindingsText {
  private FindingsText() {}

  /** Messages tell positions by one label, paths by another, since they are read side by side. */
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
              lines.add(String.format(Locale.ROOT, "  %-11s  %s", remark.name(), remark.text())));
    }
    return lines.stream().map(SafeText::of).collect(Collectors.joining("\n"));
  }
}
