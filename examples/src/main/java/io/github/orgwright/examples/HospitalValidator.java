package io.github.orgwright.examples;

import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A hand-written validator of hospitals, as an importer might have. It is right without a bug, and
 * can be created with one of three bugs, each of which tests of the test kit find.
 */
final class HospitalValidator {
  /** A mistake that is easy to make. */
  enum Bug {
    /** There is none. */
    NONE,

    /** Of several managers of a position, only the first one counts. */
    FIRST_MANAGER_ONLY,

    /** The span of a ward counts all positions below it. */
    SPAN_COUNTS_ALL_BELOW,

    /** Cycles are not looked for. */
    CYCLES_UNSEEN
  }

  private final Bug bug;
  private final Map<String, String> roles = new LinkedHashMap<>();
  private final Map<String, List<String>> managers = new HashMap<>();
  private final Map<String, List<String>> reports = new HashMap<>();

  /** Positions that report to an unknown manager; they are no roots. */
  private final Set<String> detached = new HashSet<>();

  private HospitalValidator(Organization hospital, Bug bug) {
    this.bug = bug;
    for (Position position : hospital.positions()) {
      roles.put(position.id(), position.mainRole().map(role -> role.id()).orElse(""));
    }
    for (ReportingLine line : hospital.lines()) {
      if (!line.kind().equals(LineKind.SOLID)) {
        continue;
      }
      if (!roles.containsKey(line.manager())) {
        detached.add(line.reporter());
        continue;
      }
      List<String> known = managers.computeIfAbsent(line.reporter(), id -> new ArrayList<>());
      if (known.isEmpty() || bug != Bug.FIRST_MANAGER_ONLY) {
        known.add(line.manager());
        reports.computeIfAbsent(line.manager(), id -> new ArrayList<>()).add(line.reporter());
      }
    }
  }

  /** {@return whether a hospital follows all rules} */
  static boolean accepts(Organization hospital, Bug bug) {
    return new HospitalValidator(hospital, bug).accepts();
  }

  private boolean accepts() {
    long chiefs = roles.values().stream().filter("chief"::equals).count();
    return chiefs <= 1 && roles.keySet().stream().allMatch(this::accepts);
  }

  private boolean accepts(String id) {
    List<String> own = managers.getOrDefault(id, List.of());
    boolean isRoot = own.isEmpty() && !detached.contains(id);
    boolean isPlaced =
        switch (roles.getOrDefault(id, "")) {
          case "chief" -> isRoot;
          case "ward" -> reportsTo(id, "chief") && span(id) >= 2 && span(id) <= 6;
          case "nurse" -> reportsTo(id, "ward");
          case "intern" -> reportsTo(id, "nurse");
          default -> !isRoot;
        };
    return isPlaced
        && own.stream().filter(manager -> !manager.equals(id)).distinct().count() <= 1
        && (bug == Bug.CYCLES_UNSEEN || !below(id).contains(id));
  }

  private boolean reportsTo(String id, String role) {
    return managers.getOrDefault(id, List.of()).stream()
        .anyMatch(manager -> role.equals(roles.get(manager)));
  }

  private long span(String id) {
    return bug == Bug.SPAN_COUNTS_ALL_BELOW
        ? below(id).size()
        : reports.getOrDefault(id, List.of()).stream()
            .filter(report -> !report.equals(id))
            .distinct()
            .count();
  }

  /** All positions below one; in a cycle, the position itself is among them. */
  private Set<String> below(String id) {
    Set<String> below = new HashSet<>();
    List<String> open = new ArrayList<>(reports.getOrDefault(id, List.of()));
    while (!open.isEmpty()) {
      String next = open.remove(open.size() - 1);
      if (below.add(next)) {
        open.addAll(reports.getOrDefault(next, List.of()));
      }
    }
    return below;
  }
}
