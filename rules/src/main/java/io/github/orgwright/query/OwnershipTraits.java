package io.github.orgwright.query;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Involvement;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.internal.CodePointOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Traits about the scopes and the duties of a position. */
final class OwnershipTraits {
  static final Trait<Position> WITHIN_MANAGERS =
      Trait.of(
          Position.class,
          TraitWords.withOpposite(
              "own only scopes within the scopes of the nearest manager who owns a scope",
              "own a scope outside the scopes of the nearest manager who owns a scope"),
          OwnershipTraits::isWithinManagers);

  private OwnershipTraits() {}

  private static Verdict isWithinManagers(Position position, OrgFacts who) {
    List<Position> owners =
        position.owns().isEmpty() ? ImmutableList.of() : who.nearestOwnersAbove(position);
    if (owners.isEmpty()) {
      return Verdict.NOT_KNOWN;
    }
    for (Position owner : owners) {
      if (position.owns().stream().allMatch(scope -> isWithin(scope, owner))) {
        return Verdict.HOLDS;
      }
    }
    return Verdict.FAILS.evidence(() -> outside(position, owners));
  }

  private static boolean isWithin(Scope scope, Position owner) {
    return owner.owns().stream().anyMatch(scope::isWithin);
  }

  /** The scopes outside those of the managers above, and the scopes that these managers own. */
  private static List<Evidence> outside(Position position, List<Position> owners) {
    List<Evidence> evidence = new ArrayList<>();
    List<String> all = ids(position);
    List<String> outside =
        position.owns().stream()
            .filter(scope -> owners.stream().noneMatch(owner -> isWithin(scope, owner)))
            .map(Scope::id)
            .sorted(CodePointOrder.COMPARATOR)
            .toList();
    for (String scope : outside.isEmpty() ? all : outside) {
      evidence.add(Evidence.link(position, "owns", scope));
    }
    owners.forEach(owner -> evidence.addAll(owned(owner)));
    return evidence;
  }

  /** The scopes that the given position owns, sorted by id. */
  static List<Evidence> owned(Position position) {
    return ids(position).stream()
        .map(scope -> Evidence.link(position, "owns", scope))
        .collect(ImmutableList.toImmutableList());
  }

  private static List<String> ids(Position position) {
    return position.owns().stream().map(Scope::id).sorted(CodePointOrder.COMPARATOR).toList();
  }

  /**
   * Whether the position has a duty that the test accepts, in any scope; scopes are not computed,
   * to save time.
   */
  static boolean anyDuty(Position position, Predicate<Duty> wanted) {
    return position.duties().stream().anyMatch(wanted)
        || position.roles().stream().anyMatch(role -> role.duties().stream().anyMatch(wanted));
  }

  /** Whether a KPI that the test accepts measures the position, with or without a scope. */
  static boolean anyKpi(Position position, Predicate<Kpi> wanted) {
    return position.kpis().stream().anyMatch(one -> wanted.test(one.kpi()))
        || position.roles().stream().anyMatch(role -> role.kpis().stream().anyMatch(wanted));
  }

  static Trait<Position> duty(Involvement involvement, String verb, Responsibility responsibility) {
    String id = responsibility.id();
    return Trait.of(
            Position.class,
            TraitWords.of(verb + " " + id),
            (position, who) ->
                Verdict.holdsIf(
                    anyDuty(
                        position,
                        duty ->
                            duty.involvement() == involvement
                                && duty.responsibility().id().equals(id))))
        .needing(DataKind.DUTIES);
  }

  static Trait<Position> accountableDuties(Quantity quantity) {
    return Trait.of(
            Position.class,
            TraitWords.counting("are accountable for", quantity, "duty", "duties"),
            (position, who) -> {
              List<Duty> accountable =
                  position.effectiveDuties().stream()
                      .filter(duty -> duty.involvement() == Involvement.ACCOUNTABLE)
                      .toList();
              return Verdict.holdsIf(quantity.includes(accountable.size()))
                  .fact("duties", accountable.size())
                  .evidence(() -> evidence(position, accountable));
            })
        .needing(DataKind.DUTIES);
  }

  private static List<Evidence> evidence(Position position, List<Duty> accountable) {
    return accountable.stream()
        .map(
            duty ->
                duty.responsibility().id()
                    + duty.scope().map(scope -> " in " + scope.id()).orElse(""))
        .sorted(CodePointOrder.COMPARATOR)
        .map(what -> Evidence.link(position, "is accountable for", what))
        .toList();
  }
}
