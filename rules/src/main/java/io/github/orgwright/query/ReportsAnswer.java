package io.github.orgwright.query;

import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import java.util.List;
import java.util.stream.Stream;

/** Answers who reports to a position or person, directly or at any distance. */
final class ReportsAnswer extends PositionAnswer {
  private final QuerySubject asked;
  private final int steps;

  /**
   * A question.
   *
   * @param steps how many lines away at most; {@link #DIRECTLY} or {@link #AT_ANY_DISTANCE} too
   */
  ReportsAnswer(OrgFacts facts, QuerySubject asked, int steps) {
    super(facts);
    this.asked = asked;
    this.steps = steps;
  }

  private boolean atAnyDistance() {
    return steps == AT_ANY_DISTANCE;
  }

  @Override
  LabeledText question() {
    return AnswerTexts.who(AnswerTexts.phrase("reports to", "reports directly to", asked, steps));
  }

  @Override
  LabeledText whyNot(QuerySubject subject) {
    return AnswerTexts.phrase("does not report to", "does not report directly to", asked, steps);
  }

  @Override
  Stream<Position> candidates() {
    return atAnyDistance()
        ? hierarchy().reports(asked.positions())
        : around(asked, hierarchy()::directReports, steps);
  }

  @Override
  boolean isCandidate(Position position) {
    if (asked.includes(position)) {
      return false;
    }
    if (steps == DIRECTLY) {
      return hierarchy().directManagers(position).stream().anyMatch(asked::includes);
    }
    return atAnyDistance()
        ? asked.positions().stream().anyMatch(held -> hierarchy().isAbove(held, position))
        : super.isCandidate(position);
  }

  @Override
  boolean isQuick() {
    return hierarchy().isForest() && (atAnyDistance() || steps == DIRECTLY);
  }

  @Override
  long count() {
    if (atAnyDistance()) {
      return hierarchy().countReports(asked.positions());
    }
    return steps == DIRECTLY && asked.positions().size() == 1
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
