package io.github.orgwright.query;

import com.google.common.collect.Iterables;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Authority;
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
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The exact meanings, read naively: every question looks at all lines and all positions, by id. It
 * reads the values of an organization and none of its indexes.
 */
final class Oracle {
  private final Organization organization;
  private final Set<LineKind> kinds;
  private final Predicate<String> away;
  private final Map<String, Set<String>> managers = new LinkedHashMap<>();
  private final Map<String, Set<String>> reports = new LinkedHashMap<>();

  private Oracle(Organization organization, Set<LineKind> kinds, Predicate<String> away) {
    this.organization = organization;
    this.kinds = kinds;
    this.away = away;
    for (Position position : organization.positions().list()) {
      managers.put(position.id(), new LinkedHashSet<>());
      reports.put(position.id(), new LinkedHashSet<>());
    }
    // A line to oneself says nothing about who is above.
    lines()
        .filter(line -> isKnown(line.manager()) && !line.reporter().equals(line.manager()))
        .forEach(
            line -> {
              managers.get(line.reporter()).add(line.manager());
              reports.get(line.manager()).add(line.reporter());
            });
  }

  static Oracle of(Organization organization) {
    return new Oracle(organization, Set.of(LineKind.SOLID), person -> false);
  }

  Oracle over(Collection<LineKind> others) {
    return new Oracle(organization, Set.copyOf(others), away);
  }

  Oracle whileAway(Predicate<String> others) {
    return new Oracle(organization, kinds, others);
  }

  private Stream<Position> positions() {
    return organization.positions().list().stream();
  }

  private List<String> those(Predicate<Position> predicate) {
    return positions().filter(predicate).map(Position::id).toList();
  }

  private Stream<ReportingLine> lines() {
    return organization.lines().stream().filter(line -> kinds.contains(line.kind()));
  }

  private boolean isKnown(String id) {
    return managers.containsKey(id);
  }

  /** Whether the organization has all those lines, of kinds that are followed. */
  boolean knows(List<ReportingLine> those) {
    return lines().toList().containsAll(those);
  }

  Set<String> managersOf(String id) {
    return managers.get(id);
  }

  Set<String> reportsOf(String id) {
    return reports.get(id);
  }

  /** All that can be reached, the start included, by distance, in the order of a search. */
  static Map<String, Integer> search(Collection<String> from, Function<String, Set<String>> next) {
    Map<String, Integer> distances = new LinkedHashMap<>();
    from.forEach(id -> distances.put(id, 0));
    List<String> queue = new ArrayList<>(distances.keySet());
    for (int i = 0; i < queue.size(); i++) {
      int distance = distances.get(queue.get(i)) + 1;
      for (String id : next.apply(queue.get(i))) {
        if (distances.putIfAbsent(id, distance) == null) {
          queue.add(id);
        }
      }
    }
    return distances;
  }

  private static List<String> without(Collection<String> ids, Collection<String> own) {
    return ids.stream().filter(id -> !own.contains(id)).toList();
  }

  Map<String, Integer> distancesUp(Collection<String> from) {
    return search(from, this::managersOf);
  }

  boolean isAbove(String manager, String report) {
    return !manager.equals(report) && distancesUp(List.of(report)).containsKey(manager);
  }

  /** The positions that a member stands for. */
  List<String> seats(Member member) {
    if (member instanceof Position) {
      return List.of(member.id());
    }
    return organization.assignments().stream()
        .filter(assignment -> assignment.person().equals(member.id()))
        .map(Assignment::position)
        .distinct()
        .filter(seat -> holders(seat).contains(member.id()))
        .toList();
  }

  List<String> manages(Member member) {
    return without(distancesUp(seats(member)).keySet(), seats(member));
  }

  private List<String> union(Member member, Function<String, Set<String>> next) {
    Set<String> union = new LinkedHashSet<>();
    seats(member).forEach(seat -> union.addAll(next.apply(seat)));
    return without(union, seats(member));
  }

  List<String> directlyManages(Member member) {
    return union(member, this::managersOf);
  }

  List<String> reportsTo(Member member) {
    return without(search(seats(member), this::reportsOf).keySet(), seats(member));
  }

  List<String> reportsDirectlyTo(Member member) {
    return union(member, this::reportsOf);
  }

  List<String> isPeerOf(Member member) {
    return union(member, this::peersOf);
  }

  private Set<String> peersOf(String seat) {
    Set<String> peers = new LinkedHashSet<>();
    managersOf(seat).forEach(manager -> peers.addAll(reportsOf(manager)));
    peers.remove(seat);
    return peers;
  }

  List<String> closestCommon(Member a, Member b, boolean inclusive) {
    Map<String, Integer> fromA = distancesUp(seats(a));
    Map<String, Integer> fromB = distancesUp(seats(b));
    List<String> common = new ArrayList<>(fromA.keySet());
    common.retainAll(fromB.keySet());
    if (!inclusive) {
      common.removeAll(seats(a));
      common.removeAll(seats(b));
    }
    return common.stream()
        .filter(c -> common.stream().allMatch(other -> !isAbove(c, other) || isAbove(other, c)))
        .sorted(Comparator.<String>comparingInt(fromA::get).thenComparingInt(fromB::get))
        .toList();
  }

  List<String> owns(Scope scope) {
    return those(position -> ids(position.owns()).contains(scope.id()));
  }

  private static List<String> ids(List<Scope> scopes) {
    return scopes.stream().map(Scope::id).toList();
  }

  List<String> covers(Scope scope) {
    Set<String> covering = new LinkedHashSet<>();
    Optional<Scope> next = Optional.of(scope);
    while (next.isPresent()) {
      covering.addAll(owns(next.get()));
      next = next.get().parent();
    }
    return List.copyOf(covering);
  }

  List<String> worksIn(Scope scope) {
    return those(
        position -> position.worksIn().filter(at -> covering(at).contains(scope.id())).isPresent());
  }

  /** The ids of a scope and of all that contain it, the scope first. */
  static Set<String> covering(Scope scope) {
    Set<String> path = new LinkedHashSet<>();
    for (Optional<Scope> at = Optional.of(scope); at.isPresent(); at = at.get().parent()) {
      path.add(at.get().id());
    }
    return path;
  }

  List<String> hasDuty(Involvement involvement, Responsibility responsibility) {
    return those(
        position -> {
          Iterable<Duty> all =
              Iterables.concat(
                  position.duties(),
                  Iterables.concat(Iterables.transform(position.roles(), Role::duties)));
          return Iterables.any(
              all,
              duty ->
                  duty.involvement() == involvement
                      && duty.responsibility().equals(responsibility));
        });
  }

  List<String> fills(Role role) {
    return those(
        position -> position.roles().stream().anyMatch(held -> held.id().equals(role.id())));
  }

  /** The responsibilities that a position answers for, with the scope that each holds in. */
  Set<List<String>> accountable(Position position) {
    Set<List<String>> accountable = new LinkedHashSet<>();
    Stream.concat(
            position.duties().stream(),
            position.roles().stream().flatMap(role -> role.duties().stream()))
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

  List<String> isAccountableFor(Responsibility responsibility, Scope scope) {
    return those(
        position -> accountable(position).contains(List.of(responsibility.id(), scope.id())));
  }

  List<String> isMeasuredBy(Kpi kpi) {
    return those(
        position ->
            position.kpis().stream().anyMatch(one -> one.kpi().equals(kpi))
                || position.roles().stream().anyMatch(role -> role.kpis().contains(kpi)));
  }

  /** Who fills a position, each by the strongest assignment. */
  private Map<String, AssignmentKind> filling(String seat) {
    Map<String, AssignmentKind> filling = new LinkedHashMap<>();
    organization.assignments().stream()
        .filter(assignment -> assignment.position().equals(seat))
        .forEach(
            assignment -> filling.merge(assignment.person(), assignment.kind(), Oracle::stronger));
    return filling;
  }

  private static AssignmentKind stronger(AssignmentKind a, AssignmentKind b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  /** Who holds a position, substantively or acting. */
  Set<String> holders(String seat) {
    Map<String, AssignmentKind> filling = filling(seat);
    filling.values().removeIf(kind -> kind == AssignmentKind.DEPUTY);
    return filling.keySet();
  }

  /** Whether a line of the position leads to a manager who is not known. */
  boolean isCutOff(String id) {
    return lines().anyMatch(line -> line.reporter().equals(id) && !isKnown(line.manager()));
  }

  /** FILLED by whoever holds the position, else as stated, else the default. */
  Occupancy occupancy(String seat) {
    if (!holders(seat).isEmpty()) {
      return Occupancy.FILLED;
    }
    Optional<Occupancy> stated = organization.position(seat).statedOccupancy();
    if (stated.isPresent()) {
      return stated.get();
    }
    return organization.defaultOccupancy();
  }

  /** What is missing to know who holds a position; empty if nothing is. */
  String missing(String seat) {
    if (occupancy(seat) == Occupancy.UNKNOWN) {
      return "{holders=not recorded}";
    }
    return holders(seat).stream().allMatch(this::isDisclosed) ? "" : "{holders=not disclosed}";
  }

  private boolean isDisclosed(String person) {
    return organization.person(person).isDisclosed();
  }

  boolean isVacant(String seat) {
    return occupancy(seat) == Occupancy.VACANT;
  }

  /** The present substantive holders, else the present acting ones, else the present deputies. */
  List<String> answering(String seat) {
    Map<String, AssignmentKind> filling = filling(seat);
    for (AssignmentKind kind :
        List.of(AssignmentKind.SUBSTANTIVE, AssignmentKind.ACTING, AssignmentKind.DEPUTY)) {
      List<String> present =
          filling.keySet().stream()
              .filter(person -> filling.get(person) == kind && !away.test(person))
              .toList();
      if (!present.isEmpty()) {
        return present;
      }
    }
    return List.of();
  }

  List<String> people(List<String> seats) {
    Set<String> people = new LinkedHashSet<>();
    seats.forEach(seat -> people.addAll(answering(seat)));
    return List.copyOf(people);
  }

  /** Where no answer is found upward and the chain did not end at the top: how it ended. */
  Optional<Outcome> chainOutcome(Member member) {
    Set<String> met = distancesUp(seats(member)).keySet();
    if (met.stream().anyMatch(this::isInCycle)) {
      return Optional.of(Outcome.CHAIN_HAS_CYCLE);
    }
    if (lines().anyMatch(line -> met.contains(line.reporter()) && !isKnown(line.manager()))) {
      return Optional.of(Outcome.CHAIN_BROKEN);
    }
    return kinds.contains(LineKind.SOLID)
            && positions().anyMatch(p -> met.contains(p.id()) && p.outsideSuperior().isPresent())
        ? Optional.of(Outcome.OUTSIDE)
        : Optional.empty();
  }

  boolean isInCycle(String id) {
    return lines().anyMatch(line -> line.reporter().equals(id) && line.manager().equals(id))
        || managersOf(id).stream().anyMatch(manager -> isAbove(id, manager));
  }

  /** What approver resolution finds. */
  record Approval(
      List<String> eligible, List<String> approvers, Map<String, Reason> passed, Outcome outcome) {}

  Approval mayApprove(AuthorityRequest asked, Member requester) {
    Set<String> requesters = requesters(requester);
    List<String> eligible = new ArrayList<>();
    Set<String> approvers = new LinkedHashSet<>();
    Map<String, Reason> passed = new LinkedHashMap<>();
    for (String seat : manages(requester)) {
      Set<String> others = new LinkedHashSet<>(answering(seat));
      others.removeAll(requesters);
      others.removeIf(person -> !isDisclosed(person));
      Optional<Reason> lack = lackOfAuthority(organization.position(seat), asked);
      if (lack.isPresent()) {
        passed.put(seat, lack.get());
      } else if (!others.isEmpty()) {
        eligible.add(seat);
        approvers.addAll(others);
      } else if (filling(seat).isEmpty()) {
        passed.put(seat, isVacant(seat) ? Reason.VACANT : Reason.OCCUPANCY_UNKNOWN);
      } else if (answering(seat).isEmpty()) {
        passed.put(seat, Reason.AWAY);
      } else {
        passed.put(
            seat,
            requesters.containsAll(answering(seat))
                ? Reason.IS_REQUESTER
                : Reason.HOLDER_UNDISCLOSED);
      }
    }
    Outcome outcome =
        eligible.isEmpty() ? nobodyMayApprove(requester, passed.values()) : Outcome.FOUND;
    return new Approval(eligible, List.copyOf(approvers), passed, outcome);
  }

  /** A person; of a position all who hold it, and whoever answers for it today. */
  private Set<String> requesters(Member requester) {
    if (requester instanceof Person) {
      return Set.of(requester.id());
    }
    Set<String> requesters = new LinkedHashSet<>(answering(requester.id()));
    filling(requester.id())
        .forEach(
            (person, kind) -> {
              if (kind != AssignmentKind.DEPUTY) {
                requesters.add(person);
              }
            });
    return requesters;
  }

  private static Optional<Reason> lackOfAuthority(Position position, AuthorityRequest asked) {
    List<Authority> held =
        Stream.concat(
                position.authorities().stream(),
                position.roles().stream().flatMap(role -> role.authorities().stream()))
            .filter(authority -> authority.name().equals(asked.name()))
            .toList();
    if (held.isEmpty()) {
      return Optional.of(Reason.NO_AUTHORITY);
    }
    boolean suffices =
        held.stream()
            .anyMatch(
                authority ->
                    authority.limit().isEmpty()
                        || (asked.amount().isPresent()
                            && asked.amount().get().compareTo(authority.limit().get()) <= 0));
    return suffices ? Optional.empty() : Optional.of(Reason.LIMIT_TOO_LOW);
  }

  private Outcome nobodyMayApprove(Member requester, Collection<Reason> reasons) {
    if (seats(requester).isEmpty()) {
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
