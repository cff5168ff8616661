package io.github.orgwright.jackson;

import com.google.common.collect.ImmutableMap;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.Severity;
import io.github.orgwright.rules.Citation;
import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.FindingsDiff;
import io.github.orgwright.rules.RuleOutcome;
import io.github.orgwright.rules.RuleOutcome.Status;
import io.github.orgwright.rules.Violation;
import io.github.orgwright.rules.Waiver;
import java.util.Map;

/** Writes findings, in the shape that {@link FindingsJson} describes. */
final class FindingsMembers {
  private static final ImmutableMap<Class<?>, String> KINDS =
      ImmutableMap.<Class<?>, String>builder()
          .put(Position.class, "position")
          .put(Role.class, "role")
          .put(Responsibility.class, "responsibility")
          .put(Kpi.class, "kpi")
          .put(Scope.class, "scope")
          .put(ReportingLine.class, "line")
          .put(Organization.class, "organization")
          .put(Problem.class, "problem")
          .buildOrThrow();

  private final MemberWriter json;
  private final AnswerMembers answers;

  FindingsMembers(MemberWriter json, AnswerMembers answers) {
    this.json = json;
    this.answers = answers;
  }

  void write(Findings found) {
    json.text("organization", found.organization().name());
    json.text("day", found.day().map(Object::toString));
    json.object("summary", () -> writeSummary(found));
    json.objects("outcomes", found.outcomes(), this::outcome);
    json.objects("violations", found.violations(), this::violation);
    json.objects("waived", found.waived(), this::violation);
    json.objects("notes", found.notes(), this::note);
    json.objects("expiredWaivers", found.expiredWaivers(), this::waiver);
    json.objects("unusedWaivers", found.unusedWaivers(), this::waiver);
  }

  void diff(FindingsDiff diff) {
    json.objects("added", diff.added(), this::violation);
    json.objects("resolved", diff.resolved(), this::violation);
    json.objects("unchanged", diff.unchanged(), this::violation);
  }

  private void writeSummary(Findings found) {
    json.number("rules", found.outcomes().size());
    json.number("passed", found.outcomes(Status.PASSED).size());
    json.number("violated", found.outcomes(Status.VIOLATED).size());
    json.number("notApplicable", found.outcomes(Status.NOT_APPLICABLE).size());
    json.number("noSubjects", found.outcomes(Status.NO_SUBJECTS).size());
    json.number("notKnown", found.outcomes(Status.NOT_KNOWN).size());
    json.number("errorInRule", found.outcomes(Status.ERROR_IN_RULE).size());
    json.number("errors", count(found, Severity.ERROR));
    json.number("warnings", count(found, Severity.WARNING));
    json.number("infos", count(found, Severity.INFO));
    json.number("waived", found.waived().size());
    json.number("notes", found.notes().size());
    json.number("expiredWaivers", found.expiredWaivers().size());
    json.number("unusedWaivers", found.unusedWaivers().size());
  }

  private static int count(Findings found, Severity severity) {
    return Math.toIntExact(
        found.violations().stream().filter(one -> one.severity() == severity).count());
  }

  private void outcome(RuleOutcome outcome) {
    json.text("rule", outcome.rule().id());
    json.text("severity", outcome.severity().name());
    json.text("sentence", outcome.rule().sentence());
    json.text("status", outcome.status().name());
    json.number("checked", outcome.checked());
    json.number("notKnown", outcome.notKnown());
    json.text("reason", outcome.reason());
  }

  private void violation(Violation violation) {
    json.text("rule", violation.ruleId());
    json.text("severity", violation.severity().name());
    json.text("key", violation.key());
    json.object("subject", () -> writeSubject(violation));
    json.text("message", violation.message());
    json.texts("facts", violation.facts());
    json.objects("evidence", violation.evidence(), answers::evidence);
    json.text("reason", violation.reason());
    json.objects("citations", violation.citations(), this::citation);
    json.text("fix", violation.proposedFix());
    violation.waiver().ifPresent(waiver -> json.object("waiver", () -> waiver(waiver)));
  }

  private void writeSubject(Violation violation) {
    Object subject = violation.subject();
    json.text("kind", kind(subject));
    json.texts("ids", violation.subjectIds());
    if (subject instanceof ReportingLine line) {
      json.text("line", line.kind().id());
    }
    if (subject instanceof Problem problem) {
      codeAndRows(problem);
    }
  }

  private void note(Problem problem) {
    json.texts("ids", problem.ids());
    codeAndRows(problem);
    json.text("message", problem.message());
    json.text("fix", problem.fix());
  }

  private void codeAndRows(Problem problem) {
    json.text("problem", problem.code().id());
    json.numbers("rows", problem.rows());
    json.textsIfAny("places", problem.places());
  }

  private static String kind(Object subject) {
    return KINDS.entrySet().stream()
        .filter(kind -> kind.getKey().isInstance(subject))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  private void citation(Citation citation) {
    json.text("document", citation.document());
    citation.line().ifPresent(line -> json.number("line", line));
    json.text("id", citation.id());
    json.text("remark", citation.remark());
    json.truth("against", citation.isAgainst());
  }

  private void waiver(Waiver waiver) {
    json.text("target", waiver.target());
    json.text("reason", waiver.reason());
    json.text("approver", waiver.approver());
    json.text("until", waiver.until().toString());
  }
}
