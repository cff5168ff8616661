package io.github.orgwright.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.testsupport.NaiveHierarchy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Spliterator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Hierarchies of a few random lines against the naive oracle. The module of properties compares
 * more of them; those here are enough to find mutants of the searches.
 */
class HierarchyTest {
  private static final int ORGANIZATIONS = 20;

  /** Lines from each position to one of those before, or to any of them. */
  private static Organization organization(Random random, int often) {
    List<String> ids =
        new ArrayList<>(IntStream.range(0, random.nextInt(16)).mapToObj(n -> "p" + n).toList());
    Collections.shuffle(ids, random);
    List<ReportingLine> lines = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      if (i > 0 && random.nextInt(8) > 0) {
        lines.add(ReportingLine.solid(ids.get(i), ids.get(i - 1 - random.nextInt(Math.min(i, 3)))));
      }
      while (random.nextInt(often) == 0) {
        String manager = random.nextInt(8) == 0 ? "unknown" : ids.get(random.nextInt(ids.size()));
        lines.add(ReportingLine.solid(ids.get(i), manager));
      }
    }
    Collections.shuffle(ids, random);
    return Organization.named("Acme")
        .positions(ids.stream().map(Position::of).toList())
        .lines(lines)
        .tryBuild()
        .organization();
  }

  @Test
  void aPositionOfSeveralOrganizationsIsFoundInEach() {
    Organization three =
        Organization.named("Acme")
            .position("a")
            .position("b", p -> p.reportsTo("a"))
            .position("c", p -> p.reportsTo("b"))
            .build();
    Organization two = three.without("a");
    Position shared = three.position("c");
    assertSame(shared, two.position("c"));
    for (int i = 0; i < 3; i++) {
      assertEquals(List.of("b", "a"), Ids.of(three.hierarchy().managers(shared)));
      assertEquals(List.of("b"), Ids.of(two.hierarchy().managers(shared)));
    }
    Position another = Position.of("c");
    assertEquals(List.of("b"), Ids.of(two.hierarchy().managers(another)));
    assertEquals(List.of("b", "a"), Ids.of(three.hierarchy().managers(another)));
    Organization none = two.without("c");
    assertThrows(UnknownIdException.class, () -> none.hierarchy().managers(shared));
  }

  @Test
  void reportsAreGivenOneByOneAndInParts() {
    Organization organization =
        Organization.named("Acme")
            .position("a")
            .position("b", p -> p.reportsTo("a"))
            .position("c", p -> p.reportsTo("a"))
            .position("d", p -> p.reportsTo("b"))
            .build();
    Hierarchy hierarchy = organization.hierarchy();
    Position root = organization.position("a");
    Spliterator<Position> reports = hierarchy.reports(root).spliterator();
    List<Position> found = new ArrayList<>();
    assertEquals(3, reports.getExactSizeIfKnown());
    assertTrue(reports.tryAdvance(found::add));
    reports.forEachRemaining(found::add);
    assertFalse(reports.tryAdvance(found::add));
    assertEquals(List.of("b", "c", "d"), Ids.of(found));
    assertEquals(found, hierarchy.reports(root).parallel().toList());
    assertEquals(0, hierarchy.reports(organization.position("d")).count());
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 12, 4, 2})
  void answersAreThoseOfTheOracle(int often) {
    Random random = new Random(often);
    for (int i = 0; i < ORGANIZATIONS; i++) {
      Organization organization = organization(random, often);
      List<String> ids = Ids.of(organization.positions().list());
      NaiveHierarchy naive =
          new NaiveHierarchy(
              ids,
              organization.lines().stream()
                  .map(line -> new NaiveHierarchy.Line(line.reporter(), line.manager()))
                  .toList());
      Hierarchy hierarchy = organization.hierarchy();
      checkAll(ids, naive, hierarchy);
      for (String id : ids) {
        checkOne(id, naive, hierarchy);
        for (String other : ids) {
          checkTwo(id, other, naive, hierarchy);
        }
        checkGroups(some(ids, random), some(ids, random), ids, naive, hierarchy);
      }
    }
  }

  /**
   * Searches follow so many lines that lengths of chains are found, which makes later ones shorter.
   */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void answersInAMatrixAreThoseOfTheOracle(boolean hasCycles) {
    Random random = new Random(3);
    for (int size = 5; size <= 65; size += 10) {
      List<String> ids = IntStream.range(0, size).mapToObj(n -> "p" + n).toList();
      List<ReportingLine> lines = new ArrayList<>();
      for (int i = 1; i < size; i++) {
        for (int line = 0; line < 1 + random.nextInt(3); line++) {
          int manager = random.nextInt(hasCycles && line > 0 ? size : i);
          lines.add(ReportingLine.solid(ids.get(i), ids.get(manager)));
        }
      }
      Organization organization =
          Organization.named("Acme").positions(positions(ids)).lines(lines).build();
      NaiveHierarchy naive =
          new NaiveHierarchy(
              ids,
              lines.stream()
                  .map(line -> new NaiveHierarchy.Line(line.reporter(), line.manager()))
                  .toList());
      List<Position> asked = new ArrayList<>(organization.positions().list());
      Collections.shuffle(asked, random);
      for (Position a : asked) {
        for (Position b : asked) {
          assertEquals(
              naive.isAbove(a.id(), b.id()),
              organization.hierarchy().isAbove(a, b),
              () -> a + " above " + b + " of " + lines);
        }
      }
    }
  }

  private static List<String> some(List<String> ids, Random random) {
    return ids.stream().filter(id -> random.nextInt(ids.size()) < 2).toList();
  }

  private static List<Position> positions(List<String> ids) {
    return ids.stream().map(Position::of).toList();
  }

  private static void checkAll(List<String> ids, NaiveHierarchy naive, Hierarchy hierarchy) {
    assertEquals(naive.roots(), Ids.of(hierarchy.roots()));
    assertEquals(ids.stream().filter(naive::isDetached).toList(), Ids.of(hierarchy.detached()));
    assertEquals(
        naive.cyclicGroups().stream().map(group -> naive.shortestCycle(group.get(0))).toList(),
        hierarchy.cycles().stream().map(Ids::of).toList());
    assertEquals(
        naive.withSeveralManagers().isEmpty() && ids.stream().noneMatch(naive::isInCycle),
        hierarchy.isForest());
  }

  private static void checkOne(String id, NaiveHierarchy naive, Hierarchy hierarchy) {
    Position position = Position.of(id);
    assertEquals(List.copyOf(naive.managersOf(id)), Ids.of(hierarchy.directManagers(position)));
    assertEquals(List.copyOf(naive.reportsOf(id)), Ids.of(hierarchy.directReports(position)));
    assertEquals(naive.reportsOf(id).size(), hierarchy.countDirectReports(position));
    assertEquals(naive.isCutOff(id), !hierarchy.unresolved(position).isEmpty());
    assertEquals(List.copyOf(naive.peersOf(id)), Ids.of(hierarchy.peers(position)));
    assertEquals(naive.managers(List.of(id)), Ids.of(hierarchy.managers(position)));
    List<String> reports = naive.reports(List.of(id));
    assertEquals(reports, Ids.of(hierarchy.reports(position).toList()));
    assertEquals(
        reports.stream().limit(2).toList(), Ids.of(hierarchy.reports(position).limit(2).toList()));
    assertEquals(reports.size(), hierarchy.countReports(position));
    assertEquals(naive.layer(id), hierarchy.layer(position));
    assertEquals(naive.isRoot(id), hierarchy.isRoot(position));
    assertEquals(naive.isDetached(id), hierarchy.isDetached(position));
    assertEquals(naive.isInCycle(id), hierarchy.isInCycle(position));
  }

  private static void checkTwo(String a, String b, NaiveHierarchy naive, Hierarchy hierarchy) {
    assertEquals(naive.isAbove(a, b), hierarchy.isAbove(Position.of(a), Position.of(b)));
    List<String> chain = Ids.of(hierarchy.chain(Position.of(a), Position.of(b)));
    assertEquals(naive.distancesUp(List.of(a)).getOrDefault(b, -1) + 1, chain.size());
    for (int i = 1; i < chain.size(); i++) {
      assertTrue(naive.managersOf(chain.get(i - 1)).contains(chain.get(i)));
    }
    checkCommon(List.of(a), List.of(b), naive, hierarchy);
  }

  private static void checkCommon(
      List<String> a, List<String> b, NaiveHierarchy naive, Hierarchy hierarchy) {
    for (boolean inclusive : new boolean[] {true, false}) {
      assertEquals(
          naive.closestCommonManagers(a, b, inclusive),
          Ids.of(hierarchy.closestCommonManagers(positions(a), positions(b), inclusive)),
          () -> a + " and " + b);
    }
  }

  private static void checkGroups(
      List<String> a, List<String> b, List<String> ids, NaiveHierarchy naive, Hierarchy hierarchy) {
    assertEquals(naive.managers(a), Ids.of(hierarchy.managers(positions(a))));
    assertEquals(naive.reports(a), Ids.of(hierarchy.reports(positions(a)).toList()));
    assertEquals(naive.reports(a).size(), hierarchy.countReports(positions(a)));
    assertEquals(
        ids.stream().filter(id -> a.stream().anyMatch(one -> naive.isAbove(one, id))).toList(),
        ids.stream().filter(id -> hierarchy.belowAny(positions(a)).test(Position.of(id))).toList());
    assertEquals(
        ids.stream().filter(id -> a.stream().anyMatch(one -> naive.isAbove(id, one))).toList(),
        ids.stream().filter(id -> hierarchy.aboveAny(positions(a)).test(Position.of(id))).toList());
    checkCommon(a, b, naive, hierarchy);
  }
}
