package io.github.orgwright.query;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The candidates of one question, before any trait is asked of them. */
abstract class Answer {
  final Who who;

  Answer(Who who) {
    this.who = who;
  }

  Hierarchy hierarchy() {
    return who.hierarchy();
  }

  /** The question as a sentence with a question mark. */
  abstract Sentence question();

  /** All candidates, those that the question itself passes over too, in the order of the answer. */
  abstract Stream<Position> candidates();

  /** Whether a position is a candidate, without listing them where that can be had. */
  boolean isCandidate(Position position) {
    return candidates().anyMatch(candidate -> candidate.id().equals(position.id()));
  }

  /** How many candidates there are, without listing them where that can be had. */
  long count() {
    return candidates().count();
  }

  /** Whether {@link #isCandidate} takes about constant time. */
  boolean isQuick() {
    return false;
  }

  /** Why the question itself passes a candidate over; empty where it does not. */
  Optional<Reason> passesOver(Position candidate) {
    return Optional.empty();
  }

  /** Whether {@link #passesOver} ever passes a candidate over. */
  boolean isChoosy() {
    return false;
  }

  /** The people who answer for a position that is among the answers. */
  List<Person> answering(Position position) {
    return who.standIns().of(position);
  }

  /** The lines that lead from the asker to an answer, upward; empty where none do. */
  List<ReportingLine> steps(Position answer) {
    return ImmutableList.of();
  }

  /** What is to be said of one answer beside its name; may be empty. */
  String detail(Position answer) {
    return "";
  }

  /** How the question ends where nothing is found, and the sentence that says so. */
  abstract Ending ending(List<PassedOver> passedOver);

  /** What is worth knowing of the way, a line each: where a chain ends, say. */
  List<Sentence> remarks() {
    return ImmutableList.of();
  }

  /** An outcome and the sentence that says it. */
  record Ending(Outcome outcome, Sentence sentence) {}

  /** The shortest chain of lines from one of some positions up to one of others. */
  List<ReportingLine> chain(List<Position> from, List<Position> to) {
    List<Position> chain =
        from.size() == 1 && to.size() == 1
            ? hierarchy().chain(from.get(0), to.get(0))
            : shortestChain(from, to);
    List<ReportingLine> lines = new ArrayList<>();
    for (int i = 1; i < chain.size(); i++) {
      lines.add(line(chain.get(i - 1), chain.get(i)));
    }
    return lines;
  }

  /** Searches upward from all at once, so that many starts cost no more than one. */
  private List<Position> shortestChain(List<Position> from, List<Position> to) {
    Set<String> ends = to.stream().map(Position::id).collect(ImmutableSet.toImmutableSet());
    Set<String> met = from.stream().map(Position::id).collect(Collectors.toSet());
    Map<String, Position> below = new HashMap<>();
    Queue<Position> queue = new ArrayDeque<>(from);
    while (!queue.isEmpty()) {
      Position reached = queue.remove();
      if (ends.contains(reached.id())) {
        return chainTo(reached, below);
      }
      for (Position manager : hierarchy().directManagers(reached)) {
        if (met.add(manager.id())) {
          below.put(manager.id(), reached);
          queue.add(manager);
        }
      }
    }
    return ImmutableList.of();
  }

  private static List<Position> chainTo(Position end, Map<String, Position> below) {
    List<Position> chain = new ArrayList<>();
    for (@Nullable Position next = end; next != null; next = below.get(next.id())) {
      chain.add(next);
    }
    return Lists.reverse(chain);
  }

  private ReportingLine line(Position reporter, Position manager) {
    boolean solid =
        hierarchy().kinds().contains(LineKind.SOLID)
            && who.organization().hierarchy().directManagers(reporter).contains(manager);
    return ReportingLine.of(reporter.id(), manager.id(), solid ? LineKind.SOLID : LineKind.DOTTED);
  }
}
