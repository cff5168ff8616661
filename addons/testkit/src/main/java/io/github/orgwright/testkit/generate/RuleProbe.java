package io.github.orgwright.testkit.generate;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.Violation;
import io.github.orgwright.testkit.shrink.Limits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what rules allow and require of roles, spans and layers by checking small
 * organizations, because a rule is an opaque function.
 *
 * <p>A role is closed by the fewest reports after which its position violates nothing. These
 * reports must be closed themselves, so roles without reports come first. Roles that cannot be
 * closed are left out.
 */
public final class RuleProbe {
  private static final int MOST_REPORTS = 40;
  private static final int MOST_POSITIONS = 60;

  /** Up to this number of reports, each role is tried. */
  private static final int MOST_OF_EACH = 12;

  /** How many organizations are checked at most to find the reports that roles need. */
  private static final int MOST_SEARCHED = 50_000;

  /** The most positions of an organization in which roles are counted. */
  private static final int MOST_SMALL = 200;

  private static final int NO_ROLE = -1;

  /** A role that no rule names; without any role, rules about roles would not be known. */
  private static final Role OTHER_ROLE = Role.of("other role of a probe", "Other");

  private static final int[] ALONE = {};

  private final RuleSet rules;
  private final List<Role> roles;
  private final int count;
  private final RoleConstraints found;
  private final boolean[] usable;

  /** For each role, the roles from a root down to it; empty if it cannot be reached. */
  private final int[][] paths;

  /** For each role that is closed, the number of reports of each role that it needs. */
  private final Map<Integer, int[]> needs = new HashMap<>();

  /** The reports that end violations, by role, violated rules and possible reports. */
  private final Map<String, int @Nullable []> cures = new HashMap<>();

  /** For roles that cannot be closed somewhere, the fewest rules that they violate. */
  private final Map<Integer, Set<String>> nearest = new HashMap<>();

  /** The rules of the whole that depend on numbers of positions or layers. */
  private final Set<String> ofSize = new TreeSet<>();

  private int searched;

  public RuleProbe(RuleSet rules, List<Role> roles) {
    this.rules = rules;
    this.roles = roles;
    count = roles.size();
    found = new RoleConstraints(count);
    found.isEndless = false;
    usable = new boolean[count];
    paths = new int[count][];
    Arrays.fill(usable, true);
    do {
      explore();
      close();
    } while (leaveOut());
    limitReports();
    limitWhole();
    found.derive();
    countRoles();
  }

  public RoleConstraints constraints() {
    return found;
  }

  /** {@return the roles that no organization will have, each with the rules violated, as text} */
  public String leftOut() {
    List<String> each = new ArrayList<>();
    for (int role = 0; role < count; role++) {
      if (!usable[role]) {
        each.add(
            roles.get(role).id()
                + " (violates "
                + Phrases.list(nearest.getOrDefault(role, Set.of()))
                + ")");
      }
    }
    return each.isEmpty() ? "" : "roles left out: " + Phrases.list(each);
  }

  // which roles may be where, if they get the reports that they need

  private void explore() {
    Queue<Integer> reached = new ArrayDeque<>();
    for (int role = 0; role < count; role++) {
      int[] path = {role};
      found.roots[role] = usable[role] && cure(path, usable) != null;
      paths[role] = found.roots[role] ? path : ALONE;
      if (found.roots[role]) {
        reached.add(role);
      }
    }
    while (!reached.isEmpty()) {
      int manager = reached.remove();
      for (int report = 0; report < count; report++) {
        int[] longer = Arrays.copyOf(paths[manager], paths[manager].length + 1);
        longer[longer.length - 1] = report;
        found.under[manager][report] = usable[report] && cure(longer, usable) != null;
        if (found.under[manager][report] && paths[report].length == 0) {
          paths[report] = longer;
          reached.add(report);
        }
      }
    }
  }

  /** Closes roles by reports of roles that are closed, until no more can be closed. */
  private void close() {
    needs.clear();
    Map<Integer, int[]> closed = new HashMap<>();
    do {
      needs.putAll(closed);
      closed.clear();
      for (int role = 0; role < count; role++) {
        if (!needs.containsKey(role) && paths[role].length > 0) {
          boolean[] allowed = found.under[role].clone();
          for (int report = 0; report < count; report++) {
            allowed[report] &= needs.containsKey(report);
          }
          int[] cure = cure(paths[role], allowed);
          if (cure != null) {
            closed.put(role, cure);
          }
        }
      }
    } while (!closed.isEmpty());
  }

  private boolean leaveOut() {
    boolean isChanged = false;
    for (int role = 0; role < count; role++) {
      if (usable[role] && !needs.containsKey(role)) {
        isChanged |= paths[role].length > 0;
        usable[role] = false;
      }
    }
    return isChanged;
  }

  // which reports end the violations of a position

  /**
   * {@return the fewest reports found of allowed roles after which the last position of a path
   * violates nothing, as a number for each role; null if none were found}
   */
  private int @Nullable [] cure(int[] path, boolean[] allowed) {
    int[] none = new int[count];
    Set<String> bad = violated(rules, path, none);
    if (bad.isEmpty()) {
      return none;
    }
    String key = path[path.length - 1] + " " + bad + Arrays.toString(allowed);
    int[] known = cures.get(key);
    if (cures.containsKey(key) && (known == null || isClosedBy(path, known))) {
      return known;
    }
    int[] cure = null;
    if (searched < MOST_SEARCHED) {
      List<Integer> possible = IntStream.range(0, count).filter(r -> allowed[r]).boxed().toList();
      RuleSet few = rules.only(bad.iterator().next(), bad.toArray(new String[0]));
      cure = manyOfOne(few, path, bad, possible);
      cure = cure == null ? someOfEach(path, possible) : cure;
    }
    if (cure == null) {
      nearest.merge(
          path[path.length - 1], bad, (one, other) -> one.size() <= other.size() ? one : other);
    }
    cures.put(key, cure);
    return cure;
  }

  /** Adds reports of one role after the other, as long as each ends a violation. */
  private int @Nullable [] manyOfOne(
      RuleSet few, int[] path, Set<String> violated, List<Integer> possible) {
    int[] reports = new int[count];
    Set<String> bad = violated;
    while (!bad.isEmpty()) {
      int[] better = null;
      for (int more = 1; more <= MOST_REPORTS && better == null; more++) {
        for (int role :
            more <= MOST_OF_EACH || possible.isEmpty() ? possible : possible.subList(0, 1)) {
          int[] tried = with(reports, role, more);
          if (violated(few, path, tried).size() < bad.size()) {
            Set<String> left = violated(rules, path, tried);
            if (left.size() < bad.size() && bad.containsAll(left)) {
              better = tried;
              bad = left;
              break;
            }
          }
        }
      }
      if (better == null) {
        return null;
      }
      reports = better;
    }
    return reports;
  }

  /** Adds reports of all roles, then removes those that are not needed. */
  private int @Nullable [] someOfEach(int[] path, List<Integer> possible) {
    for (int many = 1; many <= 3; many++) {
      int[] reports = new int[count];
      for (int role : possible) {
        reports[role] = many;
      }
      if (isClosedBy(path, reports)) {
        for (int role : possible) {
          while (reports[role] > 0 && isClosedBy(path, with(reports, role, -1))) {
            reports[role]--;
          }
        }
        return reports;
      }
    }
    return null;
  }

  private static int[] with(int[] reports, int role, int more) {
    int[] copy = reports.clone();
    copy[role] += more;
    return copy;
  }

  private boolean isClosedBy(int[] path, int[] reports) {
    return violated(rules, path, reports).isEmpty();
  }

  // how many reports

  private void limitReports() {
    for (int manager = 0; manager < count; manager++) {
      int[] needed = needs.get(manager);
      found.roots[manager] &= needed != null;
      for (int report = 0; report < count; report++) {
        found.under[manager][report] &= needed != null && needs.containsKey(report);
      }
      if (needed != null) {
        limitReports(manager, needed);
        found.needs[manager] = choices(manager, needed);
      }
    }
  }

  private void limitReports(int manager, int[] needed) {
    int least = Arrays.stream(needed).sum();
    int widest = least;
    for (int report = 0; report < count; report++) {
      if (found.under[manager][report]) {
        int[] more = moreOf(manager, needed, report);
        boolean isAllowed = more[1] > 0 && (least == 0 || more[0] == 1);
        int most = isAllowed ? more[1] : 0;
        found.under[manager][report] = isAllowed || needed[report] > 0;
        found.mostOf[manager][report] = sum(needed[report], most);
        widest = Math.max(widest, sum(least, most));
        if (isAllowed && least == 0) {
          found.leastSpan[manager] = Math.max(found.leastSpan[manager], more[0]);
        }
      }
    }
    found.mostSpan[manager] = widest == 0 ? Limits.NO_LIMIT : widest;
    for (int report = 0; report < count; report++) {
      if (found.mostOf[manager][report] >= widest) {
        found.mostOf[manager][report] = Limits.NO_LIMIT;
      }
    }
  }

  private static int sum(int number, int more) {
    return more == Limits.NO_LIMIT ? more : number + more;
  }

  /** {@return the least and the maximum number of further reports of a role} */
  private int[] moreOf(int manager, int[] needed, int report) {
    int least = 0;
    for (int more = 1; more <= MOST_REPORTS; more++) {
      boolean isClosed = isClosedBy(paths[manager], with(needed, report, more));
      if (isClosed && least == 0) {
        least = more;
      } else if (!isClosed && least > 0) {
        return new int[] {least, more - 1};
      }
    }
    return new int[] {least, least == 0 ? 0 : Limits.NO_LIMIT};
  }

  /** {@return for each needed report, the roles that may stand for it, that of the report first} */
  private int[][] choices(int manager, int[] needed) {
    return IntStream.range(0, count)
        .filter(role -> needed[role] > 0)
        .mapToObj(
            role -> {
              IntStream others =
                  IntStream.range(0, count).filter(other -> isAsGood(manager, needed, role, other));
              int[] same = IntStream.concat(IntStream.of(role), others).toArray();
              return Collections.nCopies(needed[role], same);
            })
        .flatMap(List::stream)
        .toArray(int[][]::new);
  }

  private boolean isAsGood(int manager, int[] needed, int role, int other) {
    int[] ofOther = needs.get(other);
    return other != role
        && found.under[manager][other]
        && found.mostOf[manager][other] >= needed[role]
        && ofOther != null
        && Arrays.stream(ofOther).sum() == 0
        && isClosedBy(paths[manager], with(with(needed, role, -1), other, 1))
        && isClosedBy(paths[manager], with(with(needed, role, -needed[role]), other, needed[role]));
  }

  // how many layers and positions

  /**
   * Compares chains with stars of positions with none of the roles: what both need or forbid at the
   * same size is a matter of size, all else of layers.
   */
  private void limitWhole() {
    Map<String, BitSet> stars = series(place -> Math.min(place, 1) - 1);
    series(place -> place - 1)
        .forEach(
            (rule, bad) -> {
              int least = bad.nextClearBit(1);
              if (least > MOST_POSITIONS) {
                return; // never met by positions without these roles: not about size
              }
              ofSize.add(rule);
              BitSet badStars = stars.getOrDefault(rule, new BitSet());
              int leastOfStar = badStars.nextClearBit(1);
              if (least == leastOfStar) {
                found.leastPositions = Math.max(found.leastPositions, least);
              } else if (least < leastOfStar) {
                found.leastLayers = Math.max(found.leastLayers, least);
              }
              int most = most(bad, least);
              int mostOfStar = most(badStars, leastOfStar);
              if (most == mostOfStar) {
                found.mostPositions = Math.min(found.mostPositions, most);
              } else if (most < mostOfStar) {
                found.mostLayers = Math.min(found.mostLayers, most);
              }
            });
  }

  /** {@return the numbers of positions for which the whole or the last position violates a rule} */
  private Map<String, BitSet> series(IntUnaryOperator manager) {
    Map<String, BitSet> series = new TreeMap<>();
    for (int size = 1; size <= MOST_POSITIONS; size++) {
      int last = size - 1;
      int[] managers = IntStream.range(0, size).map(manager).toArray();
      int[] none = IntStream.range(0, size).map(place -> NO_ROLE).toArray();
      for (Violation violation : violations(rules, managers, none)) {
        boolean isLast = size > 1 && isOf(id(last), violation.subject());
        if (isLast || violation.subject() instanceof Organization) {
          String rule = violation.ruleId() + (isLast ? "/" : "");
          // A root is another case than the last position.
          int from = isLast && size == 2 ? 1 : size;
          series.computeIfAbsent(rule, key -> new BitSet()).set(from, size + 1);
        }
      }
    }
    return series;
  }

  private static int most(BitSet bad, int least) {
    int next = bad.nextSetBit(least);
    return next < 0 ? Limits.NO_LIMIT : next - 1;
  }

  // how many positions of a role

  /** Adds positions of each role to the smallest tree, and looks at what the whole violates. */
  private void countRoles() {
    TreeGenerator.Forest smallest = small();
    if (smallest.size() == 0) {
      return;
    }
    Set<String> missing = ofWhole(smallest).keySet();
    Map<String, int[]> cheapest = new TreeMap<>();
    int[] leastIfAny = new int[count];
    int[] most = found.most.clone();
    for (int role = 0; role < count; role++) {
      int before = has(smallest, role);
      Set<String> still = new TreeSet<>(missing);
      boolean isAllowed = true;
      for (int more = 1; more <= MOST_OF_EACH && needs.containsKey(role); more++) {
        found.least[role] = before + more;
        TreeGenerator.Forest forest = small();
        if (has(forest, role) < before + more) {
          break;
        }
        Map<String, Object> violated = ofWhole(forest);
        for (String rule : missing) {
          int[] known = cheapest.get(rule);
          if (!violated.containsKey(rule) && (known == null || forest.size() < known[0])) {
            cheapest.put(rule, new int[] {forest.size(), role, before + more});
          }
        }
        still.retainAll(violated.keySet());
        violated.keySet().removeAll(still);
        Role own = roles.get(role);
        violated.values().removeIf(other -> other instanceof Role && !other.equals(own));
        if (violated.isEmpty() && !isAllowed && most[role] == before) {
          leastIfAny[role] = before == 0 ? more : 0;
          most[role] = Limits.NO_LIMIT;
        } else if (!violated.isEmpty() && isAllowed) {
          most[role] = before + more - 1;
        }
        isAllowed = violated.isEmpty();
      }
      found.least[role] = 0;
    }
    System.arraycopy(leastIfAny, 0, found.leastIfAny, 0, count);
    System.arraycopy(most, 0, found.most, 0, count);
    cheapest.values().forEach(one -> found.least[one[1]] = Math.max(found.least[one[1]], one[2]));
  }

  private TreeGenerator.Forest small() {
    return TreeGenerator.small(found, new SeededRandom(0), MOST_SMALL);
  }

  private static int has(TreeGenerator.Forest forest, int role) {
    return (int) Arrays.stream(forest.roles()).filter(other -> other == role).count();
  }

  /** {@return the subjects that violate a rule about the whole, by the key of the violation} */
  private Map<String, Object> ofWhole(TreeGenerator.Forest forest) {
    Map<String, Object> subjects = new TreeMap<>();
    for (Violation violation : violations(rules, forest.managers(), forest.roles())) {
      if (!(violation.subject() instanceof Position)
          && !(violation.subject() instanceof ReportingLine)
          && !ofSize.contains(violation.ruleId())) {
        subjects.put(violation.key(), violation.subject());
      }
    }
    return subjects;
  }

  // organizations to check

  /** {@return the rules that the last position of a path violates, with some reports} */
  private Set<String> violated(RuleSet some, int[] path, int[] reports) {
    int[] all = Arrays.copyOf(path, path.length + Arrays.stream(reports).sum());
    int size = path.length;
    for (int role = 0; role < count; role++) {
      Arrays.fill(all, size, size + reports[role], role);
      size += reports[role];
    }
    int[] managers =
        IntStream.range(0, size).map(place -> Math.min(place, path.length) - 1).toArray();
    searched++;
    Set<String> violated = new TreeSet<>();
    for (Violation violation : violations(some, managers, all)) {
      if (isOf(id(path.length - 1), violation.subject())) {
        violated.add(violation.ruleId());
      }
    }
    return violated;
  }

  private static boolean isOf(String id, Object subject) {
    return subject instanceof Position position
        ? position.id().equals(id)
        : subject instanceof ReportingLine line && line.reporter().equals(id);
  }

  private List<Violation> violations(RuleSet some, int[] managers, int[] all) {
    List<Position> positions = new ArrayList<>();
    List<ReportingLine> lines = new ArrayList<>();
    for (int node = 0; node < all.length; node++) {
      Position.Builder position = Position.builder().id(id(node));
      Role role = all[node] == NO_ROLE ? OTHER_ROLE : roles.get(all[node]);
      positions.add(position.roles(List.of(role)).build());
      if (managers[node] >= 0) {
        lines.add(ReportingLine.solid(id(node), id(managers[node])));
      }
    }
    OrganizationBuilder builder = Organization.named("Probe").positions(positions).lines(lines);
    return some.check(builder.build()).violations();
  }

  private static String id(int node) {
    return "s" + (node + 1);
  }
}
