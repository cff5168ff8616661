package io.github.orgwright.core;

import static io.github.orgwright.core.LineKind.DOTTED;
import static io.github.orgwright.core.LineKind.SOLID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Edits that change positions and lines; lines are written as they are read. */
class StructureEditsTest {
  /** An organization with the given lines: solid {@code "pm > hop"}, dotted {@code "pm . hop"}. */
  private static Organization org(String... lines) {
    Set<String> ids = new LinkedHashSet<>();
    List<ReportingLine> all = new ArrayList<>();
    for (String line : lines) {
      String[] parts = line.split(" ", -1);
      ids.add(parts[0]);
      if (parts.length == 1) {
        continue;
      }
      if (!parts[2].startsWith("?")) {
        ids.add(parts[2]);
      }
      all.add(ReportingLine.of(parts[0], parts[2], parts[1].equals(">") ? SOLID : DOTTED));
    }
    return Organization.named("Acme")
        .positions(ids.stream().map(Position::of).toList())
        .lines(all)
        .tryBuild()
        .organization();
  }

  private static String lines(Organization organization) {
    return organization.lines().stream()
        .map(line -> line.reporter() + (line.kind().equals(SOLID) ? " > " : " . ") + line.manager())
        .collect(Collectors.joining(", "));
  }

  private static void assertLines(
      String expected, Organization before, UnaryOperator<OrganizationEditor> edit) {
    Organization after = edit.apply(before.edit()).apply();
    assertEquals(expected, lines(after));
    assertEquals(after.toBuilder().tryBuild().organization(), after);
  }

  private static String refusal(UnaryOperator<OrganizationEditor> edit) {
    Organization before = org("a > b", "b > c", "d > c", "?");
    OrganizationEditor editor = before.edit();
    String message = assertThrows(RuntimeException.class, () -> edit.apply(editor)).getMessage();
    assertSame(before, editor.apply());
    return message;
  }

  @Test
  void noEditsGiveTheOrganizationItself() {
    Organization before = org("a > b");
    assertSame(before, before.edit().apply());
    assertSame(
        before,
        before
            .edit()
            .remove(List.of())
            .removeWhere(p -> false)
            .moveUnder("b")
            .moveUnder("b", "a")
            .mergeInto("a", List.of())
            .moveReports("b", "b")
            .swapLines("a", "a")
            .rename("a", "a")
            .each((position, p) -> {})
            .apply());
  }

  @Test
  void laterEditsSeeEarlierOnes() {
    assertLines(
        "x > c, y > x",
        org("a > b", "b > c"),
        e ->
            e.add("x", p -> p.reportsTo("b"))
                .remove("b")
                .add("y", p -> p.reportsTo("x"))
                .removeWithReports("a"));
  }

  @Test
  void anEditorCanBeUsedAgain() {
    OrganizationEditor editor = org("a > b", "b > c").edit();
    Organization first = editor.remove("b").apply();
    Organization second = editor.add("d", p -> p.reportsTo("a")).apply();
    assertEquals("a > c", lines(first));
    assertEquals("a > c, d > a", lines(second));
  }

  @Test
  void aPositionIsEditedTwice() {
    Organization after =
        org("a > b", "c")
            .edit()
            .position("a", p -> p.title("A").dottedTo("c"))
            .position("a", p -> p.fte(0.5).reportsTo("c"))
            .apply();
    assertEquals("a > c, a . c", lines(after));
    assertEquals(Optional.of("A"), after.position("a").title());
    assertEquals(0.5, after.position("a").fte());
  }

  @Test
  void anAddedPositionComesLastAndMayCloseCycles() {
    Organization after =
        org("a > b")
            .edit()
            .add("n", p -> p.reportsTo("a"))
            .position("b", p -> p.reportsTo("n"))
            .apply();
    assertEquals(List.of("a", "b", "n"), Ids.of(after.positions().list()));
    assertEquals(1, after.hierarchy().cycles().size());
    assertLines("n > n", org("a"), e -> e.add("n", p -> p.reportsTo("n")));
  }

  @Test
  void unresolvedLinesLeadToAnAddedPosition() {
    Organization after = org("a > ?b", "c . ?b").edit().add("?b", p -> {}).apply();
    assertEquals(List.of(), after.unresolvedLines());
    assertEquals("?b", after.hierarchy().directManagers(after.position("a")).get(0).id());
  }

  @Test
  void duplicateIdsAreRefused() {
    String refused = "position \"b\" already exists; fix: use another id, or ";
    assertEquals(
        refused + "change the position with position(\"b\", ..)",
        refusal(e -> e.add("b", p -> {})));
    assertEquals(
        refused + "rename or remove that position first", refusal(e -> e.rename("a", "b")));
    assertEquals(refused + "use moveUnder(\"b\", ..)", refusal(e -> e.insertManager("b", "a")));
  }

  @Test
  void unknownIdsAreRefused() {
    assertEquals(
        "unknown position id \"aa\"; fix: correct the id",
        refusal(e -> e.remove(List.of("a", "aa"))));
    List<UnaryOperator<OrganizationEditor>> edits =
        List.of(
            e -> e.position("x", p -> {}),
            e -> e.position("a", p -> p.title("A").reportsTo("x")),
            e -> e.add("n", p -> p.reportsTo("x")),
            e -> e.replace(Position.of("x")),
            e -> e.rename("x", "y"),
            e -> e.removeWithReports("x"),
            e -> e.removeLeavingReports("x"),
            e -> e.moveUnder("x", "a"),
            e -> e.moveUnder("a", "d", "x"),
            e -> e.moveReports("a", "x"),
            e -> e.moveReports("x", "a"),
            e -> e.swapLines("a", "x"),
            e -> e.insertManager("n", List.of("a", "x")),
            e -> e.mergeInto("x", List.of("a")),
            e -> e.mergeInto("a", List.of("b", "x")),
            e -> e.replaceHolder("x", "ada"),
            e ->
                e.each(
                    (position, p) -> {
                      p.title("T");
                      if (position.id().equals("d")) {
                        p.reportsTo("x");
                      }
                    }));
    for (UnaryOperator<OrganizationEditor> edit : edits) {
      assertEquals("unknown position id \"x\"; fix: correct the id", refusal(edit));
    }
  }

  @Test
  void idsThatEarlierEditsRemovedOrRenamedAreExplained() {
    OrganizationEditor editor = org("a > b", "b > c").edit().remove("b").rename("c", "d");
    assertEquals(
        "unknown position id \"b\"; fix: edit this position before the edit that removes it",
        assertThrows(UnknownIdException.class, () -> editor.remove("b")).getMessage());
    assertEquals(
        "unknown position id \"c\"; fix: use its new id \"d\"",
        assertThrows(UnknownIdException.class, () -> editor.remove("c")).getMessage());
  }

  @Test
  void aReplacedPositionKeepsItsLinesAndHolders() {
    Organization before = org("a > b").with("a", p -> p.title("Old").heldBy("ada"));
    Organization after =
        before.edit().replace(Position.builder().id("a").title("New").build()).apply();
    assertEquals(Optional.of("New"), after.position("a").title());
    assertEquals(before.lines(), after.lines());
    assertEquals(before.assignments(), after.assignments());
  }

  @Test
  void linesFollowARenamedPosition() {
    assertLines(
        "a > x, a . x, x > c, x > x, c . x",
        org("a > b", "a . b", "b > c", "b > b", "c . b"),
        e -> e.rename("b", "x"));
    assertLines(
        "a > c, x > c", org("a > b", "b > c"), e -> e.rename("b", "x").moveReports("x", "c"));
  }

  @Test
  void aRenamedPositionTakesUnresolvedLinesToItsNewId() {
    Organization after = org("a > ?x", "a > b", "b > ?x").edit().rename("b", "?x").apply();
    assertEquals("a > ?x, ?x > ?x", lines(after));
    assertEquals(List.of(), after.unresolvedLines());
  }

  @Test
  void twoPositionsExchangeTheirIds() {
    Organization after =
        org("a > b", "b > c").edit().rename("a", "tmp").rename("b", "a").rename("tmp", "b").apply();
    assertEquals("b > a, a > c", lines(after));
    assertEquals(List.of("b", "a", "c"), Ids.of(after.positions().list()));
  }

  @Test
  void reportsOfRemovedPositionsMoveToManagersWhateverWasEditedBefore() {
    assertLines(
        "a > d", org("a > b", "b > c", "d"), e -> e.moveUnder("d", "c").remove("b").remove("c"));
    assertLines(
        "a > b",
        org("a > b"),
        e -> e.add("m", p -> p.reportsTo("b")).moveUnder("m", "a").remove("m"));
    assertLines(
        "a > ?x, a . d", org("a > b", "a . c", "b > ?x", "c . d"), e -> e.remove("b").remove("c"));
  }

  @Test
  void aRemovedIdIsUsedAgain() {
    // Reports of the removed position stay with its managers.
    assertLines(
        "a > c, n > b",
        org("a > b", "b > c"),
        e -> e.remove("b").add("b", p -> {}).add("n", p -> p.reportsTo("b")));
    assertLines(
        "a > c", org("a > b", "b > c"), e -> e.remove("b").rename("c", "b").rename("b", "c"));
    // Those that it left come back.
    Organization after =
        org("a > b", "b > c").edit().removeLeavingReports("b").add("b", p -> {}).apply();
    assertEquals(List.of(), after.unresolvedLines());
    assertLines(
        "a > d",
        org("a > b", "b > c", "d"),
        e -> e.removeLeavingReports("b").add("b", p -> p.reportsTo("d")).remove("b"));
  }

  @Test
  void membersOfACycleAreRemovedOneByOne() {
    String[] cycle = {"r > a", "a > b", "b > c", "c > a", "b > x"};
    assertLines("r > x", org(cycle), e -> e.remove("a").remove("b").remove("c"));
    assertLines("r > x", org(cycle), e -> e.remove(List.of("c", "b", "a", "b")));
    assertLines("", org("a > a", "b > a"), e -> e.remove("a"));
  }

  @Test
  void equalLinesAreKeptOnce() {
    assertLines("a > c", org("a > b", "a > c", "a > b", "b > c"), e -> e.remove("b"));
    assertLines("a > c", org("a > b", "a > c"), e -> e.moveReports("b", "c"));
  }

  @Test
  void reportsAtAnyDistanceAreRemoved() {
    assertLines(
        "a > top",
        org("a > top", "b > a", "c > b", "x . c", "d > c", "x"),
        e -> e.removeWithReports("b"));
    assertLines("", org("a > b", "b > c", "c > a", "d > a"), e -> e.removeWithReports("c"));
    assertLines("", org("a > a"), e -> e.removeWithReports("a"));
  }

  @Test
  void aReportOfAManagerWhoRemainsStaysWithItsOwnReports() {
    assertLines(
        "b > y, c > b",
        org("a > top", "b > a", "b > y", "c > b", "d > a", "b . d"),
        e -> e.removeWithReports("a"));
    // An unknown manager does not count, nor does a dotted line.
    assertLines("", org("a > top", "b > a", "b > ?x", "b . top"), e -> e.removeWithReports("a"));
    // The removed position itself does not stay.
    assertLines("b > top", org("a > top", "b > a", "b > top"), e -> e.removeWithReports("a"));
    assertLines("b > top", org("a > b", "b > a", "b > top"), e -> e.removeWithReports("a"));
  }

  @Test
  void reportsThatAreLeftBecomeDetached() {
    Organization after = org("a > b", "b > c", "d . b").edit().removeLeavingReports("b").apply();
    assertEquals("a > b, d . b", lines(after));
    assertEquals(2, after.unresolvedLines().size());
    assertEquals(List.of("a"), Ids.of(after.hierarchy().detached()));
  }

  @Test
  void aPositionMovesWithItsReportsAndLeavesItsOutsideSuperior() {
    Organization before = org("a > b", "b > c", "b . d").with("b", p -> p.reportsOutside("Board"));
    Organization after = before.edit().moveUnder("d", "b", "b").apply();
    assertEquals("a > b, b > d, b . d", lines(after));
    assertEquals(Optional.empty(), after.position("b").outsideSuperior());
    assertEquals(1, before.edit().moveUnder("a", List.of("c")).apply().hierarchy().cycles().size());
    assertEquals(
        "position \"a\" cannot report to itself; fix: move it under another position",
        refusal(e -> e.moveUnder("a", "b", "a")));
  }

  @Test
  void directReportsMoveToAnotherManager() {
    assertLines(
        "a > y, x > x, b > z, b > y, c . x, y > x",
        org("a > x", "b > z", "b > x", "c . x", "y > x", "x > x"),
        e -> e.moveReports("x", "y"));
  }

  @Test
  void twoPositionsChangePlaces() {
    Organization before =
        org("a > b", "b > c", "d > b", "e . a").with("c", p -> p.reportsOutside("Board"));
    assertLines("a > c, b > a, d > a, e . b", before, e -> e.swapLines("a", "b"));
    assertLines("b > a, b > b", org("a > b", "a > a", "b"), e -> e.swapLines("a", "b"));
    Organization top = before.edit().swapLines("a", "c").apply();
    assertEquals(Optional.of("Board"), top.position("a").outsideSuperior());
    assertEquals(Optional.empty(), top.position("c").outsideSuperior());
  }

  @Test
  void aNewManagerIsInsertedBetweenPositionsAndTheirManagers() {
    assertLines(
        "a > n, a . c, b > c, n > b",
        org("a > b", "a . c", "b > c"),
        e -> e.insertManager("n", "a"));
    assertLines(
        "a > n, b > n, c > n, n > x, n > y",
        org("a > x", "b > a", "b > y", "c > c", "x", "y"),
        e -> e.insertManager("n", List.of("a", "b", "c", "a")));
    Organization board = org("a", "b").with("b", p -> p.reportsOutside("Board"));
    Organization after = board.edit().insertManager("n", List.of("a", "b")).apply();
    assertEquals(Optional.of("Board"), after.position("n").outsideSuperior());
    assertEquals(Optional.empty(), after.position("b").outsideSuperior());
    assertLines("a > ?n, ?n > b", org("a > ?n", "a > b"), e -> e.insertManager("?n", "a"));
    assertEquals(
        "new manager \"n\" has no reports; fix: name at least one, or call add(\"n\", ..)",
        refusal(e -> e.insertManager("n", List.of())));
  }

  @Test
  void aLayerIsRemoved() {
    assertLines("a > c, x > c", org("a > b", "b > c", "x > y", "y > c"), e -> e.removeLayer(2));
    assertLines("a > b", org("a > b", "b > c"), e -> e.removeLayer(1));
    // Positions without a chain to a root have no layer.
    assertLines(
        "a > b, b > a", org("c", "a > b", "b > a", "d > c"), e -> e.removeLayer(1).removeLayer(1));
    assertEquals(
        "layer 4 does not exist, because Acme has 3 layers; fix: name a layer from 1 to 3",
        refusal(e -> e.removeLayer(4)));
    assertEquals(
        "layer 0 does not exist, because Acme has 3 layers; fix: name a layer from 1 to 3",
        refusal(e -> e.removeLayer(0)));
    assertEquals(
        "layer 2 does not exist, because Acme has 1 layer; fix: name layer 1",
        assertThrows(IllegalArgumentException.class, () -> org("a").edit().removeLayer(2))
            .getMessage());
    assertEquals(
        "layer 1 does not exist, because Acme has no layers; fix: remove positions by their ids",
        assertThrows(IllegalArgumentException.class, () -> org("a > a").edit().removeLayer(1))
            .getMessage());
  }

  @Test
  void teamsAreMerged() {
    assertLines(
        "a > t, b > t, t > top",
        org("a > x", "b > y", "x > top", "y > top", "t > top"),
        e -> e.mergeInto("t", List.of("y", "x", "x")));
    // The target, where it reports to a merged position, reports to the manager of that.
    assertLines(
        "t > top, a > t", org("t > x", "x > top", "a > x"), e -> e.mergeInto("t", Set.of("x")));
    assertLines("a . top", org("a . x", "x . top", "t"), e -> e.mergeInto("t", Set.of("x")));
    assertEquals(
        "position \"a\" cannot be merged into itself; fix: name another target",
        refusal(e -> e.mergeInto("a", List.of("b", "a"))));
  }

  @Test
  void tenThousandEditsOfALargeOrganizationAreAppliedAtOnce() {
    int size = 100_000;
    List<ReportingLine> lines = new ArrayList<>();
    for (int place = 1; place < size; place++) {
      lines.add(ReportingLine.solid("p" + place, "p" + (place - 1) / 7));
    }
    OrganizationEditor editor =
        Organization.named("Acme")
            .positions(IntStream.range(0, size).mapToObj(i -> Position.of("p" + i)).toList())
            .lines(lines)
            .build()
            .edit();
    for (int i = size - 1; i > size - 10_000; i -= 5) {
      editor
          .add("n" + i, p -> p.reportsTo("p1"))
          .moveUnder("n" + i, "p" + i)
          .rename("p" + (i - 1), "m" + i)
          .removeWithReports("p" + (i - 2))
          .remove("p" + (i - 3));
    }
    Organization after = editor.apply();
    assertEquals(size - 2_000, after.positions().size());
    assertTrue(after.hierarchy().isAbove(after.position("p1"), after.position("p99999")));
  }

  @Test
  void aLongChainIsRemovedInAnyOrder() {
    int size = 200_000;
    List<String> ids = new ArrayList<>();
    List<ReportingLine> lines = new ArrayList<>();
    for (int place = 0; place < size; place++) {
      ids.add("p" + place);
      if (place > 0) {
        lines.add(ReportingLine.solid("p" + place, "p" + (place - 1)));
      }
    }
    Organization chain =
        Organization.named("Chain")
            .positions(ids.stream().map(Position::of).toList())
            .lines(lines)
            .build();
    OrganizationEditor upward = chain.edit();
    for (int place = size - 2; place > 0; place--) {
      upward.remove("p" + place);
    }
    assertEquals("p199999 > p0", lines(upward.apply()));
    assertEquals("p199999 > p0", lines(chain.without(ids.subList(1, size - 1))));
  }

  @Test
  void anEditorIsNotUsedWhileItEditsOnePosition() {
    OrganizationEditor editor = Organization.named("A").position("m").build().edit();
    assertThrows(IllegalStateException.class, () -> editor.add("x", p -> editor.add("y", q -> {})));
    assertThrows(
        IllegalStateException.class, () -> editor.position("m", p -> editor.rename("m", "n")));
    assertThrows(
        IllegalStateException.class, () -> editor.each((position, p) -> editor.remove("m")));
    assertThrows(
        IllegalStateException.class, () -> editor.removeWhere(position -> editor.apply() != null));
    assertThrows(
        IllegalStateException.class,
        () -> editor.person("ada", p -> editor.person("ada", q -> {})));
    assertEquals(1, editor.apply().positions().size());
    assertEquals(2, editor.add("x", p -> {}).apply().positions().size());
  }
}
