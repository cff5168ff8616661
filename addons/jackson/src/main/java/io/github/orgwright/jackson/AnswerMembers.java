package io.github.orgwright.jackson;

import com.google.common.collect.Iterables;
import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.OrgMetrics;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.query.ApprovalMatches;
import io.github.orgwright.query.Approver;
import io.github.orgwright.query.DataKind;
import io.github.orgwright.query.Evidence;
import io.github.orgwright.query.Explanation;
import io.github.orgwright.query.Matches;
import io.github.orgwright.query.Skipped;
import io.github.orgwright.query.Trait;
import io.github.orgwright.query.Verdict;
import java.util.Map;

/**
 * Writes answers, explanations, verdicts, problems and metrics. Members without a value are left
 * out; arrays and objects are written even if they are empty. Texts that the library makes name
 * people by id only.
 */
final class AnswerMembers {
  private final MemberWriter json;
  private final boolean isPersonal;

  AnswerMembers(MemberWriter json, boolean isPersonal) {
    this.json = json;
    this.isPersonal = isPersonal;
  }

  void position(Position position) {
    json.text("id", position.id());
    json.text("title", position.title());
  }

  void person(Person person) {
    json.text("id", person.id());
    if (isPersonal) {
      json.text("name", person.name());
      person.yearsOfExperience().ifPresent(years -> json.number("yearsOfExperience", years));
      person.education().ifPresent(education -> json.text("education", education.name()));
    }
    if (!person.isDisclosed()) {
      json.truth("undisclosed", true);
    }
  }

  void matches(Matches matches) {
    json.text("question", matches.toString());
    json.objects("positions", matches.list(), this::position);
    if (matches instanceof ApprovalMatches approval) {
      json.objects("approvers", approval.approvers(), this::approver);
    }
  }

  void approver(Approver approver) {
    json.object("position", () -> position(approver.position()));
    json.object("person", () -> person(approver.person()));
    json.text("capacity", approver.capacity().name());
    json.objects("standsInFor", approver.standsInFor(), this::person);
    json.amount("limit", approver.limit());
  }

  void skipped(Skipped skipped) {
    json.object("position", () -> position(skipped.position()));
    json.text("reason", skipped.reason().name());
    json.objects("people", skipped.people(), this::person);
    json.texts("unmet", Iterables.transform(skipped.unmet(), Trait::toString));
    json.texts("facts", skipped.facts());
  }

  void explanation(Explanation explanation) {
    json.text("outcome", explanation.outcome().name());
    json.text("statement", explanation.statement());
    json.objects("found", explanation.found(), this::position);
    json.objects("steps", explanation.steps(), this::line);
    json.objects("skipped", explanation.skipped(), this::skipped);
    json.text("text", explanation.text());
  }

  private void line(ReportingLine line) {
    json.text("reporter", line.reporter());
    json.text("manager", line.manager());
    json.text("kind", line.kind().id());
  }

  void evidence(Evidence evidence) {
    json.text("from", evidence.from());
    json.text("relation", evidence.relation());
    json.text("to", evidence.to());
    json.text("note", evidence.note());
  }

  void verdict(Verdict verdict) {
    json.text("verdict", verdict.holds() ? "HOLDS" : verdict.fails() ? "FAILS" : "NOT_KNOWN");
    json.texts("facts", verdict.facts());
    json.objects("evidence", verdict.evidence(), this::evidence);
    json.texts("lacking", Iterables.transform(verdict.lacking(), DataKind::toString));
  }

  void problem(Problem problem) {
    json.text("code", problem.code().id());
    json.text("severity", problem.severity().name());
    json.text("message", problem.message());
    json.texts("ids", problem.ids());
    json.texts("evidence", problem.evidence());
    json.numbers("rows", problem.rows());
    json.textsIfAny("places", problem.places());
    json.text("column", problem.column());
    json.text("fix", problem.fix());
  }

  void loadResult(LoadResult loaded) {
    json.value("organization", loaded.organization());
    json.objects("problems", loaded.problems(), this::problem);
  }

  void metrics(OrgMetrics metrics) {
    json.number("positions", metrics.positions());
    json.number("people", metrics.people());
    json.number("fte", metrics.fte());
    json.number("undisclosed", metrics.undisclosed());
    json.number("vacant", metrics.vacant());
    json.number("occupancyUnknown", metrics.occupancyUnknown());
    json.number("acting", metrics.acting());
    json.number("shared", metrics.shared());
    json.number("roots", metrics.roots());
    json.number("detached", metrics.detached());
    json.number("withoutLayer", metrics.withoutLayer());
    json.number("dottedLines", metrics.dottedLines());
    json.number("layers", metrics.layers());
    json.numbers("layerSizes", metrics.layerSizes());
    json.number("managers", metrics.managers());
    json.number("meanSpan", metrics.meanSpan());
    json.number("widestSpan", metrics.widestSpan());
    json.objects("widest", metrics.widest(), this::position);
    json.objects("spans", metrics.spans().entrySet(), this::span);
  }

  private void span(Map.Entry<Integer, Integer> managersBySpan) {
    json.number("span", managersBySpan.getKey());
    json.number("managers", managersBySpan.getValue());
  }
}
