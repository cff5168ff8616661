package io.github.orgwright.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Expectation;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Days of a history, each made from the organization of another day. */
class HistoryDaysTest {
  private static final LocalDate START = LocalDate.of(2026, 1, 1);
  private static final int DAYS = 24;
  private static final int IDS = 12;
  private static final int SEEDS = 30;

  private static LocalDate day(int number) {
    return START.plusDays(number);
  }

  private static Validity days(int from, int until) {
    return until < DAYS ? Validity.between(day(from), day(until)) : Validity.startingOn(day(from));
  }

  /** Positions that come, change and go, with lines to some that are not there on all days. */
  private static HistoryBuilder random(Random random) {
    HistoryBuilder builder = History.named("Acme").scope(Scope.organization("Acme"));
    if (random.nextBoolean()) {
      builder.defaultOccupancy(days(6, 12), Occupancy.UNKNOWN);
    }
    for (int number = 0; number < IDS; number++) {
      String id = "p" + number;
      for (int from = random.nextInt(DAYS / 2); from < DAYS; ) {
        int until = from + 1 + random.nextInt(DAYS / 3);
        if (random.nextInt(4) > 0) {
          builder.position(
              days(from, until), position(id, random), lines(id, random), held(id, random));
        }
        from = until;
      }
      if (random.nextInt(3) > 0) {
        int from = random.nextInt(DAYS / 2);
        builder.person(
            days(from, from + 1 + random.nextInt(DAYS)),
            random.nextBoolean()
                ? Person.of("k" + number)
                : Person.builder().id("k" + number).name("Kim " + number).build());
      }
    }
    return builder;
  }

  private static Position position(String id, Random random) {
    Position.Builder position = Position.builder().id(id).title("Title " + random.nextInt(3));
    if (random.nextInt(4) == 0) {
      position.roles(List.of(Role.of("r" + random.nextInt(2), "Role")));
    }
    if (random.nextInt(4) == 0) {
      position.occupancy(random.nextBoolean() ? Occupancy.VACANT : Occupancy.UNKNOWN);
    }
    return position.build();
  }

  private static List<ReportingLine> lines(String id, Random random) {
    return IntStream.range(0, random.nextInt(3))
        .mapToObj(i -> "p" + random.nextInt(IDS))
        .distinct()
        .map(
            manager ->
                random.nextInt(3) > 0
                    ? ReportingLine.solid(id, manager)
                    : ReportingLine.dotted(id, manager))
        .toList();
  }

  private static List<Assignment> held(String id, Random random) {
    return IntStream.range(0, random.nextInt(3))
        .mapToObj(i -> "k" + random.nextInt(IDS + 3))
        .distinct()
        .map(
            person ->
                Assignment.of(id, person, List.of(AssignmentKind.values()).get(random.nextInt(3))))
        .toList();
  }

  /** Days one after the other, back again, and in any order; some of them twice. */
  private static List<Integer> walk(Random random) {
    List<Integer> days = new ArrayList<>(IntStream.range(0, DAYS + 2).boxed().toList());
    List<Integer> back = new ArrayList<>(days);
    Collections.reverse(back);
    days.addAll(back);
    for (int i = 0; i < DAYS; i++) {
      days.add(random.nextInt(DAYS));
    }
    return days;
  }

  private static void assertSameAnswers(Organization expected, Organization actual, int number) {
    String day = "day " + number;
    assertEquals(expected, actual, day);
    assertEquals(expected.people().list(), actual.people().list(), day);
    assertEquals(expected.roles().list(), actual.roles().list(), day);
    assertEquals(expected.unresolvedLines(), actual.unresolvedLines(), day);
    for (Position position : expected.positions()) {
      assertEquals(
          expected.positions().indexOf(position.id()),
          actual.positions().indexOf(position.id()),
          day);
      assertEquals(expected.occupancy(position), actual.occupancy(position), day);
      assertEquals(expected.assignments(position), actual.assignments(position), day);
      assertEquals(
          expected.hierarchy().directManagers(position),
          actual.hierarchy().directManagers(position),
          day);
      assertEquals(
          expected.hierarchy().countReports(position),
          actual.hierarchy().countReports(position),
          day);
    }
    for (Person person : expected.people()) {
      assertEquals(expected.positionsOf(person), actual.positionsOf(person), day);
    }
  }

  /** A history that declares something else from a day on, and has other orders for some days. */
  private static History history(int seed) {
    Random random = new Random(seed);
    History history = random(random).build();
    if (random.nextBoolean()) {
      Responsibility hiring = Responsibility.of("hiring", "Hiring");
      history =
          history.changeFrom(
              day(DAYS / 2),
              edit -> edit.name("Other").expectations(List.of(Expectation.of(hiring))));
    }
    if (random.nextBoolean()) {
      Organization reordered = reordered(history.asOf(day(DAYS - 4)), random);
      history =
          History.of(
              IntStream.range(DAYS - 8, DAYS)
                  .mapToObj(snapshot(history, reordered))
                  .toArray(Snapshot[]::new));
    }
    return history;
  }

  private static IntFunction<Snapshot> snapshot(History history, Organization reordered) {
    return number ->
        Snapshot.on(day(number), number == DAYS - 4 ? reordered : history.asOf(day(number)));
  }

  private static Organization reordered(Organization organization, Random random) {
    List<Position> positions = new ArrayList<>(organization.positions().list());
    List<Person> people = new ArrayList<>(organization.people().list());
    Collections.shuffle(positions, random);
    Collections.shuffle(people, random);
    OrganizationBuilder builder =
        Organization.named(organization.name())
            .positions(positions)
            .lines(organization.lines())
            .people(people)
            .assignments(organization.assignments())
            .defaultOccupancy(organization.defaultOccupancy());
    organization.declaredScopes().forEach(builder::scope);
    organization.expectations().forEach(builder::expects);
    return builder.tryBuild().organization();
  }

  /** The organization of a day of a history of which no other day was asked for. */
  private static Organization fresh(History history, int number) {
    return History.of(history.content()).asOf(day(number));
  }

  private static List<Integer> walk(History history, Random random) {
    LocalDate first = history.days().get(0);
    return walk(random).stream().filter(number -> !day(number).isBefore(first)).toList();
  }

  @Test
  void everyDayIsAsIfNoOtherOneWasAskedFor() {
    for (int seed = 0; seed < SEEDS; seed++) {
      History history = history(seed);
      Map<Integer, Organization> expected = new HashMap<>();
      for (int number : walk(history, new Random(seed))) {
        assertSameAnswers(
            expected.computeIfAbsent(number, day -> fresh(history, day)),
            history.asOf(day(number)),
            number);
      }
    }
  }

  @Test
  void severalThreadsMayAskForDays() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      for (int seed = 0; seed < 10; seed++) {
        History history = history(seed);
        List<Future<?>> running = new ArrayList<>();
        for (int thread = 0; thread < 3; thread++) {
          List<Integer> days = walk(history, new Random(seed + thread));
          running.add(
              threads.submit(
                  () -> {
                    for (int number : days) {
                      assertEquals(fresh(history, number), history.asOf(day(number)));
                    }
                  }));
        }
        for (Future<?> thread : running) {
          thread.get(1, TimeUnit.MINUTES);
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void whatDoesNotChangeIsShared() {
    History history =
        History.named("Acme")
            .position(
                days(0, DAYS),
                Position.of("ceo"),
                List.of(),
                List.of(Assignment.of("ceo", "kim", AssignmentKind.SUBSTANTIVE)))
            .position(
                days(0, 5), Position.of("pm"), List.of(ReportingLine.solid("pm", "ceo")), List.of())
            .position(
                days(5, DAYS),
                Position.builder().id("pm").title("Product manager").build(),
                List.of(ReportingLine.solid("pm", "ceo")),
                List.of())
            .person(days(0, DAYS), Person.of("kim"))
            .build();
    Organization before = history.asOf(day(4));
    Organization after = history.asOf(day(5));
    assertNotSame(before, after);
    assertSame(before.lines(), after.lines());
    assertSame(before.assignments(), after.assignments());
    assertSame(before.people().list().get(0), after.people().list().get(0));
    assertSame(after, history.asOf(day(DAYS)));
    assertSame(before, history.asOf(day(0)));
  }
}
