package io.github.orgwright.testkit.jqwik;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.io.CsvReader;
import io.github.orgwright.io.CsvWriter;
import io.github.orgwright.io.Presets;
import io.github.orgwright.product.ProductRules;
import io.github.orgwright.product.Reading;
import io.github.orgwright.query.Matches;
import io.github.orgwright.query.Who;
import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.RuleOutcome.Status;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.StandardRules;
import io.github.orgwright.testkit.ReorgScript;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds of every organization, however messy: of core, query, rules, io and product. */
class OurOwnPropertyTest {
  private static final RuleSet ALL =
      StandardRules.structure()
          .and(StandardRules.accountability())
          .and(StandardRules.measurement())
          .and(StandardRules.scope())
          .and(ProductRules.documented(Reading.standard()));

  // core

  @Property
  void reportsAreTheInverseOfManagers(
      @ForAll @Adversarial Organization org, @ForAll Pick a, @ForAll Pick b) {
    Hierarchy lines = org.hierarchy();
    Position one = a.position(org);
    Position other = b.position(org);
    assertEquals(lines.managers(one).contains(other), lines.reports(other).anyMatch(one::equals));
    assertEquals(lines.isAbove(other, one), lines.managers(one).contains(other));
  }

  @Property
  void nobodyIsAboveThemselves(@ForAll @Adversarial Organization org, @ForAll Pick pick) {
    Position seat = pick.position(org);
    assertFalse(org.hierarchy().isAbove(seat, seat));
    assertFalse(org.hierarchy(LineKind.SOLID, LineKind.DOTTED).managers(seat).contains(seat));
  }

  @Property
  void shapeCountsWhatIsThere(@ForAll @Adversarial Organization org) {
    assertEquals(org.positions().size(), org.shape().positions());
    assertEquals(
        org.assignments().stream().map(one -> one.person()).distinct().count(),
        org.shape().people());
  }

  @Property
  void reportsOfWhoeverGoesMoveUp(@ForAll Organization org, @ForAll Pick pick) {
    Position gone = pick.position(org);
    Organization left = org.without(gone.id());
    for (Position report : org.hierarchy().directReports(gone)) {
      assertEquals(
          org.hierarchy().directManagers(gone),
          left.hierarchy().directManagers(left.position(report.id())));
    }
  }

  @Property(tries = 100)
  void copiesThroughAnyReorganizationEqualWhatIsBuiltAnew(@ForAll ReorgScript script) {
    script
        .organizations()
        .forEach(
            stage -> {
              Organization anew = stage.toBuilder().tryBuild().organization();
              assertEquals(anew, stage);
              assertEquals(anew.shape(), stage.shape());
            });
  }

  // query

  @Property
  void approvalEndsAndNobodyApprovesForThemselves(
      @ForAll @Adversarial @OrgSize(max = 500) Organization org, @ForAll Pick pick) {
    Authority spend = Authority.named("spend");
    Assume.that(org.authorities().find(spend.name()).isPresent());
    Assume.that(org.people().size() > 0);
    Person requester = pick.person(org);
    Matches approvers = Who.of(org).mayApprove(spend.request(500), requester);
    assertFalse(approvers.people().contains(requester));
    assertEquals(approvers.isEmpty(), approvers.people().isEmpty());
    assertFalse(approvers.why().text().isBlank());
  }

  @Property
  void answersOfOneQuestionAgree(
      @ForAll @Adversarial Organization org, @ForAll Pick a, @ForAll Pick b) {
    Position one = a.position(org);
    Position other = b.position(org);
    Matches managers = Who.of(org).manages(one);
    assertEquals(managers.list().contains(other), managers.contains(other));
    assertEquals(managers.list().size(), managers.count());
    assertEquals(managers.contains(other), Who.of(org).reportsTo(other).contains(one));
  }

  // rules

  @Property(tries = 60)
  void findingsDoNotDependOnTheOrderOfRows(
      @ForAll @Adversarial @OrgSize(max = 40) Organization org, @ForAll long seed) {
    Organization shuffled = shuffled(org, new Random(seed));
    RuleSet rules = StandardRules.structure().and(StandardRules.scope());
    assertEquals(keys(rules.check(org)), keys(rules.check(shuffled)));
  }

  private static List<String> keys(Findings found) {
    return found.violations().stream().map(violation -> violation.key()).toList();
  }

  private static Organization shuffled(Organization org, Random random) {
    List<Position> seats = new ArrayList<>(org.positions().list());
    Collections.shuffle(seats, random);
    return Organization.named(org.name())
        .positions(seats)
        .lines(org.lines())
        .people(org.people().list())
        .assignments(org.assignments())
        .tryBuild()
        .organization();
  }

  @Property(tries = 60)
  void noRuleThrowsWhateverTheOrganization(
      @ForAll @Adversarial @OrgSize(min = 0, max = 60) Organization org) {
    Findings found = ALL.check(org);
    assertEquals(List.of(), found.outcomes(Status.BROKEN_RULE));
    assertFalse(found.text().isBlank());
  }

  // product

  @Property(tries = 30)
  void organizationsOfTheDocumentsCanBeBuilt(@ForAll @Conforms(Documented.class) Organization org) {
    assertEquals(List.of(), ALL.check(org).violations());
  }

  /** All standard and documented rules. */
  static final class Documented implements Supplier<RuleSet> {
    @Override
    public RuleSet get() {
      return ALL;
    }
  }

  // io

  @Property
  void whatIsWrittenIsReadBack(@ForAll @Adversarial Organization org) {
    LoadResult loaded = read(org, CsvWriter.of(org).text());
    Organization read = loaded.organization();
    assertEquals(ids(org), ids(read));
    assertEquals(Set.copyOf(org.lines()), Set.copyOf(read.lines()));
    if (Set.copyOf(org.lines()).size() == org.lines().size()) { // a file holds each line once
      assertEquals(CsvWriter.of(org).text(), CsvWriter.of(read).text());
    }
  }

  private static LoadResult read(Organization org, String text) {
    return CsvReader.of(Presets.ORGWRIGHT.roles(org.roles().list()))
        .named(org.name())
        .read("written.csv", new StringReader(text));
  }

  private static Set<String> ids(Organization org) {
    return new HashSet<>(org.positions().stream().map(Position::id).toList());
  }

  @Property(tries = 100)
  void everyOrganizationThatViolatesTellsWhere(
      @ForAll @Violates(rule = "single-solid-manager", rules = OurRules.class) Organization org) {
    assertTrue(
        OurRules.RULES.check(org).violations().stream()
            .allMatch(
                violation -> org.positions().find(violation.subjectIds().get(0)).isPresent()));
  }
}
