package io.github.orgwright.examples;

import io.github.orgwright.change.Plan;
import io.github.orgwright.core.Organization;
import io.github.orgwright.query.Quantity;
import io.github.orgwright.query.Traits;
import io.github.orgwright.rules.Effects;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.StandardRules;
import java.io.PrintStream;
import java.time.LocalDate;

/**
 * Plans to remove a layer of managers: what the plan changes, which spans become too wide, who then
 * approves expenses, and which steps of the plan still fit a month later.
 */
public final class RemoveALayer {
  /** The day for which waivers are evaluated, fixed so that the page stays the same. */
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

  private RemoveALayer() {}

  /**
   * Prints the plan and its effects.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    run(System.out);
  }

  static void run(PrintStream out) {
    Organization org = Fernway.load().organization();
    Quantity span = Traits.atMost(8);
    RuleSet rules = StandardRules.structure().and(StandardRules.shape(span, Traits.atMost(6)));
    Plan plan =
        Plan.on(org)
            .step("Remove layer 4", "asked for by finance", edit -> edit.removeLayer(4))
            .step("A lead for designers", edit -> edit.moveUnder("cpo", "des-payments"));
    Effects effects = Effects.of(plan.diff(), rules, DAY);
    out.println("FERNWAY WITHOUT LAYER 4");
    out.println();
    out.println(ConsoleText.fit(plan.text()));
    out.println();
    out.println(ConsoleText.fit(effects.text()));
    out.println();
    out.println("Who approves 3,000 for whom:");
    effects
        .approvers(
            Fernway.SPEND.request(3_000), org.position("pm-cards"), org.position("em-lending"))
        .forEach(change -> out.println(ConsoleText.wrap("  ", change.toString())));
    out.println();
    Organization next = Fernway.read("fernway-next.csv", "Fernway", Fernway.COLUMNS).organization();
    out.println("What no longer fits a month later:");
    plan.rebaseOn(next)
        .misfits()
        .forEach(
            (step, misfits) -> {
              out.println("  " + step);
              misfits.forEach(misfit -> out.println(ConsoleText.wrap("    ", misfit.toString())));
            });
  }
}
