package io.github.orgwright.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.orgwright.change.Change;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Role;
import io.github.orgwright.rules.StandardRules;
import io.github.orgwright.testkit.junit.PropertyAssert;
import io.github.orgwright.testkit.junit.RuleAssert;
import io.github.orgwright.testkit.model.OrgFeature;
import io.github.orgwright.testkit.model.OrgShape;
import io.github.orgwright.testkit.model.ReorgScript;
import io.github.orgwright.testkit.model.Sample;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** An argument that is null is named. */
@SuppressWarnings("NullAway") // null is what is tested
class NullArgumentsTest {
  private static final OrgGenerator ORGANIZATIONS = OrgGenerator.organizations();
  private static final Organization ONE = Organization.named("One").position("a").build();

  private static void assertNamed(String argument, Executable call) {
    assertEquals(argument, assertThrows(NullPointerException.class, call).getMessage());
  }

  @Test
  void nullIsNamed() {
    assertNamed("palette", () -> ORGANIZATIONS.roles((List<Role>) null));
    assertNamed("first", () -> ORGANIZATIONS.shapes((OrgShape) null));
    assertNamed("first", () -> ORGANIZATIONS.with((OrgFeature) null));
    assertNamed("first", () -> ORGANIZATIONS.without((OrgFeature) null));
    assertNamed("classes", () -> PropertyAssert.forAll(ORGANIZATIONS).constants((Class<?>[]) null));
    assertNamed("time", () -> Minimizer.standard().time((Duration) null));
    assertNamed("organization", () -> Minimizer.minimize(null, org -> true));
    assertNamed(
        "sample", () -> Minimizer.standard().smallest((Sample<Organization>) null, org -> true));
    assertNamed("more", () -> RuleBreaker.of(StandardRules.structure()).roles(null));
    assertNamed("change", () -> ReorgScript.of(ONE, (Change) null));
    assertNamed("changes", () -> ReorgScript.of(ONE, (List<Change>) null));
    Organization twoRoots =
        Organization.named("Two")
            .position("a")
            .position("b", p -> p.reportsTo("a"))
            .position("c")
            .position("d", p -> p.reportsTo("c"))
            .build();
    assertNamed(
        "key",
        () ->
            RuleAssert.assertRule(StandardRules.structure().rules().get("single-root"))
                .rejects(twoRoots)
                .at(null));
  }
}
