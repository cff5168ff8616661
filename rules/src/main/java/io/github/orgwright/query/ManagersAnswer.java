package io.github.orgwright.query;

import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import java.util.List;
import java.util.stream.Stream;

/** Answers who manages a position or person, directly or at any distance. */
final class ManagersAnswer extends PositionAnswer {
  private final QuerySubject asked;
  private final int steps;

  /**
   * A question.
   *
   * @param steps how many lines away at most; {@link #DIRECTLY} or {@link #AT_ANY_DISTANCE} too
   */
  ManagersAnswer(OrgFacts facts, QuerySubject asked, int steps) {
    super(facts);
    this.asked = asked;
    this.steps = steps;
  }

  private boolean atAnyDistance() {
    return steps == AT_ANY_DISTANCE;
  }

  @Override
  LabeledText question() {
    return AnswerTexts.who(AnswerTexts.phrase("manages", "directly manages", asked, steps));
  }

  @Override
  LabeledText whyNot(QuerySubject subject) {
    return AnswerTexts.phrase("does not manage", "does not directly manage", asked, steps);
  }

  @Override
  Stream<Position> candidates() {
    return atAnyDistance()
        ? hierarchy().managers(asked.positions()).stream()
        : around(asked, hierarchy()::directManagers, steps);
  }

  @Override
  boolean isCandidate(Position position) {
    return atAnyDistance()
        ? !asked.includes(position)
            && asked.positions().stream().anyMatch(held -> hierarchy().isAbove(position, held))
        : super.isCandidate(position);
  }

  @Override
  boolean isQuick() {
    return atAnyDistance() && asked.positions().size() == 1 && hierarchy().isForest();
  }

  @Override
  List<ReportingLine> steps(Position answer) {
    return chain(asked.positions(), List.of(answer));
  }

  @Override
  Ending ending(List<Skipped> skipped) {
    if (asked.positions().isEmpty()) {
      return AnswerTexts.noPosition(asked);
    }
    if (steps == DIRECTLY && !skipped.isEmpty()) {
      return AnswerTexts.allSkipped(skipped);
    }
    return new ChainEnds(hierarchy(), asked.positions())
        .failure()
        .orElseGet(
            () ->
                skipped.isEmpty()
                    ? AnswerTexts.noManager(asked, hierarchy())
                    : AnswerTexts.allSkipped(skipped));
  }

  @Override
  List<LabeledText> remarks() {
    return atAnyDistance() && !asked.positions().isEmpty()
        ? new ChainEnds(hierarchy(), asked.positions()).ends()
        : List.of();
  }
}
