package io.github.orgwright.query;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The candidates of one question, before any trait is asked of them. */
abstract class PositionAnswer {
  final OrgFacts facts;

  PositionAnswer(OrgFacts facts) {
    this.facts = facts;
  }

  Hierarchy hierarchy() {
    return facts.hierarchy();
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
    return facts.delegation().of(position);
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
  abstract Ending ending(List<Skipped> passedOver);

  /** What is worth knowing of the way, a line each: where a chain ends, say. */
  List<Sentence> remarks() {
    return ImmutableList.of();
  }

  /** What is next to any of the positions asked about, each once, without these. */
  static Stream<Position> around(QuerySubject asked, Function<Position, List<Position>> nextTo) {
    Set<String> seen = new HashSet<>(asked.seatIds());
    return asked.seats().stream()
        .flatMap(seat -> nextTo.apply(seat).stream())
        .filter(position -> seen.add(position.id()));
  }

  /** The shortest chain of lines from one of some positions up to one of others. */
  List<ReportingLine> chain(List<Position> from, List<Position> to) {
    List<Position> chain = hierarchy().chain(from, to);
    List<ReportingLine> lines = new ArrayList<>();
    for (int i = 1; i < chain.size(); i++) {
      lines.add(line(chain.get(i - 1), chain.get(i)));
    }
    return lines;
  }

  private ReportingLine line(Position reporter, Position manager) {
    boolean solid =
        hierarchy().kinds().contains(LineKind.SOLID)
            && facts.organization().hierarchy().directManagers(reporter).contains(manager);
    return ReportingLine.of(reporter.id(), manager.id(), solid ? LineKind.SOLID : LineKind.DOTTED);
  }
}
