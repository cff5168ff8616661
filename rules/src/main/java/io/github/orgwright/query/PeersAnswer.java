package io.github.orgwright.query;

import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Answers who shares a manager with a position or person. */
final class PeersAnswer extends PositionAnswer {
  private final QuerySubject asked;

  PeersAnswer(OrgFacts facts, QuerySubject asked) {
    super(facts);
    this.asked = asked;
  }

  @Override
  LabeledText question() {
    return AnswerTexts.who(AnswerTexts.phrase("is a peer of", asked));
  }

  @Override
  LabeledText whyNot(QuerySubject subject) {
    return AnswerTexts.phrase("is not a peer of", asked);
  }

  @Override
  Stream<Position> candidates() {
    Set<String> seen = new HashSet<>(asked.positionIds());
    return managers()
        .flatMap(manager -> hierarchy().directReports(manager).stream())
        .filter(peer -> seen.add(peer.id()));
  }

  /** The direct managers of all positions asked about, each once. */
  private Stream<Position> managers() {
    Map<String, Position> managers = new LinkedHashMap<>();
    for (Position held : asked.positions()) {
      hierarchy()
          .directManagers(held)
          .forEach(manager -> managers.putIfAbsent(manager.id(), manager));
    }
    return managers.values().stream();
  }

  @Override
  boolean isCandidate(Position position) {
    List<Position> managers = hierarchy().directManagers(position);
    return !asked.includes(position) && managers().anyMatch(managers::contains);
  }

  @Override
  boolean isQuick() {
    return asked.positions().size() == 1;
  }

  @Override
  List<ReportingLine> steps(Position answer) {
    for (Position held : asked.positions()) {
      List<Position> managers = hierarchy().directManagers(answer);
      for (Position manager : hierarchy().directManagers(held)) {
        if (managers.contains(manager)) {
          return Stream.of(List.of(held), List.of(answer))
              .flatMap(lower -> chain(lower, List.of(manager)).stream())
              .toList();
        }
      }
    }
    return List.of();
  }

  @Override
  Ending ending(List<Skipped> skipped) {
    if (asked.positions().isEmpty()) {
      return AnswerTexts.noPosition(asked);
    }
    return skipped.isEmpty() ? AnswerTexts.noPeers(asked) : AnswerTexts.allSkipped(skipped);
  }
}
