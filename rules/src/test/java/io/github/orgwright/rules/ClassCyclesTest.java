package io.github.orgwright.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Which classes of a package depend on themselves through others; nested ones count as outer. */
class ClassCyclesTest {
  /**
   * Each with a reason. The list may get shorter, and must when a class is in no cycle any more.
   */
  private static final Map<String, String> IN_CYCLES_OF_RULES =
      Map.of(
          "Findings", "throws the exception and is written in the format that a user gives",
          "FindingsException", "carries the findings for which it was thrown",
          "FindingsFormat", "is a function of findings");

  private static final Map<String, String> IN_CYCLES_OF_PRODUCT = Map.of();

  @Test
  void noClassOfRulesIsInACycleButThoseListed() {
    assertEquals(new TreeSet<>(IN_CYCLES_OF_RULES.keySet()), inCycles("io.github.orgwright.rules"));
  }

  @Test
  void noClassOfProductIsInACycleButThoseListed() {
    assertEquals(
        new TreeSet<>(IN_CYCLES_OF_PRODUCT.keySet()), inCycles("io.github.orgwright.product"));
  }

  @Test
  void cyclesAreSeenThroughNestedClasses() {
    Map<String, Set<String>> dependencies = dependencies("io.github.orgwright.rules");
    assertEquals(Set.of("Findings"), dependencies.get("FindingsFormat"));
    assertFalse(dependencies.containsKey("Rule$That"));
  }

  private static Set<String> inCycles(String name) {
    Map<String, Set<String>> dependencies = dependencies(name);
    Set<String> inCycles = new TreeSet<>();
    for (String type : dependencies.keySet()) {
      Set<String> reached = new HashSet<>();
      Deque<String> next = new ArrayDeque<>(dependencies.get(type));
      while (!next.isEmpty()) {
        String one = next.remove();
        if (reached.add(one)) {
          next.addAll(dependencies.getOrDefault(one, Set.of()));
        }
      }
      if (reached.contains(type)) {
        inCycles.add(type);
      }
    }
    return inCycles;
  }

  private static Map<String, Set<String>> dependencies(String name) {
    Map<String, Set<String>> dependencies = new TreeMap<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(name)) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String origin = outer(dependency.getOriginClass());
        String target = outer(dependency.getTargetClass());
        if (dependency.getTargetClass().getPackageName().equals(name) && !origin.equals(target)) {
          dependencies.computeIfAbsent(origin, key -> new TreeSet<>()).add(target);
        }
      }
    }
    return dependencies;
  }

  /** The name of the outermost class; what is generated for a value counts as the value. */
  private static String outer(JavaClass type) {
    JavaClass outermost = type.getBaseComponentType();
    while (outermost.getEnclosingClass().isPresent()) {
      outermost = outermost.getEnclosingClass().get();
    }
    String name = outermost.getSimpleName();
    return name.startsWith("Immutable") ? name.substring("Immutable".length()) : name;
  }
}
