package io.github.orgwright.query;

import io.github.orgwright.core.Position;
import java.util.List;
import java.util.stream.Stream;

/** Who has something that an index knows: a scope, a duty, a KPI. */
final class IndexedAnswer extends PositionAnswer {
  /** What is to be said of one position beside its name. */
  interface Detail {
    String of(Position position);
  }

  static final Detail NO_DETAIL = position -> "";

  private final String question;
  private final String phrase;
  private final List<Position> positions;
  private final Detail detail;

  IndexedAnswer(
      OrgFacts facts, String question, String phrase, List<Position> positions, Detail detail) {
    super(facts);
    this.question = question;
    this.phrase = phrase;
    this.positions = positions;
    this.detail = detail;
  }

  @Override
  Sentence question() {
    return Sentence.of(question);
  }

  @Override
  Stream<Position> candidates() {
    return positions.stream();
  }

  @Override
  long count() {
    return positions.size();
  }

  @Override
  String detail(Position answer) {
    return detail.of(answer);
  }

  @Override
  Ending ending(List<Skipped> passedOver) {
    return passedOver.isEmpty()
        ? new Ending(Outcome.NO_MATCH, Sentence.of("nobody " + phrase))
        : Ending.traitNotMet(passedOver);
  }
}
