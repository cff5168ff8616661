package io.github.orgwright.query;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.internal.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where the chains of command above some positions end: at roots, at managers who are not known, at
 * superiors outside, or in circles.
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

  /** How the chains end, if not all at the top: circles first, then breaks, then superiors. */
  Optional<Ending> failure() {
    List<Sentence> circles = cycles();
    if (!circles.isEmpty()) {
      return Optional.of(ending(Outcome.CHAIN_IN_CYCLE, circles));
    }
    List<Sentence> breaks = breaks();
    if (!breaks.isEmpty()) {
      return Optional.of(ending(Outcome.UNKNOWN_MANAGER, breaks));
    }
    List<Sentence> outside = outside();
    return outside.isEmpty() ? Optional.empty() : Optional.of(ending(Outcome.OUTSIDE, outside));
  }

  private static Ending ending(Outcome outcome, List<Sentence> sentences) {
    return new Ending(outcome, label -> "nobody: " + sentences.get(0).with(label));
  }

  /** Where the chains end, a sentence each. */
  List<Sentence> ends() {
    List<Sentence> ends = new ArrayList<>();
    ends.addAll(cycles());
    ends.addAll(breaks());
    ends.addAll(outside());
    String end =
        hierarchy.kinds().contains(LineKind.SOLID)
            ? "the chain ends at the top with "
            : "the chain ends with ";
    for (Position position : all()) {
      if (hierarchy.isRoot(position) && outsideOf(position).isEmpty()) {
        ends.add(label -> end + label.apply(position));
      }
    }
    int hidden = ends.size() - SHOWN;
    if (hidden > 0) {
      ends.subList(SHOWN, ends.size()).clear();
      ends.add(
          Sentence.of(
              "and " + Phrases.count(hidden, "more end of a chain", "more ends of chains")));
    }
    return ends;
  }

  private List<Sentence> cycles() {
    List<Sentence> found = new ArrayList<>();
    List<Position> met = all().stream().filter(hierarchy::isInCycle).toList();
    if (met.isEmpty()) {
      return found;
    }
    Set<String> ids = met.stream().map(Position::id).collect(ImmutableSet.toImmutableSet());
    for (List<Position> circle : hierarchy.cycles()) {
      if (ids.contains(circle.get(0).id())) {
        found.add(label -> "the chain runs in a circle: " + told(circle, label));
      }
    }
    if (found.isEmpty()) {
      for (Position self : met) {
        found.add(
            label -> "the chain runs in a circle: " + label.apply(self) + " reports to itself");
      }
    }
    return found;
  }

  private static String told(
      List<Position> circle, java.util.function.Function<? super Position, String> label) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(circle.size(), Explanation.SHOWN); i++) {
      text.append(i == 0 ? "" : " > ").append(label.apply(circle.get(i)));
    }
    if (circle.size() > Explanation.SHOWN) {
      text.append(" > ").append(circle.size() - Explanation.SHOWN).append(" more");
    }
    return text.append(" > ").append(label.apply(circle.get(0))).toString();
  }

  private List<Sentence> breaks() {
    List<Sentence> found = new ArrayList<>();
    for (Position position : all()) {
      for (ReportingLine line : hierarchy.unresolved(position)) {
        found.add(
            label ->
                "the chain breaks off at "
                    + label.apply(position)
                    + ": its manager \""
                    + line.manager()
                    + "\" is not known");
      }
    }
    return found;
  }

  private List<Sentence> outside() {
    List<Sentence> found = new ArrayList<>();
    for (Position position : all()) {
      outsideOf(position)
          .ifPresent(
              superior ->
                  found.add(
                      label ->
                          "the chain goes on outside, above "
                              + label.apply(position)
                              + ": "
                              + superior));
    }
    return found;
  }

  private Optional<String> outsideOf(Position position) {
    return hierarchy.kinds().contains(LineKind.SOLID)
        ? position.outsideSuperior()
        : Optional.empty();
  }
}
