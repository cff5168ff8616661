package io.github.orgwright.properties;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Education;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.core.ScopedKpi;
import io.github.orgwright.product.ProductKpis;
import io.github.orgwright.product.ProductResponsibilities;
import io.github.orgwright.testkit.OrgGenerator;
import io.github.orgwright.testkit.jqwik.Organizations;
import io.github.orgwright.testkit.model.OrgFeature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Adversarial organizations of the test kit, with what it does not generate: lines of a custom
 * kind, duplicate and dense lines, parts in any order, scopes with several owners, duties and KPIs
 * with scopes, stated occupancies, personal details, undisclosed holders and second assignments.
 */
@Domain(DomainContext.Global.class)
public final class GivenOrganizations extends DomainContextBase {
  private static final int MOST = 25;

  /** A value of personal fields that must not be in any text. */
  public static final String SECRET = "Secret";

  public static final int SECRET_YEARS = 77_123;

  static final Authority SPEND = Authority.named("spend");
  static final Authority HIRE = Authority.named("hire");
  static final Responsibility ROADMAP = ProductResponsibilities.PRODUCT_ROADMAP;
  static final Responsibility PRICING = Responsibility.of("pricing", "Pricing");
  static final Kpi RETENTION = ProductKpis.RETENTION;
  static final Kpi CHURN = Kpi.of("churn", "Churn");
  private static final LineKind PROJECT = LineKind.of("project");

  static final Scope PAYMENTS = Scope.organization("Acme").part(ScopeKind.PORTFOLIO, "Payments");
  private static final Scope CARDS = PAYMENTS.part(ScopeKind.PRODUCT, "Cards");
  static final List<Scope> SCOPES =
      List.of(
          PAYMENTS,
          CARDS,
          PAYMENTS.part(ScopeKind.PORTFOLIO, "Lending"),
          Scope.of(ScopeKind.PRODUCT, "Other").identifiedBy("other"));

  static final Role HEAD =
      Role.builder()
          .id("head")
          .name("Head of product")
          .function("Product")
          .level(3)
          .addAuthority(SPEND.upTo(100))
          .addDuty(Duty.accountableFor(ROADMAP))
          .addKpi(RETENTION)
          .build();
  static final List<Role> ROLES =
      List.of(
          Role.of("plain", "Plain"),
          Role.builder()
              .id("maker")
              .name("Maker")
              .function("Engineering")
              .addDuty(Duty.responsibleFor(ROADMAP))
              .addDuty(Duty.consultedOn(PRICING).inScope(CARDS))
              .build(),
          HEAD,
          Role.builder().id("chief").name("Chief").level(1).addAuthority(SPEND).build());

  private static final List<Authority> AUTHORITIES =
      List.of(SPEND, SPEND.upTo(50), SPEND.upTo(100), SPEND.upTo(0), HIRE);
  private static final List<Duty> DUTIES =
      List.of(
          Duty.accountableFor(PRICING),
          Duty.accountableFor(ROADMAP).inScope(CARDS),
          Duty.consultedOn(ROADMAP),
          Duty.informedOf(PRICING));
  private static final List<ScopedKpi> KPIS =
      List.of(ScopedKpi.of(RETENTION), ScopedKpi.of(CHURN), ScopedKpi.of(CHURN).inScope(PAYMENTS));

  /** Without generated scopes, whose names are ids of positions: some texts tell them apart. */
  private static OrgGenerator generator(int least, int most) {
    return OrgGenerator.organizations()
        .adversarial()
        .without(OrgFeature.SCOPES)
        .roles(ROLES)
        .ofSize(least, most)
        .uniformSizes();
  }

  @Provide
  static Arbitrary<Given> all() {
    return Combinators.combine(Organizations.of(generator(0, MOST)), Arbitraries.longs())
        .as((organization, seed) -> new Given(new Additions(organization, seed).made(), seed));
  }

  /** An organization of a size; each call makes equal ones that share nothing. */
  public static Given generated(int size, long seed) {
    return new Given(new Additions(generator(size, size).generate(seed), seed).made(), seed);
  }

  /** What is added to an organization of the test kit. */
  private static final class Additions {
    private final Parts parts;
    private final Random random;
    private final List<String> ids;

    Additions(Organization organization, long seed) {
      random = new Random(seed);
      parts =
          new Parts(
              oneIn(4)
                  ? organization.edit().defaultOccupancy(Occupancy.UNKNOWN).apply()
                  : organization);
      ids = Given.ids(organization.positions().list());
    }

    Organization made() {
      parts.positions.replaceAll(this::detailed);
      parts.people.replaceAll(person -> oneIn(2) ? person : withSecrets(person));
      if (!ids.isEmpty()) {
        addLines(oneIn(2) ? 0 : random.nextInt(oneIn(2) ? 4 : 2 * ids.size()));
        addAssignments();
      }
      return oneIn(4) ? parts.build() : parts.shuffle(random).build();
    }

    private boolean oneIn(int times) {
      return random.nextInt(times) == 0;
    }

    private <T> T any(List<T> values) {
      return values.get(random.nextInt(values.size()));
    }

    /** Usually none of some values, else one or two. */
    private <T> List<T> some(List<T> values) {
      List<T> shuffled = new ArrayList<>(values);
      Collections.shuffle(shuffled, random);
      return shuffled.subList(0, Math.max(0, random.nextInt(5) - 2));
    }

    private Position detailed(Position position) {
      Position.Builder builder = position.toBuilder();
      if (oneIn(3)) {
        builder.title("Title of " + position.id());
      }
      if (oneIn(4)) {
        builder.worksIn(any(SCOPES));
      }
      if (oneIn(8)) {
        builder.occupancy(oneIn(2) ? Occupancy.VACANT : Occupancy.UNKNOWN);
      }
      some(AUTHORITIES).forEach(builder::may);
      some(SCOPES).forEach(builder::owns);
      some(DUTIES).forEach(builder::duty);
      some(KPIS).forEach(builder::measuredBy);
      return builder.build();
    }

    private static Person withSecrets(Person person) {
      return person.toBuilder()
          .name(SECRET + " " + person.id())
          .yearsOfExperience(SECRET_YEARS)
          .education(Education.DOCTORATE)
          .build();
    }

    /** Lines between any positions, some of them twice. */
    private void addLines(int count) {
      for (int i = 0; i < count; i++) {
        parts.lines.add(
            ReportingLine.of(
                any(ids),
                oneIn(9) ? "missing" + random.nextInt(3) : any(ids),
                any(List.of(LineKind.SOLID, LineKind.SOLID, LineKind.DOTTED, PROJECT))));
        if (oneIn(6)) {
          parts.lines.add(any(parts.lines));
        }
      }
    }

    /** Second assignments of a person to a position, and undisclosed holders. */
    private void addAssignments() {
      if (!parts.assignments.isEmpty() && oneIn(2)) {
        Assignment again = any(parts.assignments);
        AssignmentKind kind = any(List.of(AssignmentKind.values()));
        parts.assignments.add(Assignment.of(again.position(), again.person(), kind));
      }
      for (String id : ids) {
        if (oneIn(15)) {
          Person undisclosed = Person.undisclosedHolderOf(id, 1);
          parts.people.add(undisclosed);
          parts.assignments.add(
              Assignment.of(
                  id,
                  undisclosed.id(),
                  oneIn(2) ? AssignmentKind.SUBSTANTIVE : AssignmentKind.ACTING));
        }
      }
    }
  }
}
