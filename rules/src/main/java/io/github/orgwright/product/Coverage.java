package io.github.orgwright.product;

import static io.github.orgwright.query.Traits.judged;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Involvement;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.core.internal.CodePointOrder;
import io.github.orgwright.query.Evidence;
import io.github.orgwright.query.OrgFacts;
import io.github.orgwright.query.Trait;
import io.github.orgwright.query.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Traits of organizations in which positions cover some work; all gaps make one violation. */
final class Coverage {
  private static final ImmutableSet<ScopeKind> WHOLE =
      ImmutableSet.of(ScopeKind.ORGANIZATION, ScopeKind.PRODUCT_ORGANIZATION);

  private Coverage() {}

  /** Matches organizations in which a position is responsible or accountable for the work. */
  static Trait<Organization> held(String words, Responsibility work) {
    return covered(words, ImmutableList.of(work), Coverage::lackOfHolder);
  }

  /** Like {@link #held}, but a chief, if there is one, must be accountable. */
  static Trait<Organization> heldByChief(String words, Responsibility work, PositionsOfRole chief) {
    return covered(
        words,
        ImmutableList.of(work),
        (one, who) ->
            lackOfHolder(one, who).or(() -> lackOfChief(chief, who, chiefs(chief, one, who))));
  }

  /**
   * Matches organizations in which a position is accountable for each kind of work. A chief, if
   * there is one, must be accountable for the whole organization, if there is a scope for it.
   */
  static Trait<Organization> answeredFor(
      String words, List<Responsibility> works, PositionsOfRole chief) {
    return covered(
        words,
        works,
        (one, who) ->
            who.isAccountableFor(one).isEmpty()
                ? Optional.of("no accountable position")
                : lackOfChief(chief, who, forAll(chiefs(chief, one, who), one, who))
                    .map(lack -> lack + " for the whole organization"));
  }

  private static Trait<Organization> covered(
      String words,
      List<Responsibility> works,
      BiFunction<Responsibility, OrgFacts, Optional<String>> lack) {
    return judged(
        Organization.class,
        words,
        (organization, who) -> {
          Verdict verdict = Verdict.HOLDS;
          ImmutableList.Builder<Responsibility> lacking = ImmutableList.builder();
          for (Responsibility work : works) {
            Optional<String> lacks = lack.apply(work, who);
            if (lacks.isPresent()) {
              verdict = (verdict.holds() ? Verdict.FAILS : verdict).fact(work.id(), lacks.get());
              lacking.add(work);
            }
          }
          ImmutableList<Responsibility> shown = lacking.build();
          return verdict.evidence(() -> accountable(shown, who));
        });
  }

  private static Optional<String> lackOfHolder(Responsibility work, OrgFacts who) {
    return who.isAccountableFor(work).isEmpty() && who.isResponsibleFor(work).isEmpty()
        ? Optional.of("no responsible or accountable position")
        : Optional.empty();
  }

  private static Optional<String> lackOfChief(
      PositionsOfRole chief, OrgFacts who, List<Position> chiefs) {
    return chief.in(who.organization()).isPresent() && chiefs.isEmpty()
        ? Optional.of("the " + chief + " is not accountable")
        : Optional.empty();
  }

  private static List<Position> chiefs(PositionsOfRole chief, Responsibility work, OrgFacts who) {
    return who.isAccountableFor(work).stream()
        .filter(position -> chief.haveRole().judge(position, who).holds())
        .toList();
  }

  /** The positions that are accountable for the whole organization. */
  private static List<Position> forAll(
      List<Position> accountable, Responsibility work, OrgFacts who) {
    Organization organization = who.organization();
    boolean isDivided =
        organization.scopes().stream().anyMatch(scope -> WHOLE.contains(scope.kind()));
    return isDivided
        ? accountable.stream()
            .filter(
                position ->
                    position.effectiveDuties().stream()
                        .filter(duty -> isAccountable(duty, work))
                        .anyMatch(Coverage::isForAll))
            .toList()
        : accountable;
  }

  private static boolean isForAll(Duty duty) {
    return duty.scope().map(scope -> WHOLE.contains(scope.kind())).orElse(true);
  }

  private static boolean isAccountable(Duty duty, Responsibility work) {
    return duty.involvement() == Involvement.ACCOUNTABLE
        && duty.responsibility().id().equals(work.id());
  }

  /** The positions that are accountable for the work, though not as required. */
  private static List<Evidence> accountable(List<Responsibility> works, OrgFacts who) {
    return works.stream()
        .flatMap(
            work ->
                who.isAccountableFor(work).stream()
                    .sorted(Comparator.comparing(Position::id, CodePointOrder.COMPARATOR))
                    .flatMap(position -> accounts(position, work).stream()))
        .toList();
  }

  private static List<Evidence> accounts(Position position, Responsibility work) {
    return position.effectiveDuties().stream()
        .filter(duty -> isAccountable(duty, work))
        .map(duty -> work.id() + duty.scope().map(scope -> " in " + scope.id()).orElse(""))
        .sorted(CodePointOrder.COMPARATOR)
        .map(what -> Evidence.link(position, "is accountable for", what))
        .toList();
  }
}
