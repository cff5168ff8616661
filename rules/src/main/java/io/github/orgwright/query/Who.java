package io.github.orgwright.query;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.MapMaker;
import io.github.orgwright.change.Dated;
import io.github.orgwright.change.History;
import io.github.orgwright.change.Validity;
import io.github.orgwright.core.AuthorityRequest;
import io.github.orgwright.core.Duty;
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
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions about an organization: {@code who.manages(pm)}, {@code who.reportsTo(cpo)}.
 * Start with {@link #of}. Every question returns a result, even if reporting lines form cycles, and
 * every result has an {@linkplain Matches#why() explanation}.
 *
 * <pre>{@code
 * Who who = Who.of(org);
 * who.directlyManages(pm).first();                      // the manager of pm
 * who.reportsTo(cpo).count();                           // all reports
 * who.mayApprove(SPEND.request(7_200), pm).people();    // approvers, nearest first
 * }</pre>
 *
 * <p>A question is about a {@link Member}. A person stands for all positions that they hold: the
 * answer combines the answers for these positions, lists each position once, and does not include
 * the positions of the person. Questions follow solid lines unless {@link #over} names other kinds;
 * approvals and traits always follow solid lines. No position is above itself.
 *
 * <p>Every method throws {@link io.github.orgwright.core.UnknownIdException} for a position or
 * person that the organization does not have. A scope, role, responsibility, KPI or authority that
 * the organization does not have is no error. If there is no match, the {@link Matches} are empty,
 * and {@link Matches#why()} explains this.
 *
 * <p>Immutable and thread-safe. Indexes are built on first use, so reuse the object.
 *
 * @since 0.1.0
 */
public final class Who extends OrgFacts {
  private final Organization organization;
  private final Hierarchy hierarchy;
  private final Delegation delegation;
  private final Index index;

  /**
   * Values that traits computed, by trait object; objects for other lines or absences have another
   * map.
   */
  private final Map<Object, Object> found = new MapMaker().weakKeys().makeMap();

  /**
   * Indexes for questions about scopes, duties and KPIs, shared by all objects for one
   * organization.
   */
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
   * {@return an object that answers questions about the given organization. It follows solid lines,
   * and assumes that no one is away}
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
   * {@return the answers to a question over a period, in the order of days. A new answer begins
   * when the positions found, their details, their people or the explanation change}
   *
   * <pre>{@code
   * Who.during(history, Validity.between(january, july), who -> who.manages(pm))
   *     .forEach(answer -> System.out.println(answer.validity() + " " + answer.value().list()));
   * }</pre>
   *
   * <p>There is no answer for days on which the history says nothing, or on which a position or
   * person that the question names does not exist. An answer without positions means that on these
   * days there is no match.
   *
   * <p>The question is asked once for each day of change in the period, so this takes as long as
   * {@link History#asOf} and the question on each of these days. Each answer keeps the organization
   * of its first day.
   *
   * @param <M> the type of the answers
   * @param history the history
   * @param days the period; days that {@link History#validity()} does not contain are left out
   * @param question asks the question; positions and people are identified by their ids
   * @throws io.github.orgwright.core.UnknownIdException if a position or person that the question
   *     names exists on no day of the history
   */
  public static <M extends Matches> List<Dated<M>> during(
      History history, Validity days, Function<? super Who, ? extends M> question) {
    requireNonNull(question, "question");
    return DatedAnswers.of(history, days, organization -> question.apply(Who.of(organization)));
  }

  /**
   * {@return an object that answers the same questions, but follows lines of the given kinds.
   * Approvals and traits still follow solid lines}
   *
   * @param kind a kind of line to follow
   * @param more further kinds to follow
   */
  @Override
  public Who over(LineKind kind, LineKind... more) {
    return new Who(organization, organization.hierarchy(kind, more), delegation, index);
  }

  /** The same questions, answered over solid lines, which traits follow. */
  @Override
  Who solid() {
    return hierarchy == organization.hierarchy() ? this : over(LineKind.SOLID);
  }

  /**
   * {@return an object that answers the same questions, but treats some people as away, so that
   * acting holders or deputies stand in for them}
   *
   * @param away tests whether a person is away; called again for each question
   */
  @Override
  public Who whileAway(Predicate<Person> away) {
    return new Who(
        organization, hierarchy, new Delegation(organization, requireNonNull(away, "away")), index);
  }

  /** {@return the organization that the questions are about} */
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
  @SuppressWarnings("unchecked") // a key always has one type of value
  <K, V> V foundFor(K key, Function<? super K, V> find) {
    @Nullable Object known = found.get(key);
    if (known == null) {
      V made = find.apply(key);
      known = found.putIfAbsent(key, made);
      return known == null ? made : (V) known;
    }
    return (V) known;
  }

  /** The nearest owner of a scope on each solid line above a position, sorted by id. */
  @Override
  List<Position> nearestOwnersAbove(Position position) {
    return index.nearestOwners().get().above(position);
  }

  /**
   * {@return the managers of the given position or person at any distance, nearest first: the chain
   * of command}
   *
   * @param member the position or person whose managers are wanted
   */
  @Override
  public ChainMatches manages(Member member) {
    QuerySubject asked = subject(member);
    return chain(steps -> new ManagersAnswer(this, asked, steps));
  }

  /**
   * {@return the direct managers of the given position or person, in the order of their lines;
   * usually only one}
   *
   * @param member the position or person whose managers are wanted
   */
  @Override
  public Matches directlyManages(Member member) {
    return answer(new ManagersAnswer(this, subject(member), PositionAnswer.DIRECTLY));
  }

  /**
   * {@return the reports of the given position or person at any distance, nearest first. If no
   * position has several managers and there are no cycles, {@link Matches#contains} and {@link
   * Matches#count} take constant time in questions about one position}
   *
   * @param member the position or person whose reports are wanted
   */
  @Override
  public ChainMatches reportsTo(Member member) {
    QuerySubject asked = subject(member);
    return chain(steps -> new ReportsAnswer(this, asked, steps));
  }

  /**
   * {@return the direct reports of the given position or person, in the order of positions}
   *
   * @param member the position or person whose reports are wanted
   */
  @Override
  public Matches reportsDirectlyTo(Member member) {
    return answer(new ReportsAnswer(this, subject(member), PositionAnswer.DIRECTLY));
  }

  /**
   * {@return the positions that share a manager with the given position or person, sorted by
   * manager, then in the order of positions}
   *
   * @param member the position or person whose peers are wanted
   */
  @Override
  public Matches isPeerOf(Member member) {
    return answer(new PeersAnswer(this, subject(member)));
  }

  /**
   * {@return the closest common managers: those that manage both members, but no other common
   * manager, not counting managers in the same cycle. They are sorted by distance from the first
   * member, then from the second. There is at most one if the lines form a forest}
   *
   * @param a one member
   * @param b the other member
   */
  public Matches isClosestCommonManagerOf(Member a, Member b) {
    return answer(new CommonManagersAnswer(this, subject(a), subject(b), false));
  }

  /**
   * {@return the closest common managers, where a member can itself be one: if one member manages
   * the other, it is the closest common manager}
   *
   * @param a one member
   * @param b the other member
   */
  public Matches isClosestCommonManagerOrOneOf(Member a, Member b) {
    return answer(new CommonManagersAnswer(this, subject(a), subject(b), true));
  }

  /**
   * {@return the positions that own exactly this scope, in the order of positions}
   *
   * @param scope the scope, compared by id
   */
  @Override
  public Matches owns(Scope scope) {
    return listed(
        Traits.own(scope).words(), index.ownership().get().owners(scope), IndexedAnswer.NO_DETAIL);
  }

  /**
   * {@return the positions that own this scope or a scope that contains it, narrowest scope first}
   *
   * @param scope the scope, which does not have to be part of the organization
   */
  @Override
  public Matches covers(Scope scope) {
    return listed(
        Traits.cover(scope).words(),
        index.ownership().get().covering(scope),
        position ->
            position.owns().stream()
                .filter(scope::isWithin)
                .map(owned -> "owns " + owned.name())
                .collect(Collectors.joining(", ")));
  }

  /**
   * {@return the positions that have the given role, as the main role or a further role, in the
   * order of positions}
   *
   * @param role the role, compared by id
   */
  @Override
  public Matches has(Role role) {
    return listed(
        Traits.haveRole(role).words(),
        index.ownership().get().having(role),
        IndexedAnswer.NO_DETAIL);
  }

  /**
   * {@return the positions that work in this scope, or in a part of it at any depth, in the order
   * of positions. Takes linear time}
   *
   * @param scope the scope
   */
  @Override
  public Matches worksIn(Scope scope) {
    return matches(Traits.workIn(scope));
  }

  /**
   * {@return the positions that are accountable for the outcome of the given responsibility, with
   * or without a scope, in the order of positions}
   *
   * @param responsibility the responsibility, compared by id
   */
  @Override
  public ScopedMatches isAccountableFor(Responsibility responsibility) {
    return hasDuty(Involvement.ACCOUNTABLE, "are accountable for", responsibility);
  }

  /**
   * {@return the positions that are accountable for the outcome of the given responsibility in
   * exactly this scope, in the order of positions; there should be at most one. To include parts of
   * the scope, use {@link ScopedMatches#within(Scope)}}
   *
   * @param responsibility the responsibility, compared by id
   * @param scope the scope, compared by id
   */
  @Override
  public Matches isAccountableFor(Responsibility responsibility, Scope scope) {
    return listed(
        TraitWords.of("are accountable for " + responsibility.name() + " in " + scope.name()),
        index.ownership().get().accountable(responsibility, scope),
        IndexedAnswer.NO_DETAIL);
  }

  /**
   * {@return the positions that carry out the given responsibility, with or without a scope, in the
   * order of positions}
   *
   * @param responsibility the responsibility, compared by id
   */
  @Override
  public ScopedMatches isResponsibleFor(Responsibility responsibility) {
    return hasDuty(Involvement.RESPONSIBLE, "are responsible for", responsibility);
  }

  /**
   * {@return the positions that are consulted before decisions on the given responsibility, with or
   * without a scope, in the order of positions}
   *
   * @param responsibility the responsibility, compared by id
   */
  public ScopedMatches isConsultedOn(Responsibility responsibility) {
    return hasDuty(Involvement.CONSULTED, "are consulted on", responsibility);
  }

  /**
   * {@return the positions that are informed after decisions on the given responsibility, with or
   * without a scope, in the order of positions}
   *
   * @param responsibility the responsibility, compared by id
   */
  public ScopedMatches isInformedOf(Responsibility responsibility) {
    return hasDuty(Involvement.INFORMED, "are informed of", responsibility);
  }

  private ScopedMatches hasDuty(
      Involvement involvement, String verb, Responsibility responsibility) {
    return scoped(
        verb + " " + responsibility.name(),
        index.ownership().get().withDuty(involvement, responsibility.id()),
        position ->
            position.effectiveDuties().stream()
                .filter(duty -> isDuty(duty, involvement, responsibility))
                .flatMap(duty -> duty.scope().stream())
                .toList(),
        position -> remark(position, involvement, responsibility));
  }

  private static boolean isDuty(Duty duty, Involvement involvement, Responsibility responsibility) {
    return duty.involvement() == involvement
        && duty.responsibility().id().equals(responsibility.id());
  }

  /** The remark about a duty, if the position has it only with roles that have one about it. */
  private static String remark(
      Position position, Involvement involvement, Responsibility responsibility) {
    List<Role> roles =
        position.roles().stream()
            .filter(
                role ->
                    role.duties().stream()
                        .anyMatch(duty -> isDuty(duty, involvement, responsibility)))
            .toList();
    boolean isStated =
        position.duties().stream().anyMatch(duty -> isDuty(duty, involvement, responsibility))
            || roles.stream()
                .anyMatch(role -> !role.dutyRemarks().containsKey(responsibility.id()));
    return isStated
        ? ""
        : roles.stream()
            .map(
                role ->
                    "; a duty of the role %s, %s"
                        .formatted(role.id(), role.dutyRemarks().get(responsibility.id())))
            .collect(Collectors.joining());
  }

  /**
   * {@return the positions that the given KPI measures, with or without a scope, in the order of
   * positions}
   *
   * @param kpi the KPI, compared by id
   */
  @Override
  public ScopedMatches isMeasuredBy(Kpi kpi) {
    return scoped(
        "are measured by " + kpi.name(),
        index.ownership().get().measured(kpi.id()),
        position ->
            position.effectiveKpis().stream()
                .filter(measure -> measure.kpi().id().equals(kpi.id()))
                .flatMap(measure -> measure.scope().stream())
                .toList(),
        position -> "");
  }

  /** An answer that names the scopes of each position, and can be limited to one of them. */
  private ScopedMatches scoped(
      String phrase,
      List<Position> positions,
      Function<Position, List<Scope>> scopes,
      Function<Position, String> remark) {
    IndexedAnswer.Detail detail =
        position -> AnswerTexts.inScopes(scopes.apply(position)) + remark.apply(position);
    return new ScopedMatches(
        new IndexedAnswer(this, TraitWords.of(phrase), positions, detail),
        scope ->
            new IndexedAnswer(
                this,
                TraitWords.of(phrase + " within " + scope.name()),
                positions.stream()
                    .filter(position -> isWithin(scope, scopes.apply(position)))
                    .toList(),
                detail),
        ImmutableList.of());
  }

  private static boolean isWithin(Scope outer, List<Scope> scopes) {
    return scopes.stream().anyMatch(scope -> scope.isWithin(outer));
  }

  /**
   * {@return the positions that have the given trait, in the order of positions. Takes linear time}
   *
   * @param trait the trait
   */
  public Matches matches(Trait<Position> trait) {
    return answer(new ScanAnswer(this, trait));
  }

  /**
   * {@return the positions that may approve the given request, nearest first. These are managers of
   * the requester, through solid lines, who have sufficient authority and for whom a person other
   * than the requester is available. Other managers are skipped; {@link Matches#why()} states the
   * reasons. {@link ApprovalMatches#approvers()} returns the people who may approve}
   *
   * <p>If a person makes the request, they cannot approve it through any of their positions. If a
   * position makes the request, its holders and the people available for it cannot approve. An
   * undisclosed holder cannot approve, because this person may be the requester. If no position has
   * the authority, the answer is empty, and its explanation names similar authorities.
   *
   * @param request the request, with or without an amount
   * @param requester the position or person that makes the request
   */
  @Override
  public ApprovalMatches mayApprove(AuthorityRequest request, Member requester) {
    return new ApprovalMatches(
        new ApprovalAnswer(solid(), subject(requester), requireNonNull(request, "request")),
        ImmutableList.of());
  }

  /**
   * {@return who is available for the given position today, and who is away. The substantive
   * holders who are present are available; if there are none, the acting holders who are present;
   * if there are none either, the deputies who are present}
   *
   * @param position the position
   */
  public Availability isAvailableFor(Position position) {
    return delegation.of(organization.position(position.id()));
  }

  private static ChainMatches chain(IntFunction<PositionAnswer> withinSteps) {
    return new ChainMatches(
        withinSteps.apply(PositionAnswer.AT_ANY_DISTANCE), withinSteps, ImmutableList.of());
  }

  private Matches listed(TraitWords words, List<Position> positions, IndexedAnswer.Detail detail) {
    return answer(new IndexedAnswer(this, words, positions, detail));
  }

  private static Matches answer(PositionAnswer answer) {
    return new Matches(answer, ImmutableList.of());
  }

  private QuerySubject subject(Member member) {
    return QuerySubject.of(organization, member);
  }
}
