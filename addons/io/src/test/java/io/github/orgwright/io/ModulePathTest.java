package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.orgwright.testsupport.ModulePath;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The module works on the module path, with what its descriptor requires and nothing else. */
class ModulePathTest {
  private static final String MODULE = "io.github.orgwright.io";

  private static ModuleLayer layer() {
    return ModulePath.layer(MODULE, ".*((core|io).target|fastcsv|guava|failureaccess).*");
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
        Set.of(
            MODULE,
            "io.github.orgwright.core",
            "de.siegmar.fastcsv",
            "com.google.common",
            "com.google.common.util.concurrent.internal"),
        ModulePath.names(layer()));
  }
}
