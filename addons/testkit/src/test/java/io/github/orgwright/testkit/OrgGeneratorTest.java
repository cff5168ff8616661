package io.github.orgwright.testkit;

import static io.github.orgwright.product.ProductRoles.CHIEF_EXECUTIVE_OFFICER;
import static io.github.orgwright.product.ProductRoles.CHIEF_PRODUCT_OFFICER;
import static io.github.orgwright.product.ProductRoles.HEAD_OF_PRODUCT;
import static io.github.orgwright.product.ProductRoles.PRODUCT_DIRECTOR;
import static io.github.orgwright.product.ProductRoles.PRODUCT_MANAGER;
import static io.github.orgwright.query.Traits.atMost;
import static io.github.orgwright.query.Traits.between;
import static io.github.orgwright.query.Traits.haveRole;
import static io.github.orgwright.query.Traits.reportDirectlyTo;
import static io.github.orgwright.query.Traits.reportTo;
import static io.github.orgwright.query.Traits.root;
import static io.github.orgwright.query.Traits.trait;
import static io.github.orgwright.rules.Rules.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.OrgMetrics;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.product.ProductRules;
import io.github.orgwright.product.Reading;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.StandardRules;
import io.github.orgwright.testkit.model.OrgShape;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrgGeneratorTest {
  private static final OrgGenerator ORGANIZATIONS = OrgGenerator.organizations();
  private static final RuleSet STRUCTURE =
      StandardRules.structure()
          .and(StandardRules.accountability())
          .and(StandardRules.measurement())
          .and(StandardRules.scope());
  private static final RuleSet ROLES =
      RuleSet.of(
          rule("pm-below-director-or-head")
              .positions()
              .that(haveRole(PRODUCT_MANAGER))
              .should(reportDirectlyTo(haveRole(PRODUCT_DIRECTOR).or(haveRole(HEAD_OF_PRODUCT)))),
          rule("top-is-ceo").positions().that(root()).should(haveRole(CHIEF_EXECUTIVE_OFFICER)),
          rule("director-below-cpo")
              .positions()
              .that(haveRole(PRODUCT_DIRECTOR))
              .should(reportTo(haveRole(CHIEF_PRODUCT_OFFICER))));

  private static Stream<Organization> many(OrgGenerator generator) {
    return LongStream.range(0, 300).mapToObj(generator::generate);
  }

  @Test
  void seedDecidesEverythingOnEveryMachine() {
    // Where this changes, seeds that somebody wrote down show something else: tell it in the log.
    assertEquals("754f8d8defca44acb04b69948d3e33618d25297707240a20d757acf0497df7f7", digest());
  }

  @Test
  void localeAndTimeZoneDecideNothing() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    String before = digest();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertEquals(before, digest());
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      Stream.of(ORGANIZATIONS, ORGANIZATIONS.adversarial(), ORGANIZATIONS.conformingTo(STRUCTURE))
          .flatMap(OrgGeneratorTest::many)
          .map(OrgPrinter::code)
          .forEach(code -> digest.update(code.getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void structureIsSoundUnlessAskedOtherwise() {
    assertTrue(many(ORGANIZATIONS).allMatch(org -> STRUCTURE.check(org).violations().isEmpty()));
  }

  @Test
  void sizesSpreadOverAllOrdersOfMagnitude() {
    OrgGenerator large = ORGANIZATIONS.ofSize(1, 10_000).plain();
    List<Integer> sizes = many(large).map(org -> org.positions().size()).sorted().toList();
    assertTrue(sizes.get(100) <= 10 && sizes.get(200) > 30 && sizes.get(290) > 2_000);
  }

  @Test
  void limitsAreKept() {
    many(ORGANIZATIONS.ofSize(5, 80).span(3, 9).maxLayers(4))
        .forEach(
            org -> {
              OrgMetrics shape = org.metrics();
              assertTrue(shape.positions() >= 5 && shape.positions() <= 80);
              assertTrue(shape.layers() <= 4);
              assertTrue(
                  org.positions().stream()
                      .map(org.hierarchy()::countDirectReports)
                      .allMatch(span -> span == 0 || (span >= 3 && span <= 9)),
                  () -> OrgPrinter.tree(org));
            });
  }

  @Test
  void eachShapeLooksLikeItsName() {
    assertEquals(40, layers(OrgShape.CHAIN));
    assertEquals(2, layers(OrgShape.STAR));
    assertTrue(layers(OrgShape.REALISTIC) <= 4);
    assertTrue(layers(OrgShape.BROOM) >= 20);
    assertTrue(layers(OrgShape.CATERPILLAR) >= 19);
    assertTrue(layers(OrgShape.UNIFORM) >= 5);
    assertTrue(layers(OrgShape.HUBS) <= 12);
  }

  private static int layers(OrgShape shape) {
    return ORGANIZATIONS.ofSize(40, 40).shapes(shape).generate(1).metrics().layers();
  }

  static Stream<Predicate<Organization>> featuresToFind() {
    return Stream.of(
        org -> org.positions().stream().anyMatch(org::isVacant),
        org -> org.positions().stream().anyMatch(position -> org.assignments(position).size() > 2),
        org -> org.people().stream().anyMatch(one -> org.positionsOf(one).size() > 1),
        org -> org.assignments().stream().anyMatch(one -> one.kind() == AssignmentKind.ACTING),
        org -> org.assignments().stream().anyMatch(one -> one.kind() == AssignmentKind.DEPUTY),
        org -> org.people().stream().filter(one -> one.name().isPresent()).count() > 1,
        org -> org.scopes().size() > 2,
        org -> !org.expectations().isEmpty(),
        org -> !org.tracked().isEmpty(),
        org -> org.authorities().size() > 1,
        org -> org.positions().stream().anyMatch(position -> position.roles().size() > 1),
        org ->
            org.positions().stream().anyMatch(position -> position.outsideSuperior().isPresent()),
        org -> org.lines().size() >= org.positions().size());
  }

  @ParameterizedTest
  @MethodSource("featuresToFind")
  void eachFeatureIsThereAndSometimesNot(Predicate<Organization> feature) {
    long found = many(ORGANIZATIONS).filter(feature).count();
    assertTrue(found >= 20 && found <= 280, () -> "found " + found + " times");
    assertEquals(0, many(ORGANIZATIONS.plain()).filter(feature).count());
  }

  @Test
  void adversarialOrganizationsHaveAllThatCanBeWrong() {
    List<Organization> some = many(ORGANIZATIONS.adversarial()).toList();
    assertTrue(some.stream().anyMatch(org -> org.hierarchy().roots().size() > 1));
    assertTrue(some.stream().anyMatch(org -> !org.hierarchy().cycles().isEmpty()));
    assertTrue(some.stream().anyMatch(org -> !org.hierarchy().detached().isEmpty()));
    assertTrue(
        some.stream()
            .anyMatch(
                org ->
                    org.positions().stream()
                        .anyMatch(
                            position -> org.hierarchy().directManagers(position).size() > 1)));
    assertTrue(
        some.stream()
            .anyMatch(
                org -> org.lines().stream().anyMatch(one -> one.reporter().equals(one.manager()))));
  }

  @Test
  void organizationsConformToRulesAboutRolesSpansAndLayers() {
    RuleSet rules = STRUCTURE.and(ROLES).and(StandardRules.shape(between(1, 7), atMost(6)));
    OrgGenerator conforming = ORGANIZATIONS.conformingTo(rules);
    Set<Integer> sizes = new TreeSet<>();
    many(conforming)
        .forEach(
            org -> {
              assertEquals(List.of(), rules.check(org).violations());
              sizes.add(org.positions().size());
            });
    assertTrue(sizes.size() > 40, () -> "sizes are " + sizes);
  }

  @Test
  void smallerOnesOfConformingOnesConform() {
    RuleSet rules = STRUCTURE.and(ROLES);
    for (long seed = 0; seed < 20; seed++) {
      ORGANIZATIONS
          .ofSize(1, 30)
          .conformingTo(rules)
          .sample(seed)
          .smaller()
          .limit(60)
          .forEach(one -> assertEquals(List.of(), rules.check(one.value()).violations()));
    }
  }

  @Test
  void organizationsConformToDocumentedRulesToo() {
    RuleSet rules = StandardRules.structure().and(ProductRules.documented(Reading.standard()));
    LongStream.range(0, 30)
        .mapToObj(ORGANIZATIONS.conformingTo(rules)::generate)
        .forEach(org -> assertEquals(List.of(), rules.check(org).violations()));
  }

  @Test
  void rulesThatNobodyCanKeepAreToldWithTheNearestOrganization() {
    RuleSet impossible =
        RuleSet.of(
            rule("held-by-nobody")
                .organization()
                .should(trait(Organization.class, "stand on its head", (org, who) -> false)));
    OrgGenerator generator = ORGANIZATIONS.conformingTo(impossible);
    String message =
        assertThrows(IllegalStateException.class, () -> generator.generate(1)).getMessage();
    assertTrue(
        message.startsWith("found no organization of 1 to 100 positions that follows"), message);
    assertTrue(message.contains("held-by-nobody"), message);
  }

  @Test
  void limitsThatLeaveNoRoomAreTold() {
    OrgGenerator generator = ORGANIZATIONS.ofSize(50, 60).span(1, 3).maxLayers(3);
    assertEquals(
        "no organization of 50 or more positions is possible: span and layers allow at most 13"
            + " positions with one root and the roles product_manager, senior_product_manager,"
            + " product_director, head_of_product, chief_product_officer,"
            + " chief_executive_officer, ux_ui_designer, software_engineer; fix: ask for fewer"
            + " positions, or allow more direct reports or layers",
        assertThrows(IllegalStateException.class, () -> generator.generate(1)).getMessage());
  }

  @Test
  void rangesAreChecked() {
    assertEquals(
        "number of positions from 5 to 4 is not a valid range; fix: use a minimum of at least 0"
            + " and a maximum that is not below it",
        assertThrows(IllegalArgumentException.class, () -> ORGANIZATIONS.ofSize(5, 4))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> ORGANIZATIONS.span(0, 4));
    assertThrows(IllegalArgumentException.class, () -> ORGANIZATIONS.maxLayers(0));
    assertThrows(IllegalArgumentException.class, () -> ORGANIZATIONS.roles(List.of()));
    assertThrows(
        IllegalArgumentException.class,
        () -> ORGANIZATIONS.roles(PRODUCT_MANAGER, PRODUCT_MANAGER));
  }

  @Test
  void namesOfPeopleAreSharedAndIdsAreNot() {
    Organization org =
        many(ORGANIZATIONS)
            .filter(one -> one.people().stream().anyMatch(who -> who.name().isPresent()))
            .findFirst()
            .orElseThrow();
    List<Person> named = org.people().stream().filter(who -> who.name().isPresent()).toList();
    assertEquals(2, named.size());
    assertEquals(named.get(0).name(), named.get(1).name());
  }

  @Test
  void emptyOrganizationIsMadeWhereAllowed() {
    assertEquals(0, ORGANIZATIONS.ofSize(0, 0).generate(1).positions().size());
  }

  @Test
  void rangeOfOneSizeIsOneNumber() {
    assertEquals("organizations of 5 positions", ORGANIZATIONS.ofSize(5, 5).toString());
    assertEquals("organizations of 1 position", ORGANIZATIONS.ofSize(1, 1).toString());
    assertEquals("organizations of 0 to 1 position", ORGANIZATIONS.ofSize(0, 1).toString());
  }
}
