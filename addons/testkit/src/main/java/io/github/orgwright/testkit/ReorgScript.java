package io.github.orgwright.testkit;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.base.Suppliers;
import com.google.common.collect.Iterators;
import com.google.common.collect.Streams;
import io.github.orgwright.change.OrgDiff;
import io.github.orgwright.change.Plan;
import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationEditor;
import io.github.orgwright.core.UnknownIdException;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeText;
import io.github.orgwright.testkit.ReorgStep.Verb;
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
 *     ReorgScript.of(acme, ReorgStep.insertManager("vp", "cpo", "cto"), ReorgStep.remove("coo"));
 * Organization after = script.organization();
 * script.plan().steps().get(0).diff();   // what the first step changes
 * }</pre>
 *
 * <p>A step is skipped, with a reason, if the editor refuses it, such as for an unknown id, or if
 * it changes nothing. If {@linkplain #withCycles() cycles} are not allowed, it is also skipped if
 * it adds a line from a position to itself, or if more positions would be in cycles of solid lines.
 * So any list of steps is valid, and steps can be removed.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ReorgScript {
  private static final String SKIPPED = "skipped: ";
  private static final Splitter FIX = Splitter.on("; fix: ");

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
    run = Suppliers.memoize(this::run);
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
   * {@return a plan with the same steps, which shows what each step changes} A skipped step has no
   * changes, and the reason as its note. Each call computes a new plan, which keeps the
   * organization after each step.
   */
  public Plan plan() {
    Plan plan = Plan.on(start);
    for (int i = 0; i < steps.size(); i++) {
      String name = "step " + (i + 1) + ": " + steps.get(i);
      String reason = skipped().get(i);
      plan =
          reason == null
              ? plan.step(name, steps.get(i)::applyTo)
              : plan.step(name, SKIPPED + reason, edit -> {});
    }
    return plan;
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
    try {
      OrganizationEditor editor = before.edit();
      step.applyTo(editor);
      Organization after = editor.apply();
      String objection = allowsCycles ? null : objection(step, before, after);
      return objection != null
          ? new Outcome(before, objection)
          : after.equals(before)
              ? new Outcome(before, "it changes nothing")
              : new Outcome(after, null);
    } catch (UnknownIdException | IllegalArgumentException e) {
      return new Outcome(before, reason(e));
    }
  }

  /** What the editor says, without a fix: scripts that are generated are not fixed. */
  private static String reason(RuntimeException refused) {
    return FIX.split(String.valueOf(refused.getMessage())).iterator().next();
  }

  private Run run() {
    Organization stage = start;
    SortedMap<Integer, String> skipped = new TreeMap<>();
    for (int i = 0; i < steps.size(); i++) {
      Outcome outcome = apply(stage, steps.get(i));
      stage = outcome.organization();
      if (outcome.skipped() != null) {
        skipped.put(i, SafeText.of(outcome.skipped()));
      }
    }
    return new Run(stage, Collections.unmodifiableSortedMap(skipped));
  }

  private static @Nullable String objection(
      ReorgStep step, Organization before, Organization after) {
    if (step.does() == Verb.LINE && step.positions().get(0).equals(step.positions().get(1))) {
      return "a position cannot report to itself";
    }
    long inCycles = inCycles(after);
    return inCycles > 0 && inCycles > inCycles(before) ? "it would create a cycle" : null;
  }

  private static long inCycles(Organization organization) {
    Hierarchy hierarchy = organization.hierarchy();
    return hierarchy.isForest()
        ? 0
        : organization.positions().stream().filter(hierarchy::isInCycle).count();
  }

  /**
   * {@return the script as text: a line about the start, then a numbered line for each step, as a
   * call of the editor, with the number of changes of each kind, or the reason if it is skipped;
   * people are named by their ids only}
   */
  public String text() {
    StringBuilder text = new StringBuilder("From ").append(SafeText.of(start.toString()));
    text.append(", ").append(Phrases.count(steps.size(), "step"));
    Organization before = start;
    for (int i = 0; i < steps.size(); i++) {
      Outcome outcome = apply(before, steps.get(i));
      text.append('\n').append(i + 1).append(". ").append(steps.get(i)).append(" - ");
      text.append(
          outcome.skipped() == null
              ? OrgDiff.between(before, outcome.organization()).summary()
              : SKIPPED + SafeText.of(outcome.skipped()));
      before = outcome.organization();
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
