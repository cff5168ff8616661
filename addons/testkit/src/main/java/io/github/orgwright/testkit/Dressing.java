package io.github.orgwright.testkit;

import static io.github.orgwright.product.ProductResponsibilities.PRODUCT_ROADMAP;
import static io.github.orgwright.product.ProductResponsibilities.PRODUCT_STRATEGY;

import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Expectation;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.product.ProductKpis;
import io.github.orgwright.testkit.Sketch.Extra;
import io.github.orgwright.testkit.Sketch.Held;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes an organization of a bare forest: seats with what they tell, people, further lines. */
final class Dressing {
  static final String NAME = "Generated";

  private static final Scope WHOLE = Scope.organization(NAME);
  private static final List<ScopeKind> KINDS =
      List.of(
          ScopeKind.PRODUCT_ORGANIZATION,
          ScopeKind.PORTFOLIO,
          ScopeKind.PRODUCT_LINE,
          ScopeKind.PRODUCT,
          ScopeKind.FEATURE);
  private static final List<Responsibility> WORK =
      List.of(
          PRODUCT_ROADMAP,
          PRODUCT_STRATEGY,
          Responsibility.of("hiring", "Hiring"),
          Responsibility.of("budget", "Budget"));
  private static final List<Expectation> EXPECTED = expected();
  private static final List<Kpi> KPIS =
      List.of(
          ProductKpis.RETENTION, Kpi.of("cost", "Cost"), Kpi.of("delivery_time", "Delivery time"));
  private static final Authority SPEND = Authority.named("spend");
  private static final Authority HIRE = Authority.named("hire");
  private static final List<Authority> LIMITS =
      List.of(SPEND.upTo(100), SPEND.upTo(1_000), SPEND.upTo(10_000), SPEND);

  private final Growth.Forest forest;
  private final SeatStock stock;
  private final Set<OrgFeature> features;
  private final Chance chance;
  private final int size;
  private final List<Held> held;
  private final List<Person> people = new ArrayList<>();
  private final List<Extra> extras = new ArrayList<>();
  private final Map<Integer, Boolean> accountable = new TreeMap<>();
  private final Map<Integer, Boolean> measured = new TreeMap<>();
  private int persons;

  private Dressing(Growth.Forest forest, SeatStock stock, Set<OrgFeature> features, Chance chance) {
    this.forest = forest;
    this.stock = stock;
    this.features = features;
    this.chance = chance;
    size = forest.size();
    held = new ArrayList<>(size);
  }

  static Sketch dress(
      Growth.Forest forest, SeatStock stock, Set<OrgFeature> features, Chance chance) {
    return new Dressing(forest, stock, features, chance).sketch();
  }

  private boolean has(OrgFeature feature) {
    return features.contains(feature);
  }

  private Sketch sketch() {
    fill();
    nameAlike();
    List<Position> seats = seats();
    addLines();
    Sketch.Whole whole =
        new Sketch.Whole(
            NAME,
            has(OrgFeature.SCOPES) ? List.of(WHOLE) : List.of(),
            accountable.keySet().stream().map(EXPECTED::get).toList(),
            measured.keySet().stream().map(KPIS::get).toList(),
            people);
    return Sketch.inOrder(whole, seats, forest.managers(), extras, held);
  }

  // people

  private void fill() {
    int vacant = has(OrgFeature.VACANT_SEATS) ? 1 << chance.below(5) : 0;
    for (int seat = 0; seat < size; seat++) {
      if (vacant == 0 || !chance.oneIn(vacant)) {
        boolean acts = has(OrgFeature.ACTING_HOLDERS) && chance.oneIn(6);
        hold(seat, somebody(), acts ? AssignmentKind.ACTING : AssignmentKind.SUBSTANTIVE);
        if (has(OrgFeature.SHARED_SEATS) && chance.oneIn(6)) {
          for (int more = chance.between(1, 2); more > 0; more--) {
            hold(seat, persons++, AssignmentKind.SUBSTANTIVE);
          }
        }
      }
      if (has(OrgFeature.DEPUTIES) && chance.oneIn(6)) {
        hold(seat, persons++, AssignmentKind.DEPUTY);
      }
    }
  }

  private int somebody() {
    boolean isKnown = has(OrgFeature.SEVERAL_SEATS) && persons > 0 && chance.oneIn(6);
    return isKnown ? chance.below(persons) : persons++;
  }

  private void hold(int seat, int person, AssignmentKind kind) {
    held.add(
        kind == AssignmentKind.SUBSTANTIVE
            ? stock.held(seat, person)
            : new Held(seat, stock.assignment(seat, person, kind)));
  }

  private void nameAlike() {
    if (has(OrgFeature.SAME_NAMES) && persons > 1) {
      int first = chance.below(persons - 1);
      for (int person = first; person <= first + 1; person++) {
        people.add(Person.builder().id(stock.person(person)).name("Ada Obi").build());
      }
    }
  }

  // seats

  private List<Position> seats() {
    boolean isPlain =
        !has(OrgFeature.SCOPES)
            && !has(OrgFeature.DUTIES)
            && !has(OrgFeature.KPIS)
            && !has(OrgFeature.AUTHORITIES)
            && !has(OrgFeature.SECOND_ROLES)
            && !has(OrgFeature.OUTSIDE_SUPERIORS);
    List<Position> seats = new ArrayList<>(size);
    if (isPlain) {
      for (int seat = 0; seat < size; seat++) {
        seats.add(stock.seat(seat, forest.roles()[seat]));
      }
      return seats;
    }
    @Nullable Scope[] within = new @Nullable Scope[size];
    boolean[] leads = new boolean[size];
    for (int manager : forest.managers()) {
      if (manager != Sketch.TOP) {
        leads[manager] = true;
      }
    }
    for (int seat = 0; seat < size; seat++) {
      seats.add(seat(seat, within, leads[seat]));
    }
    return seats;
  }

  private Position seat(int seat, @Nullable Scope[] within, boolean leads) {
    Scope owned = has(OrgFeature.SCOPES) ? owned(seat, within) : null;
    boolean works = has(OrgFeature.DUTIES) && chance.oneIn(4);
    boolean counts = has(OrgFeature.KPIS) && chance.oneIn(4);
    boolean decides = leads && has(OrgFeature.AUTHORITIES) && chance.oneIn(2);
    boolean isTop = forest.managers()[seat] == Sketch.TOP;
    boolean isBelow = isTop && has(OrgFeature.OUTSIDE_SUPERIORS);
    boolean doubles = has(OrgFeature.SECOND_ROLES) && chance.oneIn(8);
    if (owned == null && !works && !counts && !decides && !isBelow && !doubles) {
      return stock.seat(seat, forest.roles()[seat]);
    }
    Position.Builder builder = Position.builder().id(stock.id(seat));
    Role main = stock.role(forest.roles()[seat]);
    Role second = doubles ? stock.role(chance.below(stock.roles())) : main;
    builder.roles(second.equals(main) ? List.of(main) : List.of(main, second));
    if (owned != null) {
      builder.owns(List.of(owned));
    }
    if (works) {
      builder.duties(List.of(duty(owned != null)));
    }
    if (counts) {
      int kpi = chance.below(KPIS.size());
      measured.put(kpi, true);
      builder.kpis(List.of(KPIS.get(kpi)));
    }
    if (decides) {
      Authority spend = chance.oneOf(LIMITS);
      builder.authorities(chance.oneIn(2) ? List.of(spend) : List.of(spend, HIRE));
    }
    if (isBelow) {
      builder.outsideSuperior("Board");
    }
    return builder.build();
  }

  /** Each scope has one owner, within what the nearest owner above has. */
  private @Nullable Scope owned(int seat, @Nullable Scope[] within) {
    int manager = forest.managers()[seat];
    if (manager == Sketch.TOP) {
      Scope top = seat == 0 ? WHOLE : null;
      within[seat] = top;
      return top;
    }
    Scope above = within[manager];
    within[seat] = above;
    if (above == null || above.depth() > KINDS.size() || !chance.oneIn(2)) {
      return null;
    }
    Scope part = above.part(KINDS.get(above.depth() - 1), stock.id(seat));
    within[seat] = part;
    return part;
  }

  private Duty duty(boolean isScoped) {
    int work = chance.below(WORK.size());
    if (isScoped && chance.oneIn(2)) {
      accountable.put(work, true);
      return Duty.accountableFor(WORK.get(work));
    }
    return switch (chance.below(3)) {
      case 0 -> Duty.responsibleFor(WORK.get(work));
      case 1 -> Duty.consultedOn(WORK.get(work));
      default -> Duty.informedOf(WORK.get(work));
    };
  }

  // lines

  private void addLines() {
    if (has(OrgFeature.DOTTED_LINES)) {
      for (int i = chance.between(1, 1 + size / 8); i > 0; i--) {
        int reporter = chance.below(size);
        int manager = chance.below(size);
        if (reporter != manager) {
          add(reporter, manager, LineKind.DOTTED);
        }
      }
    }
    if (has(OrgFeature.SECOND_MANAGERS)) {
      for (int i = few(); i > 0; i--) {
        int reporter = chance.below(size);
        int manager = chance.below(size);
        if (manager < reporter) { // in pre-order, nobody above comes later, so no circle closes
          add(reporter, manager, LineKind.SOLID);
        }
      }
    }
    if (has(OrgFeature.CIRCLES)) {
      for (int i = few(); i > 0; i--) {
        int report = chance.below(size);
        int reporter = above(report);
        if (reporter != report) {
          add(reporter, report, LineKind.SOLID);
        }
      }
    }
    if (has(OrgFeature.SELF_LINES)) {
      for (int i = few(); i > 0; i--) {
        int seat = chance.below(size);
        add(seat, seat, LineKind.SOLID);
      }
    }
    if (has(OrgFeature.UNKNOWN_MANAGERS)) {
      for (int i = few(); i > 0; i--) {
        int seat = chance.oneIn(2) ? 0 : chance.below(size);
        extras.add(new Extra(seat, Sketch.TOP, "gone" + i, LineKind.SOLID, 0));
      }
    }
  }

  private int few() {
    return size == 0 ? 0 : chance.between(1, 3);
  }

  /** {@return somebody above a seat, or at the top the seat itself} */
  private int above(int seat) {
    int above = seat;
    for (int steps = 1 << chance.below(5); steps > 0 && forest.managers()[above] >= 0; steps--) {
      above = forest.managers()[above];
    }
    return above;
  }

  private void add(int reporter, int manager, LineKind kind) {
    boolean isThere = kind == LineKind.SOLID && forest.managers()[reporter] == manager;
    if (!isThere) {
      extras.add(new Extra(reporter, manager, null, kind, 0));
    }
  }

  private static List<Expectation> expected() {
    var builder = Organization.named(NAME);
    WORK.forEach(builder::expects);
    return builder.build().expectations();
  }
}
