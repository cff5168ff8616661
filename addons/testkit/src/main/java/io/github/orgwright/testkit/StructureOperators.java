package io.github.orgwright.testkit;

import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Violates the standard rules of structure. */
final class StructureOperators {
  /** The limits of a rule are not known, so growing numbers are tried. */
  private static final List<Integer> MORE = List.of(1, 2, 4, 8, 16, 32, 64, 128);

  private StructureOperators() {}

  static Stream<Supplier<Organization>> selfLine(Organization base, SeededRandom random) {
    return PositionPicks.managed(base, random)
        .limit(PositionPicks.FEW)
        .map(position -> () -> base.with(position.id(), p -> p.reportsTo(position.id())));
  }

  static Stream<Supplier<Organization>> dottedSelfLine(Organization base, SeededRandom random) {
    return PositionPicks.all(base, random)
        .limit(PositionPicks.FEW)
        .map(position -> () -> base.with(position.id(), p -> p.dottedTo(position.id())));
  }

  /** Lets a manager report to a position below. */
  static Stream<Supplier<Organization>> cycle(Organization base, SeededRandom random) {
    Hierarchy hierarchy = base.hierarchy();
    return PositionPicks.managed(base, random)
        .filter(position -> hierarchy.countDirectReports(position) > 0)
        .limit(PositionPicks.FEW)
        .map(
            position ->
                () -> base.with(position.id(), p -> p.reportsTo(below(base, position, random))));
  }

  private static String below(Organization base, Position manager, SeededRandom random) {
    Position at = below(base, base.hierarchy().directReports(manager), random);
    int steps = random.below(3);
    for (int i = 0; i < steps && base.hierarchy().countDirectReports(at) > 0; i++) {
      at = below(base, base.hierarchy().directReports(at), random);
    }
    return at.id();
  }

  /** Prefers positions with reports, because a rule may require a minimum of reports. */
  private static Position below(Organization base, List<Position> reports, SeededRandom random) {
    List<Position> leading =
        reports.stream().filter(one -> base.hierarchy().countDirectReports(one) > 0).toList();
    return random.oneOf(leading.isEmpty() || random.oneIn(3) ? reports : leading);
  }

  /** Lets two peers report to each other. */
  static Stream<Supplier<Organization>> cycleOfPeers(Organization base, SeededRandom random) {
    Hierarchy hierarchy = base.hierarchy();
    return PositionPicks.managers(base, random)
        .filter(manager -> hierarchy.countDirectReports(manager) > 1)
        .limit(PositionPicks.FEW)
        .map(
            manager -> {
              List<Position> two = PositionPicks.shuffled(hierarchy.directReports(manager), random);
              String one = two.get(0).id();
              String other = two.get(1).id();
              return () ->
                  base.with(one, p -> p.reportsTo(other)).with(other, p -> p.reportsTo(one));
            });
  }

  /** Adds positions in a cycle, each with a growing number of reports. */
  static Stream<Supplier<Organization>> cycleOfNewPositions(
      Organization base, SeededRandom random) {
    int length = random.between(2, 3);
    return Stream.of(0, 1, 2, 4, 8)
        .map(
            span ->
                () ->
                    OrgEdits.adding(
                        base,
                        builder -> {
                          List<String> ids = newPositions(base, length);
                          for (int i = 0; i < length; i++) {
                            String manager = ids.get((i + 1) % length);
                            builder.position(ids.get(i), p -> p.reportsTo(manager));
                          }
                          ids.forEach(id -> lead(base, builder, id, span));
                        }));
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
          OrgEdits.freshPosition(base, manager + "-report-" + i), p -> p.reportsTo(manager));
    }
  }

  static Stream<Supplier<Organization>> secondManager(Organization base, SeededRandom random) {
    List<Position> all = base.positions().list();
    List<Position> managers = PositionPicks.managers(base, random).toList();
    return PositionPicks.managed(base, random)
        .limit(2 * PositionPicks.FEW)
        .flatMap(
            position ->
                Stream.generate(() -> random.oneOf(random.oneIn(3) ? all : managers))
                    .limit(PositionPicks.FEW)
                    .filter(other -> mayLeadToo(base, position, other))
                    .limit(1)
                    .map(
                        other ->
                            () ->
                                base.with(position.id(), p -> p.line(LineKind.SOLID, other.id()))));
  }

  private static boolean mayLeadToo(Organization base, Position position, Position other) {
    return PositionPicks.mayReport(base, position, other)
        && base.hierarchy().directManagers(position).stream()
            .noneMatch(manager -> manager.id().equals(other.id()));
  }

  /** Adds two positions below a manager, one of which also reports to the other. */
  static Stream<Supplier<Organization>> newPositionUnderTwo(
      Organization base, SeededRandom random) {
    return PositionPicks.all(base, random)
        .limit(PositionPicks.FEW)
        .map(
            manager ->
                () ->
                    OrgEdits.adding(
                        base,
                        builder -> {
                          List<String> ids = newPositions(base, 2);
                          builder.position(ids.get(0), p -> p.reportsTo(manager.id()));
                          builder.position(
                              ids.get(1),
                              p -> p.reportsTo(manager.id()).line(LineKind.SOLID, ids.get(0)));
                        }));
  }

  static Stream<Supplier<Organization>> unknownManager(Organization base, SeededRandom random) {
    String unknown = OrgEdits.freshPosition(base, "unknown");
    return PositionPicks.managed(base, random)
        .limit(PositionPicks.FEW)
        .map(
            position ->
                () ->
                    OrgEdits.addingLine(
                        base.with(position.id(), p -> p.withoutManagers()),
                        ReportingLine.solid(position.id(), unknown)));
  }

  static Stream<Supplier<Organization>> unknownDottedManager(
      Organization base, SeededRandom random) {
    String unknown = OrgEdits.freshPosition(base, "unknown");
    return PositionPicks.all(base, random)
        .limit(PositionPicks.FEW)
        .map(
            position ->
                () -> OrgEdits.addingLine(base, ReportingLine.dotted(position.id(), unknown)));
  }

  static Stream<Supplier<Organization>> cutLoose(Organization base, SeededRandom random) {
    return PositionPicks.managed(base, random)
        .limit(PositionPicks.FEW)
        .map(position -> () -> base.with(position.id(), p -> p.withoutManagers()));
  }

  static Stream<Supplier<Organization>> newRoot(Organization base, SeededRandom random) {
    int number = base.positions().size() == 0 ? 2 : 1;
    return Stream.of(
        () ->
            OrgEdits.adding(
                base, builder -> newPositions(base, number).forEach(builder::position)));
  }

  /** Adds a growing number of reports to a manager. */
  static Stream<Supplier<Organization>> widerSpan(Organization base, SeededRandom random) {
    return Stream.concat(
            PositionPicks.managers(base, random).limit(2), PositionPicks.all(base, random).limit(1))
        .flatMap(
            manager ->
                MORE.stream()
                    .map(
                        span ->
                            () ->
                                OrgEdits.adding(
                                    base, builder -> leadMore(base, builder, manager.id(), span))));
  }

  private static void leadMore(
      Organization base, OrganizationBuilder builder, String id, int span) {
    newPositions(base, span).forEach(position -> builder.position(position, p -> p.reportsTo(id)));
  }

  /** Adds one report to a position without reports. */
  static Stream<Supplier<Organization>> narrowSpan(Organization base, SeededRandom random) {
    String id = OrgEdits.freshPosition(base, "new");
    return PositionPicks.leaves(base, random)
        .limit(3)
        .map(manager -> () -> OrgEdits.addingPosition(base, id, p -> p.reportsTo(manager.id())));
  }

  /** Moves all but one report of a manager up a layer. */
  static Stream<Supplier<Organization>> narrowerSpan(Organization base, SeededRandom random) {
    Hierarchy hierarchy = base.hierarchy();
    return PositionPicks.managed(base, random)
        .filter(position -> hierarchy.countDirectReports(position) > 1)
        .limit(PositionPicks.FEW)
        .map(
            position -> {
              List<Position> reports =
                  PositionPicks.shuffled(hierarchy.directReports(position), random);
              String above = hierarchy.directManagers(position).get(0).id();
              return () -> moved(base, reports.subList(1, reports.size()), above);
            });
  }

  static Organization moved(Organization base, List<Position> reports, String manager) {
    List<String> ids = reports.stream().map(Position::id).toList();
    return base.withEach(
        (position, p) -> {
          if (ids.contains(position.id())) {
            p.reportsTo(manager);
          }
        });
  }

  /** Adds a chain below one of the lowest positions. */
  static Stream<Supplier<Organization>> deeper(Organization base, SeededRandom random) {
    return lowest(base, random).stream()
        .flatMap(
            bottom ->
                spans(base)
                    .flatMap(
                        span ->
                            MORE.stream()
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
          List<String> ids = newPositions(base, layers);
          String manager = bottom.id();
          for (String id : ids) {
            String above = manager;
            builder.position(id, p -> p.reportsTo(above));
            lead(base, builder, above, span - 1);
            manager = id;
          }
        });
  }

  private static List<Position> lowest(Organization base, SeededRandom random) {
    Hierarchy hierarchy = base.hierarchy();
    List<Position> lowest = new ArrayList<>();
    int layers = 0;
    for (Position position : base.positions().list()) {
      int layer = hierarchy.layer(position).orElse(0);
      if (layer > layers) {
        lowest.clear();
        layers = layer;
      }
      if (layer == layers) {
        lowest.add(position);
      }
    }
    return lowest.isEmpty() ? List.of() : List.of(random.oneOf(lowest));
  }

  /** Lets all positions report to the root. */
  static Stream<Supplier<Organization>> flattened(Organization base, SeededRandom random) {
    return base.hierarchy().roots().stream()
        .limit(1)
        .map(
            root ->
                () ->
                    base.withEach(
                        (position, p) -> {
                          if (!position.id().equals(root.id())) {
                            p.reportsTo(root.id());
                          }
                        }));
  }

  /** {@return growing numbers, for unknown limits} */
  static IntStream more() {
    return MORE.stream().mapToInt(Integer::intValue);
  }
}
