package io.github.orgwright.query;

import static io.github.orgwright.query.Traits.atLeast;
import static io.github.orgwright.query.Traits.haveAccountableDuties;
import static io.github.orgwright.query.Traits.ownScopes;
import static io.github.orgwright.query.Traits.ownWithinManagersScope;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Scope;
import io.github.orgwright.properties.Given;
import io.github.orgwright.properties.GivenOrganizations;
import io.github.orgwright.properties.Oracle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Traits about owned scopes and duties, against the oracle. */
@Domain(GivenOrganizations.class)
class OwnershipTraitsPropertyTest {
  /**
   * The nearest owners above each position, on each line: a manager that owns a scope, or else
   * those of the manager; found by saying so again until nothing changes.
   */
  private static Map<String, Set<String>> nearestOwners(Given given) {
    Oracle oracle = given.oracle();
    Map<String, Set<String>> owners = new LinkedHashMap<>();
    given.positions().forEach(position -> owners.put(position.id(), new TreeSet<>()));
    boolean isChanged = true;
    while (isChanged) {
      isChanged = false;
      for (String id : owners.keySet()) {
        for (String manager : oracle.lines.managersOf(id)) {
          boolean isOwner = !given.organization().position(manager).owns().isEmpty();
          isChanged |= owners.get(id).addAll(isOwner ? Set.of(manager) : owners.get(manager));
        }
      }
    }
    owners.forEach((id, above) -> above.remove(id)); // no position is above itself
    return owners;
  }

  private static boolean isWithin(Scope scope, Position owner) {
    return owner.owns().stream().anyMatch(own -> Oracle.covering(scope).contains(own.id()));
  }

  private static boolean allWithin(Position position, Position owner) {
    return position.owns().stream().allMatch(scope -> isWithin(scope, owner));
  }

  private static List<String> owned(Position position, Collection<Scope> scopes) {
    return scopes.stream()
        .map(Scope::id)
        .sorted()
        .map(scope -> position.id() + " --owns--> " + scope)
        .toList();
  }

  private static List<String> naiveEvidence(Position position, List<Position> owners) {
    List<Scope> outside = new ArrayList<>(position.owns());
    outside.removeIf(scope -> owners.stream().anyMatch(owner -> isWithin(scope, owner)));
    return Stream.concat(
            owned(position, outside.isEmpty() ? position.owns() : outside).stream(),
            owners.stream().flatMap(owner -> owned(owner, owner.owns()).stream()))
        .toList();
  }

  @Property
  void theNearestOwnersAreAboveOnEachLine(@ForAll Given given) {
    Who who = given.who();
    nearestOwners(given)
        .forEach(
            (id, owners) ->
                assertEquals(
                    List.copyOf(owners),
                    Given.ids(who.nearestOwnersAbove(given.organization().position(id))),
                    id));
  }

  @Property
  void withinAManagersScopeIsWithinThatOfAnyOneNearestOwner(@ForAll Given given) {
    Organization organization = given.organization();
    Map<String, Set<String>> nearest = nearestOwners(given);
    Who who = given.who();
    for (Position position : organization.positions().list()) {
      List<Position> owners =
          nearest.get(position.id()).stream().map(organization::position).toList();
      Verdict actual = ownWithinManagersScope().judge(position, who);
      if (position.owns().isEmpty() || owners.isEmpty()) {
        assertEquals(Verdict.NOT_KNOWN, actual, position.id());
      } else if (owners.stream().anyMatch(owner -> allWithin(position, owner))) {
        assertEquals(Verdict.HOLDS, actual, position.id());
      } else {
        assertEquals("FAILS", actual.toString(), position.id());
        assertEquals(naiveEvidence(position, owners), Given.texts(actual), position.id());
      }
    }
  }

  @Property
  void theOrderOfAskingDecidesNothing(@ForAll Given given) {
    Who inOrder = given.who();
    List<Position> positions = given.positions();
    List<Position> shuffled = new ArrayList<>(positions);
    Collections.shuffle(shuffled, new Random(given.seed()));
    Who inDisorder = given.who();
    Map<Position, List<Position>> asked = new HashMap<>();
    shuffled.forEach(one -> asked.put(one, inDisorder.nearestOwnersAbove(one)));
    for (Position position : positions) {
      List<Position> alone = given.who().nearestOwnersAbove(position);
      assertEquals(alone, inOrder.nearestOwnersAbove(position), position.id());
      assertEquals(alone, asked.get(position), position.id());
      assertEquals(alone, inDisorder.nearestOwnersAbove(position), position.id());
    }
  }

  @Property
  void positionsThatOwnScopesAreTheOwnersOfSome(@ForAll Given given) {
    Set<String> owners = new TreeSet<>();
    given.scopes().forEach(scope -> owners.addAll(given.oracle().owns(scope)));
    assertEquals(owners, new TreeSet<>(Given.ids(given.who().matches(ownScopes()))));
  }

  @Property
  void accountableDutiesAreCountedInEachScope(@ForAll Given given) {
    Trait<Position> trait = haveAccountableDuties(atLeast(2));
    boolean isStated =
        !given.organization().expectations().isEmpty()
            || given.positions().stream().anyMatch(one -> Oracle.duties(one).count() > 0);
    for (Position position : given.positions()) {
      Set<List<String>> duties = given.oracle().accountable(position);
      Verdict actual = trait.judge(position, given.who());
      String expected =
          (duties.size() >= 2 ? "HOLDS" : "FAILS") + " {duties=" + duties.size() + "}";
      assertEquals(
          isStated ? expected : "NOT_KNOWN {duties=not stated}", actual.toString(), position.id());
      assertEquals(
          duties.stream()
              .map(duty -> String.join(" in ", duty))
              .sorted()
              .map(duty -> position.id() + " --is accountable for--> " + duty)
              .toList(),
          Given.texts(actual),
          position.id());
    }
  }
}
