package io.github.orgwright.query;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AuthorityRequest;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who may approve something for a requester. */
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
            : requesting(requester.seats().get(0));
  }

  /** Where a position requests, those who hold it do, and those who answer for it today. */
  private Set<String> requesting(Position position) {
    Stream<String> holders =
        facts.organization().holders(position).stream().map(Assignment::person);
    return Stream.concat(holders, facts.delegation().of(position).stream().map(Person::id))
        .collect(ImmutableSet.toImmutableSet());
  }

  @Override
  Sentence question() {
    return label -> "who may approve " + request + " for " + requester.named().with(label) + "?";
  }

  @Override
  Stream<Position> candidates() {
    return hierarchy().managers(requester.seats()).stream();
  }

  @Override
  boolean isCandidate(Position position) {
    return !requester.isOneOfThem(position)
        && requester.seats().stream().anyMatch(seat -> hierarchy().isAbove(position, seat));
  }

  @Override
  boolean isQuick() {
    return requester.seats().size() == 1 && hierarchy().isForest();
  }

  @Override
  boolean isChoosy() {
    return true;
  }

  @Override
  Optional<Reason> passesOver(Position candidate) {
    if (!candidate.may(request)) {
      return Optional.of(
          candidate.authority(request.name()).isPresent()
              ? Reason.LIMIT_TOO_LOW
              : Reason.NO_AUTHORITY);
    }
    if (!answering(candidate).isEmpty()) {
      return Optional.empty();
    }
    if (!facts.delegation().anybodyAssigned(candidate)) {
      return Optional.of(Reason.VACANT);
    }
    return Optional.of(
        facts.delegation().of(candidate).isEmpty() ? Reason.AWAY : Reason.IS_REQUESTER);
  }

  @Override
  List<Person> answering(Position position) {
    return facts.delegation().of(position).stream()
        .filter(person -> !requesting.contains(person.id()))
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  List<ReportingLine> steps(Position answer) {
    return chain(requester.seats(), List.of(answer));
  }

  @Override
  String detail(Position answer) {
    return answer.authority(request.name()).map(held -> "may " + held).orElse("");
  }

  @Override
  Ending ending(List<Skipped> passedOver) {
    if (requester.seats().isEmpty()) {
      return Ending.noPosition(requester);
    }
    return new ChainEnds(hierarchy(), requester.seats())
        .failure()
        .orElseGet(() -> atTheTop(passedOver));
  }

  private Ending atTheTop(List<Skipped> passedOver) {
    if (passedOver.isEmpty()) {
      return Ending.nobodyAbove(requester, hierarchy());
    }
    if (passedOver.stream().anyMatch(passed -> passed.reason() == Reason.TRAIT_NOT_MET)) {
      return new Ending(
          Outcome.TRAIT_NOT_MET,
          Sentence.of("nobody: who could approve does not have the traits asked for"));
    }
    boolean somebodyMay =
        passedOver.stream()
            .anyMatch(
                passed ->
                    passed.reason() != Reason.NO_AUTHORITY
                        && passed.reason() != Reason.LIMIT_TOO_LOW);
    return somebodyMay
        ? new Ending(
            Outcome.NO_ONE_AVAILABLE,
            Sentence.of("nobody: positions above have the authority, but nobody answers for them"))
        : new Ending(
            Outcome.NO_AUTHORITY,
            Sentence.of("nobody: no position above has the authority for this"));
  }

  @Override
  List<Sentence> remarks() {
    return requester.seats().isEmpty()
        ? ImmutableList.of()
        : new ChainEnds(hierarchy(), requester.seats()).ends();
  }
}
