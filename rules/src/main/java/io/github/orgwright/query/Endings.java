package io.github.orgwright.query;

import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.LineKind;
import java.util.List;

/** How questions of several kinds end where nothing is found. */
final class Endings {
  private Endings() {}

  static Answer.Ending noPosition(Asked asked) {
    return new Answer.Ending(
        Outcome.NO_POSITION,
        label -> "nobody: " + asked.named().with(label) + " holds no position");
  }

  static Answer.Ending nobodyAbove(Asked asked, Hierarchy hierarchy) {
    boolean atTheTop = hierarchy.kinds().contains(LineKind.SOLID);
    return new Answer.Ending(
        Outcome.NOBODY_ABOVE,
        label ->
            atTheTop
                ? "nobody: " + asked.named().with(label) + " stands at the top"
                : "nobody: no dotted line leads up from " + asked.named().with(label));
  }

  static Answer.Ending traitNotMet(List<PassedOver> passedOver) {
    int candidates = passedOver.size();
    return new Answer.Ending(
        Outcome.TRAIT_NOT_MET,
        Sentence.of(
            candidates == 1
                ? "nobody: the one candidate does not have the traits asked for"
                : "nobody: none of " + candidates + " candidates has the traits asked for"));
  }
}
