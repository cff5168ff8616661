package io.github.orgwright.testkit.mutate;

import static io.github.orgwright.core.LineKind.DOTTED;
import static io.github.orgwright.core.LineKind.SOLID;

import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Violates the standard rules of structure. */
public final class StructureOperators extends OrgDraft implements RuleOperators {
  public StructureOperators(OrgDraft org) {
    super(org);
  }

  @Override
  public Plan plan(String ruleId) {
    return switch (ruleId) {
      case "no-self-reporting" ->
          Plan.of(
              () -> few(managed(), one -> under(one, one)),
              () -> few(all(), one -> with(one, p -> p.dottedTo(one.id()))));
      case "no-cycles" ->
          Plan.of(
              () -> few(managed().filter(leads(1)), this::cycle),
              () -> few(managersOfAtLeast(2), this::cycleOfPeers),
              this::cycleOfNewPositions);
      case "single-solid-manager" ->
          Plan.of(this::secondManager, () -> few(all(), this::newPositionUnderTwo));
      case "known-managers" ->
          Plan.of(
              () ->
                  few(
                      managed(),
                      one -> with(one, p -> p.withoutManagers()).adding(unknown(one, SOLID))),
              () -> few(all(), one -> adding(unknown(one, DOTTED))));
      case "single-root" ->
          Plan.of(
              () -> few(managed(), one -> with(one, p -> p.withoutManagers())),
              () -> Stream.of(this::newRoot));
      case "span-of-control" ->
          Plan.of(
              () -> each(all().filter(leads(1).negate()).limit(3), one -> withReports(one, 1)),
              () ->
                  growing(
                      Stream.concat(managersOfAtLeast(1).limit(2), all().limit(1)),
                      this::withReports),
              () -> few(managed().filter(leads(2)), this::withOneReport));
      case "layers" -> Plan.of(this::deeper, this::flattened);
      default -> Plan.of();
    };
  }

  /** Lets a manager report to a position below. */
  private OrgDraft cycle(Position manager) {
    Position at = below(manager);
    int steps = random.below(3);
    for (int i = 0; i < steps && leads(1).test(at); i++) {
      at = below(at);
    }
    return under(manager, at);
  }

  /** Prefers positions with reports, because a rule may require a minimum of reports. */
  private Position below(Position manager) {
    List<Position> reports = reportsOf(manager);
    List<Position> leading = reports.stream().filter(leads(1)).toList();
    return random.oneOf(leading.isEmpty() || random.oneIn(3) ? reports : leading);
  }

  private OrgDraft cycleOfPeers(Position manager) {
    List<Position> peers = shuffled(reportsOf(manager)).toList();
    return under(peers.get(0), peers.get(1)).under(peers.get(1), peers.get(0));
  }

  /** Adds positions in a cycle, each with a growing number of reports. */
  private Stream<Attempt> cycleOfNewPositions() {
    int length = random.between(2, 3);
    return each(Stream.of(0, 1, 2, 4, 8), span -> newCycle(length, span));
  }

  private OrgDraft newCycle(int length, int span) {
    List<String> ids = newIds(length);
    return adding(
        builder -> {
          for (int i = 0; i < length; i++) {
            String manager = ids.get((i + 1) % length);
            builder.position(ids.get(i), p -> p.reportsTo(manager));
          }
          ids.forEach(id -> lead(builder, id, span));
        });
  }

  private void lead(OrganizationBuilder builder, String manager, int span) {
    for (int i = 1; i <= span; i++) {
      String id = fresh(base.positions(), manager + "-report-" + i);
      builder.position(id, p -> p.reportsTo(manager));
    }
  }

  private Stream<Attempt> secondManager() {
    List<Position> all = positions();
    List<Position> managers = managersOfAtLeast(1).toList();
    return managed()
        .limit(2 * FEW)
        .flatMap(
            one ->
                Stream.generate(() -> random.oneOf(random.oneIn(3) ? all : managers))
                    .limit(FEW)
                    .filter(other -> mayLeadToo(one, other))
                    .limit(1)
                    .map(other -> () -> with(one, p -> p.line(SOLID, other.id()))));
  }

  private boolean mayLeadToo(Position position, Position other) {
    return mayReport(position, other) && !ids(managersOf(position)).contains(other.id());
  }

  /** Adds two positions below a manager, one of which also reports to the other. */
  private OrgDraft newPositionUnderTwo(Position manager) {
    List<String> ids = newIds(2);
    return withReports(manager, 2).with(ids.get(1), p -> p.line(SOLID, ids.get(0)));
  }

  private Consumer<OrganizationBuilder> unknown(Position position, LineKind kind) {
    String unknown = fresh(base.positions(), "unknown");
    return builder -> builder.lines(List.of(ReportingLine.of(position.id(), unknown, kind)));
  }

  private OrgDraft newRoot() {
    List<String> ids = newIds(positions().isEmpty() ? 2 : 1);
    return adding(builder -> ids.forEach(builder::position));
  }

  private OrgDraft withReports(Position manager, int number) {
    return adding(
        builder ->
            newIds(number).forEach(id -> builder.position(id, p -> p.reportsTo(manager.id()))));
  }

  /** Moves all but one report of a manager up a layer. */
  private OrgDraft withOneReport(Position manager) {
    List<Position> reports = reportsOf(manager);
    return moved(shuffled(reports).skip(1).toList(), managersOf(manager).get(0));
  }

  /** Adds a chain below one of the lowest positions. */
  private Stream<Attempt> deeper() {
    return lowest().stream()
        .flatMap(
            bottom ->
                spans()
                    .flatMap(
                        span ->
                            each(
                                GROWING.stream().limit(6),
                                layers -> extended(bottom, layers, span))));
  }

  /** Numbers of reports to try: the smallest in the organization first. */
  private Stream<Integer> spans() {
    int least =
        positions().stream()
            .mapToInt(hierarchy()::countDirectReports)
            .filter(span -> span > 0)
            .min()
            .orElse(1);
    return Stream.of(least, 1, 2, 3, 5, 8).distinct();
  }

  private OrgDraft extended(Position bottom, int layers, int span) {
    return adding(
        builder -> {
          String manager = bottom.id();
          for (String id : newIds(layers)) {
            String above = manager;
            builder.position(id, p -> p.reportsTo(above));
            lead(builder, above, span - 1);
            manager = id;
          }
        });
  }

  /** {@return one of the positions in the last layer; none if there is no layer} */
  private Optional<Position> lowest() {
    int layers = base.metrics().layers();
    List<Position> lowest =
        positions().stream().filter(one -> hierarchy().layer(one).orElse(0) == layers).toList();
    return lowest.isEmpty() ? Optional.empty() : Optional.of(random.oneOf(lowest));
  }

  private Stream<Attempt> flattened() {
    return each(
        hierarchy().roots().stream().limit(1),
        root -> withEach(other -> !other.equals(root), (other, p) -> p.reportsTo(root.id())));
  }
}
