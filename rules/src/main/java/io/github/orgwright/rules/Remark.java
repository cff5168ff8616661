package io.github.orgwright.rules;

import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.rules.RuleOutcome.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something to say at the end of findings.
 *
 * @param name what it is about
 * @param text what there is to say
 */
record Remark(String name, String text) {
  /** What there is to say of rules that are not broken, and of waivers. */
  static List<Remark> of(
      List<RuleOutcome> outcomes,
      List<Violation> waived,
      List<Waiver> stale,
      List<Waiver> unused,
      Optional<LocalDate> day) {
    List<Remark> remarks = new ArrayList<>();
    for (RuleOutcome outcome : outcomes) {
      String id = "[" + outcome.rule().id() + "] ";
      if (outcome.status() == Status.NOT_APPLICABLE) {
        remarks.add(new Remark("not applied", id + outcome.reason().orElse("")));
      } else if (outcome.status() == Status.NO_SUBJECTS) {
        remarks.add(new Remark("no subjects", id + outcome.reason().orElse("")));
      } else if (outcome.status() == Status.NOT_KNOWN) {
        remarks.add(new Remark("not known", id + outcome.reason().orElse("")));
      } else if (outcome.status() == Status.PASSED && outcome.notKnown() > 0) {
        remarks.add(
            new Remark(
                "not known",
                id + "checked " + outcome.checked() + ", not known " + outcome.notKnown()));
      }
    }
    addShown(remarks, "waived", waived.stream().map(Remark::waived).toList());
    addShown(remarks, "stale", stale.stream().map(waiver -> "waiver of " + waiver).toList());
    addShown(remarks, "unused", unused.stream().map(waiver -> "waiver of " + waiver).toList());
    day.ifPresent(date -> remarks.add(new Remark("waivers", "as of " + date)));
    return remarks;
  }

  private static String waived(Violation violation) {
    return violation.waiver().map(waiver -> violation.key() + " " + waiver.terms()).orElse("");
  }

  private static void addShown(List<Remark> remarks, String name, List<String> values) {
    int shown = Math.min(RuleBlock.VIOLATIONS_SHOWN, values.size());
    values.subList(0, shown).forEach(value -> remarks.add(new Remark(name, value)));
    if (shown < values.size()) {
      remarks.add(new Remark(name, "..." + Phrases.more(values.size(), shown)));
    }
  }
}
