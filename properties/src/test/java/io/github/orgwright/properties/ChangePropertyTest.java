package io.github.orgwright.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.change.Applied;
import io.github.orgwright.change.Change;
import io.github.orgwright.change.ChangeSet;
import io.github.orgwright.change.Conflict;
import io.github.orgwright.change.Merge;
import io.github.orgwright.change.Misfit;
import io.github.orgwright.change.OrgDiff;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.testkit.ReorgScript;
import io.github.orgwright.testkit.jqwik.Adversarial;
import io.github.orgwright.testkit.jqwik.OrgSize;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The laws of differences, over pairs of organizations that have much or little in common. */
class ChangePropertyTest {
  private static final int MOST = 40;

  /** An organization whose positions, people and details are taken from both at random. */
  static Organization mixed(Organization one, Organization other, Random random) {
    List<Position> positions =
        pick(one.positions().list(), other.positions().list(), Position::id, random);
    List<Person> people = pick(one.people().list(), other.people().list(), Person::id, random);
    List<ReportingLine> lines = new ArrayList<>();
    List<Assignment> assignments = new ArrayList<>();
    Set<String> ids = positions.stream().map(Position::id).collect(Collectors.toSet());
    for (String id : ids) {
      Organization of = random.nextBoolean() ? one : other;
      of.lines().stream().filter(line -> line.reporter().equals(id)).forEach(lines::add);
      Organization heldIn = random.nextBoolean() ? one : other;
      heldIn.assignments().stream()
          .filter(held -> held.position().equals(id))
          .forEach(assignments::add);
    }
    OrganizationBuilder builder =
        Organization.named(random.nextInt(4) == 0 ? other.name() + "2" : one.name())
            .positions(positions)
            .lines(lines)
            .people(people)
            .assignments(assignments);
    Organization declaring = random.nextBoolean() ? one : other;
    declaring.declaredScopes().forEach(builder::scope);
    declaring.expectations().forEach(builder::expects);
    declaring.tracked().forEach(builder::tracks);
    return builder.tryBuild().organization();
  }

  private static Organization withoutUnresolved(Organization org) {
    return org.withEach(
        (position, p) -> {
          for (ReportingLine line : org.lines()) {
            if (line.reporter().equals(position.id())
                && org.positions().find(line.manager()).isEmpty()) {
              p.withoutLines(line.kind());
            }
          }
        });
  }

  private static <T> List<T> pick(
      List<T> one, List<T> other, Function<T, String> idOf, Random random) {
    Map<String, T> picked = new LinkedHashMap<>();
    Stream.concat(one.stream(), other.stream())
        .filter(value -> random.nextInt(5) > 0)
        .forEach(
            value -> {
              if (random.nextBoolean()) {
                picked.put(idOf.apply(value), value);
              } else {
                picked.putIfAbsent(idOf.apply(value), value);
              }
            });
    List<T> list = new ArrayList<>(picked.values());
    if (random.nextInt(3) == 0) {
      Collections.shuffle(list, random);
    }
    return list;
  }

  @Property
  void applyingGivesTheLaterVersion(
      @ForAll @Adversarial @OrgSize(max = MOST) Organization one,
      @ForAll @Adversarial @OrgSize(max = MOST) Organization other,
      @ForAll Random random) {
    for (Organization after : List.of(other, mixed(one, other, random))) {
      OrgDiff diff = OrgDiff.between(one, after);
      assertEquals(after, diff.applyTo(one));
      assertEquals(one, diff.inverse().applyTo(after));
      assertEquals(one.equals(after), diff.isEmpty());
      assertEquals(countOfDifferences(one, after), diff.changes().size(), diff::text);
      if (one.defaultOccupancy() == after.defaultOccupancy()) {
        assertEquals(diff.changes().size(), diff.inverse().changes().size());
      }
    }
  }

  @Property
  void whatIsEqualHasNoDifference(@ForAll @Adversarial @OrgSize(max = MOST) Organization org) {
    assertEquals(List.of(), OrgDiff.between(org, org).changes());
    assertEquals(
        List.of(), OrgDiff.between(org, org.toBuilder().tryBuild().organization()).changes());
  }

  @Property
  void differencesInARowAreOneDifference(
      @ForAll @Adversarial @OrgSize(max = MOST) Organization one,
      @ForAll @Adversarial @OrgSize(max = MOST) Organization other,
      @ForAll Random random) {
    Organization second = mixed(one, other, random);
    Organization third = mixed(second, other, random);
    OrgDiff both = OrgDiff.between(one, second).andThen(OrgDiff.between(second, third));
    assertEquals(OrgDiff.between(one, third), both);
    assertEquals(OrgDiff.between(one, third).changes(), both.changes());
  }

  @Property
  void differencesOfReorganizationsCanBeApplied(@ForAll ReorgScript script) {
    Organization before = script.start();
    for (Organization stage : script.organizations().toList()) {
      OrgDiff diff = OrgDiff.between(before, stage);
      assertEquals(stage, diff.applyTo(before));
      assertEquals(countOfDifferences(before, stage), diff.changes().size(), diff::text);
      before = stage;
    }
  }

  @Property
  void aPartIsAppliedWithAllThatItNeeds(
      @ForAll @Adversarial @OrgSize(max = MOST) Organization one,
      @ForAll @Adversarial @OrgSize(max = MOST) Organization other,
      @ForAll Random random) {
    OrgDiff diff = OrgDiff.between(one, mixed(one, other, random));
    Set<String> ids =
        diff.changes().stream()
            .map(Change::id)
            .filter(id -> random.nextInt(4) == 0)
            .collect(Collectors.toSet());
    OrgDiff part = diff.only(ids);
    assertEquals(part.after(), part.applyTo(one));
    for (Change change : diff.changes()) {
      boolean isPart =
          change.subject() != Change.Subject.ORGANIZATION
              && !(change instanceof Change.Reordered)
              && ids.contains(change.id());
      if (isPart) {
        assertEquals(valueAfter(change), valueIn(part.after(), change), change::toString);
      }
    }
    // No line becomes loose that leads to a position in both versions.
    Set<ReportingLine> loose = new HashSet<>(part.after().unresolvedLines());
    loose.removeAll(one.unresolvedLines());
    loose.removeAll(diff.after().unresolvedLines());
    assertEquals(Set.of(), loose);
  }

  private static Object valueAfter(Change change) {
    if (change instanceof Change.PositionAdded added) {
      return Optional.of(added.position().id());
    }
    if (change instanceof Change.PersonAdded added) {
      return Optional.of(added.person());
    }
    if (change instanceof Change.LinesChanged lines) {
      return lines.after();
    }
    if (change instanceof Change.HoldersChanged holders) {
      return holders.after();
    }
    return change instanceof Change.Changed changed ? changed.after() : Optional.empty();
  }

  private static Object valueIn(Organization organization, Change change) {
    if (change instanceof Change.LinesChanged lines) {
      return organization.lines().stream()
          .filter(line -> line.reporter().equals(lines.position()))
          .filter(line -> line.kind().equals(lines.kind()))
          .map(ReportingLine::manager)
          .toList();
    }
    if (change instanceof Change.HoldersChanged holders) {
      return organization.assignments().stream()
          .filter(held -> held.position().equals(holders.position()))
          .toList();
    }
    if (change instanceof Change.Changed changed) {
      return facts(organization)
          .get(List.of(changed.subject() + " " + changed.id(), changed.attribute()));
    }
    return change.subject() == Change.Subject.PERSON
        ? organization.people().find(change.id())
        : organization.positions().find(change.id()).map(Position::id);
  }

  /** Changes of many differences, put together at random, as if someone had made them by hand. */
  @Property
  void changesThatDoNotBelongTogetherNeverBreakAnOrganization(
      @ForAll @Adversarial @OrgSize(max = MOST) Organization one,
      @ForAll @Adversarial @OrgSize(max = MOST) Organization other,
      @ForAll Random random) {
    List<Change> given =
        Stream.of(one, other, mixed(one, other, random))
            .flatMap(
                from ->
                    Stream.of(one, other, mixed(from, one, random))
                        .map(to -> OrgDiff.between(from, to)))
            .flatMap(diff -> diff.changes().stream())
            .filter(change -> random.nextInt(3) == 0)
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(given, random);
    List<Change> fitting = new ArrayList<>();
    for (Change change : given) {
      fitting.add(change);
      try {
        var unused = ChangeSet.of(fitting);
      } catch (IllegalArgumentException e) {
        fitting.remove(fitting.size() - 1);
      }
    }
    Applied applied = ChangeSet.of(fitting).tryApplyTo(one);
    Set<ReportingLine> loose = new HashSet<>(applied.organization().unresolvedLines());
    loose.removeAll(one.unresolvedLines());
    assertEquals(Set.of(), loose);
    Set<Change> misfits =
        applied.misfits().stream().map(Misfit::change).collect(Collectors.toSet());
    for (Change change : fitting) {
      if (!misfits.contains(change)) {
        assertEquals(valueAfter(change), valueIn(applied.organization(), change), change::toString);
      }
    }
    if (misfits.size() == fitting.size()) {
      assertEquals(one, applied.organization());
    }
  }

  @Property
  void whateverDoesNotFitIsNamed(
      @ForAll @Adversarial @OrgSize(max = MOST) Organization one,
      @ForAll @Adversarial @OrgSize(max = MOST) Organization other,
      @ForAll Random random) {
    OrgDiff diff = OrgDiff.between(one, mixed(one, other, random));
    Organization third = mixed(one, other, random);
    Applied applied = diff.tryApplyTo(third);
    assertEquals(applied, diff.tryApplyTo(third));
    assertTrue(applied.misfits().size() <= diff.changes().size());
    List<Change> rejected = applied.misfits().stream().map(misfit -> misfit.change()).toList();
    assertTrue(diff.changes().containsAll(rejected));
    for (Change change : diff.changes()) {
      if (!rejected.contains(change) && !(change instanceof Change.Reordered)) {
        assertEquals(valueAfter(change), valueIn(applied.organization(), change), change::toString);
      }
    }
    assertFalse(
        applied.isComplete()
            && !third.equals(one)
            && diff.isEmpty()
            && !applied.organization().equals(third));
  }

  /** All facts about an organization by id and attribute, found in a way of its own. */
  private static Map<List<String>, Object> facts(Organization organization) {
    Map<List<String>, Object> facts = new HashMap<>();
    facts.put(List.of("ORGANIZATION name", "name"), organization.name());
    facts.put(
        List.of("ORGANIZATION defaultOccupancy", "defaultOccupancy"),
        organization.defaultOccupancy());
    facts.put(List.of("ORGANIZATION scopes", "scopes"), organization.declaredScopes());
    facts.put(List.of("ORGANIZATION expectations", "expectations"), organization.expectations());
    facts.put(List.of("ORGANIZATION tracked", "tracked"), organization.tracked());
    for (Position position : organization.positions()) {
      String id = "POSITION " + position.id();
      facts.put(List.of(id, "title"), position.title());
      facts.put(List.of(id, "roles"), position.roles());
      facts.put(List.of(id, "owns"), position.owns());
      facts.put(List.of(id, "worksIn"), position.statedWorkScope());
      facts.put(
          List.of(id, "occupancy"),
          Optional.of(position.statedOccupancy().orElse(organization.defaultOccupancy())));
      facts.put(List.of(id, "authorities"), position.authorities());
      facts.put(List.of(id, "duties"), position.duties());
      facts.put(List.of(id, "kpis"), position.kpis());
      facts.put(List.of(id, "fte"), position.fte());
      facts.put(List.of(id, "outsideSuperior"), position.outsideSuperior());
      position
          .attributes()
          .forEach(
              (name, value) -> facts.put(List.of(id, "attribute:" + name), Optional.of(value)));
    }
    for (ReportingLine line : organization.lines()) {
      add(facts, List.of("POSITION " + line.reporter(), "line " + line.kind()), line.manager());
    }
    for (Assignment held : organization.assignments()) {
      add(facts, List.of("POSITION " + held.position(), "holders"), held);
    }
    for (Person person : organization.people()) {
      String id = "PERSON " + person.id();
      facts.put(List.of(id, "name"), person.name());
      facts.put(
          List.of(id, "yearsOfExperience"), person.yearsOfExperience().stream().boxed().findAny());
      facts.put(List.of(id, "education"), person.education());
      facts.put(List.of(id, "isDisclosed"), person.isDisclosed());
    }
    return facts;
  }

  private static void add(Map<List<String>, Object> facts, List<String> key, Object value) {
    @SuppressWarnings("unchecked")
    List<Object> values = (List<Object>) facts.computeIfAbsent(key, any -> new ArrayList<>());
    values.add(value);
  }

  /** The facts that differ; a position or person that is added or removed counts once. */
  private static long countOfDifferences(Organization before, Organization after) {
    Map<List<String>, Object> one = facts(before);
    // What follows from another default occupancy is no change of a position.
    before
        .positions()
        .forEach(
            position ->
                one.put(
                    List.of("POSITION " + position.id(), "occupancy"),
                    Optional.of(position.statedOccupancy().orElse(after.defaultOccupancy()))));
    Map<List<String>, Object> other = facts(after);
    Set<String> idsBefore =
        one.keySet().stream().map(key -> key.get(0)).collect(Collectors.toSet());
    Set<String> ids = other.keySet().stream().map(key -> key.get(0)).collect(Collectors.toSet());
    Set<Object> different = new HashSet<>();
    Stream.concat(one.keySet().stream(), other.keySet().stream())
        .forEach(
            key -> {
              boolean isCommon = idsBefore.contains(key.get(0)) && ids.contains(key.get(0));
              if (!isCommon) {
                different.add(key.get(0));
              } else if (!Objects.equals(one.get(key), other.get(key))) {
                different.add(key);
              }
            });
    return (long) different.size()
        + (isSameOrder(before.positions().list(), after.positions().list(), Position::id) ? 0 : 1)
        + (isSameOrder(before.people().list(), after.people().list(), Person::id) ? 0 : 1);
  }

  private static <T> boolean isSameOrder(List<T> before, List<T> after, Function<T, String> idOf) {
    List<String> one = new ArrayList<>(before.stream().map(idOf).toList());
    List<String> other = new ArrayList<>(after.stream().map(idOf).toList());
    List<String> all = List.copyOf(one);
    one.retainAll(new HashSet<>(other));
    other.retainAll(new HashSet<>(all));
    return one.equals(other);
  }

  /** The reports of positions that move, as far as no other change moves them. */
  @Property
  void reportsMoveAlong(@ForAll ReorgScript script) {
    OrgDiff diff = OrgDiff.between(script.start(), script.organization());
    Set<String> stay =
        script.organization().positions().stream().map(Position::id).collect(Collectors.toSet());
    Set<String> moved = new HashSet<>();
    for (Change change : diff.changes()) {
      boolean isMove = change instanceof Change.LinesChanged lines && lines.isMove();
      if (isMove || change instanceof Change.PositionAdded) {
        stay.remove(change.id());
        moved.add(change.id());
      }
    }
    long along = 0;
    for (Position position : script.organization().positions()) {
      // Upward over positions that stay under the same managers, to one that moves.
      along +=
          stay.contains(position.id()) && reachesMoved(position, script.organization(), diff, stay)
              ? 1
              : 0;
    }
    assertEquals(
        along,
        diff.changes(Change.LinesChanged.class).stream()
            .mapToLong(Change.LinesChanged::reportsAlong)
            .sum());
    assertTrue(
        moved.size()
            >= diff.changes(Change.LinesChanged.class).stream()
                .filter(lines -> lines.kind().equals(LineKind.SOLID))
                .count());
  }

  private static boolean reachesMoved(
      Position from, Organization org, OrgDiff diff, Set<String> stay) {
    Set<String> movedInBoth =
        diff.changes(Change.LinesChanged.class).stream()
            .filter(Change.LinesChanged::isMove)
            .map(Change::id)
            .collect(Collectors.toSet());
    Set<String> seen = new HashSet<>();
    List<Position> open = new ArrayList<>(List.of(from));
    while (!open.isEmpty()) {
      Position next = open.remove(open.size() - 1);
      for (Position manager : org.hierarchy().directManagers(next)) {
        if (movedInBoth.contains(manager.id())) {
          return true;
        }
        if (stay.contains(manager.id()) && seen.add(manager.id())) {
          open.add(manager);
        }
      }
    }
    return false;
  }

  @Property
  void mergingWithTheBaseOrWithItselfChangesNothing(
      @ForAll @Adversarial @OrgSize(max = MOST) Organization base,
      @ForAll @Adversarial @OrgSize(max = MOST) Organization other,
      @ForAll Random random) {
    Organization changed = mixed(base, other, random);
    for (Merge merge :
        List.of(
            Merge.of(base, base, changed),
            Merge.of(base, changed, base),
            Merge.of(base, changed, changed))) {
      assertEquals(
          changed,
          merge.organization(),
          () ->
              OrgDiff.between(changed, merge.organization()).text()
                  + merge.text()
                  + OrgDiff.between(base, changed).changes());
      assertEquals(List.of(), merge.conflicts());
    }
  }

  @Property
  void mergingIsTheSameForBothSides(
      @ForAll @Adversarial @OrgSize(max = MOST) Organization base,
      @ForAll @Adversarial @OrgSize(max = MOST) Organization other,
      @ForAll Random random) {
    Organization ours = mixed(base, other, random);
    Organization theirs = mixed(base, other, random);
    Merge merge = Merge.of(base, ours, theirs);
    Merge exchanged = Merge.of(base, theirs, ours);
    assertEquals(
        merge.organization(),
        exchanged.organization(),
        () ->
            "DIFF "
                + OrgDiff.between(merge.organization(), exchanged.organization()).text()
                + "OURS "
                + OrgDiff.between(base, ours).text()
                + " THEIRS "
                + OrgDiff.between(base, theirs).text()
                + " CONF "
                + merge.text()
                + exchanged.text());
    assertEquals(merge.conflicts().size(), exchanged.conflicts().size());
    assertEquals(
        merge.with(conflict -> Conflict.Choice.OURS).organization(),
        exchanged.with(conflict -> Conflict.Choice.THEIRS).organization());
    // What both sides leave alone, or change in the same way, is as they have it.
    Map<List<String>, Object> factsOfBase = facts(base);
    Map<List<String>, Object> factsOfOurs = facts(ours);
    Map<List<String>, Object> factsOfTheirs = facts(theirs);
    facts(merge.organization())
        .forEach(
            (key, fact) ->
                assertTrue(
                    fact.equals(factsOfBase.get(key))
                        || followsDefault(key, fact, merge.organization())
                        || fact.equals(factsOfOurs.get(key))
                        || fact.equals(factsOfTheirs.get(key)),
                    key::toString));
    Set<ReportingLine> loose = new HashSet<>(merge.organization().unresolvedLines());
    List.of(base, ours, theirs).forEach(side -> loose.removeAll(side.unresolvedLines()));
    assertEquals(Set.of(), loose);
  }

  /** A position without a stated occupancy follows a default that one side changes. */
  private static boolean followsDefault(List<String> key, Object fact, Organization organization) {
    return key.get(1).equals("occupancy")
        && fact.equals(Optional.of(organization.defaultOccupancy()));
  }

  @Property
  void changesOfDifferentPositionsAndPeopleNeverConflict(
      @ForAll @Adversarial @OrgSize(max = MOST) Organization base,
      @ForAll @Adversarial @OrgSize(max = MOST) Organization other,
      @ForAll Random random) {
    // A line to a manager that is removed would need what the other side removes.
    OrgDiff diff = OrgDiff.between(base, withoutUnresolved(mixed(base, other, random)));
    Set<String> all = diff.changes().stream().map(Change::id).collect(Collectors.toSet());
    Set<String> some = all.stream().filter(id -> random.nextBoolean()).collect(Collectors.toSet());
    Set<String> others = new HashSet<>(all);
    others.removeAll(some);
    Merge merge = Merge.of(base, diff.only(some).after(), diff.only(others).after());
    List<Conflict> conflicts = new ArrayList<>(merge.conflicts());
    conflicts.removeIf(conflict -> conflict instanceof Conflict.NewCycle);
    assertEquals(
        List.of(),
        conflicts,
        () ->
            "DIFF "
                + diff.text()
                + " SOME "
                + diff.only(some).text()
                + " OTHERS "
                + diff.only(others).text());
    assertEquals(facts(diff.only(all).after()), facts(merge.organization()));
  }
}
