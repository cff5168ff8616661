package io.github.orgwright.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.orgwright.change.Change;
import io.github.orgwright.change.ChangeSet;
import io.github.orgwright.change.History;
import io.github.orgwright.change.OrgDiff;
import io.github.orgwright.change.Plan;
import io.github.orgwright.change.Snapshot;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.jackson.OrgwrightModule;
import io.github.orgwright.query.Explanation;
import io.github.orgwright.query.Who;
import io.github.orgwright.testkit.OrgGenerator;
import io.github.orgwright.testkit.OrgVersions;
import io.github.orgwright.testkit.jqwik.Adversarial;
import io.github.orgwright.testkit.jqwik.OrgSize;
import io.github.orgwright.testkit.jqwik.Organizations;
import io.github.orgwright.testkit.model.DatedFacts;
import io.github.orgwright.testkit.model.OrgTriple;
import io.github.orgwright.testkit.model.ReorgScript;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** What holds for the JSON of every organization. */
class JsonPropertyTest {
  private static final JsonMapper PERSONAL =
      JsonMapper.builder().addModule(new OrgwrightModule().withPersonalData()).build();
  private static final JsonMapper PLAIN = JsonMapper.builder().findAndAddModules().build();
  private static final JsonMapper SORTED =
      JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

  private static final Schema SCHEMA = schema(OrgwrightModule.organizationSchema());
  private static final Schema CHANGES = schema(OrgwrightModule.changesSchema());
  private static final Schema HISTORY = schema(OrgwrightModule.historySchema());
  private static final Schema PLAN = schema(OrgwrightModule.planSchema());

  private static Schema schema(String schema) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
  }

  private static Organization withPeople(Organization org, List<Person> people) {
    Parts parts = new Parts(org);
    parts.people.clear();
    parts.people.addAll(people);
    return parts.build();
  }

  @Property(tries = 100)
  void organizationsAreReadBackEqual(@ForAll @Adversarial @OrgSize(max = 60) Organization org) {
    String json = PERSONAL.writeValueAsString(org);
    Organization same = PERSONAL.readValue(json, Organization.class);

    assertEquals(org, same);
    assertEquals(json, PERSONAL.writeValueAsString(same));
  }

  @Property(tries = 50)
  void withoutPersonalDataPeopleHaveIdsOnly(
      @ForAll @Adversarial @OrgSize(max = 60) Organization org) {
    List<Person> bare =
        org.people().stream()
            .map(
                person ->
                    person.isDisclosed()
                        ? Person.of(person.id())
                        : Person.undisclosedHolderOf("p", 1).toBuilder().id(person.id()).build())
            .toList();

    assertEquals(
        withPeople(org, bare), PLAIN.readValue(PLAIN.writeValueAsString(org), Organization.class));
  }

  @Property(tries = 100)
  void documentsConformToTheSchema(@ForAll @Adversarial @OrgSize(max = 60) Organization org) {
    assertEquals(List.of(), SCHEMA.validate(PERSONAL.valueToTree(org)));
    assertEquals(List.of(), SCHEMA.validate(PLAIN.valueToTree(org)));
  }

  @Property(tries = 50)
  void orderOfMembersDoesNotMatter(@ForAll @Adversarial @OrgSize(max = 40) Organization org) {
    JsonNode tree = PERSONAL.valueToTree(org);

    assertEquals(org, PERSONAL.readValue(SORTED.writeValueAsString(tree), Organization.class));
  }

  /** Each name is made unlike any other text, so that it is found wherever it is shown. */
  @Property(tries = 50)
  void answersNameNoOne(@ForAll @Adversarial @OrgSize(min = 1, max = 20) Organization org) {
    List<Person> named =
        org.people().stream()
            .map(person -> person.toBuilder().name("Secret" + person.id().length()).build())
            .toList();
    Organization secret = withPeople(org, named);
    Who who = Who.of(secret);
    for (Position position : secret.positions()) {
      Explanation why = who.manages(position).why();
      for (Object answer : List.of(who.isPeerOf(position), why, why.skipped(), position)) {
        String json = PLAIN.writeValueAsString(answer);
        assertFalse(json.contains("Secret"), json);
      }
    }
    assertFalse(PLAIN.writeValueAsString(secret).contains("\"Secret"));
  }

  @Property(tries = 100)
  void changesAreReadBackEqualAndGiveTheLaterVersion(
      @ForAll @Adversarial @OrgSize(max = 40) OrgTriple triple) {
    Organization one = triple.base();
    Organization other = triple.theirs();
    for (Organization after : List.of(other, triple.ours())) {
      OrgDiff diff = OrgDiff.between(one, after);
      String json = PERSONAL.writeValueAsString(diff);
      ChangeSet read = PERSONAL.readValue(json, ChangeSet.class);

      assertEquals(diff.changeSet(), read);
      assertEquals(after, read.applyTo(one));
      assertEquals(json, PERSONAL.writeValueAsString(read));
      assertEquals(diff.tryApplyTo(other), read.tryApplyTo(other));
      assertEquals(List.of(), CHANGES.validate(PERSONAL.valueToTree(diff)));
      for (Change change : diff.changes()) {
        String single = PERSONAL.writeValueAsString(change);
        assertEquals(change, PERSONAL.readValue(single, Change.class), single);
      }
    }
  }

  /** A change is read equal, or refused because its document says that something is left out. */
  @Property(tries = 50)
  void changesWithoutPersonalDataAreReadEqualOrRefused(
      @ForAll @Adversarial @OrgSize(max = 30) Organization one,
      @ForAll @Adversarial @OrgSize(max = 30) Organization other) {
    OrgDiff diff = OrgDiff.between(one, other);
    assertEquals(List.of(), CHANGES.validate(PLAIN.valueToTree(diff)));
    for (Change change : diff.changes()) {
      String json = PLAIN.writeValueAsString(change);
      boolean isWhole = json.equals(PERSONAL.writeValueAsString(change));
      if (isWhole) {
        assertEquals(change, PLAIN.readValue(json, Change.class));
      } else {
        assertTrue(json.contains("\"leftOut\":["), json);
        assertThrows(DatabindException.class, () -> PLAIN.readValue(json, Change.class), json);
      }
    }
  }

  @Property(tries = 50)
  void plansAreReadBackEqual(@ForAll ReorgScript script) {
    Plan plan = Plan.on(script.start());
    for (Organization stage : script.organizations().toList()) {
      plan =
          plan.step(
              "step " + plan.steps().size(), "", OrgDiff.between(plan.result(), stage).changeSet());
      assertEquals(stage, plan.result());
    }
    String json = PERSONAL.writeValueAsString(plan);
    Plan read = PERSONAL.readValue(json, Plan.class);

    assertEquals(plan, read);
    assertEquals(plan.text(), read.text());
    assertEquals(json, PERSONAL.writeValueAsString(read));
    assertEquals(List.of(), PLAN.validate(PERSONAL.valueToTree(plan)));
  }

  @Property(tries = 50)
  void historiesAreReadBackEqual(@ForAll @Adversarial @OrgSize(max = 25) DatedFacts facts) {
    HistoryLaws.check(readBack(facts.history()), facts);
  }

  @Provide
  Arbitrary<List<Snapshot>> snapshots() {
    OrgGenerator organizations = OrgGenerator.organizations().adversarial().ofSize(0, 15);
    return Organizations.of(OrgVersions.of(organizations).withProblems().snapshots(6));
  }

  @Property(tries = 30)
  void historiesOfSnapshotsAreReadBackEqual(@ForAll("snapshots") List<Snapshot> snapshots) {
    HistoryLaws.check(readBack(History.of(snapshots)), snapshots);
  }

  private static History readBack(History history) {
    History copy = History.of(history.content());
    assertEquals(history.content(), copy.content());
    String json = PERSONAL.writeValueAsString(history);
    History read = PERSONAL.readValue(json, History.class);
    assertEquals(history.content(), read.content());
    assertEquals(history.days(), read.days());
    assertEquals(json, PERSONAL.writeValueAsString(read));
    assertEquals(List.of(), HISTORY.validate(PERSONAL.valueToTree(history)));
    return read;
  }
}
