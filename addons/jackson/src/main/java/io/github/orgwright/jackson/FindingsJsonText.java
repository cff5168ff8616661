package io.github.orgwright.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
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
import io.github.orgwright.query.Evidence;
import io.github.orgwright.rules.Citation;
import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.RuleOutcome;
import io.github.orgwright.rules.RuleOutcome.Status;
import io.github.orgwright.rules.Violation;
import io.github.orgwright.rules.Waiver;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes findings with Jackson. No other class uses Jackson. */
final class FindingsJsonText {
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

  private static final int LAST_PRINTABLE = '~';

  private final JsonGenerator json;

  private FindingsJsonText(JsonGenerator json) {
    this.json = json;
  }

  /** Writes one value as JSON. */
  @FunctionalInterface
  private interface Writing<T> {
    void write(T value) throws IOException;
  }

  static String of(Findings found) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setHighestNonEscapedChar(LAST_PRINTABLE);
      json.setPrettyPrinter(printer());
      new FindingsJsonText(json).write(found);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a text in memory takes all that is written
    }
    return text.toString();
  }

  /**
   * Always ends lines in a line feed; by default, Jackson uses the line endings of the platform.
   */
  private static DefaultPrettyPrinter printer() {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER));
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    return printer;
  }

  private void write(Findings found) throws IOException {
    json.writeStartObject();
    json.writeStringField("organization", found.organization().name());
    text("day", found.day().map(Object::toString));
    json.writeObjectFieldStart("summary");
    writeSummary(found);
    json.writeEndObject();
    array("outcomes", found.outcomes(), this::outcome);
    array("violations", found.violations(), this::violation);
    array("waived", found.waived(), this::violation);
    array("notes", found.notes(), this::note);
    array("expiredWaivers", found.expiredWaivers(), this::waiver);
    array("unusedWaivers", found.unusedWaivers(), this::waiver);
    json.writeEndObject();
  }

  private void writeSummary(Findings found) throws IOException {
    json.writeNumberField("rules", found.outcomes().size());
    json.writeNumberField("passed", found.outcomes(Status.PASSED).size());
    json.writeNumberField("violated", found.outcomes(Status.VIOLATED).size());
    json.writeNumberField("notApplicable", found.outcomes(Status.NOT_APPLICABLE).size());
    json.writeNumberField("noSubjects", found.outcomes(Status.NO_SUBJECTS).size());
    json.writeNumberField("notKnown", found.outcomes(Status.NOT_KNOWN).size());
    json.writeNumberField("errorInRule", found.outcomes(Status.ERROR_IN_RULE).size());
    json.writeNumberField("errors", count(found, Severity.ERROR));
    json.writeNumberField("warnings", count(found, Severity.WARNING));
    json.writeNumberField("infos", count(found, Severity.INFO));
    json.writeNumberField("waived", found.waived().size());
    json.writeNumberField("notes", found.notes().size());
    json.writeNumberField("expiredWaivers", found.expiredWaivers().size());
    json.writeNumberField("unusedWaivers", found.unusedWaivers().size());
  }

  private static long count(Findings found, Severity severity) {
    return found.violations().stream().filter(one -> one.severity() == severity).count();
  }

  private void outcome(RuleOutcome outcome) throws IOException {
    json.writeStringField("rule", outcome.rule().id());
    json.writeStringField("severity", outcome.severity().name());
    json.writeStringField("sentence", outcome.rule().sentence());
    json.writeStringField("status", outcome.status().name());
    json.writeNumberField("checked", outcome.checked());
    json.writeNumberField("notKnown", outcome.notKnown());
    text("reason", outcome.reason());
  }

  private void violation(Violation violation) throws IOException {
    json.writeStringField("rule", violation.ruleId());
    json.writeStringField("severity", violation.severity().name());
    json.writeStringField("key", violation.key());
    json.writeObjectFieldStart("subject");
    writeSubject(violation);
    json.writeEndObject();
    json.writeStringField("message", violation.message());
    json.writeObjectFieldStart("facts");
    for (Map.Entry<String, String> fact : violation.facts().entrySet()) {
      json.writeStringField(fact.getKey(), fact.getValue());
    }
    json.writeEndObject();
    array("evidence", violation.evidence(), this::evidence);
    text("reason", violation.reason());
    array("citations", violation.citations(), this::citation);
    text("fix", violation.proposedFix());
    Optional<Waiver> waiver = violation.waiver();
    if (waiver.isPresent()) {
      json.writeObjectFieldStart("waiver");
      waiver(waiver.get());
      json.writeEndObject();
    }
  }

  private void writeSubject(Violation violation) throws IOException {
    Object subject = violation.subject();
    json.writeStringField("kind", kind(subject));
    ids(violation.subjectIds());
    if (subject instanceof ReportingLine line) {
      json.writeStringField("line", line.kind().id());
    }
    if (subject instanceof Problem problem) {
      codeAndRows(problem);
    }
  }

  private void note(Problem problem) throws IOException {
    ids(problem.ids());
    codeAndRows(problem);
    json.writeStringField("message", problem.message());
    json.writeStringField("fix", problem.fix());
  }

  private void ids(List<String> ids) throws IOException {
    json.writeArrayFieldStart("ids");
    for (String id : ids) {
      json.writeString(id);
    }
    json.writeEndArray();
  }

  private void codeAndRows(Problem problem) throws IOException {
    json.writeStringField("problem", problem.code().id());
    json.writeArrayFieldStart("rows");
    for (int row : problem.rows()) {
      json.writeNumber(row);
    }
    json.writeEndArray();
    if (!problem.places().isEmpty()) {
      json.writeArrayFieldStart("places");
      for (String place : problem.places()) {
        json.writeString(place);
      }
      json.writeEndArray();
    }
  }

  private static String kind(Object subject) {
    return KINDS.entrySet().stream()
        .filter(kind -> kind.getKey().isInstance(subject))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  private void evidence(Evidence evidence) throws IOException {
    json.writeStringField("from", evidence.from());
    text("relation", evidence.relation());
    text("to", evidence.to());
    text("note", evidence.note());
  }

  private void citation(Citation citation) throws IOException {
    json.writeStringField("document", citation.document());
    if (citation.line().isPresent()) {
      json.writeNumberField("line", citation.line().getAsInt());
    }
    json.writeStringField("id", citation.id());
    text("remark", citation.remark());
    json.writeBooleanField("against", citation.isAgainst());
  }

  private void waiver(Waiver waiver) throws IOException {
    json.writeStringField("target", waiver.target());
    json.writeStringField("reason", waiver.reason());
    json.writeStringField("approver", waiver.approver());
    json.writeStringField("until", waiver.until().toString());
  }

  private <T> void array(String name, List<T> values, Writing<T> members) throws IOException {
    json.writeArrayFieldStart(name);
    for (T value : values) {
      json.writeStartObject();
      members.write(value);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void text(String name, Optional<String> text) throws IOException {
    if (text.isPresent()) {
      json.writeStringField(name, text.get());
    }
  }
}
