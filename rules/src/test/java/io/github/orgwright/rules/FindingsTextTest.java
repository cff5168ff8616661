package io.github.orgwright.rules;

import static io.github.orgwright.query.Traits.atLeast;
import static io.github.orgwright.query.Traits.between;
import static io.github.orgwright.query.Traits.exactly;
import static io.github.orgwright.query.Traits.haveManager;
import static io.github.orgwright.query.Traits.haveManagers;
import static io.github.orgwright.query.Traits.haveRole;
import static io.github.orgwright.query.Traits.manageDirectly;
import static io.github.orgwright.query.Traits.reportTo;
import static io.github.orgwright.query.Traits.trait;
import static io.github.orgwright.rules.Rules.havePositions;
import static io.github.orgwright.rules.Rules.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Severity;
import org.junit.jupiter.api.Test;

/** Findings as text and as Markdown. */
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

  private static final Rule LEAD =
      rule("lead")
          .positions()
          .should(manageDirectly(exactly(0)))
          .severity(Severity.WARNING)
          .because("everybody works")
          .citing(Citation.of("S1", "a_b.txt").line(3))
          .fix("work");
  private static final Rule THROWING =
      rule("throwing")
          .positions()
          .should(
              trait(
                  "behave",
                  (p, who) -> {
                    throw new IllegalStateException();
                  }));
  private static final Rule NOBODY =
      rule("nobody")
          .positions()
          .that(trait("exist not", (p, who) -> false))
          .should(manageDirectly(exactly(0)));

  @Test
  void findingsAreHeadingsListsAndPaths() {
    Organization organization =
        Organization.named("Acme*")
            .position("ceo", p -> p.title("Chief <executive>"))
            .position("coo", p -> p.reportsTo("ceo"))
            .build();
    assertEquals(
        """
        ## Acme\\*: 1 rule checked, 1 violated; 1 violation (1 warning); 1 rule not checked; 1 rule threw an exception

        ### ERROR `throwing` positions should behave

        - error: threw java.lang.IllegalStateException for ceo

        ### WARNING `lead` positions should have no direct reports

        - reason: everybody works
        - source: S1, a\\_b.txt line 3
        - checked: 2 positions, found 1 violation

        1. ceo (Chief \\<executive\\>) has at least 1 direct report (direct reports: 1)

           ```text
           coo  -- reports to -->  ceo
           ```

           - fix: work
           - key: `lead/ceo`

        - no subjects: \\[nobody\\] there are no positions that exist not""",
        RuleSet.of(LEAD, THROWING, NOBODY).check(organization).markdown());
  }

  @Test
  void nothingFoundIsOneLine() {
    assertEquals(
        "## Acme: no rules checked",
        RuleSet.of().check(Organization.named("Acme").build()).markdown());
  }

  @Test
  void idsAndTitlesCannotPassForOurs() {
    Organization organization =
        Organization.named("Acme")
            .position("- a`b", p -> p.title("x\n## y\u202Ez"))
            .position("1. c", p -> p.reportsTo("- a`b"))
            .position("```\n# d", p -> p.reportsTo("1. c"))
            .build();
    Findings found = RuleSet.of(LEAD).check(organization);
    String markdown = found.markdown();
    assertTrue(markdown.contains("2. 1\\. c has at least 1 direct report"), markdown);
    assertTrue(markdown.contains("1. \\- a\\`b (x\\\\u000A\\#\\# y\\\\u202Ez) has"), markdown);
    assertTrue(
        markdown.contains("   ````text\n   ```\\u000A# d  -- reports to -->  1. c\n   ````"),
        markdown);
    assertTrue(markdown.contains("- key: ``` lead/- a`b ```"), markdown);
    assertFalse(found.text().contains("\n## y"), found.text());
    assertTrue(found.text().contains("- a`b (x\\u000A## y\\u202Ez) has"), found.text());
  }
}
