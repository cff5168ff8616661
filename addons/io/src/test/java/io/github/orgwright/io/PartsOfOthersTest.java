package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Directories and workbooks that other libraries write. */
class PartsOfOthersTest {
  @TempDir Path directory;

  private static InMemoryDirectoryServer server() throws Exception {
    InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("dc=acme,dc=test");
    InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
    server.startListening();
    server.add("dn: dc=acme,dc=test", "objectClass: domain", "dc: acme");
    server.add("dn: ou=People,dc=acme,dc=test", "objectClass: organizationalUnit", "ou: People");
    add(server, "uid=ona,ou=People,dc=acme,dc=test", "Ona Birk", "Head", "");
    add(
        server,
        "uid=lio,ou=People,dc=acme,dc=test",
        "Lio Größe",
        "Lead",
        "UID=ona, OU=People,DC=ACME,DC=test");
    add(
        server,
        "cn=Dee\\, Dr.,ou=People,dc=acme,dc=test",
        "Dee, Dr.",
        "Clerk",
        "uid=lio,ou=people,dc=acme,dc=test");
    add(
        server,
        "uid=eve,ou=People,dc=acme,dc=test",
        "Eve",
        "Clerk",
        "cn=Dee\\2C Dr.,ou=People,dc=acme,dc=test");
    return server;
  }

  private static void add(
      InMemoryDirectoryServer server, String dn, String name, String title, String manager)
      throws Exception {
    com.unboundid.ldap.sdk.Entry entry = new com.unboundid.ldap.sdk.Entry(dn);
    entry.addAttribute("objectClass", "top", "person", "organizationalPerson", "inetOrgPerson");
    entry.addAttribute("cn", name);
    entry.addAttribute("sn", name);
    entry.addAttribute("title", title);
    if (!manager.isEmpty()) {
      entry.addAttribute("manager", manager);
    }
    server.add(entry);
  }

  private static void assertChain(LoadResult loaded) {
    assertEquals(
        List.of(),
        loaded.problems().stream().filter(problem -> problem.severity() != Severity.INFO).toList());
    Organization organization = loaded.organization();
    assertEquals(4, organization.positions().size());
    assertEquals(
        List.of("Clerk > Clerk", "Clerk > Lead", "Lead > Head"),
        organization.lines().stream()
            .map(
                line ->
                    organization.position(line.reporter()).title().orElseThrow()
                        + " > "
                        + organization.position(line.manager()).title().orElseThrow())
            .sorted()
            .toList());
  }

  @Test
  void whatADirectoryServerExportsIsRead() throws Exception {
    InMemoryDirectoryServer server = server();
    Path file = directory.resolve("people.ldif");
    server.exportToLDIF(file.toString(), false, false);
    server.shutDown(true);
    try (Reader text = Files.newBufferedReader(file)) {
      assertChain(OrgReader.of(Presets.LDAP).named("Acme").read(Ldif.entries(text)));
    }
  }

  @Test
  void whatADirectoryServerAnswersIsRead() throws Exception {
    InMemoryDirectoryServer server = server();
    StringBuilder text = new StringBuilder();
    try (LDAPConnection connection = server.getConnection()) {
      for (SearchResultEntry entry :
          connection
              .search("dc=acme,dc=test", SearchScope.SUB, "(objectClass=person)")
              .getSearchEntries()) {
        text.append(entry.toLDIFString()).append('\n');
      }
    }
    server.shutDown(true);
    assertChain(
        OrgReader.of(Presets.LDAP)
            .named("Acme")
            .read(Ldif.entries(new StringReader(text.toString()))));
  }

  /** A workbook with a title that spans columns, dates, formulas and numbers with formats. */
  private Path staff() throws IOException {
    Path file = directory.resolve("staff.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      CellStyle date = workbook.createCellStyle();
      date.setDataFormat(workbook.createDataFormat().getFormat("dd.mm.yyyy"));
      Sheet sheet = workbook.createSheet("Personal & Co");
      sheet.createRow(0).createCell(0).setCellValue("Headcount");
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
      texts(sheet.createRow(2), "Nr", "Chef", "Name", "Seit", "FTE");
      Row head = sheet.createRow(3);
      head.createCell(0).setCellValue(1);
      head.createCell(2).setCellValue("Ona Birk");
      Cell since = head.createCell(3);
      since.setCellValue(LocalDate.of(2024, 2, 29));
      since.setCellStyle(date);
      head.createCell(4).setCellFormula("0.5+0.5");
      Row lead = sheet.createRow(4);
      lead.createCell(0).setCellFormula("A4+1");
      lead.createCell(1).setCellFormula("A4");
      lead.createCell(2).setCellFormula("\"Lio \"&\"Größe\"");
      lead.createCell(4).setCellValue("half");
      Row bad = sheet.createRow(6);
      bad.createCell(0).setCellFormula("A4/0");
      bad.createCell(2).setCellValue("Nobody");
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      workbook.write(out);
    }
    return file;
  }

  private static void texts(Row row, String... texts) {
    for (int i = 0; i < texts.length; i++) {
      row.createCell(i).setCellValue(texts[i]);
    }
  }

  @Test
  void aWorkbookWithFormulasDatesAndMergedCellsIsRead() throws IOException {
    LoadResult loaded =
        OrgReader.of(
                Mapping.positions("Nr").manager("Chef").name("Name").fte("FTE").attributes("Seit"))
            .read(Xlsx.file(staff()));
    Organization organization = loaded.organization();
    assertEquals(List.of("2 -> 1"), Texts.lines(organization));
    assertEquals("{Seit=2024-02-29}", organization.position("1").attributes().toString());
    assertEquals(1.0, organization.position("1").fte());
    assertEquals(
        List.of("Ona Birk", "Lio Größe"),
        organization.people().stream().map(p -> p.name().orElse("")).toList());
    assertEquals(
        List.of("Personal & Co!7", "Personal & Co!E5"),
        loaded.problems().stream().map(Problem::where).sorted().toList(),
        () -> loaded.problems().toString());
  }

  @Test
  void aWorkbookThatWasStreamedIsRead() throws IOException {
    Path file = directory.resolve("streamed.xlsx");
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(10);
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet();
      texts(sheet.createRow(0), "id", "boss");
      for (int i = 1; i <= 500; i++) {
        texts(sheet.createRow(i), "p" + i, i == 1 ? "" : "p" + i / 2);
      }
      workbook.write(out);
    }
    LoadResult loaded = OrgReader.of(Mapping.positions("id").manager("boss")).read(Xlsx.file(file));
    assertEquals(List.of(), loaded.problems());
    assertEquals(500, loaded.organization().positions().size());
    assertEquals(499, loaded.organization().lines().size());
  }

  @Test
  void usersAsEntraIdSendsThemAreRead() {
    String users =
        """
        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"], "totalResults": 2,
         "startIndex": 1, "itemsPerPage": 20, "Resources": [
          {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User",
             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
           "id": "6ba7b810", "externalId": "ona", "userName": "ona@acme.test", "active": true,
           "name": {"formatted": "Ona Birk", "familyName": "Birk", "givenName": "Ona"},
           "title": "Head", "meta": {"resourceType": "User", "location": "/Users/6ba7b810"}},
          {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User",
             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
           "id": "7cb8c921", "userName": "lio@acme.test", "active": "True", "displayName": "Lio",
           "emails": [{"type": "work", "primary": true, "value": "lio@acme.test"}],
           "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {
             "department": "Sales", "manager": {"value": "6ba7b810"}}},
          {"schemas": [], "id": "8dc9da32", "userName": "old@acme.test", "active": "False"}]}
        """;
    assertUsers(users);
  }

  @Test
  void usersAsOktaSendsThemAreRead() {
    String users =
        """
        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"], "totalResults": 2,
         "Resources": [
          {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User",
             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
           "id": "6ba7b810", "userName": "ona@acme.test", "active": true,
           "name": {"givenName": "Ona", "familyName": "Birk"}, "displayName": "Ona Birk",
           "locale": "en-US", "groups": [], "password": null, "title": "Head",
           "emails": [{"primary": true, "value": "ona@acme.test", "type": "work"}],
           "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"department": "Board"}},
          {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
           "id": "7cb8c921", "userName": "lio@acme.test", "active": true, "displayName": "Lio",
           "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {
             "employeeNumber": "2",
             "manager": {"value": "6ba7b810", "displayName": "Ona Birk", "$ref": "../Users/6ba7b810"}}},
          {"id": "8dc9da32", "userName": "old@acme.test", "active": false}]}
        """;
    assertUsers(users);
  }

  private static void assertUsers(String users) {
    LoadResult loaded =
        OrgReader.of(Presets.SCIM).named("Acme").read(Scim.users(new StringReader(users)));
    Organization organization = loaded.organization();
    assertEquals(List.of("7cb8c921 -> 6ba7b810"), Texts.lines(organization));
    assertEquals(2, organization.positions().size());
    assertEquals(
        List.of("Ona Birk", "Lio"),
        organization.people().stream().map(p -> p.name().orElse("")).toList());
    assertEquals(
        List.of("EXCLUDED"),
        loaded.problems().stream().map(problem -> problem.code().id()).toList(),
        () -> loaded.problems().toString());
  }
}
