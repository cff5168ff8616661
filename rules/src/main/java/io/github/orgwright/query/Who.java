package io.github.orgwright.query;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.MapMaker;
import io.github.orgwright.core.AuthorityRequest;
import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.Involvement;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Member;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The questions, each one sentence: {@code who.manages(pm)}, {@code who.reportsTo(cpo)}. Every
 * question ends on every organization, and every answer can say {@linkplain Matches#why() why}.
 *
 * <pre>{@code
 * Who who = Who.of(org);
 * who.directlyManages(pm).first();                      // the manager of pm
 * who.reportsTo(cpo).count();                           // all reports
 * who.mayApprove(SPEND.request(7_200), pm).people();         // approvers, nearest first
 * }</pre>
 *
 * <p>A question is about a {@link Member}. A person stands for the positions they hold: the answer
 * is the union, each position once at its smallest distance, without the person's own. Solid lines
 * are followed unless {@link #over} names other kinds. Above is strict: nobody is above themselves.
 *
 * <p>Every method throws {@link io.github.orgwright.core.UnknownIdException} for a position or
 * person that the organization does not have; that nobody answers is an empty {@link Matches}.
 *
 * <p>Immutable and thread-safe; indexes are built once, on first use. Make one and keep it.
 *
 * @since 0.1.0
 */
public final class Who extends OrgFacts {
  private final Organization organization;
  private final Hierarchy hierarchy;
  private final Delegation delegation;
  private final Index index;

  /** By the trait itself, not by what it says; other lines or absences have their own. */
  private final Map<Object, Object> found = new MapMaker().weakKeys().makeMap();

  /** What questions about scopes, duties and KPIs look up; shared by all of one organization. */
  private record Index(Supplier<Ownership> ownership, Supplier<NearestOwners> nearestOwners) {
    Index(Organization organization) {
      this(
          Suppliers.memoize(() -> new Ownership(organization)),
          Suppliers.memoize(() -> new NearestOwners(organization.hierarchy())));
    }
  }

  private Who(Organization organization, Hierarchy hierarchy, Delegation delegation, Index index) {
    this.organization = organization;
    this.hierarchy = hierarchy;
    this.delegation = delegation;
    this.index = index;
  }

  /**
   * {@return the questions to an organization, over its solid lines, with nobody away}
   *
   * @param organization the organization
   */
  public static Who of(Organization organization) {
    return new Who(
        organization,
        organization.hierarchy(),
        new Delegation(organization, person -> false),
        new Index(organization));
  }

  /**
   * {@return the same questions over other lines}
   *
   * @param kind a kind of lines to follow
   * @param more further kinds to follow as well
   */
  @Override
  public Who over(LineKind kind, LineKind... more) {
    return new Who(organization, organization.hierarchy(kind, more), delegation, index);
  }

  /** The same questions over solid lines, which traits follow. */
  @Override
  Who solid() {
    return hierarchy == organization.hierarchy() ? this : over(LineKind.SOLID);
  }

  /**
   * {@return the same questions while some people are away: others answer for their positions}
   *
   * @param away who is away; asked anew by each question, of people that it comes upon
   */
  @Override
  public Who whileAway(Predicate<Person> away) {
    return new Who(
        organization, hierarchy, new Delegation(organization, requireNonNull(away, "away")), index);
  }

  /** {@return the organization that is asked} */
  @Override
  public Organization organization() {
    return organization;
  }

  @Override
  Hierarchy hierarchy() {
    return hierarchy;
  }

  @Override
  Delegation delegation() {
    return delegation;
  }

  @Override
  @SuppressWarnings("unchecked") // one type of value for a key, as is agreed
  <K, V> V foundFor(K key, Function<? super K, V> find) {
    @Nullable Object known = found.get(key);
    if (known == null) {
      V made = find.apply(key);
      known = found.putIfAbsent(key, made);
      return known == null ? made : (V) known;
    }
    return (V) known;
  }

  /** The nearest positions above, on each solid line, that own a scope, by id. */
  @Override
  List<Position> nearestOwnersAbove(Position position) {
    return index.nearestOwners().get().above(position);
  }

  /**
   * {@return the managers at any distance, nearest first: the chain of command}
   *
   * @param member the lower end
   */
  @Override
  public Matches manages(Member member) {
    return answer(new ManagersAnswer(this, asked(member), true));
  }

  /**
   * {@return the direct managers, in declared order; more than one where lines say so}
   *
   * @param member the lower end
   */
  @Override
  public Matches directlyManages(Member member) {
    return answer(new ManagersAnswer(this, asked(member), false));
  }

  /**
   * {@return the reports at any distance, breadth first; in a forest, {@link Matches#contains} and
   * {@link Matches#count} take constant time for a position}
   *
   * @param member the upper end
   */
  @Override
  public Matches reportsTo(Member member) {
    return answer(new ReportsAnswer(this, asked(member), true));
  }

  /**
   * {@return the direct reports, in declared order}
   *
   * @param member the upper end
   */
  @Override
  public Matches reportsDirectlyTo(Member member) {
    return answer(new ReportsAnswer(this, asked(member), false));
  }

  /**
   * {@return the positions that share a manager, by manager and then in declared order}
   *
   * @param member whose peers are wanted
   */
  @Override
  public Matches isPeerOf(Member member) {
    return answer(new PeersAnswer(this, asked(member)));
  }

  /**
   * {@return the closest common managers: above both, with no other common manager below that is
   * not also above; by distance from the first member, then from the second. At most one where the
   * lines form a forest}
   *
   * @param a one member
   * @param b the other
   */
  public Matches isClosestCommonManagerOf(Member a, Member b) {
    return answer(new CommonManagersAnswer(this, asked(a), asked(b), false));
  }

  /**
   * {@return the closest common managers, where the members themselves are candidates too: the
   * manager of another member is at once the closest}
   *
   * @param a one member
   * @param b the other
   */
  public Matches isClosestCommonManagerOrOneOf(Member a, Member b) {
    return answer(new CommonManagersAnswer(this, asked(a), asked(b), true));
  }

  /**
   * {@return the positions that own exactly that scope, in given order}
   *
   * @param scope the scope; ids decide
   */
  @Override
  public Matches owns(Scope scope) {
    return listed(
        "who owns " + scope.name() + "?",
        "owns " + scope.name(),
        index.ownership().get().owners(scope),
        IndexedAnswer.NO_DETAIL);
  }

  /**
   * {@return the positions that own that scope or one that contains it, narrowest first}
   *
   * @param scope the scope; it need not be known to the organization
   */
  @Override
  public Matches covers(Scope scope) {
    return listed(
        "who covers " + scope.name() + "?",
        "owns " + scope.name() + " or a scope that contains it",
        index.ownership().get().covering(scope),
        position ->
            position.owns().stream()
                .filter(scope::isWithin)
                .map(owned -> "owns " + owned.name())
                .collect(Collectors.joining(", ")));
  }

  /**
   * {@return the positions that have a role, as their main one or another, in given order}
   *
   * @param role the role; ids decide
   */
  @Override
  public Matches has(Role role) {
    String phrase = "fills the role " + role.id();
    return listed(
        "who " + phrase + "?",
        phrase,
        index.ownership().get().filling(role),
        IndexedAnswer.NO_DETAIL);
  }

  /**
   * {@return the positions that work in that scope, or in a part of it at any depth, in given
   * order; linear time}
   *
   * @param scope the scope
   */
  @Override
  public Matches worksIn(Scope scope) {
    return answer(
        new ScanAnswer(
            this,
            "who works in " + scope.name() + "?",
            "nobody works in " + scope.name(),
            Traits.workIn(scope)));
  }

  /**
   * {@return the positions that answer for the outcome of a responsibility, in any scope or none,
   * in given order}
   *
   * @param responsibility the work; ids decide
   */
  @Override
  public Matches isAccountableFor(Responsibility responsibility) {
    return hasDuty(Involvement.ACCOUNTABLE, "is accountable for", responsibility);
  }

  /**
   * {@return the positions that answer for the outcome of a responsibility in exactly that scope,
   * in given order; there should be one at most}
   *
   * @param responsibility the work; ids decide
   * @param scope the scope; ids decide
   */
  @Override
  public Matches isAccountableFor(Responsibility responsibility, Scope scope) {
    String phrase = "is accountable for " + responsibility.name() + " in " + scope.name();
    return listed(
        "who " + phrase + "?",
        phrase,
        index.ownership().get().accountable(responsibility, scope),
        IndexedAnswer.NO_DETAIL);
  }

  /**
   * {@return the positions that carry a responsibility out, in any scope or none, in given order}
   *
   * @param responsibility the work; ids decide
   */
  @Override
  public Matches isResponsibleFor(Responsibility responsibility) {
    return hasDuty(Involvement.RESPONSIBLE, "is responsible for", responsibility);
  }

  /**
   * {@return the positions that are asked before decisions, in any scope or none, in given order}
   *
   * @param responsibility the work; ids decide
   */
  public Matches isConsultedOn(Responsibility responsibility) {
    return hasDuty(Involvement.CONSULTED, "is consulted on", responsibility);
  }

  /**
   * {@return the positions that are told after decisions, in any scope or none, in given order}
   *
   * @param responsibility the work; ids decide
   */
  public Matches isInformedOf(Responsibility responsibility) {
    return hasDuty(Involvement.INFORMED, "is informed of", responsibility);
  }

  private Matches hasDuty(Involvement involvement, String verb, Responsibility responsibility) {
    String phrase = verb + " " + responsibility.name();
    return listed(
        "who " + phrase + "?",
        phrase,
        index.ownership().get().bearers(involvement, responsibility.id()),
        position ->
            inScopes(
                position.effectiveDuties().stream()
                    .filter(
                        duty ->
                            duty.involvement() == involvement
                                && duty.responsibility().id().equals(responsibility.id()))
                    .flatMap(duty -> duty.scope().stream())
                    .map(Scope::name)
                    .toList()));
  }

  /**
   * {@return the positions that a KPI measures, in any scope or none, in given order}
   *
   * @param kpi the KPI; ids decide
   */
  @Override
  public Matches isMeasuredBy(Kpi kpi) {
    return listed(
        "who is measured by " + kpi.name() + "?",
        "is measured by " + kpi.name(),
        index.ownership().get().measured(kpi.id()),
        position ->
            inScopes(
                position.effectiveKpis().stream()
                    .filter(measure -> measure.kpi().id().equals(kpi.id()))
                    .flatMap(measure -> measure.scope().stream())
                    .map(Scope::name)
                    .toList()));
  }

  private static String inScopes(List<String> scopes) {
    return scopes.isEmpty()
        ? "in no particular scope, since it owns none"
        : "in " + String.join(", ", scopes);
  }

  /**
   * {@return the positions that have a trait, in given order; linear time}
   *
   * @param trait the trait
   */
  public Matches matches(Trait<Position> trait) {
    return answer(
        new ScanAnswer(this, "which positions " + trait + "?", "no positions " + trait, trait));
  }

  /**
   * {@return the positions that may approve for a requester, nearest first: above by solid lines,
   * with an authority that allows what is asked, and with somebody who answers for them today and
   * is not the requester. Vacant positions, absent people and low limits are passed over, and
   * {@link Matches#why()} says so. {@link Matches#people()} are the approvers}
   *
   * <p>A person who requests does so from all positions that they hold; nobody approves for
   * themselves through another seat. Where a position requests, its holders do, and whoever answers
   * for it today.
   *
   * @param request what is asked for, with or without an amount
   * @param requester who asks
   * @throws io.github.orgwright.core.UnknownIdException if no position of the organization has an
   *     authority of that name, or the requester is not known
   */
  @Override
  public Matches mayApprove(AuthorityRequest request, Member requester) {
    var known = organization.authorities().get(request.name());
    requireNonNull(known);
    return answer(new ApprovalAnswer(solid(), asked(requester), request));
  }

  private Matches listed(
      String question, String phrase, List<Position> positions, IndexedAnswer.Detail detail) {
    return answer(new IndexedAnswer(this, question, phrase, positions, detail));
  }

  private static Matches answer(PositionAnswer answer) {
    return new Matches(answer, ImmutableList.of());
  }

  private QuerySubject asked(Member member) {
    return QuerySubject.of(organization, member);
  }
}
