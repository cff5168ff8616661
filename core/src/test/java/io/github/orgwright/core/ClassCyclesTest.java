package io.github.orgwright.core;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;

/** Classes of this package that need each other; a class counts with what is nested in it. */
@AnalyzeClasses(
    packages = "io.github.orgwright.core..",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ClassCyclesTest {
  private static final String PACKAGE = "io.github.orgwright.core";

  /** What may stand, with the reason. This list only gets shorter. */
  private static final Map<Set<String>, String> REASONS =
      Map.of(
          Set.of("Forest", "Tangle"),
          "a forest asks its tangle where a line leads out of it, and a tangle numbers as it does",
          Set.of("LoadResult", "Organization", "OrganizationBuilder"),
          "named(..) starts a builder, whose results are or hold organizations");

  @ArchTest
  static void noClassesNeedEachOtherButThoseListed(JavaClasses types) {
    Graph<String, DefaultEdge> uses = new DefaultDirectedGraph<>(DefaultEdge.class);
    for (JavaClass type : types) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (type.getPackageName().equals(PACKAGE) && target.getPackageName().equals(PACKAGE)) {
          uses.addVertex(source(type));
          uses.addVertex(source(target));
          uses.addEdge(source(type), source(target));
        }
      }
    }
    assertEquals(
        REASONS.keySet(),
        new KosarajuStrongConnectivityInspector<>(uses)
            .stronglyConnectedSets().stream()
                .filter(group -> group.size() > 1)
                .map(group -> group.stream().collect(toCollection(TreeSet::new)))
                .collect(toSet()));
  }

  /** The class as it is written: what is generated for a value counts as the value. */
  private static String source(JavaClass type) {
    String name = type.getName().substring(PACKAGE.length() + 1);
    int nested = name.indexOf('$');
    return (nested < 0 ? name : name.substring(0, nested)).replaceFirst("^Immutable", "");
  }
}
