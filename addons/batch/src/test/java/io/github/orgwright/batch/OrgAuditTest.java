package io.github.orgwright.batch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.rules.RuleSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OrgAuditTest {
  private static final OrgAudit AUDIT =
      OrgAudit.ofPreset("orgwright").asOf(LocalDate.of(2026, 10, 1));

  private static final String MESSY =
      """
      id,title,manager,person,holding,fte
      a,Chief,,ada,,1
      b,Clerk,a,,vacant,0.5
      b,Clerk,a,bo,,0.5
      c,Clerk,x,cy,,1
      d,,d,di,,1
      ,Clerk,a,,,1
      """;

  static List<AuditRow> rows(OrgAudit audit, String text) {
    return audit.rows("acme-2026-10.csv", text.getBytes(UTF_8));
  }

  /** The rows of a kind, without the values that all rows of the source have. */
  static List<String> texts(List<AuditRow> rows, String kind) {
    return rows.stream()
        .filter(row -> row.kind().equals(kind))
        .map(
            row ->
                String.join(
                    " | ", row.key(), row.rule(), row.severity(), row.subject(), row.message()))
        .toList();
  }

  private static Map<String, Double> metrics(List<AuditRow> rows) {
    return rows.stream()
        .filter(row -> row.kind().equals(AuditRow.METRIC))
        .collect(Collectors.toMap(AuditRow::key, AuditRow::number));
  }

  static OrgAudit copied(OrgAudit audit) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(audit);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (OrgAudit) in.readObject();
    }
  }

  @Test
  void violationsOfRulesAreFindings() {
    assertEquals(
        List.of(
            "known-managers/x | known-managers | ERROR | x | managers should be known: c (row 5)",
            "no-self-reporting/d | no-self-reporting | ERROR | d | positions should not report"
                + " to themselves: d (row 6)"),
        texts(rows(AUDIT, MESSY), AuditRow.FINDING));
  }

  @Test
  void otherProblemsOfTheDataAreProblems() {
    assertEquals(
        List.of(
            "loading-blank-id/row 7 | loading-blank-id | ERROR | row 7 | rows should have an id (row"
                + " 7)"),
        texts(rows(AUDIT, MESSY), AuditRow.PROBLEM));
  }

  @Test
  void metricsCountPositionsAndViolations() {
    Map<String, Double> metrics = metrics(rows(AUDIT, MESSY));

    assertEquals(4, metrics.get("positions"));
    assertEquals(4, metrics.get("people"));
    assertEquals(4, metrics.get("fte"));
    assertEquals(1, metrics.get("roots"));
    assertEquals(1, metrics.get("detached"));
    assertEquals(2, metrics.get("layers"));
    assertEquals(1, metrics.get("widest-span"));
    assertEquals(3, metrics.get("violations-error"));
    assertEquals(0, metrics.get("violations-warning"));
    assertEquals(0, metrics.get("waived"));
    assertEquals(6, metrics.get("rules-checked"));
  }

  @Test
  void rowsNameTheirSourceAndAreInOrder() {
    List<AuditRow> rows = rows(AUDIT, MESSY);

    assertEquals(rows.stream().sorted().toList(), rows);
    assertTrue(rows.stream().allMatch(row -> row.source().equals("acme-2026-10.csv")));
    assertTrue(rows.stream().allMatch(row -> row.organization().equals("acme")));
    assertTrue(rows.stream().allMatch(row -> row.month().equals("2026-10")));
  }

  @Test
  void organizationAndMonthCanBeGiven() {
    AuditRow row = AUDIT.rows("upload", "Acme", "2026-09", "id\na\n".getBytes(UTF_8)).get(0);

    assertEquals(
        List.of("upload", "Acme", "2026-09"),
        List.of(row.source(), row.organization(), row.month()));
    assertEquals("", AUDIT.rows("upload", "Acme", "", "id\na\n".getBytes(UTF_8)).get(0).month());
  }

  /** Or else each month would have a violation of its own. */
  @Test
  void keyOfTheWholeOrganizationDoesNotContainTheMonth() {
    assertEquals(
        "single-root/acme",
        rows(AUDIT, "id,manager\na,\nb,\nc,a\n").stream()
            .filter(row -> row.kind().equals(AuditRow.FINDING))
            .findFirst()
            .orElseThrow()
            .key());
  }

  @Test
  void unreadableFilesAreRows() {
    assertEquals(
        List.of(
            "unreadable |  | ERROR |  | cannot read acme-2026-10.csv: not valid UTF-8 in line 2; fix:"
                + " set its encoding with charset(...), such as windows-1252 for files of older"
                + " spreadsheets"),
        texts(
            AUDIT.rows("acme-2026-10.csv", "id\n\u00E4\n".getBytes(ISO_8859_1)),
            AuditRow.UNREADABLE));
    List<AuditRow> other = rows(AUDIT, "post,boss\na,\n");
    assertEquals(1, other.size());
    assertTrue(
        other.get(0).message().startsWith("acme-2026-10.csv has no column \"id\""),
        other::toString);
  }

  @Test
  void encodingCanBeSet() {
    assertTrue(
        AUDIT
            .charset(ISO_8859_1)
            .rows("acme-2026-10.csv", "id,manager\na,\u00E4\n".getBytes(ISO_8859_1))
            .stream()
            .anyMatch(row -> row.key().equals("known-managers/\u00E4")));
  }

  @Test
  void customRulesAreAppliedAndExceptionsOfRulesAreRows() {
    String text = "id,manager\na,\nb,a\nc,a\nd,b\ne,b\n";
    OrgAudit audit = AUDIT.rules(Suppliers.NarrowSpans.class);

    assertEquals(
        List.of(
            "broken | broken | ERROR |  | threw java.lang.UnsupportedOperationException for a",
            "one-report/b | one-report | ERROR | b | b has more than 1 direct report (direct"
                + " reports: 2)"),
        texts(rows(audit, text), AuditRow.FINDING));
    assertEquals(1, metrics(rows(audit, text)).get("waived"));
    assertEquals(1, metrics(rows(audit, text)).get("rules-checked"));
    assertEquals(
        3,
        texts(rows(audit.asOf(LocalDate.of(2026, 11, 1)), text), AuditRow.FINDING).size(),
        "the waiver has ended");
  }

  /** A mapping that finds managers by their names quotes them in its problems. */
  @Test
  void rowsContainNoNamesOrYears() {
    List<AuditRow> rows =
        rows(
            OrgAudit.ofMapping(Suppliers.ByName.class),
            """
            post,title,reports to,name,years
            P1,Chief,,Qqada,71717
            P2,Clerk,Qqnobody,Qqbo,minus 71717
            P3,Clerk,Qqcy,Qqcy,
            P4,Clerk,Qqtwin,Qqtwin,1
            P5,Clerk,Qqtwin,Qqtwin,2
            P6,Clerk,Qqada,Qqdi,71717
            P6,Clerk,Qqnobody,Qqed,71717
            ,Clerk,Qqada,Qqfi,71717
            """);

    assertTrue(
        texts(rows, AuditRow.FINDING).size() + texts(rows, AuditRow.PROBLEM).size() >= 5,
        rows::toString);
    assertFalse(rows.toString().contains("Qq"), rows::toString);
    assertFalse(rows.toString().contains("71717"), rows::toString);
  }

  @Test
  void exceptionOfTheMappingNamesTheFile() {
    assertEquals(
        "the mapping cannot read acme-2026-10.csv: java.lang.IllegalStateException: the id normalizer fails on \"bad\" in column \"id\", row 2: a bad id; fix: let it return an id, or an empty string if the cell has no id",
        assertThrows(
                IllegalStateException.class,
                () -> rows(OrgAudit.ofMapping(Suppliers.Throwing.class), "id\nbad\n"))
            .getMessage());
  }

  @Test
  void copyFromItsSerializedFormGivesEqualRows() throws IOException, ClassNotFoundException {
    OrgAudit audit = AUDIT.rules(Suppliers.Shape.class).charset(ISO_8859_1);

    assertEquals(rows(audit, MESSY), rows(copied(audit), MESSY));
    assertEquals(
        "audit of orgwright files with the rules of io.github.orgwright.batch.Suppliers$Shape, in"
            + " ISO-8859-1, on 2026-10-01",
        copied(audit).toString());
    assertEquals(
        rows(OrgAudit.ofMapping(Suppliers.Throwing.class), "id\na\n"),
        rows(copied(OrgAudit.ofMapping(Suppliers.Throwing.class)), "id\na\n"));
  }

  @Test
  void classesAreFoundWithTheClassLoaderOfTheThread() throws InterruptedException {
    OrgAudit audit = AUDIT.rules(Suppliers.Shape.class);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try {
      thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
      IllegalStateException thrown =
          assertThrows(IllegalStateException.class, () -> rows(audit, MESSY));
      assertEquals(
          "the rules of class io.github.orgwright.batch.Suppliers$Shape cannot be made:"
              + " java.lang.ClassNotFoundException: io.github.orgwright.batch.Suppliers$Shape; fix:"
              + " put the class on the class path of each machine that runs the audit",
          thrown.getMessage());
      thread.setContextClassLoader(null);
      assertFalse(rows(audit, MESSY).isEmpty());
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void rulesThatCannotBeMadeAreNamed() {
    assertEquals(
        "the rules of class io.github.orgwright.batch.Suppliers$Failing cannot be made:"
            + " java.lang.IllegalStateException: no rules today; fix: put the class on the class path"
            + " of each machine that runs the audit",
        assertThrows(
                IllegalStateException.class,
                () -> rows(AUDIT.rules(Suppliers.Failing.class), MESSY))
            .getMessage());
  }

  @Test
  void unknownPresetIsRefusedWithTheKnownOnes() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> OrgAudit.ofPreset("sap")).getMessage();

    assertTrue(
        message.startsWith("there is no preset \"sap\"; the presets are \"orgwright\", "), message);
  }

  @Test
  void classesWithoutPublicConstructorAreRefused() {
    for (Class<? extends Supplier<RuleSet>> type :
        List.of(Suppliers.WithParameter.class, Hidden.class, Unfinished.class)) {
      assertEquals(
          "class "
              + type.getName()
              + " must be public and have a public constructor without parameters",
          assertThrows(IllegalArgumentException.class, () -> AUDIT.rules(type)).getMessage());
    }
  }

  @Test
  void blankOrMalformedNamesAreRefused() {
    byte[] bytes = "id\na\n".getBytes(UTF_8);

    assertEquals(
        "name of a source must not be blank",
        assertThrows(IllegalArgumentException.class, () -> AUDIT.rows(" ", bytes)).getMessage());
    assertEquals(
        "organization of a.csv must not be blank",
        assertThrows(IllegalArgumentException.class, () -> AUDIT.rows("a.csv", " ", "", bytes))
            .getMessage());
    assertEquals(
        "month of a.csv must be like 2026-10, or empty, but is \"2026-13\"",
        assertThrows(
                IllegalArgumentException.class, () -> AUDIT.rows("a.csv", "a", "2026-13", bytes))
            .getMessage());
  }

  /** Not public. */
  static final class Hidden implements Supplier<RuleSet> {
    /** Creates the supplier. */
    public Hidden() {}

    @Override
    public RuleSet get() {
      return RuleSet.of();
    }
  }

  /** Abstract. */
  public abstract static class Unfinished implements Supplier<RuleSet> {
    /** Creates the supplier. */
    public Unfinished() {}
  }
}
