package io.github.orgwright.testkit;

import static io.github.orgwright.product.ProductRoles.CHIEF_PRODUCT_OFFICER;
import static io.github.orgwright.product.ProductRoles.HEAD_OF_PRODUCT;
import static io.github.orgwright.product.ProductRoles.PRODUCT_DIRECTOR;
import static io.github.orgwright.product.ProductRoles.PRODUCT_MANAGER;
import static io.github.orgwright.product.ProductRoles.SOFTWARE_ENGINEER;
import static io.github.orgwright.product.ProductRoles.UX_UI_DESIGNER;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Role;
import io.github.orgwright.testkit.model.Sample;
import io.github.orgwright.testkit.product.ProductValues;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Failures end in the smallest organization that there is, from any seed and size. */
class ShrinkingTest {
  private static final int SEEDS = 20;
  private static final int MEDIAN_OF_TRIES = 150;

  /** A property that fails where something exists, which takes so many positions at least. */
  private record Failure(String name, int positions, int tries, Predicate<Organization> isThere) {
    Failure(String name, int positions, Predicate<Organization> isThere) {
      this(name, positions, MEDIAN_OF_TRIES, isThere);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Failure> failures() {
    return Stream.of(
        new Failure("a span above seven", 9, org -> any(org, position -> span(org, position) > 7)),
        new Failure("a chain of more than five", 6, org -> org.metrics().layers() > 5),
        new Failure(
            "a product manager below a designer",
            2,
            org -> any(org, position -> isChain(org, position, PRODUCT_MANAGER, UX_UI_DESIGNER))),
        new Failure(
            "a chain of three given roles",
            3,
            org ->
                any(
                    org,
                    position ->
                        isChain(
                            org, position, PRODUCT_MANAGER, PRODUCT_DIRECTOR, HEAD_OF_PRODUCT))),
        new Failure(
            "two managers of three",
            7,
            org -> positions(org).filter(position -> span(org, position) >= 3).count() >= 2),
        new Failure(
            "two given roles on two seats",
            2,
            org ->
                positions(org)
                    .filter(position -> position.roles().contains(CHIEF_PRODUCT_OFFICER))
                    .anyMatch(
                        one ->
                            any(
                                org,
                                other ->
                                    !other.equals(one)
                                        && other.roles().contains(SOFTWARE_ENGINEER)))),
        new Failure(
            "two managers of two at one layer",
            7,
            org ->
                positions(org)
                        .filter(position -> span(org, position) >= 2)
                        .map(position -> org.hierarchy().layer(position))
                        .distinct()
                        .count()
                    < positions(org).filter(position -> span(org, position) >= 2).count()),
        new Failure(
            "a vacant seat below a vacant seat",
            2,
            org ->
                any(
                    org,
                    position ->
                        org.isVacant(position)
                            && org.hierarchy().directReports(position).stream()
                                .anyMatch(org::isVacant))),
        new Failure(
            "somebody below themselves",
            2,
            org ->
                org.people().stream()
                    .map(org::positionsOf)
                    .anyMatch(
                        held ->
                            held.stream()
                                .anyMatch(
                                    position ->
                                        held.stream()
                                            .anyMatch(
                                                other ->
                                                    org.hierarchy().isAbove(position, other))))),
        new Failure(
            "a dotted line beside a solid one",
            2,
            org ->
                org.lines().stream()
                    .filter(line -> line.kind().equals(LineKind.DOTTED))
                    .anyMatch(
                        line ->
                            org.lines()
                                .contains(ReportingLine.solid(line.reporter(), line.manager())))),
        new Failure(
            "an even number of four or more",
            4,
            org -> org.positions().size() >= 4 && org.positions().size() % 2 == 0),
        new Failure("a multiple of seven", 7, 400, org -> org.positions().size() % 7 == 0),
        new Failure("weights of roles of 40 and more", 8, 200, org -> weights(org, 5) >= 40),
        new Failure("other weights of roles", 6, 200, org -> weights(org, 7) >= 40),
        new Failure(
            "two lines that are not solid",
            2,
            org -> org.lines().stream().filter(line -> !isSolid(line)).count() >= 2),
        new Failure(
            "a position with two dotted lines",
            2,
            org ->
                any(
                    org,
                    position ->
                        org.lines().stream()
                                .filter(line -> !isSolid(line))
                                .filter(line -> line.reporter().equals(position.id()))
                                .count()
                            >= 2)),
        new Failure(
            "two positions with three holders",
            2,
            org -> positions(org).filter(one -> org.holders(one).size() >= 3).count() >= 2));
  }

  private static boolean isSolid(ReportingLine line) {
    return line.kind().equals(LineKind.SOLID);
  }

  private static int weights(Organization org, int most) {
    return positions(org)
        .flatMap(position -> position.roles().stream().limit(1))
        .mapToInt(role -> Math.min(most, ProductValues.ROLES.indexOf(role)))
        .sum();
  }

  private static Stream<Position> positions(Organization org) {
    return org.positions().stream();
  }

  private static boolean any(Organization org, Predicate<Position> trait) {
    return positions(org).anyMatch(trait);
  }

  private static int span(Organization org, Position position) {
    return org.hierarchy().countDirectReports(position);
  }

  private static boolean isChain(Organization org, Position position, Role... upward) {
    List<Position> chain = new ArrayList<>(List.of(position));
    chain.addAll(org.hierarchy().managers(position));
    for (int i = 0; i < upward.length; i++) {
      if (i >= chain.size() || !chain.get(i).roles().contains(upward[i])) {
        return false;
      }
    }
    return true;
  }

  @ParameterizedTest
  @MethodSource("failures")
  void failureEndsInTheSmallestOrganization(Failure failure) {
    for (int most : List.of(10, 100, 1_000)) {
      assertAllMinimal(failure, OrgGenerator.organizations().ofSize(1, most).uniformSizes());
    }
  }

  private static void assertAllMinimal(Failure failure, OrgGenerator generator) {
    List<Integer> tries = new ArrayList<>();
    for (long seed = 0; seed < 5_000 && tries.size() < SEEDS; seed++) {
      Sample<Organization> sample = generator.sample(seed);
      if (failure.isThere.test(sample.value())) {
        int[] asked = {0};
        Sample<Organization> smallest =
            Minimizer.standard()
                .smallest(
                    sample,
                    org -> {
                      asked[0]++;
                      return failure.isThere.test(org);
                    });
        tries.add(asked[0]);
        assertEquals(
            failure.positions,
            smallest.value().positions().size(),
            () -> OrgPrinter.tree(smallest.value()));
      }
    }
    Collections.sort(tries);
    assertAll(
        () ->
            assertTrue(tries.size() >= 5, () -> failure + " was found " + tries.size() + " times"),
        () ->
            assertTrue(
                tries.get(tries.size() / 2) <= failure.tries, () -> failure + " took " + tries));
  }
}
