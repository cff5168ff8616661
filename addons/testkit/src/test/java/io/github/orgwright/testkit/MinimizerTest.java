package io.github.orgwright.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Role;
import io.github.orgwright.testkit.model.Sample;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class MinimizerTest {
  private static final Role PM = Role.of("pm", "Product manager");

  /**
   *
   *
   * <pre>
   * ceo
   *   cpo
   *     hop   (and second manager ceo)
   *       pm1 held by kim
   *       pm2 vacant, PM
   * </pre>
   */
  private static final Organization ACME =
      Organization.named("Acme")
          .position("pm2", p -> p.role(PM).title("Product manager").reportsTo("hop"))
          .position("pm1", p -> p.role(PM).reportsTo("hop").heldBy("kim"))
          .position("hop", p -> p.reportsTo("cpo").heldBy("bo").attribute("site", "Oslo"))
          .position("cpo", p -> p.reportsTo("ceo").heldBy("lee"))
          .position("ceo", p -> p.heldBy("ada"))
          .build()
          .toBuilder()
          .lines(List.of(ReportingLine.solid("hop", "ceo")))
          .build();

  private static Organization minimize(Predicate<Organization> fails) {
    return Minimizer.minimize(ACME, fails);
  }

  @Test
  void idsAndOrderStayAsTheyWere() {
    Organization smallest =
        minimize(
            org ->
                org.positions().find("pm1").isPresent()
                    && org.positions().find("ceo").isPresent()
                    && org.hierarchy().isAbove(org.position("ceo"), org.position("pm1")));
    assertEquals(
        Organization.named("Acme").position("pm1", p -> p.reportsTo("ceo")).position("ceo").build(),
        smallest);
  }

  @Test
  void secondManagerIsLeftWhereItMatters() {
    Organization smallest =
        minimize(
            org ->
                org.positions().stream()
                    .anyMatch(position -> org.hierarchy().directManagers(position).size() > 1));
    assertEquals(
        Organization.named("Acme")
            .position("hop", p -> p.reportsTo("cpo"))
            .position("cpo", p -> p.reportsTo("ceo"))
            .position("ceo")
            .build()
            .positions()
            .list(),
        smallest.positions().list());
    assertEquals(2, smallest.hierarchy().directManagers(smallest.position("hop")).size());
  }

  @Test
  void holderIsLeftWhereItMatters() {
    assertEquals(
        Organization.named("Acme").position("hop", p -> p.heldBy("bo")).build(),
        minimize(org -> org.assignments().stream().anyMatch(one -> one.person().equals("bo"))));
  }

  @Test
  void detailIsLeftWhereItMatters() {
    assertEquals(
        Organization.named("Acme").position("hop", p -> p.attribute("site", "Oslo")).build(),
        minimize(
            org ->
                org.positions().stream()
                    .anyMatch(position -> position.attributes().containsValue("Oslo"))));
    assertEquals(
        Organization.named("Acme").position("pm2", p -> p.role(PM)).build(),
        minimize(
            org ->
                org.positions()
                    .find("pm2")
                    .filter(position -> position.roles().contains(PM))
                    .isPresent()));
  }

  @Test
  void whatDoesNotFailIsRefused() {
    assertEquals(
        "nothing to minimize: Acme (5 positions) does not fail",
        assertThrows(IllegalArgumentException.class, () -> minimize(org -> false)).getMessage());
  }

  @Test
  void whatThePredicateThrowsIsPassedOn() {
    assertThrows(
        UnsupportedOperationException.class,
        () ->
            minimize(
                org -> {
                  throw new UnsupportedOperationException();
                }));
  }

  @Test
  void budgetEndsTheSearch() {
    Sample<Organization> sample = OrgGenerator.organizations().ofSize(1, 80).sample(6);
    int[] asked = {0};
    Sample<Organization> some =
        Minimizer.standard()
            .tries(3)
            .smallest(
                sample,
                org -> {
                  asked[0]++;
                  return true;
                });
    assertEquals(3, asked[0]);
    assertTrue(some.value().positions().size() <= sample.value().positions().size());
    assertEquals(
        sample.value(),
        Minimizer.standard().time(Duration.ZERO).smallest(sample, org -> true).value());
  }

  @Test
  void budgetsAreChecked() {
    assertThrows(IllegalArgumentException.class, () -> Minimizer.standard().tries(0));
    assertThrows(
        IllegalArgumentException.class, () -> Minimizer.standard().time(Duration.ofSeconds(-1)));
  }
}
