package io.github.orgwright.change;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationEditor;
import io.github.orgwright.core.UnknownIdException;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A planned reorganization: named steps in order, each with the changes that it makes. Later steps
 * see the results of earlier ones.
 *
 * <pre>{@code
 * Plan plan = Plan.on(org)
 *     .step("Close the layer of leads", edit -> edit.removeLayer(4))
 *     .step("Two teams", "agreed with finance", edit -> edit.moveUnder("cpo", "pm1", "pm2"));
 * plan.result();                            // the organization after all steps
 * Plan.Rebased later = plan.rebaseOn(next); // the same plan, some weeks later
 * later.misfits();                          // what no longer fits, and why
 * }</pre>
 *
 * <p>Immutable and thread-safe. Each step takes time linear in the size of the organization. A plan
 * keeps the organizations between its steps; they share unchanged parts.
 *
 * @since 0.1.0
 */
public final class Plan {
  /**
   * A step of a plan.
   *
   * @param name the name, not blank
   * @param note a remark, such as who agreed; empty if there is none
   * @param diff the changes that the step makes
   * @since 0.1.0
   */
  public record Step(String name, String note, OrgDiff diff) {
    /**
     * Creates a step.
     *
     * @param name the name, not blank
     * @param note a remark; empty if there is none
     * @param diff the changes that the step makes
     * @throws IllegalArgumentException if the name is blank
     */
    public Step {
      checkArgument(
          !requireNonNull(name, "name").isBlank(), "name of a step of a plan must not be blank");
      requireNonNull(note, "note");
      requireNonNull(diff, "diff");
    }

    /** {@return the name, the note in parentheses, and the number of changes of each kind} */
    @Override
    public String toString() {
      return SafeText.of(name + (note.isBlank() ? "" : " (" + note + ")")) + ": " + diff.summary();
    }
  }

  /**
   * A plan moved to an organization other than the one it was made for.
   *
   * @param plan the plan, with the changes that fit
   * @param misfits the changes that do not fit, by the names of the steps, in the order of the
   *     steps; steps without such changes are left out
   * @since 0.1.0
   */
  public record Rebased(Plan plan, Map<String, List<Misfit>> misfits) {
    /**
     * Creates a result.
     *
     * @param plan the plan, with the changes that fit
     * @param misfits the changes that do not fit, by the names of the steps
     */
    public Rebased {
      requireNonNull(plan, "plan");
      ImmutableMap.Builder<String, List<Misfit>> copies = ImmutableMap.builder();
      misfits.forEach((step, found) -> copies.put(step, ImmutableList.copyOf(found)));
      misfits = copies.buildOrThrow();
    }

    /** {@return whether all changes could be made} */
    public boolean isComplete() {
      return misfits.isEmpty();
    }
  }

  private final Organization start;
  private final ImmutableList<Step> steps;

  private Plan(Organization start, List<Step> steps) {
    this.start = requireNonNull(start, "start");
    this.steps = ImmutableList.copyOf(steps);
  }

  /**
   * {@return a plan without steps}
   *
   * @param start the organization before the first step
   */
  public static Plan on(Organization start) {
    return new Plan(start, ImmutableList.of());
  }

  /**
   * {@return a copy with a further step}
   *
   * @param name the name of the step, not blank and not used by another step
   * @param edit makes the changes
   * @throws IllegalArgumentException if the name is blank or used already, or if the editor refuses
   *     a value
   * @throws UnknownIdException if an edit names an unknown id
   */
  public Plan step(String name, Consumer<OrganizationEditor> edit) {
    return step(name, "", edit);
  }

  /**
   * {@return a copy with a further step}
   *
   * @param name the name of the step, not blank and not used by another step
   * @param note a remark, such as who agreed
   * @param edit makes the changes
   * @throws IllegalArgumentException if the name is blank or used already, or if the editor refuses
   *     a value
   * @throws UnknownIdException if an edit names an unknown id
   */
  public Plan step(String name, String note, Consumer<OrganizationEditor> edit) {
    checkName(name);
    OrganizationEditor editor = result().edit();
    edit.accept(editor);
    return with(new Step(name, note, OrgDiff.between(result(), editor.apply())));
  }

  /**
   * {@return a copy with a further step that makes the given changes, such as those of a step that
   * was stored}
   *
   * @param name the name of the step, not blank and not used by another step
   * @param note a remark, such as who agreed; empty if there is none
   * @param changes the changes
   * @throws IllegalArgumentException if the name is blank or used already, or if some changes do
   *     not fit the result of the steps before; the message lists them
   */
  public Plan step(String name, String note, ChangeSet changes) {
    checkName(name);
    return with(new Step(name, note, OrgDiff.between(result(), changes.applyTo(result()))));
  }

  private void checkName(String name) {
    checkArgument(
        steps.stream().noneMatch(step -> step.name().equals(name)),
        "plan already has a step \"%s\"; fix: use another name",
        name);
  }

  private Plan with(Step step) {
    return new Plan(start, ImmutableList.<Step>builder().addAll(steps).add(step).build());
  }

  /** {@return the organization before the first step} */
  public Organization start() {
    return start;
  }

  /** {@return the steps, in order} */
  public List<Step> steps() {
    return steps;
  }

  /** {@return the organization after all steps} */
  public Organization result() {
    return after(steps.size());
  }

  /**
   * {@return the organization after the given number of steps; for 0, the start}
   *
   * @param count the number of steps
   * @throws IndexOutOfBoundsException if the plan has fewer steps, or the number is negative
   */
  public Organization after(int count) {
    if (count < 0 || count > steps.size()) {
      throw new IndexOutOfBoundsException(
          "plan has " + Phrases.count(steps.size(), "step") + ", not " + count);
    }
    return count == 0 ? start : steps.get(count - 1).diff().after();
  }

  /**
   * {@return the changes that all steps make together}
   *
   * <p>Each call compares the start with the result, in linear time.
   */
  public OrgDiff diff() {
    return OrgDiff.between(start, result());
  }

  /**
   * {@return the same plan on another organization, such as a later version of the start: all
   * changes that still fit, and those that do not, with the reasons} {@link ChangeSet#tryApplyTo}
   * describes which changes fit. A step stays in the plan even if none of its changes fit; what
   * does not fit is no longer part of the plan.
   *
   * @param newStart the organization before the first step
   */
  public Rebased rebaseOn(Organization newStart) {
    Map<String, List<Misfit>> misfits = new LinkedHashMap<>();
    Plan plan = on(newStart);
    for (Step step : steps) {
      Applied applied = step.diff().tryApplyTo(plan.result());
      plan =
          plan.with(
              new Step(
                  step.name(),
                  step.note(),
                  OrgDiff.between(plan.result(), applied.organization())));
      if (!applied.isComplete()) {
        misfits.put(step.name(), applied.misfits());
      }
    }
    return new Rebased(plan, misfits);
  }

  /** {@return the number of steps, then one line for each step} */
  public String text() {
    List<String> lines = new ArrayList<>();
    lines.add(Phrases.count(steps.size(), "step"));
    for (Step step : steps) {
      lines.add("  " + lines.size() + ". " + step);
    }
    return String.join("\n", lines);
  }

  /** {@return whether both plans have the same start and the same steps} */
  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof Plan that && start.equals(that.start) && steps.equals(that.steps);
  }

  @Override
  public int hashCode() {
    return 31 * start.hashCode() + steps.hashCode();
  }

  /** {@return the text} */
  @Override
  public String toString() {
    return text();
  }
}
