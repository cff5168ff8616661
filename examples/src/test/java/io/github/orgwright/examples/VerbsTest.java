package io.github.orgwright.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.reflect.ClassPath;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each verb of the library has an example that runs.
 *
 * <p>A verb is the name of a public method with which users ask, state, change, read, write, draw
 * or test something: one that a public class or interface of the library declares, except
 *
 * <ul>
 *   <li>methods of values, which only return what the value consists of or make another value: of
 *       records, enums, annotations, exceptions, classes with a {@code builder()}, and those of
 *       {@link #VALUES};
 *   <li>methods that other software calls: those that override a method of a class that is not
 *       ours, such as {@code toString};
 *   <li>the package {@code product}, whose questions are in a table of the docs that a test of its
 *       own compares with the answers.
 * </ul>
 *
 * <p>An example is a call in a block of the docs, or in a program of this module. Methods of one
 * name are one verb.
 */
class VerbsTest {
  private static final String LIBRARY = "io.github.orgwright.";

  private static final List<String> PACKAGES =
      List.of(
          "core",
          "change",
          "query",
          "rules",
          "io",
          "draw",
          "jackson",
          "batch",
          "testkit",
          "testkit.junit",
          "testkit.jqwik",
          "testkit.model");

  /** Values without a builder, and formats, which {@code Findings.formatted} calls. */
  private static final Set<String> VALUES =
      Set.of(
          "change.Change",
          "change.Validity",
          "core.Authority",
          "core.AuthorityRequest",
          "core.Catalog",
          "core.OrgMetrics",
          "core.Scope",
          "core.SourceRows",
          "jackson.FindingsJson",
          "query.DataKind",
          "query.Evidence",
          "query.Quantity",
          "query.TraitWords",
          "query.Verdict",
          "rules.Citation",
          "rules.FindingsFormat",
          "rules.RuleOutcome",
          "rules.Violation",
          "rules.Waiver",
          "testkit.model.Sample");

  @Test
  void everyVerbHasAnExample(@TempDir Path folder) throws Exception {
    Map<String, Set<Class<?>>> calls = calls(folder);
    Set<String> without = new TreeSet<>();
    int verbs = 0;
    for (Class<?> type : types()) {
      for (String verb : verbs(type)) {
        verbs++;
        if (calls.getOrDefault(verb, Set.of()).stream().noneMatch(owner -> related(owner, type))) {
          without.add(type.getName().substring(LIBRARY.length()) + "." + verb);
        }
      }
    }
    assertEquals("", String.join("\n", without));
    assertTrue(verbs > 500, verbs + " verbs");
  }

  @Test
  void everyValueOfTheListExists() throws IOException {
    Set<String> names = new HashSet<>(VALUES);
    publicTypes().forEach(type -> names.remove(type.getName().substring(LIBRARY.length())));
    assertEquals(Set.of(), names);
  }

  private static boolean related(Class<?> a, Class<?> b) {
    return a.isAssignableFrom(b) || b.isAssignableFrom(a);
  }

  /** The owners of the methods that docs and examples call, by the names of the methods. */
  private static Map<String, Set<Class<?>>> calls(Path folder) throws Exception {
    for (Path page : DocsPage.all()) {
      for (Map.Entry<String, byte[]> compiled : DocsPage.of(page).classes().entrySet()) {
        Path file = folder.resolve(compiled.getKey().replace('.', '/') + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, compiled.getValue());
      }
    }
    JavaClasses classes = new ClassFileImporter().importPaths(folder, Path.of("target", "classes"));
    Map<String, Set<Class<?>>> calls = new HashMap<>();
    for (JavaClass caller : classes) {
      for (JavaAccess<?> access :
          Stream.concat(
                  caller.getMethodCallsFromSelf().stream(),
                  caller.getMethodReferencesFromSelf().stream())
              .toList()) {
        String owner = access.getTargetOwner().getName();
        if (owner.startsWith(LIBRARY) && !owner.startsWith(LIBRARY + "examples.")) {
          calls
              .computeIfAbsent(access.getTarget().getName(), name -> new HashSet<>())
              .add(Class.forName(owner));
        }
      }
    }
    return calls;
  }

  private static List<Class<?>> types() throws IOException {
    return publicTypes()
        .filter(type -> !isValue(type))
        .filter(type -> !VALUES.contains(type.getName().substring(LIBRARY.length())))
        .toList();
  }

  private static Stream<Class<?>> publicTypes() throws IOException {
    ClassPath classPath = ClassPath.from(VerbsTest.class.getClassLoader());
    return PACKAGES.stream()
        .flatMap(name -> classPath.getTopLevelClasses(LIBRARY + name).stream())
        .<Class<?>>map(ClassPath.ClassInfo::load)
        .flatMap(type -> Stream.concat(Stream.of(type), Arrays.stream(type.getClasses())))
        .filter(type -> Modifier.isPublic(type.getModifiers()))
        .filter(type -> type.getName().startsWith(LIBRARY) && !isOfATest(type));
  }

  private static boolean isOfATest(Class<?> type) {
    return type.getProtectionDomain()
        .getCodeSource()
        .getLocation()
        .getPath()
        .contains("test-classes");
  }

  private static boolean isValue(Class<?> type) {
    return type.isRecord()
        || type.isEnum()
        || type.isAnnotation()
        || Throwable.class.isAssignableFrom(type)
        || type.getSimpleName().equals("Builder")
        || Arrays.stream(type.getDeclaredMethods())
            .anyMatch(
                method ->
                    Modifier.isStatic(method.getModifiers()) && method.getName().equals("builder"));
  }

  /** The names of the methods that the type has of itself or of a class that users cannot see. */
  private static Set<String> verbs(Class<?> type) {
    Set<String> verbs = new TreeSet<>();
    Class<?> declaring = type;
    while (declaring != null
        && (declaring == type || !Modifier.isPublic(declaring.getModifiers()))) {
      for (Method method : declaring.getDeclaredMethods()) {
        if (Modifier.isPublic(method.getModifiers())
            && !method.isSynthetic()
            && !isOfOthers(method, type)) {
          verbs.add(method.getName());
        }
      }
      declaring = declaring.getSuperclass();
    }
    return verbs;
  }

  /** Whether a class that is not ours has the method too. */
  private static boolean isOfOthers(Method method, Class<?> type) {
    Set<Class<?>> ancestors = new HashSet<>();
    collect(type, ancestors);
    ancestors.add(Object.class);
    return ancestors.stream()
        .filter(ancestor -> !ancestor.getName().startsWith(LIBRARY))
        .flatMap(ancestor -> Arrays.stream(ancestor.getMethods()))
        .anyMatch(
            other ->
                other.getName().equals(method.getName())
                    && other.getParameterCount() == method.getParameterCount());
  }

  private static void collect(Class<?> type, Set<Class<?>> ancestors) {
    if (type != null && ancestors.add(type)) {
      collect(type.getSuperclass(), ancestors);
      for (Class<?> parent : type.getInterfaces()) {
        collect(parent, ancestors);
      }
    }
  }
}
