package io.github.orgwright.query;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** That a position reports to, or manages, some position that has a trait. */
final class Related extends Trait<Position> {
  private final BiFunction<Position, Who, Verdict> judge;

  private Related(String words, BiFunction<Position, Who, Verdict> judge) {
    super(Position.class, words);
    this.judge = judge;
  }

  static Trait<Position> reportTo(Trait<Position> managers) {
    return new Related(
        "report to positions that " + managers,
        (position, who) ->
            who.below(managers).verdict(position, solid(who)::directManagers, Evidence::reportsTo));
  }

  static Trait<Position> manage(Trait<Position> reports) {
    return new Related(
        "manage positions that " + reports,
        (position, who) ->
            who.above(reports)
                .verdict(
                    position,
                    solid(who)::directReports,
                    (manager, report) -> Evidence.reportsTo(report, manager)));
  }

  static Trait<Position> reportDirectlyTo(Trait<Position> managers) {
    return new Related(
        "report directly to positions that " + managers,
        (position, who) -> {
          List<Position> direct = byId(solid(who).directManagers(position));
          boolean known = solid(who).unresolved(position).isEmpty();
          for (Position manager : direct) {
            Verdict verdict = managers.judge(manager, who);
            if (verdict.holds()) {
              return Verdict.HOLDS.shownBy(
                  () -> ImmutableList.of(Evidence.reportsTo(position, manager)));
            }
            known &= verdict.isKnown();
          }
          return known
              ? Verdict.FAILS.shownBy(() -> lines(position, direct, Evidence::reportsTo))
              : Verdict.NOT_KNOWN;
        });
  }

  private static Hierarchy solid(Who who) {
    return who.organization().hierarchy();
  }

  /** In the order of ids, so that the order of rows decides nothing. */
  static List<Position> byId(List<Position> positions) {
    return positions.size() < 2
        ? positions
        : positions.stream()
            .sorted(Comparator.comparing(Position::id))
            .collect(ImmutableList.toImmutableList());
  }

  static List<Evidence> lines(
      Position position, List<Position> others, BiFunction<Position, Position, Evidence> line) {
    return byId(others).stream()
        .map(other -> line.apply(position, other))
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  public Verdict judge(Position candidate, Who who) {
    return judge.apply(candidate, who);
  }

  /**
   * Which positions stand below, or above, some position that has a trait: found once for all
   * positions, in linear time.
   */
  static final class Reach {
    private final Set<String> having = new HashSet<>();
    private final Set<String> related = new HashSet<>();
    private final Set<String> perhaps = new HashSet<>();

    static Reach below(Trait<Position> trait, Who who) {
      Hierarchy solid = solid(who);
      Reach reach = new Reach();
      List<Position> unknown = new ArrayList<>();
      List<Position> having = reach.judge(trait, who, unknown);
      reach.spread(having, reach.related, solid::directReports);
      reach.spread(unknown, reach.perhaps, solid::directReports);
      List<Position> cut = new ArrayList<>();
      for (Position position : who.organization().positions().list()) {
        if (!solid.unresolved(position).isEmpty()) {
          cut.add(position);
          reach.perhaps.add(position.id());
        }
      }
      reach.spread(cut, reach.perhaps, solid::directReports);
      return reach;
    }

    static Reach above(Trait<Position> trait, Who who) {
      Hierarchy solid = solid(who);
      Reach reach = new Reach();
      List<Position> unknown = new ArrayList<>();
      List<Position> having = reach.judge(trait, who, unknown);
      reach.spread(having, reach.related, solid::directManagers);
      reach.spread(unknown, reach.perhaps, solid::directManagers);
      return reach;
    }

    private List<Position> judge(Trait<Position> trait, Who who, List<Position> unknown) {
      List<Position> holding = new ArrayList<>();
      for (Position position : who.organization().positions().list()) {
        Verdict verdict = trait.judge(position, who);
        if (verdict.holds()) {
          holding.add(position);
          having.add(position.id());
        } else if (!verdict.isKnown()) {
          unknown.add(position);
        }
      }
      return holding;
    }

    /** Adds all that some steps lead to, one step at least, so that a start is not among them. */
    private void spread(
        List<Position> starts, Set<String> reached, Function<Position, List<Position>> step) {
      List<Position> queue = new ArrayList<>(starts);
      for (int index = 0; index < queue.size(); index++) {
        for (Position next : step.apply(queue.get(index))) {
          if (reached.add(next.id())) {
            queue.add(next);
          }
        }
      }
    }

    Verdict verdict(
        Position position,
        Function<Position, List<Position>> step,
        BiFunction<Position, Position, Evidence> line) {
      if (related.contains(position.id())) {
        return Verdict.HOLDS.shownBy(() -> path(position, step, line));
      }
      return perhaps.contains(position.id())
          ? Verdict.NOT_KNOWN
          : Verdict.FAILS.shownBy(() -> lines(position, step.apply(position), line));
    }

    /** The shortest path to a position that has the trait; of equally short ones, by id. */
    private List<Evidence> path(
        Position start,
        Function<Position, List<Position>> step,
        BiFunction<Position, Position, Evidence> line) {
      Map<String, Position> reachedFrom = new HashMap<>();
      List<Position> queue = new ArrayList<>(List.of(start));
      for (int index = 0; index < queue.size(); index++) {
        Position position = queue.get(index);
        for (Position next : byId(step.apply(position))) {
          boolean isNew = reachedFrom.putIfAbsent(next.id(), position) == null;
          if (isNew && having.contains(next.id())) {
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
