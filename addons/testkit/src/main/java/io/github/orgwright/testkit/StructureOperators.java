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

/** Ways to break what makes lines a hierarchy. */
final class StructureOperators {
  /** How many seats, or layers, too many it takes is not known: more and more are tried. */
  private static final List<Integer> MORE = List.of(1, 2, 4, 8, 16, 32, 64, 128);

  private StructureOperators() {}

  static Stream<Supplier<Organization>> selfLine(Organization base, Chance chance) {
    return Places.managed(base, chance)
        .limit(Places.FEW)
        .map(position -> () -> base.with(position.id(), p -> p.reportsTo(position.id())));
  }

  static Stream<Supplier<Organization>> dottedSelfLine(Organization base, Chance chance) {
    return Places.all(base, chance)
        .limit(Places.FEW)
        .map(position -> () -> base.with(position.id(), p -> p.dottedTo(position.id())));
  }

  /** A manager reports to somebody below. */
  static Stream<Supplier<Organization>> circle(Organization base, Chance chance) {
    Hierarchy hierarchy = base.hierarchy();
    return Places.managed(base, chance)
        .filter(position -> hierarchy.countDirectReports(position) > 0)
        .limit(Places.FEW)
        .map(
            position ->
                () -> base.with(position.id(), p -> p.reportsTo(below(base, position, chance))));
  }

  private static String below(Organization base, Position manager, Chance chance) {
    Position at = below(base, base.hierarchy().directReports(manager), chance);
    int steps = chance.below(3);
    for (int i = 0; i < steps && base.hierarchy().countDirectReports(at) > 0; i++) {
      at = below(base, base.hierarchy().directReports(at), chance);
    }
    return at.id();
  }

  /** Rather those who lead already: who leads one only may be asked to lead more. */
  private static Position below(Organization base, List<Position> reports, Chance chance) {
    List<Position> leading =
        reports.stream().filter(one -> base.hierarchy().countDirectReports(one) > 0).toList();
    return chance.oneOf(leading.isEmpty() || chance.oneIn(3) ? reports : leading);
  }

  /** Two who report to one manager report to each other instead. */
  static Stream<Supplier<Organization>> circleOfPeers(Organization base, Chance chance) {
    Hierarchy hierarchy = base.hierarchy();
    return Places.managers(base, chance)
        .filter(manager -> hierarchy.countDirectReports(manager) > 1)
        .limit(Places.FEW)
        .map(
            manager -> {
              List<Position> two = Places.shuffled(hierarchy.directReports(manager), chance);
              String one = two.get(0).id();
              String other = two.get(1).id();
              return () ->
                  base.with(one, p -> p.reportsTo(other)).with(other, p -> p.reportsTo(one));
            });
  }

  /** New seats in a circle, beside all others; each leads more and more. */
  static Stream<Supplier<Organization>> circleOfNewSeats(Organization base, Chance chance) {
    int length = chance.between(2, 3);
    return Stream.of(0, 1, 2, 4, 8)
        .map(
            span ->
                () ->
                    Edit.adding(
                        base,
                        builder -> {
                          List<String> ids = newSeats(base, length);
                          for (int i = 0; i < length; i++) {
                            String manager = ids.get((i + 1) % length);
                            builder.position(ids.get(i), p -> p.reportsTo(manager));
                          }
                          ids.forEach(id -> lead(base, builder, id, span));
                        }));
  }

  private static List<String> newSeats(Organization base, int number) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      ids.add(Edit.fresh("new", id -> base.positions().find(id).isPresent() || ids.contains(id)));
    }
    return ids;
  }

  private static void lead(
      Organization base, OrganizationBuilder builder, String manager, int span) {
    for (int i = 1; i <= span; i++) {
      builder.position(Edit.freshSeat(base, manager + "-report-" + i), p -> p.reportsTo(manager));
    }
  }

  static Stream<Supplier<Organization>> secondManager(Organization base, Chance chance) {
    List<Position> all = base.positions().list();
    List<Position> managers = Places.managers(base, chance).toList();
    return Places.managed(base, chance)
        .limit(2 * Places.FEW)
        .flatMap(
            position ->
                Stream.generate(() -> chance.oneOf(chance.oneIn(3) ? all : managers))
                    .limit(Places.FEW)
                    .filter(other -> mayLeadToo(base, position, other))
                    .limit(1)
                    .map(
                        other ->
                            () ->
                                base.with(position.id(), p -> p.line(LineKind.SOLID, other.id()))));
  }

  private static boolean mayLeadToo(Organization base, Position position, Position other) {
    return Places.mayReport(base, position, other)
        && base.hierarchy().directManagers(position).stream()
            .noneMatch(manager -> manager.id().equals(other.id()));
  }

  /** Two new seats below one: one of them reports to the other as well. */
  static Stream<Supplier<Organization>> newSeatUnderTwo(Organization base, Chance chance) {
    return Places.all(base, chance)
        .limit(Places.FEW)
        .map(
            manager ->
                () ->
                    Edit.adding(
                        base,
                        builder -> {
                          List<String> ids = newSeats(base, 2);
                          builder.position(ids.get(0), p -> p.reportsTo(manager.id()));
                          builder.position(
                              ids.get(1),
                              p -> p.reportsTo(manager.id()).line(LineKind.SOLID, ids.get(0)));
                        }));
  }

  static Stream<Supplier<Organization>> unknownManager(Organization base, Chance chance) {
    String unknown = Edit.freshSeat(base, "unknown");
    return Places.managed(base, chance)
        .limit(Places.FEW)
        .map(
            position ->
                () ->
                    Edit.addingLine(
                        base.with(position.id(), p -> p.withoutManagers()),
                        ReportingLine.solid(position.id(), unknown)));
  }

  static Stream<Supplier<Organization>> unknownDottedManager(Organization base, Chance chance) {
    String unknown = Edit.freshSeat(base, "unknown");
    return Places.all(base, chance)
        .limit(Places.FEW)
        .map(position -> () -> Edit.addingLine(base, ReportingLine.dotted(position.id(), unknown)));
  }

  static Stream<Supplier<Organization>> cutLoose(Organization base, Chance chance) {
    return Places.managed(base, chance)
        .limit(Places.FEW)
        .map(position -> () -> base.with(position.id(), p -> p.withoutManagers()));
  }

  static Stream<Supplier<Organization>> newTopSeat(Organization base, Chance chance) {
    int number = base.positions().size() == 0 ? 2 : 1;
    return Stream.of(
        () -> Edit.adding(base, builder -> newSeats(base, number).forEach(builder::position)));
  }

  /** A manager leads more and more. */
  static Stream<Supplier<Organization>> widerSpan(Organization base, Chance chance) {
    return Stream.concat(Places.managers(base, chance).limit(2), Places.all(base, chance).limit(1))
        .flatMap(
            manager ->
                MORE.stream()
                    .map(
                        span ->
                            () ->
                                Edit.adding(
                                    base, builder -> leadMore(base, builder, manager.id(), span))));
  }

  private static void leadMore(
      Organization base, OrganizationBuilder builder, String id, int span) {
    newSeats(base, span).forEach(seat -> builder.position(seat, p -> p.reportsTo(id)));
  }

  /** Somebody without reports gets one. */
  static Stream<Supplier<Organization>> narrowSpan(Organization base, Chance chance) {
    String id = Edit.freshSeat(base, "new");
    return Places.leaves(base, chance)
        .limit(3)
        .map(manager -> () -> Edit.addingSeat(base, id, p -> p.reportsTo(manager.id())));
  }

  /** A manager keeps no report but one; the others go a layer up. */
  static Stream<Supplier<Organization>> narrowerSpan(Organization base, Chance chance) {
    Hierarchy hierarchy = base.hierarchy();
    return Places.managed(base, chance)
        .filter(position -> hierarchy.countDirectReports(position) > 1)
        .limit(Places.FEW)
        .map(
            position -> {
              List<Position> reports = Places.shuffled(hierarchy.directReports(position), chance);
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

  /** A chain of new seats below one of the lowest, each of which leads as many as may be due. */
  static Stream<Supplier<Organization>> deeper(Organization base, Chance chance) {
    return lowest(base, chance).stream()
        .flatMap(
            bottom ->
                spans(base)
                    .flatMap(
                        span ->
                            MORE.stream()
                                .limit(6)
                                .map(layers -> () -> extended(base, bottom, layers, span))));
  }

  /** How many reports somebody may have who has any: as few as anybody has, then others. */
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
    return Edit.adding(
        base,
        builder -> {
          List<String> ids = newSeats(base, layers);
          String manager = bottom.id();
          for (String id : ids) {
            String above = manager;
            builder.position(id, p -> p.reportsTo(above));
            lead(base, builder, above, span - 1);
            manager = id;
          }
        });
  }

  private static List<Position> lowest(Organization base, Chance chance) {
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
    return lowest.isEmpty() ? List.of() : List.of(chance.oneOf(lowest));
  }

  /** Everybody reports to the top. */
  static Stream<Supplier<Organization>> flattened(Organization base, Chance chance) {
    return base.hierarchy().roots().stream()
        .limit(1)
        .map(
            top ->
                () ->
                    base.withEach(
                        (position, p) -> {
                          if (!position.id().equals(top.id())) {
                            p.reportsTo(top.id());
                          }
                        }));
  }

  /** {@return numbers that grow, for what no operator can know} */
  static IntStream more() {
    return MORE.stream().mapToInt(Integer::intValue);
  }
}
