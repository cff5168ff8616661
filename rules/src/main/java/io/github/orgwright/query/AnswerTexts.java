package io.github.orgwright.query;

import io.github.orgwright.core.Position;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sentences of all answers and explanations. */
final class AnswerTexts {
  /** How many entries of a long list a text shows. */
  static final int SHOWN = 8;

  private AnswerTexts() {}

  private static Ending noMatch(Outcome outcome, LabeledText why) {
    return new Ending(outcome, label -> "no match: " + why.with(label));
  }

  /** The subject in words: a person by id, a position by its label. */
  static LabeledText named(QuerySubject subject) {
    return label ->
        subject.isPerson()
            ? "person " + subject.member().id()
            : label.apply(subject.positions().get(0));
  }

  /** A question about one subject, without its question mark. */
  static LabeledText question(String verb, QuerySubject subject) {
    LabeledText named = named(subject);
    return label -> "who " + verb + " " + named.with(label);
  }

  /** A question that follows dotted lines, alone or in addition to solid ones. */
  static LabeledText over(LabeledText question, boolean isSolidToo) {
    return label ->
        question.with(label) + (isSolidToo ? " over solid and dotted lines" : " over dotted lines");
  }

  static LabeledText closestCommonManager(QuerySubject a, QuerySubject b, boolean inclusive) {
    return label ->
        "who is the closest common manager of "
            + named(a).with(label)
            + " and "
            + named(b).with(label)
            + (inclusive ? ", including the two themselves" : "");
  }

  static Ending noPosition(QuerySubject subject) {
    return noMatch(Outcome.NO_POSITION, label -> named(subject).with(label) + " holds no position");
  }

  /** That a person cannot be among the answers. */
  static Ending isWithoutPosition(QuerySubject subject) {
    return new Ending(
        Outcome.NO_POSITION, label -> "no: " + named(subject).with(label) + " holds no position");
  }

  static Ending noManager(QuerySubject subject, boolean solid) {
    return noMatch(
        Outcome.NO_MANAGER,
        label ->
            named(subject).with(label)
                + (solid
                    ? subject.isPerson() ? " holds only root positions" : " is a root"
                    : " has no dotted line to a manager"));
  }

  static Ending noReports(QuerySubject subject) {
    return noMatch(Outcome.NO_REPORTS, label -> named(subject).with(label) + " has no reports");
  }

  static Ending noPeers(QuerySubject subject) {
    return noMatch(
        Outcome.NO_PEERS,
        label -> "no other position has the same manager as " + named(subject).with(label));
  }

  static Ending noCommonManager(QuerySubject a, QuerySubject b) {
    return noMatch(
        Outcome.NO_COMMON_MANAGER,
        label -> named(a).with(label) + " and " + named(b).with(label) + " have no common manager");
  }

  static Ending noPositionThat(String phraseOfOne) {
    return noMatch(Outcome.NO_MATCH, LabeledText.of("no position " + phraseOfOne));
  }

  static Ending allSkipped(List<Skipped> candidates) {
    int count = candidates.size();
    return noMatch(
        Outcome.TRAIT_NOT_MET,
        LabeledText.of(
            count == 1
                ? "the only candidate was skipped"
                : "all " + count + " candidates were skipped"));
  }

  static Ending approversSkipped() {
    return noMatch(
        Outcome.TRAIT_NOT_MET,
        LabeledText.of("all managers who may approve this request were skipped"));
  }

  static Ending noOneAvailable() {
    return noMatch(
        Outcome.NO_ONE_AVAILABLE,
        LabeledText.of("no one who may approve this request is available"));
  }

  static Ending noAuthority() {
    return noMatch(
        Outcome.NO_AUTHORITY, LabeledText.of("no manager has the authority for this request"));
  }

  static Ending chain(Outcome outcome, LabeledText end) {
    return noMatch(outcome, end);
  }

  static LabeledText cycle(List<Position> cycle) {
    return label -> {
      List<String> labels = new ArrayList<>();
      cycle.stream().limit(SHOWN).map(label).forEach(labels::add);
      if (cycle.size() > SHOWN) {
        labels.add(cycle.size() - SHOWN + " more");
      }
      labels.add(label.apply(cycle.get(0)));
      return "the chain contains a cycle: " + String.join(" > ", labels);
    };
  }

  static LabeledText selfReport(Position position) {
    return label -> label.apply(position) + " reports to itself";
  }

  static LabeledText unknownManager(Position position, String manager) {
    return label -> label.apply(position) + " reports to unknown manager \"" + manager + "\"";
  }

  static LabeledText outside(Position position, String superior) {
    return label ->
        label.apply(position) + " reports to " + superior + " (outside the" + " organization)";
  }

  static LabeledText top(Position position, boolean solid) {
    return label -> "the chain ends at " + (solid ? "root " : "") + label.apply(position);
  }

  static LabeledText moreEnds(int hidden) {
    return LabeledText.of("and " + Phrases.count(hidden, "more chain end"));
  }

  /** The answer in a sentence: the first position, and how many more. */
  static LabeledText found(List<Position> found) {
    return label -> label.apply(found.get(0)) + Phrases.more(found.size(), 1);
  }

  static Ending isFound(List<Position> found) {
    return new Ending(Outcome.FOUND, label -> "yes: " + found(found).with(label));
  }

  static Ending notACandidate(QuerySubject subject) {
    return new Ending(
        Outcome.NOT_A_CANDIDATE,
        label -> "no: " + named(subject).with(label) + " does not match the question");
  }

  static Ending isSkipped(Outcome outcome, Skipped skipped) {
    return new Ending(
        outcome,
        label ->
            "no: "
                + label.apply(skipped.position())
                + " was skipped: it "
                + (skipped.reason() == Reason.TRAIT_NOT_KNOWN ? "is " : "")
                + why(skipped));
  }

  /** Why a candidate was skipped, such as "is vacant" or "does not have a manager". */
  static String why(Skipped skipped) {
    List<Trait<Position>> unmet = skipped.unmet();
    if (unmet.isEmpty()) {
      return skipped.reason().words();
    }
    int failing = skipped.reason() == Reason.TRAIT_NOT_MET ? 1 : 0;
    List<String> parts = new ArrayList<>();
    if (failing == 1) {
      parts.add(unmet.get(unmet.size() - 1).words().not().singular());
    }
    unmet.stream()
        .limit(unmet.size() - failing)
        .forEach(trait -> parts.add("not known whether it " + trait.words().singular()));
    return String.join("; ", parts);
  }

  static String severalMatches(String question, List<Position> matches) {
    return question
        + " expected at most 1 match, but there are "
        + matches.size()
        + ": "
        + matches.stream()
            .limit(SHOWN)
            .map(Position::id)
            .map(SafeText::of)
            .collect(Collectors.joining(", "))
        + Phrases.more(matches.size(), SHOWN)
        + "; fix: use first() for the nearest, or list() for all";
  }

  /** Adds a line for each of the first entries of a list, then the number of those not shown. */
  static <T> void addLines(
      List<String> lines, String indent, List<T> all, Function<T, String> text) {
    all.stream().limit(SHOWN).forEach(one -> lines.add(indent + text.apply(one)));
    if (all.size() > SHOWN) {
      lines.add(indent + Phrases.more(all.size(), SHOWN).strip());
    }
  }
}
