package io.github.orgwright.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Shapes of a million positions that break recursion and quadratic algorithms: every question is
 * asked once and ends with the right answer.
 */
@Tag("large")
class LargeShapesTest {
  private static final int MILLION = 1_000_000;
  private static final int MANAGERS = 1_000;

  private static Organization million(BiConsumer<Integer, IntConsumer> managersOf) {
    List<Position> positions = new ArrayList<>(MILLION);
    for (int place = 0; place < MILLION; place++) {
      positions.add(p(place));
    }
    List<ReportingLine> lines = new ArrayList<>(MILLION);
    for (int place = 0; place < MILLION; place++) {
      String id = positions.get(place).id();
      managersOf.accept(
          place, manager -> lines.add(ReportingLine.solid(id, positions.get(manager).id())));
    }
    return Organization.named("Million").positions(positions).lines(lines).build();
  }

  private static Position p(int place) {
    return Position.of("p" + place);
  }

  private static List<Position> ps(int... places) {
    return IntStream.of(places).mapToObj(LargeShapesTest::p).toList();
  }

  private static List<ProblemCode> problems(Organization organization) {
    return organization.toBuilder().tryBuild().problems().stream()
        .map(Problem::code)
        .distinct()
        .toList();
  }

  // p0 <- p1 <- p2 <- ... <- p999999
  @Test
  void aChainOfAMillionAnswers() {
    Organization organization =
        million(
            (place, managers) -> {
              if (place > 0) {
                managers.accept(place - 1);
              }
            });
    Hierarchy hierarchy = organization.hierarchy();
    Position root = p(0);
    Position middle = p(500_000);
    Position last = p(999_999);

    assertEquals(ps(499_999), hierarchy.directManagers(middle));
    assertEquals(ps(500_001), hierarchy.directReports(middle));
    assertEquals(1, hierarchy.countDirectReports(middle));
    List<Position> managers = hierarchy.managers(last);
    assertEquals(999_999, managers.size());
    assertEquals(p(999_998), managers.get(0));
    assertEquals(root, managers.get(999_998));
    assertEquals(999_998, hierarchy.managers(List.of(last, middle)).size());
    List<Position> reports = hierarchy.reports(root).toList();
    assertEquals(999_999, reports.size());
    assertEquals(last, reports.get(999_998));
    assertEquals(999_998, hierarchy.reports(List.of(middle, root)).count());
    assertEquals(499_999, hierarchy.countReports(middle));
    assertTrue(hierarchy.isAbove(root, last));
    assertFalse(hierarchy.isAbove(last, root));
    assertEquals(List.of(), hierarchy.peers(middle));
    assertEquals(MILLION, hierarchy.chain(last, root).size());
    assertEquals(ps(499_999), hierarchy.closestCommonManagers(ps(999_999), List.of(middle), false));
    assertEquals(
        List.of(middle), hierarchy.closestCommonManagers(ps(999_999), List.of(middle), true));
    assertEquals(
        ps(999_997), hierarchy.closestCommonManagers(ps(999_999, 1), ps(999_998, 1), false));
    assertEquals(OptionalInt.of(MILLION), hierarchy.layer(last));
    assertEquals(List.of(root), hierarchy.roots());
    assertEquals(List.of(), hierarchy.detached());
    assertEquals(List.of(), hierarchy.cycles());
    assertFalse(hierarchy.isInCycle(middle));
    OrgMetrics shape = organization.metrics();
    assertEquals(MILLION, shape.layers());
    assertEquals(Map.of(1, 999_999), shape.spans());
    assertEquals(List.of(), problems(organization));

    Hierarchy without = organization.without("p500000").hierarchy();
    assertEquals(999_998, without.managers(last).size());
    Hierarchy turned = organization.with("p500000", p -> p.reportsTo("p999999")).hierarchy();
    assertEquals(500_000, turned.cycles().get(0).size());
    assertEquals(499_999, turned.countReports(root));
  }

  //        p0
  //   /  /  |  \   \
  // p1 p2  ...  p999999
  @Test
  void aStarOfAMillionAnswers() {
    Organization organization =
        million(
            (place, managers) -> {
              if (place > 0) {
                managers.accept(0);
              }
            });
    Hierarchy hierarchy = organization.hierarchy();
    Position root = p(0);
    Position last = p(999_999);

    assertEquals(List.of(root), hierarchy.directManagers(last));
    assertEquals(999_999, hierarchy.directReports(root).size());
    assertEquals(999_999, hierarchy.countDirectReports(root));
    assertEquals(List.of(root), hierarchy.managers(last));
    assertEquals(List.of(root), hierarchy.managers(ps(1, 2, 3)));
    assertEquals(List.of(), hierarchy.reports(last).toList());
    assertEquals(999_999, hierarchy.reports(root).count());
    assertEquals(999_998, hierarchy.countReports(ps(0, 5)));
    assertEquals(999_999, hierarchy.countReports(root));
    assertTrue(hierarchy.isAbove(root, last));
    assertFalse(hierarchy.isAbove(p(1), last));
    assertEquals(999_998, hierarchy.peers(last).size());
    assertEquals(ps(999_999, 0), hierarchy.chain(last, root));
    assertEquals(List.of(root), hierarchy.closestCommonManagers(ps(1), ps(2), false));
    assertEquals(List.of(root), hierarchy.closestCommonManagers(ps(1, 2), ps(2, 3), false));
    assertEquals(OptionalInt.of(2), hierarchy.layer(last));
    assertEquals(List.of(root), hierarchy.roots());
    assertEquals(List.of(), hierarchy.detached());
    assertEquals(List.of(), hierarchy.cycles());
    assertFalse(hierarchy.isInCycle(root));
    OrgMetrics shape = organization.metrics();
    assertEquals(List.of(1, 999_999), shape.layerSizes());
    assertEquals(List.of(root), shape.widest());
    assertEquals(List.of(), problems(organization));

    Organization headless = organization.without("p0");
    assertEquals(999_999, headless.hierarchy().roots().size());
    assertEquals(List.of(), problems(headless)); // without lines, roots are not known
  }

  // p0 -> p1 -> p2 -> ... -> p999999 -> p0
  @Test
  void aCycleOfAMillionAnswers() {
    Organization organization =
        million((place, managers) -> managers.accept((place + 1) % MILLION));
    Hierarchy hierarchy = organization.hierarchy();
    Position first = p(0);
    Position middle = p(500_000);
    Position last = p(999_999);

    assertEquals(ps(500_001), hierarchy.directManagers(middle));
    assertEquals(ps(499_999), hierarchy.directReports(middle));
    assertEquals(1, hierarchy.countDirectReports(middle));
    List<Position> managers = hierarchy.managers(first);
    assertEquals(999_999, managers.size());
    assertEquals(last, managers.get(999_998));
    assertEquals(999_998, hierarchy.managers(List.of(first, middle)).size());
    assertEquals(999_999, hierarchy.reports(first).count());
    assertEquals(999_999, hierarchy.countReports(middle));
    assertEquals(999_998, hierarchy.countReports(List.of(first, middle)));
    assertTrue(hierarchy.isAbove(first, last));
    assertTrue(hierarchy.isAbove(last, first));
    assertFalse(hierarchy.isAbove(middle, middle));
    assertEquals(List.of(), hierarchy.peers(middle));
    assertEquals(MILLION, hierarchy.chain(first, last).size());
    assertEquals(999_998, hierarchy.closestCommonManagers(ps(0), ps(7), false).size());
    assertEquals(MILLION, hierarchy.closestCommonManagers(ps(0), ps(7), true).size());
    assertEquals(OptionalInt.empty(), hierarchy.layer(middle));
    assertEquals(List.of(), hierarchy.roots());
    assertEquals(List.of(), hierarchy.detached());
    List<List<Position>> cycles = hierarchy.cycles();
    assertEquals(1, cycles.size());
    assertEquals(MILLION, cycles.get(0).size());
    assertEquals(first, cycles.get(0).get(0));
    assertEquals(last, cycles.get(0).get(999_999));
    assertTrue(hierarchy.isInCycle(middle));
    assertEquals(MILLION, organization.metrics().withoutLayer());
    assertEquals(List.of(ProblemCode.CYCLE, ProblemCode.NO_ROOT), problems(organization));

    Hierarchy smaller = organization.without("p500000").hierarchy();
    assertEquals(999_999, smaller.cycles().get(0).size());
    Hierarchy open = organization.with("p999999", p -> p.withoutManagers()).hierarchy();
    assertEquals(List.of(last), open.roots());
    assertEquals(List.of(), open.cycles());
  }

  // p0 ... p999 manage; each of p1000 ... p999999 reports to three of them that are neighbors:
  // p1000 -> p0, p1, p2    p1001 -> p1, p2, p3    ...    p1999 -> p999, p0, p1    p2000 -> p0, ...
  @Test
  void aMatrixOfAMillionAnswers() {
    Organization organization =
        million(
            (place, managers) -> {
              if (place >= MANAGERS) {
                for (int step = 0; step < 3; step++) {
                  managers.accept((place + step) % MANAGERS);
                }
              }
            });
    Hierarchy hierarchy = organization.hierarchy();
    Position manager = p(1);
    Position position = p(1_000);
    Position neighbor = p(1_001);
    Position last = p(999_999);

    assertEquals(ps(0, 1, 2), hierarchy.directManagers(position));
    assertEquals(2_997, hierarchy.directReports(manager).size());
    assertEquals(2_997, hierarchy.countDirectReports(manager));
    assertEquals(ps(999, 0, 1), hierarchy.managers(last));
    assertEquals(ps(0, 1, 2, 3), hierarchy.managers(List.of(position, neighbor)));
    assertEquals(2_997, hierarchy.reports(manager).count());
    assertEquals(2_997, hierarchy.countReports(manager));
    assertEquals(3_996, hierarchy.countReports(ps(0, 1)));
    assertTrue(hierarchy.isAbove(p(2), position));
    assertFalse(hierarchy.isAbove(p(3), position));
    assertEquals(4_994, hierarchy.peers(position).size());
    assertEquals(ps(1_000, 2), hierarchy.chain(position, p(2)));
    assertEquals(ps(1, 2), hierarchy.closestCommonManagers(ps(1_000), ps(1_001), false));
    assertEquals(ps(1, 2), hierarchy.closestCommonManagers(ps(1_000), ps(1_001), true));
    assertEquals(List.of(), hierarchy.closestCommonManagers(ps(1_000), ps(1_500), true));
    assertEquals(OptionalInt.of(2), hierarchy.layer(last));
    assertEquals(MANAGERS, hierarchy.roots().size());
    assertEquals(List.of(), hierarchy.detached());
    assertEquals(List.of(), hierarchy.cycles());
    assertFalse(hierarchy.isInCycle(position));
    OrgMetrics shape = organization.metrics();
    assertEquals(Map.of(2_997, MANAGERS), shape.spans());
    assertEquals(List.of(1_000, 999_000), shape.layerSizes());
    assertEquals(
        List.of(ProblemCode.SECOND_MANAGER, ProblemCode.SEVERAL_ROOTS), problems(organization));

    Hierarchy without = organization.without("p1").hierarchy();
    assertEquals(ps(0, 2), without.directManagers(position));
    Hierarchy titled = organization.withEach((any, p) -> p.title("Engineer")).hierarchy();
    assertEquals(2_997, titled.countReports(manager));
  }

  // p0 <- p1 <- ... <- p999999, and all but the ends leave
  @Test
  void aChainOfAMillionLeavesAtOnce() {
    Organization chain =
        million(
            (place, managers) -> {
              if (place > 0) {
                managers.accept(place - 1);
              }
            });
    Set<String> staying = Set.of("p0", "p999999");
    Organization rest = chain.without(position -> !staying.contains(position.id()));
    assertEquals(List.of(ReportingLine.solid("p999999", "p0")), rest.lines());
    assertEquals(List.of(p(0), p(999_999)), rest.positions().list());
  }
}
