package io.github.orgwright.query;

import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import java.util.List;
import java.util.stream.Stream;

/** Who manages somebody, directly or at any distance. */
final class ManagersAnswer extends PositionAnswer {
  private final QuerySubject asked;
  private final boolean atAnyDistance;

  ManagersAnswer(OrgFacts facts, QuerySubject asked, boolean atAnyDistance) {
    super(facts);
    this.asked = asked;
    this.atAnyDistance = atAnyDistance;
  }

  @Override
  Sentence question() {
    String verb = atAnyDistance ? "who manages " : "who directly manages ";
    return label -> verb + asked.named().with(label) + "?";
  }

  @Override
  Stream<Position> candidates() {
    return atAnyDistance
        ? hierarchy().managers(asked.seats()).stream()
        : around(asked, hierarchy()::directManagers);
  }

  @Override
  boolean isCandidate(Position position) {
    return atAnyDistance
        ? !asked.isOneOfThem(position)
            && asked.seats().stream().anyMatch(seat -> hierarchy().isAbove(position, seat))
        : super.isCandidate(position);
  }

  @Override
  boolean isQuick() {
    return atAnyDistance && asked.seats().size() == 1 && hierarchy().isForest();
  }

  @Override
  List<ReportingLine> steps(Position answer) {
    return chain(asked.seats(), List.of(answer));
  }

  @Override
  Ending ending(List<Skipped> passedOver) {
    if (asked.seats().isEmpty()) {
      return Ending.noPosition(asked);
    }
    if (!atAnyDistance && !passedOver.isEmpty()) {
      return Ending.traitNotMet(passedOver);
    }
    return new ChainEnds(hierarchy(), asked.seats())
        .failure()
        .orElseGet(
            () ->
                passedOver.isEmpty()
                    ? Ending.nobodyAbove(asked, hierarchy())
                    : Ending.traitNotMet(passedOver));
  }

  @Override
  List<Sentence> remarks() {
    return atAnyDistance && !asked.seats().isEmpty()
        ? new ChainEnds(hierarchy(), asked.seats()).ends()
        : List.of();
  }
}
