package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.RDN;
import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The same rows, sound and broken, as CSV, workbook, JSON, maps, objects, rows of a database and
 * entries of a directory: equal organizations, and equal problems but for where they are.
 */
class SevenFormatsPropertyTest {
  private static final List<String> COLUMNS =
      List.of("id", "boss", "dotted", "person", "name", "status", "title", "fte");

  private static final Mapping MAPPING =
      Mapping.positions("id")
          .manager("boss")
          .dotted("dotted")
          .holder("person")
          .name("name")
          .vacantWhere("status", "vacant")
          .actingWhere("status", "acting")
          .title("title")
          .fte("fte")
          .exclude("status", "left");

  private static final List<List<String>> POOLS =
      List.of(
          List.of("a", "b", "c", "A", "7", "7.0", "é", "x y", "a;b", "<&>", "'=1", "\"q\"", ""),
          List.of("a", "b", "c", "a;b", "zz", "7", "n/a", "É", "", "", ""),
          List.of("", "", "", "a", "b; c", "nobody"),
          List.of("p1", "p2", "p3", "p 4", "", ""),
          List.of("Ona Birk", "Lio, Marsh", "Vacant", "Größe 🙂", "line\nbreak", "", "TBC"),
          List.of("", "", "", "vacant", "acting", "left", "Vacant post"),
          List.of("Head", "Lead; \"Sales\"", "Clerk", "=SUM(A1)", "a\tb", "-", ""),
          List.of("1", "0.5", "0,5", "many", "-1", "", "1e3"));

  private static final Connection DATABASE = connection();

  /** A table in memory, which all tries share. */
  private static Connection connection() {
    try {
      Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
      connection
          .createStatement()
          .execute(
              "create table staff (n int, \""
                  + String.join("\" varchar, \"", COLUMNS)
                  + "\" varchar)");
      return connection;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<List<String>> rows(Random random) {
    List<List<String>> rows = new ArrayList<>();
    for (int row = random.nextInt(12); row >= 0; row--) {
      List<String> cells = new ArrayList<>();
      POOLS.forEach(pool -> cells.add(pool.get(random.nextInt(pool.size()))));
      if (random.nextInt(3) > 0) {
        cells.set(0, "n" + row);
      }
      if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
        rows.add(cells);
        if (random.nextInt(8) == 0) {
          rows.add(List.copyOf(cells));
        }
      }
    }
    return rows.isEmpty() ? rows(random) : rows;
  }

  private static LoadResult read(RowSource rows) {
    return OrgReader.of(MAPPING).named("Acme").read(rows);
  }

  /** All of a problem but for the numbers of rows, which a file counts with its header. */
  private static List<List<Object>> problems(LoadResult loaded, boolean isNamed) {
    return used(loaded, isNamed).map(SevenFormatsPropertyTest::withoutPlace).toList();
  }

  private static Stream<Problem> used(LoadResult loaded, boolean isNamed) {
    return loaded.problems().stream()
        .filter(problem -> !isNamed || !problem.code().equals(RowProblemCodes.ROW_WITHOUT_TEXT));
  }

  private static List<Object> withoutPlace(Problem problem) {
    return List.of(
        problem.code(),
        problem.severity(),
        problem.ids(),
        problem.evidence(),
        problem.column(),
        problem.rows().size(),
        withoutRows(problem.message()),
        withoutRows(problem.fix()));
  }

  private static String withoutRows(String text) {
    return text.replaceAll("\\b(rows?|excludeRows)( |\\()[0-9]+(, [0-9]+)*", "$1");
  }

  private static Map<String, String> map(List<String> row) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < row.size(); i++) {
      map.put(COLUMNS.get(i), row.get(i));
    }
    return map;
  }

  private static RowSource objects(List<List<String>> rows) {
    Rows<List<String>> source = Rows.of(rows);
    for (int i = 0; i < COLUMNS.size(); i++) {
      int at = i;
      source = source.column(COLUMNS.get(i), row -> row.get(at));
    }
    return source;
  }

  private static RowSource csv(List<List<String>> rows) throws IOException {
    StringWriter text = new StringWriter();
    try (de.siegmar.fastcsv.writer.CsvWriter csv =
        de.siegmar.fastcsv.writer.CsvWriter.builder().build(text)) {
      csv.writeRecord(COLUMNS);
      rows.forEach(csv::writeRecord);
    }
    return Csv.text("staff.csv", text.toString()).delimiter(',');
  }

  private static RowSource json(List<List<String>> rows) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartArray();
      for (List<String> row : rows) {
        json.writeStartObject();
        map(row).forEach(json::writeStringProperty);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    return Json.rows(new StringReader(text.toString()), "");
  }

  private static LoadResult workbook(List<List<String>> rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Staff");
      for (int column = 0; column < COLUMNS.size(); column++) {
        sheet.value(0, column, COLUMNS.get(column));
        for (int row = 0; row < rows.size(); row++) {
          sheet.value(row + 1, column, rows.get(row).get(column));
        }
      }
    }
    Path file = Files.createTempFile("staff", ".xlsx");
    try {
      Files.write(file, bytes.toByteArray());
      return read(Xlsx.file(file));
    } finally {
      Files.delete(file);
    }
  }

  private static LoadResult database(List<List<String>> rows) throws SQLException {
    try (Statement statement = DATABASE.createStatement()) {
      statement.execute("delete from staff");
      try (PreparedStatement insert =
          DATABASE.prepareStatement("insert into staff values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
        for (int row = 0; row < rows.size(); row++) {
          insert.setInt(1, row);
          for (int column = 0; column < COLUMNS.size(); column++) {
            String cell = rows.get(row).get(column);
            insert.setString(column + 2, cell.isEmpty() ? null : cell);
          }
          insert.execute();
        }
      }
      try (ResultSet result =
          statement.executeQuery(
              "select \"" + String.join("\", \"", COLUMNS) + "\" from staff order by n")) {
        return read(Jdbc.rows(result));
      }
    }
  }

  private static RowSource directory(List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < rows.size(); row++) {
      Entry entry = new Entry(new RDN("cn", "entry " + row) + ",dc=acme");
      entry.addAttribute("objectClass", "person");
      map(rows.get(row)).forEach(entry::addAttribute); // an empty one names its column
      text.append(entry.toLDIFString()).append('\n');
    }
    return Ldif.entries(new StringReader(text.toString()));
  }

  @Property
  void oneOrganizationInSevenFormatsIsEqual(@ForAll Random random) throws Exception {
    List<List<String>> rows = rows(random);
    LoadResult expected = read(objects(rows));
    Map<String, LoadResult> loaded = new LinkedHashMap<>();
    loaded.put(
        "maps", read(Rows.ofMaps(rows.stream().map(SevenFormatsPropertyTest::map).toList())));
    loaded.put("csv", read(csv(rows)));
    loaded.put("json", read(json(rows)));
    loaded.put("workbook", workbook(rows));
    loaded.put("database", database(rows));
    // Each entry of a directory has a name of its own, so that no entry repeats another.
    boolean isDistinct =
        new HashSet<>(rows.stream().map(row -> row.get(0)).toList()).size() == rows.size();
    if (isDistinct) {
      loaded.put("directory", read(directory(rows)));
    }
    loaded.forEach(
        (format, result) -> {
          assertEquals(expected.organization(), result.organization(), format);
          // An entry of a directory has a name, so it is never bare.
          boolean isNamed = format.equals("directory");
          assertEquals(problems(expected, isNamed), problems(result, isNamed), format);
          assertEquals(
              used(expected, isNamed).flatMap(problem -> problem.rows().stream()).toList(),
              used(result, isNamed)
                  .flatMap(problem -> problem.rows().stream())
                  .map(row -> format.equals("csv") || format.equals("workbook") ? row - 1 : row)
                  .toList(),
              format);
        });
  }
}
