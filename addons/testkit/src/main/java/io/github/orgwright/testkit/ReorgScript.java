package io.github.orgwright.testkit;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.Iterators;
import com.google.common.collect.Streams;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeText;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
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
 * <p>A step is skipped, with a reason, if it names a position that does not exist, hires for an id
 * that exists, gives a role that differs from a known role with the same id, would create a cycle
 * of solid lines (unless {@linkplain #withCycles() cycles are allowed}) or changes nothing. So any
 * list of steps is valid, and steps can be removed.
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
   * {@return a script that applies steps to an organization}
   *
   * @param start the organization before the first step
   * @param steps the steps in order
   */
  public static ReorgScript of(Organization start, ReorgStep... steps) {
    return of(start, List.of(steps));
  }

  /**
   * {@return a script that applies steps to an organization}
   *
   * @param start the organization before the first step
   * @param steps the steps in order
   */
  public static ReorgScript of(Organization start, List<ReorgStep> steps) {
    return new ReorgScript(start, steps, false);
  }

  /** {@return a copy that applies steps that create a cycle instead of skipping them} */
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
   * {@return the organization after a number of steps, including skipped ones; each call computes
   * it again}
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
   * {@return the reasons why steps are skipped, by their index in {@link #steps()}, in ascending
   * order}
   */
  public SortedMap<Integer, String> skipped() {
    return run.get().skipped();
  }

  private ReorgOutcome apply(Organization before, ReorgStep step) {
    return ReorgOutcome.of(before, step, allowsCycles);
  }

  private Run run(int count) {
    Organization stage = start;
    SortedMap<Integer, String> skipped = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      ReorgOutcome outcome = apply(stage, steps.get(i));
      stage = outcome.organization();
      if (outcome.skipped() != null) {
        skipped.put(i, SafeText.of(outcome.skipped()));
      }
    }
    return new Run(stage, Collections.unmodifiableSortedMap(skipped));
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
