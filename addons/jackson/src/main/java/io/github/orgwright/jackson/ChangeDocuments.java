package io.github.orgwright.jackson;

import io.github.orgwright.change.Applied;
import io.github.orgwright.change.Change;
import io.github.orgwright.change.ChangeSet;
import io.github.orgwright.change.Conflict;
import io.github.orgwright.change.Conflict.BothChanged;
import io.github.orgwright.change.Conflict.ChangedAndRemoved;
import io.github.orgwright.change.Conflict.Dependent;
import io.github.orgwright.change.Conflict.DifferentDetails;
import io.github.orgwright.change.Conflict.NewCycle;
import io.github.orgwright.change.Conflict.NewlyDetached;
import io.github.orgwright.change.Merge;
import io.github.orgwright.change.Misfit;
import io.github.orgwright.change.Plan;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.rules.Effects;
import java.util.List;
import java.util.Map;

/**
 * Writes changes, differences and their effects, plans and merges. Each document lists the values
 * to which its changes refer; a change by itself is a document too.
 */
final class ChangeDocuments {
  /** What a document of one change is, and the version of its shape. */
  static final String CHANGE = "orgwright-change/1";

  static final String CHANGES = "orgwright-changes/1";
  static final String PLAN = "orgwright-plan/1";

  private final MemberWriter json;
  private final AnswerMembers answers;
  private final boolean isPersonal;

  ChangeDocuments(MemberWriter json, boolean isPersonal) {
    this.json = json;
    this.answers = new AnswerMembers(json, isPersonal);
    this.isPersonal = isPersonal;
  }

  private ValueMembers values(List<Change> changes) {
    ValueTables tables = new ValueTables();
    tables.add(changes);
    return new ValueMembers(json, tables);
  }

  void change(Change change) {
    ValueMembers values = values(List.of(change));
    json.text("format", CHANGE);
    new ChangeMembers(json, values, isPersonal).write(change);
    values.all();
  }

  void changes(ChangeSet changes) {
    ValueMembers values = values(changes.changes());
    json.text("format", CHANGES);
    changes(changes, values);
    values.all();
  }

  private void changes(ChangeSet changes, ValueMembers values) {
    json.text("summary", changes.summary());
    json.objects("changes", changes.changes(), new ChangeMembers(json, values, isPersonal)::write);
    json.objectsIfAny("unresolvedLines", changes.unresolvedLines(), this::line);
  }

  private void line(ReportingLine line) {
    json.text("reporter", line.reporter());
    json.text("manager", line.manager());
    json.text("kind", line.kind().id());
  }

  void applied(Applied applied) {
    json.value("organization", applied.organization());
    json.objects("misfits", applied.misfits(), this::misfit);
  }

  void effects(Effects effects) {
    json.object("metricsBefore", () -> answers.metrics(effects.metricsBefore()));
    json.object("metricsAfter", () -> answers.metrics(effects.metricsAfter()));
    json.object("findings", () -> new FindingsMembers(json, answers).diff(effects.findings()));
  }

  void plan(Plan plan) {
    ValueTables tables = new ValueTables();
    plan.steps().forEach(step -> tables.add(step.diff().changes()));
    ValueMembers values = new ValueMembers(json, tables);
    json.text("format", PLAN);
    json.value("start", plan.start());
    json.objects("steps", plan.steps(), step -> step(step, values));
    values.all();
  }

  void rebased(Plan.Rebased rebased) {
    json.object("plan", () -> plan(rebased.plan()));
    json.objects("misfits", rebased.misfits().entrySet(), this::misfitsOfStep);
  }

  private void misfitsOfStep(Map.Entry<String, List<Misfit>> misfits) {
    json.text("step", misfits.getKey());
    json.objects("changes", misfits.getValue(), this::misfit);
  }

  void step(Plan.Step step) {
    ValueMembers values = values(step.diff().changes());
    step(step, values);
    values.all();
  }

  private void step(Plan.Step step, ValueMembers values) {
    json.text("name", step.name());
    if (!step.note().isEmpty()) {
      json.text("note", step.note());
    }
    changes(step.diff().changeSet(), values);
  }

  void merge(Merge merge) {
    json.value("organization", merge.organization());
    json.objects("conflicts", merge.conflicts(), this::conflict);
    json.objects("decided", merge.decided(), this::conflict);
  }

  void conflict(Conflict conflict) {
    json.text("type", conflict.getClass().getSimpleName());
    if (conflict instanceof BothChanged both) {
      sides(both.ours(), both.theirs());
    } else if (conflict instanceof ChangedAndRemoved removed) {
      sides(removed.ours(), removed.theirs());
    } else if (conflict instanceof NewCycle cycle) {
      json.texts("positions", cycle.positions());
    } else if (conflict instanceof NewlyDetached detached) {
      json.texts("positions", detached.positions());
    } else if (conflict instanceof Dependent dependent) {
      misfit(dependent.misfit());
    } else if (conflict instanceof DifferentDetails different) {
      json.texts("ids", different.problem().ids());
      json.text("message", different.problem().message());
    }
    json.text("text", conflict.toString());
  }

  private void sides(Change ours, Change theirs) {
    json.object("ours", () -> change(ours));
    json.object("theirs", () -> change(theirs));
  }

  void misfit(Misfit misfit) {
    json.text("reason", misfit.reason());
    json.object("change", () -> change(misfit.change()));
  }
}
