package io.github.orgwright.testkit.jqwik;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Role;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.testkit.OrgGenerator;
import io.github.orgwright.testkit.model.OrgFeature;
import io.github.orgwright.testkit.model.OrgShape;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Arbitraries that are not ours any more are filtered by what annotations say. */
class FiltersTest {
  private static final Organization ACME =
      Organization.named("Acme")
          .position("ceo", p -> p.heldBy("ada"))
          .position("cpo", p -> p.reportsTo("ceo").heldBy("bo"))
          .position("pm", p -> p.reportsTo("cpo").heldBy("kim"))
          .build();

  @Provide
  Arbitrary<Organization> mapped() {
    return Organizations.of(
            OrgGenerator.organizations()
                .ofSize(1, 12)
                .shapes(OrgShape.UNIFORM, OrgShape.STAR)
                .with(OrgFeature.SEVERAL_ROOTS)
                .without(OrgFeature.DUTIES))
        .map(org -> org);
  }

  @Provide
  Arbitrary<Organization> mutants() {
    return Organizations.mutationsOf(ACME, OurRules.RULES).map(org -> org);
  }

  @Property(tries = 60)
  void depthIsFiltered(@ForAll("mapped") @OrgLayers(max = 3) Organization org) {
    assertTrue(org.metrics().layers() <= 3);
  }

  @Property(tries = 60)
  void conformingOnesAreFiltered(@ForAll("mapped") @Conforms(OurRules.class) Organization org) {
    assertEquals(List.of(), OurRules.RULES.check(org).violations());
  }

  @Property(tries = 60)
  void violatingOnesAreFiltered(
      @ForAll("mutants") @Violates(rule = "no-cycles", rules = OurRules.class) Organization org) {
    assertEquals(
        Set.of("no-cycles"),
        Set.copyOf(
            OurRules.RULES.check(org).violations().stream()
                .map(violation -> violation.ruleId())
                .toList()));
  }

  @Property(tries = 60)
  void whatIsNoOrganizationStaysAsItIs(
      @ForAll @OrgSize(max = 3) @IntRange(min = 7, max = 9) int number) {
    assertTrue(number >= 7 && number <= 9);
  }

  @Test
  void stepsAreThoseOfTheGenerator() {
    Role pm = Role.of("pm", "Product manager");
    OrgGenerator steps =
        OrgGenerator.organizations()
            .ofSize(4, 9)
            .uniformSizes()
            .span(1, 3)
            .maxLayers(4)
            .roles(pm)
            .adversarial()
            .plain()
            .conformingTo(OurRules.RULES);
    assertEquals("organizations of 4 to 9 positions that follow 9 rules", "" + steps);
    assertEquals("" + steps, "" + Organizations.of(steps));
    assertEquals(List.of(pm), steps.generate(1).roles().list());
    assertTrue(steps.generate(1).positions().size() >= 4);
  }

  /** Has no constructor without parameters. */
  static final class NeedsMore implements Supplier<RuleSet> {
    private final RuleSet rules;

    NeedsMore(RuleSet rules) {
      this.rules = rules;
    }

    @Override
    public RuleSet get() {
      return rules;
    }
  }

  static final class AsksForMore {
    @Property
    void never(@ForAll @Conforms(NeedsMore.class) Organization org) {
      assertTrue(org.positions().size() > 0);
    }
  }

  @Test
  void rulesThatCannotBeMadeAreNamed() {
    Throwable thrown =
        EngineTestKit.engine("jqwik")
            .selectors(selectClass(AsksForMore.class))
            .execute()
            .testEvents()
            .failed()
            .stream()
            .map(
                event ->
                    event
                        .getRequiredPayload(TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow())
            .findFirst()
            .orElseThrow();
    assertTrue(
        thrown.getMessage().contains("NeedsMore; fix: give it a constructor without parameters"),
        thrown.getMessage());
  }
}
