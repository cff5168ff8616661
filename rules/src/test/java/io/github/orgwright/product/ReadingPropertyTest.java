package io.github.orgwright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Role;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the reading and the seats: second names hold for two roles, and go no further. */
class ReadingPropertyTest {
  /** The roles that some document gives a second name, or puts above or below one of those. */
  private static final List<Role> ROLES =
      ProductRoles.all().stream()
          .filter(
              role ->
                  Claims.all().ofKind(ClaimKind.OVERSEES).stream()
                      .anyMatch(
                          claim ->
                              claim.subjectTerm().equals(role.id())
                                  || claim.objectTerm().equals(role.id())))
          .toList();

  @Provide
  Arbitrary<Reading> readings() {
    return Combinators.combine(
            Arbitraries.of(Reading.Leaders.class),
            Arbitraries.of(Reading.Directors.class),
            Arbitraries.integers().between(1, 1000).optional())
        .as(
            (leaders, directors, size) -> {
              Reading.Builder reading = Reading.builder().leaders(leaders).directors(directors);
              size.ifPresent(reading::largeFrom);
              return reading.build();
            });
  }

  @Provide
  Arbitrary<Set<Role>> seats() {
    return Arbitraries.of(ROLES).set().ofMaxSize(ROLES.size());
  }

  private static Set<String> ids(Set<Role> roles) {
    Set<String> ids = new LinkedHashSet<>();
    roles.forEach(role -> ids.add(role.id()));
    return ids;
  }

  @Property
  void noRoleComesToOverseeItself(
      @ForAll("readings") Reading reading, @ForAll("seats") Set<Role> seats) {
    Set<String> staffed = ids(seats);
    for (Role role : seats) {
      assertFalse(
          overseenBy(role.id(), reading, staffed).contains(role.id()),
          () -> role + " oversees itself, of " + staffed + " under " + reading);
    }
  }

  /** All that a seat oversees, at any depth, where roles without a seat are stood in for. */
  private static Set<String> overseenBy(String seat, Reading reading, Set<String> staffed) {
    ProductDocuments documents = ProductDocuments.under(reading);
    Set<String> found = new HashSet<>();
    Set<String> next = new LinkedHashSet<>(Set.of(seat));
    while (!next.isEmpty()) {
      String one = next.iterator().next();
      next.remove(one);
      for (Role role : ROLES) {
        if (reading.roleCountingAs(role, staffed).filter(r -> r.id().equals(one)).isPresent()) {
          for (Party party : documents.about(role).oversees().values()) {
            party
                .role()
                .flatMap(overseen -> reading.roleCountingAs(overseen, staffed))
                .map(Role::id)
                .filter(below -> !below.equals(one))
                .filter(found::add)
                .ifPresent(next::add);
          }
        }
      }
    }
    return found;
  }

  @Property
  void aRoleStandsForAnotherOnlyWhereThatHasNoSeat(
      @ForAll("readings") Reading reading, @ForAll("seats") Set<Role> seats) {
    Set<String> staffed = ids(seats);
    for (Role role : ProductRoles.all().list()) {
      Optional<Role> standing = reading.roleCountingAs(role, staffed);
      if (staffed.contains(role.id())) {
        assertEquals(Optional.of(role), standing);
      } else {
        standing.ifPresent(
            other -> {
              assertTrue(staffed.contains(other.id()));
              assertTrue(reading.rolesCountingAs(role).contains(other));
            });
      }
    }
  }

  @Property
  void toStandForEachOtherIsMutualAndNobodyStandsForThemselves(
      @ForAll("readings") Reading reading) {
    for (Role role : ProductRoles.all().list()) {
      for (Role other : reading.rolesCountingAs(role)) {
        assertFalse(other.equals(role));
        assertTrue(reading.rolesCountingAs(other).contains(role));
      }
    }
  }
}
