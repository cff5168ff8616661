package io.github.orgwright.query;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.junit.jupiter.api.Test;

/** Classes of this package that need each other; a class counts with what is nested in it. */
class ClassCyclesTest {
  private static final String PACKAGE = "io.github.orgwright.query";

  @Test
  void noClassesNeedEachOther() {
    Graph<String, DefaultEdge> uses = new DefaultDirectedGraph<>(DefaultEdge.class);
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(PACKAGE)) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (type.getPackageName().equals(PACKAGE) && target.getPackageName().equals(PACKAGE)) {
          uses.addVertex(source(type));
          uses.addVertex(source(target));
          uses.addEdge(source(type), source(target));
        }
      }
    }
    assertTrue(uses.containsEdge("Who", "Matches"));
    assertEquals(
        Set.of(),
        new KosarajuStrongConnectivityInspector<>(uses)
            .stronglyConnectedSets().stream()
                .filter(group -> group.size() > 1)
                .map(group -> group.stream().collect(toCollection(TreeSet::new)))
                .collect(toSet()));
  }

  /** The class as it is written. */
  private static String source(JavaClass type) {
    String name = type.getName().substring(PACKAGE.length() + 1);
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }
}
