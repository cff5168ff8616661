package io.github.orgwright.benchmarks;

import com.google.common.collect.Iterables;
import com.google.common.graph.GraphBuilder;
import com.google.common.graph.ImmutableGraph;
import com.google.common.graph.SuccessorsFunction;
import com.google.common.graph.Traverser;
import org.jspecify.annotations.Nullable;

/** An immutable graph with a line from each seat to its managers, walked by traversers. */
final class GuavaGraph implements Contender {
  private final String[] ids;
  private final ImmutableGraph<String> graph;
  private final Traverser<String> upward;
  private final Traverser<String> downward;

  GuavaGraph(Staff staff) {
    ids = staff.ids;
    ImmutableGraph.Builder<String> lines = GraphBuilder.directed().immutable();
    for (int seat = 0; seat < staff.size; seat++) {
      lines.addNode(ids[seat]);
      for (String manager : staff.managerIds(seat)) {
        lines.putEdge(ids[seat], manager);
      }
    }
    graph = lines.build();
    SuccessorsFunction<String> reports = graph::predecessors;
    upward = staff.isForest() ? Traverser.forTree(graph) : Traverser.forGraph(graph);
    downward = staff.isForest() ? Traverser.forTree(reports) : Traverser.forGraph(reports);
  }

  @Override
  public @Nullable String manager(int seat) {
    return Iterables.getFirst(graph.successors(ids[seat]), null);
  }

  @Override
  public boolean isAbove(int manager, int report) {
    return manager != report && Iterables.contains(upward.breadthFirst(ids[report]), ids[manager]);
  }

  @Override
  public int chain(int seat) {
    return Iterables.size(upward.breadthFirst(ids[seat])) - 1;
  }

  @Override
  public int reports(int seat) {
    return Iterables.size(downward.breadthFirst(ids[seat])) - 1;
  }
}
