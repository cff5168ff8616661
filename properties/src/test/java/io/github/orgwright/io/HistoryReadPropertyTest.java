package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.orgwright.change.Dated;
import io.github.orgwright.change.History;
import io.github.orgwright.change.PositionVersion;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** On each day, a history of rows is what reading the rows of that day gives. */
class HistoryReadPropertyTest {
  /** Each file is read once for each of its days, so fewer files are enough. */
  private static final int TRIES = 50;

  private static final LocalDate START = LocalDate.of(2024, 1, 1);
  private static final int DAYS = 14;

  private static final Mapping OF_POSITIONS =
      Mapping.positions("id")
          .manager("m")
          .dotted("dot")
          .line(LineKind.of("project"), "project")
          .title("t")
          .fte("fte")
          .attributes("cost")
          .actingWhere("kind", "acting")
          .deputyWhere("kind", "deputy")
          .vacantWhere("kind", "vacant")
          .ignoreCase();

  static final Mapping PEOPLE =
      OF_POSITIONS.holder("p").name("n").yearsOfExperience("y").undisclosedNames("x");

  private static final Mapping DATED =
      Presets.ORGWRIGHT.validFrom("valid_from").validUntil("valid_until");

  /** Only the ids of people. */
  static final Mapping IDS = OF_POSITIONS.holder("p");

  private static String any(Random random, String... texts) {
    return texts[random.nextInt(texts.length)];
  }

  private static String day(Random random) {
    return random.nextInt(4) == 0 ? "" : START.plusDays(random.nextInt(DAYS)).toString();
  }

  /** Rows of few ids, so that many are about one position, person, key or group. */
  static String[] table(Random random) {
    List<String> lines = new ArrayList<>();
    lines.add("id,p,n,y,m,dot,project,t,fte,cost,kind,mail,boss,team,lead,from,until");
    int rows = 1 + random.nextInt(12);
    for (int i = 0; i < rows; i++) {
      String[] managers = {"", "a", "b", "c", "a;b", "kim", "lee", "lee;kim", "gone", "kim#2"};
      lines.add(
          String.join(
              ",",
              any(random, "a", "b", "c", "d", "e", "", "kim", "a"),
              any(random, "", "kim", "lee", "mo", "kim", "a#1"),
              any(random, "", "Kim", "Lee", "x", "Vacant"),
              any(random, "", "3", "4"),
              any(random, managers),
              any(random, "", "", "a", "lee"),
              any(random, "", "", "", "b"),
              any(random, "", "T", "U"),
              any(random, "", "0.5", "1"),
              any(random, "", "7", "8"),
              any(random, "", "", "acting", "deputy", "vacant"),
              any(random, "k@x", "l@x", "m@x", ""),
              any(random, "", "k@x", "l@x", "m@x", "gone@x", "k@x;l@x"),
              any(random, "", "red", "blue", "red;blue"),
              any(random, "", "yes", "no"),
              day(random),
              day(random)));
    }
    return lines.toArray(String[]::new);
  }

  static Mapping dated(Mapping mapping, Random random) {
    Mapping from = mapping.validFrom("from");
    return switch (random.nextInt(4)) {
      case 0 -> from;
      case 1 -> from.validThrough("until");
      case 2 -> mapping.validUntil("until");
      default -> from.validUntil("until");
    };
  }

  private static void assertSameOnEachDay(Mapping mapping, String... lines) {
    Csv csv = Csv.text("acme.csv", String.join("\n", lines) + "\n");
    History history = OrgReader.of(mapping).readHistory(csv).history();
    LocalDate first = history.validity().from().orElse(START.minusDays(2));
    Organization before = null;
    for (LocalDate day : START.minusDays(2).datesUntil(START.plusDays(DAYS + 3)).toList()) {
      if (day.isBefore(first)) {
        assertThrows(IllegalArgumentException.class, () -> history.asOf(day));
        continue;
      }
      Organization expected = OrgReader.of(mapping.asOf(day)).read(csv).organization();
      Organization found = history.asOf(day);
      assertEquals(describe(expected), describe(found), () -> String.join("\n", lines));
      assertEquals(expected, found, () -> day + "\n" + String.join("\n", lines));
      if (before != null && !before.equals(found)) {
        assertEquals(List.of(day), history.days().stream().filter(day::equals).toList());
      }
      before = found;
    }
  }

  private static String describe(Organization organization) {
    return organization.positions().stream()
            .map(position -> position + " " + position.fte() + " " + position.statedOccupancy())
            .toList()
        + " "
        + organization.lines()
        + " "
        + organization.people().stream()
            .map(person -> person + " " + person.name() + " " + person.yearsOfExperience())
            .toList()
        + " "
        + organization.assignments()
        + " "
        + organization.defaultOccupancy();
  }

  @Property(tries = TRIES)
  void positionsOfAFileWithoutPeople(@ForAll Random random) {
    assertSameOnEachDay(dated(OF_POSITIONS, random), table(random));
  }

  @Property(tries = TRIES)
  void positionsAndTheirPeople(@ForAll Random random) {
    assertSameOnEachDay(dated(PEOPLE, random), table(random));
  }

  @Property(tries = TRIES)
  void rootsThatNameThemselves(@ForAll Random random) {
    assertSameOnEachDay(dated(PEOPLE.selfIsRoot().managerRequired(), random), table(random));
  }

  @Property(tries = TRIES)
  void personsWithoutPositions(@ForAll Random random) {
    assertSameOnEachDay(
        dated(
            Mapping.people("p")
                .name("n")
                .title("t")
                .manager("m")
                .dotted("dot")
                .yearsOfExperience("y"),
            random),
        table(random));
  }

  @Property(tries = TRIES)
  void managersByOtherKeys(@ForAll Random random) {
    Mapping byKey =
        random.nextBoolean()
            ? PEOPLE.withoutManagers().managerAsPerson("m")
            : PEOPLE.withoutManagers().managerBy("boss", "mail");
    assertSameOnEachDay(dated(byKey, random), table(random));
  }

  @Property(tries = TRIES)
  void leadsOfGroups(@ForAll Random random) {
    assertSameOnEachDay(
        dated(PEOPLE.withoutManagers().managerOfGroup("team", "lead"), random), table(random));
  }

  @Property(tries = TRIES)
  void rowsForEachLine(@ForAll Random random) {
    Mapping ofLines =
        Mapping.positions("id")
            .manager("m")
            .holder("p")
            .title("t")
            .lineKind("kind", Map.of("acting", LineKind.DOTTED, "deputy", LineKind.SOLID));
    assertSameOnEachDay(dated(ofLines, random), table(random));
  }

  @Property(tries = TRIES)
  void filesInOurOwnFormat(@ForAll Random random) {
    String[] table = table(random);
    table[0] = table[0].replace(",p,n,y,m,", ",person,name,years_of_experience,manager,");
    table[0] = table[0].replace(",dot,", ",dotted,").replace(",kind,", ",holding,");
    assertSameOnEachDay(dated(Presets.ORGWRIGHT, random), table);
  }

  private static void assertSame(History expected, History found) {
    assertEquals(expected.validity(), found.validity());
    assertEquals(expected.positionIds(), found.positionIds());
    Set<LocalDate> days = new TreeSet<>(expected.days());
    days.addAll(found.days());
    if (expected.validity().from().isEmpty()) {
      days.add(days.isEmpty() ? START : days.iterator().next().minusDays(1));
    }
    days.forEach(day -> assertEquals(expected.asOf(day), found.asOf(day)));
    expected.positionIds().forEach(id -> assertEquals(changes(expected, id), changes(found, id)));
  }

  /**
   * The days on which managers or holders of a position change. A stated occupancy that is the
   * default on some of its days only makes further versions.
   */
  private static List<String> changes(History history, String id) {
    List<String> changes = new ArrayList<>();
    String last = "";
    LocalDate end = null;
    for (Dated<PositionVersion> version : history.timeline(id)) {
      LocalDate from = version.validity().from().orElse(null);
      String text = version.value().toString();
      if (!text.equals(last) || from == null || !from.equals(end)) {
        changes.add(end + " " + from + " " + text);
      }
      last = text;
      end = version.validity().until().orElse(null);
    }
    changes.add("until " + end);
    return changes;
  }

  private static History read(Mapping mapping, String text) {
    return OrgReader.of(mapping).readHistory(Csv.text("acme.csv", text)).history();
  }

  @Property(tries = 200)
  void historiesThatWereReadAreWrittenAndReadBack(@ForAll Random random) {
    String[] table = table(random);
    History history = read(dated(PEOPLE, random), String.join("\n", table) + "\n");
    CsvWriter writer = CsvWriter.of(history).withPersonalData();
    if (writer.leftOut().isEmpty()) {
      assertSame(history, read(DATED, writer.text()));
    }
  }
}
