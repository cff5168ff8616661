package io.github.orgwright.testkit;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A simple and slow model of an organization and of what each step of a reorganization does to it.
 * It keeps ids in lists and shares no code with the hierarchy of this library. Steps that would
 * create a cycle change nothing.
 */
final class NaiveOrganization {
  record Line(String low, String high, LineKind kind) {}

  private final List<String> positions = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final Map<String, List<String>> roles = new LinkedHashMap<>();
  private final Map<String, String> titles = new LinkedHashMap<>();
  private final Map<String, Map<String, AssignmentKind>> holders = new LinkedHashMap<>();

  NaiveOrganization(Organization start) {
    for (Position position : start.positions().list()) {
      positions.add(position.id());
      position.title().ifPresent(title -> titles.put(position.id(), title));
      roles.put(position.id(), position.roles().stream().map(Role::id).toList());
      holders.put(position.id(), new LinkedHashMap<>());
    }
    start
        .lines()
        .forEach(line -> lines.add(new Line(line.reporter(), line.manager(), line.kind())));
    for (Assignment one : start.assignments()) {
      holders(one.position()).put(one.person(), one.kind());
    }
  }

  /** {@return everything that is known, for comparisons} */
  List<Object> state() {
    Map<String, Map<String, AssignmentKind>> filled = new LinkedHashMap<>();
    holders.forEach((position, own) -> filled.put(position, new LinkedHashMap<>(own)));
    return List.of(
        List.copyOf(positions),
        List.copyOf(lines),
        new LinkedHashMap<>(roles),
        new LinkedHashMap<>(titles),
        filled);
  }

  /** {@return whether the step changed anything} */
  boolean apply(ReorgStep step) {
    String position = step.position();
    String other = step.otherPosition().orElse("");
    boolean isHire = step.verb().equals("hire");
    if (isHire == positions.contains(position)
        || (!other.isEmpty() && !positions.contains(other))) {
      return false;
    }
    List<Object> before = state();
    switch (step.verb()) {
      case "hire" -> {
        positions.add(position);
        roles.put(position, step.role().stream().map(Role::id).toList());
        holders.put(position, new LinkedHashMap<>());
        if (!other.isEmpty()) {
          lines.add(new Line(position, other, LineKind.SOLID));
        }
      }
      case "close" -> close(position);
      case "move" -> {
        if (!upward(other).contains(position)) {
          List<Line> own = own(position, LineKind.DOTTED);
          own.add(new Line(position, other, LineKind.SOLID));
          replaceOwn(position, own);
        }
      }
      case "make root" -> replaceOwn(position, own(position, LineKind.DOTTED));
      case "change role" -> roles.put(position, List.of(step.role().orElseThrow().id()));
      case "retitle" -> titles.put(position, step.title().orElseThrow());
      case "vacate" -> holders(position).clear();
      case "assign" ->
          holders(position).put(step.person().orElseThrow(), step.kind().orElseThrow());
      case "add dotted" -> {
        if (!position.equals(other)) {
          add(new Line(position, other, LineKind.DOTTED));
        }
      }
      case "add manager" -> {
        if (!upward(other).contains(position)) {
          add(new Line(position, other, LineKind.SOLID));
        }
      }
      case "swap" ->
          lines.replaceAll(
              line ->
                  new Line(
                      swapped(line.low(), position, other),
                      swapped(line.high(), position, other),
                      line.kind()));
      case "merge" -> {
        if (!upward(other).contains(position)) {
          merge(position, other);
        }
      }
      default -> throw new AssertionError(step);
    }
    lines.sort(
        Comparator.comparing((Line line) -> positions.indexOf(line.low()))
            .thenComparing(Line::kind));
    return !state().equals(before);
  }

  private Map<String, AssignmentKind> holders(String position) {
    return holders.computeIfAbsent(position, id -> new LinkedHashMap<>());
  }

  private void merge(String from, String into) {
    List<Line> merged = new ArrayList<>();
    for (Line line : lines) {
      boolean moves = line.kind().equals(LineKind.SOLID) && line.high().equals(from);
      Line after = moves ? new Line(line.low(), into, LineKind.SOLID) : line;
      if (!merged.contains(after)) {
        merged.add(after);
      }
    }
    lines.clear();
    lines.addAll(merged);
    close(from);
  }

  private void close(String gone) {
    List<Line> kept = new ArrayList<>();
    for (Line line : lines) {
      if (line.low().equals(gone)) {
        continue;
      }
      List<Line> after = new ArrayList<>();
      if (line.high().equals(gone)) {
        for (Line up : own(gone, line.kind())) {
          if (!up.high().equals(line.low()) && !up.high().equals(gone)) {
            after.add(new Line(line.low(), up.high(), line.kind()));
          }
        }
      } else {
        after.add(line);
      }
      after.stream().filter(one -> !kept.contains(one)).forEach(kept::add);
    }
    lines.clear();
    lines.addAll(kept);
    positions.remove(gone);
    holders.remove(gone);
    roles.remove(gone);
    titles.remove(gone);
  }

  private static String swapped(String id, String a, String b) {
    return id.equals(a) ? b : id.equals(b) ? a : id;
  }

  private List<Line> own(String position, LineKind kind) {
    List<Line> own = new ArrayList<>();
    for (Line line : lines) {
      if (line.low().equals(position) && line.kind().equals(kind)) {
        own.add(line);
      }
    }
    return own;
  }

  private void add(Line line) {
    List<Line> own =
        new ArrayList<>(lines.stream().filter(one -> one.low().equals(line.low())).toList());
    if (!own.contains(line)) {
      own.add(line);
      replaceOwn(line.low(), own);
    }
  }

  private void replaceOwn(String position, List<Line> own) {
    lines.removeIf(line -> line.low().equals(position));
    lines.addAll(own);
  }

  /** {@return the position and all above it} */
  private Set<String> upward(String position) {
    Set<String> found = new LinkedHashSet<>(List.of(position));
    boolean grows = true;
    while (grows) {
      grows = false;
      for (String low : List.copyOf(found)) {
        for (Line line : own(low, LineKind.SOLID)) {
          grows |= found.add(line.high());
        }
      }
    }
    return found;
  }
}
