package io.github.orgwright.query;

import io.github.orgwright.core.Position;
import java.util.List;
import java.util.stream.Stream;

/** Who has a trait, among all positions. */
final class ScanAnswer extends PositionAnswer {
  private final String question;
  private final String nobody;
  private final Trait<Position> trait;

  ScanAnswer(OrgFacts facts, String question, String nobody, Trait<Position> trait) {
    super(facts);
    this.question = question;
    this.nobody = nobody;
    this.trait = trait;
  }

  @Override
  Sentence question() {
    return Sentence.of(question);
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
  Ending ending(List<Skipped> passedOver) {
    return passedOver.isEmpty()
        ? new Ending(Outcome.NO_MATCH, Sentence.of(nobody))
        : Ending.traitNotMet(passedOver);
  }
}
