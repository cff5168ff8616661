package io.github.orgwright.rules;

import io.github.orgwright.core.internal.Phrases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line at the end of findings.
 *
 * @param name its label
 * @param text what it says
 */
record Remark(String name, String text) {
  /** The remarks about waivers, and about rules that are not shown as a block. */
  static List<Remark> of(
      List<RuleOutcome> outcomes,
      List<Violation> waived,
      List<Waiver> expired,
      List<Waiver> unused,
      Optional<LocalDate> day) {
    List<Remark> remarks = new ArrayList<>();
    for (RuleOutcome outcome : outcomes) {
      String id = "[" + outcome.rule().id() + "] ";
      String text =
          outcome.reason().orElseGet(() -> Messages.missingData(outcome.notKnownInWords()));
      switch (outcome.status()) {
        case NOT_APPLICABLE -> remarks.add(new Remark("not applicable", id + text));
        case NO_SUBJECTS -> remarks.add(new Remark("no subjects", id + text));
        case NOT_KNOWN -> remarks.add(new Remark("not known", id + text));
        case PASSED -> {
          if (outcome.notKnown() > 0) {
            remarks.add(new Remark("partly known", id + text));
          }
        }
        default -> {}
      }
    }
    addShown(remarks, "waived", waived.stream().map(Remark::waived).toList());
    addShown(remarks, "expired waiver", expired.stream().map(Waiver::toString).toList());
    addShown(remarks, "unused waiver", unused.stream().map(Waiver::toString).toList());
    day.ifPresent(date -> remarks.add(new Remark("waivers as of", date.toString())));
    return remarks;
  }

  private static String waived(Violation violation) {
    return violation.waiver().map(waiver -> violation.key() + " " + waiver.terms()).orElse("");
  }

  private static void addShown(List<Remark> remarks, String name, List<String> values) {
    int shown = Math.min(Messages.SHOWN, values.size());
    values.subList(0, shown).forEach(value -> remarks.add(new Remark(name, value)));
    if (shown < values.size()) {
      remarks.add(new Remark(name, "..." + Phrases.more(values.size(), shown)));
    }
  }
}
