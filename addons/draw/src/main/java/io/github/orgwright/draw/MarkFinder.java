package io.github.orgwright.draw;

import com.google.common.collect.ListMultimap;
import io.github.orgwright.change.Change;
import io.github.orgwright.change.OrgDiff;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Severity;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeText;
import io.github.orgwright.query.Evidence;
import io.github.orgwright.query.Explanation;
import io.github.orgwright.query.Skipped;
import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.Violation;
import java.util.List;
import java.util.function.BiConsumer;

/** Says in marks what findings, an explanation and a difference say about positions. */
final class MarkFinder {
  /** The most positions that one violation marks through its evidence. */
  private static final int EVIDENCE = 20;

  private final BiConsumer<Mark.Kind, String> notes;
  private final ListMultimap<String, Mark> marks;

  private MarkFinder(BiConsumer<Mark.Kind, String> notes, ListMultimap<String, Mark> marks) {
    this.notes = notes;
    this.marks = marks;
  }

  /**
   * Adds all marks.
   *
   * @param settings what the chart shows
   * @param notes takes what is not about a position
   * @param marks takes marks by the id of their position
   */
  static void addTo(
      ChartSettings settings,
      BiConsumer<Mark.Kind, String> notes,
      ListMultimap<String, Mark> marks) {
    MarkFinder finder = new MarkFinder(notes, marks);
    if (settings.findings() != null) {
      finder.add(settings.findings());
    }
    if (settings.explanation() != null) {
      finder.add(settings.explanation());
    }
    if (settings.diff() != null) {
      finder.add(settings.diff(), settings.isWithPeople());
    }
  }

  private void add(Findings findings) {
    for (Violation violation : findings.violations()) {
      Mark.Kind kind = kindOf(violation.severity());
      String text = SafeText.of(violation.ruleId() + ": " + violation.message());
      List<String> positions = positionsOf(violation);
      positions.forEach(position -> marks.put(position, new Mark(kind, text)));
      if (positions.isEmpty()) {
        notes.accept(kind, text);
      }
    }
  }

  private static Mark.Kind kindOf(Severity severity) {
    return switch (severity) {
      case ERROR -> Mark.Kind.ERROR;
      case WARNING -> Mark.Kind.WARNING;
      case INFO -> Mark.Kind.INFO;
    };
  }

  /**
   * The position that a violation is about; of a line, the one that reports. If it is about
   * something else, such as the organization, the positions that its evidence begins with.
   */
  private static List<String> positionsOf(Violation violation) {
    if (violation.subject() instanceof Position position) {
      return List.of(position.id());
    }
    if (violation.subject() instanceof ReportingLine line) {
      return List.of(line.reporter());
    }
    if (violation.subject() instanceof Problem problem && !problem.ids().isEmpty()) {
      return List.of(problem.ids().get(0));
    }
    return violation.evidence().stream().map(Evidence::from).distinct().limit(EVIDENCE).toList();
  }

  private void add(Explanation explanation) {
    List<Position> found = explanation.found();
    for (int i = 0; i < found.size(); i++) {
      String text = found.size() == 1 ? "answer" : "answer " + (i + 1) + " of " + found.size();
      marks.put(found.get(i).id(), new Mark(Mark.Kind.FOUND, text));
    }
    for (Skipped skipped : explanation.skipped()) {
      marks.put(
          skipped.position().id(),
          new Mark(Mark.Kind.SKIPPED, "skipped: " + skipped.reason().words()));
    }
  }

  private void add(OrgDiff diff, boolean isWithPeople) {
    int aboutPeople = 0;
    for (Change change : diff.changes()) {
      if (change.subject() == Change.Subject.PERSON && !isWithPeople) {
        aboutPeople++;
      } else if (change.subject() == Change.Subject.POSITION
          && !(change instanceof Change.Reordered)) {
        marks.put(change.id(), mark(change));
      } else {
        notes.accept(Mark.Kind.CHANGED, SafeText.of(change.toString()));
      }
    }
    if (aboutPeople > 0) {
      notes.accept(Mark.Kind.CHANGED, Phrases.count(aboutPeople, "change") + " of people");
    }
  }

  private static Mark mark(Change change) {
    if (change instanceof Change.PositionAdded) {
      return new Mark(Mark.Kind.ADDED, "added");
    }
    if (change instanceof Change.PositionRemoved) {
      return new Mark(Mark.Kind.REMOVED, "removed");
    }
    if (change instanceof Change.LinesChanged lines) {
      List<String> before = lines.before().stream().map(SafeText::of).toList();
      if (lines.isMove()) {
        return new Mark(
            Mark.Kind.MOVED,
            before.isEmpty() ? "had no manager" : "moved from " + Phrases.list(before));
      }
      return new Mark(Mark.Kind.CHANGED, SafeText.of(lines.kind().id()) + " lines changed");
    }
    if (change instanceof Change.Changed changed) {
      String attribute = SafeText.of(changed.attribute());
      return new Mark(
          Mark.Kind.CHANGED,
          changed.isPersonal()
              ? attribute + " changed"
              : SafeText.of(
                  attribute
                      + " changed from "
                      + changed.beforeInWords()
                      + " to "
                      + changed.afterInWords()));
    }
    return new Mark(Mark.Kind.CHANGED, "holders changed");
  }
}
