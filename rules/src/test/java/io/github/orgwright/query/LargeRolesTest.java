package io.github.orgwright.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A million positions that fill a role of a hundred duties, in ten scopes that each owns a tenth
 * of: spelt out, a hundred million duties.
 */
@Tag("large")
class LargeRolesTest {
  private static final int SIZE = 1_000_000;
  private static final int WORKS = 100;
  private static final Kpi RETENTION = Kpi.of("retention", "Retention");

  private static final List<Responsibility> WORK =
      IntStream.range(0, WORKS).mapToObj(i -> Responsibility.of("w" + i, "Work " + i)).toList();

  private static final List<Scope> SCOPES =
      IntStream.range(0, 10).mapToObj(i -> Scope.of(ScopeKind.PRODUCT, "Product " + i)).toList();

  private static Organization organization() {
    Role.Builder role = Role.builder().id("all").name("All").addKpi(RETENTION);
    WORK.forEach(work -> role.addDuty(Duty.accountableFor(work)));
    List<Role> roles = List.of(role.build());
    List<Position> positions = new ArrayList<>(SIZE);
    for (int seat = 0; seat < SIZE; seat++) {
      Position.Builder position = Position.builder().id("p" + seat).roles(roles);
      positions.add(position.owns(List.of(SCOPES.get(seat % SCOPES.size()))).build());
    }
    return Organization.named("Acme").positions(positions).build();
  }

  @Test
  void dutiesOfOneRoleAreToldWithoutSpellingThemOut() {
    Organization organization = organization();
    Who who = Who.of(organization);
    Position last = organization.position("p" + (SIZE - 1));
    Scope scope = SCOPES.get(SCOPES.size() - 1);
    for (Responsibility work : WORK.subList(0, 10)) {
      assertEquals(SIZE, who.isAccountableFor(work).count());
      assertEquals(SIZE / SCOPES.size(), who.isAccountableFor(work, scope).count());
    }
    assertTrue(who.isAccountableFor(WORK.get(0), scope).contains(last));
    assertEquals("p9", who.isAccountableFor(WORK.get(0), scope).list().get(0).id());
    assertEquals(SIZE, who.isMeasuredBy(RETENTION).count());
    assertEquals(SIZE / SCOPES.size(), who.covers(scope).count());
  }
}
