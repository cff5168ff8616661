package io.github.orgwright.properties;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.AuthorityRequest;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Involvement;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Member;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.query.Outcome;
import io.github.orgwright.query.Reason;
import io.github.orgwright.testsupport.NaiveHierarchy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The oracle of questions: answers as the Javadoc states them, found slowly. It reads the values of
 * an organization and none of its indexes.
 */
public final class Oracle {
  private final Organization organization;
  private final Set<LineKind> kinds;
  private final Predicate<String> away;

  /** The lines that the questions follow. */
  public final NaiveHierarchy lines;

  private Oracle(Organization organization, Set<LineKind> kinds, Predicate<String> away) {
    this.organization = organization;
    this.kinds = kinds;
    this.away = away;
    lines = naive(organization, kinds);
  }

  /** The oracle of the hierarchy of the given kinds of lines. */
  static NaiveHierarchy naive(Organization organization, Collection<LineKind> kinds) {
    return new NaiveHierarchy(
        Given.ids(organization.positions().list()),
        organization.lines().stream()
            .filter(line -> kinds.contains(line.kind()))
            .map(line -> new NaiveHierarchy.Line(line.reporter(), line.manager()))
            .toList());
  }

  public static Oracle of(Organization organization) {
    return new Oracle(organization, Set.of(LineKind.SOLID), person -> false);
  }

  Oracle over(Collection<LineKind> others) {
    return new Oracle(organization, Set.copyOf(others), away);
  }

  Oracle whileAway(Predicate<String> others) {
    return new Oracle(organization, kinds, others);
  }

  private List<String> those(Predicate<Position> predicate) {
    return organization.positions().stream().filter(predicate).map(Position::id).toList();
  }

  // members and lines

  /** The positions that a member stands for. */
  List<String> positions(Member member) {
    if (member instanceof Position) {
      return List.of(member.id());
    }
    return organization.assignments().stream()
        .filter(assignment -> assignment.person().equals(member.id()))
        .map(Assignment::position)
        .distinct()
        .filter(position -> holders(position).contains(member.id()))
        .toList();
  }

  List<String> manages(Member member) {
    return lines.managers(positions(member));
  }

  List<String> reportsTo(Member member) {
    return lines.reports(positions(member));
  }

  List<String> directlyManages(Member member) {
    return union(member, lines::managersOf);
  }

  List<String> reportsDirectlyTo(Member member) {
    return union(member, lines::reportsOf);
  }

  List<String> isPeerOf(Member member) {
    return union(member, lines::peersOf);
  }

  private List<String> union(Member member, Function<String, Set<String>> next) {
    Set<String> union = new LinkedHashSet<>();
    positions(member).forEach(position -> union.addAll(next.apply(position)));
    union.removeAll(positions(member));
    return List.copyOf(union);
  }

  List<String> closestCommon(Member a, Member b, boolean inclusive) {
    return lines.closestCommonManagers(positions(a), positions(b), inclusive);
  }

  /** Why a chain that meets no answer has another end than a root. */
  Optional<Outcome> chainOutcome(Member member) {
    Set<String> met = lines.distancesUp(positions(member)).keySet();
    if (met.stream().anyMatch(lines::isInCycle)) {
      return Optional.of(Outcome.CHAIN_HAS_CYCLE);
    }
    if (met.stream().anyMatch(lines::isCutOff)) {
      return Optional.of(Outcome.CHAIN_BROKEN);
    }
    return kinds.contains(LineKind.SOLID)
            && met.stream().anyMatch(id -> organization.position(id).outsideSuperior().isPresent())
        ? Optional.of(Outcome.OUTSIDE)
        : Optional.empty();
  }

  // scopes, duties, roles and KPIs

  public List<String> owns(Scope scope) {
    return those(position -> ids(position.owns()).contains(scope.id()));
  }

  private static List<String> ids(List<Scope> scopes) {
    return scopes.stream().map(Scope::id).toList();
  }

  List<String> covers(Scope scope) {
    return Stream.iterate(
            Optional.of(scope), Optional::isPresent, each -> each.flatMap(Scope::parent))
        .flatMap(each -> owns(each.orElseThrow()).stream())
        .distinct()
        .toList();
  }

  List<String> worksIn(Scope scope) {
    return those(
        position -> position.worksIn().filter(at -> covering(at).contains(scope.id())).isPresent());
  }

  /** The ids of a scope and of all that contain it. */
  public static Set<String> covering(Scope scope) {
    return Stream.iterate(
            Optional.of(scope), Optional::isPresent, each -> each.flatMap(Scope::parent))
        .map(each -> each.orElseThrow().id())
        .collect(Collectors.toSet());
  }

  /** The duties of a position and of its roles. */
  public static Stream<Duty> duties(Position position) {
    return Stream.concat(
        position.duties().stream(),
        position.roles().stream().flatMap(role -> role.duties().stream()));
  }

  List<String> hasDuty(Involvement involvement, Responsibility responsibility) {
    return those(
        position ->
            duties(position)
                .anyMatch(
                    duty ->
                        duty.involvement() == involvement
                            && duty.responsibility().equals(responsibility)));
  }

  /** The responsibilities that a position is accountable for, each with its scope. */
  public Set<List<String>> accountable(Position position) {
    Set<List<String>> accountable = new LinkedHashSet<>();
    duties(position)
        .filter(duty -> duty.involvement() == Involvement.ACCOUNTABLE)
        .forEach(
            duty -> {
              String work = duty.responsibility().id();
              if (duty.scope().isPresent()) {
                accountable.add(List.of(work, duty.scope().get().id()));
              } else if (position.owns().isEmpty()) {
                accountable.add(List.of(work));
              } else {
                ids(position.owns()).forEach(scope -> accountable.add(List.of(work, scope)));
              }
            });
    return accountable;
  }

  public List<String> isAccountableFor(Responsibility responsibility, Scope scope) {
    return those(
        position -> accountable(position).contains(List.of(responsibility.id(), scope.id())));
  }

  List<String> has(Role role) {
    return those(
        position -> position.roles().stream().anyMatch(held -> held.id().equals(role.id())));
  }

  List<String> isMeasuredBy(Kpi kpi) {
    return those(
        position ->
            position.kpis().stream().anyMatch(one -> one.kpi().equals(kpi))
                || position.roles().stream().anyMatch(role -> role.kpis().contains(kpi)));
  }

  // people

  /** All who are assigned to a position, each with the strongest kind of assignment. */
  private Map<String, AssignmentKind> assigned(String position) {
    Map<String, AssignmentKind> assigned = new LinkedHashMap<>();
    organization.assignments().stream()
        .filter(one -> one.position().equals(position))
        .forEach(
            one -> assigned.merge(one.person(), one.kind(), (a, b) -> a.compareTo(b) < 0 ? a : b));
    return assigned;
  }

  /** Who holds a position, substantively or acting. */
  Set<String> holders(String position) {
    Map<String, AssignmentKind> assigned = assigned(position);
    assigned.values().removeIf(kind -> kind == AssignmentKind.DEPUTY);
    return assigned.keySet();
  }

  /** Filled if it has a holder, else as stated, else the default. */
  Occupancy occupancy(String position) {
    return holders(position).isEmpty()
        ? organization.position(position).statedOccupancy().orElse(organization.defaultOccupancy())
        : Occupancy.FILLED;
  }

  boolean isVacant(String position) {
    return occupancy(position) == Occupancy.VACANT;
  }

  /** What is missing to know who holds a position; empty if nothing is. */
  String missing(String position) {
    if (occupancy(position) == Occupancy.UNKNOWN) {
      return "{holders=not recorded}";
    }
    return holders(position).stream().allMatch(this::isDisclosed) ? "" : "{holders=not disclosed}";
  }

  private boolean isDisclosed(String person) {
    return organization.person(person).isDisclosed();
  }

  /** The present substantive holders, else the present acting ones, else the present deputies. */
  List<String> answering(String position) {
    Map<String, AssignmentKind> assigned = assigned(position);
    assigned.keySet().removeIf(away);
    return Stream.of(AssignmentKind.values())
        .map(kind -> assigned.keySet().stream().filter(p -> assigned.get(p) == kind).toList())
        .filter(people -> !people.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  List<String> people(List<String> positions) {
    return positions.stream().flatMap(id -> answering(id).stream()).distinct().toList();
  }

  // approvals

  /** Which positions and people may approve a request, and why others may not. */
  record Approval(
      List<String> eligible,
      List<String> approvers,
      Map<String, Reason> skipped,
      Outcome outcome) {}

  Approval mayApprove(AuthorityRequest request, Member requester) {
    Set<String> requesters = requesters(requester);
    List<String> eligible = new ArrayList<>();
    Set<String> approvers = new LinkedHashSet<>();
    Map<String, Reason> skipped = new LinkedHashMap<>();
    for (String id : manages(requester)) {
      Set<String> others = new LinkedHashSet<>(answering(id));
      others.removeAll(requesters);
      others.removeIf(person -> !isDisclosed(person));
      Optional<Reason> lack = lackOfAuthority(organization.position(id), request);
      if (lack.isPresent()) {
        skipped.put(id, lack.get());
      } else if (!others.isEmpty()) {
        eligible.add(id);
        approvers.addAll(others);
      } else {
        skipped.put(id, whyNoOneElse(id, requesters));
      }
    }
    Outcome outcome = eligible.isEmpty() ? noApprover(requester, skipped.values()) : Outcome.FOUND;
    return new Approval(eligible, List.copyOf(approvers), skipped, outcome);
  }

  private Reason whyNoOneElse(String position, Set<String> requesters) {
    if (assigned(position).isEmpty()) {
      return isVacant(position) ? Reason.VACANT : Reason.OCCUPANCY_UNKNOWN;
    }
    if (answering(position).isEmpty()) {
      return Reason.AWAY;
    }
    return requesters.containsAll(answering(position))
        ? Reason.IS_REQUESTER
        : Reason.HOLDER_UNDISCLOSED;
  }

  /** A person; for a position its holders, and whoever answers for it today. */
  private Set<String> requesters(Member requester) {
    if (requester instanceof Person) {
      return Set.of(requester.id());
    }
    Set<String> requesters = new LinkedHashSet<>(answering(requester.id()));
    requesters.addAll(holders(requester.id()));
    return requesters;
  }

  private static Optional<Reason> lackOfAuthority(Position position, AuthorityRequest request) {
    var held =
        Stream.concat(
                position.authorities().stream(),
                position.roles().stream().flatMap(role -> role.authorities().stream()))
            .filter(authority -> authority.name().equals(request.name()))
            .toList();
    boolean suffices =
        held.stream()
            .anyMatch(
                authority ->
                    authority.limit().isEmpty()
                        || (request.amount().isPresent()
                            && request.amount().get().compareTo(authority.limit().get()) <= 0));
    return suffices
        ? Optional.empty()
        : Optional.of(held.isEmpty() ? Reason.NO_AUTHORITY : Reason.LIMIT_TOO_LOW);
  }

  private Outcome noApprover(Member requester, Collection<Reason> reasons) {
    if (positions(requester).isEmpty()) {
      return Outcome.NO_POSITION;
    }
    if (chainOutcome(requester).isPresent()) {
      return chainOutcome(requester).get();
    }
    if (reasons.isEmpty()) {
      return Outcome.NO_MANAGER;
    }
    return reasons.stream().allMatch(Set.of(Reason.NO_AUTHORITY, Reason.LIMIT_TOO_LOW)::contains)
        ? Outcome.NO_AUTHORITY
        : Outcome.NO_ONE_AVAILABLE;
  }
}
