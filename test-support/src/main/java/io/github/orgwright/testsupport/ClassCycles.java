package io.github.orgwright.testsupport;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
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
public final class ClassCycles {
  private ClassCycles() {}

  /**
   * Asserts that the groups of classes that depend on each other, not counting tests, are exactly
   * the given ones: fails for a new group, and for a given one that no longer exists.
   *
   * @param packageName the package, without those below it
   * @param reasons why each group may stand, by the simple names of its classes
   */
  public static void assertOnly(String packageName, Map<Set<String>, String> reasons) {
    JavaClasses types =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(packageName);
    assertOnly(types, packageName, reasons);
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
