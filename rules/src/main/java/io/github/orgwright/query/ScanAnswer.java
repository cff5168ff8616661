package io.github.orgwright.query;

import io.github.orgwright.core.Position;
import java.util.List;
import java.util.stream.Stream;

/** Answers which positions have a trait, by judging every position. */
final class ScanAnswer extends PositionAnswer {
  private final Trait<Position> trait;

  ScanAnswer(OrgFacts facts, Trait<Position> trait) {
    super(facts);
    this.trait = trait;
  }

  @Override
  LabeledText question() {
    return LabeledText.of("which positions " + trait);
  }

  @Override
  LabeledText whyNot(QuerySubject subject) {
    boolean isKnown =
        subject.positions().stream().allMatch(held -> trait.judge(held, facts).isKnown());
    return LabeledText.of(
        isKnown ? trait.words().not().singular() : "is not known to match: data is missing");
  }

  @Override
  boolean followsLines() {
    return false;
  }

  @Override
  Stream<Position> candidates() {
    return facts.organization().positions().stream()
        .filter(position -> trait.judge(position, facts).holds());
  }

  @Override
  boolean isCandidate(Position position) {
    return trait.judge(position, facts).holds();
  }

  @Override
  boolean isQuick() {
    return true;
  }

  @Override
  Ending ending(List<Skipped> skipped) {
    return skipped.isEmpty()
        ? AnswerTexts.noPositionThat(trait.words().singular())
        : AnswerTexts.allSkipped(skipped);
  }
}
