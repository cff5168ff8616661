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
    return Stream.concat(holders, facts.delegation().of(position).people().stream().map(Person::id))
        .collect(ImmutableSet.toImmutableSet());
  }

  private boolean isRequester(Person person) {
    return requesting.contains(person.id());
  }

  @Override
  LabeledText question() {
    return AnswerTexts.who(
        AnswerTexts.phrase("may approve " + request + ", requested by", requester));
  }

  @Override
  LabeledText whyNot(QuerySubject subject) {
    return AnswerTexts.phrase("does not manage", requester);
  }

  @Override
  Stream<Position> candidates() {
    return hierarchy().managers(requester.positions()).stream();
  }

  @Override
  boolean isCandidate(Position position) {
    return !requester.includes(position) && isAbove(position);
  }

  /** Whether a position is above one of the requester. */
  private boolean isAbove(Position position) {
    return requester.positions().stream().anyMatch(held -> hierarchy().isAbove(position, held));
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
  Optional<Skipped> skips(Position candidate) {
    if (!candidate.may(request)) {
      Reason reason =
          candidate.authority(request.name()).isPresent()
              ? Reason.LIMIT_TOO_LOW
              : Reason.NO_AUTHORITY;
      return Optional.of(Skipped.of(candidate, reason, ImmutableList.of()));
    }
    Availability today = facts.delegation().of(candidate);
    if (today.people().stream().anyMatch(this::isEligible)) {
      return Optional.empty();
    }
    return Optional.of(notEligible(candidate, today));
  }

  private boolean isEligible(Person person) {
    return person.isDisclosed() && !isRequester(person);
  }

  /** Why no one who answers for a position may approve. */
  private Skipped notEligible(Position candidate, Availability today) {
    if (!today.people().isEmpty()) {
      List<Person> requesters = today.people().stream().filter(this::isRequester).toList();
      return Skipped.of(
          candidate,
          requesters.size() == today.people().size()
              ? Reason.IS_REQUESTER
              : Reason.HOLDER_UNDISCLOSED,
          requesters);
    }
    if (!today.away().isEmpty()) {
      return Skipped.of(candidate, Reason.AWAY, today.away());
    }
    return Skipped.of(
        candidate,
        facts.organization().isVacant(candidate) ? Reason.VACANT : Reason.OCCUPANCY_UNKNOWN,
        ImmutableList.of());
  }

  @Override
  List<Person> available(Position position) {
    return facts.delegation().of(position).people().stream()
        .filter(this::isEligible)
        .collect(ImmutableList.toImmutableList());
  }

  /** Those who may approve for a position that is among the answers. */
  Stream<Approver> approvers(Position position) {
    Availability today = facts.delegation().of(position);
    return today.people().stream()
        .filter(this::isEligible)
        .map(
            person ->
                new Approver(
                    position,
                    person,
                    today.capacity().orElseThrow(),
                    today.standsInFor(facts.organization()),
                    position.authority(request.name()).flatMap(Authority::limit)));
  }

  @Override
  List<ReportingLine> steps(Position answer) {
    return chain(requester.positions(), List.of(answer));
  }

  @Override
  String detail(Position answer) {
    return AnswerTexts.approval(request, approvers(answer).toList());
  }

  @Override
  Ending ending(List<Skipped> skipped) {
    if (requester.positions().isEmpty()) {
      return AnswerTexts.noPosition(requester);
    }
    Set<Reason> reasons = skipped.stream().map(Skipped::reason).collect(Collectors.toSet());
    if (reasons.contains(Reason.TRAIT_NOT_MET) || reasons.contains(Reason.TRAIT_NOT_KNOWN)) {
      return AnswerTexts.approversSkipped();
    }
    return new ChainEnds(hierarchy(), requester.positions())
        .failure()
        .orElseGet(() -> noApprover(skipped, reasons));
  }

  private Ending noApprover(List<Skipped> skipped, Set<Reason> reasons) {
    if (skipped.isEmpty()) {
      return AnswerTexts.noManager(requester, hierarchy());
    }
    if (!Set.of(Reason.NO_AUTHORITY, Reason.LIMIT_TOO_LOW).containsAll(reasons)) {
      return AnswerTexts.noOneAvailable();
    }
    return isUnknownAuthority()
        ? AnswerTexts.unknownAuthority(unknownAuthority())
        : AnswerTexts.noAuthority();
  }

  private boolean isUnknownAuthority() {
    return facts.organization().authorities().find(request.name()).isEmpty();
  }

  private String unknownAuthority() {
    return AnswerTexts.unknownAuthority(
        request.name(), facts.organization().authorities().nearest(request.name()));
  }

  @Override
  String why(Skipped candidate) {
    return switch (candidate.reason()) {
      case NO_AUTHORITY -> AnswerTexts.hasNoAuthority(request.name());
      case LIMIT_TOO_LOW ->
          candidate
              .position()
              .authority(request.name())
              .flatMap(Authority::limit)
              .map(limit -> AnswerTexts.limitTooLow(request.name(), limit))
              .orElseThrow();
      case IS_REQUESTER ->
          requester.isPerson()
              ? super.why(candidate)
              : AnswerTexts.alsoHold(candidate.people(), requester, facts.organization());
      default -> super.why(candidate);
    };
  }

  @Override
  List<LabeledText> remarks() {
    if (requester.positions().isEmpty()) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<LabeledText> remarks = ImmutableList.builder();
    List<Position> own = requester.positions().stream().filter(this::isAbove).toList();
    if (requester.isPerson() && !own.isEmpty()) {
      remarks.add(AnswerTexts.ownPositions(requester, own));
    }
    if (isUnknownAuthority()) {
      remarks.add(LabeledText.of(unknownAuthority()));
    }
    return remarks.addAll(new ChainEnds(hierarchy(), requester.positions()).ends()).build();
  }
}
