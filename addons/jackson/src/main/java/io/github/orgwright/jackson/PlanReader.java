package io.github.orgwright.jackson;

import static io.github.orgwright.jackson.ValueReader.under;

import io.github.orgwright.change.ChangeSet;
import io.github.orgwright.change.Misfit;
import io.github.orgwright.change.Plan;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.jackson.DocumentReader.Place;
import io.github.orgwright.jackson.ObjectFormat.Member;
import io.github.orgwright.jackson.ObjectFormat.Members;
import java.util.List;
import java.util.function.Supplier;

/** Reads plans: the organization before the first step, and the changes of each step. */
final class PlanReader {
  /** So many steps may any plan have. */
  private static final int FEW_STEPS = 100;

  /**
   * Each step takes time linear in the size of the organization, so for more than a few steps, the
   * number of steps times this size is limited.
   */
  private static final long MOST_WORK = 1L << 23;

  private static final Member<Organization> START =
      Member.of("start", in -> OrganizationReader.read(in.nested())).required();
  private static final Member<String> NAME = ValueFormats.text("name").required();
  private static final Member<String> NOTE = ValueFormats.text("note");
  private static final Member<List<Members>> STEPS =
      ValueFormats.objects(
              "steps",
              ObjectFormat.of(
                  NAME,
                  NOTE,
                  ChangeReader.SUMMARY,
                  ChangeReader.CHANGES,
                  ChangeReader.UNRESOLVED_LINES))
          .required();
  private static final ObjectFormat PLAN =
      ObjectFormat.of(ValueFormats.format(ChangeDocuments.PLAN), START, STEPS)
          .and(ValueFormats.TABLES);

  private PlanReader() {}

  static Plan read(DocumentReader in) {
    Members document = PLAN.read(in);
    ChangeReader changes = new ChangeReader(in, new ValueReader(in, document));
    Plan plan = Plan.on(document.get(START));
    List<Members> steps = document.get(STEPS);
    long work = 0;
    for (int i = 0; i < steps.size(); i++) {
      Members step = steps.get(i);
      Supplier<String> path = under(() -> "", STEPS, i);
      Place place = in.place(step.spot(), path.get());
      Organization before = plan.result();
      work += (long) before.positions().size() + before.people().size() + steps.size();
      if (i >= FEW_STEPS && work > MOST_WORK) {
        throw in.refusal(
            "plan has too many steps for its organization of "
                + Phrases.count(before.positions().size(), "position"),
            place,
            "write the further steps as another plan");
      }
      plan = next(in, plan, step, place, changes.changes(step, path));
    }
    return plan;
  }

  private static Plan next(
      DocumentReader in, Plan plan, Members step, Place place, ChangeSet changes) {
    String name = step.get(NAME);
    return in.checked(
        () -> place,
        () -> {
          try {
            return plan.step(name, step.find(NOTE).orElse(""), changes);
          } catch (IllegalArgumentException e) {
            List<Misfit> misfits = changes.tryApplyTo(plan.result()).misfits();
            if (misfits.isEmpty()) {
              throw e;
            }
            throw in.refusal(
                "step "
                    + DocumentReader.shown(name)
                    + " does not fit what comes before it ("
                    + misfits.get(0)
                    + Phrases.more(misfits.size(), 1)
                    + ")",
                place,
                "correct the changes of the step, or remove it");
          }
        });
  }
}
