package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.change.Change;
import io.github.orgwright.change.Change.Changed;
import io.github.orgwright.change.Change.LinesChanged;
import io.github.orgwright.change.Change.PositionAdded;
import io.github.orgwright.change.Change.PositionRemoved;
import io.github.orgwright.change.OrgDiff;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.testsupport.SharedData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Differences between published organizations and edited copies of them. */
class ChangesOnDataTest {
  private static final int SEEDS = 60;
  private static final int EDITS = 25;

  private static Organization read(String file, Mapping mapping) {
    return OrgReader.of(mapping).read(Csv.file(SharedData.file(file))).organization();
  }

  private static Organization health() {
    return read("uk-dh-2011-09/senior.csv", Presets.UK_ORGANOGRAM);
  }

  private static Organization workAndPensions() {
    return read("uk-dwp-2013-09/senior.csv", Presets.UK_ORGANOGRAM);
  }

  @TestFactory
  Stream<DynamicTest> whatIsEditedIsFound() {
    return Stream.of(
        DynamicTest.dynamicTest(
            "sourcegraph",
            () ->
                editAndCompare(
                    read("sourcegraph-2022-05/posts.csv", ReferenceAnswersTest.SOURCEGRAPH))),
        DynamicTest.dynamicTest(
            "gitlab",
            () ->
                editAndCompare(
                    read("gitlab-product-2022-11/posts.csv", ReferenceAnswersTest.GITLAB))),
        DynamicTest.dynamicTest("uk-dh", () -> editAndCompare(health())),
        DynamicTest.dynamicTest("uk-dwp", () -> editAndCompare(workAndPensions())));
  }

  private static void editAndCompare(Organization organization) {
    for (int seed = 0; seed < SEEDS; seed++) {
      Organization after = edited(organization, new Random(seed));
      OrgDiff diff = OrgDiff.between(organization, after);
      assertEquals(after, diff.applyTo(organization));
      assertEquals(organization, diff.inverse().applyTo(after));
      assertEquals(added(organization, after), ids(diff.changes(PositionAdded.class).stream()));
      assertEquals(added(after, organization), ids(diff.changes(PositionRemoved.class).stream()));
      assertEquals(moved(organization, after), ids(moves(diff)));
      assertEquals(
          retitled(organization, after),
          ids(
              diff.changes(Changed.class).stream()
                  .filter(changed -> changed.attribute().equals("title"))));
    }
  }

  /** A copy with random edits. */
  private static Organization edited(Organization organization, Random random) {
    Organization edited = organization;
    for (int edit = 0; edit < EDITS; edit++) {
      List<Position> positions = edited.positions().list();
      String one = positions.get(random.nextInt(positions.size())).id();
      String other = positions.get(random.nextInt(positions.size())).id();
      int number = edit;
      edited =
          switch (random.nextInt(6)) {
            case 0 -> edited.without(one);
            case 1 ->
                edited.toBuilder()
                    .position("new " + number, p -> p.reportsTo(other).heldBy("new holder"))
                    .tryBuild()
                    .organization();
            case 2 -> edited.with(one, p -> p.reportsTo(other));
            case 3 -> edited.with(one, p -> p.title("New title " + number));
            case 4 -> edited.with(one, p -> p.vacant().dottedTo(other));
            default -> edited.with(one, p -> p.withoutManagers());
          };
    }
    return edited;
  }

  private static Set<String> ids(Stream<? extends Change> changes) {
    return changes.map(Change::id).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<LinesChanged> moves(OrgDiff diff) {
    return diff.changes(LinesChanged.class).stream().filter(LinesChanged::isMove);
  }

  private static Set<String> positionIds(Organization organization) {
    return organization.positions().stream()
        .map(Position::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> added(Organization before, Organization after) {
    Set<String> added = positionIds(after);
    added.removeAll(positionIds(before));
    return added;
  }

  private static Set<String> common(Organization before, Organization after) {
    Set<String> common = positionIds(after);
    common.retainAll(positionIds(before));
    return common;
  }

  private static Set<String> moved(Organization before, Organization after) {
    Map<String, List<String>> managersBefore = managers(before);
    Map<String, List<String>> managers = managers(after);
    Set<String> moved = common(before, after);
    moved.removeIf(
        id ->
            managersBefore
                .getOrDefault(id, List.of())
                .equals(managers.getOrDefault(id, List.of())));
    return moved;
  }

  private static Map<String, List<String>> managers(Organization organization) {
    Map<String, List<String>> managers = new HashMap<>();
    for (ReportingLine line : organization.lines()) {
      if (line.kind().id().equals("solid")) {
        managers.computeIfAbsent(line.reporter(), any -> new ArrayList<>()).add(line.manager());
      }
    }
    return managers;
  }

  private static Set<String> retitled(Organization before, Organization after) {
    Map<String, Optional<String>> titles = new HashMap<>();
    before.positions().forEach(position -> titles.put(position.id(), position.title()));
    Set<String> retitled = common(before, after);
    retitled.removeIf(id -> titles.get(id).equals(after.position(id).title()));
    return retitled;
  }

  @Test
  void unrelatedOrganizationsHaveNoPositionInCommon() {
    Organization before = health();
    Organization after = workAndPensions();
    OrgDiff diff = OrgDiff.between(before, after);
    assertEquals(after, diff.applyTo(before));
    assertEquals(
        before.positions().size() + after.positions().size(),
        diff.changes(PositionAdded.class).size() + diff.changes(PositionRemoved.class).size());
    assertEquals(0, moves(diff).count());
    Set<String> people = new HashSet<>(ids(before.people().stream().map(p -> p.id()).toList()));
    people.retainAll(ids(after.people().stream().map(p -> p.id()).toList()));
    assertTrue(people.isEmpty());
  }

  private static Set<String> ids(List<String> ids) {
    return new TreeSet<>(ids);
  }
}
