package io.github.orgwright.product;

import static io.github.orgwright.query.Traits.judged;
import static io.github.orgwright.query.Traits.not;
import static io.github.orgwright.query.Traits.reportTo;
import static io.github.orgwright.query.Traits.shareNoHolderWith;
import static io.github.orgwright.rules.Rules.rule;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Severity;
import io.github.orgwright.query.Trait;
import io.github.orgwright.rules.Rule;
import java.util.List;

/** Rules about the hierarchy. Reporting may be indirect, because the documents leave this open. */
final class HierarchyRules {
  private final Reading reading;
  private final DocumentedPositions positions;

  HierarchyRules(Reading reading, DocumentedPositions positions) {
    this.reading = reading;
    this.positions = positions;
  }

  List<Rule> rules() {
    return ImmutableList.of(
        chiefReportsToExecutive(),
        chiefTopsProduct(),
        vpUnderChief(),
        directorUnderChief(),
        keyLeadersUnderChief(),
        directorUnderHead(),
        headNotAboveDirector(),
        seniorManagerUnderVp(),
        managerUnderHead(),
        TitleRule.of(),
        chiefsAreDistinct());
  }

  /**
   * Positions with the lower role should report to one with the upper role; those with both are
   * left out.
   */
  private static Rule under(String id, PositionsOfRole lower, PositionsOfRole upper) {
    return rule(id)
        .positions()
        .that(lower.haveRole().and(not(upper.haveRole())))
        .should(lower.namingInFull(upper.below()))
        .onlyIf(lower.existApartFrom(upper).and(Conditions.LACK_NO_SOLID_LINES))
        .worded("the " + lower + " should report to the " + upper)
        .fix(letReport("the " + lower, "the " + upper));
  }

  private static String letReport(String lower, String upper) {
    return "make " + lower + " report to " + upper + ", directly or indirectly";
  }

  private static Trait<Position> notReportTo(String managers, Trait<Position> trait) {
    return not(judged(Position.class, "report to " + managers, reportTo(trait)::judge));
  }

  private Rule chiefReportsToExecutive() {
    return rule("cpo-reports-to-ceo")
        .positions()
        .that(positions.chief.haveRole().and(not(positions.executive.haveRole())))
        .should(positions.chief.naming(positions.executive.directlyBelow()))
        .onlyIf(
            positions.chief.existApartFrom(positions.executive).and(Conditions.LACK_NO_SOLID_LINES))
        .worded("the chief product officer should report directly to the chief executive officer")
        .severity(Severity.WARNING)
        .because("a direct line to the CEO gives product management a voice in company decisions")
        .fix("make the chief product officer report to the chief executive officer")
        .citing(Sources.of("S0-27"));
  }

  private Rule chiefTopsProduct() {
    return rule("cpo-leads-product")
        .positions()
        .that(positions.chief.haveRole())
        .should(
            positions.chief.naming(
                notReportTo(
                    "another position of the product discipline",
                    PositionsOfRole.DO_PRODUCT_WORK.and(not(positions.chief.haveRole())))))
        .onlyIf(positions.chief.exist().and(Conditions.LACK_NO_SOLID_LINES))
        .worded("no other product position should be above the chief product officer")
        .because("the chief product officer makes the final decisions about products")
        .fix("move the chief product officer above the product positions shown")
        .citing(Sources.of("S2-11", "S2-85", "S4-21"));
  }

  private Rule vpUnderChief() {
    return under("vp-under-cpo", positions.vp, positions.chief)
        .because("the chief product officer oversees the VP of product")
        .citing(Sources.of("S0-67", "S2-11").against("S4-03", "S4-04", "S3-120"));
  }

  private Rule directorUnderChief() {
    return under("product-director-under-cpo", positions.director, positions.chief)
        .because("the chief product officer oversees product directors")
        .citing(Sources.of("S0-68"));
  }

  private Rule keyLeadersUnderChief() {
    List<PositionsOfRole> leaders =
        ImmutableList.of(
            positions.directorOfManagement,
            positions.directorOfUx,
            positions.headOfAnalytics,
            positions.directorOfMarketing);
    return rule("key-leaders-under-cpo")
        .positions()
        .that(PositionsOfRole.haveAnyRole(leaders).and(not(positions.chief.haveRole())))
        .should(positions.chief.below())
        .onlyIf(positions.chief.existWith(leaders).and(Conditions.LACK_NO_SOLID_LINES))
        .worded(
            "directors of product management, UX and product marketing and heads of product"
                + " analytics should report to the chief product officer")
        .severity(Severity.WARNING)
        .because("the chief product officer leads all disciplines that shape a product")
        .fix(letReport("this leader", "the " + positions.chief))
        .citing(
            Sources.of("S1-96", "S1-97", "S1-98", "S1-99", "S4-112", "S4-113", "S4-114", "S4-115")
                .against("S1-93", "S1-94", "S1-95"));
  }

  private Rule directorUnderHead() {
    Trait<Organization> staffed = positions.director.existApartFrom(positions.head);
    Trait<Organization> applies =
        switch (reading.directors()) {
          case PEERS ->
              Conditions.ruledOut(
                  "have product directors below the head of product"
                      + " (Reading.directors is PEERS)");
          case UNDER_HEAD -> staffed;
          case UNDER_HEAD_WHEN_LARGE -> staffed.and(Conditions.standLarge(reading));
        };
    return under("director-under-head-when-large", positions.director, positions.head)
        .onlyIf(applies.and(Conditions.LACK_NO_SOLID_LINES))
        .severity(Severity.WARNING)
        .because("in large organizations, product directors report to a head of product")
        .citing(Sources.of("S2-64").against("S3-01", "S3-80"));
  }

  /** A head who counts as the chief is left out, because the chief is above directors. */
  private Rule headNotAboveDirector() {
    Trait<Organization> staffed =
        positions
            .director
            .existApartFrom(positions.head)
            .and(positions.head.existUnlike(positions.chief));
    Trait<Organization> applies =
        switch (reading.directors()) {
          case PEERS -> staffed;
          case UNDER_HEAD ->
              Conditions.ruledOut(
                  "have product directors who are peers of the head of product"
                      + " (Reading.directors is UNDER_HEAD)");
          case UNDER_HEAD_WHEN_LARGE -> staffed.and(not(Conditions.standLarge(reading)));
        };
    return rule("head-not-above-director")
        .positions()
        .that(positions.director.haveRole().and(not(positions.head.haveRole())))
        .should(
            notReportTo(
                "the " + positions.head,
                positions.head.haveRole().and(not(positions.chief.haveRole()))))
        .onlyIf(applies.and(Conditions.LACK_NO_SOLID_LINES))
        .worded("the head of product should not be above product directors")
        .severity(Severity.WARNING)
        .because("head of product and product director usually have the same rank")
        .fix("make the product director report to the manager of the head of product")
        .citing(Sources.of("S3-01").against("S2-64"));
  }

  private Rule seniorManagerUnderVp() {
    return under("senior-pm-under-vp", positions.seniorManager, positions.vp)
        .severity(Severity.WARNING)
        .because("the VP of product oversees senior product managers")
        .citing(Sources.of("S3-51").against("S3-62"));
  }

  private Rule managerUnderHead() {
    List<PositionsOfRole> leaders =
        ImmutableList.of(
            positions.head, positions.headOfManagement, positions.directorOfManagement);
    Trait<Position> lead = PositionsOfRole.haveAnyRole(leaders);
    return rule("pm-under-product-head")
        .positions()
        .that(positions.manager.haveRole().and(not(lead)))
        .should(
            judged(
                Position.class,
                "report to a " + PositionsOfRole.oneOf(leaders),
                reportTo(lead)::judge))
        .onlyIf(positions.manager.existWith(leaders).and(Conditions.LACK_NO_SOLID_LINES))
        .worded(
            "product managers should report to a head of product, a head of product management"
                + " or a director of product management")
        .severity(Severity.WARNING)
        .because("product managers should work as one group under one leader")
        .fix(letReport("the product manager", "one of these leaders"))
        .citing(Sources.of("S3-17", "S3-62", "S1-47").against("S4-16", "S3-59"));
  }

  private Rule chiefsAreDistinct() {
    return rule("cpo-and-cto-distinct")
        .positions()
        .that(positions.chief.haveRole())
        .should(positions.chief.naming(shareNoHolderWith(ProductRoles.CHIEF_TECHNOLOGY_OFFICER)))
        .onlyIf(positions.chief.existWith(ImmutableList.of(positions.technologyChief)))
        .worded(
            "the chief product officer and the chief technology officer should be two positions"
                + " with different holders")
        .severity(Severity.WARNING)
        .because("decisions about products and about technology should be made by different people")
        .fix("give one of the two roles to another position with another holder")
        .citing(Sources.of("S1-32", "S2-38"));
  }
}
