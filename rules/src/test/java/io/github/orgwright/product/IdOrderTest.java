package io.github.orgwright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.query.Evidence;
import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.StandardRules;
import io.github.orgwright.rules.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ids beyond the basic plane come last in every part of one result, though UTF-16 disagrees. */
class IdOrderTest {
  private static final String SMILEY = "\uD83D\uDE00";
  private static final String REPLACEMENT = "\uFFFD";

  private static final Scope ACME = Scope.organization("Acme").identifiedBy("acme");
  private static final Scope PAYMENTS =
      ACME.part(ScopeKind.PORTFOLIO, "payments").identifiedBy("payments");

  private static Scope department(String id) {
    return ACME.part(ScopeKind.DEPARTMENT, id).identifiedBy(id);
  }

  /*
   * ceo
   *  ├ cpo
   *  │  └ pm        owns departments, and no product
   *  ├ SMILEY       owns the portfolio
   *  └ REPLACEMENT  owns the portfolio; neither is below cpo
   */
  private static final Organization ORG =
      Chart.of("ceo:CEO", "cpo:CPO>ceo", "pm:PM>cpo").toBuilder()
          .position(SMILEY, p -> p.reportsTo("ceo").owns(PAYMENTS))
          .position(REPLACEMENT, p -> p.reportsTo("ceo").owns(PAYMENTS))
          .scope(ACME.part(ScopeKind.PRODUCT, "cards").identifiedBy("cards"))
          .build()
          .with("pm", p -> p.owns(department(SMILEY)).owns(department(REPLACEMENT)));

  private static Violation violation(String rule) {
    return ProductRules.documented(Reading.standard()).only(rule).check(ORG).violations().get(0);
  }

  @Test
  void ownersOfAScopeAreNamedByCodePoint() {
    assertEquals(
        List.of(REPLACEMENT, SMILEY),
        violation("cpo-owns-portfolio").evidence().stream()
            .map(evidence -> evidence.positions().get(0).id())
            .toList());
  }

  @Test
  void scopesOfAnOwnerAreNamedByCodePoint() {
    assertEquals(
        List.of("pm --owns--> " + REPLACEMENT, "pm --owns--> " + SMILEY),
        violation("pm-owns-product-or-feature").evidence().stream()
            .map(Evidence::toString)
            .toList());
  }

  @Test
  void findingsAreOrderedByCodePoint() {
    Organization selfish =
        Organization.named("Acme")
            .position(SMILEY, p -> p.reportsTo(SMILEY))
            .position(REPLACEMENT, p -> p.reportsTo(REPLACEMENT))
            .build();
    RuleSet rules = StandardRules.structure().only("no-self-reporting");
    Findings found = rules.check(selfish);
    assertEquals(
        List.of("no-self-reporting/" + REPLACEMENT, "no-self-reporting/" + SMILEY),
        found.violations().stream().map(Violation::key).toList());
  }
}
