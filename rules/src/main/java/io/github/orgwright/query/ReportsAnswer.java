package io.github.orgwright.query;

import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import java.util.List;
import java.util.stream.Stream;

/** Who reports to somebody, directly or at any distance. */
final class ReportsAnswer extends PositionAnswer {
  private final QuerySubject asked;
  private final boolean atAnyDistance;

  ReportsAnswer(OrgFacts facts, QuerySubject asked, boolean atAnyDistance) {
    super(facts);
    this.asked = asked;
    this.atAnyDistance = atAnyDistance;
  }

  @Override
  Sentence question() {
    String verb = atAnyDistance ? "who reports to " : "who reports directly to ";
    return label -> verb + asked.named().with(label) + "?";
  }

  @Override
  Stream<Position> candidates() {
    return atAnyDistance
        ? hierarchy().reports(asked.seats())
        : around(asked, hierarchy()::directReports);
  }

  @Override
  boolean isCandidate(Position position) {
    if (asked.isOneOfThem(position)) {
      return false;
    }
    return atAnyDistance
        ? asked.seats().stream().anyMatch(seat -> hierarchy().isAbove(seat, position))
        : hierarchy().directManagers(position).stream().anyMatch(asked::isOneOfThem);
  }

  @Override
  boolean isQuick() {
    return hierarchy().isForest();
  }

  @Override
  long count() {
    if (atAnyDistance) {
      return hierarchy().countReports(asked.seats());
    }
    return asked.seats().size() == 1
        ? hierarchy().countDirectReports(asked.seats().get(0))
        : super.count();
  }

  @Override
  List<ReportingLine> steps(Position answer) {
    return chain(List.of(answer), asked.seats());
  }

  @Override
  Ending ending(List<Skipped> passedOver) {
    if (asked.seats().isEmpty()) {
      return Ending.noPosition(asked);
    }
    return passedOver.isEmpty()
        ? new Ending(
            Outcome.NO_REPORTS, label -> "nobody: " + asked.named().with(label) + " has no reports")
        : Ending.traitNotMet(passedOver);
  }
}
