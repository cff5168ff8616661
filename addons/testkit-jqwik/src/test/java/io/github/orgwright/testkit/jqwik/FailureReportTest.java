package io.github.orgwright.testkit.jqwik;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.orgwright.change.Change;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.query.Who;
import io.github.orgwright.testkit.model.OrgPair;
import io.github.orgwright.testkit.model.OrgShape;
import io.github.orgwright.testkit.model.OrgTriple;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** What whoever runs a failing property sees. */
class FailureReportTest {
  static final class SpanAboveSeven {
    @Property(seed = "17")
    boolean nobodyLeadsMoreThanSeven(@ForAll @OrgSize(max = 1000) Organization org) {
      return org.positions().stream()
          .allMatch(position -> org.hierarchy().countDirectReports(position) <= 7);
    }
  }

  static final class TwoPicks {
    @Property(seed = "17", edgeCases = EdgeCasesMode.NONE)
    boolean nobodyIsAboveAnother(@ForAll Organization org, @ForAll Pick one, @ForAll Pick other) {
      return !Who.of(org).manages(other.position(org)).contains(one.position(org));
    }
  }

  static final class Large {
    @Property(seed = "17")
    boolean fewerThanSixty(
        @ForAll @OrgSize(max = 300) @OrgShapes(OrgShape.UNIFORM) Organization org) {
      return org.positions().size() < 60;
    }
  }

  static final class Circles {
    @Property(seed = "17")
    boolean noCircles(
        @ForAll @Violates(rule = "no-cycles", rules = OurRules.class) Organization org) {
      return org.hierarchy().cycles().isEmpty();
    }
  }

  static final class TwoParameters {
    @Property(seed = "17")
    boolean bothAreSmall(@ForAll Organization org, @ForAll Organization other) {
      return org.positions().size() + other.positions().size() < 5;
    }
  }

  static final class NothingMoves {
    @Property(seed = "17")
    boolean nobodyGetsAnotherManager(@ForAll OrgPair pair) {
      return pair.diff().changes().stream().noneMatch(Change.LinesChanged.class::isInstance);
    }
  }

  static final class NothingInConflict {
    @Property(seed = "17")
    boolean sidesNeverDisagree(@ForAll OrgTriple triple) {
      return triple.merge().conflicts().isEmpty();
    }
  }

  static final class LargeVersions {
    @Property(seed = "17", shrinking = ShrinkingMode.OFF)
    boolean nothingChanges(@ForAll @OrgSize(min = 40, max = 60) OrgPair pair) {
      return pair.diff().isEmpty();
    }
  }

  private static String report(Class<?> container) {
    return String.join(
        "\n",
        EngineTestKit.engine("jqwik")
            .configurationParameter("jqwik.reporting.usejunitplatform", "true")
            .selectors(selectClass(container))
            .execute()
            .testEvents()
            .reportingEntryPublished()
            .stream()
            .map(FailureReportTest::text)
            .toList());
  }

  private static String text(Event event) {
    return event
        .getPayload(ReportEntry.class)
        .map(entry -> String.join("\n", entry.getKeyValuePairs().values()))
        .orElse("");
  }

  private static String shrunk(String report) {
    int start = report.indexOf("Shrunk Sample");
    int end = report.indexOf("Original Sample");
    return report.substring(start, end < 0 ? report.length() : end);
  }

  @Test
  void smallestOrganizationIsShownAsTreeAndAsCode() {
    String report = report(SpanAboveSeven.class);
    String shrunk = shrunk(report);
    assertTrue(shrunk.contains("9 positions"), report);
    assertTrue(shrunk.contains("Organization org ="), report);
    assertEquals(9, shrunk.lines().filter(line -> line.contains("[product_manager]")).count());
    assertTrue(report.lines().count() <= 60, report);
  }

  @Test
  void organizationAndPicksBecomeSmallTogether() {
    String report = report(TwoPicks.class);
    assertTrue(shrunk(report).contains("2 positions"), report);
    assertTrue(shrunk(report).contains("one: the first"), report);
  }

  @Test
  void largeOrganizationsAreCut() {
    String report = report(Large.class);
    assertTrue(shrunk(report).contains("60 positions"), report);
    assertTrue(shrunk(report).contains("more positions"), report);
    assertTrue(report.lines().count() <= 60, report);
  }

  @Test
  void violationEndsInTheSmallestOrganizationThatHasIt() {
    assertTrue(shrunk(report(Circles.class)).contains("3 positions"), report(Circles.class));
  }

  @Test
  void severalOrganizationsBecomeSmall() {
    String shrunk = shrunk(report(TwoParameters.class));
    List<String> heads = shrunk.lines().filter(line -> line.contains(" position")).toList();
    assertEquals(2, heads.size(), shrunk);
  }

  @Test
  void bothVersionsAreShownAsCode() {
    String shrunk = shrunk(report(NothingMoves.class));
    assertTrue(shrunk.contains("Organization before()"), shrunk);
    assertTrue(shrunk.contains("Organization after()"), shrunk);
  }

  @Test
  void versionsOfMergeAreShownAsCode() {
    String shrunk = shrunk(report(NothingInConflict.class));
    assertTrue(shrunk.contains("Organization base()"), shrunk);
    assertTrue(shrunk.contains("Organization ours()"), shrunk);
    assertTrue(shrunk.contains("Organization theirs()"), shrunk);
  }

  @Test
  void largeVersionsAreShownByNameAndSize() {
    String report = report(LargeVersions.class);
    assertTrue(report.contains("before: "), report);
    assertFalse(report.contains("Organization before()"), report);
  }

  @Test
  void positionIsFoundByPick() {
    Organization org =
        Organization.named("Acme").position("a").position("b", p -> p.reportsTo("a")).build();
    Position first = new Pick(0).position(org);
    assertEquals("a", first.id());
    assertEquals("b", new Pick(Integer.MAX_VALUE).position(org).id());
    assertEquals("the first", new Pick(0).toString());
    assertEquals("at 50 % of the list", new Pick(1 << 30).toString());
  }

  static final class Passing {
    @Property(tries = 50, seed = "17")
    void isFine(
        @ForAll @OrgSize(max = 9) @Conforms(OurRules.class) Organization org,
        @ForAll List<Organization> more) {}

    @Property(tries = 5)
    void hasNoOrganization(@ForAll int number) {}
  }

  @Test
  void reportsSayWhatWasSeen() {
    String report = report(Passing.class);
    assertTrue(report.contains(" organizations, "), report);
    assertTrue(report.contains("  rules        one change away from a violation in "), report);
    assertEquals(1, report.split(" of them different", -1).length - 1, report);
  }

  @Test
  void whatShrinkingTriesIsNotCounted() {
    String report = report(SpanAboveSeven.class);
    assertTrue(report.contains("3 organizations, 3 of them different"), report);
  }
}
