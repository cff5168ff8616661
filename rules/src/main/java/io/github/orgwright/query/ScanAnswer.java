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
    return LabeledText.of(trait.words().not().singular());
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
  Stream<Skipped> notKnown() {
    return facts.organization().positions().stream()
        .flatMap(
            position -> {
              Verdict verdict = trait.judge(position, facts);
              return verdict.isKnown()
                  ? Stream.of()
                  : Stream.of(
                      Skipped.of(
                          position, Reason.TRAIT_NOT_KNOWN, List.of(trait), verdict.facts()));
            });
  }

  @Override
  Ending ending(List<Skipped> skipped) {
    if (skipped.isEmpty()) {
      return AnswerTexts.noPositionThat(trait.words().singular());
    }
    return candidates().findAny().isEmpty()
        ? AnswerTexts.noPositionIsKnownToMatch()
        : AnswerTexts.allSkipped(skipped);
  }
}
