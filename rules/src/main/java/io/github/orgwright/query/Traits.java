package io.github.orgwright.query;

import static java.util.Objects.requireNonNull;

import io.github.orgwright.core.Authority;
import io.github.orgwright.core.AuthorityRequest;
import io.github.orgwright.core.Education;
import io.github.orgwright.core.Involvement;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Member;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.core.internal.PlainAmount;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Traits of positions, quantities, and factory methods for custom traits, for use in questions and
 * rules. Import them statically.
 *
 * <pre>{@code
 * who.manages(pm).that(haveAuthority(HIRE).and(not(vacant()))).first();
 * who.matches(manageDirectly(atLeast(8)));
 * who.matches(trait("work alone", (position, facts) -> facts.isPeerOf(position).isEmpty()));
 * }</pre>
 *
 * <p>Names of traits that describe a state have no verb ({@link #vacant}, {@link #inLayer}); names
 * of all other traits begin with a verb in the plural ({@link #haveRole}). Traits about managers
 * and reports follow solid lines, even if the question follows other lines. Each method without
 * parameters always returns the same object.
 *
 * <p>If an organization states no data at all of the {@linkplain DataKind kind} that a trait is
 * about, such as roles, the trait is not known for any position: neither the trait nor its opposite
 * holds, a filter with the trait lets no position pass, and no rule about the trait is violated.
 * Without reporting lines, this includes {@link #root} and {@link #inLayer}; only questions of
 * {@link Who} treat a position without lines as a root.
 *
 * @since 0.1.0
 */
public final class Traits {
  private static final Trait<Position> VACANT = judged("are vacant", HolderTraits::isVacant);

  private static final Trait<Position> ACTING =
      judged("have only acting holders", HolderTraits::isActing);

  private static final Trait<Position> OWN_SCOPES =
      judged(
              TraitWords.withOpposite("own a scope", "own no scope"),
              (position, who) -> Verdict.holdsIf(!position.owns().isEmpty()))
          .needing(DataKind.OWNERS);

  private Traits() {}

  /**
   * {@return a custom trait of positions}
   *
   * @param phrase a phrase in the plural: {@code are on call}
   * @param holds whether a position has the trait
   * @throws IllegalArgumentException if the phrase does not begin with a verb in the plural
   */
  public static Trait<Position> trait(String phrase, Predicate<Position> holds) {
    return trait(Position.class, phrase, holds);
  }

  /**
   * {@return a custom trait of positions. Its condition can ask questions about the organization}
   *
   * @param phrase a phrase in the plural: {@code work alone}
   * @param holds whether a position has the trait
   * @throws IllegalArgumentException if the phrase does not begin with a verb in the plural
   */
  public static Trait<Position> trait(String phrase, BiPredicate<Position, OrgFacts> holds) {
    return trait(Position.class, phrase, holds);
  }

  /**
   * {@return a custom trait of subjects of the given type}
   *
   * @param <S> the type of the subjects
   * @param subject the type of the subjects
   * @param phrase a phrase in the plural: {@code are stale}
   * @param holds whether a subject has the trait
   * @throws IllegalArgumentException if the phrase does not begin with a verb in the plural
   */
  public static <S> Trait<S> trait(Class<S> subject, String phrase, Predicate<S> holds) {
    requireNonNull(holds, "holds");
    return trait(subject, phrase, (candidate, who) -> holds.test(candidate));
  }

  /**
   * {@return a custom trait of subjects of the given type. Its condition can ask questions about
   * the organization}
   *
   * @param <S> the type of the subjects
   * @param subject the type of the subjects
   * @param phrase a phrase in the plural
   * @param holds whether a subject has the trait
   * @throws IllegalArgumentException if the phrase does not begin with a verb in the plural
   */
  public static <S> Trait<S> trait(
      Class<S> subject, String phrase, BiPredicate<S, OrgFacts> holds) {
    requireNonNull(holds, "holds");
    return judged(subject, phrase, (candidate, who) -> Verdict.holdsIf(holds.test(candidate, who)));
  }

  /**
   * {@return a custom trait whose verdicts can have facts and evidence, or be {@link
   * Verdict#NOT_KNOWN}}
   *
   * @param <S> the type of the subjects
   * @param subject the type of the subjects
   * @param phrase a phrase in the plural
   * @param judge a function that judges whether a subject has the trait
   * @throws IllegalArgumentException if the phrase does not begin with a verb in the plural
   */
  public static <S> Trait<S> judged(
      Class<S> subject, String phrase, BiFunction<S, OrgFacts, Verdict> judge) {
    return judged(subject, TraitWords.of(phrase), judge);
  }

  /**
   * {@return a custom trait with special words for the opposite or the singular}
   *
   * @param <S> the type of the subjects
   * @param subject the type of the subjects
   * @param words the words in all forms
   * @param judge a function that judges whether a subject has the trait
   */
  public static <S> Trait<S> judged(
      Class<S> subject, TraitWords words, BiFunction<S, OrgFacts, Verdict> judge) {
    return Trait.of(subject, words, judge);
  }

  private static Trait<Position> judged(
      String phrase, BiFunction<Position, OrgFacts, Verdict> judge) {
    return judged(Position.class, phrase, judge);
  }

  private static Trait<Position> judged(
      TraitWords words, BiFunction<Position, OrgFacts, Verdict> judge) {
    return judged(Position.class, words, judge);
  }

  /**
   * {@return the opposite of the given trait: it holds if the trait fails, and is not known if the
   * trait is not known}
   *
   * @param <S> the type of the subjects
   * @param trait the trait
   */
  public static <S> Trait<S> not(Trait<S> trait) {
    return trait.negated();
  }

  /**
   * Matches positions that are known to have no substantive or acting holder. The result is not
   * known if the occupancy of the position is unknown.
   *
   * @return the trait
   */
  public static Trait<Position> vacant() {
    return VACANT;
  }

  /**
   * Matches positions that have acting holders only; not known if their occupancy is unknown.
   *
   * @return the trait
   */
  public static Trait<Position> acting() {
    return ACTING;
  }

  /**
   * Matches positions that have no solid line to a manager, known or unknown.
   *
   * @return the trait
   */
  public static Trait<Position> root() {
    return RelationTraits.ROOT;
  }

  /**
   * Matches positions whose solid lines all lead to unknown managers.
   *
   * @return the trait
   */
  public static Trait<Position> detached() {
    return RelationTraits.DETACHED;
  }

  /**
   * Matches positions in a cycle of solid lines, including those that report to themselves.
   *
   * @return the trait
   */
  public static Trait<Position> inACycle() {
    return RelationTraits.IN_A_CYCLE;
  }

  /**
   * Matches positions that have a solid line to a known manager.
   *
   * @return the trait
   */
  public static Trait<Position> haveManager() {
    return RelationTraits.HAVE_MANAGER;
  }

  /**
   * Matches positions that have solid lines to the given number of known managers.
   *
   * @param quantity how many
   * @return the trait
   */
  public static Trait<Position> haveManagers(Quantity quantity) {
    return RelationTraits.managers(quantity);
  }

  /**
   * Matches positions that report, at any distance, to the given position, or to a position that
   * the given person holds. For other positions, the result is not known if their chain of command
   * contains an unknown manager.
   *
   * @param manager the position or person above
   * @return the trait
   */
  public static Trait<Position> reportTo(Member manager) {
    return RelationTraits.reportTo(manager);
  }

  /**
   * Matches positions that report directly to the given position, or to a position that the given
   * person holds. For other positions, the result is not known if they have an unknown manager.
   *
   * @param manager the position or person above
   * @return the trait
   */
  public static Trait<Position> reportDirectlyTo(Member manager) {
    return RelationTraits.reportDirectlyTo(manager);
  }

  /**
   * Matches positions that report, at any distance, to a position that has the given trait. The
   * result is not known if no such position is found, but a manager in the chain of command is
   * unknown, or it is not known whether a manager has the trait.
   *
   * @param managers the trait that the manager must have: {@code
   *     reportTo(haveRole(HEAD_OF_PRODUCT))}
   * @return the trait
   */
  public static Trait<Position> reportTo(Trait<Position> managers) {
    return RelationTraits.reportTo(requireNonNull(managers, "managers"));
  }

  /**
   * Matches positions that report directly to a position that has the given trait. The result is
   * not known if no such position is found, but a manager is unknown, or it is not known whether a
   * manager has the trait.
   *
   * @param managers the trait that the direct manager must have
   * @return the trait
   */
  public static Trait<Position> reportDirectlyTo(Trait<Position> managers) {
    return RelationTraits.reportDirectlyTo(requireNonNull(managers, "managers"));
  }

  /**
   * Matches positions that manage, at any distance, a position that has the given trait. If no
   * report is known to have the trait, but some may have it, the result is not known.
   *
   * @param reports the trait that the report must have
   * @return the trait
   */
  public static Trait<Position> manage(Trait<Position> reports) {
    return RelationTraits.manage(requireNonNull(reports, "reports"));
  }

  /**
   * Matches positions that manage, at any distance, the given position, or a position that the
   * given person holds.
   *
   * @param report the position or person below
   * @return the trait
   */
  public static Trait<Position> manage(Member report) {
    return RelationTraits.manage(report);
  }

  /**
   * Matches positions that manage the given number of positions, at any distance.
   *
   * @param quantity how many reports
   * @return the trait
   */
  public static Trait<Position> manage(Quantity quantity) {
    return RelationTraits.reports(quantity);
  }

  /**
   * Matches positions that have the given number of direct reports (the span of control).
   *
   * @param quantity how many direct reports
   * @return the trait
   */
  public static Trait<Position> manageDirectly(Quantity quantity) {
    return RelationTraits.directReports(quantity);
  }

  /**
   * Matches positions that have the given number of direct reports with a trait, for example of
   * direct reports that are not assistants. The result is not known if it depends on reports for
   * which the trait is not known.
   *
   * @param quantity how many direct reports count
   * @param counted which direct reports count: {@code not(haveRole(ASSISTANT))}
   * @return the trait
   */
  public static Trait<Position> manageDirectly(Quantity quantity, Trait<Position> counted) {
    return RelationTraits.directReports(quantity, requireNonNull(counted, "counted"));
  }

  /**
   * Matches positions that have this role, as the main role or a further role.
   *
   * @param role the role, compared by id
   * @return the trait
   */
  public static Trait<Position> haveRole(Role role) {
    return trait("have the role " + role.id(), position -> HolderTraits.has(position, role))
        .needing(DataKind.ROLES);
  }

  /**
   * Matches positions that have a role with this function (discipline). The result is not known if
   * no role of the position has a function.
   *
   * @param function the function, such as Product; case matters
   * @return the trait
   */
  public static Trait<Position> haveFunction(String function) {
    requireNonNull(function, "function");
    return judged(
        "have the function \"" + function + '"',
        (position, who) -> {
          List<String> functions =
              position.roles().stream()
                  .flatMap(role -> role.function().stream())
                  .distinct()
                  .toList();
          return functions.isEmpty()
              ? Verdict.NOT_KNOWN
              : Verdict.holdsIf(functions.contains(function)).fact("functions", functions);
        });
  }

  /**
   * Matches positions that have one of the given levels. The level of a position is the level of
   * its first role with a level; the result is not known if no role has one. Levels come from
   * roles. Layers are different: they are counted in the hierarchy (see {@link #inLayer}).
   *
   * @param level the levels, 1 for a chief executive
   * @return the trait
   */
  public static Trait<Position> atLevel(Quantity level) {
    return judged(
        "have " + level.ofLevels(),
        (position, who) -> {
          for (Role role : position.roles()) {
            if (role.level().isPresent()) {
              int stated = role.level().getAsInt();
              return Verdict.holdsIf(level.includes(stated)).fact("level", stated);
            }
          }
          return Verdict.NOT_KNOWN;
        });
  }

  /**
   * Matches positions in the given layers, counted from a root. Positions without a chain to a root
   * have no layer and do not match, but the result is not known for positions below an unknown
   * manager.
   *
   * @param layer the layers; a root is in layer 1
   * @return the trait
   */
  public static Trait<Position> inLayer(Quantity layer) {
    return RelationTraits.layer(layer);
  }

  /**
   * Matches positions whose title is exactly the given one. The result is not known for positions
   * without a title.
   *
   * @param title the title; case matters
   * @return the trait
   */
  public static Trait<Position> haveTitle(String title) {
    requireNonNull(title, "title");
    return judged(
        "have the title \"" + title + "\"",
        (position, who) ->
            position
                .title()
                .map(actual -> Verdict.holdsIf(actual.equals(title)))
                .orElse(Verdict.NOT_KNOWN));
  }

  /**
   * Matches positions that have an attribute with the given name and value. Positions without the
   * attribute do not match. A position has no attribute if its cell in a file is empty, or if the
   * file does not have the column. The result is not known if no position has an attribute with
   * this name.
   *
   * @param name the name of the attribute
   * @param value the value
   * @return the trait
   */
  public static Trait<Position> haveAttribute(String name, String value) {
    requireNonNull(value, "value");
    return trait(
            "have the attribute \"" + name + "\" with the value \"" + value + '"',
            position -> value.equals(position.attributes().get(name)))
        .needing(DataKind.attribute(name));
  }

  /**
   * Matches positions that own exactly this scope. Owners of containing scopes do not match.
   *
   * @param scope the scope, compared by id
   * @return the trait
   */
  public static Trait<Position> own(Scope scope) {
    return owning(TraitWords.of("own " + scope.name()), owned -> owned.id().equals(scope.id()));
  }

  /**
   * Matches positions that own a scope of this kind.
   *
   * @param kind the kind
   * @return the trait
   */
  public static Trait<Position> ownScopeOf(ScopeKind kind) {
    return owning(
        TraitWords.withOpposite("own a scope of kind " + kind, "own no scope of kind " + kind),
        owned -> owned.kind().equals(kind));
  }

  /**
   * Matches positions that own this scope or a scope that contains it.
   *
   * @param scope the scope, compared by id
   * @return the trait
   */
  public static Trait<Position> cover(Scope scope) {
    return owning(
        TraitWords.withOpposite(
            "own " + scope.name() + " or a scope that contains it",
            "own neither " + scope.name() + " nor a scope that contains it"),
        scope::isWithin);
  }

  private static Trait<Position> owning(TraitWords words, Predicate<Scope> wanted) {
    return judged(
            words,
            (position, who) ->
                Verdict.holdsIf(position.owns().stream().anyMatch(wanted))
                    .evidence(() -> OwnershipTraits.owned(position)))
        .needing(DataKind.OWNERS);
  }

  /**
   * Matches positions that own at least one scope.
   *
   * @return the trait
   */
  public static Trait<Position> ownScopes() {
    return OWN_SCOPES;
  }

  /**
   * Matches positions that own only scopes within the scopes of the nearest manager who owns a
   * scope. If a position has several managers, it is enough if the scopes of one of them contain
   * all its scopes. The result is not known if the position owns no scope, or no manager above it
   * owns one.
   *
   * @return the trait
   */
  public static Trait<Position> ownWithinManagersScope() {
    return OwnershipTraits.WITHIN_MANAGERS;
  }

  /**
   * Matches positions that work in this scope, or in a part of it at any depth.
   *
   * @param scope the scope
   * @return the trait
   */
  public static Trait<Position> workIn(Scope scope) {
    return trait(
            "work in " + scope.name(),
            position -> position.worksIn().filter(place -> place.isWithin(scope)).isPresent())
        .needing(DataKind.SCOPES);
  }

  /**
   * Matches positions that have, directly or through a role, an authority with the name of the
   * given one. If the given authority has a limit, the authority of the position must have at least
   * that limit, or no limit.
   *
   * @param authority the authority
   * @return the trait
   */
  public static Trait<Position> haveAuthority(Authority authority) {
    return trait(
            "have the authority to " + authority,
            position ->
                authority.limit().isEmpty()
                    ? position.authority(authority.name()).isPresent()
                    : position.may(authority.request(authority.limit().get())))
        .needing(DataKind.AUTHORITIES);
  }

  /**
   * Matches positions that have, directly or through a role, an authority that covers the given
   * request.
   *
   * @param request the request; if it has no amount, only an authority without a limit covers it
   * @return the trait
   */
  public static Trait<Position> haveAuthority(AuthorityRequest request) {
    return trait(
            "have the authority to "
                + request.name()
                + request.amount().map(amount -> " " + PlainAmount.of(amount)).orElse(""),
            position -> position.may(request))
        .needing(DataKind.AUTHORITIES);
  }

  /**
   * Matches positions that are accountable for the outcome of the given responsibility, with or
   * without a scope.
   *
   * @param responsibility the responsibility, compared by id
   * @return the trait
   */
  public static Trait<Position> accountableFor(Responsibility responsibility) {
    return OwnershipTraits.duty(Involvement.ACCOUNTABLE, "are accountable for", responsibility);
  }

  /**
   * Matches positions that carry out the given responsibility, with or without a scope.
   *
   * @param responsibility the responsibility, compared by id
   * @return the trait
   */
  public static Trait<Position> responsibleFor(Responsibility responsibility) {
    return OwnershipTraits.duty(Involvement.RESPONSIBLE, "are responsible for", responsibility);
  }

  /**
   * Matches positions that are consulted before decisions on the given responsibility, with or
   * without a scope.
   *
   * @param responsibility the responsibility, compared by id
   * @return the trait
   */
  public static Trait<Position> consultedOn(Responsibility responsibility) {
    return OwnershipTraits.duty(Involvement.CONSULTED, "are consulted on", responsibility);
  }

  /**
   * Matches positions that are informed after decisions on the given responsibility, with or
   * without a scope.
   *
   * @param responsibility the responsibility, compared by id
   * @return the trait
   */
  public static Trait<Position> informedOf(Responsibility responsibility) {
    return OwnershipTraits.duty(Involvement.INFORMED, "are informed of", responsibility);
  }

  /**
   * Matches positions that the given KPI measures, with or without a scope.
   *
   * @param kpi the KPI, compared by id
   * @return the trait
   */
  public static Trait<Position> measuredBy(Kpi kpi) {
    String id = kpi.id();
    return trait(
            "are measured by the KPI " + id,
            position -> OwnershipTraits.anyKpi(position, one -> one.id().equals(id)))
        .needing(DataKind.KPIS);
  }

  /**
   * Matches positions that have the given number of holders: substantive or acting, disclosed or
   * not. The result is not known if the occupancy of the position is unknown.
   *
   * @param quantity how many
   * @return the trait
   */
  public static Trait<Position> haveHolders(Quantity quantity) {
    return HolderTraits.count(quantity);
  }

  /**
   * Matches positions whose holders, substantive or acting, all have the given number of years of
   * experience. The result is not known if there is no holder, or if the years of a holder are not
   * stated. The verdict contains what is required, never what a holder has.
   *
   * @param years the years of experience
   * @return the trait
   */
  public static Trait<Position> haveHoldersWithExperience(Quantity years) {
    return HolderTraits.experience(years);
  }

  /**
   * Matches positions whose holders, substantive or acting, all have this education or a higher
   * one. The result is not known if there is no holder, or if the education of a holder is not
   * stated. The verdict contains what is required, never what a holder has.
   *
   * @param least the lowest education allowed
   * @return the trait
   */
  public static Trait<Position> haveHoldersWithEducation(Education least) {
    return HolderTraits.education(requireNonNull(least, "least"));
  }

  /**
   * Matches positions that do not have this role, and whose holders, substantive or acting, hold no
   * position with this role. The result is not known if the holders of the position, or of a
   * position with the role, are not known.
   *
   * @param other the other role
   * @return the trait
   */
  public static Trait<Position> shareNoHolderWith(Role other) {
    return HolderTraits.apartFrom(other);
  }

  /**
   * Matches positions that are accountable for the given number of duties. A responsibility in two
   * scopes counts as two.
   *
   * @param quantity how many
   * @return the trait
   */
  public static Trait<Position> haveAccountableDuties(Quantity quantity) {
    return OwnershipTraits.accountableDuties(quantity);
  }

  /**
   * {@return a quantity of at least the given number}
   *
   * @param least the smallest number allowed, not negative
   * @throws IllegalArgumentException if it is negative
   */
  public static Quantity atLeast(long least) {
    return new Quantity(least, Long.MAX_VALUE);
  }

  /**
   * {@return a quantity of at most the given number}
   *
   * @param most the largest number allowed, not negative
   * @throws IllegalArgumentException if it is negative
   */
  public static Quantity atMost(long most) {
    return new Quantity(0, most);
  }

  /**
   * {@return a quantity between two numbers, both included}
   *
   * @param least the smallest number allowed, not negative
   * @param most the largest number allowed
   * @throws IllegalArgumentException if the first is negative or greater than the second
   */
  public static Quantity between(long least, long most) {
    return new Quantity(least, most);
  }

  /**
   * {@return a quantity of exactly the given number}
   *
   * @param number the number, not negative
   * @throws IllegalArgumentException if it is negative
   */
  public static Quantity exactly(long number) {
    return new Quantity(number, number);
  }
}
