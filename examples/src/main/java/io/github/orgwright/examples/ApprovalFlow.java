package io.github.orgwright.examples;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A typical approval flow to test: it follows a map of managers upward. It uses this library only
 * to fill the map.
 */
final class ApprovalFlow {
  /** A request that takes this many steps would never end. */
  private static final int ENDLESS = 1_000;

  private final Map<String, String> managers;

  ApprovalFlow(Map<String, String> managers) {
    this.managers = managers;
  }

  /**
   * Creates a flow that knows only the first manager of each position, as in a table with one
   * column for managers.
   */
  static ApprovalFlow over(Organization org) {
    Map<String, String> managers = new HashMap<>();
    for (Position position : org.positions().list()) {
      org.hierarchy().directManagers(position).stream()
          .findFirst()
          .ifPresent(manager -> managers.put(position.id(), manager.id()));
    }
    return new ApprovalFlow(managers);
  }

  /**
   * All approvers of a request. It has a bug: it remembers only the last position, so it may never
   * end on a cycle.
   */
  List<String> approvers(String user) {
    List<String> approvers = new ArrayList<>();
    String last = user;
    String current = user;
    String next = managers.get(user);
    while (next != null && !next.equals(current) && !next.equals(last)) {
      approvers.add(next);
      if (approvers.size() > ENDLESS) {
        throw new IllegalStateException("no end of approvers for " + user);
      }
      last = current;
      current = next;
      next = managers.get(next);
    }
    return approvers;
  }

  /** All approvers of a request, without the bug: this version remembers every position. */
  List<String> approversOnce(String user) {
    List<String> approvers = new ArrayList<>();
    Set<String> seen = new HashSet<>(Set.of(user));
    String next = managers.get(user);
    while (next != null && seen.add(next)) {
      approvers.add(next);
      if (approvers.size() > ENDLESS) {
        throw new IllegalStateException("no end of approvers for " + user);
      }
      next = managers.get(next);
    }
    return approvers;
  }

  /** Whether a request from at least one position would never end. */
  static boolean hangs(Organization org) {
    ApprovalFlow flow = over(org);
    try {
      org.positions().list().forEach(position -> flow.approvers(position.id()));
      return false;
    } catch (IllegalStateException endless) {
      return true;
    }
  }
}
