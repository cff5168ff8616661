package io.github.orgwright.query;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where the chains of command above some positions end: at roots, at unknown managers, outside the
 * organization, or in cycles.
 */
final class ChainEnds {
  private static final int SHOWN = 4;

  private final Hierarchy hierarchy;
  private final List<Position> start;
  private final List<Position> above;

  ChainEnds(Hierarchy hierarchy, List<Position> start) {
    this.hierarchy = hierarchy;
    this.start = start;
    this.above = hierarchy.managers(start);
  }

  List<Position> above() {
    return above;
  }

  private List<Position> all() {
    return ImmutableList.<Position>builder().addAll(start).addAll(above).build();
  }

  /**
   * Why a chain does not end at a root, if one does not: a cycle, an unknown manager or a manager
   * outside, whichever comes first in this list.
   */
  Optional<Ending> failure() {
    return Stream.of(
            ending(Outcome.CHAIN_HAS_CYCLE, cycles()),
            ending(Outcome.CHAIN_BROKEN, unknownManagers()),
            ending(Outcome.OUTSIDE, outside()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Ending> ending(Outcome outcome, List<LabeledText> ends) {
    return ends.stream().findFirst().map(end -> AnswerTexts.chain(outcome, end));
  }

  /**
   * A sentence for each chain that does not end at a root, the first few and the number of others;
   * then one sentence for the roots.
   */
  List<LabeledText> ends() {
    List<LabeledText> ends = new ArrayList<>();
    ends.addAll(cycles());
    ends.addAll(unknownManagers());
    ends.addAll(outside());
    int hidden = ends.size() - SHOWN;
    if (hidden > 0) {
      ends.subList(SHOWN, ends.size()).clear();
      ends.add(AnswerTexts.moreEnds(hidden));
    }
    List<Position> tops =
        all().stream()
            .filter(position -> hierarchy.isRoot(position) && outsideOf(position).isEmpty())
            .toList();
    if (!tops.isEmpty()) {
      ends.add(AnswerTexts.tops(tops, isSolid()));
    }
    return ends;
  }

  private boolean isSolid() {
    return hierarchy.kinds().contains(LineKind.SOLID);
  }

  private List<LabeledText> cycles() {
    List<Position> met = all().stream().filter(hierarchy::isInCycle).toList();
    if (met.isEmpty()) {
      return ImmutableList.of();
    }
    Set<String> ids = met.stream().map(Position::id).collect(ImmutableSet.toImmutableSet());
    List<LabeledText> found =
        hierarchy.cycles().stream()
            .filter(cycle -> ids.contains(cycle.get(0).id()))
            .map(AnswerTexts::cycle)
            .toList();
    return found.isEmpty() ? met.stream().map(AnswerTexts::selfReport).toList() : found;
  }

  private List<LabeledText> unknownManagers() {
    return all().stream()
        .flatMap(
            position ->
                hierarchy.unresolved(position).stream()
                    .map(line -> AnswerTexts.unknownManager(position, line.manager())))
        .toList();
  }

  private List<LabeledText> outside() {
    return all().stream()
        .flatMap(
            position ->
                outsideOf(position).stream()
                    .map(superior -> AnswerTexts.outside(position, superior)))
        .toList();
  }

  private Optional<String> outsideOf(Position position) {
    return isSolid() ? position.outsideSuperior() : Optional.empty();
  }
}
