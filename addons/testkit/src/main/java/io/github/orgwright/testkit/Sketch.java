package io.github.orgwright.testkit;

import com.google.common.base.Suppliers;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Expectation;
import io.github.orgwright.core.InvalidOrganizationException;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An organization taken apart, so that parts can be taken away: the seats in pre-order of a forest,
 * which has one solid line of each seat at most, and beside it all other lines. Arrays are shared
 * between sketches and never written to after they are made.
 */
final class Sketch {
  /** In place of a manager: at the top of a tree. */
  static final int TOP = -1;

  /** In place of a manager: the seat is not there any more. */
  static final int GONE = -2;

  /**
   * A line that is not of the forest.
   *
   * @param reporter the place of the lower end
   * @param manager the place of the upper end, or {@link #TOP} where it is unknown
   * @param unknown the id of the upper end, where it is unknown
   * @param kind the kind of line
   * @param rank where it was declared among all lines
   */
  record Extra(int reporter, int manager, @Nullable String unknown, LineKind kind, int rank) {}

  /**
   * What hangs on no seat.
   *
   * @param name the name of the organization
   * @param scopes the scopes it declares
   * @param expectations the work it expects to be owned
   * @param tracked the KPIs it tracks
   * @param people the people it declares
   */
  record Whole(
      String name,
      List<Scope> scopes,
      List<Expectation> expectations,
      List<Kpi> tracked,
      List<Person> people) {}

  /**
   * Who holds a seat.
   *
   * @param seat the place of the seat
   * @param assignment the assignment
   */
  record Held(int seat, Assignment assignment) {}

  private static final int[] IN_ORDER = {};

  final Whole whole;
  final List<Position> seats;
  final int[] managers;
  final List<Extra> extras;
  final List<Held> held;

  /** Where each seat, and its line of the forest, was declared; empty where it is their order. */
  private final int[] given;

  private final int[] ranks;
  private final Supplier<int[]> ends = Suppliers.memoize(this::findEnds);

  private Sketch(
      Whole whole,
      List<Position> seats,
      int[] managers,
      List<Extra> extras,
      List<Held> held,
      int[] given,
      int[] ranks) {
    this.whole = whole;
    this.seats = seats;
    this.managers = managers;
    this.extras = extras;
    this.held = held;
    this.given = given;
    this.ranks = ranks;
  }

  /**
   * {@return a sketch whose seats and lines are declared in their order, those of the forest first}
   */
  static Sketch inOrder(
      Whole whole, List<Position> seats, int[] managers, List<Extra> extras, List<Held> held) {
    return new Sketch(whole, seats, managers, extras, held, IN_ORDER, IN_ORDER);
  }

  /**
   * {@return a sketch, its seats put into pre-order}
   *
   * @param managers the place of the manager of each seat, without circles
   * @param ranks where the line to that manager was declared
   */
  static Sketch declared(
      Whole whole,
      List<Position> seats,
      int[] managers,
      List<Extra> extras,
      List<Held> held,
      int[] ranks) {
    int[] given = new int[seats.size()];
    Arrays.setAll(given, place -> place);
    return new Sketch(whole, seats, managers, extras, held, given, ranks)
        .rearranged(managers, given);
  }

  int size() {
    return managers.length;
  }

  /** {@return for each seat, the place after its last report} */
  int[] ends() {
    return ends.get();
  }

  private int[] findEnds() {
    int[] last = new int[size()];
    for (int seat = size() - 1; seat >= 0; seat--) {
      last[seat] = Math.max(last[seat], seat + 1);
      int manager = managers[seat];
      if (manager != TOP) {
        last[manager] = Math.max(last[manager], last[seat]);
      }
    }
    return last;
  }

  /** {@return for each seat, how many are above it} */
  int[] depths() {
    int[] depths = new int[size()];
    for (int seat = 0; seat < size(); seat++) {
      depths[seat] = managers[seat] == TOP ? 0 : depths[managers[seat]] + 1;
    }
    return depths;
  }

  /** {@return for each seat, how many report to it directly} */
  int[] spans() {
    int[] spans = new int[size()];
    for (int manager : managers) {
      if (manager != TOP) {
        spans[manager]++;
      }
    }
    return spans;
  }

  int tops() {
    int tops = 0;
    for (int manager : managers) {
      tops += manager == TOP ? 1 : 0;
    }
    return tops;
  }

  // what may be taken away

  /** {@return a copy of one seat and all its reports} */
  Sketch subtree(int seat) {
    int end = ends()[seat];
    int[] newManagers = managers.clone();
    Arrays.fill(newManagers, 0, seat, GONE);
    Arrays.fill(newManagers, end, size(), GONE);
    newManagers[seat] = TOP;
    return rearranged(newManagers, heirs(newManagers));
  }

  /**
   * {@return a copy without the seats from one place up to another: their reports report to the
   * next above; where nobody is above, one of them takes the top and the others report to it}
   */
  Sketch without(int from, int to) {
    return without(from, to, to, to);
  }

  /** {@return a copy without two ranges of seats} */
  Sketch without(int from, int to, int nextFrom, int nextTo) {
    int[] newManagers = new int[size()];
    int[] heirs = new int[size()];
    int root = 0;
    for (int seat = 0; seat < size(); seat++) {
      int manager = managers[seat];
      boolean gone = (seat >= from && seat < to) || (seat >= nextFrom && seat < nextTo);
      if (manager == TOP) {
        root = seat;
        heirs[seat] = gone ? TOP : seat;
        newManagers[seat] = gone ? GONE : TOP;
      } else {
        int above = heirs[manager] == TOP ? heirs[root] : heirs[manager];
        heirs[seat] = gone ? above : seat;
        newManagers[seat] = gone ? GONE : above;
        if (!gone && above == TOP) {
          heirs[root] = seat;
        }
      }
    }
    return rearranged(newManagers, heirs);
  }

  /**
   * {@return a copy in which a seat stands in place of its manager, whose reports it takes over}
   */
  Sketch inPlaceOfManager(int seat) {
    int manager = managers[seat];
    int[] newManagers = managers.clone();
    newManagers[seat] = managers[manager];
    newManagers[manager] = GONE;
    handOver(newManagers, manager, seat);
    int[] heirs = heirs(newManagers);
    heirs[manager] = seat;
    return rearranged(newManagers, heirs);
  }

  /** {@return a copy without a seat, whose reports another takes over that is not below it} */
  Sketch merged(int gone, int into) {
    int[] newManagers = managers.clone();
    newManagers[gone] = GONE;
    handOver(newManagers, gone, into);
    int[] heirs = heirs(newManagers);
    heirs[gone] = into;
    return rearranged(newManagers, heirs);
  }

  private void handOver(int[] newManagers, int from, int to) {
    for (int report = from + 1; report < ends()[from]; report++) {
      if (newManagers[report] == from) {
        newManagers[report] = to;
      }
    }
  }

  /** {@return a copy in which a seat reports to another that is not below it} */
  Sketch moved(int seat, int manager) {
    int[] newManagers = managers.clone();
    newManagers[seat] = manager;
    return rearranged(newManagers, heirs(newManagers));
  }

  private int[] heirs(int[] newManagers) {
    int[] heirs = new int[size()];
    for (int seat = 0; seat < size(); seat++) {
      int manager = managers[seat];
      heirs[seat] = newManagers[seat] != GONE ? seat : manager == TOP ? TOP : heirs[manager];
    }
    return heirs;
  }

  /**
   * {@return a copy with other managers, in pre-order again}
   *
   * @param newManagers the manager of each seat, {@link #TOP} or {@link #GONE}; without circles
   * @param heirs who takes over further lines to a seat; {@link #TOP} for nobody
   */
  private Sketch rearranged(int[] newManagers, int[] heirs) {
    int[] order = preOrder(newManagers);
    int[] places = new int[size()];
    Arrays.fill(places, GONE);
    for (int place = 0; place < order.length; place++) {
      places[order[place]] = place;
    }
    List<Position> newSeats = new ArrayList<>(order.length);
    int[] above = new int[order.length];
    for (int place = 0; place < order.length; place++) {
      int seat = order[place];
      newSeats.add(seats.get(seat));
      above[place] = newManagers[seat] == TOP ? TOP : places[newManagers[seat]];
    }
    List<Extra> newExtras = new ArrayList<>(extras.size());
    for (Extra extra : extras) {
      int reporter = places[extra.reporter];
      if (reporter == GONE) {
        continue;
      }
      if (extra.manager == TOP) {
        newExtras.add(new Extra(reporter, TOP, extra.unknown, extra.kind, extra.rank));
        continue;
      }
      int heir = heirs[extra.manager];
      int manager = heir == TOP ? TOP : places[heir];
      boolean wasOfItself = extra.manager == extra.reporter;
      boolean isThere =
          extra.kind == LineKind.SOLID
              && manager == above[reporter]
              && managers[extra.reporter] != extra.manager;
      if (manager >= 0 && (manager != reporter || wasOfItself) && !isThere) {
        newExtras.add(new Extra(reporter, manager, null, extra.kind, extra.rank));
      }
    }
    List<Held> newHeld = new ArrayList<>(held.size());
    for (Held each : held) {
      if (places[each.seat] != GONE) {
        newHeld.add(new Held(places[each.seat], each.assignment));
      }
    }
    return new Sketch(
        whole, newSeats, above, newExtras, newHeld, chosen(given, order), chosen(ranks, order));
  }

  private static int[] chosen(int[] values, int[] places) {
    return values.length == 0
        ? values
        : Arrays.stream(places).map(place -> values[place]).toArray();
  }

  static int[] preOrder(int[] managers) {
    int size = managers.length;
    int[] firstReport = new int[size];
    int[] nextPeer = new int[size];
    Arrays.fill(firstReport, GONE);
    int next = GONE;
    int alive = 0;
    for (int seat = size - 1; seat >= 0; seat--) {
      int manager = managers[seat];
      if (manager == GONE) {
        continue;
      }
      alive++;
      if (manager == TOP) {
        nextPeer[seat] = next;
        next = seat;
      } else {
        nextPeer[seat] = firstReport[manager];
        firstReport[manager] = seat;
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

  /** {@return a copy with other values for the seats, in the same places and with the same ids} */
  Sketch withSeats(List<Position> newSeats) {
    return new Sketch(whole, newSeats, managers, extras, held, given, ranks);
  }

  /** {@return a copy with other further lines} */
  Sketch withExtras(List<Extra> newExtras) {
    return new Sketch(whole, seats, managers, newExtras, held, given, ranks);
  }

  /** {@return a copy with other holders} */
  Sketch withHeld(List<Held> newHeld) {
    return new Sketch(whole, seats, managers, extras, newHeld, given, ranks);
  }

  /** {@return a copy with other values for what hangs on no seat} */
  Sketch withWhole(Whole newWhole) {
    return new Sketch(newWhole, seats, managers, extras, held, given, ranks);
  }

  // and together again

  Organization organization() {
    List<Assignment> assignments = new ArrayList<>(held.size());
    for (Held each : held) {
      assignments.add(each.assignment);
    }
    OrganizationBuilder builder =
        Organization.named(whole.name)
            .positions(seatsAsGiven())
            .lines(lines())
            .people(whole.people)
            .assignments(assignments);
    whole.scopes.forEach(builder::scope);
    whole.expectations.forEach(builder::expects);
    whole.tracked.forEach(builder::tracks);
    try {
      return extras.stream().anyMatch(extra -> extra.unknown != null)
          ? builder.tryBuild().organization()
          : builder.build();
    } catch (InvalidOrganizationException e) {
      // The organization that was taken apart had such problems, too.
      return builder.tryBuild().organization();
    }
  }

  private List<Position> seatsAsGiven() {
    if (isAscending(given)) {
      return seats;
    }
    return Arrays.stream(sorted(given)).mapToObj(seats::get).toList();
  }

  private List<ReportingLine> lines() {
    List<ReportingLine> lines = new ArrayList<>(size() + extras.size());
    if (isAscending(ranks) && extras.isEmpty()) {
      addLinesOfForest(lines);
      return lines;
    }
    if (ranks.length == 0) {
      addLinesOfForest(lines);
      extras.forEach(extra -> lines.add(line(extra)));
      return lines;
    }
    int[] allRanks = Arrays.copyOf(ranks, size() + extras.size());
    for (int i = 0; i < extras.size(); i++) {
      allRanks[size() + i] = extras.get(i).rank;
    }
    for (int i : sorted(allRanks)) {
      if (i >= size()) {
        lines.add(line(extras.get(i - size())));
      } else if (managers[i] != TOP) {
        lines.add(ReportingLine.solid(seats.get(i).id(), seats.get(managers[i]).id()));
      }
    }
    return lines;
  }

  private void addLinesOfForest(List<ReportingLine> lines) {
    for (int seat = 0; seat < size(); seat++) {
      if (managers[seat] != TOP) {
        lines.add(ReportingLine.solid(seats.get(seat).id(), seats.get(managers[seat]).id()));
      }
    }
  }

  private ReportingLine line(Extra extra) {
    String manager = extra.unknown != null ? extra.unknown : seats.get(extra.manager).id();
    return ReportingLine.of(seats.get(extra.reporter).id(), manager, extra.kind);
  }

  private static boolean isAscending(int[] numbers) {
    for (int i = 1; i < numbers.length; i++) {
      if (numbers[i - 1] > numbers[i]) {
        return false;
      }
    }
    return true;
  }

  /** {@return the places of some numbers, smallest number first, then first place first} */
  private static int[] sorted(int[] numbers) {
    long[] keys = new long[numbers.length];
    Arrays.setAll(keys, i -> ((long) numbers[i] << 32) | i);
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
  }
}
