package io.github.orgwright.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Organization;
import io.github.orgwright.io.HostileOrganizations;
import io.github.orgwright.rules.StandardRules;
import io.github.orgwright.testkit.model.ReorgScript;
import io.github.orgwright.testkit.shrink.SkeletonReader;
import io.github.orgwright.testsupport.CompiledSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The test kit with organizations that say all that can be said, with texts that no one expects.
 */
class HostileTextsPropertyTest {
  private static final List<String> OF_CODE =
      List.of(
          "\\u0041", "\u0001", "\u007F\u0000", "\uD83D", "\u2028", "class", "9", "_", "*/ //", "e");

  @Provide
  static Arbitrary<Organization> hostile() {
    return Arbitraries.longs().map(seed -> HostileOrganizations.generated(seed, OF_CODE));
  }

  /** Compiles one method for each organization and runs them. */
  @Example
  void codeMakesEqualOrganizations() throws Exception {
    List<Organization> organizations = new ArrayList<>();
    Set<String> imports = new LinkedHashSet<>();
    StringBuilder methods = new StringBuilder();
    for (int seed = 0; seed < 120; seed++) {
      organizations.add(HostileOrganizations.generated(seed, OF_CODE));
      methods.append("public static Organization of").append(seed).append("() {\n");
      for (String line : OrgPrinter.code(organizations.get(seed)).lines().toList()) {
        if (line.startsWith("import ")) {
          imports.add(line + "\n");
        } else {
          methods.append(line).append('\n');
        }
      }
      methods.append("return org;\n}\n");
    }
    String source = String.join("", imports) + "public class Rebuilt {\n" + methods + "}\n";
    Class<?> rebuilt = CompiledSource.load("Rebuilt", source);
    for (int seed = 0; seed < organizations.size(); seed++) {
      Organization organization = organizations.get(seed);
      assertEquals(
          organization, rebuilt.getMethod("of" + seed).invoke(null), OrgPrinter.code(organization));
    }
  }

  @Property
  void treeHasALineForEachPosition(@ForAll("hostile") Organization organization) {
    String tree = OrgPrinter.tree(organization, StandardRules.structure().check(organization));
    assertTrue(tree.lines().count() <= 40, tree);
    String all = OrgPrinter.tree(organization, Integer.MAX_VALUE);
    assertTrue(all.lines().count() > organization.positions().size(), all);
  }

  @Property
  void organizationTakenApartAndPutTogetherIsTheSame(@ForAll("hostile") Organization organization) {
    assertEquals(organization, SkeletonReader.of(organization).organization());
  }

  @Property(tries = 50)
  void scriptsCanBeAppliedAndShrunk(
      @ForAll("hostile") Organization organization, @ForAll long seed) {
    ReorgScript smallest =
        Minimizer.standard()
            .smallest(
                ReorgScripts.of(organization).withProblems().sample(seed),
                script -> script.organization().positions().size() >= 0)
            .value();
    assertEquals(List.of(), smallest.changes());
  }
}
