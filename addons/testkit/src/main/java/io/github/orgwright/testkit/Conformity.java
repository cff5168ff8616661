package io.github.orgwright.testkit;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.RuleOutcome;
import io.github.orgwright.rules.RuleOutcome.Status;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.Violation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether organizations keep rules, and a bounded search for what does. */
final class Conformity {
  private static final int TRIES = 120;

  /** Drawing anew is cheaper than a repair; mostly one of a few is right. */
  private static final int DRAWN_FOR_A_REPAIR = 6;

  private static final int REPAIRS = 60;

  /** Left out one after the other, where organizations with them keep violating rules. */
  private static final List<Set<OrgFeature>> AVOIDED =
      List.of(
          EnumSet.noneOf(OrgFeature.class),
          EnumSet.range(OrgFeature.SEVERAL_TOPS, OrgFeature.UNKNOWN_MANAGERS),
          EnumSet.of(OrgFeature.SECOND_ROLES, OrgFeature.DOTTED_LINES),
          EnumSet.of(OrgFeature.SCOPES, OrgFeature.DUTIES, OrgFeature.KPIS, OrgFeature.AUTHORITIES),
          OrgFeature.ALL);

  private final RuleSet rules;
  private final List<Role> palette;
  private final Limits limits;

  Conformity(RuleSet rules, List<Role> palette, Limits limits) {
    this.rules = rules;
    this.palette = palette;
    this.limits = limits;
  }

  boolean isKept(Organization organization) {
    for (RuleOutcome outcome : rules.check(organization).outcomes()) {
      if (outcome.status() == Status.VIOLATED || outcome.status() == Status.ERROR_IN_RULE) {
        return false;
      }
    }
    return true;
  }

  /**
   * {@return a sample that keeps the rules}
   *
   * @param drawing makes a sketch that lacks some features
   */
  OrgSample conforming(
      Function<Set<OrgFeature>, Sketch> drawing, OrgSample.Frame frame, Chance chance) {
    Findings nearest = null;
    Set<OrgFeature> avoided = EnumSet.noneOf(OrgFeature.class);
    for (int tried = 0; tried < TRIES; tried++) {
      avoided.addAll(AVOIDED.get(Math.min(tried / (2 * DRAWN_FOR_A_REPAIR), AVOIDED.size() - 1)));
      Sketch sketch = drawing.apply(avoided);
      Organization organization = sketch.organization();
      if (isKept(organization)) {
        return new OrgSample(sketch, frame, Cut.START, organization);
      }
      if (tried % DRAWN_FOR_A_REPAIR < DRAWN_FOR_A_REPAIR - 1) {
        continue;
      }
      Sketch repaired = repaired(sketch, chance);
      organization = repaired.organization();
      Findings found = rules.check(organization);
      if (isKept(organization) && limits.allow(repaired)) {
        return new OrgSample(repaired, frame, Cut.START, organization);
      }
      if (nearest == null || found.violations().size() < nearest.violations().size()) {
        nearest = found;
      }
    }
    throw new IllegalStateException(gaveUp(nearest));
  }

  private String gaveUp(@Nullable Findings nearest) {
    String text =
        "found no organization of "
            + limits.leastSeats()
            + " to "
            + limits.mostSeats()
            + " seats that keeps the rules, in "
            + TRIES
            + " tries and "
            + TRIES / DRAWN_FOR_A_REPAIR * REPAIRS
            + " repairs; leave rules out, name roles that they need, or allow other sizes.";
    return nearest == null ? text : text + " The nearest was:\n" + nearest.text();
  }

  /** {@return a sketch with other roles where it violates rules, or itself} */
  Sketch withOtherRoles(Sketch sketch) {
    Sketch best = sketch;
    List<Violation> violations = violations(sketch);
    for (int round = 0; round < 4 && !violations.isEmpty(); round++) {
      Sketch better = null;
      for (int place : places(best, violations)) {
        better = betterRole(best, place, violations.size());
        if (better != null) {
          break;
        }
      }
      if (better == null) {
        return sketch;
      }
      best = better;
      violations = violations(best);
    }
    return best;
  }

  private @Nullable Sketch betterRole(Sketch sketch, int place, int violations) {
    for (Role role : palette) {
      Sketch other = with(sketch, place, role);
      if (violations(other).size() < violations) {
        return other;
      }
    }
    return null;
  }

  private Sketch repaired(Sketch sketch, Chance chance) {
    Sketch best = sketch;
    List<Violation> violations = violations(best);
    for (int i = 0; i < REPAIRS && !violations.isEmpty(); i++) {
      List<Integer> places = places(best, violations);
      int place = places.isEmpty() ? chance.below(best.size()) : chance.oneOf(places);
      Sketch other = changed(best, place, chance);
      if (other.size() < limits.leastSeats()) {
        continue;
      }
      List<Violation> left = violations(other);
      if (left.size() < violations.size()
          || (left.size() == violations.size() && chance.oneIn(3))) {
        best = other;
        violations = left;
      }
    }
    return best;
  }

  private Sketch changed(Sketch sketch, int place, Chance chance) {
    return switch (chance.below(6)) {
      case 0, 1 -> with(sketch, place, chance.oneOf(palette));
      case 2 -> sketch.size() > 1 ? sketch.without(place, place + 1) : sketch;
      case 3 -> sketch.withSeats(bare(sketch, place));
      case 4 -> {
        int manager = chance.below(sketch.size());
        boolean isBelow = manager >= place && manager < sketch.ends()[place];
        yield isBelow ? sketch : sketch.moved(place, manager);
      }
      default ->
          sketch
              .withExtras(sketch.extras.stream().filter(e -> e.reporter() != place).toList())
              .withHeld(sketch.held.stream().filter(h -> h.seat() != place).toList());
    };
  }

  private static List<Position> bare(Sketch sketch, int place) {
    List<Position> seats = new ArrayList<>(sketch.seats);
    Position seat = seats.get(place);
    seats.set(place, Position.builder().id(seat.id()).roles(seat.roles()).build());
    return seats;
  }

  private static Sketch with(Sketch sketch, int place, Role role) {
    List<Position> seats = new ArrayList<>(sketch.seats);
    seats.set(place, Detail.withRoles(seats.get(place), List.of(role)));
    return sketch.withSeats(seats);
  }

  private List<Violation> violations(Sketch sketch) {
    return rules.check(sketch.organization()).violations();
  }

  /** {@return the places of the seats that violate rules, or that violations name, each once} */
  private static List<Integer> places(Sketch sketch, List<Violation> violations) {
    List<Integer> places = new ArrayList<>();
    Set<String> named = new HashSet<>();
    violations.forEach(violation -> named.addAll(violation.subjectIds()));
    for (int place = 0; place < sketch.size(); place++) {
      if (named.contains(sketch.seats.get(place).id())) {
        places.add(place);
      }
    }
    return places;
  }
}
