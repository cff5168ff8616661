package io.github.orgwright.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrgMetricsTest {
  // ceo (ada)          x <-> y     lost -> ?
  //  |      \           |
  // cpo      coo       z
  //  |   \   (vacant, deputy ada; dotted to cpo)
  // pm1  pm2
  // (acting: bo) (shared: ada, bo acting)
  private static final Organization ACME =
      Organization.named("Acme")
          .position("ceo", p -> p.heldBy("ada"))
          .position("cpo", p -> p.reportsTo("ceo").heldBy("cy").fte(0.5))
          .position(
              "coo", p -> p.reportsTo("ceo").dottedTo("cpo").heldBy("ada", AssignmentKind.DEPUTY))
          .position("pm1", p -> p.reportsTo("cpo").heldBy("bo", AssignmentKind.ACTING))
          .position(
              "pm2", p -> p.reportsTo("cpo").heldBy("ada").heldBy("bo", AssignmentKind.ACTING))
          .position("x", p -> p.reportsTo("y"))
          .position("y", p -> p.reportsTo("x"))
          .position("z", p -> p.reportsTo("x"))
          .position("lost", p -> p.reportsTo("missing"))
          .person("idle", a -> {})
          .tryBuild()
          .organization();

  private final OrgMetrics shape = ACME.metrics();

  @Test
  void countsPositionsPeopleAndFte() {
    assertEquals(9, shape.positions());
    assertEquals(3, shape.people());
    assertEquals(8.5, shape.fte());
  }

  @Test
  void countsHowPositionsAreFilled() {
    assertEquals(5, shape.vacant());
    assertEquals(1, shape.acting());
    assertEquals(1, shape.shared());
  }

  @Test
  void countsTopsAndDottedLines() {
    assertEquals(1, shape.roots());
    assertEquals(1, shape.detached());
    assertEquals(1, shape.dottedLines());
  }

  @Test
  void countsLayersFromOneAndPositionsWithoutAChainToARootApart() {
    assertEquals(List.of(1, 2, 2), shape.layerSizes());
    assertEquals(3, shape.layers());
    assertEquals(4, shape.withoutLayer());
  }

  @Test
  void spansCountManagersOnly() {
    assertEquals(Map.of(1, 1, 2, 3), shape.spans());
    assertEquals(List.of(1, 2), List.copyOf(shape.spans().keySet()));
    assertEquals(4, shape.managers());
    assertEquals(2, shape.widestSpan());
    assertEquals(7.0 / 4, shape.meanSpan());
    assertEquals(List.of("ceo", "cpo", "x"), Ids.of(shape.widest()));
  }

  @Test
  void anEmptyOrganizationHasAnEmptyShape() {
    OrgMetrics empty = Organization.named("Acme").build().metrics();
    assertEquals(0, empty.positions());
    assertEquals(0, empty.layers());
    assertEquals(0, empty.managers());
    assertEquals(0, empty.widestSpan());
    assertEquals(0.0, empty.meanSpan());
    assertEquals(List.of(), empty.widest());
  }
}
