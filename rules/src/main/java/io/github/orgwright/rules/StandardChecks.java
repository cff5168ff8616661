package io.github.orgwright.rules;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Expectation;
import io.github.orgwright.core.Involvement;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.internal.CodePointOrder;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeKey;
import io.github.orgwright.query.Evidence;
import io.github.orgwright.query.Verdict;
import io.github.orgwright.query.Who;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks of the standard rules in which a subject may have several violations. */
final class StandardChecks {
  static final Check NO_SELF_REPORTING = StandardChecks::findSelfReports;
  static final Check NO_CYCLES = StandardChecks::findCycles;
  static final Check KNOWN_MANAGERS = StandardChecks::findUnknownManagers;
  static final Check ONE_ACCOUNTABLE = StandardChecks::findSharedAccounts;
  static final Check ACCOUNTABLE_POSITION_EXISTS = StandardChecks::findUnownedWork;
  static final Check NOT_VACANT = StandardChecks::findVacantOwners;

  /** How many positions of a cycle a message names. */
  private static final int NAMED = 4;

  private StandardChecks() {}

  private static void findSelfReports(Who who, CheckCounts counts) {
    Map<String, Set<LineKind>> selfReporting = new HashMap<>();
    for (ReportingLine line : who.organization().lines()) {
      if (line.reporter().equals(line.manager())) {
        selfReporting.computeIfAbsent(line.reporter(), id -> new TreeSet<>()).add(line.kind());
      }
    }
    for (Position position : who.organization().positions().list()) {
      Set<LineKind> kinds = selfReporting.get(position.id());
      if (kinds != null) {
        counts.fails(
            CheckCounts.Failure.of(
                position,
                ImmutableList.of(position.id()),
                () ->
                    " "
                        + Phrases.series(
                            kinds.stream().map(kind -> kind.verb() + " itself").toList(), "and"),
                Verdict.FAILS.evidence(
                    kinds.stream()
                        .map(kind -> Evidence.link(position, kind.verb(), position))
                        .toList())));
      } else {
        counts.passes();
      }
    }
  }

  private static void findCycles(Who who, CheckCounts counts) {
    Organization organization = who.organization();
    if (organization.lines().isEmpty()) {
      return;
    }
    List<List<Position>> cycles = organization.hierarchy().cycles();
    counts.passes();
    for (List<Position> cycle : cycles) {
      counts.failsToo(
          new CheckCounts.Failure(
              organization,
              cycle.stream().map(Position::id).toList(),
              false,
              () -> namesOf(cycle) + " report to each other in a cycle",
              Verdict.FAILS.fact("positions", cycle.size()).evidence(linesOf(cycle)),
              ""));
    }
  }

  private static String namesOf(List<Position> cycle) {
    List<String> ids = cycle.stream().map(Position::id).toList();
    return ids.size() > NAMED ? Phrases.list(ids, NAMED) : Phrases.series(ids, "and");
  }

  static List<Evidence> linesOf(List<Position> cycle) {
    ImmutableList.Builder<Evidence> lines = ImmutableList.builder();
    for (int i = 0; i < cycle.size() - 1; i++) {
      lines.add(Evidence.reportsTo(cycle.get(i), cycle.get(i + 1)));
    }
    return lines
        .add(
            Evidence.reportsTo(cycle.get(cycle.size() - 1), cycle.get(0))
                .noting("closes the cycle"))
        .build();
  }

  /** Each manager is a subject, so that the lines to one unknown manager are one violation. */
  private static void findUnknownManagers(Who who, CheckCounts counts) {
    Organization organization = who.organization();
    Set<String> known = new HashSet<>();
    Map<String, List<ReportingLine>> unknown = new TreeMap<>(CodePointOrder.COMPARATOR);
    for (ReportingLine line : organization.lines()) {
      if (organization.positions().find(line.manager()).isEmpty()) {
        unknown.computeIfAbsent(line.manager(), manager -> new ArrayList<>()).add(line);
      } else if (known.add(line.manager())) {
        counts.passes();
      }
    }
    unknown.forEach(
        (manager, lines) -> {
          List<String> reporters =
              lines.stream()
                  .map(ReportingLine::reporter)
                  .distinct()
                  .sorted(CodePointOrder.COMPARATOR)
                  .toList();
          counts.fails(
              new CheckCounts.Failure(
                  organization,
                  ImmutableList.of(manager),
                  false,
                  () -> reportersOf(manager, reporters, lines),
                  Verdict.FAILS.evidence(() -> linesTo(lines, who)),
                  ""));
        });
  }

  private static String reportersOf(
      String manager, List<String> reporters, List<ReportingLine> lines) {
    // Solid, where lines of several kinds lead to the manager.
    LineKind kind = lines.stream().map(ReportingLine::kind).min(LineKind::compareTo).orElseThrow();
    String severalDo = kind.equals(LineKind.SOLID) ? "report to" : "have " + kind + " lines to";
    return Phrases.unknownManager(manager, reporters, kind.verb(), severalDo);
  }

  private static List<Evidence> linesTo(List<ReportingLine> lines, Who who) {
    return lines.stream()
        .sorted(Comparator.comparing(ReportingLine::reporter, CodePointOrder.COMPARATOR))
        .flatMap(line -> Rules.leadToKnownPosition().judge(line, who).evidence().stream())
        .toList();
  }

  /** A responsibility in a scope. */
  private record Account(Responsibility responsibility, Optional<Scope> scope) {
    SafeKey key() {
      return new SafeKey(ids(), () -> String.join("\n", ids()));
    }

    List<String> ids() {
      return scope.isPresent()
          ? ImmutableList.of(responsibility.id(), scope.get().id())
          : ImmutableList.of(responsibility.id());
    }

    /** Where the positions are accountable: in a scope, or for all of them together. */
    String where() {
      return scope.map(one -> " in " + one.id()).orElse(" without a scope");
    }
  }

  /** The positions accountable for a responsibility in a scope. */
  private static final class Accountable {
    private final Account account;
    private final List<Position> positions = new ArrayList<>(1);

    Accountable(Account account) {
      this.account = account;
    }

    /**
     * Adds the given position once. Its duties are added one after another, so only the last
     * position can be a repetition.
     */
    void add(Position position) {
      if (positions.isEmpty() || positions.get(positions.size() - 1) != position) {
        positions.add(position);
      }
    }
  }

  /**
   * The accountable positions by responsibility and scope; the duties of a role are filtered once.
   */
  private static final class Accounts {
    private final Map<SafeKey, Accountable> found = new LinkedHashMap<>();
    private final IdentityHashMap<Role, List<Duty>> ofRoles = new IdentityHashMap<>();

    void add(Position position) {
      for (Role role : position.roles()) {
        add(position, ofRoles.computeIfAbsent(role, one -> accountable(one.duties())), false);
      }
      add(position, accountable(position.duties()), true);
    }

    private static List<Duty> accountable(List<Duty> duties) {
      return duties.isEmpty()
          ? duties
          : duties.stream().filter(d -> d.involvement() == Involvement.ACCOUNTABLE).toList();
    }

    /**
     * Adds duties of a position. If the position owns no scope, its duties without a scope count
     * together as one scope, but not the duties of its roles: a role only says what kind of work it
     * is.
     */
    private void add(Position position, List<Duty> duties, boolean areStated) {
      for (Duty duty : duties) {
        if (duty.scope().isPresent() || (areStated && position.owns().isEmpty())) {
          add(position, new Account(duty.responsibility(), duty.scope()));
        } else {
          position
              .owns()
              .forEach(
                  scope -> add(position, new Account(duty.responsibility(), Optional.of(scope))));
        }
      }
    }

    private void add(Position position, Account account) {
      found.computeIfAbsent(account.key(), key -> new Accountable(account)).add(position);
    }
  }

  private static void findSharedAccounts(Who who, CheckCounts counts) {
    Accounts accounts = new Accounts();
    who.organization().positions().list().forEach(accounts::add);
    for (Accountable accountable : accounts.found.values()) {
      if (accountable.positions.size() == 1) {
        counts.passes();
      } else {
        counts.fails(shared(accountable.account, accountable.positions));
      }
    }
  }

  private static List<Evidence> evidence(Account account, List<Position> positions) {
    String what = account.responsibility().id() + account.where();
    return positions.stream()
        .sorted(Comparator.comparing(Position::id, CodePointOrder.COMPARATOR))
        .map(position -> Evidence.link(position, "is accountable for", what))
        .toList();
  }

  private static CheckCounts.Failure shared(Account account, List<Position> positions) {
    Verdict verdict =
        account.scope().map(scope -> Verdict.FAILS.fact("scope", scope.id())).orElse(Verdict.FAILS);
    return CheckCounts.Failure.of(
        account.responsibility(),
        account.ids(),
        () -> " has " + positions.size() + " accountable positions" + account.where(),
        verdict
            .fact("accountable positions", positions.size())
            .evidence(() -> evidence(account, positions)));
  }

  private static void findUnownedWork(Who who, CheckCounts counts) {
    for (Expectation expectation : who.organization().expectations()) {
      counts.lookAt(expectation.responsibility());
      if (expectation.scopeKind().isPresent()) {
        findUncovered(expectation, who, counts);
      } else if (who.isAccountableFor(expectation.responsibility()).isEmpty()) {
        counts.fails(
            CheckCounts.Failure.of(
                expectation.responsibility(),
                ImmutableList.of(expectation.responsibility().id()),
                () -> " has no accountable position",
                Verdict.FAILS));
      } else {
        counts.passes();
      }
    }
  }

  /** Outer scopes come first, so the result for the parent scope is already there. */
  private static void findUncovered(Expectation expectation, Who who, CheckCounts counts) {
    Responsibility responsibility = expectation.responsibility();
    Set<String> covered = new HashSet<>();
    List<Scope> uncovered = new ArrayList<>();
    for (Scope scope : who.organization().scopes().list()) {
      boolean isCovered =
          scope.parent().map(around -> covered.contains(around.id())).orElse(false)
              || !who.isAccountableFor(responsibility, scope).isEmpty();
      if (isCovered) {
        covered.add(scope.id());
      }
      if (scope.kind().equals(expectation.scopeKind().orElseThrow())) {
        if (isCovered) {
          counts.passes();
        } else {
          uncovered.add(scope);
        }
      }
    }
    for (Scope scope : uncovered) {
      counts.fails(
          CheckCounts.Failure.of(
              responsibility,
              ImmutableList.of(responsibility.id(), scope.id()),
              () -> " has no accountable position for the scope " + scope.id(),
              Verdict.FAILS.fact("scope", scope.id())));
    }
  }

  /** Work without any owner is not a subject, because another rule finds it. */
  private static void findVacantOwners(Who who, CheckCounts counts) {
    for (Expectation expectation : who.organization().expectations()) {
      Responsibility responsibility = expectation.responsibility();
      counts.lookAt(responsibility);
      if (expectation.scopeKind().isEmpty()) {
        judgeOwners(
            new Account(responsibility, Optional.empty()),
            who.isAccountableFor(responsibility).list(),
            who,
            counts);
        continue;
      }
      Map<String, List<Position>> owners = new HashMap<>();
      for (Scope scope : who.organization().scopes().list()) {
        List<Position> around =
            scope.parent().map(parent -> owners.get(parent.id())).orElse(ImmutableList.of());
        List<Position> own = who.isAccountableFor(responsibility, scope).list();
        owners.put(
            scope.id(),
            own.isEmpty() ? around : Stream.concat(own.stream(), around.stream()).toList());
        if (scope.kind().equals(expectation.scopeKind().get())) {
          judgeOwners(
              new Account(responsibility, Optional.of(scope)), owners.get(scope.id()), who, counts);
        }
      }
    }
  }

  private static void judgeOwners(
      Account account, List<Position> owners, Who who, CheckCounts counts) {
    Set<Occupancy> occupancies =
        owners.stream().map(who.organization()::occupancy).collect(Collectors.toSet());
    if (occupancies.contains(Occupancy.FILLED)) {
      counts.passes();
    } else if (occupancies.contains(Occupancy.UNKNOWN)) {
      counts.isNotKnown();
    } else if (!owners.isEmpty()) {
      counts.fails(
          CheckCounts.Failure.of(
              account.responsibility(),
              account.ids(),
              () ->
                  " has only vacant accountable positions"
                      + account.scope().map(scope -> " for the scope " + scope.id()).orElse(""),
              account
                  .scope()
                  .map(scope -> Verdict.FAILS.fact("scope", scope.id()))
                  .orElse(Verdict.FAILS)
                  .evidence(
                      () ->
                          owners.stream()
                              .map(Position::id)
                              .distinct()
                              .sorted(CodePointOrder.COMPARATOR)
                              .map(id -> Evidence.of(who.organization().position(id)))
                              .toList())));
    }
  }
}
