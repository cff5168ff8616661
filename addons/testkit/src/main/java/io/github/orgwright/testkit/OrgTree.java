package io.github.orgwright.testkit;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.SetMultimap;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeText;
import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.Violation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The tree of an organization, as far as 40 lines go. */
final class OrgTree {
  private static final int LINES = 40;
  private static final int LINES_BELOW = 10;
  private static final int DEEPEST = 12;
  private static final int LISTED = 4;
  private static final int WIDEST_TEXT = 60;
  private static final int WIDEST_MESSAGE = 160;

  private final Organization organization;
  private final Hierarchy hierarchy;
  private final List<Row> rows = new ArrayList<>();
  private final Set<String> shown = new HashSet<>();
  private final SetMultimap<String, ReportingLine> lines = LinkedHashMultimap.create();
  private final ListMultimap<String, Violation> violations = ArrayListMultimap.create();
  private final List<Violation> placed = new ArrayList<>();
  private final List<Violation> elsewhere = new ArrayList<>();

  /** A position, how far it is indented, and the position it is printed under. */
  private record Row(Position position, int depth, @Nullable Position above) {}

  OrgTree(Organization organization, @Nullable Findings found) {
    this.organization = organization;
    this.hierarchy = organization.hierarchy();
    if (found != null) {
      found.violations().forEach(this::place);
    }
  }

  private void place(Violation violation) {
    Optional<String> position = positionOf(violation.subject()).filter(this::isKnown);
    if (position.isPresent()) {
      violations.put(position.get(), violation);
      placed.add(violation);
    } else {
      elsewhere.add(violation);
    }
  }

  private boolean isKnown(String id) {
    return organization.positions().find(id).isPresent();
  }

  private static Optional<String> positionOf(Object subject) {
    if (subject instanceof Position position) {
      return Optional.of(position.id());
    }
    if (subject instanceof ReportingLine line) {
      return Optional.of(line.reporter());
    }
    return subject instanceof Problem problem
        ? problem.ids().stream().findFirst()
        : Optional.empty();
  }

  String text() {
    int size = organization.positions().size();
    int room = LINES - 1;
    boolean allFit = size + Math.min(LINES_BELOW, elsewhere.size()) <= room;
    room -= Math.min(LINES_BELOW, elsewhere.size() + (allFit ? 0 : placed.size()));
    collect(size <= room ? size : room - 1);
    collectLines();
    StringBuilder text = new StringBuilder(head());
    rows.forEach(row -> text.append('\n').append(line(row)));
    if (rows.size() < size) {
      text.append("\n... and ").append(Phrases.count(size - rows.size(), "more position"));
    }
    below(text, LINES - 1 - rows.size() - (rows.size() < size ? 1 : 0));
    return text.toString();
  }

  private void below(StringBuilder text, int room) {
    List<Violation> below = new ArrayList<>(elsewhere);
    placed.stream()
        .filter(violation -> !shown.contains(positionOf(violation.subject()).orElse("")))
        .forEach(below::add);
    int listed = below.size() <= room ? below.size() : room - 1;
    below.stream()
        .limit(listed)
        .forEach(violation -> text.append("\n<- ").append(message(violation)));
    if (listed < below.size()) {
      text.append("\n... and ").append(Phrases.count(below.size() - listed, "more violation"));
    }
  }

  private String head() {
    return cut(organization.name(), WIDEST_TEXT)
        + ": "
        + Phrases.count(organization.positions().size(), "position")
        + ", "
        + Phrases.count(organization.lines().size(), "line")
        + ", "
        + Phrases.count(organization.people().size(), "person", "people");
  }

  /** The first positions in pre-order; each once, so that this ends on cycles too. */
  private void collect(int most) {
    collect(hierarchy.roots(), most);
    collect(hierarchy.detached(), most);
    List<Position> all = organization.positions().list();
    for (int place = 0; place < all.size() && rows.size() < most; place++) {
      if (!shown.contains(all.get(place).id()) && hierarchy.isInCycle(all.get(place))) {
        collect(List.of(all.get(place)), most);
      }
    }
  }

  private void collect(List<Position> roots, int most) {
    Deque<Iterator<Position>> pending = new ArrayDeque<>();
    Deque<Position> above = new ArrayDeque<>();
    pending.push(roots.iterator());
    while (!pending.isEmpty() && rows.size() < most) {
      if (!pending.element().hasNext()) {
        pending.pop();
        above.poll();
        continue;
      }
      Position next = pending.element().next();
      if (shown.add(next.id())) {
        rows.add(new Row(next, above.size(), above.peek()));
        pending.push(hierarchy.directReports(next).iterator());
        above.push(next);
      }
    }
  }

  private void collectLines() {
    for (ReportingLine line : organization.lines()) {
      if (shown.contains(line.reporter())) {
        lines.put(line.reporter(), line);
      }
    }
  }

  private String line(Row row) {
    Position position = row.position();
    StringBuilder line = new StringBuilder("  ".repeat(Math.min(row.depth(), DEEPEST)));
    if (row.depth() > DEEPEST) {
      line.append("[layer ").append(row.depth() + 1).append("] ");
    }
    line.append(cut(position.id(), WIDEST_TEXT));
    position
        .title()
        .ifPresent(title -> line.append(" (").append(cut(title, WIDEST_TEXT)).append(')'));
    if (!position.roles().isEmpty()) {
      line.append(" [")
          .append(listed(position.roles().stream().map(Role::id).toList()))
          .append(']');
    }
    if (!position.owns().isEmpty()) {
      line.append(" owns ").append(listed(position.owns().stream().map(Scope::id).toList()));
    }
    marks(row).forEach(mark -> line.append("; ").append(mark));
    List<Violation> broken = violations.get(position.id());
    broken.stream()
        .limit(LISTED)
        .forEach(violation -> line.append(" <- ").append(message(violation)));
    if (broken.size() > LISTED) {
      line.append(" <-").append(Phrases.more(broken.size(), LISTED));
    }
    return line.toString();
  }

  private List<String> marks(Row row) {
    Position position = row.position();
    List<String> marks = new ArrayList<>();
    position
        .outsideSuperior()
        .ifPresent(one -> marks.add("outside superior: " + cut(one, WIDEST_TEXT)));
    if (organization.isVacant(position)
        && !(organization.assignments().isEmpty() && position.statedOccupancy().isEmpty())) {
      marks.add("vacant");
    } else if (position.statedOccupancy().equals(Optional.of(Occupancy.UNKNOWN))) {
      marks.add("holder not known");
    }
    addHolders(marks, position, AssignmentKind.SUBSTANTIVE, "held by ");
    addHolders(marks, position, AssignmentKind.ACTING, "acting ");
    addHolders(marks, position, AssignmentKind.DEPUTY, "deputy ");
    addManagers(marks, row);
    if (hierarchy.isInCycle(position)) {
      marks.add("in a cycle");
    }
    return marks;
  }

  private void addHolders(
      List<String> marks, Position position, AssignmentKind kind, String words) {
    addList(
        marks,
        words,
        organization.assignments(position).stream()
            .filter(assignment -> assignment.kind() == kind)
            .map(Assignment::person)
            .toList());
  }

  private void addManagers(List<String> marks, Row row) {
    List<String> further = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    Map<LineKind, List<String>> others = new TreeMap<>();
    String above = row.above() == null ? "" : row.above().id();
    for (ReportingLine line : lines.get(row.position().id())) {
      boolean isKnown = isKnown(line.manager());
      if (!line.kind().equals(LineKind.SOLID)) {
        String manager = isKnown ? line.manager() : line.manager() + " (unknown)";
        others.computeIfAbsent(line.kind(), kind -> new ArrayList<>()).add(manager);
      } else if (!isKnown) {
        unknown.add(line.manager());
      } else if (!line.manager().equals(above)) {
        further.add(line.manager().equals(line.reporter()) ? "itself" : line.manager());
      }
    }
    addList(marks, row.above() == null ? "reports to " : "also reports to ", further);
    others.forEach((kind, managers) -> addList(marks, kind + " to ", managers));
    if (!unknown.isEmpty()) {
      String detached = hierarchy.isDetached(row.position()) ? "detached: " : "";
      marks.add(
          detached
              + (unknown.size() == 1 ? "unknown manager " : "unknown managers ")
              + listed(unknown));
    }
  }

  private static void addList(List<String> marks, String words, List<String> texts) {
    if (!texts.isEmpty()) {
      marks.add(words + listed(texts));
    }
  }

  private static String listed(List<String> texts) {
    return Phrases.list(Lists.transform(texts, text -> cut(text, WIDEST_TEXT)), LISTED);
  }

  private static String message(Violation violation) {
    return violation.ruleId() + ": " + cut(violation.message(), WIDEST_MESSAGE);
  }

  /** One line of bounded width, whatever the text holds. */
  private static String cut(String text, int widest) {
    if (text.length() <= widest) {
      return SafeText.of(text);
    }
    boolean isHalf = Character.isHighSurrogate(text.charAt(widest - 1));
    return SafeText.of(text.substring(0, isHalf ? widest - 1 : widest)) + "...";
  }
}
