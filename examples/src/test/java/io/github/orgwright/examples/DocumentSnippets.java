package io.github.orgwright.examples;

import static io.github.orgwright.product.ProductResponsibilities.PRODUCT_ROADMAP;
import static io.github.orgwright.product.ProductRoles.CHIEF_PRODUCT_OFFICER;
import static io.github.orgwright.product.ProductRoles.HEAD_OF_PRODUCT;
import static io.github.orgwright.product.ProductRoles.SENIOR_PRODUCT_MANAGER;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.product.Contradictions;
import io.github.orgwright.product.ProductDocuments;
import io.github.orgwright.product.ProductRules;
import io.github.orgwright.product.ProductTitles;
import io.github.orgwright.product.Reading;
import io.github.orgwright.rules.Findings;
import java.io.PrintStream;
import java.util.List;

/** The snippets of the README about the documented product organization, to the letter. */
final class DocumentSnippets {
  private final PrintStream out;

  DocumentSnippets(PrintStream out) {
    this.out = out;
  }

  void documents() {
    ProductDocuments documents = ProductDocuments.under(Reading.largeOrganization(500));
    out.println(documents.who().oversees(SENIOR_PRODUCT_MANAGER));
    out.println(documents.who().owns(ScopeKind.PORTFOLIO).values());
    out.println(documents.who().isAccountableFor(PRODUCT_ROADMAP).values());
    out.println(documents.about(CHIEF_PRODUCT_OFFICER).pay().values());
    out.println(documents.about(SENIOR_PRODUCT_MANAGER).pay());
    out.println(documents.who().reportsTo(HEAD_OF_PRODUCT).text());
  }

  void readings() {
    for (Reading reading :
        List.of(Reading.standard(), Reading.smallOrganization(), Reading.largeOrganization(500))) {
      out.println(Contradictions.under(reading).get("leaders-one-or-several"));
    }
  }

  void titles() {
    ProductTitles titles = ProductTitles.under(Reading.smallOrganization());
    for (String card :
        List.of("Sr. PM II", "VP, Product – Growth", "Head of Sales", "Assistant to the CPO")) {
      out.println(card);
      titles.candidates(card).forEach(candidate -> out.println("  " + candidate));
    }
  }

  void documentedRules() {
    Organization studio =
        Organization.named("Studio")
            .position("ceo", p -> p.title("CEO & Co-founder"))
            .position("vp", p -> p.title("VP, Product").reportsTo("ceo"))
            .position("dir", p -> p.title("Dir. of Product (Growth)").reportsTo("ceo"))
            .position("pm", p -> p.title("Sr. Product Manager II").reportsTo("dir"))
            .build();
    for (Reading reading : List.of(Reading.smallOrganization(), Reading.largeOrganization(500))) {
      ProductTitles titles = ProductTitles.under(reading);
      Organization seated =
          studio.withEach(
              (position, p) -> position.title().flatMap(titles::role).ifPresent(p::role));
      Findings found = ProductRules.documented(reading).check(seated);
      found.violations().forEach(out::println);
      out.println(found.summary());
    }
  }
}
