package io.github.orgwright.jackson;

import io.github.orgwright.change.Applied;
import io.github.orgwright.change.Change;
import io.github.orgwright.change.Change.Changed;
import io.github.orgwright.change.Change.HoldersChanged;
import io.github.orgwright.change.Change.LinesChanged;
import io.github.orgwright.change.Change.PersonAdded;
import io.github.orgwright.change.Change.PersonRemoved;
import io.github.orgwright.change.Change.PositionAdded;
import io.github.orgwright.change.Change.PositionRemoved;
import io.github.orgwright.change.Change.Reordered;
import io.github.orgwright.change.Conflict;
import io.github.orgwright.change.Conflict.BothChanged;
import io.github.orgwright.change.Conflict.ChangedAndRemoved;
import io.github.orgwright.change.Conflict.Dependent;
import io.github.orgwright.change.Conflict.NewCycle;
import io.github.orgwright.change.Conflict.NewlyDetached;
import io.github.orgwright.change.Merge;
import io.github.orgwright.change.Misfit;
import io.github.orgwright.change.OrgDiff;
import io.github.orgwright.change.Plan;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.rules.Effects;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes differences and their effects, plans and merges. */
final class ChangeMembers {
  private final MemberWriter json;
  private final AnswerMembers answers;
  private final boolean isPersonal;

  ChangeMembers(MemberWriter json, boolean isPersonal) {
    this.json = json;
    this.answers = new AnswerMembers(json, isPersonal);
    this.isPersonal = isPersonal;
  }

  void diff(OrgDiff diff) {
    json.text("summary", diff.summary());
    json.objects("changes", diff.changes(), this::change);
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
    json.objects("steps", plan.steps(), this::step);
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
    json.text("name", step.name());
    if (!step.note().isBlank()) {
      json.text("note", step.note());
    }
    diff(step.diff());
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

  void change(Change change) {
    json.text("type", change.getClass().getSimpleName());
    json.text("subject", change.subject().name());
    json.text("id", change.id());
    if (change instanceof PositionAdded added) {
      position(added.position(), added.lines(), added.assignments(), added.follows());
    } else if (change instanceof PositionRemoved removed) {
      position(removed.position(), removed.lines(), removed.assignments(), removed.follows());
    } else if (change instanceof LinesChanged lines) {
      json.text("kind", lines.kind().id());
      json.texts("before", lines.before());
      json.texts("after", lines.after());
      json.number("reportsAlong", lines.reportsAlong());
    } else if (change instanceof HoldersChanged holders) {
      json.objects("before", holders.before(), this::assignment);
      json.objects("after", holders.after(), this::assignment);
    } else if (change instanceof PersonAdded added) {
      json.object("person", () -> answers.person(added.person()));
      json.text("follows", added.follows());
    } else if (change instanceof PersonRemoved removed) {
      json.object("person", () -> answers.person(removed.person()));
      json.text("follows", removed.follows());
    } else if (change instanceof Reordered reordered) {
      json.texts("before", reordered.before());
      json.texts("after", reordered.after());
    } else if (change instanceof Changed changed) {
      changed(changed);
    }
    json.text("text", change.toString());
  }

  private void position(
      Position position,
      List<ReportingLine> lines,
      List<Assignment> assignments,
      Optional<String> follows) {
    json.text("title", position.title());
    json.objects("lines", lines, this::line);
    json.objects("assignments", assignments, this::assignment);
    json.text("follows", follows);
  }

  private void line(ReportingLine line) {
    json.text("manager", line.manager());
    json.text("kind", line.kind().id());
  }

  private void assignment(Assignment assignment) {
    json.text("person", assignment.person());
    json.text("kind", assignment.kind().name());
  }

  private void changed(Changed changed) {
    json.text("attribute", changed.attribute());
    if (isPersonal || !changed.isPersonal()) {
      json.text("before", value(changed.before(), changed.beforeInWords()));
      json.text("after", value(changed.after(), changed.afterInWords()));
    }
  }

  /** A text as it is, anything else in words; nothing for an absent value or an empty list. */
  private static Optional<String> value(Object value, String words) {
    if (value instanceof Optional<?> optional) {
      return optional.map(present -> present instanceof String text ? text : words);
    }
    if (value instanceof List<?> list && list.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(value instanceof String text ? text : words);
  }
}
