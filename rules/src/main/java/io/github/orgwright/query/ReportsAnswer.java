package io.github.orgwright.query;

import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import java.util.List;
import java.util.stream.Stream;

/** Answers who reports to a position or person, directly or at any distance. */
final class ReportsAnswer extends PositionAnswer {
  private final QuerySubject asked;
  private final boolean atAnyDistance;

  ReportsAnswer(OrgFacts facts, QuerySubject asked, boolean atAnyDistance) {
    super(facts);
    this.asked = asked;
    this.atAnyDistance = atAnyDistance;
  }

  @Override
  LabeledText question() {
    return AnswerTexts.question(atAnyDistance ? "reports to" : "reports directly to", asked);
  }

  @Override
  Stream<Position> candidates() {
    return atAnyDistance
        ? hierarchy().reports(asked.positions())
        : around(asked, hierarchy()::directReports);
  }

  @Override
  boolean isCandidate(Position position) {
    if (asked.includes(position)) {
      return false;
    }
    return atAnyDistance
        ? asked.positions().stream().anyMatch(held -> hierarchy().isAbove(held, position))
        : hierarchy().directManagers(position).stream().anyMatch(asked::includes);
  }

  @Override
  boolean isQuick() {
    return hierarchy().isForest();
  }

  @Override
  long count() {
    if (atAnyDistance) {
      return hierarchy().countReports(asked.positions());
    }
    return asked.positions().size() == 1
        ? hierarchy().countDirectReports(asked.positions().get(0))
        : super.count();
  }

  @Override
  List<ReportingLine> steps(Position answer) {
    return chain(List.of(answer), asked.positions());
  }

  @Override
  Ending ending(List<Skipped> skipped) {
    if (asked.positions().isEmpty()) {
      return AnswerTexts.noPosition(asked);
    }
    return skipped.isEmpty() ? AnswerTexts.noReports(asked) : AnswerTexts.allSkipped(skipped);
  }
}
