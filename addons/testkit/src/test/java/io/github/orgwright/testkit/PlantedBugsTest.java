package io.github.orgwright.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.testkit.model.OrgFeature;
import io.github.orgwright.testkit.model.Sample;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Ten mistakes that people make are found, and shown in the smallest organization that has them.
 */
class PlantedBugsTest {
  private static final int TRIES = 1_000;
  private static final OrgGenerator ORGANIZATIONS =
      OrgGenerator.organizations()
          .with(OrgFeature.SECOND_MANAGERS, OrgFeature.CYCLES, OrgFeature.UNKNOWN_MANAGERS)
          .ofSize(1, 30);

  /** What a program says of a position. */
  @FunctionalInterface
  private interface Answer {
    Object of(Organization org, Position position);
  }

  /** A mistake, and the number of positions it takes to see it. */
  private record Bug(String name, int positions, Answer right, Answer wrong) {
    boolean isSeenIn(Organization org) {
      return org.positions().stream()
          .anyMatch(position -> !right.of(org, position).equals(wrong.of(org, position)));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Bug> bugs() {
    return Stream.of(
        new Bug(
            "the layer is off by one below the second layer",
            3,
            PlantedBugsTest::layer,
            (org, position) ->
                layer(org, position) > 2 ? layer(org, position) - 1 : layer(org, position)),
        new Bug(
            "the guard against cycles remembers one step",
            3,
            (org, position) -> true,
            PlantedBugsTest::endsWithGuardOfOneStep),
        new Bug(
            "the second manager is not seen",
            3,
            (org, position) -> managers(org, position).size(),
            (org, position) -> Math.min(1, managers(org, position).size())),
        new Bug(
            "a vacant root is skipped without a word",
            2,
            PlantedBugsTest::approver,
            (org, position) ->
                approver(org, position)
                    .or(() -> Optional.of(position).filter(p -> !managers(org, p).isEmpty()))),
        new Bug(
            "all positions in a cycle are above themselves",
            2,
            (org, position) -> org.hierarchy().managers(position).contains(position),
            (org, position) -> org.hierarchy().isInCycle(position)),
        new Bug(
            "the span counts the manager too",
            2,
            PlantedBugsTest::span,
            (org, position) -> span(org, position) == 0 ? 0 : span(org, position) + 1),
        new Bug(
            "reports are the direct ones alone",
            3,
            (org, position) -> org.hierarchy().countReports(position),
            PlantedBugsTest::span),
        new Bug(
            "each position is its own peer",
            2,
            (org, position) -> org.hierarchy().peers(position).contains(position),
            (org, position) -> !managers(org, position).isEmpty()),
        new Bug(
            "a position that reports to an unknown manager is a root",
            1,
            (org, position) -> org.hierarchy().isRoot(position),
            (org, position) -> managers(org, position).isEmpty()),
        new Bug(
            "only eight direct reports are counted",
            10,
            PlantedBugsTest::span,
            (org, position) -> Math.min(8, span(org, position))));
  }

  private static int layer(Organization org, Position position) {
    return org.hierarchy().layer(position).orElse(0);
  }

  private static int span(Organization org, Position position) {
    return org.hierarchy().countDirectReports(position);
  }

  private static List<Position> managers(Organization org, Position position) {
    return org.hierarchy().directManagers(position);
  }

  /** The nearest manager above who is not vacant. */
  private static Optional<Position> approver(Organization org, Position position) {
    return org.hierarchy().managers(position).stream()
        .filter(manager -> !org.isVacant(manager))
        .findFirst();
  }

  private static boolean endsWithGuardOfOneStep(Organization org, Position position) {
    Position before = position;
    Position at = position;
    for (int step = 0; step <= org.positions().size(); step++) {
      List<Position> managers = managers(org, at);
      if (managers.isEmpty() || managers.get(0).equals(before) || managers.get(0).equals(at)) {
        return true;
      }
      before = at;
      at = managers.get(0);
    }
    return false;
  }

  @ParameterizedTest
  @MethodSource("bugs")
  void bugIsFoundAndShownInTheSmallestOrganization(Bug bug) {
    for (long start = 0; start < 5; start++) {
      Organization smallest = smallest(bug::isSeenIn, start * TRIES);
      assertEquals(bug.positions, smallest.positions().size(), () -> OrgPrinter.tree(smallest));
      assertTrue(smallest.people().size() <= 1, () -> OrgPrinter.tree(smallest));
    }
  }

  private static Organization smallest(Predicate<Organization> isSeen, long start) {
    for (long seed = start; seed < start + TRIES; seed++) {
      Sample<Organization> sample = ORGANIZATIONS.sample(seed);
      if (isSeen.test(sample.value())) {
        return Minimizer.standard().smallest(sample, isSeen).value();
      }
    }
    throw new AssertionError("the bug was not found in " + TRIES + " tries");
  }
}
