package io.github.orgwright.testkit;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeText;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.SortedMap;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A reorganization: an organization to start from, and steps.
 *
 * <pre>{@code
 * ReorgScript script =
 *     ReorgScript.of(acme, ReorgStep.hire("new1", "cpo"), ReorgStep.close("cpo"));
 * Organization after = script.organization();
 * }</pre>
 *
 * <p>A step that cannot be applied is skipped, and the script says so: a position that it names is
 * not there, the id of a hire is taken, its role, or something that the role brings, differs from
 * one of the same id, it would close a cycle of solid lines (unless {@linkplain #withCycles()
 * cycles are allowed}), or it changes nothing. So any steps make a script, in any order, and steps
 * can be taken away.
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
   * {@return a script}
   *
   * @param start the organization before the first step
   * @param steps the steps, the first first
   */
  public static ReorgScript of(Organization start, ReorgStep... steps) {
    return of(start, List.of(steps));
  }

  /**
   * {@return a script}
   *
   * @param start the organization before the first step
   * @param steps the steps, the first first
   */
  public static ReorgScript of(Organization start, List<ReorgStep> steps) {
    return new ReorgScript(start, steps, false);
  }

  /** {@return a copy in which steps that close a cycle are applied, not skipped} */
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

  /** {@return all steps, those that are skipped among them} */
  public List<ReorgStep> steps() {
    return steps;
  }

  /** {@return the organization after the last step; made on first use, in linear time a step} */
  public Organization organization() {
    return run.get().last();
  }

  /**
   * {@return the organization after so many steps, skipped ones counted; made anew by each call}
   *
   * @param count how many steps: 0 for the start
   * @throws IndexOutOfBoundsException if the script has fewer steps, or the number is negative
   */
  public Organization after(int count) {
    Objects.checkIndex(count, steps.size() + 1);
    return count == steps.size() ? organization() : run(count).last();
  }

  /**
   * {@return the organization at every stage, lazily: the start, then after each step, the same
   * again where one is skipped; made anew by each call}
   */
  public Stream<Organization> organizations() {
    Iterator<Organization> stages =
        new Iterator<>() {
          private Organization stage = start;
          private int next;

          @Override
          public boolean hasNext() {
            return next <= steps.size();
          }

          @Override
          public Organization next() {
            if (!hasNext()) {
              throw new NoSuchElementException();
            }
            if (next > 0) {
              stage = apply(stage, steps.get(next - 1)).organization();
            }
            next++;
            return stage;
          }
        };
    return StreamSupport.stream(
        Spliterators.spliterator(
            stages, steps.size() + 1L, Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  /**
   * {@return the steps that are skipped, in rising order: the index of each in {@link #steps()},
   * and why}
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
   * {@return the script as text: a line that tells the start, then one for each step, numbered from
   * 1, which says why it is skipped if it is; people are told by their ids alone}
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

  /** {@return the text} */
  @Override
  public String toString() {
    return text();
  }
}
