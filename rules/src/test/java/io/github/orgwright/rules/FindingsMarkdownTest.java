package io.github.orgwright.rules;

import static io.github.orgwright.query.Traits.exactly;
import static io.github.orgwright.query.Traits.manageDirectly;
import static io.github.orgwright.query.Traits.trait;
import static io.github.orgwright.rules.Rules.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Severity;
import org.junit.jupiter.api.Test;

class FindingsMarkdownTest {
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
