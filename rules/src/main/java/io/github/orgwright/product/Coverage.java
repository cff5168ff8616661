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
import io.github.orgwright.query.Positions;
import io.github.orgwright.query.Trait;
import io.github.orgwright.query.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Traits of organizations in which positions cover some work, as the organization states itself;
 * all gaps make one violation.
 */
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
            accountable(one, who).isEmpty()
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
    return accountable(work, who).isEmpty()
            && stated(who.isResponsibleFor(work), work, Involvement.RESPONSIBLE).isEmpty()
        ? Optional.of("no responsible or accountable position")
        : Optional.empty();
  }

  private static Optional<String> lackOfChief(
      PositionsOfRole chief, OrgFacts who, List<Position> chiefs) {
    return chief.in(who.organization()).isPresent() && chiefs.isEmpty()
        ? Optional.of("the " + chief.named(who.organization()) + " is not accountable")
        : Optional.empty();
  }

  private static List<Position> chiefs(PositionsOfRole chief, Responsibility work, OrgFacts who) {
    return accountable(work, who).stream()
        .filter(position -> chief.haveRole().judge(position, who).holds())
        .toList();
  }

  /** The positions that are accountable as stated. */
  private static List<Position> accountable(Responsibility work, OrgFacts who) {
    return stated(who.isAccountableFor(work), work, Involvement.ACCOUNTABLE);
  }

  /** Those of the given positions of which the organization states the duty itself. */
  private static List<Position> stated(
      Positions positions, Responsibility work, Involvement involvement) {
    return positions.stream()
        .filter(position -> duties(position, work, involvement).findAny().isPresent())
        .toList();
  }

  private static Stream<Duty> duties(
      Position position, Responsibility work, Involvement involvement) {
    return StatedWork.dutiesOf(position).stream()
        .filter(
            duty ->
                duty.involvement() == involvement && duty.responsibility().id().equals(work.id()));
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
                    duties(position, work, Involvement.ACCOUNTABLE).anyMatch(Coverage::isForAll))
            .toList()
        : accountable;
  }

  private static boolean isForAll(Duty duty) {
    return duty.scope().map(scope -> WHOLE.contains(scope.kind())).orElse(true);
  }

  /** The positions that are accountable for the work, though not as required. */
  private static List<Evidence> accountable(List<Responsibility> works, OrgFacts who) {
    return works.stream()
        .flatMap(
            work ->
                accountable(work, who).stream()
                    .sorted(Comparator.comparing(Position::id, CodePointOrder.COMPARATOR))
                    .flatMap(position -> accounts(position, work).stream()))
        .toList();
  }

  private static List<Evidence> accounts(Position position, Responsibility work) {
    return duties(position, work, Involvement.ACCOUNTABLE)
        .map(duty -> work.id() + duty.scope().map(scope -> " in " + scope.id()).orElse(""))
        .sorted(CodePointOrder.COMPARATOR)
        .map(what -> Evidence.link(position, "is accountable for", what))
        .toList();
  }
}
