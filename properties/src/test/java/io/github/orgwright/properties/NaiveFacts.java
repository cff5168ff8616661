package io.github.orgwright.properties;

import io.github.orgwright.change.Change;
import io.github.orgwright.change.Change.Subject;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All facts about an organization, by what they are about and by attribute: a simple and slow model
 * that shares no code with the comparison of organizations.
 */
final class NaiveFacts {
  static final String EXISTS = "exists";
  static final String HOLDERS = "holders";
  static final String OCCUPANCY = "occupancy";
  static final String CUSTOM = "attribute:";
  private static final String LINES = "lines:";

  /** What a fact is about; the id is empty for the organization itself. */
  record FactKey(Subject subject, String id, String attribute) implements Comparable<FactKey> {
    private static final Comparator<FactKey> IN_ORDER =
        Comparator.comparing(FactKey::id)
            .thenComparing(FactKey::subject)
            .thenComparing(FactKey::attribute);

    @Override
    public int compareTo(FactKey other) {
      return IN_ORDER.compare(this, other);
    }

    FactKey of(String other) {
      return new FactKey(subject, id, other);
    }

    FactKey existence() {
      return of(EXISTS);
    }

    static FactKey lines(ReportingLine line) {
      return new FactKey(Subject.POSITION, line.reporter(), LINES + line.kind().id());
    }
  }

  private NaiveFacts() {}

  /** The facts; what does not exist has no entry. */
  static Map<FactKey, Object> of(Organization organization) {
    return of(organization, organization.defaultOccupancy());
  }

  /** What follows from another default occupancy is no fact about a position. */
  private static Map<FactKey, Object> of(Organization organization, Occupancy byDefault) {
    Map<FactKey, Object> facts = new TreeMap<>();
    FactKey whole = new FactKey(Subject.ORGANIZATION, "", EXISTS);
    facts.put(whole, true);
    facts.put(whole.of("name"), organization.name());
    facts.put(whole.of("defaultOccupancy"), organization.defaultOccupancy());
    facts.put(whole.of("scopes"), organization.declaredScopes());
    facts.put(whole.of("expectations"), organization.expectations());
    facts.put(whole.of("tracked"), organization.tracked());
    organization.positions().forEach(position -> put(facts, position, byDefault));
    organization.lines().forEach(line -> add(facts, FactKey.lines(line), line.manager()));
    for (Assignment held : organization.assignments()) {
      add(facts, new FactKey(Subject.POSITION, held.position(), HOLDERS), held);
    }
    organization.people().forEach(person -> put(facts, person));
    return facts;
  }

  private static void put(Map<FactKey, Object> facts, Position position, Occupancy byDefault) {
    FactKey key = new FactKey(Subject.POSITION, position.id(), EXISTS);
    facts.put(key, true);
    facts.put(key.of("title"), position.title());
    facts.put(key.of("roles"), position.roles());
    facts.put(key.of("owns"), position.owns());
    facts.put(key.of("worksIn"), position.statedWorkScope());
    facts.put(key.of(OCCUPANCY), Optional.of(position.statedOccupancy().orElse(byDefault)));
    facts.put(key.of("authorities"), position.authorities());
    facts.put(key.of("duties"), position.duties());
    facts.put(key.of("kpis"), position.kpis());
    facts.put(key.of("fte"), position.fte());
    facts.put(key.of("outsideSuperior"), position.outsideSuperior());
    facts.put(key.of(HOLDERS), List.of());
    position
        .attributes()
        .forEach((name, value) -> facts.put(key.of(CUSTOM + name), Optional.of(value)));
  }

  private static void add(Map<FactKey, Object> facts, FactKey key, Object value) {
    facts.merge(
        key,
        List.of(value),
        (values, more) -> {
          List<Object> all = new ArrayList<>((List<?>) values);
          all.addAll((List<?>) more);
          return all;
        });
  }

  /** Adds the facts about a person, unless there are some. */
  static void put(Map<FactKey, Object> facts, Person person) {
    FactKey key = new FactKey(Subject.PERSON, person.id(), EXISTS);
    if (facts.putIfAbsent(key, true) == null) {
      facts.put(key.of("name"), person.name());
      facts.put(key.of("yearsOfExperience"), person.yearsOfExperience().stream().boxed().findAny());
      facts.put(key.of("education"), person.education());
      facts.put(key.of("isDisclosed"), person.isDisclosed());
    }
  }

  /** Whether an organization has what a change makes of it. */
  static boolean isMade(Change change, Organization after) {
    Map<FactKey, Object> facts = of(after);
    FactKey key = new FactKey(change.subject(), change.id(), EXISTS);
    if (change instanceof Change.PositionAdded || change instanceof Change.PersonAdded) {
      return facts.containsKey(key);
    }
    if (change instanceof Change.PositionRemoved || change instanceof Change.PersonRemoved) {
      return !facts.containsKey(key);
    }
    if (change instanceof Change.LinesChanged lines) {
      return facts.getOrDefault(key.of(LINES + lines.kind().id()), List.of()).equals(lines.after());
    }
    if (change instanceof Change.AssignmentsChanged held) {
      return facts.getOrDefault(key.of(HOLDERS), List.of()).equals(held.after());
    }
    if (change instanceof Change.Changed changed) {
      String id = changed.subject() == Subject.ORGANIZATION ? "" : changed.id();
      return facts
          .getOrDefault(new FactKey(changed.subject(), id, changed.attribute()), Optional.empty())
          .equals(changed.after());
    }
    return true;
  }

  /**
   * The number of facts that differ, where a position or a person that is added or removed counts
   * once, and another order of positions or people counts once.
   */
  static long countOfChanges(Organization before, Organization after) {
    Map<FactKey, Object> one = of(before, after.defaultOccupancy());
    Map<FactKey, Object> other = of(after);
    Set<FactKey> different = new HashSet<>();
    Stream.concat(one.keySet().stream(), other.keySet().stream())
        .filter(key -> !Objects.equals(one.get(key), other.get(key)))
        .map(
            key ->
                one.containsKey(key.existence()) && other.containsKey(key.existence())
                    ? key
                    : key.existence())
        .forEach(different::add);
    return (long) different.size()
        + countOfOrders(Given.ids(before.positions().list()), Given.ids(after.positions().list()))
        + countOfOrders(Given.ids(before.people().list()), Given.ids(after.people().list()));
  }

  private static int countOfOrders(List<String> before, List<String> after) {
    List<String> one = new ArrayList<>(before);
    List<String> other = new ArrayList<>(after);
    one.retainAll(new HashSet<>(after));
    other.retainAll(new HashSet<>(before));
    return one.equals(other) ? 0 : 1;
  }

  /**
   * The facts of a merge that none of some versions has; an occupancy may be the default, and the
   * holders may all be gone.
   */
  static List<FactKey> notIn(List<Organization> versions, Organization merged) {
    List<Map<FactKey, Object>> known = versions.stream().map(NaiveFacts::of).toList();
    List<FactKey> strange = new ArrayList<>();
    of(merged)
        .forEach(
            (key, fact) -> {
              boolean isDefault =
                  key.attribute().equals(OCCUPANCY)
                      && fact.equals(Optional.of(merged.defaultOccupancy()));
              boolean isVacant = key.attribute().equals(HOLDERS) && fact.equals(List.of());
              if (!isDefault
                  && !isVacant
                  && known.stream().noneMatch(one -> fact.equals(one.get(key)))) {
                strange.add(key);
              }
            });
    return strange;
  }
}
