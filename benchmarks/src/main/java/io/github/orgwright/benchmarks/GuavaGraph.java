package io.github.orgwright.benchmarks;

import com.google.common.collect.Iterables;
import com.google.common.graph.GraphBuilder;
import com.google.common.graph.ImmutableGraph;
import com.google.common.graph.SuccessorsFunction;
import com.google.common.graph.Traverser;
import org.jspecify.annotations.Nullable;

/**
 * A Guava graph with an edge from each position to its managers, searched with Guava's traversers.
 */
final class GuavaGraph implements Contender {
  private final String[] ids;
  private final ImmutableGraph<String> graph;
  private final Traverser<String> upward;
  private final Traverser<String> downward;

  GuavaGraph(Workload staff) {
    ids = staff.ids;
    ImmutableGraph.Builder<String> lines = GraphBuilder.directed().immutable();
    for (int position = 0; position < staff.size; position++) {
      lines.addNode(ids[position]);
      for (String manager : staff.managerIds(position)) {
        lines.putEdge(ids[position], manager);
      }
    }
    graph = lines.build();
    SuccessorsFunction<String> reports = graph::predecessors;
    upward = staff.isForest() ? Traverser.forTree(graph) : Traverser.forGraph(graph);
    downward = staff.isForest() ? Traverser.forTree(reports) : Traverser.forGraph(reports);
  }

  @Override
  public @Nullable String manager(int position) {
    return Iterables.getFirst(graph.successors(ids[position]), null);
  }

  @Override
  public boolean isAbove(int manager, int report) {
    return manager != report && Iterables.contains(upward.breadthFirst(ids[report]), ids[manager]);
  }

  @Override
  public int chain(int position) {
    return Iterables.size(upward.breadthFirst(ids[position])) - 1;
  }

  @Override
  public int reports(int position) {
    return Iterables.size(downward.breadthFirst(ids[position])) - 1;
  }
}
