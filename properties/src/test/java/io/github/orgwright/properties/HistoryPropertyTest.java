package io.github.orgwright.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.orgwright.change.Dated;
import io.github.orgwright.change.History;
import io.github.orgwright.change.HistoryBuilder;
import io.github.orgwright.change.OrgDiff;
import io.github.orgwright.change.PositionVersion;
import io.github.orgwright.change.Snapshot;
import io.github.orgwright.change.Validity;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.jackson.OrgwrightModule;
import io.github.orgwright.testkit.ReorgScript;
import io.github.orgwright.testkit.jqwik.Adversarial;
import io.github.orgwright.testkit.jqwik.OrgSize;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.json.JsonMapper;

/** Histories compared with an organization for each day. */
class HistoryPropertyTest {
  private static final int MOST = 25;
  private static final int DAYS = 12;
  private static final JsonMapper MAPPER =
      JsonMapper.builder().addModule(new OrgwrightModule().withPersonalData()).build();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(OrgwrightModule.historySchema());
  private static final LocalDate START = LocalDate.of(2024, 2, 25);

  private static LocalDate day(int number) {
    return START.plusDays(number);
  }

  /** Snapshots in random order; some have the same day, and some are equal to others. */
  private static List<Snapshot> snapshots(List<Organization> organizations, Random random) {
    List<Snapshot> snapshots = new ArrayList<>();
    for (Organization organization : organizations) {
      snapshots.add(Snapshot.on(day(random.nextInt(DAYS)), organization));
    }
    return snapshots;
  }

  private static List<Organization> mixtures(Organization one, Organization other, Random random) {
    List<Organization> mixtures = new ArrayList<>(List.of(one, other, one));
    for (int i = 0; i < 5; i++) {
      Organization of = mixtures.get(random.nextInt(mixtures.size()));
      mixtures.add(
          random.nextInt(4) == 0
              ? of.toBuilder().tryBuild().organization()
              : ChangePropertyTest.mixed(of, other, random));
    }
    Collections.shuffle(mixtures, random);
    return mixtures.subList(0, 1 + random.nextInt(mixtures.size()));
  }

  @Property
  void snapshotsOfUnrelatedOrganizationsAreGivenBack(
      @ForAll @Adversarial @OrgSize(max = MOST) Organization one,
      @ForAll @Adversarial @OrgSize(max = MOST) Organization other,
      @ForAll Random random) {
    assertHistoryIsOf(snapshots(mixtures(one, other, random), random));
  }

  @Property
  void stagesOfReorganizationsAreGivenBack(@ForAll ReorgScript script, @ForAll Random random) {
    List<Organization> stages = new ArrayList<>(List.of(script.start()));
    script.organizations().limit(DAYS).forEach(stages::add);
    List<Snapshot> snapshots = new ArrayList<>();
    for (int i = 0; i < stages.size(); i++) {
      snapshots.add(Snapshot.on(day(i), stages.get(i)));
    }
    Collections.shuffle(snapshots, random);
    assertHistoryIsOf(snapshots);
  }

  private static void assertHistoryIsOf(List<Snapshot> snapshots) {
    TreeMap<LocalDate, Organization> naive = new TreeMap<>();
    List<Snapshot> superseded = new ArrayList<>();
    for (Snapshot snapshot : snapshots) {
      Organization earlier = naive.put(snapshot.day(), snapshot.organization());
      if (earlier != null) {
        superseded.add(Snapshot.on(snapshot.day(), earlier));
      }
    }
    superseded.sort(Comparator.comparing(Snapshot::day));
    for (History history : copies(History.of(snapshots))) {
      assertHistoryIsOf(naive, superseded, history);
    }
  }

  /** The history, and those that are made from its content and from its JSON. */
  private static List<History> copies(History history) {
    History copy = History.of(history.content());
    assertEquals(history.content(), copy.content());
    String json = MAPPER.writeValueAsString(history);
    History read = MAPPER.readValue(json, History.class);
    assertEquals(history.content(), read.content());
    assertEquals(history.days(), read.days());
    assertEquals(json, MAPPER.writeValueAsString(read));
    assertEquals(List.of(), SCHEMA.validate(MAPPER.valueToTree(history)));
    return List.of(history, copy, read);
  }

  private static void assertHistoryIsOf(
      NavigableMap<LocalDate, Organization> naive, List<Snapshot> superseded, History history) {
    assertEquals(superseded, history.superseded());
    assertEquals(Validity.startingOn(naive.firstKey()), history.validity());
    assertThrows(IllegalArgumentException.class, () -> history.asOf(naive.firstKey().minusDays(1)));

    LocalDate last = naive.lastKey().plusDays(2);
    List<LocalDate> all = naive.firstKey().datesUntil(last).toList();
    List<LocalDate> changing = new ArrayList<>();
    for (LocalDate day : all) {
      Organization expected = naive.floorEntry(day).getValue();
      assertEquals(expected, history.asOf(day));
      assertSame(history.asOf(day), history.asOf(day));
      if (day.equals(naive.firstKey())
          || !naive.floorEntry(day.minusDays(1)).getValue().equals(expected)) {
        changing.add(day);
      }
    }
    assertEquals(changing, history.days());
    assertEquals(
        OrgDiff.between(naive.firstEntry().getValue(), naive.lastEntry().getValue()),
        history.between(naive.firstKey(), last));
    assertTimelines(history, day -> naive.floorEntry(day).getValue(), all);
  }

  /** All timelines, compared with what organizations are day by day. */
  private static void assertTimelines(
      History history, Function<LocalDate, Organization> naive, List<LocalDate> days) {
    Set<String> positionIds = new LinkedHashSet<>();
    Set<String> personIds = new LinkedHashSet<>();
    for (LocalDate day : days) {
      naive.apply(day).positions().forEach(position -> positionIds.add(position.id()));
      naive.apply(day).people().forEach(person -> personIds.add(person.id()));
    }
    assertEquals(positionIds, Set.copyOf(history.positionIds()));
    assertEquals(personIds, Set.copyOf(history.personIds()));
    for (String id : positionIds) {
      assertEquals(
          periods(days, day -> version(naive.apply(day), id)), clipped(history.timeline(id), days));
    }
    for (String id : personIds) {
      assertEquals(
          periods(days, day -> held(naive.apply(day), id)),
          clipped(
              history.held(id).stream()
                  .map(one -> new Dated<>(one.validity(), byPosition(one.value().stream())))
                  .toList(),
              days));
    }
  }

  private static Optional<PositionVersion> version(Organization organization, String id) {
    return organization
        .positions()
        .find(id)
        .map(
            position ->
                new PositionVersion(
                    position,
                    organization.lines().stream()
                        .filter(line -> line.reporter().equals(id))
                        .toList(),
                    organization.assignments().stream()
                        .filter(held -> held.position().equals(id))
                        .toList()));
  }

  private static Optional<List<Assignment>> held(Organization organization, String person) {
    List<Assignment> held =
        byPosition(organization.assignments().stream().filter(one -> one.person().equals(person)));
    return held.isEmpty() ? Optional.empty() : Optional.of(held);
  }

  private static List<Assignment> byPosition(Stream<Assignment> assignments) {
    return assignments.sorted(Comparator.comparing(Assignment::position)).toList();
  }

  /** The values on some days in a row as text, day by day, joined where they are equal. */
  private static <T> List<String> periods(
      List<LocalDate> days, Function<LocalDate, Optional<T>> valueOn) {
    List<String> periods = new ArrayList<>();
    Optional<T> value = Optional.empty();
    LocalDate since = days.get(0);
    for (LocalDate day : days) {
      Optional<T> next = valueOn.apply(day);
      if (!next.equals(value)) {
        addPeriod(periods, since, day, value);
        value = next;
        since = day;
      }
    }
    addPeriod(periods, since, days.get(days.size() - 1).plusDays(1), value);
    return periods;
  }

  private static void addPeriod(
      List<String> periods, LocalDate from, LocalDate until, Optional<?> value) {
    value.ifPresent(present -> periods.add(from + " " + until + " " + whole(present)));
  }

  /** All parts of a value, which its own text may leave out. */
  private static Object whole(Object value) {
    return value instanceof PositionVersion version
        ? List.of(
            version.position(),
            version.position().hashCode(),
            version.lines(),
            version.assignments())
        : value;
  }

  /** Periods as text, without days that are before or after some days. */
  private static <T> List<String> clipped(List<Dated<T>> periods, List<LocalDate> days) {
    LocalDate first = days.get(0);
    LocalDate end = days.get(days.size() - 1).plusDays(1);
    List<String> clipped = new ArrayList<>();
    for (Dated<T> period : periods) {
      LocalDate from = period.validity().from().filter(first::isBefore).orElse(first);
      LocalDate until = period.validity().until().filter(end::isAfter).orElse(end);
      addPeriod(clipped, from, until, Optional.of(period.value()));
    }
    return clipped;
  }

  /** A version of a position or of a person, as a row of a table. */
  private record Row(Validity validity, String id, Object value) {}

  private static List<Row> rows(
      List<Organization> organizations, boolean mayOverlap, Random random) {
    List<Row> rows = new ArrayList<>();
    for (Organization organization : organizations) {
      for (Position position : organization.positions()) {
        if (random.nextBoolean()) {
          PositionVersion version = version(organization, position.id()).orElseThrow();
          Row row = new Row(validity(random), "position " + position.id(), version);
          rows.add(random.nextInt(4) == 0 ? stating(row, random) : row);
        }
      }
      for (Person person : organization.people()) {
        if (random.nextInt(3) > 0) {
          rows.add(new Row(validity(random), "person " + person.id(), person));
        }
      }
    }
    Collections.shuffle(rows, random);
    List<Row> some = new ArrayList<>();
    for (Row row : rows) {
      if (mayOverlap || some.stream().noneMatch(other -> isOverlap(other, row))) {
        some.add(row);
      }
    }
    return some;
  }

  private static Row stating(Row row, Random random) {
    PositionVersion version = (PositionVersion) row.value();
    Occupancy occupancy = random.nextBoolean() ? Occupancy.VACANT : Occupancy.UNKNOWN;
    return new Row(
        row.validity(),
        row.id(),
        new PositionVersion(
            version.position().toBuilder().occupancy(occupancy).build(),
            version.lines(),
            version.assignments()));
  }

  private static Validity validity(Random random) {
    int from = random.nextInt(DAYS + 2) - 1;
    int until = from + 1 + random.nextInt(DAYS / 2);
    if (from < 0) {
      return until > DAYS ? Validity.always() : Validity.endingBefore(day(until));
    }
    return until > DAYS ? Validity.startingOn(day(from)) : Validity.between(day(from), day(until));
  }

  private static boolean isOverlap(Row one, Row other) {
    return one.id().equals(other.id())
        && Stream.iterate(-1, number -> number <= 2 * DAYS, number -> number + 1)
            .map(HistoryPropertyTest::day)
            .anyMatch(day -> isOn(day, one) && isOn(day, other));
  }

  private static boolean isOn(LocalDate day, Row row) {
    return row.validity().from().filter(day::isBefore).isEmpty()
        && row.validity().until().filter(end -> !day.isBefore(end)).isEmpty();
  }

  private static History history(List<Row> rows, Organization declaring) {
    HistoryBuilder builder = History.named(declaring.name());
    for (Row row : rows) {
      if (row.value() instanceof PositionVersion version) {
        builder.position(
            row.validity(), version.position(), version.lines(), version.assignments());
      } else {
        builder.person(row.validity(), (Person) row.value());
      }
    }
    declaring.declaredScopes().forEach(builder::scope);
    declaring.expectations().forEach(builder::expects);
    declaring.tracked().forEach(builder::tracks);
    return builder.build();
  }

  /** The organization built from the rows that are valid on a day, in the order of their ids. */
  private static Organization onDay(LocalDate day, List<Row> rows, Organization declaring) {
    OrganizationBuilder builder = Organization.named(declaring.name());
    Set<String> ids = new LinkedHashSet<>();
    rows.forEach(row -> ids.add(row.id()));
    for (String id : ids) {
      for (Row row : rows) {
        if (row.id().equals(id) && isOn(day, row)) {
          if (row.value() instanceof PositionVersion version) {
            builder
                .positions(List.of(version.position()))
                .lines(version.lines())
                .assignments(version.assignments());
          } else {
            builder.people(List.of((Person) row.value()));
          }
        }
      }
    }
    declaring.declaredScopes().forEach(builder::scope);
    declaring.expectations().forEach(builder::expects);
    declaring.tracked().forEach(builder::tracks);
    return builder.defaultOccupancy(occupancy(rows)).tryBuild().organization();
  }

  private static Occupancy occupancy(List<Row> rows) {
    for (Row row : rows) {
      if (row.value() instanceof PositionVersion version
          && (version.position().statedOccupancy().equals(Optional.of(Occupancy.VACANT))
              || version.assignments().stream()
                  .anyMatch(held -> held.kind() != AssignmentKind.DEPUTY))) {
        return Occupancy.VACANT;
      }
    }
    return Occupancy.UNKNOWN;
  }

  @Property
  void eachDayHasWhatIsValidOnIt(
      @ForAll @Adversarial @OrgSize(max = MOST) Organization one,
      @ForAll @Adversarial @OrgSize(max = MOST) Organization other,
      @ForAll Random random) {
    List<Row> rows = rows(mixtures(one, other, random), false, random);
    // Values that differ where they have the same id are refused, so only one side declares.
    for (History history : copies(history(rows, one))) {
      assertHistoryIsOf(rows, one, history);
    }
  }

  private static void assertHistoryIsOf(List<Row> rows, Organization one, History history) {
    Optional<LocalDate> first = history.validity().from();
    LocalDate begin = first.orElse(day(-2));
    List<LocalDate> all = begin.datesUntil(day(2 * DAYS)).toList();
    assertEquals(
        rows.stream().anyMatch(row -> row.validity().from().isEmpty()) || rows.isEmpty()
            ? Optional.empty()
            : rows.stream()
                .map(row -> row.validity().from().orElseThrow())
                .min(Comparator.comparing(LocalDate::toEpochDay)),
        first);
    first.ifPresent(
        day -> assertThrows(IllegalArgumentException.class, () -> history.asOf(day.minusDays(1))));
    Map<LocalDate, Organization> naive = new HashMap<>();
    all.forEach(day -> naive.put(day, onDay(day, rows, one)));
    Organization before = naive.get(begin);
    for (LocalDate day : all) {
      Organization expected = naive.get(day);
      assertEquals(expected, history.asOf(day));
      assertTrue(expected.equals(before) || history.days().contains(day), day::toString);
      before = expected;
    }
    assertTimelines(history, naive::get, all);
  }

  @SuppressWarnings("ReferenceEquality") // two equal rows overlap
  @Property
  void overlapsAreRefused(
      @ForAll @Adversarial @OrgSize(max = 8) Organization one,
      @ForAll @Adversarial @OrgSize(max = 8) Organization other,
      @ForAll Random random) {
    List<Row> rows = rows(List.of(one, other), random.nextBoolean(), random);
    boolean hasOverlap =
        rows.stream()
            .anyMatch(row -> rows.stream().anyMatch(next -> next != row && isOverlap(row, next)));
    if (hasOverlap) {
      assertThrows(IllegalArgumentException.class, () -> history(rows, one));
    } else {
      assertEquals(
          rows.isEmpty(),
          history(rows, one).positionIds().isEmpty() && history(rows, one).personIds().isEmpty());
    }
  }

  @Property
  void textOfAPeriodCanBeParsed(@ForAll Random random) {
    Validity one = validity(random);
    Validity other = validity(random);
    assertEquals(one, Validity.parse(one.toString()));
    assertEquals(one.hashCode(), Validity.parse(one.toString()).hashCode());
    assertEquals(one.toString().equals(other.toString()), one.equals(other));
    assertEquals(isOverlap(new Row(one, "", ""), new Row(other, "", "")), one.overlaps(other));
    for (int number = -2; number <= 2 * DAYS; number++) {
      assertEquals(isOn(day(number), new Row(one, "", "")), one.contains(day(number)));
    }
  }
}
