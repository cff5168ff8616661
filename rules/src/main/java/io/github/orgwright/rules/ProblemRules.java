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
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The problems of loading as rules, a rule for each kind of problem, so that a user has one list.
 */
final class ProblemRules {
  /** How the ids of these rules begin, and those of no others. */
  static final String PREFIX = "loading-";

  private ProblemRules() {}

  static String id(ProblemCode code) {
    return PREFIX + code.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static boolean isId(String ruleId) {
    for (ProblemCode code : ProblemCode.values()) {
      if (id(code).equals(ruleId)) {
        return true;
      }
    }
    return false;
  }

  /** A rule for each kind of problem found, but those which one of the rules finds too. */
  static List<Rule> of(LoadResult loaded, List<Rule> rules) {
    Map<ProblemCode, List<Problem>> byCode = new EnumMap<>(ProblemCode.class);
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
        (who, tally) ->
            problems.forEach(problem -> tally.breaks(broken(problem, who.organization())));
    return Rule.of(id(code), "rows", sentence(code), check).severity(code.severity());
  }

  private static Tally.Broken broken(Problem problem, Organization organization) {
    Verdict verdict = Verdict.FAILS;
    if (!problem.rows().isEmpty()) {
      verdict = verdict.fact("rows", rows(problem.rows()));
    }
    List<String> ids =
        problem.ids().isEmpty()
            ? problem.rows().stream().map(row -> "row " + row).toList()
            : problem.ids();
    return new Tally.Broken(
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
    List<Position> seats =
        problem.witness().stream()
            .flatMap(id -> organization.positions().find(id).stream())
            .toList();
    if (problem.code() != ProblemCode.CYCLE || seats.size() != problem.witness().size()) {
      return seats.stream().map(Evidence::of).toList();
    }
    return StandardChecks.linesOf(seats);
  }

  private static String sentence(ProblemCode code) {
    return switch (code) {
      case BLANK_ID -> "rows should have an id";
      case DUPLICATE_ID -> "ids should stand for one thing";
      case SHARED_SEAT -> "positions should stand in one row";
      case UNKNOWN_MANAGER -> "managers should be known";
      case UNKNOWN_POSITION -> "lines and holders should belong to known positions";
      case SELF_REPORT -> "positions should report to others than themselves";
      case CYCLE -> "positions should not report to each other in a circle";
      case SECOND_MANAGER -> "positions should have at most one solid manager";
      case NO_ROOT -> "some position should be at the top";
      case SEVERAL_ROOTS -> "one position should be at the top";
      case UNREACHABLE -> "positions should have a chain of solid lines to the top";
      case SET_ASIDE -> "rows should be read";
      case SECOND_ROW_OF_PERSON -> "people should stand in one row";
      case AMBIGUOUS_MANAGER -> "managers should be given in one sense";
      case BAD_VALUE -> "cells should hold what their column is for";
      case BAD_ROW -> "rows should have as many fields as the header";
      case EMPTY -> "organizations should have positions";
    };
  }
}
