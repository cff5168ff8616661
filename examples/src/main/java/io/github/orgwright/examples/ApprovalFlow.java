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
 * An approval flow as many programs have one, to be tested: a map of managers, and a walk up it. It
 * knows nothing of this library but how to be filled from an organization.
 */
final class ApprovalFlow {
  /** No real request takes so many steps: one that does would go on forever. */
  private static final int ENDLESS = 1_000;

  private final Map<String, String> managers;

  ApprovalFlow(Map<String, String> managers) {
    this.managers = managers;
  }

  /** The first manager of each position, as a table of one column for managers has it. */
  static ApprovalFlow over(Organization org) {
    Map<String, String> managers = new HashMap<>();
    for (Position position : org.positions().list()) {
      org.hierarchy().directManagers(position).stream()
          .findFirst()
          .ifPresent(manager -> managers.put(position.id(), manager.id()));
    }
    return new ApprovalFlow(managers);
  }

  /** The guard against loops remembers only the last one visited. */
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

  /** The guard remembers all. */
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

  /** Whether a request of somebody would go round forever. */
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
