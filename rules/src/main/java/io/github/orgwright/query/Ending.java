package io.github.orgwright.query;

import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.LineKind;
import java.util.List;

/** How a question ends where nothing is found: an outcome, and the sentence that says it. */
record Ending(Outcome outcome, Sentence sentence) {
  static Ending noPosition(QuerySubject asked) {
    return new Ending(
        Outcome.NO_POSITION,
        label -> "nobody: " + asked.named().with(label) + " holds no position");
  }

  static Ending nobodyAbove(QuerySubject asked, Hierarchy hierarchy) {
    boolean atTheTop = hierarchy.kinds().contains(LineKind.SOLID);
    return new Ending(
        Outcome.NO_MANAGER,
        label ->
            atTheTop
                ? "nobody: " + asked.named().with(label) + " stands at the top"
                : "nobody: no dotted line leads up from " + asked.named().with(label));
  }

  static Ending traitNotMet(List<Skipped> passedOver) {
    int candidates = passedOver.size();
    return new Ending(
        Outcome.TRAIT_NOT_MET,
        Sentence.of(
            candidates == 1
                ? "nobody: the one candidate does not have the traits asked for"
                : "nobody: none of " + candidates + " candidates has the traits asked for"));
  }
}
