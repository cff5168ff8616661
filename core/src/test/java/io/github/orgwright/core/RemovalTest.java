package io.github.orgwright.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RemovalTest {
  // ceo
  //  |
  // cpo
  //  |
  // hop . . . coo (dotted)
  //  |
  // pm (solid and dotted)
  private static final Organization ACME =
      Organization.named("Acme")
          .position("ceo", p -> p.heldBy("ada"))
          .position("coo")
          .position("cpo", p -> p.reportsTo("ceo").heldBy("bo"))
          .position("hop", p -> p.reportsTo("cpo").dottedTo("coo"))
          .position("pm", p -> p.reportsTo("hop").dottedTo("hop").heldBy("kim"))
          .build();

  /** Positions that report as {@code "pm > hop"} says. */
  private static Organization reporting(String... lines) {
    OrganizationBuilder builder = Organization.named("Acme");
    Set<String> ids = new LinkedHashSet<>();
    List<ReportingLine> all = new ArrayList<>();
    for (String line : lines) {
      String[] ends = line.split(" > ", 2);
      ids.addAll(List.of(ends));
      all.add(ReportingLine.solid(ends[0], ends[1]));
    }
    return builder.positions(ids.stream().map(Position::of).toList()).lines(all).build();
  }

  @Test
  void reportsMoveToTheNearestManagersThatRemainByLinesOfTheSameKind() {
    Organization rest = ACME.without(Set.of("cpo", "hop"));
    assertEquals(
        List.of(ReportingLine.solid("pm", "ceo"), ReportingLine.dotted("pm", "coo")), rest.lines());
    assertEquals(List.of("ceo", "coo", "pm"), Ids.of(rest.positions().list()));
    assertEquals(ACME.people().list(), rest.people().list());
    assertEquals(List.of("ceo", "pm"), rest.assignments().stream().map(a -> a.position()).toList());
  }

  @Test
  void reportsOfRemovedRootsBecomeRoots() {
    Organization rest = ACME.without(Set.of("ceo", "cpo", "coo"));
    assertEquals(List.of("hop"), Ids.of(rest.hierarchy().roots()));
  }

  @Test
  void reportsOfARemovedCycleMoveToTheManagersOfTheCycle() {
    Organization rest =
        reporting("pm > a", "a > b", "b > c", "c > a", "b > ceo", "x > y", "y > z", "z > y")
            .without(Set.of("a", "b", "c", "y", "z"));
    assertEquals(List.of(ReportingLine.solid("pm", "ceo")), rest.lines());
    assertEquals(List.of("ceo", "x"), Ids.of(rest.hierarchy().roots()));
  }

  @Test
  void noPositionComesToReportToItself() {
    Organization rest = reporting("pm > a", "a > b", "b > pm", "b > ceo").without(Set.of("a", "b"));
    assertEquals(List.of(ReportingLine.solid("pm", "ceo")), rest.lines());
  }

  @Test
  void unknownManagersOfRemovedPositionsStayUnknownManagersOfTheirReports() {
    Organization before =
        Organization.named("Acme")
            .position("pm", p -> p.reportsTo("hop"))
            .position("hop", p -> p.reportsTo("missing"))
            .tryBuild()
            .organization();
    Organization rest = before.without(position -> position.id().equals("hop"));
    assertEquals(List.of(ReportingLine.solid("pm", "missing")), rest.unresolvedLines());
  }

  @Test
  void removingNoPositionGivesTheOrganizationItself() {
    assertSame(ACME, ACME.without(position -> false));
  }

  @Test
  void unknownIdsAreRefused() {
    UnknownIdException unknown =
        assertThrows(UnknownIdException.class, () -> ACME.without(List.of("pm", "hops")));
    assertEquals("hops", unknown.id());
  }

  @Test
  void thousandsOfPositionsLeaveAtOnce() {
    int size = 64_000;
    List<Position> positions = new ArrayList<>();
    List<ReportingLine> lines = new ArrayList<>();
    for (int place = 0; place < size; place++) {
      positions.add(Position.of("p" + place));
      if (place > 0) {
        lines.add(ReportingLine.solid("p" + place, "p" + (place - 1) / 4));
      }
    }
    Organization before = Organization.named("Acme").positions(positions).lines(lines).build();
    Organization rest =
        before.without(position -> Integer.parseInt(position.id().substring(1)) % 20 == 7);
    assertEquals(size - 3_200, rest.positions().size());
    assertEquals(size - 3_201, rest.hierarchy().countReports(Position.of("p0")));
  }
}
