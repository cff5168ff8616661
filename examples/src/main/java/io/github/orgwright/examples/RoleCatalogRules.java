package io.github.orgwright.examples;

import static io.github.orgwright.core.LineKind.SOLID;
import static io.github.orgwright.examples.Fernway.CHIEF_PRODUCT_OFFICER;
import static io.github.orgwright.examples.Fernway.HEAD_OF_PRODUCT;
import static io.github.orgwright.examples.Fernway.PRODUCT_MANAGER;
import static io.github.orgwright.examples.Fernway.UX_UI_DESIGNER;
import static io.github.orgwright.query.Traits.between;
import static io.github.orgwright.query.Traits.exactly;
import static io.github.orgwright.query.Traits.haveRole;
import static io.github.orgwright.query.Traits.manageDirectly;
import static io.github.orgwright.rules.Rules.haveKind;
import static io.github.orgwright.rules.Rules.leadTo;
import static io.github.orgwright.rules.Rules.rule;
import static io.github.orgwright.rules.Rules.startAt;

import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Severity;
import io.github.orgwright.query.Quantity;
import io.github.orgwright.query.Trait;
import io.github.orgwright.query.Traits;
import io.github.orgwright.rules.Citation;
import io.github.orgwright.rules.Rule;
import io.github.orgwright.rules.RuleSet;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes rules from data: a catalog says which roles each role may report to, and how many direct
 * reports it typically has. Each entry becomes up to two rules: one about lines (an error) and one
 * about spans (a warning).
 */
public final class RoleCatalogRules {
  /**
   * What a catalog says about a role.
   *
   * @param role the role
   * @param managers the roles that it may report to; empty if the catalog does not say
   * @param span how many direct reports are typical; empty if the catalog does not say
   */
  record Entry(Role role, List<Role> managers, Optional<Quantity> span) {
    static Entry of(Role role) {
      return new Entry(role, List.of(), Optional.empty());
    }

    Entry under(Role... allowed) {
      return new Entry(role, List.of(allowed), span);
    }

    Entry leading(Quantity typical) {
      return new Entry(role, managers, Optional.of(typical));
    }
  }

  private static final Role CHIEF_EXECUTIVE_OFFICER =
      Role.of("chief_executive_officer", "Chief executive officer");
  private static final Role VP_OF_PRODUCT = Role.of("vp_of_product", "VP of product");
  private static final Role SENIOR_PRODUCT_MANAGER =
      Role.of("senior_product_manager", "Senior product manager");
  private static final Role JUNIOR_PRODUCT_MANAGER =
      Role.of("junior_product_manager", "Junior product manager");
  private static final Role DIRECTOR_OF_UX = Role.of("director_of_ux", "Director of UX");
  private static final Role DIRECTOR_OF_PRODUCT_MARKETING =
      Role.of("director_of_product_marketing", "Director of product marketing");

  static final List<Entry> CATALOG =
      List.of(
          Entry.of(CHIEF_PRODUCT_OFFICER).under(CHIEF_EXECUTIVE_OFFICER).leading(between(3, 6)),
          Entry.of(VP_OF_PRODUCT).under(CHIEF_PRODUCT_OFFICER).leading(between(3, 6)),
          Entry.of(HEAD_OF_PRODUCT)
              .under(CHIEF_PRODUCT_OFFICER, VP_OF_PRODUCT)
              .leading(between(3, 6)),
          Entry.of(SENIOR_PRODUCT_MANAGER).under(HEAD_OF_PRODUCT).leading(exactly(0)),
          Entry.of(PRODUCT_MANAGER).under(HEAD_OF_PRODUCT).leading(exactly(0)),
          Entry.of(JUNIOR_PRODUCT_MANAGER).under(HEAD_OF_PRODUCT, PRODUCT_MANAGER),
          Entry.of(UX_UI_DESIGNER).under(DIRECTOR_OF_UX),
          Entry.of(DIRECTOR_OF_PRODUCT_MARKETING)
              .under(CHIEF_PRODUCT_OFFICER)
              .leading(between(3, 6)));

  private RoleCatalogRules() {}

  /**
   * {@return the rules of the given catalog: {@code ...-managers} about the roles that a role may
   * report to, {@code ...-span} about its number of direct reports}
   *
   * @param catalog the entries, one for each role
   * @param source the source of the catalog
   */
  static RuleSet rules(List<Entry> catalog, Citation source) {
    List<Rule> rules = new ArrayList<>();
    for (Entry entry : catalog) {
      managers(entry).ifPresent(allowed -> rules.add(managers(entry, allowed).citing(source)));
      entry.span().ifPresent(span -> rules.add(span(entry.role(), span).citing(source)));
    }
    return RuleSet.of(rules);
  }

  private static Optional<Trait<Position>> managers(Entry entry) {
    return entry.managers().stream().map(Traits::haveRole).reduce(Trait::or);
  }

  private static Rule managers(Entry entry, Trait<Position> allowed) {
    return rule(entry.role().id() + "-managers")
        .lines()
        .that(haveKind(SOLID).and(startAt(haveRole(entry.role()))))
        .should(leadTo(allowed))
        .fix(
            "move the position under a position with such a role, or add the manager's role to the catalog");
  }

  private static Rule span(Role role, Quantity typical) {
    return rule(role.id() + "-span")
        .positions()
        .that(haveRole(role))
        .should(manageDirectly(typical))
        .severity(Severity.WARNING);
  }

  /**
   * Prints how the sample company violates the rules of a small catalog.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    run(System.out);
  }

  static void run(PrintStream out) {
    LoadResult loaded = Fernway.load();
    RuleSet rules = rules(CATALOG, Citation.of("roles", "Fernway role catalog"));
    out.println(
        "ROLE CATALOG: " + CATALOG.size() + " roles give " + rules.rules().size() + " rules");
    out.println();
    out.println(ConsoleText.fit(rules.check(loaded.organization()).text()));
  }
}
