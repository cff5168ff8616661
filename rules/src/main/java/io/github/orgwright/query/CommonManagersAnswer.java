package io.github.orgwright.query;

import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.internal.SafeKey;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Answers which position is the closest common manager of two positions or people. */
final class CommonManagersAnswer extends PositionAnswer {
  private final QuerySubject a;
  private final QuerySubject b;
  private final boolean inclusive;

  CommonManagersAnswer(OrgFacts facts, QuerySubject a, QuerySubject b, boolean inclusive) {
    super(facts);
    this.a = a;
    this.b = b;
    this.inclusive = inclusive;
  }

  @Override
  LabeledText question() {
    return AnswerTexts.who(AnswerTexts.closestCommonManager("is", a, b, inclusive));
  }

  @Override
  LabeledText whyNot(QuerySubject subject) {
    return AnswerTexts.closestCommonManager("is not", a, b, inclusive);
  }

  @Override
  Stream<Position> candidates() {
    return hierarchy().closestCommonManagers(a.positions(), b.positions(), inclusive).stream();
  }

  @Override
  List<ReportingLine> steps(Position answer) {
    Set<SafeKey> seen = new HashSet<>();
    return Stream.of(a, b)
        .flatMap(asked -> chain(asked.positions(), List.of(answer)).stream())
        .filter(line -> seen.add(new SafeKey(line, () -> line.reporter() + "\n" + line.manager())))
        .toList();
  }

  @Override
  Ending ending(List<Skipped> skipped) {
    for (QuerySubject asked : List.of(a, b)) {
      if (asked.positions().isEmpty()) {
        return AnswerTexts.noPosition(asked);
      }
    }
    if (!skipped.isEmpty()) {
      return AnswerTexts.allSkipped(skipped);
    }
    for (QuerySubject asked : List.of(a, b)) {
      Optional<Ending> failure = new ChainEnds(hierarchy(), asked.positions()).failure();
      if (failure.isPresent()) {
        return failure.get();
      }
    }
    return AnswerTexts.noCommonManager(a, b);
  }
}
