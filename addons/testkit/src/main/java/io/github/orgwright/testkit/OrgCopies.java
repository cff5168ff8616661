package io.github.orgwright.testkit;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Copies organizations in ways that core does not offer, or not in linear time. */
final class OrgCopies {
  private static final String NONE = "";

  private OrgCopies() {}

  /** A copy with other lines. */
  static Organization withLines(Organization organization, List<ReportingLine> lines) {
    return copy(
        organization,
        organization.positions().list(),
        lines,
        organization.people().list(),
        organization.assignments());
  }

  /**
   * Copies some positions. Positions below a removed one report to the next remaining manager
   * above, along first managers; dotted lines to removed positions are dropped.
   *
   * @param keeps whether a position of that id is kept
   * @param keepsPerson whether a person without an assignment is kept
   */
  static Organization keeping(
      Organization organization, Predicate<String> keeps, Predicate<String> keepsPerson) {
    Map<String, String> firstManagers = new HashMap<>();
    for (ReportingLine line : organization.lines()) {
      if (line.kind().equals(LineKind.SOLID) && !line.manager().equals(line.reporter())) {
        firstManagers.putIfAbsent(line.reporter(), line.manager());
      }
    }
    Predicate<String> stays = id -> keeps.test(id) || organization.positions().find(id).isEmpty();
    Map<String, String> nearest = new HashMap<>();
    Set<ReportingLine> lines = new LinkedHashSet<>();
    for (ReportingLine line : organization.lines()) {
      if (!keeps.test(line.reporter())) {
        continue;
      }
      if (stays.test(line.manager())) {
        lines.add(line);
      } else if (line.kind().equals(LineKind.SOLID)) {
        String manager = nearestKept(line.manager(), stays, firstManagers, nearest);
        if (!manager.equals(NONE) && !manager.equals(line.reporter())) {
          lines.add(ReportingLine.solid(line.reporter(), manager));
        }
      }
    }
    List<Position> positions =
        organization.positions().stream().filter(position -> keeps.test(position.id())).toList();
    List<Assignment> assignments =
        organization.assignments().stream().filter(one -> keeps.test(one.position())).toList();
    Set<String> assigned = new HashSet<>();
    assignments.forEach(one -> assigned.add(one.person()));
    List<Person> people =
        organization.people().stream()
            .filter(one -> assigned.contains(one.id()) || keepsPerson.test(one.id()))
            .toList();
    return copy(organization, positions, List.copyOf(lines), people, assignments);
  }

  /** All positions; in a forest, reports come before their managers. */
  static List<Position> upward(Organization organization) {
    Hierarchy hierarchy = organization.hierarchy();
    Set<Position> downward = new LinkedHashSet<>(hierarchy.roots());
    hierarchy.reports(hierarchy.roots()).forEach(downward::add);
    downward.addAll(organization.positions().list());
    List<Position> upward = new ArrayList<>(downward);
    Collections.reverse(upward);
    return upward;
  }

  /**
   * Positions that can be removed without adding roots or reports of a manager: those with at most
   * one direct report left. So a start without violations usually stays so.
   */
  static Set<String> dispensable(
      Organization organization, List<Position> upward, Set<String> candidates) {
    Hierarchy hierarchy = organization.hierarchy();
    Map<String, Integer> reportsGone = new HashMap<>();
    Set<String> gone = new HashSet<>();
    for (Position position : upward) {
      int left =
          hierarchy.countDirectReports(position) - reportsGone.getOrDefault(position.id(), 0);
      if (candidates.contains(position.id()) && left <= 1) {
        gone.add(position.id());
        if (left == 0) {
          hierarchy
              .directManagers(position)
              .forEach(manager -> reportsGone.merge(manager.id(), 1, Integer::sum));
        }
      }
    }
    return gone;
  }

  /**
   * Follows managers upward and remembers the result for all positions on the way, for linear time
   * in total.
   */
  private static String nearestKept(
      String from,
      Predicate<String> stays,
      Map<String, String> firstManagers,
      Map<String, String> nearest) {
    List<String> path = new ArrayList<>();
    String at = from;
    while (!at.equals(NONE) && !stays.test(at)) {
      String known = nearest.get(at);
      if (known != null) {
        at = known;
        break;
      }
      nearest.put(at, NONE); // ends the search in a cycle
      path.add(at);
      at = firstManagers.getOrDefault(at, NONE);
    }
    for (String passed : path) {
      nearest.put(passed, at);
    }
    return at;
  }

  /** A copy with other values; what it declares, expects and tracks stays. */
  static Organization copy(
      Organization organization,
      List<Position> positions,
      List<ReportingLine> lines,
      List<Person> people,
      List<Assignment> assignments) {
    return Skeleton.Whole.of(organization, people)
        .with(positions, lines, assignments)
        .tryBuild()
        .organization();
  }
}
