package io.github.orgwright.testkit;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Role;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.Violation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/**
 * Finds out what rules allow for roles, spans and layers by checking small organizations, because a
 * rule is an opaque function.
 */
final class RuleProbe {
  private static final int MOST_REPORTS = 40;
  private static final int MOST_LAYERS = 40;

  private final RuleSet rules;
  private final List<Role> roles;
  private final Limits limits;

  /** For each role, the roles from a root down to it; empty if it cannot be reached. */
  private final List<List<Integer>> paths = new ArrayList<>();

  private RuleProbe(RuleSet rules, List<Role> roles, Limits limits) {
    this.rules = rules;
    this.roles = roles;
    this.limits = limits;
  }

  static RoleConstraints constraints(RuleSet rules, List<Role> roles, Limits limits) {
    return new RuleProbe(rules, roles, limits).constraints();
  }

  private RoleConstraints constraints() {
    int count = roles.size();
    boolean[] roots = new boolean[count];
    boolean[][] under = new boolean[count][count];
    Queue<Integer> reached = new ArrayDeque<>();
    for (int role = 0; role < count; role++) {
      roots[role] = violated(List.of(role), 0).isEmpty();
      paths.add(roots[role] ? List.of(role) : List.of());
      if (roots[role]) {
        reached.add(role);
      }
    }
    while (!reached.isEmpty()) {
      int manager = reached.remove();
      List<Integer> path = paths.get(manager);
      Set<String> before = violated(path, path.size() - 1);
      for (int report = 0; report < count; report++) {
        List<Integer> longer = new ArrayList<>(path);
        longer.add(report);
        Set<String> ofManager = violated(longer, path.size() - 1);
        ofManager.removeAll(before);
        // Too few reports are no obstacle here: spans are checked below.
        under[manager][report] =
            violated(longer, path.size()).isEmpty()
                && (ofManager.isEmpty() || spanOf(manager, report)[1] > 0);
        if (under[manager][report] && paths.get(report).isEmpty()) {
          paths.set(report, longer);
          reached.add(report);
        }
      }
    }
    int[] least = new int[count];
    int[] most = new int[count];
    for (int manager = 0; manager < count; manager++) {
      least[manager] = Math.max(1, limits.leastSpan());
      most[manager] = limits.mostSpan();
      for (int report = 0; report < count; report++) {
        if (under[manager][report]) {
          int[] span = spanOf(manager, report);
          least[manager] = Math.max(least[manager], span[0]);
          most[manager] = Math.min(most[manager], span[1]);
          break;
        }
      }
    }
    return new RoleConstraints(
        roots, under, least, most, Math.min(limits.mostLayers(), layers(under)));
  }

  /** {@return the least and the greatest number of reports of a role that a manager may have} */
  private int[] spanOf(int manager, int report) {
    List<Integer> path = paths.get(manager);
    Set<String> alone = violated(path, path.size() - 1);
    int least = 0;
    for (int reports = 1; reports <= MOST_REPORTS; reports++) {
      Set<String> violated = violated(path, path.size() - 1, reports, report);
      violated.removeAll(alone);
      if (violated.isEmpty() && least == 0) {
        least = reports;
      } else if (!violated.isEmpty() && least > 0) {
        return new int[] {least, reports - 1};
      }
    }
    return new int[] {least, least == 0 ? 0 : Limits.NO_LIMIT};
  }

  /**
   * {@return the greatest number of layers of a chain without violations of the whole organization}
   */
  private int layers(boolean[][] under) {
    List<Integer> chain = new ArrayList<>();
    for (List<Integer> path : paths) {
      if (path.size() > chain.size()) {
        chain = new ArrayList<>(path);
      }
    }
    if (chain.isEmpty()) {
      return Limits.NO_LIMIT;
    }
    Set<String> before = ofAll(chain);
    while (chain.size() < MOST_LAYERS) {
      int next = next(chain.get(chain.size() - 1), under);
      if (next < 0) {
        return Limits.NO_LIMIT;
      }
      chain.add(next);
      Set<String> after = ofAll(chain);
      after.removeAll(before);
      if (!after.isEmpty()) {
        return chain.size() - 1;
      }
    }
    return Limits.NO_LIMIT;
  }

  /** {@return a role that may report to another, the same role if possible} */
  private static int next(int manager, boolean[][] under) {
    if (under[manager][manager]) {
      return manager;
    }
    for (int report = 0; report < under.length; report++) {
      if (under[manager][report]) {
        return report;
      }
    }
    return -1;
  }

  private Set<String> violated(List<Integer> path, int node) {
    return violated(path, node, 0, 0);
  }

  /**
   * {@return the rules that one position of a chain violates, if the last position has some
   * reports}
   */
  private Set<String> violated(List<Integer> path, int node, int reports, int report) {
    Set<String> violated = new HashSet<>();
    for (Violation violation : violations(path, reports, report)) {
      if (violation.subject() instanceof Position position && position.id().equals(id(node))) {
        violated.add(violation.ruleId());
      }
    }
    return violated;
  }

  /** {@return the rules that the whole chain violates} */
  private Set<String> ofAll(List<Integer> chain) {
    Set<String> violated = new HashSet<>();
    for (Violation violation : violations(chain, 0, 0)) {
      if (violation.subject() instanceof Organization) {
        violated.add(violation.ruleId());
      }
    }
    return violated;
  }

  private List<Violation> violations(List<Integer> path, int reports, int report) {
    List<Position> positions = new ArrayList<>();
    List<ReportingLine> lines = new ArrayList<>();
    for (int i = 0; i < path.size() + reports; i++) {
      Role role = roles.get(i < path.size() ? path.get(i) : report);
      positions.add(Position.builder().id(id(i)).roles(List.of(role)).build());
      if (i > 0) {
        lines.add(ReportingLine.solid(id(i), id(Math.min(i, path.size()) - 1)));
      }
    }
    OrganizationBuilder builder = Organization.named("Probe").positions(positions).lines(lines);
    return rules.check(builder.build()).violations();
  }

  private static String id(int node) {
    return "s" + (node + 1);
  }
}
