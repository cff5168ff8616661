package io.github.orgwright.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.change.Applied;
import io.github.orgwright.change.Change;
import io.github.orgwright.change.ChangeSet;
import io.github.orgwright.change.Misfit;
import io.github.orgwright.change.OrgDiff;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Member;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.testkit.jqwik.Adversarial;
import io.github.orgwright.testkit.jqwik.OrgSize;
import io.github.orgwright.testkit.model.OrgPair;
import io.github.orgwright.testkit.model.OrgTriple;
import io.github.orgwright.testkit.model.ReorgScript;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** The laws of differences and merges, over versions that have much or little in common. */
@Domain(GivenOrganizations.class)
class ChangePropertyTest {
  private static final int MOST = 40;

  @Property
  void differencesOfSoundOrganizationsFollowTheLaws(@ForAll OrgPair pair) {
    ChangeLaws.STANDARD.check(pair);
  }

  @Property
  void differencesOfAdversarialOrganizationsFollowTheLaws(
      @ForAll @Adversarial @OrgSize(max = MOST) OrgPair pair) {
    ChangeLaws.STANDARD.check(pair);
  }

  @Property
  void mergesOfSoundOrganizationsFollowTheLaws(@ForAll OrgTriple triple) {
    ChangeLaws.STANDARD.check(triple);
  }

  @Property
  void mergesOfAdversarialOrganizationsFollowTheLaws(
      @ForAll @Adversarial @OrgSize(max = MOST) OrgTriple triple) {
    ChangeLaws.STANDARD.check(triple);
  }

  /** Organizations of the same ids that otherwise have nothing in common. */
  @Property(tries = 60)
  void differencesAndMergesOfIndependentOrganizationsFollowTheLaws(
      @ForAll Given one, @ForAll Given other, @ForAll Given third) {
    Organization base = renamed(one);
    OrgTriple triple = new OrgTriple(base, renamed(other), renamed(third));
    OrgDiff diff = OrgDiff.between(base, triple.ours());
    ChangeLaws.STANDARD.check(triple);
    ChangeLaws.STANDARD.check(new OrgPair(base, triple.ours()));
    assertEquals(base, diff.only(Set.of()).after());
    for (Position position : base.positions()) {
      if (partsOf(position.id(), base).equals(partsOf(position.id(), triple.ours()))) {
        assertEquals(List.of(), diff.of(position));
      }
    }
    Set<String> kept = ids(base);
    kept.retainAll(ids(triple.ours()));
    kept.retainAll(ids(triple.theirs()));
    assertTrue(ids(triple.merge().organization()).containsAll(kept));
  }

  private static Organization renamed(Given given) {
    return given.organization().edit().name(given.seed() % 8 == 0 ? "Apex" : "Acme").apply();
  }

  private static List<Object> partsOf(String id, Organization org) {
    return List.of(
        org.positions().find(id),
        org.defaultOccupancy(),
        org.lines().stream().filter(line -> line.reporter().equals(id)).toList(),
        org.assignments().stream().filter(one -> one.position().equals(id)).toList());
  }

  private static Set<String> ids(Organization org) {
    return Stream.concat(org.positions().stream(), org.people().stream())
        .map(Member::id)
        .collect(Collectors.toSet());
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

  @Property
  void changesThatDoNotBelongTogetherNeverBreakAnOrganization(
      @ForAll @Adversarial @OrgSize(max = 40) OrgTriple triple, @ForAll Random random) {
    List<Organization> all = List.of(triple.base(), triple.ours(), triple.theirs());
    List<Change> given = new ArrayList<>();
    for (Organization from : all) {
      for (Organization to : all) {
        OrgDiff.between(from, to).changes().stream()
            .filter(change -> random.nextInt(3) == 0)
            .forEach(given::add);
      }
    }
    Collections.shuffle(given, random);
    Applied applied = ChangeSet.of(fitting(given)).tryApplyTo(triple.base());
    Set<ReportingLine> loose = new HashSet<>(applied.organization().unresolvedLines());
    loose.removeAll(triple.base().unresolvedLines());
    assertEquals(Set.of(), loose);
    Set<Change> misfits =
        applied.misfits().stream().map(Misfit::change).collect(Collectors.toSet());
    for (Change change : fitting(given)) {
      assertTrue(
          misfits.contains(change) || NaiveFacts.isMade(change, applied.organization()),
          change::toString);
    }
    if (misfits.size() == fitting(given).size()) {
      assertEquals(triple.base(), applied.organization());
    }
  }

  /** The given changes without those that a set with the earlier ones refuses. */
  private static List<Change> fitting(List<Change> given) {
    List<Change> fitting = new ArrayList<>();
    for (Change change : given) {
      fitting.add(change);
      try {
        var unused = ChangeSet.of(fitting);
      } catch (IllegalArgumentException e) {
        fitting.remove(fitting.size() - 1);
      }
    }
    return fitting;
  }
}
