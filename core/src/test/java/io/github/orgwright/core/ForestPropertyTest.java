package io.github.orgwright.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jgrapht.Graph;
import org.jgrapht.alg.lca.HeavyPathLCAFinder;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;

/** Forests against another library's finder of lowest common ancestors. */
class ForestPropertyTest {
  private static final Set<LineKind> SOLID = Set.of(LineKind.SOLID);

  @Property
  void closestCommonManagerIsTheLowestCommonAncestor(
      @ForAll(supplier = Sketches.Forests.class) Sketch sketch) {
    Hierarchy hierarchy = sketch.hierarchy(SOLID);
    Graph<String, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);
    sketch.ids().forEach(graph::addVertex);
    for (ReportingLine line : sketch.lines()) {
      if (graph.containsVertex(line.manager())) {
        graph.addEdge(line.manager(), line.reporter());
      }
    }
    Set<String> tops =
        Set.copyOf(graph.vertexSet().stream().filter(id -> graph.inDegreeOf(id) == 0).toList());
    if (tops.isEmpty()) {
      return;
    }
    HeavyPathLCAFinder<String, DefaultEdge> finder = new HeavyPathLCAFinder<>(graph, tops);
    for (String a : sketch.ids()) {
      for (String b : sketch.ids()) {
        List<Position> found =
            hierarchy.closestCommonManagers(List.of(Position.of(a)), List.of(Position.of(b)), true);
        assertEquals(Optional.ofNullable(finder.getLCA(a, b)).stream().toList(), Sketch.ids(found));
      }
    }
  }

  @Property
  void countsOfDirectReportsAddUp(@ForAll(supplier = Sketches.Forests.class) Sketch sketch) {
    Hierarchy hierarchy = sketch.hierarchy(SOLID);
    for (String id : sketch.ids()) {
      Position position = Position.of(id);
      assertEquals(
          hierarchy.directReports(position).stream()
              .mapToInt(report -> 1 + hierarchy.countReports(report))
              .sum(),
          hierarchy.countReports(position));
    }
  }
}
