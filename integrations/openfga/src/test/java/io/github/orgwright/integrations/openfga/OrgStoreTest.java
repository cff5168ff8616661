package io.github.orgwright.integrations.openfga;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.openfga.sdk.api.client.OpenFgaClient;
import dev.openfga.sdk.api.configuration.ClientConfiguration;
import dev.openfga.sdk.errors.FgaApiValidationError;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.integrations.openfga.OrgStore.Published;
import io.github.orgwright.query.Who;
import io.github.orgwright.testkit.OrgGenerator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Compares the answers of a store with those of {@code Who}. The SDK of OpenFGA and its parser of
 * models are real. The server is {@link FgaServer}, unless {@code OPENFGA_URL} has the address of a
 * real one.
 */
class OrgStoreTest {
  /**
   *
   *
   * <pre>
   * ceo (ada@acme)
   * +- cpo (bo, acting)
   * |  +- pm (kim; deputy di)
   * +- cfo (vacant)
   *    +- clerk (kim)
   * </pre>
   */
  private static final Organization ACME =
      Organization.named("Acme")
          .position("ceo", p -> p.heldBy("ada@acme"))
          .position("cpo", p -> p.reportsTo("ceo").heldBy("bo", AssignmentKind.ACTING))
          .position(
              "pm",
              p ->
                  p.reportsTo("cpo")
                      .dottedTo("cfo")
                      .heldBy("kim")
                      .heldBy("di", AssignmentKind.DEPUTY))
          .position("cfo", p -> p.reportsTo("ceo").vacant())
          .position("clerk", p -> p.reportsTo("cfo").heldBy("kim"))
          .build();

  private static FgaServer server;

  /** One for all stores, because each client has threads. */
  private static OpenFgaClient client;

  private OrgStore store;

  @BeforeAll
  static void start() throws Exception {
    server = new FgaServer();
    String real = System.getenv("OPENFGA_URL");
    String address = real == null ? server.address() : real;
    client = new OpenFgaClient(new ClientConfiguration().apiUrl(address));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void create() throws Exception {
    store = OrgStore.create(client, "Acme");
  }

  @Test
  void holdersAndActingHoldersManageWhatIsBelow() throws Exception {
    assertEquals(new Published(10, 0), store.publish(ACME));

    assertTrue(store.manages("ada@acme", "clerk"));
    assertTrue(store.manages("bo", "pm"));
    assertFalse(store.manages("bo", "clerk"));
    assertFalse(store.manages("bo", "cpo"));
    assertFalse(store.manages("di", "pm"));
    assertFalse(store.manages("visitor", "pm"));
    assertEquals(Set.of("cpo", "pm", "cfo", "clerk"), store.reports("ada@acme"));
    assertEquals(Set.of("ada@acme", "bo"), store.managers("pm"));
    assertEquals(Set.of("ada@acme"), store.managers("clerk"));
  }

  @Test
  void answersAreThoseOfWhoOnRandomOrganizations() throws Exception {
    OrgGenerator generator = OrgGenerator.organizations().ofSize(1, 24).adversarial();
    int cyclic = 0;
    int forests = 0;
    for (long seed = 0; seed < 150; seed++) {
      OrgStore each = OrgStore.create(client, "Acme");
      Organization organization = generator.sample(seed).value();
      each.publish(organization);
      assertAnswersLikeWho(each, organization, seed);
      cyclic += organization.hierarchy().cycles().isEmpty() ? 0 : 1;
      forests += organization.hierarchy().isForest() ? 1 : 0;
    }
    assertTrue(cyclic > 20 && forests > 20, cyclic + " with cycles, " + forests + " forests");
  }

  @Test
  void storeFollowsAnOrganizationThatChanges() throws Exception {
    OrgGenerator generator = OrgGenerator.organizations().ofSize(1, 24).adversarial();
    for (long seed = 0; seed < 60; seed++) {
      Organization organization = generator.sample(seed).value();
      store.publish(organization);
      assertAnswersLikeWho(store, organization, seed);
      assertEquals(new Published(0, 0), store.publish(organization));
    }
  }

  private static void assertAnswersLikeWho(OrgStore store, Organization organization, long seed)
      throws Exception {
    Who who = Who.of(organization);
    Random random = new Random(seed);
    for (Person person : organization.people()) {
      if (person.isDisclosed()) {
        Set<String> expected = reports(who, person);
        assertEquals(expected, store.reports(person.id()), () -> seed + ": " + person);
        Position any =
            organization.positions().list().get(random.nextInt(organization.positions().size()));
        assertEquals(
            expected.contains(any.id()),
            store.manages(person.id(), any.id()),
            () -> seed + ": " + person + " and " + any);
      }
    }
    for (Position position : organization.positions()) {
      Set<String> managers =
          above(who, position).stream()
              .flatMap(manager -> organization.holders(manager).stream())
              .map(assignment -> organization.person(assignment.person()))
              .filter(Person::isDisclosed)
              .map(Person::id)
              .collect(toSet());
      assertEquals(managers, store.managers(position.id()), () -> seed + ": " + position);
    }
  }

  /**
   * The reports of a person. OpenFGA differs from {@code Who} in two ways: it does not leave out
   * positions of the person that are below another one of theirs, and in a cycle, a position is
   * above itself.
   */
  private static Set<String> reports(Who who, Person person) {
    Organization organization = who.organization();
    Set<String> own = new HashSet<>();
    Set<String> reports = new HashSet<>();
    for (Position position : organization.positions()) {
      boolean isHeld =
          organization.holders(position).stream()
              .anyMatch(assignment -> assignment.person().equals(person.id()));
      if (isHeld) {
        own.add(position.id());
        for (Position other : organization.positions()) {
          if (above(who, other).contains(position)) {
            reports.add(other.id());
          }
        }
      }
    }
    Set<String> others = new HashSet<>(reports);
    others.removeAll(own);
    assertEquals(
        who.reportsTo(person).stream().map(Position::id).collect(toSet()), others, person::id);
    return reports;
  }

  private static Set<Position> above(Who who, Position position) {
    Set<Position> above = new HashSet<>(who.manages(position).list());
    boolean reportsToItself =
        who.organization().lines().stream()
            .anyMatch(
                line ->
                    line.kind().equals(LineKind.SOLID)
                        && line.reporter().equals(position.id())
                        && line.manager().equals(position.id()));
    if (reportsToItself || who.organization().hierarchy().isInCycle(position)) {
      above.add(position);
    }
    return above;
  }

  @Test
  void changeWritesOnlyWhatDiffers() throws Exception {
    store.publish(ACME);

    Organization next =
        ACME.edit().moveUnder("cfo", "pm").position("cfo", p -> p.heldBy("carl")).apply();
    assertEquals(new Published(2, 1), store.publish(next));

    assertTrue(store.manages("carl", "pm"));
    assertFalse(store.manages("bo", "pm"));
    assertEquals(new Published(0, 0), store.publish(next));
    assertEquals(new Published(1, 2), store.publish(ACME));
    assertFalse(store.manages("carl", "pm"));
  }

  @Test
  void newKindOfLinesNeedsANewModel() throws Exception {
    store.publish(ACME);

    Organization next =
        ACME.edit().position("clerk", p -> p.line(LineKind.of("project"), "cpo")).apply();
    assertEquals(new Published(1, 0), store.publish(next));
    assertFalse(store.manages("bo", "clerk"));
    assertEquals(new Published(0, 1), store.publish(ACME));
  }

  @Test
  void storeThatIsThereIsContinued() throws Exception {
    store.publish(ACME);

    OrgStore later = new OrgStore(client);

    assertEquals(new Published(0, 10), later.publish(Organization.named("Empty").build()));
    assertEquals(Set.of(), later.reports("ada@acme"));
  }

  @Test
  void manyTuplesNeedSeveralRequests() throws Exception {
    OrganizationBuilder building = Organization.named("Wide").position("p0", p -> p.heldBy("ada"));
    for (int i = 1; i <= 260; i++) {
      String holder = "person " + i;
      building.position("p" + i, p -> p.reportsTo("p0").heldBy(holder));
    }
    Organization wide = building.build();

    assertEquals(new Published(521, 0), store.publish(wide));
    assertEquals(260, store.reports("ada").size());
    assertTrue(store.manages("ada", "p260"));
    assertEquals(new Published(0, 521), store.publish(Organization.named("Empty").build()));
  }

  @Test
  void managersOfAPositionChangeInOneRequest() throws Exception {
    OrganizationBuilder building = Organization.named("Wide").position("a").position("b");
    for (int i = 1; i <= 150; i++) {
      building.position("p" + i, p -> p.reportsTo("a"));
    }
    Organization before = building.build();
    Organization after = before.edit().moveReports("a", "b").apply();
    try (FgaServer own = new FgaServer()) {
      var ownClient = new OpenFgaClient(new ClientConfiguration().apiUrl(own.address()));
      OrgStore moving = OrgStore.create(ownClient, "Wide");
      moving.publish(before);
      int requests = own.written().size();

      assertEquals(new Published(150, 150), moving.publish(after));

      List<Set<String>> written = own.written().subList(requests, own.written().size());
      assertEquals(3, written.size());
      assertEquals(150, written.stream().mapToInt(Set::size).sum());
    }
  }

  @Test
  void positionWithManyHoldersNeedsSeveralRequests() throws Exception {
    OrganizationBuilder building = Organization.named("Shared").position("a", p -> p.heldBy("ada"));
    building.position(
        "b",
        p -> {
          p.reportsTo("a");
          for (int i = 1; i <= 230; i++) {
            p.heldBy("person " + i);
          }
        });

    assertEquals(new Published(232, 0), store.publish(building.build()));
    assertEquals(Set.of("b"), store.reports("ada"));
  }

  @Test
  void chainThatIsTooLongIsAnErrorAndNotANo() throws Exception {
    OrganizationBuilder building = Organization.named("Deep").position("p0", p -> p.heldBy("ada"));
    for (int i = 1; i <= 40; i++) {
      String manager = "p" + (i - 1);
      building.position("p" + i, p -> p.reportsTo(manager));
    }
    store.publish(building.build());

    assertTrue(store.manages("ada", "p15"));
    CompletionException thrown =
        assertThrows(CompletionException.class, () -> store.manages("ada", "p40"));
    assertInstanceOf(FgaApiValidationError.class, thrown.getCause());
  }

  @Test
  void organizationThatOpenFgaRefusesChangesNothing() throws Exception {
    store.publish(ACME);
    Organization refused =
        Organization.named("Acme").position("a".repeat(300), p -> p.heldBy("ada")).build();

    assertThrows(IllegalArgumentException.class, () -> store.publish(refused));
    assertEquals(new Published(0, 0), store.publish(ACME));
  }

  @Test
  void questionsAboutUnusualIdsAreAnswered() throws Exception {
    List<String> ids = List.of("a b", "a+b", "a*b", "a%b", "ä", "a:b#c", "~", "日本");
    OrganizationBuilder building = Organization.named("Ids").position("root", p -> p.heldBy("*x"));
    for (String id : ids) {
      building.position(id, p -> p.reportsTo("root").heldBy("person " + id));
    }
    store.publish(building.build());

    assertEquals(Set.copyOf(ids), store.reports("*x"));
    for (String id : ids) {
      assertTrue(store.manages("*x", id), id);
      assertEquals(Set.of("*x"), store.managers(id));
    }
  }
}
