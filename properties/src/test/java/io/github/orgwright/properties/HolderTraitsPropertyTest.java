package io.github.orgwright.properties;

import static io.github.orgwright.query.Traits.atLeast;
import static io.github.orgwright.query.Traits.haveHoldersWithEducation;
import static io.github.orgwright.query.Traits.haveHoldersWithExperience;
import static io.github.orgwright.query.Traits.shareNoHolderWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.orgwright.core.Education;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import io.github.orgwright.query.Trait;
import io.github.orgwright.query.Traits;
import io.github.orgwright.query.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Traits about holders, against the oracle. */
@Domain(GivenOrganizations.class)
class HolderTraitsPropertyTest {
  /** FAILS if anyone fails; HOLDS if all are known and there are some. */
  private static String naive(Given given, Position position, boolean suffices) {
    Set<String> holders = given.oracle().holders(position.id());
    // Of those of whom anything is stated, all have the same experience and education.
    List<Person> stated =
        holders.stream()
            .map(given.organization()::person)
            .filter(person -> person.education().isPresent())
            .toList();
    if (!suffices && !stated.isEmpty()) {
      return "FAILS";
    }
    String missing = given.oracle().missing(position.id());
    if (holders.isEmpty()) {
      return "NOT_KNOWN " + (missing.isEmpty() ? "{holders=none}" : missing);
    }
    return stated.size() == holders.size() ? "HOLDS" : ("NOT_KNOWN " + missing).strip();
  }

  private static void assertKind(String expected, String fact, Verdict actual, String id) {
    assertEquals(
        expected.startsWith("NOT_KNOWN") ? expected : expected + " " + fact, actual.toString(), id);
    assertEquals(List.of(), actual.evidence(), id);
  }

  @Property
  void everyHolderIsAskedForExperience(@ForAll Given given) {
    for (Position position : given.positions()) {
      Verdict enough = haveHoldersWithExperience(atLeast(5)).judge(position, given.who());
      assertKind(
          naive(given, position, true),
          "{required years of experience=at least 5}",
          enough,
          position.id());
      Verdict tooMuch = haveHoldersWithExperience(atLeast(99_999)).judge(position, given.who());
      assertKind(
          naive(given, position, false),
          "{required years of experience=at least 99999}",
          tooMuch,
          position.id());
    }
  }

  @Property
  void everyHolderIsAskedForEducation(@ForAll Given given) {
    for (Position position : given.positions()) {
      assertKind(
          naive(given, position, true),
          "{required education=a master's degree or higher}",
          haveHoldersWithEducation(Education.MASTER).judge(position, given.who()),
          position.id());
    }
  }

  @Property
  void verdictsSayWhatIsRequiredAndNeverWhatAHolderHas(@ForAll Given given) {
    List<Trait<Position>> traits =
        List.of(
            haveHoldersWithExperience(atLeast(5)),
            haveHoldersWithExperience(Traits.atMost(5)),
            haveHoldersWithEducation(Education.MASTER),
            shareNoHolderWith(GivenOrganizations.HEAD));
    for (Trait<Position> trait : traits) {
      for (Position position : given.positions()) {
        Verdict verdict = trait.judge(position, given.who());
        String text = verdict + " " + verdict.evidence();
        assertFalse(text.contains(GivenOrganizations.SECRET), text);
        assertFalse(text.contains(String.valueOf(GivenOrganizations.SECRET_YEARS)), text);
        assertFalse(text.contains("DOCTORATE"), text);
        assertFalse(text.matches("(?s).*\\bh\\d+\\b.*"), text);
      }
    }
  }

  /** Apart from a role for certain: nothing is missing of the position or of any of the role. */
  private static String whetherKnown(Oracle oracle, String id, Role role) {
    String missing = oracle.missing(id);
    if (missing.isEmpty() && !oracle.isVacant(id)) {
      missing =
          oracle.has(role).stream()
              .map(oracle::missing)
              .max(Comparator.naturalOrder()) // "not recorded", then "not disclosed", then ""
              .orElse("");
    }
    return missing.isEmpty() ? "HOLDS" : "NOT_KNOWN " + missing;
  }

  @Property
  void positionsApartFromARoleShareNeitherPositionNorHolder(@ForAll Given given) {
    Organization organization = given.organization();
    Oracle oracle = given.oracle();
    boolean statesRoles = organization.positions().stream().anyMatch(one -> !one.roles().isEmpty());
    for (Role role : GivenOrganizations.ROLES) {
      for (Position position : organization.positions().list()) {
        String id = position.id();
        List<String> shown = new ArrayList<>();
        for (String other : new TreeSet<>(oracle.has(role))) {
          if (other.equals(id)) {
            shown.add(id + " <- has both roles");
          } else if (!Collections.disjoint(oracle.holders(id), oracle.holders(other))) {
            shown.add(id + " --shares a holder with--> " + other);
          }
        }
        Verdict actual = shareNoHolderWith(role).judge(position, given.who());
        String expected =
            !statesRoles
                ? "NOT_KNOWN {roles=not stated}"
                : shown.isEmpty() ? whetherKnown(oracle, id, role) : "FAILS";
        assertEquals(expected, actual.toString(), id);
        assertEquals(shown, Given.texts(actual), id);
      }
    }
  }
}
