package io.github.orgwright.testkit.junit;

import static io.github.orgwright.testkit.junit.PropertyAssert.forAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.orgwright.core.Organization;
import io.github.orgwright.testkit.Generator;
import io.github.orgwright.testkit.OrgGenerator;
import io.github.orgwright.testkit.ReorgScripts;
import io.github.orgwright.testkit.model.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.opentest4j.AssertionFailedError;

class PropertyAssertTest {
  private static final OrgGenerator ORGANIZATIONS = OrgGenerator.organizations();

  private static AssertionFailedError failure(Consumer<Organization> property) {
    return assertThrows(
        AssertionFailedError.class, () -> forAll(ORGANIZATIONS).satisfies(property));
  }

  @Test
  void whatHoldsPasses() {
    List<Organization> seen = new ArrayList<>();
    forAll(ORGANIZATIONS)
        .tries(20)
        .from(7)
        .satisfies(
            org -> {
              seen.add(org);
              assertTrue(org.hierarchy().isForest());
            });
    assertEquals(ORGANIZATIONS.stream(7).limit(20).toList(), seen);
  }

  @Test
  void failureShowsTheSmallestAsTreeAndAsCode() {
    AssertionFailedError failure =
        failure(org -> assertTrue(org.metrics().layers() < 3, "too deep"));
    String[] parts = failure.getMessage().split("\n\n", -1);
    assertTrue(
        parts[0].matches("the property does not hold for Generated .10 positions. .seed 0."),
        failure::getMessage);
    assertEquals(
        """
        Generated: 3 positions, 2 lines, 0 people
        s1 [product_manager]
        └── s2 [product_manager]
            └── s3 [product_manager]""",
        parts[1].substring(parts[1].indexOf('\n') + 1));
    assertEquals(
        """
        import io.github.orgwright.core.Organization;
        import io.github.orgwright.product.ProductRoles;""",
        parts[2]);
    assertEquals(
        """
        Organization org =
            Organization.named("Generated")
                .position("s1", p -> p.role(ProductRoles.PRODUCT_MANAGER))
                .position("s2", p -> p.role(ProductRoles.PRODUCT_MANAGER).reportsTo("s1"))
                .position("s3", p -> p.role(ProductRoles.PRODUCT_MANAGER).reportsTo("s2"))
                .build();""",
        parts[3]);
    assertTrue(parts[4].contains("too deep"), failure::getMessage);
    assertTrue(parts[5].startsWith("seen until then: 1 organization\n"), failure::getMessage);
    assertInstanceOf(AssertionFailedError.class, failure.getCause());
  }

  @Test
  void propertyThatIsFalseFailsWithTheSmallestValue() {
    AssertionFailedError failure =
        assertThrows(
            AssertionFailedError.class,
            () -> forAll(ORGANIZATIONS).holds(org -> org.metrics().layers() < 2));
    String[] parts = failure.getMessage().split("\n\n", -1);
    assertTrue(
        parts[0].matches("the property does not hold for Generated .10 positions. .seed 0."),
        failure::getMessage);
    assertTrue(parts[1].contains("Generated: 2 positions, 1 line, 0 people"), failure::getMessage);
    assertTrue(parts[3].startsWith("Organization org ="), failure::getMessage);
    assertEquals("the property is false", parts[4]);
    assertThrows(AssertionFailedError.class, () -> forAll(ORGANIZATIONS).holds(org -> false));
    forAll(ORGANIZATIONS).tries(20).holds(org -> org.hierarchy().isForest());
  }

  @Test
  void whatThePropertyThrowsFailsToo() {
    AssertionFailedError failure =
        assertThrows(
            AssertionFailedError.class,
            () ->
                forAll(ORGANIZATIONS)
                    .holds(
                        org -> {
                          throw new IllegalStateException("boom");
                        }));
    assertTrue(
        failure.getMessage().contains("\n\njava.lang.IllegalStateException: boom\n\n"),
        failure::getMessage);
  }

  @Test
  void failureStaysTheSameFailure() {
    AssertionFailedError failure =
        failure(
            org -> {
              if (org.positions().size() > 5) {
                throw new IllegalStateException("large");
              }
              if (org.positions().size() == 2) {
                throw new UnsupportedOperationException("two");
              }
            });
    String kind = failure.getCause().getClass().getSimpleName();
    String positions = kind.equals("IllegalStateException") ? ": 6 positions" : ": 2 positions";
    assertTrue(failure.getMessage().contains(positions), failure::getMessage);
  }

  @Test
  void stackThatOverflowsIsAFailure() {
    AssertionFailedError failure =
        failure(
            org -> {
              if (org.metrics().layers() > 1) {
                throw new StackOverflowError();
              }
            });
    assertTrue(failure.getMessage().contains(": 2 positions"), failure::getMessage);
  }

  @Test
  void otherValuesAreShownAsText() {
    Organization acme =
        Organization.named("Acme").position("a").position("b", p -> p.reportsTo("a")).build();
    AssertionFailedError failure =
        assertThrows(
            AssertionFailedError.class,
            () ->
                forAll(ReorgScripts.of(acme))
                    .satisfies(
                        script ->
                            assertEquals(
                                script.start().positions().size(),
                                script.organization().positions().size())));
    assertTrue(failure.getMessage().contains("(0 positions), 1 change\n"), failure::getMessage);
  }

  @Test
  void valuesGivenUpDoNotCount() {
    forAll(ORGANIZATIONS).satisfies(org -> assumeTrue(org.positions().size() > 3));
    int[] asked = {0};
    String message =
        assertThrows(
                AssertionFailedError.class,
                () ->
                    forAll(ORGANIZATIONS)
                        .tries(30)
                        .satisfies(
                            org -> {
                              asked[0]++;
                              assumeTrue(org.positions().size() > 100);
                            }))
            .getMessage();
    assertTrue(
        message.startsWith(
            "no value was checked: all of 30 seeds were rejected by assumptions or skipped; fix:"
                + " generate values that meet the assumptions\n\n30 organizations, "),
        message);
    assertEquals(30, asked[0]);
  }

  @Test
  void triesAreChecked() {
    assertEquals(
        "number of tries must be at least 1, but is 0",
        assertThrows(IllegalArgumentException.class, () -> forAll(ORGANIZATIONS).tries(0))
            .getMessage());
  }

  @Test
  void coverageIsPublished() {
    List<String> published = new ArrayList<>();
    TestReporter reporter = entries -> published.add(entries.toString());
    forAll(ORGANIZATIONS).tries(30).reportingTo(reporter).holds(org -> true);
    assertEquals(1, published.size());
    assertTrue(
        published.get(0).startsWith("{organizations=30 organizations, "), published::toString);
  }

  @Test
  void seedsWithoutAValueAreSkippedAndCounted() {
    Sample<Organization> sample = ORGANIZATIONS.sample(1);
    Generator<Organization> often =
        seed ->
            new Sample<>() {
              @Override
              public Organization value() {
                return sample.value();
              }

              @Override
              public Stream<Sample<Organization>> smaller() {
                return Stream.empty();
              }

              @Override
              public List<Long> size() {
                return sample.size();
              }

              @Override
              public boolean isSubstitute() {
                return seed % 3 > 0;
              }
            };
    List<String> published = new ArrayList<>();
    int[] asked = {0};
    forAll(often)
        .tries(30)
        .reportingTo(entries -> published.add(entries.toString()))
        .satisfies(org -> asked[0]++);
    assertEquals(10, asked[0]);
    assertTrue(published.get(0).contains("  skipped      20 seeds for which"), published::toString);
  }

  @Test
  void failureOfPropertyThatIsNotDeterministicIsKept() {
    IllegalStateException thrown = new IllegalStateException("only once");
    Organization[] first = {null};
    AssertionFailedError failure =
        failure(
            org -> {
              if (org.positions().size() > 5 && first[0] == null) {
                first[0] = org;
                throw thrown;
              }
            });
    assertEquals(thrown, failure.getCause());
    String[] parts = failure.getMessage().split("\n\n", -1);
    assertTrue(
        parts[0].matches("the property does not hold for Generated .* positions. .seed \\d+."),
        failure::getMessage);
    assertTrue(
        parts[1].startsWith(
            "it failed once and then passed for the same value, so the value was not made smaller;"
                + " fix: make the property deterministic:\n"
                + "Generated: "
                + first[0].positions().size()
                + " positions"),
        failure::getMessage);
    assertTrue(
        failure.getMessage().contains("\n\njava.lang.IllegalStateException: only once\n\n"),
        failure::getMessage);
  }

  @Test
  void failureThatChangesIsKept() {
    int[] calls = {0};
    AssertionFailedError failure =
        failure(
            org -> {
              throw calls[0]++ == 0 ? new IllegalStateException("a") : new ArithmeticException("b");
            });
    assertInstanceOf(IllegalStateException.class, failure.getCause());
    assertTrue(
        failure
            .getMessage()
            .contains("it failed once and then threw java.lang.ArithmeticException: b for the"),
        failure::getMessage);
  }

  @Test
  void lastSeedsAreTried() {
    int[] checked = {0};
    forAll(ORGANIZATIONS.ofSize(1, 3))
        .from(Long.MAX_VALUE - 2)
        .tries(10)
        .satisfies(org -> checked[0]++);
    assertEquals(10, checked[0]);
  }
}
