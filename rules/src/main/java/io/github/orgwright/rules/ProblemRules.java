package io.github.orgwright.rules;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.Severity;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.query.Evidence;
import io.github.orgwright.query.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The loading problems in a check. Each code has a rule that reports its problems. If another rule
 * finds the same problem, details of the problem are added to its violation.
 */
final class ProblemRules {
  /** The prefix that is reserved for the ids of these rules. */
  static final String PREFIX = "loading-";

  private final List<Problem> problems;

  /** The problems by code and ids; texts, because many ids may have one hash code. */
  private final ListMultimap<String, Problem> byKey = ArrayListMultimap.create();

  /** The problems that other rules found. */
  private final Set<Problem> found = Collections.newSetFromMap(new IdentityHashMap<>());

  /** The keys of these problems; further problems with such a key have the same violation. */
  private final Set<String> keysFound = new HashSet<>();

  ProblemRules(List<Problem> problems) {
    this.problems = problems;
    problems.forEach(problem -> byKey.put(key(problem), problem));
  }

  private static String key(Problem problem) {
    return Keys.of(problem.code().id(), problem.ids());
  }

  static String id(ProblemCode code) {
    return PREFIX + code.id().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Whether an id has the form of the ids of these rules. Any code is possible, because readers
   * define codes.
   */
  static boolean isId(String ruleId) {
    return ruleId.startsWith(PREFIX);
  }

  /** The problems that no other rule has found so far, in order. */
  private Stream<Problem> others() {
    return problems.stream().filter(problem -> !keysFound.contains(key(problem)));
  }

  /** A rule for each code, with the problems that are not notes and that no other rule found. */
  List<Rule> rules() {
    Map<ProblemCode, List<Problem>> byCode = new LinkedHashMap<>();
    others()
        .filter(problem -> problem.severity() != Severity.INFO)
        .forEach(
            problem ->
                byCode.computeIfAbsent(problem.code(), code -> new ArrayList<>()).add(problem));
    return byCode.entrySet().stream()
        .map(entry -> rule(entry.getKey(), entry.getValue()))
        .collect(ImmutableList.toImmutableList());
  }

  /** The problems that are only for information, and that no other rule found. */
  List<Problem> notes() {
    return others()
        .filter(problem -> problem.severity() == Severity.INFO)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * A failure of another rule, with the rows, the cause and the fix of the same problem, if there
   * is one.
   */
  CheckCounts.Failure withProblem(Rule rule, CheckCounts.Failure failure) {
    if (byKey.isEmpty()) {
      return failure;
    }
    boolean isWhole =
        failure.subject() instanceof Organization whole
            && failure.ids().equals(ImmutableList.of(whole.name()));
    List<String> ids = isWhole ? ImmutableList.of() : failure.ids();
    return rule.problemsFound().stream()
        .flatMap(code -> byKey.get(Keys.of(code.id(), ids)).stream())
        .filter(problem -> !found.contains(problem))
        .findFirst()
        .map(problem -> asFailure(problem, failure))
        .orElse(failure);
  }

  private CheckCounts.Failure asFailure(Problem problem, CheckCounts.Failure failure) {
    found.add(problem);
    keysFound.add(key(problem));
    return new CheckCounts.Failure(
        failure.subject(),
        failure.ids(),
        failure.startsWithSubject(),
        () ->
            (failure.startsWithSubject() ? failure.message().get() : problem.message())
                + where(problem),
        withRows(failure.verdict(), problem),
        problem.fix());
  }

  private static Rule rule(ProblemCode code, List<Problem> problems) {
    Check check =
        (who, counts) ->
            problems.forEach(problem -> counts.fails(failure(problem, who.organization())));
    return Rule.of(id(code), "row", "rows", code.sentence(), check)
        .counting("loading problem", "loading problems")
        .severity(code.severity());
  }

  private static CheckCounts.Failure failure(Problem problem, Organization organization) {
    Stream<String> ids =
        !problem.ids().isEmpty()
            ? problem.ids().stream()
            : problem.rows().isEmpty()
                ? Stream.of(organization.name())
                : problem.rows().stream().map(row -> "row " + row);
    return new CheckCounts.Failure(
        problem,
        Stream.concat(ids, problem.column().stream()).toList(), // cells of a row differ in it
        false,
        () -> problem.message() + where(problem),
        withRows(Verdict.FAILS, problem).evidence(evidence(problem, organization)),
        problem.fix());
  }

  private static Verdict withRows(Verdict verdict, Problem problem) {
    return problem.rows().isEmpty() ? verdict : verdict.fact("rows", rows(problem.rows()));
  }

  private static String where(Problem problem) {
    return problem.where().isEmpty() ? "" : " (" + problem.where() + ")";
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
