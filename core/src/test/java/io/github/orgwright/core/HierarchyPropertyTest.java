package io.github.orgwright.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.internal.CodePointOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A hierarchy against the naive oracle, on structures sound and broken. */
class HierarchyPropertyTest {
  private static Set<String> set(Collection<String> ids) {
    return new TreeSet<>(ids);
  }

  @Property
  void directLinesAreThoseDeclared(
      @ForAll(supplier = Sketches.Any.class) Sketch sketch,
      @ForAll(supplier = Sketches.Kinds.class) Set<LineKind> kinds) {
    Hierarchy hierarchy = sketch.hierarchy(kinds);
    NaiveHierarchy oracle = sketch.oracle(kinds);
    assertEquals(kinds, hierarchy.kinds());
    for (String id : sketch.ids()) {
      Position position = Position.of(id);
      assertEquals(oracle.directManagers(id), Sketch.ids(hierarchy.directManagers(position)));
      assertEquals(oracle.directReports(id), Sketch.ids(hierarchy.directReports(position)));
      assertEquals(oracle.directReports(id).size(), hierarchy.countDirectReports(position));
      assertEquals(oracle.unresolved(id), hierarchy.unresolved(position));
    }
  }

  @Property
  void aForestHasNoSecondManagerAndNoCycle(
      @ForAll(supplier = Sketches.Any.class) Sketch sketch,
      @ForAll(supplier = Sketches.Kinds.class) Set<LineKind> kinds) {
    NaiveHierarchy oracle = sketch.oracle(kinds);
    boolean isForest =
        oracle.withSeveralManagers().isEmpty()
            && sketch.ids().stream().noneMatch(oracle::isInCycle);
    assertEquals(isForest, sketch.hierarchy(kinds).isForest());
  }

  @Property
  void managersComeNearestFirst(
      @ForAll(supplier = Sketches.Any.class) Sketch sketch,
      @ForAll(supplier = Sketches.Kinds.class) Set<LineKind> kinds) {
    Hierarchy hierarchy = sketch.hierarchy(kinds);
    NaiveHierarchy oracle = sketch.oracle(kinds);
    for (String id : sketch.ids()) {
      assertEquals(
          oracle.managers(List.of(id)), Sketch.ids(hierarchy.managers(Position.of(id))), id);
    }
  }

  @Property
  void reportsComeBreadthFirst(
      @ForAll(supplier = Sketches.Any.class) Sketch sketch,
      @ForAll(supplier = Sketches.Kinds.class) Set<LineKind> kinds) {
    Hierarchy hierarchy = sketch.hierarchy(kinds);
    NaiveHierarchy oracle = sketch.oracle(kinds);
    for (String id : sketch.ids()) {
      Position position = Position.of(id);
      List<String> expected = oracle.reports(List.of(id));
      assertEquals(expected, Sketch.ids(hierarchy.reports(position).toList()), id);
      assertEquals(expected.size(), hierarchy.countReports(position), id);
      for (int some = 0; some < 3; some++) {
        assertEquals(
            expected.stream().limit(some).toList(),
            Sketch.ids(hierarchy.reports(position).limit(some).toList()),
            id);
      }
    }
  }

  @Property
  void whoIsBelowOrAboveSomeIsFoundForAll(
      @ForAll(supplier = Sketches.Any.class) Sketch sketch,
      @ForAll(supplier = Sketches.Kinds.class) Set<LineKind> kinds,
      @ForAll long seed) {
    Hierarchy hierarchy = sketch.hierarchy(kinds);
    for (List<String> group : sketch.groups(seed)) {
      List<Position> some = group.stream().map(Position::of).toList();
      Predicate<Position> below = hierarchy.belowAny(some);
      Predicate<Position> above = hierarchy.aboveAny(some);
      for (String id : sketch.ids()) {
        Position position = Position.of(id);
        assertEquals(
            some.stream().anyMatch(one -> hierarchy.isAbove(one, position)),
            below.test(position),
            id);
        assertEquals(
            some.stream().anyMatch(one -> hierarchy.isAbove(position, one)),
            above.test(position),
            id);
      }
    }
  }

  @Property
  void groupsHaveManagersAndReportsOnce(
      @ForAll(supplier = Sketches.Any.class) Sketch sketch,
      @ForAll(supplier = Sketches.Kinds.class) Set<LineKind> kinds,
      @ForAll long seed) {
    Organization organization = sketch.organization();
    Hierarchy hierarchy = Sketch.hierarchy(organization, kinds);
    NaiveHierarchy oracle = sketch.oracle(kinds);
    for (List<String> group : sketch.groups(seed)) {
      List<Position> positions = Sketch.positions(organization, group);
      assertEquals(oracle.managers(group), Sketch.ids(hierarchy.managers(positions)));
      assertEquals(oracle.reports(group), Sketch.ids(hierarchy.reports(positions).toList()));
      assertEquals(oracle.reports(group).size(), hierarchy.countReports(positions));
    }
  }

  @Property
  void aboveIsTheStrictClosureOfLines(
      @ForAll(supplier = Sketches.Any.class) Sketch sketch,
      @ForAll(supplier = Sketches.Kinds.class) Set<LineKind> kinds) {
    Hierarchy hierarchy = sketch.hierarchy(kinds);
    NaiveHierarchy oracle = sketch.oracle(kinds);
    for (String a : sketch.ids()) {
      for (String b : sketch.ids()) {
        assertEquals(
            oracle.isAbove(a, b),
            hierarchy.isAbove(Position.of(a), Position.of(b)),
            () -> a + " above " + b);
      }
    }
  }

  @Property
  void reportsAreTheInverseOfManagers(
      @ForAll(supplier = Sketches.Any.class) Sketch sketch,
      @ForAll(supplier = Sketches.Kinds.class) Set<LineKind> kinds) {
    Hierarchy hierarchy = sketch.hierarchy(kinds);
    Set<String> downward = new HashSet<>();
    Set<String> upward = new HashSet<>();
    for (String id : sketch.ids()) {
      Position position = Position.of(id);
      hierarchy.reports(position).forEach(report -> downward.add(id + " over " + report.id()));
      hierarchy.managers(position).forEach(manager -> upward.add(manager.id() + " over " + id));
    }
    assertEquals(upward, downward);
  }

  @Property
  void peersShareAManager(
      @ForAll(supplier = Sketches.Any.class) Sketch sketch,
      @ForAll(supplier = Sketches.Kinds.class) Set<LineKind> kinds) {
    Hierarchy hierarchy = sketch.hierarchy(kinds);
    NaiveHierarchy oracle = sketch.oracle(kinds);
    for (String id : sketch.ids()) {
      assertEquals(oracle.peers(id), Sketch.ids(hierarchy.peers(Position.of(id))), id);
    }
  }

  @Property
  void chainIsAShortestOneOfRealLines(
      @ForAll(supplier = Sketches.Any.class) Sketch sketch,
      @ForAll(supplier = Sketches.Kinds.class) Set<LineKind> kinds) {
    Hierarchy hierarchy = sketch.hierarchy(kinds);
    NaiveHierarchy oracle = sketch.oracle(kinds);
    for (String low : sketch.ids()) {
      for (String high : sketch.ids()) {
        List<String> chain = Sketch.ids(hierarchy.chain(Position.of(low), Position.of(high)));
        assertEquals(oracle.distance(List.of(low), high) + 1, chain.size());
        if (!chain.isEmpty()) {
          assertEquals(low, chain.get(0));
          assertEquals(high, chain.get(chain.size() - 1));
          for (int i = 1; i < chain.size(); i++) {
            assertTrue(oracle.directManagers(chain.get(i - 1)).contains(chain.get(i)));
          }
        }
      }
    }
  }

  @Property
  void closestCommonManagersOfTwo(
      @ForAll(supplier = Sketches.Any.class) Sketch sketch,
      @ForAll(supplier = Sketches.Kinds.class) Set<LineKind> kinds,
      @ForAll boolean inclusive,
      @ForAll long seed) {
    Organization organization = sketch.organization();
    Hierarchy hierarchy = Sketch.hierarchy(organization, kinds);
    NaiveHierarchy oracle = sketch.oracle(kinds);
    Random random = new Random(seed);
    for (String a : sketch.ids()) {
      String b = sketch.ids().get(random.nextInt(sketch.ids().size()));
      assertEquals(
          oracle.closestCommonManagers(List.of(a), List.of(b), inclusive),
          Sketch.ids(
              hierarchy.closestCommonManagers(
                  List.of(Position.of(a)), List.of(Position.of(b)), inclusive)),
          () -> a + " and " + b);
    }
  }

  @Property
  void closestCommonManagersOfGroups(
      @ForAll(supplier = Sketches.Any.class) Sketch sketch,
      @ForAll(supplier = Sketches.Kinds.class) Set<LineKind> kinds,
      @ForAll boolean inclusive,
      @ForAll long seed) {
    Organization organization = sketch.organization();
    Hierarchy hierarchy = Sketch.hierarchy(organization, kinds);
    NaiveHierarchy oracle = sketch.oracle(kinds);
    List<List<String>> groups = sketch.groups(seed);
    for (int i = 1; i < groups.size(); i++) {
      List<String> a = groups.get(i - 1);
      List<String> b = groups.get(i);
      assertEquals(
          oracle.closestCommonManagers(a, b, inclusive),
          Sketch.ids(
              hierarchy.closestCommonManagers(
                  Sketch.positions(organization, a), Sketch.positions(organization, b), inclusive)),
          () -> a + " and " + b);
    }
  }

  @Property
  void layersCountFromTheNearestTop(
      @ForAll(supplier = Sketches.Any.class) Sketch sketch,
      @ForAll(supplier = Sketches.Kinds.class) Set<LineKind> kinds) {
    Hierarchy hierarchy = sketch.hierarchy(kinds);
    NaiveHierarchy oracle = sketch.oracle(kinds);
    for (String id : sketch.ids()) {
      assertEquals(oracle.layer(id), hierarchy.layer(Position.of(id)), id);
    }
  }

  @Property
  void topsAreRootsOrDetached(
      @ForAll(supplier = Sketches.Any.class) Sketch sketch,
      @ForAll(supplier = Sketches.Kinds.class) Set<LineKind> kinds) {
    Hierarchy hierarchy = sketch.hierarchy(kinds);
    NaiveHierarchy oracle = sketch.oracle(kinds);
    assertEquals(oracle.roots(), Sketch.ids(hierarchy.roots()));
    assertEquals(oracle.detached(), Sketch.ids(hierarchy.detached()));
    for (String id : sketch.ids()) {
      assertEquals(oracle.isRoot(id), hierarchy.isRoot(Position.of(id)), id);
      assertEquals(oracle.isDetached(id), hierarchy.isDetached(Position.of(id)), id);
    }
  }

  @Property
  void eachGroupOfCyclesHasOneShortestThroughItsSmallestId(
      @ForAll(supplier = Sketches.Any.class) Sketch sketch,
      @ForAll(supplier = Sketches.Kinds.class) Set<LineKind> kinds) {
    Hierarchy hierarchy = sketch.hierarchy(kinds);
    NaiveHierarchy oracle = sketch.oracle(kinds);
    List<List<String>> cycles = Sketch.idLists(hierarchy.cycles());
    List<List<String>> groups = oracle.circularGroups();
    assertEquals(groups.size(), cycles.size());
    for (int i = 0; i < groups.size(); i++) {
      List<String> cycle = cycles.get(i);
      String smallest = groups.get(i).get(0);
      assertEquals(smallest, cycle.get(0));
      assertEquals(oracle.shortestCycle(smallest), cycle.size());
      for (int member = 0; member < cycle.size(); member++) {
        String next = cycle.get((member + 1) % cycle.size());
        assertTrue(oracle.directManagers(cycle.get(member)).contains(next));
      }
    }
    for (String id : sketch.ids()) {
      assertEquals(oracle.isInCycle(id), hierarchy.isInCycle(Position.of(id)), id);
    }
  }

  @Property
  void sameLinesInAnotherOrderGiveTheSameSets(
      @ForAll(supplier = Sketches.Any.class) Sketch sketch,
      @ForAll(supplier = Sketches.Kinds.class) Set<LineKind> kinds,
      @ForAll Random random) {
    List<ReportingLine> shuffled = new ArrayList<>(sketch.lines());
    Collections.shuffle(shuffled, random);
    List<String> reordered = new ArrayList<>(sketch.ids());
    Collections.shuffle(reordered, random);
    Hierarchy one = sketch.hierarchy(kinds);
    Hierarchy other = new Sketch(reordered, shuffled).hierarchy(kinds);
    for (String id : sketch.ids()) {
      Position position = Position.of(id);
      assertEquals(
          set(Sketch.ids(one.managers(position))), set(Sketch.ids(other.managers(position))));
      assertEquals(
          set(Sketch.ids(one.reports(position).toList())),
          set(Sketch.ids(other.reports(position).toList())));
      assertEquals(set(Sketch.ids(one.peers(position))), set(Sketch.ids(other.peers(position))));
      assertEquals(one.layer(position), other.layer(position));
      assertEquals(one.countReports(position), other.countReports(position));
      assertEquals(one.isInCycle(position), other.isInCycle(position));
    }
    assertEquals(set(Sketch.ids(one.roots())), set(Sketch.ids(other.roots())));
  }

  @Property
  void sameLinesInAnotherOrderGiveTheSameCycles(
      @ForAll(supplier = Sketches.Any.class) Sketch sketch,
      @ForAll(supplier = Sketches.Kinds.class) Set<LineKind> kinds,
      @ForAll Random random) {
    List<List<String>> cycles = Sketch.idLists(sketch.hierarchy(kinds).cycles());
    List<ReportingLine> shuffled = new ArrayList<>(sketch.lines());
    Collections.shuffle(shuffled, random);
    Hierarchy lines = new Sketch(sketch.ids(), shuffled).hierarchy(kinds);
    assertEquals(cycles, Sketch.idLists(lines.cycles()));
    List<String> reordered = new ArrayList<>(sketch.ids());
    Collections.shuffle(reordered, random);
    Hierarchy both = new Sketch(reordered, shuffled).hierarchy(kinds);
    assertEquals(cycles, Sketch.idLists(both.cycles()));
  }

  @Property
  void ofEquallyShortCyclesTheOneOfSmallerIdsIsTheEvidence(
      @ForAll(supplier = Sketches.Any.class) Sketch sketch,
      @ForAll(supplier = Sketches.Kinds.class) Set<LineKind> kinds) {
    NaiveHierarchy oracle = sketch.oracle(kinds);
    for (List<String> cycle : Sketch.idLists(sketch.hierarchy(kinds).cycles())) {
      String start = cycle.get(0);
      List<String> expected = new ArrayList<>(List.of(start));
      for (int left = cycle.size() - 1; left > 0; left--) {
        int steps = left;
        expected.add(
            oracle.directManagers(expected.get(expected.size() - 1)).stream()
                .filter(next -> !next.equals(start))
                .filter(next -> oracle.distance(List.of(next), start) == steps)
                .min(CodePointOrder::compare)
                .orElseThrow());
      }
      assertEquals(expected, cycle);
    }
  }
}
