package io.github.orgwright.query;

import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Who shares a manager with somebody. */
final class PeersAnswer extends PositionAnswer {
  private final QuerySubject asked;

  PeersAnswer(OrgFacts facts, QuerySubject asked) {
    super(facts);
    this.asked = asked;
  }

  @Override
  Sentence question() {
    return label -> "who is a peer of " + asked.named().with(label) + "?";
  }

  @Override
  Stream<Position> candidates() {
    Set<String> seen = new HashSet<>(asked.seatIds());
    return managers()
        .flatMap(manager -> hierarchy().directReports(manager).stream())
        .filter(peer -> seen.add(peer.id()));
  }

  /** The direct managers of all seats, each once. */
  private Stream<Position> managers() {
    Map<String, Position> managers = new LinkedHashMap<>();
    for (Position seat : asked.seats()) {
      hierarchy()
          .directManagers(seat)
          .forEach(manager -> managers.putIfAbsent(manager.id(), manager));
    }
    return managers.values().stream();
  }

  @Override
  boolean isCandidate(Position position) {
    List<Position> managers = hierarchy().directManagers(position);
    return !asked.isOneOfThem(position) && managers().anyMatch(managers::contains);
  }

  @Override
  boolean isQuick() {
    return asked.seats().size() == 1;
  }

  @Override
  List<ReportingLine> steps(Position answer) {
    for (Position seat : asked.seats()) {
      List<Position> managers = hierarchy().directManagers(answer);
      for (Position manager : hierarchy().directManagers(seat)) {
        if (managers.contains(manager)) {
          return Stream.of(List.of(seat), List.of(answer))
              .flatMap(lower -> chain(lower, List.of(manager)).stream())
              .toList();
        }
      }
    }
    return List.of();
  }

  @Override
  Ending ending(List<Skipped> passedOver) {
    if (asked.seats().isEmpty()) {
      return Ending.noPosition(asked);
    }
    return passedOver.isEmpty()
        ? new Ending(
            Outcome.NO_PEERS,
            label -> "nobody: no position shares a manager with " + asked.named().with(label))
        : Ending.traitNotMet(passedOver);
  }
}
