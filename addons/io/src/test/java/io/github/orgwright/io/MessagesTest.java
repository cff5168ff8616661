package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.Role;
import io.github.orgwright.io.RowProblems.BadValue;
import io.github.orgwright.testsupport.Golden;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * Every message of this module, to the letter, as reading or writing really gives it. Renew the
 * file with {@code -Dorgwright.outputs.write=true}, and look at the difference.
 */
class MessagesTest {

  private static final String HEADER = "id,manager,title,person,name";

  private static final Mapping POSITIONS =
      Mapping.positions("id").manager("manager").title("title").holder("person").name("name");

  private static final Mapping PERSONS = Mapping.people("id").manager("manager");

  private final Map<String, List<String>> messages = new LinkedHashMap<>();

  private void positions(String name, String... rows) {
    read(name, POSITIONS, HEADER, rows);
  }

  private void read(String name, Mapping mapping, String header, String... rows) {
    String[] lines = Stream.concat(Stream.of(header), Stream.of(rows)).toArray(String[]::new);
    messages.put(name, Texts.problems(Texts.read(mapping, lines)));
  }

  /** The first of each kind, where one cause has many problems. */
  private void many(String name, Mapping mapping, String header, String... rows) {
    read(name, mapping, header, rows);
    Set<String> kinds = new TreeSet<>();
    messages.computeIfPresent(
        name,
        (key, lines) ->
            lines.stream()
                .filter(line -> kinds.add(line.substring(0, line.indexOf(']'))))
                .toList());
  }

  private void thrown(String name, Executable action) {
    Exception thrown = assertThrows(Exception.class, action);
    messages.put(name, List.of(thrown.getClass().getSimpleName() + ": " + thrown.getMessage()));
  }

  private void unreadable(String name, String text) {
    thrown(name, () -> OrgReader.of(POSITIONS).read(Csv.text("acme.csv", text)));
  }

  private void addProblemsOfRows() {
    positions("no id", "a,,,,", " ,a,Clerk,,");
    positions("different managers", "a,,,,", "b,a,,,", "b,,,p,");
    positions("different managers of a shared position", "a,,,,", "b,a,,,", "b,,,,", "b,a,,,");
    many(
        "many different managers",
        POSITIONS.dotted("dotted"),
        HEADER + ",dotted",
        "b,1;2;3;4;5;6;7;8;9;10,,,,",
        "b,1,,,,2");
    positions("shared position", "a,,,,", "b,a,Clerk,p,", "b,a,Clerk,q,");
    positions("shared position with different titles", "b,,Clerk,p,", "b,,Chief clerk,,");
    read("shared position without holders", Mapping.positions("id"), "id,room", "b,1", "b,2");
    positions("the same holder twice", "b,,Clerk,p,", "b,,Clerk,p,");
    positions("different rows of one holder", "b,,Clerk,p,", "b,,Cook,p,", "b,,Cook,q,");
    read("FTE of one person", PERSONS.fte("fte"), "id,manager,fte", "b,,0.4", "b,,0.5");
    positions("more different managers", "a,,,,", "b,a,,,", "b,,,,", "b,b,,,", "b,a,x,,");
    positions("one person with two names", "a,,,p,Ada Obi", "b,a,,p,Bo Li");
    positions("id of a person that a position has", "a,,,p,", "q,a,,,", ",a,Clerk,q,");
    many("second row of a person", PERSONS, "id,manager", "1,", "2,1", "2,", "2,4", "3,2", "4,2");
    many(
        "manager with many positions",
        PERSONS,
        "id,manager",
        Stream.concat(IntStream.range(1, 11).mapToObj(n -> "1,x" + n), Stream.of("2,1"))
            .toArray(String[]::new));
    read(
        "manager given as a person with two positions",
        POSITIONS.managerAsPerson("boss"),
        HEADER + ",boss",
        "a,,,p,,",
        "b,a,,p,,",
        "c,,,q,,p");
    read(
        "excluded by a word",
        POSITIONS.exclude("name", "Eliminated"),
        HEADER,
        "ceo,,,,",
        "b,ceo,,,Eliminated",
        ",ceo,,,Eliminated",
        "c,b,,,");
    read(
        "excluded by a personal value",
        POSITIONS.education("education").exclude("education", "master"),
        HEADER + ",education",
        "a,,,,,",
        "b,a,,,,master");
    read(
        "excluded by a condition",
        POSITIONS.exclude("title", cell -> cell.endsWith("!")),
        HEADER,
        "a,,,,",
        "b,a,No post!,,");
    read("below a blank row", POSITIONS.untilBlankRow(), HEADER, "a,,,,", "", "b,a,,,", "c,a,,,");
    read("many rows of too many fields", PERSONS, "id,manager", "a,,x", "b,a,y", "c,a");
    read("row of a total", POSITIONS, HEADER + ",n", "a,,Head,,,1", "b,a,Clerk,,,1", "Total,,,,,2");
    read(
        "path of managers",
        Mapping.positions("id").managerPath("1", "2"),
        "id,1,2",
        "a,,",
        "b,a,",
        "c,b,",
        "d,c,b");
    read(
        "managers by key",
        POSITIONS.managerBy("boss", "name"),
        HEADER + ",boss",
        "a,,,p,Ona Birk,",
        "b,a,,q,Lio Fox,",
        "c,,,r,Lio Fox,\"Fox, Lio\"",
        "d,,,s,Dee,Eve",
        "e,,,t,Ida,a");
    read(
        "kinds of lines",
        Mapping.positions("id").manager("m").lineKind("kind", Map.of("line", LineKind.SOLID)),
        "id,m,kind",
        "a,,",
        "b,a,mentor");
    Mapping groups = POSITIONS.managerOfGroup("team", "lead");
    read("groups", groups, HEADER + ",team,lead", "a,,,,,Reds,x", "b,,,,,Red,", "c,,,,,Red,boss");
    read("leads", groups, HEADER + ",team,lead", "a,,,,,Red,x", "b,,,,,Red,x", "c,,,,,Red,");
    read("limits", POSITIONS.authority("spend", "limit"), HEADER + ",limit", "a,,,,,lots");
    read("no manager", POSITIONS.managerRequired(), HEADER, "a,,,,", "b,,,,");
    Mapping dated = POSITIONS.validFrom("from").validUntil("until").asOf(LocalDate.of(2026, 1, 1));
    read(
        "dated rows",
        dated,
        HEADER + ",from,until",
        "a,,,,,2020-01-01,",
        "b,a,,,,2020-01-01,2025-04-01",
        "c,b,,,,,",
        "d,a,,,,1 Jan 2025,",
        "e,a,,,,2025-02-01,2025-01-01",
        "f,a,,,,2025-01-01,2025-01-01",
        "g,a,,,,2025-01-01,2026-07-01",
        "g,c,,,,2026-01-01,");
    messages.put(
        "history",
        OrgReader.of(POSITIONS.validFrom("from").validUntil("until"))
            .readHistory(
                Csv.text(
                    "acme.csv",
                    String.join(
                        "\n",
                        HEADER + ",from,until",
                        "a,,,,,,",
                        "b,a,,,,2020-01-01,2025-04-01",
                        "b,a,,,,2025-05-01,2026-01-01",
                        "c,b,,,,2025-02-01,",
                        "d,b,,,,2025-02-01,",
                        "e,x,,,,2025-02-01,",
                        "g,a,,,,2025-01-01,2026-07-01",
                        "g,c,,,,2026-01-01,",
                        "")))
            .problems()
            .stream()
            .map(Problem::toString)
            .toList());
    read(
        "dated rows in another pattern", dated, HEADER + ",from,until", "a,,,,,13/2/2025,1/2/2026");
    read(
        "days that do not exist",
        dated.dates("dd.MM.yyyy"),
        HEADER + ",from,until",
        "a,,,,,29.02.2023,31.04.2026",
        "b,,,,,2023-02-30,");
    read(
        "several rows with unusable dates",
        dated,
        HEADER + ",from,until",
        "a,,,,,,",
        "e,a,,,,2025-02-01,2025-01-01",
        "f,a,,,,2025-02-01,2025-01-01",
        "g,a,,,,2025-01-01,2025-01-01",
        "h,a,,,,2025-01-01,2025-01-01");
    read("columns that look the same", PERSONS, "id,manager,Manager,MANAGER", "a,,b,c");
    Object[] tags = IntStream.range(0, 10_001).boxed().toArray();
    messages.put(
        "long list",
        Texts.problems(
            OrgReader.of(Mapping.positions("id").attributes("tags"))
                .read(Rows.ofMaps(List.of(Map.of("id", "a", "tags", tags))))));
    positions("ids that look the same", "\uff41,,,,", "a,,,,");
    read(
        "contradicting lines",
        Mapping.positions("id").manager("m").lineKind("kind", Map.of("p", LineKind.DOTTED)),
        "id,m,kind",
        "a,,",
        "b,a,p",
        "b,a,",
        "b,,",
        "b,b,",
        "b,c,");
    read("changed ids", POSITIONS, HEADER, "1.00E+05,,,,", "7,,,,", "007,,,,");
    positions("word for no manager", "a,none,,,");
    read("excluded by number", POSITIONS.excludeRows(3, 1, 4), HEADER, "a,,,,", "b,a,,,", "");
    read("too few or many fields", PERSONS.title("title"), "id,manager,title", "a", "b,a,Clerk,7");
    read(
        "bad values",
        POSITIONS.fte("fte").authorities("may").yearsOfExperience("years").education("education"),
        HEADER + ",fte,may,years,education",
        "a,,,p,,half,spend<=lots; hire; <=5,-3,school",
        "b,a,,,,\"a very long cell that no one\nwants to see in full\",,,");
    read(
        "bad values of our own files",
        Presets.ORGWRIGHT,
        "id,manager,person,holding,owns,duties,kpis",
        "a,,p,sitting,Acme,owner:roadmap,churn=low");
    positions("name like a word for a vacancy", "a,,,,Vacant post", "b,a,,p,Ada Obi");
    Role lead = Role.builder().id("lead").name("Team lead").addTitle("Manager").build();
    Role head = Role.builder().id("head").name("Head").addTitle("manager").build();
    read("title of two roles", POSITIONS.role("title").roles(lead, head), HEADER, "a,,Manager,,");
  }

  private void addProblemsOfTheStructure() {
    positions("unknown manager", "ceo,,,,", "b,ceo,,,", "c,ceu,,,");
    positions("own manager", "a,,,,", "b,b,,,");
    positions("cycle without a root", "c,a,,,", "", "a,b,,,", "b,c,,,");
    positions("second manager and two roots", "a,,,,", "b,,,,", "c,a; b,,,");
    read(
        "two scopes of one id",
        Presets.ORGWRIGHT,
        "id,works_in,manager",
        "a,x:One@S,",
        "S,x:Two@S,a");
    positions("no rows");
  }

  private void addExceptions() {
    unreadable("missing column", "\nid,manager,name,\"Job, Title\"\na,,,b\n");
    thrown(
        "only column",
        () -> OrgReader.of(Mapping.positions("id").title("t")).read(Csv.text("acme.csv", "id\n")));
    unreadable("few columns", "key;name\na;b\n");
    unreadable("no column", "E1,Ona Birk\n");
    unreadable("empty file", "\n,,\n");
    unreadable("column twice", HEADER + ",id\na,,,,,c\n");
    thrown(
        "file that does not exist",
        () -> OrgReader.of(POSITIONS).read(Csv.file(Path.of("no.csv"))));
    thrown(
        "bytes in another encoding",
        () -> OrgReader.of(POSITIONS).read(Csv.file(Path.of("src/test/resources/latin-1.csv"))));
    unreadable("NUL character", HEADER + "\na,,,,\n\nb\0,,,,\n");
    unreadable("quote that is never closed", HEADER + "\na,\"\nx\"\nb,\"a\nc,a\n");
    unreadable("text after a closing quote", HEADER + "\n\"a\"b,\n");
    unreadable("too many fields", HEADER + "\n" + ",".repeat(20_000) + "\n");
    thrown("blank name", () -> OrgReader.of(POSITIONS).named(" "));
    thrown("blank file", () -> OrgReader.of(POSITIONS).read(Csv.text(" ", "id")));
    thrown("delimiter", () -> Csv.file(Path.of("a.csv")).delimiter('"'));
    thrown("separator", () -> POSITIONS.separator(" "));
    thrown("managers twice", () -> POSITIONS.manager("boss"));
    thrown("no day", () -> Texts.read(POSITIONS.validFrom("from"), HEADER));
    thrown("no dates", () -> Texts.read(POSITIONS.asOf(LocalDate.of(2026, 1, 1)), HEADER));
    thrown(
        "history of a day",
        () ->
            OrgReader.of(POSITIONS.validFrom("from").asOf(LocalDate.of(2026, 1, 1)))
                .readHistory(Csv.text("acme.csv", HEADER)));
    thrown(
        "history without dates",
        () -> OrgReader.of(POSITIONS).readHistory(Csv.text("acme.csv", HEADER)));
    thrown("two columns of end dates", () -> POSITIONS.validUntil("end").validThrough("last"));
    thrown("pattern of dates", () -> POSITIONS.dates("MM/yyyy"));
    thrown("no words", () -> POSITIONS.vacantWhere("state"));
    thrown("NUL to write", () -> CsvWriter.of(titled("a\0b")).text());
    thrown("half of a pair to write", () -> CsvWriter.of(titled("\ud83d")).text());
    thrown("no directory", () -> CsvWriter.of(titled("a")).write(Path.of("no/such/file.csv")));
  }

  private static Organization titled(String title) {
    return Organization.named("Acme").position("ceo", p -> p.title(title)).build();
  }

  private String all() {
    addProblemsOfRows();
    addProblemsOfTheStructure();
    addExceptions();
    StringBuilder text = new StringBuilder();
    messages.forEach(
        (name, lines) ->
            text.append("# ")
                .append(name)
                .append('\n')
                .append(String.join("\n", lines))
                .append("\n\n"));
    return text.toString();
  }

  @Test
  void messagesAreThoseOfTheFile() throws IOException {
    Golden.assertFile("io/messages.golden", all());
  }

  @Test
  void messagesAreTheSameInEveryLocale() {
    String all = all();
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertEquals(all, all());
    } finally {
      Locale.setDefault(locale);
    }
  }

  /** A code or kind of bad value that is new must get a case here. */
  @Test
  void everyCodeHasAMessage() throws IllegalAccessException {
    String all = all();
    // Every line and assignment that is read belongs to a row's own position.
    Set<ProblemCode> impossible = Set.of(ProblemCode.UNKNOWN_POSITION);
    Set<String> missing = new TreeSet<>();
    for (ProblemCode code : codes(ProblemCode.class, RowProblemCodes.class)) {
      String shown = code.severity() + " [" + code + "] ";
      if (all.contains(shown) == impossible.contains(code)) {
        missing.add(shown);
      }
    }
    assertEquals(Set.of(), missing);
    for (BadValue bad : BadValue.values()) {
      assertTrue(all.contains("write " + bad.wanted), bad.wanted);
    }
  }

  private static List<ProblemCode> codes(Class<?>... homes) throws IllegalAccessException {
    List<ProblemCode> codes = new ArrayList<>();
    for (Class<?> home : homes) {
      for (Field field : home.getFields()) {
        codes.add((ProblemCode) field.get(null));
      }
    }
    return codes;
  }

  @Test
  void codesOfRowsAreValuesWithSeverityAndSentence() throws IllegalAccessException {
    assertEquals(
        Set.of(
            "ERROR BLANK_ID: rows should have an id",
            "INFO SHARED_POSITION: positions should have one row",
            "WARNING REPEATED_ROW: rows should not be repeated",
            "WARNING DIFFERENT_ROWS: rows of one position should agree",
            "INFO EXCLUDED: rows should not be excluded",
            "WARNING NO_SUCH_ROW: excluded rows should exist",
            "WARNING SECOND_ROW_OF_PERSON: people should have one row",
            "WARNING AMBIGUOUS_MANAGER: managers given as people should have one position",
            "WARNING NAME_LIKE_STATUS: cells that look like a status should be read as one",
            "WARNING ROW_WITHOUT_TEXT: rows should have more than an id and numbers",
            "WARNING NO_MANAGER: rows should name a manager",
            "WARNING VALUES_LEFT_OUT: all values of a record should be read",
            "WARNING ALIKE_COLUMNS: columns should have clearly different names",
            "ERROR BAD_DATE: dates should exist, and have a form that is read",
            "WARNING DAMAGED_ID: ids should not be changed by spreadsheets",
            "WARNING OTHER_PATH: paths of managers should agree",
            "WARNING ALIKE_IDS: different ids should not look the same",
            "ERROR SEVERAL_LEADS: groups should have one lead",
            "ERROR ENDS_BEFORE_IT_BEGINS: dated rows should end after they begin",
            "WARNING EMPTY_VALIDITY: dated rows should be valid on at least one day",
            "WARNING OVERLAP: dated rows of one id should not be valid on the same day",
            "INFO GAP: positions should exist without gaps",
            "ERROR LINE_OUTLIVES_MANAGER: managers should exist on all days on which positions"
                + " report to them",
            "WARNING BAD_VALUE: cells should have a value that their column allows",
            "WARNING BAD_ROW: rows should have as many fields as the header"),
        codes(RowProblemCodes.class).stream()
            .map(code -> code.severity() + " " + code + ": " + code.sentence())
            .collect(Collectors.toSet()));
  }
}
