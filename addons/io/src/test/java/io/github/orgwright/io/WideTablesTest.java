package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.orgwright.core.LoadResult;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tables with many columns, most of which are blank in each row. */
class WideTablesTest {
  private static final int ROWS = 40_000;

  /** Rows with a key of its own each. */
  private static List<Map<String, Object>> maps(int rows) {
    return IntStream.range(0, rows)
        .<Map<String, Object>>mapToObj(
            row ->
                new HashMap<>(
                    Map.of("id", "p" + row, "m", row == 0 ? "" : "p0", "key " + row, "x")))
        .toList();
  }

  private static LoadResult read(Mapping mapping, RowSource rows) {
    return assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> OrgReader.of(mapping).read(rows));
  }

  @Test
  void rowCostsWhatItHas() {
    Mapping mapping = Mapping.positions("id");
    for (Mapping each :
        List.of(
            mapping.manager("m"),
            mapping.manager(row -> String.valueOf(row.get("m"))),
            mapping.manager("m").title("m").fillDown("m"),
            mapping.manager("m").attributes("key 7"),
            Presets.ORGWRIGHT.alsoCalled("manager", "m"))) {
      LoadResult loaded = read(each, Rows.ofMaps(maps(ROWS)));
      assertEquals(ROWS, loaded.organization().positions().size());
    }
    StringBuilder json = new StringBuilder("[");
    IntStream.range(0, ROWS)
        .forEach(
            row ->
                json.append(row == 0 ? "" : ",")
                    .append("{\"id\":%1$d,\"k%1$d\":1}".formatted(row)));
    assertEquals(
        ROWS,
        read(mapping, Json.rows(new StringReader(json.append(']').toString()), ""))
            .organization()
            .positions()
            .size());
  }

  /** The number of columns changes nothing else. */
  @Test
  void wideTablesAreReadLikeNarrowOnes() {
    for (int columns : List.of(1, 100)) {
      List<Map<String, Object>> maps = new ArrayList<>(maps(columns));
      maps.add(Map.of("id", "same", "m", "p0", "key 0", "y"));
      maps.add(Map.of("id", "same", "m", "p0", "key 0", "y"));
      maps.add(Map.of("id", "other", "m", "p0", "key 0", "y"));
      maps.add(Map.of("id", "other", "m", "p0", "key 0", "z"));
      maps.add(Map.of("id", " ", "m", " "));
      maps.add(Map.of("id", "q", "m", List.of("p0", "same")));
      List<Map<String, String>> seen = new ArrayList<>();
      Mapping mapping =
          Mapping.positions("id")
              .manager(
                  row -> {
                    seen.add(row);
                    return row.get(" M ");
                  })
              .attributes("key 0");
      LoadResult loaded = OrgReader.of(mapping).read(Rows.ofMaps(maps));

      assertEquals(
          List.of("same -> p0", "other -> p0", "q -> p0", "q -> same"),
          Texts.lines(loaded.organization()).stream()
              .filter(line -> line.charAt(0) != 'p')
              .toList());
      assertEquals(
          List.of("REPEATED_ROW", "DIFFERENT_ROWS", "SHARED_POSITION"),
          loaded.problems().stream()
              .filter(problem -> !problem.rows().isEmpty() && problem.rows().get(0) > columns)
              .map(problem -> problem.code().id())
              .filter(code -> !code.equals("SECOND_MANAGER"))
              .toList());
      assertEquals("x", loaded.organization().position("p0").attributes().get("key 0"));
      Map<String, String> first = seen.get(0);
      assertEquals("p0", first.get("ID"));
      assertEquals(columns + 2, first.size());
      assertEquals(columns == 1 ? null : "", first.get("key_99"));
      assertNull(first.get("no such column"));
      assertEquals("x", new HashMap<>(first).get("key 0"));
    }
  }
}
