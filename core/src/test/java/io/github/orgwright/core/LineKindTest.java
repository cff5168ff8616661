package io.github.orgwright.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LineKindTest {
  private static final LineKind PROJECT = LineKind.of("project");
  private static final LineKind FUNCTIONAL = LineKind.of("functional");

  /** {@code mia} reports to lee, and leads no project; pia leads her project. */
  private static final Organization ORG =
      Organization.named("Acme")
          .position("lee")
          .position("pia", p -> p.line(FUNCTIONAL, "lee"))
          .position("mia", p -> p.reportsTo("lee").line(PROJECT, "pia").line(FUNCTIONAL, "lee"))
          .build();

  private static List<String> ids(List<Position> positions) {
    return positions.stream().map(Position::id).toList();
  }

  @Test
  void linesOfYourOwnKindAreFollowedOnRequestAndCarryNoAuthority() {
    Position mia = ORG.position("mia");
    assertEquals(List.of("lee"), ids(ORG.hierarchy().directManagers(mia)));
    assertEquals(List.of("pia"), ids(ORG.hierarchy(PROJECT).directManagers(mia)));
    assertEquals(
        List.of("lee", "pia"), ids(ORG.hierarchy(LineKind.SOLID, PROJECT).directManagers(mia)));
    assertEquals(List.of("lee", "pia"), ids(ORG.hierarchy().roots()));
    assertEquals(
        List.of(LineKind.SOLID, FUNCTIONAL, PROJECT),
        List.copyOf(ORG.hierarchy(PROJECT, FUNCTIONAL, LineKind.SOLID).kinds()));
  }

  @Test
  void kindsAreEqualByIdAndSortedWithSolidFirst() {
    assertEquals(LineKind.SOLID, LineKind.of("solid"));
    assertFalse(PROJECT.equals(FUNCTIONAL));
    assertEquals(
        List.of(LineKind.SOLID, LineKind.DOTTED, FUNCTIONAL, PROJECT),
        Stream.of(PROJECT, LineKind.DOTTED, FUNCTIONAL, LineKind.SOLID).sorted().toList());
    assertThrows(IllegalArgumentException.class, () -> LineKind.of(" "));
    assertEquals(
        "line kind \"DOTTED\" differs from \"dotted\" only in case; fix: use \"dotted\", or another"
            + " id",
        assertThrows(IllegalArgumentException.class, () -> LineKind.of("DOTTED")).getMessage());
    assertThrows(IllegalArgumentException.class, () -> LineKind.of("Solid"));
  }

  @Test
  void aLineIsSaidByItsKind() {
    assertEquals(
        List.of("reports to", "has a dotted line to", "has an acting line to"),
        Stream.of(LineKind.SOLID, LineKind.DOTTED, LineKind.of("acting"))
            .map(LineKind::verb)
            .toList());
    assertEquals(
        List.of(
            "2 positions have project lines to unknown manager \"gone\": a, b",
            "c has a project line to unknown manager \"lost\""),
        Organization.named("Acme")
            .position("a", p -> p.line(PROJECT, "gone"))
            .position("b", p -> p.line(PROJECT, "gone"))
            .position("c", p -> p.line(PROJECT, "lost"))
            .tryBuild()
            .problems()
            .stream()
            .map(Problem::message)
            .toList());
  }

  @Test
  void linesOfOneKindAreRemoved() {
    Organization less = ORG.with("mia", p -> p.withoutLines(PROJECT));
    assertEquals(List.of(), less.hierarchy(PROJECT).directManagers(less.position("mia")));
    assertEquals(3, less.lines().size());
  }

  @Test
  void aSolidLineIsNotDroppedByALaterManager() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                Organization.named("Acme")
                    .position("x", p -> p.line(LineKind.SOLID, "a").reportsTo("b")));
    assertEquals(
        "position \"x\" already reports to \"a\"; fix: remove reportsTo(\"b\"), or add a second manager"
            + " with line(LineKind.SOLID, \"b\") or dottedTo(\"b\")",
        refused.getMessage());
    assertEquals(
        List.of(ReportingLine.solid("x", "b")),
        Organization.named("Acme")
            .position("b")
            .position(
                "x", p -> p.line(LineKind.SOLID, "a").withoutLines(LineKind.SOLID).reportsTo("b"))
            .build()
            .lines());
  }
}
