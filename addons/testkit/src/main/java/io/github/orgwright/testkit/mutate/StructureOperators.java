package io.github.orgwright.testkit.mutate;

import static io.github.orgwright.core.LineKind.SOLID;

import io.github.orgwright.core.Position;
import java.util.List;
import java.util.stream.Stream;

/** Violates the standard rules of structure. */
public final class StructureOperators extends OrgDraft implements RuleOperators {
  public StructureOperators(OrgDraft org) {
    super(org);
  }

  @Override
  public Plan plan(String ruleId) {
    return switch (ruleId) {
      case "no-self-reporting" -> Plan.of(() -> few(managed(), one -> under(one, one)));
      case "no-cycles" ->
          Plan.of(
              () -> few(managed().filter(leads(1)), this::cycle),
              () -> each(managersOfAtLeast(2).limit(2 * FEW), this::cycleOfPeers));
      case "single-solid-manager" -> Plan.of(this::secondManager);
      case "known-managers" ->
          Plan.of(() -> few(managed(), one -> GenericOperators.detached(this, one)));
      case "single-root" ->
          Plan.of(() -> few(managed(), one -> with(one, p -> p.withoutManagers())));
      case "span-of-control" ->
          Plan.of(
              () ->
                  growing(
                      Stream.concat(managersOfAtLeast(1).limit(2), all().limit(1)),
                      (manager, more) -> withLayers(manager, 1, more)));
      case "layers" -> Plan.of(this::deeper);
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

  /** Lets two reports of a manager report to each other, preferably two that lead others. */
  private OrgDraft cycleOfPeers(Position manager) {
    List<Position> reports = reportsOf(manager);
    List<Position> peers =
        Stream.concat(shuffled(reports).filter(leads(1)), shuffled(reports)).distinct().toList();
    return under(peers.get(0), peers.get(1)).under(peers.get(1), peers.get(0));
  }

  /** Adds a second manager, who usually leads others already. */
  private Stream<Attempt> secondManager() {
    return managed()
        .limit(2 * FEW)
        .flatMap(
            one ->
                each(
                    Stream.concat(managersOfAtLeast(1), all())
                        .filter(other -> mayLeadToo(one, other))
                        .limit(1),
                    other -> with(one, p -> p.line(SOLID, other.id()))));
  }

  private boolean mayLeadToo(Position position, Position other) {
    return mayReport(position, other) && !ids(managersOf(position)).contains(other.id());
  }

  /** Adds chains below one of the lowest positions, whose managers have a few reports each. */
  private Stream<Attempt> deeper() {
    int layers = base.metrics().layers();
    return all()
        .filter(one -> hierarchy().layer(one).orElse(0) == layers)
        .limit(1)
        .flatMap(
            bottom ->
                spans()
                    .flatMap(
                        span ->
                            each(
                                GROWING.stream().limit(6),
                                more -> withLayers(bottom, more, span))));
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
}
