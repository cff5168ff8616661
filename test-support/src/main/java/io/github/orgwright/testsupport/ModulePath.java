package io.github.orgwright.testsupport;

import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Loads a module from the module path, with what its descriptor requires and nothing else. */
public final class ModulePath {
  private ModulePath() {}

  /**
   * {@return a layer with the given module and those that it requires}
   *
   * @param module the name of the module
   * @param entries a regular expression for the entries of the class path to take
   */
  public static ModuleLayer layer(String module, String entries) {
    Path[] path =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.matches(entries))
            .filter(entry -> !entry.contains("test-classes"))
            .map(Path::of)
            .toArray(Path[]::new);
    Configuration configuration =
        ModuleLayer.boot()
            .configuration()
            .resolve(ModuleFinder.of(path), ModuleFinder.of(), Set.of(module));
    return ModuleLayer.boot()
        .defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
  }

  /** {@return the names of the modules of a layer, sorted} */
  public static Set<String> names(ModuleLayer layer) {
    return layer.modules().stream()
        .map(Module::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
