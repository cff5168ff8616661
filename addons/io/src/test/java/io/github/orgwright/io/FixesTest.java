package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.Role;
import java.lang.reflect.Field;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a problem names as its fix, done to the letter, leaves no such problem. */
class FixesTest {
  private static final Mapping IDS = Mapping.positions("id").manager("m");
  private static final Mapping HELD = IDS.holder("p").name("n");
  private static final Mapping PERSONS = Mapping.people("id").manager("m");
  private static final Mapping LINES = IDS.lineKind("k", Map.of("other", LineKind.of("project")));
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static final Mapping DATED = IDS.validFrom("f").validUntil("u").asOf(DAY);
  private static final Role LEAD = Role.builder().id("lead").name("Lead").addTitle("Boss").build();
  private static final Role HEAD = Role.builder().id("head").name("Head").addTitle("Boss").build();

  private static final Mapping VISIBLE =
      IDS.idNormalizer(
          id -> Normalizer.normalize(id, Normalizer.Form.NFKC).replaceAll("\\p{Cf}", "").strip());
  private static final Mapping MAILS = Mapping.positions("id").managerBy("m", "mail");
  private static final Mapping BY_PERSON = Mapping.positions("id").holder("p").managerAsPerson("m");

  /** A file with a problem, what its fix says, and the file in which this was done. */
  private record Case(
      ProblemCode code, String fix, Mapping mapping, String rows, Mapping fixed, String fixedRows) {
    static Case of(ProblemCode code, String fix, Mapping mapping, String rows, String fixedRows) {
      return new Case(code, fix, mapping, rows, mapping, fixedRows);
    }

    static Case ofMapping(
        ProblemCode code, String fix, Mapping mapping, Mapping fixed, String rows) {
      return new Case(code, fix, mapping, rows, fixed, rows);
    }

    private static List<Problem> problems(Mapping mapping, String rows, ProblemCode code) {
      return Texts.read(mapping, rows.split(" / ", -1)).problems(code);
    }

    void check() {
      List<Problem> found = problems(mapping, rows, code);
      assertEquals(1, found.size(), found::toString);
      assertTrue(found.get(0).fix().contains(fix), found::toString);
      assertEquals(List.of(), problems(fixed, fixedRows, code));
    }
  }

  private static final List<Case> CASES =
      List.of(
          Case.of(
              RowProblemCodes.BLANK_ID,
              "give the row an id",
              IDS,
              "id,m / a, / ,a",
              "id,m / a, / b,a"),
          Case.of(
              RowProblemCodes.SHARED_POSITION,
              "give each row its own id",
              HELD,
              "id,m,p,n / a,,p, / a,,q,",
              "id,m,p,n / a,,p, / b,,q,"),
          Case.of(
              RowProblemCodes.REPEATED_ROW,
              "keep one of these rows",
              HELD,
              "id,m,p,n / a,,p, / a,,p,",
              "id,m,p,n / a,,p,"),
          Case.of(
              RowProblemCodes.DIFFERENT_ROWS,
              "keep one of these rows",
              PERSONS.title("t"),
              "id,m,t / a,,x / a,,y",
              "id,m,t / a,,y"),
          Case.of(
              RowProblemCodes.DIFFERENT_ROWS,
              "write the same values in these rows",
              HELD.title("t"),
              "id,m,p,n,t / a,,p,,x / a,,q,,y",
              "id,m,p,n,t / a,,p,,x / a,,q,,x"),
          Case.of(
              RowProblemCodes.DIFFERENT_ROWS,
              "write the same values in these rows, and keep one row of each person",
              HELD.title("t"),
              "id,m,p,n,t / a,,p,,x / a,,q,,y / a,,p,,z",
              "id,m,p,n,t / a,,p,,x / a,,q,,x"),
          Case.ofMapping(
              RowProblemCodes.EXCLUDED,
              "or use a mapping without exclude(\"n\", \"x\")",
              HELD.exclude("n", "x"),
              HELD,
              "id,m,p,n / a,,,x"),
          Case.ofMapping(
              RowProblemCodes.NO_SUCH_ROW,
              "correct the numbers in excludeRows(...)",
              IDS.excludeRows(9),
              IDS.excludeRows(3),
              "id,m / a, / b,a"),
          Case.of(
              RowProblemCodes.SECOND_ROW_OF_PERSON,
              "remove one of the rows",
              PERSONS,
              "id,m / a, / b,a / b,",
              "id,m / a, / b,a"),
          Case.of(
              RowProblemCodes.AMBIGUOUS_MANAGER,
              "keep only one row of person \"b\"",
              PERSONS,
              "id,m / a, / b,a / b, / c,b",
              "id,m / a, / b,a / c,b"),
          Case.of(
              RowProblemCodes.AMBIGUOUS_MANAGER,
              "leave this cell empty, and name the position of the manager in a column for manager",
              HELD.managerAsPerson("boss"),
              "id,m,p,n,boss / a,,p,, / b,a,p,, / c,,q,,p",
              "id,m,p,n,boss / a,,p,, / b,a,p,, / c,b,q,,"),
          Case.of(
              RowProblemCodes.BAD_VALUE,
              "write 0 or a positive number",
              IDS.fte("f"),
              "id,m,f / a,,half",
              "id,m,f / a,,0.5"),
          Case.of(
              RowProblemCodes.BAD_VALUE,
              "write an authority such as spend<=10000 or hire",
              IDS.authorities("may"),
              "id,m,may / a,,<=5",
              "id,m,may / a,,spend<=10000"),
          Case.of(
              RowProblemCodes.BAD_VALUE,
              "write a scope such as organization:Acme/product:Cards",
              Presets.ORGWRIGHT,
              "id,owns / a,Cards",
              "id,owns / a,organization:Acme/product:Cards"),
          Case.of(
              RowProblemCodes.BAD_VALUE,
              "write the id of the role",
              IDS.role("r").roles(LEAD, HEAD),
              "id,m,r / a,,Boss",
              "id,m,r / a,,head"),
          Case.of(
              RowProblemCodes.NAME_LIKE_STATUS,
              "write \"Vacant\"",
              HELD,
              "id,m,p,n / a,,,Vacant post",
              "id,m,p,n / a,,,Vacant"),
          Case.ofMapping(
              RowProblemCodes.NAME_LIKE_STATUS,
              "pass the text of the cell to vacantWhere(\"n\", ...)",
              HELD,
              HELD.vacantWhere("n", "Vacant post"),
              "id,m,p,n / a,,,Vacant post"),
          Case.ofMapping(
              RowProblemCodes.ROW_WITHOUT_TEXT,
              "add exclude(\"id\", \"Total\") to the mapping",
              IDS.title("t"),
              IDS.title("t").exclude("id", "Total"),
              "id,m,t,f / a,,x,1 / b,a,y,1 / Total,,,2"),
          Case.of(
              RowProblemCodes.NO_MANAGER,
              "write a word of rootMarkers(...) for a root",
              IDS.rootMarkers("none").managerRequired(),
              "id,m / a, / b,a",
              "id,m / a,none / b,a"),
          Case.of(
              RowProblemCodes.DAMAGED_ID,
              "correct the ids",
              IDS,
              "id,m / 1.00E+05, / b,1.00E+05",
              "id,m / 100000, / b,100000"),
          Case.of(
              RowProblemCodes.DAMAGED_ID,
              "write both in the same way",
              IDS,
              "id,m / 7, / 7.0,7",
              "id,m / 7, / 7,"),
          Case.of(
              RowProblemCodes.OTHER_PATH,
              "correct one of these rows",
              Mapping.positions("id").managerPath("x", "y"),
              "id,x,y / a,, / b,a, / c,b,",
              "id,x,y / a,, / b,a, / c,a,b"),
          Case.of(
              RowProblemCodes.BAD_VALUE,
              "write an amount, unlimited, yes or no",
              IDS.authority("spend", "limit"),
              "id,m,limit / a,,much",
              "id,m,limit / a,,unlimited"),
          Case.of(RowProblemCodes.BAD_ROW, "add the missing fields", IDS, "id,m / a", "id,m / a,"),
          Case.of(
              RowProblemCodes.BAD_ROW, "remove the extra fields", IDS, "id,m / a,,x", "id,m / a,"),
          Case.of(
              RowProblemCodes.BAD_ROW,
              "put quotes around a field that contains the delimiter",
              IDS.title("t"),
              "id,m,t / a,,x,y",
              "id,m,t / a,,\"x,y\""),
          Case.of(
              ProblemCode.DUPLICATE_ID,
              "give row 4 another id",
              IDS,
              "id,m / a, / b,a / b,",
              "id,m / a, / b,a / c,"),
          Case.ofMapping(
              ProblemCode.DUPLICATE_ID,
              "exclude it with excludeRows(4)",
              IDS,
              IDS.excludeRows(4),
              "id,m / a, / b,a / b,"),
          Case.of(
              ProblemCode.DUPLICATE_ID,
              "give the row a position id",
              HELD,
              "id,m,p,n / q,,, / ,q,q,",
              "id,m,p,n / q,,, / r,q,q,"),
          Case.of(
              ProblemCode.DUPLICATE_ID,
              "write the same name and details in both rows",
              HELD,
              "id,m,p,n / a,,p,Ona / b,a,p,Lio",
              "id,m,p,n / a,,p,Ona / b,a,p,Ona"),
          Case.of(
              ProblemCode.DUPLICATE_ID,
              "give both the same details",
              Presets.ORGWRIGHT,
              "id,works_in,manager / a,x:One@S, / S,x:Two@S,a",
              "id,works_in,manager / a,x:One@S, / S,x:One@S,a"),
          Case.of(
              ProblemCode.UNKNOWN_MANAGER,
              "add position \"x\"",
              IDS,
              "id,m / a, / b,x",
              "id,m / a, / b,x / x,"),
          Case.of(
              ProblemCode.UNKNOWN_MANAGER,
              "add a row for person \"x\"",
              IDS.holder("p").withoutManagers().managerAsPerson("m"),
              "id,m,p / a,,p / b,x,q",
              "id,m,p / a,,p / b,x,q / c,,x"),
          Case.ofMapping(
              ProblemCode.UNKNOWN_MANAGER,
              "include row 3",
              HELD.exclude("n", "x"),
              HELD,
              "id,m,p,n / a,,, / b,a,,x / c,b,,"),
          Case.of(
              ProblemCode.SELF_REPORT,
              "leave the manager empty if a is a root",
              IDS,
              "id,m / a,a",
              "id,m / a,"),
          Case.ofMapping(
              ProblemCode.SELF_REPORT, "use selfIsRoot()", IDS, IDS.selfIsRoot(), "id,m / a,a"),
          Case.of(
              ProblemCode.CYCLE,
              "remove one of these reporting lines",
              IDS,
              "id,m / a,b / b,a",
              "id,m / a, / b,a"),
          Case.of(
              ProblemCode.SECOND_MANAGER,
              "keep one solid line and make the others dotted",
              IDS.dotted("d"),
              "id,m,d / a,, / b,a, / c,a;b,",
              "id,m,d / a,, / b,a, / c,a,b"),
          Case.of(ProblemCode.NO_ROOT, "leave its manager empty", IDS, "id,m / a,a", "id,m / a,"),
          Case.of(
              ProblemCode.SEVERAL_ROOTS,
              "give every root but one a manager",
              IDS,
              "id,m / a, / b, / c,a",
              "id,m / a, / b,a"),
          Case.ofMapping(
              RowProblemCodes.ALIKE_IDS,
              "idNormalizer(id -> Normalizer.normalize(id, Normalizer.Form.NFKC).replaceAll("
                  + "\"\\\\p{Cf}\", \"\").strip())",
              IDS,
              VISIBLE,
              "id,m / \u00e9, / e\u0301,"),
          Case.ofMapping(
              RowProblemCodes.ALIKE_IDS,
              "or use idNormalizer(",
              IDS,
              VISIBLE,
              "id,m / a\u200db\u2060, / \uff41b,"),
          Case.of(
              RowProblemCodes.ALIKE_COLUMNS,
              "rename \"ID\"",
              IDS,
              "id,ID,m / a,b,c",
              "id,ID of the post,m / a,b,c"),
          Case.of(
              RowProblemCodes.ALIKE_COLUMNS,
              "or move the values into column \"m\" and remove the other",
              IDS,
              "id,m,M / a,, / b,,a",
              "id,m / a, / b,a"),
          Case.of(
              ProblemCode.UNKNOWN_MANAGER,
              "write the value that the row of position \"a\" has in \"mail\"",
              MAILS,
              "id,mail,m / a,a@x, / b,b@x,a",
              "id,mail,m / a,a@x, / b,b@x,a@x"),
          Case.of(
              ProblemCode.UNKNOWN_MANAGER,
              "write a value that no other row has into \"mail\" of position \"a\", and name the"
                  + " manager by it",
              MAILS,
              "id,mail,m / a,, / b,b@x,a",
              "id,mail,m / a,a@x, / b,b@x,a@x"),
          Case.of(
              ProblemCode.UNKNOWN_MANAGER,
              "write a value that no other row has into \"mail\" of position \"a\"",
              MAILS,
              "id,mail,m / a,c@x, / c,c@x, / b,b@x,a",
              "id,mail,m / a,a@x, / c,c@x, / b,b@x,a@x"),
          Case.ofMapping(
              ProblemCode.UNKNOWN_MANAGER,
              "or read the column with manager(...) if it contains ids of positions",
              MAILS,
              IDS,
              "id,mail,m / a,a@x, / b,b@x,a"),
          Case.of(
              ProblemCode.UNKNOWN_MANAGER,
              "write the id of the person who holds position \"a\"",
              BY_PERSON,
              "id,p,m / a,x, / b,y,a",
              "id,p,m / a,x, / b,y,x"),
          Case.of(
              ProblemCode.UNKNOWN_MANAGER,
              "write the id of a person into the row of position \"a\", and name the manager by it",
              BY_PERSON,
              "id,p,m / a,, / b,y,a",
              "id,p,m / a,x, / b,y,x"),
          Case.ofMapping(
              RowProblemCodes.BAD_VALUE,
              "or add the locale that the numbers are written in to the mapping, such as"
                  + " locale(Locale.GERMANY)",
              IDS.fte("f"),
              IDS.fte("f").locale(Locale.GERMANY),
              "id,m,f / a,,\"0,5\""),
          Case.ofMapping(
              ProblemCode.DUPLICATE_ID,
              "to use row 4 instead, exclude row 3",
              LINES,
              LINES.excludeRows(3),
              "id,m,k / b,a,other / b,a, / b,c,"),
          Case.of(
              ProblemCode.DUPLICATE_ID,
              "write another kind of line in row 4",
              LINES,
              "id,m,k / b,a,other / b,a, / b,c,",
              "id,m,k / b,a,other / b,a, / b,c,other"),
          Case.of(
              RowProblemCodes.ENDS_BEFORE_IT_BEGINS,
              "correct one of the dates",
              DATED,
              "id,m,f,u / a,,2026-01-01,2025-01-01",
              "id,m,f,u / a,,2026-01-01,2027-01-01"),
          Case.ofMapping(
              RowProblemCodes.EMPTY_VALIDITY,
              "use validThrough(...)",
              DATED,
              IDS.validFrom("f").validThrough("u").asOf(DAY),
              "id,m,f,u / a,,2026-01-01,2026-01-01"),
          Case.of(
              RowProblemCodes.OVERLAP,
              "change the dates of these rows so that only one is valid on each day",
              DATED,
              "id,m,f,u / a,,, / b,a,2025-01-01,2026-02-01 / b,,2026-01-01,",
              "id,m,f,u / a,,, / b,a,2025-01-01,2026-01-01 / b,,2026-01-01,"),
          Case.of(
              RowProblemCodes.OVERLAP,
              "split a row that is valid before and after another one",
              DATED,
              "id,m,f,u / a,,, / b,a,2025-01-01, / b,,2026-01-01,2026-02-01",
              "id,m,f,u / a,,, / b,a,2025-01-01,2026-01-01 / b,,2026-01-01,2026-02-01"
                  + " / b,a,2026-02-01,"),
          Case.of(
              ProblemCode.DUPLICATE_ID,
              "if they are different positions, give each its own id",
              DATED,
              "id,m,f,u / a,,, / b,a,2025-01-01, / b,,2026-01-01,2026-02-01",
              "id,m,f,u / a,,, / b,a,2025-01-01, / c,,2026-01-01,2026-02-01"),
          Case.of(
              RowProblemCodes.REPEATED_ROW,
              "replace these rows with one that is valid 2025-01-01 to 2026-04-30",
              DATED,
              "id,m,f,u / a,,, / b,a,2025-01-01,2026-02-01 / b,a,2026-01-01,2026-05-01",
              "id,m,f,u / a,,, / b,a,2025-01-01,2026-05-01"),
          Case.of(
              ProblemCode.UNKNOWN_MANAGER,
              "or the dates of row 2",
              DATED,
              "id,m,f,u / a,,,2025-12-31 / b,a,,",
              "id,m,f,u / a,,, / b,a,,"),
          Case.of(
              RowProblemCodes.SEVERAL_LEADS,
              "keep one of these leads, and clear column \"l\" in the other row",
              Mapping.positions("id").managerOfGroup("g", "l"),
              "id,g,l / a,x,yes / b,x,yes / c,x,",
              "id,g,l / a,x,yes / b,x, / c,x,"),
          Case.of(
              ProblemCode.UNKNOWN_MANAGER,
              "mark the lead of group \"x\" in column \"l\"",
              Mapping.positions("id").managerOfGroup("g", "l"),
              "id,g,l / a,x, / b,x,no",
              "id,g,l / a,x,yes / b,x,no"),
          Case.ofMapping(
              RowProblemCodes.BAD_DATE,
              "or add dates(\"d/M/yyyy\") or dates(\"M/d/yyyy\") to the mapping",
              DATED,
              DATED.dates("d/M/yyyy"),
              "id,m,f,u / a,,01/02/2026,"),
          Case.of(ProblemCode.EMPTY, "right file", IDS, "id,m", "id,m / a,"));

  @TestFactory
  Stream<DynamicTest> fixesWork() {
    return CASES.stream().map(c -> DynamicTest.dynamicTest(c.code() + ": " + c.fix(), c::check));
  }

  /** A code that is new must get a case here. */
  @Test
  void everyCodeHasACase() throws IllegalAccessException {
    Set<String> missing = new TreeSet<>();
    for (Class<?> home : List.of(ProblemCode.class, RowProblemCodes.class)) {
      for (Field field : home.getFields()) {
        missing.add(String.valueOf(field.get(null)));
      }
    }
    CASES.forEach(c -> missing.remove(c.code().id()));
    missing.remove("UNKNOWN_POSITION"); // each line and assignment that is read has its own row
    missing.removeAll(Set.of("GAP", "LINE_OUTLIVES_MANAGER")); // of histories: HistoryReadTest
    missing.remove("VALUES_LEFT_OUT"); // of records, which RowsTest has
    assertEquals(Set.of(), missing);
  }
}
