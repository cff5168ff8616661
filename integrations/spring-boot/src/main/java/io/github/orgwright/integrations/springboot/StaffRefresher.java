package io.github.orgwright.integrations.springboot;

import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.Severity;
import io.github.orgwright.io.Jdbc;
import io.github.orgwright.io.Mapping;
import io.github.orgwright.io.OrgReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Loads the table and holds the last good snapshot. A refresh builds everything anew and then
 * replaces the snapshot in one step, so requests never wait for a refresh and never see half of it.
 * If the table has errors, the earlier snapshot stays.
 */
@Component
class StaffRefresher {
  private static final Logger LOG = LoggerFactory.getLogger(StaffRefresher.class);
  private static final String SELECT =
      "select position, title, manager, login, name, spend_limit from staff order by position";
  private static final OrgReader READER =
      OrgReader.of(
              Mapping.positions("position")
                  .title("title")
                  .manager("manager")
                  .holder("login")
                  .name("name")
                  .authority("spend", "spend_limit"))
          .named("Acme");
  private static final ResultSetExtractor<LoadResult> READ = rows -> READER.read(Jdbc.rows(rows));

  /**
   * How a refresh ended.
   *
   * @param at when it began
   * @param replaced whether the service now answers from what was read
   * @param problems the problems of the rows
   * @param failure why the table could not be read, if it could not
   */
  record Refresh(Instant at, boolean replaced, List<Problem> problems, @Nullable String failure) {
    /** The number of problems of each code, without what the problems say about people. */
    Map<String, Long> counts() {
      return problems.stream()
          .collect(
              Collectors.groupingBy(
                  problem -> problem.code().id(), TreeMap::new, Collectors.counting()));
    }
  }

  /** The last good snapshot, if there ever was one, and how the last refresh ended. */
  record State(@Nullable LoadedStaff snapshot, Refresh last) {}

  private final JdbcTemplate jdbc;

  /** Written by one refresh at a time, read by all requests. */
  private volatile State state;

  StaffRefresher(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.state = read(null);
  }

  State state() {
    return state;
  }

  /** Reads the table; one refresh at a time, while requests go on. */
  @Scheduled(
      initialDelayString = "${orgwright.refresh-every}",
      fixedDelayString = "${orgwright.refresh-every}")
  synchronized Refresh refresh() {
    State after = read(state.snapshot());
    state = after;
    return after.last();
  }

  private State read(@Nullable LoadedStaff before) {
    Instant now = Instant.now();
    try {
      LoadResult loaded = jdbc.query(SELECT, READ);
      boolean good = isGood(loaded);
      Refresh refresh = new Refresh(now, good, loaded.problems(), null);
      LOG.info("Refresh: replaced {}, problems {}", good, refresh.counts());
      return new State(good ? LoadedStaff.of(loaded, now) : before, refresh);
    } catch (RuntimeException e) {
      LOG.error("The table cannot be read", e);
      String failure = "the table cannot be read: " + e.getClass().getSimpleName();
      return new State(before, new Refresh(now, false, List.of(), failure));
    }
  }

  /** An empty table is more likely a failed import than a company without employees. */
  private static boolean isGood(LoadResult loaded) {
    return loaded.problems(Severity.ERROR).isEmpty()
        && loaded.problems(ProblemCode.EMPTY).isEmpty();
  }
}
