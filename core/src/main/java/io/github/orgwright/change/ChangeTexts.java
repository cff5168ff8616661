package io.github.orgwright.change;

import io.github.orgwright.change.Change.AssignmentsChanged;
import io.github.orgwright.change.Change.Changed;
import io.github.orgwright.change.Change.LinesChanged;
import io.github.orgwright.change.Change.PersonAdded;
import io.github.orgwright.change.Change.PersonRemoved;
import io.github.orgwright.change.Change.PositionAdded;
import io.github.orgwright.change.Change.PositionRemoved;
import io.github.orgwright.change.Change.Reordered;
import io.github.orgwright.change.Change.Subject;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Expectation;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopedKpi;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.PlainAmount;
import io.github.orgwright.core.internal.SafeText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes changes as sentences. People appear by id only. */
final class ChangeTexts {
  private static final Map<String, String> WORDS =
      Map.of(
          "owns",
          "owned scopes",
          "worksIn",
          "work scope",
          "kpis",
          "KPIs",
          "fte",
          "FTE",
          "occupancy",
          "occupancy",
          "outsideSuperior",
          "outside superior",
          "defaultOccupancy",
          "default occupancy",
          "yearsOfExperience",
          "years of experience",
          "tracked",
          "tracked KPIs",
          Attributes.DISCLOSED,
          "disclosure");

  private static final String MOVED = "position moved";
  private static final String CHANGE = "change of ";
  private static final String NO_ONE = "no one";
  private static final String ORDER_OF_POSITIONS = "the order of positions";
  private static final String ORDER_OF_PEOPLE = "the order of people";

  private ChangeTexts() {}

  static String added(PositionAdded change) {
    return SafeText.of(
        "position "
            + change.position()
            + " is added"
            + (change.lines().isEmpty() ? "" : "; it reports to " + managersOf(change.lines()))
            + assigned(
                change.assignments(),
                "; it is held by ",
                "; its deputy is ",
                "; its deputies are "));
  }

  static String removed(PositionRemoved change) {
    return SafeText.of(
        "position "
            + change.position()
            + " is removed"
            + (change.lines().isEmpty() ? "" : "; it reported to " + managersOf(change.lines()))
            + assigned(
                change.assignments(),
                "; it was held by ",
                "; its deputy was ",
                "; its deputies were "));
  }

  private static String managersOf(List<ReportingLine> lines) {
    return Phrases.series(
        lines.stream()
            .map(
                line ->
                    line.manager()
                        + (line.kind().equals(LineKind.SOLID) ? "" : " (" + line.kind() + ")"))
            .toList(),
        "and");
  }

  /** The people of assignments, with the kind of each that is not substantive. */
  private static String people(List<Assignment> assignments) {
    return ids(assignments.stream().map(one -> one.person() + kind(one.kind())).toList());
  }

  /** The holders after one phrase, and the deputies after another; empty if there are none. */
  static String assigned(
      List<Assignment> assignments, String heldBy, String deputy, String deputies) {
    List<Assignment> holders = part(assignments, false);
    List<String> others = part(assignments, true).stream().map(Assignment::person).toList();
    return (holders.isEmpty() ? "" : heldBy + people(holders))
        + (others.isEmpty() ? "" : (others.size() == 1 ? deputy : deputies) + ids(others));
  }

  private static List<Assignment> part(List<Assignment> assignments, boolean ofDeputies) {
    return assignments.stream()
        .filter(one -> (one.kind() == AssignmentKind.DEPUTY) == ofDeputies)
        .toList();
  }

  /** Two lists of assignments of a position, and whether holders, deputies or both differ. */
  private record Different(String what, String before, String after) {
    static Different of(List<Assignment> before, List<Assignment> after) {
      if (part(before, true).equals(part(after, true))) {
        return new Different("holders", people(part(before, false)), people(part(after, false)));
      }
      return part(before, false).equals(part(after, false))
          ? new Different("deputies", deputies(before), deputies(after))
          : new Different("holders and deputies", people(before), people(after));
    }

    private static String deputies(List<Assignment> assignments) {
      return ids(part(assignments, true).stream().map(Assignment::person).toList());
    }
  }

  /** Why an assignment cannot be changed: the position has other ones. */
  static String unexpected(
      String position, List<Assignment> assignments, AssignmentsChanged change) {
    Different different = Different.of(assignments, change.before());
    return different.what().equals("holders")
        ? position + " is held by " + different.before() + ", not by " + different.after()
        : different.what()
            + " of "
            + position
            + " are "
            + different.before()
            + ", not "
            + different.after();
  }

  /** The managers as a list, or "none". */
  static String managers(List<String> ids) {
    return ids.isEmpty() ? "none" : Phrases.series(ids, "and");
  }

  /** The ids as a list, or "no one". */
  static String ids(List<String> ids) {
    return ids.isEmpty() ? NO_ONE : Phrases.series(ids, "and");
  }

  private static String kind(AssignmentKind kind) {
    return kind == AssignmentKind.SUBSTANTIVE
        ? ""
        : " (" + kind.name().toLowerCase(Locale.ROOT) + ")";
  }

  static String linesChanged(LinesChanged change) {
    String after = managers(change.after());
    String before = managers(change.before());
    String id = change.position();
    if (before.equals(after)) {
      return SafeText.of(
          (change.isMove() ? "" : change.kind() + " ") + "lines of " + id + " do not change");
    }
    if (!change.isMove()) {
      return SafeText.of(
          change.kind() + " lines of " + id + " change from " + before + " to " + after);
    }
    String moves;
    if (change.after().isEmpty()) {
      moves = id + " no longer reports to " + before;
    } else if (change.before().isEmpty()) {
      moves = id + " moves under " + after;
    } else if (change.before().size() == 1 && change.after().size() == 1) {
      moves = id + " moves from " + before + " to " + after;
    } else {
      moves = "managers of " + id + " change from " + before + " to " + after;
    }
    if (change.reportsAlong() == 0) {
      return SafeText.of(moves);
    }
    String reports = Phrases.count(change.reportsAlong(), "report");
    return SafeText.of(
        moves + (change.after().isEmpty() ? ", and keeps its " : ", along with ") + reports);
  }

  static String assignmentsChanged(AssignmentsChanged change) {
    Different different = Different.of(change.before(), change.after());
    if (different.before().equals(different.after())) {
      return SafeText.of(different.what() + " of " + change.position() + " do not change");
    }
    return SafeText.of(
        different.what()
            + " of "
            + change.position()
            + " change from "
            + different.before()
            + " to "
            + different.after());
  }

  static String personAdded(PersonAdded change) {
    return SafeText.of("person " + change.id() + " is added");
  }

  static String personRemoved(PersonRemoved change) {
    return SafeText.of("person " + change.id() + " is removed");
  }

  static String changed(Changed change) {
    String subject = words(change.attribute()) + of(change);
    if (change.isPersonal()) {
      return SafeText.of(subject + (isPlural(change.attribute()) ? " change" : " changes"));
    }
    String before = value(change.before());
    String after = value(change.after());
    return SafeText.of(
        before.equals(after)
            ? subject
                + (isPlural(change.attribute()) ? " change" : " changes")
                + " in details only: "
                + after
            : subject
                + (isPlural(change.attribute()) ? " change from " : " changes from ")
                + before
                + " to "
                + after);
  }

  /** Why a change does not fit: the attribute has another value than the change expects. */
  static String unexpected(Changed change, Object value) {
    String subject = words(change.attribute()) + of(change);
    boolean isPlural = isPlural(change.attribute());
    if (value.equals(change.after())) {
      return subject + (isPlural ? " have" : " has") + " the new value already";
    }
    if (change.isPersonal()) {
      return subject + (isPlural ? " have" : " has") + " another value than expected";
    }
    String found = value(value);
    String expected = value(change.before());
    return found.equals(expected)
        ? subject
            + (isPlural ? " differ" : " differs")
            + " in details from what is expected: "
            + found
        : subject + (isPlural ? " are " : " is ") + found + ", not " + expected;
  }

  private static String of(Changed change) {
    return switch (change.subject()) {
      case POSITION -> " of " + change.id();
      case PERSON -> " of person " + change.id();
      case ORGANIZATION -> " of the organization";
    };
  }

  private static boolean isPlural(String attribute) {
    return words(attribute).endsWith("s") || attribute.equals("yearsOfExperience");
  }

  /** What an attribute is called in sentences. */
  static String words(String attribute) {
    return attribute.startsWith(Attributes.CUSTOM)
        ? "attribute \"" + attribute.substring(Attributes.CUSTOM.length()) + '"'
        : WORDS.getOrDefault(attribute, attribute);
  }

  static String reordered(Reordered change) {
    return subject(change) + " changes";
  }

  /** The value of an attribute: ids of values that have one. */
  static String value(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(ChangeTexts::value).orElse("none");
    }
    if (value instanceof List<?> list) {
      return list.isEmpty()
          ? "none"
          : Phrases.series(list.stream().map(ChangeTexts::value).toList(), "and");
    }
    if (value instanceof String || value instanceof Authority) {
      return '"' + value.toString() + '"';
    }
    if (value instanceof Role role) {
      return role.id();
    }
    if (value instanceof Scope scope) {
      return scope.id();
    }
    if (value instanceof Kpi kpi) {
      return kpi.id();
    }
    if (value instanceof ScopedKpi kpi) {
      return kpi.kpi().id()
          + kpi.scope().map(scope -> " in " + scope.id()).orElse("")
          + kpi.ownTarget().map(target -> " with target " + PlainAmount.of(target)).orElse("");
    }
    if (value instanceof Duty duty) {
      return duty.involvement().name().toLowerCase(Locale.ROOT)
          + ' '
          + duty.responsibility().id()
          + duty.scope().map(scope -> " in " + scope.id()).orElse("");
    }
    if (value instanceof Expectation expectation) {
      return expectation.responsibility().id()
          + expectation.scopeKind().map(kind -> " in each " + kind.id()).orElse("");
    }
    if (value instanceof Double number) {
      return PlainAmount.of(BigDecimal.valueOf(number).stripTrailingZeros());
    }
    return value.toString();
  }

  /** What a change changes, in words. */
  static String subject(Change change) {
    return SafeText.of(unsafeSubject(change));
  }

  private static String unsafeSubject(Change change) {
    if (change instanceof Changed changed) {
      return words(changed.attribute()) + of(changed);
    }
    if (change instanceof LinesChanged lines) {
      return (lines.isMove() ? "managers" : lines.kind() + " lines") + " of " + lines.position();
    }
    if (change instanceof AssignmentsChanged) {
      return "assignments of " + change.id();
    }
    if (change instanceof Reordered) {
      return change.subject() == Subject.PERSON ? ORDER_OF_PEOPLE : ORDER_OF_POSITIONS;
    }
    return (change.subject() == Subject.PERSON ? "person " : "position ") + change.id();
  }

  /** How many changes of each kind there are, in words. */
  static String summary(List<Change> changes) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    int along = 0;
    for (Change change : changes) {
      counts.merge(countedAs(change), 1, Integer::sum);
      along += change instanceof LinesChanged lines ? lines.reportsAlong() : 0;
    }
    String withReports = along == 0 ? "" : " along with " + Phrases.count(along, "report");
    List<String> parts = new ArrayList<>();
    counts.forEach(
        (what, count) -> parts.add(part(count, what) + (what.equals(MOVED) ? withReports : "")));
    return SafeText.of(parts.isEmpty() ? "no changes" : String.join(", ", parts));
  }

  private static String countedAs(Change change) {
    if (change instanceof PositionAdded) {
      return "position added";
    }
    if (change instanceof PositionRemoved) {
      return "position removed";
    }
    if (change instanceof LinesChanged lines) {
      return lines.isMove() ? MOVED : CHANGE + lines.kind() + " lines";
    }
    if (change instanceof AssignmentsChanged changed) {
      return CHANGE + Different.of(changed.before(), changed.after()).what();
    }
    if (change instanceof PersonAdded) {
      return "person added";
    }
    if (change instanceof PersonRemoved) {
      return "person removed";
    }
    if (change instanceof Changed changed) {
      return CHANGE + words(changed.attribute());
    }
    return CHANGE + subject(change);
  }

  private static String part(int count, String what) {
    String plural =
        what.startsWith(CHANGE)
            ? "changes of " + what.substring(CHANGE.length())
            : what.replace("position", "positions").replace("person", "people");
    return Phrases.count(count, what, plural);
  }
}
