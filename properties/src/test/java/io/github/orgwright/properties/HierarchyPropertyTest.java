package io.github.orgwright.properties;

import static io.github.orgwright.properties.Given.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.testsupport.NaiveHierarchy;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A hierarchy against the naive oracle. */
class HierarchyPropertyTest {
  private static final LineKind PROJECT = LineKind.of("project");

  /** A hierarchy of some kinds of lines, and a seed for all else that is random. */
  record Case(Organization organization, Set<LineKind> kinds, long seed) {
    List<String> ids() {
      return Given.ids(organization.positions().list());
    }

    Hierarchy hierarchy() {
      return hierarchy(organization);
    }

    Hierarchy hierarchy(Organization other) {
      List<LineKind> list = List.copyOf(new TreeSet<>(kinds));
      return other.hierarchy(list.get(0), list.subList(1, list.size()).toArray(LineKind[]::new));
    }

    NaiveHierarchy naive() {
      return Oracle.naive(organization, kinds);
    }

    /** The same parts in another order. */
    Organization shuffled() {
      return new Parts(organization).shuffle(new Random(seed)).build();
    }

    /** Groups of one to three ids, as many as there are ids. */
    List<List<String>> groups() {
      Random random = new Random(seed);
      return ids().stream()
          .map(
              id ->
                  Stream.generate(() -> ids().get(random.nextInt(ids().size())))
                      .limit(1 + random.nextInt(3))
                      .distinct()
                      .sorted()
                      .toList())
          .toList();
    }
  }

  @Provide
  Arbitrary<Case> cases() {
    return Combinators.combine(
            GivenOrganizations.all(),
            Arbitraries.of(
                Set.of(LineKind.SOLID),
                Set.of(LineKind.DOTTED),
                Set.of(LineKind.SOLID, LineKind.DOTTED),
                Set.of(PROJECT),
                Set.of(PROJECT, LineKind.SOLID)))
        .as((given, kinds) -> new Case(given.oddlyNamed(), kinds, given.seed()));
  }

  private static Position p(String id) {
    return Position.of(id);
  }

  private static List<Position> positions(List<String> ids) {
    return ids.stream().map(Position::of).toList();
  }

  private static Set<String> set(List<Position> positions) {
    return new TreeSet<>(ids(positions));
  }

  @Property
  void directLinesAreThoseDeclared(@ForAll("cases") Case one) {
    Hierarchy hierarchy = one.hierarchy();
    NaiveHierarchy naive = one.naive();
    assertEquals(one.kinds(), hierarchy.kinds());
    for (String id : one.ids()) {
      assertEquals(List.copyOf(naive.managersOf(id)), ids(hierarchy.directManagers(p(id))));
      assertEquals(List.copyOf(naive.reportsOf(id)), ids(hierarchy.directReports(p(id))));
      assertEquals(naive.reportsOf(id).size(), hierarchy.countDirectReports(p(id)));
      assertEquals(
          one.organization().unresolvedLines().stream()
              .filter(line -> line.reporter().equals(id) && one.kinds().contains(line.kind()))
              .toList(),
          hierarchy.unresolved(p(id)));
      assertEquals(naive.isCutOff(id), !hierarchy.unresolved(p(id)).isEmpty());
    }
  }

  @Property
  void aForestHasNoSecondManagerAndNoCycle(@ForAll("cases") Case one) {
    NaiveHierarchy naive = one.naive();
    boolean isForest =
        naive.withSeveralManagers().isEmpty() && one.ids().stream().noneMatch(naive::isInCycle);
    assertEquals(isForest, one.hierarchy().isForest());
  }

  @Property
  void managersAndReportsAreListedNearestFirst(@ForAll("cases") Case one) {
    Hierarchy hierarchy = one.hierarchy();
    NaiveHierarchy naive = one.naive();
    for (String id : one.ids()) {
      assertEquals(naive.managers(List.of(id)), ids(hierarchy.managers(p(id))), id);
      List<String> reports = naive.reports(List.of(id));
      assertEquals(reports, ids(hierarchy.reports(p(id)).toList()), id);
      assertEquals(reports.size(), hierarchy.countReports(p(id)), id);
      for (int some = 0; some < 3; some++) {
        assertEquals(
            reports.stream().limit(some).toList(),
            ids(hierarchy.reports(p(id)).limit(some).toList()),
            id);
      }
    }
  }

  @Property
  void whoIsBelowOrAboveSomeIsFoundForAll(@ForAll("cases") Case one) {
    Hierarchy hierarchy = one.hierarchy();
    NaiveHierarchy naive = one.naive();
    for (List<String> group : one.groups()) {
      Predicate<Position> below = hierarchy.belowAny(positions(group));
      Predicate<Position> above = hierarchy.aboveAny(positions(group));
      for (String id : one.ids()) {
        assertEquals(
            group.stream().anyMatch(member -> naive.isAbove(member, id)), below.test(p(id)), id);
        assertEquals(
            group.stream().anyMatch(member -> naive.isAbove(id, member)), above.test(p(id)), id);
      }
    }
  }

  @Property
  void groupsHaveManagersAndReportsOnce(@ForAll("cases") Case one) {
    Hierarchy hierarchy = one.hierarchy();
    NaiveHierarchy naive = one.naive();
    for (List<String> group : one.groups()) {
      List<Position> positions = positions(group);
      assertEquals(naive.managers(group), ids(hierarchy.managers(positions)));
      assertEquals(naive.reports(group), ids(hierarchy.reports(positions).toList()));
      assertEquals(naive.reports(group).size(), hierarchy.countReports(positions));
    }
  }

  @Property
  void aboveIsTheStrictClosureOfLines(@ForAll("cases") Case one) {
    Hierarchy hierarchy = one.hierarchy();
    NaiveHierarchy naive = one.naive();
    for (String a : one.ids()) {
      for (String b : one.ids()) {
        boolean isAbove = hierarchy.isAbove(p(a), p(b));
        assertEquals(naive.isAbove(a, b), isAbove, () -> a + " above " + b);
      }
    }
  }

  @Property
  void peersShareAManager(@ForAll("cases") Case one) {
    Hierarchy hierarchy = one.hierarchy();
    NaiveHierarchy naive = one.naive();
    for (String id : one.ids()) {
      assertEquals(List.copyOf(naive.peersOf(id)), ids(hierarchy.peers(p(id))), id);
    }
  }

  @Property
  void aChainIsAShortestOneOfRealLines(@ForAll("cases") Case one) {
    Hierarchy hierarchy = one.hierarchy();
    NaiveHierarchy naive = one.naive();
    for (String low : one.ids()) {
      for (String high : one.ids()) {
        List<String> chain = ids(hierarchy.chain(p(low), p(high)));
        assertEquals(naive.distancesUp(List.of(low)).getOrDefault(high, -1) + 1, chain.size());
        if (!chain.isEmpty()) {
          assertEquals(low, chain.get(0));
          assertEquals(high, chain.get(chain.size() - 1));
          for (int i = 1; i < chain.size(); i++) {
            assertTrue(naive.managersOf(chain.get(i - 1)).contains(chain.get(i)));
          }
        }
      }
    }
  }

  @Property
  void closestCommonManagersHaveNoOtherBelow(@ForAll("cases") Case one, @ForAll boolean inclusive) {
    Hierarchy hierarchy = one.hierarchy();
    NaiveHierarchy naive = one.naive();
    List<List<String>> groups = new ArrayList<>(one.groups());
    one.ids().forEach(id -> groups.add(List.of(id)));
    for (int i = 1; i < groups.size(); i++) {
      List<String> a = groups.get(i - 1);
      List<String> b = groups.get(i);
      assertEquals(
          naive.closestCommonManagers(a, b, inclusive),
          ids(hierarchy.closestCommonManagers(positions(a), positions(b), inclusive)),
          () -> a + " and " + b);
    }
  }

  @Property
  void layersAreCountedFromTheNearestRoot(@ForAll("cases") Case one) {
    Hierarchy hierarchy = one.hierarchy();
    NaiveHierarchy naive = one.naive();
    assertEquals(naive.roots(), ids(hierarchy.roots()));
    assertEquals(one.ids().stream().filter(naive::isDetached).toList(), ids(hierarchy.detached()));
    for (String id : one.ids()) {
      assertEquals(naive.layer(id), hierarchy.layer(p(id)), id);
      assertEquals(naive.isRoot(id), hierarchy.isRoot(p(id)), id);
      assertEquals(naive.isDetached(id), hierarchy.isDetached(p(id)), id);
    }
  }

  @Property
  void eachGroupOfCyclesHasAShortestOfSmallIdsAsEvidence(@ForAll("cases") Case one) {
    Hierarchy hierarchy = one.hierarchy();
    NaiveHierarchy naive = one.naive();
    List<List<String>> expected =
        naive.cyclicGroups().stream().map(group -> naive.shortestCycle(group.get(0))).toList();
    assertEquals(expected, hierarchy.cycles().stream().map(Given::ids).toList());
    assertEquals(
        expected, one.hierarchy(one.shuffled()).cycles().stream().map(Given::ids).toList());
    for (String id : one.ids()) {
      assertEquals(naive.isInCycle(id), hierarchy.isInCycle(p(id)), id);
    }
  }

  @Property
  void theOrderOfPartsGivesTheSameSets(@ForAll("cases") Case one) {
    Hierarchy hierarchy = one.hierarchy();
    Hierarchy other = one.hierarchy(one.shuffled());
    for (Position position : positions(one.ids())) {
      assertEquals(set(hierarchy.managers(position)), set(other.managers(position)));
      assertEquals(
          set(hierarchy.reports(position).toList()), set(other.reports(position).toList()));
      assertEquals(set(hierarchy.peers(position)), set(other.peers(position)));
      assertEquals(hierarchy.layer(position), other.layer(position));
      assertEquals(hierarchy.countReports(position), other.countReports(position));
      assertEquals(hierarchy.isInCycle(position), other.isInCycle(position));
    }
    assertEquals(set(hierarchy.roots()), set(other.roots()));
  }
}
