package io.github.orgwright.query;

import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.internal.SafeKey;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who is the closest manager that two members share. */
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
  Sentence question() {
    String verb = "who is the closest common manager of ";
    return label ->
        verb
            + a.named().with(label)
            + " and "
            + b.named().with(label)
            + (inclusive ? ", or one of them?" : "?");
  }

  @Override
  Stream<Position> candidates() {
    return hierarchy().closestCommonManagers(a.seats(), b.seats(), inclusive).stream();
  }

  @Override
  List<ReportingLine> steps(Position answer) {
    Set<SafeKey> seen = new HashSet<>();
    return Stream.of(a, b)
        .flatMap(asked -> chain(asked.seats(), List.of(answer)).stream())
        .filter(line -> seen.add(new SafeKey(line, () -> line.reporter() + "\n" + line.manager())))
        .toList();
  }

  @Override
  Ending ending(List<Skipped> passedOver) {
    for (QuerySubject asked : List.of(a, b)) {
      if (asked.seats().isEmpty()) {
        return Ending.noPosition(asked);
      }
    }
    if (!passedOver.isEmpty()) {
      return Ending.traitNotMet(passedOver);
    }
    for (QuerySubject asked : List.of(a, b)) {
      Optional<Ending> failure = new ChainEnds(hierarchy(), asked.seats()).failure();
      if (failure.isPresent()) {
        return failure.get();
      }
    }
    return new Ending(
        Outcome.NO_COMMON_MANAGER,
        label ->
            "nobody: no position stands above both "
                + a.named().with(label)
                + " and "
                + b.named().with(label));
  }
}
