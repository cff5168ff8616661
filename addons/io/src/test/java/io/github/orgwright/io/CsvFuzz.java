package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.rules.StandardRules;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reading any bytes in any convention. The first byte picks the mapping, the second the encoding
 * and the delimiter, the others are the file.
 */
final class CsvFuzz {
  private static final LocalDate DAY = LocalDate.of(2027, 1, 15);

  static final List<Mapping> MAPPINGS =
      List.of(
          Presets.ORGWRIGHT,
          Presets.UK_ORGANOGRAM,
          Presets.VISIO,
          Presets.GOOGLE_CHARTS,
          Presets.DRAW_IO,
          Presets.D3,
          Presets.ORG_CHART_NOW,
          Presets.PLUMSAIL,
          Presets.ORACLE_HR,
          Mapping.positions("id")
              .title("title")
              .role("role")
              .manager("manager")
              .dotted("dotted")
              .outsideSuperior("outside")
              .holder("person")
              .name("name")
              .fte("fte")
              .yearsOfExperience("years")
              .education("education")
              .authorities("may")
              .owns(ScopeKind.PRODUCT, "product")
              .worksIn(ScopeKind.DEPARTMENT, "department")
              .attributes("note")
              .actingWhere("holding", "acting")
              .deputyWhere("holding", "deputy")
              .exclude("title", "gone")
              .rootMarkers("none")
              .comments('#')
              .optional(
                  "title",
                  "role",
                  "manager",
                  "dotted",
                  "outside",
                  "person",
                  "name",
                  "fte",
                  "years",
                  "education",
                  "may",
                  "product",
                  "department",
                  "note",
                  "holding"),
          Mapping.positions("id")
              .managerAsPerson("boss")
              .holder("person")
              .excludeRows(2, 5)
              .separator("|")
              .optional("boss", "person"),
          Mapping.positions("id")
              .manager("manager")
              .holder("person")
              .name("first", "last")
              .undisclosedNames("N/D", "")
              .vacantWhere("status", "vacant", "gone")
              .vacantWhere("first", "Vacant")
              .actingWhere("status", "acting")
              .deputyWhere("last", "deputy")
              .optional("person", "status", "last"),
          Mapping.people("person")
              .managerAsPerson("boss")
              .name("name")
              .vacantWhere("kind", "vacant", "")
              .fte("fte")
              .selfIsRoot()
              .optional("name", "kind", "fte"));

  /** Mappings of which rows may add to others, or be left out, without a problem for each. */
  private static final List<Mapping> MERGING =
      List.of(
          Mapping.positions("id")
              .manager("manager")
              .lineKind("kind", Map.of("line", LineKind.SOLID, "x", LineKind.of("project")))
              .line(LineKind.of("project"), "dotted")
              .optional("manager", "kind", "dotted"),
          Mapping.people("person")
              .managerBy("boss", "first", "last")
              .name("first", "last")
              .untilBlankRow()
              .fillDown("boss")
              .locale(Locale.GERMANY)
              .fte("fte")
              .optional("boss", "first", "last", "fte"),
          Mapping.positions("id")
              .managerPath("manager", "boss")
              .generateIds("open-")
              .authority("spend", "may")
              .exclude("title", cell -> cell.contains("t"))
              .optional("manager", "boss", "may", "title"),
          Mapping.positions("id")
              .id(row -> row.getOrDefault("id", "") + row.size())
              .manager(row -> row.getOrDefault("manager", ""))
              .ignoreCase(),
          Mapping.positions("id")
              .manager("manager")
              .validFrom("from")
              .validThrough("to")
              .dates("d/M/uuuu", "d MMMM uuuu")
              .asOf(LocalDate.of(2026, 1, 1))
              .optional("manager", "to"),
          Mapping.people("person")
              .managerOfGroup("group", "lead")
              .manager("boss")
              .name("name")
              .optional("boss", "name"));

  /** From this first byte on, a mapping of {@link #MERGING} is used. */
  private static final int FIRST_MERGING = 224;

  /** A first line that states the delimiter. */
  private static final Pattern STATED = Pattern.compile("\"?[sS][eE][pP]=");

  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.ISO_8859_1,
          StandardCharsets.UTF_16,
          StandardCharsets.UTF_16LE,
          StandardCharsets.US_ASCII,
          Charset.forName("windows-1252"));

  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|', '\u0001', 'a');

  private static final Path FILE = temporary();

  private CsvFuzz() {}

  private static Path temporary() {
    try {
      Path file = Files.createTempFile("acme", ".csv");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void fuzzerTestOneInput(byte[] bytes) {
    if (bytes.length < 2) {
      return;
    }
    int first = bytes[0] & 0xFF;
    boolean isMerging = first >= FIRST_MERGING;
    List<Mapping> mappings = isMerging ? MERGING : MAPPINGS;
    Mapping mapping = mappings.get(first % mappings.size());
    int form = bytes[1] & 0xFF;
    Charset charset = CHARSETS.get(form % CHARSETS.size());
    char delimiter = DELIMITERS.get(form / CHARSETS.size() % DELIMITERS.size());
    byte[] file = Arrays.copyOfRange(bytes, 2, bytes.length);
    OrgReader reader = OrgReader.of(mapping).named("Acme");
    Csv source = Csv.file(FILE).charset(charset);
    boolean isFound = form >= 128;
    source = isFound ? source : source.delimiter(delimiter).headerRow(1);
    LoadResult loaded;
    try {
      Files.write(FILE, file);
      loaded = reader.read(source);
    } catch (UnreadableFileException | HeaderMismatchException e) {
      String start = e instanceof HeaderMismatchException ? FILE + " has " : "cannot read " + FILE;
      assertTrue(e.getMessage().startsWith(start), e.getMessage());
      Printed.line(e.getMessage());
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    LoadResult again = reader.read(source);
    assertEquals(loaded.organization(), again.organization());
    assertEquals(loaded.problems(), again.problems());
    String text = decoded(file, charset);
    if (!isFound && !isMerging && !STATED.matcher(text).lookingAt()) {
      checkRows(mapping, delimiter, text, loaded);
    }
    loaded.problems().forEach(problem -> Printed.line(problem.toString()));
    checkWritten(loaded.organization());
    Printed.lines(StandardRules.structure().check(loaded, DAY).text());
  }

  /** What the reader must have decoded, since it did not refuse. */
  private static String decoded(byte[] file, Charset charset) {
    Charset marked = charset;
    if (startsWith(file, 0xEF, 0xBB, 0xBF)) {
      marked = StandardCharsets.UTF_8;
    } else if (startsWith(file, 0xFE, 0xFF)) {
      marked = StandardCharsets.UTF_16BE;
    } else if (startsWith(file, 0xFF, 0xFE)) {
      marked = StandardCharsets.UTF_16LE;
    }
    String text = new String(file, marked);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static boolean startsWith(byte[] file, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= file.length || (file[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** Each row that is not blank becomes a position, joins one, or is named by a problem. */
  private static void checkRows(Mapping mapping, char delimiter, String text, LoadResult loaded) {
    de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder builder =
        de.siegmar.fastcsv.reader.CsvReader.builder()
            .fieldSeparator(delimiter)
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    mapping
        .spec()
        .comment()
        .ifPresent(c -> builder.commentStrategy(CommentStrategy.READ).commentCharacter(c));
    int notBlank = -1; // the header
    for (CsvRecord row : builder.ofCsvRecord(new StringReader(text))) {
      boolean hasText = !row.getFields().stream().allMatch(Spaces::isBlank);
      notBlank += hasText && !row.isComment() ? 1 : 0;
    }
    int reported =
        Texts.joinedRows(loaded)
            + loaded.problems(RowProblemCodes.BLANK_ID).size()
            + loaded.problems(RowProblemCodes.EXCLUDED).size();
    assertEquals(notBlank, loaded.organization().positions().size() + reported);
  }

  /** What is written is read back equal; what a file read in any convention gave can be written. */
  private static void checkWritten(Organization organization) {
    String written;
    try {
      written = CsvWriter.of(organization).text();
    } catch (IllegalArgumentException e) {
      assertTrue(e.getMessage().contains("which no text file can contain"), e::getMessage);
      return;
    }
    Formulas.none(written);
    Organization back =
        OrgReader.of(Presets.ORGWRIGHT.roles(organization.roles().list()))
            .named(organization.name())
            .read(Csv.text("acme.csv", written))
            .organization();
    assertEquals(organization.positions().list(), back.positions().list());
    assertEquals(organization.lines().stream().distinct().count(), back.lines().size());
    assertEquals(organization.assignments().size(), back.assignments().size());
    assertEquals(written, CsvWriter.of(back).text());
  }
}
