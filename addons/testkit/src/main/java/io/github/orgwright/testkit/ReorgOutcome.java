package io.github.orgwright.testkit;

import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Role;
import io.github.orgwright.testkit.ReorgStep.Verb;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The result of a step.
 *
 * @param organization the organization after the step, the one before it if it was skipped
 * @param skipped why it was skipped, or null
 */
record ReorgOutcome(Organization organization, @Nullable String skipped) {
  /** Applies a step, or says why it is skipped. */
  static ReorgOutcome of(Organization before, ReorgStep step, boolean allowsCycles) {
    String objection = objection(before, step, allowsCycles);
    if (objection != null) {
      return new ReorgOutcome(before, objection);
    }
    Organization after;
    try {
      after = apply(before, step);
    } catch (IllegalArgumentException e) {
      // A role may contain a KPI that differs from the known one with the same id.
      return new ReorgOutcome(before, String.valueOf(e.getMessage()));
    }
    return after.equals(before)
        ? new ReorgOutcome(before, "it changes nothing")
        : new ReorgOutcome(after, null);
  }

  private static @Nullable String objection(
      Organization before, ReorgStep step, boolean allowsCycles) {
    Optional<Position> position = before.positions().find(step.position());
    if (step.does() == Verb.HIRE && position.isPresent()) {
      return "position \"" + step.position() + "\" already exists";
    }
    if (step.does() != Verb.HIRE && position.isEmpty()) {
      return missing(step.position());
    }
    Optional<Position> other = step.otherPosition().flatMap(before.positions()::find);
    if (step.otherPosition().isPresent() && other.isEmpty()) {
      return missing(step.otherPosition().get());
    }
    if (step.role().isPresent() && isDifferent(step.role().get(), before)) {
      return "a different role has the id \"" + step.role().get().id() + "\"";
    }
    if (position.isEmpty() || other.isEmpty()) {
      return null;
    }
    return switch (step.does()) {
      case MOVE, ADD_MANAGER ->
          allowsCycles ? null : createsCycle(before, position.get(), other.get());
      case ADD_DOTTED ->
          allowsCycles || !position.equals(other) ? null : "a position cannot report to itself";
      case MERGE ->
          position.equals(other)
              ? "a team cannot be merged into itself"
              : allowsCycles ? null : createsCycle(before, position.get(), other.get());
      default -> null;
    };
  }

  private static String missing(String id) {
    return "position \"" + id + "\" does not exist";
  }

  private static boolean isDifferent(Role role, Organization before) {
    return before.roles().find(role.id()).filter(known -> !known.equals(role)).isPresent();
  }

  private static @Nullable String createsCycle(
      Organization before, Position position, Position manager) {
    return position.id().equals(manager.id()) || before.hierarchy().isAbove(position, manager)
        ? "it would create a cycle"
        : null;
  }

  private static Organization apply(Organization before, ReorgStep step) {
    String position = step.position();
    String other = step.otherPosition().orElse("");
    return switch (step.does()) {
      case HIRE -> hire(before, step);
      case CLOSE -> before.without(position);
      case MOVE -> before.with(position, p -> p.reportsTo(other));
      case MAKE_ROOT -> before.with(position, p -> p.withoutManagers());
      case CHANGE_ROLE ->
          before.with(position, p -> p.withoutRoles().role(step.role().orElseThrow()));
      case RETITLE -> before.with(position, p -> p.title(step.title().orElseThrow()));
      case VACATE -> before.with(position, p -> p.withoutHolders());
      case ASSIGN ->
          before.with(
              position, p -> p.heldBy(step.person().orElseThrow(), step.kind().orElseThrow()));
      case ADD_DOTTED -> before.with(position, p -> p.dottedTo(other));
      case ADD_MANAGER -> before.with(position, p -> p.line(LineKind.SOLID, other));
      case SWAP -> swap(before, position, other);
      case MERGE -> merge(before, position, other);
    };
  }

  private static Organization hire(Organization before, ReorgStep step) {
    Organization after =
        before.toBuilder()
            .position(step.position(), p -> step.otherPosition().ifPresent(p::reportsTo))
            .tryBuild()
            .organization();
    return step.role().map(role -> after.with(step.position(), p -> p.role(role))).orElse(after);
  }

  private static Organization swap(Organization before, String a, String b) {
    List<ReportingLine> lines =
        before.lines().stream()
            .map(
                line ->
                    ReportingLine.of(
                        swapped(line.reporter(), a, b), swapped(line.manager(), a, b), line.kind()))
            .toList();
    return Skeleton.Whole.copy(before, before.positions().list(), lines);
  }

  private static String swapped(String id, String a, String b) {
    return id.equals(a) ? b : id.equals(b) ? a : id;
  }

  private static Organization merge(Organization before, String from, String into) {
    Set<ReportingLine> lines = new LinkedHashSet<>();
    for (ReportingLine line : before.lines()) {
      boolean moves =
          line.kind().equals(LineKind.SOLID)
              && line.manager().equals(from)
              && !line.reporter().equals(from);
      lines.add(moves ? ReportingLine.solid(line.reporter(), into) : line);
    }
    return Skeleton.Whole.copy(before, before.positions().list(), List.copyOf(lines)).without(from);
  }
}
