package io.github.orgwright.testkit.junit;

import static io.github.orgwright.query.Traits.atLeast;
import static io.github.orgwright.query.Traits.exactly;
import static io.github.orgwright.query.Traits.haveHoldersWithExperience;
import static io.github.orgwright.query.Traits.haveManager;
import static io.github.orgwright.query.Traits.haveManagers;
import static io.github.orgwright.query.Traits.not;
import static io.github.orgwright.query.Traits.trait;
import static io.github.orgwright.query.Traits.vacant;
import static io.github.orgwright.rules.Rules.havePositions;
import static io.github.orgwright.rules.Rules.leadToKnownPosition;
import static io.github.orgwright.rules.Rules.rule;

import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Severity;
import io.github.orgwright.query.Trait;
import io.github.orgwright.rules.Rule;
import io.github.orgwright.rules.RuleSet;

/** An organization and rules, of which each ends in another way. */
final class Samples {
  /**
   *
   *
   * <pre>
   * ceo
   *  +-- cpo
   *  |    +---+
   *  +-- pm --+     two managers, vacant
   * </pre>
   */
  static final Organization ACME =
      Organization.named("Acme")
          .person("ada", a -> a.name("Qqada").yearsOfExperience(7))
          .position("ceo", p -> p.title("Chief").heldBy("ada"))
          .position("cpo", p -> p.reportsTo("ceo").heldBy("bo"))
          .position("pm", p -> p.reportsTo("ceo").line(LineKind.SOLID, "cpo"))
          .build();

  static final Rule ONE_MANAGER =
      rule("one-manager")
          .positions()
          .that(haveManager())
          .should(haveManagers(exactly(1)))
          .because("two managers set two priorities")
          .fix("drop one");

  static final Rule FILLED =
      rule("filled").positions().should(not(vacant())).severity(Severity.WARNING);

  static final Rule TOLD = rule("told").positions().should(haveManager()).severity(Severity.INFO);

  static final Rule KNOWN = rule("known").lines().should(leadToKnownPosition());

  static final Rule LARGE =
      rule("large").lines().should(leadToKnownPosition()).onlyIf(havePositions(atLeast(50)));

  static final Rule NONE = rule("nobody").kpis().should(not(everything()));

  static final Rule SEASONED =
      rule("seasoned").positions().should(haveHoldersWithExperience(atLeast(3)));

  static final Rule BROKEN =
      rule("broken")
          .positions()
          .should(
              trait(
                  "work",
                  (position, who) -> {
                    throw new UnsupportedOperationException("not yet");
                  }));

  static final RuleSet RULES =
      RuleSet.of(ONE_MANAGER, FILLED, TOLD, KNOWN, LARGE, NONE, SEASONED, BROKEN);

  private Samples() {}

  private static Trait<Kpi> everything() {
    return trait(Kpi.class, "exist", (kpi, who) -> true);
  }
}
