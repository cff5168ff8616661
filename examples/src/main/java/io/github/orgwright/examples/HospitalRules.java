package io.github.orgwright.examples;

import static io.github.orgwright.query.Traits.atMost;
import static io.github.orgwright.query.Traits.between;
import static io.github.orgwright.query.Traits.haveRole;
import static io.github.orgwright.query.Traits.inACycle;
import static io.github.orgwright.query.Traits.manageDirectly;
import static io.github.orgwright.query.Traits.not;
import static io.github.orgwright.query.Traits.reportDirectlyTo;
import static io.github.orgwright.query.Traits.root;
import static io.github.orgwright.query.Traits.trait;
import static io.github.orgwright.rules.Rules.rule;
import static io.github.orgwright.rules.Rules.usedBy;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Role;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.testkit.Generator;
import io.github.orgwright.testkit.OrgGenerator;
import io.github.orgwright.testkit.RuleBreaker;
import java.util.List;

/** A hospital: a chief leads wards, a ward leads nurses, and nurses lead interns. */
public final class HospitalRules {
  /** Leads the hospital. */
  public static final Role CHIEF = Role.of("chief", "Chief physician");

  /** Leads a ward. */
  public static final Role WARD = Role.of("ward", "Ward manager");

  /** Works on a ward. */
  public static final Role NURSE = Role.of("nurse", "Nurse");

  /** Learns from a nurse. */
  public static final Role INTERN = Role.of("intern", "Intern");

  /** All roles, the simplest first. */
  public static final List<Role> ROLES = List.of(INTERN, NURSE, WARD, CHIEF);

  /** The rules of the hospital. */
  public static final RuleSet RULES =
      RuleSet.of(
          rule("one-chief")
              .roles()
              .that(trait(Role.class, "are the chief's", role -> role.equals(CHIEF)))
              .should(usedBy(atMost(1))),
          rule("chief-is-root").positions().that(haveRole(CHIEF)).should(root()),
          rule("root-is-chief").positions().that(root()).should(haveRole(CHIEF)),
          rule("ward-under-chief")
              .positions()
              .that(haveRole(WARD))
              .should(reportDirectlyTo(haveRole(CHIEF))),
          rule("nurse-under-ward")
              .positions()
              .that(haveRole(NURSE))
              .should(reportDirectlyTo(haveRole(WARD))),
          rule("intern-under-nurse")
              .positions()
              .that(haveRole(INTERN))
              .should(reportDirectlyTo(haveRole(NURSE))),
          rule("ward-leads-2-to-6")
              .positions()
              .that(haveRole(WARD))
              .should(manageDirectly(between(2, 6))),
          rule("one-manager")
              .positions()
              .should(
                  trait(
                      "have at most one manager",
                      (position, who) -> who.directlyManages(position).count() <= 1)),
          rule("no-cycles").positions().should(not(inACycle())));

  private HospitalRules() {}

  /** {@return hospitals that follow all rules} */
  public static OrgGenerator sound() {
    return OrgGenerator.organizations().roles(ROLES).conformingTo(RULES);
  }

  /**
   * {@return hospitals that violate one rule and follow all others}
   *
   * @param ruleId the id of the rule
   */
  public static Generator<Organization> violating(String ruleId) {
    return RuleBreaker.of(RULES).violating(ruleId, OrgGenerator.organizations().roles(ROLES));
  }
}
