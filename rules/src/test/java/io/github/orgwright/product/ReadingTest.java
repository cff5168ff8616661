package io.github.orgwright.product;

import static io.github.orgwright.product.ProductRoles.CHIEF_PRODUCT_OFFICER;
import static io.github.orgwright.product.ProductRoles.DIRECTOR_OF_PRODUCT_MANAGEMENT;
import static io.github.orgwright.product.ProductRoles.HEAD_OF_PRODUCT;
import static io.github.orgwright.product.ProductRoles.HEAD_OF_PRODUCT_MANAGEMENT;
import static io.github.orgwright.product.ProductRoles.PRODUCT_DIRECTOR;
import static io.github.orgwright.product.ProductRoles.PRODUCT_MANAGER;
import static io.github.orgwright.product.ProductRoles.VP_OF_PRODUCT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Role;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadingTest {
  private static Organization seating(Role... roles) {
    var organization = Organization.named("Acme");
    for (Role role : roles) {
      organization.position(role.id(), p -> p.role(role));
    }
    return organization.build();
  }

  @Test
  void theDefaultLeavesToTheSeatsWhoIsWho() {
    Reading reading = Reading.standard();
    assertEquals(
        Optional.of(VP_OF_PRODUCT),
        reading.roleCountingAs(CHIEF_PRODUCT_OFFICER, seating(VP_OF_PRODUCT)));
    assertEquals(
        Optional.of(CHIEF_PRODUCT_OFFICER),
        reading.roleCountingAs(
            CHIEF_PRODUCT_OFFICER, seating(VP_OF_PRODUCT, CHIEF_PRODUCT_OFFICER)));
    assertEquals(
        Optional.of(CHIEF_PRODUCT_OFFICER),
        reading.roleCountingAs(VP_OF_PRODUCT, seating(CHIEF_PRODUCT_OFFICER)));
    assertEquals(
        Optional.empty(), reading.roleCountingAs(CHIEF_PRODUCT_OFFICER, seating(PRODUCT_MANAGER)));
  }

  @Test
  void ofSeveralThatMayStandForARoleNoneDoes() {
    assertEquals(
        Optional.empty(),
        Reading.standard()
            .roleCountingAs(CHIEF_PRODUCT_OFFICER, seating(VP_OF_PRODUCT, HEAD_OF_PRODUCT)));
  }

  @Test
  void labelsAreNotChained() {
    // A director may be taken for the head here, and the head for the chief; the director is not.
    Reading reading = Reading.headAndDirectorPeers();
    assertEquals(
        List.of(CHIEF_PRODUCT_OFFICER, VP_OF_PRODUCT, PRODUCT_DIRECTOR),
        reading.rolesCountingAs(HEAD_OF_PRODUCT));
    assertEquals(
        Optional.empty(), reading.roleCountingAs(CHIEF_PRODUCT_OFFICER, seating(PRODUCT_DIRECTOR)));
  }

  @Test
  void separateLeadersNeverStandForEachOther() {
    Reading reading = Reading.largeOrganization(500);
    assertEquals(List.of(), reading.rolesCountingAs(CHIEF_PRODUCT_OFFICER));
    assertEquals(List.of(), reading.rolesCountingAs(VP_OF_PRODUCT));
    assertEquals(
        List.of(DIRECTOR_OF_PRODUCT_MANAGEMENT),
        reading.rolesCountingAs(HEAD_OF_PRODUCT_MANAGEMENT));
  }

  @Test
  void vpAndHeadAloneCanBeOneSeat() {
    Reading reading = Reading.vpIsHead();
    assertEquals(List.of(HEAD_OF_PRODUCT), reading.rolesCountingAs(VP_OF_PRODUCT));
    assertEquals(List.of(), reading.rolesCountingAs(CHIEF_PRODUCT_OFFICER));
  }

  @Test
  void whatIsLargeIsTheReadersToSay() {
    Organization two = seating(VP_OF_PRODUCT, HEAD_OF_PRODUCT);
    assertEquals(Optional.empty(), Reading.standard().isLarge(two));
    assertEquals(Optional.of(true), Reading.largeOrganization(2).isLarge(two));
    assertEquals(Optional.of(false), Reading.largeOrganization(3).isLarge(two));
    assertEquals(Optional.of(false), Reading.smallOrganization().isLarge(two));
  }

  @Test
  void fromOnePositionOnAnyOrganizationIsLarge() {
    assertEquals(Optional.of(true), Reading.largeOrganization(1).isLarge(seating(PRODUCT_MANAGER)));
  }

  @Test
  void aSizeBelowOneIsRejected() {
    assertEquals(
        "size of a large organization must be at least 1 position, but is 0",
        assertThrows(IllegalArgumentException.class, () -> Reading.largeOrganization(0))
            .getMessage());
  }

  @Test
  void readingsAreValues() {
    Reading reading = Reading.standard().toBuilder().industry(Reading.Industry.FINANCE).build();
    assertEquals(Reading.Industry.FINANCE, reading.industry().orElseThrow());
    assertEquals(Reading.builder().industry(Reading.Industry.FINANCE).build(), reading);
    assertEquals(Reading.standard(), Reading.builder().build());
  }
}
