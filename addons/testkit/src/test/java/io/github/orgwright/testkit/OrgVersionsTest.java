package io.github.orgwright.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Ascii;
import io.github.orgwright.change.Change;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.testkit.model.OrgPair;
import io.github.orgwright.testkit.model.OrgTriple;
import io.github.orgwright.testkit.model.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrgVersionsTest {
  private static final OrgVersions SOUND =
      OrgVersions.of(OrgGenerator.organizations().ofSize(1, 20));
  private static final OrgVersions WITH_PROBLEMS =
      OrgVersions.of(OrgGenerator.organizations().adversarial().ofSize(0, 20)).withProblems();

  private static List<String> ids(Organization organization) {
    return organization.positions().stream().map(Position::id).toList();
  }

  private static boolean isShuffled(OrgPair pair) {
    return !ids(pair.before()).equals(ids(pair.after()))
        && ids(pair.before()).stream()
            .sorted()
            .toList()
            .equals(ids(pair.after()).stream().sorted().toList());
  }

  private static long count(Generator<OrgPair> pairs, Predicate<OrgPair> counted) {
    return pairs.stream(0).limit(300).filter(counted).count();
  }

  @Test
  void pairsAreEqualShuffledReorganizedAndUnrelated() {
    Generator<OrgPair> pairs = SOUND.pairs();
    assertTrue(count(pairs, pair -> pair.before().equals(pair.after())) > 20);
    assertTrue(count(pairs, OrgVersionsTest::isShuffled) > 10);
    assertTrue(count(pairs, pair -> pair.diff().changes().size() == 1) > 10);
    assertTrue(count(pairs, pair -> pair.diff().changes().size() > 40) > 5);
    assertEquals(
        0,
        count(
            pairs,
            pair ->
                !pair.after().hierarchy().cycles().isEmpty()
                    || !pair.after().unresolvedLines().isEmpty()));
  }

  @Test
  void versionsWithProblemsHaveUnresolvedLinesCyclesAndSimilarIds() {
    Generator<OrgPair> pairs = WITH_PROBLEMS.pairs();
    assertTrue(count(pairs, pair -> !pair.after().unresolvedLines().isEmpty()) > 50);
    assertTrue(count(pairs, pair -> !pair.after().hierarchy().cycles().isEmpty()) > 20);
    assertTrue(
        count(pairs, pair -> ids(pair.before()).stream().anyMatch(id -> id.startsWith(" "))) > 10);
    assertTrue(
        count(
                pairs,
                pair ->
                    ids(pair.before()).stream()
                        .filter(id -> !id.equals(Ascii.toLowerCase(id)))
                        .anyMatch(id -> ids(pair.before()).contains(Ascii.toLowerCase(id))))
            > 10);
  }

  @Test
  void theSameSeedGivesTheSameVersions() {
    for (long seed = 0; seed < 50; seed++) {
      assertEquals(WITH_PROBLEMS.pairs().generate(seed), WITH_PROBLEMS.pairs().generate(seed));
      assertEquals(WITH_PROBLEMS.triples().generate(seed), WITH_PROBLEMS.triples().generate(seed));
    }
  }

  @Test
  void listsHaveAsManyVersionsAsAskedFor() {
    Generator<List<Organization>> lists = SOUND.sequences(2, 4);
    assertEquals(
        List.of(2, 3, 4), lists.stream(0).limit(50).map(List::size).distinct().sorted().toList());
    assertThrows(IllegalArgumentException.class, () -> SOUND.sequences(0, 3));
    assertThrows(IllegalArgumentException.class, () -> SOUND.sequences(3, 2));
  }

  /** How many positions are enough, in both versions together. */
  private record Case(int positions, Predicate<OrgPair> fails) {}

  private static Predicate<OrgPair> hasChange(Predicate<Change> fails) {
    return pair -> pair.diff().changes().stream().anyMatch(fails);
  }

  private static Map<String, Case> cases() {
    Map<String, Case> cases = new LinkedHashMap<>();
    cases.put("anything", new Case(0, pair -> true));
    cases.put("added", new Case(1, hasChange(Change.PositionAdded.class::isInstance)));
    cases.put("removed", new Case(1, hasChange(Change.PositionRemoved.class::isInstance)));
    cases.put(
        "moved",
        new Case(3, hasChange(one -> one instanceof Change.LinesChanged lines && lines.isMove())));
    cases.put(
        "moved along",
        new Case(
            5,
            hasChange(
                one -> one instanceof Change.LinesChanged lines && lines.reportsAlong() > 0)));
    cases.put("holders", new Case(2, hasChange(Change.AssignmentsChanged.class::isInstance)));
    cases.put("reordered", new Case(4, OrgVersionsTest::isShuffled));
    cases.put("same root", new Case(2, pair -> shareRoot(pair)));
    return cases;
  }

  private static boolean shareRoot(OrgPair pair) {
    return pair.before().hierarchy().roots().stream()
        .anyMatch(root -> ids(pair.after()).contains(root.id()));
  }

  @Test
  void pairsShrinkToTheFewestPositions() {
    for (OrgVersions versions : List.of(SOUND, WITH_PROBLEMS)) {
      cases().forEach((name, one) -> assertShrinks(versions.pairs(), name, one));
    }
  }

  private static void assertShrinks(Generator<OrgPair> pairs, String name, Case one) {
    int failing = 0;
    for (long seed = 0; failing < 5; seed++) {
      Sample<OrgPair> sample = pairs.sample(seed);
      if (one.fails().test(sample.value())) {
        failing++;
        OrgPair smallest = ReorgShrinkingTest.shrunk(sample, one.fails(), new int[1]);
        int positions = smallest.before().positions().size() + smallest.after().positions().size();
        assertTrue(
            positions <= one.positions() + 1, () -> name + ":\n" + OrgPrinter.code(smallest));
      }
    }
  }

  @Test
  void listsShrinkToFewerVersions() {
    List<Organization> smallest =
        ReorgShrinkingTest.shrunk(
            SOUND.sequences(1, 6).sample(4), versions -> !versions.isEmpty(), new int[1]);
    assertEquals(1, smallest.size());
    assertEquals(0, smallest.get(0).positions().size());
  }

  @Test
  void triplesShrinkToAConflict() {
    List<OrgTriple> conflicting = new ArrayList<>();
    Predicate<OrgTriple> fails = triple -> !triple.merge().isComplete();
    Stream.iterate(0L, seed -> seed + 1)
        .map(WITH_PROBLEMS.triples()::sample)
        .filter(sample -> fails.test(sample.value()))
        .limit(5)
        .map(sample -> ReorgShrinkingTest.shrunk(sample, fails, new int[1]))
        .forEach(conflicting::add);
    for (OrgTriple triple : conflicting) {
      assertTrue(triple.base().positions().size() <= 3, () -> OrgPrinter.code(triple));
      assertTrue(triple.ours().positions().size() <= 3, () -> OrgPrinter.code(triple));
    }
  }

  @Test
  void codeOfAPairHasAMethodForEachVersion() {
    OrgPair pair =
        new OrgPair(
            Organization.named("Acme").position("a", p -> p.title("Old")).build(),
            Organization.named("Acme").position("a", p -> p.title("New")).build());
    assertEquals(
        """
        import io.github.orgwright.core.Organization;

        static Organization before() {
          Organization org =
              Organization.named("Acme")
                  .position("a", p -> p.title("Old"))
                  .build();
          return org;
        }
        static Organization after() {
          Organization org =
              Organization.named("Acme")
                  .position("a", p -> p.title("New"))
                  .build();
          return org;
        }
        """,
        OrgPrinter.code(pair));
    assertEquals("before: Acme (1 position), after: Acme (1 position)", pair.toString());
    OrgTriple triple = new OrgTriple(pair.before(), pair.after(), pair.before());
    assertTrue(OrgPrinter.code(triple).contains("static Organization theirs() {"));
    assertEquals(
        "base: Acme (1 position), ours: Acme (1 position), theirs: Acme (1 position)",
        triple.toString());
  }

  @Test
  void numberOfSnapshotsIsChecked() {
    assertEquals(
        "number of snapshots must be at least 1, but is 0",
        assertThrows(IllegalArgumentException.class, () -> SOUND.snapshots(0)).getMessage());
  }
}
