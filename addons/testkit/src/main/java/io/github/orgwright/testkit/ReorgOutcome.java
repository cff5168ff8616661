package io.github.orgwright.testkit;

import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Role;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a step leads to.
 *
 * @param organization the organization after the step, the one before it if it was skipped
 * @param skipped why it was skipped, or null
 */
record ReorgOutcome(Organization organization, @Nullable String skipped) {
  /** Applies a step, or says why it cannot be applied. */
  static ReorgOutcome of(Organization before, ReorgStep step, boolean allowsCircles) {
    String objection = objection(before, step, allowsCircles);
    if (objection != null) {
      return new ReorgOutcome(before, objection);
    }
    Organization after;
    try {
      after = apply(before, step);
    } catch (IllegalArgumentException e) {
      // A role that brings, say, a KPI which differs from the one of its id.
      return new ReorgOutcome(before, String.valueOf(e.getMessage()));
    }
    return after.equals(before)
        ? new ReorgOutcome(before, "it changes nothing")
        : new ReorgOutcome(after, null);
  }

  private static @Nullable String objection(
      Organization before, ReorgStep step, boolean allowsCircles) {
    Optional<Position> seat = before.positions().find(step.seat());
    if (step.does() == ReorgVerb.HIRE && seat.isPresent()) {
      return step.seat() + " is there already";
    }
    if (step.does() != ReorgVerb.HIRE && seat.isEmpty()) {
      return step.seat() + " is not there";
    }
    Optional<Position> other = step.otherSeat().flatMap(before.positions()::find);
    if (step.otherSeat().isPresent() && other.isEmpty()) {
      return step.otherSeat().get() + " is not there";
    }
    if (step.role().isPresent() && isAnother(step.role().get(), before)) {
      return "another role has the id " + step.role().get().id();
    }
    if (seat.isEmpty() || other.isEmpty()) {
      return null;
    }
    return switch (step.does()) {
      case MOVE, ADD_MANAGER ->
          allowsCircles ? null : closesCircle(before, seat.get(), other.get());
      case ADD_DOTTED ->
          allowsCircles || !seat.equals(other) ? null : "nobody reports to themselves";
      case MERGE ->
          seat.equals(other)
              ? "a team is not merged into itself"
              : allowsCircles ? null : closesCircle(before, seat.get(), other.get());
      default -> null;
    };
  }

  private static boolean isAnother(Role role, Organization before) {
    return before.roles().find(role.id()).filter(known -> !known.equals(role)).isPresent();
  }

  private static @Nullable String closesCircle(
      Organization before, Position seat, Position manager) {
    return seat.id().equals(manager.id()) || before.hierarchy().isAbove(seat, manager)
        ? "it closes a circle"
        : null;
  }

  private static Organization apply(Organization before, ReorgStep step) {
    String seat = step.seat();
    String other = step.otherSeat().orElse("");
    return switch (step.does()) {
      case HIRE -> hire(before, step);
      case CLOSE -> before.without(seat);
      case MOVE -> before.with(seat, p -> p.reportsTo(other));
      case TO_TOP -> before.with(seat, p -> p.withoutManagers());
      case CHANGE_ROLE -> before.with(seat, p -> p.withoutRoles().role(step.role().orElseThrow()));
      case RETITLE -> before.with(seat, p -> p.title(step.title().orElseThrow()));
      case VACATE -> before.with(seat, p -> p.vacate());
      case FILL ->
          before.with(seat, p -> p.heldBy(step.person().orElseThrow(), step.kind().orElseThrow()));
      case ADD_DOTTED -> before.with(seat, p -> p.dottedTo(other));
      case ADD_MANAGER -> before.with(seat, p -> p.line(LineKind.SOLID, other));
      case SWAP -> swap(before, seat, other);
      case MERGE -> merge(before, seat, other);
    };
  }

  private static Organization hire(Organization before, ReorgStep step) {
    Organization after =
        before.toBuilder()
            .position(step.seat(), p -> step.otherSeat().ifPresent(p::reportsTo))
            .tryBuild()
            .organization();
    return step.role().map(role -> after.with(step.seat(), p -> p.role(role))).orElse(after);
  }

  private static Organization swap(Organization before, String a, String b) {
    List<ReportingLine> lines =
        before.lines().stream()
            .map(
                line ->
                    ReportingLine.of(
                        swapped(line.reporter(), a, b), swapped(line.manager(), a, b), line.kind()))
            .toList();
    return Rebuilding.withLines(before, lines);
  }

  private static String swapped(String id, String a, String b) {
    return id.equals(a) ? b : id.equals(b) ? a : id;
  }

  private static Organization merge(Organization before, String from, String into) {
    Set<ReportingLine> lines = new LinkedHashSet<>();
    for (ReportingLine line : before.lines()) {
      boolean moves =
          line.kind() == LineKind.SOLID
              && line.manager().equals(from)
              && !line.reporter().equals(from);
      lines.add(moves ? ReportingLine.solid(line.reporter(), into) : line);
    }
    return Rebuilding.withLines(before, List.copyOf(lines)).without(from);
  }
}
