package io.github.orgwright.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Organization;
import io.github.orgwright.testkit.model.OrgFeature;
import io.github.orgwright.testkit.model.Sample;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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

  /** A mistake, and the number of positions it takes to see it. */
  private record Bug(String name, int positions, Function<Organization, NaiveManagers> copy) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Bug> bugs() {
    return Stream.of(
        new Bug(
            "depth is off by one below the second layer",
            3,
            org ->
                new NaiveManagers(org) {
                  @Override
                  int depth(String position) {
                    int depth = super.depth(position);
                    return depth > 1 ? depth - 1 : depth;
                  }
                }),
        new Bug(
            "the guard against circles remembers one step",
            3,
            org ->
                new NaiveManagers(org) {
                  @Override
                  Set<String> above(String position) {
                    Set<String> above = new LinkedHashSet<>();
                    String before = position;
                    String at = position;
                    for (int step = 0; step <= managers.size(); step++) {
                      String next = managers(at).isEmpty() ? before : managers(at).get(0);
                      if (next.equals(before) || next.equals(at)) {
                        return super.above(position);
                      }
                      before = at;
                      at = next;
                    }
                    above.add("without end");
                    return above;
                  }
                }),
        new Bug(
            "the second manager is not seen",
            3,
            org ->
                new NaiveManagers(org) {
                  @Override
                  List<String> managers(String position) {
                    List<String> all = super.managers(position);
                    return all.subList(0, Math.min(1, all.size()));
                  }
                }),
        new Bug(
            "a vacant top is skipped without a word",
            2,
            org ->
                new NaiveManagers(org) {
                  @Override
                  String approver(String position) {
                    String approver = super.approver(position);
                    return approver.equals("nobody") && !above(position).isEmpty()
                        ? position
                        : approver;
                  }
                }),
        new Bug(
            "everybody is above themselves in a circle",
            2,
            org ->
                new NaiveManagers(org) {
                  @Override
                  Set<String> above(String position) {
                    Set<String> above = new LinkedHashSet<>(super.above(position));
                    if (above.stream().anyMatch(one -> super.above(one).contains(position))) {
                      above.add(position);
                    }
                    return above;
                  }
                }),
        new Bug(
            "the span counts the seat itself",
            2,
            org ->
                new NaiveManagers(org) {
                  @Override
                  long span(String position) {
                    long span = super.span(position);
                    return span == 0 ? 0 : span + 1;
                  }
                }),
        new Bug(
            "reports are the direct ones alone",
            3,
            org ->
                new NaiveManagers(org) {
                  @Override
                  Set<String> reports(String position) {
                    Set<String> reports = new LinkedHashSet<>(super.reports(position));
                    reports.removeIf(report -> !managers(report).contains(position));
                    return reports;
                  }
                }),
        new Bug(
            "everybody is their own peer",
            2,
            org ->
                new NaiveManagers(org) {
                  @Override
                  Set<String> peers(String position) {
                    Set<String> peers = new LinkedHashSet<>(super.peers(position));
                    if (!managers(position).isEmpty()) {
                      peers.add(position);
                    }
                    return peers;
                  }
                }),
        new Bug(
            "whoever reports to somebody unknown is a top",
            1,
            org ->
                new NaiveManagers(org) {
                  @Override
                  boolean isTop(String position) {
                    return managers(position).isEmpty();
                  }
                }),
        new Bug(
            "only eight direct reports are counted",
            10,
            org ->
                new NaiveManagers(org) {
                  @Override
                  long span(String position) {
                    return Math.min(8, super.span(position));
                  }
                }));
  }

  @ParameterizedTest
  @MethodSource("bugs")
  void bugIsFoundAndShownInTheSmallestOrganization(Bug bug) {
    Predicate<Organization> isSeen =
        org -> !new NaiveManagers(org).told().equals(bug.copy.apply(org).told());
    for (long start = 0; start < 5; start++) {
      Organization smallest = smallest(isSeen, start * TRIES);
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

  @Test
  void naiveHierarchyAgreesWithOurs() {
    for (long seed = 0; seed < 500; seed++) {
      Organization org = ORGANIZATIONS.adversarial().generate(seed);
      NaiveManagers naive = new NaiveManagers(org);
      org.positions().stream()
          .forEach(
              position -> {
                assertEquals(
                    List.copyOf(naive.above(position.id())),
                    org.hierarchy().managers(position).stream().map(one -> one.id()).toList());
                assertEquals(
                    naive.span(position.id()),
                    org.hierarchy().countDirectReports(position),
                    () -> OrgPrinter.tree(org));
                assertEquals(naive.isTop(position.id()), org.hierarchy().isRoot(position));
              });
    }
  }
}
