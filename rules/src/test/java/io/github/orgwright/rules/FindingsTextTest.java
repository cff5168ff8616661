package io.github.orgwright.rules;

import static io.github.orgwright.query.Traits.atLeast;
import static io.github.orgwright.query.Traits.between;
import static io.github.orgwright.query.Traits.exactly;
import static io.github.orgwright.query.Traits.haveManager;
import static io.github.orgwright.query.Traits.haveManagers;
import static io.github.orgwright.query.Traits.haveRole;
import static io.github.orgwright.query.Traits.manageDirectly;
import static io.github.orgwright.query.Traits.reportTo;
import static io.github.orgwright.rules.Rules.havePositions;
import static io.github.orgwright.rules.Rules.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Severity;
import org.junit.jupiter.api.Test;

class FindingsTextTest {
  private static final Role HEAD = Role.of("head_of_product", "Head of product");
  private static final Role DIRECTOR = Role.of("product_director", "Product director");

  @Test
  void textIsAsPromised() {
    Organization acme =
        Organization.named("Acme")
            .position("ceo", p -> {})
            .position("coo", p -> p.reportsTo("hop"))
            .position("cpo", p -> p.reportsTo("coo"))
            .position("hop", p -> p.reportsTo("cpo").role(HEAD))
            .position("pd", p -> p.reportsTo("ceo").role(DIRECTOR).title("Product Director"))
            .position("pm", p -> p.reportsTo("hop").line(LineKind.SOLID, "pd"))
            .build();
    RuleSet rules =
        StandardRules.structure()
            .only("no-cycles", "known-managers", "single-root")
            .and(
                RuleSet.of(
                    rule("director-under-head-when-large")
                        .positions()
                        .that(haveRole(DIRECTOR))
                        .should(reportTo(haveRole(HEAD)))
                        .severity(Severity.WARNING)
                        .because(
                            "large organizations put product directors under a head of product")
                        .citing(
                            Citation.of("S2-64", "002_8e66be7b19965458.txt")
                                .line(16)
                                .remark("conditional: large organization"),
                            Citation.of("S3-01", "003.txt").against(),
                            Citation.of("S3-80", "003.txt").against()),
                    rule("one-manager")
                        .positions()
                        .that(haveManager())
                        .should(haveManagers(exactly(1)))
                        .severity(Severity.INFO),
                    rule("span")
                        .positions()
                        .that(manageDirectly(atLeast(1)))
                        .should(manageDirectly(between(3, 9)))
                        .onlyIf(havePositions(atLeast(50)))));
    assertEquals(
        """
        Acme: 5 rules checked, 3 violated; 3 violations (1 error, 1 warning, 1 for information); 1 rule not checked

        ERROR [no-cycles] reporting lines should not form cycles
          reason  in a cycle, no one makes the final decision
          checked 1 organization, found 1 violation
          1) coo, hop and cpo report to each other in a cycle
               coo  -- reports to -->  hop
               hop  -- reports to -->  cpo
               cpo  -- reports to -->  coo      <- closes the cycle
             fix   remove one of these reporting lines, or make it dotted
             key   no-cycles/coo+cpo+hop

        WARNING [director-under-head-when-large] positions that have the role product_director should report to a position that has the role head_of_product
          reason  large organizations put product directors under a head of product
          source  S2-64, 002_8e66be7b19965458.txt line 16 (conditional: large organization); against: S3-01, S3-80
          checked 1 position, found 1 violation
          1) pd (Product Director) does not report to a position that has the role head_of_product
               pd  -- reports to -->  ceo
             key   director-under-head-when-large/pd

        INFO [one-manager] positions that have a known manager should have exactly 1 known manager
          checked 5 positions, found 1 violation
          1) pm does not have exactly 1 known manager (managers: 2)
               pm  -- reports to -->  hop
               pm  -- reports to -->  pd
             key   one-manager/pm

          not applicable  [span] applies only to organizations that have at least 50 positions""",
        rules.check(acme).text());
  }
}
