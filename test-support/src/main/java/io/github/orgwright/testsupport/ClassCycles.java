package io.github.orgwright.testsupport;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;

/**
 * Finds groups of classes in one package that depend on each other. A nested class counts as its
 * outermost one, and a generated class counts as the one that it was generated from.
 */
final class ClassCycles {
  /**
   * Why a group may stand, by its package and the simple names of its classes. A list only gets
   * shorter.
   */
  private static final Map<String, Map<Set<String>, String>> KNOWN =
      Map.of(
          "io.github.orgwright.change",
          Map.of(
              Set.of("Attributes", "Change", "ChangeTexts"),
              "a change checks its attribute, and has its sentence made",
              Set.of("History", "HistoryBuilder"),
              "named(..) starts a builder, which builds histories"),
          "io.github.orgwright.core",
          Map.of(
              Set.of("Forest", "NonTreeEdges"),
              "a forest asks its nonTree where a line leads out of it, and a nonTree numbers as it does",
              Set.of(
                  "EditedOrganization",
                  "LoadResult",
                  "Organization",
                  "OrganizationBuilder",
                  "OrganizationEditor"),
              "named(..) and edit() return builders and editors, whose results are or hold organizations"),
          "io.github.orgwright.rules",
          Map.of(
              Set.of("Findings", "FindingsException", "FindingsFormat"),
              "findings throw the exception that carries them, and are written in a format of the"
                  + " user, which is a function of findings"),
          "io.github.orgwright.testkit.shrink",
          Map.of(
              Set.of("Candidates", "OrgSample", "Reduction", "ReductionInput"),
              "a sample makes smaller samples, by reductions of what it was made of"));

  private ClassCycles() {}

  /**
   * Asserts that the groups of classes that depend on each other are exactly the known ones: fails
   * for a new group, and for a known one that no longer exists.
   */
  static void assertOnlyKnown(JavaClasses types) {
    types.stream()
        .map(JavaClass::getPackageName)
        .distinct()
        .forEach(name -> assertOnly(types, name, KNOWN.getOrDefault(name, Map.of())));
  }

  static void assertOnly(JavaClasses types, String packageName, Map<Set<String>, String> reasons) {
    Graph<String, DefaultEdge> uses = new DefaultDirectedGraph<>(DefaultEdge.class);
    for (JavaClass type : types) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (type.getPackageName().equals(packageName)
            && target.getPackageName().equals(packageName)) {
          uses.addVertex(source(type));
          uses.addVertex(source(target));
          uses.addEdge(source(type), source(target));
        }
      }
    }
    assertEquals(
        reasons.keySet(),
        new KosarajuStrongConnectivityInspector<>(uses)
            .stronglyConnectedSets().stream()
                .filter(group -> group.size() > 1)
                .map(group -> group.stream().collect(toCollection(TreeSet::new)))
                .collect(toSet()));
  }

  private static String source(JavaClass type) {
    String name = type.getName().substring(type.getPackageName().length() + 1);
    int nested = name.indexOf('$');
    return (nested < 0 ? name : name.substring(0, nested)).replaceFirst("^Immutable", "");
  }
}
