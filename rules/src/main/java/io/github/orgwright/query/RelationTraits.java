package io.github.orgwright.query;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Member;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.internal.CodePointOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Traits about the managers and reports of a position: how many there are, and which traits they
 * have.
 */
final class RelationTraits {
  static final Trait<Position> ROOT =
      trait(
          TraitWords.withSingular("are roots", "a root"),
          (position, who) -> Verdict.holdsIf(solid(who).isRoot(position)));

  static final Trait<Position> DETACHED =
      Trait.of(
          Position.class,
          TraitWords.of("are detached"),
          (position, who) -> Verdict.holdsIf(solid(who).isDetached(position)));

  static final Trait<Position> IN_A_CYCLE =
      Trait.of(
          Position.class,
          TraitWords.of("are in a cycle"),
          (position, who) -> Verdict.holdsIf(solid(who).isInCycle(position)));

  static final Trait<Position> HAVE_MANAGER =
      trait(
          TraitWords.withOpposite("have a known manager", "have no known manager"),
          (position, who) -> Verdict.holdsIf(!solid(who).directManagers(position).isEmpty()));

  /** Fails where the chain of command is known to its end; not known where it is broken. */
  private static final Trait<Position> REPORT_TO_NO_ONE =
      reportTo(Trait.of(Position.class, TraitWords.of("exist"), (position, who) -> Verdict.FAILS));

  private RelationTraits() {}

  private static Trait<Position> trait(
      TraitWords words, BiFunction<Position, OrgFacts, Verdict> judge) {
    return Trait.of(Position.class, words, judge).needing(DataKind.LINES);
  }

  static Trait<Position> managers(Quantity quantity) {
    return trait(
        TraitWords.counting("have", quantity, "known manager", "known managers"),
        (position, who) -> {
          List<Position> managers = solid(who).directManagers(position);
          return Verdict.holdsIf(quantity.includes(managers.size()))
              .fact("managers", managers.size())
              .evidence(() -> lines(position, managers, Evidence::reportsTo));
        });
  }

  static Trait<Position> reports(Quantity quantity) {
    return trait(
        TraitWords.counting("manage", quantity, "position", "positions"),
        (position, who) -> {
          int reports = solid(who).countReports(position);
          return Verdict.holdsIf(quantity.includes(reports)).fact("reports", reports);
        });
  }

  static Trait<Position> directReports(Quantity quantity) {
    return trait(
        TraitWords.counting("have", quantity, "direct report", "direct reports"),
        (position, who) -> {
          int span = solid(who).countDirectReports(position);
          return Verdict.holdsIf(quantity.includes(span))
              .fact("direct reports", span)
              .evidence(
                  () ->
                      lines(
                          position,
                          solid(who).directReports(position),
                          (manager, report) -> Evidence.reportsTo(report, manager)));
        });
  }

  /**
   * The number of direct reports that have a trait. Reports for which this is not known may count
   * or not.
   */
  static Trait<Position> directReports(Quantity quantity, Trait<Position> counted) {
    return trait(
        TraitWords.counting(
            "have",
            quantity,
            "direct report that " + counted.words().singular(),
            "direct reports that " + counted),
        (position, who) -> {
          List<Position> holding = new ArrayList<>();
          int unknown = 0;
          Set<DataKind> lacking = new HashSet<>();
          for (Position report : solid(who).directReports(position)) {
            Verdict verdict = counted.judge(report, who);
            if (verdict.holds()) {
              holding.add(report);
            }
            unknown += verdict.isKnown() ? 0 : 1;
            lacking.addAll(verdict.lacking());
          }
          long included =
              LongStream.rangeClosed(holding.size(), holding.size() + unknown)
                  .filter(quantity::includes)
                  .count();
          return included > 0 && included <= unknown
              ? Verdict.lacking(lacking)
              : Verdict.holdsIf(included > 0)
                  .fact("direct reports that count", holding.size())
                  .evidence(
                      () ->
                          lines(
                              position,
                              holding,
                              (manager, report) -> Evidence.reportsTo(report, manager)));
        });
  }

  static Trait<Position> layer(Quantity layer) {
    return trait(
        TraitWords.of("are in " + layer.ofLayers()),
        (position, who) -> {
          OptionalInt actual = solid(who).layer(position);
          return actual.isEmpty()
              ? REPORT_TO_NO_ONE.judge(position, who).fact("layer", "none")
              : Verdict.holdsIf(layer.includes(actual.getAsInt())).fact("layer", actual.getAsInt());
        });
  }

  static Trait<Position> reportTo(Trait<Position> managers) {
    return trait(
        TraitWords.of("report to a position that " + managers.words().singular()),
        (position, who) ->
            who.foundFor(managers, trait -> new Reaches(trait, who))
                .below()
                .verdict(position, solid(who)::directManagers, Evidence::reportsTo));
  }

  static Trait<Position> reportTo(Member manager) {
    return trait(
        TraitWords.of("report to " + manager.id()),
        (position, who) ->
            who.solid().reportsTo(manager).contains(position)
                ? Verdict.HOLDS
                : REPORT_TO_NO_ONE.judge(position, who));
  }

  static Trait<Position> reportDirectlyTo(Member manager) {
    return trait(
        TraitWords.of("report directly to " + manager.id()),
        (position, who) ->
            who.solid().reportsDirectlyTo(manager).contains(position)
                ? Verdict.HOLDS
                : solid(who).unresolved(position).isEmpty() ? Verdict.FAILS : Verdict.NOT_KNOWN);
  }

  static Trait<Position> manage(Member report) {
    return trait(
        TraitWords.of("manage " + report.id()),
        (position, who) -> Verdict.holdsIf(who.solid().manages(report).contains(position)));
  }

  static Trait<Position> manage(Trait<Position> reports) {
    return trait(
        TraitWords.of("manage a position that " + reports.words().singular()),
        (position, who) ->
            who.foundFor(reports, trait -> new Reaches(trait, who))
                .above()
                .verdict(
                    position,
                    solid(who)::directReports,
                    (manager, report) -> Evidence.reportsTo(report, manager)));
  }

  static Trait<Position> reportDirectlyTo(Trait<Position> managers) {
    return trait(
        TraitWords.of("report directly to a position that " + managers.words().singular()),
        (position, who) -> {
          List<Position> direct = byId(solid(who).directManagers(position));
          boolean known = solid(who).unresolved(position).isEmpty();
          Set<DataKind> lacking = new HashSet<>();
          for (Position manager : direct) {
            Verdict verdict = managers.judge(manager, who);
            if (verdict.holds()) {
              return Verdict.HOLDS.evidence(
                  () -> ImmutableList.of(Evidence.reportsTo(position, manager)));
            }
            known &= verdict.isKnown();
            lacking.addAll(verdict.lacking());
          }
          return known
              ? Verdict.FAILS.evidence(() -> lines(position, direct, Evidence::reportsTo))
              : Verdict.lacking(lacking);
        });
  }

  private static Hierarchy solid(OrgFacts who) {
    return who.organization().hierarchy();
  }

  /** The positions sorted by id, so that results do not depend on the order of rows. */
  static List<Position> byId(List<Position> positions) {
    return positions.size() < 2
        ? positions
        : positions.stream()
            .sorted(Comparator.comparing(Position::id, CodePointOrder.COMPARATOR))
            .collect(ImmutableList.toImmutableList());
  }

  static List<Evidence> lines(
      Position position, List<Position> others, BiFunction<Position, Position, Evidence> line) {
    return byId(others).stream()
        .map(other -> line.apply(position, other))
        .collect(ImmutableList.toImmutableList());
  }

  /** The positions below and above those with a trait, each computed on first use. */
  private record Reaches(Supplier<Reach> belowFound, Supplier<Reach> aboveFound) {
    Reaches(Trait<Position> trait, OrgFacts who) {
      this(
          Suppliers.memoize(() -> Reach.below(trait, who)),
          Suppliers.memoize(() -> Reach.above(trait, who)));
    }

    Reach below() {
      return belowFound.get();
    }

    Reach above() {
      return aboveFound.get();
    }
  }

  /**
   * The positions that are below, or above, a position with a trait, computed once for all
   * positions, in linear time.
   */
  private static final class Reach {
    private final Trait<Position> trait;
    private final OrgFacts who;
    private final Predicate<Position> related;
    private final Predicate<Position> perhaps;
    private final Set<DataKind> lacking = new HashSet<>();

    private Reach(
        Trait<Position> trait,
        OrgFacts who,
        Function<Collection<Position>, Predicate<Position>> reached,
        Set<Position> broken) {
      this.trait = trait;
      this.who = who;
      List<Position> holding = new ArrayList<>();
      List<Position> unknown = new ArrayList<>(broken);
      for (Position position : who.organization().positions().list()) {
        Verdict verdict = trait.judge(position, who);
        if (verdict.holds()) {
          holding.add(position);
        } else if (!verdict.isKnown()) {
          unknown.add(position);
          lacking.addAll(verdict.lacking());
        }
      }
      this.related = reached.apply(holding);
      this.perhaps =
          unknown.isEmpty() ? position -> false : reached.apply(unknown).or(broken::contains);
    }

    static Reach below(Trait<Position> trait, OrgFacts who) {
      Organization organization = who.organization();
      Set<Position> broken =
          organization.unresolvedLines().stream()
              .filter(line -> line.kind().equals(LineKind.SOLID))
              .map(line -> organization.position(line.reporter()))
              .collect(ImmutableSet.toImmutableSet());
      return new Reach(trait, who, solid(who)::belowAny, broken);
    }

    static Reach above(Trait<Position> trait, OrgFacts who) {
      return new Reach(trait, who, solid(who)::aboveAny, ImmutableSet.of());
    }

    Verdict verdict(
        Position position,
        Function<Position, List<Position>> step,
        BiFunction<Position, Position, Evidence> line) {
      if (related.test(position)) {
        return Verdict.HOLDS.evidence(() -> path(position, step, line));
      }
      return perhaps.test(position)
          ? Verdict.lacking(lacking)
          : Verdict.FAILS.evidence(() -> lines(position, step.apply(position), line));
    }

    /** The shortest path to a position that has the trait; of several, the first by ids. */
    private List<Evidence> path(
        Position start,
        Function<Position, List<Position>> step,
        BiFunction<Position, Position, Evidence> line) {
      Map<String, Position> reachedFrom = new HashMap<>();
      List<Position> queue = new ArrayList<>(List.of(start));
      for (int index = 0; index < queue.size(); index++) {
        Position position = queue.get(index);
        for (Position next : byId(step.apply(position))) {
          boolean isNew =
              !next.id().equals(start.id()) && reachedFrom.putIfAbsent(next.id(), position) == null;
          if (isNew && trait.judge(next, who).holds()) {
            return backFrom(next, start, reachedFrom, line);
          }
          if (isNew) {
            queue.add(next);
          }
        }
      }
      throw new AssertionError("no path from " + start.id());
    }

    private static List<Evidence> backFrom(
        Position end,
        Position start,
        Map<String, Position> reachedFrom,
        BiFunction<Position, Position, Evidence> line) {
      List<Evidence> path = new ArrayList<>();
      Position at = end;
      do {
        @Nullable Position before = reachedFrom.get(at.id());
        if (before == null) {
          throw new AssertionError("no step to " + at.id());
        }
        path.add(line.apply(before, at));
        at = before;
      } while (!at.id().equals(start.id()));
      Collections.reverse(path);
      return ImmutableList.copyOf(path);
    }
  }
}
