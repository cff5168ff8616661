package io.github.orgwright.testkit.reorg;

import io.github.orgwright.change.Change;
import io.github.orgwright.change.Change.Subject;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All facts about an organization, by what they are about and by attribute: a simple and slow model
 * that shares no code with the comparison of organizations.
 */
public final class NaiveFacts {
  /**
   * What a fact is about.
   *
   * @param subject the kind of subject
   * @param id its id; for the organization itself, the attribute
   * @param attribute the attribute; the kind of line for lines
   */
  public record Key(Subject subject, String id, String attribute) {
    private Key of(String any) {
      return new Key(subject, id, any);
    }

    private String owner() {
      return subject + " " + id;
    }
  }

  private static final String LINES = "lines:";
  private static final String HOLDERS = "holders";

  private final Organization organization;
  private final Map<Key, Object> facts = new HashMap<>();

  public NaiveFacts(Organization organization) {
    this(organization, organization);
  }

  /**
   * @param organization the organization
   * @param byDefault the organization whose default occupancy counts: what follows from another
   *     default is no change of a position
   */
  private NaiveFacts(Organization organization, Organization byDefault) {
    this.organization = organization;
    put("name", organization.name());
    put("defaultOccupancy", organization.defaultOccupancy());
    put("scopes", organization.declaredScopes());
    put("expectations", organization.expectations());
    put("tracked", organization.tracked());
    organization.positions().forEach(position -> add(position, byDefault));
    for (ReportingLine line : organization.lines()) {
      add(new Key(Subject.POSITION, line.reporter(), LINES + line.kind().id()), line.manager());
    }
    for (Assignment held : organization.assignments()) {
      add(new Key(Subject.POSITION, held.position(), HOLDERS), held);
    }
    for (Person person : organization.people()) {
      Key key = new Key(Subject.PERSON, person.id(), "name");
      facts.put(key, person.name());
      facts.put(key.of("yearsOfExperience"), person.yearsOfExperience().stream().boxed().findAny());
      facts.put(key.of("education"), person.education());
      facts.put(key.of("isDisclosed"), person.isDisclosed());
    }
  }

  private void put(String attribute, Object value) {
    facts.put(new Key(Subject.ORGANIZATION, attribute, attribute), value);
  }

  private void add(Position position, Organization byDefault) {
    Key key = new Key(Subject.POSITION, position.id(), "title");
    facts.put(key, position.title());
    facts.put(key.of("roles"), position.roles());
    facts.put(key.of("owns"), position.owns());
    facts.put(key.of("worksIn"), position.statedWorkScope());
    facts.put(
        key.of("occupancy"),
        Optional.of(position.statedOccupancy().orElse(byDefault.defaultOccupancy())));
    facts.put(key.of("authorities"), position.authorities());
    facts.put(key.of("duties"), position.duties());
    facts.put(key.of("kpis"), position.kpis());
    facts.put(key.of("fte"), position.fte());
    facts.put(key.of("outsideSuperior"), position.outsideSuperior());
    position
        .attributes()
        .forEach((name, value) -> facts.put(key.of("attribute:" + name), Optional.of(value)));
  }

  private void add(Key key, Object value) {
    @SuppressWarnings("unchecked")
    List<Object> values = (List<Object>) facts.computeIfAbsent(key, any -> new ArrayList<>());
    values.add(value);
  }

  private boolean has(Key key) {
    return switch (key.subject()) {
      case ORGANIZATION -> true;
      case POSITION -> organization.positions().find(key.id()).isPresent();
      case PERSON -> organization.people().find(key.id()).isPresent();
    };
  }

  /**
   * {@return the number of changes between two versions: the facts that differ, where a position or
   * a person that is added or removed counts once, and another order of positions or people counts
   * once}
   */
  public static long countOfChanges(Organization before, Organization after) {
    NaiveFacts one = new NaiveFacts(before, after);
    NaiveFacts other = new NaiveFacts(after);
    Set<Object> different = new HashSet<>();
    Stream.concat(one.facts.keySet().stream(), other.facts.keySet().stream())
        .filter(key -> !Objects.equals(one.facts.get(key), other.facts.get(key)))
        .forEach(key -> different.add(one.has(key) && other.has(key) ? key : key.owner()));
    return (long) different.size()
        + (isReordered(ids(before), ids(after)) ? 1 : 0)
        + (isReordered(people(before), people(after)) ? 1 : 0);
  }

  private static List<String> ids(Organization organization) {
    return organization.positions().stream().map(Position::id).toList();
  }

  private static List<String> people(Organization organization) {
    return organization.people().stream().map(Person::id).toList();
  }

  private static boolean isReordered(List<String> before, List<String> after) {
    List<String> one = new ArrayList<>(before);
    List<String> other = new ArrayList<>(after);
    one.retainAll(new HashSet<>(after));
    other.retainAll(new HashSet<>(before));
    return !one.equals(other);
  }

  /** {@return whether an organization has what a change makes of it} */
  public boolean hasAfter(Change change) {
    if (change instanceof Change.PositionAdded || change instanceof Change.PersonAdded) {
      return has(new Key(change.subject(), change.id(), ""));
    }
    if (change instanceof Change.PositionRemoved || change instanceof Change.PersonRemoved) {
      return !has(new Key(change.subject(), change.id(), ""));
    }
    if (change instanceof Change.LinesChanged lines) {
      return values(change, LINES + lines.kind().id()).equals(lines.after());
    }
    if (change instanceof Change.AssignmentsChanged holders) {
      return values(change, HOLDERS).equals(holders.after());
    }
    return !(change instanceof Change.Changed changed)
        || fact(new Key(changed.subject(), changed.id(), changed.attribute()))
            .equals(changed.after());
  }

  private Object values(Change change, String attribute) {
    return facts.getOrDefault(new Key(change.subject(), change.id(), attribute), List.of());
  }

  private Object fact(Key key) {
    return facts.getOrDefault(key, Optional.empty());
  }

  /**
   * {@return what this organization has, although none of some versions has it; an occupancy may
   * also be the default}
   */
  public List<String> notIn(List<NaiveFacts> versions) {
    List<String> strange = new ArrayList<>();
    facts.forEach(
        (key, fact) -> {
          boolean isDefault =
              key.attribute().equals("occupancy")
                  && fact.equals(Optional.of(organization.defaultOccupancy()));
          if (!isDefault && versions.stream().noneMatch(one -> fact.equals(one.facts.get(key)))) {
            strange.add(key.attribute() + " of " + key.owner());
          }
        });
    return strange.stream().sorted().toList();
  }
}
