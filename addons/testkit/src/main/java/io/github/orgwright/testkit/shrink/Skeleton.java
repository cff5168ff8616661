package io.github.orgwright.testkit.shrink;

import com.google.common.collect.Comparators;
import com.google.common.collect.Lists;
import com.google.common.primitives.Ints;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Expectation;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an organization, from which parts can be removed: the positions in pre-order of a
 * forest with at most one solid line for each position, and all other lines. Arrays are shared
 * between skeletons and never modified.
 */
public final class Skeleton {
  /** In place of a manager: the position is a root. */
  public static final int ROOT = -1;

  /** In place of a manager: the position is removed. */
  static final int GONE = -2;

  /**
   * A line that is not of the forest.
   *
   * @param reporter the place of the lower end
   * @param manager the place of the upper end, or {@link #ROOT} where it is unknown
   * @param unknown the id of the upper end, where it is unknown
   * @param kind the kind of line
   * @param rank its index among all lines
   */
  public record Extra(
      int reporter, int manager, @Nullable String unknown, LineKind kind, int rank) {}

  /** The values that belong to no position. */
  public record Whole(
      String name,
      List<Scope> scopes,
      List<Expectation> expectations,
      List<Kpi> tracked,
      List<Person> people,
      Optional<Occupancy> defaultOccupancy) {
    Whole with(List<Person> others) {
      return new Whole(name, scopes, expectations, tracked, others, defaultOccupancy);
    }
  }

  /** Who holds the position at a place. */
  public record Held(int node, Assignment assignment) {}

  private static final int[] IN_ORDER = {};

  final Whole whole;
  public final List<Position> positions;
  final int[] managers;
  public final List<Extra> extras;
  public final List<Held> held;

  /**
   * Where each position, and its line of the forest, was declared; empty where it is their order.
   */
  private final int[] given;

  private final int[] ranks;

  private Skeleton(
      Whole whole,
      List<Position> positions,
      int[] managers,
      List<Extra> extras,
      List<Held> held,
      int[] given,
      int[] ranks) {
    this.whole = whole;
    this.positions = positions;
    this.managers = managers;
    this.extras = extras;
    this.held = held;
    this.given = given;
    this.ranks = ranks;
  }

  /**
   * {@return a skeleton whose positions and lines are declared in their order, those of the forest
   * first}
   */
  public static Skeleton inOrder(
      Whole whole, List<Position> positions, int[] managers, List<Extra> extras, List<Held> held) {
    return new Skeleton(whole, positions, managers, extras, held, IN_ORDER, IN_ORDER);
  }

  /**
   * {@return a skeleton, its positions put into pre-order}
   *
   * @param managers the place of the manager of each position, without cycles
   * @param ranks where the line to that manager was declared
   */
  public static Skeleton declared(
      Whole whole,
      List<Position> positions,
      int[] managers,
      List<Extra> extras,
      List<Held> held,
      int[] ranks) {
    int[] given = new int[positions.size()];
    Arrays.setAll(given, place -> place);
    return new Skeleton(whole, positions, managers, extras, held, given, ranks)
        .rearranged(managers, given);
  }

  public int size() {
    return managers.length;
  }

  /** {@return whether a position is another one or below it} */
  public boolean isWithin(int node, int top) {
    int at = node;
    while (at != ROOT && at != top) {
      at = managers[at];
    }
    return at == top;
  }

  /** {@return for each position, how many are above it} */
  public int[] depths() {
    int[] depths = new int[size()];
    for (int node = 0; node < size(); node++) {
      depths[node] = managers[node] == ROOT ? 0 : depths[managers[node]] + 1;
    }
    return depths;
  }

  /** {@return for each position, how many report to it directly} */
  public int[] spans() {
    int[] spans = new int[size()];
    for (int manager : managers) {
      if (manager != ROOT) {
        spans[manager]++;
      }
    }
    return spans;
  }

  // what may be taken away

  /** {@return a copy without the positions from one place up to another} */
  public Skeleton without(int from, int to) {
    return without(node -> node >= from && node < to);
  }

  /**
   * {@return a copy without some positions: their reports report to the next manager above; if
   * there is none, one of them becomes the root and the others report to it}
   */
  Skeleton without(IntPredicate isGone) {
    int[] newManagers = new int[size()];
    int[] heirs = new int[size()];
    int root = 0;
    for (int node = 0; node < size(); node++) {
      int manager = managers[node];
      root = manager == ROOT ? node : root;
      int above = manager == ROOT ? ROOT : heirs[heirs[manager] == ROOT ? root : manager];
      boolean gone = isGone.test(node);
      heirs[node] = gone ? above : node;
      newManagers[node] = gone ? GONE : above;
      if (!gone && above == ROOT) {
        heirs[root] = node;
      }
    }
    return rearranged(newManagers, heirs);
  }

  /**
   * {@return a copy without a position; another that is not below it takes over its reports, its
   * other lines and its holders}
   */
  Skeleton merged(int gone, int into) {
    int[] newManagers = Arrays.stream(managers).map(one -> one == gone ? into : one).toArray();
    newManagers[gone] = GONE;
    int[] heirs = heirs(newManagers);
    heirs[gone] = into;
    return withHanded(gone, into).rearranged(newManagers, heirs);
  }

  /** {@return a copy in which a position has the holders and other lines of another, too} */
  private Skeleton withHanded(int from, int to) {
    List<Extra> newExtras =
        extras.stream()
            .map(
                extra -> {
                  if (extra.reporter != from) {
                    return extra;
                  }
                  // A line between the two leads elsewhere, so that there are as many lines.
                  int elsewhere = extra.manager == to ? (to == 0 ? size() - 1 : 0) : extra.manager;
                  int manager = extra.manager == from ? to : elsewhere;
                  return new Extra(to, manager, extra.unknown, extra.kind, extra.rank);
                })
            .toList();
    String id = positions.get(to).id();
    List<Held> newHeld =
        held.stream()
            .map(
                one ->
                    one.node == from
                        ? new Held(
                            to, Assignment.of(id, one.assignment.person(), one.assignment.kind()))
                        : one)
            .toList();
    return withExtras(newExtras).withHeld(newHeld);
  }

  /** {@return a copy in which a position reports to another that is not below it} */
  public Skeleton moved(int node, int manager) {
    int[] newManagers = managers.clone();
    newManagers[node] = manager;
    return rearranged(newManagers, heirs(newManagers));
  }

  private int[] heirs(int[] newManagers) {
    int[] heirs = new int[size()];
    for (int node = 0; node < size(); node++) {
      int manager = managers[node];
      heirs[node] = newManagers[node] != GONE ? node : manager == ROOT ? ROOT : heirs[manager];
    }
    return heirs;
  }

  /**
   * {@return a copy with other managers, in pre-order again}
   *
   * @param newManagers the manager of each position, {@link #ROOT} or {@link #GONE}; without cycles
   * @param heirs which position takes over other lines to a position; {@link #ROOT} for none
   */
  private Skeleton rearranged(int[] newManagers, int[] heirs) {
    int[] order = preOrder(newManagers);
    int[] places = new int[size()];
    Arrays.fill(places, GONE);
    for (int place = 0; place < order.length; place++) {
      places[order[place]] = place;
    }
    int[] above = Arrays.stream(order).map(node -> place(newManagers[node], places)).toArray();
    List<Extra> newExtras = new ArrayList<>(extras.size());
    for (Extra extra : extras) {
      int reporter = places[extra.reporter];
      int manager = extra.manager == ROOT ? ROOT : place(heirs[extra.manager], places);
      boolean wasOfItself = extra.manager == extra.reporter;
      boolean isThere =
          reporter != GONE
              && extra.kind.equals(LineKind.SOLID)
              && manager == above[reporter]
              && managers[extra.reporter] != extra.manager;
      boolean isLeft = manager >= 0 && (manager != reporter || wasOfItself) && !isThere;
      if (reporter != GONE && (isLeft || extra.unknown != null)) {
        newExtras.add(new Extra(reporter, manager, extra.unknown, extra.kind, extra.rank));
      }
    }
    return new Skeleton(
        whole,
        Arrays.stream(order).mapToObj(positions::get).toList(),
        above,
        newExtras,
        held.stream()
            .filter(one -> places[one.node] != GONE)
            .map(one -> new Held(places[one.node], one.assignment))
            .toList(),
        chosen(given, order),
        chosen(ranks, order));
  }

  private static int place(int node, int[] places) {
    return node == ROOT ? ROOT : places[node];
  }

  private static int[] chosen(int[] values, int[] places) {
    return values.length == 0
        ? values
        : Arrays.stream(places).map(place -> values[place]).toArray();
  }

  public static int[] preOrder(int[] managers) {
    int size = managers.length;
    int[] firstReport = new int[size];
    int[] nextPeer = new int[size];
    Arrays.fill(firstReport, GONE);
    int next = GONE;
    int alive = 0;
    for (int node = size - 1; node >= 0; node--) {
      int manager = managers[node];
      if (manager == GONE) {
        continue;
      }
      alive++;
      if (manager == ROOT) {
        nextPeer[node] = next;
        next = node;
      } else {
        nextPeer[node] = firstReport[manager];
        firstReport[manager] = node;
      }
    }
    int[] order = new int[alive];
    int[] later = new int[alive + 1];
    int waiting = 0;
    int place = 0;
    while (place < alive) {
      if (next == GONE) {
        next = later[--waiting];
        continue;
      }
      order[place++] = next;
      later[waiting++] = nextPeer[next];
      next = firstReport[next];
    }
    return order;
  }

  // what may be made simpler

  /**
   * {@return a copy with other values for the positions, in the same places and with the same ids}
   */
  public Skeleton withPositions(List<Position> newPositions) {
    return new Skeleton(whole, newPositions, managers, extras, held, given, ranks);
  }

  public Skeleton withExtras(List<Extra> newExtras) {
    return new Skeleton(whole, positions, managers, newExtras, held, given, ranks);
  }

  public Skeleton withHeld(List<Held> newHeld) {
    return new Skeleton(whole, positions, managers, extras, newHeld, given, ranks);
  }

  public Skeleton withWhole(Whole newWhole) {
    return new Skeleton(newWhole, positions, managers, extras, held, given, ranks);
  }

  // and together again

  /** {@return the organization; the original one may have had problems, too} */
  public Organization organization() {
    OrganizationBuilder builder =
        Organization.named(whole.name)
            .positions(inOrderOf(given, positions))
            .lines(lines())
            .people(whole.people)
            .assignments(Lists.transform(held, Held::assignment));
    whole.defaultOccupancy.ifPresent(builder::defaultOccupancy);
    whole.scopes.forEach(builder::scope);
    whole.expectations.forEach(builder::expects);
    whole.tracked.forEach(builder::tracks);
    return builder.tryBuild().organization();
  }

  private List<ReportingLine> lines() {
    List<ReportingLine> lines = new ArrayList<>(size() + extras.size());
    IntStream.Builder where = IntStream.builder();
    for (int node = 0; node < size(); node++) {
      if (managers[node] != ROOT) {
        lines.add(
            ReportingLine.solid(positions.get(node).id(), positions.get(managers[node]).id()));
        where.add(ranks.length == 0 ? 0 : ranks[node]);
      }
    }
    for (Extra extra : extras) {
      String manager = extra.unknown != null ? extra.unknown : positions.get(extra.manager).id();
      lines.add(ReportingLine.of(positions.get(extra.reporter).id(), manager, extra.kind));
      where.add(extra.rank);
    }
    return inOrderOf(where.build().toArray(), lines);
  }

  /**
   * {@return some values in the order of their ranks; without ranks, or if they are equal, as
   * given}
   */
  private static <T> List<T> inOrderOf(int[] ranks, List<T> values) {
    return Comparators.isInOrder(Ints.asList(ranks), Integer::compare)
        ? values
        : IntStream.range(0, ranks.length)
            .boxed()
            .sorted(Comparator.comparingInt(place -> ranks[place]))
            .map(values::get)
            .toList();
  }
}
