package io.github.orgwright.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Parts and merges of differences between small random organizations of few ids. The module of
 * properties checks more laws of more organizations; those here find mutants of what parts need.
 */
class LawsTest {
  private static final int SEEDS = 40;
  private static final List<LineKind> KINDS = List.of(LineKind.SOLID, LineKind.DOTTED);

  /** An organization whose ids, order, lines, holders and details are random. */
  private static Organization organization(Random random) {
    List<String> ids =
        new ArrayList<>(IntStream.range(0, 7).mapToObj(number -> "p" + number).toList());
    ids.removeIf(id -> random.nextInt(4) == 0);
    if (random.nextInt(3) == 0) {
      Collections.shuffle(ids, random);
    }
    OrganizationBuilder builder = Organization.named(random.nextInt(8) == 0 ? "Apex" : "Acme");
    for (String id : ids) {
      builder.position(id, p -> p.title("T" + random.nextInt(2)));
      for (int i = random.nextInt(3); i > 0; i--) {
        String manager = "p" + random.nextInt(7);
        builder.lines(List.of(ReportingLine.of(id, manager, KINDS.get(random.nextInt(2)))));
      }
      if (random.nextInt(3) > 0) {
        String person = "h" + random.nextInt(5);
        builder.assignments(List.of(Assignment.of(id, person, AssignmentKind.SUBSTANTIVE)));
      }
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      String name = "N" + random.nextInt(2);
      builder.person("h" + i, p -> p.name(name));
    }
    return builder.tryBuild().organization();
  }

  private static List<ReportingLine> lines(Organization organization, String id) {
    return organization.lines().stream().filter(line -> line.reporter().equals(id)).toList();
  }

  private static List<Assignment> held(Organization organization, String id) {
    return organization.assignments().stream().filter(one -> one.position().equals(id)).toList();
  }

  @Test
  void differencesLeadFromOneToTheOther() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      Organization one = organization(random);
      Organization other = organization(random);
      Organization third = organization(random);
      OrgDiff diff = OrgDiff.between(one, other);
      assertEquals(other, diff.applyTo(one));
      assertEquals(one, diff.inverse().applyTo(other));
      assertEquals(one.equals(other), diff.isEmpty());
      assertEquals(OrgDiff.between(one, third), diff.andThen(OrgDiff.between(other, third)));
      for (Position position : one.positions()) {
        boolean isSame =
            other.positions().find(position.id()).equals(Optional.of(position))
                && lines(one, position.id()).equals(lines(other, position.id()))
                && held(one, position.id()).equals(held(other, position.id()));
        assertEquals(isSame, diff.of(position).isEmpty());
      }
    }
  }

  @Test
  void partsAreAppliedWithAllThatTheyNeed() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      Organization one = organization(random);
      OrgDiff diff = OrgDiff.between(one, organization(random));
      Set<String> ids =
          diff.changes().stream()
              .map(Change::id)
              .filter(id -> random.nextInt(3) == 0)
              .collect(Collectors.toSet());
      OrgDiff part = diff.only(ids);
      Set<ReportingLine> loose = new HashSet<>(part.after().unresolvedLines());
      loose.removeAll(one.unresolvedLines());
      loose.removeAll(diff.after().unresolvedLines());
      assertEquals(Set.of(), loose);
      for (String id : ids) {
        if (diff.after().positions().find(id).isPresent()) {
          assertEquals(lines(diff.after(), id), lines(part.after(), id));
          assertEquals(held(diff.after(), id), held(part.after(), id));
        }
      }
      assertEquals(one, diff.only(Set.of()).after());
    }
  }

  @Test
  void mergesTakeTheChangesOfBothSides() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      Organization base = organization(random);
      Organization ours = organization(random);
      Organization theirs = organization(random);
      assertEquals(ours, Merge.of(base, ours, base).organization());
      assertEquals(ours, Merge.of(base, base, ours).organization());
      assertEquals(ours, Merge.of(base, ours, ours).organization());
      assertTrue(Merge.of(base, ours, ours).isComplete());
      Merge merge = Merge.of(base, ours, theirs);
      Merge exchanged = Merge.of(base, theirs, ours);
      assertEquals(merge.organization(), exchanged.organization());
      assertEquals(merge.conflicts().size(), exchanged.conflicts().size());
      Set<ReportingLine> loose = new HashSet<>(merge.organization().unresolvedLines());
      List.of(base, ours, theirs).forEach(side -> loose.removeAll(side.unresolvedLines()));
      assertEquals(Set.of(), loose);
      Set<String> ids = ids(merge.organization());
      Set<String> kept = ids(base);
      kept.retainAll(ids(ours));
      kept.retainAll(ids(theirs));
      assertTrue(ids.containsAll(kept));
    }
  }

  private static Set<String> ids(Organization organization) {
    Set<String> ids = new HashSet<>();
    organization.positions().forEach(position -> ids.add(position.id()));
    organization.people().forEach((Person person) -> ids.add(person.id()));
    return ids;
  }
}
