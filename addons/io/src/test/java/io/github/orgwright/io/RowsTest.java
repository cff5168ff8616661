package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows that are objects of a program, or maps. */
class RowsTest {
  private record Employee(long id, String name, @Nullable Employee manager) {
    @Nullable Long managerId() {
      return manager == null ? null : manager.id();
    }
  }

  private static final Mapping MAPPING =
      Mapping.people("id").manager("manager").name("name").optional("manager");

  private static final Employee ONA = new Employee(10, "Ona", null);
  private static final Employee LIO = new Employee(11, "Lio", ONA);

  private static LoadResult read(Mapping mapping, RowSource rows) {
    return OrgReader.of(mapping).read(rows);
  }

  private static Rows<Employee> rows(Employee... employees) {
    return Rows.of(Arrays.asList(employees))
        .column("id", Employee::id)
        .column("name", Employee::name)
        .column("manager", Employee::managerId);
  }

  private static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }

  @Test
  void objectsAreRows() {
    LoadResult loaded = read(MAPPING, rows(ONA, LIO));

    assertEquals("organization (2 positions), 0 problems", loaded.toString());
    assertEquals(List.of("11 -> 10"), Texts.lines(loaded.organization()));
    assertEquals(Optional.of("Lio"), loaded.organization().person("11").name());
  }

  @Test
  void rowsAreCountedFromOne() {
    Employee gone = new Employee(9, "Gus", null);
    LoadResult loaded = read(MAPPING, rows(ONA, new Employee(12, "Dee", gone)));

    assertEquals(
        List.of(
            "ERROR [UNKNOWN_MANAGER] 12 reports to unknown manager \"9\" (row 2); fix: add position \"9\""
                + " or correct the reference"),
        Texts.problems(loaded));
  }

  @Test
  void valuesOfAnyTypeAreTexts() {
    Map<String, Object> row =
        map(
            "id",
            7.0,
            "manager",
            List.of("a", Optional.of("b")),
            "name",
            null,
            "n",
            new BigDecimal("1E+3"),
            "b",
            true,
            "d",
            java.time.LocalDate.of(2026, 1, 31),
            "f",
            0.1f,
            "i",
            new int[] {1, 2},
            "s",
            new String[] {"x", null},
            "nan",
            Double.NaN,
            "m",
            Map.of("x", Map.of("y", 3)));
    LoadResult loaded =
        read(
            Mapping.positions("id")
                .manager("manager")
                .attributes("n", "b", "d", "f", "i", "s", "nan", "m.x.y"),
            Rows.ofMaps(List.of(row)));

    assertEquals(List.of("7 -> a", "7 -> b"), Texts.lines(loaded.organization()));
    assertEquals(
        "{n=1000, b=true, d=2026-01-31, f=0.1, i=1;2, s=x, nan=NaN, m.x.y=3}",
        loaded.organization().position("7").attributes().toString());
  }

  @Test
  void mapsMayLackKeys() {
    Map<String, Object> hostile = new HashMap<>();
    hostile.put(null, hostile);
    hostile.put("id", "c");
    LoadResult loaded =
        read(
            Mapping.positions("id").manager("boss.id"),
            Rows.ofMaps(
                Arrays.asList(
                    map("id", "a"),
                    null,
                    map(),
                    map("id", "b", "boss", map("id", "a")),
                    hostile,
                    map("id", "d", "boss", map("id", "x")))));

    assertEquals(List.of("a", "b", "c", "d"), Texts.ids(loaded.organization()));
    assertEquals(List.of("b -> a"), Texts.lines(loaded.organization()).subList(0, 1));
    assertEquals(List.of(6), loaded.problems().get(0).rows());
  }

  @Test
  void longListTakesNoOtherCellWithIt() {
    List<Integer> long1 = IntStream.range(0, 12_000).boxed().toList();
    Mapping mapping = Mapping.positions("id").manager("boss").attributes("tags", "team");
    LoadResult loaded =
        read(
            mapping.optional("more"),
            Rows.ofMaps(
                List.of(
                    map("tags", List.of("t"), "id", "a", "team", "x"),
                    map("tags", long1, "more", long1, "id", "b", "boss", "a", "team", "y"),
                    map("tags", long1, "id", "c", "boss", "a", "team", "z"))));

    assertEquals(List.of("b -> a", "c -> a"), Texts.lines(loaded.organization()));
    assertEquals("z", loaded.organization().position("c").attributes().get("team"));
    assertEquals(
        List.of(
            "WARNING [VALUES_LEFT_OUT] column \"tags\" has more than 10000 values in 2 rows, so 2000"
                + " of the first row are left out (rows 2, 3); fix: keep at most 10000 values of"
                + " column \"tags\" in a row"),
        Texts.problems(loaded));
    assertEquals(
        List.of(),
        Texts.problems(
            read(
                mapping,
                Rows.ofMaps(
                    List.of(
                        map(
                            "tags",
                            long1.subList(0, 10_000),
                            "id",
                            "a",
                            "team",
                            "",
                            "boss",
                            ""))))));
  }

  @Test
  void valuesWithoutAnEndAreReported() {
    Iterable<String> endless = () -> Stream.generate(() -> "x").iterator();
    Map<String, Object> one = new HashMap<>();
    Map<String, Object> other = new HashMap<>(Map.of("one", one));
    one.put("other", other);
    List<Object> self = new ArrayList<>(List.of("s"));
    self.add(self);
    Object wide = List.of();
    for (int depth = 0; depth < 30; depth++) {
      wide = map("a", wide, "b", wide);
    }
    Map<String, Object> row = map("x", endless, "y", one, "z", self, "w", wide, "id", "a");
    List<String> expected =
        List.of(
            "WARNING [VALUES_LEFT_OUT] column \"x\" has very many values, or a list without end, so"
                + " only the first 10000 are read (row 1); fix: keep at most 10000 values of column"
                + " \"x\" in a row",
            "WARNING [VALUES_LEFT_OUT] column \"y\" has values that contain themselves or are nested"
                + " more than 32 deep, which are left out (row 1); fix: write the values of column"
                + " \"y\" without the nested ones",
            "WARNING [VALUES_LEFT_OUT] column \"z\" has values that contain themselves or are nested"
                + " more than 32 deep, which are left out (row 1); fix: write the values of column"
                + " \"z\" without the nested ones",
            "WARNING [VALUES_LEFT_OUT] column \"w\" has very many values, or a list without end, so"
                + " only the first 10000 are read (row 1); fix: keep at most 10000 values of column"
                + " \"w\" in a row");
    Mapping mapping = Mapping.positions("id").attributes("x", "y", "z", "w");
    assertEquals(
        expected, Texts.problems(read(mapping, Rows.ofMaps(List.of(row, map("id", "b"))))));
    Rows<Map<String, Object>> objects = Rows.<Map<String, Object>>of(List.of(row));
    for (String column : row.keySet()) {
      objects = objects.column(column, r -> r.get(column));
    }
    assertEquals(expected, Texts.problems(read(mapping, objects)));
    Rows<String> recursive =
        Rows.of(List.of("a")).column("id", id -> id).column("x", id -> new Endless());
    assertEquals(
        "column \"x\" has values that contain themselves or are nested more than 32 deep, which are"
            + " left out",
        read(Mapping.positions("id").attributes("x"), recursive).problems().get(0).message());
  }

  /** An object whose text contains its own text. */
  private static final class Endless {
    @Override
    public String toString() {
      return "in " + this;
    }
  }

  @Test
  void mapInAnObjectIsItsText() {
    Map<String, Object> map = map("a", 1, "b", List.of("x", map()), "c", null);
    LoadResult loaded =
        read(
            Mapping.positions("id").attributes("m"),
            Rows.of(List.of("p")).column("id", id -> id).column("m", id -> map));
    assertEquals("{a=1, b=[x, {}], c=}", loaded.organization().position("p").attributes().get("m"));
  }

  @Test
  void valuesOfListsStayWhole() {
    Role lead = Role.builder().id("lead").name("Lead; Head").build();
    Mapping mapping =
        Mapping.positions("id")
            .manager("m")
            .dotted("d")
            .role("role")
            .roles(lead)
            .managerOfGroup("team", "leads")
            .attributes("tags");
    LoadResult loaded =
        read(
            mapping.optional("d", "role", "team", "leads", "tags"),
            Rows.ofMaps(
                List.of(
                    map("id", "a; b", "m", ""),
                    map("id", "c", "m", "", "leads", "yes", "team", List.of("X; Y", "Z")),
                    map("id", "d", "m", List.of("a; b", "c"), "role", List.of("Lead; Head", "r")),
                    map("id", "e", "m", new String[] {"a; x"}, "d", List.of("a; b")),
                    map("id", "f", "m", "c; d", "tags", List.of("1; 2", "", "3")),
                    map("id", "g", "m", List.of("c", "d"), "d", List.of("c;d", "a")),
                    map("id", "h", "m", "", "team", "Z"))));

    assertEquals(
        List.of(
            "d -> a; b",
            "d -> c",
            "e -> a; x",
            "e ... a; b",
            "f -> c",
            "f -> d",
            "g -> c",
            "g -> d",
            "g ... c;d",
            "g ... a",
            "h -> c"),
        Texts.lines(loaded.organization()));
    assertEquals(
        List.of("lead", "r"),
        loaded.organization().position("d").roles().stream().map(Role::id).toList());
    assertEquals("1; 2;3", loaded.organization().position("f").attributes().get("tags"));
  }

  /** Ids with separators, and with what separates others. */
  @Provide
  Arbitrary<List<String>> idsOfAList() {
    return Arbitraries.strings()
        .withChars("ab;, |")
        .ofMinLength(1)
        .ofMaxLength(5)
        .map(text -> "x" + text + "x")
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .uniqueElements();
  }

  @Property
  void eachValueOfAListIsOneManager(
      @ForAll("idsOfAList") List<String> managers, @ForAll boolean areKnown) {
    List<Map<String, Object>> rows = new ArrayList<>();
    rows.add(map("id", "p", "boss", managers, "dotted", managers.toArray(String[]::new)));
    if (areKnown) {
      managers.forEach(id -> rows.add(map("id", id)));
    }
    List<String> lines = new ArrayList<>();
    managers.forEach(id -> lines.add("p -> " + id));
    managers.forEach(id -> lines.add("p ... " + id));
    for (String separator : List.of(";", ",", "|")) {
      Mapping mapping = Mapping.positions("id").manager("boss").dotted("dotted");
      assertEquals(
          lines, Texts.lines(read(mapping.separator(separator), Rows.ofMaps(rows)).organization()));
    }
  }

  @Test
  void daysDoNotDependOnTheTimeZoneOfTheProgram() {
    TimeZone before = TimeZone.getDefault();
    try {
      List<String> texts = new ArrayList<>();
      for (String id : List.of("UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago")) {
        TimeZone.setDefault(TimeZone.getTimeZone(id));
        Instant time = Instant.parse("2026-01-31T23:30:00Z");
        Calendar calendar = Calendar.getInstance(TimeZone.getTimeZone("Asia/Tokyo"));
        calendar.setTimeInMillis(time.toEpochMilli());
        RowSource row =
            Rows.ofMaps(
                List.of(
                    map(
                        "id",
                        "a",
                        "date",
                        Date.from(time),
                        "calendar",
                        calendar,
                        "instant",
                        time,
                        "day",
                        java.sql.Date.valueOf("2026-01-31"),
                        "time",
                        java.sql.Timestamp.valueOf("2026-01-31 23:30:00"))));
        Mapping mapping =
            Mapping.positions("id").attributes("date", "calendar", "instant", "day", "time");
        texts.add(read(mapping, row).organization().position("a").attributes().toString());
        texts.add(
            read(mapping.timeZone(ZoneId.of("Europe/Berlin")), row)
                .organization()
                .position("a")
                .attributes()
                .toString());
      }
      String rest = ", day=2026-01-31, time=2026-01-31 23:30:00.0}";
      String inUtc =
          "{date=2026-01-31T23:30, calendar=2026-02-01T08:30, instant=2026-01-31T23:30:00Z" + rest;
      String inBerlin =
          "{date=2026-02-01T00:30, calendar=2026-02-01T08:30, instant=2026-02-01T00:30+01:00"
              + rest;
      assertEquals(List.of(inUtc, inBerlin, inUtc, inBerlin, inUtc, inBerlin), texts);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void columnsOfRecordsAreNamedWhereOneIsMissing() {
    assertEquals(
        "the table has no column \"name\"; its columns are \"id\", \"manager\"; fix: correct the header"
            + " or the mapping",
        assertThrows(
                HeaderMismatchException.class,
                () -> read(MAPPING, Rows.ofMaps(List.of(map("id", 1, "manager", 2)))))
            .getMessage());
  }

  @Test
  void functionThatFailsIsNamed() {
    Rows<Employee> rows = rows(ONA, LIO).column("boss", e -> e.manager().name());
    IllegalStateException thrown =
        assertThrows(IllegalStateException.class, () -> read(MAPPING, rows));

    assertEquals(NullPointerException.class, thrown.getCause().getClass());
    assertEquals(
        "the function for column \"boss\" fails on row 1: ", thrown.getMessage().substring(0, 47));
    assertEquals(
        "rows have a column \"id\" already",
        assertThrows(IllegalArgumentException.class, () -> rows.column("id", Employee::id))
            .getMessage());
  }
}
