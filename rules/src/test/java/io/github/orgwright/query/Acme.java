package io.github.orgwright.query;

import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Education;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import java.util.List;

/** The organization of the examples. */
final class Acme {
  static final Authority SPEND = Authority.named("spend");
  static final Responsibility ROADMAP = Responsibility.of("roadmap", "Product roadmap");
  static final Responsibility PRICING = Responsibility.of("pricing", "Pricing");
  static final Kpi RETENTION = Kpi.of("retention", "Retention");
  static final Scope ACME = Scope.organization("Acme");
  static final Scope PAYMENTS = ACME.part(ScopeKind.PORTFOLIO, "Payments");
  static final Scope CARDS = PAYMENTS.part(ScopeKind.PRODUCT, "Cards");
  static final Scope LENDING = ACME.part(ScopeKind.PORTFOLIO, "Lending");

  /*
   * ceo  ada                       east > west > east   a circle
   *  ├ cfo  fay                     └ desk
   *  └ cpo  bo                     lost > ghost         a manager who is not known
   *     └ hop  vacant               └ agent
   *        ├ pm   kim               chair > a board      a superior outside
   *        ├ po   kim                └ aide
   *        └ pa   lea
   */
  static final Organization ORG =
      Organization.named("Acme")
          .person(
              "ada", a -> a.name("Ada Obi").yearsOfExperience(21).education(Education.DOCTORATE))
          .position("ceo", p -> p.title("Chief executive").heldBy("ada").owns(ACME).may(SPEND))
          .position("cfo", p -> p.reportsTo("ceo").heldBy("fay"))
          .position(
              "cpo",
              p ->
                  p.title("Chief product officer")
                      .reportsTo("ceo")
                      .heldBy("bo")
                      .owns(PAYMENTS)
                      .owns(LENDING)
                      .duty(Duty.accountableFor(ROADMAP))
                      .may(SPEND.upTo(50_000)))
          .position(
              "hop",
              p ->
                  p.title("Head of product")
                      .reportsTo("cpo")
                      .duty(Duty.consultedOn(ROADMAP))
                      .measuredBy(RETENTION)
                      .may(SPEND.upTo(10_000)))
          .position("pm", p -> p.reportsTo("hop").heldBy("kim").owns(CARDS).dottedTo("cfo"))
          .position("po", p -> p.reportsTo("hop").heldBy("kim"))
          .position("pa", p -> p.reportsTo("hop").heldBy("lea").worksIn(CARDS))
          .position("east", p -> p.reportsTo("west"))
          .position("west", p -> p.reportsTo("east"))
          .position("desk", p -> p.reportsTo("east"))
          .position("lost", p -> {})
          .position("agent", p -> p.reportsTo("lost"))
          .position("chair", p -> p.reportsOutside("a board"))
          .position("aide", p -> p.reportsTo("chair"))
          .person("zoe", p -> {})
          .lines(List.of(ReportingLine.solid("lost", "ghost")))
          .tryBuild()
          .organization();

  static final Who WHO = Who.of(ORG);

  private Acme() {}

  /** For those who may see names. */
  static String nameOfHolder(Position position) {
    return position.id()
        + ORG.assignments(position).stream()
            .map(holder -> ORG.person(holder.person()).name().orElse(holder.person()))
            .toList();
  }

  static Position p(String id) {
    return ORG.position(id);
  }
}
