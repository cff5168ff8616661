package io.github.orgwright.benchmarks;

import io.github.orgwright.change.History;
import io.github.orgwright.change.HistoryBuilder;
import io.github.orgwright.change.Validity;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Measures a history of ten years in which each position has ten versions, on random days, with
 * other titles and sometimes other managers.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class HistoryBenchmark {
  private static final LocalDate START = LocalDate.of(2016, 1, 1);
  private static final int DAYS = 3650;
  private static final int VERSIONS = 10;

  /** Further apart than what is made from another organization. */
  private static final int FAR = 1200;

  @Param("SPANS_OF_SEVEN")
  Shape shape = Shape.SPANS_OF_SEVEN;

  @Param("10000")
  int size;

  private HistoryBuilder builder = History.named("none yet");
  private History history = builder.build();
  private int day;

  /** Creates the versions. */
  @Setup
  public void prepare() {
    Workload staff = new Workload(shape, size);
    Random random = new Random(7);
    builder = History.named("Acme");
    for (int position = 0; position < size; position++) {
      String id = staff.ids[position];
      List<String> managers = staff.managerIds(position);
      List<LocalDate> days = days(random);
      for (int version = 0; version < days.size(); version++) {
        if (!managers.isEmpty() && random.nextInt(5) == 0) {
          managers = List.of(staff.ids[random.nextInt(position)]);
        }
        builder.position(
            version + 1 < days.size()
                ? Validity.between(days.get(version), days.get(version + 1))
                : Validity.startingOn(days.get(version)),
            Position.builder().id(id).title("Title " + random.nextInt(500)).build(),
            managers.stream().map(manager -> ReportingLine.solid(id, manager)).toList(),
            List.of(Assignment.of(id, Workload.person(position), AssignmentKind.SUBSTANTIVE)));
      }
      builder.person(Validity.startingOn(START), Person.of(Workload.person(position)));
    }
    history = builder.build();
  }

  /** The days on which the versions of a position begin, ascending. */
  private static List<LocalDate> days(Random random) {
    List<LocalDate> days = new ArrayList<>(List.of(START));
    random
        .ints(VERSIONS - 1, 1, DAYS)
        .sorted()
        .distinct()
        .forEach(day -> days.add(START.plusDays(day)));
    return days;
  }

  /** {@return the history of the versions} */
  @Benchmark
  public History loadHistory() {
    return builder.build();
  }

  /** {@return the organization on a day that is years from those before} */
  @Benchmark
  public Organization firstDay() {
    day = (day + FAR) % DAYS;
    return history.asOf(START.plusDays(day));
  }

  /** {@return the organization on the day after the one before} */
  @Benchmark
  public Organization nextDay() {
    day = (day + 1) % DAYS;
    return history.asOf(START.plusDays(day));
  }

  /** {@return the organization a month after the one before} */
  @Benchmark
  public Organization nextMonth() {
    day = (day + 30) % DAYS;
    return history.asOf(START.plusDays(day));
  }
}
