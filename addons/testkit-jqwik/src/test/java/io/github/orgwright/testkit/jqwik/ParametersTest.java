package io.github.orgwright.testkit.jqwik;

import static io.github.orgwright.query.Traits.atLeast;
import static io.github.orgwright.query.Traits.atMost;
import static io.github.orgwright.query.Traits.haveRole;
import static io.github.orgwright.query.Traits.manageDirectly;
import static io.github.orgwright.rules.Rules.havePositions;
import static io.github.orgwright.rules.Rules.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.StandardRules;
import io.github.orgwright.testkit.OrgGenerator;
import io.github.orgwright.testkit.model.OrgFeature;
import io.github.orgwright.testkit.model.OrgPair;
import io.github.orgwright.testkit.model.OrgShape;
import io.github.orgwright.testkit.model.OrgTriple;
import io.github.orgwright.testkit.model.ReorgScript;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;

/** What a property may ask for. */
class ParametersTest {
  @Property
  void organizationIsThereWithNothingConfigured(@ForAll Organization org) {
    assertTrue(org.positions().size() >= 1 && org.positions().size() <= 100);
    assertEquals(List.of(), StandardRules.structure().check(org).violations());
  }

  @Property
  void organizationsComeInListsAndOptionals(
      @ForAll List<@OrgSize(max = 5) Organization> some,
      @ForAll Optional<@OrgSize(min = 3, max = 4) Organization> perhaps) {
    assertTrue(some.stream().allMatch(org -> org.positions().size() <= 5));
    assertTrue(perhaps.stream().allMatch(org -> org.positions().size() >= 3));
  }

  @Property
  void sizeSpanAndDepthAreKept(
      @ForAll @OrgSize(min = 5, max = 40) @OrgSpan(min = 2, max = 6) @OrgLayers(max = 4)
          Organization org) {
    assertTrue(org.positions().size() >= 5 && org.positions().size() <= 40);
    assertTrue(org.metrics().layers() <= 4);
    for (Position position : org.positions().list()) {
      int span = org.hierarchy().countDirectReports(position);
      assertTrue(span == 0 || (span >= 2 && span <= 6));
    }
  }

  @Property
  void shapesAreKept(@ForAll @OrgShapes(OrgShape.CHAIN) Organization org) {
    assertEquals(org.positions().size(), org.metrics().layers());
  }

  @Property
  void plainOrganizationsTellRolesHoldersAndLinesAlone(@ForAll @Plain Organization org) {
    assertEquals(0, org.scopes().size());
    assertTrue(org.positions().stream().noneMatch(org::isVacant));
  }

  @Property(tries = 300)
  void adversarialOrganizationsAreOftenUnsound(@ForAll @Adversarial Organization org) {
    Statistics.collect(org.hierarchy().isForest());
    Statistics.coverage(
        checker -> {
          checker.check(false).percentage(share -> share > 20);
          checker.check(true).percentage(share -> share > 5);
        });
  }

  @Property(tries = 300)
  void featuresMayBeAdded(@ForAll @OrgFeatures(OrgFeature.SEVERAL_ROOTS) Organization org) {
    Statistics.collect(org.hierarchy().roots().size() > 1);
    Statistics.coverage(checker -> checker.check(true).percentage(share -> share > 10));
  }

  @Property
  void conformingOrganizationsConform(@ForAll @Conforms(OurRules.class) Organization org) {
    assertEquals(List.of(), OurRules.RULES.check(org).violations());
  }

  @Property
  void violatingOrganizationsViolateOneRule(
      @ForAll @Violates(rule = "no-cycles", rules = OurRules.class) Organization broken) {
    assertEquals(
        Set.of("no-cycles"),
        Set.copyOf(
            OurRules.RULES.check(broken).violations().stream()
                .map(violation -> violation.ruleId())
                .toList()));
  }

  @Property
  void picksArePositionsAndPeopleOfAnyOrganization(
      @ForAll Organization org, @ForAll Pick one, @ForAll Pick other) {
    assertTrue(org.positions().find(one.position(org).id()).isPresent());
    assertTrue(org.people().find(other.person(org).id()).isPresent());
  }

  @Property(tries = 300)
  void picksReachTheFirstAndTheLast(@ForAll Pick pick) {
    int picked = pick.of(List.of(1, 2, 3));
    Statistics.collect(picked);
    Statistics.coverage(
        checker -> {
          for (int each = 1; each <= 3; each++) {
            checker.check(each).percentage(share -> share > 15);
          }
        });
  }

  @Property(tries = 20)
  void aMinimumAboveTheDefaultMaximumIsEnough(
      @ForAll @OrgSize(min = 120) Organization org,
      @ForAll("large") @OrgSize(min = 101) Organization mapped,
      @ForAll("large") @OrgSize Organization small) {
    assertEquals(120, org.positions().size());
    assertEquals(101, mapped.positions().size());
    assertEquals(100, small.positions().size());
  }

  @Provide
  Arbitrary<Organization> large() {
    return Organizations.of(OrgGenerator.organizations().plain().ofSize(100, 102).uniformSizes())
        .map(org -> org);
  }

  @Property(tries = 50)
  void scriptsNeedNoConfiguration(@ForAll ReorgScript script) {
    List<Organization> stages = script.organizations().toList();
    assertEquals(script.organization(), stages.get(stages.size() - 1));
  }

  @Property(tries = 100)
  void pairsAndTriplesAreMadeOfSoundOrganizations(
      @ForAll OrgPair pair, @ForAll @OrgSize(min = 3, max = 5) OrgTriple triple) {
    assertEquals(List.of(), pair.after().unresolvedLines());
    assertEquals(List.of(), pair.after().hierarchy().cycles());
    assertTrue(triple.base().positions().size() >= 3 && triple.base().positions().size() <= 5);
  }

  @Property(tries = 300)
  void adversarialPairsAndScriptsOftenHaveProblems(
      @ForAll @Adversarial OrgPair pair, @ForAll @Adversarial ReorgScript script) {
    Statistics.label("pair").collect(pair.after().hierarchy().isForest());
    Statistics.label("pair")
        .coverage(checker -> checker.check(false).percentage(share -> share > 20));
    Statistics.label("script").collect(script.start().hierarchy().isForest());
    Statistics.label("script")
        .coverage(checker -> checker.check(false).percentage(share -> share > 20));
  }

  @Property(tries = 50)
  void pairsCanConformToRules(
      @ForAll @Conforms(OurRules.class) OrgPair pair,
      @ForAll @Violates(rule = "no-cycles", rules = OurRules.class) OrgPair broken) {
    assertEquals(List.of(), OurRules.RULES.check(pair.before()).violations());
    assertTrue(!broken.before().hierarchy().cycles().isEmpty());
  }

  @Property(tries = 50)
  @Domain(Ours.class)
  void domainMakesThePairsOurs(@ForAll OrgPair pair, @ForAll ReorgScript script) {
    assertEquals(List.of(), OurRules.RULES.check(pair.before()).violations());
    assertTrue(script.start().positions().size() >= 3);
  }

  // users' own

  @Target({ElementType.PARAMETER, ElementType.TYPE_USE})
  @Retention(RetentionPolicy.RUNTIME)
  @OrgSize(min = 2, max = 9)
  @Adversarial
  @interface Messy {}

  @Property
  void annotationsOfOnesOwnComposeOurs(@ForAll @Messy Organization org) {
    assertTrue(org.positions().size() >= 2 && org.positions().size() <= 9);
  }

  @Provide
  Arbitrary<Organization> renamed() {
    return Organizations.of(OrgGenerator.organizations().ofSize(1, 12))
        .map(org -> org.withEach((position, p) -> p.title("Seat " + position.id())));
  }

  @Property
  void annotationsFilterWhatWasMapped(
      @ForAll("renamed") @OrgSize(min = 4, max = 10) @OrgSpan(max = 3) Organization org) {
    assertTrue(org.positions().size() >= 4 && org.positions().size() <= 10);
    assertTrue(
        org.positions().stream()
            .allMatch(position -> org.hierarchy().countDirectReports(position) <= 3));
    assertTrue(org.positions().stream().allMatch(position -> position.title().isPresent()));
  }

  /** Organizations that follow our rules. */
  static final class Ours extends OrganizationDomain {
    @Override
    protected OrgGenerator organizations() {
      return OrgGenerator.organizations().ofSize(3, 30).conformingTo(OurRules.RULES);
    }
  }

  @Property
  @Domain(Ours.class)
  void domainMakesEveryOrganizationOurs(
      @ForAll Organization org, @ForAll List<Organization> more, @ForAll int anything) {
    assertEquals(List.of(), OurRules.RULES.check(org).violations());
    assertTrue(org.positions().size() >= 3);
    assertTrue(more.stream().allMatch(one -> one.positions().size() >= 3), "" + anything);
  }

  @Property
  @Domain(Ours.class)
  void annotationsConfigureTheOrganizationsOfADomain(@ForAll @OrgSize(max = 4) Organization org) {
    assertTrue(org.positions().size() <= 4);
  }

  @Example
  void edgeCasesAreTheSmallestSizesThereAre() {
    assertEquals(List.of(1, 2, 3), edges(OrgGenerator.organizations()));
    assertEquals(List.of(5, 6, 7), edges(OrgGenerator.organizations().ofSize(5, 80)));
    assertEquals(List.of(4), edges(OrgGenerator.organizations().ofSize(4, 4)));
    assertEquals(List.of(1, 4, 5), edges(OrgGenerator.organizations().span(3, 9)));
    RuleSet large = RuleSet.of(rule("large").organization().should(havePositions(atLeast(1_000))));
    assertEquals(
        List.of(), edges(OrgGenerator.organizations().ofSize(1, 10_000).conformingTo(large)));
  }

  private static List<Integer> edges(OrgGenerator generator) {
    List<Integer> sizes = new ArrayList<>();
    Organizations.of(generator)
        .edgeCases(1000)
        .forEach(edge -> sizes.add(edge.value().positions().size()));
    return sizes;
  }

  // of an organization that somebody wrote

  private static final Organization ACME =
      Organization.named("Acme")
          .position("ceo", p -> p.heldBy("ada"))
          .position("cpo", p -> p.reportsTo("ceo").heldBy("bo"))
          .position("pm", p -> p.reportsTo("cpo").heldBy("kim"))
          .build();

  @Provide
  Arbitrary<Organization> mutants() {
    return Organizations.mutationsOf(ACME, OurRules.RULES);
  }

  @Property(tries = 60)
  void mutationsViolateOneRule(@ForAll("mutants") Organization mutant) {
    assertEquals(
        1,
        OurRules.RULES.check(mutant).violations().stream()
            .map(violation -> violation.ruleId())
            .distinct()
            .count());
  }

  @Provide
  Arbitrary<ReorgScript> reorganizations() {
    return Organizations.reorganizationsOf(ACME);
  }

  @Property(tries = 60)
  void reorganizationsStartWithTheOrganization(@ForAll("reorganizations") ReorgScript script) {
    assertEquals(ACME, script.start());
  }

  static final class Bakers implements Supplier<List<Role>> {
    static final Role BAKER = Role.of("baker", "Baker");
    static final Role DRIVER = Role.of("driver", "Driver");

    @Override
    public List<Role> get() {
      return List.of(BAKER, DRIVER);
    }
  }

  static final class DriversLeadNoOne implements Supplier<RuleSet> {
    @Override
    public RuleSet get() {
      return RuleSet.of(
          rule("drivers-lead-no-one")
              .positions()
              .that(haveRole(Bakers.DRIVER))
              .should(manageDirectly(atMost(0))));
    }
  }

  @Property(tries = 50)
  void rolesCanBeCustom(
      @ForAll @Roles(Bakers.class) @Conforms(DriversLeadNoOne.class) Organization sound,
      @ForAll
          @Roles(Bakers.class)
          @Violates(
              rule = "drivers-lead-no-one",
              rules = DriversLeadNoOne.class,
              secondRoles = false)
          Organization broken) {
    assertTrue(new Bakers().get().containsAll(sound.roles().list()));
    assertTrue(new Bakers().get().containsAll(broken.roles().list()));
    assertTrue(broken.positions().stream().allMatch(one -> one.roles().size() <= 1));
  }
}
