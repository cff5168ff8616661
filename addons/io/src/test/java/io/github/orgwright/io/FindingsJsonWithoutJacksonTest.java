package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.orgwright.core.Organization;
import io.github.orgwright.rules.StandardRules;
import java.io.File;
import java.io.StringReader;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Jackson is optional: all else works without it, and who needs it is told. */
class FindingsJsonWithoutJacksonTest {
  /** What a program does that has no Jackson; runs in a class loader of its own. */
  public static final class Program {
    private Program() {}

    /** Reads, checks and writes text. */
    public static String readAndCheck() {
      return StandardRules.structure()
          .check(CsvReader.of(Presets.D3).read("acme", new StringReader("id,parentId\na,\nb,a\n")))
          .text();
    }

    /** Asks for JSON, too. */
    public static String writeJson() {
      return StandardRules.structure()
          .check(Organization.named("Acme").position("a").build())
          .formatted(new FindingsJson());
    }
  }

  private static Object runWithoutJackson(String method) throws Throwable {
    URL[] path =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains("jackson"))
            .map(FindingsJsonWithoutJacksonTest::url)
            .toArray(URL[]::new);
    try (URLClassLoader loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
      return loader.loadClass(Program.class.getName()).getMethod(method).invoke(null);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void messageNamesTheDependencyToAdd() {
    IllegalStateException thrown =
        assertThrows(IllegalStateException.class, () -> runWithoutJackson("writeJson"));

    assertEquals(
        "findings as JSON need Jackson: add the dependency com.fasterxml.jackson.core:jackson-core,"
            + " and on the module path also \"requires com.fasterxml.jackson.core\"",
        thrown.getMessage());
  }

  @Test
  void allElseWorks() throws Throwable {
    assertEquals(
        "acme breaks none of 6 rules",
        runWithoutJackson("readAndCheck").toString().lines().findFirst().orElseThrow());
  }
}
