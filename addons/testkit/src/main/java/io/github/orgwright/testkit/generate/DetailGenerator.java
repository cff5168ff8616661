package io.github.orgwright.testkit.generate;

import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.testkit.model.OrgFeature;
import io.github.orgwright.testkit.shrink.Skeleton;
import io.github.orgwright.testkit.shrink.Skeleton.Extra;
import io.github.orgwright.testkit.shrink.Skeleton.Held;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Adds details to a forest of positions: attributes, people and further lines. */
public final class DetailGenerator {
  static final String NAME = "Generated";

  private static final Scope WHOLE = Scope.organization(NAME);
  private static final List<ScopeKind> KINDS =
      List.of(
          ScopeKind.PRODUCT_ORGANIZATION,
          ScopeKind.PORTFOLIO,
          ScopeKind.PRODUCT_LINE,
          ScopeKind.PRODUCT,
          ScopeKind.FEATURE);
  private static final Authority SPEND = Authority.named("spend");
  private static final Authority HIRE = Authority.named("hire");
  private static final List<Authority> LIMITS =
      List.of(SPEND.upTo(100), SPEND.upTo(1_000), SPEND.upTo(10_000), SPEND);

  private final TreeGenerator.Forest forest;
  private final PositionPool pool;
  private final Details details;
  private final Set<OrgFeature> features;
  private final SeededRandom random;
  private final int size;
  private final List<Held> held;
  private final List<Person> people = new ArrayList<>();
  private final List<Extra> extras = new ArrayList<>();

  /** The work for which a position with a holder is accountable. */
  private final BitSet accountable = new BitSet();

  private final BitSet filled = new BitSet();
  private final BitSet measured = new BitSet();
  private int persons;

  private DetailGenerator(
      TreeGenerator.Forest forest,
      PositionPool pool,
      Set<OrgFeature> features,
      SeededRandom random) {
    this.forest = forest;
    this.pool = pool;
    this.details = pool.details();
    this.features = features;
    this.random = random;
    size = forest.size();
    held = new ArrayList<>(size);
  }

  public static Skeleton dress(
      TreeGenerator.Forest forest,
      PositionPool pool,
      Set<OrgFeature> features,
      SeededRandom random) {
    return new DetailGenerator(forest, pool, features, random).skeleton();
  }

  private boolean has(OrgFeature feature) {
    return features.contains(feature);
  }

  private Skeleton skeleton() {
    assignPeople();
    nameAlike();
    List<Position> positions = positions();
    addLines();
    Skeleton.Whole whole =
        new Skeleton.Whole(
            NAME,
            has(OrgFeature.SCOPES) ? List.of(WHOLE) : List.of(),
            accountable.stream().mapToObj(details.expected()::get).toList(),
            measured.stream().mapToObj(details.kpis()::get).toList(),
            people,
            // So that removing the last holder does not hide that positions are vacant.
            has(OrgFeature.VACANT_POSITIONS) ? Optional.of(Occupancy.VACANT) : Optional.empty());
    return Skeleton.inOrder(whole, positions, forest.managers(), extras, held);
  }

  // people

  private void assignPeople() {
    int vacant = has(OrgFeature.VACANT_POSITIONS) ? 1 << random.below(5) : 0;
    for (int node = 0; node < size; node++) {
      if (vacant == 0 || !random.oneIn(vacant)) {
        boolean acts = has(OrgFeature.ACTING_HOLDERS) && random.oneIn(6);
        hold(node, holder(), acts ? AssignmentKind.ACTING : AssignmentKind.SUBSTANTIVE);
        if (has(OrgFeature.SHARED_POSITIONS) && random.oneIn(6)) {
          for (int more = random.between(1, 2); more > 0; more--) {
            hold(node, persons++, AssignmentKind.SUBSTANTIVE);
          }
        }
      }
      if (has(OrgFeature.DEPUTIES) && random.oneIn(6)) {
        hold(node, persons++, AssignmentKind.DEPUTY);
      }
    }
  }

  private int holder() {
    boolean isKnown = has(OrgFeature.SEVERAL_POSITIONS) && persons > 0 && random.oneIn(6);
    return isKnown ? random.below(persons) : persons++;
  }

  private void hold(int node, int person, AssignmentKind kind) {
    if (kind.holds()) {
      filled.set(node);
    }
    held.add(
        kind == AssignmentKind.SUBSTANTIVE
            ? pool.held(node, person)
            : new Held(node, pool.assignment(node, person, kind)));
  }

  private void nameAlike() {
    if (has(OrgFeature.SAME_NAMES) && persons > 1) {
      int first = random.below(persons - 1);
      for (int person = first; person <= first + 1; person++) {
        people.add(Person.builder().id(pool.person(person)).name("Ada Obi").build());
      }
    }
  }

  // positions

  private List<Position> positions() {
    List<Position> positions = new ArrayList<>(size);
    @Nullable Scope[] within = new @Nullable Scope[size];
    for (int node = 0; node < size; node++) {
      // in pre-order, the first report follows its manager
      boolean leads = node + 1 < size && forest.managers()[node + 1] == node;
      positions.add(position(node, within, leads));
    }
    return positions;
  }

  private Position position(int node, @Nullable Scope[] within, boolean leads) {
    Scope owned = has(OrgFeature.SCOPES) ? owned(node, within) : null;
    boolean works = has(OrgFeature.DUTIES) && random.oneIn(4);
    boolean counts = has(OrgFeature.KPIS) && random.oneIn(4);
    boolean decides = leads && has(OrgFeature.AUTHORITIES) && random.oneIn(2);
    boolean isTop = forest.managers()[node] == Skeleton.ROOT;
    boolean isBelow = isTop && has(OrgFeature.OUTSIDE_SUPERIORS);
    boolean doubles = has(OrgFeature.SECOND_ROLES) && random.oneIn(8);
    if (owned == null && !works && !counts && !decides && !isBelow && !doubles) {
      return pool.position(node, forest.roles()[node]);
    }
    Role main = pool.role(forest.roles()[node]);
    Position.Builder builder = Position.builder().id(pool.id(node)).role(main);
    Role second = doubles ? pool.role(random.below(pool.roles())) : main;
    if (!second.equals(main)) {
      builder.role(second);
    }
    if (owned != null) {
      builder.owns(owned);
    }
    if (works) {
      builder.duty(duty(node, owned != null));
    }
    if (counts) {
      int kpi = random.below(details.kpis().size());
      measured.set(kpi);
      builder.measuredBy(details.kpis().get(kpi));
    }
    if (decides) {
      builder.may(random.oneOf(LIMITS));
      if (!random.oneIn(2)) {
        builder.may(HIRE);
      }
    }
    if (isBelow) {
      builder.reportsOutside("Board");
    }
    return builder.build();
  }

  /** Each scope has one owner and is part of the scope of the nearest owner above. */
  private @Nullable Scope owned(int node, @Nullable Scope[] within) {
    int manager = forest.managers()[node];
    Scope above = manager == Skeleton.ROOT ? null : within[manager];
    Scope own = node == 0 ? WHOLE : null;
    if (above != null && above.depth() <= KINDS.size() && random.oneIn(2)) {
      own = above.part(KINDS.get(above.depth() - 1), pool.id(node));
    }
    within[node] = own == null ? above : own;
    return own;
  }

  private Duty duty(int node, boolean isScoped) {
    int work = random.below(details.work().size());
    if (isScoped && random.oneIn(2)) {
      if (filled.get(node)) {
        accountable.set(work);
      }
      return Duty.accountableFor(details.work().get(work));
    }
    return switch (random.below(3)) {
      case 0 -> Duty.responsibleFor(details.work().get(work));
      case 1 -> Duty.consultedOn(details.work().get(work));
      default -> Duty.informedOf(details.work().get(work));
    };
  }

  // lines

  private void addLines() {
    if (has(OrgFeature.DOTTED_LINES)) {
      for (int i = random.between(1, 1 + size / 8); i > 0; i--) {
        int reporter = random.below(size);
        int manager = random.below(size);
        if (reporter != manager) {
          add(reporter, manager, LineKind.DOTTED);
        }
      }
    }
    addFew(
        OrgFeature.SECOND_MANAGERS,
        i -> {
          int reporter = random.below(size);
          int manager = random.below(size);
          if (manager < reporter) { // managers come first in pre-order, so this creates no cycle
            add(reporter, manager, LineKind.SOLID);
          }
        });
    addFew(
        OrgFeature.CYCLES,
        i -> {
          int report = random.below(size);
          int reporter = above(report);
          if (reporter != report) {
            add(reporter, report, LineKind.SOLID);
          }
        });
    addFew(
        OrgFeature.SELF_LINES,
        i -> {
          int node = random.below(size);
          add(node, node, LineKind.SOLID);
        });
    addFew(
        OrgFeature.UNKNOWN_MANAGERS,
        i -> {
          int node = random.oneIn(2) ? 0 : random.below(size);
          extras.add(new Extra(node, Skeleton.ROOT, "gone" + i, LineKind.SOLID, 0));
        });
  }

  private void addFew(OrgFeature feature, IntConsumer line) {
    if (has(feature) && size > 0) {
      for (int i = random.between(1, 3); i > 0; i--) {
        line.accept(i);
      }
    }
  }

  /** {@return a manager above a position, or the position itself if it is a root} */
  private int above(int node) {
    int above = node;
    for (int steps = 1 << random.below(5); steps > 0 && forest.managers()[above] >= 0; steps--) {
      above = forest.managers()[above];
    }
    return above;
  }

  private void add(int reporter, int manager, LineKind kind) {
    boolean isThere = kind.equals(LineKind.SOLID) && forest.managers()[reporter] == manager;
    if (!isThere) {
      extras.add(new Extra(reporter, manager, null, kind, 0));
    }
  }
}
