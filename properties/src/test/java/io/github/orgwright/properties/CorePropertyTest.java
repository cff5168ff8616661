package io.github.orgwright.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.testkit.jqwik.Adversarial;
import io.github.orgwright.testkit.jqwik.OrgFeatures;
import io.github.orgwright.testkit.jqwik.OrgSize;
import io.github.orgwright.testkit.jqwik.Pick;
import io.github.orgwright.testkit.model.OrgFeature;
import io.github.orgwright.testkit.model.ReorgScript;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.jgrapht.Graph;
import org.jgrapht.alg.lca.HeavyPathLCAFinder;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;

/** What holds for every organization: totals, forests, counts and reorganizations. */
@Domain(GivenOrganizations.class)
class CorePropertyTest {
  @Property
  void shapeCountsPositionsAndPeople(@ForAll @Adversarial Organization org) {
    assertEquals(org.positions().size(), org.metrics().positions());
    assertEquals(
        org.assignments().stream().map(one -> one.person()).distinct().count(),
        org.metrics().people());
  }

  @Property
  void reportsOfARemovedPositionMoveUp(@ForAll Organization org, @ForAll Pick pick) {
    Position removed = pick.position(org);
    Organization left = org.without(removed.id());
    for (Position report : org.hierarchy().directReports(removed)) {
      assertEquals(
          org.hierarchy().directManagers(removed),
          left.hierarchy().directManagers(left.position(report.id())));
    }
  }

  @Property(tries = 100)
  void copiesOfEveryReorganizationEqualOrganizationsBuiltAnew(@ForAll ReorgScript script) {
    script
        .organizations()
        .forEach(
            stage -> {
              Organization anew = stage.toBuilder().tryBuild().organization();
              assertEquals(anew, stage);
              assertEquals(anew.metrics(), stage.metrics());
            });
  }

  @Property
  void totalsAreTheSumsOverAllReports(@ForAll Given given, @ForAll Random random) {
    Organization org = given.organization();
    boolean isHuge = random.nextInt(4) == 0;
    Map<String, Long> values = new HashMap<>();
    given.ids().forEach(id -> values.put(id, isHuge ? random.nextLong() : random.nextInt()));
    ToLongFunction<Position> value = position -> values.get(position.id());
    Map<String, Long> expected = new HashMap<>();
    for (Position position : given.positions()) {
      BigInteger sum = BigInteger.valueOf(values.get(position.id()));
      for (String report : given.naive().reports(List.of(position.id()))) {
        sum = sum.add(BigInteger.valueOf(values.get(report)));
      }
      assertEquals(
          new BigDecimal(sum),
          org.totalOf(position, each -> BigDecimal.valueOf(values.get(each.id()))));
      if (sum.bitLength() < Long.SIZE) {
        expected.put(position.id(), sum.longValue());
        assertEquals(sum.longValue(), org.total(position, value));
      } else {
        assertThrows(ArithmeticException.class, () -> org.total(position, value));
      }
    }
    if (expected.size() == values.size()) {
      assertEquals(expected, org.totals(value));
    } else {
      assertThrows(ArithmeticException.class, () -> org.totals(value));
    }
  }

  @Property
  void inAForestTheClosestCommonManagerIsTheLowestCommonAncestor(
      @ForAll
          @OrgSize(max = 40)
          @OrgFeatures({OrgFeature.SEVERAL_ROOTS, OrgFeature.UNKNOWN_MANAGERS})
          Organization org) {
    Hierarchy hierarchy = org.hierarchy();
    Graph<String, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);
    org.positions().forEach(position -> graph.addVertex(position.id()));
    for (Position manager : org.positions()) {
      hierarchy.directReports(manager).forEach(report -> graph.addEdge(manager.id(), report.id()));
    }
    Set<String> roots =
        graph.vertexSet().stream()
            .filter(id -> graph.inDegreeOf(id) == 0)
            .collect(Collectors.toSet());
    HeavyPathLCAFinder<String, DefaultEdge> finder = new HeavyPathLCAFinder<>(graph, roots);
    for (Position a : org.positions()) {
      for (Position b : org.positions()) {
        assertEquals(
            Optional.ofNullable(finder.getLCA(a.id(), b.id())).stream().toList(),
            Given.ids(hierarchy.closestCommonManagers(List.of(a), List.of(b), true)));
      }
      assertEquals(
          hierarchy.directReports(a).stream().mapToInt(r -> 1 + hierarchy.countReports(r)).sum(),
          hierarchy.countReports(a));
    }
  }
}
