package io.github.orgwright.jackson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import io.github.orgwright.change.Change;
import io.github.orgwright.change.ChangeSet;
import io.github.orgwright.change.History;
import io.github.orgwright.change.OrgDiff;
import io.github.orgwright.change.Plan;
import io.github.orgwright.core.Organization;
import io.github.orgwright.testsupport.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Documents that cannot be read are refused with exceptions of Jackson that say what and where. */
class RefusedDocumentsTest {
  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .addModule(new OrgwrightModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();
  private static final JsonMapper LENIENT =
      JsonMapper.builder().addModule(new OrgwrightModule()).build();

  private static final String START = "{\"format\":\"orgwright-organization/1\",\"name\":\"Acme\"";

  private static String with(String members) {
    return START + "," + members.replace('\'', '"') + "}";
  }

  private static String position(String members) {
    return with("'positions':[{'id':'a'},{'id':'b'," + members + "}]");
  }

  /** Documents by name; each line has a name, what frames its members, and the members. */
  private static Map<String, String> table(String lines) {
    Map<String, String> documents = new LinkedHashMap<>();
    for (String line : lines.lines().toList()) {
      List<String> parts = Splitter.on(" | ").splitToList(line);
      String members = parts.get(2);
      documents.put(
          parts.get(0),
          switch (parts.get(1)) {
            case "document" -> members;
            case "with" -> with(members);
            case "position" -> position(members);
            case "attribute" -> attribute(members);
            default -> change(parts.get(1), members);
          });
    }
    return documents;
  }

  /** Documents that the schema refuses too. */
  private static Map<String, String> wrongInThemselves() {
    return table(
        """
        an array | document | []
        no format | document | {"name":"Acme"}
        another format | document | {"format":"orgwright-organization/2","name":"Acme"}
        no name | document | {"format":"orgwright-organization/1"}
        a blank name | document | {"format":"orgwright-organization/1","name":"\\u2003 "}
        null | with | 'people':null
        null in an array | with | 'positions':[null]
        a number for a string | position | 'title':7
        a string for an array | position | 'roles':'lead'
        an array for an object | position | 'attributes':[]
        an object for a string | position | 'attributes':{'grade':{}}
        a string for a number | position | 'fte':'1'
        a negative number | position | 'fte':-1
        a string for true or false | with | 'people':[{'id':'ada','undisclosed':'yes'}]
        a fraction | with | 'people':[{'id':'ada','yearsOfExperience':1.5}]
        a very large number | with | 'people':[{'id':'ada','yearsOfExperience':12345678901}]
        an unknown constant | position | 'occupancy':'FILLED'
        an unknown kind | position | 'assignments':[{'person':'ada','kind':'substantive'}]
        a number for a constant | with | 'defaultOccupancy':1
        no number | position | 'authorities':[{'name':'spend','limit':'10,000'}]
        a negative limit | position | 'authorities':[{'name':'spend','limit':'-0.5'}]
        a blank title | position | 'title':' '
        a blank id | with | 'positions':[{'id':''}]
        a blank kind | with | 'scopes':[{'id':'s','kind':' ','name':'S'}]
        no id | with | 'positions':[{'title':'Chief'}]
        no kind | with | 'scopes':[{'id':'s','name':'S'}]
        a level below 1 | with | 'roles':[{'id':'r','name':'R','level':0}]
        a qualitative KPI with a target | with | 'kpis':[{'id':'k','name':'K','qualitative':true,\
        'target':'1'}]
        an unknown member | position | 'titel':'Chief'
        an unknown member of the document | with | 'employees':[]
        """);
  }

  /** Documents whose parts are right, but not together. */
  private static Map<String, String> wrongTogether() {
    Map<String, String> documents =
        table(
            """
        a member twice | with | 'name':'Other'
        an attribute twice | position | 'attributes':{'grade':'1','grade':'2'}
        a position twice | with | 'positions':[{'id':'a'},{'id':'b'},{'id':'a'}]
        a person twice | with | 'people':[{'id':'ada'},{'id':'ada'}]
        a key twice | with | 'kpis':[{'id':'k','name':'K'},{'id':'l','key':'k','name':'L'}]
        an unknown role | with | 'positions':[{'id':'a','roles':['leed']}],'roles':[{'id':'lead',\
        'name':'Lead'}]
        an unknown scope | position | 'worksIn':'cards'
        an unknown scope of a duty | with | 'positions':[{'id':'a',\
        'duties':[{'responsibility':'r','involvement':'INFORMED','scope':'s'}]}],\
        'responsibilities':[{'id':'r','name':'R'}]
        an unknown KPI | position | 'kpis':[{'kpi':'retention'}]
        an unknown tracked KPI | with | 'trackedKpis':['retention']
        an unknown responsibility | with | 'expectations':[{'responsibility':'r'}]
        an unknown declared scope | with | 'declaredScopes':['s']
        an unknown parent | with | 'scopes':[{'id':'s','kind':'k','name':'S','parent':'t'}]
        a scope in itself | with | 'scopes':[{'id':'s','kind':'k','name':'S','parent':'t'},\
        {'id':'t','kind':'k','name':'T','parent':'s'}]
        an unknown person | position | 'assignments':[{'person':'ada','kind':'ACTING'}]
        an unknown manager | position | 'lines':[{'manager':'A','kind':'solid'}]
        an unresolved line to a known manager | position | 'lines':[{'manager':'a','kind':'solid',\
        'unresolved':true}]
        a kind of lines in other case | position | 'lines':[{'manager':'a','kind':'Solid'}]
        a target of a qualitative KPI | with | 'kpis':[{'id':'k','name':'K','qualitative':true}],\
        'positions':[{'id':'a','kpis':[{'kpi':'k','target':'5'}]}]
        an exponent that is too large | position | 'authorities':[{'name':'spend',\
        'limit':'1E2147483648'}]
        ids with control characters | position | 'worksIn':'a\\nb\\u202e'
        """);
    documents.put("a long id", position("'worksIn':'" + "x".repeat(1000) + "'"));
    return documents;
  }

  /** Changes and plans that cannot be read, by what is wrong. */
  private static Map<String, String> wrongChanges() {
    return table(
        """
        a change of an unknown type | Renamed | 'id':'a'
        a change without a type | document | {"format":"orgwright-change/1"}
        an added position without a position | PositionAdded | 'id':'a'
        a change without an id | AssignmentsChanged | 'before':{},'after':{}
        a change without a kind of lines | LinesChanged | 'id':'a','before':{},'after':{}
        a change without a value before | AssignmentsChanged | 'id':'a','after':{}
        a value of another attribute | attribute | 'attribute':'title','before':{'roles':[]},\
        'after':{}
        an unknown attribute | attribute | 'attribute':'titel','before':{},'after':{}
        a change without an attribute | attribute | 'before':{},'after':{}
        another custom attribute | attribute | 'attribute':'attribute:grade','before':{},\
        'after':{'attributes':{'Grade':'7'}}
        an attribute that must have a value | attribute | 'attribute':'fte','before':{'fte':1},\
        'after':{}
        a value of another type | attribute | 'attribute':'fte','before':{'fte':1},\
        'after':{'fte':'7'}
        an unknown role of a change | attribute | 'attribute':'roles','before':{},\
        'after':{'roles':['lead']}
        a value that no position can have | attribute | 'attribute':'title','before':{},\
        'after':{'title':' '}
        another id | PositionRemoved | 'id':'a','position':{'id':'b'}
        another subject | PersonAdded | 'subject':'POSITION','person':{'id':'ada'}
        an order of the organization | Reordered | 'subject':'ORGANIZATION','before':{},'after':{}
        a change without personal data | PersonAdded | 'person':{'id':'ada','leftOut':['name']}
        an unknown member of a change | PersonAdded | 'persons':[]
        """);
  }

  private static String change(String type, String members) {
    return ("{'format':'orgwright-change/1','type':'" + type + "'," + members + "}")
        .replace('\'', '"');
  }

  private static String attribute(String members) {
    return change("Changed", "'subject':'POSITION','id':'a'," + members);
  }

  private static String changes(String members) {
    return "{\"format\":\"orgwright-changes/1\"," + members.replace('\'', '"') + "}";
  }

  private static String plan(String steps) {
    return "{\"format\":\"orgwright-plan/1\",\"start\":"
        + with("'positions':[{'id':'a'}]")
        + (",'steps':[" + steps + "]").replace('\'', '"')
        + "}";
  }

  private static final String ALWAYS = "{'valid':'../..','name':'Acme'}";

  private static String history(String declared, String members) {
    return ("{'format':'orgwright-history/1','validity':'2026-01-01/..',"
            + members
            + "'declared':["
            + declared
            + "]}")
        .replace('\'', '"');
  }

  /**
   * Change sets, differences, plans and histories that cannot be read, by what is wrong; with their
   * types.
   */
  private static Map<String, Map.Entry<Class<?>, String>> wrongSets() {
    Map<String, Map.Entry<Class<?>, String>> documents = new LinkedHashMap<>();
    String added = "{'type':'PersonAdded','person':{'id':'ada'}}";
    documents.put("no changes", Map.entry(ChangeSet.class, changes("'summary':''")));
    documents.put(
        "the same change twice",
        Map.entry(ChangeSet.class, changes("'changes':[" + added + "," + added + "]")));
    documents.put(
        "a change in changes",
        Map.entry(ChangeSet.class, changes("'changes':[{'type':'AssignmentsChanged','id':'a'}]")));
    documents.put(
        "a blank id of an unresolved line",
        Map.entry(
            ChangeSet.class,
            changes(
                "'changes':[],'unresolvedLines':[{'reporter':'a','manager':' ','kind':'solid'}]")));
    documents.put("a difference", Map.entry(OrgDiff.class, changes("'changes':[]")));
    documents.put(
        "a step that does not fit",
        Map.entry(
            Plan.class,
            plan(
                "{'name':'One','changes':["
                    + added
                    + "]},"
                    + "{'name':'Two','changes':["
                    + added
                    + "]}")));
    documents.put(
        "two steps with one name",
        Map.entry(Plan.class, plan("{'name':'One','changes':[]},{'name':'One','changes':[]}")));
    documents.put("a step without a name", Map.entry(Plan.class, plan("{'changes':[]}")));
    String ceo = "{'valid':'2026-01-01/..','id':'ceo'}";
    documents.put("a history of no organization", Map.entry(History.class, history("", "")));
    documents.put(
        "a period without an end",
        Map.entry(History.class, history("{'valid':'2026-01-01','name':'Acme'}", "")));
    documents.put(
        "a name that is not known at first",
        Map.entry(History.class, history("{'valid':'2026-02-01/..','name':'Acme'}", "")));
    documents.put(
        "versions at the same time",
        Map.entry(History.class, history(ALWAYS, "'positions':[" + ceo + "," + ceo + "],")));
    documents.put(
        "an order without a position",
        Map.entry(
            History.class,
            history(
                ALWAYS,
                "'positions':[" + ceo + "],'positionOrders':[{'valid':'../..','ids':[]}],")));
    documents.put(
        "a line of a version to a blank id",
        Map.entry(
            History.class,
            history(
                ALWAYS,
                "'positions':[{'valid':'../..','id':'a','lines':[{'manager':'','kind':'solid'}]}],")));
    documents.put(
        "a person without a period",
        Map.entry(History.class, history(ALWAYS, "'people':[{'id':'ada'}],")));
    documents.put(
        "a day that does not exist",
        Map.entry(
            History.class,
            history(
                ALWAYS,
                "'superseded':[{'day':'2026-02-30','organization':"
                    + with("").replace(",}", "}")
                    + "}],")));
    documents.put(
        "a wrong start",
        Map.entry(
            Plan.class, plan("").replace("{\"id\":\"a\"}", "{\"id\":\"a\",\"roles\":[\"r\"]}")));
    return documents;
  }

  private static DatabindException refusal(String document) {
    return assertThrows(
        DatabindException.class, () -> STRICT.readValue(document, Organization.class), document);
  }

  private static DatabindException refusal(Class<?> type, String document) {
    return assertThrows(DatabindException.class, () -> STRICT.readValue(document, type), document);
  }

  @Test
  void messagesSayWhatAndWhereAndHowToFixIt() throws IOException {
    Map<String, String> messages = new LinkedHashMap<>();
    wrongInThemselves()
        .forEach((name, json) -> messages.put(name, refusal(json).getOriginalMessage()));
    wrongTogether().forEach((name, json) -> messages.put(name, refusal(json).getOriginalMessage()));
    wrongChanges()
        .forEach(
            (name, json) -> messages.put(name, refusal(Change.class, json).getOriginalMessage()));
    wrongSets()
        .forEach(
            (name, document) ->
                messages.put(
                    name, refusal(document.getKey(), document.getValue()).getOriginalMessage()));

    Golden.assertMessages("jackson", messages);
  }

  @Test
  void schemaRefusesWhatIsWrongInItself() {
    wrongInThemselves()
        .forEach((name, json) -> assertNotEquals(List.of(), Schemas.errors(json), name));
  }

  @Test
  void pathsLeadIntoTheOrganizationOfAPlan() {
    DatabindException refusal = refusal(Plan.class, wrongSets().get("a wrong start").getValue());

    assertEquals(
        List.of("start", "positions", 0, "roles", 0),
        refusal.getPath().stream()
            .<Object>map(
                step -> step.getPropertyName() == null ? step.getIndex() : step.getPropertyName())
            .toList());
  }

  /** Each step takes time linear in the number of positions. */
  @Test
  void manyStepsForManyPositionsCannotCostMuchTime() {
    String document =
        plan(IntStream.range(0, 2_000)
                .mapToObj(i -> "{'name':'" + i + "','changes':[]}")
                .collect(Collectors.joining(",")))
            .replace(
                "{\"id\":\"a\"}",
                IntStream.range(0, 40_000)
                    .mapToObj(i -> "{\"id\":\"" + i + "\"}")
                    .collect(Collectors.joining(",")));
    String message =
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> refusal(Plan.class, document))
            .getOriginalMessage();

    assertTrue(
        message.startsWith(
            "plan has too many steps for its organization of 40000 positions at /steps/"),
        message);
  }

  @Test
  void exceptionsHaveLineColumnAndPath() {
    String document =
        """
        {
          "format": "orgwright-organization/1",
          "name": "Acme",
          "positions": [
            {"id": "a"},
            {"id": "b", "roles": [
              "lead"]},
            {"id": "c", "title":
              7}
          ]
        }
        """;
    DatabindException early = refusal(document);
    DatabindException late = refusal(document.replace("7", "\"Chief\""));

    assertEquals(9, early.getLocation().getLineNr());
    assertEquals(7, early.getLocation().getColumnNr());
    assertTrue(
        early.getMessage().contains(" at /positions/2/title (line 9, column 7) must be a string"),
        early.getMessage());
    assertEquals("title", early.getPath().get(2).getPropertyName());
    assertEquals(2, early.getPath().get(1).getIndex());
    assertEquals(7, late.getLocation().getLineNr());
    assertEquals(7, late.getLocation().getColumnNr());
    assertEquals(
        List.of("positions", 1, "roles", 0),
        late.getPath().stream()
            .<Object>map(
                step -> step.getPropertyName() == null ? step.getIndex() : step.getPropertyName())
            .toList());
  }

  @Test
  void placesInLargerDocumentsAreFromTheirRoot() {
    record Payload(List<Organization> organizations) {}
    String document =
        "{\"organizations\":[" + with("").replace(",}", "}") + "," + position("'title':7") + "]}";
    MismatchedInputException refusal =
        assertThrows(
            MismatchedInputException.class, () -> STRICT.readValue(document, Payload.class));

    assertTrue(
        refusal.getOriginalMessage().contains(" at /organizations/1/positions/1/title (line 1, "),
        refusal.getOriginalMessage());
    assertEquals(5, refusal.getPath().size());
    assertEquals(
        refusal.getOriginalMessage().replaceAll(" \\(line.*?\\)", ""),
        assertThrows(
                MismatchedInputException.class,
                () -> STRICT.treeToValue(STRICT.readTree(document), Payload.class))
            .getOriginalMessage());
  }

  @Test
  void placesAreRightWhereTheMapperReadsTypes() {
    record Payload(Object value) {}
    JsonMapper typed =
        STRICT
            .rebuild()
            .activateDefaultTypingAsProperty(
                BasicPolymorphicTypeValidator.builder()
                    .allowIfSubType("io.github.orgwright.")
                    .build(),
                DefaultTyping.JAVA_LANG_OBJECT,
                "@type")
            .build();
    String type = "\"@type\":\"io.github.orgwright.core.Organization\"";
    String document = position("'title':7");
    for (String value :
        List.of(
            "{" + type + "," + document.substring(1),
            document.substring(0, document.length() - 1) + "," + type + "}")) {
      DatabindException refusal =
          assertThrows(
              DatabindException.class,
              () -> typed.readValue("{\"value\":" + value + "}", Payload.class));
      assertTrue(
          refusal.getOriginalMessage().contains("/positions/1/title"),
          refusal.getOriginalMessage());
    }
  }

  @Test
  void unknownMembersAreIgnoredUnlessTheMapperRefusesThem() {
    String document =
        with("'x':[[{'y':null}]],'positions':[{'id':'a','z':{'z':{}},'title':'Chief'}]");

    assertEquals(
        "Chief",
        LENIENT.readValue(document, Organization.class).position("a").title().orElseThrow());
    UnrecognizedPropertyException refused =
        assertThrows(
            UnrecognizedPropertyException.class,
            () -> STRICT.readValue(document, Organization.class));
    assertEquals("x", refused.getPropertyName());
    assertTrue(refused.getKnownPropertyIds().contains("positions"));
  }

  @Test
  void limitsOfJacksonHold() {
    String digits = "9".repeat(100_000);
    String nested = "[".repeat(10_000) + "]".repeat(10_000);

    for (String document :
        List.of(
            position("'authorities':[{'name':'spend','limit':'" + digits + "'}]"),
            position("'authorities':[{'name':'spend','limit':" + digits + "}]"),
            with("'x':" + nested))) {
      assertThrows(
          StreamConstraintsException.class, () -> LENIENT.readValue(document, Organization.class));
    }
    JsonMapper small =
        JsonMapper.builder(
                JsonFactory.builder()
                    .streamReadConstraints(
                        StreamReadConstraints.builder().maxStringLength(10).build())
                    .build())
            .addModule(new OrgwrightModule())
            .build();
    assertThrows(
        StreamConstraintsException.class,
        () ->
            small.readValue(position("'title':'" + "x".repeat(100_000) + "'"), Organization.class));
  }

  /** Each scope has a path of a million characters before it gets its id. */
  @Test
  void longIdsOfScopesCannotCostMuchTime() {
    String document =
        with(
            "'scopes':[{'id':'"
                + "x".repeat(1_000_000)
                + "','key':'long','kind':'k','name':'n'}"
                + IntStream.range(0, 20_000)
                    .mapToObj(i -> ",{'id':'" + i + "','kind':'k','name':'n','parent':'long'}")
                    .collect(Collectors.joining())
                + "]");
    String message =
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> refusal(document))
            .getOriginalMessage();

    assertTrue(message.startsWith("ids of scopes are too long at /scopes/1075 "), message);
  }

  @Test
  void numbersThatAreNoneAreRefused() {
    JsonMapper mapper = LENIENT.rebuild().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();
    for (String member :
        List.of("'fte':NaN", "'fte':1e999", "'authorities':[{'name':'spend','limit':Infinity}]")) {
      assertThrows(
          DatabindException.class,
          () -> mapper.readValue(position(member), Organization.class),
          member);
    }
    assertThrows(
        DatabindException.class,
        () ->
            mapper.readValue(
                with("'people':[{'id':'ada','yearsOfExperience':NaN}]"), Organization.class));
  }

  @Test
  void textThatIsNotJsonIsRefused() {
    for (String text : List.of("", "{", START, START + "]", with("'positions':[{'id':'a'"))) {
      assertThrows(JacksonException.class, () -> LENIENT.readValue(text, Organization.class), text);
    }
  }

  @Test
  void personalDataIsNotQuoted() {
    for (String members :
        List.of(
            "'name':'secret','yearsOfExperience':-4711",
            "'name':'secret','yearsOfExperience':4711.5",
            "'name':4711",
            "'yearsOfExperience':'secret'",
            "'education':'secret'")) {
      String message = refusal(with("'people':[{'id':'ada'," + members + "}]")).getMessage();
      assertFalse(message.contains("secret") || message.contains("4711"), message);
    }
  }

  /** Cuts, doubles and swaps parts of a document that uses everything. */
  @Test
  void damagedDocumentsThrowExceptionsOfJacksonOnly() throws IOException {
    String document =
        Files.readString(
            Path.of("src/test/resources/io/github/orgwright/jackson/organization.golden"));
    String[] tokens = document.split("(?<=[\\s,:\\[\\]{}])|(?=[,:\\[\\]{}])");
    Random random = new Random(7);
    int refused = 0;
    for (int i = 0; i < 5_000; i++) {
      String[] damaged = tokens.clone();
      for (int j = random.nextInt(3); j >= 0; j--) {
        damaged[random.nextInt(tokens.length)] = tokens[random.nextInt(tokens.length)];
      }
      try {
        var unused = STRICT.readValue(String.join("", damaged), Organization.class);
      } catch (DatabindException | StreamReadException e) {
        refused++;
      }
    }
    assertTrue(refused > 1_000, () -> "few were damaged");
  }
}
