package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.orgwright.core.LoadResult;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
      Mapping.persons("id").manager("manager").name("name").optional("manager");

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
