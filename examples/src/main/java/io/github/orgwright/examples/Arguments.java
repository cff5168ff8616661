package io.github.orgwright.examples;

import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.UnknownIdException;
import io.github.orgwright.io.Csv;
import io.github.orgwright.io.Jdbc;
import io.github.orgwright.io.Json;
import io.github.orgwright.io.Ldif;
import io.github.orgwright.io.Mapping;
import io.github.orgwright.io.OrgReader;
import io.github.orgwright.io.Presets;
import io.github.orgwright.io.RowSource;
import io.github.orgwright.io.UnreadableFileException;
import io.github.orgwright.io.Xlsx;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments of the examples that read a file: the file, its columns and its format. */
final class Arguments {
  private static final Map<String, Mapping> PRESETS = Presets.all();

  /** Columns that together occur only in files of the library. */
  private static final List<String> OWN = List.of("id", "manager", "holding");

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE",
      description = {
        "What to read: a CSV file, a workbook (.xlsx), JSON (.json), a directory (.ldif), or the URL",
        "of a database (jdbc:...), with --query."
      })
  private @Nullable String file;

  @Option(
      names = "--sheet",
      paramLabel = "NAME",
      description = "The sheet of a workbook (default: the first visible one).")
  private String sheet = "";

  @Option(
      names = "--array",
      paramLabel = "POINTER",
      description = "The JSON pointer of the array of rows (default: the whole file).")
  private String array = "";

  @Option(names = "--query", paramLabel = "SQL", description = "The query of a database.")
  private String query = "";

  @Parameters(
      index = "1..*",
      paramLabel = "PRESET | FIELD=COLUMN",
      description = {
        "What the columns mean. A preset: orgwright, uk-organogram, visio, google-charts, draw-io,"
            + " d3, orgchart-now, plumsail, oracle-hr, scim, ldap, microsoft-graph,"
            + " successfactors, bamboohr, personio, google-workspace, adp or workday. Or fields with the"
            + " names of their columns: id, manager, title, role, person, name, dotted, fte, may;"
            + " root=WORD is the word that marks a root in the column of managers. For a file with"
            + " one row for each person, give person and no id. By default, the meanings are"
            + " guessed from the names of the columns, and printed."
      })
  private List<String> columns = List.of();

  @Option(
      names = "--delimiter",
      paramLabel = "CHAR",
      description =
          "What separates the fields of a row; tab is written \"\\t\". By default, it is found in"
              + " the file.")
  private String delimiter = "";

  @Option(
      names = "--charset",
      paramLabel = "NAME",
      description = "The encoding of the file, such as windows-1252 (default: ${DEFAULT-VALUE}).")
  private Charset charset = StandardCharsets.UTF_8;

  @Option(
      names = "--header",
      paramLabel = "ROW",
      description =
          "The row of the header; the rows above it are skipped. By default, it is the first row"
              + " that has the columns that are read.")
  private int headerRow;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this help.")
  @SuppressWarnings("unused") // picocli reads it
  private boolean isHelp;

  /**
   * Parses the arguments and runs the given program; if the arguments or the file cannot be used,
   * prints why.
   *
   * @return 0, or 2 if the arguments or the file cannot be used
   */
  static int run(PrintStream out, Runnable program, String... args) {
    CommandLine line = new CommandLine(program);
    try {
      line.parseArgs(args);
      if (line.isUsageHelpRequested()) {
        line.usage(out);
      } else {
        program.run();
      }
      return 0;
    } catch (CommandLine.ParameterException
        | IllegalArgumentException
        | UnknownIdException
        | UnreadableFileException problem) {
      out.println(ConsoleText.wrap("", problem.getMessage()));
      out.println("Use --help for the arguments.");
      return 2;
    }
  }

  boolean hasFile() {
    return file != null;
  }

  /**
   * The organization in the file; a sample if there is no file. If it is not said what the columns
   * mean, that is guessed, and printed.
   */
  LoadResult load(Supplier<LoadResult> sample, PrintStream out) {
    if (file == null) {
      return sample.get();
    }
    if (!columns.isEmpty()) {
      return read(file, source -> OrgReader.of(mapping()).read(source));
    }
    if (ending(file).equals("ldif")) {
      return read(file, source -> OrgReader.of(Presets.LDAP).read(source));
    }
    List<String> names = read(file, OrgReader::columns);
    if (names.isEmpty()) {
      throw new IllegalArgumentException(
          "%s has no rows; fix: check that it is the right file%s"
              .formatted(
                  withoutProperties(file),
                  switch (ending(file)) {
                    case "xlsx" -> " and sheet";
                    case "json" -> " and --array";
                    default -> file.startsWith("jdbc:") ? " and --query" : "";
                  }));
    }
    if (names.containsAll(OWN)) {
      return read(file, source -> OrgReader.of(Presets.ORGWRIGHT).read(source));
    }
    Guess guess = Guess.from(names);
    Guess best = guess.best(mapping -> read(file, source -> OrgReader.of(mapping).read(source)));
    out.println(ConsoleText.wrap("", best.text()));
    out.println();
    return read(file, source -> OrgReader.of(best.mapping()).read(source));
  }

  /** What an action gets from the rows of the file, which are opened for it. */
  private <T> T read(String name, Function<RowSource, T> action) {
    if (name.startsWith("jdbc:")) {
      return readDatabase(name, action);
    }
    Path path = Path.of(name);
    return switch (ending(name)) {
      case "xlsx" -> action.apply(workbook(path));
      case "json" -> action.apply(Json.file(path, array));
      case "ldif" -> readDirectory(path, action);
      default -> action.apply(csv(path));
    };
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private RowSource csv(Path path) {
    Csv rows = Csv.file(path).charset(charset);
    rows = delimiter.isEmpty() ? rows : rows.delimiter(character());
    return headerRow > 0 ? rows.headerRow(headerRow) : rows;
  }

  private RowSource workbook(Path path) {
    Xlsx rows = sheet.isEmpty() ? Xlsx.file(path) : Xlsx.file(path).sheet(sheet);
    return headerRow > 0 ? rows.headerRow(headerRow) : rows;
  }

  private static <T> T readDirectory(Path path, Function<RowSource, T> action) {
    try (Reader text = Files.newBufferedReader(path)) {
      return action.apply(Ldif.entries(text));
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot read " + path + ": " + e.getMessage(), e);
    }
  }

  private <T> T readDatabase(String url, Function<RowSource, T> action) {
    if (query.isEmpty()) {
      throw new IllegalArgumentException(
          "no query for the database; fix: add --query \"select ...\"");
    }
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      return action.apply(Jdbc.rows(result));
    } catch (SQLException e) {
      throw new IllegalArgumentException(
          "cannot read " + withoutProperties(url) + ": " + e.getMessage(), e);
    }
  }

  /** The URL without its properties, one of which may be a password. */
  private static String withoutProperties(String url) {
    return url.replaceAll("[?;].*", "");
  }

  private char character() {
    if (delimiter.equals("\\t")) {
      return '\t';
    }
    if (delimiter.length() != 1) {
      throw new IllegalArgumentException(
          "delimiter \"" + delimiter + "\" is not one character; fix: write --delimiter=\";\"");
    }
    return delimiter.charAt(0);
  }

  private Mapping mapping() {
    Map<String, String> fields = new LinkedHashMap<>();
    Mapping preset = Presets.ORGWRIGHT;
    for (String column : columns) {
      int equals = column.indexOf('=');
      if (equals > 0) {
        fields.put(column.substring(0, equals), column.substring(equals + 1));
      } else if (PRESETS.containsKey(column)) {
        preset = PRESETS.get(column);
      } else {
        throw new IllegalArgumentException(
            "unknown preset \"" + column + "\"; fix: use " + String.join(", ", PRESETS.keySet()));
      }
    }
    return fields.isEmpty() ? preset : mapping(fields);
  }

  private static Mapping mapping(Map<String, String> fields) {
    String id = fields.remove("id");
    String person = fields.remove("person");
    if (id == null && person == null) {
      throw new IllegalArgumentException("no id column; fix: add id=COLUMN or person=COLUMN");
    }
    Mapping mapping = id == null ? Mapping.people(person) : Mapping.positions(id);
    if (id != null && person != null) {
      mapping = mapping.holder(person);
    }
    for (Map.Entry<String, String> field : fields.entrySet()) {
      mapping = with(mapping, field.getKey(), field.getValue(), id == null);
    }
    return mapping;
  }

  private static Mapping with(Mapping mapping, String field, String column, boolean ofPersons) {
    return switch (field) {
      case "manager" -> ofPersons ? mapping.managerAsPerson(column) : mapping.manager(column);
      case "title" -> mapping.title(column);
      case "role" -> mapping.role(column);
      case "name" -> mapping.name(column);
      case "dotted" -> mapping.dotted(column);
      case "fte" -> mapping.fte(column);
      case "may" -> mapping.authorities(column);
      case "root" -> mapping.rootMarkers(column);
      default ->
          throw new IllegalArgumentException(
              "unknown field \""
                  + field
                  + "\"; fix: use id, manager, title, role, person, name, dotted, fte, may or root");
    };
  }
}
