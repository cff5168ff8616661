package io.github.orgwright.benchmarks;

import io.github.orgwright.change.History;
import io.github.orgwright.change.HistoryBuilder;
import io.github.orgwright.change.Validity;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Measures a check of all rules at the end of each month of ten years, in which one in a hundred
 * positions gets another title each month.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MonthEndBenchmark {
  private static final LocalDate START = LocalDate.of(2016, 1, 1);
  private static final int MONTHS = 120;
  private static final int CHANGED = 100;

  @Param("SPANS_OF_SEVEN")
  Shape shape = Shape.SPANS_OF_SEVEN;

  @Param("10000")
  int size;

  private History history = History.named("none yet").build();
  private List<Organization> monthEnds = List.of();

  /** Creates the history. */
  @Setup
  public void prepare() {
    Organization first = ProductStaff.organization(new Workload(shape, size));
    Map<String, List<ReportingLine>> lines =
        first.lines().stream().collect(Collectors.groupingBy(ReportingLine::reporter));
    Random random = new Random(7);
    HistoryBuilder builder = History.named(first.name());
    for (Position position : first.positions()) {
      int month = 0;
      while (month < MONTHS) {
        int next = month + 1 + random.nextInt(2 * CHANGED);
        builder.position(
            next < MONTHS
                ? Validity.between(START.plusMonths(month), START.plusMonths(next))
                : Validity.startingOn(START.plusMonths(month)),
            position.toBuilder().title("Title " + random.nextInt(500)).build(),
            lines.getOrDefault(position.id(), List.of()),
            first.assignments(position));
        month = next;
      }
    }
    for (Person person : first.people()) {
      builder.person(Validity.startingOn(START), person);
    }
    history = builder.build();
    monthEnds = IntStream.range(0, MONTHS).mapToObj(this::monthEnd).toList();
  }

  private Organization monthEnd(int month) {
    return history.asOf(START.plusMonths(month + 1L).minusDays(1));
  }

  private static int violations(Organization organization) {
    return ProductStaff.RULES.check(organization).violations().size();
  }

  /** {@return the number of violations at all month ends, each asked of the history} */
  @Benchmark
  public int checkMonthEnds() {
    return IntStream.range(0, MONTHS).map(month -> violations(monthEnd(month))).sum();
  }

  /** {@return the same, with the organization of each month end built of its parts} */
  @Benchmark
  public int checkMonthEndsBuiltAnew() {
    return monthEnds.stream().mapToInt(each -> violations(each.toBuilder().build())).sum();
  }

  /** {@return the number of positions at all month ends, each asked of the history} */
  @Benchmark
  public int walkMonthEnds() {
    return IntStream.range(0, MONTHS).map(month -> monthEnd(month).positions().size()).sum();
  }
}
