package io.github.orgwright.batch;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.OrgMetrics;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.Severity;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeText;
import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.RuleOutcome;
import io.github.orgwright.rules.Violation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the rows of one source. */
final class FindingRows {
  private final AuditedSource source;
  private final ImmutableList.Builder<AuditRow> rows = ImmutableList.builder();

  /** The problems by what violations say of them. */
  private final Map<String, Problem> problems = new HashMap<>();

  private FindingRows(AuditedSource source) {
    this.source = source;
  }

  /** The one row of a file that cannot be read. */
  static List<AuditRow> unreadable(AuditedSource source, Exception e) {
    FindingRows rows = new FindingRows(source);
    rows.add(
        AuditRow.UNREADABLE,
        "unreadable",
        "",
        Severity.ERROR.name(),
        "",
        String.valueOf(e.getMessage()),
        1);
    return rows.rows.build();
  }

  /** The rows of an organization that was read and checked, in their order. */
  static List<AuditRow> of(AuditedSource source, LoadResult loaded, Findings findings) {
    FindingRows rows = new FindingRows(source);
    rows.addMetrics(loaded.organization().metrics());
    rows.addFindings(loaded, findings);
    return ImmutableList.sortedCopyOf(AuditRow::compareTo, rows.rows.build());
  }

  private void addFindings(LoadResult loaded, Findings findings) {
    for (Problem problem : loaded.problems()) {
      problems.putIfAbsent(problem.message() + where(problem), problem);
    }
    for (Severity severity : Severity.values()) {
      int count = 0;
      for (Violation violation : findings.violations()) {
        count += violation.severity() == severity ? 1 : 0;
      }
      addMetric("violations-" + lowerCase(severity), count);
    }
    addMetric("waived", findings.waived().size());
    addMetric("notes", findings.notes().size());
    int checked = 0;
    for (RuleOutcome outcome : findings.outcomes()) {
      checked += outcome.isChecked() ? 1 : 0;
      if (outcome.status() == RuleOutcome.Status.ERROR_IN_RULE) {
        String id = outcome.rule().id();
        add(
            AuditRow.FINDING,
            id,
            id,
            outcome.severity().name(),
            "",
            outcome.reason().orElse(""),
            1);
      }
    }
    addMetric("rules-checked", checked);
    findings.violations().forEach(this::add);
  }

  private static String lowerCase(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "info";
    };
  }

  private void add(Violation violation) {
    add(
        violation.subject() instanceof Problem ? AuditRow.PROBLEM : AuditRow.FINDING,
        violation.key(),
        violation.ruleId(),
        violation.severity().name(),
        Phrases.list(violation.subjectIds()),
        message(violation),
        1);
  }

  /** The message; that of a problem may quote a cell with a name, so it is written anew. */
  private String message(Violation violation) {
    String message = violation.message();
    @Nullable Problem problem = problems.get(message);
    if (problem == null) {
      return message;
    }
    List<String> evidence = problem.evidence().stream().distinct().toList();
    return problem.code().sentence()
        + (evidence.isEmpty() ? "" : ": " + Phrases.list(evidence))
        + where(problem);
  }

  private static String where(Problem problem) {
    return problem.where().isEmpty() ? "" : " (" + problem.where() + ")";
  }

  private void addMetrics(OrgMetrics metrics) {
    addMetric("positions", metrics.positions());
    addMetric("people", metrics.people());
    addMetric("fte", metrics.fte());
    addMetric("undisclosed", metrics.undisclosed());
    addMetric("vacant", metrics.vacant());
    addMetric("occupancy-unknown", metrics.occupancyUnknown());
    addMetric("acting", metrics.acting());
    addMetric("shared", metrics.shared());
    addMetric("roots", metrics.roots());
    addMetric("detached", metrics.detached());
    addMetric("without-layer", metrics.withoutLayer());
    addMetric("dotted-lines", metrics.dottedLines());
    addMetric("layers", metrics.layers());
    addMetric("managers", metrics.managers());
    addMetric("widest-span", metrics.widestSpan());
    addMetric("mean-span", metrics.meanSpan());
  }

  private void addMetric(String name, double value) {
    add(AuditRow.METRIC, name, "", "", "", "", value);
  }

  private void add(
      String kind,
      String key,
      String rule,
      String severity,
      String subject,
      String message,
      double number) {
    rows.add(
        new AuditRow(
            kind,
            source.source(),
            source.organization(),
            source.month(),
            key,
            rule,
            severity,
            SafeText.of(subject),
            SafeText.of(message),
            number));
  }
}
