package io.github.orgwright.testkit;

import static io.github.orgwright.testkit.PositionPicks.managed;
import static io.github.orgwright.testkit.PositionPicks.managers;

import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.PositionEditor;
import io.github.orgwright.core.ReportingLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Violates the standard rules of structure. */
final class StructureOperators {
  private StructureOperators() {}

  static Map<String, List<Operator>> byRule() {
    return Map.of(
        "no-self-reporting",
        List.of(
            Operator.edit(PositionPicks::managed, (position, p) -> p.reportsTo(position.id())),
            Operator.edit(PositionPicks::all, (position, p) -> p.dottedTo(position.id()))),
        "no-cycles",
        List.of(
            Operator.few(
                (base, random) -> managed(base, random).filter(PositionPicks.leads(base, 1)),
                StructureOperators::cycle),
            Operator.few(
                (base, random) -> managers(base, random).filter(PositionPicks.leads(base, 2)),
                StructureOperators::cycleOfPeers),
            StructureOperators::cycleOfNewPositions),
        "single-solid-manager",
        List.of(
            StructureOperators::secondManager,
            Operator.few(PositionPicks::all, StructureOperators::newPositionUnderTwo)),
        "known-managers",
        List.of(
            Operator.few(
                PositionPicks::managed,
                (position, base, random) ->
                    underUnknown(
                        base.with(position.id(), p -> p.withoutManagers()),
                        LineKind.SOLID,
                        position)),
            Operator.few(
                PositionPicks::all,
                (position, base, random) -> underUnknown(base, LineKind.DOTTED, position))),
        "single-root",
        List.of(
            Operator.edit(PositionPicks::managed, (position, p) -> p.withoutManagers()),
            Operator.once(StructureOperators::newRoot)),
        "span-of-control",
        List.of(
            Operator.each(
                PositionPicks::leaves,
                3,
                (position, base, random) -> withReports(position, base, 1)),
            Operator.growing(
                (base, random) ->
                    Stream.concat(
                        managers(base, random).limit(2), PositionPicks.all(base, random).limit(1)),
                StructureOperators::withReports),
            Operator.few(
                (base, random) -> managed(base, random).filter(PositionPicks.leads(base, 2)),
                StructureOperators::withOneReport)),
        "layers",
        List.of(StructureOperators::deeper, StructureOperators::flattened));
  }

  /** Lets a manager report to a position below. */
  private static Organization cycle(Position manager, Organization base, SeededRandom random) {
    Position at = below(base, manager, random);
    int steps = random.below(3);
    for (int i = 0; i < steps && base.hierarchy().countDirectReports(at) > 0; i++) {
      at = below(base, at, random);
    }
    String below = at.id();
    return base.with(manager.id(), p -> p.reportsTo(below));
  }

  /** Prefers positions with reports, because a rule may require a minimum of reports. */
  private static Position below(Organization base, Position manager, SeededRandom random) {
    List<Position> reports = base.hierarchy().directReports(manager);
    List<Position> leading = reports.stream().filter(PositionPicks.leads(base, 1)).toList();
    return random.oneOf(leading.isEmpty() || random.oneIn(3) ? reports : leading);
  }

  /** Lets two peers report to each other. */
  private static Organization cycleOfPeers(
      Position manager, Organization base, SeededRandom random) {
    List<Position> peers =
        PositionPicks.shuffled(base.hierarchy().directReports(manager), random).toList();
    String one = peers.get(0).id();
    String other = peers.get(1).id();
    return base.with(one, p -> p.reportsTo(other)).with(other, p -> p.reportsTo(one));
  }

  /** Adds positions in a cycle, each with a growing number of reports. */
  private static Stream<Supplier<Organization>> cycleOfNewPositions(
      Organization base, SeededRandom random) {
    int length = random.between(2, 3);
    return Stream.of(0, 1, 2, 4, 8).map(span -> () -> newCycle(base, length, span));
  }

  private static Organization newCycle(Organization base, int length, int span) {
    List<String> ids = newPositions(base, length);
    return OrgEdits.adding(
        base,
        builder -> {
          for (int i = 0; i < length; i++) {
            String manager = ids.get((i + 1) % length);
            builder.position(ids.get(i), p -> p.reportsTo(manager));
          }
          ids.forEach(id -> lead(base, builder, id, span));
        });
  }

  private static List<String> newPositions(Organization base, int number) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      ids.add(
          OrgEdits.fresh("new", id -> base.positions().find(id).isPresent() || ids.contains(id)));
    }
    return ids;
  }

  private static void lead(
      Organization base, OrganizationBuilder builder, String manager, int span) {
    for (int i = 1; i <= span; i++) {
      builder.position(
          OrgEdits.fresh(base.positions(), manager + "-report-" + i), p -> p.reportsTo(manager));
    }
  }

  private static Stream<Supplier<Organization>> secondManager(
      Organization base, SeededRandom random) {
    List<Position> all = base.positions().list();
    List<Position> managers = managers(base, random).toList();
    return managed(base, random)
        .limit(2 * PositionPicks.FEW)
        .flatMap(
            position ->
                Stream.generate(() -> random.oneOf(random.oneIn(3) ? all : managers))
                    .limit(PositionPicks.FEW)
                    .filter(other -> mayLeadToo(base, position, other))
                    .limit(1)
                    .map(other -> () -> base.with(position.id(), alsoUnder(other.id()))));
  }

  private static boolean mayLeadToo(Organization base, Position position, Position other) {
    return PositionPicks.mayReport(base, position, other)
        && !PositionPicks.ids(base.hierarchy().directManagers(position)).contains(other.id());
  }

  private static Consumer<PositionEditor> alsoUnder(String manager) {
    return p -> p.line(LineKind.SOLID, manager);
  }

  /** Adds two positions below a manager, one of which also reports to the other. */
  private static Organization newPositionUnderTwo(
      Position manager, Organization base, SeededRandom random) {
    List<String> ids = newPositions(base, 2);
    return withReports(manager, base, 2).with(ids.get(1), alsoUnder(ids.get(0)));
  }

  private static Organization underUnknown(Organization base, LineKind kind, Position position) {
    String unknown = OrgEdits.fresh(base.positions(), "unknown");
    return OrgEdits.adding(
        base, builder -> builder.lines(List.of(ReportingLine.of(position.id(), unknown, kind))));
  }

  private static Organization newRoot(Organization base) {
    List<String> ids = newPositions(base, base.positions().size() == 0 ? 2 : 1);
    return OrgEdits.adding(base, builder -> ids.forEach(builder::position));
  }

  private static Organization withReports(Position manager, Organization base, int number) {
    List<String> ids = newPositions(base, number);
    return OrgEdits.adding(
        base, builder -> ids.forEach(id -> builder.position(id, p -> p.reportsTo(manager.id()))));
  }

  /** Moves all but one report of a manager up a layer. */
  private static Organization withOneReport(
      Position manager, Organization base, SeededRandom random) {
    Hierarchy hierarchy = base.hierarchy();
    Stream<Position> reports =
        PositionPicks.shuffled(hierarchy.directReports(manager), random).skip(1);
    return moved(base, reports.toList(), hierarchy.directManagers(manager).get(0).id());
  }

  /** {@return a copy in which some positions report to a manager} */
  static Organization moved(Organization base, List<Position> reports, String manager) {
    Set<String> ids = PositionPicks.ids(reports);
    return base.withEach(
        (position, p) -> {
          if (ids.contains(position.id())) {
            p.reportsTo(manager);
          }
        });
  }

  /** Adds a chain below one of the lowest positions. */
  private static Stream<Supplier<Organization>> deeper(Organization base, SeededRandom random) {
    return lowest(base, random).stream()
        .flatMap(
            bottom ->
                spans(base)
                    .flatMap(
                        span ->
                            Operator.GROWING.stream()
                                .limit(6)
                                .map(layers -> () -> extended(base, bottom, layers, span))));
  }

  /** Numbers of reports to try: the smallest in the organization first. */
  private static Stream<Integer> spans(Organization base) {
    int least =
        base.positions().stream()
            .mapToInt(base.hierarchy()::countDirectReports)
            .filter(span -> span > 0)
            .min()
            .orElse(1);
    return Stream.of(least, 1, 2, 3, 5, 8).distinct();
  }

  private static Organization extended(Organization base, Position bottom, int layers, int span) {
    return OrgEdits.adding(
        base,
        builder -> {
          String manager = bottom.id();
          for (String id : newPositions(base, layers)) {
            String above = manager;
            builder.position(id, p -> p.reportsTo(above));
            lead(base, builder, above, span - 1);
            manager = id;
          }
        });
  }

  /** {@return one of the positions in the last layer; none if there is no layer} */
  private static Optional<Position> lowest(Organization base, SeededRandom random) {
    int layers = base.metrics().layers();
    List<Position> lowest =
        base.positions().stream()
            .filter(position -> base.hierarchy().layer(position).orElse(0) == layers)
            .toList();
    return lowest.isEmpty() ? Optional.empty() : Optional.of(random.oneOf(lowest));
  }

  /** Lets all positions report to the root. */
  private static Stream<Supplier<Organization>> flattened(Organization base, SeededRandom random) {
    return base.hierarchy().roots().stream()
        .limit(1)
        .map(
            root ->
                () ->
                    moved(
                        base,
                        base.positions().stream().filter(other -> !other.equals(root)).toList(),
                        root.id()));
  }
}
