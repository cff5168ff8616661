package io.github.orgwright.examples;

import static io.github.orgwright.examples.OurRules.PMS_UNDER_HEADS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.query.Who;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.StandardRules;
import io.github.orgwright.testkit.jqwik.Organizations;
import io.github.orgwright.testkit.jqwik.Pick;
import io.github.orgwright.testkit.junit.OrgTests;
import io.github.orgwright.testkit.model.ReorgScript;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;

/** How to test an organization of your own, and programs with what may become of it. */
class OwnOrganizationTest {
  private static final RuleSet RULES = StandardRules.structure().and(RuleSet.of(PMS_UNDER_HEADS));
  private static final Organization ORGANIZATION = Fernway.load().organization();

  /** A test for each rule. */
  @TestFactory
  List<DynamicTest> ourOrganization(TestReporter reporter) {
    return OrgTests.of(RULES.check(ORGANIZATION), reporter);
  }

  /** Our organization, with one thing wrong. */
  @Provide
  Arbitrary<Organization> mutants() {
    return Organizations.mutationsOf(ORGANIZATION, RULES);
  }

  @Property(tries = 100)
  void whateverIsWrongWithOurOrganizationIsFound(@ForAll("mutants") Organization broken) {
    assertEquals(
        1, RULES.check(broken).violations().stream().map(one -> one.ruleId()).distinct().count());
  }

  @Property(tries = 100)
  void requestsEndWhateverIsWrong(@ForAll("mutants") Organization broken, @ForAll Pick pick) {
    Position position = pick.position(broken);
    List<String> approvers = ApprovalFlow.over(broken).approversOnce(position.id());
    assertFalse(approvers.contains(position.id()));
  }

  /** What our organization may become, step by step. */
  @Provide
  Arbitrary<ReorgScript> reorgs() {
    return Organizations.reorganizationsOf(ORGANIZATION);
  }

  @Property(tries = 100)
  void reorganizationsMakeNoCycles(@ForAll("reorgs") ReorgScript reorg) {
    assertTrue(reorg.organizations().allMatch(stage -> stage.hierarchy().cycles().isEmpty()));
  }

  @Property(tries = 100)
  void whoeverMayReadADocumentIsAboveItsAuthor(
      @ForAll("reorgs") ReorgScript reorg, @ForAll Pick author, @ForAll Pick reader) {
    Organization after = reorg.organization();
    Position writes = author.position(after);
    Position reads = reader.position(after);
    boolean isAbove = Who.of(after).reportsTo(reads).contains(writes);
    assertEquals(after.hierarchy().managers(writes).contains(reads), isAbove);
  }
}
