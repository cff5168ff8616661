package io.github.orgwright.change;

import io.github.orgwright.change.Change.AssignmentsChanged;
import io.github.orgwright.change.Change.Changed;
import io.github.orgwright.change.Change.LinesChanged;
import io.github.orgwright.change.Change.Reordered;
import io.github.orgwright.change.Change.Subject;
import io.github.orgwright.core.internal.CodePointOrder;
import java.util.Comparator;

/**
 * What a change changes: an attribute of a position, of a person or of the organization, or whether
 * it exists. The changes of a difference have different keys.
 */
record ChangeKey(Subject subject, String id, String attribute) implements Comparable<ChangeKey> {
  private static final String EXISTENCE = "existence";

  private static final Comparator<ChangeKey> ORDER =
      Comparator.comparing(ChangeKey::id, CodePointOrder::compare)
          .thenComparing(ChangeKey::subject)
          .thenComparing(ChangeKey::attribute, CodePointOrder::compare);

  /** An order, so that ids with the same hash code are found fast. */
  @Override
  public int compareTo(ChangeKey other) {
    return ORDER.compare(this, other);
  }

  static ChangeKey of(Change change) {
    return new ChangeKey(change.subject(), change.id(), attribute(change));
  }

  /** The key of what adds or removes a position or person. */
  static ChangeKey ofExistence(Subject subject, String id) {
    return new ChangeKey(subject, id, EXISTENCE);
  }

  private static String attribute(Change change) {
    if (change instanceof Changed changed) {
      return changed.attribute();
    }
    if (change instanceof LinesChanged lines) {
      return "lines:" + lines.kind();
    }
    if (change instanceof Reordered) {
      return "order";
    }
    return change instanceof AssignmentsChanged ? "assignments" : EXISTENCE;
  }
}
