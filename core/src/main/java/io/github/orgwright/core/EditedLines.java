package io.github.orgwright.core;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The reporting lines of an organization while it is edited.
 *
 * <p>If a position is removed and its reports move to its managers, it is <i>bypassed</i>: a line
 * to it stands for lines to its managers of that time. Its reports are changed only when their
 * lines are needed, so that removing many positions takes linear time. The lines of a bypassed
 * position lead only to positions that were removed later or not at all, so following them always
 * ends.
 */
final class EditedLines {
  /** Fast even for ids that were chosen to collide. */
  private static final Comparator<ReportingLine> IN_ORDER =
      Comparator.comparing(ReportingLine::reporter)
          .thenComparing(ReportingLine::manager)
          .thenComparing(ReportingLine::kind);

  private final Lines base;
  private final EditedCatalog<Position> positions;
  private final EditedLinks<ReportingLine> links;
  private final BitSet bypassed = new BitSet();

  /** Whether lines that have not changed may lead to removed positions. */
  private boolean leadsToRemoved;

  EditedLines(Lines base, Catalog<Position> before, EditedCatalog<Position> positions) {
    this.base = base;
    this.positions = positions;
    this.links = new EditedLinks<>(base.links(), ReportingLine::manager, before::placeOrNone);
  }

  /** The lines of the position at a place, in the order of their kinds. */
  List<ReportingLine> of(int place) {
    List<ReportingLine> lines = links.of(place);
    return leadsToBypassed(lines) ? direct(place, lines) : lines;
  }

  /** Replaces the lines of the position at a place. */
  void set(int place, List<ReportingLine> lines) {
    links.set(place, lines);
  }

  /** Replaces each line of a position by some lines; equal ones are kept once. */
  void replaceEach(int place, Function<ReportingLine, Stream<ReportingLine>> replacement) {
    replaceAll(place, of(place).stream().flatMap(replacement).toList());
  }

  /** Replaces the lines of a position; equal ones are kept once. */
  void replaceAll(int place, List<ReportingLine> lines) {
    if (!lines.equals(of(place))) {
      set(place, inOrder(lines));
    }
  }

  /** The given lines in the order of their kinds, without repetitions. */
  private static List<ReportingLine> inOrder(List<ReportingLine> lines) {
    if (lines.size() < 2) {
      return lines;
    }
    Set<ReportingLine> seen = new TreeSet<>(IN_ORDER);
    return lines.stream()
        .filter(seen::add)
        .sorted(ReportingLine.BY_KIND)
        .collect(ImmutableList.toImmutableList());
  }

  /** The places of the positions with lines to the given id, each once. */
  List<Integer> reporters(String manager) {
    endBypasses();
    return links.startsAt(manager).stream()
        .filter(place -> !positions.removed().get(place))
        .toList();
  }

  /** The places of the direct reports of a position by solid lines, without itself. */
  List<Integer> reports(int place) {
    String manager = positions.id(place);
    return reporters(manager).stream()
        .filter(report -> report != place)
        .filter(report -> of(report).contains(ReportingLine.solid(positions.id(report), manager)))
        .toList();
  }

  /** The given positions and their reports at any distance, as far as these match. */
  BitSet withReports(IntStream tops, IntPredicate matching) {
    BitSet found = new BitSet();
    Deque<Integer> open = new ArrayDeque<>();
    tops.forEach(
        place -> {
          found.set(place);
          open.add(place);
        });
    while (!open.isEmpty()) {
      for (int report : reports(open.remove())) {
        if (!found.get(report) && matching.test(report)) {
          found.set(report);
          open.add(report);
        }
      }
    }
    return found;
  }

  /** Whether a position has a solid line to a known position that is not among the given ones. */
  boolean leadsOutOf(BitSet part, int place) {
    return of(place).stream()
        .filter(line -> line.kind().equals(LineKind.SOLID))
        .mapToInt(line -> positions.find(line.manager()))
        .anyMatch(manager -> manager >= 0 && !part.get(manager));
  }

  /**
   * Removes positions one by one; their reports move to their managers, by lines of the same kind.
   */
  void removeBypassing(BitSet places) {
    boolean hasNewId = false;
    for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
      String id = positions.id(place);
      List<ReportingLine> lines = of(place);
      if (lines.stream().anyMatch(line -> line.manager().equals(id))) {
        lines = lines.stream().filter(line -> !line.manager().equals(id)).toList();
      }
      if (lines != links.of(place)) {
        links.set(place, lines);
      }
      positions.remove(place);
      bypassed.set(place);
      hasNewId |= positions.hasNewId(place);
    }
    if (hasNewId) {
      endBypasses(); // lines that have not changed may lead to such an id, but not to its place
    }
  }

  /** Removes positions with the lines to them. */
  void removeWithLines(BitSet places) {
    List<String> ids = places.stream().mapToObj(positions::id).toList();
    for (String id : ids) {
      for (int reporter : reporters(id)) {
        if (!places.get(reporter)) {
          replaceEach(reporter, line -> line.manager().equals(id) ? Stream.of() : Stream.of(line));
        }
      }
    }
    places.stream().forEach(positions::remove);
  }

  /** Removes a position; the lines to it stay, and become unresolved. */
  void removeLeavingLines(int place) {
    positions.remove(place);
    leadsToRemoved = true;
  }

  /** Called before a position gets the given id, which a removed position may have had. */
  void prepareForId(String id) {
    if (bypassedPlace(id) >= 0) {
      endBypasses();
    }
  }

  /** Gives the reports of all bypassed positions their lines. */
  private void endBypasses() {
    for (int place = bypassed.nextSetBit(0); place >= 0; place = bypassed.nextSetBit(place + 1)) {
      for (int reporter : links.startsAt(positions.id(place))) {
        if (!positions.removed().get(reporter)) {
          links.set(reporter, of(reporter));
        }
      }
    }
    bypassed.clear();
  }

  /** The place of the bypassed position with the given id, or -1. */
  private int bypassedPlace(String manager) {
    int place = positions.lastPlace(manager);
    return place >= 0 && bypassed.get(place) ? place : -1;
  }

  private boolean leadsToBypassed(List<ReportingLine> lines) {
    if (!bypassed.isEmpty()) {
      for (ReportingLine line : lines) {
        if (bypassedPlace(line.manager()) >= 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** The given lines of a position, with lines that lead on instead of those to bypassed ones. */
  private List<ReportingLine> direct(int place, List<ReportingLine> lines) {
    String reporter = positions.id(place);
    List<ReportingLine> direct = new ArrayList<>();
    for (ReportingLine line : lines) {
      int manager = bypassedPlace(line.manager());
      if (manager < 0) {
        direct.add(line);
        continue;
      }
      makeDirect(manager);
      for (ReportingLine up : links.of(manager)) {
        if (up.kind().equals(line.kind()) && !up.manager().equals(reporter)) {
          direct.add(ReportingLine.of(reporter, up.manager(), up.kind()));
        }
      }
    }
    return inOrder(direct);
  }

  /** Makes the lines of a bypassed position lead to positions that are not bypassed. */
  private void makeDirect(int place) {
    Deque<Integer> open = new ArrayDeque<>(List.of(place)); // no recursion: chains may be long
    while (!open.isEmpty()) {
      int next = open.getLast();
      List<ReportingLine> lines = links.of(next);
      int before = open.size();
      for (ReportingLine line : lines) {
        int manager = bypassedPlace(line.manager());
        if (manager >= 0 && leadsToBypassed(links.of(manager))) {
          open.addLast(manager);
        }
      }
      if (open.size() == before) {
        open.removeLast();
        if (leadsToBypassed(lines)) {
          links.set(next, direct(next, lines));
        }
      }
    }
  }

  /** The lines after the edits; the same object if nothing has changed. */
  Lines after(Catalog<Position> positionsAfter) {
    int size = positionsAfter.size();
    BitSet removed = positions.removed();
    IndexedEdges<ReportingLine> before = base.links();
    IndexedEdges<ReportingLine> after =
        links.after(removed, reportersOfBypassed(), this::of, positions::find);
    boolean isStale =
        (leadsToRemoved && !removed.isEmpty()) || (positions.hasNewIds() && !base.isResolved());
    if (isStale) {
      after = resolvedAgain(after);
    }
    if (!removed.isEmpty()) {
      IndexedEdges.closeGaps(after.starts, removed);
      IndexedEdges.closeGaps(after.ends, removed);
    }
    if (after == before && size == base.size()) {
      return base;
    }
    boolean areSamePositions = removed.isEmpty() && size == base.size() && !positions.hasNewIds();
    return areSamePositions ? base.copy(after, links.changed()) : new Lines(after, size);
  }

  /** The places of the reporters whose lines lead to bypassed positions, and have not changed. */
  private BitSet reportersOfBypassed() {
    BitSet reporters = new BitSet();
    if (!bypassed.isEmpty()) {
      IndexedEdges<ReportingLine> before = base.links();
      int first = bypassed.nextSetBit(0);
      int last = bypassed.length() - 1;
      for (int line = 0; line < before.size(); line++) {
        int end = before.ends[line];
        if (end >= first && end <= last && bypassed.get(end)) {
          reporters.set(before.starts[line]);
        }
      }
    }
    return reporters;
  }

  /** The given lines, with the ends found again that are unknown or removed. */
  private IndexedEdges<ReportingLine> resolvedAgain(IndexedEdges<ReportingLine> lines) {
    int[] ends = lines.ends.clone();
    for (int line = 0; line < ends.length; line++) {
      if (ends[line] < 0 || positions.removed().get(ends[line])) {
        ends[line] = positions.find(lines.list.get(line).manager());
      }
    }
    return lines.withEnds(ends);
  }
}
