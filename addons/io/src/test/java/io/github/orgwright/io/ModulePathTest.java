package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The module works on the module path, with what its descriptor requires and nothing else. */
class ModulePathTest {
  private static final String MODULE = "io.github.orgwright.io";

  private static ModuleLayer layer() {
    Path[] path =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.matches(".*((core|io).target|fastcsv|guava|failureaccess).*"))
            .filter(entry -> !entry.contains("test-classes"))
            .map(Path::of)
            .toArray(Path[]::new);
    Configuration configuration =
        ModuleLayer.boot()
            .configuration()
            .resolve(ModuleFinder.of(path), ModuleFinder.of(), Set.of(MODULE));
    return ModuleLayer.boot()
        .defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
  }

  @Test
  void readerReadsOnTheModulePath() throws ReflectiveOperationException {
    ClassLoader loader = layer().findLoader(MODULE);
    Class<?> reader = loader.loadClass(MODULE + ".OrgReader");
    Class<?> mapping = loader.loadClass(MODULE + ".Mapping");
    Object preset = loader.loadClass(MODULE + ".Presets").getField("D3").get(null);
    Object made = reader.getMethod("of", mapping).invoke(null, preset);
    Object loaded =
        reader
            .getMethod("read", loader.loadClass(MODULE + ".RowSource"))
            .invoke(
                made,
                loader
                    .loadClass(MODULE + ".Csv")
                    .getMethod("text", String.class, String.class)
                    .invoke(null, "acme.csv", "id,parentId\na,\nb,a\n"));

    assertEquals("acme (2 positions), 0 problems", loaded.toString());
  }

  @Test
  void nothingElseIsRequired() {
    assertEquals(
        new TreeSet<>(
            Set.of(
                MODULE,
                "io.github.orgwright.core",
                "de.siegmar.fastcsv",
                "com.google.common",
                "com.google.common.util.concurrent.internal")),
        layer().modules().stream()
            .map(Module::getName)
            .collect(Collectors.toCollection(TreeSet::new)));
  }
}
