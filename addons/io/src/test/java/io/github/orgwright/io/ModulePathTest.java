package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import java.io.File;
import java.io.Reader;
import java.io.StringReader;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The module works on the module path, with what its descriptor requires and nothing else. */
class ModulePathTest {
  private static final String MODULE = "io.github.orgwright.io";

  private static ModuleLayer layer(String... moreModules) {
    Path[] path =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(
                entry ->
                    entry.matches(
                        ".*((core|rules|io).target|fastcsv|guava|failureaccess|jackson-core).*"))
            .filter(entry -> !entry.contains("test-classes"))
            .map(Path::of)
            .toArray(Path[]::new);
    Configuration configuration =
        ModuleLayer.boot()
            .configuration()
            .resolve(
                ModuleFinder.of(path),
                ModuleFinder.of(),
                ImmutableSet.<String>builder().add(MODULE).add(moreModules).build());
    return ModuleLayer.boot()
        .defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
  }

  @Test
  void readerReadsOnTheModulePath() throws ReflectiveOperationException {
    ClassLoader loader = layer().findLoader(MODULE);
    Class<?> reader = loader.loadClass(MODULE + ".CsvReader");
    Class<?> mapping = loader.loadClass(MODULE + ".Mapping");
    Object preset = loader.loadClass(MODULE + ".Presets").getField("D3").get(null);
    Object made = reader.getMethod("of", mapping).invoke(null, preset);
    Object loaded =
        reader
            .getMethod("read", String.class, Reader.class)
            .invoke(made, "acme.csv", new StringReader("id,parentId\na,\nb,a\n"));

    assertEquals("acme (2 positions), 0 faults", loaded.toString());
  }

  private static Object json(ClassLoader loader) throws ReflectiveOperationException {
    Class<?> organization = loader.loadClass("io.github.orgwright.core.Organization");
    Object builder = organization.getMethod("named", String.class).invoke(null, "acme");
    Object acme = builder.getClass().getMethod("build").invoke(builder);
    Class<?> rules = loader.loadClass("io.github.orgwright.rules.RuleSet");
    Object none = rules.getMethod("of", Iterable.class).invoke(null, List.of());
    Object found = rules.getMethod("check", organization).invoke(none, acme);
    Object format = loader.loadClass(MODULE + ".FindingsJson").getConstructor().newInstance();
    return format.getClass().getMethod("format", found.getClass()).invoke(format, found);
  }

  @Test
  void findingsAreWrittenWhereSomeModuleRequiresJackson() throws ReflectiveOperationException {
    Object json = json(layer("com.fasterxml.jackson.core").findLoader(MODULE));

    assertTrue(json.toString().startsWith("{\n  \"organization\": \"acme\",\n"), json.toString());
  }

  @Test
  void findingsAreNotWrittenWhereNoneRequiresJackson() {
    InvocationTargetException thrown =
        assertThrows(InvocationTargetException.class, () -> json(layer().findLoader(MODULE)));

    assertEquals(IllegalStateException.class, thrown.getCause().getClass());
  }

  @Test
  void nothingElseIsRequired() {
    assertEquals(
        new TreeSet<>(
            Set.of(
                MODULE,
                "io.github.orgwright.core",
                "io.github.orgwright.rules",
                "de.siegmar.fastcsv",
                "com.google.common",
                "com.google.common.util.concurrent.internal")),
        layer().modules().stream()
            .map(Module::getName)
            .collect(Collectors.toCollection(TreeSet::new)));
  }
}
