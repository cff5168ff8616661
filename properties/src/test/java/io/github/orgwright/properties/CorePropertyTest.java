package io.github.orgwright.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.testkit.ReorgScript;
import io.github.orgwright.testkit.jqwik.Adversarial;
import io.github.orgwright.testkit.jqwik.Pick;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for the hierarchy of every organization and for its changed copies. */
class CorePropertyTest {
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
  void noPositionIsAboveItself(@ForAll @Adversarial Organization org, @ForAll Pick pick) {
    Position position = pick.position(org);
    assertFalse(org.hierarchy().isAbove(position, position));
    assertFalse(
        org.hierarchy(LineKind.SOLID, LineKind.DOTTED).managers(position).contains(position));
  }

  @Property
  void shapeCountsPositionsAndPeople(@ForAll @Adversarial Organization org) {
    assertEquals(org.positions().size(), org.metrics().positions());
    assertEquals(
        org.assignments().stream().map(one -> one.person()).distinct().count(),
        org.metrics().people());
  }

  @Property
  void reportsOfARemovedPositionMoveUp(@ForAll Organization org, @ForAll Pick pick) {
    Position removed = pick.position(org);
    Organization left = org.without(removed.id());
    for (Position report : org.hierarchy().directReports(removed)) {
      assertEquals(
          org.hierarchy().directManagers(removed),
          left.hierarchy().directManagers(left.position(report.id())));
    }
  }

  @Property(tries = 100)
  void copiesOfEveryReorganizationEqualOrganizationsBuiltAnew(@ForAll ReorgScript script) {
    script
        .organizations()
        .forEach(
            stage -> {
              Organization anew = stage.toBuilder().tryBuild().organization();
              assertEquals(anew, stage);
              assertEquals(anew.metrics(), stage.metrics());
            });
  }
}
