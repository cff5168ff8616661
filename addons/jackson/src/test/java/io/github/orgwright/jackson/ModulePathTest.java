package io.github.orgwright.jackson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.testsupport.ModulePath;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The module works on the module path, with what its descriptor requires and nothing else. */
class ModulePathTest {
  private static final String MODULE = "io.github.orgwright.jackson";

  private static ModuleLayer layer() {
    return ModulePath.layer(
        MODULE,
        ".*((core|rules|jackson).target|guava|failureaccess|jackson-(core|databind|annotations)).*");
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
  void findingsAreWrittenOnTheModulePath() throws ReflectiveOperationException {
    Object json = json(layer().findLoader(MODULE));

    assertTrue(json.toString().startsWith("{\n  \"organization\": \"acme\",\n"), json.toString());
  }

  @Test
  void nothingElseIsRequired() {
    assertEquals(
        Set.of(
            MODULE,
            "io.github.orgwright.core",
            "io.github.orgwright.rules",
            "tools.jackson.core",
            "tools.jackson.databind",
            "com.fasterxml.jackson.annotation",
            "com.google.common",
            "com.google.common.util.concurrent.internal"),
        ModulePath.names(layer()));
  }

  @Test
  void moduleIsFoundAndShowsItsSchemas() throws ReflectiveOperationException {
    ModuleLayer layer = layer();
    Class<?> jacksonModule =
        layer.findLoader(MODULE).loadClass("tools.jackson.databind.JacksonModule");
    Object found = ServiceLoader.load(layer, jacksonModule).findFirst().orElseThrow();

    assertEquals(MODULE + ".OrgwrightModule", found.getClass().getName());
    for (String schema :
        List.of(
            "organizationSchema",
            "findingsSchema",
            "changesSchema",
            "planSchema",
            "historySchema")) {
      assertTrue(
          found.getClass().getMethod(schema).invoke(null).toString().startsWith("{"), schema);
    }
  }
}
