package io.github.orgwright.query;

import static java.util.Objects.requireNonNull;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Authority;
import io.github.orgwright.core.AuthorityRequest;
import io.github.orgwright.core.Education;
import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.Involvement;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Member;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/**
 * All words for questions: traits of positions, quantities, and what makes traits of your own.
 * Meant for a static import.
 *
 * <pre>{@code
 * who.manages(pm).that(haveAuthority(HIRE).and(not(vacant()))).first();
 * who.matches(manageDirectly(atLeast(8)));
 * }</pre>
 *
 * <p>Traits about managers and reports follow solid lines, whatever lines the question follows.
 * Those without arguments are one object each.
 *
 * @since 0.1.0
 */
public final class Traits {
  private static final Trait<Position> STAND_VACANT =
      trait("stand vacant", (position, who) -> who.organization().isVacant(position));

  private static final Trait<Position> STAND_ACTING =
      trait("stand under acting holders", Traits::isActing);

  private static final Trait<Position> STAND_AT_THE_TOP =
      trait("stand at the top", (position, who) -> solid(who).isRoot(position));

  private static final Trait<Position> STAND_DETACHED =
      trait("stand detached", (position, who) -> solid(who).isDetached(position));

  private static final Trait<Position> STAND_IN_A_CIRCLE =
      trait("stand in a circle", (position, who) -> solid(who).isInCycle(position));

  private static final Trait<Position> REPORT_TO_SOMEBODY =
      trait(
          "report to somebody", (position, who) -> !solid(who).directManagers(position).isEmpty());

  private static final Trait<Position> OWN_SCOPES =
      trait("own scopes", (position, who) -> !position.owns().isEmpty());

  private Traits() {}

  private static Hierarchy solid(OrgFacts who) {
    return who.organization().hierarchy();
  }

  private static boolean isActing(Position position, OrgFacts who) {
    List<Assignment> holders = who.organization().holders(position);
    return !holders.isEmpty()
        && holders.stream().allMatch(holder -> holder.kind() == AssignmentKind.ACTING);
  }

  /**
   * {@return a trait of your own, about positions}
   *
   * @param words a phrase in plural present, without "be": {@code work alone}
   * @param holds whether a position has it
   */
  public static Trait<Position> trait(String words, BiPredicate<Position, OrgFacts> holds) {
    return trait(Position.class, words, holds);
  }

  /**
   * {@return a trait of your own, about subjects of some type}
   *
   * @param <S> the type of the subjects
   * @param subject the type of the subjects
   * @param words a phrase in plural present, without "be"
   * @param holds whether a subject has it
   */
  public static <S> Trait<S> trait(Class<S> subject, String words, BiPredicate<S, OrgFacts> holds) {
    requireNonNull(holds, "holds");
    return judged(subject, words, (candidate, who) -> Verdict.holdsIf(holds.test(candidate, who)));
  }

  /**
   * {@return a trait of your own that gives its verdict with facts and evidence, or says that it is
   * not known}
   *
   * @param <S> the type of the subjects
   * @param subject the type of the subjects
   * @param words a phrase in plural present, without "be"
   * @param judge what says whether a subject has it
   */
  public static <S> Trait<S> judged(
      Class<S> subject, String words, BiFunction<S, OrgFacts, Verdict> judge) {
    return Trait.of(subject, words, judge);
  }

  private static Trait<Position> judged(
      String words, BiFunction<Position, OrgFacts, Verdict> judge) {
    return judged(Position.class, words, judge);
  }

  /**
   * {@return the opposite: holds where the trait fails; what is not known stays so}
   *
   * @param <S> what it is said of
   * @param trait the trait
   */
  public static <S> Trait<S> not(Trait<S> trait) {
    return trait.negated();
  }

  /** {@return nobody holds the position, substantively or acting} */
  public static Trait<Position> vacant() {
    return STAND_VACANT;
  }

  /** {@return the position has holders, and all of them are acting} */
  public static Trait<Position> acting() {
    return STAND_ACTING;
  }

  /** {@return no solid line leads up from the position, known or not} */
  public static Trait<Position> root() {
    return STAND_AT_THE_TOP;
  }

  /** {@return only unresolved solid lines lead up from the position} */
  public static Trait<Position> detached() {
    return STAND_DETACHED;
  }

  /** {@return the position is above itself by way of others, or reports to itself} */
  public static Trait<Position> inACycle() {
    return STAND_IN_A_CIRCLE;
  }

  /** {@return the position has a solid manager that is known} */
  public static Trait<Position> haveManager() {
    return REPORT_TO_SOMEBODY;
  }

  /**
   * {@return the position has that many solid managers}
   *
   * @param quantity how many
   */
  public static Trait<Position> haveManagers(Quantity quantity) {
    return judged(
        quantity.equals(exactly(1)) ? "have exactly one manager" : "have " + quantity.of("manager"),
        (position, who) -> {
          List<Position> managers = solid(who).directManagers(position);
          return Verdict.holdsIf(quantity.includes(managers.size()))
              .fact("managers", managers.size())
              .evidence(() -> RelationTraits.lines(position, managers, Evidence::reportsTo));
        });
  }

  /**
   * {@return the position reports, at any distance, to that position, or to one that the person
   * holds}
   *
   * @param manager the position or person above
   */
  public static Trait<Position> reportTo(Member manager) {
    return trait(
        "report to " + manager.id(),
        (position, who) -> who.solid().reportsTo(manager).contains(position));
  }

  /**
   * {@return the position reports to that position, or to one that the person holds, with none
   * between}
   *
   * @param manager the position or person above
   */
  public static Trait<Position> reportDirectlyTo(Member manager) {
    return trait(
        "report directly to " + manager.id(),
        (position, who) -> who.solid().reportsDirectlyTo(manager).contains(position));
  }

  /**
   * {@return the position reports, at any distance, to some position that has a trait; not known
   * where none is found and the chain is broken, or a manager's trait is not known}
   *
   * @param managers the trait of the one above: {@code reportTo(haveRole(HEAD_OF_PRODUCT))}
   */
  public static Trait<Position> reportTo(Trait<Position> managers) {
    return RelationTraits.reportTo(requireNonNull(managers, "managers"));
  }

  /**
   * {@return the position reports, with none between, to some position that has a trait; not known
   * where none is found and a manager, or a manager's trait, is not known}
   *
   * @param managers the trait of the one above
   */
  public static Trait<Position> reportDirectlyTo(Trait<Position> managers) {
    return RelationTraits.reportDirectlyTo(requireNonNull(managers, "managers"));
  }

  /**
   * {@return the position stands, at any distance, above some position that has a trait; not known
   * where none is found and a report's trait is not known}
   *
   * @param reports the trait of the one below
   */
  public static Trait<Position> manage(Trait<Position> reports) {
    return RelationTraits.manage(requireNonNull(reports, "reports"));
  }

  /**
   * {@return the position stands, at any distance, above that position, or above one that the
   * person holds}
   *
   * @param report the position or person below
   */
  public static Trait<Position> manage(Member report) {
    return trait(
        "manage " + report.id(), (position, who) -> who.solid().manages(report).contains(position));
  }

  /**
   * {@return that many positions report directly to the position: its span of control}
   *
   * @param quantity how many
   */
  public static Trait<Position> manageDirectly(Quantity quantity) {
    return judged(
        "lead " + quantity + " directly",
        (position, who) -> {
          int span = solid(who).countDirectReports(position);
          return Verdict.holdsIf(quantity.includes(span))
              .fact("direct reports", span)
              .evidence(
                  () ->
                      RelationTraits.lines(
                          position,
                          solid(who).directReports(position),
                          (manager, report) -> Evidence.reportsTo(report, manager)));
        });
  }

  /**
   * {@return that many positions report to the position at any distance}
   *
   * @param quantity how many
   */
  public static Trait<Position> manage(Quantity quantity) {
    return judged(
        "lead " + quantity + " in all",
        (position, who) -> {
          int reports = solid(who).countReports(position);
          return Verdict.holdsIf(quantity.includes(reports)).fact("reports", reports);
        });
  }

  /**
   * {@return the position fills that role, as its main one or another; ids decide}
   *
   * @param role the role
   */
  public static Trait<Position> haveRole(Role role) {
    return trait(
        "hold the role " + role.id(), (position, who) -> HolderTraits.fills(position, role));
  }

  /**
   * {@return a role of the position has that function (discipline); not known where no role of it
   * states one}
   *
   * @param function the function, such as Product; case matters
   */
  public static Trait<Position> haveFunction(String function) {
    requireNonNull(function, "function");
    return judged(
        "have the function " + function,
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
   * {@return the rank of the position, that of its first role that states one, is such; not known
   * where none does. Ranks are stated; layers are counted, see {@link #inLayer}}
   *
   * @param level the rank, 1 for a chief executive
   */
  public static Trait<Position> atLevel(Quantity level) {
    return judged(
        "sit at level " + within(level),
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
   * {@return the layer of the position is such; fails for positions without one, in a circle or
   * only below one}
   *
   * @param layer the layer, 1 at the top
   */
  public static Trait<Position> inLayer(Quantity layer) {
    return judged(
        "sit in layer " + within(layer),
        (position, who) -> {
          OptionalInt actual = solid(who).layer(position);
          return actual.isEmpty()
              ? Verdict.FAILS.fact("layer", "none")
              : Verdict.holdsIf(layer.includes(actual.getAsInt())).fact("layer", actual.getAsInt());
        });
  }

  private static String within(Quantity quantity) {
    String words = quantity.toString();
    return words.startsWith("exactly ") ? words.substring("exactly ".length()) : words;
  }

  /**
   * {@return the position has that title, to the letter}
   *
   * @param title the title
   */
  public static Trait<Position> haveTitle(String title) {
    requireNonNull(title, "title");
    return trait(
        "have the title " + title,
        (position, who) -> position.title().filter(title::equals).isPresent());
  }

  /**
   * {@return a further fact of the position has that value}
   *
   * @param name the name of the fact
   * @param value the value
   */
  public static Trait<Position> haveAttribute(String name, String value) {
    requireNonNull(value, "value");
    return trait(
        "have " + name + " = " + value,
        (position, who) -> value.equals(position.attributes().get(name)));
  }

  /**
   * {@return the position itself owns exactly that scope; ids decide}
   *
   * @param scope the scope
   */
  public static Trait<Position> own(Scope scope) {
    return judged(
        "own " + scope.name(),
        (position, who) ->
            Verdict.holdsIf(
                    position.owns().stream().anyMatch(owned -> owned.id().equals(scope.id())))
                .evidence(() -> OwnershipTraits.owned(position)));
  }

  /**
   * {@return the position itself owns a scope of that kind}
   *
   * @param kind the kind
   */
  public static Trait<Position> ownScopeOf(ScopeKind kind) {
    return judged(
        "own a scope of kind " + kind,
        (position, who) ->
            Verdict.holdsIf(position.owns().stream().anyMatch(owned -> owned.kind().equals(kind)))
                .evidence(() -> OwnershipTraits.owned(position)));
  }

  /** {@return the position itself owns some scope} */
  public static Trait<Position> ownScopes() {
    return OWN_SCOPES;
  }

  /**
   * {@return each scope of the position lies within, or is, a scope of the nearest position above
   * that owns one, on any one solid line; not known where the position owns none, or nobody above
   * does}
   */
  public static Trait<Position> ownWithinManagersScope() {
    return OwnershipTraits.WITHIN_MANAGERS;
  }

  /**
   * {@return the position owns that scope, or one that contains it}
   *
   * @param scope the scope
   */
  public static Trait<Position> cover(Scope scope) {
    return judged(
        "cover " + scope.name(),
        (position, who) ->
            Verdict.holdsIf(position.owns().stream().anyMatch(scope::isWithin))
                .evidence(() -> OwnershipTraits.owned(position)));
  }

  /**
   * {@return the position works in that scope, or in a part of it at any depth}
   *
   * @param scope the scope
   */
  public static Trait<Position> workIn(Scope scope) {
    return trait(
        "work in " + scope.name(),
        (position, who) -> position.worksIn().filter(place -> place.isWithin(scope)).isPresent());
  }

  /**
   * {@return the position, or a role of it, has an authority of that name, with any limit; where
   * the authority given has a limit itself, with at least that limit}
   *
   * @param authority the authority
   */
  public static Trait<Position> haveAuthority(Authority authority) {
    return trait(
        "have authority to " + authority,
        (position, who) ->
            authority.limit().isEmpty()
                ? position.authority(authority.name()).isPresent()
                : position.may(authority.request(authority.limit().get())));
  }

  /**
   * {@return the position, or a role of it, has an authority that covers a request}
   *
   * @param request what is asked for; without an amount, only an authority without limit covers it
   */
  public static Trait<Position> haveAuthority(AuthorityRequest request) {
    return trait("have authority to " + request, (position, who) -> position.may(request));
  }

  /**
   * {@return the position has a duty of that involvement, in any scope or none}
   *
   * @param involvement how it is involved
   * @param responsibility the work
   */
  public static Trait<Position> haveDuty(Involvement involvement, Responsibility responsibility) {
    String id = responsibility.id();
    return trait(
        "have the duty " + involvement + " for " + id,
        (position, who) ->
            OwnershipTraits.anyDuty(
                position,
                duty ->
                    duty.involvement() == involvement && duty.responsibility().id().equals(id)));
  }

  /**
   * {@return the position is measured by that KPI, in any scope or none}
   *
   * @param kpi the KPI
   */
  public static Trait<Position> measuredBy(Kpi kpi) {
    String id = kpi.id();
    return trait(
        "carry the KPI " + id,
        (position, who) -> OwnershipTraits.anyKpi(position, one -> one.id().equals(id)));
  }

  /**
   * {@return that many people hold the position, substantively or acting}
   *
   * @param quantity how many
   */
  public static Trait<Position> haveHolders(Quantity quantity) {
    return judged(
        "have " + quantity.of("holder"),
        (position, who) -> {
          long holders = who.organization().holders(position).size();
          return Verdict.holdsIf(quantity.includes(holders)).fact("holders", holders);
        });
  }

  /**
   * {@return everybody who holds the position, substantively or acting, has that many years of
   * experience; not known where nobody holds it, or no years are stated. The verdict says what is
   * asked, never what a holder has}
   *
   * @param years the years of experience
   */
  public static Trait<Position> haveHoldersWithExperience(Quantity years) {
    return HolderTraits.experience(years.of("year"), years);
  }

  /**
   * {@return everybody who holds the position, substantively or acting, has that education or a
   * higher one; not known where nobody holds it, or no education is stated. The verdict says what
   * is asked, never what a holder has}
   *
   * @param least the lowest education that will do
   */
  public static Trait<Position> haveHoldersWithEducation(Education least) {
    return HolderTraits.education(requireNonNull(least, "least"));
  }

  /**
   * {@return the position does not fill that role, and nobody who holds it, substantively or
   * acting, holds a position that does}
   *
   * @param other the role to keep apart from
   */
  public static Trait<Position> shareNoHolderWith(Role other) {
    return HolderTraits.apartFrom(other);
  }

  /**
   * {@return the position answers for that many outcomes, a responsibility in two scopes being two}
   *
   * @param quantity how many
   */
  public static Trait<Position> haveAccountableDuties(Quantity quantity) {
    return OwnershipTraits.accountableDuties(
        quantity, "have " + quantity.of("accountable duty", "accountable duties"));
  }

  /**
   * {@return that many or more}
   *
   * @param least the least number that will do, from 0 up
   * @throws IllegalArgumentException if it is negative
   */
  public static Quantity atLeast(long least) {
    return new Quantity(least, Long.MAX_VALUE);
  }

  /**
   * {@return that many or fewer}
   *
   * @param most the greatest number that will do, from 0 up
   * @throws IllegalArgumentException if it is negative
   */
  public static Quantity atMost(long most) {
    return new Quantity(0, most);
  }

  /**
   * {@return from one number to another, both included}
   *
   * @param least the least number that will do, from 0 up
   * @param most the greatest number that will do
   * @throws IllegalArgumentException if the first is negative or greater than the second
   */
  public static Quantity between(long least, long most) {
    return new Quantity(least, most);
  }

  /**
   * {@return that many, no more and no fewer}
   *
   * @param number the number, from 0 up
   * @throws IllegalArgumentException if it is negative
   */
  public static Quantity exactly(long number) {
    return new Quantity(number, number);
  }
}
