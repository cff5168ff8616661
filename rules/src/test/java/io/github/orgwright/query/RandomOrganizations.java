package io.github.orgwright.query;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Education;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.core.ScopedKpi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Organizations of at most 25 positions with everything in them that data can hold: circles, second
 * managers, lines to nowhere, shared and vacant seats, people with several seats. A failing one
 * shrinks to fewer positions.
 */
public final class RandomOrganizations extends DomainContextBase {
  /** What stands in every personal field, and must never stand in a text. */
  static final String SECRET = "Secret";

  static final int SECRET_YEARS = 77_123;

  static final Authority SPEND = Authority.named("spend");
  static final Authority HIRE = Authority.named("hire");
  static final Responsibility ROADMAP = Responsibility.of("roadmap", "Product roadmap");
  static final Responsibility PRICING = Responsibility.of("pricing", "Pricing");
  static final List<Responsibility> RESPONSIBILITIES = ImmutableList.of(ROADMAP, PRICING);
  static final Kpi RETENTION = Kpi.of("retention", "Retention");
  static final Kpi CHURN = Kpi.of("churn", "Churn");

  /*
   * acme ─ product ─ payments ─ cards
   *      │         └ lending
   *      └ sales
   * other
   */
  static final Scope ACME = Scope.organization("Acme");
  static final Scope PRODUCT = ACME.part(ScopeKind.PRODUCT_ORGANIZATION, "Product");
  static final Scope PAYMENTS = PRODUCT.part(ScopeKind.PORTFOLIO, "Payments");
  static final Scope CARDS = PAYMENTS.part(ScopeKind.PRODUCT, "Cards");
  static final Scope LENDING = PRODUCT.part(ScopeKind.PORTFOLIO, "Lending");
  static final Scope SALES = ACME.part(ScopeKind.DEPARTMENT, "Sales").identifiedBy("sales");
  static final Scope OTHER = Scope.of(ScopeKind.PRODUCT, "Other");
  static final List<Scope> SCOPES =
      ImmutableList.of(ACME, PRODUCT, PAYMENTS, CARDS, LENDING, SALES, OTHER);

  static final Role CHIEF =
      Role.builder().id("chief").name("Chief").level(1).addAuthority(SPEND).build();
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
  static final Role MAKER =
      Role.builder()
          .id("maker")
          .name("Maker")
          .function("Engineering")
          .addDuty(Duty.responsibleFor(ROADMAP))
          .addDuty(Duty.consultedOn(PRICING).inScope(CARDS))
          .build();
  static final Role PLAIN = Role.of("plain", "Plain");
  static final List<Role> ROLES = ImmutableList.of(CHIEF, HEAD, MAKER, PLAIN);

  private static final List<Authority> AUTHORITIES =
      ImmutableList.of(SPEND, SPEND.upTo(50), SPEND.upTo(100), SPEND.upTo(0), HIRE);

  private static final List<Duty> DUTIES =
      ImmutableList.of(
          Duty.accountableFor(PRICING),
          Duty.accountableFor(ROADMAP).inScope(LENDING),
          Duty.consultedOn(ROADMAP),
          Duty.informedOf(PRICING));

  @Provide
  Arbitrary<Given> given() {
    return Combinators.combine(Arbitraries.integers().between(0, 25), Arbitraries.longs())
        .as((size, seed) -> new Draw(size, seed).given());
  }

  /** An organization of any size; each call makes it anew from the same dice. */
  static Given drawn(int size, long seed) {
    return new Draw(size, seed).given();
  }

  /** One organization, drawn with dice of its own. */
  private static final class Draw {
    private final long seed;
    private final Random dice;
    private final List<String> ids = new ArrayList<>();

    Draw(int size, long seed) {
      this.seed = seed;
      this.dice = new Random(seed);
      for (int i = 0; i < size; i++) {
        ids.add("seat-" + i);
      }
      Collections.shuffle(ids, dice);
    }

    private boolean oneIn(int sides) {
      return dice.nextInt(sides) == 0;
    }

    private <T> T any(List<T> values) {
      return values.get(dice.nextInt(values.size()));
    }

    Given given() {
      OrganizationBuilder builder = Organization.named("Acme").expects(ROADMAP).tracks(RETENTION);
      ids.forEach(id -> builder.positions(List.of(position(id))));
      List<String> people = people(builder);
      List<ReportingLine> lines = new ArrayList<>(lines());
      List<Assignment> assignments = new ArrayList<>(assignments(people));
      for (String id : ids) {
        if (oneIn(15)) {
          Person undisclosed = Person.undisclosedHolderOf(id, 1);
          builder.people(List.of(undisclosed));
          assignments.add(
              Assignment.of(
                  id,
                  undisclosed.id(),
                  any(List.of(AssignmentKind.SUBSTANTIVE, AssignmentKind.ACTING))));
        }
      }
      if (oneIn(2)) {
        Collections.shuffle(lines, dice);
        Collections.shuffle(assignments, dice);
      }
      Organization organization =
          builder.lines(lines).assignments(assignments).tryBuild().organization();
      Set<String> away = new HashSet<>(people);
      away.removeIf(person -> dice.nextInt(3) > 0);
      return new Given(organization, away, seed);
    }

    private Position position(String id) {
      Position.Builder builder = Position.builder().id(id);
      if (oneIn(3)) {
        builder.title("Title of " + id);
      }
      if (oneIn(12)) {
        builder.reportsOutside("a board");
      }
      if (oneIn(4)) {
        builder.worksIn(any(SCOPES));
      }
      if (oneIn(8)) {
        builder.occupancy(oneIn(2) ? Occupancy.VACANT : Occupancy.UNKNOWN);
      }
      return builder
          .roles(some(ROLES))
          .owns(some(SCOPES))
          .authorities(some(AUTHORITIES))
          .duties(some(DUTIES))
          .kpis(
              some(
                  List.of(
                      ScopedKpi.of(RETENTION),
                      ScopedKpi.of(CHURN),
                      ScopedKpi.of(CHURN).inScope(SCOPES.get(0)))))
          .build();
    }

    /** None of some values, mostly, or one or two different ones. */
    private <T> List<T> some(List<T> values) {
      List<T> shuffled = new ArrayList<>(values);
      Collections.shuffle(shuffled, dice);
      return shuffled.subList(0, Math.max(0, dice.nextInt(5) - 2));
    }

    private List<String> people(OrganizationBuilder builder) {
      List<String> people = new ArrayList<>();
      int count = dice.nextInt(ids.size() + 2);
      for (int i = 0; i < count; i++) {
        String id = "person-" + i;
        people.add(id);
        if (oneIn(2)) {
          builder.person(
              id,
              person ->
                  person
                      .name(SECRET + " " + id)
                      .yearsOfExperience(SECRET_YEARS)
                      .education(Education.DOCTORATE));
        }
      }
      return people;
    }

    /** A forest of which some lines are turned, doubled, led astray or dotted. */
    private List<ReportingLine> lines() {
      List<ReportingLine> lines = new ArrayList<>();
      int odd = oneIn(2) ? 1_000 : 3 + dice.nextInt(10);
      int deep = oneIn(3) ? 1 : 4;
      for (int i = 0; i < ids.size(); i++) {
        String id = ids.get(i);
        if (i > 0 && !oneIn(10)) {
          String manager = oneIn(odd) ? any(ids) : ids.get(Math.max(0, i - 1 - dice.nextInt(deep)));
          lines.add(ReportingLine.solid(id, manager));
        }
        while (oneIn(odd)) {
          lines.add(ReportingLine.solid(id, oneIn(4) ? "ghost-" + i : any(ids)));
        }
        if (oneIn(4)) {
          lines.add(ReportingLine.of(id, oneIn(9) ? "ghost" : any(ids), LineKind.DOTTED));
        }
      }
      return lines;
    }

    private List<Assignment> assignments(List<String> people) {
      List<Assignment> assignments = new ArrayList<>();
      for (String id : ids) {
        int holders = people.isEmpty() ? 0 : Math.max(0, dice.nextInt(5) - 1);
        for (int i = 0; i < holders; i++) {
          assignments.add(Assignment.of(id, any(people), any(List.of(AssignmentKind.values()))));
        }
      }
      return assignments;
    }
  }
}
