package io.github.orgwright.testkit;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.Iterators;
import com.google.common.collect.Streams;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationEditor;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeText;
import io.github.orgwright.testkit.ReorgStep.Verb;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A reorganization: an organization and steps that change it. Start with {@link #of(Organization,
 * ReorgStep...)} or generate scripts with {@link ReorgScripts}.
 *
 * <pre>{@code
 * ReorgScript script =
 *     ReorgScript.of(acme, ReorgStep.hire("new1", "cpo"), ReorgStep.close("cpo"));
 * Organization after = script.organization();
 * }</pre>
 *
 * <p>A step is skipped, with a reason, if it names a position that does not exist, if it creates a
 * position whose id exists, or if it changes nothing. It is also skipped if it gives a role that
 * differs from a known role with the same id, or if it would create a cycle of solid lines and
 * {@linkplain #withCycles() cycles} are not allowed. So any list of steps is valid, and steps can
 * be removed.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ReorgScript {
  private final Organization start;
  private final List<ReorgStep> steps;
  private final boolean allowsCycles;
  private final Supplier<Run> run;

  /** The last organization, and why which steps were skipped. */
  private record Run(Organization last, SortedMap<Integer, String> skipped) {}

  private ReorgScript(Organization start, List<ReorgStep> steps, boolean allowsCycles) {
    this.start = requireNonNull(start, "start");
    this.steps = List.copyOf(steps);
    this.allowsCycles = allowsCycles;
    run = Suppliers.memoize(() -> run(this.steps.size()));
  }

  /**
   * {@return a script that applies the given steps to the given organization}
   *
   * @param start the organization before the first step
   * @param steps the steps in order
   */
  public static ReorgScript of(Organization start, ReorgStep... steps) {
    return of(start, List.of(steps));
  }

  /**
   * {@return a script that applies the given steps to the given organization}
   *
   * @param start the organization before the first step
   * @param steps the steps in order
   */
  public static ReorgScript of(Organization start, List<ReorgStep> steps) {
    return new ReorgScript(start, steps, false);
  }

  /** {@return a copy that applies steps even if they create a cycle, instead of skipping them} */
  public ReorgScript withCycles() {
    return new ReorgScript(start, steps, true);
  }

  ReorgScript withSteps(List<ReorgStep> newSteps) {
    return new ReorgScript(start, newSteps, allowsCycles);
  }

  ReorgScript withStart(Organization newStart) {
    return new ReorgScript(newStart, steps, allowsCycles);
  }

  /** {@return the organization before the first step} */
  public Organization start() {
    return start;
  }

  /** {@return all steps, including skipped ones} */
  public List<ReorgStep> steps() {
    return steps;
  }

  /**
   * {@return the organization after the last step; computed on first use, in linear time for each
   * step}
   */
  public Organization organization() {
    return run.get().last();
  }

  /**
   * {@return the organization after the given number of steps, including skipped ones; each call
   * computes it again}
   *
   * @param count the number of steps; 0 for the start
   * @throws IndexOutOfBoundsException if the script has fewer steps, or the number is negative
   */
  public Organization after(int count) {
    Objects.checkIndex(count, steps.size() + 1);
    return count == steps.size() ? organization() : run(count).last();
  }

  /**
   * {@return a lazy stream of the start and of the organization after each step, which is unchanged
   * if the step is skipped; each call computes it again}
   */
  public Stream<Organization> organizations() {
    Organization[] stage = {start};
    Iterator<Organization> later =
        Iterators.transform(
            steps.iterator(), step -> stage[0] = apply(stage[0], step).organization());
    return Stream.concat(Stream.of(start), Streams.stream(later));
  }

  /**
   * {@return the reason for each step that is skipped, by its index in {@link #steps()}, in
   * ascending order}
   */
  public SortedMap<Integer, String> skipped() {
    return run.get().skipped();
  }

  /** The result of a step: the organization after it, and why it was skipped, if it was. */
  private record Outcome(Organization organization, @Nullable String skipped) {}

  private Outcome apply(Organization before, ReorgStep step) {
    String objection = objection(before, step);
    if (objection != null) {
      return new Outcome(before, objection);
    }
    try {
      OrganizationEditor editor = before.edit();
      apply(step, editor);
      Organization after = editor.apply();
      return after.equals(before)
          ? new Outcome(before, "it changes nothing")
          : new Outcome(after, null);
    } catch (IllegalArgumentException e) {
      // A role may contain a KPI that differs from the known one with the same id.
      return new Outcome(before, String.valueOf(e.getMessage()));
    }
  }

  private Run run(int count) {
    Organization stage = start;
    SortedMap<Integer, String> skipped = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      Outcome outcome = apply(stage, steps.get(i));
      stage = outcome.organization();
      if (outcome.skipped() != null) {
        skipped.put(i, SafeText.of(outcome.skipped()));
      }
    }
    return new Run(stage, Collections.unmodifiableSortedMap(skipped));
  }

  private @Nullable String objection(Organization before, ReorgStep step) {
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

  private static void apply(ReorgStep step, OrganizationEditor editor) {
    String position = step.position();
    String other = step.otherPosition().orElse("");
    switch (step.does()) {
      case HIRE ->
          editor.add(
              position,
              p -> {
                step.otherPosition().ifPresent(p::reportsTo);
                step.role().ifPresent(p::role);
              });
      case CLOSE -> editor.remove(position);
      case MOVE -> editor.position(position, p -> p.reportsTo(other));
      case MAKE_ROOT -> editor.position(position, p -> p.withoutManagers());
      case CHANGE_ROLE ->
          editor.position(position, p -> p.withoutRoles().role(step.role().orElseThrow()));
      case RETITLE -> editor.position(position, p -> p.title(step.title().orElseThrow()));
      case VACATE -> editor.position(position, p -> p.withoutHolders());
      case ASSIGN ->
          editor.position(
              position, p -> p.heldBy(step.person().orElseThrow(), step.kind().orElseThrow()));
      case ADD_DOTTED -> editor.position(position, p -> p.dottedTo(other));
      case ADD_MANAGER -> editor.position(position, p -> p.line(LineKind.SOLID, other));
      case SWAP -> editor.swapLines(position, other);
      case MERGE -> editor.mergeInto(other, List.of(position));
    }
  }

  /**
   * {@return the script as text: a line about the start, then a numbered line for each step, with
   * the reason if it is skipped; people are named by their ids only}
   */
  public String text() {
    StringBuilder text = new StringBuilder("From ").append(SafeText.of(start.toString()));
    text.append(", ").append(Phrases.count(steps.size(), "step"));
    SortedMap<Integer, String> skipped = skipped();
    for (int i = 0; i < steps.size(); i++) {
      text.append('\n').append(i + 1).append(". ").append(steps.get(i));
      String reason = skipped.get(i);
      if (reason != null) {
        text.append(" - skipped: ").append(reason);
      }
    }
    return text.toString();
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof ReorgScript that
        && allowsCycles == that.allowsCycles
        && steps.equals(that.steps)
        && start.equals(that.start);
  }

  @Override
  public int hashCode() {
    return Objects.hash(steps, start.name(), allowsCycles);
  }

  /** {@return the script as text, as {@link #text()} gives it} */
  @Override
  public String toString() {
    return text();
  }
}
