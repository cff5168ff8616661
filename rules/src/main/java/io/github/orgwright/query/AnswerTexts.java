package io.github.orgwright.query;

import com.google.common.base.Joiner;
import com.google.common.collect.Lists;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AuthorityRequest;
import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.PlainAmount;
import io.github.orgwright.core.internal.SafeText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sentences of all answers and explanations. */
final class AnswerTexts {
  /** How many entries of a long list a text shows. */
  static final int SHOWN = 8;

  /** Leads from a position to its manager in a chain. */
  static final String ARROW = " -> ";

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

  /** A question for positions, without its question mark. */
  static LabeledText who(LabeledText phrase) {
    return label -> "who " + phrase.with(label);
  }

  /** A phrase about one subject, such as "manages pm". */
  static LabeledText phrase(String verb, QuerySubject subject) {
    LabeledText named = named(subject);
    return label -> verb + " " + named.with(label);
  }

  /** A text that names the kinds of lines to follow. */
  static LabeledText through(LabeledText text, Set<LineKind> kinds) {
    String named = Phrases.series(kinds.stream().map(LineKind::id).toList(), "and");
    return label -> text.with(label) + " through " + named + " lines";
  }

  /** A phrase about managers or reports, with how far away they may be. */
  static LabeledText phrase(String verb, String directly, QuerySubject subject, int steps) {
    if (steps == PositionAnswer.DIRECTLY) {
      return phrase(directly, subject);
    }
    LabeledText phrase = phrase(verb, subject);
    return steps == PositionAnswer.AT_ANY_DISTANCE
        ? phrase
        : label -> phrase.with(label) + " within " + steps + " steps";
  }

  /** The scopes in which a position has a duty or a KPI. */
  static String inScopes(List<Scope> scopes) {
    return scopes.isEmpty()
        ? "without a scope"
        : scopes.stream().map(Scope::name).collect(Collectors.joining(", ", "in ", ""));
  }

  static LabeledText closestCommonManager(
      String verb, QuerySubject a, QuerySubject b, boolean inclusive) {
    return label ->
        verb
            + " the closest common manager of "
            + named(a).with(label)
            + " and "
            + named(b).with(label)
            + (inclusive ? ", which may be one of the two" : "");
  }

  static Ending noPosition(QuerySubject subject) {
    return noMatch(Outcome.NO_POSITION, label -> named(subject).with(label) + " holds no position");
  }

  /** That a person cannot be among the answers. */
  static Ending isWithoutPosition(QuerySubject subject) {
    return new Ending(
        Outcome.NO_POSITION, label -> "no: " + named(subject).with(label) + " holds no position");
  }

  static Ending noManager(QuerySubject subject, Hierarchy hierarchy) {
    Set<LineKind> kinds = hierarchy.kinds();
    if (subject.positions().stream().anyMatch(held -> !hierarchy.directManagers(held).isEmpty())) {
      return noMatch(
          Outcome.NO_MANAGER,
          label -> "no other position is above those of " + named(subject).with(label));
    }
    return noMatch(
        Outcome.NO_MANAGER,
        label ->
            named(subject).with(label)
                + (kinds.contains(LineKind.SOLID)
                    ? subject.isPerson() ? " holds only positions that are roots" : " is a root"
                    : " has no "
                        + Phrases.series(kinds.stream().map(LineKind::id).toList(), "or")
                        + " line to a manager"));
  }

  static Ending noReports(QuerySubject subject) {
    return noMatch(Outcome.NO_REPORTS, label -> named(subject).with(label) + " has no reports");
  }

  static Ending noPeers(QuerySubject subject) {
    return noMatch(
        Outcome.NO_PEERS,
        label ->
            named(subject).with(label) + " has no peers: no other position has the same manager");
  }

  static Ending noCommonManager(QuerySubject a, QuerySubject b) {
    return noMatch(
        Outcome.NO_COMMON_MANAGER,
        label -> named(a).with(label) + " and " + named(b).with(label) + " have no common manager");
  }

  static Ending noPositionThat(String phraseOfOne) {
    return noMatch(Outcome.NO_MATCH, LabeledText.of("no position " + phraseOfOne));
  }

  static Ending noPositionIsKnownToMatch() {
    return noMatch(Outcome.NO_MATCH, LabeledText.of("no position is known to match"));
  }

  static Ending allSkipped(List<Skipped> candidates) {
    int count = candidates.size();
    return noMatch(
        Outcome.NO_MATCH,
        LabeledText.of(
            count == 1
                ? "the only candidate was skipped"
                : "all " + count + " candidates were skipped"));
  }

  static Ending approversSkipped() {
    return noMatch(
        Outcome.NO_MATCH, LabeledText.of("all managers who may approve this request were skipped"));
  }

  static Ending noOneAvailable() {
    return noMatch(
        Outcome.NO_ONE_AVAILABLE,
        LabeledText.of("no one who may approve this request is available"));
  }

  static Ending unknownAuthority(String unknown) {
    return noMatch(Outcome.NO_AUTHORITY, LabeledText.of(unknown));
  }

  /** That no position has an authority of some name, and the similar names that positions have. */
  static String unknownAuthority(String name, List<String> similar) {
    return "no position has the authority \""
        + name
        + "\""
        + (similar.isEmpty() ? "" : "; similar names: " + Phrases.quoted(similar));
  }

  static String hasNoAuthority(String name) {
    return "does not have the authority \"" + name + "\"";
  }

  static String limitTooLow(String name, BigDecimal limit) {
    return "may " + name + " only up to " + PlainAmount.of(limit);
  }

  /** What a position may approve, and who does so for it: "may spend up to 9; approver: ada". */
  static String approval(AuthorityRequest request, List<Approver> approvers) {
    if (approvers.isEmpty()) {
      return "";
    }
    Approver first = approvers.get(0);
    String limit = first.limitInWords().orElse(request.amount().isPresent() ? " any amount" : "");
    return "may "
        + request.name()
        + limit
        + (approvers.size() == 1 ? "; approver: " : "; approvers: ")
        + Phrases.series(ids(Lists.transform(approvers, Approver::person)), "and")
        + first.capacityInWords();
  }

  private static List<String> ids(List<Person> people) {
    return Lists.transform(people, Person::id);
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
      return "the chain contains a cycle: " + String.join(ARROW, labels);
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

  /** Where the chains end that have no cycle and no unknown or outside manager. */
  static LabeledText tops(List<Position> tops, boolean solid) {
    return label -> {
      String labels = Phrases.list(Lists.transform(tops, label::apply));
      return tops.size() == 1
          ? "the chain ends at " + (solid ? "root " : "") + labels
          : "the chains end at " + tops.size() + (solid ? " roots: " : " positions: ") + labels;
    };
  }

  static LabeledText moreEnds(int hidden) {
    return LabeledText.of(
        hidden == 1
            ? "1 more chain does not end at a root"
            : hidden + " more chains do not end at a root");
  }

  /** Says which positions above a person are left out, because the person holds them too. */
  static LabeledText ownPositions(QuerySubject person, List<Position> own) {
    return label ->
        Phrases.list(Lists.transform(own, position -> label.apply(position)), Phrases.SHOWN)
            + (own.size() == 1 ? " is left out, because " : " are left out, because ")
            + named(person).with(label)
            + (own.size() == 1 ? " holds it" : " holds them");
  }

  /** The answer in a few words: the first position, and how many more. */
  static LabeledText found(List<Position> found) {
    return label -> label.apply(found.get(0)) + Phrases.more(found.size(), 1);
  }

  static Ending isFound(List<Position> found) {
    return new Ending(Outcome.FOUND, label -> "yes: " + found(found).with(label));
  }

  static Ending notACandidate(QuerySubject subject, LabeledText whyNot) {
    return new Ending(
        Outcome.NOT_A_CANDIDATE,
        label -> "no: " + named(subject).with(label) + " " + whyNot.with(label));
  }

  static Ending isSkipped(Outcome outcome, Skipped skipped, String why) {
    return new Ending(
        outcome,
        label ->
            "no: "
                + label.apply(skipped.position())
                + " was skipped: "
                + (skipped.people().isEmpty() ? "it " : "")
                + (skipped.reason() == Reason.TRAIT_NOT_KNOWN ? "is " : "")
                + why);
  }

  /** Why a candidate was skipped: "is vacant", "does not have a manager", "ada is away". */
  static String why(Skipped skipped) {
    if (!skipped.people().isEmpty()) {
      return switch (skipped.reason()) {
        case AWAY -> Approver.areAway(skipped.people());
        case IS_REQUESTER ->
            Phrases.series(ids(skipped.people()), "and")
                + (skipped.people().size() == 1 ? " is the requester" : " are the requesters");
        default -> skipped.reason().words();
      };
    }
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
        .forEach(trait -> parts.add("not known whether it " + trait.affirmed().words().singular()));
    return String.join("; ", parts) + known(skipped.facts());
  }

  /** That people also hold the position that makes a request, or stand in for it. */
  static String alsoHold(List<Person> people, QuerySubject requester, Organization organization) {
    Set<String> holders =
        organization.holders(requester.positions().get(0)).stream()
            .map(Assignment::person)
            .collect(Collectors.toSet());
    boolean allHold = holders.containsAll(ids(people));
    String verb =
        people.size() == 1
            ? allHold ? " also holds " : " also stands in for "
            : allHold ? " also hold " : " also hold or stand in for ";
    return Phrases.series(ids(people), "and") + verb + "the position that makes the request";
  }

  private static String known(Map<String, String> facts) {
    return facts.isEmpty()
        ? ""
        : " (" + Joiner.on(", ").withKeyValueSeparator(": ").join(facts) + ")";
  }

  static String severalMatches(String question, List<Position> matches) {
    return "\""
        + question
        + "\" has "
        + matches.size()
        + " matches, but only() allows at most 1: "
        + matches.stream()
            .limit(SHOWN)
            .map(Position::id)
            .map(SafeText::of)
            .collect(Collectors.joining(", "))
        + Phrases.more(matches.size(), SHOWN)
        + "; fix: use first() to get the first match, or list() to get all";
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
