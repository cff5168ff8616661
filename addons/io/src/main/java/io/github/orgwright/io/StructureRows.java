package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** Adds to problems of the structure, which know ids only, the rows that they come from. */
record StructureRows(Function<String, List<Integer>> rowsOf, Map<String, Integer> setAside) {
  LoadResult addTo(LoadResult built, List<Problem> rowProblems) {
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    problems.addAll(rowProblems);
    built.problems().forEach(problem -> problems.add(withRows(problem)));
    return LoadResult.of(built.organization(), problems.build());
  }

  private Problem withRows(Problem problem) {
    if (problem.code().equals(ProblemCode.UNKNOWN_MANAGER)) {
      return withHint(problem, problem.ids().get(1)).toBuilder()
          .rows(rows(problem.ids().subList(0, 1)))
          .build();
    }
    // The ids of other duplicates are those of roles and scopes, not of positions.
    return problem.code().equals(ProblemCode.DUPLICATE_ID)
        ? problem
        : problem.toBuilder().rows(rows(problem.ids())).build();
  }

  private Iterable<Integer> rows(List<String> ids) {
    TreeSet<Integer> rows = new TreeSet<>();
    ids.forEach(id -> rows.addAll(rowsOf.apply(id)));
    return rows;
  }

  private Problem withHint(Problem problem, String manager) {
    Integer row = setAside.get(manager);
    return row == null
        ? problem
        : problem.toBuilder()
            .fix(problem.fix() + "; row " + row + " had it and is set aside")
            .build();
  }
}
