package io.github.orgwright.benchmarks;

import com.google.common.graph.GraphBuilder;
import com.google.common.graph.ImmutableGraph;
import com.google.errorprone.annotations.CheckReturnValue;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.query.Who;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Measures building an organization from existing values, up to the first answer. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(jvmArgsAppend = {"-Xms3g", "-XX:+AlwaysPreTouch"})
public class BuildBenchmark {
  @Param("SPANS_OF_SEVEN")
  Shape shape = Shape.SPANS_OF_SEVEN;

  @Param("10000")
  int size;

  private List<Position> positions = List.of();
  private List<ReportingLine> lines = List.of();

  /** Creates a benchmark; JMH sets its parameters. */
  public BuildBenchmark() {}

  BuildBenchmark(Shape shape, int size) {
    this.shape = shape;
    this.size = size;
  }

  /** Creates the values. */
  @Setup
  public void prepare() {
    Workload staff = new Workload(shape, size);
    positions = staff.positions();
    lines = staff.lines();
  }

  /** {@return the nearest manager of the last position, in a newly built organization} */
  @Benchmark
  public Optional<Position> orgwright() {
    return Who.of(organization()).manages(positions.get(size - 1)).first();
  }

  Organization organization() {
    return Organization.named("Acme").positions(positions).lines(lines).build();
  }

  /** {@return a newly filled map from the id of each position to the id of its manager} */
  @Benchmark
  public Map<String, String> hashMap() {
    Map<String, String> managers = new HashMap<>();
    for (ReportingLine line : lines) {
      managers.put(line.reporter(), line.manager());
    }
    return managers;
  }

  /** {@return a newly built immutable graph of ids} */
  @Benchmark
  @CheckReturnValue
  public ImmutableGraph<String> guava() {
    ImmutableGraph.Builder<String> graph = GraphBuilder.directed().immutable();
    for (Position position : positions) {
      graph.addNode(position.id());
    }
    for (ReportingLine line : lines) {
      graph.putEdge(line.reporter(), line.manager());
    }
    return graph.build();
  }

  /** {@return a newly built graph of ids} */
  @Benchmark
  public Graph<String, DefaultEdge> jgrapht() {
    Graph<String, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);
    for (ReportingLine line : lines) {
      Graphs.addEdgeWithVertices(graph, line.reporter(), line.manager());
    }
    return graph;
  }
}
