package io.github.orgwright.rules;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.query.Evidence;
import io.github.orgwright.query.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes rules from loading problems, one for each code, so that findings include the problems. */
final class ProblemRules {
  /** The prefix that is reserved for the ids of these rules. */
  static final String PREFIX = "loading-";

  private ProblemRules() {}

  static String id(ProblemCode code) {
    return PREFIX + code.id().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Whether an id has the form of these rules; any code is possible, since readers define codes.
   */
  static boolean isId(String ruleId) {
    return ruleId.startsWith(PREFIX);
  }

  /** A rule for each code of the problems, except codes that one of the given rules finds too. */
  static List<Rule> of(LoadResult loaded, List<Rule> rules) {
    Map<ProblemCode, List<Problem>> byCode = new LinkedHashMap<>();
    for (Problem problem : loaded.problems()) {
      if (rules.stream().noneMatch(rule -> rule.finds(problem.code()))) {
        byCode.computeIfAbsent(problem.code(), code -> new ArrayList<>()).add(problem);
      }
    }
    return byCode.entrySet().stream()
        .map(entry -> rule(entry.getKey(), entry.getValue()))
        .collect(ImmutableList.toImmutableList());
  }

  private static Rule rule(ProblemCode code, List<Problem> problems) {
    Check check =
        (who, counts) ->
            problems.forEach(problem -> counts.fails(failure(problem, who.organization())));
    return Rule.of(id(code), "rows", code.sentence(), check).severity(code.severity());
  }

  private static CheckCounts.Failure failure(Problem problem, Organization organization) {
    Verdict verdict = Verdict.FAILS;
    if (!problem.rows().isEmpty()) {
      verdict = verdict.fact("rows", rows(problem.rows()));
    }
    List<String> ids =
        problem.ids().isEmpty()
            ? problem.rows().stream().map(row -> "row " + row).toList()
            : problem.ids();
    return new CheckCounts.Failure(
        problem,
        ids.isEmpty() ? ImmutableList.of(organization.name()) : ids,
        false,
        () -> message(problem),
        verdict.evidence(evidence(problem, organization)),
        problem.fix());
  }

  private static String message(Problem problem) {
    return problem.rows().isEmpty()
        ? problem.message()
        : problem.message()
            + (problem.rows().size() == 1 ? " (row " : " (rows ")
            + rows(problem.rows())
            + ")";
  }

  private static String rows(List<Integer> rows) {
    return Phrases.list(rows.stream().map(String::valueOf).toList());
  }

  private static List<Evidence> evidence(Problem problem, Organization organization) {
    List<Position> positions =
        problem.evidence().stream()
            .flatMap(id -> organization.positions().find(id).stream())
            .toList();
    if (!problem.code().equals(ProblemCode.CYCLE)
        || positions.size() != problem.evidence().size()) {
      return positions.stream().map(Evidence::of).toList();
    }
    return StandardChecks.linesOf(positions);
  }
}
