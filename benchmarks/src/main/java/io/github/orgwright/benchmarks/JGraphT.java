package io.github.orgwright.benchmarks;

import com.google.common.collect.Iterators;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Iterator;
import org.jgrapht.Graph;
import org.jgrapht.alg.interfaces.LowestCommonAncestorAlgorithm;
import org.jgrapht.alg.lca.HeavyPathLCAFinder;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.EdgeReversedGraph;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.traverse.BreadthFirstIterator;
import org.jspecify.annotations.Nullable;

/**
 * A JGraphT graph with an edge from each manager to each direct report, searched breadth first. For
 * common managers, the finder for trees that answers fastest.
 */
final class JGraphT implements Contender {
  private final String[] ids;
  private final Graph<String, DefaultEdge> downward = new SimpleDirectedGraph<>(DefaultEdge.class);
  private final Graph<String, DefaultEdge> upward;
  private final boolean forest;
  private @Nullable LowestCommonAncestorAlgorithm<String> commonManagers;

  JGraphT(Workload staff) {
    ids = staff.ids;
    forest = staff.isForest();
    for (String id : ids) {
      add(id);
    }
    for (int position = 0; position < staff.size; position++) {
      for (String manager : staff.managerIds(position)) {
        add(manager, ids[position]);
      }
    }
    upward = new EdgeReversedGraph<>(downward);
  }

  @CanIgnoreReturnValue
  private boolean add(String id) {
    return downward.addVertex(id);
  }

  @CanIgnoreReturnValue
  private DefaultEdge add(String manager, String report) {
    return downward.addEdge(manager, report);
  }

  @Override
  public @Nullable String manager(int position) {
    Iterator<DefaultEdge> lines = downward.incomingEdgesOf(ids[position]).iterator();
    return lines.hasNext() ? downward.getEdgeSource(lines.next()) : null;
  }

  @Override
  public boolean isAbove(int manager, int report) {
    return manager != report
        && Iterators.contains(new BreadthFirstIterator<>(upward, ids[report]), ids[manager]);
  }

  @Override
  public int chain(int position) {
    return Iterators.size(new BreadthFirstIterator<>(upward, ids[position])) - 1;
  }

  @Override
  public int reports(int position) {
    return Iterators.size(new BreadthFirstIterator<>(downward, ids[position])) - 1;
  }

  /** JGraphT counts a position as its own ancestor, so this asks about the managers of both. */
  @Override
  public @Nullable String closestCommonManager(int a, int b) {
    if (!forest) {
      throw new UnsupportedOperationException("closestCommonManager");
    }
    String first = manager(a);
    String second = manager(b);
    return first == null || second == null ? null : commonManagers().getLCA(first, second);
  }

  private LowestCommonAncestorAlgorithm<String> commonManagers() {
    LowestCommonAncestorAlgorithm<String> known = commonManagers;
    if (known == null) {
      known = new HeavyPathLCAFinder<>(downward, ids[0]);
      commonManagers = known;
    }
    return known;
  }
}
