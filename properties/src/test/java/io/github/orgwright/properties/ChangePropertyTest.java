package io.github.orgwright.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.change.Change;
import io.github.orgwright.change.OrgDiff;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.testkit.ChangeLaws;
import io.github.orgwright.testkit.OrgPair;
import io.github.orgwright.testkit.OrgTriple;
import io.github.orgwright.testkit.ReorgScript;
import io.github.orgwright.testkit.jqwik.Adversarial;
import io.github.orgwright.testkit.jqwik.OrgSize;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The laws of differences and merges, over versions that have much or little in common. */
class ChangePropertyTest {
  private static final int MOST = 40;

  @Property
  void differencesOfSoundOrganizationsFollowTheLaws(@ForAll OrgPair pair) {
    ChangeLaws.standard().check(pair);
  }

  @Property
  void differencesOfAdversarialOrganizationsFollowTheLaws(
      @ForAll @Adversarial @OrgSize(max = MOST) OrgPair pair) {
    ChangeLaws.standard().check(pair);
  }

  @Property
  void mergesOfSoundOrganizationsFollowTheLaws(@ForAll OrgTriple triple) {
    ChangeLaws.standard().check(triple);
  }

  @Property
  void mergesOfAdversarialOrganizationsFollowTheLaws(
      @ForAll @Adversarial @OrgSize(max = MOST) OrgTriple triple) {
    ChangeLaws.standard().check(triple);
  }

  @Property
  void whatIsEqualHasNoDifference(@ForAll @Adversarial @OrgSize(max = MOST) Organization org) {
    assertEquals(List.of(), OrgDiff.between(org, org).changes());
    assertEquals(
        List.of(), OrgDiff.between(org, org.toBuilder().tryBuild().organization()).changes());
  }

  /** The reports of positions that move, as far as no other change moves them. */
  @Property
  void reportsMoveAlong(@ForAll ReorgScript script) {
    OrgDiff diff = OrgDiff.between(script.start(), script.organization());
    Set<String> stay =
        script.organization().positions().stream().map(Position::id).collect(Collectors.toSet());
    Set<String> moved = new HashSet<>();
    for (Change change : diff.changes()) {
      boolean isMove = change instanceof Change.LinesChanged lines && lines.isMove();
      if (isMove || change instanceof Change.PositionAdded) {
        stay.remove(change.id());
        moved.add(change.id());
      }
    }
    long along = 0;
    for (Position position : script.organization().positions()) {
      // Upward over positions that stay under the same managers, to one that moves.
      along +=
          stay.contains(position.id()) && reachesMoved(position, script.organization(), diff, stay)
              ? 1
              : 0;
    }
    assertEquals(
        along,
        diff.changes(Change.LinesChanged.class).stream()
            .mapToLong(Change.LinesChanged::reportsAlong)
            .sum());
    assertTrue(
        moved.size()
            >= diff.changes(Change.LinesChanged.class).stream()
                .filter(lines -> lines.kind().equals(LineKind.SOLID))
                .count());
  }

  private static boolean reachesMoved(
      Position from, Organization org, OrgDiff diff, Set<String> stay) {
    Set<String> movedInBoth =
        diff.changes(Change.LinesChanged.class).stream()
            .filter(Change.LinesChanged::isMove)
            .map(Change::id)
            .collect(Collectors.toSet());
    Set<String> seen = new HashSet<>();
    List<Position> open = new ArrayList<>(List.of(from));
    while (!open.isEmpty()) {
      Position next = open.remove(open.size() - 1);
      for (Position manager : org.hierarchy().directManagers(next)) {
        if (movedInBoth.contains(manager.id())) {
          return true;
        }
        if (stay.contains(manager.id()) && seen.add(manager.id())) {
          open.add(manager);
        }
      }
    }
    return false;
  }
}
