package io.github.orgwright.query;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
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

/** The candidates of one question, before traits filter them. */
abstract class PositionAnswer {
  /** The number of lines to a direct manager or report. */
  static final int DIRECTLY = 1;

  /** More lines than any chain has. */
  static final int AT_ANY_DISTANCE = Integer.MAX_VALUE;

  final OrgFacts facts;

  PositionAnswer(OrgFacts facts) {
    this.facts = facts;
  }

  Hierarchy hierarchy() {
    return facts.hierarchy();
  }

  /** Whether the question follows solid lines, alone or with others. */
  boolean isSolid() {
    return hierarchy().kinds().contains(LineKind.SOLID);
  }

  /** The question, without its question mark and the kinds of lines that it follows. */
  abstract LabeledText question();

  /** Whether the answer depends on the kinds of lines that are followed. */
  boolean followsLines() {
    return true;
  }

  /** The question without its question mark; names the kinds of lines if not only solid ones. */
  final LabeledText questionWithLines() {
    return withLines(question());
  }

  /**
   * Why a position or person is not a candidate, in words that follow it: "does not manage pm".
   * Does not name the kinds of lines.
   */
  abstract LabeledText whyNot(QuerySubject subject);

  /**
   * Why a position or person is not a candidate; names the kinds of lines if not only solid ones.
   */
  final LabeledText whyNotWithLines(QuerySubject subject) {
    return withLines(whyNot(subject));
  }

  private LabeledText withLines(LabeledText text) {
    Set<LineKind> kinds = hierarchy().kinds();
    return followsLines() && !kinds.equals(ImmutableSet.of(LineKind.SOLID))
        ? AnswerTexts.through(text, kinds)
        : text;
  }

  /** All candidates in the order of the answer, including those that the question itself skips. */
  abstract Stream<Position> candidates();

  /** Whether a position is a candidate, without listing them where possible. */
  boolean isCandidate(Position position) {
    return candidates().anyMatch(candidate -> candidate.id().equals(position.id()));
  }

  /** How many candidates there are, without listing them where possible. */
  long count() {
    return candidates().count();
  }

  /** Whether {@link #isCandidate} takes about constant time. */
  boolean isQuick() {
    return false;
  }

  /** Why the question itself skips the given candidate; empty where it does not. */
  Optional<Skipped> skips(Position candidate) {
    return Optional.empty();
  }

  /** Positions for which it is not known whether they are candidates, in order. */
  Stream<Skipped> notKnown() {
    return Stream.of();
  }

  /** Whether {@link #skips} can ever skip a candidate. */
  boolean isSelective() {
    return false;
  }

  /** The people who are available for a position that is among the answers. */
  List<Person> available(Position position) {
    return facts.delegation().of(position).people();
  }

  /**
   * The reporting lines between the subject of the question and the given answer, from the lower
   * position up; empty if none connect them.
   */
  List<ReportingLine> steps(Position answer) {
    return ImmutableList.of();
  }

  /** Words that a text adds to the label of the given answer; may be empty. */
  String detail(Position answer) {
    return "";
  }

  /** How the question ends where there is no match. */
  abstract Ending ending(List<Skipped> skipped);

  /** Why the given candidate was skipped, in words that follow it. */
  String why(Skipped candidate) {
    return AnswerTexts.why(candidate);
  }

  /** Further lines of the explanation, such as where a chain ends. */
  List<LabeledText> remarks() {
    return ImmutableList.of();
  }

  /**
   * The positions at most so many lines away from those asked about, each once, without these,
   * nearest first.
   */
  static Stream<Position> around(
      QuerySubject asked, Function<Position, List<Position>> nextTo, int steps) {
    Set<String> seen = new HashSet<>(asked.positionIds());
    List<Position> found = new ArrayList<>();
    List<Position> nearest = asked.positions();
    for (int step = 0; step < steps && !nearest.isEmpty(); step++) {
      List<Position> next = new ArrayList<>();
      for (Position position : nearest) {
        nextTo.apply(position).stream().filter(one -> seen.add(one.id())).forEach(next::add);
      }
      found.addAll(next);
      nearest = next;
    }
    return found.stream();
  }

  /** The shortest chain of lines from any of the lower positions up to any of the upper ones. */
  List<ReportingLine> chain(List<Position> from, List<Position> to) {
    List<Position> chain = hierarchy().chain(from, to);
    List<ReportingLine> lines = new ArrayList<>();
    for (int i = 1; i < chain.size(); i++) {
      lines.add(line(chain.get(i - 1), chain.get(i)));
    }
    return lines;
  }

  private ReportingLine line(Position reporter, Position manager) {
    LineKind first =
        hierarchy().kinds().stream()
            .filter(
                kind ->
                    facts.organization().hierarchy(kind).directManagers(reporter).contains(manager))
            .findFirst()
            .orElseThrow();
    return ReportingLine.of(reporter.id(), manager.id(), first);
  }
}
