package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.ScopeKind;
import java.io.StringReader;
import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the presets do with what their tools write, beyond the samples. */
class PresetsTest {
  private static final String UK =
      "Post Unique Reference,Name,Grade,Job Title,Job/Team Function,Parent Department,Organisation,"
          + "Unit,Reports to Senior Post,FTE,Professional/Occupational Group";

  private static LoadResult uk(String... lines) {
    String[] all = new String[lines.length + 1];
    all[0] = UK;
    System.arraycopy(lines, 0, all, 1, lines.length);
    return Texts.read(Presets.UK_ORGANOGRAM, all);
  }

  @Test
  void ukOrganogramExcludesRowsThatAreNotPosts() {
    LoadResult loaded =
        uk(
            "1,Person A,SCS4,Permanent Secretary,,D,D,U,XX,1,",
            "0,N/D,SCS1,Not in post,N/A,D,D,N/A,1,0.5,",
            "2,Eliminated,SCS2,Director,,D,D,U,1,1,");

    assertEquals(
        List.of(
            "the row of 0 is excluded because its column \"Post Unique Reference\" has the value \"0\"",
            "the row of 2 is excluded because its column \"Name\" has the value \"Eliminated\""),
        loaded.problems().stream().map(Problem::message).toList());
    assertEquals(
        List.of("EXCLUDED [3]", "EXCLUDED [4]"),
        loaded.problems().stream().map(problem -> problem.code() + " " + problem.rows()).toList());
    assertEquals(List.of("1"), Texts.ids(loaded.organization()));
  }

  @Test
  void ukOrganogramReadsReferencesThatSpreadsheetsMadeNumbersOf() {
    LoadResult loaded =
        uk("12.0,A,,T,,,D,U,xx,1,", "007,B,,T,,,D,U,12,1,", "1.5,C,,T,,,D,U,12.00,1,");

    assertEquals(List.of(), Texts.problems(loaded));
    assertEquals(List.of("007 -> 12", "1.5 -> 12"), Texts.lines(loaded.organization()));
  }

  @Test
  void ukOrganogramDistinguishesStatusWordsFromNames() {
    Organization organization =
        uk(
                "1,Person A,,T,,,D,U,XX,1,",
                "2,N/D,,T,,,D,U,1,1,",
                "3,Vacant,,T,,,D,U,1,1,",
                "4,n/a,,T,,,D,U,1,1,",
                "5,,,T,,,D,U,1,1,")
            .organization();

    assertEquals(
        List.of(
            "1: 1#1 SUBSTANTIVE",
            "2: undisclosed holder of 2 SUBSTANTIVE",
            "4: undisclosed holder of 4 SUBSTANTIVE",
            "5: undisclosed holder of 5 SUBSTANTIVE"),
        Texts.holders(organization));
    assertEquals(Optional.of("Person A"), organization.person("1#1").name());
    assertEquals(1, organization.metrics().people());
    assertEquals(3, organization.metrics().undisclosed());
    assertEquals(1, organization.metrics().vacant());
  }

  @Test
  void ukOrganogramKeepsUnitsAndFacts() {
    Organization organization =
        uk("1,A,SCS4,T,Leads,Home Office,Border Force,South,XX,0.8,Policy").organization();

    assertEquals(
        "organization:acme/department:Home Office/department:Border Force/department:South",
        organization.position("1").worksIn().orElseThrow().id());
    assertEquals(
        Map.of(
            "Grade (or equivalent)", "SCS4",
            "Job/Team Function", "Leads",
            "Professional/Occupational Group", "Policy"),
        organization.position("1").attributes());
    assertEquals(0.8, organization.position("1").fte());
  }

  @Test
  void visioShapesAndNamesTellVacancies() {
    Organization organization =
        Texts.read(
                Presets.VISIO,
                "Name,Unique_ID,Reports_To,Title,Master_Shape",
                "Ada,1,,Head,Executive",
                "Bo,2,1,Clerk,vacancy",
                "Vacant,3,1,Clerk,Position")
            .organization();

    assertEquals(List.of("1: 1#1 SUBSTANTIVE"), Texts.holders(organization));
    assertEquals(Map.of("Master_Shape", "Executive"), organization.position("1").attributes());
  }

  @Test
  void d3TopIsEmptyOrNull() {
    LoadResult loaded = Texts.read(Presets.D3, "id,parentId", "1,null", "2,1", "3,");

    assertEquals(List.of("2 -> 1"), Texts.lines(loaded.organization()));
    assertEquals(1, loaded.problems(ProblemCode.SEVERAL_ROOTS).size());
  }

  @Test
  void oracleHrJoinsNamesAndKeepsDepartments() {
    Organization organization =
        Texts.read(
                Presets.ORACLE_HR,
                "EMPLOYEE_ID,FIRST_NAME,LAST_NAME,JOB_ID,MANAGER_ID,DEPARTMENT_ID",
                "100,Ada,Obi,AD_PRES,NULL,90",
                "178,,Li,SA_REP,100,")
            .organization();

    assertEquals(Optional.of("Ada Obi"), organization.person("100").name());
    assertEquals(Optional.of("Li"), organization.person("178").name());
    assertEquals(
        Optional.of(ScopeKind.DEPARTMENT),
        organization.position("100").worksIn().map(scope -> scope.kind()));
    assertEquals(Optional.empty(), organization.position("178").worksIn());
  }

  @Test
  void drawIoDirectivesNameTheColumns() {
    Organization organization =
        Texts.read(
                Presets.DRAW_IO,
                "# label: %name%<br><i>%job%</i>",
                "#identity: id",
                "# connect: {\"from\": \"boss\", \"to\": \"name\", \"invert\" : true}",
                "# connect: {\"from\": \"refs\", \"to\": \"id\"}",
                "# connect: {\"from\": \"mentor\", \"to\": \"name\", \"invert\": true}",
                "# connect: {\"from\": \"seat\", \"to\": \"id\", \"invert\": true}",
                "# connect: {\"to\": \"id\", \"invert\": true}",
                "name,job,id,boss,refs,mentor,seat",
                "Ada,Head,e1,,,,",
                "Bo,Clerk,e2,Ada,e1,,e1",
                "Cy,Clerk,e3,\"Ada,Bo\",,\"Bo, Ada\",")
            .organization();

    assertEquals(
        List.of("Bo -> Ada", "Cy -> Ada", "Cy -> Bo", "Cy ... Bo", "Cy ... Ada"),
        Texts.lines(organization));
    assertEquals("Bo (Clerk)", organization.position("Bo").toString());
  }

  @Test
  void drawIoWithoutDirectivesTakesTheFirstColumnAsId() {
    for (String identity : List.of("# identity: -", "# identity:", "# width: auto")) {
      Organization organization =
          Texts.read(Presets.DRAW_IO, identity, "key,position,manager", "a,Head,", "b,Clerk,a")
              .organization();

      assertEquals(List.of("b -> a"), Texts.lines(organization));
      assertEquals("b (Clerk)", organization.position("b").toString());
    }
  }

  @Test
  void drawIoIdentityIsTheIdWhereNothingIsConnected() {
    Organization organization =
        Texts.read(
                Presets.DRAW_IO,
                "# identity: key",
                "# label: %key%",
                "note,key,manager",
                "x,a,",
                "y,b,a")
            .organization();

    assertEquals(List.of("b -> a"), Texts.lines(organization));
    assertEquals(Optional.empty(), organization.position("b").title());
  }

  @Test
  void ourOwnConventionNeedsOnlyIds() {
    LoadResult loaded = Texts.read(Presets.ORGWRIGHT, "id,Manager", "a,", "b,a");

    assertEquals(List.of(), Texts.problems(loaded));
    assertEquals(List.of("b -> a"), Texts.lines(loaded.organization()));
  }

  @Test
  void ourOwnConventionTellsWordsItDoesNotKnow() {
    LoadResult loaded =
        Texts.read(
            Presets.ORGWRIGHT,
            "id,person,holding,works_in,owns",
            "a,p,interim,organization,organization:/x:y;:z;x:y@",
            "b,q,Acting,organization:Acme,x:%20");

    assertEquals(
        List.of(
            "\"organization\" in column \"works_in\" of \"a\" is not recognized; it is ignored",
            "\"organization:/x:y\" in column \"owns\" of \"a\" is not recognized; it is ignored",
            "\":z\" in column \"owns\" of \"a\" is not recognized; it is ignored",
            "\"x:y@\" in column \"owns\" of \"a\" is not recognized; it is ignored",
            "\"interim\" in column \"holding\" of \"a\" is not recognized;"
                + " substantive is used",
            "\"x:%20\" in column \"owns\" of \"b\" is not recognized; it is ignored"),
        loaded.problems(RowProblemCodes.BAD_VALUE).stream().map(f -> f.message()).toList());
    assertEquals(List.of("a: p SUBSTANTIVE", "b: q ACTING"), Texts.holders(loaded.organization()));
  }

  @Test
  void idsThatAreBlankBehindEscapesAreNone() {
    LoadResult loaded =
        Texts.read(Presets.ORGWRIGHT, "id,manager,role,may", "%20,,,", "a,%20,%20;r,%20;s");

    assertEquals(List.of("a"), Texts.ids(loaded.organization()));
    assertEquals(List.of(), Texts.lines(loaded.organization()));
    assertEquals("[r]", loaded.organization().position("a").roles().toString());
    assertEquals("[s]", loaded.organization().position("a").authorities().toString());
  }

  @Test
  void scimUsersHaveTheirManagers() {
    String okta =
        """
        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"], "totalResults": 3,
         "Resources": [
          {"id": "00u1", "userName": "ona@x.test", "active": true,
           "name": {"givenName": "Ona", "familyName": "Birk"}, "title": "Head"},
          {"id": "00u2", "userName": "lio@x.test", "active": true, "displayName": "Lio Marsh",
           "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":
             {"department": "Sales", "manager": {"value": "00u1", "displayName": "Ona Birk"}}},
          {"id": "00u3", "active": false}]}
        """;
    LoadResult loaded =
        OrgReader.of(Presets.SCIM).named("Acme").read(Scim.users(new StringReader(okta)));

    assertEquals(List.of("00u1", "00u2"), Texts.ids(loaded.organization()));
    assertEquals(List.of("00u2 -> 00u1"), Texts.lines(loaded.organization()));
    assertEquals("Lio Marsh", loaded.organization().person("00u2").name().orElseThrow());
    assertEquals("Sales", loaded.organization().position("00u2").worksIn().orElseThrow().name());
    assertEquals("/Resources/2", loaded.problems().get(0).where());
  }

  @Test
  void graphUsersHaveTheirManagers() {
    String graph =
        """
        {"@odata.context": "x", "value": [
          {"id": "a1", "displayName": "Ona", "jobTitle": "Head", "department": null},
          {"id": "b2", "displayName": "Lio", "jobTitle": "Lead", "department": "Sales",
           "manager": {"@odata.type": "#microsoft.graph.user", "id": "a1"}}]}
        """;
    LoadResult loaded =
        OrgReader.of(Presets.MICROSOFT_GRAPH).read(Json.rows(new StringReader(graph), "/value"));

    assertEquals(List.of(), Texts.problems(loaded));
    assertEquals(List.of("b2 -> a1"), Texts.lines(loaded.organization()));
  }

  @Test
  void managersInADirectoryAreDistinguishedNames() {
    String ldif =
        """
        dn: CN=Ona Birk,OU=Staff,DC=x,DC=test
        objectClass: user
        cn: Ona Birk
        title: Head

        dn: CN=Lio,OU=Staff,DC=x,DC=test
        objectClass: user
        cn: Lio
        manager: cn=ona birk, ou=Staff, dc=x, dc=test
        department: Sales
        """;
    LoadResult loaded = OrgReader.of(Presets.LDAP).read(Ldif.entries(new StringReader(ldif)));

    assertEquals(List.of(), Texts.problems(loaded));
    assertEquals(
        List.of("cn=lio,ou=staff,dc=x,dc=test -> cn=ona birk,ou=staff,dc=x,dc=test"),
        Texts.lines(loaded.organization()));
  }

  @Test
  void successFactorsHasARowOfLabelsAndAWordForRoots() {
    LoadResult loaded =
        Texts.read(
            Presets.SUCCESSFACTORS,
            "STATUS,USERID,USERNAME,FIRSTNAME,LASTNAME,MANAGER,HR,DEPARTMENT,TITLE",
            "STATUS,USERID,Username,First Name,Last Name,Manager,HR,Department,Title",
            "active,1,ona,Ona,Birk,NO_MANAGER,NO_HR,Board,Head",
            "inactive,2,lio,Lio,Marsh,1,1,Sales,Lead");

    assertEquals(List.of(2), loaded.problems(RowProblemCodes.EXCLUDED).get(0).rows());
    assertEquals(1, loaded.problems().size());
    assertEquals(List.of("2 -> 1"), Texts.lines(loaded.organization()));
    assertEquals("{STATUS=inactive}", loaded.organization().position("2").attributes().toString());
  }

  private static List<String> holders(LoadResult loaded) {
    assertEquals(List.of(), loaded.problems());
    return loaded.organization().people().stream().map(p -> p.name().orElse("")).toList();
  }

  @Test
  void bambooHrNamesSupervisorsByTheIdOfTheirRecord() {
    LoadResult report =
        Texts.read(
            Presets.BAMBOOHR,
            "EEID,Employee #,Display Name,Job Title,Department,Supervisor EID",
            "9,1,Jennifer Caldwell,Head,People,",
            "4,9,Charlotte Abbott,Lead,People,9");
    assertEquals(List.of("Jennifer Caldwell", "Charlotte Abbott"), holders(report));
    assertEquals(List.of("4 -> 9"), Texts.lines(report.organization()));

    LoadResult answer =
        OrgReader.of(Presets.BAMBOOHR)
            .named("Acme")
            .read(
                Json.rows(
                    new StringReader(
                        """
                        {"title": "Report", "employees": [
                          {"id": "9", "employeeNumber": "1", "supervisorEId": null, "status": "Active"},
                          {"id": "4", "supervisorEId": "9", "jobTitle": "Lead", "status": "Active"},
                          {"id": "5", "supervisorEId": "9", "status": "Inactive"}]}"""),
                    "/employees"));
    assertEquals(List.of("4 -> 9"), Texts.lines(answer.organization()));
    assertEquals(1, answer.problems(RowProblemCodes.EXCLUDED).size());
    assertEquals(1, answer.problems().size());
  }

  @Test
  void personioHasAttributesWithLabels() {
    String employee =
        """
        {"type": "Employee", "attributes": {
          "id": {"label": "ID", "value": %s},
          "first_name": {"label": "First name", "value": "%s"},
          "last_name": {"label": "Last name", "value": "Birk"},
          "status": {"label": "Status", "value": "active"},
          "position": {"label": "Position", "value": "Lead"},
          "department": {"label": "Department",
            "value": {"type": "Department", "attributes": {"id": 3, "name": "Sales"}}},
          "supervisor": {"label": "Supervisor", "value": %s}}}""";
    String answer =
        """
        {"success": true, "data": [%s, %s]}"""
            .formatted(
                employee.formatted("1", "Ona", "null"),
                employee.formatted(
                    "2",
                    "Lio",
                    """
                    {"type": "Employee", "attributes": {"id": {"label": "ID", "value": 1}}}"""));
    LoadResult loaded =
        OrgReader.of(Presets.PERSONIO)
            .named("Acme")
            .read(Json.rows(new StringReader(answer), "/data"));
    assertEquals(List.of("Ona Birk", "Lio Birk"), holders(loaded));
    assertEquals(List.of("2 -> 1"), Texts.lines(loaded.organization()));
    assertEquals("Sales", loaded.organization().position("2").worksIn().orElseThrow().name());
  }

  @Test
  void googleWorkspaceNamesManagersByAddressInAnyCase() {
    LoadResult loaded =
        Texts.read(
            Presets.GOOGLE_WORKSPACE,
            "First Name [Required],Last Name [Required],Email Address [Required],Status [READ ONLY],"
                + "Employee Title,Manager Email,Department",
            "Ona,Birk,ona@acme.test,Active,Head,,Board",
            "Lio,Marsh,lio@acme.test,Suspended,Lead,Ona@Acme.test,Sales");
    assertEquals(List.of("Ona Birk", "Lio Marsh"), holders(loaded));
    assertEquals(List.of("lio@acme.test -> ona@acme.test"), Texts.lines(loaded.organization()));
    assertEquals(
        "{Status [READ ONLY]=Suspended}",
        loaded.organization().position("lio@acme.test").attributes().toString());
  }

  @Test
  void adpHasPositionsAndAssociates() {
    LoadResult loaded =
        Texts.read(
            Presets.ADP,
            "Position ID,Associate ID,First Name,Last Name,Job Title Description (Employment Profile),"
                + "Reports To Position ID (Employment Profile),Reports To Associate ID",
            "P1,A1,Ona,Birk,Head,,",
            "P2,A2,Lio,Marsh,Lead,P1,A1");
    assertEquals(List.of("Ona Birk", "Lio Marsh"), holders(loaded));
    assertEquals(List.of("P2 -> P1"), Texts.lines(loaded.organization()));
    assertEquals("Lead", loaded.organization().position("P2").title().orElseThrow());
  }

  @Test
  void workdayKeepsLeadingZeros() {
    LoadResult loaded =
        OrgReader.of(Presets.WORKDAY)
            .named("Acme")
            .read(
                Json.rows(
                    new StringReader(
                        """
                        {"Report_Entry": [
                          {"Employee_ID": "000687", "Job_Title": "Head"},
                          {"Employee_ID": "007066", "Manager_ID": "000687",
                           "Supervisory_Organization": "Sales (Alex)", "businessTitle": "Lead"}]}"""),
                    "/Report_Entry"));
    assertEquals(List.of(), loaded.problems());
    assertEquals(List.of("007066 -> 000687"), Texts.lines(loaded.organization()));
  }

  @Test
  void allPresetsAreListed() throws IllegalAccessException {
    Map<Mapping, String> constants = new LinkedHashMap<>();
    for (Field field : Presets.class.getFields()) {
      constants.put((Mapping) field.get(null), field.getName());
    }
    assertEquals(
        List.copyOf(constants.values()),
        Presets.all().values().stream().map(constants::get).toList(),
        "Presets.all() returns every constant, in the order of the class");
  }
}
