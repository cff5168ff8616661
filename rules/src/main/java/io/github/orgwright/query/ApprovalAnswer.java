package io.github.orgwright.query;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Authority;
import io.github.orgwright.core.AuthorityRequest;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers who may approve a request from a position or person. */
final class ApprovalAnswer extends PositionAnswer {
  private final QuerySubject requester;
  private final AuthorityRequest request;
  private final Set<String> requesting;

  ApprovalAnswer(OrgFacts facts, QuerySubject requester, AuthorityRequest request) {
    super(facts);
    this.requester = requester;
    this.request = request;
    this.requesting =
        requester.isPerson()
            ? ImmutableSet.of(requester.member().id())
            : requesting(requester.positions().get(0));
  }

  /** The ids of the people who hold the requesting position or are available for it. */
  private Set<String> requesting(Position position) {
    Stream<String> holders =
        facts.organization().holders(position).stream().map(Assignment::person);
    return Stream.concat(holders, facts.delegation().of(position).stream().map(Person::id))
        .collect(ImmutableSet.toImmutableSet());
  }

  @Override
  LabeledText question() {
    return AnswerTexts.question("may approve " + request + " for", requester);
  }

  @Override
  Stream<Position> candidates() {
    return hierarchy().managers(requester.positions()).stream();
  }

  @Override
  boolean isCandidate(Position position) {
    return !requester.includes(position)
        && requester.positions().stream().anyMatch(held -> hierarchy().isAbove(position, held));
  }

  @Override
  boolean isQuick() {
    return requester.positions().size() == 1 && hierarchy().isForest();
  }

  @Override
  boolean isSelective() {
    return true;
  }

  @Override
  Optional<Reason> skips(Position candidate) {
    if (!candidate.may(request)) {
      return Optional.of(
          candidate.authority(request.name()).isPresent()
              ? Reason.LIMIT_TOO_LOW
              : Reason.NO_AUTHORITY);
    }
    if (!available(candidate).isEmpty()) {
      return Optional.empty();
    }
    if (!facts.delegation().hasAssignments(candidate)) {
      return Optional.of(Reason.VACANT);
    }
    return Optional.of(
        facts.delegation().of(candidate).isEmpty() ? Reason.AWAY : Reason.IS_REQUESTER);
  }

  @Override
  List<Person> available(Position position) {
    return facts.delegation().of(position).stream()
        .filter(person -> !requesting.contains(person.id()))
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  List<ReportingLine> steps(Position answer) {
    return chain(requester.positions(), List.of(answer));
  }

  @Override
  String detail(Position answer) {
    return answer
        .authority(request.name())
        .map(held -> "may " + held + (isUnlimited(held) ? " any amount" : ""))
        .orElse("");
  }

  private boolean isUnlimited(Authority held) {
    return request.amount().isPresent() && held.limit().isEmpty();
  }

  @Override
  Ending ending(List<Skipped> skipped) {
    if (requester.positions().isEmpty()) {
      return AnswerTexts.noPosition(requester);
    }
    return new ChainEnds(hierarchy(), requester.positions())
        .failure()
        .orElseGet(() -> noApprover(skipped));
  }

  private Ending noApprover(List<Skipped> skipped) {
    if (skipped.isEmpty()) {
      return AnswerTexts.noManager(requester, true);
    }
    Set<Reason> reasons = skipped.stream().map(Skipped::reason).collect(Collectors.toSet());
    if (reasons.contains(Reason.TRAIT_NOT_MET) || reasons.contains(Reason.TRAIT_NOT_KNOWN)) {
      return AnswerTexts.approversSkipped();
    }
    reasons.removeAll(Set.of(Reason.NO_AUTHORITY, Reason.LIMIT_TOO_LOW));
    return reasons.isEmpty() ? AnswerTexts.noAuthority() : AnswerTexts.noOneAvailable();
  }

  @Override
  List<LabeledText> remarks() {
    return requester.positions().isEmpty()
        ? ImmutableList.of()
        : new ChainEnds(hierarchy(), requester.positions()).ends();
  }
}
