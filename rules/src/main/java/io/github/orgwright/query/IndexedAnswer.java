package io.github.orgwright.query;

import io.github.orgwright.core.Position;
import java.util.List;
import java.util.stream.Stream;

/** Answers which positions have a scope, a role, a duty or a KPI, from an index. */
final class IndexedAnswer extends PositionAnswer {
  /**
   * Words that a text adds to the label of a position, such as {@code owns Cards}; may be empty.
   */
  interface Detail {
    String of(Position position);
  }

  static final Detail NO_DETAIL = position -> "";

  private final TraitWords words;
  private final List<Position> positions;
  private final Detail detail;

  IndexedAnswer(OrgFacts facts, TraitWords words, List<Position> positions, Detail detail) {
    super(facts);
    this.words = words;
    this.positions = positions;
    this.detail = detail;
  }

  @Override
  LabeledText question() {
    return LabeledText.of("who " + words.singular());
  }

  @Override
  LabeledText whyNot(QuerySubject subject) {
    return LabeledText.of(words.not().singular());
  }

  @Override
  boolean followsLines() {
    return false;
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
  Ending ending(List<Skipped> skipped) {
    return skipped.isEmpty()
        ? AnswerTexts.noPositionThat(words.singular())
        : AnswerTexts.allSkipped(skipped);
  }
}
