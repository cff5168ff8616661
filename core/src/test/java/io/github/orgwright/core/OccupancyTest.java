package io.github.orgwright.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Whether positions have holders: what data states, and what it leaves open. */
class OccupancyTest {
  private static Occupancy occupancy(Organization organization, String id) {
    return organization.occupancy(organization.position(id));
  }

  private static Organization of(Consumer<PositionEditor> edit) {
    return Organization.named("Acme").position("a", edit).position("b").build();
  }

  @Test
  void whereNothingIsSaidAboutHoldersNothingIsKnown() {
    Organization org = of(p -> p.title("Head"));
    assertEquals(Occupancy.UNKNOWN, org.defaultOccupancy());
    assertEquals(Occupancy.UNKNOWN, occupancy(org, "a"));
    assertFalse(org.isVacant(org.position("a")));
  }

  @Test
  void aDeputyAloneDoesNotSayWhoHoldsPositions() {
    Organization org = of(p -> p.heldBy("ada", AssignmentKind.DEPUTY));
    assertEquals(Occupancy.UNKNOWN, occupancy(org, "a"));
    assertEquals(Occupancy.UNKNOWN, occupancy(org, "b"));
  }

  @Test
  void oneHolderShowsThatHoldersAreRecorded() {
    Organization org = of(p -> p.heldBy("ada", AssignmentKind.ACTING));
    assertEquals(Occupancy.FILLED, occupancy(org, "a"));
    assertEquals(Occupancy.VACANT, occupancy(org, "b"));
    assertTrue(org.isVacant(org.position("b")));
  }

  @Test
  void oneVacancyShowsThatHoldersAreRecorded() {
    Organization org = of(PositionEditor::vacant);
    assertEquals(Occupancy.VACANT, occupancy(org, "a"));
    assertEquals(Occupancy.VACANT, occupancy(org, "b"));
  }

  @Test
  void aPositionMayStateThatItsOccupancyIsNotKnown() {
    Organization org =
        Organization.named("Acme")
            .position("a", p -> p.heldBy("ada"))
            .position("b", PositionEditor::occupancyUnknown)
            .position("c")
            .build();
    assertEquals(Occupancy.UNKNOWN, occupancy(org, "b"));
    assertEquals(Occupancy.VACANT, occupancy(org, "c"));
  }

  @Test
  void theDefaultCanBeGiven() {
    OrganizationBuilder builder = Organization.named("Acme").position("a");
    assertEquals(
        Occupancy.VACANT, occupancy(builder.defaultOccupancy(Occupancy.VACANT).build(), "a"));
    assertEquals(
        Occupancy.UNKNOWN,
        occupancy(
            builder.position("b", p -> p.heldBy("ada")).defaultOccupancy(Occupancy.UNKNOWN).build(),
            "a"));
    assertEquals(
        "occupancy of positions without a holder must be VACANT or UNKNOWN, but is FILLED",
        assertThrows(
                IllegalArgumentException.class, () -> builder.defaultOccupancy(Occupancy.FILLED))
            .getMessage());
  }

  @Test
  void filledNeedsAHolder() {
    assertEquals(
        "occupancy of position \"a\" must not be stated as FILLED; fix: name the holder, or use"
            + " heldByUndisclosed()",
        assertThrows(
                IllegalArgumentException.class,
                () -> Position.builder().id("a").occupancy(Occupancy.FILLED).build())
            .getMessage());
  }

  @Test
  void changingOnePositionNeverChangesTheOccupancyOfAnother() {
    Organization silent = of(p -> p.title("Head"));
    Organization filled = silent.with("a", p -> p.heldBy("ada"));
    assertEquals(Occupancy.FILLED, occupancy(filled, "a"));
    assertEquals(Occupancy.UNKNOWN, occupancy(filled, "b"));
    assertEquals(Occupancy.UNKNOWN, occupancy(filled.toBuilder().build(), "b"));

    Organization recorded = of(p -> p.heldBy("ada"));
    Organization left = recorded.with("a", PositionEditor::withoutHolders);
    assertEquals(Occupancy.VACANT, occupancy(left, "a"));
    assertEquals(Occupancy.VACANT, occupancy(left, "b"));
    assertEquals(Occupancy.VACANT, occupancy(recorded.without("a"), "b"));
  }

  @Test
  void aHolderCountsMoreThanWhatIsStated() {
    Organization org = of(PositionEditor::vacant).with("a", p -> p.heldBy("ada"));
    assertEquals(Occupancy.FILLED, occupancy(org, "a"));
    assertTrue(org.position("a").statedOccupancy().isEmpty());
    Organization deputized =
        of(PositionEditor::vacant).with("a", p -> p.heldBy("ada", AssignmentKind.DEPUTY));
    assertEquals(Occupancy.VACANT, occupancy(deputized, "a"));
  }

  @Test
  void anUndisclosedHolderFillsAPositionAndIsNotCountedAmongPeople() {
    Organization org =
        Organization.named("Acme")
            .position("a", p -> p.heldByUndisclosed().heldByUndisclosed())
            .position("b", p -> p.heldBy("ada"))
            .position("c", PositionEditor::occupancyUnknown)
            .position("d")
            .build();
    assertEquals(Occupancy.FILLED, occupancy(org, "a"));
    List<Person> holders =
        org.holders(org.position("a")).stream().map(held -> org.person(held.person())).toList();
    assertEquals(
        List.of("undisclosed holder of a", "undisclosed holder 2 of a"),
        holders.stream().map(Person::id).toList());
    assertTrue(holders.stream().noneMatch(Person::isDisclosed));
    assertTrue(org.person("ada").isDisclosed());
    assertEquals(List.of(org.position("a")), org.positionsOf(holders.get(1)));

    OrgMetrics metrics = org.metrics();
    assertEquals(1, metrics.people());
    assertEquals(2, metrics.undisclosed());
    assertEquals(1, metrics.vacant());
    assertEquals(1, metrics.occupancyUnknown());
    assertEquals(1, metrics.shared());
  }

  @Test
  void anEditAddsAnUndisclosedHolderInAdditionToOthers() {
    Organization org = of(PositionEditor::heldByUndisclosed);
    Organization two = org.with("a", p -> p.heldByUndisclosed().heldBy("ada"));
    assertEquals(3, two.holders(two.position("a")).size());
    assertFalse(two.person("undisclosed holder 2 of a").isDisclosed());
    assertEquals(two, two.toBuilder().build());
  }

  @Test
  void organizationsThatDifferInWhatIsKnownAreNotEqual() {
    Organization silent = of(p -> p.title("Head"));
    assertNotEquals(silent, silent.toBuilder().defaultOccupancy(Occupancy.VACANT).build());
    assertNotEquals(silent, silent.with("b", PositionEditor::vacant));
    assertEquals(
        silent, silent.with("b", PositionEditor::vacant).with("b", p -> p.withoutHolders()));
  }

  @Test
  void theNumberOfAnUndisclosedHolderStartsAtOne() {
    assertEquals(
        "number of an undisclosed holder must be at least 1, but is 0",
        assertThrows(IllegalArgumentException.class, () -> Person.undisclosedHolderOf("a", 0))
            .getMessage());
  }

  @Test
  void metricsOfAPartCountThatPartOnly() {
    Scope acme = Scope.organization("Acme");
    Scope sales = acme.part(ScopeKind.DEPARTMENT, "Sales");
    Organization org =
        Organization.named("Acme")
            .position("ceo", p -> p.owns(acme).heldBy("ada"))
            .position("head", p -> p.worksIn(sales).reportsTo("ceo").dottedTo("cfo").fte(0.5))
            .position("cfo", p -> p.reportsTo("ceo").heldBy("bo"))
            .position("rep", p -> p.worksIn(sales).reportsTo("head").heldBy("cy"))
            .position("bot", p -> p.reportsTo("head").heldBy("di"))
            .build();
    OrgMetrics part = org.metrics(position -> position.worksWithin(sales));
    assertEquals(2, part.positions());
    assertEquals(1, part.people());
    assertEquals(1, part.vacant());
    assertEquals(1.5, part.fte());
    assertEquals(0, part.roots());
    assertEquals(1, part.dottedLines());
    assertEquals(List.of(0, 1, 1), part.layerSizes());
    assertEquals(1, part.widestSpan());
    assertEquals(List.of(org.position("head")), part.widest());
    assertEquals(2, org.metrics().widestSpan());
    assertEquals(2, org.metrics(position -> !position.id().equals("cfo")).widestSpan());
    assertEquals(
        List.of("head"),
        org.metrics(position -> !position.id().equals("cfo")).widest().stream()
            .map(Position::id)
            .toList());
  }
}
