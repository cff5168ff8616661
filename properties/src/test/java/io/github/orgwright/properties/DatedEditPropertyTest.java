package io.github.orgwright.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.orgwright.change.Change;
import io.github.orgwright.change.Change.Subject;
import io.github.orgwright.change.History;
import io.github.orgwright.change.OrgDiff;
import io.github.orgwright.change.Snapshot;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationEditor;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.properties.NaiveFacts.FactKey;
import io.github.orgwright.testkit.OrgGenerator;
import io.github.orgwright.testkit.OrgVersions;
import io.github.orgwright.testkit.jqwik.Adversarial;
import io.github.orgwright.testkit.jqwik.OrgSize;
import io.github.orgwright.testkit.jqwik.Organizations;
import io.github.orgwright.testkit.model.DatedFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Dated edits of histories, compared with a table of all facts of each day. */
class DatedEditPropertyTest {
  /** A history is compared with many organizations, so fewer histories are enough. */
  private static final int TRIES = 100;

  private static final int MOST = 25;

  private static final LocalDate SOME_DAY = LocalDate.of(2026, 1, 31);

  private enum Verb {
    CHANGE_FROM,
    CORRECT,
    INSERT_BETWEEN,
    REPLACE_AFTER
  }

  /** The facts of one day, with those about positions that have none of some keys. */
  private static Map<FactKey, Object> facts(Organization organization, Set<FactKey> keys) {
    Map<FactKey, Object> facts = NaiveFacts.of(organization);
    for (FactKey key : keys) {
      if (facts.containsKey(key.existence())) {
        boolean isCustom = key.attribute().startsWith(NaiveFacts.CUSTOM);
        facts.putIfAbsent(key, isCustom ? Optional.empty() : List.of());
      }
    }
    return facts;
  }

  /** The keys of lines and custom attributes that positions of some organization have. */
  private static Set<FactKey> keys(Iterable<Organization> organizations) {
    Set<FactKey> keys = new TreeSet<>();
    for (Organization organization : organizations) {
      for (Position position : organization.positions()) {
        position
            .attributes()
            .keySet()
            .forEach(
                name ->
                    keys.add(
                        new FactKey(Subject.POSITION, position.id(), NaiveFacts.CUSTOM + name)));
      }
      organization.lines().forEach(line -> keys.add(FactKey.lines(line)));
    }
    return keys;
  }

  /** A history, the days that are looked at, and a random edit of one of them. */
  private static final class Case {
    private final History history;
    private final List<LocalDate> days = new ArrayList<>();
    private final List<Organization> recorded = new ArrayList<>();
    private final Verb verb;
    private final int from;
    private final int until;
    private final Organization edited;
    private final OrgDiff diff;
    private final History result;
    private final List<Map<FactKey, Object>> before = new ArrayList<>();
    private final Map<FactKey, Object> after;

    Case(History history, Organization other, Random random) {
      this.history = history;
      List<LocalDate> changing = history.days();
      LocalDate first =
          history
              .validity()
              .from()
              .orElse(changing.isEmpty() ? SOME_DAY : changing.get(0).minusDays(3));
      LocalDate last = changing.isEmpty() ? first : changing.get(changing.size() - 1);
      first.datesUntil(last.plusDays(4)).forEach(days::add);
      days.forEach(day -> recorded.add(history.asOf(day)));
      verb = List.of(Verb.values()).get(random.nextInt(Verb.values().length));
      from = random.nextInt(days.size() - 1);
      until = from + 1 + random.nextInt(days.size() - from - 1);
      long seed = random.nextLong();
      Consumer<OrganizationEditor> edit = editor -> edit(editor, seed, recorded.get(from), other);
      OrganizationEditor editor = recorded.get(from).edit();
      edit.accept(editor);
      edited = editor.apply();
      diff = OrgDiff.between(recorded.get(from), edited);
      result =
          switch (verb) {
            case CHANGE_FROM -> history.changeFrom(days.get(from), edit);
            case CORRECT -> history.correct(days.get(from), edit);
            case INSERT_BETWEEN -> history.insertBetween(days.get(from), days.get(until), edit);
            case REPLACE_AFTER -> history.replaceAfter(days.get(from), edit);
          };
      List<Organization> all = new ArrayList<>(recorded);
      all.add(edited);
      Set<FactKey> keys = keys(all);
      recorded.forEach(organization -> before.add(facts(organization, keys)));
      after = facts(edited, keys);
    }

    private boolean isTouched(FactKey key) {
      return !Optional.ofNullable(before.get(from).get(key))
          .equals(Optional.ofNullable(after.get(key)));
    }

    /** The days on which the new value of a key holds, as numbers; the end is not included. */
    private int[] days(FactKey key) {
      int first = from;
      int end = from + 1;
      while (first > 0 && same(key, first - 1)) {
        first--;
      }
      while (end < days.size() && same(key, end)) {
        end++;
      }
      return switch (verb) {
        case CHANGE_FROM -> new int[] {from, end};
        case CORRECT -> new int[] {first, end};
        case INSERT_BETWEEN -> new int[] {from, until};
        case REPLACE_AFTER -> new int[] {from, days.size()};
      };
    }

    private boolean same(FactKey key, int day) {
      return Optional.ofNullable(before.get(day).get(key))
          .equals(Optional.ofNullable(before.get(from).get(key)));
    }

    /** As {@link #days(FactKey)}; for people who are added and assigned, only while assigned. */
    private int[] daysOfExistence(FactKey key) {
      int[] own = days(key);
      int first = Integer.MAX_VALUE;
      int end = Integer.MIN_VALUE;
      if (key.subject() == Subject.PERSON && after.containsKey(key)) {
        for (FactKey other : touchedKeys()) {
          if (other.attribute().equals(NaiveFacts.HOLDERS) && assigns(after, other, key.id())) {
            int[] assigned = days(isTouched(other.existence()) ? other.existence() : other);
            first = Math.min(first, assigned[0]);
            end = Math.max(end, assigned[1]);
          }
        }
      }
      return first > end ? own : new int[] {Math.max(own[0], first), Math.min(own[1], end)};
    }

    private static boolean assigns(Map<FactKey, Object> facts, FactKey holders, String person) {
      return facts.getOrDefault(holders, List.of()) instanceof List<?> list
          && list.stream().anyMatch(held -> ((Assignment) held).person().equals(person));
    }

    private Set<FactKey> touchedKeys() {
      Set<FactKey> keys = new TreeSet<>(before.get(from).keySet());
      keys.addAll(after.keySet());
      keys.removeIf(key -> !isTouched(key));
      return keys;
    }

    /** What a key has on a day; null if it does not exist. */
    private Object expected(FactKey key, int day) {
      FactKey existence = key.existence();
      if (isTouched(existence)) {
        int[] days = daysOfExistence(existence);
        return (days[0] <= day && day < days[1] ? after : before.get(day)).get(key);
      }
      if (isTouched(key) && before.get(day).containsKey(existence)) {
        int[] days = days(key);
        return (days[0] <= day && day < days[1] ? after : before.get(day)).get(key);
      }
      return before.get(day).get(key);
    }

    private static void edit(
        OrganizationEditor editor, long seed, Organization organization, Organization other) {
      Random random = new Random(seed);
      List<String> ids =
          new ArrayList<>(organization.positions().stream().map(Position::id).toList());
      for (int count = 1 + random.nextInt(4); count > 0; count--) {
        List<Position> others = other.positions().list();
        String fresh =
            others.isEmpty() || random.nextInt(3) == 0
                ? "new" + random.nextInt(3)
                : others.get(random.nextInt(others.size())).id();
        String person =
            other.people().size() == 0 || random.nextInt(3) == 0
                ? "p" + random.nextInt(3)
                : other.people().list().get(random.nextInt(other.people().size())).id();
        if (!ids.contains(fresh) && random.nextInt(3) == 0) {
          String manager = ids.isEmpty() ? fresh : ids.get(random.nextInt(ids.size()));
          boolean isHeld = random.nextBoolean();
          editor.add(
              fresh,
              p -> {
                p.title("New").reportsTo(manager);
                if (isHeld) {
                  p.heldBy(person);
                }
              });
          ids.add(random.nextInt(ids.size() + 1), fresh);
          continue;
        }
        if (ids.isEmpty()) {
          continue;
        }
        String a = ids.get(random.nextInt(ids.size()));
        String b = ids.get(random.nextInt(ids.size()));
        String title = "T" + random.nextInt(3);
        switch (random.nextInt(13)) {
          case 0 -> editor.position(a, p -> p.title(title).attribute("cost", title));
          case 1 -> editor.position(a, p -> p.reportsTo(b));
          case 2 -> editor.position(a, p -> p.line(LineKind.DOTTED, b));
          case 3 -> editor.position(a, p -> p.withoutHolders().heldBy(person));
          case 4 -> editor.position(a, p -> p.heldBy(person, AssignmentKind.DEPUTY));
          case 5 -> editor.position(a, p -> p.withoutHolders().vacant());
          case 6 -> {
            editor.remove(a);
            ids.remove(a);
          }
          case 7 -> {
            editor.removeLeavingReports(a);
            if (random.nextBoolean()) {
              editor.add(a, p -> p.title("Again"));
              continue;
            }
            ids.remove(a);
          }
          case 8 -> editor.person(person, p -> p.name(title));
          case 9 -> {
            if (organization.people().find(person).isPresent() && count == 1) {
              editor.removePerson(person);
            }
          }
          case 10 -> editor.name(title);
          case 11 ->
              editor.defaultOccupancy(random.nextBoolean() ? Occupancy.VACANT : Occupancy.UNKNOWN);
          default -> {
            if (!ids.contains("renamed")) {
              editor.rename(a, "renamed");
              ids.set(ids.indexOf(a), "renamed");
            }
          }
        }
      }
    }

    void check(boolean areAllDeclared) {
      assertEquals(edited, result.asOf(days.get(from)), this::toString);
      if (diff.isEmpty()) {
        assertSame(history, result);
      }
      boolean isReordered = !diff.changes(Change.Reordered.class).isEmpty();
      int first = verb == Verb.CORRECT ? days.size() : from;
      int end = verb == Verb.INSERT_BETWEEN ? until : verb == Verb.CORRECT ? 0 : days.size();
      for (FactKey key : touchedKeys()) {
        int[] days = key.attribute().equals(NaiveFacts.EXISTS) ? daysOfExistence(key) : days(key);
        first = Math.min(first, days[0]);
        end = verb == Verb.CORRECT ? Math.max(end, days[1]) : end;
      }
      Set<FactKey> keys = keys(recorded);
      keys.addAll(keys(List.of(edited)));
      for (int day = 0; day < days.size(); day++) {
        Organization now = result.asOf(days.get(day));
        if (!(verb == Verb.CORRECT && isReordered) && (day < first || day >= end)) {
          assertEquals(recorded.get(day), now, this::toString);
        }
        checkFacts(day, facts(now, keys), areAllDeclared);
        if (!isReordered && added().isEmpty()) {
          List<Position> common = new ArrayList<>(recorded.get(day).positions().list());
          common.removeIf(position -> now.positions().find(position.id()).isEmpty());
          assertEquals(Given.ids(common), Given.ids(now.positions().list()), this::toString);
        }
        assertTrue(
            day == 0
                || now.equals(result.asOf(days.get(day - 1)))
                || result.days().contains(days.get(day)),
            this::toString);
      }
      List<LocalDate> all = new ArrayList<>(days);
      if (result.validity().from().isEmpty()) {
        all.add(0, days.get(0).minusDays(1)); // what was there before an edit of the first day
      }
      new HistoryLaws(result, result::asOf, all).check();
    }

    private Set<String> added() {
      Set<String> added = new HashSet<>();
      diff.changes(Change.PositionAdded.class).forEach(one -> added.add(one.id()));
      return added;
    }

    private void checkFacts(int day, Map<FactKey, Object> actual, boolean areAllDeclared) {
      Set<FactKey> keys = new TreeSet<>(before.get(day).keySet());
      keys.addAll(after.keySet());
      keys.addAll(actual.keySet());
      TreeMap<FactKey, Object> expected = new TreeMap<>();
      for (FactKey key : keys) {
        Object value = expected(key, day);
        if (value != null) {
          expected.put(key, value);
        }
      }
      // People who are assigned exist, even if they are not declared.
      for (Object value : List.copyOf(expected.values())) {
        if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Assignment) {
          list.forEach(held -> NaiveFacts.put(expected, Person.of(((Assignment) held).person())));
        }
      }
      if (!areAllDeclared) {
        // Who is not declared exists only while assigned, and else may be or not.
        expected.keySet().removeIf(key -> key.subject() == Subject.PERSON);
        actual.keySet().removeIf(key -> key.subject() == Subject.PERSON);
      }
      if (isTouched(new FactKey(Subject.ORGANIZATION, "", "defaultOccupancy"))) {
        // What is not stated for a position follows the default.
        expected.keySet().removeIf(key -> key.attribute().equals(NaiveFacts.OCCUPANCY));
        actual.keySet().removeIf(key -> key.attribute().equals(NaiveFacts.OCCUPANCY));
      }
      if (!expected.equals(actual)) {
        List<String> different = new ArrayList<>();
        keys.addAll(expected.keySet());
        for (FactKey key : keys) {
          Optional<Object> wanted = Optional.ofNullable(expected.get(key));
          Optional<Object> found = Optional.ofNullable(actual.get(key));
          if (!wanted.equals(found)) {
            different.add(key + " is " + found + ", not " + wanted);
          }
        }
        fail(days.get(day) + " in " + this + ": " + different);
      }
    }

    @Override
    public String toString() {
      return verb + " " + days.get(from) + " until " + days.get(until) + ": " + diff.text();
    }
  }

  @Provide
  Arbitrary<List<Snapshot>> snapshots() {
    OrgGenerator organizations = OrgGenerator.organizations().adversarial().ofSize(0, MOST);
    return Organizations.of(OrgVersions.of(organizations).withProblems().snapshots(8));
  }

  @Property(tries = TRIES)
  void editsOfSnapshotsHoldOnTheirDays(
      @ForAll("snapshots") List<Snapshot> snapshots,
      @ForAll @Adversarial @OrgSize(max = MOST) Organization other,
      @ForAll Random random) {
    Case first = new Case(History.of(snapshots), other, random);
    first.check(true);
    // A history that was edited can be edited again.
    new Case(first.result, snapshots.get(0).organization(), random).check(false);
  }

  @Property(tries = TRIES)
  void editsOfVersionsHoldOnTheirDays(
      @ForAll @Adversarial @OrgSize(max = MOST) DatedFacts facts,
      @ForAll @Adversarial @OrgSize(max = MOST) Organization other,
      @ForAll Random random) {
    new Case(facts.history(), other, random).check(false);
  }
}
